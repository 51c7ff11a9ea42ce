/* Well-formed XML in, with everything dangerous off: no DTD, no entities, no network, no huge trees. */
#include "read/xml.h"

#include <limits.h>

#include <libxml/parser.h>

#include "text/ctype.h"

bool ua_xml_sniff(ua_str head)
{
    if (ua_str_starts(head, UA_STR("\xEF\xBB\xBF")))
        head = ua_str_sub(head, 3, head.n);
    head = ua_str_trim(head);
    return head.n && head.p[0] == '<';
}

static void release(void *doc)
{
    xmlFreeDoc(doc);
}

/** The parser's words without the line end they come with. */
static void report(ua_diags *d, const xmlError *e, ua_str fallback)
{
    ua_str words = e && e->message ? ua_str_trim(ua_str_c(e->message)) : fallback;

    ua_report_place(d, UA_D_IN_XML, (ua_place){.line = e && e->line > 0 ? (uint32_t)e->line : 0},
                    UA_ARGS(words));
}

static void quiet(void *user, const char *format, ...)
{
    (void)user;
    (void)format;
}

/** A document type declaration is where the trouble begins (bombs, external entities): the parser stops at it. */
static void on_dtd(void *user, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
    xmlParserCtxt *p = user;

    (void)name;
    (void)external;
    (void)system;
    *(bool *)p->_private = true;
    xmlStopParser(p);
}

ua_status ua_xml_read(ua_arena *a, ua_str name, ua_str bytes, ua_diags *d, xmlDoc **out)
{
    if (bytes.n > INT_MAX) {
        report(d, NULL, UA_STR("the file is too large"));
        return UA_E_LIMIT;
    }
    xmlParserCtxt *p = xmlNewParserCtxt();
    const char *url = ua_arena_z(a, name);
    if (!p || !url) {
        xmlFreeParserCtxt(p);
        return UA_E_NOMEM;
    }
    bool dtd = false;
    p->_private = &dtd;
    p->sax->internalSubset = on_dtd;
    p->sax->error = quiet;
    p->sax->warning = quiet;
    p->sax->fatalError = quiet;
    xmlDoc *doc =
        xmlCtxtReadMemory(p, bytes.p, (int)bytes.n, url, NULL,
                          XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_BIG_LINES);
    ua_status s = UA_OK;
    if (!doc || dtd) {
        bool memory = !doc && !dtd && p->errNo == XML_ERR_NO_MEMORY;
        if (!memory)
            report(d, dtd ? NULL : xmlCtxtGetLastError(p),
                   UA_STR("a document type declaration is not accepted"));
        s = memory ? UA_E_NOMEM : UA_E_FORMAT;
        xmlFreeDoc(doc);
    }
    xmlFreeParserCtxt(p);
    if (s != UA_OK)
        return s;
    if (!ua_arena_defer(a, release, doc))
        return ua_arena_status(a);
    *out = doc;
    return UA_OK;
}

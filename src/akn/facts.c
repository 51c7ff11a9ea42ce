/* What the metadata of a document say about it. */
#include "akn/facts.h"

#include <string.h>

#include "text/ctype.h"
#include "text/utf8.h"
#include "util/buf.h"
#include "xml/small.h"

#define NO_DATE "1900-01-01"

const xmlNode *ua_akn_main(const xmlDoc *doc)
{
    return xmlFirstElementChild(xmlDocGetRootElement((xmlDoc *)(uintptr_t)doc));
}

static bool is_apart(const xmlNode *e)
{
    return !strcmp((const char *)e->name, "authorialNote") ||
           !strcmp((const char *)e->name, "embeddedStructure");
}

static void put_words(ua_buf *b, const xmlNode *n, bool *blank)
{
    ua_str s = ua_str_c((const char *)(n->type == XML_ELEMENT_NODE ? NULL : n->content));

    for (size_t at = 0, len; at < s.n; at += len) {
        bool space = ua_is_space(ua_utf8_at(s, at, &len));
        if (!space && *blank && b->n)
            ua_buf_putc(b, ' ');
        if (!space)
            ua_buf_put(b, ua_str_sub(s, at, at + len));
        *blank = space;
    }
    if (n->type != XML_ELEMENT_NODE)
        return;
    *blank = *blank || !strcmp((const char *)n->name, "br") || !strcmp((const char *)n->name, "eol");
    for (const xmlNode *c = n->children; c; c = c->next)
        if (!(c->type == XML_ELEMENT_NODE && is_apart(c)) && c->type != XML_COMMENT_NODE &&
            c->type != XML_PI_NODE)
            put_words(b, c, blank);
}

ua_str ua_akn_words(ua_arena *a, const xmlNode *e)
{
    ua_buf b = ua_buf_on(a);
    bool blank = false;

    if (e)
        put_words(&b, e, &blank);
    return ua_buf_str(&b);
}

/** The first element of that name below e, in document order. */
static const xmlNode *below(const xmlNode *e, const char *name)
{
    for (const xmlNode *n = e ? e->children : NULL; n; n = ua_xml_after(e, n, true))
        if (n->type == XML_ELEMENT_NODE && !strcmp((const char *)n->name, name))
            return n;
    return NULL;
}

static ua_str value(ua_arena *a, const xmlNode *e, const char *name)
{
    ua_str s = {0};

    if (e)
        ua_arena_copy(a, ua_str_c(ua_xml_value(e, name)), &s);
    return s;
}

static ua_str date_of(ua_arena *a, const xmlNode *level)
{
    ua_str s = value(a, ua_xml_kid(level, "FRBRdate"), "date");

    return ua_str_sub(s, 0, ua_str_eqz(s, NO_DATE) ? 0 : s.n);
}

static ua_str symbol_of(ua_arena *a, const xmlNode *work)
{
    for (const xmlNode *n = work->children; n; n = n->next)
        if (n->type == XML_ELEMENT_NODE && !strcmp((const char *)n->name, "FRBRalias") &&
            ua_str_eqz(ua_str_c(ua_xml_value(n, "name")), "symbol"))
            return value(a, n, "value");
    return (ua_str){0};
}

static ua_str title_of(ua_arena *a, const xmlNode *document, const xmlNode *work)
{
    const xmlNode *preface = ua_xml_kid(document, "preface");
    ua_str title = ua_akn_words(a, below(preface, "docTitle"));

    if (!title.n)
        title = value(a, ua_xml_kid(work, "FRBRname"), "value");
    return title.n ? title : ua_akn_words(a, below(preface, "p"));
}

/** What the organization that an agent points to shows. */
static ua_str shown(ua_arena *a, const xmlNode *meta, ua_str id)
{
    const xmlNode *references = ua_xml_kid(meta, "references");

    for (const xmlNode *n = references ? references->children : NULL; n; n = n->next)
        if (n->type == XML_ELEMENT_NODE && ua_str_eq(ua_str_c(ua_xml_value(n, "eId")), id))
            return value(a, n, "showAs");
    return (ua_str){0};
}

ua_status ua_facts_read(ua_arena *a, const xmlDoc *doc, ua_facts *out)
{
    const xmlNode *document = ua_akn_main(doc), *meta = ua_xml_kid(document, "meta");
    const xmlNode *id = ua_xml_kid(meta, "identification"), *work = ua_xml_kid(id, "FRBRWork");
    const xmlNode *expression = ua_xml_kid(id, "FRBRExpression");

    *out = (ua_facts){0};
    if (!work || !expression)
        return UA_E_FORMAT;
    out->work = value(a, ua_xml_kid(work, "FRBRuri"), "value");
    out->expression = value(a, ua_xml_kid(expression, "FRBRuri"), "value");
    out->number = value(a, ua_xml_kid(work, "FRBRnumber"), "showAs");
    if (!out->number.n)
        out->number = value(a, ua_xml_kid(work, "FRBRnumber"), "value");
    out->symbol = symbol_of(a, work);
    if (!out->symbol.n)
        out->symbol = out->number;
    out->title = title_of(a, document, work);
    out->cls = value(a, document, "name");
    out->date = date_of(a, work);
    out->issued = date_of(a, expression);
    out->lang = value(a, ua_xml_kid(expression, "FRBRlanguage"), "language");
    out->actor = value(a, ua_xml_kid(work, "FRBRauthor"), "href");
    if (ua_str_starts(out->actor, UA_STR("#")))
        out->actor = ua_str_sub(out->actor, 1, out->actor.n);
    out->organ = shown(a, meta, out->actor);
    UA_TRY(ua_arena_status(a));
    return out->work.n && out->expression.n ? UA_OK : UA_E_FORMAT;
}

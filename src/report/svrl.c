/* SVRL: the report of Schematron (ISO/IEC 19757-3, annex D), from the rules in C. */
#include "report/report.h"
#include "xml/small.h"

#define SVRL  "http://purl.oclc.org/dsdl/svrl"
#define AKOMA "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

static ua_status begin(ua_listing *r)
{
    xmlNode *root = ua_xml_root(r->a, "schematron-output", SVRL, "svrl");

    r->state = root;
    if (!root)
        return UA_E_NOMEM;
    ua_xml_set(r->a, root, "title", UA_STR("AKN4UN profile"));
    ua_xml_set(r->a, root, "schemaVersion", r->version);
    xmlNode *ns = ua_xml_el(root, "ns-prefix-in-attribute-values");
    ua_xml_set(r->a, ns, "prefix", UA_STR("akn"));
    ua_xml_set(r->a, ns, "uri", UA_STR(AKOMA));
    return ua_arena_status(r->a);
}

/** The steps of a path with the prefix of Akoma Ntoso. */
static ua_str prefixed(ua_arena *a, ua_str path)
{
    ua_buf b = ua_buf_on(a);

    for (size_t i = 0; i < path.n; i++) {
        ua_buf_putc(&b, path.p[i]);
        if (path.p[i] == '/')
            ua_buf_putz(&b, "akn:");
    }
    return ua_buf_str(&b);
}

static ua_status file(ua_listing *r, ua_str name, const ua_found *found, size_t n)
{
    xmlNode *pattern = ua_xml_el(r->state, "active-pattern");

    ua_xml_set(r->a, pattern, "document", name);
    ua_xml_set(r->a, ua_xml_el(r->state, "fired-rule"), "context", UA_STR("/"));
    for (size_t i = 0; i < n; i++) {
        xmlNode *e = ua_xml_el(r->state, "failed-assert");
        ua_xml_set(r->a, e, "id", found[i].id);
        ua_xml_set(r->a, e, "test", found[i].id);
        ua_xml_set(r->a, e, "role", found[i].severity);
        ua_xml_set(r->a, e, "location", found[i].xpath.n ? prefixed(r->a, found[i].xpath) : UA_STR("/"));
        ua_xml_text(r->a, ua_xml_el(e, "text"), found[i].message);
    }
    return ua_arena_status(r->a);
}

static ua_status end(ua_listing *r)
{
    return ua_xml_save(r->a, r->state, r->out);
}

const ua_report_format ua_report_svrl = {"svrl", begin, file, end};

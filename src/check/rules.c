/* What the schema cannot say about identifiers and pointers (ID-01, ID-09, ID-11, MD-15, ON-01). */
#include "check/rules.h"

#include <string.h>

#include "check/check.h"

void ua_breach(ua_rules *r, ua_diag_code code, const xmlNode *e, const ua_str *args, unsigned nargs)
{
    r->broken = true;
    ua_report_element(r->d, r->ours, code, e, args, nargs);
}

const xmlNode *ua_child(const xmlNode *e, const char *name)
{
    for (const xmlNode *c = e ? e->children : NULL; c; c = c->next)
        if (c->type == XML_ELEMENT_NODE && !strcmp((const char *)c->name, name))
            return c;
    return NULL;
}

static bool is_tlc(const xmlNode *e)
{
    return !strncmp((const char *)e->name, "TLC", 3);
}

static bool well_formed(ua_str eid)
{
    for (size_t i = 0; i < eid.n; i++) {
        char c = eid.p[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && (!i || !((c >= '0' && c <= '9') || c == '_' || c == '-')))
            return false;
    }
    return eid.n > 0;
}

static ua_status one_id(ua_rules *r, const xmlNode *e)
{
    ua_str eid = ua_str_c(ua_attribute(e, "eId"));

    if (!ua_attribute(e, "eId"))
        return UA_OK;
    if (!well_formed(eid))
        ua_breach(r, UA_D_RULE_EID, e, UA_ARGS(eid, UA_STR("letters, digits, _ and - only, a letter first")));
    if (ua_table_has(&r->ids, eid))
        ua_breach(r, UA_D_RULE_EID, e, UA_ARGS(eid, UA_STR("used twice")));
    if (is_tlc(e) && ua_str_find(eid, UA_STR("_"), 0) != SIZE_MAX) /* ID-09 */
        ua_breach(r, UA_D_RULE_EID, e,
                  UA_ARGS(eid, UA_STR("an ontology entry has no underscore in its eId")));
    uint32_t *known = ua_table_at(&r->ids, eid);
    if (!known)
        return ua_arena_status(r->a);
    *known = is_tlc(e) ? UA_ID_TLC : UA_ID_PLAIN;
    return UA_OK;
}

/** ID-11: attributes that point into the document. */
static bool is_pointer(const xmlAttr *a)
{
    static const char *const always[] = {"refersTo", "source", "by",         "as",
                                         "outcome",  "choice", "dictionary", "for"};
    const char *value = a->children ? (const char *)a->children->content : NULL;

    if (a->ns)
        return false;
    for (size_t i = 0; i < sizeof always / sizeof *always; i++)
        if (!strcmp((const char *)a->name, always[i]))
            return true;
    return value && value[0] == '#';
}

static void pointers_of(ua_rules *r, const xmlNode *e)
{
    for (const xmlAttr *a = e->properties; a; a = a->next) {
        if (!is_pointer(a))
            continue;
        ua_str value = ua_str_c(a->children ? (const char *)a->children->content : "");
        ua_str target = ua_str_sub(value, 1, value.n);
        if (!ua_str_starts(value, UA_STR("#")) || !ua_table_has(&r->ids, target)) {
            ua_breach(r, UA_D_RULE_POINTER, e, UA_ARGS(value));
            continue;
        }
        uint32_t *known = ua_table_at(&r->ids, target);
        if (*known == UA_ID_TLC)
            *known = UA_ID_TLC_USED;
    }
}

/** ON-01: "/akn/ontology/{class}/un/{slug}"; terms and references may point elsewhere. */
static void entry(ua_rules *r, const xmlNode *e)
{
    static const char *const elsewhere[] = {"TLCReference", "TLCTerm"};
    ua_str name = ua_str_c((const char *)e->name), href = ua_str_c(ua_attribute(e, "href"));
    ua_str eid = ua_str_c(ua_attribute(e, "eId"));
    ua_buf b = ua_buf_on(r->a);

    ua_buf_putz(&b, "/akn/ontology/");
    for (size_t i = 3; i < name.n; i++)
        ua_buf_putc(&b, (char)(name.p[i] >= 'A' && name.p[i] <= 'Z' ? name.p[i] + 32 : name.p[i]));
    ua_buf_putz(&b, "/un/");
    bool free_form = ua_str_eqz(name, elsewhere[0]) || ua_str_eqz(name, elsewhere[1]);
    if (b.ok && !free_form && (!ua_str_starts(href, ua_buf_str(&b)) || href.n == b.n))
        ua_breach(r, UA_D_RULE_TLC, e,
                  UA_ARGS(UA_STR("the href of an ontology entry names its class (ON-01)")));
    if (eid.n && ua_table_has(&r->ids, eid) && *ua_table_at(&r->ids, eid) == UA_ID_TLC)
        ua_report_element(r->d, r->ours, UA_D_RULE_TLC_UNUSED, e, UA_ARGS(eid));
}

ua_status ua_rules_check(xmlDoc *doc, const ua_resolution *origin, ua_arena *a, ua_diags *d)
{
    ua_rules r = {
        .root = xmlDocGetRootElement(doc), .a = a, .d = d, .ours = origin != NULL, .ids = ua_table_on(a)};

    for (const xmlNode *e = r.root; e; e = ua_next_element(r.root, e))
        UA_TRY(one_id(&r, e));
    for (const xmlNode *e = r.root; e; e = ua_next_element(r.root, e))
        pointers_of(&r, e);
    for (const xmlNode *e = r.root; e; e = ua_next_element(r.root, e))
        if (is_tlc(e))
            entry(&r, e);
    UA_TRY(ua_check_frbr(&r));
    UA_TRY(ua_arena_status(a));
    return r.broken ? UA_E_REFUSED : UA_OK;
}

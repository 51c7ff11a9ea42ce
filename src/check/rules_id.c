/* Identifiers of elements (ID-01 to ID-11) against the ones that the writer would give. */
#include <string.h>

#include <libxml/tree.h>

#include "check/rules.h"

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

static ua_str written(const ua_view *v, uint32_t i)
{
    return v->eids.items.at[i].written;
}

void ua_rule_id_01(ua_view *v, uint32_t i)
{
    ua_str eid = written(v, i);

    if (!ua_has(v, i, "eId"))
        return;
    if (!well_formed(eid))
        UA_BREACH(v, UA_D_ID_01, i, eid, UA_STR("made of other characters than letters, digits, _ and -"));
    else if (ua_target(v, UA_JOIN(v, UA_STR("#"), eid)) != i)
        UA_BREACH(v, UA_D_ID_01, i, eid, UA_STR("used twice"));
}

void ua_rule_id_10(ua_view *v, uint32_t i)
{
    const xmlNode *n = v->items.at[i].node;
    ua_str wid = ua_at(v, i, "wId");

    if (ua_has(v, i, "wId") && ua_str_eq(wid, written(v, i)))
        UA_BREACH(v, UA_D_ID_10, i, UA_STR("wId"), wid, UA_STR("repeats the eId"));
    if (ua_has(v, i, "GUID"))
        UA_BREACH(v, UA_D_ID_10, i, UA_STR("GUID"), ua_at(v, i, "GUID"), UA_STR("is not used"));
    for (const xmlAttr *a = n->properties; a; a = a->next)
        if (a->ns && !strcmp((const char *)a->name, "id"))
            UA_BREACH(v, UA_D_ID_10, i, UA_STR("xml:id"),
                      ua_str_c(a->children ? (const char *)a->children->content : ""), UA_STR("is not used"));
}

/** Attributes that point into the document; href and the ends of a range do when they begin with "#". */
static bool is_pointer(const xmlAttr *a)
{
    const char *value = a->children ? (const char *)a->children->content : NULL;

    return !a->ns && (ua_in_set("pointer", ua_str_c((const char *)a->name)) || (value && value[0] == '#'));
}

/** ON-03: does the class of an entry fit the element that refers to it? */
static void target_class(ua_view *v, uint32_t i, uint32_t target)
{
    ua_str own = ua_str_c(ua_name_at(v, i)), cls = ua_str_c(ua_name_at(v, target));

    if (ua_in_set("targeted", own) && !ua_in_set("target", UA_JOIN(v, own, UA_STR(" "), cls)))
        UA_BREACH(v, UA_D_ON_03_CLASS, i, own, written(v, target), cls);
}

void ua_rule_id_11(ua_view *v, uint32_t i)
{
    for (const xmlAttr *a = v->items.at[i].node->properties; a; a = a->next) {
        ua_str value = ua_str_c(a->children ? (const char *)a->children->content : "");
        if (!is_pointer(a))
            continue;
        uint32_t target = ua_target(v, value);
        if (target != UA_NO_ITEM) {
            ua_table_at(&v->used, written(v, target));
            if (!strcmp((const char *)a->name, "refersTo"))
                target_class(v, i, target);
        } else if (value.n) { /* an empty one has a rule of its own (IN-01) */
            UA_BREACH(v, UA_D_ID_11, i, ua_str_c((const char *)a->name), value);
        }
    }
}

/** ID-09: metadata are counted by name. */
static void data_id(ua_view *v, uint32_t i)
{
    static const char *const prefixes[] = {"wcomp_", "ecomp_", "mcomp_", "keyword_",
                                           "step_",  "eref_",  "voting_"};
    ua_str eid = written(v, i), scope = {0};
    uint32_t component = ua_above(v, i, "component");

    if (component != UA_NO_ITEM)
        scope = UA_JOIN(v, written(v, component), UA_STR("__"));
    ua_str rest = ua_str_starts(eid, scope) ? ua_str_sub(eid, scope.n, eid.n) : eid;
    for (size_t k = 0; k < sizeof prefixes / sizeof *prefixes; k++)
        if (ua_str_starts(rest, ua_str_c(prefixes[k])))
            return;
    if (eid.n)
        UA_BREACH(v, UA_D_ID_09, i, eid, UA_STR("should be the name of the metadata and a number: step_1"));
}

static bool has_underscore(ua_str s)
{
    return ua_str_find(s, UA_STR("_"), 0) != SIZE_MAX;
}

/** The eId without its underscores, to see whether they alone are wrong. */
static ua_str squeezed(ua_view *v, ua_str s)
{
    ua_buf b = ua_buf_on(v->a);

    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] != '_')
            ua_buf_putc(&b, s.p[i]);
    return ua_buf_str(&b);
}

static bool is_ascii(ua_str s)
{
    for (size_t i = 0; i < s.n; i++)
        if ((unsigned char)s.p[i] > 0x7F)
            return false;
    return true;
}

/** Which rule an eId breaks that is not the expected one. */
static ua_diag_code broken_rule(ua_view *v, uint32_t i)
{
    const ua_eid_item *e = &v->eids.items.at[i];
    uint32_t attachment = ua_above(v, i, "attachment");
    ua_str scope = {0};
    ua_str head = e->prefix.n ? UA_JOIN(v, e->prefix, UA_STR("__")) : e->prefix;

    if (attachment != UA_NO_ITEM)
        scope = UA_JOIN(v, written(v, attachment), UA_STR("__"));
    if (scope.n && !ua_str_starts(e->written, scope))
        return UA_D_AN_06;
    if (e->renamed)
        return UA_D_ID_08;
    if (ua_str_eq(squeezed(v, e->written), squeezed(v, e->eid)))
        return UA_D_ID_02;
    if (!ua_str_starts(e->written, head))
        return UA_D_ID_06;
    ua_str rest = ua_str_sub(e->written, head.n, e->written.n);
    ua_str after = ua_str_sub(rest, e->token.n, rest.n);
    if (ua_str_find(rest, UA_STR("__"), 0) != SIZE_MAX)
        return UA_D_ID_06;
    if (!ua_str_starts(rest, e->token) || (after.n && after.p[0] != '_'))
        return UA_D_ID_03;
    if (ua_is(v, i, "authorialNote"))
        return UA_D_FN_03;
    return !e->num.n ? UA_D_ID_05 : is_ascii(e->num) ? UA_D_ID_04 : UA_D_LG_05;
}

void ua_check_eid(ua_view *v, uint32_t i)
{
    const ua_eid_item *e = &v->eids.items.at[i];
    bool there = e->written.n > 0;

    if (!there && e->about->need == UA_EID_MUST)
        UA_BREACH(v, UA_D_ID_07, i, ua_str_c(ua_name_at(v, i)), UA_STR("has no eId"));
    if (ua_has(v, i, "eId") && e->about->need == UA_EID_NEVER)
        UA_BREACH(v, UA_D_ID_07, i, ua_str_c(ua_name_at(v, i)), UA_STR("carries an eId"));
    if (!there)
        return;
    if (e->about->level == UA_LEVEL_TLC && has_underscore(e->written))
        UA_BREACH(v, UA_D_ID_09, i, e->written, UA_STR("of an ontology entry has an underscore"));
    if (e->about->level == UA_LEVEL_DATA)
        data_id(v, i);
    if (e->renamed && e->num.n)
        UA_BREACH(v, UA_D_ID_08_REPEATED, i, e->num);
    if (e->eid.n && !ua_str_eq(e->eid, e->written))
        UA_BREACH(v, broken_rule(v, i), i, e->written, e->eid, e->num);
}

/* Metadata (MD-02 to MD-16). */
#include <string.h>

#include "akn/digest.h"
#include "akn/iri.h"
#include "check/rules.h"

void ua_rule_md_02(ua_view *v, uint32_t i)
{
    static const char *const wanted[] = {"identification", "publication", "references"};
    static const char *const unused[] = {"temporalData", "notes"};
    bool outermost = ua_is(v, ua_up(v, ua_up(v, i)), "akomaNtoso");

    for (size_t k = 0; k < sizeof wanted / sizeof *wanted; k++)
        if (ua_kid(v, i, wanted[k]) == UA_NO_ITEM && (outermost || !k))
            UA_BREACH(v, UA_D_MD_02, i, UA_JOIN(v, UA_STR("without "), ua_str_c(wanted[k])));
    for (size_t k = 0; k < sizeof unused / sizeof *unused; k++)
        if (ua_kid(v, i, unused[k]) != UA_NO_ITEM)
            UA_BREACH(v, UA_D_MD_02, ua_kid(v, i, unused[k]),
                      UA_JOIN(v, UA_STR("holds "), ua_str_c(unused[k])));
}

static bool is_agent(const ua_view *v, uint32_t i)
{
    return ua_is(v, i, "TLCOrganization") || ua_is(v, i, "TLCPerson");
}

void ua_rule_md_03(ua_view *v, uint32_t i)
{
    ua_str source = ua_at(v, i, "source");
    uint32_t target = ua_target(v, source);

    if (!ua_has(v, i, "source") || (target != UA_NO_ITEM && !is_agent(v, target)))
        UA_BREACH(v, UA_D_MD_03, i, source, ua_str_c(ua_name_at(v, i)));
}

void ua_rule_md_05(ua_view *v, uint32_t i)
{
    if (!ua_str_eqz(ua_at(v, i, "value"), "un"))
        UA_BREACH(v, UA_D_MD_05, i, ua_at(v, i, "value"));
}

static const struct {
    const char *level, *shown, *date, *role;
} levels[] = {
    {"FRBRWork", "work", "adoption", "#author"},
    {"FRBRExpression", "expression", "publication", "#issuer"},
    {"FRBRManifestation", "manifestation", "markup", "#editor"},
};

/** Index in levels of the parent of a property; SIZE_MAX: none of them. */
static size_t level_of(const ua_view *v, uint32_t i)
{
    for (size_t k = 0; k < sizeof levels / sizeof *levels; k++)
        if (ua_is(v, ua_up(v, i), levels[k].level))
            return k;
    return SIZE_MAX;
}

static bool is_adopted(const ua_view *v, uint32_t i)
{
    static const char *const adopted[] = {"resolution", "decision", "presidentialStatement"};
    uint32_t host = ua_host_of(v, i);

    for (size_t k = 0; k < sizeof adopted / sizeof *adopted; k++)
        if (ua_str_eqz(ua_at(v, host, "name"), adopted[k]))
            return true;
    return false;
}

const char *ua_frbr_role(const ua_view *v, uint32_t i)
{
    size_t k = level_of(v, i);

    return k == SIZE_MAX ? NULL : levels[k].role;
}

const char *ua_frbr_date_name(const ua_view *v, uint32_t i)
{
    size_t k = level_of(v, i);
    bool collection = ua_is(v, ua_host_of(v, i), "documentCollection");

    if (k == SIZE_MAX)
        return NULL;
    if (!k && collection && ua_str_eqz(ua_at(v, i, "name"), "adoption"))
        return "adoption"; /* of the resolutions in it */
    return !k && !is_adopted(v, i) ? "submission" : levels[k].date;
}

void ua_rule_md_06(ua_view *v, uint32_t i)
{
    size_t k = level_of(v, i);
    const char *want = ua_frbr_date_name(v, i);
    ua_str name = ua_at(v, i, "name");

    if (want && !ua_str_eqz(name, want))
        UA_BREACH(v, UA_D_MD_06, i, ua_str_c(levels[k].shown), name, ua_str_c(want));
}

void ua_rule_md_07(ua_view *v, uint32_t i)
{
    size_t k = level_of(v, i);
    ua_str href = ua_at(v, i, "href"), as = ua_at(v, i, "as");
    uint32_t who = ua_target(v, href);

    if (k == SIZE_MAX)
        return;
    if (!ua_str_eqz(as, levels[k].role))
        UA_BREACH(v, UA_D_MD_07, i, ua_str_c(levels[k].shown),
                  UA_JOIN(v, UA_STR("as is \""), as, UA_STR("\", should be \""), ua_str_c(levels[k].role),
                          UA_STR("\"")));
    if (who == UA_NO_ITEM ? ua_str_find(href, UA_STR("#"), 0) != 0 : !is_agent(v, who))
        UA_BREACH(v, UA_D_MD_07, i, ua_str_c(levels[k].shown),
                  UA_JOIN(v, UA_STR("\""), href, UA_STR("\" is no organization or person")));
}

void ua_rule_md_08(ua_view *v, uint32_t i)
{
    ua_str href = ua_at(v, i, "href"), from = ua_at(v, i, "fromLanguage");
    ua_str own = ua_value(v, ua_up(v, i), "FRBRlanguage", "language");
    ua_str end = UA_JOIN(v, UA_STR("/"), from, UA_STR("@"));

    if (ua_str_eq(from, own))
        UA_BREACH(v, UA_D_MD_08, i, UA_STR("its language is that of the document"));
    else if (!ua_str_starts(href, UA_STR("/akn/")) || ua_str_find(href, end, 0) == SIZE_MAX)
        UA_BREACH(v, UA_D_MD_08, i, UA_JOIN(v, UA_STR("\""), href, UA_STR("\" is no IRI in "), from));
}

/** How many attachments a document has, those of attachments included. */
static unsigned attachments_of(const ua_view *v, uint32_t doc)
{
    unsigned n = 0;
    uint32_t all = ua_kid(v, doc, "attachments");

    for (uint32_t k = all; all != UA_NO_ITEM && k < v->eids.items.at[all].end; k++)
        n += ua_is(v, k, "attachment");
    return n;
}

/** What the component list of a level should say; NULL: it is right. */
static const char *components_trouble(ua_view *v, uint32_t level, uint32_t info, unsigned attachments)
{
    unsigned n = 0;
    bool last = ua_is(v, level, "FRBRManifestation");

    if (!attachments)
        return info == UA_NO_ITEM ? NULL : "the document has no attachments";
    if (info == UA_NO_ITEM)
        return "the document has attachments and no list of components";
    for (uint32_t k = ua_first(v, info); k != UA_NO_ITEM; k = ua_next(v, k), n++) {
        ua_str href = ua_at(v, k, "href");
        if (!n && !ua_str_eqz(ua_at(v, k, "name"), "main"))
            return "the first component is not the main text";
        if (last ? !ua_str_starts(href, UA_STR("/akn/")) : !ua_str_starts(href, UA_STR("#")))
            return last ? "the href of a component is no IRI"
                        : "the href of a component points to no component";
    }
    return n == attachments + 1 ? NULL : "there are more or fewer components than attachments";
}

void ua_rule_md_09(ua_view *v, uint32_t i)
{
    uint32_t doc = v->items.at[i].document, info = ua_kid(v, i, "componentInfo");
    unsigned n = ua_is(v, ua_up(v, doc), "attachment") ? 0 : attachments_of(v, doc);
    const char *why = components_trouble(v, i, info, n);

    if (why)
        UA_BREACH(v, UA_D_MD_09, info == UA_NO_ITEM ? i : info, ua_str_c(why));
}

void ua_rule_md_10(ua_view *v, uint32_t i)
{
    ua_str number = ua_at(v, i, "number"), shown = ua_at(v, i, "showAs");

    if (!ua_str_eqz(ua_at(v, i, "name"), "officialDocument"))
        UA_BREACH(v, UA_D_MD_10, i, UA_JOIN(v, UA_STR("its name is \""), ua_at(v, i, "name"), UA_STR("\"")));
    else if (!number.n || !ua_str_eq(number, shown))
        UA_BREACH(v, UA_D_MD_10, i,
                  UA_JOIN(v, UA_STR("number \""), number, UA_STR("\", showAs \""), shown, UA_STR("\"")));
}

void ua_rule_md_11(ua_view *v, uint32_t i)
{
    ua_str dictionary = ua_at(v, i, "dictionary");
    uint32_t target = ua_target(v, dictionary);

    if (!dictionary.n || (target != UA_NO_ITEM && !ua_is(v, target, "TLCReference")))
        UA_BREACH(v, UA_D_MD_11, i, dictionary);
}

void ua_rule_md_12(ua_view *v, uint32_t i)
{
    if (!ua_str_eqz(ua_at(v, i, "type"), "generation"))
        UA_BREACH(v, UA_D_MD_12, i, ua_at(v, i, "eId"), ua_at(v, i, "type"));
}

void ua_rule_md_13(ua_view *v, uint32_t i)
{
    static const struct {
        const char *attribute, *cls, *words;
    } ends[] = {{"by", "TLCOrganization", "it is no organization"},
                {"as", "TLCRole", "it is no role"},
                {"outcome", "TLCConcept", "it is no concept"}};
    ua_str eid = ua_at(v, i, "eId");

    for (size_t k = 0; k < sizeof ends / sizeof *ends; k++) {
        uint32_t target = ua_target(v, ua_at(v, i, ends[k].attribute));
        if (target != UA_NO_ITEM && !ua_is(v, target, ends[k].cls))
            UA_BREACH(v, UA_D_MD_13, i, eid, ua_str_c(ends[k].attribute), ua_str_c(ends[k].words));
    }
    ua_str date = ua_at(v, i, "date"), before = ua_at(v, ua_before(v, i), "date");
    if (before.n && ua_str_cmp(before, date) > 0)
        UA_BREACH(v, UA_D_MD_13, i, eid, UA_STR("date"), UA_STR("the step before it is later"));
}

void ua_rule_md_14(ua_view *v, uint32_t i)
{
    uint32_t figure = ua_target(v, ua_at(v, i, "href"));
    ua_str value = ua_at(v, i, "value"), normal = ua_at(v, figure, "normalized");
    ua_str said = normal.n ? normal : ua_text_at(v, figure);

    if (!value.n)
        UA_BREACH(v, UA_D_MD_14, i, ua_at(v, i, "refersTo"), value, UA_STR("nothing"));
    else if (ua_is(v, figure, "quantity") && !ua_str_eq(value, said))
        UA_BREACH(v, UA_D_MD_14, i, ua_at(v, i, "refersTo"), value, said);
}

/** MD-15: one block, each entry once; that each is used is asked at the end. */
void ua_rule_md_15(ua_view *v, uint32_t i)
{
    bool outermost = ua_is(v, ua_up(v, ua_up(v, ua_up(v, i))), "akomaNtoso");
    ua_table seen = ua_table_on(v->a);

    for (uint32_t k = ua_first(v, i); k != UA_NO_ITEM; k = ua_next(v, k)) {
        if (v->eids.items.at[k].about->level != UA_LEVEL_TLC)
            continue;
        ua_str what = UA_JOIN(v, ua_str_c(ua_name_at(v, k)), UA_STR(" "), ua_at(v, k, "href"));
        ua_str label = UA_JOIN(v, UA_STR("\""), ua_at(v, k, "eId"), UA_STR("\""));
        if (!outermost)
            UA_BREACH(v, UA_D_MD_15, k, UA_JOIN(v, label, UA_STR(" is declared outside the outermost meta")));
        else if (ua_table_has(&seen, what))
            UA_BREACH(v, UA_D_MD_15, k, UA_JOIN(v, label, UA_STR(" is declared a second time")));
        ua_table_at(&seen, what);
    }
    if (ua_is(v, ua_before(v, i), "references"))
        UA_BREACH(v, UA_D_MD_15, i, UA_STR("a second block of references"));
}

void ua_check_unused(ua_view *v)
{
    for (uint32_t i = 0; i < v->items.n; i++)
        if (v->eids.items.at[i].about->level == UA_LEVEL_TLC && ua_has(v, i, "eId") &&
            !ua_table_has(&v->used, ua_at(v, i, "eId")))
            UA_BREACH(v, UA_D_MD_15_UNUSED, i, ua_at(v, i, "eId"));
}

void ua_rule_md_16(ua_view *v, uint32_t i)
{
    for (uint32_t k = ua_first(v, i); k != UA_NO_ITEM; k = ua_next(v, k)) {
        const xmlNode *n = v->items.at[k].node;
        ua_str name = ua_str_c(ua_name_at(v, k));
        if (!n->ns || strcmp((const char *)n->ns->href, UA_FURNITURE_NS) != 0)
            UA_BREACH(v, UA_D_MD_16, k, UA_JOIN(v, name, UA_STR(" is in another namespace")));
        else if (!ua_in_set("presentation", name))
            UA_BREACH(v, UA_D_MD_16, k, UA_JOIN(v, name, UA_STR(" is no part of a page")));
    }
}

/** MD-17: what this program wrote about the text of a document must still be true of it. */
void ua_rule_md_17_stale(ua_view *v, uint32_t i)
{
    char digest[65];

    if (ua_akn_text_digest(xmlDocGetRootElement(v->doc), v->a, digest) != UA_OK)
        return; /* the arena remembers */
    for (uint32_t k = ua_first(v, i); k != UA_NO_ITEM; k = ua_next(v, k)) {
        const xmlNode *n = v->items.at[k].node;
        ua_str said = ua_at(v, k, "sha256"), about = ua_at(v, k, "about");
        if (!n->ns || strcmp((const char *)n->ns->href, UA_CONVERSION_NS) != 0)
            continue;
        if (ua_str_eqz(ua_str_c(ua_name_at(v, k)), "text") && !ua_str_eqz(said, digest))
            UA_BREACH(
                v, UA_D_MD_17_STALE, k,
                UA_JOIN(v, UA_STR("the digest of the text is "), ua_str_c(digest), UA_STR(", not "), said));
        if (about.n && ua_target(v, about) == UA_NO_ITEM)
            UA_BREACH(v, UA_D_MD_17_STALE, k,
                      UA_JOIN(v, UA_STR("a doubt is about \""), about, UA_STR("\", which is not there")));
    }
}

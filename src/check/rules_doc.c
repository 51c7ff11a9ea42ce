/* Classes of documents, their parts and their attachments (DT, ST, AN, IR-04, IR-06). */
#include <string.h>

#include "akn/iri.h"
#include "check/rules.h"

bool ua_is_akn3(const xmlNode *root)
{
    return root && root->ns && !strcmp((const char *)root->ns->href, UA_AKN_NS);
}

void ua_rule_dt_01(ua_view *v, uint32_t i)
{
    const xmlNode *n = v->items.at[i].node;
    unsigned children = 0;

    if (!ua_is_akn3(n))
        UA_BREACH(v, UA_D_DT_01, i,
                  UA_JOIN(v, UA_STR("its namespace is \""), ua_str_c(n->ns ? (const char *)n->ns->href : ""),
                          UA_STR("\"")));
    for (const xmlAttr *a = n->properties; a; a = a->next)
        if (!a->ns || strcmp((const char *)a->name, "schemaLocation") != 0)
            UA_BREACH(v, UA_D_DT_01, i,
                      UA_JOIN(v, UA_STR("it has the attribute "), ua_str_c((const char *)a->name)));
    for (uint32_t k = ua_first(v, i); k != UA_NO_ITEM; k = ua_next(v, k))
        children++;
    if (children != 1)
        UA_BREACH(v, UA_D_DT_01, i,
                  children ? UA_STR("it holds several documents") : UA_STR("it holds no document"));
}

static bool is_attached(const ua_view *v, uint32_t i)
{
    return ua_is(v, ua_up(v, i), "attachment");
}

void ua_rule_dt_02(ua_view *v, uint32_t i)
{
    ua_str element = ua_str_c(ua_name_at(v, i)), name = ua_at(v, i, "name");
    ua_str subtype = ua_value(v, ua_work_of(v, i), "FRBRsubtype", "value");

    if (is_attached(v, i) || (ua_is(v, i, "doc") && !ua_in_set("doc", name))) /* AN-03, DT-06 */
        return;
    if (!ua_in_set("class", UA_JOIN(v, element, UA_STR(" "), name, UA_STR(" "), subtype)))
        UA_BREACH(v, UA_D_DT_02, i, element, name, subtype);
}

void ua_rule_dt_03(ua_view *v, uint32_t i)
{
    uint32_t work = ua_work_of(v, i);
    ua_str name = ua_at(v, i, "name");

    for (uint32_t k = ua_first(v, work); k != UA_NO_ITEM; k = ua_next(v, k))
        if (ua_is(v, k, "FRBRalias") && ua_str_find(ua_at(v, k, "value"), UA_STR("/PRST/"), 0) != SIZE_MAX)
            UA_BREACH(v, UA_D_DT_03, i, ua_at(v, k, "value"), name);
}

void ua_rule_dt_05(ua_view *v, uint32_t i)
{
    ua_str contains = ua_at(v, i, "contains");
    bool single = ua_str_eqz(contains, "singleVersion");
    uint32_t lifecycle = ua_kid(v, ua_kid(v, i, "meta"), "lifecycle");

    if (!ua_str_eqz(contains, "originalVersion") && !(single && lifecycle != UA_NO_ITEM))
        UA_BREACH(v, UA_D_DT_05, i, contains.n ? contains : UA_STR("not given"));
}

void ua_rule_dt_06(ua_view *v, uint32_t i)
{
    if (!is_attached(v, i) && !ua_in_set("doc", ua_at(v, i, "name")))
        UA_BREACH(v, UA_D_DT_06, i, ua_at(v, i, "name"));
}

void ua_rule_dt_07(ua_view *v, uint32_t i)
{
    uint32_t first = ua_first(v, ua_kid(v, i, "collectionBody"));

    if (ua_is(v, first, "component") && ua_next(v, first) == UA_NO_ITEM)
        UA_BREACH(v, UA_D_DT_07, i, UA_STR(""));
}

void ua_rule_st_02(ua_view *v, uint32_t i)
{
    if (ua_kid(v, i, "preface") == UA_NO_ITEM && !ua_is(v, i, "judgment"))
        UA_BREACH(v, UA_D_ST_02, i, ua_str_c(ua_name_at(v, i)));
}

void ua_rule_st_04(ua_view *v, uint32_t i)
{
    for (uint32_t k = ua_first(v, i); k != UA_NO_ITEM; k = ua_next(v, k))
        if (!ua_in_set("hierarchy", ua_str_c(ua_name_at(v, k))) && !ua_is(v, k, "conclusions")) /* CN-05 */
            UA_BREACH(v, UA_D_ST_04, k, ua_str_c(ua_name_at(v, k)));
}

void ua_rule_st_05(ua_view *v, uint32_t i)
{
    ua_str name = ua_str_c(ua_name_at(v, i));

    if (name.n == 2 && ua_in_set("list", name))
        UA_BREACH(v, UA_D_ST_05, i, UA_JOIN(v, name, UA_STR(" is used")));
    if (ua_has(v, i, "style"))
        UA_BREACH(v, UA_D_ST_05, i, UA_JOIN(v, name, UA_STR(" has a style")));
    if (ua_has(v, i, "class") && !ua_is(v, i, "span"))
        UA_BREACH(v, UA_D_ST_05, i,
                  UA_JOIN(v, name, UA_STR(" has the class \""), ua_at(v, i, "class"), UA_STR("\"")));
}

void ua_rule_st_06(ua_view *v, uint32_t i)
{
    const xmlNode *n = v->items.at[i].node;

    bool cell = ua_is(v, ua_up(v, i), "td") || ua_is(v, ua_up(v, i), "th");

    if (ua_first(v, i) != UA_NO_ITEM || cell) /* cells may be empty */
        return;
    for (const xmlNode *t = n->children; t; t = t->next)
        if (t->type == XML_TEXT_NODE && ua_str_trim(ua_str_c((const char *)t->content)).n)
            return;
    UA_BREACH(v, UA_D_ST_06, i, ua_str_c(ua_name_at(v, i)));
}

/* ---- attachments ---- */

void ua_rule_an_02(ua_view *v, uint32_t i)
{
    uint32_t doc = ua_kid(v, i, "doc"), ref = ua_kid(v, i, "documentRef");
    ua_str eid = ua_at(v, i, "eId");

    if (doc == UA_NO_ITEM && ref == UA_NO_ITEM)
        UA_BREACH(v, UA_D_AN_02, i, eid, UA_STR("holds neither a doc nor a reference"));
    if (ref != UA_NO_ITEM && ua_kid(v, i, "heading") == UA_NO_ITEM)
        UA_BREACH(v, UA_D_AN_02, i, eid, UA_STR("has a reference and no heading"));
}

void ua_rule_an_03(ua_view *v, uint32_t i)
{
    uint32_t doc = ua_kid(v, i, "doc");

    if (doc != UA_NO_ITEM && !ua_in_set("annex", ua_at(v, doc, "name")))
        UA_BREACH(v, UA_D_AN_03, doc, ua_at(v, doc, "name"));
}

/** AN-04: "annex_I", below the component of the attachment around it. Its title or number may make it unique. */
static bool component_fits(ua_view *v, uint32_t doc, ua_str component)
{
    ua_str s[8] = {{0}};
    size_t n = ua_segments(component, s, 8), depth = 0;
    ua_str name = ua_at(v, doc, "name");

    for (uint32_t up = ua_above(v, doc, "attachment"); up != UA_NO_ITEM; up = ua_above(v, up, "attachment"))
        depth++;
    if (n != depth || n > 8)
        return false;
    ua_str own = s[n - 1], rest = ua_str_sub(own, name.n, own.n);
    return ua_str_starts(own, name) && (!rest.n || rest.p[0] == '_');
}

void ua_rule_an_04(ua_view *v, uint32_t i)
{
    uint32_t doc = ua_kid(v, i, "doc"), work = ua_work_of(v, doc), host = ua_work_of(v, ua_host_of(v, doc));
    ua_str uri = ua_value(v, work, "FRBRuri", "value"), this = ua_value(v, work, "FRBRthis", "value");
    ua_str of_host = ua_value(v, host, "FRBRuri", "value");
    ua_str head = UA_JOIN(v, of_host, UA_STR("/!"));

    if (doc == UA_NO_ITEM || work == UA_NO_ITEM)
        return;
    if (!ua_str_eq(uri, of_host))
        UA_BREACH(v, UA_D_AN_04, work, uri, of_host);
    else if (ua_str_starts(this, head) && !component_fits(v, doc, ua_str_sub(this, head.n, this.n)))
        UA_BREACH(v, UA_D_AN_04, work, this, UA_JOIN(v, head, ua_at(v, doc, "name")));
}

void ua_rule_an_05(ua_view *v, uint32_t i)
{
    uint32_t doc = ua_kid(v, i, "doc"), preface = ua_kid(v, doc, "preface");

    if (doc == UA_NO_ITEM)
        return;
    if (ua_kid(v, i, "heading") != UA_NO_ITEM)
        UA_BREACH(v, UA_D_AN_05, i, UA_STR("the label of an annex is a heading of attachment"));
    for (uint32_t k = preface; k != UA_NO_ITEM && k < v->eids.items.at[preface].end; k++)
        if (ua_is(v, k, "docType"))
            return;
    if (preface != UA_NO_ITEM)
        UA_BREACH(v, UA_D_AN_05, preface, UA_STR("the preface of an annex has no docType"));
}

void ua_rule_an_07(ua_view *v, uint32_t i)
{
    if (!ua_str_starts(ua_at(v, i, "href"), UA_STR("/akn/")))
        UA_BREACH(v, UA_D_AN_07, i, ua_at(v, i, "href"));
}

/** The number of a part without its letter: "69-96" of "69-96_A", "2200_(XXI)" of "2200_A_(XXI)" and "2200_(XXI)_A".
 *  Empty: no letter. */
static ua_str without_letter(ua_view *v, ua_str number)
{
    size_t paren = ua_str_find(number, UA_STR("_("), 0);
    const size_t ends[] = {number.n, paren == SIZE_MAX ? number.n : paren};

    for (size_t k = 0; k < 2; k++) {
        size_t end = ends[k];
        if (end > 2 && number.p[end - 2] == '_' && number.p[end - 1] >= 'A' && number.p[end - 1] <= 'Z')
            return UA_JOIN(v, ua_str_sub(number, 0, end - 2), ua_str_sub(number, end, number.n));
    }
    return (ua_str){0};
}

/** What a number begins with, before its session or year. */
static ua_str head_of(ua_str number)
{
    ua_str head, rest;

    ua_str_cut(number, '_', &head, &rest);
    return head;
}

/** IR-04: a part has the number of the collection and a letter. A resolution of another number, or in another language
 *  (N-119), shares the page only. */
void ua_rule_ir_04(ua_view *v, uint32_t i)
{
    uint32_t statement = ua_first(v, i), collection = ua_up(v, ua_up(v, i));
    ua_str number = ua_value(v, ua_work_of(v, statement), "FRBRnumber", "value");
    ua_str whole = ua_value(v, ua_work_of(v, collection), "FRBRnumber", "value");
    ua_str base = without_letter(v, number);

    if (!ua_is(v, collection, "documentCollection") || ua_str_starts(whole, UA_STR("nn-")) || !number.n ||
        ua_language_of(v, statement) != ua_language_of(v, collection))
        return;
    bool known = ua_str_find(whole, head_of(base.n ? base : number), 0) != SIZE_MAX;
    if (base.n ? !known : known)
        UA_BREACH(v, UA_D_IR_04, i, ua_at(v, i, "eId"), number);
}

void ua_rule_ir_06(ua_view *v, uint32_t i)
{
    uint32_t preamble = ua_kid(v, i, "preamble"), formula = ua_kid(v, preamble, "formula");
    uint32_t body = ua_kid(v, i, "mainBody");

    if (!ua_str_eqz(ua_at(v, i, "name"), "presidentialStatement"))
        return;
    if (formula != UA_NO_ITEM && !ua_str_eqz(ua_at(v, formula, "name"), "introductoryFormula"))
        UA_BREACH(v, UA_D_IR_06, formula, UA_STR("has an enacting formula"));
    for (uint32_t k = ua_first(v, body); k != UA_NO_ITEM; k = ua_next(v, k))
        if (ua_is(v, k, "paragraph") && ua_kid(v, k, "num") != UA_NO_ITEM) {
            UA_BREACH(v, UA_D_IR_06, k, UA_STR("has numbered paragraphs"));
            return;
        }
}

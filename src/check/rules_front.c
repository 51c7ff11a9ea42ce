/* Front matter, preamble and closing lines (CP, PF, PR, CN, IR-01, IR-02, IR-09). */
#include "check/rules.h"
#include "lang/lang.h"
#include "text/ctype.h"
#include "text/utf8.h"

/* ---- cover page and preface ---- */

void ua_rule_cp_01(ua_view *v, uint32_t i)
{
    for (uint32_t k = ua_first(v, i); k != UA_NO_ITEM; k = ua_next(v, k)) {
        ua_str name = ua_str_c(ua_name_at(v, k));
        if (!ua_is(v, k, "container"))
            UA_BREACH(v, UA_D_CP_01, k, name);
        else if (!ua_in_set("cover", ua_at(v, k, "name")))
            UA_BREACH(v, UA_D_CP_01, k,
                      UA_JOIN(v, UA_STR("a container named \""), ua_at(v, k, "name"), UA_STR("\"")));
    }
}

void ua_rule_cp_02(ua_view *v, uint32_t i)
{
    ua_str name = ua_str_c(ua_name_at(v, i)), to = ua_at(v, i, "refersTo");

    if (v->items.at[i].region != UA_IN_COVER)
        return;
    if (ua_is(v, i, "docNumber") && !ua_str_eqz(to, "#symbol"))
        UA_BREACH(v, UA_D_CP_02, i, name, UA_STR("does not point to #symbol"));
    else if (ua_is(v, i, "docTitle") && !ua_str_eqz(to, "#publicationTitle"))
        UA_BREACH(v, UA_D_CP_02, i, name, UA_STR("does not point to #publicationTitle"));
    else if (ua_is(v, i, "session") && !ua_at(v, i, "value").n)
        UA_BREACH(v, UA_D_CP_02, i, name, UA_STR("has no value"));
    else if (ua_is(v, i, "docDate") && !ua_str_eqz(to, "#dateOfIssuance") && !ua_str_eqz(to, "#adoptionDate"))
        UA_BREACH(v, UA_D_CP_02, i, name, UA_STR("points to neither #dateOfIssuance nor #adoptionDate"));
    else if (ua_is(v, i, "docCommittee") && !to.n)
        UA_BREACH(v, UA_D_CP_02, i, name, UA_STR("points to no committee"));
}

void ua_rule_cp_03(ua_view *v, uint32_t i)
{
    if (v->items.at[i].region != UA_IN_META)
        UA_BREACH(v, UA_D_CP_03, i, ua_str_c(ua_name_at(v, ua_up(v, i))));
}

static bool is_resolution(const ua_view *v, uint32_t i)
{
    uint32_t doc = v->items.at[i].document;

    return ua_is(v, doc, "statement") && ua_str_eqz(ua_at(v, doc, "name"), "resolution");
}

void ua_rule_pf_01(ua_view *v, uint32_t i)
{
    ua_str to = ua_at(v, i, "refersTo");

    if (v->items.at[i].region != UA_IN_PREFACE || !is_resolution(v, i))
        return;
    bool symbol =
        ua_is(v, i, "docNumber") && ua_str_eqz(to, "#symbol"); /* printed where the number would be */
    if (!symbol && !ua_str_eqz(to, ua_is(v, i, "docTitle") ? "#resolutionTitle" : "#resolutionNumber"))
        UA_BREACH(v, UA_D_PF_01, i, ua_str_c(ua_name_at(v, i)), to);
}

/** PF-02: in a Security Council resolution type and number stand in a container. */
void ua_rule_pf_02(ua_view *v, uint32_t i)
{
    if (!is_resolution(v, i) || !ua_str_eqz(ua_actor_of(v, ua_work_of(v, i)), "un-sc"))
        return;
    for (uint32_t k = i; k < v->eids.items.at[i].end; k++)
        if (ua_is(v, k, "docType") && ua_above(v, k, "container") == UA_NO_ITEM)
            UA_BREACH(v, UA_D_PF_02, k, UA_STR("the type stands outside a container"));
}

void ua_rule_pf_03(ua_view *v, uint32_t i)
{
    bool entry = ua_is(v, i, "tocItem");
    ua_str to = ua_at(v, i, entry ? "href" : "refersTo");
    uint32_t target = ua_target(v, to);

    if (entry ? !ua_str_starts(to, UA_STR("#"))
              : target != UA_NO_ITEM && !ua_is(v, target, "TLCOrganization"))
        UA_BREACH(v, UA_D_PF_03, i, ua_str_c(ua_name_at(v, i)), to);
}

/* ---- preamble ---- */

static bool has_name(const ua_view *v, uint32_t i, const char *name)
{
    return ua_str_eqz(ua_at(v, i, "name"), name);
}

void ua_rule_pr_01(ua_view *v, uint32_t i)
{
    ua_str name = ua_at(v, i, "name");

    if (!ua_in_set("formula", name))
        UA_BREACH(v, UA_D_PR_01_NAME, i, name);
    if (!has_name(v, i, "promulgationFormula") && ua_before(v, i) != UA_NO_ITEM)
        UA_BREACH(v, UA_D_PR_01, i, UA_STR("is not the first of the preamble"));
}

/** The lead phrase marked in an element, the first of its kind; UA_NO_ITEM. */
static uint32_t phrase_in(const ua_view *v, uint32_t i, const char *name)
{
    for (uint32_t k = i; i != UA_NO_ITEM && k < v->eids.items.at[i].end; k++)
        if (ua_is(v, k, "inline") && has_name(v, k, name))
            return k;
    return UA_NO_ITEM;
}

static bool in_preamble(const ua_view *v, uint32_t i)
{
    return v->items.at[i].region == UA_IN_PREAMBLE && !v->items.at[i].in_note;
}

void ua_rule_pr_02(ua_view *v, uint32_t i)
{
    ua_str name = ua_at(v, i, "name"), key = ua_at(v, phrase_in(v, i, "akn4un:preambularPhrase"), "refersTo");

    if (!in_preamble(v, i) || ua_str_eqz(name, "preambularSection"))
        return;
    if (!ua_str_eqz(name, "preambular") && !(ua_key_roles(name) & UA_PREAMBULAR_LEAD))
        UA_BREACH(v, UA_D_PR_02, i, name, UA_STR("is not in the lexicon"));
    else if (key.n && !ua_str_eq(ua_str_sub(key, 1, key.n), name))
        UA_BREACH(v, UA_D_PR_02, i, name, UA_JOIN(v, UA_STR("differs from its phrase, "), key));
}

/** Is there text or another phrase before a lead phrase in its paragraph? */
static bool at_start(const ua_view *v, uint32_t i)
{
    const xmlNode *n = v->items.at[i].node;

    for (const xmlNode *before = n->prev; before; before = before->prev)
        if (before->type != XML_TEXT_NODE)
            return false;
        else if (ua_str_trim(ua_str_c((const char *)before->content)).n) {
            ua_str s = ua_str_trim(ua_str_c((const char *)before->content));
            size_t len; /* quotation marks and dashes may come first */
            for (size_t at = 0; at < s.n; at += len) {
                uint32_t cp = ua_utf8_at(s, at, &len);
                if (ua_is_letter(cp) || ua_is_digit(cp))
                    return false;
            }
        }
    return true;
}

static void lead_phrase(ua_view *v, uint32_t i, ua_diag_code code, uint8_t role)
{
    ua_str to = ua_at(v, i, "refersTo"), key = ua_str_sub(to, 1, to.n);

    if (!at_start(v, i))
        UA_BREACH(v, code, i, ua_text_at(v, i), UA_STR("is not at the start of its paragraph"));
    else if (to.n && !(ua_key_roles(key) & role))
        UA_BREACH(v, code, i, ua_text_at(v, i), UA_JOIN(v, UA_STR("has a key of another kind, "), to));
}

void ua_rule_pr_03(ua_view *v, uint32_t i)
{
    if (has_name(v, i, "akn4un:preambularPhrase"))
        lead_phrase(v, i, UA_D_PR_03, UA_PREAMBULAR_LEAD);
}

void ua_rule_op_02(ua_view *v, uint32_t i)
{
    if (has_name(v, i, "akn4un:operativePhrase") && v->items.at[i].region != UA_IN_PREAMBLE)
        lead_phrase(v, i, UA_D_OP_02, UA_OPERATIVE_LEAD);
}

void ua_rule_pr_04(ua_view *v, uint32_t i)
{
    uint32_t before = ua_before(v, i);
    ua_str text = ua_text_at(v, before);

    if (in_preamble(v, i) && ua_kid(v, i, "listIntroduction") == UA_NO_ITEM && ua_is(v, before, "p") &&
        ua_str_ends(text, UA_STR(":")))
        UA_BREACH(v, UA_D_PR_04, i, ua_at(v, i, "eId"));
}

static bool begins_lower(ua_view *v, uint32_t i)
{
    ua_str s = ua_text_at(v, i);
    size_t len;

    return s.n && ua_is_lower(ua_utf8_at(s, 0, &len));
}

void ua_rule_pr_05(ua_view *v, uint32_t i)
{
    uint32_t before = ua_before(v, i);

    if (in_preamble(v, i) && has_name(v, i, "preambular") && ua_is(v, before, "container") &&
        begins_lower(v, i) && !begins_lower(v, before))
        UA_BREACH(v, UA_D_PR_05, i, ua_text_at(v, i));
}

void ua_rule_pr_06(ua_view *v, uint32_t i)
{
    if (ua_kid(v, i, "num") == UA_NO_ITEM)
        UA_BREACH(v, UA_D_PR_06, i, ua_at(v, i, "eId"));
}

void ua_rule_pr_07(ua_view *v, uint32_t i)
{
    if (!in_preamble(v, i))
        return;
    if (ua_is(v, i, "block")) {
        if (!has_name(v, ua_up(v, i), "preambularSection") || ua_before(v, i) != UA_NO_ITEM ||
            !has_name(v, i, "heading"))
            UA_BREACH(v, UA_D_PR_07, i, UA_STR("a block that is not the heading of a preambular section"));
    } else if (has_name(v, i, "preambularSection") && !ua_is(v, ua_first(v, i), "block")) {
        UA_BREACH(v, UA_D_PR_07, i, UA_STR("a preambular section without heading"));
    }
}

void ua_rule_pr_08(ua_view *v, uint32_t i)
{
    if (has_name(v, i, "promulgationFormula") && ua_next(v, i) != UA_NO_ITEM)
        UA_BREACH(v, UA_D_PR_08, i, UA_STR("is not the last of the preamble"));
}

void ua_rule_pr_09(ua_view *v, uint32_t i)
{
    uint32_t body = ua_kid(v, v->items.at[i].document, "mainBody");
    ua_str heading = ua_text_at(v, ua_kid(v, i, "block"));

    if (!in_preamble(v, i) || !has_name(v, i, "preambularSection") || body == UA_NO_ITEM || !heading.n)
        return;
    for (uint32_t k = body; k < v->eids.items.at[body].end; k++)
        if (ua_is(v, k, "heading") && ua_str_eq(ua_text_at(v, k), heading))
            UA_BREACH(v, UA_D_PR_09, i, heading);
}

void ua_rule_ir_01(ua_view *v, uint32_t i)
{
    uint32_t phrase = phrase_in(v, i, "akn4un:operativePhrase");

    if (phrase != UA_NO_ITEM)
        UA_BREACH(v, UA_D_IR_01, phrase, ua_text_at(v, phrase));
}

void ua_rule_ir_02(ua_view *v, uint32_t i)
{
    uint32_t first = ua_first(v, i);

    if (ua_is(v, first, "formula") && has_name(v, first, "promulgationFormula") &&
        ua_next(v, first) == UA_NO_ITEM)
        UA_BREACH(v, UA_D_IR_02, i, UA_STR(""));
}

/* ---- closing lines ---- */

void ua_rule_cn_01(ua_view *v, uint32_t i)
{
    for (uint32_t k = ua_first(v, i); k != UA_NO_ITEM; k = ua_next(v, k)) {
        if (!ua_is(v, k, "container"))
            UA_BREACH(v, UA_D_CN_01, k, ua_str_c(ua_name_at(v, k)));
        else if (!ua_in_set("conclusions", ua_at(v, k, "name")))
            UA_BREACH(v, UA_D_CN_01, k,
                      UA_JOIN(v, UA_STR("a container named \""), ua_at(v, k, "name"), UA_STR("\"")));
    }
}

void ua_rule_cn_02(ua_view *v, uint32_t i)
{
    ua_str to = ua_at(v, i, "refersTo");

    if (v->items.at[i].region == UA_IN_CONCLUSIONS &&
        !ua_str_eqz(to, ua_is(v, i, "event") ? "#adoptionMeeting" : "#adoptionDate"))
        UA_BREACH(v, UA_D_CN_02, i, ua_str_c(ua_name_at(v, i)), to);
}

/** A figure that is printed in digits and normalized to another number. */
static void figure(ua_view *v, uint32_t i)
{
    ua_str text = ua_text_at(v, i), normal = ua_at(v, i, "normalized");
    uint32_t printed;

    if (ua_str_uint(text, UINT32_MAX, &printed) && normal.n && !ua_str_eq(text, normal))
        UA_BREACH(v, UA_D_CN_03_FIGURE, i, text, normal);
}

/** How many organizations a p names. */
static uint32_t organizations_in(const ua_view *v, uint32_t p)
{
    uint32_t n = 0;

    for (uint32_t k = p; k < v->eids.items.at[p].end; k++)
        n += ua_is(v, k, "organization");
    return n;
}

/** The figures of a vote, in their order, beside the lists of its roll call; a choice that nobody made has none. Where
 *  there are fewer or more lists than figures nobody knows which is which. */
static void roll_call(ua_view *v, uint32_t vote)
{
    enum { MOST = 4 };
    uint32_t figures[MOST], lists[MOST], nfigures = 0, nlists = 0, container = ua_above(v, vote, "container"),
                                         value;

    for (uint32_t k = vote; k < v->eids.items.at[vote].end && nfigures < MOST; k++)
        if (ua_is(v, k, "quantity") && ua_str_uint(ua_at(v, k, "normalized"), UINT32_MAX, &value) && value)
            figures[nfigures++] = k;
    for (uint32_t k = container == UA_NO_ITEM ? container : ua_first(v, container);
         k != UA_NO_ITEM && nlists < MOST; k = ua_next(v, k))
        if (k > vote && organizations_in(v, k))
            lists[nlists++] = k;
    for (uint32_t k = 0; k < nlists && nlists == nfigures; k++) {
        uint32_t named = organizations_in(v, lists[k]);
        ua_buf b = ua_buf_on(v->a);
        ua_buf_put_uint(&b, named);
        if (ua_str_uint(ua_at(v, figures[k], "normalized"), UINT32_MAX, &value) && value != named)
            UA_BREACH(v, UA_D_CN_03_COUNT, lists[k], ua_at(v, figures[k], "normalized"),
                      ua_at(v, figures[k], "refersTo"), ua_buf_str(&b));
    }
}

void ua_rule_cn_03(ua_view *v, uint32_t i)
{
    bool outcome = false;

    for (uint32_t k = i; k < v->eids.items.at[i].end; k++) {
        outcome = outcome || ua_is(v, k, "outcome");
        if (ua_is(v, k, "quantity")) {
            figure(v, k);
            if (!ua_at(v, k, "normalized").n)
                UA_BREACH(v, UA_D_CN_03, k, UA_STR("has a figure that is not normalized"));
        }
    }
    if (!outcome)
        UA_BREACH(v, UA_D_CN_03, i, UA_STR("has no outcome"));
    roll_call(v, i);
}

void ua_rule_cn_04(ua_view *v, uint32_t i)
{
    for (uint32_t k = i; k < v->eids.items.at[i].end; k++)
        if (ua_is(v, k, "person") || ua_is(v, k, "role"))
            return;
    UA_BREACH(v, UA_D_CN_04, i, UA_STR(""));
}

void ua_rule_cn_05(ua_view *v, uint32_t i)
{
    uint32_t up = ua_up(v, i);

    if (up != UA_NO_ITEM && v->eids.items.at[up].about->level != UA_LEVEL_DOCUMENT)
        UA_BREACH(v, UA_D_CN_05, i, ua_str_c(ua_name_at(v, up)));
}

void ua_rule_ir_09(ua_view *v, uint32_t i)
{
    if (v->items.at[i].region == UA_IN_CONCLUSIONS &&
        (ua_kid(v, i, "blockList") != UA_NO_ITEM || ua_kid(v, i, "table") != UA_NO_ITEM))
        UA_BREACH(v, UA_D_IR_09, i, UA_STR(""));
}

/* The operative part: numbers, headings, lists, quoted texts, tables (OP, IR-03, IR-07, IR-08, TB). */
#include <string.h>

#include "check/rules.h"
#include "lang/lang.h"
#include "text/ctype.h"
#include "text/numeral.h"
#include "text/utf8.h"

/** The number of a paragraph; 0: it has none, or a label of another kind. */
static uint32_t number_of(const ua_view *v, uint32_t i)
{
    const ua_eid_item *e = &v->eids.items.at[i];
    ua_buf b = ua_buf_on(v->a);
    uint32_t value;

    ua_eid_num(&b, e->num, (ua_str){0});
    return e->number ? e->number : ua_str_uint(ua_buf_str(&b), UINT32_MAX, &value) ? value : 0;
}

/** OP-01: numbers rise by one below one element. */
static void order(ua_view *v, uint32_t i)
{
    if (ua_diags_weigh(v->d, UA_D_OP_01_ORDER) == UA_SILENT)
        return;
    uint32_t before = ua_before(v, i), own = number_of(v, i);

    while (before != UA_NO_ITEM && !ua_is(v, before, "paragraph"))
        before = ua_before(v, before);
    uint32_t last = before == UA_NO_ITEM ? 0 : number_of(v, before);
    if (own && last && own != last + 1 && own != last)
        UA_BREACH(v, UA_D_OP_01_ORDER, i, v->eids.items.at[i].num, v->eids.items.at[before].num);
}

void ua_rule_op_01(ua_view *v, uint32_t i)
{
    bool content = ua_kid(v, i, "content") != UA_NO_ITEM;
    bool lower = ua_kid(v, i, "list") != UA_NO_ITEM || ua_kid(v, i, "alinea") != UA_NO_ITEM;

    if (content && lower)
        UA_BREACH(v, UA_D_OP_01, i, ua_at(v, i, "eId"));
    if (ua_has(v, i, "refersTo"))
        UA_BREACH(v, UA_D_OP_02_MARK, i, ua_at(v, i, "eId"));
    order(v, i);
}

void ua_rule_op_03(ua_view *v, uint32_t i)
{
    bool alinea = false;

    for (uint32_t k = ua_first(v, i); k != UA_NO_ITEM; k = ua_next(v, k)) {
        if (!ua_is(v, k, "alinea"))
            return;
        alinea = true;
    }
    if (alinea && !ua_str_eqz(ua_at(v, v->items.at[i].document, "name"), "decision")) /* IR-07 */
        UA_BREACH(v, UA_D_OP_03, i, UA_STR(""));
}

static bool is_numbered(const ua_view *v, uint32_t i)
{
    return ua_is(v, i, "paragraph") && ua_kid(v, i, "num") != UA_NO_ITEM;
}

void ua_rule_op_04(ua_view *v, uint32_t i)
{
    uint32_t before = ua_before(v, i), after = ua_next(v, i);

    if (ua_kid(v, i, "num") == UA_NO_ITEM && is_numbered(v, before) && is_numbered(v, after))
        UA_BREACH(v, UA_D_OP_04, i, ua_at(v, i, "eId"));
}

/** OP-05: does the label fit the element? */
static bool label_fits(ua_view *v, uint32_t i, ua_str num)
{
    ua_buf b = ua_buf_on(v->a);

    if (ua_is(v, i, "division"))
        return !num.n;
    ua_eid_num(&b, num, (ua_str){0});
    ua_str bare = ua_buf_str(&b);
    bool capital = bare.n == 1 && bare.p[0] >= 'A' && bare.p[0] <= 'Z';
    if (ua_is(v, i, "title"))
        return !num.n || !ua_number(bare) || capital;
    if (ua_is(v, i, "section"))
        return !num.n || !capital || ua_roman(bare);
    return true;
}

void ua_rule_op_05(ua_view *v, uint32_t i)
{
    ua_str num = ua_text_at(v, ua_kid(v, i, "num")), name = ua_at(v, i, "name");

    if (!label_fits(v, i, num))
        UA_BREACH(v, UA_D_OP_05, i, ua_str_c(ua_name_at(v, i)), num);
    if (ua_is(v, i, "hcontainer") && (!name.n || name.p[0] < 'a' || name.p[0] > 'z'))
        UA_BREACH(v, UA_D_OP_05, i, UA_STR("hcontainer"), name);
}

void ua_rule_op_06(ua_view *v, uint32_t i)
{
    static const char *const head[] = {"num", "heading", "subheading", "intro"};
    ua_str element = ua_str_c(ua_name_at(v, i));
    size_t stage = 0;
    bool hcontainer = ua_is(v, i, "hcontainer");

    for (uint32_t k = ua_first(v, i); k != UA_NO_ITEM; k = ua_next(v, k)) {
        size_t is = 0;
        while (is < 4 && !ua_is(v, k, head[is]))
            is++;
        if (is < 4 && is < stage)
            UA_BREACH(v, UA_D_OP_06, k, element, UA_JOIN(v, ua_str_c(head[is]), UA_STR(" is out of order")));
        if (ua_is(v, k, "content") && !hcontainer)
            UA_BREACH(v, UA_D_OP_06, k, element, UA_STR("it has content"));
        if (ua_is(v, k, "wrapUp") && ua_next(v, k) != UA_NO_ITEM)
            UA_BREACH(v, UA_D_OP_06, k, element, UA_STR("wrapUp is not the last"));
        stage = is < 4 ? is + 1 : 4;
    }
}

/** OP-07: 1 for the highest; 0: no group with a rank. */
static unsigned rank_of(const ua_view *v, uint32_t i)
{
    static const char *const ranks[] = {"part", "section", "title", "chapter"};

    for (unsigned k = 0; k < sizeof ranks / sizeof *ranks; k++)
        if (ua_is(v, i, ranks[k]))
            return k + 1;
    return 0;
}

void ua_rule_op_07(ua_view *v, uint32_t i)
{
    uint32_t up = ua_up(v, i);

    if (rank_of(v, up) && rank_of(v, i) < rank_of(v, up))
        UA_BREACH(v, UA_D_OP_07, i, ua_str_c(ua_name_at(v, i)), ua_str_c(ua_name_at(v, up)));
}

void ua_rule_op_08(ua_view *v, uint32_t i)
{
    bool points = ua_kid(v, i, "point") != UA_NO_ITEM, indents = ua_kid(v, i, "indent") != UA_NO_ITEM;

    if (points && indents)
        UA_BREACH(v, UA_D_OP_08, i, ua_at(v, i, "eId"), UA_STR("mixes points and indents"));
    if (!points && !indents)
        UA_BREACH(v, UA_D_OP_08, i, ua_at(v, i, "eId"), UA_STR("has no points"));
    for (uint32_t k = ua_first(v, i); k != UA_NO_ITEM; k = ua_next(v, k))
        if ((ua_is(v, k, "point") || ua_is(v, k, "indent")) && ua_kid(v, k, "num") == UA_NO_ITEM)
            UA_BREACH(v, UA_D_OP_08, k, ua_at(v, i, "eId"), UA_STR("has a point without label"));
}

void ua_rule_op_09(ua_view *v, uint32_t i)
{
    if (ua_kid(v, i, "content") != UA_NO_ITEM &&
        (ua_kid(v, i, "list") != UA_NO_ITEM || ua_kid(v, i, "alinea") != UA_NO_ITEM))
        UA_BREACH(v, UA_D_OP_09, i, ua_at(v, i, "eId"));
}

static bool begins_with_capital(ua_str s)
{
    return s.n && s.p[0] >= 'A' && s.p[0] <= 'Z';
}

void ua_rule_op_11(ua_view *v, uint32_t i)
{
    ua_str own = ua_text_at(v, i), last = ua_text_at(v, ua_before(v, i));

    if (begins_with_capital(own) && ua_str_ends(last, UA_STR(".")))
        UA_BREACH(v, UA_D_OP_11, i, own);
}

void ua_rule_op_12(ua_view *v, uint32_t i)
{
    unsigned alineas = 0;

    for (uint32_t k = ua_first(v, i); k != UA_NO_ITEM; k = ua_next(v, k)) {
        if (ua_is(v, k, "num") || ua_is(v, k, "heading"))
            continue;
        if (!ua_is(v, k, "alinea") || ua_kid(v, k, "list") != UA_NO_ITEM)
            return;
        alineas++;
    }
    if (alineas > 1)
        UA_BREACH(v, UA_D_OP_12, i, ua_at(v, i, "eId"));
}

/** One word: no blank in it. A text of Chinese has none either, and no word of it is longer than this. */
static bool is_word(ua_str s)
{
    enum { LONGEST_WORD = 4 };
    size_t len;
    bool han = s.n && ua_is_caseless(ua_utf8_at(s, 0, &len));

    return ua_str_find(s, UA_STR(" "), 0) == SIZE_MAX && (!han || ua_utf8_count(s) <= LONGEST_WORD);
}

void ua_rule_op_13(ua_view *v, uint32_t i)
{
    ua_str text = ua_text_at(v, i);

    if (ua_is(v, ua_before(v, i), "list") && ua_is(v, ua_next(v, i), "list") && is_word(text))
        UA_BREACH(v, UA_D_OP_13, i, text);
}

void ua_rule_op_14(ua_view *v, uint32_t i)
{
    static const char *const quotes[] = {"startQuote", "endQuote", "inlineQuote"};
    const xmlNode *n = v->items.at[i].node;

    for (size_t k = 0; k < sizeof quotes / sizeof *quotes; k++)
        if (ua_has(v, i, quotes[k]))
            UA_BREACH(v, UA_D_OP_14, i,
                      UA_JOIN(v, ua_str_c(ua_name_at(v, i)), UA_STR(" has "), ua_str_c(quotes[k])));
    if (!ua_is(v, i, "embeddedStructure"))
        return;
    for (n = n->next; n; n = n->next)
        if (n->type == XML_ELEMENT_NODE || ua_str_trim(ua_str_c((const char *)n->content)).n) {
            UA_BREACH(v, UA_D_OP_14, i, UA_STR("text follows an embedded text in the same p"));
            return;
        }
}

void ua_rule_op_15(ua_view *v, uint32_t i)
{
    if (ua_is(v, i, "activeModifications")) {
        UA_BREACH(v, UA_D_OP_15, i, UA_STR("activeModifications is not produced"));
        return;
    }
    for (uint32_t k = i; k < v->eids.items.at[i].end; k++)
        if (ua_is(v, k, "quotedText") || ua_is(v, k, "quotedStructure"))
            return;
    UA_BREACH(v, UA_D_OP_15, i, UA_STR("mod holds no quoted text"));
}

/** "1" of "1.1" and "1.1.1"; empty when the number has one level. */
static ua_str first_level(ua_str num)
{
    ua_str first, deeper;

    if (!ua_str_cut(num, '.', &first, &deeper) || !deeper.n || deeper.p[0] < '0' || deeper.p[0] > '9')
        return (ua_str){0};
    return first;
}

/** OP-16: deeper decimals, of whatever depth, are inside what carries the first-level number, not beside it. */
void ua_rule_op_16(ua_view *v, uint32_t i)
{
    uint32_t before = ua_before(v, i);
    ua_str num = v->eids.items.at[i].num, first = first_level(num);
    ua_str value = {0};

    if (before != UA_NO_ITEM)
        value = v->eids.items.at[before].num;
    while (value.n && value.p[value.n - 1] == '.')
        value.n--;
    if (first.n && ua_is(v, before, "paragraph") && ua_str_eq(value, first))
        UA_BREACH(v, UA_D_OP_16, i, num, v->eids.items.at[before].num);
}

void ua_rule_op_17(ua_view *v, uint32_t i)
{
    if (v->items.at[i].region == UA_IN_CONCLUSIONS)
        UA_BREACH(v, UA_D_OP_17, i, UA_STR("the closing lines"));
}

/* ---- irregular structures ---- */

void ua_rule_ir_03(ua_view *v, uint32_t i)
{
    if (!ua_str_eqz(ua_at(v, i, "refersTo"), "#preamble"))
        UA_BREACH(v, UA_D_IR_03, i, ua_at(v, i, "refersTo"));
}

void ua_rule_ir_07(ua_view *v, uint32_t i)
{
    uint32_t body = ua_up(v, i);

    if (!ua_is(v, body, "mainBody") || !ua_str_eqz(ua_at(v, v->items.at[i].document, "name"), "decision"))
        return;
    for (uint32_t k = ua_first(v, body); k != UA_NO_ITEM; k = ua_next(v, k))
        if (is_numbered(v, k))
            return;
    UA_BREACH(v, UA_D_IR_07, i, ua_at(v, i, "eId"));
}

void ua_rule_ir_08(ua_view *v, uint32_t i)
{
    ua_str heading = ua_text_at(v, ua_kid(v, i, "heading"));
    ua_str code =
        ua_value(v, ua_kid(v, ua_up(v, ua_work_of(v, i)), "FRBRExpression"), "FRBRlanguage", "language");
    const ua_lang *lang = ua_lang_find(code);
    size_t len = 0;

    if (!lang || !heading.n || !ua_lang_phrase(lang, heading, UA_OPERATIVE_LEAD, &len) || len != heading.n)
        return;
    for (uint32_t k = ua_first(v, i); k != UA_NO_ITEM; k = ua_next(v, k))
        if (is_numbered(v, k))
            return;
    UA_BREACH(v, UA_D_IR_08, i, heading);
}

/* ---- tables and images ---- */

void ua_rule_tb_01(ua_view *v, uint32_t i)
{
    ua_str up = ua_str_c(ua_name_at(v, ua_up(v, i)));

    if (!ua_in_set("tableParent", up))
        UA_BREACH(v, UA_D_TB_01, i, ua_at(v, i, "eId"), up);
}

void ua_rule_tb_02(ua_view *v, uint32_t i)
{
    ua_str eid = ua_at(v, i, "eId");

    for (uint32_t row = ua_first(v, i); row != UA_NO_ITEM; row = ua_next(v, row)) {
        if (ua_is(v, row, "caption"))
            continue;
        if (!ua_is(v, row, "tr") || ua_first(v, row) == UA_NO_ITEM)
            UA_BREACH(v, UA_D_TB_02, row, eid, UA_STR("has a row without cells"));
        for (uint32_t cell = ua_first(v, row); cell != UA_NO_ITEM; cell = ua_next(v, cell))
            if (ua_first(v, cell) == UA_NO_ITEM)
                UA_BREACH(v, UA_D_TB_02, cell, eid, UA_STR("has a cell without p"));
    }
}

void ua_rule_tb_03(ua_view *v, uint32_t i)
{
    ua_str src = ua_at(v, i, "src");

    if (!ua_at(v, i, "alt").n)
        UA_BREACH(v, UA_D_TB_03, i, src, UA_STR("has no words in its place"));
    if (!src.n || ua_str_starts(src, UA_STR("/")) || ua_str_find(src, UA_STR(":"), 0) != SIZE_MAX)
        UA_BREACH(v, UA_D_TB_03, i, src, UA_STR("is not at a relative path"));
}

/* Inlines, notes, ontology, languages and white space (IN, FN, ON, LG, TX). */
#include <string.h>

#include "check/rules.h"
#include "lang/lang.h"
#include "text/ctype.h"
#include "text/norm.h"
#include "text/utf8.h"

void ua_rule_in_01(ua_view *v, uint32_t i)
{
    ua_str to = ua_at(v, i, "refersTo");

    if (!to.n || ua_str_find(to, UA_STR(" "), 0) != SIZE_MAX)
        UA_BREACH(v, UA_D_IN_01, i, ua_str_c(ua_name_at(v, i)), to);
}

void ua_rule_in_02(ua_view *v, uint32_t i)
{
    ua_str name = ua_at(v, i, "name"), prefix = UA_STR("akn4un:");
    ua_str bare = ua_str_sub(name, prefix.n, name.n);

    if (!ua_str_starts(name, prefix) || !bare.n)
        UA_BREACH(v, UA_D_IN_02, i, name, UA_STR("has no prefix"));
    else if (ua_element_about(bare.p) && !ua_in_set("inline", bare))
        UA_BREACH(v, UA_D_IN_02, i, name, UA_STR("is that of an element"));
    else if (!ua_in_set("inline", bare))
        UA_BREACH(v, UA_D_IN_02_UNKNOWN, i, name);
}

static bool has_meaning(const ua_view *v, uint32_t i)
{
    return ua_is(v, i, "inline") || ua_in_set("targeted", ua_str_c(ua_name_at(v, i)));
}

/** Is an element the only child of another, with no text beside it? */
static bool is_all_of(const ua_view *v, uint32_t inner, uint32_t outer)
{
    for (const xmlNode *n = v->items.at[outer].node->children; n; n = n->next)
        if (n != v->items.at[inner].node &&
            (n->type == XML_ELEMENT_NODE || ua_str_trim(ua_str_c((const char *)n->content)).n))
            return false;
    return true;
}

void ua_rule_in_03(ua_view *v, uint32_t i)
{
    uint32_t inner = ua_first(v, i), outer = ua_up(v, i);
    ua_str own = ua_str_c(ua_name_at(v, i));

    if (inner != UA_NO_ITEM && has_meaning(v, inner) && is_all_of(v, inner, i))
        UA_BREACH(v, UA_D_IN_03, i, own, ua_str_c(ua_name_at(v, inner)));
    else if (has_meaning(v, outer) && is_all_of(v, i, outer))
        UA_BREACH(v, UA_D_IN_03, i, own, ua_str_c(ua_name_at(v, outer)));
}

void ua_rule_in_04(ua_view *v, uint32_t i)
{
    ua_region region = v->items.at[i].region;

    if (v->items.at[i].in_note || region == UA_IN_BODY || region == UA_IN_PREAMBLE)
        UA_BREACH(v, UA_D_IN_04, i, ua_str_c(ua_name_at(v, i)),
                  v->items.at[i].in_note     ? UA_STR("note")
                  : region == UA_IN_PREAMBLE ? UA_STR("preamble")
                                             : UA_STR("body"));
}

void ua_rule_in_05(ua_view *v, uint32_t i)
{
    ua_str element = ua_str_c(ua_name_at(v, i));

    for (const xmlAttr *a = v->items.at[i].node->properties; a; a = a->next) {
        ua_str name = ua_str_c((const char *)a->name);
        if (!a->ns && ua_in_set("misplaced", UA_JOIN(v, element, UA_STR(" "), name)))
            UA_BREACH(v, UA_D_IN_05, i, element, name);
    }
}

/* ---- notes ---- */

void ua_rule_fn_01(ua_view *v, uint32_t i)
{
    if (!ua_is(v, i, "authorialNote"))
        UA_BREACH(v, UA_D_FN_01, i,
                  UA_JOIN(v, UA_STR("is "), ua_str_c(ua_name_at(v, i)), UA_STR(", not authorialNote")));
    else if (!ua_at(v, i, "marker").n)
        UA_BREACH(v, UA_D_FN_01, i, UA_STR("has no marker"));
    else if (!ua_str_eqz(ua_at(v, i, "placement"), "bottom"))
        UA_BREACH(v, UA_D_FN_01, i, UA_STR("is not placed at the bottom"));
}

void ua_rule_fn_02(ua_view *v, uint32_t i)
{
    uint32_t up = ua_up(v, i);

    if (!ua_is(v, up, "sup"))
        UA_BREACH(v, UA_D_FN_02, i, ua_at(v, i, "marker"), UA_STR("is not in sup"));
    else if (!is_all_of(v, i, up))
        UA_BREACH(v, UA_D_FN_02, i, ua_at(v, i, "marker"), UA_STR("is not alone in its sup"));
}

void ua_rule_fn_05(ua_view *v, uint32_t i)
{
    ua_str marker = ua_at(v, i, "marker"), text = ua_text_at(v, ua_first(v, i));
    ua_str rest = ua_str_sub(text, marker.n, text.n);
    size_t len;

    if (marker.n && rest.n && ua_str_starts(text, marker) && ua_is_space(ua_utf8_at(rest, 0, &len)))
        UA_BREACH(v, UA_D_FN_05, i, marker);
}

void ua_rule_fn_06(ua_view *v, uint32_t i)
{
    if (ua_above(v, i, "authorialNote") != UA_NO_ITEM)
        UA_BREACH(v, UA_D_FN_06, i, ua_at(v, i, "marker"));
}

/* ---- ontology ---- */

void ua_rule_on_01(ua_view *v, uint32_t i)
{
    ua_str name = ua_str_c(ua_name_at(v, i)), href = ua_at(v, i, "href");
    ua_buf b = ua_buf_on(v->a);
    bool free_form =
        ua_is(v, i, "TLCReference") || (ua_is(v, i, "TLCTerm") && ua_str_starts(href, UA_STR("http")));

    ua_buf_putz(&b, "/akn/ontology/");
    for (size_t k = 3; k < name.n; k++)
        ua_buf_putc(&b, (char)(name.p[k] >= 'A' && name.p[k] <= 'Z' ? name.p[k] + 32 : name.p[k]));
    ua_buf_putz(&b, "/un/");
    ua_str head = ua_buf_str(&b), slug = ua_str_sub(href, head.n, href.n);
    if (free_form)
        return;
    if (!ua_str_starts(href, head) || !slug.n)
        UA_BREACH(v, UA_D_ON_01, i, href, UA_JOIN(v, UA_STR("it should begin with "), head));
    for (size_t k = 0; ua_str_starts(href, head) && k < slug.n; k++)
        if (!((slug.p[k] >= 'a' && slug.p[k] <= 'z') || (slug.p[k] >= '0' && slug.p[k] <= '9') ||
              slug.p[k] == '-')) {
            UA_BREACH(v, UA_D_ON_01, i, href,
                      UA_STR("its last segment has other characters than a-z, 0-9 and -"));
            return;
        }
}

/** English labels may have accents, but no letters of another script. */
void ua_rule_on_02(ua_view *v, uint32_t i)
{
    ua_str shown = ua_at(v, i, "showAs");
    size_t len;

    for (size_t at = 0; at < shown.n; at += len) {
        uint32_t cp = ua_utf8_at(shown, at, &len);
        if (cp > 0x24F && ua_is_letter(cp)) {
            UA_BREACH(v, UA_D_ON_02, i, shown);
            return;
        }
    }
}

void ua_rule_on_03(ua_view *v, uint32_t i)
{
    ua_str eid = ua_at(v, i, "eId"), name = ua_str_c(ua_name_at(v, i));

    if (ua_in_set("fixed", eid) && !ua_in_set("entry", UA_JOIN(v, name, UA_STR(" "), eid)))
        UA_BREACH(v, UA_D_ON_03, i, eid, name);
}

/* ---- languages ---- */

void ua_rule_lg_01(ua_view *v, uint32_t i)
{
    ua_str code = ua_at(v, i, "language");

    const ua_lang *l = ua_lang_find(code);

    if (ua_str_eqz(code, "mul") || ua_str_eqz(code, "und")) /* LG-02 */
        return;
    if (!l || !ua_str_eqz(code, l->iso639_3))
        UA_BREACH(v, UA_D_LG_01, i, code, UA_STR("is none of the six"));
    else if (!l->official)
        UA_BREACH(v, UA_D_LG_01_TRANSLATION, i, ua_str_c(l->english));
}

void ua_rule_lg_02(ua_view *v, uint32_t i)
{
    unsigned n = 0;
    bool mixed = false;

    for (uint32_t k = ua_first(v, i); k != UA_NO_ITEM; k = ua_next(v, k)) {
        ua_str code = ua_at(v, k, "language");
        n += ua_is(v, k, "FRBRlanguage");
        mixed = mixed || ua_str_eqz(code, "mul") || ua_str_eqz(code, "und");
    }
    if (n != 1 || mixed)
        UA_BREACH(v, UA_D_LG_02, i, mixed ? UA_STR("mixed") : n ? UA_STR("several") : UA_STR("no"));
}

const ua_lang *ua_language_of(const ua_view *v, uint32_t i)
{
    uint32_t id = ua_up(v, ua_work_of(v, i));

    return ua_lang_find(ua_value(v, ua_kid(v, id, "FRBRExpression"), "FRBRlanguage", "language"));
}

void ua_rule_lg_03(ua_view *v, uint32_t i)
{
    for (const xmlAttr *a = v->items.at[i].node->properties; a; a = a->next) {
        if (!a->ns || strcmp((const char *)a->name, "lang") != 0)
            continue;
        ua_str tag = ua_str_c(a->children ? (const char *)a->children->content : "");
        const ua_lang *own = ua_language_of(v, i), *named = ua_lang_find(tag);
        if (v->eids.items.at[i].about->level == UA_LEVEL_DOCUMENT)
            UA_BREACH(v, UA_D_LG_03, i, tag, UA_STR("on the document element"));
        else if (named && ua_str_eqz(tag, named->iso639_3))
            UA_BREACH(v, UA_D_LG_03, i, tag, UA_STR("is the long form"));
        else if (own && named == own)
            UA_BREACH(v, UA_D_LG_03, i, tag, UA_STR("is the language of the document"));
    }
}

/** Attributes that are the same in all languages. */
void ua_rule_lg_04(ua_view *v, uint32_t i)
{
    static const char *const fixed[] = {"eId", "wId", "name", "href", "refersTo"};

    for (const xmlAttr *a = v->items.at[i].node->properties; a; a = a->next) {
        ua_str name = ua_str_c((const char *)a->name),
               value = ua_str_c(a->children ? (const char *)a->children->content : "");
        bool wanted = !a->ns && ua_str_starts(ua_str_c(ua_name_at(v, i)), UA_STR("FRBR")) &&
                      ua_str_eqz(name, "value") && !ua_is(v, i, "FRBRname") && !ua_is(v, i, "FRBRalias");
        for (size_t k = 0; k < sizeof fixed / sizeof *fixed && !a->ns; k++)
            wanted = wanted || ua_str_eqz(name, fixed[k]);
        for (size_t k = 0; wanted && k < value.n; k++)
            if ((unsigned char)value.p[k] > 0x7F) {
                UA_BREACH(v, UA_D_LG_04, i, name, value);
                break;
            }
    }
}

void ua_rule_lg_06(ua_view *v, uint32_t i)
{
    const ua_lang *lang = ua_language_of(v, i);
    ua_str text = ua_raw_text_at(v, i);
    size_t len;

    if (!lang || lang->rtl)
        return;
    for (size_t at = 0; at < text.n; at += len) {
        uint32_t cp = ua_utf8_at(text, at, &len);
        if (cp == 0x200E || cp == 0x200F || (cp >= 0x202A && cp <= 0x202E) ||
            (cp >= 0x2066 && cp <= 0x2069)) {
            UA_BREACH(v, UA_D_LG_06, i, ua_str_c(lang->bcp47));
            return;
        }
    }
}

/* ---- text ---- */

static const char *space_trouble(ua_str s)
{
    if (!s.n)
        return NULL;
    if (s.p[0] == ' ' || s.p[s.n - 1] == ' ')
        return "a blank at an end";
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] == '\n' || s.p[i] == '\t' || s.p[i] == '\r')
            return "a line break or tab";
        if (s.p[i] == ' ' && i && s.p[i - 1] == ' ')
            return "several blanks in a row";
    }
    return NULL;
}

void ua_rule_tx_02(ua_view *v, uint32_t i)
{
    ua_str text = ua_raw_text_at(v, i), name = ua_str_c(ua_name_at(v, i));
    ua_str composed;
    const char *why;

    if (ua_kid(v, i, "embeddedStructure") != UA_NO_ITEM || ua_kid(v, i, "mod") != UA_NO_ITEM)
        text = ua_str_trim(text); /* the layout of the structure inside */
    why = space_trouble(text);
    if (!why && ua_nfc(v->a, text, &composed) == UA_OK && !ua_str_eq(composed, text))
        why = "not in normal form C";
    if (why)
        UA_BREACH(v, UA_D_TX_02, i, name, ua_str_c(why));
}

static bool is_separator(char c)
{
    return c == ' ' || c == ',' || c == ';' || c == '\n';
}

void ua_rule_tx_03(ua_view *v, uint32_t i)
{
    ua_str text = ua_raw_text_at(v, i), name = ua_str_c(ua_name_at(v, i));

    if (text.n && is_separator(text.p[0]))
        UA_BREACH(v, UA_D_TX_03, i, name, ua_str_sub(text, 0, 1), UA_STR("beginning"));
    else if (text.n && is_separator(text.p[text.n - 1]))
        UA_BREACH(v, UA_D_TX_03, i, name, ua_str_sub(text, text.n - 1, text.n), UA_STR("end"));
}

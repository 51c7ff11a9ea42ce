/* Paragraphs that a page break, a footnote or an image cut in two are whole again (N-80 to N-83, IR-10).
 *
 *   "... de redistribuer rapidement les"  +  "dividendes de la paix ;"  ->  one paragraph               */
#include "parse/work.h"
#include "text/ctype.h"
#include "text/norm.h"
#include "text/utf8.h"

enum { LONG_LINE = 120 }; /* bytes: more than any line of a masthead */

/** A closed by a comma, B in lower case: the rest of A, unless the points of this list all end in commas:
 *  then it is the text that closes the list ("a) x, / b) y, / within existing resources;"). */
static bool rest_after_comma(const ua_work *w, uint32_t a)
{
    if (!w->units.at[a].nlabels)
        return true;
    ua_style style = w->units.at[a].labels[0].style;
    for (uint32_t k = ua_unit_before(w, a); k != UINT32_MAX; k = ua_unit_before(w, k)) {
        const ua_unit *u = &w->units.at[k];
        if (!u->nlabels)
            continue;
        if (u->labels[0].style != style)
            return true;
        return !ua_ends_with_cp(ua_unit_str(u), ',');
    }
    return true;
}

/** Does s end on a word that a number follows: "resolution", "paragraph", or a month ("18 December" / "2013, ...")? */
static bool wants_number(const ua_work *w, ua_str s)
{
    size_t from = s.n;
    char buf[64];
    uint32_t map[64];

    while (from > 0 && s.p[from - 1] != ' ')
        from--;
    ua_str word = {buf, ua_fold_prefix(ua_str_sub(s, from, s.n), buf, map, sizeof buf)};
    const ua_name *n = ua_lang_name(w->p->lang->labels, w->p->lang->nlabels, word);
    return (n && !strcmp(n->code, "labelword")) ||
           ua_lang_word(w->p->lang->months, w->p->lang->nmonths, word);
}

static bool starts_with_digit(ua_str s)
{
    size_t len;

    return s.n && ua_is_digit(ua_utf8_at(s, 0, &len));
}

/** "paragraph 11" / "(b) of resolution 99/1": the letter is part of what is cited, no point. */
static bool cites_on(const ua_work *w, ua_str s, const ua_unit *b)
{
    size_t from = s.n;
    ua_str t = ua_unit_str(b);

    if (!b->nlabels || (b->labels[0].style != UA_S_LETTER && b->labels[0].style != UA_S_ROMAN))
        return false;
    while (from > 0 && s.p[from - 1] != ' ')
        from--;
    return from > 0 && starts_with_digit(ua_str_sub(s, from, s.n)) && ua_ends_open(s) &&
           wants_number(w, ua_str_sub(s, 0, from - 1)) &&
           ua_starts_lower(ua_str_trim(ua_str_sub(t, b->labels[0].len, t.n)));
}

/** Does t open with the number of a resolution, as the next of a list does that a page cut behind a comma: "76/268 of 10 June
 *  2022"? A number that heads a resolution stands before a title, or alone. */
static bool goes_on_list(const ua_work *w, ua_str s, ua_str t)
{
    ua_match m;

    return ua_ends_with_comma(s) && ua_opens_paragraph(w, s) && ua_find(w, UA_P_CITE_NUMBER, t, &m) &&
           m.to < t.n && !ua_find(w, UA_P_NUMBER_TITLE, t, NULL) && !ua_find(w, UA_P_NUMBER_ONLY, t, NULL) &&
           !ua_find(w, UA_P_NUMBER_TITLE_BARE, t, NULL);
}

/** A line that is a date and nothing else stands by itself. */
static bool is_date(const ua_work *w, ua_str s)
{
    ua_str iso;
    ua_match m;

    return s.n < 60 && ua_date_iso(w, s, &iso, &m) && m.from == 0 && m.to == s.n;
}

/** Does t open a paragraph? Behind a function word its form alone does not say so ("... of the" / "United Nations"). */
static bool opens_anew(const ua_work *w, ua_str s, ua_str t)
{
    size_t len;

    if (!ua_opens_paragraph(w, t))
        return false;
    return !(ua_ends_open(s) && ua_ends_on_function_word(w, s)) ||
           ua_lead_of(w, t, UA_PREAMBULAR_LEAD | UA_OPERATIVE_LEAD, &len);
}

/** Is the unit part of a paragraph, not a line of the masthead? */
static bool is_text(const ua_work *w, const ua_unit *u)
{
    return u->nlabels || ua_unit_str(u).n > LONG_LINE || ua_opens_paragraph(w, ua_unit_str(u));
}

/** Is the unit the number or letter of a paragraph and nothing else? */
static bool is_lone_label(const ua_unit *u)
{
    return u->nlabels && u->labels[0].len == ua_unit_str(u).n && u->labels[0].style != UA_S_UPPER &&
           u->labels[0].style != UA_S_UPPER_ROMAN;
}

/** Does the text open in a script that has no capitals? */
static bool is_caseless(ua_str s)
{
    return ua_starts_title(s) && !ua_starts_upper(s);
}

/** Is unit b the second half of unit a? */
static bool second_half(const ua_work *w, uint32_t ia, uint32_t ib)
{
    const ua_unit *a = &w->units.at[ia], *b = &w->units.at[ib];
    ua_str s = ua_unit_str(a), t = ua_unit_str(b);

    if (ua_is_row(a) || ua_is_row(b) || ua_is_closing_line(w, a) || is_date(w, s))
        return false;
    if (ua_find(w, UA_P_PART_LETTER, s, NULL) || ua_find(w, UA_P_PART_LETTER, t, NULL))
        return false; /* N-53 */
    if (cites_on(w, s, b))
        return true;
    if (b->nlabels || a->role.n || b->role.n || ua_is_formula(w, t, NULL) || ua_is_formula(w, s, NULL) ||
        (opens_anew(w, s, t) && !is_lone_label(a)))
        return false;
    if (t.p[0] == '[') /* a bracket of the masthead or of the vote stands by itself */
        return false;
    if (is_lone_label(a)) /* its text stands behind the notes of the page */
        return b->kind != UA_B_HEAD;
    bool open = ua_ends_open(s);
    if (goes_on_list(w, s, t))
        return true;
    if (ua_starts_lower(t)) /* N-80, N-81 */
        return open || (ua_ends_with_cp(s, ',') && rest_after_comma(w, ia) &&
                        (b->after_page || !w->lower_leads)); /* paragraphs of these documents open so */
    if (!open)
        return false;
    if ((b->after_page || b->after_rule) && is_text(w, a) && (is_caseless(t) || b->kind == UA_B_PARA) &&
        !ua_ends_open(t)) /* nothing tells but the page */
        return true;
    if (ua_ends_on_function_word(w, s) ||
        (starts_with_digit(t) && is_text(w, a) && wants_number(w, s))) /* N-83 */
        return true;
    return starts_with_digit(t) && a->kind != UA_B_HEAD && b->kind != UA_B_HEAD && !ua_ends_open(t) &&
           b->after_page;
}

/** The two halves in one text; a word that was cut between them is whole again (N-107). */
static ua_status join(ua_work *w, ua_unit *first, const ua_text *second)
{
    uint32_t hyphen;
    bool goes = false;

    if (ua_cut_word(first->text->s, second->s, &hyphen)) {
        UA_TRY(ua_hyphen_goes(w, ua_str_sub(first->text->s, 0, hyphen), second->s, false, &goes));
        if (goes)
            first->text =
                ua_text_cut(w, first->text, hyphen, (uint32_t)first->text->s.n, UA_WHY_HYPHEN, "N-107");
        first->text = first->text ? ua_text_join(w, first->text, second, false) : NULL;
    } else {
        first->text = ua_text_join(w, first->text, second, true);
    }
    return first->text ? UA_OK : ua_arena_status(w->p->arena);
}

ua_status ua_pass_rejoin(ua_work *w)
{
    uint32_t a = UINT32_MAX;

    ua_label_units(w, 0, w->units.n);
    for (uint32_t i = 0; i < w->units.n; i++) {
        ua_unit *u = &w->units.at[i];
        if (u->gone)
            continue;
        if (a == UINT32_MAX || !second_half(w, a, i)) {
            a = i;
            continue;
        }
        ua_report(w->p->diags, UA_D_TX_JOINED, ua_text_source(u->text, 0, 1), UA_NOARGS);
        UA_TRY(join(w, &w->units.at[a], u->text));
        u->gone = true; /* its text lives on in the first half */
    }
    return UA_OK;
}

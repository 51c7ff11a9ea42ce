/* Headings of groups in the operative part, and their ranks (OP-05, OP-07, N-48, N-49).
 *
 * A heading is a short unit without end punctuation that stands before a paragraph or another heading. Its
 * label says what group it opens ("Section II", "III", "B. Title"); without a label it opens a division. */
#include "parse/work.h"
#include "text/norm.h"
#include "text/numeral.h"
#include "text/utf8.h"

enum { RANK_PART = 1, RANK_SECTION, RANK_TITLE, RANK_CHAPTER, RANK_DIVISION, MAX_HEADING_CHARS = 300 };

typedef struct ua_group_kind {
    ua_pattern_id id;
    const char *element;
    uint16_t rank;
} ua_group_kind;

static const ua_group_kind labelled[] = {
    {UA_P_PART, "part", RANK_PART},
    {UA_P_SECTION, "section", RANK_SECTION},
    {UA_P_TITLE, "title", RANK_TITLE},
    {UA_P_CHAPTER, "chapter", RANK_CHAPTER},
    {UA_P_ARTICLE, "article", RANK_DIVISION + 4},
};

uint32_t ua_section_value(const ua_work *w, ua_str num)
{
    uint32_t roman = ua_roman(num), map[64];
    char folded[64];
    const ua_lang *l = w->p->lang;
    const ua_word *word = NULL;

    if (!roman)
        word =
            ua_lang_word(l->ordinals, l->nordinals, (ua_str){folded, ua_fold_prefix(num, folded, map, 64)});
    return roman ? roman : word ? (uint32_t)word->value : ua_number(num);
}

/** Does the unit look like a heading, whatever stands around it? */
static bool looks_like_heading(const ua_work *w, const ua_unit *u)
{
    ua_str s = ua_unit_str(u);

    if (u->row || u->role.n || !ua_ends_open(s) || !ua_starts_title(s) ||
        ua_utf8_count(s) > MAX_HEADING_CHARS)
        return false;
    if (u->kind == UA_B_ITEM || (u->kind == UA_B_LINE && w->in->indented && u->indent < 2))
        return false; /* items of a list are complete without punctuation (N-61) */
    if (u->nlabels && u->labels[0].style != UA_S_UPPER && u->labels[0].style != UA_S_UPPER_ROMAN)
        return false; /* "e) Title" is a point with a run-in title */
    if (ua_is_preambular(w, s) && ua_ends_on_function_word(w, s))
        return false;
    return !ua_find(w, UA_P_CLOSING_MEETING, s, NULL) && !ua_find(w, UA_P_VOTE_LINE, s, NULL);
}

/** Sets group and rank of a heading from its label. */
static void classify(const ua_work *w, ua_unit *u)
{
    ua_str s = ua_unit_str(u);
    ua_match m;

    for (size_t k = 0; k < sizeof labelled / sizeof *labelled; k++)
        if (ua_find(w, labelled[k].id, s, &m)) {
            u->group = labelled[k].element;
            u->rank = labelled[k].rank;
            return;
        }
    u->group = "division";
    u->rank = RANK_DIVISION;
    for (unsigned k = 0; k < u->nlabels; k++) {
        bool roman = u->labels[k].style == UA_S_UPPER_ROMAN;
        if (!roman && u->labels[k].style != UA_S_UPPER)
            continue;
        u->group = roman ? "section" : "title";
        u->rank = roman ? RANK_SECTION : RANK_TITLE;
        u->chosen = (int)k;
        return;
    }
    if (ua_find(w, UA_P_ROMAN_ALONE, s, &m) || ua_find(w, UA_P_ROMAN_HEAD, s, &m)) {
        ua_str num = ua_match_group(&m, "num");
        u->group = "section";
        u->rank = RANK_SECTION;
        size_t end = (size_t)(num.p + num.n - s.p);
        end = ua_str_starts(ua_str_sub(s, end, s.n), UA_STR("、")) ? end + strlen("、") : end;
        u->labels[0] = (ua_label){UA_S_UPPER_ROMAN, ua_section_value(w, num), (uint32_t)end, false};
        u->nlabels = 1;
        u->chosen = 0;
    }
}

/** Does what follows i allow a heading there: a numbered unit, another heading, a lead? */
static bool opens_something(const ua_work *w, uint32_t i, uint32_t to)
{
    uint32_t k = ua_unit_next(w, i + 1);

    if (k >= to)
        return false;
    const ua_unit *u = &w->units.at[k];
    if (w->units.at[i].kind == UA_B_HEAD || ua_find(w, UA_P_ARTICLE, ua_unit_str(&w->units.at[i]), NULL))
        return true; /* an article holds any text (N-60) */
    for (unsigned r = 0; r < u->nlabels; r++)
        if (u->labels[r].style != UA_S_DASH && u->labels[r].style != UA_S_BULLET)
            return true;
    return u->heading || ua_opens_paragraph(w, ua_unit_str(u)) ||
           (u->kind == UA_B_HEAD && looks_like_heading(w, u));
}

/** N-60: is the unit the title of the group whose line stands before it, "Article 4"? */
static bool names_group(const ua_work *w, uint32_t i, uint32_t from, uint32_t to)
{
    uint32_t before = ua_unit_before(w, i);

    return before != UINT32_MAX && before >= from && ua_unit_next(w, i + 1) < to &&
           ua_is_group_line(w, ua_unit_str(&w->units.at[before]));
}

/** A letter that belongs to a list, not to a title: "A" readings are titles only in a sequence (N-50). */
static bool letter_continues(const ua_unit *u, uint32_t *last_letter, uint32_t *last_roman)
{
    if (!u->nlabels)
        return true;
    for (unsigned k = 0; k < u->nlabels; k++) {
        uint32_t *last = u->labels[k].style == UA_S_UPPER_ROMAN ? last_roman : last_letter;
        if (u->labels[k].value == *last + 1 || u->labels[k].value == 1) {
            *last = u->labels[k].value;
            return true;
        }
    }
    return false;
}

/** "B" alone over the title of a group, behind group A (N-49, N-50): the letter is its label. */
static void read_lone_letter(ua_unit *u, uint32_t last_letter)
{
    ua_str s = ua_unit_str(u);
    char letter = u->nlabels ? 0 : ua_part_letter(s);
    uint32_t value = letter ? (uint32_t)(letter - 'A') + 1 : 0;

    if (value && (value == 1 || value == last_letter + 1)) {
        u->labels[0] = (ua_label){UA_S_UPPER, value, (uint32_t)s.n, false};
        u->nlabels = 1;
    }
}

/** A run-in title of a point: "a) Appui à la mise en œuvre", then points or text of its own (OP-09). */
static bool run_in_title(const ua_work *w, uint32_t i, uint32_t to)
{
    const ua_unit *u = &w->units.at[i];
    uint32_t k = ua_unit_next(w, i + 1);

    if (u->chosen < 0 || k >= to)
        return false;
    const ua_unit *next = &w->units.at[k];
    if (!ua_ends_open(ua_unit_str(u)) || ua_utf8_count(ua_unit_str(u)) > MAX_HEADING_CHARS ||
        ua_unit_str(u).n <= u->labels[u->chosen].len)
        return false;
    if (!next->nlabels)
        return !ua_ends_open(ua_unit_str(next)) && ua_starts_upper(ua_unit_str(next)) &&
               !ua_is_formula(w, ua_unit_str(next), NULL);
    return next->chosen >= 0 && next->depth > u->depth && next->labels[next->chosen].value == 1;
}

/** The words that a heading is about: the text after its label, cut at the first parenthesis. */
static bool names(ua_work *w, const ua_unit *upper, ua_str text)
{
    ua_str head, folded;

    if (ua_fold(w->p->arena, ua_unit_str(upper), &head) != UA_OK ||
        ua_fold(w->p->arena, ua_str_head(text, 120), &folded) != UA_OK)
        return false;
    return ua_str_find(folded, head, 0) != SIZE_MAX;
}

/** Do two headings share a word that is no function word? */
static bool share_word(ua_work *w, const ua_unit *a, const ua_unit *b)
{
    ua_str x, y, word, rest;

    if (ua_fold(w->p->arena, ua_unit_str(a), &x) != UA_OK ||
        ua_fold(w->p->arena, ua_unit_str(b), &y) != UA_OK)
        return false;
    for (rest = x; rest.n;) {
        ua_str_cut(rest, ' ', &word, &rest);
        size_t at = word.n >= 5 ? ua_str_find(y, word, 0) : SIZE_MAX;
        if (at != SIZE_MAX && (at == 0 || y.p[at - 1] == ' ') &&
            (at + word.n == y.n || y.p[at + word.n] == ' ') &&
            !ua_lang_name(w->p->lang->labels, w->p->lang->nlabels, word))
            return true;
    }
    return false;
}

/** The export does not tell levels of unnumbered headings apart (N-48). A heading that follows another without
 *  text between stands below it; the ones after it stay on that level as long as they belong to the upper
 *  heading: their first paragraph names it, or they share a word with a sister. */
static void nest_divisions(ua_work *w, const uint32_t *heads, uint32_t n, uint32_t to)
{
    const ua_unit *upper = NULL, *sister = NULL;

    for (uint32_t i = 0; i < n; i++) {
        ua_unit *u = &w->units.at[heads[i]];
        if (u->rank != RANK_DIVISION) {
            upper = sister = NULL;
            continue;
        }
        ua_unit *before = i ? &w->units.at[heads[i - 1]] : NULL;
        bool adjacent = i && ua_unit_next(w, heads[i - 1] + 1) == heads[i];
        const char *why = NULL;
        uint32_t text = ua_unit_next(w, heads[i] + 1);
        if (adjacent && before->rank == RANK_DIVISION) {
            upper = before;
            why = "it follows another heading directly";
        } else if (upper && text < to && names(w, upper, ua_unit_str(&w->units.at[text]))) {
            why = "its first paragraph names the heading above";
        } else if (upper && sister && share_word(w, sister, u)) {
            why = "it shares a word with the heading before it";
        }
        if (!why) {
            upper = sister = NULL;
            continue;
        }
        u->rank = RANK_DIVISION + 1;
        sister = u;
        ua_report(w->p->diags, UA_D_OP_HEADING_LEVEL, ua_text_source(u->text, 0, (uint32_t)u->text->s.n),
                  UA_ARGS(ua_unit_str(u), ua_str_c(why)));
    }
}

bool ua_is_group_line(const ua_work *w, ua_str s)
{
    for (size_t k = 0; k < sizeof labelled / sizeof *labelled; k++)
        if (ua_find(w, labelled[k].id, s, NULL))
            return true;
    return false;
}

ua_status ua_find_headings(ua_work *w, uint32_t from, uint32_t to)
{
    UA_VEC(uint32_t) heads = {0};
    uint32_t letter = 0, roman = 0;

    for (uint32_t i = to; i-- > from;) { /* backwards: a heading may stand before a heading */
        ua_unit *u = &w->units.at[i];
        if (u->gone)
            continue;
        ua_str s = ua_unit_str(u);
        u->heading = (ua_is_group_line(w, s) || looks_like_heading(w, u)) && ua_ends_open(s) &&
                     (opens_something(w, i, to) || names_group(w, i, from, to));
    }
    for (uint32_t i = from; i < to; i++) {
        ua_unit *u = &w->units.at[i];
        if (u->gone)
            continue;
        if (u->heading)
            read_lone_letter(u, letter);
        if (u->heading && letter_continues(u, &letter, &roman)) {
            classify(w, u);
            if (!ua_vec_push(w->p->arena, &heads, i))
                return ua_arena_status(w->p->arena);
        } else {
            u->heading = false;
        }
    }
    nest_divisions(w, heads.at, heads.n, to);
    return UA_OK;
}

void ua_find_run_ins(ua_work *w, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        ua_unit *u = &w->units.at[i];
        if (!u->gone && !u->heading && u->depth > 1)
            u->heading = run_in_title(w, i, to);
    }
}

/* Paragraphs that the export glued to what stands before them.
 *
 *   "5. ... ;"  "Studies of cost 6. In order to ..."  "7. ..."   ->   the second unit is a heading and paragraph 6
 *
 * Only the sequence can tell such a number from one of the text: it has to be the next, and the one after it has to begin
 * one of the following units. */
#include "parse/work.h"
#include "text/ctype.h"
#include "text/utf8.h"

enum { LOOK_AHEAD = 8, NEAR_BYTES = 32 /* more than a number is looked at with */ };

/** Does the next number at the start of a unit go on behind `value`? */
static bool goes_on(const ua_work *w, uint32_t i, uint32_t value)
{
    for (unsigned k = 0; k < LOOK_AHEAD && (i = ua_unit_next(w, i + 1)) < w->units.n; k++) {
        uint32_t n = ua_number_at(&w->units.at[i]);
        if (n)
            return n == value + 1;
    }
    return false;
}

/** Does an operative paragraph begin in s, behind its number? */
static bool opens(const ua_work *w, ua_str s)
{
    size_t len;
    ua_str rest = ua_str_trim(s);

    return ua_lead_of(w, rest, UA_OPERATIVE_LEAD, &len) != NULL;
}

/** Offset of the number `expected` inside the text of unit i; 0: there is none. A number may be the last where the lead
 *  phrase of a paragraph is behind it. */
static uint32_t find_number(const ua_work *w, uint32_t i, ua_str s, uint32_t from, uint32_t expected)
{
    ua_buf b = ua_buf_on(w->p->arena);
    ua_match m;

    ua_buf_put_uint(&b, expected);
    ua_str number = ua_buf_str(&b);
    for (size_t at = from; (at = ua_str_find(s, number, at)) != SIZE_MAX; at++) {
        ua_str near = ua_str_sub(s, 0, ua_str_boundary(s, at + NEAR_BYTES));
        if (ua_pattern_find(w->p->patterns, UA_P_MERGED_NUMBER, near, (uint32_t)at, &m) && m.from == at &&
            ua_str_eq(ua_match_group(&m, "num"), number) &&
            (goes_on(w, i, expected) || opens(w, ua_str_sub(s, m.to, s.n))))
            return m.from;
    }
    return 0;
}

static uint32_t past_blank(ua_str s, uint32_t at)
{
    return at < s.n && s.p[at] == ' ' ? at + 1 : at;
}

/** Moves what stands in front of `at` into `head`; the unit keeps the rest. */
static ua_status cut(ua_work *w, ua_unit *u, uint32_t at, ua_unit *head)
{
    ua_str s = ua_unit_str(u);
    uint32_t end = at;

    while (end > 0 && s.p[end - 1] == ' ')
        end--;
    *head = *u;
    head->text = ua_text_slice(w->p->arena, u->text, 0, end);
    u->text = ua_text_slice(w->p->arena, u->text, at, (uint32_t)s.n);
    if (!head->text || !u->text)
        return ua_arena_status(w->p->arena);
    head->kind = head->nlabels ? head->kind : UA_B_PARA; /* in front of a number stands a heading, or text */
    ua_read_labels(w, u);
    return UA_OK;
}

/** Offset behind the next comma of any script and its blank, from `at` on; 0: there is none. */
static uint32_t past_comma(ua_str s, size_t at)
{
    for (size_t len; at < s.n; at += len)
        if (ua_is_comma(ua_utf8_at(s, at, &len)))
            return past_blank(s, (uint32_t)(at + len));
    return 0;
}

/** Length of a formula at the start of s that a paragraph with such a lead phrase follows (N-42); 0: there is none. */
static uint32_t leading_formula(const ua_work *w, ua_str s, uint8_t role)
{
    size_t len;

    if (!ua_starts_title(s) || !ua_lang_organ(w->p->lang, s, &len))
        return 0;
    uint32_t end = past_comma(ua_str_sub(s, 0, len + 5), len); /* with a blank on either side of it */
    if (!end || !ua_is_formula(w, ua_str_sub(s, 0, end), NULL))
        return 0;
    ua_str rest = ua_str_sub(s, end, s.n);
    return rest.n && ua_lead_of(w, rest, role, &len) ? end : 0;
}

/** Where the formula begins that a title, or the front matter, has before it, and recitals behind it; 0: there is none. */
static uint32_t inner_formula(const ua_work *w, ua_str s)
{
    for (size_t at = ua_str_find(s, UA_STR(" "), 0); at != SIZE_MAX; at = ua_str_find(s, UA_STR(" "), at + 1))
        if (leading_formula(w, ua_str_sub(s, at + 1, s.n), UA_PREAMBULAR_LEAD))
            return (uint32_t)at + 1;
    return 0;
}

/** Where the formula begins that a title ends with (N-42); 0: there is none. */
static uint32_t trailing_formula(const ua_work *w, ua_str s)
{
    if (s.p[s.n - 1] != ',' || !ua_find(w, UA_P_NUMBER_TITLE, s, NULL))
        return 0;
    for (size_t at = 1; at + 1 < s.n; at++)
        if (s.p[at - 1] == ' ' && ua_starts_upper(ua_str_sub(s, at, s.n)) &&
            ua_is_formula(w, ua_str_sub(s, at, s.n), NULL))
            return (uint32_t)at;
    return 0;
}

/** Where the next preambular paragraph begins inside a text that opens with one; 0: there is none. Where the first has a
 *  small letter, so may the others. */
static uint32_t next_recital(const ua_work *w, ua_str s)
{
    bool small = !ua_starts_upper(s);
    size_t len;

    for (uint32_t at = past_comma(s, 0); at && at < s.n; at = past_comma(s, at)) {
        ua_str rest = ua_str_sub(s, at, s.n);
        if ((small || ua_starts_title(rest)) && ua_lead_of(w, rest, UA_PREAMBULAR_LEAD, &len))
            return at;
    }
    return 0;
}

/** Moves what stands in front of `at` into a unit of its own. */
static ua_status split_at(ua_work *w, ua_unit *u, uint32_t at, ua_units *out)
{
    ua_unit head;

    UA_TRY(cut(w, u, past_blank(ua_unit_str(u), at), &head));
    return ua_vec_push(w->p->arena, out, head) ? UA_OK : ua_arena_status(w->p->arena);
}

/** A line of the masthead with number and title behind it: where they begin; 0: there is none. */
static uint32_t title_behind_organ(const ua_work *w, ua_str s)
{
    size_t len;

    if (!ua_lang_organ(w->p->lang, s, &len) || len + 1 >= s.n)
        return 0;
    return ua_find(w, UA_P_NUMBER_TITLE, ua_str_sub(s, len + 1, s.n), NULL) ? (uint32_t)len + 1 : 0;
}

/** A record of the adoption with number and title behind it: where they begin, the number being that of the record; 0: there
 *  is none. */
static uint32_t title_behind_record(const ua_work *w, ua_str s)
{
    ua_match m;

    if (!ua_find(w, UA_P_ADOPTION, s, &m) || !ua_match_group(&m, "of").n)
        return 0;
    ua_str number = ua_match_group(&m, "of");
    size_t at = (size_t)(number.p - s.p) + number.n;
    while ((at = ua_str_find(s, number, at)) != SIZE_MAX &&
           !ua_find(w, UA_P_NUMBER_TITLE, ua_str_sub(s, at, s.n), NULL))
        at += number.n;
    return at == SIZE_MAX ? 0 : (uint32_t)at;
}

/** N-42: a formula that stands in one unit with the title before it or the recitals behind it. */
static ua_status split_formula(ua_work *w, ua_unit *u, bool first, ua_units *out)
{
    const uint8_t any = UA_PREAMBULAR_LEAD | UA_OPERATIVE_LEAD;
    ua_str s = ua_unit_str(u);
    uint32_t at = 0, title = s.n ? trailing_formula(w, s) : 0;

    if (title)
        return split_at(w, u, title, out);
    if (s.n && first && !leading_formula(w, s, any) && (title = inner_formula(w, s)) != 0) {
        ua_str front = ua_str_sub(s, 0, title);
        if ((at = title_behind_organ(w, front)) != 0 || (at = title_behind_record(w, front)) != 0)
            UA_TRY(split_at(w, u, at, out));
        UA_TRY(split_at(w, u, title - at, out));
    }
    for (at = s.n ? leading_formula(w, ua_unit_str(u), any) : 0; at; at = next_recital(w, ua_unit_str(u))) {
        UA_TRY(split_at(w, u, at, out));
        w->lower_leads = w->lower_leads || !ua_starts_upper(ua_unit_str(u));
    }
    return UA_OK;
}

ua_status ua_pass_split(ua_work *w)
{
    ua_units out = {0};
    uint32_t last = 0, at;
    bool first = true; /* no formula so far */

    ua_label_units(w, 0, w->units.n);
    for (uint32_t i = 0; i < w->units.n; i++) {
        ua_unit u = w->units.at[i], head;
        uint32_t before = out.n;
        if (!u.gone)
            UA_TRY(split_formula(w, &u, first, &out));
        first = first && before == out.n && !ua_is_formula(w, ua_unit_str(&u), NULL);
        last = ua_number_at(&u) ? ua_number_at(&u) : last;
        while (!u.gone &&
               (at = find_number(w, i, ua_unit_str(&u), u.nlabels ? u.labels[0].len : 0, last + 1)) != 0) {
            UA_TRY(cut(w, &u, at, &head));
            last++;
            if (!ua_vec_push(w->p->arena, &out, head))
                return ua_arena_status(w->p->arena);
        }
        if (!ua_vec_push(w->p->arena, &out, u))
            return ua_arena_status(w->p->arena);
    }
    w->units = out;
    return UA_OK;
}

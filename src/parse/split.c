/* Paragraphs that the export glued to what stands before them.
 *
 *   "5. ... ;"  "Studies of cost 6. In order to ..."  "7. ..."   ->   the second unit is a heading and paragraph 6
 *
 * Only the sequence can tell such a number from one of the text: it has to be the next, and the one after it has to begin
 * one of the following units. */
#include "parse/work.h"

enum { LOOK_AHEAD = 8 };

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

/** Offset of the number `expected` inside the text of unit i; 0: there is none. */
static uint32_t find_number(const ua_work *w, uint32_t i, ua_str s, uint32_t from, uint32_t expected)
{
    ua_match m;
    uint32_t v;

    for (uint32_t at = from; at < s.n && ua_pattern_find(w->p->patterns, UA_P_MERGED_NUMBER, s, at, &m);
         at = m.to)
        if (ua_str_uint(ua_match_group(&m, "num"), 999, &v) && v == expected && goes_on(w, i, expected))
            return m.from;
    return 0;
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

ua_status ua_pass_split(ua_work *w)
{
    ua_units out = {0};
    uint32_t last = 0, at;

    ua_label_units(w, 0, w->units.n);
    for (uint32_t i = 0; i < w->units.n; i++) {
        ua_unit u = w->units.at[i], head;
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

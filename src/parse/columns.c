/* Lines of the masthead that hold two, because they stood side by side (CP-02).
 *
 *   United Nations                 A/C.2/99/L.9          ->  "United Nations", "A/C.2/99/L.9"
 *   General Assembly           Distr.: Limited           ->  "General Assembly", "Distr.: Limited"              */
#include "parse/work.h"

enum { LONG_LINE = 160, MOST_BLANKS = 10 };

/** A word of the masthead, or an organ's name and nothing else. */
static bool is_left(const ua_work *w, ua_str s)
{
    size_t len;

    return ua_find(w, UA_P_MASTHEAD, s, NULL) || (ua_lang_organ(w->p->lang, s, &len) && len == s.n);
}

static bool is_right(const ua_work *w, ua_str s)
{
    return ua_find(w, UA_P_DISTRIBUTION, s, NULL) ||
           (ua_str_find(s, UA_STR("/"), 0) != SIZE_MAX && ua_find(w, UA_P_SYMBOL, s, NULL));
}

/** Where the right column begins; 0: the line is in one. */
static uint32_t right_column(const ua_work *w, ua_str s)
{
    if (s.n > LONG_LINE)
        return 0;
    for (size_t at = 0, n = 0; n < MOST_BLANKS && (at = ua_str_find(s, UA_STR(" "), at)) != SIZE_MAX;
         at++, n++)
        if (is_right(w, ua_str_sub(s, at + 1, s.n)) && is_left(w, ua_str_sub(s, 0, at)))
            return (uint32_t)at + 1;
    return 0;
}

ua_status ua_pass_columns(ua_work *w)
{
    ua_arena *a = w->p->arena;
    ua_units out = {0};
    bool front = true;

    for (uint32_t i = 0; i < w->units.n; i++) {
        ua_unit u = w->units.at[i];
        front = front && !ua_is_formula(w, ua_unit_str(&u), NULL);
        uint32_t at = front ? right_column(w, ua_unit_str(&u)) : 0;
        if (at) {
            ua_unit left = u;
            left.text = ua_text_slice(a, u.text, 0, at - 1);
            u.text = ua_text_slice(a, u.text, at, (uint32_t)ua_unit_str(&u).n);
            u.after_page = u.after_blank = false;
            if (!left.text || !u.text || !ua_vec_push(a, &out, left))
                return ua_arena_status(a);
        }
        if (!ua_vec_push(a, &out, u))
            return ua_arena_status(a);
    }
    w->units = out;
    return UA_OK;
}

/* Lines of the masthead that hold more than one, because they stood side by side, or because a page was read into one line
 * (CP-02).
 *
 *   United Nations                 A/C.2/99/L.9          ->  "United Nations", "A/C.2/99/L.9"
 *   General Assembly           Distr.: Limited           ->  "General Assembly", "Distr.: Limited"
 *   Distr.: Limited 9 May 2045 Original: English         ->  "Distr.: Limited", "9 May 2045", "Original: English"  */
#include "parse/work.h"
#include "text/ctype.h"
#include "text/utf8.h"

enum { LONG_LINE = 160, MOST_BLANKS = 10, MOST_WORDS = 4, LEAST_PIECES = 3 };

/** A word of the masthead, or an organ's name and nothing else. */
static bool is_left(const ua_work *w, ua_str s)
{
    size_t len;

    return ua_find(w, UA_P_MASTHEAD, s, NULL) || (ua_lang_organ(w->p->lang, s, &len) && len == s.n);
}

static bool is_symbol(const ua_work *w, ua_str s)
{
    return ua_str_find(s, UA_STR("/"), 0) != SIZE_MAX && ua_find(w, UA_P_SYMBOL, s, NULL);
}

/** Half of the name of an organ, which old mastheads print in two lines: "GENERAL". */
static bool is_half_name(ua_str s)
{
    for (size_t at = 0, len; at < s.n; at += len)
        if (!ua_is_upper(ua_utf8_at(s, at, &len)))
            return false;
    return s.n > 0;
}

/** Where the right column begins; 0: the line is in one. */
static uint32_t right_column(const ua_work *w, ua_str s)
{
    if (s.n > LONG_LINE)
        return 0;
    for (size_t at = 0, n = 0; n < MOST_BLANKS && (at = ua_str_find(s, UA_STR(" "), at)) != SIZE_MAX;
         at++, n++) {
        ua_str left = ua_str_sub(s, 0, at), right = ua_str_sub(s, at + 1, s.n);
        bool symbol = is_symbol(w, right);
        if ((symbol && is_half_name(left)) ||
            ((symbol || ua_find(w, UA_P_DISTRIBUTION, right, NULL)) && is_left(w, left)))
            return (uint32_t)at + 1;
    }
    return 0;
}

/** Length of the line of a masthead that s begins with; 0: none. */
static size_t piece(const ua_work *w, ua_str s)
{
    size_t len = 0, found = 0;
    ua_str iso, kind;
    ua_match m;

    if (ua_find(w, UA_P_DISTRIBUTION, s, &m))
        return ua_distribution_end(&m, &kind);
    if (ua_date_iso(w, s, &iso, &m) && !m.from)
        return m.to;
    if (ua_find(w, UA_P_SESSION, s, &m) || ua_lang_organ(w->p->lang, s, &len))
        return len ? len : m.to;
    for (size_t at = 0, n = 0; n < MOST_WORDS && at < s.n; at++, n++) {
        at = ua_str_find(s, UA_STR(" "), at);
        ua_str words = ua_str_sub(s, 0, at);
        at = words.n;
        if (ua_find(w, UA_P_MASTHEAD, words, NULL) || ua_find(w, UA_P_LANGUAGE_LINE, words, NULL) ||
            is_symbol(w, words))
            found = words.n;
    }
    return found;
}

/** Offset behind the lines of a masthead that one line holds; 0: too few of them. */
static uint32_t pieces(const ua_work *w, ua_str s)
{
    uint32_t n = 0;
    size_t at = 0, len;

    while (at < s.n && (len = piece(w, ua_str_sub(s, at, s.n))) != 0 &&
           (at + len == s.n || s.p[at + len] == ' ')) {
        at += len + (at + len < s.n);
        n++;
    }
    return n >= LEAST_PIECES ? (uint32_t)at : 0;
}

/** Moves what stands before `at`, and the blank before it, into a unit of its own. */
static ua_status cut(ua_work *w, ua_unit *u, uint32_t at, ua_units *out)
{
    ua_arena *a = w->p->arena;
    ua_unit left = *u;

    left.text = ua_text_slice(a, u->text, 0, at - 1);
    u->text = ua_text_slice(a, u->text, at, (uint32_t)ua_unit_str(u).n);
    u->after_page = u->after_blank = false;
    return left.text && u->text && ua_vec_push(a, out, left) ? UA_OK : ua_arena_status(a);
}

ua_status ua_pass_columns(ua_work *w)
{
    ua_units out = {0};
    bool front = true;

    for (uint32_t i = 0; i < w->units.n; i++) {
        ua_unit u = w->units.at[i];
        front = front && !ua_is_formula(w, ua_unit_str(&u), NULL);
        uint32_t left = front ? pieces(w, ua_unit_str(&u)) : 0, at;
        while (left && (at = (uint32_t)piece(w, ua_unit_str(&u)) + 1) < ua_unit_str(&u).n && at <= left) {
            UA_TRY(cut(w, &u, at, &out));
            left -= at;
        }
        at = front ? right_column(w, ua_unit_str(&u)) : 0;
        if (at)
            UA_TRY(cut(w, &u, at, &out));
        if (!ua_vec_push(w->p->arena, &out, u))
            return ua_arena_status(w->p->arena);
    }
    w->units = out;
    return UA_OK;
}

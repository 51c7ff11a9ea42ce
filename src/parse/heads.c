/* What the top of every page repeats: the title of the document beside its symbol (N-08).
 *
 *   A/RES/99/4                          Lamps and lighthouses
 *   with regard to oil, ...
 *   ---- page ----
 *   Lamps and lighthouses                          A/RES/99/4       -> running heads
 *
 * A line is one where another top of a page has it too, or the front matter, and a symbol stands beside it; or where the
 * text begins with it. */
#include "parse/work.h"
#include "util/table.h"

enum {
    MOST_LINES = 4,
    LONG_HEAD = 160, /* bytes */
    SHORT_HEAD = 8   /* less is the number of a page or of a note */
};

typedef struct ua_head {
    uint32_t unit, page;
    ua_str key; /**< its letters without blanks and symbol; empty: nothing but a symbol */
} ua_head;

typedef struct ua_heads {
    ua_work *w;
    UA_VEC(ua_head) lines;
    UA_VEC(bool) symbols; /**< of the pages: a symbol stands at their top */
    ua_table seen;        /**< how many pages have the line, by its key */
} ua_heads;

/** With a full stop it is a note (N-92). */
static bool is_symbol(const ua_work *w, ua_str s)
{
    return ua_str_find(s, UA_STR("/"), 0) != SIZE_MAX && ua_find(w, UA_P_SYMBOL, s, NULL) &&
           !ua_ends_with_cp(s, '.');
}

/** The line without the symbol at its beginning or its end: "S/RES/9254 (2045)" has a blank in it. */
static ua_str without_symbol(const ua_work *w, ua_str s)
{
    if (is_symbol(w, s))
        return (ua_str){0};
    for (size_t at = 0, n = 0; n < 2 && (at = ua_str_find(s, UA_STR(" "), at)) != SIZE_MAX; at++, n++)
        if (is_symbol(w, ua_str_sub(s, 0, at)))
            return ua_str_sub(s, at + 1, s.n);
    for (size_t at = s.n, n = 0; n < 2 && at > 0; at--)
        if (s.p[at - 1] == ' ') {
            n++;
            if (is_symbol(w, ua_str_sub(s, at, s.n)))
                return ua_str_sub(s, 0, at - 1);
        }
    return s;
}

/** Blanks are the layout's: "wor d" is a word that was set wide. */
static ua_str without_blanks(ua_arena *a, ua_str s)
{
    ua_buf b = ua_buf_on(a);

    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] != ' ')
            ua_buf_putc(&b, s.p[i]);
    return ua_buf_str(&b);
}

static ua_status note_line(ua_heads *h, uint32_t i)
{
    ua_arena *a = h->w->p->arena;
    ua_str s = ua_unit_str(&h->w->units.at[i]), rest = without_symbol(h->w, s);
    ua_head line = {.unit = i, .page = h->symbols.n - 1, .key = without_blanks(a, rest)};
    uint32_t *n = line.key.n ? ua_table_at(&h->seen, line.key) : NULL;

    h->symbols.at[line.page] = h->symbols.at[line.page] || rest.n < s.n;
    if (n)
        ++*n;
    return ua_vec_push(a, &h->lines, line) ? UA_OK : ua_arena_status(a);
}

/** The first lines of each page behind the first one. */
static ua_status collect(ua_heads *h)
{
    ua_work *w = h->w;
    bool page = false;
    unsigned left = 0;

    for (uint32_t i = 0; i < w->units.n; i++) {
        const ua_unit *u = &w->units.at[i];
        page = page || u->after_page;
        if (u->gone)
            continue;
        if (page) {
            left = MOST_LINES;
            if (!ua_vec_push(w->p->arena, &h->symbols, false))
                return ua_arena_status(w->p->arena);
        }
        page = false;
        if (left && ua_unit_str(u).n <= LONG_HEAD) {
            UA_TRY(note_line(h, i));
            left--;
        } else {
            left = 0;
        }
    }
    return UA_OK;
}

/** The text before the first page break, without blanks. */
static ua_str first_page(ua_heads *h)
{
    ua_buf b = ua_buf_on(h->w->p->arena);
    uint32_t end = h->lines.n ? h->lines.at[0].unit : 0;

    for (uint32_t i = 0; i < end; i++)
        ua_buf_put(&b, without_blanks(h->w->p->arena, ua_unit_str(&h->w->units.at[i])));
    return ua_buf_str(&b);
}

/** A volume has the title of its chapter at the tops of its pages, beside no symbol (N-122): the first line of the text is
 *  the first of another page too. */
static bool is_first_line(const ua_work *w, uint32_t i, ua_str key)
{
    ua_str first = ua_unit_str(&w->units.at[0]);

    return i && first.n <= LONG_HEAD && !ua_is_formula(w, first, NULL) &&
           ua_str_eq(without_blanks(w->p->arena, first), key);
}

/** The meeting that closes a resolution, or the date beside it (in Chinese before it), at the top of a page: parts repeat
 *  them (IR-04), and the adoption line has the date. */
static bool closes(const ua_work *w, uint32_t i)
{
    uint32_t before = ua_unit_before(w, i), next = ua_unit_next(w, i + 1);
    ua_str iso, s = ua_unit_str(&w->units.at[i]);

    while (before != UINT32_MAX && is_symbol(w, ua_unit_str(&w->units.at[before])))
        before = ua_unit_before(w, before);
    if (ua_find(w, UA_P_CLOSING_MEETING, s, NULL))
        return true;
    return ua_date_iso(w, s, &iso, NULL) &&
           ((before != UINT32_MAX &&
             ua_find(w, UA_P_CLOSING_MEETING, ua_unit_str(&w->units.at[before]), NULL)) ||
            (next < w->units.n && ua_find(w, UA_P_CLOSING_MEETING, ua_unit_str(&w->units.at[next]), NULL)));
}

ua_status ua_drop_heads(ua_work *w)
{
    ua_heads h = {.w = w, .seen = ua_table_on(w->p->arena)};
    uint32_t page = UINT32_MAX;
    bool top = true;

    UA_TRY(collect(&h));
    ua_str front = first_page(&h);
    for (uint32_t i = 0; i < h.lines.n; i++) {
        ua_head l = h.lines.at[i];
        top = l.page != page || top;
        page = l.page;
        if (!l.key.n || !top)
            continue;
        bool again = ua_table_get(&h.seen, l.key) > 1 || ua_str_find(front, l.key, 0) != SIZE_MAX;
        top = l.key.n >= SHORT_HEAD && !closes(w, l.unit) &&
              ((again && h.symbols.at[page]) || is_first_line(w, l.unit, l.key));
        if (!top)
            continue;
        w->units.at[l.unit].after_page = true;
        UA_TRY(ua_unit_drop(w, &w->units.at[l.unit], UA_WHY_RUNNING_HEAD, "N-08"));
    }
    return ua_arena_status(w->p->arena);
}

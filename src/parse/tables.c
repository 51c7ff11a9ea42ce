/* Tables that the export wrote as rows of text (N-62, TB-01, TB-02).
 *
 *   "| District | Area |"  "|-----|-----|"  "| North | 155 |"   ->   a table with a header row and one more
 *
 *   District      Area
 *   North          155       lines whose cells stand apart: as many in each, the last of them figures
 *   South           80                                                                                             */
#include "parse/work.h"
#include "text/ctype.h"
#include "text/utf8.h"

enum { APART = 3, MOST_CELLS = 12, LEAST_ROWS = 3, LONGEST_ROW = 400 /* bytes */ };

static bool has_strokes(ua_str s)
{
    return s.n > 2 && s.p[0] == '|' && s.p[s.n - 1] == '|';
}

bool ua_is_row(const ua_unit *u)
{
    return u->row || has_strokes(ua_unit_str(u));
}

/** Is the blank at an offset of the text a wide one in the source, or a tab? */
static bool divides(const ua_work *w, const ua_text *t, uint32_t at)
{
    ua_str blank =
        t->s.p[at] == ' ' ? ua_source_str(w->in->source, ua_text_source(t, at, at + 1)) : (ua_str){0};

    return blank.n >= APART || ua_str_find(blank, UA_STR("\t"), 0) != SIZE_MAX;
}

/** The cells of a line that stand apart; *last: where the last begins. */
static unsigned count_cells(const ua_work *w, const ua_text *t, uint32_t *last)
{
    unsigned n = 1;

    *last = 0;
    for (uint32_t i = 1; t->s.n <= LONGEST_ROW && i + 1 < t->s.n; i++)
        if (divides(w, t, i)) {
            n++;
            *last = i + 1;
        }
    return n;
}

static bool is_figure(ua_str s)
{
    size_t len;

    return s.n && (ua_is_digit(ua_utf8_at(s, 0, &len)) || ua_is_dash(ua_utf8_at(s, 0, &len)));
}

/** How many lines from i on have the same number of cells, at least two, with figures in the last but for the header. */
static uint32_t rows_from(const ua_work *w, uint32_t i)
{
    uint32_t n = 0, last;
    unsigned cells = 0;

    for (; i + n < w->units.n && !w->units.at[i + n].gone; n++) {
        const ua_text *t = w->units.at[i + n].text;
        unsigned k = count_cells(w, t, &last);
        if (k < 2 || k > MOST_CELLS || (cells && k != cells) || has_strokes(t->s) ||
            (n && !is_figure(ua_str_sub(t->s, last, t->s.n))))
            break;
        cells = k;
    }
    return n;
}

void ua_find_rows(ua_work *w)
{
    for (uint32_t i = 0, n; i < w->units.n; i += n ? n : 1) {
        n = rows_from(w, i);
        for (uint32_t k = 0; n >= LEAST_ROWS && k < n; k++)
            w->units.at[i + k].row = true;
    }
}

/** The line between header and rows: nothing but strokes, dashes and colons. */
static bool is_rule(ua_str s)
{
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] != '|' && s.p[i] != '-' && s.p[i] != ':' && s.p[i] != ' ')
            return false;
    return has_strokes(s) && ua_str_find(s, UA_STR("-"), 0) != SIZE_MAX;
}

static bool row_at(const ua_work *w, uint32_t i, uint32_t to)
{
    return i < to && ua_is_row(&w->units.at[i]);
}

/** Books the strokes and blanks [from,to) of a row. */
static ua_status drop(ua_work *w, const ua_text *row, uint32_t from, uint32_t to)
{
    const ua_text *gone = ua_text_slice(w->p->arena, row, from, to);

    if (!gone)
        return ua_arena_status(w->p->arena);
    for (uint32_t i = 0; i < gone->npieces; i++)
        if (gone->pieces[i].src.len)
            UA_TRY(ua_ledger_drop(w->p->ledger, gone->pieces[i].src, UA_WHY_TABLE_RULE, "N-62"));
    return UA_OK;
}

/** The next cell of a row whose cells stand apart. */
static bool next_apart(const ua_work *w, const ua_text *t, uint32_t *at, uint32_t *from, uint32_t *end)
{
    if (*at >= t->s.n)
        return false;
    *from = *at;
    for (*end = *at; *end < t->s.n && !(*end && divides(w, t, *end));)
        ++*end;
    *at = *end + 1;
    return true;
}

/** The next cell of a row at or behind *at: [*from,*end), and *at behind it. false: there is none. */
static bool next_cell(const ua_work *w, const ua_text *t, uint32_t *at, uint32_t *from, uint32_t *end)
{
    ua_str s = t->s;

    if (!has_strokes(s))
        return next_apart(w, t, at, from, end);
    if (*at >= s.n || s.p[*at] != '|')
        return false;
    uint32_t close = *at + 1;
    while (close < s.n && s.p[close] != '|')
        close++;
    if (close == s.n)
        return false;
    ua_str cell = ua_str_trim(ua_str_sub(s, *at + 1, close));
    *from = cell.n ? (uint32_t)(cell.p - s.p) : *at + 1;
    *end = *from + (uint32_t)cell.n;
    *at = close;
    return true;
}

static ua_status add_row(ua_work *w, ua_node *table, const ua_text *text, bool header)
{
    ua_node *row = ua_node_add(w->p->arena, table, UA_ROW);
    uint32_t at = 0, from, end, booked = 0;

    while (row && next_cell(w, text, &at, &from, &end)) {
        ua_node *cell = ua_node_add(w->p->arena, row, UA_CELL);
        if (!cell || !(cell->text = ua_text_slice(w->p->arena, text, from, end)))
            return ua_arena_status(w->p->arena);
        cell->flags |= header ? UA_HEADER : 0;
        UA_TRY(drop(w, text, booked, from));
        booked = end;
    }
    return row ? drop(w, text, booked, (uint32_t)text->s.n) : ua_arena_status(w->p->arena);
}

ua_status ua_add_table(ua_work *w, ua_node *owner, uint32_t *i, uint32_t to)
{
    ua_node *table = ua_node_add(w->p->arena, owner, UA_TABLE);
    uint32_t next = ua_unit_next(w, *i + 1);
    uint32_t last;
    const ua_unit *first = &w->units.at[*i];
    bool header = (next < to && is_rule(ua_unit_str(&w->units.at[next]))) ||
                  (first->row && count_cells(w, first->text, &last) &&
                   !is_figure(ua_str_sub(first->text->s, last, first->text->s.n)));

    if (!table)
        return ua_arena_status(w->p->arena);
    for (uint32_t k = *i; row_at(w, k, to); k = ua_unit_next(w, k + 1)) {
        ua_unit *u = &w->units.at[k];
        *i = k;
        if (is_rule(ua_unit_str(u)) && table->first)
            UA_TRY(ua_unit_drop(w, u, UA_WHY_TABLE_RULE, "N-62"));
        else
            UA_TRY(add_row(w, table, u->text, header && !table->first));
    }
    return UA_OK;
}

ua_status ua_flatten_row(ua_work *w, ua_unit *u)
{
    const ua_text *row = u->text;
    ua_text *line = NULL;
    uint32_t at = 0, from, end, booked = 0;

    if (is_rule(row->s))
        return ua_unit_drop(w, u, UA_WHY_TABLE_RULE, "N-62");
    while (next_cell(w, row, &at, &from, &end)) {
        if (from == end)
            continue;
        ua_text *cell = ua_text_slice(w->p->arena, row, from, end);
        UA_TRY(drop(w, row, booked, from));
        booked = end;
        line = line && cell ? ua_text_join(w, line, cell, true) : cell;
        if (!line)
            return ua_arena_status(w->p->arena);
    }
    if (!line)
        return ua_unit_drop(w, u, UA_WHY_TABLE_RULE, "N-62");
    u->text = line;
    return drop(w, row, booked, (uint32_t)row->s.n);
}

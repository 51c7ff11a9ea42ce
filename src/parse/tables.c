/* Tables that the export wrote as rows of text (N-62, TB-01, TB-02).
 *
 *   "| District | Area |"  "|-----|-----|"  "| North | 155 |"   ->   a table with a header row and one more        */
#include "parse/work.h"

bool ua_is_row(ua_str s)
{
    return s.n > 2 && s.p[0] == '|' && s.p[s.n - 1] == '|';
}

/** The line between header and rows: nothing but strokes, dashes and colons. */
static bool is_rule(ua_str s)
{
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] != '|' && s.p[i] != '-' && s.p[i] != ':' && s.p[i] != ' ')
            return false;
    return ua_is_row(s) && ua_str_find(s, UA_STR("-"), 0) != SIZE_MAX;
}

static bool row_at(const ua_work *w, uint32_t i, uint32_t to)
{
    return i < to && ua_is_row(ua_unit_str(&w->units.at[i]));
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

/** The next cell of a row at or behind *at: [*from,*end), and *at behind it. false: there is none. */
static bool next_cell(ua_str s, uint32_t *at, uint32_t *from, uint32_t *end)
{
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

    while (row && next_cell(text->s, &at, &from, &end)) {
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
    bool header = next < to && is_rule(ua_unit_str(&w->units.at[next]));

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
    while (next_cell(row->s, &at, &from, &end)) {
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

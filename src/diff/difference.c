/* Which paragraph became which: the heaviest chain of candidates keeps its order, heavy ones that are left have moved. */
#include <stdlib.h>

#include "diff/align.h"
#include "diff/pieces.h"

enum {
    MOVED_ALIKE = 700, /**< of 1000: a text that is found elsewhere has moved */
    MOVED_WORDS = 4    /**< shorter ones say nothing */
};

typedef struct ua_aligning {
    ua_arena *a;
    const ua_units *x, *y;
    uint32_t *of_x, *of_y; /**< partner of each unit; UA_NO_UNIT */
    bool *moved;           /**< by unit of x: its partner stands out of order */
} ua_aligning;

static void pair(ua_aligning *g, uint32_t i, uint32_t j, bool moved)
{
    g->of_x[i] = j;
    g->of_y[j] = i;
    g->moved[i] = moved;
}

/** Equal texts next to a pair that candidates did not link: cells, lines that are repeated. */
static void extend(ua_aligning *g, uint32_t i, uint32_t j, bool forward)
{
    for (;;) {
        if (forward ? i + 1 >= g->x->n || j + 1 >= g->y->n : !i || !j)
            return;
        i += forward ? 1 : UINT32_MAX;
        j += forward ? 1 : UINT32_MAX;
        if (g->of_x[i] != UA_NO_UNIT || g->of_y[j] != UA_NO_UNIT ||
            !ua_str_eq(g->x->at[i].text, g->y->at[j].text))
            return;
        pair(g, i, j, false);
    }
}

static int heaviest(const void *x, const void *y)
{
    const ua_edge *e = x, *f = y;

    return e->weight != f->weight ? (e->weight > f->weight ? -1 : 1)
           : e->a != f->a         ? (e->a < f->a ? -1 : 1)
           : e->b != f->b         ? (e->b < f->b ? -1 : 1)
                                  : 0;
}

static void find_moved(ua_aligning *g, ua_candidates *c, const ua_profile_of *px, const ua_profile_of *py)
{
    if (c->edges.n)
        qsort(c->edges.at, c->edges.n, sizeof *c->edges.at, heaviest);
    for (uint32_t e = 0; e < c->edges.n; e++) {
        uint32_t i = c->edges.at[e].a, j = c->edges.at[e].b;
        if (g->of_x[i] == UA_NO_UNIT && g->of_y[j] == UA_NO_UNIT && px[i].n >= MOVED_WORDS &&
            ua_likeness(&px[i], &py[j]) >= MOVED_ALIKE)
            pair(g, i, j, true);
    }
}

static ua_status align(ua_aligning *g)
{
    ua_profile_of *px, *py;
    ua_candidates c;

    UA_TRY(ua_profiles(g->a, g->x, &px));
    UA_TRY(ua_profiles(g->a, g->y, &py));
    UA_TRY(ua_candidates_find(g->a, g->x, g->y, px, py, &c));
    bool *chosen = ua_new_n(g->a, (size_t)c.edges.n + 1, bool);
    if (!chosen)
        return ua_arena_status(g->a);
    UA_TRY(ua_heaviest_chain(g->a, c.edges.at, c.edges.n, g->y->n, chosen));
    for (uint32_t e = 0; e < c.edges.n; e++)
        if (chosen[e])
            pair(g, c.edges.at[e].a, c.edges.at[e].b, false);
    extend(g, UINT32_MAX, UINT32_MAX, true);
    for (uint32_t i = 0; i < g->x->n; i++)
        if (g->of_x[i] != UA_NO_UNIT)
            extend(g, i, g->of_x[i], true);
    for (uint32_t i = g->x->n; i--;)
        if (g->of_x[i] != UA_NO_UNIT)
            extend(g, i, g->of_x[i], false);
    extend(g, g->x->n, g->y->n, false);
    find_moved(g, &c, px, py);
    return UA_OK;
}

static ua_row_op op_of(const ua_aligning *g, uint32_t i, uint32_t j)
{
    return ua_str_eq(g->x->at[i].text, g->y->at[j].text) ? UA_ROW_SAME : UA_ROW_CHANGED;
}

/** The rows in the order of y; what only x has stands before what comes instead. */
static ua_status rows(const ua_aligning *g, ua_difference *out)
{
    out->rows = ua_new_n(g->a, (size_t)g->x->n + g->y->n + 1, ua_row);
    if (!out->rows)
        return ua_arena_status(g->a);
    for (uint32_t i = 0, j = 0; i < g->x->n || j < g->y->n;) {
        uint32_t to = i < g->x->n ? g->of_x[i] : UA_NO_UNIT, from = j < g->y->n ? g->of_y[j] : UA_NO_UNIT;
        ua_row r;
        if (i < g->x->n && (to == UA_NO_UNIT || g->moved[i]))
            r = (ua_row){to == UA_NO_UNIT ? UA_ROW_DELETED : UA_ROW_GONE, i++, to, {0}};
        else if (j < g->y->n && (from == UA_NO_UNIT || g->moved[from]))
            r = (ua_row){from == UA_NO_UNIT ? UA_ROW_INSERTED : UA_ROW_MOVED, from, j++, {0}};
        else
            r = (ua_row){op_of(g, i, j), i, j, {0}}, i++, j++;
        out->rows[out->nrows++] = r;
    }
    return UA_OK;
}

/** Everything the other way round. */
static void mirror(ua_aligning *g)
{
    ua_aligning m = {g->a, g->y, g->x, g->of_y, g->of_x, g->moved};

    *g = m;
}

const char *ua_row_name(ua_row_op op)
{
    static const char *const names[UA_ROW_OPS] = {"same", "changed", "deleted", "inserted", "gone", "moved"};

    return names[op];
}

const ua_unit *ua_row_unit(const ua_difference *d, const ua_row *row)
{
    bool of_a = row->op == UA_ROW_DELETED || row->op == UA_ROW_GONE;

    return of_a ? &d->a.at[row->a] : &d->b.at[row->b];
}

bool ua_row_renumbered(const ua_difference *d, const ua_row *row)
{
    return row->a != UA_NO_UNIT && row->b != UA_NO_UNIT &&
           !ua_str_eq(d->a.at[row->a].num, d->b.at[row->b].num);
}

/** The words of each row, and how much there is of everything. */
static ua_status count(ua_arena *a, ua_difference *d)
{
    for (uint32_t r = 0; r < d->nrows; r++) {
        ua_row *row = &d->rows[r];
        UA_TRY(ua_pieces_fill(a, d, row));
        d->counts[row->op]++;
        d->renumbered += row->op != UA_ROW_GONE && ua_row_renumbered(d, row);
        for (uint32_t p = 0; p < row->pieces.n && row->op != UA_ROW_GONE; p++) {
            size_t n = row->op == UA_ROW_SAME ? 0 : ua_words_in(row->pieces.at[p].text);
            d->words_out += row->pieces.at[p].op == UA_STRETCH_OUT ? n : 0;
            d->words_in += row->pieces.at[p].op == UA_STRETCH_IN ? n : 0;
        }
    }
    return UA_OK;
}

/** A fixed order of two documents, so that it does not matter which one is given first. */
static bool swapped(const ua_units *x, const ua_units *y)
{
    for (uint32_t i = 0; i < x->n && i < y->n; i++) {
        int c = ua_str_cmp(x->at[i].text, y->at[i].text);
        c = c ? c : ua_str_cmp(x->at[i].num, y->at[i].num);
        c = c ? c : ua_str_cmp(x->at[i].eid, y->at[i].eid);
        if (c)
            return c > 0;
    }
    return x->n > y->n;
}

ua_status ua_difference_find(ua_arena *a, const xmlDoc *x, const xmlDoc *y, ua_difference *out)
{
    *out = (ua_difference){0};
    UA_TRY(ua_units_read(a, x, &out->a));
    UA_TRY(ua_units_read(a, y, &out->b));
    size_t n = (size_t)out->a.n + out->b.n + 2;
    bool other = swapped(&out->a, &out->b);
    ua_aligning g = {
        a, &out->a, &out->b, ua_new_n(a, n, uint32_t), ua_new_n(a, n, uint32_t), ua_new_n(a, n, bool)};
    if (!g.of_x || !g.of_y || !g.moved)
        return ua_arena_status(a);
    for (size_t i = 0; i < n; i++)
        g.of_x[i] = g.of_y[i] = UA_NO_UNIT;
    if (other)
        mirror(&g);
    UA_TRY(align(&g));
    if (other) { /* moved is told by units of the first document */
        bool *moved = ua_new_n(a, n, bool);
        if (!moved)
            return ua_arena_status(a);
        for (uint32_t i = 0; i < g.x->n; i++)
            if (g.of_x[i] != UA_NO_UNIT)
                moved[g.of_x[i]] = g.moved[i];
        mirror(&g);
        g.moved = moved;
    }
    UA_TRY(rows(&g, out));
    return count(a, out);
}

/* What two sequences have in common: the greedy algorithm of Myers (1986) while the script is short, tokens that both
 * have once (patience) where it is long. */
#include "diff/lcs.h"

enum { MOST_STEPS = 256, DEEPEST = 24 };

uint32_t ua_token_number(ua_table *known, ua_str token)
{
    uint32_t *value = ua_table_at(known, token);

    if (!value)
        return UA_UNPAIRED;
    if (!*value)
        *value = known->n;
    return *value - 1;
}

/** How often a token is there, and where it was last. */
typedef struct ua_seen {
    uint32_t in_x, in_y, at_y;
} ua_seen;

/** Part of two sequences: [i, n) of one and [j, m) of the other. */
typedef struct ua_box {
    uint32_t i, n, j, m;
} ua_box;

typedef struct ua_search {
    ua_arena *a; /**< of the scratch */
    ua_seq x, y;
    ua_seen *seen; /**< by token; all zero between two uses */
    uint32_t *pair;
} ua_search;

/** How far diagonal k comes with d edits, from what they came to with d - 1 (v; NULL: d is 0). down: by an insertion. */
static int32_t start_of(const int32_t *v, int32_t d, int32_t k, bool *down)
{
    *down = !v || k == -d || (k != d && v[k - 1] < v[k + 1]);
    return !v ? 0 : *down ? v[k + 1] : v[k - 1] + 1;
}

/** Pairs the equal tokens of a script of d edits that was found. rows[d]: reach of the diagonals, -d to d. */
static void trace_back(const ua_search *s, ua_box box, int32_t *const *rows, int32_t d)
{
    int32_t x = (int32_t)(box.n - box.i), y = (int32_t)(box.m - box.j);

    for (; d >= 0; d--) {
        bool down;
        int32_t k = x - y, from = start_of(d ? rows[d - 1] : NULL, d, k, &down);
        while (x > from) {
            x--;
            y--;
            s->pair[box.i + (uint32_t)x] = box.j + (uint32_t)y;
        }
        x -= down ? 0 : 1;
        y -= down ? 1 : 0;
    }
}

/** The shortest script, when it has at most MOST_STEPS edits. *found tells. */
static ua_status shortest(const ua_search *s, ua_box box, bool *found)
{
    int32_t *rows[MOST_STEPS + 1], n = (int32_t)(box.n - box.i), m = (int32_t)(box.m - box.j);

    *found = false;
    for (int32_t d = 0; d <= MOST_STEPS && !*found; d++) {
        int32_t *row = ua_arena_raw(s->a, (size_t)(2 * d + 1) * sizeof *row, _Alignof(int32_t));
        if (!row)
            return ua_arena_status(s->a);
        rows[d] = row + d;
        for (int32_t k = -d; k <= d && !*found; k += 2) {
            bool down;
            int32_t x = start_of(d ? rows[d - 1] : NULL, d, k, &down), y = x - k;
            while (x < n && y < m && s->x.at[box.i + (uint32_t)x] == s->y.at[box.j + (uint32_t)y]) {
                x++;
                y++;
            }
            rows[d][k] = x;
            *found = x >= n && y >= m;
        }
        if (*found)
            trace_back(s, box, rows, d);
    }
    return UA_OK;
}

static void count(const ua_search *s, ua_box box)
{
    for (uint32_t i = box.i; i < box.n; i++)
        s->seen[s->x.at[i]].in_x++;
    for (uint32_t j = box.j; j < box.m; j++) {
        s->seen[s->y.at[j]].in_y++;
        s->seen[s->y.at[j]].at_y = j;
    }
}

static void forget(const ua_search *s, ua_box box)
{
    for (uint32_t i = box.i; i < box.n; i++)
        s->seen[s->x.at[i]] = (ua_seen){0};
    for (uint32_t j = box.j; j < box.m; j++)
        s->seen[s->y.at[j]] = (ua_seen){0};
}

/** Tokens that both have once, in the longest order that both share. */
static ua_status anchors(const ua_search *s, ua_box box, uint32_t *found)
{
    uint32_t n = 0;
    ua_edge *edges = ua_new_n(s->a, (size_t)(box.n - box.i) + 1, ua_edge);
    bool *chosen = ua_new_n(s->a, (size_t)(box.n - box.i) + 1, bool);

    if (!edges || !chosen)
        return ua_arena_status(s->a);
    count(s, box);
    for (uint32_t i = box.i; i < box.n; i++) {
        const ua_seen *t = &s->seen[s->x.at[i]];
        if (t->in_x == 1 && t->in_y == 1)
            edges[n++] = (ua_edge){i, t->at_y - box.j, 1};
    }
    forget(s, box);
    UA_TRY(ua_heaviest_chain(s->a, edges, n, box.m - box.j, chosen));
    *found = 0;
    for (uint32_t e = 0; e < n; e++)
        if (chosen[e]) {
            s->pair[edges[e].a] = edges[e].b + box.j;
            ++*found;
        }
    return UA_OK;
}

static ua_status solve(const ua_search *s, ua_box box, unsigned depth);

/** What is left between the anchors. */
static ua_status between(const ua_search *s, ua_box box, unsigned depth)
{
    ua_box gap = {box.i, box.i, box.j, box.j};

    for (uint32_t i = box.i; i <= box.n; i++) {
        if (i < box.n && s->pair[i] == UA_UNPAIRED)
            continue;
        gap.n = i;
        gap.m = i < box.n ? s->pair[i] : box.m;
        UA_TRY(solve(s, gap, depth + 1));
        gap.i = i + 1;
        gap.j = gap.m + 1;
    }
    return UA_OK;
}

static ua_status solve(const ua_search *s, ua_box box, unsigned depth)
{
    bool found;
    uint32_t n = 0;

    while (box.i < box.n && box.j < box.m && s->x.at[box.i] == s->y.at[box.j])
        s->pair[box.i++] = box.j++;
    while (box.i < box.n && box.j < box.m && s->x.at[box.n - 1] == s->y.at[box.m - 1])
        s->pair[--box.n] = --box.m;
    if (box.i == box.n || box.j == box.m || depth > DEEPEST)
        return UA_OK;
    UA_TRY(shortest(s, box, &found));
    if (found)
        return UA_OK;
    UA_TRY(anchors(s, box, &n));
    return n ? between(s, box, depth) : UA_OK;
}

static uint32_t highest(ua_seq s)
{
    uint32_t most = 0;

    for (uint32_t i = 0; i < s.n; i++)
        most = s.at[i] > most ? s.at[i] : most;
    return most;
}

ua_status ua_lcs(ua_seq x, ua_seq y, uint32_t *pair)
{
    ua_arena *scratch = ua_arena_new(NULL, 0);
    uint32_t most = highest(x), other = highest(y);
    ua_seen *seen = scratch ? ua_new_n(scratch, (size_t)(most > other ? most : other) + 1, ua_seen) : NULL;
    ua_search s = {scratch, x, y, seen, pair};

    for (uint32_t i = 0; i < x.n; i++)
        pair[i] = UA_UNPAIRED;
    ua_status status = seen ? solve(&s, (ua_box){0, x.n, 0, y.n}, 0) : UA_E_NOMEM;
    ua_arena_free(scratch);
    return status;
}

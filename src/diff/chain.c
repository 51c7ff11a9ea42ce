/* The heaviest chain of edges, with a Fenwick tree of the best weight up to each place. */
#include <stdlib.h>

#include "diff/lcs.h"

typedef struct ua_best {
    uint64_t weight;
    uint32_t edge; /**< last of the chain */
} ua_best;

/** By a; of one a the last b first, so that no chain holds two of them. */
static int by_place(const void *x, const void *y)
{
    const ua_edge *e = x, *f = y;

    return e->a != f->a ? (e->a < f->a ? -1 : 1) : e->b != f->b ? (e->b > f->b ? -1 : 1) : 0;
}

static ua_best best_before(const ua_best *tree, uint32_t b)
{
    ua_best best = {0, UA_UNPAIRED};

    for (uint32_t i = b; i; i -= i & -i)
        if (tree[i].weight > best.weight)
            best = tree[i];
    return best;
}

ua_status ua_heaviest_chain(ua_arena *a, ua_edge *edges, uint32_t n, uint32_t nb, bool *chosen)
{
    ua_best *tree = ua_new_n(a, (size_t)nb + 2, ua_best);
    uint32_t *before = ua_new_n(a, n ? n : 1, uint32_t);

    if (!tree || !before)
        return ua_arena_status(a);
    if (n)
        qsort(edges, n, sizeof *edges, by_place);
    for (uint32_t i = 0; i < n; i++) {
        ua_best last = best_before(tree, edges[i].b);
        before[i] = last.edge;
        chosen[i] = false;
        last = (ua_best){last.weight + edges[i].weight, i};
        for (uint32_t k = edges[i].b + 1; k <= nb; k += k & -k)
            if (tree[k].weight < last.weight)
                tree[k] = last;
    }
    for (uint32_t i = best_before(tree, nb).edge; i != UA_UNPAIRED; i = before[i])
        chosen[i] = true;
    return UA_OK;
}

/** What two sequences have in common. Private to the room. */
#ifndef UA_DIFF_LCS_H
#define UA_DIFF_LCS_H

#include "util/table.h"
#include "util/vec.h"

/** A sequence of tokens as numbers: equal tokens have equal numbers. */
typedef struct ua_seq {
    const uint32_t *at;
    uint32_t n;
} ua_seq;

enum { UA_UNPAIRED = UINT32_MAX };

/** pair[i]: the place in y of the token that x.at[i] is kept as, rising; UA_UNPAIRED: it is taken out. pair has x.n
 *  entries. The shortest script where it is short, else what stands between tokens that both have once. UA_E_NOMEM. */
ua_status ua_lcs(ua_seq x, ua_seq y, uint32_t *pair);

/** The number of a token in a table. UA_UNPAIRED: no memory. */
uint32_t ua_token_number(ua_table *known, ua_str token);

/** A link between two sequences. */
typedef struct ua_edge {
    uint32_t a, b, weight;
} ua_edge;

/** The heaviest chain of edges that rises on both sides: chosen[i] for each edge. Sorts the edges. UA_E_NOMEM. */
ua_status ua_heaviest_chain(ua_arena *a, ua_edge *edges, uint32_t n, uint32_t nb, bool *chosen);

#endif

/** Which unit of one document is which of the other. Private to the room. */
#ifndef UA_DIFF_ALIGN_H
#define UA_DIFF_ALIGN_H

#include "diff/diff.h"
#include "diff/lcs.h"

/** What a unit is known by. */
typedef struct ua_profile_of {
    const uint32_t *words; /**< hashes of its words, sorted, repeated ones repeated */
    uint32_t n;
} ua_profile_of;

/** Profiles of all units. UA_E_NOMEM. */
ua_status ua_profiles(ua_arena *a, const ua_units *u, ua_profile_of **out);
/** How much two texts have in common, of 1000. */
uint32_t ua_likeness(const ua_profile_of *x, const ua_profile_of *y);

typedef struct ua_candidates {
    UA_VEC(ua_edge)
    edges; /**< weight: likeness, and more where eId or number agree; only what may be a pair */
} ua_candidates;

/** Pairs that may belong together: a few for each unit. UA_E_NOMEM. */
ua_status ua_candidates_find(ua_arena *a, const ua_units *x, const ua_units *y, const ua_profile_of *px,
                             const ua_profile_of *py, ua_candidates *out);

#endif

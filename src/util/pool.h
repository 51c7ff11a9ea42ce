/** Blocks of arenas that are gone, for the next: memory that was in use before costs no page faults. One pool a context, like
 *  the context for one thread at a time. */
#ifndef UA_UTIL_POOL_H
#define UA_UTIL_POOL_H

#include "util/arena.h"

#ifdef __SANITIZE_ADDRESS__
enum { UA_POOL_MOST = 0 }; /* so that a use of what was freed is found */
#else
enum { UA_POOL_MOST = 128 }; /**< blocks that are kept: 8 MiB, what a long resolution takes */
#endif

typedef struct ua_pool {
    ua_alloc alloc; /**< for ua_arena_new: arenas on the pool have to be freed before it */
    void *kept;     /**< the blocks, each beginning with the next */
    unsigned n;
} ua_pool;

void ua_pool_open(ua_pool *p);
/** Gives all blocks back. */
void ua_pool_close(ua_pool *p);

#endif

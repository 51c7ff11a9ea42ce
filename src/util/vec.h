/** Growing arrays on an arena. Old storage is abandoned to the arena: it costs at most as much again. */
#ifndef UA_UTIL_VEC_H
#define UA_UTIL_VEC_H

#include <string.h>

#include "util/arena.h"

/** A vector of T: declare with UA_VEC(T) name = {0}. */
#define UA_VEC(T)                                                                                            \
    struct {                                                                                                 \
        T *at;                                                                                               \
        uint32_t n, cap;                                                                                     \
    }

/** Makes room for one more element. false: no memory, the vector is as before. */
#define ua_vec_room(a, v)                                                                                    \
    ((v)->n < (v)->cap || ua_vec_grow((a), (void **)&(v)->at, (v)->n, &(v)->cap, sizeof *(v)->at))

/** Appends a value. false: no memory. */
#define ua_vec_push(a, v, ...) (ua_vec_room((a), (v)) ? ((v)->at[(v)->n++] = (__VA_ARGS__), true) : false)

/** Doubles the capacity (first 16) and moves n elements over. Used through the macros only. */
bool ua_vec_grow(ua_arena *a, void **at, uint32_t n, uint32_t *cap, size_t size);

#endif

/** A hash table on the arena: bytes to a number. */
#ifndef UA_UTIL_TABLE_H
#define UA_UTIL_TABLE_H

#include "util/arena.h"

typedef struct ua_slot {
    ua_str key; /**< p == NULL: free */
    uint32_t hash, value;
} ua_slot;

typedef struct ua_table {
    ua_arena *arena;
    ua_slot *slots;
    uint32_t n, cap; /**< cap: a power of two */
} ua_table;

ua_table ua_table_on(ua_arena *a);

/** The value of a key, made with 0 when it was not there; the key is borrowed. It stays valid until the
 *  next call. NULL: no memory. */
uint32_t *ua_table_at(ua_table *t, ua_str key);

/** The value of a key; NULL: it is not there. */
const uint32_t *ua_table_find(const ua_table *t, ua_str key);
bool ua_table_has(const ua_table *t, ua_str key);

/** The value of a key; 0 when it is not there. */
uint32_t ua_table_get(const ua_table *t, ua_str key);

#endif

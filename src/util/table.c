/* A hash table on the arena with open addressing; entries are never removed. */
#include "util/table.h"

#include <string.h>

static uint32_t hash_of(ua_str s)
{
    uint32_t h = 2166136261u; /* FNV-1a */
    for (size_t i = 0; i < s.n; i++)
        h = (h ^ (unsigned char)s.p[i]) * 16777619u;
    return h;
}

ua_table ua_table_on(ua_arena *a)
{
    return (ua_table){.arena = a};
}

/* The slot of the key, or the free one where it belongs. There is always a free one. */
static ua_slot *slot_of(const ua_table *t, ua_str key, uint32_t hash)
{
    uint32_t i = hash & (t->cap - 1);
    while (t->slots[i].key.p && !(t->slots[i].hash == hash && ua_str_eq(t->slots[i].key, key)))
        i = (i + 1) & (t->cap - 1);
    return &t->slots[i];
}

static bool grow(ua_table *t)
{
    ua_table bigger = {.arena = t->arena, .n = t->n, .cap = t->cap ? t->cap * 2 : 64};
    if (bigger.cap == 0)
        return false;
    bigger.slots = ua_new_n(t->arena, bigger.cap, ua_slot);
    if (!bigger.slots)
        return false;
    for (uint32_t i = 0; i < t->cap; i++)
        if (t->slots[i].key.p)
            *slot_of(&bigger, t->slots[i].key, t->slots[i].hash) = t->slots[i];
    *t = bigger;
    return true;
}

uint32_t *ua_table_at(ua_table *t, ua_str key)
{
    if (t->n >= t->cap / 4 * 3 && !grow(t))
        return NULL;
    uint32_t hash = hash_of(key);
    ua_slot *s = slot_of(t, key, hash);
    if (!s->key.p) {
        *s = (ua_slot){.key = {key.p ? key.p : "", key.n}, .hash = hash};
        t->n++;
    }
    return &s->value;
}

const uint32_t *ua_table_find(const ua_table *t, ua_str key)
{
    const ua_slot *s = t->cap ? slot_of(t, key, hash_of(key)) : NULL;

    return s && s->key.p ? &s->value : NULL;
}

bool ua_table_has(const ua_table *t, ua_str key)
{
    return ua_table_find(t, key) != NULL;
}

uint32_t ua_table_get(const ua_table *t, ua_str key)
{
    return t->cap ? slot_of(t, key, hash_of(key))->value : 0;
}

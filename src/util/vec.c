/* Growing arrays on an arena. */
#include "util/vec.h"

bool ua_vec_grow(ua_arena *a, void **at, uint32_t n, uint32_t *cap, size_t size)
{
    uint32_t bigger = *cap ? *cap * 2 : 16;

    if (*cap > UINT32_MAX / 2)
        return false;
    void *p = ua_arena_array(a, bigger, size, 16);
    if (!p)
        return false;
    if (n)
        memcpy(p, *at, n * size);
    *at = p;
    *cap = bigger;
    return true;
}

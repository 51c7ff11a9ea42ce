/* Bytes in memory: input as read, output before it is written. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

int ua_bytes_put(void *bytes, const void *p, size_t n)
{
    ua_bytes *b = bytes;

    if (n > SIZE_MAX / 4 - b->n)
        return 1;
    if (b->n + n > b->cap) {
        size_t cap = b->cap ? b->cap * 2 : 1 << 16;
        while (cap < b->n + n)
            cap *= 2;
        char *grown = realloc(b->p, cap);
        if (!grown)
            return 1;
        b->p = grown;
        b->cap = cap;
    }
    if (n)
        memcpy(b->p + b->n, p, n);
    b->n += n;
    return 0;
}

void ua_bytes_free(ua_bytes *b)
{
    free(b->p);
    *b = (ua_bytes){0};
}

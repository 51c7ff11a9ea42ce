/** What the test programs share: bytes that grow, files read whole. */
#ifndef SUPPORT_H
#define SUPPORT_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct bytes {
    char *p;
    size_t n, cap;
} bytes;

/** As unakn_put. */
static inline int collect(void *user, const void *p, size_t n)
{
    bytes *b = user;

    if (b->n + n > b->cap) {
        b->cap = (b->n + n) * 2 + 64;
        b->p = realloc(b->p, b->cap);
        if (!b->p)
            exit(2);
    }
    if (n)
        memcpy(b->p + b->n, p, n);
    b->n += n;
    return 0;
}

static inline bytes slurp(const char *path)
{
    bytes b = {0};
    char chunk[65536];
    size_t n;
    FILE *f = fopen(path, "rb");

    if (!f) {
        perror(path);
        exit(2);
    }
    while ((n = fread(chunk, 1, sizeof chunk, f)) > 0)
        collect(&b, chunk, n);
    fclose(f);
    return b;
}

/** The next number of a fixed generator, below n. */
static inline size_t random_below(uint64_t *state, size_t n)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return n ? (size_t)(*state % n) : 0;
}

#endif

/** What the unit tests share. */
#ifndef UNIT_H
#define UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "util/arena.h"
#include "util/buf.h"

#define assert_str(s, z) assert_string_equal(unit_z(s), z)

/** A slice as a C string; good until the next but three. */
static inline const char *unit_z(ua_str s)
{
    static char ring[4][1024];
    static unsigned at;
    char *z = ring[at++ % 4];
    size_t n = s.n < 1023 ? s.n : 1023;

    if (n)
        memcpy(z, s.p, n);
    z[n] = '\0';
    return z;
}

/** The arena of a test program, for cmocka_run_group_tests. */
__attribute__((unused)) static ua_arena *arena;

static inline int set_up(void **state)
{
    (void)state;
    arena = ua_arena_new(NULL, 0);
    return arena ? 0 : -1;
}

static inline int tear_down(void **state)
{
    (void)state;
    ua_arena_free(arena);
    return 0;
}

#endif

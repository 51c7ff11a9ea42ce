/* Growing byte buffer on an arena. */
#include "util/buf.h"

#include <string.h>

ua_buf ua_buf_on(ua_arena *a)
{
    return (ua_buf){.arena = a, .ok = true};
}

/** Makes room for n more bytes and a NUL. */
static bool room(ua_buf *b, size_t n)
{
    if (!b->ok)
        return false;
    if (b->p && n < b->cap - b->n)
        return true;
    size_t cap = b->cap ? b->cap : 32;
    while (b->ok && cap - b->n <= n) {
        b->ok = cap <= SIZE_MAX / 2;
        cap *= 2;
    }
    char *p = b->ok ? ua_arena_raw(b->arena, cap, 1) : NULL;
    b->ok = p != NULL;
    if (!p)
        return false;
    if (b->p)
        memcpy(p, b->p, b->n);
    b->p = p;
    b->cap = cap;
    return true;
}

void ua_buf_put(ua_buf *b, ua_str s)
{
    if (!room(b, s.n) || !s.n)
        return;
    memcpy(b->p + b->n, s.p, s.n);
    b->n += s.n;
    b->p[b->n] = '\0';
}

void ua_buf_putz(ua_buf *b, const char *z)
{
    ua_buf_put(b, ua_str_c(z));
}

void ua_buf_put_uint(ua_buf *b, uint64_t v)
{
    char digits[20];
    size_t i = sizeof digits;

    do {
        digits[--i] = (char)('0' + v % 10);
        v /= 10;
    } while (v);
    ua_buf_put(b, (ua_str){digits + i, sizeof digits - i});
}

ua_str ua_buf_str(const ua_buf *b)
{
    return b->ok && b->n ? (ua_str){b->p, b->n} : (ua_str){"", 0};
}

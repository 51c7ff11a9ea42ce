/** Growing byte buffer on an arena. Errors are sticky: test ok once, after the last call. */
#ifndef UA_UTIL_BUF_H
#define UA_UTIL_BUF_H

#include "util/arena.h"

typedef struct ua_buf {
    ua_arena *arena;
    char *p;
    size_t n, cap;
    bool ok; /**< false once an allocation failed; later calls do nothing */
} ua_buf;

ua_buf ua_buf_on(ua_arena *a); /**< empty and ok */
void ua_buf_put(ua_buf *b, ua_str s);
void ua_buf_putz(ua_buf *b, const char *z);
void ua_buf_put_uint(ua_buf *b, uint64_t v); /**< decimal, no locale */
ua_str ua_buf_str(const ua_buf *b);          /**< borrowed from the arena; NUL follows when ok */

static inline void ua_buf_putc(ua_buf *b, char c)
{
    if (b->ok && b->n + 1 < b->cap) {
        b->p[b->n++] = c;
        b->p[b->n] = '\0';
    } else {
        ua_buf_put(b, (ua_str){&c, 1});
    }
}

#endif

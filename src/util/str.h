/** Length-carrying string slices. */
#ifndef UA_UTIL_STR_H
#define UA_UTIL_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/** A slice borrows; it never owns and is never freed. */
typedef struct ua_str {
    const char *p; /**< first byte; may be NULL only when n is 0; not NUL-terminated */
    size_t n;      /**< length in bytes, never in characters */
} ua_str;

#define UA_STR(lit) ((ua_str){"" lit, sizeof(lit) - 1})
#define UA_FMT(s)   (int)(s).n, (s).p /**< arguments for printf("%.*s") */

/** [from,to), clamped: it cannot overrun. */
static inline ua_str ua_str_sub(ua_str s, size_t from, size_t to)
{
    if (to > s.n)
        to = s.n;
    if (from > to)
        from = to;
    return s.p ? (ua_str){s.p + from, to - from} : (ua_str){NULL, 0};
}

/** The first place at or behind `at` where a UTF-8 character begins, or s ends. */
static inline size_t ua_str_boundary(ua_str s, size_t at)
{
    while (at < s.n && ((unsigned char)s.p[at] & 0xC0) == 0x80)
        at++;
    return at < s.n ? at : s.n;
}

ua_str ua_str_head(ua_str s, size_t most); /**< its beginning, at most that many bytes, cut at a character */
ua_str ua_str_c(const char *z);            /**< of a C string; NULL gives the empty slice */
bool ua_str_eq(ua_str a, ua_str b);        /**< byte equality */
bool ua_str_eqz(ua_str a, const char *z);  /**< byte equality with a C string */
bool ua_str_eq_ascii(ua_str a, ua_str b);  /**< A-Z folded, other bytes exact */
/** Eight bytes, the first lowest; compilers make one load of it. */
static inline uint64_t ua_eight_bytes(const void *bytes)
{
    const unsigned char *p = bytes;

    return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24 |
           (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 | (uint64_t)p[7] << 56;
}

/** The same the other way round. */
static inline void ua_put_eight_bytes(char *out, uint64_t bytes)
{
    out[0] = (char)bytes;
    out[1] = (char)(bytes >> 8);
    out[2] = (char)(bytes >> 16);
    out[3] = (char)(bytes >> 24);
    out[4] = (char)(bytes >> 32);
    out[5] = (char)(bytes >> 40);
    out[6] = (char)(bytes >> 48);
    out[7] = (char)(bytes >> 56);
}

static inline bool ua_str_starts(ua_str s, ua_str prefix)
{
    return s.n >= prefix.n && (!prefix.n || (s.p[0] == prefix.p[0] && !memcmp(s.p, prefix.p, prefix.n)));
}

bool ua_str_ends(ua_str s, ua_str suffix);
int ua_str_cmp(ua_str a, ua_str b); /**< memcmp order: the order of generated tables */
ua_str ua_str_trim(ua_str s);       /**< Unicode White_Space at both ends */

/** Splits at the first sep. Returns false, head = s, tail empty, when there is none. */
bool ua_str_cut(ua_str s, char sep, ua_str *head, ua_str *tail);

/** Offset of the first occurrence of needle at or after from; SIZE_MAX when there is none. */
size_t ua_str_find(ua_str s, ua_str needle, size_t from);

/** Unsigned decimal (ASCII digits only, at least one, nothing else). false: not a number or over max. */
bool ua_str_uint(ua_str s, uint32_t max, uint32_t *out);

#endif

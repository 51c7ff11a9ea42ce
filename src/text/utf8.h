/** UTF-8: the only place that decodes bytes. Inside the program text is valid: readers see to it. */
#ifndef UA_TEXT_UTF8_H
#define UA_TEXT_UTF8_H

#include "util/str.h"

uint32_t ua_utf8_beyond_ascii(ua_str s, size_t at, size_t *len); /**< the slow part of ua_utf8_at */

/** Code point at s[at] and its length in bytes. s must be valid UTF-8 and at < s.n. */
static inline uint32_t ua_utf8_at(ua_str s, size_t at, size_t *len)
{
    unsigned char c = (unsigned char)s.p[at];

    if (c >= 0x80)
        return ua_utf8_beyond_ascii(s, at, len);
    *len = 1;
    return c;
}

/** Code point that ends just before s[at]; at > 0. Its length in *len. */
uint32_t ua_utf8_before(ua_str s, size_t at, size_t *len);

/** Offset of the first byte that is not valid UTF-8 (RFC 3629: no surrogates, no overlong forms,
 *  at most U+10FFFF); s.n when all is valid. */
size_t ua_utf8_invalid(ua_str s);

/** Writes cp as UTF-8, at most 4 bytes; returns the length. */
size_t ua_utf8_put(uint32_t cp, char out[4]);

size_t ua_utf8_count(ua_str s); /**< characters (code points) */

#endif

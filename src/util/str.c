/* Length-carrying string slices. */
#include "util/str.h"

#include <string.h>

ua_str ua_str_c(const char *z)
{
    return z ? (ua_str){z, strlen(z)} : (ua_str){NULL, 0};
}

ua_str ua_str_head(ua_str s, size_t most)
{
    size_t n = s.n > most ? most : s.n;

    while (n < s.n && n > 0 && ((unsigned char)s.p[n] & 0xC0) == 0x80)
        n--;
    return ua_str_sub(s, 0, n);
}

bool ua_str_eq(ua_str a, ua_str b)
{
    return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

bool ua_str_eqz(ua_str a, const char *z)
{
    return ua_str_eq(a, ua_str_c(z));
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

bool ua_str_eq_ascii(ua_str a, ua_str b)
{
    if (a.n != b.n)
        return false;
    for (size_t i = 0; i < a.n; i++)
        if (lower(a.p[i]) != lower(b.p[i]))
            return false;
    return true;
}

bool ua_str_ends(ua_str s, ua_str suffix)
{
    return s.n >= suffix.n && ua_str_eq(ua_str_sub(s, s.n - suffix.n, s.n), suffix);
}

int ua_str_cmp(ua_str a, ua_str b)
{
    size_t n = a.n < b.n ? a.n : b.n;
    int c = n ? memcmp(a.p, b.p, n) : 0;

    return c ? c : (a.n > b.n) - (a.n < b.n);
}

/** Length of the White_Space character at s[i]; 0 when there is none. Room util knows no other classes. */
static size_t white_at(ua_str s, size_t i)
{
    const unsigned char *p = (const unsigned char *)s.p + i;
    size_t left = s.n - i;

    if (*p == ' ' || (*p >= '\t' && *p <= '\r'))
        return 1;
    if (left >= 2 && p[0] == 0xC2 && (p[1] == 0x85 || p[1] == 0xA0))
        return 2;
    if (left < 3)
        return 0;
    if (p[0] == 0xE1 && p[1] == 0x9A && p[2] == 0x80) /* U+1680 */
        return 3;
    if (p[0] == 0xE2 && p[1] == 0x80 &&
        ((p[2] >= 0x80 && p[2] <= 0x8A) || p[2] == 0xA8 || p[2] == 0xA9 || p[2] == 0xAF))
        return 3;                                     /* U+2000..200A, 2028, 2029, 202F */
    if (p[0] == 0xE2 && p[1] == 0x81 && p[2] == 0x9F) /* U+205F */
        return 3;
    return p[0] == 0xE3 && p[1] == 0x80 && p[2] == 0x80 ? 3 : 0; /* U+3000 */
}

ua_str ua_str_trim(ua_str s)
{
    size_t from = 0, to = s.n, n;

    while (from < to && (n = white_at(s, from)) != 0)
        from += n;
    while (to > from) {
        size_t len = 1;
        while (len < 3 && to - len > from && ((unsigned char)s.p[to - len] & 0xC0) == 0x80)
            len++;
        if (white_at((ua_str){s.p, to}, to - len) != len)
            break;
        to -= len;
    }
    return ua_str_sub(s, from, to);
}

bool ua_str_cut(ua_str s, char sep, ua_str *head, ua_str *tail)
{
    const char *at = s.n ? memchr(s.p, sep, s.n) : NULL;
    size_t i = at ? (size_t)(at - s.p) : s.n;

    *head = ua_str_sub(s, 0, i);
    *tail = at ? ua_str_sub(s, i + 1, s.n) : (ua_str){NULL, 0};
    return at != NULL;
}

size_t ua_str_find(ua_str s, ua_str needle, size_t from)
{
    if (!needle.n || needle.n > s.n)
        return needle.n ? SIZE_MAX : from <= s.n ? from : SIZE_MAX;
    for (size_t i = from; i + needle.n <= s.n; i++) {
        const char *at = memchr(s.p + i, needle.p[0], s.n - needle.n + 1 - i);
        if (!at)
            return SIZE_MAX;
        i = (size_t)(at - s.p);
        if (memcmp(at, needle.p, needle.n) == 0)
            return i;
    }
    return SIZE_MAX;
}

bool ua_str_uint(ua_str s, uint32_t max, uint32_t *out)
{
    uint64_t v = 0;

    if (!s.n)
        return false;
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] < '0' || s.p[i] > '9')
            return false;
        v = v * 10 + (unsigned)(s.p[i] - '0');
        if (v > max)
            return false;
    }
    *out = (uint32_t)v;
    return true;
}

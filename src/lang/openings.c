/* Where words end, and how they begin. Linked into the compiler of the tables too: both have to agree. */
#include "lang/openings.h"

#include <string.h>

#include "text/ctype.h"
#include "text/utf8.h"

size_t ua_opening_end(ua_str s, size_t at, bool spaced)
{
    size_t len;

    if (spaced)
        return ua_word_end(s, at);
    if ((unsigned char)s.p[at] >= 0x80) {
        ua_utf8_at(s, at, &len);
        return at + len;
    }
    while (at < s.n && (unsigned char)s.p[at] < 0x80 && ua_lower_in_word(s, at, &len))
        at++;
    return at;
}

uint64_t ua_opening_key_of(ua_str word)
{
    char bytes[UA_OPENING_MANY] = {0};
    size_t n = word.n < sizeof bytes ? word.n : sizeof bytes;

    if (!n || !word.p)
        return 0;
    memcpy(bytes, word.p, n);
    return ua_opening_key(bytes, n);
}

unsigned ua_openings_of(const ua_openings *o, ua_str word)
{
    uint64_t key = ua_opening_key_of(word);
    unsigned few = word.n ? ua_opens_few(o, key) : 0;

    return few ? ua_opens_many(o, key, few) : 0;
}

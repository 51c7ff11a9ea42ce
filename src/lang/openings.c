/* Where words end. Linked into the compiler of the tables too: both have to agree. */
#include "lang/openings.h"

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

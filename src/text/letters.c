/* Texts compared by their letters alone, as misread pages have to be (N-41). */
#include <utf8proc.h>

#include "text/ctype.h"
#include "text/norm.h"
#include "text/utf8.h"

size_t ua_letters(ua_str s, uint32_t *out, size_t max)
{
    size_t n = 0;

    for (size_t at = 0, len; at < s.n && n < max; at += len) {
        uint32_t cp = ua_utf8_at(s, at, &len);
        if (!ua_is_letter(cp))
            continue;
        utf8proc_int32_t base[4];
        int boundary = 0;
        utf8proc_ssize_t k = utf8proc_decompose_char((utf8proc_int32_t)cp, base, 4,
                                                     UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD, &boundary);
        out[n++] = k > 0 ? (uint32_t)base[0] : cp;
    }
    return n;
}

unsigned ua_letters_apart(const uint32_t *a, size_t na, const uint32_t *b, size_t nb, unsigned most)
{
    unsigned row[UA_MAX_LETTERS + 1];

    if ((na > nb ? na - nb : nb - na) > most || na > UA_MAX_LETTERS || nb > UA_MAX_LETTERS)
        return most + 1;
    for (size_t j = 0; j <= nb; j++)
        row[j] = (unsigned)j;
    for (size_t i = 1; i <= na; i++) {
        unsigned corner = row[0], best = row[0] = (unsigned)i;
        for (size_t j = 1; j <= nb; j++) {
            unsigned change = corner + (a[i - 1] != b[j - 1]);
            corner = row[j];
            row[j] = row[j] < row[j - 1] ? row[j] + 1 : row[j - 1] + 1;
            row[j] = change < row[j] ? change : row[j];
            best = row[j] < best ? row[j] : best;
        }
        if (best > most)
            return most + 1;
    }
    return row[nb] > most ? most + 1 : row[nb];
}

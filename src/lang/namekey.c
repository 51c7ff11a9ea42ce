/* The key that names are found by. Linked into the compiler of the tables too: both have to agree. */
#include "lang/names.h"
#include "text/ctype.h"
#include "text/utf8.h"
#include "text/variants.h"

static uint32_t mix(uint32_t hash, uint32_t cp)
{
    return (hash ^ cp) * 16777619U; /* FNV-1a */
}

uint32_t ua_name_key(ua_str s, size_t at, bool spaced, size_t *end)
{
    uint32_t hash = 2166136261U, cp;
    size_t len;

    *end = at;
    for (unsigned chars = 0; *end < s.n && (spaced || chars < 2); *end += len, chars++) {
        cp = spaced ? ua_lower_in_word(s, *end, &len) : ua_lower(ua_same_letter(ua_utf8_at(s, *end, &len)));
        if (!cp)
            break;
        hash = mix(hash, cp);
    }
    return hash;
}

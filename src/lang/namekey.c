/* The key that names are found by. Linked into the compiler of the tables too: both have to agree. */
#include "lang/names.h"
#include "text/ctype.h"
#include "text/utf8.h"
#include "text/variants.h"

static uint32_t mix(uint32_t hash, uint32_t cp)
{
    return (hash ^ cp) * 16777619U; /* FNV-1a */
}

uint32_t ua_name_key(ua_str s, size_t at, unsigned characters, size_t *end)
{
    uint32_t hash = 2166136261U, cp;
    size_t len;

    *end = at;
    for (unsigned n = 0; *end < s.n && (!characters || n < characters); *end += len, n++) {
        cp = characters ? ua_lower(ua_same_letter(ua_utf8_at(s, *end, &len)))
                        : ua_lower_in_word(s, *end, &len);
        if (!cp)
            break;
        hash = mix(hash, cp);
    }
    return hash;
}

const ua_name_slot *ua_slot_of(const ua_name_slot *slots, uint32_t n, uint32_t hash)
{
    for (uint32_t i = hash & (n - 1); slots[i].n; i = (i + 1) & (n - 1))
        if (slots[i].hash == hash)
            return &slots[i];
    return NULL;
}

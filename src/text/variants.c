/* Forms of one letter, as traditional and simplified Chinese print it (variants.tsv). */
#include "text/variants.h"

#include <string.h>

#include "text/utf8.h"

typedef struct ua_variant {
    uint16_t code, same;
} ua_variant;

static const ua_variant variants[] = {
#include "variants.inc"
};

enum { FIRST = 0x4E00, LAST = 0x9FFF };

uint32_t ua_same_letter(uint32_t cp)
{
    size_t low = 0, high = sizeof variants / sizeof *variants;

    if (cp < FIRST || cp > LAST)
        return cp;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (variants[mid].code == cp)
            return variants[mid].same;
        if (variants[mid].code < cp)
            low = mid + 1;
        else
            high = mid;
    }
    return cp;
}

bool ua_has_variants(ua_str s)
{
    for (size_t at = 0, len; at < s.n; at += len) {
        uint32_t cp = ua_utf8_at(s, at, &len);
        if (ua_same_letter(cp) != cp)
            return true;
    }
    return false;
}

void ua_put_same_letters(ua_str s, char *out)
{
    for (size_t at = 0, len; at < s.n; at += len) {
        uint32_t cp = ua_utf8_at(s, at, &len), same = ua_same_letter(cp);
        if (same == cp)
            memcpy(out + at, s.p + at, len);
        else
            ua_utf8_put(same, out + at);
    }
}

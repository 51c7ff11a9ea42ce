/* From the order in which a line looks to the order in which it is read. */
#include "text/bidi.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "text/ctype.h"
#include "text/utf8.h"
#include "util/vec.h"

enum { ALEF = 0x627, LAM = 0x644 };

bool ua_is_rtl(uint32_t cp)
{
    bool block =
        (cp >= 0x590 && cp <= 0x8FF) || (cp >= 0xFB1D && cp <= 0xFDFF) || (cp >= 0xFE70 && cp <= 0xFEFC);

    return block && (ua_is_letter(cp) || ua_is_mark(cp) || cp == 0x640);
}

bool ua_is_bidi_control(uint32_t cp)
{
    return cp == 0x61C || cp == 0x200E || cp == 0x200F || (cp >= 0x202A && cp <= 0x202E) ||
           (cp >= 0x2066 && cp <= 0x2069);
}

bool ua_is_presentation(uint32_t cp)
{
    return ((cp >= 0xFB50 && cp <= 0xFDFF) || (cp >= 0xFE70 && cp <= 0xFEFC)) && ua_is_letter(cp);
}

ua_status ua_presentation_letters(ua_arena *a, ua_str form, ua_str *out)
{
    utf8proc_uint8_t *letters = NULL;
    utf8proc_ssize_t n = utf8proc_map((const utf8proc_uint8_t *)form.p, (utf8proc_ssize_t)form.n, &letters,
                                      UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE);
    bool ok = n >= 0 && ua_arena_copy(a, (ua_str){(const char *)letters, (size_t)n}, out);

    free(letters);
    return ok ? UA_OK : UA_E_NOMEM;
}

/** The first letter that a character stands for. */
static uint32_t letter_of(uint32_t cp)
{
    utf8proc_int32_t letters[18];
    int last = 0;

    if (!ua_is_presentation(cp))
        return cp;
    utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)cp, letters, 18,
                                                 UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT, &last);
    return n > 0 && n <= 18 ? (uint32_t)letters[0] : cp;
}

void ua_count_articles(ua_str s, uint32_t *logical, uint32_t *visual)
{
    uint32_t first[2] = {0}, last[2] = {0}, letters = 0;

    for (size_t at = 0, len; at <= s.n; at += len) {
        uint32_t cp = at < s.n ? letter_of(ua_utf8_at(s, at, &len)) : ' ';
        len = at < s.n ? len : 1;
        if (at < s.n && ua_is_rtl(cp)) {
            if (letters < 2)
                first[letters] = cp;
            last[0] = last[1];
            last[1] = cp;
            letters++;
            continue;
        }
        *logical += letters > 3 && first[0] == ALEF && first[1] == LAM;
        *visual += letters > 3 && last[0] == LAM && last[1] == ALEF;
        letters = 0;
    }
}

static uint32_t mirrored(uint32_t cp)
{
    static const uint32_t pairs[][2] = {{'(', ')'}, {'[', ']'}, {'{', '}'}, {'<', '>'}, {0xAB, 0xBB}};

    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (cp == pairs[i][0] || cp == pairs[i][1])
            return cp == pairs[i][0] ? pairs[i][1] : pairs[i][0];
    return cp;
}

/** Is the character read from left to right wherever it stands? */
static bool is_ltr(uint32_t cp)
{
    return ua_is_digit(cp) || (ua_is_letter(cp) && !ua_is_rtl(cp));
}

/** Where the run of numbers and Latin words begins that ends at `end`: what stands between two of them is in it. */
static uint32_t run_start(const uint32_t *cps, uint32_t end)
{
    uint32_t start = end, i = end;

    while (i > 0 && !ua_is_rtl(cps[i - 1])) {
        i--;
        if (is_ltr(cps[i]))
            start = i;
        else if (ua_is_space(cps[i]) && (i == 0 || ua_is_digit(cps[i + 1]) || ua_is_rtl(cps[i - 1])))
            break; /* numbers that blanks divide are read one after the other */
    }
    return start;
}

bool ua_to_logical(ua_arena *a, char *p, size_t n)
{
    UA_VEC(uint32_t) cps = {0};
    ua_str s = {p, n};
    char *out = ua_arena_alloc(a, n ? n : 1, 1);
    size_t to = 0;

    for (size_t at = 0, len; at < n; at += len)
        if (!ua_vec_push(a, &cps, ua_utf8_at(s, at, &len)))
            return false;
    for (uint32_t i = cps.n; out && i > 0;) {
        uint32_t end = i - 1, start = is_ltr(cps.at[end]) ? run_start(cps.at, end) : end;
        for (uint32_t k = start; k <= end; k++)
            to += ua_utf8_put(start == end ? mirrored(cps.at[k]) : cps.at[k], out + to);
        i = start;
    }
    if (out && to == n)
        memcpy(p, out, n);
    return out != NULL;
}

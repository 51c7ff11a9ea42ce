/* The number in an eId, from what is printed (ID-04, LG-05). */
#include "akn/eid.h"
#include "lang/designation.h"
#include "lang/lang.h"
#include "text/ctype.h"
#include "text/norm.h"
#include "text/numeral.h"
#include "text/utf8.h"

static bool is_ascii_alnum(uint32_t cp)
{
    return (cp >= '0' && cp <= '9') || (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z');
}

/** A run of letters of another script, as the Latin letter or number of the same rank (LG-05). */
static void put_foreign(ua_buf *b, ua_str run)
{
    char out[16], named = ua_letter_word(run);
    uint32_t rank = ua_letter_rank(run), number = rank ? 0 : ua_numeral_in(run);

    if (!rank && !number)
        number = ua_lang_number_word(run);
    if (named)
        ua_buf_putc(b, named);
    else if (rank)
        ua_buf_put(b, (ua_str){out, ua_put_letter(rank, out)});
    else if (number)
        ua_buf_put_uint(b, number);
}

/** ID-10: "Article premier" is article 1, as in the other languages. Value of an ordinal that is all of s; 0: it is none. */
static uint32_t ordinal(ua_str s)
{
    enum { SHORTEST = 4, LONGEST = 64 };
    char folded[LONGEST];
    uint32_t map[LONGEST];

    if (s.n < SHORTEST || s.n >= LONGEST)
        return 0;
    ua_str f = {folded, ua_fold_prefix(s, folded, map, sizeof folded)};
    for (size_t k = 0; k < ua_nlangs; k++) {
        const ua_word *w = ua_lang_word(ua_langs[k]->ordinals, ua_langs[k]->nordinals, f);
        if (w)
            return (uint32_t)w->value;
    }
    return 0;
}

bool ua_eid_num(ua_buf *b, ua_str printed, ua_str word)
{
    size_t start = b->n;
    bool gap = false, blank = false;

    if (word.n && ua_str_starts(printed, word))
        printed = ua_str_sub(printed, word.n, printed.n);
    uint32_t value = ordinal(ua_str_trim(printed));
    if (value) {
        ua_buf_put_uint(b, value);
        return b->ok;
    }
    for (size_t at = 0, len; at < printed.n; at += len) {
        uint32_t cp = ua_utf8_at(printed, at, &len);
        int digit = ua_digit_value(cp);
        if (ua_is_space(cp)) {
            blank = true; /* punctuation next to a blank goes with it */
            gap = false;
            continue;
        }
        if (ua_enclosed_number(cp)) {
            ua_buf_put_uint(b, ua_enclosed_number(cp));
            continue;
        }
        if (digit < 0 && !ua_is_letter(cp)) {
            gap = gap || !(blank || ua_is_mark(cp) || b->n == start);
            continue;
        }
        if (gap)
            ua_buf_putc(b, '-');
        gap = blank = false;
        if (digit >= 0) {
            ua_buf_putc(b, (char)('0' + digit));
        } else if (is_ascii_alnum(cp)) {
            ua_buf_putc(b, (char)cp);
        } else {
            size_t end = at, l;
            while (end < printed.n &&
                   (ua_is_letter(ua_utf8_at(printed, end, &l)) || ua_is_mark(ua_utf8_at(printed, end, &l))) &&
                   !is_ascii_alnum(ua_utf8_at(printed, end, &l)))
                end += l;
            put_foreign(b, ua_str_sub(printed, at, end));
            len = end - at;
        }
    }
    return b->ok;
}

/* Words. Scripts without blanks between words are taken letter by letter (Unicode, UAX #29: ID and SA classes). */
#include "text/words.h"

#include "text/ctype.h"
#include "text/utf8.h"

const ua_script_range ua_unspaced[] = {
    {0x0E00, 0x0EFF},   /* Thai, Lao */
    {0x1000, 0x109F},   /* Myanmar */
    {0x1780, 0x17FF},   /* Khmer */
    {0x2E80, 0x2FDF},   /* radicals */
    {0x3005, 0x3007},   /* iteration mark, zero of Chinese numerals */
    {0x3041, 0x30FF},   /* kana */
    {0x3400, 0x4DBF},   /* Han */
    {0x4E00, 0x9FFF},   /* Han */
    {0xF900, 0xFAFF},   /* Han, for compatibility */
    {0x20000, 0x323AF}, /* Han, beyond the first plane */
};
const size_t ua_nunspaced = sizeof ua_unspaced / sizeof *ua_unspaced;

static bool is_unspaced(uint32_t cp)
{
    if (cp < ua_unspaced[0].first)
        return false;
    for (size_t i = 0; i < ua_nunspaced; i++)
        if (cp >= ua_unspaced[i].first && cp <= ua_unspaced[i].last)
            return true;
    return false;
}

static ua_word_kind kind_of(uint32_t cp)
{
    return ua_is_space(cp)                       ? UA_WORD_BLANK
           : is_unspaced(cp)                     ? UA_WORD_UNSPACED
           : ua_is_letter(cp) || ua_is_digit(cp) ? UA_WORD_LETTERS
                                                 : UA_WORD_SIGN;
}

/** Marks, and the letters that only lengthen or join what they stand between. */
static bool goes_on(uint32_t cp)
{
    return ua_is_mark(cp) || cp == 0x200C || cp == 0x200D || cp == 0xAD;
}

ua_word_kind ua_word_at(ua_str s, size_t at, size_t *end)
{
    size_t len;
    ua_word_kind kind = kind_of(ua_utf8_at(s, at, &len));
    bool run = kind == UA_WORD_BLANK || kind == UA_WORD_LETTERS;

    for (at += len; at < s.n; at += len) {
        uint32_t cp = ua_utf8_at(s, at, &len);
        bool more = kind != UA_WORD_BLANK && goes_on(cp);
        if (!more && !(run && kind_of(cp) == kind))
            break;
    }
    *end = at;
    return kind;
}

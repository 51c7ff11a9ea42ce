/* The words of a text as bits. Sixty-four bytes are classed at once, without a branch, as far as their first byte tells; the
 * other characters one by one behind that. */
#include "text/wordbits.h"

#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "text/ctype.h"
#include "text/utf8.h"

/** What the first bytes of characters tell. */
typedef struct classes {
    uint64_t words, brackets;
    uint64_t others; /**< first bytes that tell nothing */
} classes;

static inline unsigned char in_range(unsigned char c, unsigned char first, unsigned char last)
{
    return (unsigned char)(c - first) <= (unsigned char)(last - first);
}

/** Sixty-four bytes of 0 or 1 as bits. */
static inline uint64_t packed(const unsigned char is[UA_BITS])
{
    uint64_t bits = 0;

#if defined __SSE2__ && !defined UA_PORTABLE
    for (unsigned i = 0; i < UA_BITS; i += 16) {
        __m128i high = _mm_slli_epi16(_mm_loadu_si128((const void *)(is + i)), 7);
        bits |= (uint64_t)(unsigned)_mm_movemask_epi8(high) << i;
    }
    return bits;
#endif

    for (unsigned i = 0; i < UA_BITS; i += 8, is += 8) /* the eight meet in the highest byte */
        bits |= (ua_eight_bytes(is) * UINT64_C(0x0102040810204080) >> 56) << i;
    return bits;
}

/** The words of ua_word_byte, said so that no byte has to be looked up. */
static classes class_bytes(const unsigned char p[UA_BITS])
{
    unsigned char word[UA_BITS], bracket[UA_BITS], other[UA_BITS];

    for (unsigned i = 0; i < UA_BITS; i++) {
        unsigned char c = p[i], known = in_range(c, 0xC3, 0xC9) | in_range(c, 0xD0, 0xD1);
        word[i] = in_range(c | 0x20, 'a', 'z') | in_range(c, '0', '9') | in_range(c, 0x80, 0xBF) | known;
        other[i] = in_range(c, 0xC0, 0xFF) & !known;
        bracket[i] = in_range(c, '(', '(');
    }
    return (classes){packed(word), packed(bracket), packed(other)};
}

static void set(uint64_t *bits, size_t at, bool on)
{
    uint64_t bit = UINT64_C(1) << at % UA_BITS;

    bits[at / UA_BITS] = on ? bits[at / UA_BITS] | bit : bits[at / UA_BITS] & ~bit;
}

/** Classes the characters that begin with some bytes of the sixty-four at a place. */
static void class_others(ua_str s, size_t from, uint64_t others, uint64_t *words, uint64_t *brackets)
{
    size_t len;

    for (; others; others &= others - 1) {
        size_t at = from + ua_lowest_bit(others);
        bool word = ua_lower_in_word(s, at, &len) != 0;
        set(brackets, at, ua_str_starts(ua_str_sub(s, at, s.n), UA_STR("（")));
        while (len--)
            set(words, at++, word);
    }
}

void ua_word_bits(ua_str s, uint64_t *words, uint64_t *brackets)
{
    const unsigned char *p = (const unsigned char *)s.p;
    unsigned char last[UA_BITS] = {0};
    uint64_t before = 0; /* others of the bytes before: the last may reach into these */
    classes c;

    for (size_t i = 0, at = 0; at <= s.n; i++, at += UA_BITS, before = c.others) {
        bool whole = s.n - at >= UA_BITS;
        if (!whole && s.n > at)
            memcpy(last, p + at, s.n - at);
        c = class_bytes(whole ? p + at : last);
        words[i] = c.words;
        brackets[i] = c.brackets;
        words[i + 1] = brackets[i + 1] = 0;
        class_others(s, at - UA_BITS, before, words, brackets);
        if (!whole)
            class_others(s, at, c.others, words, brackets);
    }
}

/* The words of a text as bits. Sixteen bytes are classed at once, without a branch, as far as their first byte tells; the
 * other characters one by one behind that. UA_PORTABLE leaves out what only one kind of processor can do, to test the rest. */
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

#if defined __GNUC__ && !defined __clang__
#pragma GCC diagnostic ignored "-Wpsabi" /* lanes are handed on within this file only */
#endif

enum { LANES = 16 };

/** Bytes that are looked at together; of what is asked of them, 0xFF says yes and 0 no. */
typedef uint8_t lanes __attribute__((vector_size(LANES)));

static inline lanes in_range(lanes c, uint8_t first, uint8_t last)
{
    return (lanes)(c - first <= (uint8_t)(last - first));
}

/** The answers as bits. */
static inline uint64_t packed(lanes yes)
{
#if defined __SSE2__ && !defined UA_PORTABLE
    return (uint64_t)(unsigned)_mm_movemask_epi8((__m128i)yes);
#else
    unsigned char one[LANES];
    const uint64_t meet = UINT64_C(0x0102040810204080); /* eight bytes of 0 or 1 in the highest byte */

    yes &= 1;
    memcpy(one, &yes, sizeof one);
    return (ua_eight_bytes(one) * meet >> 56) | (ua_eight_bytes(one + 8) * meet >> 56) << 8;
#endif
}

/** The words of ua_word_byte, said so that no byte has to be looked up. */
static classes class_bytes(const unsigned char p[UA_BITS])
{
    classes all = {0};

    for (unsigned i = 0; i < UA_BITS; i += LANES) {
        lanes c;
        memcpy(&c, p + i, sizeof c);
        lanes known = in_range(c, 0xC3, 0xC9) | in_range(c, 0xD0, 0xD1);
        lanes plain = in_range(c | 0x20, 'a', 'z') | in_range(c, '0', '9') | in_range(c, 0x80, 0xBF);
        all.words |= packed(plain | known) << i;
        all.others |= packed(in_range(c, 0xC0, 0xFF) & ~known) << i;
        all.brackets |= packed((lanes)(c == '(')) << i;
    }
    return all;
}

static void set(uint64_t *bits, size_t at, bool on)
{
    uint64_t bit = UINT64_C(1) << at % UA_BITS;

    bits[at / UA_BITS] = on ? bits[at / UA_BITS] | bit : bits[at / UA_BITS] & ~bit;
}

/** U+2000 to U+203F: dashes, quotation marks, the apostrophe of print. */
static inline bool is_punctuation(ua_str s, size_t at)
{
    const unsigned char *p = (const unsigned char *)s.p + at;

    return s.n - at > 2 && p[0] == 0xE2 && p[1] == 0x80;
}

/** Classes the characters that begin with some bytes of the sixty-four at a place. */
static void class_others(ua_str s, size_t from, uint64_t others, uint64_t *words, uint64_t *brackets)
{
    size_t len;

    for (; others; others &= others - 1) {
        size_t at = from + ua_lowest_bit(others);
        if (is_punctuation(s, at)) { /* most of them: no bracket, and its first byte is of no word */
            set(words, at + 1, false);
            set(words, at + 2, false);
            continue;
        }
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

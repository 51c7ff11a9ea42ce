/** The words of a text as bits: to find where they begin and end without looking at each byte by itself. */
#ifndef UA_TEXT_WORDBITS_H
#define UA_TEXT_WORDBITS_H

#include "util/str.h"

enum { UA_BITS = 64 }; /**< of one number */

/** Numbers that the bits of n bytes need: one more than they fill, for who looks ahead. */
static inline size_t ua_word_bits_room(size_t n)
{
    return n / UA_BITS + 2;
}

/** Bit i % 64 of words[i / 64] says whether byte i is of a letter, a mark or a digit (as ua_word_end), brackets whether an
 *  opening bracket begins there, ( or （; bits behind the text are 0. Both: ua_word_bits_room(s.n) numbers. */
void ua_word_bits(ua_str s, uint64_t *words, uint64_t *brackets);

/** The bits of UA_BITS bytes from a place of the text. */
static inline uint64_t ua_bits_at(const uint64_t *bits, size_t at)
{
    unsigned in = at % UA_BITS;

    return bits[at / UA_BITS] >> in | bits[at / UA_BITS + 1] << 1 << (UA_BITS - 1 - in);
}

/** Bits of what is of no word in [from,to), at most UA_BITS bytes and not empty; the lowest is that of `from`. */
static inline uint64_t ua_gap_bits(const uint64_t *words, size_t from, size_t to)
{
    return ~ua_bits_at(words, from) & UINT64_MAX >> (UA_BITS - (to - from));
}

/** The place of the highest bit that is set; bits is not 0. */
static inline unsigned ua_highest_bit(uint64_t bits)
{
    return UA_BITS - 1 - (unsigned)__builtin_clzll(bits);
}

/** The place of the lowest bit that is set; bits is not 0. */
static inline unsigned ua_lowest_bit(uint64_t bits)
{
    return (unsigned)__builtin_ctzll(bits);
}

#endif

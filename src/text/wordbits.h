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

/** The place of the lowest bit that is set; bits is not 0. */
static inline unsigned ua_lowest_bit(uint64_t bits)
{
    return (unsigned)__builtin_ctzll(bits);
}

#endif

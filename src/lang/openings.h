/** What may begin at a word, told by its first letters: what looks through texts need not try everything everywhere. Shared
 *  by the compiler of the tables and those who look. */
#ifndef UA_LANG_OPENINGS_H
#define UA_LANG_OPENINGS_H

#include "util/str.h"

enum {
    UA_OPENS_PHRASE = 1,     /**< a lead phrase */
    UA_OPENS_NAME = 2,       /**< a name that begins with a capital, where there are capitals */
    UA_OPENS_LOWER_NAME = 4, /**< one that need not */
    UA_OPENS_DATE = 8,       /**< the pattern DATE */
    UA_OPENS_CITED = 16,     /**< CITE_NOUN and CITE_DECISION */
    UA_OPENS_TREATY = 32,    /**< CITE_TREATY */
    UA_OPENS_PROVISION = 64, /**< CITE_LEVEL */
    UA_OPENS_ITSELF = 128,   /**< CITE_SELF */
    UA_OPENS_BRACKET = 256,  /**< no word: a bracket opens */
    UA_NOPENINGS = 0x8000,   /**< rows of a table of openings */
    UA_OPENING_FEW = 4,      /**< bytes that tell the patterns: all words with these are meant */
    UA_OPENING_MANY = 8      /**< bytes that tell phrases and names: most words are whole then */
};

#define UA_OPENING_FEW_OF_KEY UINT64_C(0xFFFFFFFF)

/** The first bytes of [at,end), the first of them lowest. Letters of ASCII and most of two bytes lose their case by the bit. */
static inline uint64_t ua_opening_key(ua_str s, size_t at, size_t end)
{
    const unsigned char *p = (const unsigned char *)s.p + at;
    const uint64_t lower = UINT64_C(0x2020202020202020);
    size_t n = end - at;
    uint64_t key = 0;

    if (s.n - at >= UA_OPENING_MANY) { /* compilers make one load of it */
        key = lower | (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24 |
              (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 | (uint64_t)p[7] << 56;
        return n >= UA_OPENING_MANY ? key : key & ((UINT64_C(1) << 8 * n) - 1);
    }
    for (size_t i = 0; i < n; i++)
        key |= (uint64_t)(p[i] | 0x20) << 8 * i;
    return key;
}

static inline uint16_t ua_opening_row(uint64_t key)
{
    return (uint16_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> 49); /* Fibonacci hashing */
}

/** What may begin with the word [at,end): what its few and its many bytes tell together. */
static inline unsigned ua_openings_at(const uint8_t *openings, ua_str s, size_t at, size_t end)
{
    uint64_t key = ua_opening_key(s, at, end);

    return openings[ua_opening_row(key & UA_OPENING_FEW_OF_KEY)] | openings[ua_opening_row(key)];
}

/** Where what begins at s[at] ends: a word; where words are not divided a character, or a run of ASCII. At itself when no
 *  word begins there. */
size_t ua_opening_end(ua_str s, size_t at, bool spaced);
/** The row of the word that s begins with: a hash of its first bytes, many or few, without difference of case. */
uint16_t ua_opening(ua_str s, bool many, bool spaced);

#endif

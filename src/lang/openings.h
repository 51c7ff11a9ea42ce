/** What may begin at a word, told by its first letters: what looks through texts need not try everything everywhere. Shared
 *  by the compiler of the tables and those who look. */
#ifndef UA_LANG_OPENINGS_H
#define UA_LANG_OPENINGS_H

#include "util/str.h"

enum {
    UA_OPENS_DATE = 1,          /**< the pattern DATE */
    UA_OPENS_CITED = 2,         /**< CITE_NOUN and CITE_DECISION */
    UA_OPENS_TREATY = 4,        /**< CITE_TREATY */
    UA_OPENS_PROVISION = 8,     /**< CITE_LEVEL */
    UA_OPENS_ITSELF = 16,       /**< CITE_SELF */
    UA_OPENS_RESUMED = 32,      /**< CITE_RESUMED */
    UA_OPENS_CLAUSE = 64,       /**< CLAUSE, where it begins with a word */
    UA_OPENS_PHRASE = 256,      /**< a lead phrase */
    UA_OPENS_NAME = 512,        /**< a name that begins with a capital, where there are capitals */
    UA_OPENS_LOWER_NAME = 1024, /**< one that need not */
    UA_OPENS_BRACKET = 2048,    /**< no word: a bracket opens */
    UA_OPENS_FIGURE = 4096,     /**< a digit */
    UA_OPENS_TERM = 8192,       /**< a short name that the document itself introduced */
    UA_MAX_PROCLITICS = 32,     /**< of a language */
    UA_OPENING_FEW = 4,         /**< bytes that tell the patterns: all words with these are meant */
    UA_OPENING_MANY = 8,        /**< bytes that tell phrases and names: most words are whole then */
    UA_OPENING_BITS = 12,       /**< of a row: every word is looked up, so that the tables have to be small */
    UA_OPENING_ROWS = 1 << UA_OPENING_BITS
};

/** What words open: few what their first bytes tell, many the rest, divided by 256. Two rows have to agree. */
typedef struct ua_openings {
    uint8_t few[2][UA_OPENING_ROWS], many[2][UA_OPENING_ROWS];
} ua_openings;

/** Of a pair of tables. */
typedef struct ua_opening_rows {
    uint32_t first, second;
} ua_opening_rows;

/** The first bytes of [at,at+n), the first of them lowest; n: at most UA_OPENING_MANY. All but the first lose the case of
 *  letters of ASCII, and of most of two bytes, by the bit. */
static inline uint64_t ua_opening_key(ua_str s, size_t at, size_t n)
{
    const unsigned char *p = (const unsigned char *)s.p + at;
    const uint64_t small = UINT64_C(0x2020202020202000);
    uint64_t key = 0;

    if (s.n - at < UA_OPENING_MANY) {
        for (size_t i = 0; i < n; i++)
            key |= (uint64_t)(p[i] | (i ? 0x20 : 0)) << 8 * i;
        return key;
    }
    key = small | ua_eight_bytes(p);
    return n ? key & UINT64_MAX >> (64 - 8 * n) : 0;
}

/** The high bit of each byte of a key that is a digit of ASCII: words have no other bytes below the letters. */
static inline uint64_t ua_opening_digits(uint64_t key)
{
    const uint64_t high = UINT64_C(0x8080808080808080);
    uint64_t filled = ((key & ~high) + (high - (high >> 7))) | key;

    return filled & ~(key | key << 1) & high;
}

/** The rows of a word in a pair of tables. */
static inline ua_opening_rows ua_opening_hash(uint64_t key)
{
    uint64_t hash = key * UINT64_C(0x9E3779B97F4A7C15); /* Fibonacci hashing */

    return (ua_opening_rows){(uint32_t)(hash >> (64 - UA_OPENING_BITS)),
                             (uint32_t)(hash >> (64 - 2 * UA_OPENING_BITS)) & (UA_OPENING_ROWS - 1)};
}

/** By the first few bytes; all digits are alike. */
static inline ua_opening_rows ua_opening_few(uint64_t key, uint64_t digits)
{
    return ua_opening_hash(key & ~((digits >> 3) - (digits >> 7)) & UINT32_MAX);
}

/** By what stands before the first digit behind the first few bytes, the call of a note as in "Mali1" (N-90), in small
 *  letters. */
static inline ua_opening_rows ua_opening_many(uint64_t key, uint64_t digits)
{
    digits &= UINT64_MAX << 8 * UA_OPENING_FEW;
    return ua_opening_hash((key | 0x20) &
                           (((digits & (~digits + 1)) >> 7) - 1)); /* all of it when there is none */
}

/** What may begin with a word of that key. */
static inline unsigned ua_openings_of(const ua_openings *o, uint64_t key)
{
    uint64_t digits = ua_opening_digits(key);
    ua_opening_rows few = ua_opening_few(key, digits), many = ua_opening_many(key, digits);

    return (unsigned)(o->few[0][few.first] & o->few[1][few.second]) |
           (unsigned)(o->many[0][many.first] & o->many[1][many.second]) << 8;
}

/** Where what begins at s[at] ends: a word; where words are not divided a character, or a run of ASCII. At itself when no
 *  word begins there. */
size_t ua_opening_end(ua_str s, size_t at, bool spaced);
#endif

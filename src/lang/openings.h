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
    UA_OPENS_FIGURE = 512,   /**< a digit */
    UA_OPENS_TERM = 1024,    /**< a short name that the document itself introduced */
    UA_MAX_PROCLITICS = 32,  /**< of a language */
    UA_OPENING_FEW = 4,      /**< bytes that tell the patterns: all words with these are meant */
    UA_OPENING_MANY = 8,     /**< bytes that tell phrases and names: most words are whole then */
    UA_OPENING_BITS =
        13, /**< of a row of the first table, which is small because every word is looked up in it */
    UA_OPENINGS_FEW = 1 << UA_OPENING_BITS,
    UA_OPENINGS_MANY = 1 << (UA_OPENING_BITS + 2)
};

/** What words open. few: by their first bytes; what has to do with phrases and names is said in full by many. */
typedef struct ua_openings {
    uint8_t few[UA_OPENINGS_FEW], many[UA_OPENINGS_MANY];
} ua_openings;

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

#define UA_OPENING_HASH UINT64_C(0x9E3779B97F4A7C15) /* Fibonacci hashing */

static inline uint32_t ua_opening_few(uint64_t key)
{
    return (uint32_t)((key & UINT64_C(0xFFFFFFFF)) * UA_OPENING_HASH >> (64 - UA_OPENING_BITS));
}

static inline uint32_t ua_opening_many(uint64_t key)
{
    return (uint32_t)(key * UA_OPENING_HASH >> (62 - UA_OPENING_BITS));
}

/** Where the letters of [at,end) end whose first few are that: the call of a note may stand behind them, "Mali1" (N-90). */
static inline size_t ua_opening_letters_end(ua_str s, size_t at, size_t end)
{
    size_t i = at + UA_OPENING_FEW;

    while (i < end && i < at + UA_OPENING_MANY && (s.p[i] < '0' || s.p[i] > '9'))
        i++;
    return i < end ? i : end;
}

/** What may begin with the word [at,end). */
static inline unsigned ua_openings_at(const ua_openings *o, ua_str s, size_t at, size_t end)
{
    const unsigned in_full = UA_OPENS_PHRASE | UA_OPENS_NAME | UA_OPENS_LOWER_NAME;
    unsigned opens = o->few[ua_opening_few(ua_opening_key(s, at, end))];

    if (!(opens & in_full))
        return opens;
    end = ua_opening_letters_end(s, at, end);
    return opens & (o->many[ua_opening_many(ua_opening_key(s, at, end))] | ~in_full);
}

/** Where what begins at s[at] ends: a word; where words are not divided a character, or a run of ASCII. At itself when no
 *  word begins there. */
size_t ua_opening_end(ua_str s, size_t at, bool spaced);
#endif

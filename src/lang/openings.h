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
    UA_OPENS_MORE = 128,        /**< one of the next three: further letters tell */
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

/** What words open: few what their first bytes tell; many the phrases and names, divided by 256, where few says that there
 *  are some. Two rows have to agree. */
typedef struct ua_openings {
    uint8_t few[2][UA_OPENING_ROWS], many[2][UA_OPENING_ROWS];
} ua_openings;

/** Of a word, in a pair of tables. */
typedef struct ua_opening_rows {
    uint32_t first, second;
} ua_opening_rows;

static inline ua_opening_rows ua_opening_hash(uint64_t key)
{
    uint64_t hash = key * UINT64_C(0x9E3779B97F4A7C15); /* Fibonacci hashing */

    return (ua_opening_rows){(uint32_t)(hash >> (64 - UA_OPENING_BITS)),
                             (uint32_t)(hash >> (64 - 2 * UA_OPENING_BITS)) & (UA_OPENING_ROWS - 1)};
}

/** The high bit of each byte that is a digit of ASCII, or no byte at all: words have no others below the letters. */
static inline uint64_t ua_opening_digits(uint64_t key)
{
    return ~(key | key << 1) & UINT64_C(0x8080808080808080);
}

/** What a word begins with, n bytes, at least 1, of UA_OPENING_MANY that can be read; the first is lowest. All but the first
 *  lose the case of letters of ASCII, and of most of two bytes, by the bit. */
static inline uint64_t ua_opening_key(const char *word, size_t n)
{
    return (ua_eight_bytes(word) | UINT64_C(0x2020202020202000)) & UINT64_MAX >> (64 - 8 * n);
}

/** The same of the first few of them. */
static inline uint32_t ua_opening_head(const char *word, size_t n)
{
    static const uint32_t first[UA_OPENING_MANY + 1] = {
        0, 0xFF, 0xFFFF, 0xFFFFFF, UINT32_MAX, UINT32_MAX, UINT32_MAX, UINT32_MAX, UINT32_MAX};

    return ((uint32_t)ua_eight_bytes(word) | UINT32_C(0x20202000)) & first[n];
}

/** By the first few bytes; all digits of a figure are alike. */
static inline ua_opening_rows ua_opening_few(uint64_t key)
{
    uint64_t digits;

    key &= UINT32_MAX;
    if ((unsigned char)(key - '0') < 10) {
        digits = ua_opening_digits(key);
        key &= ~((digits >> 3) - (digits >> 7));
    }
    return ua_opening_hash(key);
}

/** By what stands before the first digit behind the first few bytes, the call of a note as in "Mali1" (N-90), in small
 *  letters. */
static inline ua_opening_rows ua_opening_many(uint64_t key)
{
    uint64_t digits = ua_opening_digits(key) & UINT64_MAX << 8 * UA_OPENING_FEW;

    return ua_opening_hash((key | 0x20) &
                           (((digits & (~digits + 1)) >> 7) - 1)); /* all of it when there is none */
}

/** What the first few bytes of a word tell, UA_OPENS_MORE among it. */
static inline unsigned ua_opens_few(const ua_openings *o, uint64_t key)
{
    ua_opening_rows at = ua_opening_few(key);

    return o->few[0][at.first] & o->few[1][at.second];
}

/** The same with what more of them tell in the place of UA_OPENS_MORE. No branch: it is there at every other word that opens
 *  something. */
static inline unsigned ua_opens_many(const ua_openings *o, uint64_t key, unsigned few)
{
    ua_opening_rows at = ua_opening_many(key);
    unsigned more = (unsigned)(o->many[0][at.first] & o->many[1][at.second]) << 8;
    unsigned all = 0 - few / UA_OPENS_MORE % 2; /* its bit is set: of all bits */

    return (few & ~(unsigned)UA_OPENS_MORE) | (more & all);
}

/** What may begin with a word; nothing with an empty one. */
unsigned ua_openings_of(const ua_openings *o, ua_str word);

/** The first bytes of a word, however little can be read behind it; 0 of an empty one. */
uint64_t ua_opening_key_of(ua_str word);

/** Where what begins at s[at] ends: a word; where words are not divided a character, or a run of ASCII. At itself when no
 *  word begins there. */
size_t ua_opening_end(ua_str s, size_t at, bool spaced);
#endif

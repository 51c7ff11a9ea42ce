/** Which forms of a table a text begins with: lead phrases, names of all kinds. The forms are kept word by word: a stem is
 *  what some of them begin with, whole words, and a text is followed from stem to stem. Shared by the compiler of the tables
 *  and those who look. */
#ifndef UA_LANG_STEMS_H
#define UA_LANG_STEMS_H

#include "util/str.h"

enum {
    UA_FORM_BYTES = 384, /**< longest folded form */
    UA_STEM_STEP = 8     /**< bytes that ua_stem_hash takes at once */
};

enum { UA_NO_ROW = 0xFFFF };

typedef struct ua_stem {
    uint32_t hash;
    uint16_t row;  /**< the first whose form is the stem; UA_NO_ROW: none */
    uint16_t more; /**< which words go on from it (ua_stem_letter); 0: none */
} ua_stem;

/** Hash table; a slot is free where there is neither a row nor more. */
typedef struct ua_stems {
    const ua_stem *at;
    uint32_t n;       /**< a power of two */
    const void *rows; /**< of the table; a row begins with a pointer to its form */
    size_t size;      /**< of a row */
    bool spaced;      /**< words are divided by blanks */
} ua_stems;

/** A text that is followed. */
typedef struct ua_stemming {
    const ua_stems *stems;
    ua_str s;
    char folded[UA_FORM_BYTES + UA_STEM_STEP];
    uint32_t map[UA_FORM_BYTES]; /**< where in s what was folded to a byte ends */
    size_t n, room;              /**< bytes of it that are folded, and that were asked for */
    size_t k;                    /**< bytes that were followed */
    uint32_t hash;               /**< of those */
    uint16_t more;               /**< words that may go on from there */
    uint32_t row;                /**< the one that was found */
} ua_stemming;

void ua_stems_follow(ua_stemming *f, const ua_stems *stems, ua_str s);
/** The next longer form that the text begins with. false: there is none. */
bool ua_stems_next(ua_stemming *f);

/** The last byte of the form that was found. */
static inline char ua_stems_last(const ua_stemming *f)
{
    return f->folded[f->k - 1];
}

/** Where in the text the form that was found ends. */
static inline size_t ua_stems_end(const ua_stemming *f)
{
    return f->map[f->k - 1];
}

/** Where the next word of a folded form ends, the blank before it included; figures and signs are words of their own. */
size_t ua_stem_end(ua_str folded, size_t at, bool spaced);

/** A bit for the first letter of the word at a place of a folded form. */
static inline uint16_t ua_stem_letter(ua_str folded, size_t at)
{
    at += folded.p[at] == ' ';
    at += (unsigned char)folded.p[at] >= 0xC0; /* the first byte of a letter says less than the second */
    return (uint16_t)(1U << (folded.p[at] & 15));
}

/** The hash of a stem that is continued by some bytes; of none: UA_STEM_HASH. Some more bytes, UA_STEM_STEP, can be read behind
 *  them. */
#define UA_STEM_HASH UINT32_C(0x811C9DC5)
uint32_t ua_stem_hash(uint32_t hash, const char *bytes, size_t n);

#endif

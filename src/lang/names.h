/** How names are found in texts: what the compiler of the tables and the look-up share. */
#ifndef UA_LANG_NAMES_H
#define UA_LANG_NAMES_H

#include "util/str.h"

enum { UA_NAME_BYTES = 384 }; /**< longest folded name */

/** How the letters of a name stand in texts. */
typedef enum ua_casing {
    UA_ANY_CASE,
    UA_CAPITAL, /**< it begins with a capital */
    UA_ACRONYM  /**< its first word is all capitals */
} ua_casing;

typedef struct ua_entity_name {
    const char *form; /**< folded; the table is sorted by it */
    uint16_t entity;  /**< index in ua_entities; UA_NO_ENTITY: looks like a name and is none */
    uint8_t casing;
    uint16_t row; /**< line in its table */
} ua_entity_name;

enum { UA_NO_ENTITY = 0xFFFF };

/** The names that begin with one word stand together; hash table, free where n is 0. */
typedef struct ua_name_slot {
    uint32_t hash;
    uint16_t first, n, longest; /**< longest: bytes of the longest form */
} ua_name_slot;

/** Hash of the word that begins at s[at], in lower case; where words are not divided, of two characters. *end: where it
 *  ends; at itself when no word begins there. */
uint32_t ua_name_key(ua_str s, size_t at, bool spaced, size_t *end);

#endif

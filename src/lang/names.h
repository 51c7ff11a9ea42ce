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

/** The forms of a sorted table that begin with one word stand together; hash table, free where n is 0. */
typedef struct ua_name_slot {
    uint32_t hash;
    uint16_t first, n, longest; /**< longest: bytes of the longest form */
} ua_name_slot;

/** What forms are found by: a word; where words are not divided, so many characters. */
enum { UA_KEY_WORD = 0, UA_KEY_PHRASE = 1, UA_KEY_NAME = 2 };

/** Hash of the word that begins at s[at], in lower case, or of its first characters (UA_KEY_...). *end: where they end; at
 *  itself when no word begins there. */
uint32_t ua_name_key(ua_str s, size_t at, unsigned characters, size_t *end);
/** The rows whose first word has that hash; NULL: there are none. n: slots of the table, a power of two. */
const ua_name_slot *ua_slot_of(const ua_name_slot *slots, uint32_t n, uint32_t hash);

#endif

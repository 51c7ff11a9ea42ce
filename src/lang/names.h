/** How names are found in texts: what the compiler of the tables and the look-up share. */
#ifndef UA_LANG_NAMES_H
#define UA_LANG_NAMES_H

#include "util/str.h"

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

#endif

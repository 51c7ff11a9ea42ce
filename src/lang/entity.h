/** What texts name: States, organizations, offices, places, events; and how it is called in each language. Generated from
 *  data/common/entities.tsv, actors.tsv and shorts.tsv, and from data/<code>/names.tsv and organs.tsv. */
#ifndef UA_LANG_ENTITY_H
#define UA_LANG_ENTITY_H

#include "lang/lang.h"
#include "lang/names.h"

typedef enum ua_entity_class {
    UA_MEMBER,   /**< Member State of the United Nations */
    UA_OBSERVER, /**< observer State */
    UA_FORMER,   /**< State that was a Member */
    UA_LOCATION,
    UA_ORGANIZATION,
    UA_ROLE,
    UA_EVENT,
    UA_SHORT /**< short name that several organs share: "council"; label: their codes, divided by blanks */
} ua_entity_class;

typedef struct ua_entity {
    const char *code;  /**< eId of its entry (ID-09, ON-03): "mali", "minusma", "un-ga"; of a State as a place */
    const char *label; /**< what it is called in English (ON-02) */
    const char *acronym; /**< or "": "MINUSMA"; of States and territories the ISO 3166 code: "MLI" */
    ua_entity_class cls;
} ua_entity;

extern const ua_entity ua_entities[]; /**< sorted by code */
extern const size_t ua_nentities;

/** By the code, or by that of a State that acts ("memberMali"). NULL: not in the tables. */
const ua_entity *ua_entity_find(ua_str code);

/** The State (member, observer or former) that has exactly this name in a language, as it stands in lists of votes and
 *  sponsors; the case of letters and the form of apostrophes do not matter. NULL: no State has. */
const ua_entity *ua_lang_state(const ua_lang *l, ua_str name);

/** eId of a State that acts (ON-03): "memberMali", "observerHolySee". Empty: no memory. */
ua_str ua_state_actor(ua_arena *a, const ua_entity *state);

/** The longest name that begins at s[at], where a word begins, and ends where one ends. *end: where it ends. NULL: none
 *  does, or what does only looks like a name. Before the name may stand what the language writes together with it
 *  (lang.tsv: proclitics); *from: where the name itself begins. */
const ua_entity *ua_lang_entity(const ua_lang *l, ua_str s, size_t at, size_t *from, size_t *end);

#endif

/** What the files that mark names share. Private to the room. */
#ifndef UA_PARSE_ENTITIES_H
#define UA_PARSE_ENTITIES_H

#include "lang/entity.h"
#include "parse/spots.h"

/** A short name that the document has introduced. */
typedef struct ua_term {
    ua_str text; /**< as it is printed */
    ua_mark_kind kind;
    ua_str key, value; /**< of its marks */
} ua_term;

typedef struct ua_naming {
    ua_work *w;
    ua_text *t;
    ua_str organ;         /**< of the document: what a bare "Council" may be */
    ua_mark last;         /**< the name that was marked last in this text; to == 0: none */
    UA_VEC(ua_str) named; /**< keys of the organizations and offices named in this text */
    UA_VEC(ua_term) terms;
} ua_naming;

/* entities.c */
ua_naming *ua_names_on(ua_work *w); /**< for the document; NULL: no memory */
/** Begins a component: what a document introduces holds for that document. */
void ua_names_begin(ua_naming *n, ua_str organ);
/** Marks the names of a text, and the short names that it introduces. */
ua_status ua_names_in(ua_naming *n, ua_text *t);
/** Marks [from,to) unless something there must not hold it: another name, a date, the title of an instrument (IN-04,
 *  IN-06). *done: it was marked. */
ua_status ua_name_mark(ua_naming *n, uint32_t from, uint32_t to, ua_mark_kind kind, ua_str key, ua_str value,
                       bool *done);

/* terms.c */
/** A bracket at a place that introduces a short name: "(EUTM Mali)" behind what it stands for, "(hereinafter "the
 *  parties")". Marks it and remembers it. *end: behind the bracket; untouched when it introduces nothing. */
ua_status ua_term_introduced(ua_naming *n, uint32_t at, uint32_t *end);
/** The longest introduced name that stands at a place, where a word begins; NULL. */
const ua_term *ua_term_at(const ua_naming *n, uint32_t at, uint32_t *end);

#endif

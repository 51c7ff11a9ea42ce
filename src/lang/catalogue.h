/** Records of libraries by the symbols of their documents, and terms of the thesaurus by their words. */
#ifndef UA_LANG_CATALOGUE_H
#define UA_LANG_CATALOGUE_H

#include "model/record.h"
#include "util/table.h"
#include "util/vec.h"

/** A record under one of its symbols. */
typedef struct ua_filed {
    const ua_record *record;
    uint32_t next; /**< the next one with the same symbol, plus one; 0: none */
    uint32_t last; /**< in the first one: the last one, plus one */
} ua_filed;

typedef struct ua_catalogue {
    ua_arena *arena;
    UA_VEC(ua_filed) entries;
    ua_table symbols; /**< key to the first entry, plus one */
    UA_VEC(ua_descriptor) terms;
    ua_table words; /**< key of the words to the term, plus one */
} ua_catalogue;

ua_catalogue ua_catalogue_on(ua_arena *a);

/** What spellings of one symbol have in common: NFC, half-width, capitals, no blanks or square brackets, one kind of dash. "S/RES/2531(2020)"
 *  and "s/res/2531 (2020)" are one. Empty: no memory, or nothing in it. */
ua_str ua_symbol_key(ua_arena *a, ua_str symbol);

/** Files a record, which must outlive the catalogue, under each of its symbols. UA_E_NOMEM. */
ua_status ua_catalogue_add(ua_catalogue *c, const ua_record *r);

/** The first entry with a symbol; NULL: there is none, or no memory on a. */
const ua_filed *ua_catalogue_find(const ua_catalogue *c, ua_arena *a, ua_str symbol);
const ua_filed *ua_catalogue_next(const ua_catalogue *c, const ua_filed *e);

/** A term of the thesaurus; its strings are copied. UA_E_NOMEM. */
ua_status ua_catalogue_add_term(ua_catalogue *c, ua_descriptor term);
/** The term with these words, in capitals or not; NULL: it is unknown, or no memory on a. */
const ua_descriptor *ua_catalogue_term(const ua_catalogue *c, ua_arena *a, ua_str words);

#endif

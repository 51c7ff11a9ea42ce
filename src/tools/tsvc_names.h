/** The part of tsvc that compiles the names of entities. */
#ifndef UA_TOOLS_TSVC_NAMES_H
#define UA_TOOLS_TSVC_NAMES_H

#include "tools/tsvc_lang.h"
#include "tools/tsvc_openings.h"

/** entities.tsv, actors.tsv and shorts.tsv of the common tables as one table, sorted by code. */
typedef struct tsvc_entity {
    ua_str code, cls, label, acronym;
    unsigned line;
} tsvc_entity;

typedef struct tsvc_entities {
    UA_VEC(tsvc_entity) rows;
} tsvc_entities;

tsvc_entities tsvc_join_entities(ua_arena *a, const tsv *entities, const tsv *actors, const tsv *shorts);
void tsvc_write_entities(FILE *c, const tsvc_entities *all);

/** The names of a language, those of its entities and of its organs. */
void tsvc_write_names(ua_arena *a, FILE *c, const tsvc_entities *all, const pack *p, openings *o);

#endif

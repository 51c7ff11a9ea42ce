/** What the files that find references share. Private to the room. */
#ifndef UA_PARSE_CITE_H
#define UA_PARSE_CITE_H

#include "parse/work.h"
#include "util/table.h"

enum { UA_YEAR_CHARS = 4, UA_DATE_CHARS = 10 };

typedef struct ua_cite {
    ua_work *w;
    ua_text *t;
    ua_str organ;   /**< of the document that cites */
    ua_table dates; /**< target to index in full + 1: dates that the document states somewhere (RF-04 a) */
    UA_VEC(ua_str) full;
} ua_cite;

/* refs.c */
ua_str ua_cite_rest(const ua_cite *c, uint32_t at); /**< the text from there on */
/** The date mark that begins at a place; NULL. */
const ua_mark *ua_cite_date_at(const ua_cite *c, uint32_t at);
/** The date that follows a place behind "of", "en date du"; NULL. */
const ua_mark *ua_cite_date_behind(const ua_cite *c, uint32_t at);
/** Is a place inside a mark that holds no reference? */
bool ua_cite_is_taken(const ua_cite *c, uint32_t at);
/** "resolution 66/106, annex II": the annex behind a place; sets where it ends and "!annex_II" (RF-08). */
void ua_cite_annex(const ua_cite *c, uint32_t *at, ua_str *within);
/** Marks one reference; without a target or a year it cannot be resolved (RF-06). */
ua_status ua_cite_mark(ua_cite *c, uint32_t from, uint32_t to, ua_str target, ua_str within, ua_str date);

/* cite.c */
/** A noun ("resolutions") and what it governs: one designation or a list of them. *at: where to go on. */
ua_status ua_cite_noun(ua_cite *c, const ua_match *noun, uint32_t *at);

#endif

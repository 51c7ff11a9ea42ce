/** What the files that find references share. Private to the room. */
#ifndef UA_PARSE_CITE_H
#define UA_PARSE_CITE_H

#include "parse/spots.h"
#include "util/table.h"

enum { UA_YEAR_CHARS = 4, UA_DATE_CHARS = 10 };

typedef struct ua_cite {
    ua_work *w;
    ua_text *t;
    ua_str organ;   /**< of the document that cites */
    ua_table dates; /**< target to index in full + 1: dates that the document states somewhere (RF-04 a) */
    UA_VEC(ua_str) full;
    UA_VEC(ua_mark) fresh; /**< marks found by the search that runs; they join the text when it is through */
} ua_cite;

/* refs.c */
ua_cite ua_refs_on(ua_work *w); /**< for the document */
/** Marks what a text cites; its dates are marked. */
ua_status ua_refs_in(ua_cite *c, ua_text *t);
/** Behind the last text: what only all of them together tell. */
void ua_refs_done(ua_cite *c);
ua_str ua_cite_rest(const ua_cite *c, uint32_t at); /**< the text from there on */
/** Where to look from for what stands before a place: some bytes back, at a character. */
uint32_t ua_cite_near_before(const ua_cite *c, uint32_t at);
/** The date mark that begins, or ends, at a place; NULL. */
const ua_mark *ua_cite_date_at(const ua_cite *c, uint32_t at);
const ua_mark *ua_cite_date_before(const ua_cite *c, uint32_t at);
/** The date that follows a place behind "of", "en date du"; NULL. */
const ua_mark *ua_cite_date_behind(const ua_cite *c, uint32_t at);
/** Is a place inside a mark that holds no reference? */
bool ua_cite_is_taken(const ua_cite *c, uint32_t at);
/** "resolution 66/106, annex II": the annex behind a place; sets where it ends and "!annex_II" (RF-08). */
void ua_cite_annex(const ua_cite *c, uint32_t *at, ua_str *within);
/** The instrument whose name stands at a place: "un act crc" and its date (RF-09). */
bool ua_cite_instrument(const ua_cite *c, uint32_t at, size_t *len, ua_str *target, ua_str *date);
/** Marks one reference; without a target or a year it cannot be resolved (RF-06). */
ua_status ua_cite_mark(ua_cite *c, uint32_t from, uint32_t to, ua_str target, ua_str within, ua_str date);
/** Marks a stretch. */
ua_status ua_cite_put(ua_cite *c, uint32_t from, uint32_t to, ua_mark_kind kind, ua_str key, ua_str value);
/** Takes back a mark of the text that became part of another. */
void ua_cite_spend(ua_cite *c, uint32_t mark);

/* cite.c */
/** A noun ("resolutions") and what it governs: one designation or a list of them. *at: where to go on. */
ua_status ua_cite_noun(ua_cite *c, const ua_match *noun, uint32_t *at);
/** The organ that is named at a place; NULL. *len: bytes of its name. */
const char *ua_cite_organ_at(const ua_cite *c, uint32_t at, size_t *len);

/* pinpoint.c */
/** Every "paragraph 4", "articles 2 and 3" of the text, and what it points to. */
ua_status ua_cite_pinpoints(ua_cite *c);

#endif

/** Where in a text it is worth to look for something. Private to the room. */
#ifndef UA_PARSE_SPOTS_H
#define UA_PARSE_SPOTS_H

#include "lang/openings.h"
#include "parse/work.h"

/** Reads the words of a text into w->spots. UA_E_NOMEM. */
ua_status ua_spots_read(ua_work *w, const ua_text *t);

/** The same, unless they are there. */
static inline ua_status ua_spots_of(ua_work *w, const ua_text *t)
{
    return w->spots.t == t ? UA_OK : ua_spots_read(w, t);
}

/** Before the first text of a document: it has introduced no short names. */
void ua_spots_begin(ua_work *w);
/** A short name of the document, of two bytes or more, may begin anywhere from now on: the spots of a text are read again when next asked for. */
void ua_spots_term(ua_work *w, ua_str term);
/** The first spot at or behind a place where what is looked for may begin; NULL: there is none. */
const ua_spot *ua_spot_next(ua_work *w, unsigned what, uint32_t at);
/** Where that is; the end of the text: there is none. */
uint32_t ua_spot_from(ua_work *w, unsigned what, uint32_t at);
/** Where the last spot before a place is, but not before `from`, that opens it; the place itself: there is none. */
uint32_t ua_spot_before(ua_work *w, unsigned what, uint32_t from, uint32_t at);
/** The first match at or behind a place of a pattern that is anchored; what: its opening. */
bool ua_spot_find(ua_work *w, ua_pattern_id id, unsigned what, uint32_t at, ua_match *m);

#endif

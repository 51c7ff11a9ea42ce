/** Where in a text it is worth to look for something. Private to the room. */
#ifndef UA_PARSE_SPOTS_H
#define UA_PARSE_SPOTS_H

#include "lang/openings.h"
#include "parse/work.h"

/** Reads the words of a text into w->spots, unless they are those of the text. UA_E_NOMEM. */
ua_status ua_spots_of(ua_work *w, const ua_text *t);
/** The first spot at or behind a place where what is looked for may begin; the end of the text: there is none. */
uint32_t ua_spot_from(const ua_work *w, unsigned what, uint32_t at);
/** The first match at or behind a place of a pattern that is anchored; what: its opening. */
bool ua_spot_find(const ua_work *w, ua_pattern_id id, unsigned what, uint32_t at, ua_match *m);

#endif

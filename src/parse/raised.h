/** Raised calls of notes that stand in a text. Private to the room. */
#ifndef UA_PARSE_RAISED_H
#define UA_PARSE_RAISED_H

#include "model/content.h"

/** A text as it reads without its raised calls ("2 May 20459, on lamps", N-91), with its marks; it has no pieces. The text
 *  itself when nothing in it is raised. NULL: no memory. */
ua_text *ua_without_raised(ua_arena *a, ua_text *t);
/** Gives a text the marks of what ua_without_raised made of it. false: no memory. */
bool ua_take_marks(ua_arena *a, ua_text *t, const ua_text *bare);

#endif

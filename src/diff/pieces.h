/** The words of a row. Private to the room. */
#ifndef UA_DIFF_PIECES_H
#define UA_DIFF_PIECES_H

#include "diff/diff.h"

/** Fills the pieces of a row whose op and units are known. UA_E_NOMEM. */
ua_status ua_pieces_fill(ua_arena *a, const ua_difference *d, ua_row *row);
size_t ua_words_in(ua_str text);

#endif

/** Text that shows the codes of a font instead of its letters (codes.tsv). */
#ifndef UA_LANG_CODES_H
#define UA_LANG_CODES_H

#include "diag/diag.h"
#include "lang/lang.h"

/** Decodes the stream when most of its words are in the codes of a font of the language: *s gets a source of its own, and
 *  the finding is reported. ps: the patterns of the language. Everything lives in a. UA_E_NOMEM, UA_E_LIMIT. */
ua_status ua_lang_decode(ua_arena *a, ua_diags *d, const ua_lang *l, ua_patterns *ps, ua_stream *s);

#endif

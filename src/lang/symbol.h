/** Symbols of documents: what one says about its document (DT-04, NC-07, NC-13, RF-04). */
#ifndef UA_LANG_SYMBOL_H
#define UA_LANG_SYMBOL_H

#include "lang/lang.h"
#include "util/buf.h"

typedef struct ua_symbol {
    const char *actor, *cls; /**< "un-sc"; resolution, decision, presidentialStatement, draft, document */
    ua_str number; /**< designation of a resolution or decision ("2531 (2020)"), else the symbol itself */
    ua_str year;   /**< in the symbol, or that of its session; empty: unknown */
} ua_symbol;

/** "S/RES/2531 (2020)". false: nobody knows the series, or no memory. Strings are borrowed or live in the arena. */
bool ua_symbol_read(ua_arena *a, ua_str symbol, ua_symbol *out);

/** The symbol of a number in an IRI: "un-ga", "resolution", "73-223" gives "A/RES/73/223". Empty: the organ has no series
 *  of its own, or no memory. cls as above. */
ua_str ua_symbol_write(ua_arena *a, ua_str actor, ua_str cls, ua_str number);

/** "A/RES/{}" and "73/223", "UNEP/EA.{}/Res.{}" and "4/1": a number into the pattern of its organ. */
void ua_symbol_fill(ua_buf *b, ua_str pattern, ua_str number);

/** Is it a decision by its number in an IRI: "69-555" of the General Assembly (NC-08)? */
bool ua_is_decision(ua_str actor, ua_str number);

#endif

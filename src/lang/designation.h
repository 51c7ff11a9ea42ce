/** Designations of resolutions that a language prints in words of its own (LG-04). */
#ifndef UA_LANG_DESIGNATION_H
#define UA_LANG_DESIGNATION_H

#include "util/buf.h"

/** The Latin letter that a word of any language names, as in labels.tsv: 'A' of "ألف". 0: it names none. */
char ua_letter_word(ua_str word);

/** "377 ألف (د-5)" is "377 A (V)", "دإط-10/24" is "ES-10/24", "٤٠ / ١٥٢ سين" is "40/152 O": letters and sessions in words
 *  and digits of other scripts in their Latin form, no blanks at a stroke; the rest as printed. Empty: no memory. */
ua_str ua_designation(ua_arena *a, ua_str printed);

/** Does a part letter or a range of them stand at s[i]: "B" of "68/247B", "A-B" of "69/96A-B"? */
bool ua_is_part(ua_str s, size_t i);
/** Square brackets as they are meant: "A/RES/60/109[A-B]", as records have it, is "A/RES/60/109A-B", the whole of its parts,
 *  and "A/34/47[PART I]" is "A/34/47(PART I)" (NC-06). */
void ua_put_round(ua_buf *b, ua_str s);

#endif

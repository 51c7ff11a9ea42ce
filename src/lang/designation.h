/** Designations of resolutions that a language prints in words of its own (LG-04). */
#ifndef UA_LANG_DESIGNATION_H
#define UA_LANG_DESIGNATION_H

#include "util/arena.h"

/** The Latin letter that a word of any language names, as in labels.tsv: 'A' of "ألف". 0: it names none. */
char ua_letter_word(ua_str word);

/** "377 ألف (د-5)" is "377 A (V)", "دإط-10/24" is "ES-10/24", "٤٠ / ١٥٢ سين" is "40/152 O": letters and sessions in words
 *  and digits of other scripts in their Latin form, no blanks at a stroke; the rest as printed. Empty: no memory. */
ua_str ua_designation(ua_arena *a, ua_str printed);

#endif

/** Scripts that run from right to left, and texts that were exported as they look. */
#ifndef UA_TEXT_BIDI_H
#define UA_TEXT_BIDI_H

#include "util/arena.h"

bool ua_is_rtl(uint32_t cp); /**< a letter or mark of the Hebrew or an Arabic block, or a form of one */
bool ua_is_bidi_control(uint32_t cp); /**< marks, embeddings, overrides, isolates */
bool ua_is_presentation(uint32_t cp); /**< a glyph of Arabic that stands for one letter or more */

/** The letters that a presentation form stands for. UA_E_NOMEM. */
ua_status ua_presentation_letters(ua_arena *a, ua_str form, ua_str *out);

/** Looks for the article of Arabic: words of a text that was written as it looks end in it, turned round. Adds what it
 *  finds at either end of words; presentation forms count as their letters. */
void ua_count_articles(ua_str s, uint32_t *logical, uint32_t *visual);

/** A line that was written as it looks, from left to right, in the order in which it is read: numbers and Latin words stay
 *  as they are, brackets change sides. In place: the result is as long. false: no memory. */
bool ua_to_logical(ua_arena *a, char *p, size_t n);

#endif

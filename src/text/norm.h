/** Normal forms (utf8proc). */
#ifndef UA_TEXT_NORM_H
#define UA_TEXT_NORM_H

#include "util/arena.h"

/** NFC (TX-02). *out is s itself when it is NFC already. UA_E_NOMEM. */
ua_status ua_nfc(ua_arena *a, ua_str s, ua_str *out);
bool ua_is_nfc(ua_str s); /**< quick and exact; pure ASCII and Latin-1 letters cost one pass */

/** The form phrases are compared in: NFC, case folded, every apostrophe ' , every dash -, every run of
 *  white space one blank, soft hyphens and bidi controls gone, ligatures apart, Latin letters in Cyrillic words
 *  Cyrillic. UA_E_NOMEM. */
ua_status ua_fold(ua_arena *a, ua_str s, ua_str *out);

/** Folds the beginning of s, at most max bytes of result, without allocation.
 *  map[i] = offset in s just after the character that made out byte i. Returns bytes written. */
size_t ua_fold_prefix(ua_str s, char *out, uint32_t *map, size_t max);
/** The same, going on behind n bytes that are there already. */
size_t ua_fold_more(ua_str s, char *out, uint32_t *map, size_t n, size_t max);

/** The letters of s and nothing else: base letters in lower case, accents taken off, as code points; at most max.
 *  Returns how many there are. What misread texts are compared in (N-41). */
size_t ua_letters(ua_str s, uint32_t *out, size_t max);

/** How many letters have to be put in, taken out or exchanged to make b of a; `most` + 1 when it is more than `most`.
 *  a, b: at most UA_MAX_LETTERS code points. */
enum { UA_MAX_LETTERS = 128 };
unsigned ua_letters_apart(const uint32_t *a, size_t na, const uint32_t *b, size_t nb, unsigned most);

#endif

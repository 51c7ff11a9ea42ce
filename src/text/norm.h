/** Normal forms (utf8proc). */
#ifndef UA_TEXT_NORM_H
#define UA_TEXT_NORM_H

#include "util/arena.h"

/** NFC (TX-02). *out is s itself when it is NFC already. UA_E_NOMEM. */
ua_status ua_nfc(ua_arena *a, ua_str s, ua_str *out);
bool ua_is_nfc(ua_str s); /**< quick and exact; pure ASCII and Latin-1 letters cost one pass */

/** The form phrases are compared in: NFC, case folded, every apostrophe ' , every dash -, every run of
 *  white space one blank, soft hyphens and bidi controls gone, ligatures apart. UA_E_NOMEM. */
ua_status ua_fold(ua_arena *a, ua_str s, ua_str *out);

/** Folds the beginning of s, at most max bytes of result, without allocation.
 *  map[i] = offset in s just after the character that made out byte i. Returns bytes written. */
size_t ua_fold_prefix(ua_str s, char *out, uint32_t *map, size_t max);

#endif

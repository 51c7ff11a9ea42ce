/** SHA-256 (libmd). */
#ifndef UA_UTIL_DIGEST_H
#define UA_UTIL_DIGEST_H

#include "util/str.h"

void ua_sha256(ua_str bytes, uint8_t out[32]);
void ua_hex(const uint8_t *bytes, size_t n, char *out); /**< 2*n lower-case digits and a NUL */

#endif

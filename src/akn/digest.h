/** A digest of the text of a document, for archives: metadata and layout do not count. */
#ifndef UA_AKN_DIGEST_H
#define UA_AKN_DIGEST_H

#include <libxml/tree.h>

#include "util/arena.h"

/** SHA-256 of all characters outside meta but white space, in document order, as 64 hexadecimal digits and NUL.
 *  UA_E_NOMEM. */
ua_status ua_akn_text_digest(const xmlNode *root, ua_arena *a, char out[65]);

#endif

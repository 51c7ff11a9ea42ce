/** Language versions of one work have one structure (ID-10). */
#ifndef UA_CHECK_PARITY_H
#define UA_CHECK_PARITY_H

#include <libxml/tree.h>

#include "diag/diag.h"

/** What is remembered of the first version of each work that was checked; lives as long as its arena. */
typedef struct ua_versions ua_versions;
ua_versions *ua_versions_new(ua_arena *a); /**< NULL: no memory */

/** Compares a document with the first version of its work in another language: eIds, numbers, references, how many notes.
 *  Differences are findings of d. The first version of a work is remembered under the name of its file. UA_E_REFUSED:
 *  eIds or numbers differ. */
ua_status ua_parity(ua_versions *known, xmlDoc *doc, ua_str file, ua_arena *a, ua_diags *d);

#endif

/** The UNBIS thesaurus in: lines of a number, a tab, the preferred English term, and what else there may be behind another. */
#ifndef UA_READ_TERMS_H
#define UA_READ_TERMS_H

#include "diag/diag.h"
#include "model/record.h"
#include "util/limits.h"
#include "util/vec.h"

typedef UA_VEC(ua_descriptor) ua_descriptor_list;

/** Reads the terms; they borrow from bytes. Lines that begin with no number, the head of the table for example, are left
 *  out. UA_E_FORMAT: no term, or not UTF-8; UA_E_LIMIT: too large. */
ua_status ua_terms_read(ua_arena *a, const ua_limits *limits, ua_str bytes, ua_diags *d,
                        ua_descriptor_list *out);

#endif

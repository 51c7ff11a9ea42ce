/** Records of libraries in: MARCXML and Dublin Core, alone, in a collection, or in an answer of OAI-PMH. */
#ifndef UA_READ_RECORD_H
#define UA_READ_RECORD_H

#include "diag/diag.h"
#include "model/record.h"
#include "util/limits.h"
#include "util/vec.h"

typedef UA_VEC(ua_record) ua_record_list;

/** Reads the records that name the symbol of their document; the others are counted in a finding. The records live in
 *  `keep`, all else in `a`. UA_E_FORMAT: it is no XML that is safe to read, or holds no record; UA_E_LIMIT: too large. */
ua_status ua_records_read(ua_arena *a, ua_arena *keep, const ua_limits *limits, ua_str name, ua_str bytes,
                          ua_diags *d, ua_record_list *out);

#endif

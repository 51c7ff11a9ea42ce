/** Language versions of a work side by side: all of them in one document, for one stylesheet. */
#ifndef UA_RENDER_PARALLEL_H
#define UA_RENDER_PARALLEL_H

#include "render/render.h"

typedef struct ua_parallel ua_parallel;
ua_parallel *ua_parallel_new(void);    /**< NULL: no memory */
void ua_parallel_free(ua_parallel *p); /**< NULL is fine */

/** Adds a copy of a version. So that they stay apart, the eIds of its text and the references to them begin with "v1.",
 *  "v2." and so on there; what they were is its wId. UA_E_NOMEM. */
ua_status ua_parallel_version(ua_parallel *p, const xmlDoc *version);
/** A row: the unit of that eId, in each version that has it. UA_E_NOMEM. */
ua_status ua_parallel_unit(ua_parallel *p, ua_str eid);
/** In what version (from 1) differs from the first, as "unakn align" says it. UA_E_NOMEM. */
ua_status ua_parallel_difference(ua_parallel *p, unsigned version, const ua_param *facts, size_t nfacts);

/** The page. As ua_render. */
ua_status ua_parallel_render(ua_renderer *r, ua_parallel *p, ua_arena *a, ua_diags *d, ua_sink *out);

#endif

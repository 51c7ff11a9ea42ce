/** Running a compiled stylesheet. Private to the room. */
#ifndef UA_RENDER_RUN_H
#define UA_RENDER_RUN_H

#include <libxslt/xsltInternals.h>

#include "render/render.h"

ua_str ua_renderer_dir(const ua_renderer *r);

/** The result as a tree; free it. Words of the stylesheet and of the processor become findings. */
ua_status ua_transform(ua_renderer *r, xsltStylesheet *style, xmlDoc *doc, const ua_param *params,
                       size_t nparams, ua_arena *a, ua_diags *d, xmlDoc **out);

/** Writes a result as the stylesheet wants it written (xsl:output). */
ua_status ua_save(xmlDoc *result, xsltStylesheet *style, ua_sink *out);

#endif

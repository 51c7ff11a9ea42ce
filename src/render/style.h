/** Loading of stylesheets. Private to the room. */
#ifndef UA_RENDER_STYLE_H
#define UA_RENDER_STYLE_H

#include <libxslt/xsltInternals.h>

#include "render/render.h"

/** Compiles the stylesheet with all that it includes; dir as for ua_renderer_new. Reports what is wrong. */
ua_status ua_style_load(ua_arena *a, ua_str dir, const char *path, ua_diags *d, xsltStylesheet **out);

#endif

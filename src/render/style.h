/** Loading of stylesheets. Private to the room. */
#ifndef UA_RENDER_STYLE_H
#define UA_RENDER_STYLE_H

#include <libxslt/xsltInternals.h>

#include "render/render.h"

/** Where a stylesheet is. */
typedef enum ua_style_place {
    UA_STYLE_OURS,  /**< compiled in, or below the folder of the renderer */
    UA_STYLE_CALLER /**< a file of the caller's */
} ua_style_place;

/** Compiles the stylesheet with all that it includes; dir as for ua_renderer_new. *trouble says what is wrong with it.
 *  UA_E_IO: it cannot be read; UA_E_FORMAT. */
ua_status ua_style_compile(ua_arena *a, ua_style_place place, ua_str dir, const char *path,
                           const char **trouble, xsltStylesheet **out);

/** The same for one of ours; what is wrong is a finding. */
ua_status ua_style_load(ua_arena *a, ua_str dir, const char *path, ua_diags *d, xsltStylesheet **out);

#endif

/** XSLT through libxslt. C chooses the stylesheet; every decision of layout is in xslt/. */
#ifndef UA_RENDER_RENDER_H
#define UA_RENDER_RENDER_H

#include <libxml/tree.h>

#include "diag/diag.h"

typedef struct ua_target {
    const char *name;       /**< "html": the word of --to */
    const char *stylesheet; /**< "xslt/akn-to-html.xsl" */
    const char *media_type;
} ua_target;
const ua_target *ua_targets(size_t *n);

typedef struct ua_param {
    const char *name;
    ua_str value; /**< always a string */
} ua_param;

/** Compiled stylesheets; one per context, each compiled at its first use. */
typedef struct ua_renderer ua_renderer;

/** dir: folder that holds xslt/; empty for the stylesheets compiled in. NULL: no memory. */
ua_renderer *ua_renderer_new(ua_str dir);
void ua_renderer_free(ua_renderer *r);

/** Network and file access of the stylesheet are forbidden (xsltSecurityPrefs); depth and operation counts
 *  are limited. Messages and errors of the stylesheet become diagnostics. UA_E_BUG, UA_E_NOMEM. */
ua_status ua_render(ua_renderer *r, const ua_target *t, xmlDoc *doc, const ua_param *params, size_t nparams,
                    ua_arena *a, ua_diags *d, ua_sink *out);

#endif

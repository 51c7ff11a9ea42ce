/** Running a compiled stylesheet. Private to the room. */
#ifndef UA_RENDER_RUN_H
#define UA_RENDER_RUN_H

#include <libxslt/security.h>
#include <libxslt/xsltInternals.h>

#include "render/render.h"
#include "util/vec.h"

enum { MAX_PARAMS = 64 };

/** A target that was used or added, with its stylesheet. */
typedef struct ua_compiled {
    const ua_target *target;
    xsltStylesheet *style;
} ua_compiled;

struct ua_renderer {
    ua_arena *arena;
    ua_str dir;
    UA_VEC(ua_target *) added;
    UA_VEC(ua_compiled) compiled;
    UA_VEC(ua_param) params;
    xsltSecurityPrefs *forbidden;
};

bool ua_target_is_callers(const ua_renderer *r, const ua_target *t);

/** The result as a tree; free it. Words of the stylesheet and of the processor become findings. */
ua_status ua_transform(ua_renderer *r, xsltStylesheet *style, xmlDoc *doc, const ua_param *params,
                       size_t nparams, ua_arena *a, ua_diags *d, xmlDoc **out);

/** Writes a result as the stylesheet wants it written (xsl:output). */
ua_status ua_save(xmlDoc *result, xsltStylesheet *style, ua_sink *out);

#endif

/* What a document can be rendered to. A new format is one line here and one stylesheet. */
#include "render/render.h"

static const ua_target targets[] = {
    {"html", "xslt/akn-to-html.xsl", "text/html"},
};

const ua_target *ua_targets(size_t *n)
{
    *n = sizeof targets / sizeof *targets;
    return targets;
}

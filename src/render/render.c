/* XSLT through libxslt: compiled once, run without access to anything but the document. */
#include "render/render.h"

#include <stdarg.h>
#include <stdlib.h>

#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/variables.h>
#include <libxslt/xsltutils.h>

#include "render/run.h"
#include "render/style.h"

enum { MAX_TARGETS = 8, MAX_DEPTH = 2000, MAX_OPERATIONS = 200000000 };

struct ua_renderer {
    ua_arena *arena;
    ua_str dir;
    xsltStylesheet *styles[MAX_TARGETS]; /**< by index of target, compiled at the first use */
    xsltSecurityPrefs *forbidden;
};

ua_renderer *ua_renderer_new(ua_str dir)
{
    static const xsltSecurityOption all[] = {XSLT_SECPREF_READ_FILE, XSLT_SECPREF_WRITE_FILE,
                                             XSLT_SECPREF_CREATE_DIRECTORY, XSLT_SECPREF_READ_NETWORK,
                                             XSLT_SECPREF_WRITE_NETWORK};
    ua_renderer *r = calloc(1, sizeof *r);

    if (!r)
        return NULL;
    r->arena = ua_arena_new(NULL, 0);
    r->forbidden = xsltNewSecurityPrefs();
    if (!r->arena || !r->forbidden || !ua_arena_copy(r->arena, dir, &r->dir)) {
        ua_renderer_free(r);
        return NULL;
    }
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        xsltSetSecurityPrefs(r->forbidden, all[i], xsltSecurityForbid);
    return r;
}

void ua_renderer_free(ua_renderer *r)
{
    if (!r)
        return;
    for (size_t i = 0; i < MAX_TARGETS; i++)
        xsltFreeStylesheet(r->styles[i]);
    xsltFreeSecurityPrefs(r->forbidden);
    ua_arena_free(r->arena);
    free(r);
}

/** Words of the stylesheet (xsl:message) and of the processor, collected until the transformation is over. */
static void on_words(void *user, const char *format, ...)
{
    ua_buf *words = user;
    char line[512];
    va_list args;

    va_start(args, format);
    int n = vsnprintf(line, sizeof line, format, args);
    va_end(args);
    if (n > 0)
        ua_buf_put(words, (ua_str){line, (size_t)n < sizeof line ? (size_t)n : sizeof line - 1});
}

static int put(void *user, const char *bytes, int n)
{
    ua_sink *sink = user;

    ua_sink_put(sink, (ua_str){bytes, (size_t)n});
    return sink->status == UA_OK ? n : -1;
}

ua_status ua_save(xmlDoc *result, xsltStylesheet *style, ua_sink *out)
{
    xmlCharEncodingHandler *utf8 = NULL; /* the encoding of the tree: nothing to convert */
    xmlOutputBuffer *buffer = xmlOutputBufferCreateIO(put, NULL, out, utf8);

    if (!buffer)
        return UA_E_NOMEM;
    int written = xsltSaveResultTo(buffer, result, style);
    if (xmlOutputBufferClose(buffer) < 0 || written < 0)
        return out->status != UA_OK ? out->status : UA_E_NOMEM;
    return out->status;
}

ua_str ua_renderer_dir(const ua_renderer *r)
{
    return r->dir;
}

ua_status ua_transform(ua_renderer *r, xsltStylesheet *style, xmlDoc *doc, const ua_param *params,
                       size_t nparams, ua_arena *a, ua_diags *d, xmlDoc **out)
{
    xsltTransformContext *t = xsltNewTransformContext(style, doc);
    ua_buf words = ua_buf_on(a);

    if (!t)
        return UA_E_NOMEM;
    t->maxTemplateDepth = MAX_DEPTH;
    t->opLimit = MAX_OPERATIONS;
    bool ready = xsltSetCtxtSecurityPrefs(r->forbidden, t) == 0;
    xsltSetTransformErrorFunc(t, &words, on_words);
    for (size_t i = 0; i < nparams && ready; i++) {
        const char *value = ua_arena_z(a, params[i].value);
        ready =
            value && xsltQuoteOneUserParam(t, (const xmlChar *)params[i].name, (const xmlChar *)value) == 0;
    }
    *out = ready ? xsltApplyStylesheetUser(style, doc, NULL, NULL, NULL, t) : NULL;
    bool good = *out && t->state == XSLT_STATE_OK;
    ua_str said = ua_str_trim(ua_buf_str(&words));
    if (ready && (!good || said.n))
        ua_report(d, good ? UA_D_STYLE_MESSAGE : UA_D_STYLE, (ua_span){0, 0},
                  UA_ARGS(said.n ? said : UA_STR("no result")));
    xsltFreeTransformContext(t);
    if (good)
        return UA_OK;
    xmlFreeDoc(*out);
    *out = NULL;
    return ready ? UA_E_BUG : UA_E_NOMEM;
}

ua_status ua_render(ua_renderer *r, const ua_target *target, xmlDoc *doc, const ua_param *params,
                    size_t nparams, ua_arena *a, ua_diags *d, ua_sink *out)
{
    size_t n;
    size_t i = (size_t)(target - ua_targets(&n));

    if (i >= n || i >= MAX_TARGETS)
        return UA_E_BUG;
    if (!r->styles[i])
        UA_TRY(ua_style_load(a, r->dir, target->stylesheet, d, &r->styles[i]));
    xmlDoc *result;
    UA_TRY(ua_transform(r, r->styles[i], doc, params, nparams, a, d, &result));
    ua_status s = ua_save(result, r->styles[i], out);
    xmlFreeDoc(result);
    return s;
}

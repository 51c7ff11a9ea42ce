/* XSLT through libxslt: compiled once, run without access to anything but the document. */
#include "render/render.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <libxslt/imports.h>
#include <libxslt/transform.h>
#include <libxslt/variables.h>
#include <libxslt/xsltutils.h>

#include "render/package.h"
#include "render/run.h"
#include "render/style.h"

enum { MAX_DEPTH = 2000, MAX_OPERATIONS = 200000000 };

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
    for (uint32_t i = 0; i < r->compiled.n; i++)
        xsltFreeStylesheet(r->compiled.at[i].style);
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

/** A sink that failed keeps why and takes no more; libxml2 would say it on the standard error of the program. */
static int put(void *user, const char *bytes, int n)
{
    ua_sink_put(user, (ua_str){bytes, (size_t)n});
    return n;
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

static bool has_param(xsltStylesheet *style, const char *name)
{
    for (xsltStylesheet *s = style; s; s = xsltNextImport(s))
        for (const xsltStackElem *v = s->variables; v; v = v->next)
            if (v->comp && v->comp->type == XSLT_FUNC_PARAM && !strcmp((const char *)v->name, name))
                return true;
    return false;
}

/** What the stylesheet is told: what the caller says, else what the row of the target says. */
static ua_status params_of(ua_renderer *r, const ua_compiled *c, ua_arena *a, ua_param params[MAX_PARAMS],
                           size_t *n)
{
    ua_str rest = ua_str_c(c->target->params), one, name;

    *n = 0;
    for (uint32_t i = 0; i < r->params.n; i++)
        if (has_param(c->style, r->params.at[i].name)) {
            r->params.at[i].known = true;
            params[(*n)++] = r->params.at[i];
        }
    while (rest.n && *n < MAX_PARAMS) {
        ua_str value;
        bool said = false;
        ua_str_cut(rest, ' ', &one, &rest);
        ua_str_cut(one, '=', &name, &value);
        for (uint32_t i = 0; i < r->params.n; i++)
            said = said || ua_str_eqz(name, r->params.at[i].name);
        if (!said)
            params[(*n)++] = (ua_param){ua_arena_z(a, name), value, true};
    }
    return ua_arena_status(a);
}

static ua_status compiled(ua_renderer *r, const ua_target *target, ua_arena *a, ua_diags *d, ua_compiled *out)
{
    for (uint32_t i = 0; i < r->compiled.n; i++)
        if (r->compiled.at[i].target == target) {
            *out = r->compiled.at[i];
            return UA_OK;
        }
    *out = (ua_compiled){target, NULL};
    UA_TRY(ua_style_load(a, r->dir, target->from, d, &out->style));
    if (ua_vec_push(r->arena, &r->compiled, *out))
        return UA_OK;
    xsltFreeStylesheet(out->style);
    return UA_E_NOMEM;
}

ua_status ua_render(ua_renderer *r, const ua_target *target, xmlDoc *doc, ua_arena *a, ua_diags *d,
                    ua_sink *out)
{
    ua_compiled c;
    ua_param params[MAX_PARAMS];
    size_t nparams;
    xmlDoc *result;

    UA_TRY(compiled(r, target, a, d, &c));
    UA_TRY(params_of(r, &c, a, params, &nparams));
    ua_status s = ua_transform(r, c.style, doc, params, nparams, a, d, &result);
    if (s == UA_E_BUG && ua_target_is_callers(r, target))
        s = UA_E_FORMAT;
    UA_TRY(s);
    s = target->kind == UA_TARGET_PACKAGE ? ua_package_write(result, a, out) : ua_save(result, c.style, out);
    xmlFreeDoc(result);
    return s;
}

/* What a document can be written as: the table, and the stylesheets of the caller. */
#include <string.h>

#include <libxslt/imports.h>

#include "render/run.h"
#include "render/style.h"

static const ua_target table[] = {
#include "targets.inc"
};

enum { IN_TABLE = sizeof table / sizeof *table };

const ua_target *ua_target_at(const ua_renderer *r, size_t i)
{
    if (i < IN_TABLE)
        return &table[i];
    i -= IN_TABLE;
    return r && i < r->added.n ? r->added.at[i] : NULL;
}

const ua_target *ua_target_named(const ua_renderer *r, const char *name)
{
    const ua_target *found = NULL, *t;

    for (size_t i = 0; (t = ua_target_at(r, i)) != NULL; i++)
        if (!strcmp(t->name, name))
            found = t;
    return found;
}

bool ua_target_is_callers(const ua_renderer *r, const ua_target *t)
{
    for (uint32_t i = 0; i < r->added.n; i++)
        if (r->added.at[i] == t)
            return true;
    return false;
}

/** What the stylesheet says of its output. */
static void describe(ua_arena *a, xsltStylesheet *style, ua_target *t)
{
    static const struct {
        const char *method, *ending, *media_type;
    } methods[] = {
        {"xml", ".xml", "application/xml"}, {"html", ".html", "text/html"}, {"text", ".txt", "text/plain"}};
    const xmlChar *method = NULL, *media = NULL;
    size_t k = 0;

    for (xsltStylesheet *s = style; s; s = xsltNextImport(s)) {
        method = method ? method : s->method;
        media = media ? media : s->mediaType;
    }
    for (size_t i = 1; method && i < sizeof methods / sizeof *methods; i++)
        if (!strcmp((const char *)method, methods[i].method))
            k = i;
    t->ending = methods[k].ending;
    t->media_type = media ? ua_arena_z(a, ua_str_c((const char *)media)) : methods[k].media_type;
}

ua_status ua_target_add(ua_renderer *r, ua_str name, ua_str file)
{
    ua_target *t = ua_new(r->arena, ua_target);
    const char *path = ua_arena_z(r->arena, file), *called = ua_arena_z(r->arena, name), *trouble;
    xsltStylesheet *style;

    if (!t || !path || !called)
        return UA_E_NOMEM;
    *t = (ua_target){.kind = UA_TARGET_STYLE,
                     .name = called,
                     .from = path,
                     .params = "",
                     .program = "",
                     .words = "a stylesheet of yours"};
    UA_TRY(ua_style_compile(r->arena, UA_STYLE_CALLER, r->dir, path, &trouble, &style));
    describe(r->arena, style, t);
    if (t->media_type && ua_vec_push(r->arena, &r->compiled, (ua_compiled){t, style}))
        return ua_vec_push(r->arena, &r->added, t) ? UA_OK : UA_E_NOMEM;
    xsltFreeStylesheet(style);
    return UA_E_NOMEM;
}

ua_status ua_renderer_param(ua_renderer *r, ua_str name, ua_str value)
{
    ua_param p = {ua_arena_z(r->arena, name), {0}, false};

    if (!p.name || !ua_arena_copy(r->arena, value, &p.value))
        return UA_E_NOMEM;
    for (uint32_t i = 0; i < r->params.n; i++)
        if (!strcmp(r->params.at[i].name, p.name)) {
            r->params.at[i] = p;
            return UA_OK;
        }
    if (r->params.n == MAX_PARAMS)
        return UA_E_LIMIT;
    return ua_vec_push(r->arena, &r->params, p) ? UA_OK : UA_E_NOMEM;
}

const char *ua_renderer_unknown_param(const ua_renderer *r)
{
    for (uint32_t i = 0; i < r->params.n; i++)
        if (!r->params.at[i].known)
            return r->params.at[i].name;
    return NULL;
}

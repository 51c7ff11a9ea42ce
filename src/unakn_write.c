/* The façade: formats, and writing in them. */
#include <string.h>

#include "unakn_doc.h"

/** Is it made of the parsed export, before there is any XML? */
static bool of_tree(const ua_target *t)
{
    return t->kind == UA_TARGET_TREE || t->kind == UA_TARGET_EXPLAIN || t->kind == UA_TARGET_EXPLAIN_JSON;
}

int unakn_format_at(const unakn_ctx *c, size_t i, unakn_format *out)
{
    const ua_target *t = ua_target_at(c ? c->renderer : NULL, i);

    if (t)
        *out = (unakn_format){.name = t->name,
                              .ending = t->ending,
                              .media_type = t->media_type,
                              .words = t->words,
                              .parsed = of_tree(t),
                              .program = t->program[0] ? t->program : NULL,
                              .via = t->program[0] ? t->from : NULL};
    return t != NULL;
}

int unakn_format_add(unakn_ctx *c, const char *name, const char *stylesheet)
{
    return ua_code_of(ua_target_add(c->renderer, ua_str_c(name), ua_str_c(stylesheet)));
}

int unakn_param(unakn_ctx *c, const char *name, const char *value)
{
    return ua_code_of(ua_renderer_param(c->renderer, ua_str_c(name), ua_str_c(value)));
}

const char *unakn_param_unknown(const unakn_ctx *c)
{
    return ua_renderer_unknown_param(c->renderer);
}

static ua_status write_as(unakn_doc *d, const ua_target *t, ua_sink *sink)
{
    switch (t->kind) {
    case UA_TARGET_AKN: return ua_akn_save(d->xml, sink);
    case UA_TARGET_TREE: ua_tree_dump(&d->resolution, sink); break;
    case UA_TARGET_EXPLAIN:
    case UA_TARGET_EXPLAIN_JSON:
        ua_ledger_explain(d->ledger, &d->resolution, t->kind == UA_TARGET_EXPLAIN_JSON, sink);
        break;
    case UA_TARGET_STYLE:
    case UA_TARGET_PACKAGE: return ua_render(d->ctx->renderer, t, d->xml, d->arena, d->diags, sink);
    case UA_TARGET_PROGRAM: return UA_E_UNSUPPORTED;
    }
    return sink->status;
}

int unakn_write(unakn_doc *d, const char *to, unakn_put put, void *user)
{
    ua_sink sink = {put, user, UA_OK};
    const ua_target *t = ua_target_named(d->ctx->renderer, to);

    if (!t || d->stage == ST_FAILED || d->stage < (of_tree(t) ? ST_PARSED : ST_CHECKED) ||
        (of_tree(t) && d->is_akn))
        return UNAKN_E_USAGE;
    ua_status s = write_as(d, t, &sink);
    return ua_code_of(s == UA_OK ? sink.status : s);
}

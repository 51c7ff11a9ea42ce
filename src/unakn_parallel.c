/* The façade of the parallel view: the alignment of the versions tells the rows and the differences. */
#include "render/parallel.h"

#include "unakn_doc.h"

enum { MOST_VERSIONS = 6 };

struct unakn_parallel {
    unakn_ctx *ctx;
    ua_arena *arena;
    ua_diags *diags;
    unakn_alignment *al;
    ua_parallel *page;
    size_t told;   /**< differences that are on the page */
    bool complete; /**< so are the rows */
};

int unakn_parallel_open(unakn_ctx *c, unakn_parallel **out)
{
    ua_arena *arena = ua_arena_new(NULL, 0);
    unakn_parallel *p = arena ? ua_new(arena, unakn_parallel) : NULL;

    *out = NULL;
    if (!p) {
        ua_arena_free(arena);
        return UNAKN_E_NOMEM;
    }
    *p = (unakn_parallel){
        .ctx = c, .arena = arena, .diags = ua_diags_new(arena, 0), .page = ua_parallel_new()};
    int e = unakn_align_open(&p->al);
    if (e != UNAKN_OK || !p->diags || !p->page) {
        unakn_parallel_close(p);
        return UNAKN_E_NOMEM;
    }
    *out = p;
    return UNAKN_OK;
}

void unakn_parallel_close(unakn_parallel *p)
{
    if (!p)
        return;
    unakn_align_close(p->al);
    ua_parallel_free(p->page);
    ua_arena_free(p->arena);
}

/** What the alignment found in the version that was added last. */
static ua_status tell(unakn_parallel *p)
{
    unakn_difference d;

    for (size_t n = unakn_align_differences(p->al); p->told < n; p->told++) {
        if (unakn_align_difference(p->al, p->told, &d) != UNAKN_OK)
            return UA_E_BUG;
        const ua_param facts[] = {{.name = "kind", .value = ua_str_c(d.kind)},
                                  {.name = "eId", .value = ua_str_in(d.eid)},
                                  {.name = "what", .value = ua_str_in(d.what)},
                                  {.name = "here", .value = ua_str_in(d.here)},
                                  {.name = "there", .value = ua_str_in(d.there)}};
        UA_TRY(ua_parallel_difference(p->page, (unsigned)unakn_align_versions(p->al), facts,
                                      sizeof facts / sizeof *facts));
    }
    return UA_OK;
}

int unakn_parallel_add(unakn_parallel *p, unakn_doc *d)
{
    if (p->complete)
        return UNAKN_E_USAGE;
    if (unakn_align_versions(p->al) == MOST_VERSIONS)
        return UNAKN_E_LIMIT;
    int e = unakn_align_add(p->al, d);
    if (e != UNAKN_OK)
        return e;
    ua_status s = ua_parallel_version(p->page, d->xml);
    return ua_code_of(s == UA_OK ? tell(p) : s);
}

static ua_status write_page(unakn_parallel *p, ua_sink *out)
{
    ua_str eid;

    for (uint32_t row = p->complete ? 0 : ua_align_next(p->al, 0, &eid); row;
         row = ua_align_next(p->al, row, &eid))
        UA_TRY(ua_parallel_unit(p->page, eid));
    p->complete = true;
    UA_TRY(ua_parallel_render(p->ctx->renderer, p->page, p->arena, p->diags, out));
    return out->status;
}

int unakn_parallel_write(unakn_parallel *p, unakn_put put, void *user)
{
    ua_sink out = {put, user, UA_OK};

    return unakn_align_versions(p->al) < 2 ? UNAKN_E_USAGE : ua_code_of(write_page(p, &out));
}

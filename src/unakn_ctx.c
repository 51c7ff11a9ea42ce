/* The façade's context: options, and what is compiled once. */
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>

#include "unakn_doc.h"

int ua_code_of(ua_status s)
{
    switch (s) {
    case UA_OK: return UNAKN_OK;
    case UA_E_NOMEM: return UNAKN_E_NOMEM;
    case UA_E_LIMIT: return UNAKN_E_LIMIT;
    case UA_E_IO: return UNAKN_E_IO;
    case UA_E_FORMAT: return UNAKN_E_FORMAT;
    case UA_E_UNSUPPORTED: return UNAKN_E_UNSUPPORTED;
    case UA_E_REFUSED: return UNAKN_E_REFUSED;
    case UA_E_BUG: break;
    }
    return UNAKN_E_BUG;
}

/** Which schema: a word, a file, or what the profile asks for. UNAKN_E_IO: the OASIS schema is not here. */
static int choose_schema(unakn_ctx *c, ua_str wanted)
{
    bool oasis = ua_str_eqz(wanted, "oasis") || (!wanted.n && c->profile == UA_PROFILE_AKN);

    if (oasis) {
        c->schema_path = ua_schema_oasis(c->arena, c->data_dir);
        c->no_schema = !c->schema_path.n;
        return c->no_schema && wanted.n ? UNAKN_E_IO : UNAKN_OK;
    }
    if (wanted.n && !ua_str_eqz(wanted, "akn4un"))
        return ua_arena_copy(c->arena, wanted, &c->schema_path) ? UNAKN_OK : UNAKN_E_NOMEM;
    if (!c->data_dir.n)
        return UNAKN_OK;
    ua_buf b = ua_buf_on(c->arena);
    ua_buf_put(&b, c->data_dir);
    ua_buf_putz(&b, "/schemas/akn4un.xsd");
    c->schema_path = ua_buf_str(&b);
    return b.ok ? UNAKN_OK : UNAKN_E_NOMEM;
}

static int choose_profile(unakn_ctx *c, const char *name)
{
    static const struct {
        const char *name;
        ua_profile profile;
    } known[] = {{"akn", UA_PROFILE_AKN}, {"akn4un", UA_PROFILE_AKN4UN}, {"strict", UA_PROFILE_STRICT}};

    c->profile = UA_PROFILE_AKN4UN;
    for (size_t i = 0; name && i < sizeof known / sizeof *known; i++)
        if (!strcmp(name, known[i].name)) {
            c->profile = known[i].profile;
            return UNAKN_OK;
        }
    return name ? UNAKN_E_USAGE : UNAKN_OK;
}

static int configure(unakn_ctx *c, const unakn_options *o)
{
    c->limits = ua_limits_default();
    if (o->max_input_bytes)
        c->limits.input_bytes = o->max_input_bytes < UINT32_MAX / 4 ? o->max_input_bytes : UINT32_MAX / 4;
    if (o->max_memory_bytes)
        c->limits.memory_bytes = o->max_memory_bytes;
    if (o->max_findings)
        c->limits.findings = o->max_findings;
    if (!c->arena || !ua_arena_copy(c->arena, ua_str_c(o->data_dir), &c->data_dir))
        return UNAKN_E_NOMEM;
    if (!ua_arena_copy(c->arena, ua_str_c(o->rules), &c->rules) ||
        !ua_arena_copy(c->arena, ua_str_c(o->phase), &c->phase))
        return UNAKN_E_NOMEM;
    int e = choose_profile(c, o->profile);
    if (e == UNAKN_OK)
        e = choose_schema(c, ua_str_c(o->schema));
    c->renderer = ua_renderer_new(c->data_dir);
    c->versions = o->parity ? ua_versions_new(c->arena) : NULL;
    return o->parity && !c->versions ? UNAKN_E_NOMEM
           : e != UNAKN_OK           ? e
           : c->renderer             ? UNAKN_OK
                                     : UNAKN_E_NOMEM;
}

int unakn_open(const unakn_options *o, unakn_ctx **out)
{
    unakn_options zero = {0};
    unakn_ctx *c = calloc(1, sizeof *c);

    *out = NULL;
    if (!c)
        return UNAKN_E_NOMEM;
    if (o)
        memcpy(&zero, o, o->size && o->size < sizeof zero ? o->size : sizeof zero);
    xmlInitParser();
    ua_pool_open(&c->pool);
    c->arena = ua_arena_new(NULL, 0);
    int e = configure(c, &zero);
    if (e != UNAKN_OK) {
        unakn_close(c);
        return e;
    }
    *out = c;
    return UNAKN_OK;
}

void unakn_close(unakn_ctx *c)
{
    if (!c)
        return;
    for (size_t i = 0; i < MAX_LANGS; i++)
        ua_patterns_free(c->patterns[i]);
    ua_schema_free(c->schema);
    ua_schematron_free(c->schematron);
    ua_renderer_free(c->renderer);
    ua_arena_free(c->shelf);
    ua_arena_free(c->arena);
    ua_pool_close(&c->pool);
    free(c);
}

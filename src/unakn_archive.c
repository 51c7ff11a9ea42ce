/* The façade for archives and editors: manifest, comparison with a source, repair. */
#include <string.h>

#include <libxml/xmlsave.h>

#include "akn/digest.h"
#include "report/manifest.h"
#include "unakn_doc.h"
#include "util/digest.h"
#include "util/embed.h"

/** Name and digest of the schema that the context checks with. */
static ua_str schema_name(unakn_doc *d)
{
    ua_str bytes;
    uint8_t digest[32];
    char hex[13];
    ua_buf b = ua_buf_on(d->arena);

    if (d->ctx->no_schema)
        return UA_STR("none");
    if (d->ctx->schema_path.n)
        return d->ctx->schema_path;
    if (!ua_embedded(UA_STR("schemas/akn4un.xsd"), &bytes))
        return (ua_str){0};
    ua_sha256(bytes, digest);
    ua_hex(digest, 6, hex);
    ua_buf_putz(&b, "akn4un ");
    ua_buf_putz(&b, hex);
    return ua_buf_str(&b);
}

static ua_status fill_entry(unakn_doc *d, ua_str name, bool valid, ua_entry_of *e)
{
    static const char *const profiles[] = {"akn", "akn4un", "strict", "akn4un"};
    const xmlNode *root = d->xml ? xmlDocGetRootElement(d->xml) : NULL;
    uint8_t digest[32];
    char hex[65], text[65] = "";

    ua_sha256(d->bytes, digest);
    ua_hex(digest, sizeof digest, hex);
    if (root)
        UA_TRY(ua_akn_text_digest(root, d->arena, text));
    *e = (ua_entry_of){.file = name,
                       .schema = schema_name(d),
                       .rules = UA_STR(UNAKN_VERSION),
                       .profile = ua_str_c(profiles[d->ctx->profile]),
                       .valid = valid,
                       .errors = unakn_count(d, UNAKN_ERROR),
                       .warnings = unakn_count(d, UNAKN_WARNING) - unakn_count(d, UNAKN_ERROR)};
    return ua_arena_copy(d->arena, ua_str_c(hex), &e->sha256) &&
                   ua_arena_copy(d->arena, ua_str_c(text), &e->text_sha256)
               ? UA_OK
               : ua_arena_status(d->arena);
}

int unakn_manifest(unakn_doc *d, const char *name, int valid, unakn_put put, void *user)
{
    ua_sink out = {put, user, UA_OK};
    ua_entry_of e;
    ua_status s = fill_entry(d, ua_str_c(name), valid, &e);

    if (s == UA_OK)
        s = ua_manifest_write(&e, &out);
    return ua_code_of(s);
}

int unakn_manifest_name(unakn_ctx *c, unakn_str line, unakn_str *name)
{
    ua_entry_of e;
    ua_status s = ua_manifest_read(c->arena, ua_str_in(line), &e);

    *name = ua_str_out(e.file);
    return ua_code_of(s);
}

int unakn_manifest_changes(unakn_doc *d, unakn_str line, int valid, unakn_str *changes)
{
    ua_entry_of before, now;
    ua_status s = ua_manifest_read(d->arena, ua_str_in(line), &before);

    if (s == UA_OK)
        s = fill_entry(d, before.file, valid, &now);
    if (s != UA_OK)
        return ua_code_of(s);
    ua_str words = ua_manifest_changes(d->arena, &before, &now);
    *changes = ua_str_out(words);
    return UNAKN_OK;
}

int unakn_compare(unakn_doc *d, const unakn_doc *source)
{
    if (!d->is_akn || !d->xml || !source->resolution.root)
        return UNAKN_E_USAGE;
    ua_status s = ua_compare(d->xml, &source->resolution, d->arena, d->diags);
    return ua_code_of(s);
}

int unakn_fix(unakn_doc *d, unakn_put put, void *user, unsigned *changes)
{
    xmlChar *bytes = NULL;
    int n = 0;

    if (!d->is_akn || d->stage == ST_FAILED)
        return UNAKN_E_USAGE;
    ua_status s = ua_fix(d->xml, d->arena, d->diags, changes);
    if (s != UA_OK)
        return ua_code_of(s);
    xmlDocDumpFormatMemoryEnc(d->xml, &bytes, &n, "UTF-8", 0); /* the layout stays as it is */
    if (!bytes)
        return UNAKN_E_NOMEM;
    int stopped = put(user, bytes, (size_t)n);
    xmlFree(bytes);
    return stopped ? UNAKN_E_IO : UNAKN_OK;
}

/* The lines of a manifest. */
#include "report/manifest.h"

#include <jansson.h>

#include "util/buf.h"

static int dump(const char *bytes, size_t n, void *sink)
{
    ua_sink_put(sink, (ua_str){bytes, n});
    return ((ua_sink *)sink)->status == UA_OK ? 0 : -1;
}

static json_t *text(ua_str s)
{
    return json_stringn(s.n ? s.p : "", s.n);
}

ua_status ua_manifest_write(const ua_entry_of *e, ua_sink *out)
{
    json_t *line = json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:b, s:I, s:I}", "file", text(e->file), "sha256",
                             text(e->sha256), "textSha256", text(e->text_sha256), "schema", text(e->schema),
                             "rules", text(e->rules), "profile", text(e->profile), "valid", (int)e->valid,
                             "errors", (json_int_t)e->errors, "warnings", (json_int_t)e->warnings);

    if (!line)
        return UA_E_NOMEM;
    bool whole = json_dump_callback(line, dump, out, JSON_COMPACT) == 0;
    json_decref(line);
    ua_sink_putz(out, "\n");
    return whole || out->status != UA_OK ? out->status : UA_E_NOMEM;
}

static bool take(ua_arena *a, const json_t *line, const char *name, ua_str *out)
{
    const json_t *v = json_object_get(line, name);

    return json_is_string(v) && ua_arena_copy(a, (ua_str){json_string_value(v), json_string_length(v)}, out);
}

ua_status ua_manifest_read(ua_arena *a, ua_str line, ua_entry_of *out)
{
    json_error_t error;
    json_t *json = json_loadb(line.n ? line.p : "", line.n, 0, &error);

    *out = (ua_entry_of){0};
    bool ok = json && take(a, json, "file", &out->file) && take(a, json, "sha256", &out->sha256) &&
              take(a, json, "textSha256", &out->text_sha256) && take(a, json, "schema", &out->schema) &&
              take(a, json, "rules", &out->rules) && take(a, json, "profile", &out->profile) &&
              json_is_boolean(json_object_get(json, "valid"));
    out->valid = ok && json_is_true(json_object_get(json, "valid"));
    json_decref(json);
    UA_TRY(ua_arena_status(a));
    return ok ? UA_OK : UA_E_FORMAT;
}

static void add(ua_buf *b, const char *words)
{
    ua_buf_putz(b, b->n ? ", " : "");
    ua_buf_putz(b, words);
}

ua_str ua_manifest_changes(ua_arena *a, const ua_entry_of *before, const ua_entry_of *now)
{
    ua_buf b = ua_buf_on(a);

    if (!ua_str_eq(before->text_sha256, now->text_sha256))
        add(&b, "the text");
    else if (!ua_str_eq(before->sha256, now->sha256))
        add(&b, "the metadata or the mark-up, not the text");
    if (before->valid != now->valid)
        add(&b, now->valid ? "the verdict: not valid before, valid now"
                           : "the verdict: valid before, not valid now");
    if (!ua_str_eq(before->profile, now->profile) || !ua_str_eq(before->schema, now->schema) ||
        !ua_str_eq(before->rules, now->rules))
        add(&b, "the schema, rules or profile it is held against");
    return ua_buf_str(&b);
}

/* SARIF 2.1.0: what code scanners and editors read. */
#include <jansson.h>

#include "report/report.h"

typedef struct ua_sarif {
    json_t *rules, *results;
    ua_table indices; /**< id to index in rules + 1 */
} ua_sarif;

static void release(void *json)
{
    json_decref(json);
}

static json_t *text(ua_str s)
{
    return json_stringn(s.p ? s.p : "", s.n);
}

/** {"text": s} */
static json_t *message(ua_str s)
{
    return json_pack("{s:o}", "text", text(s));
}

static const char *level_of(ua_str severity)
{
    return ua_str_eqz(severity, "error") ? "error" : ua_str_eqz(severity, "warning") ? "warning" : "note";
}

static ua_status begin(ua_listing *r)
{
    ua_sarif *s = ua_new(r->a, ua_sarif);

    if (!s)
        return ua_arena_status(r->a);
    s->rules = json_array();
    s->results = json_array();
    s->indices = ua_table_on(r->a);
    r->state = s;
    if (!s->rules || !s->results)
        return UA_E_NOMEM;
    return ua_arena_defer(r->a, release, s->rules) && ua_arena_defer(r->a, release, s->results)
               ? UA_OK
               : ua_arena_status(r->a);
}

/** Index of a rule in the list of the tool; it is added when it is met first. */
static ua_status rule_index(ua_listing *r, ua_str id, uint32_t *out)
{
    ua_sarif *s = r->state;
    ua_str key;

    if (!ua_arena_copy(r->a, id, &key))
        return ua_arena_status(r->a);
    uint32_t *at = ua_table_at(&s->indices, key);
    if (!at)
        return ua_arena_status(r->a);
    if (!*at) {
        ua_about about = r->about(id);
        json_t *rule = json_pack("{s:o}", "id", text(id));
        if (about.text.n)
            json_object_set_new(rule, "shortDescription", message(about.text));
        if (about.hint.n)
            json_object_set_new(rule, "help", message(about.hint));
        if (json_array_append_new(s->rules, rule))
            return UA_E_NOMEM;
        *at = (uint32_t)json_array_size(s->rules);
    }
    *out = *at - 1;
    return UA_OK;
}

/** A path as a relative URI reference (RFC 3986). */
static ua_str uri_of(ua_arena *a, ua_str path)
{
    static const char plain[] = "-._~/ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    static const char hex[] = "0123456789ABCDEF";
    ua_buf b = ua_buf_on(a);

    for (size_t i = 0; i < path.n; i++) {
        unsigned char c = (unsigned char)path.p[i];
        if (c && ua_str_find((ua_str){plain, sizeof plain - 1}, ua_str_sub(path, i, i + 1), 0) != SIZE_MAX) {
            ua_buf_putc(&b, (char)c);
        } else {
            ua_buf_putc(&b, '%');
            ua_buf_putc(&b, hex[c >> 4]);
            ua_buf_putc(&b, hex[c & 15]);
        }
    }
    return ua_buf_str(&b);
}

static json_t *location(ua_listing *r, ua_str file, const ua_found *f)
{
    json_t *physical = json_pack("{s:{s:o}}", "artifactLocation", "uri", text(uri_of(r->a, file)));
    json_t *out = json_pack("{s:o}", "physicalLocation", physical);

    if (f->line) {
        json_t *region = json_pack("{s:i}", "startLine", (int)f->line);
        if (f->column)
            json_object_set_new(region, "startColumn", json_integer(f->column));
        json_object_set_new(physical, "region", region);
    }
    if (f->xpath.n || f->eid.n) {
        json_t *logical = json_pack("{s:s}", "kind", "element");
        if (f->xpath.n)
            json_object_set_new(logical, "fullyQualifiedName", text(f->xpath));
        if (f->eid.n)
            json_object_set_new(logical, "name", text(f->eid));
        json_object_set_new(out, "logicalLocations", json_pack("[o]", logical));
    }
    return out;
}

static ua_status file(ua_listing *r, ua_str name, const ua_found *found, size_t n)
{
    ua_sarif *s = r->state;

    for (size_t i = 0; i < n; i++) {
        uint32_t index = 0;
        UA_TRY(rule_index(r, found[i].id, &index));
        json_t *result = json_pack("{s:o, s:i, s:s, s:o, s:[o]}", "ruleId", text(found[i].id), "ruleIndex",
                                   (int)index, "level", level_of(found[i].severity), "message",
                                   message(found[i].message), "locations", location(r, name, &found[i]));
        if (!result || json_array_append_new(s->results, result))
            return UA_E_NOMEM;
    }
    return UA_OK;
}

static int dump(const char *bytes, size_t n, void *sink)
{
    ua_sink_put(sink, (ua_str){bytes, n});
    return ((ua_sink *)sink)->status == UA_OK ? 0 : -1;
}

static ua_status end(ua_listing *r)
{
    ua_sarif *s = r->state;
    json_t *log = json_pack("{s:s, s:s, s:[{s:{s:{s:s, s:o, s:O}}, s:s, s:O}]}", "$schema",
                            "https://json.schemastore.org/sarif-2.1.0.json", "version", "2.1.0", "runs",
                            "tool", "driver", "name", "unakn", "version", text(r->version), "rules", s->rules,
                            "columnKind", "unicodeCodePoints", "results", s->results);

    if (!log)
        return UA_E_NOMEM;
    bool whole = json_dump_callback(log, dump, r->out, JSON_INDENT(1)) == 0;
    json_decref(log);
    ua_sink_putz(r->out, "\n");
    return whole || r->out->status != UA_OK ? r->out->status : UA_E_NOMEM;
}

const ua_report_format ua_report_sarif = {"sarif", begin, file, end};

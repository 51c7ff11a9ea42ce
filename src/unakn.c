/* The façade: the public functions over the rooms, in the order of the data (read, parse, check, write). */
#include "unakn_doc.h"

#include <string.h>

#include "akn/eid.h"
#include "check/check.h"
#include "check/where.h"
#include "lang/codes.h"
#include "parse/parse.h"
#include "read/read.h"
#include "read/xml.h"
#include "text/ctype.h"
#include "text/numeral.h"
#include "text/utf8.h"

enum { DOUBTFUL = 60, CERTAIN = 95 }; /* of 100 */

/** A failed step leaves a document that holds findings and nothing else. */
static int done(unakn_doc *d, ua_status s, ua_stage next)
{
    d->stage = s == UA_OK ? next : ST_FAILED;
    return ua_code_of(s);
}

static ua_status read_export(unakn_doc *d, ua_str key_lang)
{
    ua_read_ctx rc = {d->arena, d->diags, &d->ctx->limits, key_lang};

    UA_TRY(ua_read(&rc, d->from, d->name, d->bytes, &d->stream));
    for (size_t i = 0; i < ua_nlangs; i++) {
        if (!ua_langs[i]->ncodes)
            continue;
        ua_patterns *ps = ua_patterns_of(d->ctx, ua_langs[i]);
        if (!ps)
            return UA_E_NOMEM;
        UA_TRY(ua_lang_decode(d->arena, d->diags, ua_langs[i], ps, &d->stream));
    }
    return UA_OK;
}

unakn_doc *ua_doc_new(unakn_ctx *c, const char *name, unakn_str bytes)
{
    ua_arena *a = ua_arena_new(&c->pool.alloc, c->limits.memory_bytes);
    unakn_doc *d = a ? ua_new(a, unakn_doc) : NULL;

    if (d) {
        d->words = ua_arena_new(&c->pool.alloc, 0);
        d->diags = ua_diags_new(a, c->limits.findings);
    }
    if (!d || !d->words || !d->diags || !ua_arena_copy(a, ua_str_c(name), &d->name)) {
        ua_arena_free(d ? d->words : NULL);
        ua_arena_free(a);
        return NULL;
    }
    d->ctx = c;
    d->arena = a;
    d->bytes = ua_str_in(bytes);
    d->opts = (ua_akn_opts){.version = ua_str_c(UNAKN_VERSION), .provenance = true};
    return d;
}

int unakn_read(unakn_ctx *c, const char *name, unakn_str bytes, const char *from, unakn_doc **out)
{
    unakn_doc *d = ua_doc_new(c, name, bytes);

    *out = d;
    if (!d)
        return UNAKN_E_NOMEM;
    d->is_akn = from ? !strcmp(from, "akn") : ua_xml_sniff(ua_str_sub(d->bytes, 0, 4096));
    if (d->is_akn && d->bytes.n <= c->limits.input_bytes)
        return done(d, ua_xml_read(d->arena, d->name, d->bytes, d->diags, &d->xml), ST_PARSED);
    if (from && !d->is_akn && !ua_arena_copy(d->arena, ua_str_c(from), &d->from))
        return done(d, UA_E_NOMEM, ST_READ);
    return done(d, read_export(d, (ua_str){0}), ST_READ);
}

static bool is_date(ua_str s)
{
    uint32_t y, m, d;

    return s.n == 10 && s.p[4] == '-' && s.p[7] == '-' && ua_str_uint(ua_str_sub(s, 0, 4), 9999, &y) &&
           ua_str_uint(ua_str_sub(s, 5, 7), 12, &m) && ua_str_uint(ua_str_sub(s, 8, 10), 31, &d) &&
           ua_valid_date(y, m, d);
}

/** "SC" and "un-sc" are both understood (NC-13). */
static int set_body(unakn_doc *d, ua_str v)
{
    ua_buf b = ua_buf_on(d->arena);

    ua_buf_putz(&b, "un-");
    for (size_t i = 0; i < v.n; i++)
        ua_buf_putc(&b, (char)(v.p[i] >= 'A' && v.p[i] <= 'Z' ? v.p[i] + 32 : v.p[i]));
    const ua_actor *a = ua_actor_find(ua_buf_str(&b));
    if (!a)
        a = ua_actor_find(ua_str_sub(ua_buf_str(&b), 3, b.n));
    if (!b.ok || !a)
        return b.ok ? UNAKN_E_USAGE : UNAKN_E_NOMEM;
    d->given.organ = ua_str_c(a->code);
    return UNAKN_OK;
}

/** Which of the resolutions of the file, whether anything else will do, and who is believed. */
static int set_choice(unakn_doc *d, const char *name, ua_str v)
{
    if (!strcmp(name, "only")) {
        d->only_resolutions = ua_str_eqz(v, "resolution");
        return d->only_resolutions ? UNAKN_OK : UNAKN_E_USAGE;
    }
    if (!strcmp(name, "meta-wins")) {
        d->record_wins = ua_str_eqz(v, "yes");
        return d->record_wins ? UNAKN_OK : UNAKN_E_USAGE;
    }
    return ua_str_uint(v, UINT32_MAX, &d->part) && d->part ? UNAKN_OK : UNAKN_E_USAGE;
}

static int set_lang(unakn_doc *d, ua_str v)
{
    const ua_lang *l = ua_lang_find(v);

    if (l)
        d->given.lang = ua_str_c(l->bcp47);
    return l ? UNAKN_OK : UNAKN_E_USAGE;
}

int unakn_set(unakn_doc *d, const char *name, const char *value)
{
    ua_str v;
    struct {
        const char *name;
        ua_str *into;
        bool date;
    } fields[] = {
        {"symbol", &d->given.symbol, false},         {"date", &d->given.adopted, true},
        {"issued", &d->given.issued, true},          {"title", &d->given.title, false},
        {"markup-date", &d->opts.markup_date, true}, {"editor", &d->opts.editor, false},
    };

    if (!ua_arena_copy(d->arena, ua_str_trim(ua_str_c(value)), &v))
        return UNAKN_E_NOMEM;
    if (!v.n || ua_utf8_invalid(v) != v.n || d->stage != ST_READ)
        return UNAKN_E_USAGE;
    for (size_t at = 0, len; at < v.n; at += len)
        if (!ua_is_xml(ua_utf8_at(v, at, &len)) || v.p[at] == '\n')
            return UNAKN_E_USAGE;
    if (!strcmp(name, "body"))
        return set_body(d, v);
    if (!strcmp(name, "lang"))
        return set_lang(d, v);
    if (!strcmp(name, "only") || !strcmp(name, "part") || !strcmp(name, "meta-wins"))
        return set_choice(d, name, v);
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (!strcmp(name, fields[i].name) && (!fields[i].date || is_date(v))) {
            *fields[i].into = v;
            return UNAKN_OK;
        }
    return UNAKN_E_USAGE;
}

/** What was supplied, what the export says, what the text looks like; in this order (LG-01, LG-02). */
static ua_status choose_language(unakn_doc *d, const ua_lang **out)
{
    int sure = 100;
    ua_str tag = d->given.lang.n ? d->given.lang : d->stream.lang_hint;

    *out = tag.n ? ua_lang_find(tag) : ua_lang_guess(&d->stream, &sure);
    if (*out && !d->given.lang.n && tag.n) { /* a label may be wrong; a text is what it is */
        const ua_lang *text = ua_lang_guess(&d->stream, &sure);
        bool clear = text && text != *out && sure >= CERTAIN && !ua_lang_is_there(&d->stream, *out, text);
        if (clear)
            ua_report(d->diags, UA_D_LANG_MISLABELLED, (ua_span){0, 0}, UA_ARGS(tag, ua_str_c(text->bcp47)));
        *out = clear ? text : *out;
        sure = 100;
    }
    if (!*out && tag.n) {
        ua_buf known = ua_buf_on(d->arena);
        for (size_t i = 0; i < ua_nlangs; i++) {
            ua_buf_putz(&known, i ? ", " : "");
            ua_buf_putz(&known, ua_langs[i]->bcp47);
        }
        ua_report(d->diags, UA_D_LANG_UNSUPPORTED, (ua_span){0, 0}, UA_ARGS(tag, ua_buf_str(&known)));
    } else if (!*out) {
        ua_report(d->diags, UA_D_LANG_UNKNOWN, (ua_span){0, 0}, UA_NOARGS);
    } else if (sure < DOUBTFUL) {
        ua_buf n = ua_buf_on(d->arena);
        ua_buf_put_uint(&n, (uint64_t)sure);
        ua_report(d->diags, UA_D_LANG_DOUBTFUL, (ua_span){0, 0},
                  UA_ARGS(ua_str_c((*out)->bcp47), ua_buf_str(&n)));
    }
    d->lang_sure = d->given.lang.n ? 0 : sure;
    return *out ? UA_OK : UA_E_UNSUPPORTED;
}

ua_patterns *ua_patterns_of(unakn_ctx *c, const ua_lang *l)
{
    for (size_t i = 0; i < ua_nlangs && i < MAX_LANGS; i++) {
        if (ua_langs[i] != l)
            continue;
        if (!c->patterns[i])
            c->patterns[i] = ua_patterns_new(l->patterns, ua_common_patterns);
        return c->patterns[i];
    }
    return NULL;
}

ua_status ua_patterns_status(unakn_ctx *c)
{
    bool starved = false;

    for (size_t i = 0; i < MAX_LANGS; i++)
        starved = ua_patterns_starved(c->patterns[i]) || starved;
    return starved ? UA_E_NOMEM : UA_OK;
}

static ua_patterns *patterns_of(void *context, const ua_lang *l)
{
    return ua_patterns_of(context, l);
}

static ua_status choose_part(unakn_doc *d)
{
    d->nparts = ua_resolution_count(&d->resolution);
    if (d->part && !ua_resolution_take(&d->resolution, d->part))
        return UA_E_UNSUPPORTED;
    if (!d->only_resolutions || d->resolution.meta.cls == UA_CLASS_RESOLUTION)
        return UA_OK;
    ua_report(d->diags, UA_D_DOC_NOT_WANTED, (ua_span){0, 0}, UA_NOARGS);
    return UA_E_REFUSED;
}

static ua_status parse(unakn_doc *d)
{
    const ua_lang *lang;

    if (d->given.lang.n && d->stream.lang_hint.n && !ua_str_eq(d->given.lang, d->stream.lang_hint))
        UA_TRY(read_export(d, d->given.lang)); /* another language of the same export */
    UA_TRY(choose_language(d, &lang));
    d->ledger = ua_ledger_new(d->arena, d->stream.source);
    ua_patterns *ps = ua_patterns_of(d->ctx, lang);
    if (!d->ledger || !ps)
        return UA_E_NOMEM;
    ua_parse p = {.arena = d->arena,
                  .diags = d->diags,
                  .ledger = d->ledger,
                  .lang = lang,
                  .patterns = ps,
                  .given = &d->given,
                  .limits = &d->ctx->limits,
                  .patterns_of = patterns_of,
                  .context = d->ctx,
                  .catalogue = d->ctx->shelf ? &d->ctx->catalogue : NULL,
                  .record_wins = d->record_wins};
    ua_status parsed = ua_parse_stream(&p, &d->stream, &d->resolution);
    UA_TRY(ua_patterns_status(d->ctx));
    UA_TRY(parsed);
    if (!ua_tree_check(d->resolution.root, d->diags))
        return UA_E_BUG;
    UA_TRY(ua_ledger_close(d->ledger, &d->resolution, d->diags));
    UA_TRY(choose_part(d));
    UA_TRY(ua_akn_eids(d->arena, &d->resolution, d->diags));
    return ua_arena_status(d->arena);
}

int unakn_parse(unakn_doc *d)
{
    if (d->stage == ST_PARSED && d->is_akn)
        return UNAKN_OK;
    if (d->stage != ST_READ)
        return UNAKN_E_USAGE;
    return done(d, parse(d), ST_PARSED);
}

/** The worse of two levels of checking: a refusal does not end the check, anything else does. */
static ua_status both(ua_status a, ua_status b)
{
    return a == UA_OK || (a == UA_E_REFUSED && b != UA_OK) ? b : a;
}

static ua_status schema_level(unakn_doc *d, const ua_resolution *origin)
{
    unakn_ctx *c = d->ctx;

    if (c->no_schema) {
        ua_report(d->diags, UA_D_SCHEMA_ABSENT, (ua_span){0, 0}, UA_NOARGS);
        return UA_OK;
    }
    if (!c->schema)
        UA_TRY(ua_schema_load(d->arena, c->schema_path, d->diags, &c->schema));
    return ua_schema_check(c->schema, d->xml, origin, d->arena, d->diags);
}

static void said(void *user, const ua_assertion *x)
{
    unakn_doc *d = user;
    bool warning = ua_str_starts(x->role, UA_STR("warn")), info = ua_str_starts(x->role, UA_STR("info"));
    ua_diag_code code = warning ? UA_D_USER_WARNING : info ? UA_D_USER_INFO : UA_D_USER_ERROR;

    ua_report_element(d->arena, d->diags, !d->is_akn, code, x->node, UA_ARGS(x->id, x->text, x->hint));
}

/** The caller's own rules. */
static ua_status schematron_level(unakn_doc *d)
{
    unakn_ctx *c = d->ctx;
    size_t before = ua_diags_count(d->diags, UA_ERROR);

    if (!c->rules.n)
        return UA_OK;
    if (!c->schematron)
        UA_TRY(ua_schematron_load(c->renderer, c->rules, c->phase, d->arena, d->diags, &c->schematron));
    UA_TRY(ua_schematron_run(c->renderer, c->schematron, d->xml, d->arena, d->diags, said, d));
    return ua_diags_count(d->diags, UA_ERROR) > before ? UA_E_REFUSED : UA_OK;
}

static ua_status check(unakn_doc *d)
{
    const ua_resolution *origin = d->is_akn ? NULL : &d->resolution;

    if (d->is_akn) {
        ua_diags_judge(d->diags, d->ctx->profile);
    } else {
        UA_TRY(ua_akn_build(d->arena, &d->resolution, &d->opts, d->diags, &d->xml));
        UA_TRY(ua_conserve_check(d->xml, &d->resolution, d->arena, d->diags));
    }
    ua_status schema = schema_level(d, origin);
    if (schema != UA_OK && schema != UA_E_REFUSED)
        return schema;
    ua_status rules = both(schema, ua_rules_check(d->xml, origin, d->arena, d->diags));
    rules = both(rules, schematron_level(d));
    if (!d->is_akn || !d->ctx->versions || (rules != UA_OK && rules != UA_E_REFUSED))
        return rules;
    return both(rules, ua_parity(d->ctx->versions, d->xml, d->name, d->arena, d->diags));
}

int unakn_check(unakn_doc *d)
{
    if (d->stage != ST_PARSED)
        return UNAKN_E_USAGE;
    return done(d, check(d), ST_CHECKED);
}

void unakn_doc_free(unakn_doc *d)
{
    if (!d)
        return;
    ua_arena_free(d->words);
    ua_arena_free(d->arena);
}

int unakn_convert(unakn_ctx *c, const char *name, unakn_str bytes, const char *to, unakn_put put, void *user,
                  unakn_doc **doc)
{
    unakn_doc *d;
    int e = unakn_read(c, name, bytes, NULL, &d);

    if (!e)
        e = unakn_parse(d);
    if (!e)
        e = unakn_check(d);
    if (!e)
        e = unakn_write(d, to, put, user);
    if (doc)
        *doc = d;
    else
        unakn_doc_free(d);
    return e;
}

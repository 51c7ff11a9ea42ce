/* What the façade tells about a document: findings, facts, names. */
#include <string.h>

#include "akn/iri.h"
#include "text/utf8.h"
#include "unakn_doc.h"

size_t unakn_findings(const unakn_doc *d)
{
    return ua_diags_kept(d->diags);
}

size_t unakn_count(const unakn_doc *d, int at_least)
{
    return ua_diags_count(d->diags, (ua_severity)at_least);
}

enum { MOST_EXCERPT = 200 }; /* bytes before and after the place */

/** The line of the source text around a byte, its ends cut off when it is long, and the column in it. */
static ua_str line_around(const ua_source *s, uint32_t off, unsigned *column)
{
    size_t at = off < s->text.n ? off : s->text.n, from = ua_source_line_start(s, off), to = at;

    from = ua_str_boundary(s->text, at - from > MOST_EXCERPT ? at - MOST_EXCERPT : from);
    while (to < s->text.n && to - at < MOST_EXCERPT && s->text.p[to] != '\n')
        to++;
    to = ua_str_boundary(s->text, to);
    *column = 1 + (unsigned)ua_utf8_count(ua_str_sub(s->text, from, at));
    return ua_str_sub(s->text, from, to);
}

/** Line `line` of the file, without its end; empty when there is none. */
static ua_str file_line(unakn_doc *d, uint32_t line)
{
    ua_str s = d->bytes;

    for (size_t at = d->lines.n ? s.n : 0; at < s.n;) {
        size_t end = ua_str_find(s, UA_STR("\n"), at);
        if (!ua_vec_push(d->arena, &d->lines, at))
            return (ua_str){0};
        at = end == SIZE_MAX ? s.n : end + 1;
    }
    if (!line || line > d->lines.n)
        return (ua_str){0};
    size_t end = line < d->lines.n ? d->lines.at[line] : s.n;
    ua_str text = ua_str_sub(s, d->lines.at[line - 1], end);
    while (text.n && (text.p[text.n - 1] == '\n' || text.p[text.n - 1] == '\r'))
        text.n--;
    return text;
}

/** The element that a finding in an Akoma Ntoso file is about: its line, and where in it its tag begins. */
static void in_file(unakn_doc *d, const ua_diag *f, unakn_finding *out)
{
    ua_str line = file_line(d, f->line), name = f->path;
    size_t slash = name.n, at = SIZE_MAX;

    while (slash && name.p[slash - 1] != '/')
        slash--;
    ua_str_cut(ua_str_sub(name, slash, name.n), '[', &name, &(ua_str){0});
    ua_buf tag = ua_buf_on(d->arena);
    ua_buf_putc(&tag, '<');
    ua_buf_put(&tag, name);
    if (name.n)
        at = ua_str_find(line, ua_buf_str(&tag), 0);
    size_t from = ua_str_boundary(line, at != SIZE_MAX && at > MOST_EXCERPT ? at - MOST_EXCERPT : 0);
    size_t to = ua_str_boundary(line, from + 2 * MOST_EXCERPT);
    out->excerpt = ua_str_out(ua_str_sub(line, from, to));
    out->column = at == SIZE_MAX ? 0 : 1 + (unsigned)ua_utf8_count(ua_str_sub(line, from, at));
}

int unakn_finding_at(unakn_doc *d, size_t i, unakn_finding *out)
{
    const ua_diag *f = ua_diags_at(d->diags, i);
    const ua_source *s = d->stream.source;

    if (!f)
        return UNAKN_E_USAGE;
    const ua_diag_info *info = ua_diag_about(f->code);
    *out = (unakn_finding){.severity = (int)f->severity,
                           .id = info->id,
                           .line = f->line,
                           .offset = f->at.off,
                           .length = f->at.len};
    ua_str rule = ua_diag_rule(d->words, f);
    out->rule = rule.n ? ua_arena_z(d->words, rule) : "";
    out->message = ua_str_out(ua_diag_message(d->words, f));
    out->hint = ua_str_out(ua_diag_hint(d->words, f));
    out->eid = ua_str_out(f->eid);
    out->xpath = ua_str_out(f->path);
    out->pointer = out->excerpt = ua_str_out((ua_str){0});
    if (d->is_akn && f->line)
        in_file(d, f, out);
    if (s && f->at.len) {
        const ua_locus *l = ua_source_locus(s, f->at.off);
        out->line = ua_source_line(s, f->at.off);
        out->excerpt = ua_str_out(line_around(s, f->at.off, &out->column));
        if (l && l->kind == UA_LOCUS_PATH)
            out->pointer = ua_str_out(l->path);
    }
    return out->rule ? UNAKN_OK : UNAKN_E_NOMEM;
}

void ua_json_member(ua_sink *out, const char *name, unakn_str value)
{
    if (!value.n)
        return;
    ua_sink_putz(out, ",\"");
    ua_sink_putz(out, name);
    ua_sink_putz(out, "\":");
    ua_sink_json(out, ua_str_in(value));
}

static void json_number(ua_arena *a, ua_sink *out, const char *name, size_t value)
{
    ua_buf b = ua_buf_on(a);

    if (!value)
        return;
    ua_sink_putz(out, ",\"");
    ua_sink_putz(out, name);
    ua_sink_putz(out, "\":");
    ua_buf_put_uint(&b, value);
    ua_sink_put(out, ua_buf_str(&b));
}

int unakn_finding_json(unakn_doc *d, size_t i, unakn_put put, void *user)
{
    ua_sink out = {put, user, UA_OK};
    unakn_finding f;
    int e = unakn_finding_at(d, i, &f);

    if (e != UNAKN_OK)
        return e;
    ua_sink_putz(&out, "{\"severity\":");
    ua_sink_json(&out, ua_str_c(ua_severity_name((ua_severity)f.severity)));
    ua_json_member(&out, "file", ua_str_out(d->name));
    json_number(d->words, &out, "line", f.line);
    json_number(d->words, &out, "column", f.column);
    json_number(d->words, &out, "offset", f.length ? f.offset : 0);
    json_number(d->words, &out, "length", f.length);
    ua_json_member(&out, "pointer", f.pointer);
    ua_json_member(&out, "xpath", f.xpath);
    ua_json_member(&out, "eId", f.eid);
    ua_json_member(&out, "id", ua_str_out(ua_str_c(f.id)));
    ua_json_member(&out, "rule", ua_str_out(ua_str_c(f.rule)));
    ua_json_member(&out, "message", f.message);
    ua_json_member(&out, "hint", f.hint);
    ua_json_member(&out, "excerpt", f.excerpt);
    ua_sink_putz(&out, "}\n");
    return out.status == UA_OK ? UNAKN_OK : UNAKN_E_IO;
}

int unakn_rule_at(size_t i, unakn_rule *out)
{
    size_t n;
    const ua_rule *rules = ua_rules(&n);

    if (i >= n)
        return 0;
    const ua_rule *r = &rules[i];
    *out = (unakn_rule){r->id,   r->severity, r->level, r->stage, r->message,
                        r->hint, r->text,     r->wrong, r->right};
    return 1;
}

static uint32_t count_nodes(const unakn_doc *d, ua_kind kind, bool numbered)
{
    uint32_t n = 0;
    ua_walk w = ua_walk_begin(d->resolution.root);

    while (ua_walk_next(&w) != UA_DONE)
        if (w.event == UA_ENTER && w.node->kind == kind && (!numbered || w.node->num))
            n++;
    return n;
}

/** A property of the built document: the attribute of the first such element of a level of FRBR. */
static ua_str frbr(const unakn_doc *d, const char *level, const char *element, const char *attribute)
{
    const char *const path[] = {"meta", "identification", level, element};
    const xmlNode *n = d->xml ? xmlDocGetRootElement(d->xml) : NULL;

    n = n ? xmlFirstElementChild((xmlNode *)(uintptr_t)n) : NULL;
    for (size_t i = 0; n && i < sizeof path / sizeof *path; i++)
        for (n = n->children; n && strcmp((const char *)n->name, path[i]) != 0;)
            n = n->next;
    for (const xmlAttr *a = n ? n->properties : NULL; a; a = a->next)
        if (!strcmp((const char *)a->name, attribute) && a->children)
            return ua_str_c((const char *)a->children->content);
    return (ua_str){0};
}

static ua_str decimal(unakn_doc *d, uint64_t v)
{
    ua_buf b = ua_buf_on(d->arena);

    ua_buf_put_uint(&b, v);
    return ua_buf_str(&b);
}

unakn_str unakn_fact(unakn_doc *d, const char *name)
{
    const ua_meta *m = &d->resolution.meta;
    ua_str v = {0};

    if (!strcmp(name, "format"))
        v = d->is_akn ? UA_STR("akn") : d->stream.source ? d->stream.source->format : v;
    else if (!strcmp(name, "lang"))
        v = m->lang;
    else if (!strcmp(name, "lang-sure") && d->lang_sure)
        v = decimal(d, (uint64_t)d->lang_sure);
    else if (!strcmp(name, "symbol"))
        v = m->symbol;
    else if (!strcmp(name, "organ"))
        v = m->organ;
    else if (!strcmp(name, "date"))
        v = m->adopted;
    else if (!strcmp(name, "class"))
        v = m->cls ? ua_str_c(ua_iri_class(m->cls).name) : v;
    else if (!strcmp(name, "work-iri"))
        v = frbr(d, "FRBRWork", "FRBRuri", "value");
    else if (!strcmp(name, "made"))
        v = frbr(d, "FRBRManifestation", "FRBRdate", "date");
    else if (!strcmp(name, "bytes"))
        v = decimal(d, ua_arena_used(d->arena));
    else if (!strcmp(name, "records"))
        v = decimal(d, d->nrecords);
    else if (!strcmp(name, "parts"))
        v = decimal(d, d->nparts);
    else if (!strcmp(name, "paragraphs") && d->resolution.root)
        v = decimal(d, count_nodes(d, UA_PARAGRAPH, true));
    else if (!strcmp(name, "preambular") && d->resolution.root)
        v = decimal(d, count_nodes(d, UA_PREAMBULAR, false) + count_nodes(d, UA_RECITAL, false));
    return ua_str_out(v);
}

const char *const *unakn_inputs(void)
{
    static const char *const names[] = {"text", "json", "akn", NULL};
    return names;
}

const char *unakn_language(size_t i)
{
    return i < ua_nlangs ? ua_langs[i]->bcp47 : NULL;
}

const char *unakn_version(void)
{
    return UNAKN_VERSION;
}

const char *unakn_strerror(int code)
{
    static const char *const words[] = {
        "no error",
        "out of memory",
        "a limit was reached",
        "reading or writing failed",
        "the input is unusable",
        "not supported",
        "the result is not valid",
        "internal error",
        "wrong use of the library",
    };

    return code >= 0 && (size_t)code < sizeof words / sizeof *words ? words[code] : "unknown error";
}

/* Records: what is kept of a document when it is closed again. */
#include <stdlib.h>
#include <string.h>

#include "site/records.h"
#include "util/digest.h"
#include "xml/small.h"

ua_site *ua_site_new(ua_arena *a, ua_renderer *r, const ua_site_opts *opts, ua_site_put put, void *user)
{
    ua_site *s = ua_new(a, ua_site);

    if (!s || !ua_arena_copy(a, opts->title, &s->opts.title) || !ua_arena_copy(a, opts->base, &s->opts.base))
        return NULL;
    s->a = a;
    s->renderer = r;
    s->put = put;
    s->user = user;
    ua_table *tables[] = {&s->by_iri, &s->by_key, &s->by_expression, &s->by_term, &s->paths};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        *tables[i] = ua_table_on(a);
    for (size_t i = 0; i < UA_FACETS; i++)
        s->keys[i] = ua_table_on(a);
    return s;
}

ua_status ua_site_emit(ua_site *s, ua_str path, ua_str bytes)
{
    uint8_t digest[32];
    char hex[65];
    const char *z = ua_arena_z(s->a, path);

    ua_sha256(bytes, digest);
    ua_hex(digest, sizeof digest, hex);
    ua_str line = UA_JOINED(s->a, path, UA_STR("\t"), ua_str_c(hex)); /* sorted by path */
    if (!z || !ua_vec_push(s->a, &s->sums, line))
        return ua_arena_status(s->a);
    return s->put(s->user, z, bytes.p, bytes.n) == 0 ? UA_OK : UA_E_IO;
}

static ua_status refuse(ua_diags *d, ua_diag_code code, ua_str iri, ua_str other)
{
    ua_report(d, code, (ua_span){0, 0}, UA_ARGS(iri, other));
    return UA_E_REFUSED;
}

/** The group of a key, made when it is not there yet. */
static ua_status group_of(ua_site *s, ua_facet facet, ua_str key, ua_str label, uint32_t *out)
{
    ua_str kept;
    uint32_t *at = ua_table_has(&s->keys[facet], key) ? ua_table_at(&s->keys[facet], key) : NULL;

    if (!at) {
        ua_group g = {0};
        if (!ua_arena_copy(s->a, key, &kept) || !ua_arena_copy(s->a, label.n ? label : key, &g.label))
            return ua_arena_status(s->a);
        g.key = kept;
        at = ua_table_at(&s->keys[facet], kept);
        if (!at || !ua_vec_push(s->a, &s->groups[facet], g))
            return ua_arena_status(s->a);
        *at = s->groups[facet].n;
    }
    *out = *at - 1;
    return UA_OK;
}

static ua_status add_work(ua_site *s, const ua_facts *f, ua_str path, uint32_t *out)
{
    ua_opus w = {0};
    ua_str key;
    const ua_str *const from[] = {&f->work, &f->symbol, &f->date, &f->actor, &f->organ, &f->cls};
    ua_str *const to[] = {&w.iri, &w.symbol, &w.date, &w.actor, &w.organ, &w.cls};

    for (size_t i = 0; i < sizeof to / sizeof *to; i++)
        if (!ua_arena_copy(s->a, *from[i], to[i]))
            return ua_arena_status(s->a);
    w.path = UA_JOINED(s->a, path, UA_STR("/"));
    UA_TRY(ua_site_key(s->a, w.iri, &key));
    uint32_t *by_iri = ua_table_at(&s->by_iri, w.iri), *by_key = ua_table_at(&s->by_key, key);
    if (!by_iri || !by_key || !ua_vec_push(s->a, &s->works, w))
        return ua_arena_status(s->a);
    *by_iri = s->works.n;
    if (!*by_key)
        *by_key = s->works.n;
    *out = s->works.n - 1;
    return UA_OK;
}

/** Where a document belongs, or why it cannot. */
static ua_status add_edition(ua_site *s, const ua_facts *f, ua_str name, ua_diags *d, uint32_t *out)
{
    ua_edition e = {0};
    ua_str work = ua_site_path(f->work), path = ua_site_path(f->expression);

    if (!work.n)
        return refuse(d, UA_D_SITE_ADDRESS, f->work, (ua_str){0});
    if (!path.n || !ua_str_starts(path, work) || path.n <= work.n + 1 || path.p[work.n] != '/' ||
        ua_str_find(path, UA_STR("/"), work.n + 1) != SIZE_MAX || ua_str_ends(path, UA_STR("/index")))
        return refuse(d, UA_D_SITE_ADDRESS, f->expression, (ua_str){0});
    if (ua_table_has(&s->by_expression, f->expression))
        return refuse(d, UA_D_SITE_TWICE, f->expression,
                      s->editions.at[*ua_table_at(&s->by_expression, f->expression) - 1].name);
    const ua_str from[] = {f->expression, path, f->lang, f->title, f->issued, name};
    ua_str *const to[] = {&e.iri, &e.path, &e.lang, &e.title, &e.issued, &e.name};
    for (size_t i = 0; i < sizeof to / sizeof *to; i++)
        if (!ua_arena_copy(s->a, from[i], to[i]))
            return ua_arena_status(s->a);
    if (ua_table_has(&s->by_iri, f->work))
        e.work = *ua_table_at(&s->by_iri, f->work) - 1;
    else
        UA_TRY(add_work(s, f, work, &e.work));
    uint32_t *at = ua_table_at(&s->by_expression, e.iri);
    if (!at || !ua_vec_push(s->a, &s->editions, e))
        return ua_arena_status(s->a);
    *at = s->editions.n;
    *out = s->editions.n - 1;
    return ua_vec_push(s->a, &s->works.at[e.work].editions, *out) ? UA_OK : ua_arena_status(s->a);
}

static ua_status add_subject(ua_site *s, uint32_t work, const xmlNode *keyword)
{
    ua_str label = ua_str_c(ua_xml_value(keyword, "showAs")),
           value = ua_str_c(ua_xml_value(keyword, "value"));
    uint32_t group = 0;

    if (!value.n || ua_str_eqz(ua_str_c(ua_xml_value(keyword, "dictionary")), "#agenda"))
        return UA_OK;
    UA_TRY(group_of(s, UA_BY_SUBJECT, value, label, &group));
    ua_opus *w = &s->works.at[work];
    for (uint32_t i = 0; i < w->subjects.n; i++)
        if (w->subjects.at[i] == group)
            return UA_OK;
    return ua_vec_push(s->a, &w->subjects, group) ? UA_OK : ua_arena_status(s->a);
}

static ua_status add_citation(ua_site *s, uint32_t work, const xmlNode *ref, ua_arena *a)
{
    ua_opus *w = &s->works.at[work];
    ua_cited c = {.work = UA_NO_WORK};
    ua_str iri = ua_site_work_iri(ua_str_c(ua_xml_value(ref, "href")));

    if (!ua_str_starts(iri, UA_STR("/")) || ua_str_eq(iri, w->iri))
        return UA_OK;
    for (uint32_t i = 0; i < w->cites.n; i++)
        if (ua_str_eq(w->cites.at[i].iri, iri))
            return UA_OK;
    if (!ua_arena_copy(s->a, iri, &c.iri) || !ua_arena_copy(s->a, ua_akn_words(a, ref), &c.shown) ||
        !ua_vec_push(s->a, &w->cites, c))
        return ua_arena_status(s->a);
    return UA_OK;
}

static int by_value(const void *x, const void *y)
{
    uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;

    return a < b ? -1 : a > b;
}

static ua_status read_link(ua_site *s, ua_edition *e, const xmlNode *n, ua_arena *a)
{
    ua_str eid = ua_str_c(ua_xml_value(n, "eId"));

    if (eid.n && !ua_vec_push(s->a, &e->eids, ua_site_hash(eid)))
        return ua_arena_status(s->a);
    if (!strcmp((const char *)n->name, "ref"))
        return add_citation(s, e->work, n, a);
    return strcmp((const char *)n->name, "keyword") ? UA_OK : add_subject(s, e->work, n);
}

/** References, subjects, and what may be pointed to. */
static ua_status read_links(ua_site *s, ua_edition *e, const xmlNode *document, ua_arena *a)
{
    for (const xmlNode *n = document; n; n = ua_xml_after(document, n, true)) {
        if (n->type == XML_ELEMENT_NODE)
            UA_TRY(read_link(s, e, n, a));
    }
    if (e->eids.n)
        qsort(e->eids.at, e->eids.n, sizeof *e->eids.at, by_value);
    return UA_OK;
}

ua_status ua_site_note(ua_site *s, xmlDoc *doc, ua_str name, ua_arena *a, ua_diags *d)
{
    ua_facts f;
    uint32_t edition = 0;
    ua_status status = ua_facts_read(a, doc, &f);

    if (status != UA_OK)
        return status == UA_E_FORMAT ? refuse(d, UA_D_SITE_ADDRESS, (ua_str){0}, (ua_str){0}) : status;
    UA_TRY(add_edition(s, &f, name, d, &edition));
    UA_TRY(read_links(s, &s->editions.at[edition], ua_akn_main(doc), a));
    return ua_site_terms(s, edition, ua_akn_main(doc), f.title, f.symbol);
}

ua_str ua_site_address(const ua_site *s, const xmlDoc *doc, ua_arena *a)
{
    ua_facts f;

    if (ua_facts_read(a, doc, &f) != UA_OK || !ua_table_has(&s->by_expression, f.expression))
        return (ua_str){0};
    return s->editions.at[*ua_table_at((ua_table *)(uintptr_t)&s->by_expression, f.expression) - 1].path;
}

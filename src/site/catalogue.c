/* What programs take: index.json, and the digests of all files. */
#include <stdlib.h>

#include <jansson.h>

#include "site/records.h"

static json_t *text(ua_str s)
{
    return json_stringn(s.n ? s.p : "", s.n);
}

static json_t *put_edition(const ua_edition *e, const ua_site_form *forms, size_t nforms, ua_arena *a)
{
    json_t *files = json_object();
    int bad = json_object_set_new(files, "html", text(UA_JOINED(a, e->path, UA_STR(".html"))));

    for (size_t i = 0; i < nforms; i++)
        bad |=
            json_object_set_new(files, forms[i].name, text(UA_JOINED(a, e->path, ua_str_c(forms[i].ending))));
    json_t *o = json_pack("{s:o, s:o, s:o, s:o, s:o}", "iri", text(e->iri), "language", text(e->lang),
                          "title", text(e->title), "issued", text(e->issued), "files", files);
    if (!bad)
        return o;
    json_decref(o);
    return NULL;
}

static json_t *put_work(const ua_site *s, const ua_opus *w, const ua_site_form *forms, size_t nforms,
                        ua_arena *a)
{
    json_t *editions = json_array(), *subjects = json_array(), *cites = json_array(), *by = json_array();
    int bad = 0;

    for (uint32_t i = 0; i < w->editions.n; i++)
        bad |= json_array_append_new(editions,
                                     put_edition(&s->editions.at[w->editions.at[i]], forms, nforms, a));
    for (uint32_t i = 0; i < w->subjects.n; i++)
        bad |= json_array_append_new(subjects, text(s->groups[UA_BY_SUBJECT].at[w->subjects.at[i]].label));
    for (uint32_t i = 0; i < w->cites.n; i++) {
        const ua_cited *c = &w->cites.at[i];
        bool here = c->work != UA_NO_WORK;
        bad |= json_array_append_new(cites, json_pack("{s:o, s:o, s:b}", "iri",
                                                      text(here ? s->works.at[c->work].iri : c->iri), "shown",
                                                      text(c->shown), "here", here));
    }
    for (uint32_t i = 0; i < w->cited_by.n; i++)
        bad |= json_array_append_new(by, text(s->works.at[w->cited_by.at[i]].iri));
    json_t *o =
        json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "iri", text(w->iri), "symbol",
                  text(w->symbol), "class", text(w->cls), "date", text(w->date), "actor", text(w->actor),
                  "organ", text(w->organ), "page", text(UA_JOINED(a, w->path, UA_STR("index.html"))),
                  "expressions", editions, "subjects", subjects, "cites", cites, "citedBy", by);
    if (!bad)
        return o;
    json_decref(o);
    return NULL;
}

static int dump(const char *bytes, size_t n, void *sink)
{
    ua_sink_put(sink, (ua_str){bytes, n});
    return ((ua_sink *)sink)->status == UA_OK ? 0 : -1;
}

/** Work by work, so that the whole is not in memory twice. */
static ua_status put_works(const ua_site *s, const ua_site_form *forms, size_t nforms, ua_sink *out)
{
    for (uint32_t i = 0; i < s->order.n; i++) {
        ua_arena *a = ua_arena_new(NULL, 0);
        json_t *work = a ? put_work(s, &s->works.at[s->order.at[i]], forms, nforms, a) : NULL;
        ua_sink_putz(out, i ? ",\n" : "\n");
        bool ok =
            work && ua_arena_status(a) == UA_OK && json_dump_callback(work, dump, out, JSON_COMPACT) == 0;
        json_decref(work);
        ua_arena_free(a);
        if (!ok)
            return UA_E_NOMEM;
    }
    return out->status;
}

ua_status ua_site_catalogue(ua_site *s, const ua_site_form *forms, size_t nforms)
{
    ua_arena *a = ua_arena_new(NULL, 0);
    ua_buf b = ua_buf_on(a);
    ua_sink out = ua_sink_to_buf(&b);

    if (!a)
        return UA_E_NOMEM;
    ua_sink_putz(&out, "{\"title\":");
    ua_sink_json(&out, s->opts.title);
    ua_sink_putz(&out, ",\"works\":[");
    ua_status status = put_works(s, forms, nforms, &out);
    ua_sink_putz(&out, "\n]}\n");
    if (status == UA_OK)
        status = b.ok ? ua_site_emit(s, UA_STR("index.json"), ua_buf_str(&b)) : ua_arena_status(a);
    ua_arena_free(a);
    return status;
}

static int by_path(const void *x, const void *y)
{
    return ua_str_cmp(*(const ua_str *)x, *(const ua_str *)y);
}

/** As sha256sum writes and checks them. */
static ua_status write_sums(ua_site *s)
{
    ua_buf b = ua_buf_on(s->a);
    ua_str path, digest;

    qsort(s->sums.at, s->sums.n, sizeof *s->sums.at, by_path);
    for (uint32_t i = 0; i < s->sums.n; i++) {
        ua_str_cut(s->sums.at[i], '\t', &path, &digest);
        ua_buf_put(&b, digest);
        ua_buf_putz(&b, "  ");
        ua_buf_put(&b, path);
        ua_buf_putc(&b, '\n');
    }
    UA_TRY(ua_arena_status(s->a));
    return ua_site_emit(s, UA_STR("SHA256SUMS"), ua_buf_str(&b));
}

ua_status ua_site_finish(ua_site *s, const ua_site_form *forms, size_t nforms, ua_diags *d)
{
    UA_TRY(ua_site_works(s, forms, nforms, d));
    UA_TRY(ua_site_lists(s, d));
    UA_TRY(ua_site_graph(s, d));
    UA_TRY(ua_site_search(s));
    UA_TRY(ua_site_feed(s));
    UA_TRY(ua_site_map(s));
    UA_TRY(ua_site_catalogue(s, forms, nforms));
    return write_sums(s);
}

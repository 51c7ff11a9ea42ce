/* Pages about documents: trees for xslt/site.xsl, and the pages of works. */
#include "site/records.h"
#include "xml/small.h"

static const ua_target page_style = {
    .kind = UA_TARGET_STYLE, .name = "site", .from = "xslt/site.xsl", .params = ""};

xmlNode *ua_page_open(const ua_site *s, ua_arena *a, const char *kind, ua_str path)
{
    xmlNode *page = ua_xml_root(a, "page", NULL, NULL);

    ua_xml_set(a, page, "kind", ua_str_c(kind));
    ua_xml_set(a, page, "root", ua_site_root(a, path));
    ua_xml_set(a, page, "site", s->opts.title);
    return page;
}

ua_status ua_page_close(ua_site *s, ua_arena *a, const xmlNode *page, ua_str path, ua_diags *d)
{
    ua_buf b = ua_buf_on(a);
    ua_sink out = ua_sink_to_buf(&b);

    if (!page)
        return UA_E_NOMEM;
    UA_TRY(ua_render(s->renderer, &page_style, page->doc, a, d, &out));
    UA_TRY(ua_arena_status(a));
    return ua_site_emit(s, path, ua_buf_str(&b));
}

static void put_edition(ua_arena *a, xmlNode *into, const ua_edition *e, ua_str root)
{
    xmlNode *x = ua_xml_el(into, "edition");

    ua_xml_set(a, x, "href", UA_JOINED(a, root, e->path, UA_STR(".html")));
    ua_xml_set(a, x, "language", e->lang);
    ua_xml_set(a, x, "title", e->title);
    ua_xml_set(a, x, "issued", e->issued);
    ua_xml_set(a, x, "iri", e->iri);
}

xmlNode *ua_page_work(const ua_site *s, ua_arena *a, xmlNode *into, uint32_t work, ua_str root)
{
    const ua_opus *w = &s->works.at[work];
    const ua_edition *shown = ua_site_edition(s, w, UA_STR("eng"));
    xmlNode *x = ua_xml_el(into, "work");

    ua_xml_set(a, x, "href", UA_JOINED(a, root, w->path, UA_STR("index.html")));
    ua_xml_set(a, x, "symbol", w->symbol);
    ua_xml_set(a, x, "date", w->date);
    ua_xml_set(a, x, "organ", w->organ.n ? w->organ : w->actor);
    ua_xml_set(a, x, "title", shown->title);
    ua_xml_set(a, x, "language", shown->lang);
    for (uint32_t i = 0; i < w->editions.n; i++)
        put_edition(a, x, &s->editions.at[w->editions.at[i]], root);
    return x;
}

static void put_group(ua_arena *a, xmlNode *into, const ua_group *g, const char *facet, ua_str root)
{
    xmlNode *x = ua_xml_el(into, "group");

    ua_xml_set(a, x, "facet", ua_str_c(facet));
    ua_xml_set(a, x, "label", g->label);
    ua_xml_set(a, x, "href", UA_JOINED(a, root, g->path, UA_STR(".html")));
}

static const ua_group *group_with(const ua_site *s, ua_facet facet, ua_str key)
{
    for (uint32_t i = 0; i < s->groups[facet].n; i++)
        if (ua_str_eq(s->groups[facet].at[i].key, key))
            return &s->groups[facet].at[i];
    return NULL;
}

static void put_groups(const ua_site *s, ua_arena *a, xmlNode *x, const ua_opus *w, ua_str root)
{
    const ua_group *organ = group_with(s, UA_BY_ORGAN, w->actor);
    const ua_group *year = group_with(s, UA_BY_YEAR, ua_str_sub(w->date, 0, 4));

    if (organ)
        put_group(a, x, organ, "organ", root);
    if (year)
        put_group(a, x, year, "year", root);
    for (uint32_t i = 0; i < w->subjects.n; i++)
        put_group(a, x, &s->groups[UA_BY_SUBJECT].at[w->subjects.at[i]], "subject", root);
}

/** What it cites, in the order of the text; what is not here by its words alone. */
static void put_citations(const ua_site *s, ua_arena *a, xmlNode *page, const ua_opus *w, ua_str root)
{
    xmlNode *cites = ua_xml_el(page, "cites"), *by = ua_xml_el(page, "cited-by");

    for (uint32_t i = 0; i < w->cites.n; i++) {
        const ua_cited *c = &w->cites.at[i];
        xmlNode *x =
            c->work == UA_NO_WORK ? ua_xml_el(cites, "work") : ua_page_work(s, a, cites, c->work, root);
        ua_xml_set(a, x, "shown", c->shown);
        ua_xml_set(a, x, "iri", c->iri);
    }
    for (uint32_t i = 0; i < w->cited_by.n; i++)
        ua_page_work(s, a, by, w->cited_by.at[i], root);
}

static ua_status write_work(ua_site *s, uint32_t work, const ua_site_form *forms, size_t nforms, ua_arena *a,
                            ua_diags *d)
{
    const ua_opus *w = &s->works.at[work];
    ua_str path = UA_JOINED(a, w->path, UA_STR("index.html")), root = ua_site_root(a, path);
    xmlNode *page = ua_page_open(s, a, "work", path), *x = ua_page_work(s, a, page, work, root);

    ua_xml_set(a, x, "iri", w->iri);
    ua_xml_set(a, x, "class", w->cls);
    put_groups(s, a, x, w, root);
    for (size_t i = 0; i < nforms; i++) {
        xmlNode *form = ua_xml_el(page, "form");
        ua_xml_set(a, form, "name", ua_str_c(forms[i].name));
        ua_xml_set(a, form, "ending", ua_str_c(forms[i].ending));
        ua_xml_set(a, form, "words", ua_str_c(forms[i].words));
    }
    put_citations(s, a, page, w, root);
    return ua_page_close(s, a, page, path, d);
}

ua_status ua_site_works(ua_site *s, const ua_site_form *forms, size_t nforms, ua_diags *d)
{
    ua_status status = UA_OK;

    for (uint32_t i = 0; i < s->works.n && status == UA_OK; i++) {
        ua_arena *a = ua_arena_new(NULL, 0);
        status = a ? write_work(s, i, forms, nforms, a, d) : UA_E_NOMEM;
        ua_arena_free(a);
    }
    return status;
}

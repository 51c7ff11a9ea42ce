/* The first page, the lists by organ, year and subject, and the page of the search. */
#include "site/records.h"
#include "xml/small.h"

enum { ON_A_PAGE = 200, LATEST = 12 };

static const char *const facets[UA_FACETS] = {"organ", "year", "subject"};

/** "organ/un-ga.html", "organ/un-ga-2.html" */
static ua_str part_path(ua_arena *a, const ua_group *g, uint32_t part)
{
    ua_buf b = ua_buf_on(a);

    ua_buf_put(&b, g->path);
    if (part) {
        ua_buf_putz(&b, "--");
        ua_buf_put_uint(&b, part + 1);
    }
    ua_buf_putz(&b, ".html");
    return ua_buf_str(&b);
}

static ua_status write_part(ua_site *s, ua_facet facet, const ua_group *g, uint32_t part, ua_arena *a,
                            ua_diags *d)
{
    ua_str path = part_path(a, g, part), root = ua_site_root(a, path);
    uint32_t parts = (g->works.n + ON_A_PAGE - 1) / ON_A_PAGE, from = part * ON_A_PAGE;
    xmlNode *page = ua_page_open(s, a, "list", path);

    ua_xml_set(a, page, "facet", ua_str_c(facets[facet]));
    ua_xml_set(a, page, "label", g->label);
    ua_xml_number(a, page, "works", g->works.n);
    ua_xml_number(a, page, "from", from + 1);
    for (uint32_t p = 0; p < parts && parts > 1; p++) {
        xmlNode *x = ua_xml_el(page, "part");
        ua_xml_set(a, x, "href", UA_JOINED(a, root, part_path(a, g, p)));
        if (p == part)
            ua_xml_set(a, x, "here", UA_STR("yes"));
    }
    for (uint32_t i = from; i < g->works.n && i < from + ON_A_PAGE; i++)
        ua_page_work(s, a, page, g->works.at[i], root);
    return ua_page_close(s, a, page, path, d);
}

static void put_facet(const ua_site *s, ua_arena *a, xmlNode *page, ua_facet facet)
{
    xmlNode *f = ua_xml_el(page, "facet");

    ua_xml_set(a, f, "name", ua_str_c(facets[facet]));
    for (uint32_t i = 0; i < s->groups[facet].n; i++) {
        const ua_group *g = &s->groups[facet].at[i];
        xmlNode *x = ua_xml_el(f, "group");
        ua_xml_set(a, x, "label", g->label);
        ua_xml_set(a, x, "href", UA_JOINED(a, g->path, UA_STR(".html")));
        ua_xml_number(a, x, "works", g->works.n);
    }
}

static ua_status write_front(ua_site *s, ua_arena *a, ua_diags *d)
{
    ua_str path = UA_STR("index.html");
    xmlNode *page = ua_page_open(s, a, "front", path), *latest = ua_xml_el(page, "latest");

    ua_xml_number(a, page, "works", s->works.n);
    ua_xml_number(a, page, "editions", s->editions.n);
    for (uint32_t i = 0; i < s->order.n && i < LATEST; i++)
        ua_page_work(s, a, latest, s->order.at[i], (ua_str){0});
    for (int f = 0; f < UA_FACETS; f++)
        put_facet(s, a, page, (ua_facet)f);
    return ua_page_close(s, a, page, path, d);
}

/** The languages of the site, to choose from. */
static ua_status put_languages(const ua_site *s, ua_arena *a, xmlNode *page)
{
    ua_table known = ua_table_on(a);

    for (uint32_t i = 0; i < s->editions.n; i++) {
        uint32_t *seen = ua_table_at(&known, s->editions.at[i].lang);
        if (!seen)
            return ua_arena_status(a);
        if (!(*seen)++)
            ua_xml_set(a, ua_xml_el(page, "language"), "code", s->editions.at[i].lang);
    }
    return UA_OK;
}

static ua_status write_search(ua_site *s, ua_arena *a, ua_diags *d)
{
    ua_str path = UA_STR("search.html");
    xmlNode *page = ua_page_open(s, a, "search", path);

    UA_TRY(put_languages(s, a, page));
    return ua_page_close(s, a, page, path, d);
}

ua_status ua_site_lists(ua_site *s, ua_diags *d)
{
    ua_arena *a = ua_arena_new(NULL, 0);
    ua_status status = a ? write_front(s, a, d) : UA_E_NOMEM;

    status = status == UA_OK ? write_search(s, a, d) : status;
    ua_arena_free(a);
    for (int f = 0; f < UA_FACETS; f++)
        for (uint32_t g = 0; g < s->groups[f].n; g++) {
            const ua_group *group = &s->groups[f].at[g];
            for (uint32_t part = 0; part * ON_A_PAGE < group->works.n && status == UA_OK; part++) {
                a = ua_arena_new(NULL, 0);
                status = a ? write_part(s, (ua_facet)f, group, part, a, d) : UA_E_NOMEM;
                ua_arena_free(a);
            }
        }
    return status;
}

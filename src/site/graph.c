/* The picture of who cites whom: the works with most citations, in the order of time. */
#include <stdlib.h>

#include "site/records.h"
#include "xml/small.h"

enum { MOST_NODES = 60 };

typedef struct ua_node_of {
    uint32_t work, links, place; /**< place: among the works, newest first */
} ua_node_of;

static int most_links(const void *x, const void *y)
{
    const ua_node_of *a = x, *b = y;

    return a->links != b->links ? (a->links > b->links ? -1 : 1) : a->place < b->place ? -1 : 1;
}

static int by_place(const void *x, const void *y)
{
    const ua_node_of *a = x, *b = y;

    return a->place < b->place ? -1 : a->place > b->place;
}

static ua_status choose(const ua_site *s, ua_arena *a, ua_node_of **out, uint32_t *count)
{
    ua_node_of *nodes = ua_new_n(a, (size_t)s->works.n + 1, ua_node_of);
    uint32_t n = 0;

    if (!nodes)
        return ua_arena_status(a);
    for (uint32_t k = 0; k < s->order.n; k++) {
        const ua_opus *w = &s->works.at[s->order.at[k]];
        uint32_t links = w->cited_by.n;
        for (uint32_t c = 0; c < w->cites.n; c++)
            links += w->cites.at[c].work != UA_NO_WORK;
        if (links)
            nodes[n++] = (ua_node_of){s->order.at[k], links, k};
    }
    qsort(nodes, n, sizeof *nodes, most_links);
    *count = n < MOST_NODES ? n : MOST_NODES;
    qsort(nodes, *count, sizeof *nodes, by_place);
    *out = nodes;
    return UA_OK;
}

ua_status ua_site_graph(ua_site *s, ua_diags *d)
{
    ua_arena *a = ua_arena_new(NULL, 0);
    ua_node_of *nodes = NULL;
    uint32_t n = 0, links = 0;
    ua_status status = a ? choose(s, a, &nodes, &n) : UA_E_NOMEM;
    uint32_t *row = status == UA_OK ? ua_new_n(a, (size_t)s->works.n + 1, uint32_t) : NULL; /* from 1 */

    if (!row) {
        ua_arena_free(a);
        return status == UA_OK ? UA_E_NOMEM : status;
    }
    xmlNode *page = ua_page_open(s, a, "graph", UA_STR("graph.html"));
    for (uint32_t i = 0; i < s->works.n; i++)
        for (uint32_t c = 0; c < s->works.at[i].cites.n; c++)
            links += s->works.at[i].cites.at[c].work != UA_NO_WORK;
    ua_xml_number(a, page, "links", links);
    for (uint32_t i = 0; i < n; i++) {
        row[nodes[i].work] = i + 1;
        ua_xml_number(a, ua_page_work(s, a, page, nodes[i].work, (ua_str){0}), "cited",
                      s->works.at[nodes[i].work].cited_by.n);
    }
    for (uint32_t i = 0; i < n; i++) {
        const ua_opus *w = &s->works.at[nodes[i].work];
        for (uint32_t c = 0; c < w->cites.n; c++) {
            uint32_t to = w->cites.at[c].work == UA_NO_WORK ? 0 : row[w->cites.at[c].work];
            if (!to)
                continue;
            xmlNode *x = ua_xml_el(page, "link");
            ua_xml_number(a, x, "from", i);
            ua_xml_number(a, x, "to", to - 1);
        }
    }
    status = ua_page_close(s, a, page, UA_STR("graph.html"), d);
    ua_arena_free(a);
    return status;
}

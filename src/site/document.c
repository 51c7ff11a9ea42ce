/* The page of a document: what the site knows of it stands beside the document, for xslt/site-document.xsl. */
#include <string.h>

#include "site/records.h"
#include "xml/small.h"

#define NS "urn:x-unakn:site"

static const ua_target document_style = {
    .kind = UA_TARGET_STYLE, .name = "site-document", .from = "xslt/site-document.xsl", .params = ""};

/** A reference to a work of the site becomes a link to its page, in the same language where there is one. */
static void link_reference(const ua_site *s, xmlNode *ref, const ua_edition *own, ua_str root, ua_arena *a)
{
    ua_str href = ua_str_c(ua_xml_value(ref, "href")), before, fragment;
    uint32_t work =
        ua_str_starts(href, UA_STR("/")) ? ua_site_find(s, ua_site_work_iri(href), a) : UA_NO_WORK;

    if (work == UA_NO_WORK || work == own->work)
        return;
    const ua_edition *e = ua_site_edition(s, &s->works.at[work], own->lang);
    bool deep = ua_str_cut(href, '#', &before, &fragment) && ua_site_has(e, fragment);
    ua_str to = UA_JOINED(a, root, e->path, UA_STR(".html"), deep ? UA_STR("#") : (ua_str){0},
                          deep ? fragment : (ua_str){0});
    const char *z = ua_arena_z(a, to);
    if (!z)
        return;
    xmlNodeSetName(ref, (const xmlChar *)"a");
    if (!xmlSetProp(ref, (const xmlChar *)"href", (const xmlChar *)z))
        ua_arena_fail(a);
}

static void link_references(const ua_site *s, xmlNode *document, const ua_edition *own, ua_str root,
                            ua_arena *a)
{
    for (xmlNode *n = document; n; n = ua_xml_after(document, n, true)) {
        if (n->type == XML_ELEMENT_NODE && !strcmp((const char *)n->name, "ref"))
            link_reference(s, n, own, root, a);
    }
}

static void put_context(const ua_site *s, xmlNode *context, const ua_edition *own, ua_str root,
                        const ua_site_form *forms, size_t nforms, ua_arena *a)
{
    const ua_opus *w = &s->works.at[own->work];

    ua_xml_set(a, context, "root", root);
    ua_xml_set(a, context, "site", s->opts.title);
    ua_xml_set(a, context, "work", UA_JOINED(a, root, w->path, UA_STR("index.html")));
    ua_xml_number(a, context, "cited", w->cited_by.n);
    for (uint32_t i = 0; i < w->editions.n; i++) {
        const ua_edition *e = &s->editions.at[w->editions.at[i]];
        xmlNode *x = ua_xml_el(context, "edition");
        ua_xml_set(a, x, "href", UA_JOINED(a, root, e->path, UA_STR(".html")));
        ua_xml_set(a, x, "language", e->lang);
        ua_xml_set(a, x, "iri", e->iri);
        if (e == own)
            ua_xml_set(a, x, "here", UA_STR("yes"));
    }
    for (size_t i = 0; i < nforms; i++) {
        xmlNode *x = ua_xml_el(context, "form");
        ua_xml_set(a, x, "href", UA_JOINED(a, root, own->path, ua_str_c(forms[i].ending)));
        ua_xml_set(a, x, "name", ua_str_c(forms[i].name));
        ua_xml_set(a, x, "words", ua_str_c(forms[i].words));
    }
}

ua_status ua_site_document(ua_site *s, xmlDoc *doc, const ua_site_form *forms, size_t nforms, ua_arena *a,
                           ua_diags *d)
{
    ua_facts f;
    xmlNode *root = xmlDocGetRootElement(doc);

    UA_TRY(ua_facts_read(a, doc, &f));
    uint32_t *at = ua_table_at(&s->by_expression, f.expression);
    if (!at || !*at)
        return at ? UA_E_BUG : ua_arena_status(a);
    const ua_edition *own = &s->editions.at[*at - 1];
    ua_str path = UA_JOINED(a, own->path, UA_STR(".html")), up = ua_site_root(a, path);
    ua_buf b = ua_buf_on(a);
    ua_sink out = ua_sink_to_buf(&b);

    link_references(s, xmlFirstElementChild(root), own, up, a);
    xmlNode *context = xmlNewChild(root, NULL, (const xmlChar *)"context", NULL);
    xmlNs *ns = context ? xmlNewNs(context, (const xmlChar *)NS, (const xmlChar *)"site") : NULL;
    if (!ns)
        return UA_E_NOMEM;
    xmlSetNs(context, ns);
    put_context(s, context, own, up, forms, nforms, a);
    UA_TRY(ua_arena_status(a));
    UA_TRY(ua_render(s->renderer, &document_style, doc, a, d, &out));
    UA_TRY(ua_arena_status(a));
    return ua_site_emit(s, path, ua_buf_str(&b));
}

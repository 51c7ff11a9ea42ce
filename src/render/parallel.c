/* One document of several: the input of xslt/akn-to-parallel.xsl, which says what is in it. */
#include "render/parallel.h"

#include <stdlib.h>
#include <string.h>

#include "render/run.h"
#include "render/style.h"

#define STYLESHEET "xslt/akn-to-parallel.xsl"
#define NAME_SPACE "urn:x-unakn:parallel"

struct ua_parallel {
    ua_arena *arena; /**< strings on their way into the tree */
    xmlDoc *doc;
    unsigned versions;
};

ua_parallel *ua_parallel_new(void)
{
    ua_parallel *p = calloc(1, sizeof *p);
    xmlNode *root;

    if (!p)
        return NULL;
    p->arena = ua_arena_new(NULL, 0);
    p->doc = xmlNewDoc((const xmlChar *)"1.0");
    root = p->doc ? xmlNewDocNode(p->doc, NULL, (const xmlChar *)"parallel", NULL) : NULL;
    if (root) {
        xmlDocSetRootElement(p->doc, root);
        xmlSetNs(root, xmlNewNs(root, (const xmlChar *)NAME_SPACE, NULL));
    }
    if (p->arena && root && root->ns)
        return p;
    ua_parallel_free(p);
    return NULL;
}

void ua_parallel_free(ua_parallel *p)
{
    if (!p)
        return;
    xmlFreeDoc(p->doc);
    ua_arena_free(p->arena);
    free(p);
}

static xmlNode *child(ua_parallel *p, const char *name)
{
    return xmlNewChild(xmlDocGetRootElement(p->doc), NULL, (const xmlChar *)name,
                       NULL); /* in the name space of the root */
}

static bool set(ua_parallel *p, xmlNode *e, const char *name, ua_str value)
{
    const char *z = ua_arena_z(p->arena, value);

    return e && z && xmlSetProp(e, (const xmlChar *)name, (const xmlChar *)z);
}

/** "v2.": what the eIds of a version begin with; "2" alone is its number. */
static ua_str prefix(ua_parallel *p, const char *before, const char *after)
{
    ua_buf b = ua_buf_on(p->arena);

    ua_buf_putz(&b, before);
    ua_buf_put_uint(&b, p->versions);
    ua_buf_putz(&b, after);
    return ua_buf_str(&b);
}

/** skip: bytes of the value that stay in front of the prefix. */
static bool put_apart(ua_parallel *p, xmlNode *e, const char *name, const char *value, size_t skip,
                      ua_str before)
{
    ua_buf b = ua_buf_on(p->arena);

    ua_buf_put(&b, (ua_str){value, skip});
    ua_buf_put(&b, before);
    ua_buf_putz(&b, value + skip);
    return b.ok && set(p, e, name, ua_buf_str(&b));
}

static bool element_apart(ua_parallel *p, xmlNode *e, ua_str before)
{
    xmlChar *eid = xmlGetNoNsProp(e, (const xmlChar *)"eId"),
            *href = xmlGetNoNsProp(e, (const xmlChar *)"href");
    bool ok = true;

    if (eid)
        ok = xmlSetProp(e, (const xmlChar *)"wId", eid) &&
             put_apart(p, e, "eId", (const char *)eid, 0, before);
    if (ok && href && *href == '#')
        ok = put_apart(p, e, "href", (const char *)href, 1, before);
    xmlFree(eid);
    xmlFree(href);
    return ok;
}

/** The text of a version, not its metadata: what is declared there is the same in all. */
static bool tree_apart(ua_parallel *p, xmlNode *root, ua_str before)
{
    bool ok = true;

    for (xmlNode *n = root; n && ok;) {
        bool element = n->type == XML_ELEMENT_NODE;
        bool below = element && n->children && strcmp((const char *)n->name, "meta") != 0;
        ok = !element || element_apart(p, n, before);
        if (below) {
            n = n->children;
            continue;
        }
        while (n != root && !n->next)
            n = n->parent;
        n = n == root ? NULL : n->next;
    }
    return ok;
}

ua_status ua_parallel_version(ua_parallel *p, const xmlDoc *version)
{
    xmlNode *source = xmlDocGetRootElement((xmlDoc *)(uintptr_t)version);
    xmlNode *e = child(p, "version"), *copy = source ? xmlDocCopyNode(source, p->doc, 1) : NULL;

    p->versions++;
    if (!e || !copy || !xmlAddChild(e, copy)) {
        xmlFreeNode(copy);
        return UA_E_NOMEM;
    }
    bool ok = set(p, e, "n", prefix(p, "", "")) && tree_apart(p, copy, prefix(p, "v", "."));
    return ok ? UA_OK : UA_E_NOMEM;
}

ua_status ua_parallel_unit(ua_parallel *p, ua_str eid)
{
    return set(p, child(p, "unit"), "eId", eid) ? UA_OK : UA_E_NOMEM;
}

ua_status ua_parallel_difference(ua_parallel *p, unsigned version, const ua_param *facts, size_t nfacts)
{
    xmlNode *e = child(p, "difference");
    ua_buf b = ua_buf_on(p->arena);

    ua_buf_put_uint(&b, version);
    bool ok = set(p, e, "version", ua_buf_str(&b));
    for (size_t i = 0; i < nfacts && ok; i++)
        ok = set(p, e, facts[i].name, facts[i].value);
    return ok ? UA_OK : UA_E_NOMEM;
}

ua_status ua_parallel_render(ua_renderer *r, ua_parallel *p, ua_arena *a, ua_diags *d, ua_sink *out)
{
    xsltStylesheet *style = NULL;
    xmlDoc *result = NULL;

    UA_TRY(ua_style_load(a, r->dir, STYLESHEET, d, &style));
    ua_status s = ua_transform(r, style, p->doc, NULL, 0, a, d, &result);
    if (s == UA_OK)
        s = ua_save(result, style, out);
    xmlFreeDoc(result);
    xsltFreeStylesheet(style);
    return s;
}

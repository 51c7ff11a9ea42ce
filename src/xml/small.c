/* Writing small XML documents with libxml2. */
#include "xml/small.h"

#include <string.h>

static void release(void *doc)
{
    xmlFreeDoc(doc);
}

xmlNode *ua_xml_root(ua_arena *a, const char *name, const char *ns, const char *prefix)
{
    xmlDoc *doc = xmlNewDoc((const xmlChar *)"1.0");
    xmlNode *root = doc ? xmlNewDocNode(doc, NULL, (const xmlChar *)name, NULL) : NULL;

    if (root)
        xmlDocSetRootElement(doc, root); /* from here on the document frees it */
    if (!doc || !ua_arena_defer(a, release, doc) || !root)
        return NULL;
    xmlNs *space = ns ? xmlNewNs(root, (const xmlChar *)ns, (const xmlChar *)prefix) : NULL;
    if (ns && !space)
        return NULL;
    xmlSetNs(root, space);
    return root;
}

xmlNode *ua_xml_el(xmlNode *parent, const char *name)
{
    return parent ? xmlNewChild(parent, parent->ns, (const xmlChar *)name, NULL) : NULL;
}

void ua_xml_set(ua_arena *a, xmlNode *e, const char *name, ua_str value)
{
    const char *z = ua_arena_z(a, value);

    if (!e || !z || !xmlNewNsProp(e, NULL, (const xmlChar *)name, (const xmlChar *)z))
        ua_arena_fail(a);
}

void ua_xml_number(ua_arena *a, xmlNode *e, const char *name, size_t value)
{
    ua_buf b = ua_buf_on(a);

    ua_buf_put_uint(&b, value);
    ua_xml_set(a, e, name, ua_buf_str(&b));
}

void ua_xml_text(ua_arena *a, xmlNode *e, ua_str text)
{
    const char *z = ua_arena_z(a, text);

    xmlNode *t = e && z ? xmlNewDocText(e->doc, (const xmlChar *)z) : NULL;
    if (t)
        xmlAddChild(e, t);
    else
        ua_arena_fail(a);
}

ua_status ua_xml_save(ua_arena *a, const xmlNode *root, ua_sink *out)
{
    xmlChar *bytes = NULL;
    int n = 0;

    UA_TRY(ua_arena_status(a));
    xmlDocDumpFormatMemoryEnc(root->doc, &bytes, &n, "UTF-8", 1);
    if (!bytes)
        return UA_E_NOMEM;
    ua_sink_put(out, (ua_str){(const char *)bytes, (size_t)n});
    xmlFree(bytes);
    return out->status;
}

const char *ua_xml_value(const xmlNode *e, const char *name)
{
    for (const xmlAttr *a = e->properties; a; a = a->next)
        if (!a->ns && !strcmp((const char *)a->name, name))
            return a->children && a->children->content ? (const char *)a->children->content : "";
    return NULL;
}

xmlNode *ua_xml_kid(const xmlNode *e, const char *name)
{
    for (xmlNode *n = e ? e->children : NULL; n; n = n->next)
        if (n->type == XML_ELEMENT_NODE && !strcmp((const char *)n->name, name))
            return n;
    return NULL;
}

xmlNode *ua_xml_after(const xmlNode *root, const xmlNode *n, bool into)
{
    if (into && n->type == XML_ELEMENT_NODE && n->children)
        return n->children;
    while (n != root && !n->next)
        n = n->parent;
    return n == root ? NULL : n->next;
}

/* Writing small XML documents with libxml2. */
#include "report/xml.h"

static void release(void *doc)
{
    xmlFreeDoc(doc);
}

xmlNode *ua_report_root(ua_listing *r, const char *name, const char *ns, const char *prefix)
{
    xmlDoc *doc = xmlNewDoc((const xmlChar *)"1.0");
    xmlNode *root = doc ? xmlNewDocNode(doc, NULL, (const xmlChar *)name, NULL) : NULL;

    if (!doc || !ua_arena_defer(r->a, release, doc) || !root)
        return NULL;
    xmlDocSetRootElement(doc, root);
    if (ns)
        xmlSetNs(root, xmlNewNs(root, (const xmlChar *)ns, (const xmlChar *)prefix));
    return root;
}

xmlNode *ua_report_el(xmlNode *parent, const char *name)
{
    return parent ? xmlNewChild(parent, parent->ns, (const xmlChar *)name, NULL) : NULL;
}

void ua_report_attr(ua_listing *r, xmlNode *e, const char *name, ua_str value)
{
    const char *z = ua_arena_z(r->a, value);

    if (e && z)
        xmlNewNsProp(e, NULL, (const xmlChar *)name, (const xmlChar *)z);
}

void ua_report_number(ua_listing *r, xmlNode *e, const char *name, size_t value)
{
    ua_buf b = ua_buf_on(r->a);

    ua_buf_put_uint(&b, value);
    ua_report_attr(r, e, name, ua_buf_str(&b));
}

void ua_report_text(ua_listing *r, xmlNode *e, ua_str text)
{
    const char *z = ua_arena_z(r->a, text);

    if (e && z)
        xmlAddChild(e, xmlNewDocText(e->doc, (const xmlChar *)z));
}

ua_status ua_report_save(ua_listing *r)
{
    xmlNode *root = r->state;
    xmlChar *bytes = NULL;
    int n = 0;

    UA_TRY(ua_arena_status(r->a));
    xmlDocDumpFormatMemoryEnc(root->doc, &bytes, &n, "UTF-8", 1);
    if (!bytes)
        return UA_E_NOMEM;
    ua_sink_put(r->out, (ua_str){(const char *)bytes, (size_t)n});
    xmlFree(bytes);
    return r->out->status;
}

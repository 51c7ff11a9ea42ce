/* Making elements: the only calls of libxml2 that build the tree. */
#include <limits.h>

#include "akn/writer.h"

xmlNode *ua_el(ua_writer *w, xmlNode *parent, const char *name, const ua_node *origin)
{
    xmlNode *e = w->ok ? xmlNewDocNode(w->doc, w->ns, (const xmlChar *)name, NULL) : NULL;

    if (!e) {
        w->ok = false;
        return NULL;
    }
    e->_private = (void *)(uintptr_t)origin;
    if (parent)
        xmlAddChild(parent, e);
    return e;
}

xmlNode *ua_foreign(ua_writer *w, xmlNode *parent, xmlNs *ns, const char *name)
{
    xmlNode *e = ua_el(w, parent, name, NULL);

    if (e)
        xmlSetNs(e, ns);
    return e;
}

void ua_attr(ua_writer *w, xmlNode *e, const char *name, ua_str value)
{
    const char *z = w->ok ? ua_arena_z(w->a, value) : NULL;

    if (!z || !xmlNewNsProp(e, NULL, (const xmlChar *)name, (const xmlChar *)z))
        w->ok = false;
}

void ua_attrz(ua_writer *w, xmlNode *e, const char *name, const char *value)
{
    if (!w->ok || !xmlNewNsProp(e, NULL, (const xmlChar *)name, (const xmlChar *)value))
        w->ok = false;
}

void ua_chars(ua_writer *w, xmlNode *e, ua_str text)
{
    if (!w->ok || !text.n)
        return;
    xmlNode *t = text.n <= INT_MAX ? xmlNewDocTextLen(w->doc, (const xmlChar *)text.p, (int)text.n) : NULL;
    if (t)
        xmlAddChild(e, t);
    else
        w->ok = false;
}

ua_str ua_cat(ua_writer *w, const ua_str *parts, unsigned n)
{
    ua_buf b = ua_buf_on(w->a);

    for (unsigned i = 0; i < n; i++)
        ua_buf_put(&b, parts[i]);
    w->ok = w->ok && b.ok;
    return ua_buf_str(&b);
}

ua_str ua_inline_eid(ua_writer *w, const char *token)
{
    ua_buf b = ua_buf_on(w->a);

    ua_buf_put(&b, w->scope);
    ua_buf_putz(&b, w->scope.n ? "__" : "");
    ua_buf_putz(&b, token);
    ua_buf_putc(&b, '_');
    uint32_t *count = b.ok ? ua_table_at(&w->counters, ua_buf_str(&b)) : NULL;
    if (!count) {
        w->ok = false;
        return (ua_str){0};
    }
    /* the key of the counter is the beginning of the eId: it stays as it is */
    ua_buf eid = ua_buf_on(w->a);
    ua_buf_put(&eid, ua_buf_str(&b));
    ua_buf_put_uint(&eid, ++*count);
    w->ok = w->ok && eid.ok;
    return ua_buf_str(&eid);
}

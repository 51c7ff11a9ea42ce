/* From an element back to the text it was made from. */
#include "check/where.h"

#include <string.h>

ua_str ua_element_label(ua_arena *a, const xmlNode *e)
{
    const char *eid = ua_xml_value(e, "eId");
    ua_buf b = ua_buf_on(a);

    ua_buf_putz(&b, (const char *)e->name);
    if (eid) {
        ua_buf_putz(&b, " \"");
        ua_buf_putz(&b, eid);
        ua_buf_putz(&b, "\"");
    }
    return ua_buf_str(&b);
}

static const ua_text *text_of(const ua_node *n)
{
    return n->num ? n->num : n->heading ? n->heading : n->text;
}

/** Where a node begins in the source: its first text, else that of what is around it. */
static ua_span span_of(const ua_node *n)
{
    for (; n; n = n->parent)
        for (const ua_node *at = n; at; at = at->first) {
            const ua_text *t = text_of(at);
            if (t && t->npieces)
                return ua_text_source(t, 0, (uint32_t)t->s.n);
        }
    return (ua_span){0, 0};
}

/** "/akomaNtoso/statement/mainBody/paragraph[2]": local names, with a position where there are several. */
static void put_path(ua_buf *b, const xmlNode *e, unsigned depth)
{
    unsigned position = 1;
    bool several = false;

    if (!e || e->type != XML_ELEMENT_NODE || depth > 256)
        return;
    put_path(b, e->parent, depth + 1);
    for (const xmlNode *n = e->prev; n; n = n->prev)
        position += n->type == XML_ELEMENT_NODE && xmlStrEqual(n->name, e->name);
    for (const xmlNode *n = e->next; n && !several; n = n->next)
        several = n->type == XML_ELEMENT_NODE && xmlStrEqual(n->name, e->name);
    ua_buf_putc(b, '/');
    ua_buf_putz(b, (const char *)e->name);
    if (position > 1 || several) {
        ua_buf_putc(b, '[');
        ua_buf_put_uint(b, position);
        ua_buf_putc(b, ']');
    }
}

static void report_in_file(ua_arena *a, ua_diags *d, ua_diag_code code, const xmlNode *e, ua_str eid,
                           const ua_str *args, unsigned nargs)
{
    long line = e ? xmlGetLineNo(e) : 0;
    ua_buf path = ua_buf_on(a);

    if (!ua_diags_full(
            d)) /* what is only counted needs no place: the siblings of each would be counted for it */
        put_path(&path, e, 0);
    ua_place at = {line > 0 ? (uint32_t)line : 0, eid, ua_buf_str(&path)};
    ua_report_place(d, code, at, args, nargs);
}

void ua_report_element(ua_arena *a, ua_diags *d, bool ours, ua_diag_code code, const xmlNode *e,
                       const ua_str *args, unsigned nargs)
{
    ua_str eid = {0};

    while (e && e->type != XML_ELEMENT_NODE)
        e = e->parent;
    for (const xmlNode *n = e; n && n->type == XML_ELEMENT_NODE && !eid.n; n = n->parent)
        eid = ua_str_c(ua_xml_value(n, "eId"));
    if (!ours) {
        report_in_file(a, d, code, e, eid, args, nargs);
        return;
    }
    const ua_node *origin = NULL;
    for (const xmlNode *n = e; n && n->type == XML_ELEMENT_NODE && !origin; n = n->parent)
        origin = n->_private;
    ua_report_eid(d, code, span_of(origin), eid, args, nargs);
}

xmlNode *ua_next_element(const xmlNode *root, const xmlNode *e)
{
    const xmlNode *n = e;

    do {
        if (n->children && n->type == XML_ELEMENT_NODE) {
            n = n->children;
        } else {
            while (n != root && !n->next)
                n = n->parent;
            n = n == root ? NULL : n->next;
        }
    } while (n && n->type != XML_ELEMENT_NODE);
    return (xmlNode *)(uintptr_t)n;
}

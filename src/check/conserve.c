/* Every character once more: the text of the XML is the text of the tree (TX-01). */
#include <string.h>

#include "check/check.h"
#include "check/where.h"

/** A text with the notes at their calls, as the writer orders them. */
static void put_text(ua_buf *b, const ua_text *t)
{
    uint32_t at = 0;

    for (uint32_t i = 0; t && i < t->nmarks; i++) {
        const ua_mark *m = &t->marks[i];
        if (!m->note)
            continue;
        ua_buf_put(b, ua_str_sub(t->s, at, m->from));
        at = m->from;
        for (const ua_node *p = m->note->first; p; p = p->next)
            put_text(b, p->text); /* a note holds no notes (FN-06) */
    }
    if (t)
        ua_buf_put(b, ua_str_sub(t->s, at, t->s.n));
}

static ua_str text_of_tree(const ua_resolution *r, ua_buf *b)
{
    ua_walk w = ua_walk_begin(r->root);

    while (ua_walk_next(&w) != UA_DONE) {
        if (w.event != UA_ENTER)
            continue;
        if (w.node->kind != UA_ANNEX) /* its num is a copy for the IRI */
            put_text(b, w.node->num);
        put_text(b, w.node->heading);
        put_text(b, w.node->text);
    }
    return ua_buf_str(b);
}

static bool is_meta(const xmlNode *n)
{
    return n->type == XML_ELEMENT_NODE && !strcmp((const char *)n->name, "meta");
}

/** The node after n in document order, metadata left out; NULL at the end. */
static const xmlNode *next(const xmlNode *root, const xmlNode *n)
{
    if (n->type == XML_ELEMENT_NODE && n->children && !is_meta(n))
        return n->children;
    while (n != root && !n->next)
        n = n->parent;
    return n == root ? NULL : n->next;
}

ua_status ua_conserve_check(xmlDoc *doc, const ua_resolution *r, ua_arena *a, ua_diags *d)
{
    ua_buf b = ua_buf_on(a);
    ua_str expected = text_of_tree(r, &b);
    const xmlNode *root = xmlDocGetRootElement(doc);
    size_t at = 0;

    if (!b.ok)
        return ua_arena_status(a);
    for (const xmlNode *n = root; n; n = next(root, n)) {
        if (n->type != XML_TEXT_NODE)
            continue;
        ua_str have = ua_str_c((const char *)n->content);
        if (!ua_str_starts(ua_str_sub(expected, at, expected.n), have)) {
            ua_report_element(a, d, true, UA_D_BUG_CONSERVE, n, UA_ARGS(ua_str_sub(have, 0, 60)));
            return UA_E_BUG;
        }
        at += have.n;
    }
    if (at == expected.n)
        return UA_OK;
    ua_report(d, UA_D_BUG_CONSERVE, (ua_span){0, 0}, UA_ARGS(ua_str_sub(expected, at, at + 60)));
    return UA_E_BUG;
}

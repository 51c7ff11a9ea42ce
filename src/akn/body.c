/* The operative part: divisions, numbered paragraphs, lists, tables (OP, TB). */
#include "akn/writer.h"

static void child_id(ua_writer *w, xmlNode *e, const ua_node *n, const char *token)
{
    ua_attr(w, e, "eId", UA_CAT(w, n->eid, UA_STR("__"), ua_str_c(token)));
}

void ua_write_num(ua_writer *w, xmlNode *e, const ua_node *n)
{
    if (!n->num)
        return;
    xmlNode *num = ua_el(w, e, "num", n);
    if (n->flags & UA_EDITORIAL)
        ua_attrz(w, num, "status", "editorial");
    ua_write_text(w, num, n->num, n);
}

void ua_write_heading(ua_writer *w, xmlNode *e, const ua_node *n)
{
    if (!n->heading)
        return;
    xmlNode *heading = ua_el(w, e, "heading", n);
    child_id(w, heading, n, "heading");
    ua_write_text(w, heading, n->heading, n);
}

void ua_write_table(ua_writer *w, xmlNode *parent, const ua_node *table) /* TB-01, TB-02 */
{
    xmlNode *t = ua_el(w, parent, "table", table);

    ua_attr(w, t, "eId", table->eid);
    for (const ua_node *row = table->first; row && w->ok; row = row->next) {
        xmlNode *tr = ua_el(w, t, "tr", row);
        for (const ua_node *cell = row->first; cell && w->ok; cell = cell->next)
            ua_write_p(w, ua_el(w, tr, cell->flags & UA_HEADER ? "th" : "td", cell), cell);
    }
}

static void units(ua_writer *w, xmlNode *e, const ua_node *first);

void ua_write_blocks(ua_writer *w, xmlNode *e, const ua_node *first)
{
    for (const ua_node *n = first; n && w->ok; n = n->next) {
        if (n->kind == UA_TABLE) {
            ua_write_table(w, e, n);
        } else if (n->kind == UA_QUOTED) { /* OP-14: at the end of the p that introduces it */
            xmlNode *p = e->last ? e->last : ua_el(w, e, "p", n);
            xmlNode *q = ua_el(w, p, "embeddedStructure", n);
            ua_attr(w, q, "eId", n->eid);
            units(w, q, n->first);
        } else {
            ua_write_p(w, e, n);
        }
    }
}

static void list(ua_writer *w, xmlNode *parent, const ua_node *n);

/** OP-01, OP-09: blocks in content, or lower levels; never both. */
static void contents(ua_writer *w, xmlNode *e, const ua_node *n)
{
    bool levels = false;

    for (const ua_node *c = n->first; c; c = c->next)
        levels = levels || c->kind == UA_LIST || c->kind == UA_ALINEA;
    if (levels) {
        units(w, e, n->first);
    } else if (n->first) {
        xmlNode *content = ua_el(w, e, "content", n);
        child_id(w, content, n, "content");
        ua_write_blocks(w, content, n->first);
    }
}

/** num, heading and contents of a unit or point. */
static void unit(ua_writer *w, xmlNode *parent, const ua_node *n, const char *name)
{
    xmlNode *e = ua_el(w, parent, name, n);

    ua_attr(w, e, "eId", n->eid);
    ua_write_num(w, e, n);
    ua_write_heading(w, e, n);
    contents(w, e, n);
}

/** The intro or wrapUp of a list or group. */
static void frame(ua_writer *w, xmlNode *parent, const ua_node *n)
{
    xmlNode *part = ua_el(w, parent, n->kind == UA_INTRO ? "intro" : "wrapUp", n);

    ua_attr(w, part, "eId", n->eid);
    ua_write_blocks(w, part, n->first);
}

static void list(ua_writer *w, xmlNode *parent, const ua_node *n) /* OP-08 */
{
    xmlNode *e = ua_el(w, parent, "list", n);
    const char *member = ua_str_eqz(n->key, "indent") ? "indent" : "point";

    ua_attr(w, e, "eId", n->eid);
    for (const ua_node *c = n->first; c && w->ok; c = c->next) {
        if (c->kind == UA_POINT)
            unit(w, e, c, member);
        else
            frame(w, e, c);
    }
}

static void group(ua_writer *w, xmlNode *parent, const ua_node *n) /* OP-05, OP-06 */
{
    const char *name = w->ok ? ua_arena_z(w->a, n->key) : NULL;
    xmlNode *e = name ? ua_el(w, parent, name, n) : NULL;

    if (!e) {
        w->ok = false;
        return;
    }
    ua_attr(w, e, "eId", n->eid);
    ua_write_num(w, e, n);
    ua_write_heading(w, e, n);
    units(w, e, n->first);
}

static void cross_heading(ua_writer *w, xmlNode *parent, const ua_node *n) /* IR-03 */
{
    xmlNode *e = ua_el(w, parent, "crossHeading", n);

    ua_attr(w, e, "eId", n->eid);
    ua_refer(w, e, "refersTo", UA_TLC_CONCEPT, UA_STR("preamble"));
    ua_write_text(w, e, n->text, n);
}

static void units(ua_writer *w, xmlNode *e, const ua_node *first)
{
    for (const ua_node *n = first; n && w->ok; n = n->next)
        if (n->kind == UA_GROUP)
            group(w, e, n);
        else if (n->kind == UA_PARAGRAPH)
            unit(w, e, n, "paragraph");
        else if (n->kind == UA_ALINEA)
            unit(w, e, n, "alinea");
        else if (n->kind == UA_LIST)
            list(w, e, n);
        else if (n->kind == UA_CROSSHEADING)
            cross_heading(w, e, n);
        else if (n->kind == UA_INTRO)
            frame(w, e, n);
        else
            ua_write_p(w, e, n);
}

void ua_write_body(ua_writer *w, xmlNode *doc, const ua_node *body)
{
    units(w, ua_el(w, doc, "mainBody", body), body->first);
}

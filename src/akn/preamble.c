/* The preamble: formula, one container per preambular paragraph, recitals (PR). */
#include "akn/writer.h"

static void formula(ua_writer *w, xmlNode *preamble, const ua_node *n) /* PR-01, PR-08 */
{
    xmlNode *e = ua_el(w, preamble, "formula", n);

    ua_attr(w, e, "name", n->key);
    ua_attr(w, e, "eId", n->eid);
    ua_write_blocks(w, e, n->first);
}

static void block_list(ua_writer *w, xmlNode *parent, const ua_node *list);

static void contents(ua_writer *w, xmlNode *e, const ua_node *first)
{
    for (const ua_node *n = first; n && w->ok; n = n->next)
        if (n->kind == UA_LIST)
            block_list(w, e, n);
        else if (n->kind == UA_ALINEA)
            contents(w, e, n->first);
        else if (n->kind == UA_TABLE)
            ua_write_table(w, e, n);
        else
            ua_write_p(w, e, n);
}

static void item(ua_writer *w, xmlNode *list, const ua_node *n)
{
    xmlNode *e = ua_el(w, list, "item", n);

    ua_attr(w, e, "eId", n->eid);
    ua_write_num(w, e, n);
    ua_write_heading(w, e, n);
    contents(w, e, n->first);
}

/** PR-04: inline content in listIntroduction and listWrapUp; what does not fit stands before or behind. */
static void block_list(ua_writer *w, xmlNode *parent, const ua_node *list)
{
    const ua_node *intro = list->first->kind == UA_INTRO ? list->first : NULL;
    const ua_node *wrap = list->last->kind == UA_WRAPUP ? list->last : NULL;
    const ua_node *lead = intro && intro->last->kind == UA_BLOCK ? intro->last : NULL;

    for (const ua_node *n = intro ? intro->first : NULL; n && n != lead; n = n->next)
        n->kind == UA_TABLE ? ua_write_table(w, parent, n) : ua_write_p(w, parent, n);
    xmlNode *e = ua_el(w, parent, "blockList", list);
    ua_attr(w, e, "eId", list->eid);
    if (lead)
        ua_write_text(w, ua_el(w, e, "listIntroduction", lead), lead->text, lead);
    for (const ua_node *n = list->first; n && w->ok; n = n->next)
        if (n->kind == UA_POINT)
            item(w, e, n);
    const ua_node *end = wrap && wrap->first->kind == UA_BLOCK ? wrap->first : NULL;
    if (end)
        ua_write_text(w, ua_el(w, e, "listWrapUp", end), end->text, end);
    if (wrap)
        contents(w, parent, end ? end->next : wrap->first);
}

static void container(ua_writer *w, xmlNode *preamble, const ua_node *n) /* PR-02 */
{
    xmlNode *e = ua_el(w, preamble, "container", n);

    ua_attr(w, e, "name", n->key.n ? n->key : UA_STR("preambular"));
    ua_attr(w, e, "eId", n->eid);
    contents(w, e, n->first);
}

static void section(ua_writer *w, xmlNode *preamble, const ua_node *n) /* PR-07 */
{
    xmlNode *e = ua_el(w, preamble, "container", n);

    ua_attr(w, e, "name", UA_STR("preambularSection"));
    ua_attr(w, e, "eId", n->eid);
    xmlNode *heading = ua_el(w, e, "block", n);
    ua_attr(w, heading, "name", UA_STR("heading"));
    ua_write_text(w, heading, n->heading, n);
    for (n = n->first; n && w->ok; n = n->next)
        container(w, e, n);
}

/** PR-06: a run of numbered paragraphs in one recitals element, whose eId their own begin with. */
static const ua_node *recitals(ua_writer *w, xmlNode *preamble, const ua_node *first)
{
    xmlNode *run = ua_el(w, preamble, "recitals", first);
    size_t end = ua_str_find(first->eid, UA_STR("__rec_"), 0);
    const ua_node *n = first;

    ua_attr(w, run, "eId", ua_str_sub(first->eid, 0, end));
    for (; n && n->kind == UA_RECITAL && w->ok; n = n->next) {
        xmlNode *e = ua_el(w, run, "recital", n);
        ua_attr(w, e, "eId", n->eid);
        ua_write_num(w, e, n);
        contents(w, e, n->first);
    }
    return n;
}

void ua_write_preamble(ua_writer *w, xmlNode *doc, const ua_node *preamble)
{
    xmlNode *e = ua_el(w, doc, "preamble", preamble);
    const ua_node *n = preamble->first;

    while (n && w->ok) {
        if (n->kind == UA_RECITAL) {
            n = recitals(w, e, n);
            continue;
        }
        if (n->kind == UA_GROUP)
            section(w, e, n);
        else
            n->kind == UA_FORMULA ? formula(w, e, n) : container(w, e, n);
        n = n->next;
    }
}

/* The eIds of the tree: its nodes as a list of elements. */
#include <string.h>

#include "akn/eid.h"

typedef struct ua_tree_eids {
    ua_eid_list list;
    UA_VEC(ua_node *) nodes; /**< of the items; NULL: an element that has no node */
    bool recitals;           /**< a run of recitals is open */
} ua_tree_eids;

static bool under(const ua_node *n, ua_kind kind)
{
    for (n = n->parent; n; n = n->parent)
        if (n->kind == kind)
            return true;
        else if (n->kind == UA_BODY || n->kind == UA_ANNEX || n->kind == UA_COMPONENT)
            return false;
    return false;
}

/** The element that a node becomes, as far as eIds go; NULL: none that matters. */
static const char *element_of(const ua_node *n)
{
    bool in_preamble =
        (n->kind == UA_LIST || n->kind == UA_POINT || n->kind == UA_INTRO || n->kind == UA_WRAPUP) &&
        under(n, UA_PREAMBLE);

    switch (n->kind) {
    case UA_COVER: return "coverPage";
    case UA_PREFACE: return "preface";
    case UA_PREAMBLE: return "preamble";
    case UA_BODY: return "mainBody";
    case UA_CONCLUSIONS: return "conclusions";
    case UA_FORMULA: return "formula";
    case UA_PREAMBULAR: return "container";
    case UA_RECITAL: return "recital";
    case UA_CROSSHEADING: return "crossHeading";
    case UA_PARAGRAPH: return "paragraph";
    case UA_ALINEA: return "alinea";
    case UA_LIST: return in_preamble ? "blockList" : "list";
    case UA_POINT: return in_preamble ? "item" : ua_str_eqz(n->parent->key, "indent") ? "indent" : "point";
    case UA_INTRO: return in_preamble ? NULL : "intro";
    case UA_WRAPUP: return in_preamble ? NULL : "wrapUp";
    case UA_TABLE: return "table";
    case UA_NOTE: return "authorialNote";
    case UA_QUOTED: return "embeddedStructure";
    case UA_ANNEX: return "attachment";
    case UA_COMPONENT: return "component";
    case UA_GROUP: return n->key.p;
    case UA_ROOT:
    case UA_BLOCK:
    case UA_ROW:
    case UA_CELL:
    case UA_KIND_COUNT: break;
    }
    return NULL;
}

static ua_status open_item(ua_tree_eids *t, const char *element, ua_node *n)
{
    const ua_element *about = ua_element_about(element);
    ua_eid_item *item = about ? ua_eid_open(&t->list, about) : NULL;

    if (!item || !ua_vec_push(t->list.a, &t->nodes, n))
        return about ? ua_arena_status(t->list.a) : UA_E_BUG;
    if (n && n->num && n->kind != UA_ANNEX) { /* the num of an annex is in its preface */
        item->num = n->num->s;
        item->number = n->number;
    }
    return UA_OK;
}

/** Notes hang on marks: they are numbered in the order of their calls (FN-03). */
static ua_status notes_of(ua_tree_eids *t, const ua_text *text)
{
    for (uint32_t i = 0; text && i < text->nmarks; i++)
        if (text->marks[i].note) {
            UA_TRY(open_item(t, "authorialNote", text->marks[i].note));
            ua_eid_close(&t->list);
        }
    return UA_OK;
}

/** PR-06: a run of recitals stands in an element of its own. */
static ua_status recitals(ua_tree_eids *t, bool wanted)
{
    if (wanted == t->recitals)
        return UA_OK;
    t->recitals = wanted;
    if (wanted)
        return open_item(t, "recitals", NULL);
    ua_eid_close(&t->list);
    return UA_OK;
}

static ua_status enter(ua_tree_eids *t, ua_node *n)
{
    const char *element = element_of(n);

    if (n->parent && n->parent->kind == UA_PREAMBLE)
        UA_TRY(recitals(t, n->kind == UA_RECITAL));
    if (element)
        UA_TRY(open_item(t, element, n));
    UA_TRY(notes_of(t, n->num));
    UA_TRY(notes_of(t, n->heading));
    return notes_of(t, n->text);
}

static ua_status leave(ua_tree_eids *t, const ua_node *n)
{
    if (n->kind == UA_PREAMBLE)
        UA_TRY(recitals(t, false));
    if (element_of(n))
        ua_eid_close(&t->list);
    return UA_OK;
}

ua_status ua_akn_eids(ua_arena *a, ua_resolution *r, ua_diags *d)
{
    ua_tree_eids t = {.list = ua_eid_list_on(a)};
    ua_walk w = ua_walk_begin(r->root);

    while (ua_walk_next(&w) != UA_DONE)
        UA_TRY(w.event == UA_ENTER ? enter(&t, w.node) : leave(&t, w.node));
    UA_TRY(ua_eid_make(&t.list, false));
    for (uint32_t i = 0; i < t.nodes.n; i++) {
        const ua_eid_item *item = &t.list.items.at[i];
        ua_node *n = t.nodes.at[i];
        if (!n || !item->eid.n)
            continue;
        n->eid = item->eid;
        if (item->renamed && n->num)
            ua_report_eid(d, UA_D_EID_DUPLICATE, ua_text_source(n->num, 0, (uint32_t)n->num->s.n), n->eid,
                          UA_ARGS(n->num->s, n->eid));
    }
    return ua_arena_status(a);
}

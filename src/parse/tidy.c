/* The last look at a body: labels without text, lists without points, blocks beside lists (ST-06, OP-01). */
#include "parse/work.h"

typedef struct ua_tidy {
    ua_work *w;
    bool numbered;
} ua_tidy;

static ua_status no_memory(const ua_tidy *t)
{
    ua_status s = ua_arena_status(t->w->p->arena);

    return s != UA_OK ? s : UA_E_BUG;
}

/** The last block at or below a node; NULL when there is none. */
static ua_node *last_block(ua_node *n)
{
    while (n && n->kind != UA_BLOCK)
        n = n->last;
    return n;
}

/** A list that lost its points: the blocks of its intro and wrapUp take its place. */
static ua_status dissolve_list(ua_tidy *t, ua_node *list)
{
    ua_node *at = list;

    for (ua_node *part = list->first; part; part = part->next)
        for (ua_node *b = part->first, *next; b; b = next) {
            next = b->next;
            ua_node_unlink(b);
            if (!ua_node_put_after(at, b))
                return no_memory(t);
            at = b;
        }
    ua_node_unlink(list);
    return UA_OK;
}

/** A point that is nothing but its label: the label goes to the text before it, else before the list. */
static ua_status dissolve_point(ua_tidy *t, ua_node *n)
{
    ua_node *list = n->parent, *to = n->prev ? last_block(n->prev) : NULL;
    ua_text *label = n->num;
    bool points = false;

    if (to) {
        ua_node_unlink(n);
    } else {
        n->kind = UA_INTRO;
        n->num = NULL;
    }
    if (!ua_add_block(t->w, to ? to->parent : n, label, ""))
        return no_memory(t);
    for (const ua_node *p = list->first; p; p = p->next)
        points = points || p->kind == UA_POINT;
    return points ? UA_OK : dissolve_list(t, list);
}

/** A label or heading with nothing below it becomes text: no element is empty (ST-06). */
static ua_status fill(ua_tidy *t, ua_node *n)
{
    ua_text *text = n->heading;

    if (n->kind == UA_POINT && !text)
        return dissolve_point(t, n);
    n->heading = NULL;
    if (!text) {
        text = n->num;
        n->num = NULL;
    }
    if (n->kind == UA_GROUP) /* the heading is the text of a unit below it; its number stays */
        n = ua_node_add(t->w->p->arena, n, t->numbered ? UA_ALINEA : UA_PARAGRAPH);
    return n && text && ua_add_block(t->w, n, text, "") ? UA_OK : no_memory(t);
}

static bool is_level(const ua_node *n)
{
    return n->kind == UA_LIST || n->kind == UA_ALINEA;
}

/** An alinea holds blocks or one list: what follows goes to alineas behind it. */
static ua_status divide(ua_tidy *t, ua_node *alinea)
{
    ua_node *into = alinea, *next;

    for (ua_node *n = alinea->first->next, *before = alinea->first; n; before = n, n = next) {
        next = n->next;
        if (n->kind == UA_LIST || before->kind == UA_LIST) {
            ua_node *fresh = ua_node_new(t->w->p->arena, UA_ALINEA);
            if (!fresh || !ua_node_put_after(into, fresh))
                return no_memory(t);
            into = fresh;
        }
        if (into == alinea)
            continue;
        ua_node_unlink(n);
        if (!ua_node_append(into, n))
            return no_memory(t);
    }
    return UA_OK;
}

/** A unit holds blocks or levels: beside levels, each run of blocks goes to an alinea. */
static ua_status wrap(ua_tidy *t, ua_node *unit)
{
    ua_node *alinea = NULL, *next;

    for (ua_node *n = unit->first; n; n = next) {
        next = n->next;
        if (is_level(n)) {
            alinea = NULL;
            continue;
        }
        if (!alinea) {
            alinea = ua_node_new(t->w->p->arena, UA_ALINEA);
            if (!alinea || !ua_node_put_after(n, alinea))
                return no_memory(t);
        }
        ua_node_unlink(n);
        if (!ua_node_append(alinea, n))
            return no_memory(t);
    }
    return UA_OK;
}

static ua_status separate(ua_tidy *t, ua_node *n)
{
    bool blocks = false, levels = false;

    for (const ua_node *c = n->first; c; c = c->next) {
        levels = levels || is_level(c);
        blocks = blocks || !is_level(c);
    }
    if (n->kind == UA_ALINEA)
        return levels && n->first != n->last ? divide(t, n) : UA_OK;
    return levels && blocks ? wrap(t, n) : UA_OK;
}

/** The changes move nodes, so the candidates are gathered first; the innermost come first. */
static ua_status each(ua_tidy *t, ua_node *body, bool (*wanted)(const ua_node *n),
                      ua_status (*change)(ua_tidy *t, ua_node *n))
{
    UA_VEC(ua_node *) found = {0};
    ua_walk k = ua_walk_begin(body);

    while (ua_walk_next(&k) != UA_DONE)
        if (k.event == UA_LEAVE && wanted(k.node) && !ua_vec_push(t->w->p->arena, &found, k.node))
            return no_memory(t);
    for (uint32_t i = 0; i < found.n; i++)
        UA_TRY(change(t, found.at[i]));
    return UA_OK;
}

static bool is_empty(const ua_node *n)
{
    return !n->first &&
           (n->kind == UA_GROUP || n->kind == UA_PARAGRAPH || n->kind == UA_POINT || n->kind == UA_RECITAL);
}

static bool is_unit(const ua_node *n)
{
    return n->kind == UA_PARAGRAPH || n->kind == UA_POINT || n->kind == UA_ALINEA;
}

ua_status ua_tidy_body(ua_work *w, ua_node *body, bool numbered)
{
    ua_tidy t = {w, numbered};

    UA_TRY(each(&t, body, is_empty, fill));
    return each(&t, body, is_unit, separate);
}

ua_status ua_tidy_preamble(ua_work *w, ua_node *preamble)
{
    ua_tidy t = {w, false};

    return each(&t, preamble, is_empty, fill);
}

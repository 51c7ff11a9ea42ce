/* The tree of a resolution: nodes, their grammar, and its proof. */
#include "model/tree.h"

typedef struct ua_kind_info {
    const char *name;
    bool leaf;
    uint64_t children; /* bit k: may contain kind k */
} ua_kind_info;

static const ua_kind_info kinds[UA_KIND_COUNT] = {
#include "kinds.inc"
};

ua_node *ua_node_new(ua_arena *a, ua_kind kind)
{
    ua_node *n = ua_new(a, ua_node);

    if (n)
        n->kind = kind;
    return n;
}

bool ua_node_may_contain(ua_kind parent, ua_kind child)
{
    return (kinds[parent].children >> child) & 1;
}

bool ua_node_append(ua_node *parent, ua_node *child)
{
    if (!ua_node_may_contain(parent->kind, child->kind))
        return false;
    child->parent = parent;
    child->prev = parent->last;
    child->next = NULL;
    if (parent->last)
        parent->last->next = child;
    else
        parent->first = child;
    parent->last = child;
    return true;
}

bool ua_node_put_after(ua_node *at, ua_node *child)
{
    if (!at->next)
        return ua_node_append(at->parent, child);
    if (!ua_node_may_contain(at->parent->kind, child->kind))
        return false;
    child->parent = at->parent;
    child->prev = at;
    child->next = at->next;
    at->next->prev = child;
    at->next = child;
    return true;
}

void ua_node_unlink(ua_node *n)
{
    if (!n->parent)
        return;
    if (n->prev)
        n->prev->next = n->next;
    else
        n->parent->first = n->next;
    if (n->next)
        n->next->prev = n->prev;
    else
        n->parent->last = n->prev;
    n->parent = n->prev = n->next = NULL;
}

const char *ua_kind_name(ua_kind k)
{
    return kinds[k].name;
}

ua_node *ua_node_add(ua_arena *a, ua_node *parent, ua_kind kind)
{
    ua_node *n = ua_node_new(a, kind);

    return n && ua_node_append(parent, n) ? n : NULL;
}

ua_walk ua_walk_begin(ua_node *root)
{
    return (ua_walk){.root = root, .node = NULL, .event = UA_ENTER};
}

ua_event ua_walk_next(ua_walk *w)
{
    if (!w->node) {
        w->node = w->root;
        return w->event = UA_ENTER;
    }
    if (w->event == UA_ENTER) {
        if (!w->node->first)
            return w->event = UA_LEAVE;
        w->node = w->node->first;
        w->depth++;
        return UA_ENTER;
    }
    if (w->node == w->root)
        return w->event = UA_DONE;
    if (w->node->next) {
        w->node = w->node->next;
        return w->event = UA_ENTER;
    }
    w->node = w->node->parent;
    w->depth--;
    return UA_LEAVE;
}

typedef bool text_visitor(void *user, ua_node *owner, ua_text *t);

/** A text, then the blocks of the notes that are called in it. Notes hold no notes (FN-06). */
static bool visit(text_visitor *f, void *user, ua_node *owner, ua_text *t)
{
    if (!t)
        return true;
    if (!f(user, owner, t))
        return false;
    for (uint32_t i = 0; i < t->nmarks; i++) {
        ua_node *note = t->marks[i].note;
        for (ua_node *b = note ? note->first : NULL; b; b = b->next)
            if (b->text && !f(user, b, b->text))
                return false;
    }
    return true;
}

bool ua_tree_texts(ua_node *root, text_visitor *f, void *user)
{
    ua_walk w = ua_walk_begin(root);

    while (ua_walk_next(&w) != UA_DONE) {
        ua_node *n = w.node;
        if (w.event == UA_ENTER &&
            !(visit(f, user, n, n->num) && visit(f, user, n, n->heading) && visit(f, user, n, n->text)))
            return false;
    }
    return true;
}

static bool broken(ua_diags *d, const ua_node *n, const char *what)
{
    ua_report(d, UA_D_BUG_TREE, (ua_span){0, 0}, UA_ARGS(ua_str_c(what), ua_str_c(ua_kind_name(n->kind))));
    return false;
}

static bool node_ok(const ua_node *n, const ua_node *root, ua_diags *d)
{
    if (kinds[n->kind].leaf != (n->text != NULL))
        return broken(d, n, "a leaf without text, or text in a node that is no leaf");
    if (n != root && (!n->parent || !ua_node_may_contain(n->parent->kind, n->kind)))
        return broken(d, n, "a node stands where the grammar does not allow it");
    if ((n->next && n->next->prev != n) || (n->first && n->first->parent != n))
        return broken(d, n, "links between nodes are broken");
    if (n->text && !n->text->s.n && n->kind != UA_CELL)
        return broken(d, n, "an empty text");
    return true;
}

bool ua_tree_check(const ua_node *root, ua_diags *d)
{
    const ua_node *n = root;
    bool ok = true;

    while (n) { /* the walk of ua_walk, on const nodes */
        ok = node_ok(n, root, d) && ok;
        if (n->first) {
            n = n->first;
            continue;
        }
        while (n != root && !n->next)
            n = n->parent;
        n = n == root ? NULL : n->next;
    }
    return ok;
}

/** Has the file a resolution of its own beside its components? */
static bool has_own(const ua_resolution *r)
{
    for (const ua_node *n = r->root->first; n; n = n->next)
        if (n->kind == UA_BODY)
            return true;
    return false;
}

uint32_t ua_resolution_count(const ua_resolution *r)
{
    return r->nparts + has_own(r);
}

bool ua_resolution_take(ua_resolution *r, uint32_t position)
{
    bool own = has_own(r);

    if (!position || position > ua_resolution_count(r))
        return false;
    for (uint32_t i = 0; i < r->nparts; i++)
        ua_node_unlink(r->parts[i].node);
    if (!own || position > 1) {
        const ua_part *p = &r->parts[position - 1 - own];
        r->root = p->node;
        r->root->kind = UA_ROOT;
        r->meta = p->meta;
    }
    r->nparts = 0;
    return true;
}

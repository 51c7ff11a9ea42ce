/* The nodes of lists, shared by preamble, body and annexes (OP-08 to OP-13, PR-04).
 *
 * An owner (paragraph, point, preambular paragraph) first holds blocks. With the first point the blocks
 * become the intro of a list. Text after a list closes it (wrapUp) or stands by itself (alinea). */
#include "parse/work.h"
#include "text/ctype.h"
#include "text/utf8.h"

ua_node *ua_add_block(ua_work *w, ua_node *parent, ua_text *t, const char *key)
{
    ua_node *n = ua_node_add(w->p->arena, parent, UA_BLOCK);

    if (n) {
        n->text = t;
        n->key = ua_str_c(key);
        if (t->npieces == 1 && t->pieces[0].how == UA_ADDED) /* nothing of it is in the source (TX-01) */
            n->flags |= UA_EDITORIAL;
    }
    return n;
}

ua_status ua_split_label(ua_work *w, const ua_unit *u, ua_text **num, ua_text **rest)
{
    ua_arena *a = w->p->arena;
    ua_str s = ua_unit_str(u);
    uint32_t len = u->chosen < 0 ? 0 : u->labels[u->chosen].len, from = len;
    size_t width;

    *num = *rest = NULL;
    if (len) {
        *num = ua_text_slice(a, u->text, 0, len);
        if (!*num)
            return ua_arena_status(a);
        /* N-75: a blank crept into the label; it is the same label */
        size_t gap = ua_str_find((*num)->s, UA_STR(" "), 0);
        if (gap != SIZE_MAX &&
            !ua_is_dash(ua_utf8_before((*num)->s, (*num)->s.n, &width))) { /* "1 -" is written so */
            *num = ua_text_cut(w, *num, (uint32_t)gap, (uint32_t)gap + 1, UA_WHY_SPACING, "N-75");
            if (!*num)
                return ua_arena_status(a);
        }
        while (from < s.n && s.p[from] == ' ')
            from++;
    }
    if (from < s.n) {
        *rest = ua_text_slice(a, u->text, from, (uint32_t)s.n);
        if (!*rest)
            return ua_arena_status(a);
    }
    return UA_OK;
}

/** The list that is open in the owner: its last child, when that is a list (or an alinea with one). */
static ua_node *open_list(ua_node *owner)
{
    ua_node *last = owner->last;

    if (last && last->kind == UA_ALINEA)
        last = last->last;
    return last && last->kind == UA_LIST && !(last->last && last->last->kind == UA_WRAPUP) ? last : NULL;
}

/** Does the owner take alineas, so that text after a list can stand by itself? */
static bool takes_alinea(const ua_node *owner)
{
    return ua_node_may_contain(owner->kind, UA_ALINEA);
}

/** A new list in the owner; blocks that stand at its end become the intro (CF-28). */
static ua_node *new_list(ua_work *w, ua_node *owner, ua_style style)
{
    ua_node *parent = owner;
    ua_node *first = owner->last;

    if (first && first->kind == UA_ALINEA) { /* its text introduces the list (OP-11) */
        parent = first;
        first = first->last;
    }
    while (first && first->prev && (first->prev->kind == UA_BLOCK || first->prev->kind == UA_TABLE))
        first = first->prev;
    if (first && first->kind != UA_BLOCK && first->kind != UA_TABLE)
        first = NULL;
    for (const ua_node *n = first; n && !takes_alinea(owner); n = n->next)
        if (n->kind == UA_TABLE)
            first = NULL; /* what introduces a list of the preamble is text alone (PR-04) */
    ua_node *list = ua_node_new(w->p->arena, UA_LIST);
    if (!list)
        return NULL;
    list->key = style == UA_S_DASH || style == UA_S_BULLET ? UA_STR("indent") : UA_STR("point");
    if (first) {
        ua_node *intro = ua_node_add(w->p->arena, list, UA_INTRO);
        for (ua_node *n = first, *next; intro && n; n = next) {
            next = n->next;
            ua_node_unlink(n);
            if (!ua_node_append(intro, n))
                return NULL;
        }
        if (!intro)
            return NULL;
    }
    return ua_node_append(parent, list) ? list : NULL;
}

static bool is_indent(ua_style s)
{
    return s == UA_S_DASH || s == UA_S_BULLET;
}

/** The point at the given depth that is open in the owner; NULL when there is none. depth 1: of the owner. */
static ua_node *open_point(ua_node *owner, unsigned depth)
{
    ua_node *at = owner;

    for (unsigned d = 0; d < depth; d++) {
        ua_node *list = open_list(at);
        if (!list || !list->last || list->last->kind != UA_POINT)
            return NULL;
        at = list->last;
    }
    return at;
}

ua_status ua_list_add(ua_work *w, ua_node *owner, const ua_unit *u, unsigned depth)
{
    ua_text *num, *rest;
    ua_style style = u->labels[u->chosen].style;
    ua_node *at = NULL;

    UA_TRY(ua_split_label(w, u, &num, &rest));
    for (unsigned d = depth; !at && d > 1; d--)
        at = open_point(owner, d - 1);
    at = at ? at : owner;
    ua_node *list = open_list(at);
    if (list && is_indent(style) != ua_str_eqz(list->key, "indent"))
        list = NULL; /* points and dashes are not mixed (OP-08) */
    if (!list)
        list = new_list(w, at, style);
    ua_node *point = list ? ua_node_add(w->p->arena, list, UA_POINT) : NULL;
    if (!point)
        return ua_arena_status(w->p->arena) != UA_OK ? ua_arena_status(w->p->arena) : UA_E_BUG;
    point->num = num;
    if (rest && u->heading)
        point->heading = rest; /* a run-in title (OP-09) */
    else if (rest && !ua_add_block(w, point, rest, ""))
        return ua_arena_status(w->p->arena);
    return UA_OK;
}

/** The innermost open point that waits for text: it has a run-in title (OP-09), or nothing but its label. */
static ua_node *waiting_point(ua_node *owner)
{
    ua_node *found = NULL;

    for (ua_node *list = open_list(owner); list && list->last && list->last->kind == UA_POINT;
         list = open_list(list->last))
        if (list->last->heading || !list->last->first)
            found = list->last;
    return found;
}

static ua_status add_text(ua_work *w, ua_node *parent, ua_text *t)
{
    return ua_add_block(w, parent, t, "") ? UA_OK : ua_arena_status(w->p->arena);
}

/** OP-11: the closing words of the sentence that the list stands in. Where paragraphs open in lower case, or in a script
 *  without case, they are what does not open as paragraphs do. */
static bool closes_list(const ua_work *w, ua_str s)
{
    if (!w->lower_leads)
        return ua_starts_lower(s);
    return !ua_starts_upper(s) && !ua_ends_open(s) && !ua_opens_paragraph(w, s);
}

ua_status ua_list_text(ua_work *w, ua_node *owner, const ua_unit *u)
{
    ua_node *waiting = waiting_point(owner);

    if (waiting)
        owner = waiting;
    ua_node *list = open_list(owner);
    if (!list) { /* no list yet: one more block (OP-12), or one after an alinea's */
        ua_node *last = owner->last;
        if (last && (last->kind == UA_ALINEA || last->kind == UA_LIST)) {
            ua_node *al = takes_alinea(owner) ? ua_node_add(w->p->arena, owner, UA_ALINEA) : owner;
            return al ? add_text(w, al, u->text) : ua_arena_status(w->p->arena);
        }
        return add_text(w, owner, u->text);
    }
    if (closes_list(w, ua_unit_str(u))) {
        ua_node *last = list->last;
        if (last && last->kind == UA_POINT && ua_utf8_count(ua_unit_str(u)) <= 4 && last->first &&
            last->last->kind == UA_BLOCK) /* OP-13: a stray "or" */
            return add_text(w, last, u->text);
        ua_node *wrap = ua_node_add(w->p->arena, list, UA_WRAPUP);
        return wrap ? add_text(w, wrap, u->text) : ua_arena_status(w->p->arena);
    }
    ua_node *al = takes_alinea(owner) ? ua_node_add(w->p->arena, owner, UA_ALINEA) : owner;
    return al ? add_text(w, al, u->text) : ua_arena_status(w->p->arena);
}

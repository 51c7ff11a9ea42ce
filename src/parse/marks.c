/* What stands in running text: lead phrases, dates, what is cited, quantities, names. One text after the other, each for all of them. */
#include "parse/cite.h"
#include "parse/entities.h"
#include "parse/raised.h"

typedef struct ua_marking {
    ua_work *w;
    ua_cite cite;
    ua_naming *names;
    ua_kind part; /**< of the document */
} ua_marking;

/** A citation takes the dates beside it; the days that none of them took come behind it. */
static ua_status mark_bare(ua_marking *k, ua_text *t)
{
    UA_TRY(ua_dates_in(k->w, t));
    UA_TRY(ua_refs_in(&k->cite, t));
    UA_TRY(ua_date_parts_in(k->w, t));
    UA_TRY(ua_quantities_in(k->w, t));
    return ua_names_in(k->names, t);
}

static ua_status mark_all(ua_marking *k, ua_text *t)
{
    ua_arena *a = k->w->p->arena;
    ua_text *bare = ua_without_raised(a, t);

    if (!bare)
        return ua_arena_status(a);
    UA_TRY(mark_bare(k, bare));
    return bare == t || ua_take_marks(a, t, bare) ? UA_OK : ua_arena_status(a);
}

static ua_status mark_node(ua_marking *k, ua_node *n)
{
    if (n->kind == UA_COVER || n->kind == UA_PREFACE || n->kind == UA_CONCLUSIONS || n->kind == UA_PREAMBLE ||
        n->kind == UA_BODY)
        k->part = n->kind;
    UA_TRY(ua_lead_in(k->w, n));
    if (n->text && k->part == UA_COVER)
        return ua_refs_in(&k->cite, n->text);
    if (n->text &&
        (k->part == UA_PREAMBLE || k->part == UA_BODY)) /* IN-01: outside front and closing matter */
        return mark_all(k, n->text);
    return UA_OK;
}

ua_status ua_pass_marks(ua_work *w)
{
    ua_walk walk = ua_walk_begin(w->out->root);
    ua_marking k = {.w = w, .cite = ua_refs_on(w), .names = ua_names_on(w), .part = UA_ROOT};

    if (!k.names)
        return ua_arena_status(w->p->arena);
    while (ua_walk_next(&walk) != UA_DONE) {
        if (walk.node->kind == UA_COMPONENT) {
            ua_cite_begin(&k.cite, walk.event == UA_ENTER ? ua_meta_of(w, walk.node) : &w->out->meta);
            ua_names_begin(k.names, k.cite.organ);
        }
        if (walk.event == UA_ENTER)
            UA_TRY(mark_node(&k, walk.node));
    }
    for (uint32_t i = 0; i < w->notes.n; i++)
        for (ua_node *b = w->notes.at[i].node->first; b; b = b->next)
            UA_TRY(mark_all(&k, b->text));
    ua_refs_done(&k.cite);
    return ua_arena_status(w->p->arena);
}

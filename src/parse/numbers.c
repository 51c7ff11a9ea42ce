/* The numbers of the operative paragraphs, when all of them are known: one that the export lost is supplied where the
 * sequence leaves one possibility (N-77); every other gap and every repeat stays as printed and is reported. */
#include "parse/work.h"
#include "text/ctype.h"
#include "text/numeral.h"
#include "text/utf8.h"

/** A paragraph of the base chain, or a text that may be one without its number (value 0). */
typedef struct ua_entry {
    ua_node *node;
    uint32_t value;
} ua_entry;

typedef UA_VEC(ua_entry) ua_entries;

/** First and end of the digits of a printed number; equal when it has none. */
static void digits(ua_str s, size_t *from, size_t *to)
{
    size_t len;

    for (*from = 0; *from < s.n && !ua_is_digit(ua_utf8_at(s, *from, &len));)
        *from += len;
    for (*to = *from; *to < s.n && ua_is_digit(ua_utf8_at(s, *to, &len));)
        *to += len;
}

/** Value of a plain number; 0 for decimals (1.2) and anything else. */
static uint32_t value_of(ua_str printed)
{
    size_t from, to, more, end;

    digits(printed, &from, &to);
    digits(ua_str_sub(printed, to, printed.n), &more, &end);
    return more == end && to - from <= 12 ? ua_number(ua_str_sub(printed, from, to)) : 0;
}

static const ua_text *first_text(const ua_node *n)
{
    while (n && !n->text)
        n = n->first;
    return n ? n->text : NULL;
}

/** A unit at the base level: numbered, or opening as operative paragraphs do. */
static bool is_entry(const ua_work *w, const ua_node *n, uint32_t *value)
{
    bool base = n->parent && (n->parent->kind == UA_BODY || n->parent->kind == UA_GROUP);
    const ua_text *t = first_text(n);

    *value = 0;
    if (!base || (n->kind != UA_PARAGRAPH && n->kind != UA_ALINEA))
        return false;
    if (n->num)
        *value = n->number ? n->number : value_of(n->num->s);
    return n->num ? *value > 0 : t && ua_opens_paragraph(w, t->s) && ua_is_operative(w, t->s);
}

/** "12." in the manner of its neighbour. */
static ua_text *number_like(ua_work *w, const ua_node *neighbour, uint32_t value)
{
    ua_textb b = ua_textb_on(w->p->arena, w->in->source);
    ua_buf n = ua_buf_on(w->p->arena);
    size_t from, to;

    digits(neighbour->num->s, &from, &to);
    ua_buf_put(&n, ua_str_sub(neighbour->num->s, 0, from));
    ua_buf_put_uint(&n, value);
    ua_buf_put(&n, ua_str_sub(neighbour->num->s, to, neighbour->num->s.n));
    ua_textb_add(&b, ua_buf_str(&n));
    return n.ok ? ua_textb_done(&b) : NULL;
}

static ua_status supply(ua_work *w, ua_node *n, const ua_node *neighbour, uint32_t value)
{
    const ua_text *t = first_text(n);

    n->num = number_like(w, neighbour, value);
    if (!n->num)
        return ua_arena_status(w->p->arena);
    n->kind = UA_PARAGRAPH;
    n->flags |= UA_EDITORIAL;
    ua_report(w->p->diags, UA_D_OP_NUM_SUPPLIED, ua_text_source(t, 0, (uint32_t)t->s.n), UA_ARGS(n->num->s));
    return UA_OK;
}

static void report(ua_work *w, const ua_entry *e, uint32_t last)
{
    const ua_text *num = e->node->num;
    ua_span at = ua_text_source(num, 0, (uint32_t)num->s.n);
    ua_buf a = ua_buf_on(w->p->arena), b = ua_buf_on(w->p->arena);

    ua_buf_put_uint(&a, e->value);
    ua_buf_put_uint(&b, last);
    if (last && e->value > last + 1)
        ua_report(w->p->diags, UA_D_OP_GAP, at, UA_ARGS(ua_buf_str(&a), ua_buf_str(&b)));
    else if (last && e->value <= last && e->value != 1)
        ua_report(w->p->diags, UA_D_OP_REPEATED, at, UA_ARGS(ua_buf_str(&a)));
}

/** The entries between two numbered ones: as many texts as numbers missing leave one possibility. */
static ua_status settle(ua_work *w, ua_entries *all, uint32_t from, uint32_t to, uint32_t *last)
{
    const ua_entry *next = &all->at[to];

    if (next->value > *last + 1 && next->value - *last - 1 == to - from) {
        for (uint32_t i = from; i < to; i++)
            UA_TRY(supply(w, all->at[i].node, next->node, ++*last));
    } else {
        report(w, next, *last);
    }
    *last = next->value;
    return UA_OK;
}

ua_status ua_check_numbers(ua_work *w, ua_node *body)
{
    ua_entries all = {0};
    ua_walk k = ua_walk_begin(body);
    uint32_t value, last = 0, from = 0;

    while (ua_walk_next(&k) != UA_DONE)
        if (k.event == UA_ENTER && is_entry(w, k.node, &value) &&
            !ua_vec_push(w->p->arena, &all, (ua_entry){k.node, value}))
            return ua_arena_status(w->p->arena);
    for (uint32_t i = 0; i < all.n; i++)
        if (all.at[i].value) {
            UA_TRY(settle(w, &all, from, i, &last));
            from = i + 1;
        }
    return UA_OK;
}

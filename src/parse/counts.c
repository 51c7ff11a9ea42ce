/* The figures of a vote beside the lists of States (CN-03, MD-14). */
#include "parse/closing.h"

enum { MOST = 4 };

ua_status ua_add_list(ua_closing *c, const ua_text *t, const ua_match *label, uint32_t unknown)
{
    ua_ballots list = {.text = t, .choice = label ? ua_choice_of(label) : NULL, .all_states = !unknown};

    return ua_vec_push(c->w->p->arena, &c->lists, list) ? UA_OK : ua_arena_status(c->w->p->arena);
}

static uint32_t marks_of(const ua_text *t, ua_mark_kind kind)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < t->nmarks; i++)
        n += t->marks[i].kind == kind;
    return n;
}

static ua_str decimal(const ua_closing *c, uint32_t v)
{
    ua_buf b = ua_buf_on(c->w->p->arena);

    ua_buf_put_uint(&b, v);
    return ua_buf_str(&b);
}

/** A list of the roll call beside the figure that it belongs to. */
static void compare_count(const ua_closing *c, const ua_mark *figure, const ua_text *list)
{
    uint32_t counted, named = marks_of(list, UA_M_ORGAN);

    if (ua_str_uint(figure->value, UINT32_MAX, &counted) && counted != named)
        ua_report(c->w->p->diags, UA_D_VOTE_MISCOUNTED, ua_text_source(list, 0, (uint32_t)list->s.n),
                  UA_ARGS(figure->value, figure->key, decimal(c, named)));
}

/** The figures of a vote, in their order; a choice that nobody made has no list. */
static uint32_t figures_of(const ua_node *conclusions, const ua_mark *figures[MOST])
{
    uint32_t n = 0;

    for (const ua_node *b = conclusions->first; b; b = b->next)
        for (uint32_t i = 0; marks_of(b->text, UA_M_VOTE) && i < b->text->nmarks && n < MOST; i++)
            if (b->text->marks[i].kind == UA_M_QUANTITY)
                figures[n++] = &b->text->marks[i];
    return n;
}

/** The lists in the order of the figures. Where there are fewer or more of them nobody knows which is which. */
static void compare_in_order(const ua_closing *c, const ua_mark *const figures[MOST], uint32_t nfigures)
{
    const ua_mark *made[MOST];
    const ua_text *lists[MOST];
    uint32_t nmade = 0, nlists = 0;

    for (uint32_t i = 0; i < nfigures; i++)
        if (!ua_str_eqz(figures[i]->value, "0"))
            made[nmade++] = figures[i];
    for (uint32_t i = 0; i < c->lists.n && nlists < MOST; i++)
        if (marks_of(c->lists.at[i].text, UA_M_ORGAN))
            lists[nlists++] = c->lists.at[i].text;
    for (uint32_t i = 0; i < nlists && nlists == nmade; i++)
        compare_count(c, made[i], lists[i]);
}

/** Does a list stand behind its label, all of it? Columns may have all labels before all lists. */
static bool is_whole(const ua_closing *c, uint32_t i)
{
    const ua_ballots *l = &c->lists.at[i];

    return l->choice && marks_of(l->text, UA_M_ORGAN) && (i + 1 == c->lists.n || c->lists.at[i + 1].choice);
}

static ua_status add_tally(ua_closing *c, const ua_ballots *list)
{
    ua_meta *m = &c->w->found;
    ua_tally *all = ua_new_n(c->w->p->arena, m->ntallies + 1, ua_tally);

    if (!all)
        return ua_arena_status(c->w->p->arena);
    for (uint32_t i = 0; i < m->ntallies; i++)
        all[i] = m->tallies[i];
    all[m->ntallies++] =
        (ua_tally){ua_str_c(list->choice), decimal(c, marks_of(list->text, UA_M_ORGAN)), {0}};
    m->tallies = all;
    return UA_OK;
}

static bool has_tally(const ua_meta *m, const char *choice)
{
    for (uint32_t i = 0; i < m->ntallies; i++)
        if (ua_str_eqz(m->tallies[i].choice, choice))
            return true;
    return false;
}

/** A roll call is of a recorded vote, whether the text says so or not (MD-13). */
static void settle_outcome(ua_closing *c)
{
    ua_str *outcome = &c->w->found.outcome;

    if (c->w->found.ntallies && (!outcome->n || ua_str_eqz(*outcome, "adopted")))
        *outcome = UA_STR("adoptedByRecordedVote");
}

ua_status ua_settle_counts(ua_closing *c)
{
    const ua_mark *figures[MOST];
    uint32_t n = figures_of(c->node, figures), labelled = 0, known = 0;

    for (uint32_t i = 0; i < c->lists.n; i++) {
        labelled += is_whole(c, i);
        known += is_whole(c, i) && c->lists.at[i].all_states;
    }
    for (uint32_t i = 0; i < c->lists.n; i++) {
        const ua_ballots *list = &c->lists.at[i];
        const ua_mark *figure = NULL;
        if (!is_whole(c, i))
            continue;
        for (uint32_t k = 0; k < n; k++)
            if (ua_str_eqz(figures[k]->key, list->choice))
                figure = figures[k];
        if (figure)
            compare_count(c, figure, list->text);
        else if (c->main && known == c->lists.n && !has_tally(&c->w->found, list->choice))
            UA_TRY(add_tally(c, list));
    }
    if (!labelled)
        compare_in_order(c, figures, n);
    settle_outcome(c);
    return UA_OK;
}

/* What follows an operative phrase: to whom it is said, and until when. Rows say how each language opens and closes the
 * name of the addressee behind each key (addressees.tsv, patterns.tsv); where none fits nothing is said. */
#include "actions/actions.h"
#include "text/utf8.h"

/** The innermost entity that is marked in [from,to): the first of them. */
static ua_str entity_in(const ua_plain *p, uint32_t from, uint32_t to, uint32_t *end)
{
    const ua_stretch_of *first = NULL;

    for (uint32_t i = 0; i < p->marks.n; i++) {
        const ua_stretch_of *m = &p->marks.at[i];
        if (m->what == UA_A_ENTITY && m->from >= from && m->to <= to && (!first || m->from < first->from))
            first = m;
    }
    *end = first ? first->to : from;
    return first ? first->key : (ua_str){0};
}

static void addressee(const ua_lang *l, ua_patterns *ps, const ua_plain *p, uint32_t from, uint32_t to,
                      ua_action *action)
{
    ua_str all = {p->text.p, p->text.n}, clause = ua_str_sub(all, from, to);
    bool asks = false;
    ua_match m;
    uint32_t end;

    for (uint32_t i = 0; i < l->naskings; i++) {
        if (!ua_str_eqz(action->key, l->askings[i].key))
            continue;
        asks = true;
        ua_str who = ua_pattern_find(ps, l->askings[i].pattern, clause, 0, &m) ? ua_match_group(&m, "who")
                                                                              : (ua_str){0};
        if (!who.n)
            continue;
        uint32_t begin = (uint32_t)(who.p - all.p);
        action->addressee = who;
        action->entity = entity_in(p, begin, begin + (uint32_t)who.n, &end);
        return;
    }
    /* where words are not divided a name that is marked ends where the mark does */
    ua_str entity = l->spaced || !asks ? (ua_str){0} : entity_in(p, from, to, &end);
    if (entity.n && end - from < to - from && ua_str_starts(clause, ua_str_sub(all, from, end))) {
        action->addressee = ua_str_trim(ua_str_sub(all, from, end));
        action->entity = entity;
    }
}

/** The date that is marked in [from,to). */
static ua_str date_in(const ua_plain *p, uint32_t from, uint32_t to)
{
    for (uint32_t i = 0; i < p->marks.n; i++)
        if (p->marks.at[i].what == UA_A_DATE && p->marks.at[i].from >= from && p->marks.at[i].to <= to)
            return p->marks.at[i].key;
    return (ua_str){0};
}

static void deadlines(ua_arena *a, ua_patterns *ps, const ua_plain *p, uint32_t from, uint32_t to,
                      ua_action *action)
{
    ua_str clause = ua_str_sub((ua_str){p->text.p, p->text.n}, from, to);
    ua_buf all = ua_buf_on(a);
    ua_match m;

    for (uint32_t at = 0; ua_pattern_find(ps, UA_P_DEADLINE, clause, at, &m); at = m.to > at ? m.to : at + 1) {
        ua_buf_putz(&all, all.n ? "; " : "");
        ua_buf_put(&all, ua_str_trim(ua_str_sub(clause, m.from, m.to)));
        if (!action->date.n)
            action->date = date_in(p, from + m.from, from + m.to);
    }
    action->deadline = ua_buf_str(&all);
}

void ua_action_complement(ua_arena *a, const ua_lang *l, ua_patterns *ps, const ua_plain *p, uint32_t from,
                          uint32_t to, bool whom, ua_action *action)
{
    if (!ua_is_mandate(action->key))
        return;
    if (whom)
        addressee(l, ps, p, from, to, action);
    deadlines(a, ps, p, from, to, action);
}

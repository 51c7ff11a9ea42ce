/* How a document was adopted, as records tell it: in words, in figures, State by State (MD-13, MD-14). */
#include "parse/join.h"

enum { CHOICES = 4 };

/** The choices in the order of the parts of UA_F_FIGURES, and how a record abbreviates them. */
static const struct {
    const char *choice, *words;
    char letter;
} choices[CHOICES] = {
    {"inFavour", "votes in favour", 'Y'},
    {"against", "votes against", 'N'},
    {"abstaining", "abstentions", 'A'},
    {"nonVoting", "members not voting", 'X'},
};

typedef struct ua_vote {
    ua_str figures[CHOICES]; /**< digits; empty: not said */
    const char *outcome;     /**< NULL: not said */
} ua_vote;

static bool is_said(const ua_vote *v)
{
    return v->figures[0].n > 0;
}

static ua_str decimal(ua_arena *a, uint32_t v)
{
    ua_buf b = ua_buf_on(a);

    ua_buf_put_uint(&b, v);
    return ua_buf_str(&b);
}

/** The votes of the States, and how many there are of each choice. */
static ua_status read_ballots(ua_join *j, ua_vote *v)
{
    ua_arena *a = j->w->p->arena;
    UA_VEC(ua_ballot) ballots = {0};
    ua_facts walk = {.kind = UA_F_BALLOT};
    uint32_t sums[CHOICES] = {0};
    ua_table states = ua_table_on(a);
    const ua_fact *f;

    while ((f = ua_join_next(j, &walk)) != NULL) {
        ua_str state = f->part[0].n ? f->part[0] : f->part[2];
        size_t k = 0;
        while (k + 1 < CHOICES && !(f->part[1].n == 1 && f->part[1].p[0] == choices[k].letter))
            k++;
        if (!state.n || ua_table_has(&states, state))
            continue;
        sums[k]++;
        if (!ua_table_at(&states, state) || !ua_vec_push(a, &ballots, (ua_ballot){state, choices[k].choice}))
            return ua_arena_status(a);
    }
    j->m->ballots = ballots.at;
    j->m->nballots = ballots.n;
    for (size_t k = 0; k < CHOICES && ballots.n; k++)
        v->figures[k] = decimal(a, sums[k]);
    return UA_OK;
}

/** "Adopted without vote, 62nd plenary meeting", "Adopted 129-10-32, 80th plenary meeting". */
static void read_note(const ua_join *j, ua_vote *v)
{
    ua_facts walk = {.kind = UA_F_NOTE};
    const ua_fact *f;
    ua_match m;

    while ((f = ua_join_next(j, &walk)) != NULL) {
        if (ua_find(j->w, UA_P_RECORD_NO_VOTE, f->part[0], NULL)) {
            v->outcome = "adoptedWithoutVote";
            continue;
        }
        if (ua_find(j->w, UA_P_RECORD_UNANIMOUS, f->part[0], NULL))
            v->outcome = "adoptedUnanimously";
        if (!ua_find(j->w, UA_P_RECORD_FIGURES, f->part[0], &m))
            continue;
        v->figures[0] = ua_match_group(&m, "yes");
        v->figures[1] = ua_match_group(&m, "no");
        v->figures[2] = ua_match_group(&m, "abstaining");
    }
}

static void read_figures(const ua_join *j, ua_vote *v)
{
    const ua_fact *f = ua_join_first(j, UA_F_FIGURES);
    uint32_t n;

    for (size_t k = 0; f && k < CHOICES; k++)
        if (ua_str_uint(f->part[k], UINT32_MAX, &n))
            v->figures[k] = f->part[k];
}

/** What the record says in figures, and what its votes of States add up to. */
static ua_status read_vote(ua_join *j, ua_vote *v)
{
    ua_vote ballots = {0};

    UA_TRY(read_ballots(j, &ballots));
    read_note(j, v);
    read_figures(j, v);
    for (size_t k = 0; k < 3 && is_said(v) && is_said(&ballots); k++)
        if (v->figures[k].n && !ua_str_eq(v->figures[k], ballots.figures[k]))
            ua_report(j->w->p->diags, UA_D_META_RECORD_COUNT, (ua_span){0, 0},
                      UA_ARGS(ua_str_c(choices[k].words), v->figures[k], ballots.figures[k]));
    for (size_t k = 0; k < CHOICES; k++)
        v->figures[k] = v->figures[k].n ? v->figures[k] : ballots.figures[k];
    if (!v->outcome && is_said(v))
        v->outcome = "adoptedByRecordedVote";
    return UA_OK;
}

/** The figures that the text of the document states. */
typedef struct ua_stated {
    const ua_node *root;
    ua_vote vote;
} ua_stated;

static bool note_figures(void *user, ua_node *owner, ua_text *t)
{
    ua_stated *s = user;

    while (owner && !ua_is_document(owner))
        owner = owner->parent;
    for (uint32_t i = 0; i < t->nmarks && owner == s->root; i++)
        for (size_t k = 0; k < CHOICES; k++)
            if (t->marks[i].kind == UA_M_QUANTITY && ua_str_eqz(t->marks[i].key, choices[k].choice))
                s->vote.figures[k] = t->marks[i].value;
    return true;
}

static ua_status keep_tallies(ua_join *j, const ua_vote *v)
{
    ua_arena *a = j->w->p->arena;
    UA_VEC(ua_tally) tallies = {0};

    for (size_t k = 0; k < CHOICES; k++) {
        bool counts = v->figures[k].n && !(k == 3 && ua_str_eqz(v->figures[k], "0"));
        if (counts && !ua_vec_push(a, &tallies, (ua_tally){ua_str_c(choices[k].choice), v->figures[k], {0}}))
            return ua_arena_status(a);
    }
    j->m->tallies = tallies.at;
    j->m->ntallies = tallies.n;
    return ua_supplied_by(j->w, "vote", "record");
}

/** Texts print three figures; the fourth is that of a record which agrees with them. */
static ua_status join_not_voting(ua_join *j, const ua_vote *text, const ua_vote *record)
{
    enum { NOT_VOTING = CHOICES - 1 };
    ua_vote rest = {0};

    for (size_t k = 0; k < NOT_VOTING; k++)
        if (!text->figures[k].n || !ua_str_eq(text->figures[k], record->figures[k]))
            return UA_OK;
    rest.figures[NOT_VOTING] = record->figures[NOT_VOTING];
    bool known = text->figures[NOT_VOTING].n || j->m->ntallies || !rest.figures[NOT_VOTING].n ||
                 ua_str_eqz(rest.figures[NOT_VOTING], "0");
    return known ? UA_OK : keep_tallies(j, &rest);
}

/** "adopted" is no contradiction to anything. */
static ua_status join_outcome(ua_join *j, const ua_vote *v)
{
    ua_str text = j->m->outcome, record = ua_str_c(v->outcome);

    if (!record.n || ua_str_eq(text, record) ||
        (text.n && !ua_str_eqz(text, "adopted") &&
         !ua_join_disagree(j, (ua_matter){"outcome", "MD-13"}, text, record)))
        return UA_OK;
    j->m->outcome = record;
    return ua_supplied_by(j->w, "outcome", "record");
}

ua_status ua_join_vote(ua_join *j)
{
    ua_stated text = {.root = j->w->out->root};
    ua_vote record = {0};

    if (!ua_is_adopted(j->m->cls))
        return UA_OK;
    UA_TRY(read_vote(j, &record));
    if (!ua_tree_texts(j->w->out->root, note_figures, &text))
        return UA_E_BUG;
    for (size_t k = 0; k < CHOICES; k++)
        if (text.vote.figures[k].n && record.figures[k].n &&
            !ua_str_eq(text.vote.figures[k], record.figures[k]))
            ua_join_report(j, (ua_matter){choices[k].words, "MD-14"}, text.vote.figures[k],
                           record.figures[k]);
    if (is_said(&text.vote))
        return join_not_voting(j, &text.vote, &record);
    UA_TRY(join_outcome(j, &record));
    bool agreed =
        record.outcome && ua_str_eqz(j->m->outcome, record.outcome) &&
        strcmp(record.outcome, "adoptedWithoutVote") != 0; /* MD-14: that is an outcome and nothing else */
    return is_said(&record) && agreed ? keep_tallies(j, &record) : UA_OK;
}

/* Closing lines: meeting, date, vote and roll call (CN-01 to CN-03, MD-13, MD-14). */
#include <string.h>

#include "parse/closing.h"
#include "text/numeral.h"

static ua_status no_memory(const ua_work *w)
{
    ua_status s = ua_arena_status(w->p->arena);

    return s != UA_OK ? s : UA_E_BUG;
}

/** One figure of a vote and the words that may stand for it. */
typedef struct ua_figure {
    const char *group, *one, *two, *choice;
} ua_figure;

/** The choices by the groups of VOTE_LINE and VOTE_LIST. */
static const ua_figure figures[] = {{"for", "", "", "inFavour"},
                                    {"against", "one", "two", "against"},
                                    {"abstaining", "lone", "pair", "abstaining"},
                                    {"nonvoting", "sole", "", "nonVoting"}};

const char *ua_choice_of(const ua_match *label)
{
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
        if (ua_match_group(label, figures[i].group).n)
            return figures[i].choice;
    return NULL;
}

/** Marks a figure in digits of any script; a word in its place is 1, a dual 2 ("عضوين"), "none" 0 (CN-03). The stretch grows over it. */
static ua_status figure(ua_work *w, ua_unit *u, const ua_match *m, const ua_figure *f, uint32_t *from,
                        uint32_t *end)
{
    ua_str printed = ua_match_group(m, f->group), digits = UA_STR("0");
    ua_buf b = ua_buf_on(w->p->arena);
    uint32_t v = printed.n ? ua_number(printed) : 0;

    if (!printed.n)
        return UA_OK;
    if (v) {
        ua_buf_put_uint(&b, v);
        digits = ua_buf_str(&b);
    } else if (ua_match_group(m, f->one).n) {
        digits = UA_STR("1");
    } else if (ua_match_group(m, f->two).n) {
        digits = UA_STR("2");
    }
    uint32_t at = (uint32_t)(printed.p - ua_unit_str(u).p), behind = at + (uint32_t)printed.n;
    *from = at < *from ? at : *from;
    *end = behind > *end ? behind : *end;
    return ua_mark_group(w, u->text, m, f->group, UA_M_QUANTITY, ua_str_c(f->choice), digits);
}

/** "with 2 abstentions (Ruritania, Syldavia)": those who abstained, behind the figures in [0,end). */
static ua_status states_in_brackets(ua_work *w, ua_text *t, uint32_t end)
{
    size_t open = ua_str_find(ua_str_sub(t->s, 0, end), UA_STR("("), 0);
    uint32_t unknown;
    size_t close = open == SIZE_MAX ? SIZE_MAX : end;

    while (close != SIZE_MAX && close > open && t->s.p[close - 1] != ')')
        close--;
    return close == SIZE_MAX || close <= open + 1
               ? UA_OK
               : ua_mark_states(w, t, (uint32_t)open + 1, (uint32_t)close - 1, UA_M_ORGAN, &unknown);
}

/** What was decided and how (CN-03, MD-13, MD-14). */
static ua_status vote(ua_work *w, ua_unit *u, const ua_match *m)
{
    ua_str s = ua_unit_str(u), outcome = ua_match_group(m, "outcome"), how = ua_match_group(m, "without");

    if (how.n)
        w->found.outcome = UA_STR("adoptedWithoutVote");
    else if ((how = ua_match_group(m, "unanimous")).n)
        w->found.outcome = UA_STR("adoptedUnanimously");
    else if (ua_match_group(m, "for").n)
        w->found.outcome = UA_STR("adoptedByRecordedVote");
    outcome = outcome.n ? outcome : how;
    if (!outcome.n || !w->found.outcome.n)
        return UA_OK;
    const char *last = how.n ? how.p + how.n : outcome.p + outcome.n;
    uint32_t from = (uint32_t)(outcome.p - s.p), to = (uint32_t)(last - s.p), end = to;
    UA_TRY(ua_mark_text(w, u->text, from, to, UA_M_OUTCOME, w->found.outcome, (ua_str){0}));
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
        UA_TRY(figure(w, u, m, &figures[i], &from, &end));
    bool counted = ua_match_group(m, "for").n > 0;
    while (end > to && end < s.n && s.p[end] != '.' && s.p[end] != ']')
        end++;
    if (counted && w->found.organ.n)
        UA_TRY(ua_mark_text(w, u->text, from, end, UA_M_VOTE, w->found.organ, (ua_str){0}));
    return states_in_brackets(w, u->text, end);
}

/** The meeting of a line, which may name it in the middle of the vote: "Adopted unanimously at its 41st meeting". */
static ua_status meeting(ua_work *w, ua_unit *u, const ua_match *m, bool main)
{
    UA_TRY(ua_mark_group(w, u->text, m, "meeting", UA_M_EVENT, UA_STR("adoptionMeeting"), (ua_str){0}));
    if (main && ua_match_group(m, "num").n)
        w->found.meeting = ua_match_group(m, "num");
    return UA_OK;
}

static ua_status closing_line(ua_closing *c, ua_unit *u)
{
    ua_work *w = c->w;
    ua_str s = ua_unit_str(u), iso;
    ua_match m, d;
    const char *key = c->node->last ? c->node->last->key.p : "adoption";
    uint32_t unknown = 0;

    if (ua_find(w, UA_P_CLOSING_MEETING, s, &m)) {
        key = "adoption";
        UA_TRY(meeting(w, u, &m, c->main));
    } else if (ua_find(w, UA_P_VOTE_LINE, s, NULL) && ua_find(w, UA_P_VOTE_MEETING, s, &m)) {
        UA_TRY(meeting(w, u, &m, c->main));
    }
    if (ua_date_iso(w, s, &iso, &d)) {
        if (c->main && !w->found.adopted.n)
            w->found.adopted = iso;
        UA_TRY(ua_mark_text(w, u->text, d.from, d.to, UA_M_DOC_DATE, UA_STR("adoptionDate"), iso));
    }
    if (ua_find(w, UA_P_VOTE_LINE, s, &m)) {
        key = "vote";
        if (c->main)
            UA_TRY(vote(w, u, &m));
    } else if (ua_find(w, UA_P_VOTE_LIST, s, &m)) {
        key = "vote";
        UA_TRY(ua_mark_states(w, u->text, m.to, (uint32_t)s.n, UA_M_ORGAN, &unknown));
        UA_TRY(ua_add_list(c, u->text, &m, unknown));
    } else if (!strcmp(key, "vote")) {
        UA_TRY(ua_mark_states(w, u->text, 0, (uint32_t)s.n, UA_M_ORGAN, &unknown));
        UA_TRY(ua_add_list(c, u->text, NULL, unknown));
    }
    return ua_add_block(w, c->node, u->text, key) ? UA_OK : no_memory(w);
}

/** The next closing line at or behind i, before to. */
static uint32_t next_line(const ua_work *w, uint32_t i, uint32_t to)
{
    while (i < to && (w->units.at[i].gone || w->units.at[i].zone != UA_Z_CLOSING))
        i++;
    return i;
}

static bool is_label(const ua_work *w, uint32_t i, uint32_t to, bool alone)
{
    ua_match m;

    return i < to && ua_find(w, UA_P_VOTE_LIST, ua_unit_str(&w->units.at[i]), &m) &&
           (!alone || m.to == m.subject.n);
}

/** CN-03: one line for each choice. Joins lines to the label of a roll call, or to its list that is not finished, where
 *  the page set them apart; columns that put the labels before all lists stay as they are. */
static ua_status join_roll_call(ua_work *w, uint32_t from, uint32_t to)
{
    bool stacked = false;

    for (uint32_t i = next_line(w, from, to), next; i < to; i = next) {
        next = next_line(w, i + 1, to);
        bool label = is_label(w, i, to, false);
        stacked = is_label(w, i, to, true) && (stacked || is_label(w, next, to, true));
        if (!label || stacked)
            continue;
        ua_unit *u = &w->units.at[i];
        while (next < to && !is_label(w, next, to, false) && !ua_is_closing_line(w, &w->units.at[next]) &&
               (is_label(w, i, to, true) || ua_ends_with_comma(ua_unit_str(u)))) {
            ua_text *whole = ua_text_join(w, u->text, w->units.at[next].text, true);
            if (!whole)
                return no_memory(w);
            u->text = whole;
            w->units.at[next].gone = true;
            next = next_line(w, next + 1, to);
        }
    }
    return UA_OK;
}

ua_status ua_build_conclusions(ua_work *w, ua_node *parent, uint32_t from, uint32_t to, bool main)
{
    ua_closing c = {.w = w, .main = main};

    UA_TRY(join_roll_call(w, from, to));
    for (uint32_t i = next_line(w, from, to); i < to; i = next_line(w, i + 1, to)) {
        if (!c.node)
            c.node = ua_node_add(w->p->arena, parent, UA_CONCLUSIONS);
        if (!c.node)
            return no_memory(w);
        UA_TRY(closing_line(&c, &w->units.at[i]));
    }
    return c.node ? ua_settle_counts(&c) : UA_OK;
}

ua_status ua_pass_closing(ua_work *w)
{
    uint32_t from, to;

    ua_zone_range(w, UA_Z_CLOSING, &from, &to);
    return ua_build_conclusions(w, w->out->root, from, to, true);
}

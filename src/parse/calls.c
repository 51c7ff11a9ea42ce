/* Notes tied to their calls: a number in the text that continues the chain of calls (N-90).
 *
 *   "adoptés à la Barbade 2, et ..."  -> "adoptés à la Barbade, et ..." with note 2 at that place (FN-01)
 *
 * A call whose body the export lost stays as raised text (N-91); a body without a call goes to the end of the
 * paragraph before it (FN-05). */
#include "parse/work.h"
#include "text/ctype.h"
#include "text/norm.h"
#include "text/numeral.h"
#include "text/utf8.h"

enum {
    MAX_MARK = 999,
    MAX_GAP = 6,
    CALL_WORTH = 10,
    WEAK_WORTH = 6,
    POOR_WORTH = 3,
    BODY_WORTH = 15,
    GAP_COST = 6,
    LATE_COST = 5,
    SECOND_WORTH = 20,
    MOST_ABOVE = 80, /* units between an asterisk and its note */
    MOST_CHAINS = 16 /* numbering begins again with each annex; more is no numbering */
};

/** Value of the mark of a note, in digits of any script; 0: it is no number. */
static uint32_t note_number(ua_str mark)
{
    uint32_t v = mark.n <= 12 ? ua_number(mark) : 0;

    return v <= MAX_MARK ? v : 0;
}

/** The bodies by the value of their mark, so that a call finds its own without looking at all of them. */
typedef struct ua_bodies {
    uint32_t first[MAX_MARK + 1]; /**< index of the first body with that number, plus one; 0: none */
} ua_bodies;

static void index_bodies(ua_work *w, ua_bodies *b)
{
    memset(b, 0, sizeof *b);
    for (uint32_t i = w->notes.n; i-- > 0;) {
        ua_note *n = &w->notes.at[i];
        uint32_t v;
        if (!(v = note_number(n->mark)))
            continue;
        n->next = b->first[v];
        b->first[v] = i + 1;
    }
}

/** The body for a call: the first uncalled one with this number at or below the calling unit, else one above. */
static ua_note *body_of(ua_work *w, const ua_bodies *b, uint32_t value, uint32_t unit)
{
    ua_note *any = NULL;

    for (uint32_t i = b->first[value]; i; i = w->notes.at[i - 1].next) {
        ua_note *n = &w->notes.at[i - 1];
        if (n->called)
            continue;
        if (n->place >= unit)
            return n;
        if (!any)
            any = n;
    }
    return any;
}

/** Where the word that ends at `to` begins: behind a blank or an apostrophe; where words are not divided, one character is
 *  a word, and so is a run of ASCII ("A/99/L.1"). */
static size_t word_start(const ua_work *w, ua_str s, size_t to)
{
    size_t from = to, len;

    while (from > 0 && s.p[from - 1] != ' ' && s.p[from - 1] != '\'') {
        bool ascii = (unsigned char)s.p[from - 1] < 0x80;
        if (!w->p->lang->spaced && !ascii && from < to)
            break;
        ua_utf8_before(s, from, &len);
        from -= len;
        if (!w->p->lang->spaced && !ascii)
            break;
    }
    return from;
}

static bool is_month(const ua_lang *l, ua_str word)
{
    return ua_lang_word(l->months, l->nmonths, word) != NULL;
}

/** N-90: after "paragraphe", "no", a month and the like a number is part of the text. body: a note has that number, and then
 *  "résolution2" is a call: a number of the text has a blank before it. */
static bool belongs_to_text(const ua_work *w, ua_str s, uint32_t at, bool body)
{
    size_t to = at;

    while (to > 0 && s.p[to - 1] == ' ')
        to--;
    size_t from = word_start(w, s, to);
    char buf[64];
    uint32_t map[64];
    ua_str word = {buf, ua_fold_prefix(ua_str_trim(ua_str_sub(s, from, to)), buf, map, sizeof buf)};
    const ua_lang *l = w->p->lang;
    const ua_name *n = ua_lang_name(l->labels, l->nlabels, word);
    size_t len;
    for (size_t i = from; to == at && i < to; i++)
        if (s.p[i] == '/') /* "A/99/L.1/Add.1" */
            return true;
    bool letter = w->p->lang->spaced && from < to && ua_is_letter(ua_utf8_at(s, from, &len)) &&
                  from + len == to; /* "n o 2" */
    bool glued = to == at && w->p->lang->spaced && body;
    return letter || (n && ((!strcmp(n->code, "labelword") && !glued) || !strcmp(n->code, "functionword"))) ||
           is_month(l, word);
}

/** "le 2 mars": the number of a day. */
static bool before_month(const ua_work *w, ua_str s, uint32_t at)
{
    ua_str rest = ua_str_trim(ua_str_sub(s, at, s.n)), word, tail;
    char buf[64];
    uint32_t map[64];

    for (int words = 0; words < 2; words++) { /* "1 er septembre": an ordinal ending may stand between */
        ua_str_cut(rest, ' ', &word, &tail);
        size_t len = ua_fold_prefix(word, buf, map, sizeof buf);
        word = (ua_str){buf, len};
        if (is_month(w->p->lang, word) || is_month(w->p->lang, ua_str_sub(word, 0, ua_word_end(word, 0))))
            return true; /* "Aug.", "July," */
        if (word.n > 3)
            break;
        rest = ua_str_trim(tail);
    }
    return false;
}

static ua_status attach(ua_work *w, ua_text *t, ua_note *n, uint32_t at)
{
    ua_mark m = {.from = at, .to = at, .kind = UA_M_NOTE, .value = n->mark, .note = n->node};

    n->called = true;
    return ua_text_mark(w->p->arena, t, m) ? UA_OK : ua_arena_status(w->p->arena);
}

/** A number that may be a call. */
typedef struct ua_call {
    uint32_t unit, value;
    uint32_t from,
        to;        /**< in its text: the digits, the brackets around them or the stroke behind them ("4 /") */
    uint32_t mark; /**< where the digits begin, from from on */
    bool has_body; /**< a body has its number: the chain may begin here (N-96) */
    uint32_t digits; /**< bytes of the digits */
    int32_t own;     /**< what it is worth by itself: its surroundings, a body with its number */
    int32_t score;   /**< of the best chain that ends here */
    uint32_t before; /**< the link of that chain before it, plus one; 0: it begins here */
} ua_call;

typedef UA_VEC(ua_call) ua_calls;

/** One accepted call in the text of its unit; `shift` bytes of that text before it are gone already. */
static ua_status call(ua_work *w, const ua_bodies *bodies, const ua_call *c, uint32_t shift)
{
    ua_unit *u = &w->units.at[c->unit];
    uint32_t from = c->from - shift, to = c->to - shift, cut = from;
    ua_str s = ua_unit_str(u), mark;

    if (!ua_arena_copy(w->p->arena, ua_str_sub(s, from + c->mark, from + c->mark + c->digits), &mark))
        return ua_arena_status(w->p->arena);
    while (cut > 0 && s.p[cut - 1] == ' ')
        cut--;
    ua_note *n = body_of(w, bodies, c->value, c->unit);
    if (n) {
        u->text = ua_text_cut(w, u->text, cut, to, UA_WHY_NOTE_MARK, "FN-01");
        if (!u->text)
            return ua_arena_status(w->p->arena);
        return attach(w, u->text, n, cut);
    }
    ua_report(w->p->diags, UA_D_FN_NO_BODY, ua_text_source(u->text, from, to), UA_ARGS(mark));
    if (cut < from) {
        u->text = ua_text_cut(w, u->text, cut, from, UA_WHY_SPACING, "N-31");
        if (!u->text)
            return ua_arena_status(w->p->arena);
    }
    ua_mark m = {.from = cut, .to = to - (from - cut), .kind = UA_M_SUP};
    return ua_text_mark(w->p->arena, u->text, m) ? UA_OK : ua_arena_status(w->p->arena);
}

static ua_status calls_in(ua_work *w, const ua_bodies *bodies, uint32_t index, ua_calls *out)
{
    const ua_unit *u = &w->units.at[index];
    ua_str s = ua_unit_str(u);
    uint32_t at = u->nlabels ? u->labels[0].len : 0;
    ua_match m;

    while (!u->gone && at < s.n && ua_pattern_find(w->p->patterns, UA_P_NOTE_CALL, s, at, &m)) {
        ua_str mark = ua_match_group(&m, "mark");
        ua_str whole = ua_match_group(&m, "call");
        ua_call c = {.unit = index, .from = (uint32_t)(whole.p - s.p), .digits = (uint32_t)mark.n};
        c.to = c.from + (uint32_t)whole.n;
        c.mark = (uint32_t)(mark.p - whole.p);
        at = c.to > at ? c.to : at + 1;
        c.value = note_number(mark);
        c.has_body = c.value && bodies->first[c.value];
        /* "1/", "[1]" and raised digits are nothing but calls */
        bool stroke = ua_str_ends(whole, UA_STR("/")) || whole.p[0] == '[' || ua_is_raised(mark);
        if (!c.value || (!stroke && (belongs_to_text(w, s, c.from, c.has_body) || before_month(w, s, c.to))))
            continue;
        ua_str rest = ua_str_trim(ua_str_sub(s, c.to, s.n));
        size_t len;
        bool before_word = rest.n && ua_is_letter(ua_utf8_at(rest, 0, &len));
        bool glued = c.from > 0 && s.p[c.from - 1] != ' '; /* "Genera1 Assembly": a misread letter */
        c.own = !before_word ? CALL_WORTH : glued ? POOR_WORTH : WEAK_WORTH;
        c.own += c.has_body ? BODY_WORTH : 0;
        if (!ua_vec_push(w->p->arena, out, c))
            return ua_arena_status(w->p->arena);
    }
    return UA_OK;
}

/** The best ascending chain among the candidates from `from` on: index of its last link; UINT32_MAX: none. A number
 *  left out costs, so does a beginning that is not 1; numbers of the text fit no chain. */
static uint32_t best_chain(ua_calls *all, uint32_t from, int32_t least)
{
    uint32_t by_value[MAX_MARK + 1] = {0}, best = UINT32_MAX;

    for (uint32_t i = from; i < all->n; i++) {
        ua_call *c = &all->at[i];
        c->score = c->own - (c->has_body ? 0 : LATE_COST * (int32_t)(c->value - 1));
        c->before = 0;
        for (uint32_t g = 1; g <= MAX_GAP && g < c->value; g++) {
            uint32_t j = by_value[c->value - g];
            int32_t score = j ? all->at[j - 1].score + c->own - GAP_COST * (int32_t)(g - 1) : INT32_MIN;
            if (score > c->score) {
                c->score = score;
                c->before = j;
            }
        }
        uint32_t held = by_value[c->value];
        if (!held || all->at[held - 1].score < c->score)
            by_value[c->value] = i + 1;
        if (best == UINT32_MAX || c->score > all->at[best].score)
            best = i;
    }
    return best != UINT32_MAX && all->at[best].score >= least ? best : UINT32_MAX;
}

/** Number of the note at i; 0: none. */
static uint32_t number_of(const ua_work *w, uint32_t i)
{
    return i < w->notes.n ? note_number(w->notes.at[i].mark) : 0;
}

/** N-95: a body without number takes the one that its neighbours leave, when the chain has a call with it. */
static ua_status number_bodies(ua_work *w, ua_bodies *bodies, const ua_calls *all, uint32_t last)
{
    for (uint32_t i = 0; i < w->notes.n; i++) {
        ua_note *n = &w->notes.at[i];
        uint32_t before = i ? number_of(w, i - 1) : 0, after = number_of(w, i + 1);
        uint32_t want = before ? before + 1 : after ? after - 1 : 0;
        if (n->mark.n || !want || bodies->first[want])
            continue;
        for (uint32_t k = last + 1; k && !n->mark.n; k = all->at[k - 1].before) {
            const ua_call *c = &all->at[k - 1];
            ua_str s = ua_unit_str(&w->units.at[c->unit]);
            if (c->value == want && c->unit < n->place &&
                !ua_arena_copy(w->p->arena, ua_str_sub(s, c->from + c->mark, c->from + c->mark + c->digits),
                               &n->mark))
                return ua_arena_status(w->p->arena);
        }
        bodies->first[want] = n->mark.n ? i + 1 : 0;
    }
    return UA_OK;
}

/** The calls of a chain, in order; texts get shorter as their marks are taken out. */
static ua_status apply(ua_work *w, const ua_bodies *bodies, const ua_calls *all, uint32_t last)
{
    UA_VEC(uint32_t) chain = {0};
    uint32_t unit = UINT32_MAX, taken = 0;

    for (uint32_t i = last + 1; i; i = all->at[i - 1].before)
        if (!ua_vec_push(w->p->arena, &chain, i - 1))
            return ua_arena_status(w->p->arena);
    for (uint32_t k = chain.n; k-- > 0;) {
        const ua_call *c = &all->at[chain.at[k]];
        ua_unit *u = &w->units.at[c->unit];
        taken = c->unit == unit ? taken : 0;
        unit = c->unit;
        size_t before = ua_unit_str(u).n;
        UA_TRY(call(w, bodies, c, taken));
        taken += (uint32_t)(before - ua_unit_str(u).n);
    }
    return UA_OK;
}

bool ua_find_star(const ua_work *w, uint32_t before, ua_str mark, uint32_t *unit, uint32_t *at)
{
    for (uint32_t k = ua_unit_before(w, before), seen = 0; k != UINT32_MAX && seen < MOST_ABOVE;
         k = ua_unit_before(w, k), seen++) {
        ua_str s = ua_unit_str(&w->units.at[k]);
        for (size_t i = ua_str_find(s, mark, 1); i != SIZE_MAX; i = ua_str_find(s, mark, i + 1)) {
            size_t end = i + mark.n;
            if (s.p[i - 1] == '*' || (end < s.n && s.p[end] == '*'))
                continue;
            *unit = k;
            *at = (uint32_t)i;
            return true;
        }
    }
    return false;
}

/** Notes with asterisks: each at the nearest asterisk above its body (N-97). */
static ua_status stars(ua_work *w)
{
    for (uint32_t i = 0; i < w->notes.n; i++) {
        ua_note *n = &w->notes.at[i];
        uint32_t unit, at, from;
        if (n->called || !n->mark.n || n->mark.p[0] != '*' || !ua_find_star(w, n->place, n->mark, &unit, &at))
            continue;
        ua_unit *u = &w->units.at[unit];
        for (from = at; from > 0 && ua_unit_str(u).p[from - 1] == ' ';)
            from--;
        u->text = ua_text_cut(w, u->text, from, at + (uint32_t)n->mark.n, UA_WHY_NOTE_MARK, "FN-01");
        if (!u->text)
            return ua_arena_status(w->p->arena);
        UA_TRY(attach(w, u->text, n, from));
    }
    return UA_OK;
}

/** FN-05: bodies whose call was not found. */
static ua_status strays(ua_work *w)
{
    for (uint32_t i = 0; i < w->notes.n; i++) {
        ua_note *n = &w->notes.at[i];
        if (n->called)
            continue;
        if (!n->mark.n) /* N-95: no number is free */
            n->mark = UA_STR("*");
        uint32_t k = ua_unit_before(w, n->place);
        while (k != UINT32_MAX && ua_is_row(&w->units.at[k])) /* rows are taken apart */
            k = ua_unit_before(w, k);
        if (k == UINT32_MAX)
            for (k = ua_unit_next(w, n->place); k < w->units.n && ua_is_row(&w->units.at[k]);)
                k = ua_unit_next(w, k + 1);
        const ua_text *body = n->node->first->text;
        if (k >= w->units.n) { /* nothing but notes in this document: the body becomes a unit again */
            ua_unit u = {.kind = UA_B_PARA, .text = n->node->first->text, .chosen = -1};
            if (!ua_vec_push(w->p->arena, &w->units, u))
                return ua_arena_status(w->p->arena);
            continue;
        }
        ua_report(w->p->diags, UA_D_FN_NO_CALL, ua_text_source(body, 0, (uint32_t)body->s.n),
                  UA_ARGS(n->mark));
        ua_text *t = w->units.at[k].text;
        UA_TRY(attach(w, t, n, (uint32_t)t->s.n));
    }
    return UA_OK;
}

ua_status ua_pass_calls(ua_work *w)
{
    ua_calls all = {0};
    ua_bodies *bodies = ua_new(w->p->arena, ua_bodies);
    uint32_t from = 0;

    if (!bodies)
        return ua_arena_status(w->p->arena);
    index_bodies(w, bodies);
    for (uint32_t i = 0; i < w->units.n; i++)
        if (!ua_is_closing_line(w, &w->units.at[i])) /* numbers of a vote are votes */
            UA_TRY(calls_in(w, bodies, i, &all));
    /* numbering may begin again in an annex: each chain stands behind the one before, and has to convince more */
    for (unsigned k = 0; k < MOST_CHAINS; k++) {
        uint32_t last = best_chain(&all, from, k ? SECOND_WORTH : WEAK_WORTH);
        if (last == UINT32_MAX)
            break;
        UA_TRY(number_bodies(w, bodies, &all, last));
        UA_TRY(apply(w, bodies, &all, last));
        from = last + 1;
    }
    UA_TRY(stars(w));
    return strays(w);
}

/* References to other documents (section 3 of the profile): what is cited, of which organ, with which date. The writer
 * makes the IRI. Nouns with numbers are in cite.c, provisions in pinpoint.c. */
#include <string.h>

#include "lang/symbol.h"
#include "parse/cite.h"
#include "text/utf8.h"

ua_str ua_cite_rest(const ua_cite *c, uint32_t at)
{
    return ua_str_sub(c->t->s, at, c->t->s.n);
}

uint32_t ua_cite_near_before(const ua_cite *c, uint32_t at)
{
    return (uint32_t)ua_str_boundary(c->t->s, at > UA_NEAR_BYTES ? at - UA_NEAR_BYTES : 0);
}

const ua_mark *ua_cite_date_at(const ua_cite *c, uint32_t at)
{
    for (uint32_t i = ua_text_mark_at(c->t, at); i < c->t->nmarks && c->t->marks[i].from == at; i++)
        if (c->t->marks[i].kind == UA_M_DATE)
            return &c->t->marks[i];
    return NULL;
}

const ua_mark *ua_cite_date_before(const ua_cite *c, uint32_t at)
{
    for (uint32_t i = ua_text_mark_near(c->t, at); i < c->t->nmarks && c->t->marks[i].from < at; i++)
        if (c->t->marks[i].kind == UA_M_DATE && c->t->marks[i].to == at)
            return &c->t->marks[i];
    return NULL;
}

const ua_mark *ua_cite_date_behind(const ua_cite *c, uint32_t at)
{
    ua_match m;

    return ua_find(c->w, UA_P_CITE_DATE, ua_cite_rest(c, at), &m) ? ua_cite_date_at(c, at + m.to) : NULL;
}

bool ua_cite_is_taken(const ua_cite *c, uint32_t at)
{
    for (uint32_t i = ua_text_mark_near(c->t, at); i < c->t->nmarks && c->t->marks[i].from <= at; i++) {
        const ua_mark *m = &c->t->marks[i];
        bool plain = m->kind == UA_M_NOTE || m->kind == UA_M_DOC_TITLE || m->kind == UA_M_LEAD;
        if (!plain && at < m->to)
            return true;
    }
    return false;
}

void ua_cite_annex(const ua_cite *c, uint32_t *at, ua_str *within)
{
    ua_match m;
    ua_buf b = ua_buf_on(c->w->p->arena);

    if (!ua_find(c->w, UA_P_CITE_ANNEX, ua_cite_rest(c, *at), &m))
        return;
    ua_str num = ua_match_group(&m, "num");
    ua_buf_putz(&b, "!annex");
    ua_buf_putz(&b, num.n ? "_" : "");
    ua_buf_put(&b, num);
    *within = ua_buf_str(&b);
    *at += m.to;
}

static ua_status remember(ua_cite *c, ua_str target, ua_str date)
{
    uint32_t *at = date.n == 10 ? ua_table_at(&c->dates, target) : NULL;

    if (at && !*at && ua_vec_push(c->w->p->arena, &c->full, date))
        *at = c->full.n;
    return ua_arena_status(c->w->p->arena);
}

/** The full date that the document states somewhere for a target that it knows. */
static ua_str full_date(ua_cite *c, ua_str target)
{
    return c->full.at[*ua_table_at(&c->dates, target) - 1];
}

ua_status ua_cite_put(ua_cite *c, uint32_t from, uint32_t to, ua_mark_kind kind, ua_str key, ua_str value)
{
    ua_mark m = {.kind = kind, .key = key, .value = value};

    ua_mark_trim(c->t, &from, &to);
    m.from = from;
    m.to = to;
    return ua_vec_push(c->w->p->arena, &c->fresh, m) ? UA_OK : ua_arena_status(c->w->p->arena);
}

void ua_cite_spend(ua_cite *c, uint32_t mark)
{
    c->t->marks[mark].to = c->t->marks[mark].from;
}

ua_status ua_cite_mark(ua_cite *c, uint32_t from, uint32_t to, ua_str target, ua_str within, ua_str date)
{
    ua_buf b = ua_buf_on(c->w->p->arena);

    UA_TRY(remember(c, target, date));
    if (date.n < UA_YEAR_CHARS && ua_table_has(&c->dates, target))
        date = full_date(c, target); /* "resolution 4/1 of 15 March 2019 (UNEP/EA.4/Res.1)" */
    if (!target.n || date.n < UA_YEAR_CHARS)
        return ua_cite_put(c, from, to, UA_M_UNRESOLVED, (ua_str){0}, (ua_str){0});
    ua_buf_put(&b, target);
    ua_buf_put(&b, within);
    return ua_cite_put(c, from, to, UA_M_REF, date, ua_buf_str(&b));
}

/** "Acting under Chapter VII of the Charter | of the United Nations": a lead phrase holds a reference wholly. */
static void widen_lead(ua_text *t, const ua_mark *m)
{
    if (t->nmarks && t->marks[0].kind == UA_M_LEAD && m->from < t->marks[0].to && m->to > t->marks[0].to)
        ua_text_widen(t, 0, m->to);
}

/** What a search found joins the text; what it took back leaves it. */
static ua_status settle(ua_cite *c)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < c->t->nmarks; i++)
        if (c->t->marks[i].to > c->t->marks[i].from || c->t->marks[i].kind == UA_M_NOTE)
            c->t->marks[n++] = c->t->marks[i];
    c->t->nmarks = n;
    for (uint32_t i = 0; i < c->fresh.n; i++)
        widen_lead(c->t, &c->fresh.at[i]);
    bool ok = ua_text_mark_all(c->w->p->arena, c->t, c->fresh.at, c->fresh.n);
    c->fresh.n = 0;
    return ok ? UA_OK : ua_arena_status(c->w->p->arena);
}

/** "of 14 May 2018 (S/PRST/2018/10)", "2018年5月14日的主席声明(S/PRST/2018/10)": the date that stands before a symbol in
 *  brackets. */
static ua_str date_before(const ua_cite *c, uint32_t at)
{
    ua_match m;
    uint32_t start = ua_cite_near_before(c, at);
    bool found = ua_find(c->w, UA_P_CITE_ISSUED, ua_str_sub(c->t->s, start, at), &m);
    const ua_mark *date = found ? ua_cite_date_before(c, start + m.from) : NULL;

    return date ? date->value : (ua_str){0};
}

static bool has_digit(ua_str s)
{
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] >= '0' && s.p[i] <= '9')
            return true;
    return false;
}

/** "un-ga document A/73/537" of a symbol, and its year. false: nobody knows the series. */
static bool target_of(const ua_cite *c, ua_str printed, ua_str *target, ua_str *year)
{
    ua_symbol known;
    ua_buf b = ua_buf_on(c->w->p->arena);

    if (!ua_symbol_read(c->w->p->arena, printed, &known))
        return false;
    ua_buf_putz(&b, known.actor);
    ua_buf_putc(&b, ' ');
    ua_buf_putz(&b, known.cls);
    ua_buf_putc(&b, ' ');
    ua_buf_put(&b, known.number);
    *target = ua_buf_str(&b);
    *year = known.year;
    return true;
}

/** "A/68/12/Add.1" of the symbol "A/68/12/Add.3" and "Add.1". */
static ua_str with_suffix(const ua_cite *c, ua_str printed, ua_str suffix)
{
    ua_buf b = ua_buf_on(c->w->p->arena);
    size_t kind = ua_str_find(suffix, UA_STR("."), 0) + 1, last = printed.n;

    while (last > 0 && printed.p[last - 1] != '/')
        last--;
    bool same = last && ua_str_starts(ua_str_sub(printed, last, printed.n), ua_str_sub(suffix, 0, kind));
    ua_buf_put(&b, ua_str_sub(printed, 0, same ? last - 1 : printed.n));
    ua_buf_putc(&b, '/');
    ua_buf_put(&b, suffix);
    return ua_buf_str(&b);
}

/** "A/68/12 and Add.1": what is named behind a symbol by its suffix is a document itself (RF-10). *at: where to go on. */
static ua_status suffixes(ua_cite *c, ua_str printed, uint32_t from, uint32_t *at)
{
    ua_match m;
    ua_str target, year;
    uint32_t to = *at;

    for (; ua_find(c->w, UA_P_CITE_SUFFIX, ua_cite_rest(c, to), &m); to = *at) {
        ua_str suffix = ua_match_group(&m, "suffix");
        *at = to + m.to;
        if (target_of(c, with_suffix(c, printed, suffix), &target, &year))
            UA_TRY(ua_cite_mark(c, *at - (uint32_t)suffix.n, *at, target, (ua_str){0}, year));
    }
    return c->fresh.n && c->fresh.at[c->fresh.n - 1].from > from
               ? ua_cite_put(c, from, to, UA_M_REFS, (ua_str){0}, (ua_str){0})
               : UA_OK;
}

/** A symbol as printed; *at: where to go on. */
static ua_status symbol(ua_cite *c, const ua_match *m, uint32_t *at)
{
    ua_str printed = ua_match_group(m, "sym"), part = ua_match_group(m, "part"), target, year;
    uint32_t from = (uint32_t)(printed.p - c->t->s.p), to = from + (uint32_t)printed.n;
    bool resolution = ua_str_find(printed, UA_STR("/RES/"), 0) != SIZE_MAX;

    *at = m->to;
    if (part.n && !resolution) { /* "A/73/537 A": the letter begins the next sentence */
        printed.n -= part.n;
        to -= (uint32_t)part.n;
    }
    if (!has_digit(printed) || ua_cite_is_taken(c, from) || !target_of(c, printed, &target, &year))
        return UA_OK;
    bool dated = resolution || ua_str_find(printed, UA_STR("/PRST/"), 0) != SIZE_MAX;
    ua_str date = dated ? date_before(c, from) : (ua_str){0};
    const ua_mark *behind = dated && !date.n ? ua_cite_date_behind(c, to) : NULL;
    if (behind) {
        date = behind->value;
        to = behind->to;
    }
    ua_str within = {0};
    ua_cite_annex(c, &to, &within);
    UA_TRY(ua_cite_mark(c, from, to, target, within, date.n ? date : year));
    *at = to > *at ? to : *at;
    return suffixes(c, printed, from, at);
}

bool ua_cite_instrument(const ua_cite *c, uint32_t at, size_t *len, ua_str *target, ua_str *date)
{
    const ua_name *known = ua_lang_instrument(c->w->p->lang, ua_cite_rest(c, at), len);
    ua_str code = known ? ua_str_c(known->code) : (ua_str){0};

    if (code.n <= UA_DATE_CHARS)
        return false;
    *target = ua_str_sub(code, 0, code.n - UA_DATE_CHARS - 1);
    *date = ua_str_sub(code, code.n - UA_DATE_CHARS, code.n);
    return true;
}

/** A treaty by its name, with the date that is its own (RF-07, RF-09). */
static ua_status treaty(ua_cite *c, const ua_match *m, uint32_t *at)
{
    size_t len = 1; /* the match is empty: the next may begin at the next character */
    ua_str target, date;

    if (m->from < c->t->s.n)
        ua_utf8_at(c->t->s, m->from, &len);
    *at = m->from + (uint32_t)len;
    if (!ua_cite_instrument(c, m->from, &len, &target, &date) || ua_cite_is_taken(c, m->from))
        return UA_OK;
    *at = m->from + (uint32_t)len;
    const ua_mark *behind = ua_cite_date_behind(c, *at);
    if (behind && ua_str_eq(behind->value, date))
        *at = behind->to;
    return ua_cite_mark(c, m->from, *at, target, (ua_str){0}, date);
}

/** "the present resolution" (RF-01: a component of this document). */
static ua_status itself(ua_cite *c, const ua_match *m, uint32_t *at)
{
    *at = m->to;
    if (ua_cite_is_taken(c, m->from))
        return UA_OK;
    return ua_cite_put(c, m->from, m->to, UA_M_REF, (ua_str){0}, UA_STR("!main"));
}

/** What is searched for, what it opens with, and what to do where it is found. */
typedef struct ua_search {
    ua_pattern_id pattern;
    unsigned opens;
    ua_status (*found)(ua_cite *c, const ua_match *m, uint32_t *at);
} ua_search;

enum { ANYTHING = 0 };

/** Searches, in this order; provisions of what they find come behind them. */
static const ua_search searches[] =
    {
        {UA_P_CITE_NOUN, UA_OPENS_CITED, ua_cite_noun},     /* resolutions 70/1 and 71/2 */
        {UA_P_CITE_DECISION, UA_OPENS_CITED, ua_cite_noun}, /* decision 69/555 */
        {UA_P_CITE_SYMBOL, ANYTHING, symbol},               /* A/73/537 */
        {UA_P_CITE_TREATY, UA_OPENS_TREATY, treaty},        /* the Rome Statute */
},
                       themselves = {UA_P_CITE_SELF, UA_OPENS_ITSELF, itself}; /* the present resolution */

static ua_status search(ua_cite *c, const ua_search *s)
{
    const ua_text *t = c->t;
    ua_match m;

    for (uint32_t at = 0; s->opens == ANYTHING
                              ? at < t->s.n && ua_pattern_find(c->w->p->patterns, s->pattern, t->s, at, &m)
                              : ua_spot_find(c->w, s->pattern, s->opens, at, &m);)
        UA_TRY(s->found(c, &m, &at));
    return c->fresh.n ? settle(c) : UA_OK;
}

ua_status ua_refs_in(ua_cite *c, ua_text *t)
{
    c->t = t;
    UA_TRY(ua_spots_of(c->w, t));
    for (size_t i = 0; i < sizeof searches / sizeof *searches; i++)
        UA_TRY(search(c, &searches[i]));
    UA_TRY(ua_cite_pinpoints(c));
    UA_TRY(settle(c));
    return search(c, &themselves);
}

const ua_meta *ua_meta_of(const ua_work *w, const ua_node *component)
{
    for (uint32_t i = 0; i < w->out->nparts; i++)
        if (w->out->parts[i].node == component)
            return &w->out->parts[i].meta;
    return &w->out->meta;
}

/** A year gives way to the full date that the document states elsewhere for the same target. */
static void complete(ua_cite *c, ua_mark *m)
{
    ua_str target, within;

    if (m->kind != UA_M_REF || m->key.n != UA_YEAR_CHARS)
        return;
    ua_str_cut(m->value, '!', &target, &within);
    if (ua_table_has(&c->dates, target))
        m->key = full_date(c, target);
}

/** RF-10: a list none of whose references is known is no list of references. */
static bool is_wanted(const ua_text *t, uint32_t i)
{
    bool wanted = t->marks[i].kind != UA_M_REFS;

    for (uint32_t k = i + 1; !wanted && k < t->nmarks && t->marks[k].from < t->marks[i].to; k++)
        wanted = t->marks[k].kind == UA_M_REF || t->marks[k].kind == UA_M_RANGE;
    return wanted;
}

static bool finish(void *user, ua_node *owner, ua_text *t)
{
    uint32_t n = 0;

    (void)owner;
    for (uint32_t i = 0; i < t->nmarks; i++) {
        complete(user, &t->marks[i]);
        if (is_wanted(t, i))
            t->marks[n++] = t->marks[i];
    }
    t->nmarks = n;
    return true;
}

ua_cite ua_refs_on(ua_work *w)
{
    ua_cite c = {.w = w, .dates = ua_table_on(w->p->arena), .numbers = ua_table_on(w->p->arena)};

    ua_cite_begin(&c, &w->out->meta);
    return c;
}

void ua_refs_done(ua_cite *c)
{
    ua_tree_texts(c->w->out->root, finish, c);
}

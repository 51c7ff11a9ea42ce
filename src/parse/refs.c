/* References to other documents (section 3 of the profile): what is cited, of which organ, with which date. The writer
 * makes the IRI. Nouns with numbers are in cite.c. */
#include <string.h>

#include "lang/symbol.h"
#include "parse/cite.h"
#include "text/ctype.h"
#include "text/numeral.h"
#include "text/utf8.h"

ua_str ua_cite_rest(const ua_cite *c, uint32_t at)
{
    return ua_str_sub(c->t->s, at, c->t->s.n);
}

const ua_mark *ua_cite_date_at(const ua_cite *c, uint32_t at)
{
    for (uint32_t i = 0; i < c->t->nmarks; i++)
        if (c->t->marks[i].kind == UA_M_DATE && c->t->marks[i].from == at)
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
    for (uint32_t i = 0; i < c->t->nmarks; i++) {
        const ua_mark *m = &c->t->marks[i];
        bool plain = m->kind == UA_M_NOTE || m->kind == UA_M_DOC_TITLE || m->kind == UA_M_LEAD;
        if (!plain && m->from <= at && at < m->to)
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

/** "Acting under Chapter VII of the Charter | of the United Nations": a lead phrase holds a reference wholly. */
static void widen_lead(ua_text *t, uint32_t from, uint32_t to)
{
    if (t->nmarks && t->marks[0].kind == UA_M_LEAD && from < t->marks[0].to && to > t->marks[0].to)
        t->marks[0].to = to;
}

ua_status ua_cite_mark(ua_cite *c, uint32_t from, uint32_t to, ua_str target, ua_str within, ua_str date)
{
    ua_buf b = ua_buf_on(c->w->p->arena);

    UA_TRY(remember(c, target, date));
    if (!target.n || date.n < UA_YEAR_CHARS)
        return ua_mark_text(c->w, c->t, from, to, UA_M_UNRESOLVED, (ua_str){0}, (ua_str){0});
    ua_buf_put(&b, target);
    ua_buf_put(&b, within);
    widen_lead(c->t, from, to);
    return ua_mark_text(c->w, c->t, from, to, UA_M_REF, date, ua_buf_str(&b));
}

/** "of 14 May 2018 (S/PRST/2018/10)": the date that stands before a symbol in brackets. */
static ua_str date_before(const ua_cite *c, uint32_t at)
{
    if (at < 2 || c->t->s.p[at - 1] != '(' || c->t->s.p[at - 2] != ' ')
        return (ua_str){0};
    for (uint32_t i = 0; i < c->t->nmarks; i++)
        if (c->t->marks[i].kind == UA_M_DATE && c->t->marks[i].to == at - 2)
            return c->t->marks[i].value;
    return (ua_str){0};
}

static bool has_digit(ua_str s)
{
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] >= '0' && s.p[i] <= '9')
            return true;
    return false;
}

static ua_status symbol(ua_cite *c, const ua_match *m)
{
    ua_str printed = ua_match_group(m, "sym"), part = ua_match_group(m, "part");
    uint32_t from = (uint32_t)(printed.p - c->t->s.p), to = from + (uint32_t)printed.n;
    bool resolution = ua_str_find(printed, UA_STR("/RES/"), 0) != SIZE_MAX;

    if (part.n && !resolution) { /* "A/73/537 A": the letter begins the next sentence */
        printed.n -= part.n;
        to -= (uint32_t)part.n;
    }
    if (!has_digit(printed) || ua_cite_is_taken(c, from))
        return UA_OK;
    ua_symbol known;
    ua_buf target = ua_buf_on(c->w->p->arena);
    if (!ua_symbol_read(c->w->p->arena, printed, &known))
        return UA_OK; /* nobody knows the series: it may be no symbol at all */
    ua_buf_putz(&target, known.actor);
    ua_buf_putc(&target, ' ');
    ua_buf_putz(&target, known.cls);
    ua_buf_putc(&target, ' ');
    ua_buf_put(&target, known.number);
    bool dated = resolution || ua_str_find(printed, UA_STR("/PRST/"), 0) != SIZE_MAX;
    ua_str date = dated ? date_before(c, from) : (ua_str){0};
    const ua_mark *behind = dated && !date.n ? ua_cite_date_behind(c, to) : NULL;
    if (behind) {
        date = behind->value;
        to = behind->to;
    }
    ua_str within = {0};
    ua_cite_annex(c, &to, &within);
    return ua_cite_mark(c, from, to, ua_buf_str(&target), within, date.n ? date : known.year);
}

/** A treaty by its name (RF-09). */
static ua_status treaty(ua_cite *c, uint32_t from)
{
    size_t len = 0;
    const ua_name *known = ua_lang_instrument(c->w->p->lang, ua_cite_rest(c, from), &len);
    ua_str code = known ? ua_str_c(known->code) : (ua_str){0};

    if (!known || ua_cite_is_taken(c, from) || code.n <= UA_DATE_CHARS)
        return UA_OK;
    ua_str target = ua_str_sub(code, 0, code.n - UA_DATE_CHARS - 1),
           date = ua_str_sub(code, code.n - UA_DATE_CHARS, code.n);
    return ua_cite_mark(c, from, from + (uint32_t)len, target, (ua_str){0}, date);
}

static ua_str paragraph_id(const ua_cite *c, ua_str num, ua_str sub)
{
    ua_buf b = ua_buf_on(c->w->p->arena);

    ua_buf_putz(&b, "#para_");
    ua_buf_put(&b, num);
    ua_buf_putz(&b, sub.n ? "__list_1__point_" : "");
    ua_buf_put(&b, sub);
    return ua_buf_str(&b);
}

/** "paragraph 28 (a) above": a paragraph of this document, or a range of them. The writer looks whether they are there. */
static ua_status local(ua_cite *c, const ua_match *m)
{
    ua_str cite = ua_match_group(m, "cite"), to = ua_match_group(m, "to"), none = {0};
    uint32_t from = (uint32_t)(cite.p - c->t->s.p);
    ua_str id = paragraph_id(c, ua_match_group(m, "num"), ua_match_group(m, "sub"));

    if (ua_cite_is_taken(c, from))
        return UA_OK;
    if (to.n)
        return ua_mark_text(c->w, c->t, from, from + (uint32_t)cite.n, UA_M_RANGE, paragraph_id(c, to, none),
                            id);
    return ua_mark_text(c->w, c->t, from, from + (uint32_t)cite.n, UA_M_REF, none, id);
}

/** The Charter, a chapter or an Article of it (RF-08, RF-09). */
static ua_status charter(ua_cite *c, const ua_match *m)
{
    ua_str chapter = ua_match_group(m, "chp"), article = ua_match_group(m, "art"),
           chinese = ua_match_group(m, "chpzh");
    ua_buf within = ua_buf_on(c->w->p->arena);
    char roman[16];

    if (ua_cite_is_taken(c, m->from))
        return UA_OK;
    if (chinese.n)
        chapter = (ua_str){roman, ua_put_roman(ua_number(chinese), roman)};
    ua_buf_putz(&within, chapter.n ? "!main#chp_" : article.n ? "!main#art_" : "");
    for (size_t i = 0; i < chapter.n; i++)
        ua_buf_putc(&within, (char)(chapter.p[i] >= 'a' ? chapter.p[i] - 32 : chapter.p[i]));
    ua_buf_put(&within, article);
    return ua_cite_mark(c, m->from, m->to, UA_STR("un act charter"), ua_buf_str(&within),
                        UA_STR("1945-06-26"));
}

static ua_status refs_in(ua_cite *c, ua_text *t)
{
    ua_match m;

    c->t = t;
    for (uint32_t at = 0; at < t->s.n && ua_pattern_find(c->w->p->patterns, UA_P_CITE_NOUN, t->s, at, &m);)
        UA_TRY(ua_cite_noun(c, &m, &at));
    for (uint32_t at = 0; at < t->s.n && ua_pattern_find(c->w->p->patterns, UA_P_CITE_SYMBOL, t->s, at, &m);
         at = m.to)
        UA_TRY(symbol(c, &m));
    for (uint32_t at = 0; at < t->s.n && ua_pattern_find(c->w->p->patterns, UA_P_CITE_CHARTER, t->s, at, &m);
         at = m.to)
        UA_TRY(charter(c, &m));
    for (uint32_t at = 0; at < t->s.n && ua_pattern_find(c->w->p->patterns, UA_P_CITE_LOCAL, t->s, at, &m);
         at = m.to)
        UA_TRY(local(c, &m));
    for (uint32_t at = 0;
         at < t->s.n && ua_pattern_find(c->w->p->patterns, UA_P_CITE_TREATY, t->s, at, &m);) {
        size_t width = 1; /* the match is empty: the next may begin at the next character */
        UA_TRY(treaty(c, m.from));
        if (m.from < t->s.n)
            ua_utf8_at(t->s, m.from, &width);
        at = m.from + (uint32_t)width;
    }
    return UA_OK;
}

/** A year gives way to the full date that the document states elsewhere for the same target. */
static bool complete(void *user, ua_node *owner, ua_text *t)
{
    ua_cite *c = user;

    (void)owner;
    for (uint32_t i = 0; i < t->nmarks; i++) {
        ua_mark *m = &t->marks[i];
        ua_str target, within;
        ua_str_cut(m->value, '!', &target, &within);
        if (m->kind == UA_M_REF && m->key.n == UA_YEAR_CHARS && ua_table_has(&c->dates, target))
            m->key = c->full.at[*ua_table_at(&c->dates, target) - 1];
    }
    return true;
}

ua_str ua_organ_of(const ua_work *w, const ua_node *component)
{
    for (uint32_t i = 0; i < w->out->nparts; i++)
        if (w->out->parts[i].node == component)
            return w->out->parts[i].meta.organ;
    return w->out->meta.organ;
}

/** RF-10: a list none of whose references is known is no list of references. */
static bool drop_empty_lists(void *user, ua_node *owner, ua_text *t)
{
    uint32_t n = 0;

    (void)user;
    (void)owner;
    for (uint32_t i = 0; i < t->nmarks; i++) {
        bool wanted = t->marks[i].kind != UA_M_REFS;
        for (uint32_t k = i + 1; !wanted && k < t->nmarks && t->marks[k].from < t->marks[i].to; k++)
            wanted = t->marks[k].kind == UA_M_REF;
        if (wanted)
            t->marks[n++] = t->marks[i];
    }
    t->nmarks = n;
    return true;
}

ua_status ua_pass_refs(ua_work *w)
{
    ua_walk k = ua_walk_begin(w->out->root);
    ua_cite c = {.w = w, .organ = w->out->meta.organ, .dates = ua_table_on(w->p->arena)};
    ua_kind part = UA_ROOT;

    while (ua_walk_next(&k) != UA_DONE) {
        ua_node *n = k.node;
        if (n->kind == UA_COMPONENT)
            c.organ = k.event == UA_ENTER ? ua_organ_of(w, n) : w->out->meta.organ;
        if (k.event != UA_ENTER)
            continue;
        if (n->kind == UA_COVER || n->kind == UA_PREFACE || n->kind == UA_CONCLUSIONS ||
            n->kind == UA_PREAMBLE || n->kind == UA_BODY)
            part = n->kind;
        if (n->text && (part == UA_PREAMBLE || part == UA_BODY || part == UA_COVER))
            UA_TRY(refs_in(&c, n->text));
    }
    for (uint32_t i = 0; i < w->notes.n; i++)
        for (ua_node *b = w->notes.at[i].node->first; b; b = b->next)
            UA_TRY(refs_in(&c, b->text));
    ua_tree_texts(w->out->root, complete, &c);
    ua_tree_texts(w->out->root, drop_empty_lists, NULL);
    return ua_arena_status(w->p->arena);
}

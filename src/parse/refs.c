/* References to other documents (section 3 of the profile): what is cited, of which organ, with which date. The writer
 * makes the IRI. */
#include <string.h>

#include "lang/symbol.h"
#include "parse/work.h"
#include "text/ctype.h"
#include "text/numeral.h"
#include "text/utf8.h"
#include "util/table.h"

enum { MOST_ITEMS = 32, ORGAN_BYTES = 120, YEAR = 4 };

typedef struct ua_cite {
    ua_work *w;
    ua_text *t;
    ua_str organ;   /**< of the document that cites */
    ua_table dates; /**< target to index in full + 1: dates that the document states somewhere (RF-04 a) */
    UA_VEC(ua_str) full;
} ua_cite;

/** One designation of a citation. */
typedef struct ua_cited {
    uint32_t from, to; /**< in the text; a date that follows directly is inside (RF-07) */
    ua_str number;     /**< "70/247 A" */
    ua_str date;       /**< YYYY-MM-DD; empty: not stated */
    ua_str session;    /**< "70", "S-26"; of a Roman numeral its value */
    ua_str year;       /**< in the designation itself */
    ua_str within;     /**< what of it is cited: "!annex_II", "!main#para_4" (RF-08); empty: all of it */
    const char *organ; /**< that the form of the number speaks for; NULL: none */
} ua_cited;

static ua_str rest(const ua_cite *c, uint32_t at)
{
    return ua_str_sub(c->t->s, at, c->t->s.n);
}

/** The date mark that begins at a place; NULL. */
static const ua_mark *date_at(const ua_cite *c, uint32_t at)
{
    for (uint32_t i = 0; i < c->t->nmarks; i++)
        if (c->t->marks[i].kind == UA_M_DATE && c->t->marks[i].from == at)
            return &c->t->marks[i];
    return NULL;
}

/** The date that follows a place behind "of", "en date du"; NULL. */
static const ua_mark *date_behind(const ua_cite *c, uint32_t at)
{
    ua_match m;

    return ua_find(c->w, UA_P_CITE_DATE, rest(c, at), &m) ? date_at(c, at + m.to) : NULL;
}

/** Is a place inside a mark that holds no reference? */
static bool is_taken(const ua_cite *c, uint32_t at)
{
    for (uint32_t i = 0; i < c->t->nmarks; i++) {
        const ua_mark *m = &c->t->marks[i];
        bool plain = m->kind == UA_M_NOTE || m->kind == UA_M_DOC_TITLE;
        if (!plain && m->from <= at && at < m->to)
            return true;
    }
    return false;
}

/** An organ that is named by one word: which council it is the form of the number tells (RF-03). */
static const char a_council[] = "council";

static const char *short_name(const ua_cite *c, ua_str s, size_t *len)
{
    ua_match m;

    if (!ua_find(c->w, UA_P_CITE_SHORT, s, &m))
        return NULL;
    *len = m.to;
    return ua_match_group(&m, "assembly").n ? "un-ga" : a_council;
}

/** The organ named at a place behind "of the"; sets where its name ends. *foreign: somebody is named whom nobody knows. */
static const char *organ_behind(const ua_cite *c, uint32_t *at, bool *foreign)
{
    ua_match m;
    size_t len, width;

    if (!ua_find(c->w, UA_P_CITE_ORGAN, rest(c, *at), &m))
        return NULL;
    ua_str name = rest(c, *at + m.to);
    const ua_name *organ = ua_lang_organ(c->w->p->lang, name, &len);
    const char *code = organ ? organ->code : short_name(c, name, &len);
    if (code) {
        *at += m.to + (uint32_t)len;
        return code;
    }
    *foreign = name.n && ua_is_upper(ua_utf8_at(name, 0, &width)) && !date_at(c, *at + m.to);
    return NULL;
}

/** The organ whose name ends before a place: "General Assembly resolution". */
static const char *organ_before(const ua_cite *c, uint32_t at)
{
    ua_str s = ua_str_trim(ua_str_sub(c->t->s, at > ORGAN_BYTES ? at - ORGAN_BYTES : 0, at));
    size_t len;

    for (size_t i = 0; i < s.n; i++) {
        bool word = !i || s.p[i - 1] == ' ';
        ua_str name = ua_str_sub(s, i, s.n);
        const ua_name *organ = word ? ua_lang_organ(c->w->p->lang, name, &len) : NULL;
        const char *code = organ ? organ->code : word ? short_name(c, name, &len) : NULL;
        if (code && i + len == s.n)
            return code;
    }
    return NULL;
}

static ua_str decimal(const ua_cite *c, uint32_t v)
{
    ua_buf b = ua_buf_on(c->w->p->arena);

    ua_buf_put_uint(&b, v);
    return ua_buf_str(&b);
}

/** What the form of a number says (RF-03, RF-04 c and d). */
static void read_form(const ua_cite *c, const ua_match *m, ua_cited *out)
{
    ua_str roman = ua_match_group(m, "roman"), special = ua_match_group(m, "special");
    ua_str annual = ua_match_group(m, "annual");

    out->year = ua_match_group(m, "year");
    out->session = ua_match_group(m, "regular");
    if (out->year.n) {
        out->organ = "un-sc";
    } else if (annual.n) {
        out->year = annual;
        out->organ = "un-ecosoc";
    } else if (roman.n) {
        out->session = decimal(c, ua_roman(roman));
        out->organ = "un-ga";
    } else if (special.n || ua_match_group(m, "sess").n) {
        out->session = ua_match_group(m, "sess");
        out->organ = "un-ga";
    }
}

/** "resolution 66/106, annex II" */
static void read_annex(const ua_cite *c, uint32_t *at, ua_str *within)
{
    ua_match m;
    ua_buf b = ua_buf_on(c->w->p->arena);

    if (!ua_find(c->w, UA_P_CITE_ANNEX, rest(c, *at), &m))
        return;
    ua_str num = ua_match_group(&m, "num");
    ua_buf_putz(&b, "!annex");
    ua_buf_putz(&b, num.n ? "_" : "");
    ua_buf_put(&b, num);
    *within = ua_buf_str(&b);
    *at += m.to;
}

/** "paragraph 4 (b) of resolution 2480 (2019)"; sets where the reference begins. */
static void read_paragraph(const ua_cite *c, uint32_t *from, ua_str *within)
{
    ua_match m;
    ua_buf b = ua_buf_on(c->w->p->arena);
    uint32_t start = *from > ORGAN_BYTES ? *from - ORGAN_BYTES : 0;

    while (start < *from && ((unsigned char)c->t->s.p[start] & 0xC0) == 0x80)
        start++;
    if (within->n || !ua_find(c->w, UA_P_CITE_PARAGRAPH, ua_str_sub(c->t->s, start, *from), &m))
        return;
    ua_str num = ua_match_group(&m, "num"), sub = ua_match_group(&m, "sub");
    if (is_taken(c, start + m.from))
        return;
    ua_buf_putz(&b, "!main#para_");
    ua_buf_put(&b, num);
    ua_buf_putz(&b, sub.n ? "__list_1__point_" : "");
    ua_buf_put(&b, sub);
    *within = ua_buf_str(&b);
    *from = start + m.from;
}

/** A designation at a place, with the date that follows it. false: there is none. */
static bool read_number(const ua_cite *c, uint32_t at, ua_cited *out)
{
    ua_match m;

    *out = (ua_cited){.from = at};
    if (!ua_find(c->w, UA_P_CITE_NUMBER, rest(c, at), &m))
        return false;
    ua_str num = ua_match_group(&m, "num"), part = ua_match_group(&m, "part");
    out->from = (uint32_t)(num.p - c->t->s.p);
    out->to = out->from + (uint32_t)(num.n + part.n);
    out->number = ua_str_sub(c->t->s, out->from, out->to);
    read_form(c, &m, out);
    const ua_mark *date = date_behind(c, out->to);
    if (date) {
        out->date = date->value;
        out->to = date->to;
    }
    read_annex(c, &out->to, &out->within);
    return true;
}

/** "un-ga resolution 70/1" */
static ua_str target_of(const ua_cite *c, const ua_cited *item, const char *organ, bool decision)
{
    ua_buf b = ua_buf_on(c->w->p->arena);

    ua_buf_putz(&b, organ);
    ua_buf_putz(&b, decision ? " decision " : " resolution ");
    ua_buf_put(&b, item->number);
    return ua_buf_str(&b);
}

static ua_status remember(ua_cite *c, ua_str target, ua_str date)
{
    uint32_t *at = date.n == 10 ? ua_table_at(&c->dates, target) : NULL;

    if (at && !*at && ua_vec_push(c->w->p->arena, &c->full, date))
        *at = c->full.n;
    return ua_arena_status(c->w->p->arena);
}

/** Marks one reference; without a target or a year it cannot be resolved (RF-06). */
static ua_status mark(ua_cite *c, uint32_t from, uint32_t to, ua_str target, ua_str within, ua_str date)
{
    ua_buf b = ua_buf_on(c->w->p->arena);

    UA_TRY(remember(c, target, date));
    if (!target.n || date.n < YEAR)
        return ua_mark_text(c->w, c->t, from, to, UA_M_UNRESOLVED, (ua_str){0}, (ua_str){0});
    ua_buf_put(&b, target);
    ua_buf_put(&b, within);
    return ua_mark_text(c->w, c->t, from, to, UA_M_REF, date, ua_buf_str(&b));
}

/** The date that is stated fits a session of the General Assembly and none of the organ that cites. */
static bool is_of_assembly(const ua_cite *c, const ua_cited *item)
{
    uint32_t stated, own = ua_session_year(c->organ, item->session),
                     theirs = ua_session_year(UA_STR("un-ga"), item->session);

    if (!ua_str_uint(ua_str_sub(item->date, 0, YEAR), 2199, &stated) || !theirs)
        return false;
    bool fits_own = own && stated + 1 >= own && stated <= own + 1;
    return !fits_own && (stated == theirs || stated == theirs + 1);
}

/** RF-03: the organ that is named, else what the form of the number says, else the organ that cites. The Security Council
 *  and the Economic and Social Council number by year: "70/1" is never theirs. */
static const char *organ_of_item(const ua_cite *c, const ua_cited *item, const char *named)
{
    bool by_year = ua_str_eqz(c->organ, "un-sc") || ua_str_eqz(c->organ, "un-ecosoc");

    if (named == a_council)
        return item->organ ? item->organ : "un-hrc";
    if (named)
        return named;
    if (item->organ)
        return item->organ;
    return by_year || is_of_assembly(c, item) ? "un-ga" : c->organ.n ? c->organ.p : NULL;
}

static ua_status mark_item(ua_cite *c, const ua_cited *item, uint32_t from, const char *organ, bool decision)
{
    const char *whose = organ_of_item(c, item, organ);
    uint32_t year = whose && item->session.n ? ua_session_year(ua_str_c(whose), item->session) : 0;
    ua_str date = item->date.n   ? item->date
                  : item->year.n ? item->year
                  : year         ? decimal(c, year)
                                 : (ua_str){0};
    ua_str target = whose ? target_of(c, item, whose, decision) : (ua_str){0};

    return mark(c, from, item->to, target, item->within, date);
}

/** A noun and what it governs: one designation or a list of them. *at: where to go on. */
static ua_status citation(ua_cite *c, const ua_match *noun, uint32_t *at)
{
    ua_cited items[MOST_ITEMS];
    unsigned n = 0;
    bool foreign = false, decision = ua_match_group(noun, "dec").n > 0;
    uint32_t place = noun->to;
    const char *organ = organ_behind(c, &place, &foreign);
    ua_match m;

    *at = noun->to;
    while (n < MOST_ITEMS && read_number(c, place, &items[n])) {
        place = items[n++].to;
        if (!organ)
            organ = organ_behind(c, &place, &foreign);
        const ua_mark *date = items[n - 1].date.n ? NULL : date_behind(c, place);
        if (date) { /* behind the organ: stated, but not part of the reference */
            items[n - 1].date = date->value;
            place = date->to;
        }
        if (!ua_find(c->w, UA_P_CITE_NEXT, rest(c, place), &m))
            break;
        place += m.to;
    }
    if (!n || is_taken(c, items[0].from))
        return UA_OK;
    if (!organ)
        organ = organ_before(c, noun->from);
    foreign = foreign && !organ;
    *at = items[n - 1].to;
    if (n > 1 && !foreign)
        UA_TRY(ua_mark_text(c->w, c->t, noun->from, *at, UA_M_REFS, (ua_str){0}, (ua_str){0}));
    for (unsigned i = 0; i < n; i++) {
        uint32_t from = n > 1 ? items[i].from : noun->from;
        if (n == 1)
            read_paragraph(c, &from, &items[0].within);
        UA_TRY(foreign ? mark(c, from, items[i].to, (ua_str){0}, (ua_str){0}, (ua_str){0})
                       : mark_item(c, &items[i], from, organ, decision));
    }
    return UA_OK;
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
    if (!has_digit(printed) || is_taken(c, from))
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
    const ua_mark *behind = dated && !date.n ? date_behind(c, to) : NULL;
    if (behind) {
        date = behind->value;
        to = behind->to;
    }
    ua_str within = {0};
    read_annex(c, &to, &within);
    return mark(c, from, to, ua_buf_str(&target), within, date.n ? date : known.year);
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

    if (is_taken(c, from))
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

    if (is_taken(c, m->from))
        return UA_OK;
    if (chinese.n)
        chapter = (ua_str){roman, ua_put_roman(ua_number(chinese), roman)};
    ua_buf_putz(&within, chapter.n ? "!main#chp_" : article.n ? "!main#art_" : "");
    for (size_t i = 0; i < chapter.n; i++)
        ua_buf_putc(&within, (char)(chapter.p[i] >= 'a' ? chapter.p[i] - 32 : chapter.p[i]));
    ua_buf_put(&within, article);
    return mark(c, m->from, m->to, UA_STR("un act charter"), ua_buf_str(&within), UA_STR("1945-06-26"));
}

static ua_status refs_in(ua_cite *c, ua_text *t)
{
    ua_match m;

    c->t = t;
    for (uint32_t at = 0; at < t->s.n && ua_pattern_find(c->w->p->patterns, UA_P_CITE_NOUN, t->s, at, &m);)
        UA_TRY(citation(c, &m, &at));
    for (uint32_t at = 0; at < t->s.n && ua_pattern_find(c->w->p->patterns, UA_P_CITE_SYMBOL, t->s, at, &m);
         at = m.to)
        UA_TRY(symbol(c, &m));
    for (uint32_t at = 0; at < t->s.n && ua_pattern_find(c->w->p->patterns, UA_P_CITE_CHARTER, t->s, at, &m);
         at = m.to)
        UA_TRY(charter(c, &m));
    for (uint32_t at = 0; at < t->s.n && ua_pattern_find(c->w->p->patterns, UA_P_CITE_LOCAL, t->s, at, &m);
         at = m.to)
        UA_TRY(local(c, &m));
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
        if (m->kind == UA_M_REF && m->key.n == YEAR && ua_table_has(&c->dates, target))
            m->key = c->full.at[*ua_table_at(&c->dates, target) - 1];
    }
    return true;
}

/** Whose text a node is in: the resolution's, or that of one of the components. */
static ua_str organ_of(const ua_work *w, const ua_node *component)
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
            c.organ = k.event == UA_ENTER ? organ_of(w, n) : w->out->meta.organ;
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

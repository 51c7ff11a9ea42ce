/* Provisions of what is cited, and of this document: "section II, paragraphs 1 to 7 and 9 (b) (iii), of resolution
 * 61/275", "Article 25 of the Charter", "paragraph 28 above" (RF-08, RF-10). */
#include "lang/designation.h"
#include "parse/cite.h"
#include "parse/spots.h"
#include "text/ctype.h"
#include "text/norm.h"
#include "text/numeral.h"
#include "text/utf8.h"

enum { MOST_ITEMS = 32, MOST_PHRASES = 4, MOST_SHARING = 8 };

/** Outermost first, in the order of their tokens in an eId. */
typedef enum level { ANNEX, PART, CHAPTER, SECTION, ARTICLE, PARAGRAPH, POINT, LEVELS } level;

/** Groups of CITE_LEVEL, and tokens (ID-03). */
static const struct {
    const char *group, *token;
} levels[LEVELS] = {
    [ANNEX] = {"annex", "att"},     [PART] = {"part", "part"},      [CHAPTER] = {"chapter", "chp"},
    [SECTION] = {"section", "sec"}, [ARTICLE] = {"article", "art"}, [PARAGRAPH] = {"paragraph", "para"},
    [POINT] = {"point", "point"},
};

typedef struct item {
    uint32_t from, to;
    ua_str num, subs; /**< "28", " (a) (ii)" */
    bool ends_range;  /**< that the item before begins */
} item;

/** "paragraphs 1, 3 and 7" */
typedef struct phrase {
    level level;
    uint32_t from, to;
    item items[MOST_ITEMS];
    unsigned n;
} phrase;

/** Phrases one inside the other. One of them at most has several items. */
typedef struct pinpoint {
    uint32_t from, to;
    phrase phrases[MOST_PHRASES];
    unsigned n, many; /**< many: the phrase with several items, else the first */
} pinpoint;

static bool level_of(const ua_match *m, level *out)
{
    for (unsigned l = 0; l < LEVELS; l++)
        if (ua_match_group(m, levels[l].group).p) {
            *out = (level)l;
            return true;
        }
    return false;
}

static bool is_latin(ua_str s)
{
    for (size_t i = 0; i < s.n; i++)
        if ((unsigned char)s.p[i] >= 0x80)
            return false;
    return s.n > 0;
}

static uint32_t value_of(const ua_cite *c, ua_str num)
{
    char folded[64];
    uint32_t map[64], v = ua_number(num);
    size_t n = v ? 0 : ua_fold_prefix(num, folded, map, sizeof folded);
    const ua_word *word =
        n ? ua_lang_word(c->w->p->lang->ordinals, c->w->p->lang->nordinals, (ua_str){folded, n}) : NULL;

    return v ? v : word ? (uint32_t)word->value : ua_roman(num);
}

/** A number at a place; of a list also letters alone, which share the number before: "9 (a) and (b)". */
static bool read_item(const ua_cite *c, level l, uint32_t at, const item *before, item *out)
{
    ua_match m;
    bool lettered = l == POINT || before;

    if (l != POINT && ua_find(c->w, UA_P_CITE_ITEM, ua_cite_rest(c, at), &m)) {
        if (ua_cite_date_at(c, (uint32_t)(ua_match_group(&m, "num").p - c->t->s.p)))
            return false; /* "paragraph 5 and 6 June 2045" */
        *out = (item){.num = ua_match_group(&m, "num"), .subs = ua_match_group(&m, "subs")};
        if (!is_latin(out->num) && !value_of(c, out->num) && !ua_letter_word(out->num))
            return false; /* a word that is neither ordinal nor letter */
    } else if (lettered && ua_find(c->w, UA_P_CITE_POINT, ua_cite_rest(c, at), &m)) {
        *out = (item){.num = before ? before->num : (ua_str){0}, .subs = ua_match_group(&m, "subs")};
    } else {
        return false;
    }
    out->from = at + m.from;
    out->to = at + m.to;
    return true;
}

/** A noun of a level at a place of the text. */
static bool level_at(const ua_cite *c, uint32_t at, ua_match *m)
{
    return ua_pattern_find(c->w->p->patterns, UA_P_CITE_LEVEL, c->t->s, at, m);
}

static bool read_phrase(const ua_cite *c, const ua_match *m, phrase *out)
{
    ua_match join, to;

    *out = (phrase){.from = m->from, .to = m->to};
    if (!level_of(m, &out->level))
        return false;
    if (!read_item(c, out->level, out->to, NULL, &out->items[0])) {
        out->items[0] = (item){.from = out->from, .to = out->to};
        out->n = 1;
        return out->level == ANNEX; /* "the annex": the only one */
    }
    out->items[0].from = out->to; /* where the noun ends */
    for (out->n = 1; out->n < MOST_ITEMS; out->n++) {
        const item *last = &out->items[out->n - 1];
        ua_str rest = ua_cite_rest(c, last->to);
        bool range = !last->ends_range && ua_find(c->w, UA_P_CITE_TO, rest, &to);
        if (!range && !ua_find(c->w, UA_P_CITE_JOIN, rest, &join))
            break;
        if (!read_item(c, out->level, last->to + (range ? to.to : join.to), last, &out->items[out->n]))
            break;
        out->items[out->n].ends_range = range;
    }
    out->to = out->items[out->n - 1].to;
    return true;
}

static bool has_level(const pinpoint *p, level l)
{
    for (unsigned i = 0; i < p->n; i++)
        if (p->phrases[i].level == l)
            return true;
    return false;
}

/** The phrases at a match: "paragraph 3 of section II of". *out.to: where the last of them ends. */
static bool read_pinpoint(const ua_cite *c, const ua_match *first, pinpoint *out)
{
    ua_match in, m;

    out->n = out->many = 0;
    if (!read_phrase(c, first, &out->phrases[0]))
        return false;
    for (out->n = 1; out->n < MOST_PHRASES; out->n++) {
        uint32_t at = out->phrases[out->n - 1].to;
        if (!ua_find(c->w, UA_P_CITE_IN, ua_cite_rest(c, at), &in))
            break;
        at += in.to;
        phrase *next = &out->phrases[out->n];
        if (!level_at(c, at, &m) || !read_phrase(c, &m, next) || has_level(out, next->level))
            break;
        if (next->n > 1 && out->phrases[out->many].n > 1)
            return false;
        out->many = next->n > 1 ? out->n : out->many;
    }
    out->from = out->phrases[0].from;
    out->to = out->phrases[out->n - 1].to;
    return true;
}

/** "subparagraph (b) | and subparagraph (c) of paragraph 1": what encloses the one encloses the other. false: several do. */
static bool enclose(pinpoint *p, const pinpoint *next)
{
    level outermost = LEVELS;

    for (unsigned i = 0; i < p->n; i++)
        outermost = p->phrases[i].level < outermost ? p->phrases[i].level : outermost;
    for (unsigned i = 1; i < next->n; i++) {
        if (next->phrases[i].level >= outermost)
            continue;
        if (next->phrases[i].n > 1 || p->n == MOST_PHRASES)
            return false;
        p->phrases[p->n++] = next->phrases[i];
    }
    return true;
}

/** "Article 55 | and Article 56 of the Charter": provisions of one kind share what is named behind the last of them. */
static bool find_shared(const ua_cite *c, pinpoint *p, ua_whole *out)
{
    pinpoint next;
    uint32_t end = p->to;
    ua_match m;

    for (unsigned i = 1; i < MOST_SHARING; i++) {
        uint32_t at = ua_spot_from(c->w, UA_OPENS_PROVISION, end);
        if (!level_at(c, at, &m) || !ua_find(c->w, UA_P_CITE_ALSO, ua_str_sub(c->t->s, end, m.from), NULL) ||
            !read_pinpoint(c, &m, &next) || next.phrases[0].level != p->phrases[0].level)
            return false;
        end = next.to;
        if (ua_cite_whole(c, next.from, next.to, out)) {
            out->from = p->from;
            out->to = p->to;
            out->shared = true;
            return enclose(p, &next);
        }
    }
    return false;
}

static bool find_whole(const ua_cite *c, pinpoint *p, ua_whole *out)
{
    return ua_cite_whole(c, p->from, p->to, out) || find_shared(c, p, out);
}

/** The number of a level as in an eId (ID-04, LG-05): groups count in Roman numerals unless they are printed in digits. */
static void put_num(const ua_cite *c, ua_buf *b, level l, ua_str num)
{
    uint32_t value = value_of(c, num);
    char roman[16], letter = ua_letter_word(num);

    if (letter)
        ua_buf_putc(b, letter);
    else if (l >= ARTICLE && value)
        ua_buf_put_uint(b, value);
    else if (is_latin(num) || !value)
        ua_buf_put(b, num);
    else
        for (size_t i = 0, n = ua_put_roman(value, roman); i < n; i++)
            ua_buf_putc(b, (char)(roman[i] - 'a' + 'A'));
}

static void put_step(ua_buf *b, const char *token)
{
    ua_buf_putz(b, b->n ? "__" : "");
    ua_buf_putz(b, token);
    ua_buf_putc(b, '_');
}

/** A part of " (a) (ii)" as in an eId: letters of all scripts by their rank, quoted digits and the numerals of (二) as the Roman
 *  ones of (ii) (LG-05). */
static void put_letter(ua_buf *b, ua_str s, bool quoted)
{
    uint32_t rank = is_latin(s) ? 0 : ua_letter_rank(s), digits = ua_number(s), numeral = ua_numeral_in(s);
    char letter[16];

    if (rank)
        ua_buf_put(b, (ua_str){letter, ua_put_letter(rank, letter)});
    else if (quoted || numeral)
        ua_buf_put(b, (ua_str){letter, ua_put_roman(quoted ? digits : numeral, letter)});
    else if (digits)
        ua_buf_put_uint(b, digits);
    else
        ua_buf_put(b, s);
}

/** " (a) (ii)" -> "__list_1__point_a__list_1__point_ii"; the first of an article, " (3)", is its paragraph 3. */
static void put_subs(ua_buf *b, level l, ua_str subs)
{
    size_t len;

    for (size_t from = 0, i = 0; i <= subs.n; i += len) {
        uint32_t cp = i < subs.n ? ua_utf8_at(subs, i, &len) : ')';
        bool letter = ua_is_letter(cp) || ua_is_digit(cp), enclosed = ua_enclosed_number(cp) > 0; /* ㈡ */
        len = i < subs.n ? len : 1;
        ua_str s = ua_str_sub(subs, enclosed ? i : from, enclosed ? i + len : i);
        if (letter)
            continue;
        bool quoted = i < subs.n && ua_is_quote(cp);
        from = i + len;
        if (!s.n)
            continue;
        put_step(b, l == ARTICLE && ua_number(s) && !quoted ? "para" : "list_1__point");
        put_letter(b, s, quoted);
        l = PARAGRAPH;
    }
}

/** The num of a phrase, where item i of the phrase that has several counts. */
static const item *item_of(const pinpoint *p, unsigned k, unsigned i)
{
    return &p->phrases[k].items[k == p->many ? i : 0];
}

/** What item i is called by section 4; articles are numbered through their chapters. */
static void put_eid(const ua_cite *c, ua_buf *b, const pinpoint *p, unsigned i)
{
    for (unsigned l = has_level(p, ARTICLE) ? ARTICLE : PART; l < LEVELS; l++)
        for (unsigned k = 0; k < p->n; k++) {
            const item *it = item_of(p, k, i);
            if (p->phrases[k].level != l)
                continue;
            if (it->num.n && l != POINT) {
                put_step(b, levels[l].token);
                put_num(c, b, (level)l, it->num);
            }
            put_subs(b, (level)l, it->subs);
        }
}

/** "!annex_II" of the phrases, with the number of the attachment in *order; false: they name none. */
static bool put_annex(const ua_cite *c, ua_buf *b, const pinpoint *p, unsigned i, uint32_t *order)
{
    for (unsigned k = 0; k < p->n; k++)
        if (p->phrases[k].level == ANNEX) {
            ua_str num = item_of(p, k, i)->num;
            ua_buf_putz(b, "!annex");
            ua_buf_putz(b, num.n ? "_" : "");
            put_num(c, b, ANNEX, num);
            *order = num.n && value_of(c, num) ? value_of(c, num) : 1;
            return true;
        }
    return false;
}

/** The reference that the phrases belong to; NULL: there is none. */
static const ua_mark *cited(const ua_cite *c, const ua_whole *w)
{
    return c->t->marks && w->mark < c->t->nmarks ? &c->t->marks[w->mark] : NULL;
}

/** "!annex_II", "!main" or nothing; *order: of the attachment, 0 when it is none. */
static ua_str component_of(const ua_cite *c, const pinpoint *p, const ua_whole *w, unsigned i,
                           uint32_t *order)
{
    ua_buf b = ua_buf_on(c->w->p->arena);
    ua_str head, name = {0};

    *order = 0;
    if (put_annex(c, &b, p, i, order))
        return ua_buf_str(&b);
    if (!cited(c, w) || !ua_str_cut(cited(c, w)->value, '!', &head, &name))
        return ua_str_c(w->scope ? w->scope : "!main");
    *order = 1; /* "resolution 66/288, annex": the first */
    ua_buf_putc(&b, '!');
    ua_buf_put(&b, name);
    return ua_buf_str(&b);
}

/** "#para_4", in an attachment of another document "#att_2__para_4"; nothing for all of it. */
static void put_fragment(const ua_cite *c, ua_buf *b, const pinpoint *p, unsigned i, char mark,
                         uint32_t order)
{
    ua_buf eid = ua_buf_on(c->w->p->arena);

    put_eid(c, &eid, p, i);
    if (!eid.n)
        return;
    ua_buf_putc(b, mark);
    if (order) {
        ua_buf_putz(b, "att_");
        ua_buf_put_uint(b, order);
        ua_buf_putz(b, "__");
    }
    ua_buf_put(b, ua_buf_str(&eid));
}

/** Item i, or the range up to item j. */
static ua_status mark(ua_cite *c, const pinpoint *p, const ua_whole *w, unsigned i, unsigned j, uint32_t from,
                      uint32_t to)
{
    const ua_mark *whole_one = cited(c, w);
    ua_buf value = ua_buf_on(c->w->p->arena);
    ua_str head = w->charter, left;
    uint32_t order;

    if (whole_one)
        ua_str_cut(whole_one->value, '!', &head, &left);
    ua_buf_put(&value, head);
    ua_buf_put(&value, component_of(c, p, w, i, &order));
    order = w->scope ? 0 : order; /* this document knows its attachments itself */
    put_fragment(c, &value, p, i, '#', order);
    if (i != j)
        put_fragment(c, &value, p, j, '~', order);
    return ua_cite_put(c, from, to, i == j ? UA_M_REF : UA_M_RANGE, whole_one ? whole_one->key : w->date,
                       ua_buf_str(&value));
}

/** One reference, a range, or a list of both (RF-10). What names the whole belongs to the item next to it. */
static ua_status mark_items(ua_cite *c, const pinpoint *p, const ua_whole *w)
{
    const phrase *many = &p->phrases[p->many];
    uint32_t from = w->from < p->from ? w->from : p->from, to = w->to > p->to ? w->to : p->to;

    if (many->n == 1 || (many->n == 2 && many->items[1].ends_range))
        return mark(c, p, w, 0, many->n - 1, from, to);
    UA_TRY(ua_cite_put(c, from, to, UA_M_REFS, (ua_str){0}, (ua_str){0}));
    for (unsigned i = 0, j; i < many->n; i = j + 1) {
        j = i + 1 < many->n && many->items[i + 1].ends_range ? i + 1 : i;
        bool first = !i && (p->many || w->from < p->from);
        UA_TRY(mark(c, p, w, i, j, first ? from : many->items[i].from,
                    j + 1 == many->n ? to : many->items[j].to));
    }
    return UA_OK;
}

static uint32_t after_letter(const ua_cite *c, uint32_t at)
{
    size_t width;

    ua_utf8_at(c->t->s, at, &width);
    return at + (uint32_t)width;
}

/** "paragraph", "articles" and what they point to; *at: where to go on. */
static ua_status pinpoint_at(ua_cite *c, const ua_match *first, uint32_t *at)
{
    pinpoint p;
    ua_whole w;

    *at = first->to;
    if (ua_cite_is_taken(c, first->from) || !read_pinpoint(c, first, &p) || !find_whole(c, &p, &w))
        return UA_OK;
    *at = w.to > p.to ? w.to : p.to;
    UA_TRY(mark_items(c, &p, &w));
    if (cited(c, &w) && !w.shared) /* it is part of the new one */
        ua_cite_spend(c, w.mark);
    return ua_arena_status(c->w->p->arena);
}

ua_status ua_cite_pinpoints(ua_cite *c)
{
    ua_match m;

    for (uint32_t at = 0; (at = ua_spot_from(c->w, UA_OPENS_PROVISION, at)) < c->t->s.n;)
        if (level_at(c, at, &m))
            UA_TRY(pinpoint_at(c, &m, &at));
        else
            at = after_letter(c, at);
    return UA_OK;
}

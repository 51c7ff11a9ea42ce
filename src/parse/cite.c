/* Citations by a noun and numbers: "its resolutions 70/192 of 22 December 2015 and 71/217" (RF-02 to RF-08). */
#include <string.h>

#include "lang/designation.h"
#include "parse/cite.h"
#include "text/ctype.h"
#include "text/numeral.h"
#include "text/utf8.h"

enum { MOST_ITEMS = 32, LAST_ROMAN = 30 };

/** The designations that follow one another, with what is said of all of them. */
typedef struct ua_cited_list {
    ua_cited items[MOST_ITEMS];
    unsigned n;
    const char *organ; /**< that is named; NULL: none */
    bool foreign;      /**< somebody is named whom nobody knows */
} ua_cited_list;

static ua_str decimal(const ua_cite *c, uint32_t v)
{
    ua_buf b = ua_buf_on(c->w->p->arena);

    ua_buf_put_uint(&b, v);
    return ua_buf_str(&b);
}

/** A session or a year in the numerals of another script. */
static void read_numeral(const ua_cite *c, uint32_t value, ua_cited *out)
{
    enum { FIRST_YEAR = 1945 };
    bool year = value >= FIRST_YEAR;

    *(year ? &out->year : &out->session) = decimal(c, value);
    out->organ = ua_form_actor(year ? "year" : "roman");
}

/** What the form of a number says (RF-03, RF-04 c and d). */
static void read_form(const ua_cite *c, const ua_match *m, ua_cited *out)
{
    static const char *const forms[] = {"year", "annual", "roman", "special", "sess"};
    ua_str roman = ua_match_group(m, "roman"), numeral = ua_match_group(m, "numeral");

    for (size_t i = 0; i < sizeof forms / sizeof *forms && !out->organ; i++)
        if (ua_match_group(m, forms[i]).n)
            out->organ = ua_form_actor(forms[i]);
    out->year = ua_match_group(m, "year").n ? ua_match_group(m, "year") : ua_match_group(m, "annual");
    out->session = ua_match_group(m, "regular").n   ? ua_match_group(m, "regular")
                   : ua_match_group(m, "special").n ? ua_match_group(m, "special")
                                                    : ua_match_group(m, "sess");
    if (roman.n) {
        out->session = decimal(c, ua_roman(roman));
        out->council = ua_form_actor("roman_council");
        if (ua_roman(roman) > LAST_ROMAN) /* of the Assembly: from then on it numbers by session */
            out->organ = out->council;
    }
    if (ua_match_group(m, "sess").n && !ua_str_starts(c->organ, ua_str_c(out->organ)) &&
        ua_session_year(c->organ, out->session))
        out->organ = NULL; /* the organ that cites had such a session too */
    if (numeral.n)         /* "三九六(五)", "五十四(一九四八)" */
        read_numeral(c, ua_number(numeral), out);
}

/** "2012年7月27日题为“我们希望的未来”的第66/288号决议": the date that the title stands behind; NULL: there is none. */
static const ua_mark *entitled_before(const ua_cite *c, uint32_t start, uint32_t at)
{
    const ua_mark *found = NULL;

    for (uint32_t i = ua_text_mark_near(c->t, start); i < c->t->nmarks && c->t->marks[i].from < at; i++)
        if (c->t->marks[i].kind == UA_M_DATE && c->t->marks[i].from >= start && c->t->marks[i].to < at)
            found = &c->t->marks[i];
    return found && ua_find(c->w, UA_P_CITE_ENTITLED, ua_str_sub(c->t->s, found->to, at), NULL) ? found
                                                                                                : NULL;
}

/** "2015年9月25日第70/1号决议": what stands around a number where the noun follows it, and the date where it comes first.
 *  at: where the number begins. */
static void read_unit(const ua_cite *c, uint32_t at, ua_cited *out)
{
    ua_match m;
    uint32_t start = ua_cite_near_before(c, at);

    if (ua_find(c->w, UA_P_CITE_UNIT, ua_cite_rest(c, out->to), &m)) {
        out->noun = (uint32_t)ua_match_group(&m, "noun").n;
        out->to += m.to - out->noun;
    }
    if (!ua_find(c->w, UA_P_CITE_ORDINAL, ua_str_sub(c->t->s, start, at), &m))
        return;
    out->from = start + m.from;
    const ua_mark *date = ua_cite_date_before(c, out->from);
    if (date)
        out->from = date->from;
    else
        date = entitled_before(c, start, out->from);
    if (date) {
        out->date = date->value;
        out->early = true;
    }
}

/** The designation at a place, as in all languages or in words of the language, "377 ألف (د-5)" (LG-04). *m has the groups
 *  of its Latin form. false: there is none. */
static bool find_number(const ua_cite *c, uint32_t at, ua_cited *out, ua_match *m)
{
    ua_match own;
    ua_str rest = ua_cite_rest(c, at), num, part;

    if (ua_find(c->w, UA_P_CITE_NUMBER_WORDS, rest, &own)) {
        num = ua_match_group(&own, "num");
        out->from = (uint32_t)(num.p - c->t->s.p);
        out->to = out->from + (uint32_t)num.n;
        out->number = ua_designation_of(c->w, num);
        return ua_find(c->w, UA_P_CITE_NUMBER, out->number, m);
    }
    if (!ua_find(c->w, UA_P_CITE_NUMBER, rest, m))
        return false;
    num = ua_match_group(m, "num");
    part = ua_match_group(m, "part");
    out->from = (uint32_t)(num.p - c->t->s.p);
    out->to = out->from + (uint32_t)(num.n + part.n);
    out->number = ua_designation_of(c->w, ua_str_sub(c->t->s, out->from, out->to));
    return true;
}

/** What stands beside a designation; at: where it begins. */
static void read_behind(const ua_cite *c, uint32_t at, ua_cited *out)
{
    read_unit(c, at, out);
    const ua_mark *date = out->date.n ? NULL : ua_cite_date_behind(c, out->to);
    if (date) {
        out->date = date->value;
        out->to = date->to;
    }
    ua_cite_annex(c, &out->to, &out->within);
}

/** A designation at a place, with the date that follows it. false: there is none. */
static bool read_number(const ua_cite *c, uint32_t at, ua_cited *out)
{
    ua_match m;

    *out = (ua_cited){.from = at};
    if (!find_number(c, at, out, &m))
        return false;
    out->digits = out->from;
    read_form(c, &m, out);
    read_behind(c, at, out);
    return true;
}

/** "A" of "72/262 A"; 0: it has none. */
static char part_of(ua_str number)
{
    bool part =
        number.n > 2 && number.p[number.n - 2] == ' ' && ua_is_upper((unsigned char)number.p[number.n - 1]);

    return part ? number.p[number.n - 1] : '\0';
}

static char letter_of(ua_str part)
{
    return part.n == 1 ? part.p[0] : ua_letter_word(part);
}

/** "72/262 A, B and C": a part that shares the number of the one before, or "A to C", parts issued together (NC-06), which
 *  widens it. false: there is none. */
static bool read_part(const ua_cite *c, uint32_t at, ua_cited *before, ua_cited *out, bool *widened)
{
    ua_match m;
    char last = part_of(before->number);

    if (!last || !ua_find(c->w, UA_P_CITE_PART, ua_cite_rest(c, at), &m))
        return false;
    ua_str part = ua_match_group(&m, "part");
    char letter = letter_of(part);
    *widened = ua_match_group(&m, "to").n > 0;
    if (letter <= last || (*widened && before->date.n))
        return false;
    ua_buf b = ua_buf_on(c->w->p->arena);
    ua_buf_put(&b, ua_str_sub(before->number, 0, before->number.n - (*widened ? 0 : 1)));
    ua_buf_putz(&b, *widened ? "-" : "");
    ua_buf_putc(&b, letter);
    *out = (ua_cited){.session = before->session, .year = before->year, .organ = before->organ};
    out->council = before->council;
    out->number = ua_buf_str(&b);
    out->from = out->digits = (uint32_t)(part.p - c->t->s.p);
    out->to = out->from + (uint32_t)part.n;
    read_behind(c, out->from, out);
    if (*widened) {
        out->from = before->from;
        out->digits = before->digits;
    }
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

static ua_status mark_item(ua_cite *c, const ua_cited *item, const char *organ, bool decision)
{
    const char *known = !organ && !item->date.n ? ua_cite_learnt(c, item) : NULL;
    const char *whose = ua_cite_organ_of(c, item, known ? known : organ);
    uint32_t year = whose && item->session.n ? ua_session_year(ua_str_c(whose), item->session) : 0;
    ua_str date = item->date.n   ? item->date
                  : item->year.n ? item->year
                  : year         ? decimal(c, year)
                                 : (ua_str){0};
    ua_str target = whose ? target_of(c, item, whose, decision) : (ua_str){0};

    if (organ && whose)
        UA_TRY(ua_cite_learn(c, item, whose));
    return ua_cite_mark(c, item->from, item->to, target, item->within, date);
}

/** The designation at a place, or the part of the last one there. *place: where it ends. false: there is none. */
static bool read_next(const ua_cite *c, ua_cited_list *list, uint32_t *place, bool first)
{
    ua_cited *item = &list->items[list->n];
    bool widened = false;
    ua_match m;

    if (list->n == MOST_ITEMS)
        return false;
    if (!first && read_part(c, *place, item - 1, item, &widened)) {
        if (widened)
            item[-1] = *item;
    } else if (!first || !read_number(c, *place, item)) { /* also "resolutions of the Council, 242 (1967)" */
        bool next = (!first || list->organ) && ua_find(c->w, UA_P_CITE_NEXT, ua_cite_rest(c, *place), &m);
        if (!next || !read_number(c, *place + m.to, item))
            return false;
    }
    list->n += !widened;
    *place = item->to;
    return true;
}

static void share_date(const ua_cited *dated, ua_cited *other)
{
    if (dated->session.n && !other->date.n && ua_str_eq(dated->session, other->session)) {
        other->date = dated->date;
        other->early = dated->early;
    }
}

/** "3201 (S-VI) and 3202 (S-VI) of 1 May 1974", "6月18日第5/1号和第5/2号": what one session adopted shares the date that is
 *  stated once (RF-04 a). */
static void share_dates(ua_cited_list *list)
{
    ua_cited *items = list->items;

    for (unsigned i = 1; i < list->n; i++)
        if (items[i - 1].early)
            share_date(&items[i - 1], &items[i]);
    for (unsigned i = list->n; i-- > 1;)
        if (!items[i].early)
            share_date(&items[i], &items[i - 1]);
}

/** The designations at a place. */
static void read_list(const ua_cite *c, ua_cited_list *list, uint32_t place)
{
    list->n = 0;
    while (read_next(c, list, &place, !list->n)) {
        ua_cited *last = &list->items[list->n - 1];
        if (!list->organ)
            list->organ = ua_cite_organ_behind(c, &place, &list->foreign);
        const ua_mark *date = last->date.n ? NULL : ua_cite_date_behind(c, place);
        if (date) { /* behind the organ: stated, but not part of the reference */
            last->date = date->value;
            place = date->to;
        }
    }
    share_dates(list);
}

/** Where a date contradicts whose the designations would be, they are of an organ that is named around [from,to), or nobody
 *  knows. */
static void settle_organ(const ua_cite *c, ua_cited_list *list, uint32_t from, uint32_t to)
{
    const ua_cited *odd = list->organ || list->foreign ? NULL : ua_cite_odd(c, list->items, list->n);

    if (!odd)
        return;
    list->organ = ua_cite_organ_around(c, odd, from, to);
    list->foreign = !list->organ;
}

/** One reference, or a list of them (RF-10). from: where what names them begins; *end: where they end. */
static ua_status mark_list(ua_cite *c, ua_cited_list *list, uint32_t from, bool decision, uint32_t *end)
{
    ua_cited *items = list->items;
    unsigned n = list->n;
    uint32_t to = items[n - 1].to + items[n - 1].noun;

    *end = to;
    from = items[0].from < from ? items[0].from : from;
    settle_organ(c, list, from, to);
    if (n == 1) {
        items[0].from = from;
        items[0].to = to;
    }
    if (n > 1 && !list->foreign)
        UA_TRY(ua_cite_put(c, from, to, UA_M_REFS, (ua_str){0}, (ua_str){0}));
    for (unsigned i = 0; i < n; i++)
        UA_TRY(list->foreign
                   ? ua_cite_mark(c, items[i].from, items[i].to, (ua_str){0}, (ua_str){0}, (ua_str){0})
                   : mark_item(c, &items[i], list->organ, decision));
    return UA_OK;
}

/** The organ named before a noun, where none is named behind it, and the date before that: "一九五六年一月十九日安全理事会决议案一一一". */
static void read_before(const ua_cite *c, ua_cited_list *list, uint32_t noun)
{
    if (list->organ || !(list->organ = ua_cite_organ_before(c, &noun)))
        return;
    const ua_mark *date = list->items[0].date.n ? NULL : ua_cite_date_before(c, noun);
    list->items[0].date = date ? date->value : list->items[0].date;
    list->foreign = false;
}

/** Where the designations go on behind a place, ", entitled “Lamps”, 60/124 of 15 December 2005"; the end of the text:
 *  nowhere. */
static uint32_t resumed(const ua_cite *c, uint32_t from)
{
    enum { FURTHEST = 1600 }; /* bytes: four hundred characters */
    ua_str s = c->t->s;
    uint32_t at = from;

    while ((at = ua_spot_from(c->w, UA_OPENS_RESUMED, at + 1)) < s.n && at - from < FURTHEST)
        if (ua_pattern_find(c->w->p->patterns, UA_P_CITE_RESUMED, s, at, NULL) &&
            ua_find(c->w, UA_P_CITE_BETWEEN, ua_str_sub(s, from, at), NULL))
            return at;
    return (uint32_t)s.n;
}

ua_status ua_cite_noun(ua_cite *c, const ua_match *noun, uint32_t *at)
{
    ua_cited_list list = {0};
    bool decision = ua_match_group(noun, "dec").n > 0;
    uint32_t place = noun->to;

    *at = noun->to;
    list.organ = ua_cite_organ_behind(c, &place, &list.foreign);
    read_list(c, &list, place);
    if (!list.n || ua_cite_is_taken(c, list.items[0].digits))
        return UA_OK;
    read_before(c, &list, noun->from);
    UA_TRY(mark_list(c, &list, noun->from, decision, at));
    while (!list.foreign && (place = resumed(c, *at)) < c->t->s.n) {
        read_list(c, &list, place);
        list.foreign = false;
        if (!list.n || ua_cite_is_taken(c, list.items[0].digits))
            break;
        UA_TRY(mark_list(c, &list, list.items[0].from, decision, at));
    }
    return UA_OK;
}

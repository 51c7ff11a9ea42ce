/* Citations by a noun and numbers: "its resolutions 70/192 of 22 December 2015 and 71/217" (RF-02 to RF-08). */
#include <string.h>

#include "lang/designation.h"
#include "parse/cite.h"
#include "text/numeral.h"
#include "text/utf8.h"

enum { MOST_ITEMS = 32 };

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
    if (roman.n)
        out->session = decimal(c, ua_roman(roman));
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
    if (date) {
        out->date = date->value;
        out->from = date->from;
    } else if ((date = entitled_before(c, start, out->from)) != NULL) {
        out->date = date->value;
    }
}

/** Behind the call of a note that stands at a place: "70/1³ and 71/2"; at itself when none does. */
static uint32_t behind_call(const ua_cite *c, uint32_t at)
{
    bool blank = at < c->t->s.n && c->t->s.p[at] == ' ';
    const ua_mark *call = ua_call_from(c->t, at, at + 1 + blank);

    return call ? call->to : at;
}

/** The designation at a place, as in all languages or in words of the language, "377 ألف (د-5)" (LG-04). *m has the groups
 *  of its Latin form. false: there is none. */
static bool find_number(const ua_cite *c, uint32_t at, ua_cited *out, ua_match *m)
{
    ua_match own;
    const ua_mark *call = ua_call_from(c->t, at + 1, (uint32_t)c->t->s.n);
    ua_str rest = ua_str_sub(c->t->s, at, call ? call->from : c->t->s.n), num, part;

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

/** A designation at a place, with the date that follows it. false: there is none. */
static bool read_number(const ua_cite *c, uint32_t at, ua_cited *out)
{
    ua_match m;

    *out = (ua_cited){.from = at};
    if (!find_number(c, at, out, &m))
        return false;
    out->digits = out->from;
    read_form(c, &m, out);
    read_unit(c, at, out);
    const ua_mark *date = out->date.n ? NULL : ua_cite_date_behind(c, behind_call(c, out->to));
    if (date) {
        out->date = date->value;
        out->to = date->to;
    }
    ua_cite_annex(c, &out->to, &out->within);
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

ua_status ua_cite_noun(ua_cite *c, const ua_match *noun, uint32_t *at)
{
    ua_cited items[MOST_ITEMS];
    unsigned n = 0;
    bool foreign = false, decision = ua_match_group(noun, "dec").n > 0;
    uint32_t place = noun->to;
    const char *organ = ua_cite_organ_behind(c, &place, &foreign);
    ua_match m;

    *at = noun->to;
    while (n < MOST_ITEMS && read_number(c, place, &items[n])) {
        place = behind_call(c, items[n++].to);
        if (!organ)
            organ = ua_cite_organ_behind(c, &place, &foreign);
        const ua_mark *date = items[n - 1].date.n ? NULL : ua_cite_date_behind(c, place);
        if (date) { /* behind the organ: stated, but not part of the reference */
            items[n - 1].date = date->value;
            place = behind_call(c, date->to);
        }
        if (!ua_find(c->w, UA_P_CITE_NEXT, ua_cite_rest(c, place), &m))
            break;
        place += m.to;
    }
    if (!n || ua_cite_is_taken(c, items[0].digits))
        return UA_OK;
    uint32_t named = noun->from;
    if (!organ && (organ = ua_cite_organ_before(c, &named)) != NULL && !items[0].date.n) {
        const ua_mark *date =
            ua_cite_date_before(c, named); /* "一九五六年一月十九日安全理事会决议案一一一" */
        items[0].date = date ? date->value : (ua_str){0};
    }
    uint32_t from = items[0].from < noun->from ? items[0].from : noun->from;
    *at = items[n - 1].to + items[n - 1].noun;
    const ua_cited *odd = organ ? NULL : ua_cite_odd(c, items, n);
    if (odd) {
        organ = ua_cite_organ_around(c, odd, from, *at);
        foreign = true;
    }
    foreign = foreign && !organ;
    if (n == 1)
        items[0].from = from;
    if (n > 1 && !foreign)
        UA_TRY(ua_cite_put(c, from, *at, UA_M_REFS, (ua_str){0}, (ua_str){0}));
    if (n == 1)
        items[0].to = *at;
    for (unsigned i = 0; i < n; i++)
        UA_TRY(foreign ? ua_cite_mark(c, items[i].from, items[i].to, (ua_str){0}, (ua_str){0}, (ua_str){0})
                       : mark_item(c, &items[i], organ, decision));
    return UA_OK;
}

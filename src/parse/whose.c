/* Whose a cited number is (RF-03): of an organ that is named beside it, or as the form of the number, the sessions of the
 * organs and the document itself say. */
#include "lang/designation.h"
#include "parse/cite.h"
#include "text/ctype.h"
#include "text/utf8.h"

enum { LONGEST_NAME = 80, MOST_WORDS = 6 };

/** An organ that is named by one word: which council it is the form of the number tells (RF-03). */
static const char a_council[] = "council";

static const char *short_name(const ua_cite *c, ua_str s, size_t *len)
{
    ua_match m;

    if (!ua_find(c->w, UA_P_CITE_SHORT, s, &m))
        return NULL;
    *len = m.to;
    return ua_match_group(&m, "assembly").n ? ua_form_actor("assembly") : a_council;
}

const char *ua_cite_organ_at(const ua_cite *c, uint32_t at, size_t *len)
{
    ua_str s = ua_cite_rest(c, at);
    const ua_name *organ = ua_lang_organ(c->w->p->lang, s, len);

    return organ ? organ->code : short_name(c, s, len);
}
/** An organ whose name a machine misread: "l'Asscmhlée générale" (N-41). */
static const char *organ_like(const ua_cite *c, uint32_t at, size_t *len)
{
    ua_str s = ua_cite_rest(c, at);
    const ua_name *best = NULL;

    for (size_t i = 0, words = 0; i <= s.n && i < LONGEST_NAME && words < MOST_WORDS; i++) {
        if (i < s.n && s.p[i] != ' ' && s.p[i] != ',' && s.p[i] != ';')
            continue;
        const ua_name *like = ua_lang_organ_like(c->w->p->lang, ua_str_sub(s, 0, i));
        if (like) {
            best = like;
            *len = i;
        }
        words++;
    }
    return best ? best->code : NULL;
}

/** The organ named at a place behind "of the"; sets where its name ends. *foreign: somebody is named whom nobody knows. */
const char *ua_cite_organ_behind(const ua_cite *c, uint32_t *at, bool *foreign)
{
    ua_match m;
    size_t len, width;

    if (!ua_find(c->w, UA_P_CITE_ORGAN, ua_cite_rest(c, *at), &m))
        return NULL;
    ua_str name = ua_cite_rest(c, *at + m.to);
    bool named = name.n && ua_is_upper(ua_utf8_at(name, 0, &width));
    const char *code = ua_cite_organ_at(c, *at + m.to, &len);
    if (!code && named)
        code = organ_like(c, *at + m.to, &len);
    if (code) {
        *at += m.to + (uint32_t)len;
        return code;
    }
    ua_str first, left;
    ua_str_cut(name, ' ', &first, &left);
    bool direct =
        c->t->s.p[*at] != ',' && first.n > 2; /* behind a comma something else may begin; "IO décembre" */
    bool number = ua_find(c->w, UA_P_CITE_NUMBER, name, NULL); /* "S-26/2" */
    *foreign = direct && named && !number && !ua_cite_date_at(c, *at + m.to);
    return NULL;
}

/** May the name of an organ begin at a byte behind `start`: a word, and not its article, which is none of the name? */
static bool may_be_organ(const ua_cite *c, uint32_t start, uint32_t at)
{
    ua_str s = c->t->s;
    char before = at > start ? s.p[at - 1] : ' ';
    bool word =
        c->w->p->lang->spaced ? before == ' ' || before == '\'' : ((unsigned char)s.p[at] & 0xC0) != 0x80;
    size_t len;

    return word && !ua_is_lower(ua_utf8_at(s, at, &len));
}

/** The organ whose name ends before a place, or before the date there: "General Assembly resolution",
 *  "大会2006年3月15日第60/251号决议". *place: where it begins. */
const char *ua_cite_organ_before(const ua_cite *c, uint32_t *place)
{
    const ua_mark *date = ua_cite_date_before(c, *place);
    uint32_t at = date ? date->from : *place, start = ua_cite_near_before(c, at);
    size_t len, n = ua_str_trim(ua_str_sub(c->t->s, start, at)).n + start;

    for (uint32_t i = start; i < n; i++) {
        const char *code = may_be_organ(c, start, i) ? ua_cite_organ_at(c, i, &len) : NULL;
        if (code && i + len == n) {
            *place = i;
            return code;
        }
    }
    return NULL;
}

static uint32_t year_of(ua_str date)
{
    uint32_t year;

    return ua_str_uint(ua_str_sub(date, 0, UA_YEAR_CHARS), 2199, &year) ? year : 0;
}

static uint32_t years_apart(uint32_t a, uint32_t b)
{
    return a < b ? b - a : a - b;
}

void ua_cite_begin(ua_cite *c, const ua_meta *of)
{
    ua_str session, number;
    bool own = ua_str_cut(of->designation, '/', &session, &number);
    uint32_t year = own ? ua_session_year(of->organ, session) : 0;
    uint32_t adopted = year_of(of->adopted.n ? of->adopted : of->issued);

    c->organ = of->organ;
    c->year = adopted ? adopted : c->year; /* a part may leave it to the whole */
    c->fictional = year && c->year ? years_apart(year, c->year) > 1 : c->fictional;
}

/** Had an organ the session of a designation about when the text says that it was adopted? */
typedef enum fit { UNKNOWN, FITS, CONTRADICTS } fit;

static fit fit_of(const ua_cite *c, ua_str organ, const ua_cited *item)
{
    enum { MISPRINT = 6 }; /* years; sessions of the same number in two organs are further apart */
    bool resumed = ua_str_starts(item->session, UA_STR("E")); /* emergency sessions go on for many years */
    uint32_t stated = year_of(item->date),
             year = item->session.n && !resumed ? ua_session_year(organ, item->session) : 0;

    if (!year || c->fictional)
        return UNKNOWN;
    if (!stated)
        return c->year && year > c->year ? CONTRADICTS : UNKNOWN; /* that session is still to come */
    uint32_t apart = years_apart(stated, year);
    return apart <= 1 ? FITS : apart <= MISPRINT ? UNKNOWN : CONTRADICTS;
}

/** The document says whose a designation is: where it stands again it is the same. */
ua_status ua_cite_learn(ua_cite *c, const ua_cited *item, const char *organ)
{
    uint32_t *at = item->session.n ? ua_table_at(&c->numbers, item->number) : NULL;

    if (at && !*at && ua_vec_push(c->w->p->arena, &c->organs, organ))
        *at = c->organs.n;
    return ua_arena_status(c->w->p->arena);
}

const char *ua_cite_learnt(const ua_cite *c, const ua_cited *item)
{
    uint32_t at = ua_table_get(&c->numbers, item->number);

    return at ? c->organs.at[at - 1] : NULL;
}

/** RF-03: the organ that is named, else what the form of the number says, else the organ that cites. The Security Council
 *  and the Economic and Social Council number by year: "70/1" is never theirs. */
const char *ua_cite_organ_of(const ua_cite *c, const ua_cited *item, const char *named)
{
    bool by_year = ua_has_form(c->organ, "year") || ua_has_form(c->organ, "annual");
    const char *assembly = ua_form_actor("regular"), *citing = c->organ.n ? c->organ.p : NULL;

    if (named == a_council)
        return item->council ? item->council : item->organ ? item->organ : ua_form_actor("council");
    if (named)
        return named;
    fit own = fit_of(c, c->organ, item), other = fit_of(c, ua_str_c(assembly), item);
    if (item->council && ua_has_form(c->organ, "roman_own") && other != FITS)
        return citing; /* "its resolution 1503 (XLVIII)" */
    if (item->organ)
        return item->organ;
    bool theirs = by_year || (own != FITS && other == FITS) ||
                  (own == CONTRADICTS && !item->date.n && other == UNKNOWN);
    return theirs ? assembly : citing;
}

/** The first of the designations whose date says that the organ it would be of is not meant; NULL: there is none. */
const ua_cited *ua_cite_odd(const ua_cite *c, const ua_cited *items, unsigned n)
{
    for (unsigned i = 0; i < n; i++) {
        const char *whose = ua_cite_organ_of(c, &items[i], NULL);
        if (whose && fit_of(c, ua_str_c(whose), &items[i]) == CONTRADICTS)
            return &items[i];
    }
    return NULL;
}

/** The organ that a stretch of the text names last and that had a session then: "the Human Rights Council, in its resolution
 *  39/12 of 28 September 2018". NULL: there is none. */
static const char *organ_that_fits(const ua_cite *c, const ua_cited *item, uint32_t from, uint32_t to)
{
    const char *found = NULL;
    size_t len;

    for (uint32_t i = from; i < to; i++) {
        const char *code = may_be_organ(c, from, i) ? ua_cite_organ_at(c, i, &len) : NULL;
        if (code && fit_of(c, ua_str_c(code), item) == FITS)
            found = code;
    }
    return found;
}

/** Whose the designations are when a date contradicts what their form says: of the organ that cites, or one named before them
 *  or behind. */
const char *ua_cite_organ_around(const ua_cite *c, const ua_cited *item, uint32_t from, uint32_t to)
{
    enum { FAR = 3 * UA_NEAR_BYTES };
    uint32_t start = (uint32_t)ua_str_boundary(c->t->s, from > FAR ? from - FAR : 0);
    uint32_t end = (uint32_t)ua_str_boundary(c->t->s, to + UA_NEAR_BYTES);
    bool own = fit_of(c, c->organ, item) == FITS;
    const char *organ = own ? c->organ.p : organ_that_fits(c, item, start, from);

    return organ ? organ : organ_that_fits(c, item, to, end);
}

/* Citations by a noun and numbers: "its resolutions 70/192 of 22 December 2015 and 71/217" (RF-02 to RF-08). */
#include <string.h>

#include "parse/cite.h"
#include "text/ctype.h"
#include "text/numeral.h"
#include "text/utf8.h"

enum { MOST_ITEMS = 32, NEAR_BYTES = 120 };

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

    if (!ua_find(c->w, UA_P_CITE_ORGAN, ua_cite_rest(c, *at), &m))
        return NULL;
    ua_str name = ua_cite_rest(c, *at + m.to);
    const ua_name *organ = ua_lang_organ(c->w->p->lang, name, &len);
    const char *code = organ ? organ->code : short_name(c, name, &len);
    if (code) {
        *at += m.to + (uint32_t)len;
        return code;
    }
    *foreign = name.n && ua_is_upper(ua_utf8_at(name, 0, &width)) && !ua_cite_date_at(c, *at + m.to);
    return NULL;
}

/** Where to look from for what stands before a place: some bytes back, at a character. */
static uint32_t near_before(const ua_cite *c, uint32_t at)
{
    uint32_t start = at > NEAR_BYTES ? at - NEAR_BYTES : 0;

    while (start < at && ((unsigned char)c->t->s.p[start] & 0xC0) == 0x80)
        start++;
    return start;
}

/** The organ whose name ends before a place: "General Assembly resolution". */
static const char *organ_before(const ua_cite *c, uint32_t at)
{
    ua_str s = ua_str_trim(ua_str_sub(c->t->s, near_before(c, at), at));
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
        out->session = special.n ? special : ua_match_group(m, "sess");
        out->organ = "un-ga";
    }
}

/** "paragraph 4 (b) of resolution 2480 (2019)"; sets where the reference begins. */
static void read_paragraph(const ua_cite *c, uint32_t *from, ua_str *within)
{
    ua_match m;
    ua_buf b = ua_buf_on(c->w->p->arena);
    uint32_t start = near_before(c, *from);

    if (within->n || !ua_find(c->w, UA_P_CITE_PARAGRAPH, ua_str_sub(c->t->s, start, *from), &m))
        return;
    ua_str num = ua_match_group(&m, "num"), sub = ua_match_group(&m, "sub");
    if (ua_cite_is_taken(c, start + m.from))
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
    if (!ua_find(c->w, UA_P_CITE_NUMBER, ua_cite_rest(c, at), &m))
        return false;
    ua_str num = ua_match_group(&m, "num"), part = ua_match_group(&m, "part");
    out->from = (uint32_t)(num.p - c->t->s.p);
    out->to = out->from + (uint32_t)(num.n + part.n);
    out->number = ua_str_sub(c->t->s, out->from, out->to);
    read_form(c, &m, out);
    const ua_mark *date = ua_cite_date_behind(c, out->to);
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

/** The date that is stated fits a session of the General Assembly and none of the organ that cites. */
static bool is_of_assembly(const ua_cite *c, const ua_cited *item)
{
    uint32_t stated, own = ua_session_year(c->organ, item->session),
                     theirs = ua_session_year(UA_STR("un-ga"), item->session);

    if (!ua_str_uint(ua_str_sub(item->date, 0, UA_YEAR_CHARS), 2199, &stated) || !theirs)
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

    return ua_cite_mark(c, from, item->to, target, item->within, date);
}

ua_status ua_cite_noun(ua_cite *c, const ua_match *noun, uint32_t *at)
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
        const ua_mark *date = items[n - 1].date.n ? NULL : ua_cite_date_behind(c, place);
        if (date) { /* behind the organ: stated, but not part of the reference */
            items[n - 1].date = date->value;
            place = date->to;
        }
        if (!ua_find(c->w, UA_P_CITE_NEXT, ua_cite_rest(c, place), &m))
            break;
        place += m.to;
    }
    if (!n || ua_cite_is_taken(c, items[0].from))
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
        UA_TRY(foreign ? ua_cite_mark(c, from, items[i].to, (ua_str){0}, (ua_str){0}, (ua_str){0})
                       : mark_item(c, &items[i], from, organ, decision));
    }
    return UA_OK;
}

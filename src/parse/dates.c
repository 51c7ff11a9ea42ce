/* Calendar dates in the language's own forms (IN-01), and small helpers to mark stretches of text. */
#include "parse/spots.h"
#include "text/norm.h"
#include "text/numeral.h"

static void two_digits(ua_buf *b, uint32_t v)
{
    if (v < 10)
        ua_buf_putc(b, '0');
    ua_buf_put_uint(b, v);
}

static uint32_t month_of(const ua_work *w, ua_str name)
{
    char buf[64];
    uint32_t map[64], v;
    size_t len = ua_fold_prefix(name, buf, map, sizeof buf);
    ua_str f = {buf, len};
    const ua_word *m = ua_lang_word(w->p->lang->months, w->p->lang->nmonths, f);

    if (m)
        return (uint32_t)m->value;
    return (v = ua_number(name)) <= 12 ? v : 0;
}

static bool iso_of(const ua_work *w, uint32_t y, uint32_t mo, uint32_t d, ua_str *iso)
{
    ua_buf b = ua_buf_on(w->p->arena);

    if (!ua_valid_date(y, mo, d))
        return false;
    ua_buf_put_uint(&b, y);
    ua_buf_putc(&b, '-');
    two_digits(&b, mo);
    ua_buf_putc(&b, '-');
    two_digits(&b, d);
    *iso = ua_buf_str(&b);
    return b.ok;
}

static bool full_date(const ua_work *w, const ua_match *m, ua_str *iso)
{
    return iso_of(w, ua_number(ua_match_group(m, "year")), month_of(w, ua_match_group(m, "month")),
                  ua_number(ua_match_group(m, "day")), iso);
}

static bool first_date(const ua_work *w, ua_pattern_id id, ua_str s, ua_str *iso, ua_match *where)
{
    ua_match m;

    for (uint32_t at = 0; at < s.n && ua_pattern_find(w->p->patterns, id, s, at, &m); at = m.to)
        if (full_date(w, &m, iso)) {
            if (where)
                *where = m;
            return true;
        }
    return false;
}

/** The distribution block is in English in languages that do not write Latin letters. */
bool ua_date_iso(const ua_work *w, ua_str s, ua_str *iso, ua_match *where)
{
    return first_date(w, UA_P_DATE, s, iso, where) || first_date(w, UA_P_DATE_ENGLISH, s, iso, where);
}

static bool is_separator(char c)
{
    return c == ' ' || c == ',' || c == ';';
}

void ua_mark_trim(const ua_text *t, uint32_t *from, uint32_t *to)
{
    while (*from < *to && is_separator(t->s.p[*from]))
        ++*from;
    while (*to > *from && is_separator(t->s.p[*to - 1]))
        --*to;
}

ua_status ua_mark_text(ua_work *w, ua_text *t, uint32_t from, uint32_t to, ua_mark_kind kind, ua_str key,
                       ua_str value)
{
    ua_mark_trim(t, &from, &to);
    ua_mark m = {.from = from, .to = to, .kind = kind, .key = key, .value = value};

    if (ua_text_mark(w->p->arena, t, m))
        return UA_OK;
    return ua_arena_status(w->p->arena); /* a mark that would cross another is left out */
}

ua_status ua_mark_group(ua_work *w, ua_text *t, const ua_match *m, const char *group, ua_mark_kind kind,
                        ua_str key, ua_str value)
{
    ua_str g = ua_match_group(m, group);

    if (!g.n)
        return UA_OK;
    uint32_t from = (uint32_t)(g.p - t->s.p);
    return ua_mark_text(w, t, from, from + (uint32_t)g.n, kind, key, value);
}

typedef UA_VEC(ua_mark) ua_marks;

static ua_status add_date(ua_work *w, ua_text *t, ua_marks *found, const ua_match *m, ua_str iso)
{
    ua_mark date = {.from = m->from, .to = m->to, .kind = UA_M_DATE, .value = iso};

    ua_mark_trim(t, &date.from, &date.to);
    return ua_vec_push(w->p->arena, found, date) ? UA_OK : ua_arena_status(w->p->arena);
}

static ua_status settle(ua_work *w, ua_text *t, const ua_marks *found)
{
    return ua_text_mark_all(w->p->arena, t, found->at, found->n) ? UA_OK : ua_arena_status(w->p->arena);
}

/** What has the form of a date at or behind a place. */
static bool next_date(ua_work *w, const ua_text *t, uint32_t at, ua_match *m)
{
    enum { LONGEST = 128 }; /* bytes, and more than any date has */

    while ((at = ua_spot_from(w, UA_OPENS_DATE, at)) < t->s.n) {
        ua_str near = ua_str_sub(t->s, 0, ua_str_boundary(t->s, at + LONGEST));
        bool found = ua_pattern_find(w->p->patterns, UA_P_DATE, near, at, m);
        if (found && (m->to < near.n || near.n == t->s.n)) /* not cut by us */
            return true;
        at++;
    }
    return false;
}

ua_status ua_dates_in(ua_work *w, ua_text *t)
{
    ua_marks found = {0};
    ua_match m;
    ua_str iso;

    UA_TRY(ua_spots_of(w, t));
    for (uint32_t at = 0; next_date(w, t, at, &m); at = m.to)
        if (full_date(w, &m, &iso))
            UA_TRY(add_date(w, t, &found, &m, iso));
    return settle(w, t, &found);
}

static bool has_date(const ua_text *t)
{
    for (uint32_t i = 0; i < t->nmarks; i++)
        if (t->marks[i].kind == UA_M_DATE)
            return true;
    return false;
}

/** "、19日和23日" behind a part of 2018年4月17日: of the same year, and month; *at: where they end. */
static ua_status more_parts(ua_work *w, ua_text *t, ua_marks *found, uint32_t year, uint32_t month,
                            uint32_t *at)
{
    ua_match m;
    ua_str iso;

    while (ua_find(w, UA_P_DATE_MORE, ua_str_sub(t->s, *at, t->s.n), &m)) {
        ua_str own = ua_match_group(&m, "own"), day = ua_match_group(&m, "day");
        uint32_t of_part = own.n ? month_of(w, own) : month;
        if (of_part < month || !iso_of(w, year, of_part, ua_number(day), &iso))
            break;
        m.from = (uint32_t)((own.n ? own : day).p - t->s.p);
        *at = m.to += *at;
        month = of_part;
        UA_TRY(add_date(w, t, found, &m, iso));
    }
    return UA_OK;
}

/* "29 November" of "29 November to 3 December 2018", "6" of "6-23 June 2017": what is left unsaid the full date beside it
 * says; not so in "29 December to 3 January 2019". */
ua_status ua_date_parts_in(ua_work *w, ua_text *t)
{
    ua_marks found = {0};
    ua_match m;
    ua_str iso;

    if (!has_date(t))
        return UA_OK;
    UA_TRY(ua_spots_of(w, t));
    for (uint32_t at = 0; ua_spot_find(w, UA_P_DATE_PART, UA_OPENS_DATE, at, &m);) {
        ua_str own = ua_match_group(&m, "own");
        uint32_t year = ua_number(ua_match_group(&m, "year"));
        uint32_t month = month_of(w, ua_match_group(&m, "month")), of_part = own.n ? month_of(w, own) : month;
        bool before = m.from < (uint32_t)(ua_match_group(&m, "year").p - t->s.p);
        bool same_year = before ? of_part <= month : of_part >= month;
        at = m.to;
        if (!same_year || !iso_of(w, year, of_part, ua_number(ua_match_group(&m, "day")), &iso))
            continue;
        UA_TRY(add_date(w, t, &found, &m, iso));
        if (before)
            continue;
        UA_TRY(more_parts(w, t, &found, year, of_part, &at));
    }
    return settle(w, t, &found);
}

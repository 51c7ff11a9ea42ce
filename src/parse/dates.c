/* Calendar dates in the language's own forms (IN-01), and small helpers to mark stretches of text. */
#include "parse/work.h"
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

static bool iso_of(const ua_work *w, const ua_match *m, ua_str *iso)
{
    uint32_t d = ua_number(ua_match_group(m, "day")), y = ua_number(ua_match_group(m, "year"));
    uint32_t mo = month_of(w, ua_match_group(m, "month"));
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

static bool first_date(const ua_work *w, ua_pattern_id id, ua_str s, ua_str *iso, ua_match *where)
{
    ua_match m;

    for (uint32_t at = 0; at < s.n && ua_pattern_find(w->p->patterns, id, s, at, &m); at = m.to)
        if (iso_of(w, &m, iso)) {
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

ua_status ua_mark_text(ua_work *w, ua_text *t, uint32_t from, uint32_t to, ua_mark_kind kind, ua_str key,
                       ua_str value)
{
    while (from < to && is_separator(t->s.p[from])) /* TX-03 */
        from++;
    while (to > from && is_separator(t->s.p[to - 1]))
        to--;
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

/** A date has digits: ASCII ones, or those of a script whose bytes are far up. */
static bool may_hold_date(ua_str s)
{
    for (size_t i = 0; i < s.n; i++)
        if ((s.p[i] >= '0' && s.p[i] <= '9') || (unsigned char)s.p[i] >= 0xD8)
            return true;
    return false;
}

static ua_status dates_in(ua_work *w, ua_text *t)
{
    ua_match m;
    ua_str iso;

    if (!may_hold_date(t->s))
        return UA_OK;

    for (uint32_t at = 0; at < t->s.n; at = m.to) {
        if (!ua_pattern_find(w->p->patterns, UA_P_DATE, t->s, at, &m))
            break;
        if (iso_of(w, &m, &iso))
            UA_TRY(ua_mark_text(w, t, m.from, m.to, UA_M_DATE, (ua_str){0}, iso));
    }
    return UA_OK;
}

/** IN-01: outside front and closing matter. */
ua_status ua_pass_dates(ua_work *w)
{
    ua_walk k = ua_walk_begin(w->out->root);
    ua_kind part = UA_ROOT;

    while (ua_walk_next(&k) != UA_DONE) {
        ua_node *n = k.node;
        if (k.event != UA_ENTER)
            continue;
        if (n->kind == UA_COVER || n->kind == UA_PREFACE || n->kind == UA_CONCLUSIONS ||
            n->kind == UA_PREAMBLE || n->kind == UA_BODY)
            part = n->kind;
        if (n->text && (part == UA_PREAMBLE || part == UA_BODY))
            UA_TRY(dates_in(w, n->text));
    }
    for (uint32_t i = 0; i < w->notes.n; i++)
        for (ua_node *b = w->notes.at[i].node->first; b; b = b->next)
            UA_TRY(dates_in(w, b->text));
    return UA_OK;
}

/* Records of libraries joined in by the symbol of the document: what the text does not say is filled, what it says
 * otherwise is reported (PF-02, MD-04, MD-06). */
#include "parse/join.h"
#include "text/norm.h"
#include "text/numeral.h"

const ua_fact *ua_join_next(const ua_join *j, ua_facts *walk)
{
    for (; walk->record < j->m->nrecords; walk->record++, walk->at = 0) {
        const ua_fact *f = ua_fact_next(j->m->records[walk->record], walk->kind, &walk->at);
        if (f)
            return f;
    }
    return NULL;
}

const ua_fact *ua_join_first(const ua_join *j, ua_fact_kind kind)
{
    ua_facts walk = {.kind = kind};

    return ua_join_next(j, &walk);
}

void ua_join_report(const ua_join *j, ua_matter m, ua_str text, ua_str record)
{
    ua_report(j->w->p->diags, UA_D_META_TEXT_STANDS, (ua_span){0, 0},
              UA_ARGS(ua_str_c(m.what), text, record, ua_str_c(m.rule)));
}

bool ua_join_disagree(const ua_join *j, ua_matter m, ua_str text, ua_str record)
{
    bool wins = j->w->p->record_wins;

    ua_report(j->w->p->diags, wins ? UA_D_META_RECORD_WINS : UA_D_META_RECORD_DIFFERS, (ua_span){0, 0},
              UA_ARGS(ua_str_c(m.what), text, record, ua_str_c(m.rule)));
    return wins;
}

/** "2045-03-11", "20450311", and either of them with a time behind it, to "2045-03-11"; empty: it is no full date. */
static ua_str iso_of(ua_arena *a, ua_str s)
{
    bool dashed = s.n >= 10 && s.p[4] == '-' && s.p[7] == '-';
    size_t len = dashed ? 10 : 8;
    ua_str year = ua_str_sub(s, 0, 4), month = ua_str_sub(s, dashed ? 5 : 4, dashed ? 7 : 6),
           day = ua_str_sub(s, dashed ? 8 : 6, len);
    uint32_t y, m, d;

    if (s.n < len || (s.n > len && s.p[len] != 'T') || !ua_str_uint(year, 9999, &y) ||
        !ua_str_uint(month, 12, &m) || !ua_str_uint(day, 31, &d) || !ua_valid_date(y, m, d))
        return (ua_str){0};
    ua_buf b = ua_buf_on(a);
    ua_buf_put(&b, year);
    ua_buf_putc(&b, '-');
    ua_buf_put(&b, month);
    ua_buf_putc(&b, '-');
    ua_buf_put(&b, day);
    return ua_buf_str(&b);
}

ua_str ua_record_date(ua_work *w, const ua_record *r, ua_fact_kind kind)
{
    uint32_t at = 0;
    const ua_fact *f;

    while ((f = ua_fact_next(r, kind, &at)) != NULL) {
        ua_str iso = iso_of(w->p->arena, f->part[0]);
        if (iso.n)
            return iso;
    }
    return (ua_str){0};
}

/** Fills a date, or holds it against the record; one that an option gave stays as it is. */
static ua_status join_date(ua_join *j, const char *what, ua_fact_kind kind, ua_str given, ua_str *date)
{
    ua_str record = {0};

    for (uint32_t i = 0; i < j->m->nrecords && !record.n; i++)
        record = ua_record_date(j->w, j->m->records[i], kind);
    if (given.n || !record.n || ua_str_eq(*date, record) ||
        (date->n && !ua_join_disagree(j, (ua_matter){what, "NC-05"}, *date, record)))
        return UA_OK;
    *date = record;
    return ua_supplied_by(j->w, what, "record");
}

/** A title without the punctuation of catalogues at its end; the subject in brackets of one that is else nothing but the
 *  designation (the Security Council gives no titles). Empty: nothing is left. */
static ua_str bare_title(const ua_work *w, ua_str s)
{
    ua_match m;

    while (s.n && (s.p[s.n - 1] == ':' || s.p[s.n - 1] == '/' || s.p[s.n - 1] == ';' || s.p[s.n - 1] == '=' ||
                   s.p[s.n - 1] == '.' || s.p[s.n - 1] == ' '))
        s.n--;
    return ua_find(w, UA_P_RECORD_TITLE, s, &m) ? ua_match_group(&m, "title") : s;
}

enum { MOST_LETTERS = 512 };

/** The same letters: case, accents, punctuation and blanks do not count. */
static bool same_title(ua_str a, ua_str b)
{
    uint32_t x[MOST_LETTERS], y[MOST_LETTERS];
    size_t n = ua_letters(a, x, MOST_LETTERS), k = ua_letters(b, y, MOST_LETTERS);

    return n && n == k && !memcmp(x, y, n * sizeof *x);
}

/** The record's title in the language of the document, else the first; *same: one of its titles is that of the text. */
static ua_str title_of(const ua_join *j, ua_str text, bool *same, bool *in_language)
{
    static const ua_fact_kind kinds[] = {UA_F_TITLE, UA_F_VARIANT};
    ua_str best = {0};

    *same = *in_language = false;
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        ua_facts walk = {.kind = kinds[k]};
        const ua_fact *f;
        while ((f = ua_join_next(j, &walk)) != NULL) {
            ua_str title = bare_title(j->w, f->part[0]);
            bool own = title.n && kinds[k] == UA_F_TITLE && ua_lang_find(f->part[1]) == j->w->p->lang;
            *same = *same || (title.n && same_title(title, text));
            if (title.n && kinds[k] == UA_F_TITLE && (!best.n || (own && !*in_language)))
                best = title;
            *in_language = *in_language || own;
        }
    }
    return best;
}

/** PF-02: a title that the text has not goes to FRBRname. Titles in different languages cannot be compared. */
static ua_status join_title(ua_join *j, ua_str given)
{
    ua_meta *m = j->m;
    bool same, in_language;
    ua_str record = title_of(j, m->title, &same, &in_language);

    if (given.n || same || !record.n ||
        (m->title.n &&
         (!in_language || !ua_join_disagree(j, (ua_matter){"title", "PF-02"}, m->title, record))))
        return UA_OK;
    m->title = record;
    m->title_in_text = false;
    return ua_supplied_by(j->w, "title", "record");
}

enum { MOST_RECORDS = 8 }; /* that are joined: that of the document, that of its vote, and some doubles */

/** The records of the document's symbol, or the finding that there is none. */
static ua_status find_records(ua_work *w)
{
    ua_meta *m = &w->out->meta;
    const ua_record **found = ua_new_n(w->p->arena, MOST_RECORDS, const ua_record *);

    if (!found)
        return ua_arena_status(w->p->arena);
    const ua_filed *f = m->symbol.n ? ua_catalogue_find(w->p->catalogue, w->p->arena, m->symbol) : NULL;
    for (; f && m->nrecords < MOST_RECORDS; f = ua_catalogue_next(w->p->catalogue, f))
        found[m->nrecords++] = f->record;
    m->records = found;
    if (m->nrecords || w->apart)
        return UA_OK;
    if (m->symbol.n)
        ua_report(w->p->diags, UA_D_META_NO_RECORD, (ua_span){0, 0}, UA_ARGS(m->symbol));
    else
        ua_report(w->p->diags, UA_D_META_NOT_MATCHED, (ua_span){0, 0}, UA_NOARGS);
    return UA_OK;
}

/** The session is printed, or it is not: there is nothing to fill. "10th emergency special sess." says it in words. */
static void join_session(const ua_join *j)
{
    const ua_fact *f = ua_join_first(j, UA_F_SESSION);
    uint32_t text, record;

    if (f && ua_str_uint(j->m->session, UINT32_MAX, &text) && ua_str_uint(f->part[0], UINT32_MAX, &record) &&
        text != record)
        ua_join_report(j, (ua_matter){"session", "CP-02"}, j->m->session, f->part[0]);
}

/** What the records say of the document as a whole; the rest follows when its dates are known (ua_pass_history). */
ua_status ua_pass_record(ua_work *w)
{
    static const ua_meta nothing = {0};
    const ua_meta *given = w->p->given && !w->apart ? w->p->given : &nothing;
    ua_join j = {w, &w->out->meta};

    if (!w->p->catalogue)
        return UA_OK;
    UA_TRY(find_records(w));
    if (ua_is_adopted(j.m->cls))
        UA_TRY(join_date(&j, "date", UA_F_ADOPTED, given->adopted, &j.m->adopted));
    join_session(&j);
    UA_TRY(join_date(&j, "issued", UA_F_ISSUED, given->issued, &j.m->issued));
    return join_title(&j, given->title);
}

ua_status ua_pass_history(ua_work *w)
{
    ua_join j = {w, &w->out->meta};

    if (!j.m->nrecords)
        return UA_OK;
    UA_TRY(ua_join_keywords(&j));
    UA_TRY(ua_join_stages(&j));
    UA_TRY(ua_join_sponsors(&j));
    return ua_join_vote(&j);
}

/* Where a resolution comes from: agenda items, the committee that reported, drafts, the record of the meeting that
 * adopted it (CP-02, MD-11, MD-13). */
#include <string.h>

#include "lang/symbol.h"
#include "parse/front.h"
#include "text/numeral.h"

/** An organ below another one of the table: a committee. Sets the value of docCommittee, the number of a main one. */
static bool is_committee(ua_str code, ua_str *number)
{
    ua_str main_committee = UA_STR("un-ga-c");

    *number = (ua_str){0};
    if (ua_str_starts(code, main_committee))
        *number = ua_str_sub(code, main_committee.n, code.n);
    for (size_t at = code.n; at-- > 0;)
        if (code.p[at] == '-')
            return ua_actor_find(ua_str_sub(code, 0, at)) && !ua_str_eqz(ua_str_sub(code, 0, at), "un");
    return false;
}

/** Marks the committee that a line names. Its code; empty: none. */
static ua_status committee(ua_front *f, ua_unit *u, ua_str *code)
{
    uint32_t from = 0, to;
    ua_str number;

    for (const ua_name *o; (o = ua_front_organ_in(f->w, ua_unit_str(u), &from, &to)) != NULL; from = to)
        if (is_committee(ua_str_c(o->code), &number)) {
            *code = ua_str_c(o->code);
            return ua_mark_text(f->w, u->text, from, to, UA_M_DOC_COMMITTEE, *code, number);
        }
    return UA_OK;
}

/** A draft comes from the organ whose series it is in; a report from the committee that the line names. */
static ua_status add_step(ua_work *w, ua_str printed, ua_str reporter)
{
    ua_symbol s;
    ua_step step = {.symbol = printed, .outcome = "reported", .organ = reporter};

    if (!ua_symbol_read(w->p->arena, printed, &s))
        return ua_arena_status(w->p->arena);
    if (!strcmp(s.cls, "draft")) {
        step.outcome = "draftResolution";
        step.organ = ua_str_c(s.actor);
    }
    step.issued = s.year;
    if (!step.organ.n || ua_vec_push(w->p->arena, &w->steps, step))
        return UA_OK;
    return ua_arena_status(w->p->arena);
}

ua_status ua_front_origin(ua_front *f, ua_unit *u, const ua_match *m)
{
    ua_str s = ua_unit_str(u), reporter = {0};
    ua_match cited;

    (void)m;
    UA_TRY(committee(f, u, &reporter));
    for (uint32_t at = 0; ua_pattern_find(f->w->p->patterns, UA_P_CITE_SYMBOL, s, at, &cited); at = cited.to)
        UA_TRY(add_step(f->w, ua_match_group(&cited, "sym"), reporter));
    return ua_front_line(f, f->cover, u, "committee");
}

/** "19 (a)": the number in digits, the letter as the Latin one of its rank (LG-05). */
static ua_str item_number(ua_work *w, uint32_t number, ua_str letter)
{
    ua_buf b = ua_buf_on(w->p->arena);
    uint32_t rank = letter.n ? ua_letter_rank(letter) : 0;
    char latin[16];

    ua_buf_put_uint(&b, number);
    if (rank) {
        ua_buf_putz(&b, " (");
        ua_buf_put(&b, (ua_str){latin, ua_put_letter(rank, latin)});
        ua_buf_putc(&b, ')');
    }
    return ua_buf_str(&b);
}

/** The letter of an item, in the form that the line has it. */
static ua_str item_letter(const ua_match *m)
{
    static const char *const forms[] = {"sub", "old", "bare", "more"};

    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (ua_match_group(m, forms[i]).n)
            return ua_match_group(m, forms[i]);
    return (ua_str){0};
}

/** A keyword for each number; the title is that of a single item (MD-11). */
static ua_status keywords(ua_work *w, ua_str items, ua_str title)
{
    uint32_t number = 0, first = w->keywords.n;
    ua_match m;

    for (uint32_t at = 0; ua_pattern_find(w->p->patterns, UA_P_AGENDA_NUMBER, items, at, &m); at = m.to) {
        ua_str digits = ua_match_group(&m, "num");
        ua_buf shown = ua_buf_on(w->p->arena);
        number = digits.n ? ua_number(digits) : number;
        ua_keyword k = {.dictionary = "agenda", .value = item_number(w, number, item_letter(&m))};
        ua_buf_putz(&shown, "Agenda item ");
        ua_buf_put(&shown, k.value);
        k.shown = ua_buf_str(&shown);
        if (number && !ua_vec_push(w->p->arena, &w->keywords, k))
            return ua_arena_status(w->p->arena);
    }
    if (title.n && w->keywords.n == first + 1)
        w->keywords.at[first].shown = title;
    return ua_arena_status(w->p->arena);
}

ua_status ua_front_agenda_items(ua_front *f, ua_unit *u, const ua_match *m)
{
    UA_TRY(keywords(f->w, ua_match_group(m, "item"), ua_match_group(m, "title")));
    UA_TRY(ua_mark_group(f->w, u->text, m, "item", UA_M_INLINE, UA_STR("agendaItem"), UA_STR("agendaItem")));
    return ua_mark_group(f->w, u->text, m, "title", UA_M_INLINE, (ua_str){0}, UA_STR("agendaItemTitle"));
}

/** The session in a designation: "73/223" gives "73", "S-26/2" gives "S-26". */
static ua_str session_of(ua_str designation)
{
    ua_str session, rest;

    return ua_str_cut(designation, '/', &session, &rest) ? session : (ua_str){0};
}

/** Symbol of the record of a meeting, where the organ has a series of records (table minutes.tsv). */
static ua_str minutes_of(ua_work *w, const ua_meta *m)
{
    uint32_t meeting = ua_number(m->meeting);
    ua_str session = session_of(m->designation);
    const ua_minutes *series = meeting ? ua_minutes_of(m->organ, session.n > 0) : NULL;
    ua_buf b = ua_buf_on(w->p->arena);

    if (!series)
        return (ua_str){0};
    for (const char *c = series->symbol; *c; c++)
        if (*c == '#')
            ua_buf_put_uint(&b, meeting);
        else if (*c == '@')
            ua_buf_put(&b, session);
        else
            ua_buf_putc(&b, *c);
    return ua_buf_str(&b);
}

void ua_find_stages(ua_work *w, ua_meta *m)
{
    const ua_meta *whole = w->whole;
    bool item = whole && !w->keywords.n, reported = whole && !w->steps.n;

    m->keywords = item ? whole->keywords : w->keywords.at;
    m->nkeywords = item ? whole->nkeywords : w->keywords.n;
    m->steps = reported ? whole->steps : w->steps.at;
    m->nsteps = reported ? whole->nsteps : w->steps.n;
    if (!m->minutes.n)
        m->minutes = minutes_of(w, m);
}

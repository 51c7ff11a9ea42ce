/* The way to adoption as records tell it: drafts, reports, meetings (MD-13). */
#include "lang/symbol.h"
#include "parse/join.h"

static const struct {
    ua_fact_kind kind;
    const char *outcome;
} stages[] = {
    {UA_F_DRAFT, "draftResolution"},
    {UA_F_REPORT, "reported"},
    {UA_F_RESULT, "adopted"},
};

/** "03" or "C.3" to "un-ga-c3": a report of a committee has a symbol of the organ. Empty: it is none of its Main Committees. */
static ua_str committee(const ua_join *j)
{
    const ua_fact *f = ua_join_first(j, UA_F_COMMITTEE);
    ua_buf b = ua_buf_on(j->w->p->arena);
    ua_match m;

    if (!f || !ua_find(j->w, UA_P_RECORD_COMMITTEE, f->part[0], &m))
        return (ua_str){0};
    ua_buf_putz(&b, "un-ga-c");
    ua_buf_put(&b, ua_match_group(&m, "num"));
    const ua_actor *a = ua_actor_find(ua_buf_str(&b));
    return a ? ua_str_c(a->code) : (ua_str){0};
}

/** The day of a related document, from its own record. */
static ua_str day_of(const ua_join *j, ua_str symbol, bool result)
{
    const ua_parse *p = j->w->p;
    const ua_filed *filed = ua_catalogue_find(p->catalogue, p->arena, symbol);

    return filed ? ua_record_date(j->w, filed->record, result ? UA_F_ADOPTED : UA_F_ISSUED) : (ua_str){0};
}

/** One stage. Without a day of its own it has that of the adoption, when the organ had it before it. false: nobody knows
 *  what the document is, or when it was. */
static bool make_stage(const ua_join *j, const char *outcome, ua_str symbol, ua_step *step)
{
    ua_diags *d = j->w->p->diags;
    ua_symbol s;
    bool result = !strcmp(outcome, "adopted"), dated = j->m->adopted.n && !j->m->date_partial && !result;

    if (!ua_symbol_read(j->w->p->arena, symbol, &s) || !s.year.n) {
        ua_report(d, UA_D_META_NO_SERIES, (ua_span){0, 0}, UA_ARGS(symbol));
        return false;
    }
    ua_str day = day_of(j, symbol, result), reporting = committee(j), organ = ua_str_c(s.actor);
    if (!strcmp(outcome, "reported") && reporting.n && ua_str_eqz(organ, "un-ga"))
        organ = reporting;
    *step = (ua_step){.date = day.n ? day : j->m->adopted,
                      .organ = organ,
                      .outcome = outcome,
                      .symbol = symbol,
                      .issued = day.n ? day : s.year,
                      .origin = UA_FROM_RECORD};
    if (!day.n && dated)
        ua_report(d, UA_D_META_STAGE_DATE, (ua_span){0, 0}, UA_ARGS(symbol, step->date));
    if (!day.n && !dated)
        ua_report(d, UA_D_META_STAGE_UNDATED, (ua_span){0, 0}, UA_ARGS(symbol));
    return day.n || dated;
}

/** Digits behind the last point: 62 of "A/73/PV.62". */
static ua_str number_of(ua_str symbol)
{
    size_t from = symbol.n;

    while (from && symbol.p[from - 1] >= '0' && symbol.p[from - 1] <= '9')
        from--;
    return from && symbol.p[from - 1] == '.' ? ua_str_sub(symbol, from, symbol.n) : (ua_str){0};
}

/** The record of the meeting that adopted; its number is that of the meeting in the text. */
static void join_minutes(ua_join *j)
{
    const ua_fact *f = ua_join_first(j, UA_F_MINUTES);
    ua_symbol s;
    uint32_t meeting;

    if (!f || !ua_is_adopted(j->m->cls) || !ua_symbol_read(j->w->p->arena, f->part[0], &s))
        return;
    ua_str number = number_of(f->part[0]);
    bool differs =
        number.n && ua_str_uint(j->m->meeting, UINT32_MAX, &meeting) && !ua_str_eq(number, j->m->meeting);
    bool believed = differs ? ua_join_disagree(j, (ua_matter){"meeting", "MD-13"}, j->m->meeting, number)
                            : !j->m->minutes.n;
    if (believed)
        j->m->minutes = f->part[0];
}

/** The stages of the document as they grow, and the keys of their symbols. */
typedef struct ua_course {
    UA_VEC(ua_step) steps;
    ua_table known; /**< key to the step, plus one; 0: it was left out */
} ua_course;

static ua_status add_step(ua_join *j, ua_course *c, const ua_step *step)
{
    ua_arena *a = j->w->p->arena;
    uint32_t *at =
        ua_vec_push(a, &c->steps, *step) ? ua_table_at(&c->known, ua_symbol_key(a, step->symbol)) : NULL;

    if (!at)
        return ua_arena_status(a);
    *at = c->steps.n;
    return UA_OK;
}

/** A stage that the text tells as well: its own record knows its day. */
static void date_stage(const ua_join *j, ua_step *step)
{
    ua_str day = day_of(j, step->symbol, false);

    if (day.n)
        step->date = step->issued = day;
}

/** The stages of one kind in the records. */
static ua_status add_stages(ua_join *j, ua_course *c, ua_fact_kind kind, const char *outcome)
{
    ua_facts walk = {.kind = kind};
    const ua_fact *f;

    while ((f = ua_join_next(j, &walk)) != NULL) {
        ua_step step;
        if (ua_table_has(&c->known, ua_symbol_key(j->w->p->arena, f->part[0])))
            continue;
        if (make_stage(j, outcome, f->part[0], &step))
            UA_TRY(add_step(j, c, &step));
        else if (!ua_table_at(&c->known, ua_symbol_key(j->w->p->arena, f->part[0])))
            return ua_arena_status(j->w->p->arena);
    }
    return UA_OK;
}

ua_status ua_join_stages(ua_join *j)
{
    ua_arena *a = j->w->p->arena;
    ua_course c = {.known = ua_table_on(a)};

    join_minutes(j);
    for (uint32_t i = 0; i < j->m->nsteps; i++) {
        ua_step step = j->m->steps[i];
        date_stage(j, &step);
        UA_TRY(add_step(j, &c, &step));
    }
    for (size_t k = 0; k < sizeof stages / sizeof *stages; k++)
        UA_TRY(add_stages(j, &c, stages[k].kind, stages[k].outcome));
    j->m->steps = c.steps.at;
    j->m->nsteps = c.steps.n;
    return ua_arena_status(a);
}

/* The way to adoption as records tell it: drafts, reports, meetings (MD-13). */
#include "lang/symbol.h"
#include "parse/join.h"

typedef UA_VEC(ua_step) ua_steps;

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

/** One stage. Without a day of its own it has that of the adoption, when the organ had it before it. */
static ua_status add_stage(ua_join *j, ua_steps *steps, const char *outcome, ua_str symbol)
{
    ua_diags *d = j->w->p->diags;
    ua_symbol s;
    bool result = !strcmp(outcome, "adopted");

    if (!ua_symbol_read(j->w->p->arena, symbol, &s) || !s.year.n) {
        ua_report(d, UA_D_META_NO_SERIES, (ua_span){0, 0}, UA_ARGS(symbol));
        return ua_arena_status(j->w->p->arena);
    }
    ua_str day = day_of(j, symbol, result), by = ua_str_c(s.actor), reporting = committee(j);
    ua_step step = {.date = day, .organ = by, .outcome = outcome, .symbol = symbol, .origin = UA_FROM_RECORD};
    step.issued = day.n ? day : s.year;
    if (!strcmp(outcome, "reported") && reporting.n && ua_str_eqz(by, "un-ga"))
        step.organ = reporting;
    if (!day.n && !result && j->m->adopted.n) {
        step.date = j->m->adopted;
        ua_report(d, UA_D_META_STAGE_DATE, (ua_span){0, 0}, UA_ARGS(symbol, step.date));
    }
    if (!step.date.n) {
        ua_report(d, UA_D_META_STAGE_UNDATED, (ua_span){0, 0}, UA_ARGS(symbol));
        return UA_OK;
    }
    return ua_vec_push(j->w->p->arena, steps, step) ? UA_OK : ua_arena_status(j->w->p->arena);
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
    bool counted = number.n && ua_str_uint(j->m->meeting, UINT32_MAX, &meeting);
    if (counted && !ua_str_eq(number, j->m->meeting) &&
        !ua_join_disagree(j, "meeting", j->m->meeting, f->part[0]))
        return;
    j->m->minutes = j->m->minutes.n ? j->m->minutes : f->part[0];
}

/** Stages that the text tells are not told again. */
static bool is_known(ua_join *j, const ua_table *known, ua_str symbol)
{
    return ua_table_has(known, ua_symbol_key(j->w->p->arena, symbol));
}

ua_status ua_join_stages(ua_join *j)
{
    ua_arena *a = j->w->p->arena;
    ua_steps steps = {0};
    ua_table known = ua_table_on(a);

    join_minutes(j);
    for (uint32_t i = 0; i < j->m->nsteps; i++)
        if (!ua_vec_push(a, &steps, j->m->steps[i]) ||
            !ua_table_at(&known, ua_symbol_key(a, j->m->steps[i].symbol)))
            return ua_arena_status(a);
    for (size_t k = 0; k < sizeof stages / sizeof *stages; k++) {
        ua_facts walk = {.kind = stages[k].kind};
        const ua_fact *f;
        while ((f = ua_join_next(j, &walk)) != NULL) {
            if (is_known(j, &known, f->part[0]))
                continue;
            UA_TRY(add_stage(j, &steps, stages[k].outcome, f->part[0]));
            if (!ua_table_at(&known, ua_symbol_key(a, f->part[0])))
                return ua_arena_status(a);
        }
    }
    j->m->steps = steps.at;
    j->m->nsteps = steps.n;
    return ua_arena_status(a);
}

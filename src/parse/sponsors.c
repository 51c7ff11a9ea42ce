/* The line that says what a draft is and who brings it in: "Chile and Mexico: draft resolution" (PF-03), and what records say
 * of that. */
#include "lang/entity.h"
#include "parse/front.h"
#include "parse/join.h"

/** The first group of the forms of the line that has something. */
static ua_str first_of(const ua_match *m, const char *const *groups, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (ua_match_group(m, groups[i]).n)
            return ua_match_group(m, groups[i]);
    return (ua_str){0};
}

ua_status ua_front_sponsors(ua_front *f, ua_unit *u, const ua_match *m)
{
    static const char *const who[] = {"who", "by"};
    static const char *const types[] = {"type", "type2", "type3"};
    static const char *const decisions[] = {"decision", "decision2", "decision3"};
    ua_str s = ua_unit_str(u), states = first_of(m, who, 2), type = first_of(m, types, 3);
    uint32_t unknown;
    bool decision = first_of(m, decisions, 3).n > 0;
    uint32_t from = (uint32_t)(states.p - s.p), at = (uint32_t)(type.p - s.p);

    f->w->found.cls = decision ? UA_CLASS_DECISION_DRAFT : UA_CLASS_RESOLUTION_DRAFT;
    if (states.n)
        UA_TRY(ua_mark_states(f->w, u->text, from, from + (uint32_t)states.n, UA_M_DOC_PROPONENT, &unknown));
    UA_TRY(ua_mark_text(f->w, u->text, at, at + (uint32_t)type.n, UA_M_DOC_TYPE,
                        decision ? UA_STR("draftDecision") : UA_STR("draftResolution"), (ua_str){0}));
    return ua_front_line(f, f->preface, u, "sponsors");
}

typedef UA_VEC(ua_str) ua_codes;

/** Adds the ISO codes of the States that a text marks. */
static ua_status add_codes(ua_work *w, const ua_text *t, ua_codes *codes)
{
    for (uint32_t i = 0; t && i < t->nmarks; i++) {
        const ua_entity *state =
            t->marks[i].kind == UA_M_DOC_PROPONENT ? ua_entity_find(t->marks[i].key) : NULL;
        if (state && !ua_vec_push(w->p->arena, codes, ua_str_c(state->acronym)))
            return ua_arena_status(w->p->arena);
    }
    return UA_OK;
}

/** The States that a record names, in English. */
static ua_status codes_of_record(ua_work *w, ua_str names, ua_codes *codes)
{
    ua_parse english = *w->p;
    ua_work reading = *w;
    ua_textb b = ua_textb_on(w->p->arena, w->in->source);
    uint32_t unknown;

    ua_textb_add(&b, names);
    ua_text *t = ua_textb_done(&b);
    if (!t)
        return ua_arena_status(w->p->arena);
    english.lang = ua_langs[0];
    reading.p = &english;
    UA_TRY(ua_mark_states(&reading, t, 0, (uint32_t)t->s.n, UA_M_DOC_PROPONENT, &unknown));
    return add_codes(w, t, codes);
}

static bool has_code(const ua_codes *all, ua_str code)
{
    for (uint32_t i = 0; i < all->n; i++)
        if (ua_str_eq(all->at[i], code))
            return true;
    return false;
}

/** The codes of `all` that are not in `other`, for a message: "CHL MEX"; "none". */
static ua_str beyond(ua_work *w, const ua_codes *all, const ua_codes *other)
{
    ua_buf b = ua_buf_on(w->p->arena);

    for (uint32_t i = 0; i < all->n; i++)
        if (!has_code(other, all->at[i])) {
            ua_buf_putz(&b, b.n ? " " : "");
            ua_buf_put(&b, all->at[i]);
        }
    return b.n ? ua_buf_str(&b) : UA_STR("none");
}

ua_status ua_join_sponsors(ua_join *j)
{
    const ua_fact *f = ua_join_first(j, UA_F_SPONSORS);
    bool draft = j->m->cls == UA_CLASS_RESOLUTION_DRAFT || j->m->cls == UA_CLASS_DECISION_DRAFT;
    ua_codes printed = {0}, record = {0};

    if (!f || !draft)
        return UA_OK;
    UA_TRY(codes_of_record(j->w, f->part[0], &record));
    for (const ua_node *part = j->w->out->root->first; part; part = part->next)
        for (const ua_node *line = part->kind == UA_PREFACE ? part->first : NULL; line; line = line->next)
            UA_TRY(add_codes(j->w, line->text, &printed));
    if (printed.n) {
        ua_str text = beyond(j->w, &printed, &record), library = beyond(j->w, &record, &printed);
        if (record.n && !(ua_str_eqz(text, "none") && ua_str_eqz(library, "none")))
            ua_join_report(j, (ua_matter){"sponsors", "PF-03"}, text, library);
        return ua_arena_status(j->w->p->arena);
    }
    j->m->sponsors = record.at;
    j->m->nsponsors = record.n;
    return record.n ? ua_supplied_by(j->w, "sponsors", "record") : UA_OK;
}

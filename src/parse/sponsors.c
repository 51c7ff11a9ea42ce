/* The line that says what a draft is and who brings it in: "Chile and Mexico: draft resolution" (PF-03). */
#include "parse/front.h"

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

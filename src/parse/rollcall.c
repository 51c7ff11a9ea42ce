/* States in the lists of a recorded vote, each an organization that acts (CN-03, ON-03). */
#include <string.h>

#include "lang/entity.h"
#include "parse/work.h"
#include "text/ctype.h"
#include "text/norm.h"
#include "text/utf8.h"

/** The State of a name whose hyphens or apostrophes the export lost (N-108): "RoyaumeUni"; NULL. */
static const ua_entity *state_by_letters(const ua_lang *l, ua_str name)
{
    uint32_t letters[UA_MAX_LETTERS], own[UA_MAX_LETTERS];
    size_t n = ua_letters(name, letters, UA_MAX_LETTERS);

    for (uint32_t i = 0; n && n < UA_MAX_LETTERS && i < l->nnames; i++) {
        const ua_entity_name *e = &l->names[i];
        if (e->entity == UA_NO_ENTITY || ua_entities[e->entity].cls > UA_FORMER)
            continue;
        size_t k = ua_letters(ua_str_c(e->form), own, UA_MAX_LETTERS);
        if (k == n && !memcmp(letters, own, n * sizeof *own))
            return &ua_entities[e->entity];
    }
    return NULL;
}

static const ua_entity *state_of(const ua_work *w, ua_str name)
{
    const ua_entity *state = ua_lang_state(w->p->lang, name);

    return state || !w->p->lang->spaced ? state : state_by_letters(w->p->lang, name);
}

/** Marks a stretch when it is the name of a State, whatever stands around it: brackets of the vote, stars, a full stop. */
static ua_status mark_state(ua_work *w, ua_text *t, uint32_t from, uint32_t to, bool *found)
{
    size_t len;

    for (uint32_t cp; from < to; from += (uint32_t)len)
        if (ua_is_letter(cp = ua_utf8_at(t->s, from, &len)) || ua_is_mark(cp))
            break;
    for (uint32_t cp; to > from; to -= (uint32_t)len)
        if (ua_is_letter(cp = ua_utf8_before(t->s, to, &len)) || ua_is_mark(cp) || cp == ')' || cp == 0xFF09)
            break;
    const ua_entity *state = state_of(w, ua_str_sub(t->s, from, to));
    *found = state != NULL;
    return state ? ua_mark_text(w, t, from, to, UA_M_ORGAN, ua_state_actor(w->p->arena, state), (ua_str){0})
                 : UA_OK;
}

/** Length of the word, or of the letter, that s begins with: the conjunction before the last name. */
static uint32_t first_word(ua_str s, bool letter)
{
    size_t at = 0, len;

    while (at < s.n && s.p[at] == ' ')
        at++;
    if (letter && at < s.n) {
        ua_utf8_at(s, at, &len);
        return (uint32_t)(at + len);
    }
    while (at < s.n && s.p[at] != ' ')
        at++;
    return (uint32_t)at;
}

/** "Uruguay and Zambia": the last two names of a list, when what is before a conjunction and what is behind it are States. */
static ua_status last_two(ua_work *w, ua_text *t, uint32_t from, uint32_t to)
{
    size_t len;
    bool found = false;

    for (uint32_t at = from; at < to && !found; at += (uint32_t)len) {
        ua_utf8_at(t->s, at, &len);
        ua_str before = ua_str_trim(ua_str_sub(t->s, from, at));
        if ((w->p->lang->spaced && t->s.p[at] != ' ') || !before.n || !ua_lang_state(w->p->lang, before))
            continue;
        for (int letter = 0; letter < 2 && !found; letter++) {
            uint32_t behind = at + first_word(ua_str_sub(t->s, at, to), letter);
            UA_TRY(mark_state(w, t, behind < to ? behind : to, to, &found));
        }
        if (found)
            UA_TRY(mark_state(w, t, from, at, &found));
    }
    return UA_OK;
}

static bool divides(uint32_t cp)
{
    return cp == ',' || cp == ';' || cp == 0x060C || cp == 0x061B || cp == 0x3001 || cp == 0xFF0C;
}

ua_status ua_mark_states(ua_work *w, ua_text *t, uint32_t from, uint32_t to)
{
    enum { MOST_UNKNOWN = 32 }; /* a text with more is no list of States */
    int depth = 0, unknown = 0; /* "Bolivia (Plurinational State of)" */
    uint32_t begin = from;
    size_t len = 1;
    bool found;

    for (uint32_t at = from; at <= to && unknown < MOST_UNKNOWN; at += (uint32_t)len) {
        uint32_t cp = at < to ? ua_utf8_at(t->s, at, &len) : ',';
        depth += (cp == '(' || cp == 0xFF08) - ((cp == ')' || cp == 0xFF09) && depth);
        if (at < to && (!divides(cp) || depth))
            continue;
        UA_TRY(mark_state(w, t, begin, at, &found));
        unknown += !found;
        if (!found)
            UA_TRY(last_two(w, t, begin, at));
        begin = at + (uint32_t)len;
    }
    return UA_OK;
}

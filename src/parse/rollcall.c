/* States in the lists of a recorded vote and of sponsors, each an organization that acts (CN-03, PF-03, ON-03). */
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

/** A list of names that is being marked. */
typedef struct ua_list_of_states {
    ua_work *w;
    ua_text *t;
    ua_mark_kind as;
} ua_list_of_states;

/** A stretch of the list. */
typedef struct ua_stretch_of_list {
    uint32_t from, to;
} ua_stretch_of_list;

/** Leaves out what stands around a name: blanks, brackets of the vote, stars, a full stop. */
static ua_stretch_of_list bare(ua_str s, ua_stretch_of_list n)
{
    size_t len;

    for (uint32_t cp; n.from < n.to; n.from += (uint32_t)len)
        if (ua_is_letter(cp = ua_utf8_at(s, n.from, &len)) || ua_is_mark(cp))
            break;
    for (uint32_t cp; n.to > n.from; n.to -= (uint32_t)len)
        if (ua_is_letter(cp = ua_utf8_before(s, n.to, &len)) || ua_is_mark(cp) || cp == ')' || cp == 0xFF09)
            break;
    return n;
}

/** Where the name begins behind an article, "le Mexique", "l'Uruguay"; n.from: there is none. */
static uint32_t behind_article(const ua_list_of_states *l, ua_stretch_of_list n)
{
    ua_str s = ua_str_sub(l->t->s, 0, n.to), elided[] = {UA_STR("'"), UA_STR("’")};
    size_t blank = ua_str_find(s, UA_STR(" "), n.from);

    for (size_t i = 0; i < sizeof elided / sizeof *elided; i++)
        if (ua_str_starts(ua_str_sub(s, n.from + 1, n.to), elided[i]))
            return n.from + 1 + (uint32_t)elided[i].n;
    if (blank == SIZE_MAX || !ua_ends_on_function_word(l->w, ua_str_sub(s, n.from, blank)))
        return n.from;
    return (uint32_t)blank + 1;
}

/** Where a name ends that brackets follow to the end of the stretch, "Egypt (on behalf of the Group of 77)", "Cuba [on
 *  behalf …]"; n.to: none do. */
static uint32_t before_brackets(ua_str s, ua_stretch_of_list n)
{
    for (uint32_t at = n.from; at + 1 < n.to; at++) {
        bool round = s.p[at + 1] == '(';
        if (s.p[at] != ' ' || (!round && s.p[at + 1] != '['))
            continue;
        size_t close = ua_str_find(s, round ? UA_STR(")") : UA_STR("]"), at);
        return close != SIZE_MAX && close + round >= n.to ? at : n.to; /* bare() has left "]" out */
    }
    return n.to;
}

/** The State that a stretch names: all of it, without its article, or what stands before brackets. NULL: none; *n: where
 *  its name is. */
static const ua_entity *state_in(const ua_list_of_states *l, ua_stretch_of_list *n)
{
    ua_stretch_of_list all = bare(l->t->s, *n);
    uint32_t begin = behind_article(l, all);
    uint32_t ends[] = {all.to, before_brackets(l->t->s, all)};

    for (int k = 0; k < 4; k++) {
        ua_stretch_of_list name = {k & 1 ? begin : all.from, ends[k / 2]};
        const ua_entity *state =
            name.from < name.to ? state_of(l->w, ua_str_sub(l->t->s, name.from, name.to)) : NULL;
        if (!state)
            continue;
        *n = name;
        return state;
    }
    return NULL;
}

static ua_status mark_state(const ua_list_of_states *l, ua_stretch_of_list n, const ua_entity *state)
{
    return ua_mark_text(l->w, l->t, n.from, n.to, l->as, ua_state_actor(l->w->p->arena, state), (ua_str){0});
}

/** Length of the conjunction that s begins with: a word, or where it is written together with the name a letter. */
static uint32_t conjunction(const ua_lang *l, ua_str s)
{
    size_t at = 0, len;

    while (at < s.n && s.p[at] == ' ')
        at++;
    if (at < s.n && (!l->spaced || l->nproclitics)) {
        ua_utf8_at(s, at, &len);
        return (uint32_t)(at + len);
    }
    while (at < s.n && s.p[at] != ' ')
        at++;
    return (uint32_t)at;
}

/** The end of the longest State that a stretch begins with and that something follows; its begin: there is none. */
static uint32_t first_state(const ua_list_of_states *l, ua_stretch_of_list n, const ua_entity **state)
{
    enum { LONGEST_NAME = 128 };
    uint32_t end = n.from;
    size_t len;

    for (uint32_t at = n.from; at < n.to && at - n.from < LONGEST_NAME; at += (uint32_t)len) {
        ua_utf8_at(l->t->s, at, &len);
        if (l->w->p->lang->spaced && l->t->s.p[at] != ' ')
            continue;
        ua_stretch_of_list name = bare(l->t->s, (ua_stretch_of_list){n.from, at});
        name.from = behind_article(l, name);
        const ua_entity *found = name.from < name.to
                                     ? ua_lang_state(l->w->p->lang, ua_str_sub(l->t->s, name.from, name.to))
                                     : NULL;
        *state = found ? found : *state;
        end = found ? at : end;
    }
    return end;
}

/** "Uruguay and Zambia": names that conjunctions join, when all of them are States. */
static ua_status joined(const ua_list_of_states *l, ua_stretch_of_list n, bool *all)
{
    enum { MOST_JOINED = 64 };
    ua_stretch_of_list names[MOST_JOINED];
    const ua_entity *states[MOST_JOINED];
    uint32_t count = 0;

    while (!*all && count < MOST_JOINED) {
        names[count] = n;
        states[count] = state_in(l, &names[count]);
        *all = states[count] != NULL;
        uint32_t end = *all ? n.to : first_state(l, n, &states[count]);
        if (end == n.from)
            return UA_OK;
        names[count].to = end < names[count].to ? end : names[count].to;
        count++;
        n.from = end + conjunction(l->w->p->lang, ua_str_sub(l->t->s, end, n.to));
    }
    for (uint32_t i = 0; *all && i < count; i++) {
        names[i] = bare(l->t->s, names[i]);
        names[i].from = i + 1 < count ? behind_article(l, names[i]) : names[i].from;
        UA_TRY(mark_state(l, names[i], states[i]));
    }
    return UA_OK;
}

static bool divides(uint32_t cp)
{
    return ua_is_comma(cp) || ua_is_list_comma(cp) || ua_is_semicolon(cp);
}

ua_status ua_mark_states(ua_work *w, ua_text *t, uint32_t from, uint32_t to, ua_mark_kind as,
                         uint32_t *unknown)
{
    enum { MOST_UNKNOWN = 32 }; /* a text with more is no list of States */
    ua_list_of_states l = {w, t, as};
    int depth = 0; /* "Bolivia (Plurinational State of)" */
    uint32_t begin = from;
    size_t len = 1;

    *unknown = 0;
    for (uint32_t at = from; at <= to && *unknown < MOST_UNKNOWN; at += (uint32_t)len) {
        uint32_t cp = at < to ? ua_utf8_at(t->s, at, &len) : ',';
        depth += (cp == '(' || cp == 0xFF08) - ((cp == ')' || cp == 0xFF09) && depth);
        if (at < to && (!divides(cp) || depth))
            continue;
        ua_stretch_of_list n = {begin, at};
        const ua_entity *state = state_in(&l, &n);
        bool all = state != NULL;
        UA_TRY(state ? mark_state(&l, n, state) : joined(&l, n, &all));
        *unknown += !all && bare(t->s, n).from < bare(t->s, n).to;
        begin = at + (uint32_t)len;
    }
    return UA_OK;
}

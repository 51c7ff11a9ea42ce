/* The only file that knows PCRE2. */
#include "text/pattern.h"

#include <stdlib.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "text/variants.h"

/* Uses after which a pattern is worth compiling to machine code; 0: never (valgrind cannot look into it). */
#ifndef UA_JIT_AFTER
#define UA_JIT_AFTER 200
#endif

enum { MATCH_LIMIT = 1000000, DEPTH_LIMIT = 10000 };

typedef struct ua_compiled {
    pcre2_code *code;
    unsigned uses;
    bool native; /* compiled to machine code */
} ua_compiled;

struct ua_patterns {
    const ua_pattern_def *defs, *common;
    ua_compiled at[UA_P_COUNT];
    pcre2_match_data *data;
    pcre2_match_context *limits;
    unsigned exhausted;
    bool starved;
    bool variants;
    ua_str written; /* the subject of the last match; texts of a document do not change */
    char *same;     /* it with its letters in one form */
    size_t room;
};

ua_patterns *ua_patterns_new(const ua_pattern_def *defs, const ua_pattern_def *common)
{
    ua_patterns *ps = calloc(1, sizeof *ps);

    if (!ps)
        return NULL;
    ps->defs = defs;
    ps->common = common;
    ps->data = pcre2_match_data_create(UA_MAX_GROUPS, NULL);
    ps->limits = pcre2_match_context_create(NULL);
    if (!ps->data || !ps->limits) {
        ua_patterns_free(ps);
        return NULL;
    }
    pcre2_set_match_limit(ps->limits, MATCH_LIMIT);
    pcre2_set_depth_limit(ps->limits, DEPTH_LIMIT);
    return ps;
}

void ua_patterns_free(ua_patterns *ps)
{
    if (!ps)
        return;
    for (size_t i = 0; i < UA_P_COUNT; i++)
        pcre2_code_free(ps->at[i].code);
    pcre2_match_data_free(ps->data);
    pcre2_match_context_free(ps->limits);
    free(ps->same);
    free(ps);
}

/** A pattern that matches at the beginning or not at all is asked at many places of a long text: looking through the rest of
 *  it first for a character that the match needs would cost the square of its length. */
static uint32_t options_of(const ua_pattern_def *def)
{
    bool here = def->anchored || def->source[0] == '^';

    return PCRE2_UTF | PCRE2_UCP | (def->anchored ? PCRE2_ANCHORED : 0) |
           (here ? PCRE2_NO_START_OPTIMIZE : 0);
}

/** The compiled pattern; NULL when the language has none or memory is out. */
static pcre2_code *code_of(ua_patterns *ps, ua_pattern_id id)
{
    ua_compiled *c = &ps->at[id];
    const ua_pattern_def *def = ps->defs[id].source ? &ps->defs[id] : &ps->common[id];
    const char *source = def->source;
    int error;
    PCRE2_SIZE where;

    if (!source)
        return NULL;
    if (!c->code) {
        c->code =
            pcre2_compile((PCRE2_SPTR)source, PCRE2_ZERO_TERMINATED, options_of(def), &error, &where, NULL);
        ps->starved = ps->starved || !c->code; /* for want of memory: tables are checked at build time */
    } else if (++c->uses == UA_JIT_AFTER) {
        c->native =
            !pcre2_jit_compile(c->code, PCRE2_JIT_COMPLETE); /* only speed: a failure changes nothing */
    }
    return c->code;
}

void ua_patterns_variants(ua_patterns *ps, bool on)
{
    ps->variants = on;
    ps->written = (ua_str){0};
}

/** What a pattern is matched with: s, or a copy with its letters in one form. Many patterns are asked about one text. */
static const char *matched(ua_patterns *ps, ua_str s)
{
    if (!ps->variants || !s.n)
        return s.p ? s.p : "";
    if (s.p == ps->written.p && s.n == ps->written.n)
        return ps->same;
    if (s.n > ps->room) {
        char *more = realloc(ps->same, s.n * 2);
        if (!more) {
            ps->starved = true;
            return s.p;
        }
        ps->same = more;
        ps->room = s.n * 2;
    }
    ua_put_same_letters(s, ps->same);
    ps->written = s;
    return ps->same;
}

bool ua_pattern_find(ua_patterns *ps, ua_pattern_id id, ua_str subject, uint32_t from, ua_match *m)
{
    pcre2_code *code = code_of(ps, id);

    if (!code)
        return false;
    PCRE2_SPTR text = (PCRE2_SPTR)matched(ps, subject);
    int n = ps->at[id].native
                ? pcre2_jit_match(code, text, subject.n, from, 0, ps->data, ps->limits)
                : pcre2_match(code, text, subject.n, from, PCRE2_NO_UTF_CHECK, ps->data, ps->limits);
    if (n < 0) {
        ps->starved = ps->starved || n == PCRE2_ERROR_NOMEMORY;
        ps->exhausted += n != PCRE2_ERROR_NOMATCH && n != PCRE2_ERROR_NOMEMORY;
        return false;
    }
    if (!m)
        return true;
    const PCRE2_SIZE *at = pcre2_get_ovector_pointer(ps->data);
    *m = (ua_match){.from = (uint32_t)at[0], .to = (uint32_t)at[1], .subject = subject, .pattern_ = code};
    for (int i = 0; i < n && i < UA_MAX_GROUPS; i++)
        if (at[2 * i] != PCRE2_UNSET)
            m->groups[i] = ua_str_sub(subject, at[2 * i], at[2 * i + 1]);
    return true;
}

ua_str ua_match_group(const ua_match *m, const char *name)
{
    int i = m->pattern_ ? pcre2_substring_number_from_name(m->pattern_, (PCRE2_SPTR)name) : -1;

    return i >= 0 && i < UA_MAX_GROUPS ? m->groups[i] : (ua_str){NULL, 0};
}

bool ua_patterns_starved(ua_patterns *ps)
{
    bool starved = ps && ps->starved;

    if (starved)
        ps->starved = false;
    return starved;
}

unsigned ua_patterns_exhausted(ua_patterns *ps)
{
    unsigned n = ps->exhausted;

    ps->exhausted = 0;
    return n;
}

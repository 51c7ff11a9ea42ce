/* The only file that knows PCRE2. */
#include "text/pattern.h"

#include <stdlib.h>
#include <string.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "text/variants.h"

/* Uses after which a pattern is compiled to machine code: that costs about what so many matches without it do. 0: never
 * (valgrind cannot look into it). */
#ifndef UA_JIT_AFTER
#define UA_JIT_AFTER 64
#endif

enum { MATCH_LIMIT = 1000000, DEPTH_LIMIT = 10000 };

enum { BYTES = 256 };

typedef struct ua_compiled {
    pcre2_code *code;
    unsigned uses;
    bool native; /* compiled to machine code */
    bool told;   /* a match begins where it is asked for or not at all, with one of the bytes of first */
    uint8_t first[BYTES / 8];
    PCRE2_SPTR names; /* of groups: entries of a number in two bytes, high first, and a string */
    uint32_t nnames, name_size;
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
static bool is_here(const ua_pattern_def *def)
{
    return def->anchored || def->source[0] == '^';
}

static uint32_t options_of(const ua_pattern_def *def)
{
    return PCRE2_UTF | PCRE2_UCP | (def->anchored ? PCRE2_ANCHORED : 0) |
           (is_here(def) ? PCRE2_NO_START_OPTIMIZE : 0);
}

/** What a pattern can begin with that matches at one place or not at all: PCRE2 says so of one that is searched for. */
static void learn_first(ua_compiled *c, const ua_pattern_def *def)
{
    const char *source = def->source + (def->source[0] == '^');
    const uint8_t *first = NULL;
    uint32_t options = 0, type, unit;
    int error;
    PCRE2_SIZE where;

    pcre2_pattern_info(c->code, PCRE2_INFO_ALLOPTIONS, &options);
    if (!(options & PCRE2_ANCHORED)) /* also PCRE2's word for "^" at the head of all branches */
        return;
    pcre2_code *free_one =
        pcre2_compile((PCRE2_SPTR)source, PCRE2_ZERO_TERMINATED, PCRE2_UTF | PCRE2_UCP, &error, &where, NULL);
    if (free_one && !pcre2_pattern_info(free_one, PCRE2_INFO_FIRSTBITMAP, &first) && first)
        memcpy(c->first, first, sizeof c->first);
    else if (free_one && !pcre2_pattern_info(free_one, PCRE2_INFO_FIRSTCODETYPE, &type) && type == 1 &&
             !pcre2_pattern_info(free_one, PCRE2_INFO_FIRSTCODEUNIT, &unit) && unit < 0x80)
        for (unsigned letter_case = 0; letter_case <= 0x20; letter_case += 0x20)
            c->first[(unit ^ letter_case) / 8] |=
                (uint8_t)(1U << (unit ^ letter_case) % 8); /* it may be of either */
    for (size_t i = 0; i < sizeof c->first; i++)
        c->told = c->told || c->first[i];
    pcre2_code_free(free_one);
}

static void learn_names(ua_compiled *c)
{
    if (!c->code)
        return;
    pcre2_pattern_info(c->code, PCRE2_INFO_NAMETABLE, &c->names);
    pcre2_pattern_info(c->code, PCRE2_INFO_NAMECOUNT, &c->nnames);
    pcre2_pattern_info(c->code, PCRE2_INFO_NAMEENTRYSIZE, &c->name_size);
}

/** The compiled pattern; NULL when the language has none or memory is out. */
static pcre2_code *code_of(ua_patterns *ps, ua_pattern_id id)
{
    ua_compiled *c = &ps->at[id];
    int error;
    PCRE2_SIZE where;

    if (c->native)
        return c->code;
    const ua_pattern_def *def = ps->defs[id].source ? &ps->defs[id] : &ps->common[id];
    if (!def->source)
        return NULL;
    if (!c->code) {
        c->code = pcre2_compile((PCRE2_SPTR)def->source, PCRE2_ZERO_TERMINATED, options_of(def), &error,
                                &where, NULL);
        ps->starved = ps->starved || !c->code; /* for want of memory: tables are checked at build time */
        learn_names(c);
    } else if (++c->uses == UA_JIT_AFTER) { /* only speed: a failure changes nothing */
        c->native = !pcre2_jit_compile(c->code, PCRE2_JIT_COMPLETE);
        learn_first(c, def);
    }
    return c->code;
}

/** Can a pattern match at a place, as far as the first byte there tells? */
static inline bool may_begin(const ua_compiled *c, PCRE2_SPTR text, size_t n, uint32_t from)
{
    return !c->told || (from < n && c->first[text[from] / 8] >> text[from] % 8 & 1);
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
    if (!may_begin(&ps->at[id], text, subject.n, from))
        return false;
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
    m->from = (uint32_t)at[0];
    m->to = (uint32_t)at[1];
    m->subject = subject;
    m->pattern_ = &ps->at[id];
    m->ngroups_ = n < UA_MAX_GROUPS ? (unsigned)n : UA_MAX_GROUPS;
    for (unsigned i = 0; i < m->ngroups_; i++)
        m->groups_[i] =
            at[2 * i] == PCRE2_UNSET ? (ua_str){NULL, 0} : ua_str_sub(subject, at[2 * i], at[2 * i + 1]);
    return true;
}

ua_str ua_match_group(const ua_match *m, const char *name)
{
    const ua_compiled *c = m->pattern_;

    for (uint32_t i = 0; c && i < c->nnames; i++) {
        PCRE2_SPTR entry = c->names + (size_t)i * c->name_size;
        unsigned group = (unsigned)entry[0] << 8 | entry[1];
        if ((char)entry[2] == name[0] && !strcmp((const char *)entry + 2, name))
            return group < m->ngroups_ ? m->groups_[group] : (ua_str){NULL, 0};
    }
    return (ua_str){NULL, 0};
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

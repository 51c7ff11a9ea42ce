/* Further phrases: what else the organ does in the same paragraph, "Welcomes the report, and requests …". PR-03 gives the
 * name of a lead phrase to the first one alone; the others are concepts of the same list (IN-01).
 *
 * A word counts only where a clause begins (the pattern CLAUSE: a comma or a coordinating word), in the form of the first
 * phrase, and outside of quotations and brackets. Words of the lexicon that are nouns there, or say what somebody else
 * does, are in CLAUSE_NOT. */
#include "parse/spots.h"
#include "text/ctype.h"
#include "text/utf8.h"
#include "text/wordbits.h"

/** Brackets and quotation marks that are open, while a text is read. */
typedef struct ua_nesting {
    uint32_t at;
    int depth;
    bool quoted; /**< between marks that look the same on both sides */
} ua_nesting;

static void read_sign(ua_nesting *n, uint32_t cp)
{
    if (cp == '(' || cp == '[' || cp == 0xAB || cp == 0x201C || cp == 0xFF08 || cp == 0x300A)
        n->depth++;
    else if ((cp == ')' || cp == ']' || cp == 0xBB || cp == 0x201D || cp == 0xFF09 || cp == 0x300B) &&
             n->depth)
        n->depth--;
    else if (cp == '"')
        n->quoted = !n->quoted;
}

static void read_to(ua_nesting *n, const ua_spots *k, uint32_t to)
{
    /* first bytes of brackets and quotation marks */
    static const bool may_nest[256] = {
        ['('] = true,  [')'] = true,  ['['] = true,  [']'] = true, ['"'] = true,
        [0xC2] = true, [0xE2] = true, [0xE3] = true, [0xEF] = true};
    ua_str s = k->t->s;
    size_t len;

    for (; n->at < to; n->at += to - n->at < UA_BITS ? to - n->at : UA_BITS) {
        uint64_t gaps = ua_gap_bits(k->words, n->at, to - n->at < UA_BITS ? to : n->at + UA_BITS);
        for (; gaps; gaps &= gaps - 1) {
            size_t at = n->at + ua_lowest_bit(gaps);
            if (may_nest[(unsigned char)s.p[at]])
                read_sign(n, ua_utf8_at(s, at, &len));
        }
    }
}

/** Do two verbs have one person and gender, as far as the language shows it in their first letters? Those of recitals
 *  stand behind a conjunction. */
static bool agree(const ua_work *w, uint8_t role, ua_str first, ua_str other)
{
    size_t len;

    return !w->p->lang->initial || role != UA_OPERATIVE_LEAD ||
           ua_utf8_at(first, 0, &len) == ua_utf8_at(other, 0, &len);
}

enum { NEAR = 32 }; /* bytes: more than what opens a clause has, or looks at behind it */

/** Something that may open a clause, and where the clause begins then; 0: it does not. Each is read once. */
typedef struct ua_opener {
    uint32_t at, end;
} ua_opener;

/** The comma or semicolon before a place, at most UA_BITS bytes behind `from`; the place itself: there is none. */
static uint32_t mark_before(const ua_spots *k, uint32_t from, uint32_t at)
{
    ua_str s = k->t->s;
    size_t len;

    for (uint64_t gaps = at > from ? ua_gap_bits(k->words, from, at) : 0; gaps;) {
        unsigned in = ua_highest_bit(gaps);
        unsigned char c = (unsigned char)s.p[from + in];
        gaps ^= UINT64_C(1) << in;
        if (c == ',' || c == ';')
            return from + in;
        if (c < 0xC0) /* another of ASCII, or the rest of a character */
            continue;
        uint32_t cp = ua_utf8_at(s, from + in, &len);
        if (ua_is_comma(cp) || ua_is_semicolon(cp))
            return from + in;
    }
    return at;
}

/** Does a clause begin at a place, opened at another one? */
static bool opens_clause(const ua_work *w, ua_opener *o, uint32_t opener, uint32_t at)
{
    ua_str s = w->spots.t->s, near = ua_str_sub(s, 0, ua_str_boundary(s, opener + 2 * NEAR));
    ua_match m;

    if (opener == at)
        return false;
    if (opener != o->at) {
        bool found = ua_pattern_find(w->p->patterns, UA_P_CLAUSE, near, opener, &m) && m.from == opener;
        *o = (ua_opener){opener, found ? m.to : 0};
    }
    return o->end == at;
}

/** The same, opened by what stands before it: a mark or a word. */
static bool clause_at(ua_work *w, ua_opener last[2], uint32_t from, uint32_t at)
{
    uint32_t near = at > from + NEAR ? at - NEAR : from;

    return opens_clause(w, &last[0], mark_before(&w->spots, near, at), at) ||
           opens_clause(w, &last[1], ua_spot_before(w, UA_OPENS_CLAUSE, near, at), at);
}

ua_status ua_mark_further(ua_work *w, ua_text *t, uint32_t from, uint8_t role)
{
    ua_nesting open = {.at = from};
    ua_opener last[2] = {{UINT32_MAX, 0}, {UINT32_MAX, 0}};

    UA_TRY(ua_spots_of(w, t));
    for (uint32_t at = from, end; (at = ua_spot_from(w, UA_OPENS_PHRASE, at)) < t->s.n; at = end) {
        ua_str rest = ua_str_sub(t->s, at, t->s.n);
        size_t len;

        end = at + 1;
        if (ua_starts_upper(rest) || !agree(w, role, t->s, rest) || !clause_at(w, last, from, at))
            continue;
        const ua_phrase *p = ua_lead_of(w, rest, role, &len);
        if (!p || ua_find(w, UA_P_CLAUSE_NOT, rest, NULL))
            continue;
        read_to(&open, &w->spots, at);
        if (open.depth || open.quoted)
            continue;
        end = at + (uint32_t)len;
        UA_TRY(ua_mark_text(w, t, at, end, UA_M_FURTHER, ua_str_c(p->key), (ua_str){0}));
    }
    return UA_OK;
}

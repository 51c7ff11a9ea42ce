/* Further phrases: what else the organ does in the same paragraph, "Welcomes the report, and requests …". PR-03 gives the
 * name of a lead phrase to the first one alone; the others are concepts of the same list (IN-01).
 *
 * A word counts only where a clause begins (the pattern CLAUSE: a comma or a coordinating word), in the form of the first
 * phrase, and outside of quotations and brackets. Words of the lexicon that are nouns there, or say what somebody else
 * does, are in CLAUSE_NOT. */
#include "parse/work.h"
#include "text/ctype.h"
#include "text/utf8.h"

/** Brackets and quotation marks that are open, while a text is read. */
typedef struct ua_nesting {
    uint32_t at;
    int depth;
    bool quoted; /**< between marks that look the same on both sides */
} ua_nesting;

static void read_to(ua_nesting *n, ua_str s, uint32_t to)
{
    size_t len;

    for (; n->at < to; n->at += (uint32_t)len) {
        uint32_t cp = ua_utf8_at(s, n->at, &len);
        if (cp == '(' || cp == '[' || cp == 0xAB || cp == 0x201C || cp == 0xFF08 || cp == 0x300A)
            n->depth++;
        else if ((cp == ')' || cp == ']' || cp == 0xBB || cp == 0x201D || cp == 0xFF09 || cp == 0x300B) &&
                 n->depth)
            n->depth--;
        else if (cp == '"')
            n->quoted = !n->quoted;
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

ua_status ua_mark_further(ua_work *w, ua_text *t, uint32_t from, uint8_t role)
{
    ua_nesting open = {.at = from};
    uint32_t at = from;
    ua_match m;

    while (ua_pattern_find(w->p->patterns, UA_P_CLAUSE, t->s, at, &m)) {
        ua_str rest = ua_str_sub(t->s, m.to, t->s.n);
        size_t len;
        const ua_phrase *p = ua_starts_upper(rest) ? NULL : ua_lead_of(w, rest, role, &len);

        at = m.to;
        read_to(&open, t->s, at);
        if (!p || open.depth || open.quoted || !agree(w, role, t->s, rest) ||
            ua_find(w, UA_P_CLAUSE_NOT, rest, NULL))
            continue;
        at += (uint32_t)len;
        UA_TRY(ua_mark_text(w, t, m.to, at, UA_M_FURTHER, ua_str_c(p->key), (ua_str){0}));
    }
    return UA_OK;
}

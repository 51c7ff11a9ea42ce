/* The words of a text and what may begin with each: one reading for all that is looked for in running text. */
#include "parse/spots.h"

#include "text/ctype.h"
#include "text/utf8.h"
#include "text/variants.h"

static void put(ua_spots *k, uint32_t at, unsigned opens)
{
    k->found.at[k->found.n++] = (ua_spot){at, (uint16_t)opens};
    k->opens |= opens;
}

/** Behind what is written together with a word another word may begin; a name is looked for with what stands before it. */
static ua_status behind_proclitics(ua_work *w, ua_str s, uint32_t at, uint32_t end)
{
    const ua_lang *l = w->p->lang;
    const unsigned names = UA_OPENS_NAME | UA_OPENS_LOWER_NAME;
    ua_spots *k = &w->spots;
    uint32_t place = k->found.n - 1;

    for (uint32_t i = 0; i < l->nproclitics; i++) {
        ua_str p = ua_str_c(l->proclitics[i]);
        if (at + p.n >= end || !ua_str_starts(ua_str_sub(s, at, end), p))
            continue;
        unsigned inner = ua_openings_at(l->openings, s, at + p.n, end);
        k->found.at[place].opens |= inner & names;
        k->opens |= inner & names;
        if (!(inner & ~names))
            continue;
        if (!ua_vec_room(w->p->arena, &k->found))
            return ua_arena_status(w->p->arena);
        put(k, at + (uint32_t)p.n, inner & ~names);
    }
    return UA_OK;
}

/** What may begin with the word [at,end), in whatever form its letter is printed. */
static unsigned openings(const ua_lang *l, ua_str s, size_t at, size_t end)
{
    char same[4];
    ua_str letter = ua_str_sub(s, at, end);

    if (l->spaced || letter.n != 3)
        return ua_openings_at(l->openings, s, at, end);
    ua_put_same_letters(letter, same);
    return ua_openings_at(l->openings, (ua_str){same, 3}, 0, 3);
}

static inline bool is_wide_bracket(ua_str s, uint32_t at)
{
    return s.p[at] == "（"[0] && ua_str_starts(ua_str_sub(s, at, s.n), UA_STR("（"));
}

/** The next place at or behind one where a word may begin, or a bracket opens. */
static uint32_t over_signs(ua_str s, uint32_t at)
{
    while (at < s.n && (unsigned char)s.p[at] < 0x80 && !ua_word_byte[(unsigned char)s.p[at]] &&
           s.p[at] != '(')
        at++;
    return at;
}

ua_status ua_spots_of(ua_work *w, const ua_text *t)
{
    const ua_lang *l = w->p->lang;
    ua_spots *k = &w->spots;
    ua_str s = t->s;
    size_t len;

    if (k->t == t)
        return UA_OK;
    k->t = t;
    k->found.n = 0;
    k->opens = 0;
    for (uint32_t at = over_signs(s, 0), end; at < s.n; at = over_signs(s, end)) {
        bool bracket = s.p[at] == '(' || is_wide_bracket(s, at);
        end = (uint32_t)(bracket ? at : l->spaced ? ua_word_end(s, at) : ua_opening_end(s, at, false));
        bool word = end > at;
        if (!word) {
            ua_utf8_at(s, at, &len);
            end = at + (uint32_t)len;
        }
        if (!word && !bracket)
            continue;
        if (!ua_vec_room(w->p->arena, &k->found))
            return ua_arena_status(w->p->arena);
        put(k, at, word ? openings(l, s, at, end) : UA_OPENS_BRACKET);
        if (word && l->nproclitics)
            UA_TRY(behind_proclitics(w, s, at, end));
    }
    return UA_OK;
}

uint32_t ua_spot_from(const ua_work *w, unsigned what, uint32_t at)
{
    const ua_spots *k = &w->spots;
    uint32_t low = 0, high = k->opens & what ? k->found.n : 0;

    if (!high)
        return (uint32_t)k->t->s.n;
    while (at && low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (k->found.at[mid].at < at)
            low = mid + 1;
        else
            high = mid;
    }
    for (; low < k->found.n; low++)
        if (k->found.at[low].opens & what)
            return k->found.at[low].at;
    return (uint32_t)k->t->s.n;
}

bool ua_spot_find(const ua_work *w, ua_pattern_id id, unsigned what, uint32_t at, ua_match *m)
{
    ua_str s = w->spots.t->s;
    size_t len;

    while ((at = ua_spot_from(w, what, at)) < s.n) {
        if (ua_pattern_find(w->p->patterns, id, s, at, m))
            return true;
        ua_utf8_at(s, at, &len);
        at += (uint32_t)len;
    }
    return false;
}

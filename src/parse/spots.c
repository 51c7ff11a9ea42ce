/* The words of a text and what may begin with each: one reading for all that is looked for in running text. */
#include "parse/spots.h"

#include <string.h>

#include "text/ctype.h"
#include "text/utf8.h"
#include "text/variants.h"

static inline ua_status put(ua_work *w, size_t at, unsigned opens)
{
    ua_spots *k = &w->spots;

    if (!opens)
        return UA_OK;
    k->opens |= opens;
    return ua_vec_push(w->p->arena, &k->found, ((ua_spot){(uint32_t)at, (uint16_t)opens}))
               ? UA_OK
               : ua_arena_status(w->p->arena);
}

/** A word that opens so much, behind what may be written together with it: there another may begin, but a name is looked for
 *  with what stands before it. */
static ua_status put_joined(ua_work *w, ua_str s, size_t at, size_t end, unsigned opens)
{
    const ua_lang *l = w->p->lang;
    const unsigned names = UA_OPENS_NAME | UA_OPENS_LOWER_NAME;
    unsigned inner[UA_MAX_PROCLITICS];

    for (uint32_t i = 0; i < l->nproclitics; i++) {
        ua_str p = ua_str_c(l->proclitics[i]);
        bool has = at + p.n < end && ua_str_starts(ua_str_sub(s, at, end), p);
        inner[i] = has ? ua_openings_at(l->openings, s, at + p.n, end) : 0;
        opens |= inner[i] & names;
    }
    UA_TRY(put(w, at, opens));
    for (uint32_t i = 0; i < l->nproclitics; i++)
        UA_TRY(put(w, at + strlen(l->proclitics[i]), inner[i] & ~names));
    return UA_OK;
}

/** A character where words are not divided, in whatever form it is printed. */
static unsigned openings_of_letter(const ua_lang *l, ua_str s, size_t at, size_t end)
{
    char same[4];

    if (end - at != 3)
        return ua_openings_at(l->openings, s, at, end);
    ua_put_same_letters(ua_str_sub(s, at, end), same);
    return ua_openings_at(l->openings, (ua_str){same, 3}, 0, 3);
}

static inline bool is_bracket(ua_str s, size_t at)
{
    return s.p[at] == '(' || (s.p[at] == "（"[0] && ua_str_starts(ua_str_sub(s, at, s.n), UA_STR("（")));
}

/** What begins at a place; *at goes on behind it. */
static inline ua_status spot_at(ua_work *w, ua_str s, size_t *at)
{
    const ua_lang *l = w->p->lang;
    size_t from = *at, end, len;

    if (is_bracket(s, from)) {
        ua_utf8_at(s, from, &len);
        *at += len;
        return put(w, from, UA_OPENS_BRACKET);
    }
    end = l->spaced ? ua_word_end(s, from) : ua_opening_end(s, from, false);
    if (end == from) {
        ua_utf8_at(s, from, &len);
        *at += len;
        return UA_OK;
    }
    *at = end;
    unsigned opens =
        w->spots.first[(unsigned char)s.p[from]] |
        (l->spaced ? ua_openings_at(l->openings, s, from, end) : openings_of_letter(l, s, from, end));
    if (opens & UA_OPENS_FIGURE && !ua_is_digit(ua_utf8_at(s, from, &len)))
        opens -= UA_OPENS_FIGURE; /* a letter that begins with the byte of a digit */
    return l->nproclitics ? put_joined(w, s, from, end, opens) : put(w, from, opens);
}

ua_status ua_spots_of(ua_work *w, const ua_text *t)
{
    ua_spots *k = &w->spots;
    ua_str s = t->s;

    if (k->t == t)
        return UA_OK;
    k->t = t;
    k->found.n = k->place = 0;
    k->opens = 0;
    for (size_t at = 0; at < s.n;)
        if (!ua_word_byte[(unsigned char)s.p[at]] && (unsigned char)s.p[at] < 0x80 && s.p[at] != '(')
            at++;
        else
            UA_TRY(spot_at(w, s, &at));
    return UA_OK;
}

void ua_spots_begin(ua_work *w)
{
    static const unsigned char digits[] = "0123456789\xD9\xDB"; /* those of Arabic have two bytes */

    memset(&w->spots.first, 0, sizeof w->spots.first);
    for (size_t i = 0; digits[i]; i++)
        w->spots.first[digits[i]] = UA_OPENS_FIGURE;
    w->spots.t = NULL;
}

void ua_spots_term(ua_work *w, ua_str term)
{
    uint16_t *first = &w->spots.first[(unsigned char)term.p[0]];

    if (!(*first & UA_OPENS_TERM))
        w->spots.t = NULL;
    *first |= UA_OPENS_TERM;
}

/** The first spot at or behind a place. A search mostly goes on where it was. */
static uint32_t spot_number(const ua_spots *k, uint32_t at)
{
    uint32_t low = 0, high = k->place;

    if (!high || k->found.at[high - 1].at < at) {
        while (high < k->found.n && k->found.at[high].at < at)
            high++;
        return high;
    }
    while (at && low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (k->found.at[mid].at < at)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

const ua_spot *ua_spot_next(ua_work *w, unsigned what, uint32_t at)
{
    ua_spots *k = &w->spots;

    if (!(k->opens & what))
        return NULL;
    for (k->place = spot_number(k, at); k->place < k->found.n; k->place++)
        if (k->found.at[k->place].opens & what)
            return &k->found.at[k->place];
    return NULL;
}

uint32_t ua_spot_from(ua_work *w, unsigned what, uint32_t at)
{
    const ua_spot *spot = ua_spot_next(w, what, at);

    return spot ? spot->at : (uint32_t)w->spots.t->s.n;
}

bool ua_spot_find(ua_work *w, ua_pattern_id id, unsigned what, uint32_t at, ua_match *m)
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

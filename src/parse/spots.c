/* The words of a text and what may begin with each: one reading for all that is looked for in running text. */
#include "parse/spots.h"

#include <string.h>

#include "text/ctype.h"
#include "text/utf8.h"
#include "text/variants.h"
#include "text/wordbits.h"

static ua_status make_room(ua_work *w, uint32_t more)
{
    ua_spots *k = &w->spots;

    while (k->found.cap - k->found.n < more)
        if (!ua_vec_grow(w->p->arena, (void **)&k->found.at, k->found.n, &k->found.cap, sizeof *k->found.at))
            return ua_arena_status(w->p->arena);
    return UA_OK;
}

static ua_status make_bits(ua_work *w, size_t n)
{
    ua_spots *k = &w->spots;

    if (n <= k->nbits)
        return UA_OK;
    k->nbits = 2 * n;
    k->words = ua_new_n(w->p->arena, k->nbits, uint64_t);
    k->brackets = ua_new_n(w->p->arena, k->nbits, uint64_t);
    return k->words && k->brackets ? UA_OK : ua_arena_status(w->p->arena);
}

/** Where the next spot goes behind one that is put: no branch, for what opens nothing is overwritten. */
static inline ua_spot *put(ua_spot *to, size_t at, unsigned opens, unsigned bytes)
{
    *to = (ua_spot){(uint32_t)at, (uint16_t)opens, (uint16_t)bytes};
    return to + (opens != 0);
}

/** What begins with the word [at,end), as far as its first byte and its letters tell. */
static unsigned opens_at(const ua_work *w, ua_str s, size_t at, size_t end)
{
    return w->spots.first[(unsigned char)s.p[at]] |
           ua_openings_of(w->p->lang->openings, ua_str_sub(s, at, end));
}

/** A word, behind what may be written together with it: there another may begin, but a name is looked for with what stands
 *  before it. */
static ua_spot *put_joined(const ua_work *w, ua_str s, size_t at, ua_spot *to)
{
    const ua_lang *l = w->p->lang;
    const unsigned names = UA_OPENS_NAME | UA_OPENS_LOWER_NAME;
    size_t end = ua_word_end(s, at);
    unsigned opens = opens_at(w, s, at, end), inner[UA_MAX_PROCLITICS];

    for (uint32_t i = 0; i < l->nproclitics; i++) {
        ua_str p = ua_str_c(l->proclitics[i]);
        bool has = at + p.n < end && ua_str_starts(ua_str_sub(s, at, end), p);
        inner[i] = has ? ua_openings_of(l->openings, ua_str_sub(s, at + p.n, end)) : 0;
        opens |= inner[i] & names;
    }
    to = put(to, at, opens, 0);
    for (uint32_t i = 0; i < l->nproclitics; i++)
        to = put(to, at + strlen(l->proclitics[i]), inner[i] & ~names, 0);
    return to;
}

/* Bytes whose words are looked at together: what tells the last of them is in the same window. */
enum { STEP = UA_BITS - UA_OPENING_MANY };

/** UA_BITS bytes of a text. */
typedef struct window {
    const char *p;
    size_t at;
    uint64_t gaps;     /**< bits of what is between words */
    uint64_t brackets; /**< of those that open */
    uint64_t begin;    /**< of the first STEP: a word begins, or a bracket */
} window;

static window window_at(const ua_spots *k, const char *p, size_t at)
{
    uint64_t words = ua_bits_at(k->words, at), brackets = ua_bits_at(k->brackets, at);
    uint64_t before = at ? k->words[(at - 1) / UA_BITS] >> (at - 1) % UA_BITS & 1 : 0;
    uint64_t begin = words & ~(words << 1 | before);

    return (window){p, at, ~words, brackets, (begin | brackets) & ((UINT64_C(1) << STEP) - 1)};
}

/** What begins in a window, as far as a few letters tell. */
static ua_spot *put_words(const ua_work *w, window o, ua_spot *to)
{
    const ua_openings *openings = w->p->lang->openings;

    for (; o.begin; o.begin &= o.begin - 1) {
        unsigned in = ua_lowest_bit(o.begin);
        if (o.brackets >> in & 1) {
            to = put(to, o.at + in, UA_OPENS_BRACKET, 0);
            continue;
        }
        unsigned n = ua_lowest_bit(o.gaps >> in | UINT64_C(1) << UA_OPENING_MANY);
        unsigned few = ua_opens_few(openings, ua_opening_head(o.p + in, n));
        to = put(to, o.at + in, w->spots.first[(unsigned char)o.p[in]] | few, n);
    }
    return to;
}

/** The same where words are written together. */
static ua_spot *put_joined_words(const ua_work *w, ua_str s, window o, ua_spot *to)
{
    for (; o.begin; o.begin &= o.begin - 1) {
        unsigned in = ua_lowest_bit(o.begin);
        to = o.brackets >> in & 1 ? put(to, o.at + in, UA_OPENS_BRACKET, 0) : put_joined(w, s, o.at + in, to);
    }
    return to;
}

/** The spots of a text whose words are divided. */
static ua_status words_of(ua_work *w, ua_str s)
{
    ua_spots *k = &w->spots;
    const bool joined = w->p->lang->nproclitics;
    char end[UA_BITS] = {0};

    UA_TRY(make_bits(w, ua_word_bits_room(s.n)));
    ua_word_bits(s, k->words, k->brackets);
    for (size_t at = 0; at < s.n; at += STEP) {
        UA_TRY(make_room(w, STEP * (1 + w->p->lang->nproclitics)));
        const char *p = s.n - at < sizeof end ? memcpy(end, s.p + at, s.n - at) : s.p + at;
        ua_spot *to = k->found.at + k->found.n;
        window o = window_at(k, p, at);
        to = joined ? put_joined_words(w, s, o, to) : put_words(w, o, to);
        k->found.n = (uint32_t)(to - k->found.at);
    }
    return UA_OK;
}

/** The bit of two bytes. */
typedef struct pair {
    unsigned in; /**< which of the numbers */
    uint64_t bit;
} pair;

static inline pair pair_of(ua_str s, size_t at)
{
    unsigned first = (unsigned char)s.p[at], second = at + 1 < s.n ? (unsigned char)s.p[at + 1] : 0;
    unsigned bit = (first << 4 ^ second) % UA_PAIR_BITS;

    return (pair){bit / UA_BITS, UINT64_C(1) << bit % UA_BITS};
}

/** What a word opens that was told by its first byte alone: another may be meant by its second, or it is no digit but a
 *  letter that begins like one. */
static inline unsigned without_others(const ua_spots *k, ua_str s, size_t at, unsigned opens)
{
    pair p = pair_of(s, at);
    size_t len;

    if ((unsigned char)s.p[at] >= 0x80 && opens & UA_OPENS_FIGURE && !ua_is_digit(ua_utf8_at(s, at, &len)))
        opens &= ~(unsigned)UA_OPENS_FIGURE;
    return k->pairs[p.in] & p.bit ? opens : opens & ~(unsigned)UA_OPENS_TERM;
}

/** Asks further bytes what a few do not tell. */
static void look_further(ua_spots *k, const ua_openings *o, ua_str s)
{
    ua_spot *to = k->found.at;
    unsigned all = 0;

    for (uint32_t i = 0; i < k->found.n; i++) {
        ua_spot spot = k->found.at[i];
        unsigned opens = spot.opens;
        if (spot.bytes) {
            bool whole = s.n - spot.at >= UA_OPENING_MANY;
            uint64_t key = whole ? ua_opening_key(s.p + spot.at, spot.bytes)
                                 : ua_opening_key_of(ua_str_sub(s, spot.at, spot.at + spot.bytes));
            opens = ua_opens_many(o, key, opens);
        }
        opens = without_others(k, s, spot.at, opens);
        to = put(to, spot.at, opens, 0);
        all |= opens;
    }
    k->opens = all;
    k->found.n = (uint32_t)(to - k->found.at);
}

static bool is_bracket(ua_str s, size_t at)
{
    return s.p[at] == '(' || (s.p[at] == "（"[0] && ua_str_starts(ua_str_sub(s, at, s.n), UA_STR("（")));
}

/** What begins with a character where words are not divided, in whatever form it is printed. */
static unsigned opens_character(const ua_work *w, ua_str s, size_t at, size_t end)
{
    char same[4];

    if (is_bracket(s, at))
        return UA_OPENS_BRACKET;
    if (end == at) /* a sign */
        return 0;
    if (end - at != 3)
        return opens_at(w, s, at, end);
    ua_put_same_letters(ua_str_sub(s, at, end), same);
    return w->spots.first[(unsigned char)s.p[at]] | ua_openings_of(w->p->lang->openings, (ua_str){same, 3});
}

/** The spots of a text whose words are not divided: any character may begin something. */
static ua_status characters_of(ua_work *w, ua_str s)
{
    ua_spots *k = &w->spots;
    size_t at = 0, len;

    UA_TRY(make_bits(w, ua_word_bits_room(s.n)));
    memset(k->words, 0, ua_word_bits_room(s.n) * sizeof *k->words);
    while (at < s.n) {
        size_t end = ua_opening_end(s, at, false);
        UA_TRY(make_room(w, 1));
        ua_spot *next = put(k->found.at + k->found.n, at, opens_character(w, s, at, end), 0);
        k->found.n = (uint32_t)(next - k->found.at);
        ua_utf8_at(s, at, &len);
        at = end > at ? end : at + len;
    }
    return UA_OK;
}

ua_status ua_spots_read(ua_work *w, const ua_text *t)
{
    ua_spots *k = &w->spots;

    k->t = t;
    k->found.n = k->place = 0;
    UA_TRY(w->p->lang->spaced ? words_of(w, t->s) : characters_of(w, t->s));
    look_further(k, w->p->lang->openings, t->s);
    return UA_OK;
}

void ua_spots_begin(ua_work *w)
{
    static const unsigned char digits[] = "0123456789\xD9\xDB"; /* those of Arabic have two bytes */

    memset(&w->spots.first, 0, sizeof w->spots.first);
    memset(&w->spots.pairs, 0, sizeof w->spots.pairs);
    for (size_t i = 0; digits[i]; i++)
        w->spots.first[digits[i]] = UA_OPENS_FIGURE;
    w->spots.t = NULL;
}

void ua_spots_term(ua_work *w, ua_str term)
{
    ua_spots *k = &w->spots;
    pair p = pair_of(term, 0);

    if (!(k->pairs[p.in] & p.bit) || !(k->first[(unsigned char)term.p[0]] & UA_OPENS_TERM))
        k->t = NULL; /* two pairs may have one bit, but were told apart by their first bytes */
    k->pairs[p.in] |= p.bit;
    k->first[(unsigned char)term.p[0]] |= UA_OPENS_TERM;
}

/** The first spot at or behind a place. A search mostly goes on where it was. */
static inline uint32_t spot_number(const ua_spots *k, uint32_t at)
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

static inline const ua_spot *next_spot(ua_spots *k, unsigned what, uint32_t at)
{
    if (!(k->opens & what))
        return NULL;
    for (k->place = spot_number(k, at); k->place < k->found.n; k->place++)
        if (k->found.at[k->place].opens & what)
            return &k->found.at[k->place];
    return NULL;
}

const ua_spot *ua_spot_next(ua_work *w, unsigned what, uint32_t at)
{
    return next_spot(&w->spots, what, at);
}

uint32_t ua_spot_from(ua_work *w, unsigned what, uint32_t at)
{
    const ua_spot *spot = next_spot(&w->spots, what, at);

    return spot ? spot->at : (uint32_t)w->spots.t->s.n;
}

uint32_t ua_spot_before(ua_work *w, unsigned what, uint32_t from, uint32_t at)
{
    ua_spots *k = &w->spots;

    k->place = spot_number(k, at);
    for (uint32_t i = k->place; i-- > 0 && k->found.at[i].at >= from;)
        if (k->found.at[i].opens & what)
            return k->found.at[i].at;
    return at;
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

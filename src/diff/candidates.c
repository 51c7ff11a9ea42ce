/* Pairs that may belong together: the same text, the same place, words that few others have. */
#include <stdlib.h>

#include "diff/align.h"
#include "text/ctype.h"
#include "text/utf8.h"
#include "text/words.h"

enum {
    RARE = 12,      /**< a word that more units than this have says nothing */
    MOST = 4,       /**< pairs that a unit gets by its words */
    ALIKE = 500,    /**< of 1000: texts that may be one */
    IN_PLACE = 250, /**< the same where number or eId agree */
    AGREE = 150     /**< what that is worth */
};

static int by_value(const void *x, const void *y)
{
    uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;

    return a < b ? -1 : a > b;
}

/** FNV-1a over the letters of a word in lower case. */
static uint32_t hash_of(ua_str word)
{
    uint32_t h = 2166136261u;

    for (size_t at = 0, len; at < word.n; at += len)
        h = (h ^ ua_lower(ua_utf8_at(word, at, &len))) * 16777619u;
    return h;
}

static ua_status profile(ua_arena *a, ua_str text, ua_profile_of *out)
{
    UA_VEC(uint32_t) words = {0};

    for (size_t at = 0, end; at < text.n; at = end)
        if (ua_word_at(text, at, &end) >= UA_WORD_LETTERS &&
            !ua_vec_push(a, &words, hash_of(ua_str_sub(text, at, end))))
            return ua_arena_status(a);
    if (words.n)
        qsort(words.at, words.n, sizeof *words.at, by_value);
    *out = (ua_profile_of){words.at, words.n};
    return UA_OK;
}

ua_status ua_profiles(ua_arena *a, const ua_units *u, ua_profile_of **out)
{
    *out = ua_new_n(a, (size_t)u->n + 1, ua_profile_of);
    if (!*out)
        return ua_arena_status(a);
    for (uint32_t i = 0; i < u->n; i++)
        UA_TRY(profile(a, u->at[i].text, &(*out)[i]));
    return UA_OK;
}

uint32_t ua_likeness(const ua_profile_of *x, const ua_profile_of *y)
{
    uint64_t common = 0;

    for (uint32_t i = 0, j = 0; i < x->n && j < y->n;) {
        common += x->words[i] == y->words[j];
        uint32_t a = x->words[i], b = y->words[j];
        i += a <= b;
        j += b <= a;
    }
    return x->n + y->n ? (uint32_t)(2000 * common / (x->n + y->n)) : 0;
}

typedef struct ua_pairing {
    ua_arena *a;
    const ua_units *x, *y;
    const ua_profile_of *px, *py;
    ua_candidates *out;
} ua_pairing;

static bool same_place(const ua_unit *x, const ua_unit *y)
{
    return (x->eid.n && ua_str_eq(x->eid, y->eid)) || (x->num.n && ua_str_eq(x->num, y->num));
}

static bool is_heading(const ua_unit *u)
{
    return ua_str_eqz(u->kind, "heading");
}

/** Links two units when they may be one. Long texts weigh more than short ones. */
static ua_status link_units(ua_pairing *p, uint32_t i, uint32_t j)
{
    const ua_unit *x = &p->x->at[i], *y = &p->y->at[j];
    bool equal = ua_str_eq(x->text, y->text), place = same_place(x, y);
    uint32_t like = equal ? 1000 : ua_likeness(&p->px[i], &p->py[j]), length = 1;

    if (like < (place ? IN_PLACE : ALIKE) || (!equal && is_heading(x) != is_heading(y)))
        return UA_OK;
    for (uint32_t n = p->px[i].n; n; n /= 2)
        length++;
    ua_edge e = {i, j, (like + (place ? AGREE : 0)) * length};
    return ua_vec_push(p->a, &p->out->edges, e) ? UA_OK : ua_arena_status(p->a);
}

/** Keys that both know: "text" or "eId", each with how many before it have the same. */
static ua_status link_by(ua_pairing *p, bool by_text)
{
    ua_table places = ua_table_on(p->a), *counts[2];
    ua_table in_x = ua_table_on(p->a), in_y = ua_table_on(p->a);
    const ua_units *sides[2] = {p->y, p->x};

    counts[0] = &in_y;
    counts[1] = &in_x;
    for (int side = 0; side < 2; side++)
        for (uint32_t i = 0; i < sides[side]->n; i++) {
            const ua_unit *u = &sides[side]->at[i];
            ua_str word = by_text ? u->text : u->eid;
            uint32_t *before = word.n ? ua_table_at(counts[side], word) : NULL;
            ua_buf key = ua_buf_on(p->a);
            if (!before)
                continue;
            ua_buf_put_uint(&key, (*before)++);
            ua_buf_putc(&key, ' ');
            ua_buf_put(&key, word);
            uint32_t *at = key.ok && (!side || ua_table_has(&places, ua_buf_str(&key)))
                               ? ua_table_at(&places, ua_buf_str(&key))
                               : NULL;
            if (at && !side)
                *at = i;
            else if (at)
                UA_TRY(link_units(p, i, *at));
        }
    return ua_arena_status(p->a);
}

/** A word of a unit. */
typedef struct ua_posting {
    uint32_t word, unit;
} ua_posting;

static int by_word(const void *x, const void *y)
{
    const ua_posting *p = x, *q = y;

    return p->word != q->word ? (p->word < q->word ? -1 : 1) : p->unit < q->unit ? -1 : p->unit > q->unit;
}

static ua_status postings(ua_arena *a, const ua_profile_of *p, uint32_t n, ua_posting **out, uint32_t *count)
{
    UA_VEC(ua_posting) all = {0};

    for (uint32_t i = 0; i < n; i++)
        for (uint32_t k = 0; k < p[i].n; k++)
            if ((!k || p[i].words[k] != p[i].words[k - 1]) &&
                !ua_vec_push(a, &all, (ua_posting){p[i].words[k], i}))
                return ua_arena_status(a);
    if (all.n)
        qsort(all.at, all.n, sizeof *all.at, by_word);
    *out = all.at;
    *count = all.n;
    return UA_OK;
}

static uint32_t first_of(const ua_posting *all, uint32_t n, uint32_t word)
{
    uint32_t low = 0, high = n;

    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (all[mid].word < word)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

/** The units that share most rare words with unit i. */
static ua_status link_by_words(ua_pairing *p, uint32_t i, const ua_posting *all, uint32_t n, uint32_t *shared)
{
    const ua_profile_of *words = &p->px[i];
    uint32_t best[MOST] = {UA_NO_UNIT, UA_NO_UNIT, UA_NO_UNIT, UA_NO_UNIT};

    for (int undo = 0; undo < 2; undo++)
        for (uint32_t k = 0; k < words->n; k++) {
            uint32_t from = first_of(all, n, words->words[k]), to = from;
            while (to < n && to - from <= RARE && all[to].word == words->words[k])
                to++;
            for (uint32_t q = from; to - from <= RARE && q < to; q++) {
                uint32_t unit = all[q].unit, at = MOST;
                if (undo) {
                    shared[unit] = 0;
                    continue;
                }
                shared[unit]++;
                for (uint32_t b = 0; b < MOST && at == MOST; b++)
                    at = best[b] == unit ? b : at;
                while (at && (best[at - 1] == UA_NO_UNIT || shared[best[at - 1]] < shared[unit])) {
                    if (at < MOST)
                        best[at] = best[at - 1];
                    best[--at] = unit;
                }
            }
        }
    for (uint32_t b = 0; b < MOST && best[b] != UA_NO_UNIT; b++)
        UA_TRY(link_units(p, i, best[b]));
    return UA_OK;
}

ua_status ua_candidates_find(ua_arena *a, const ua_units *x, const ua_units *y, const ua_profile_of *px,
                             const ua_profile_of *py, ua_candidates *out)
{
    ua_pairing p = {a, x, y, px, py, out};
    uint32_t n = 0, *shared = ua_new_n(a, (size_t)y->n + 1, uint32_t);
    ua_posting *all = NULL;

    *out = (ua_candidates){0};
    if (!shared)
        return ua_arena_status(a);
    UA_TRY(link_by(&p, true));
    UA_TRY(link_by(&p, false));
    UA_TRY(postings(a, py, y->n, &all, &n));
    for (uint32_t i = 0; i < x->n; i++)
        UA_TRY(link_by_words(&p, i, all, n, shared));
    return UA_OK;
}

/* Words broken by the layout whole again (N-108).
 *
 *   "cinq pay s du Sahel" -> "cinq pays du Sahel"      ("pays" occurs elsewhere, "s" is no word)
 *   "la remédiat ion"     -> "la remédiation"          ("ion" is a tail of words, "remédiat" is unknown)
 *
 * The document is its own word list: two halves are joined where the whole occurs elsewhere in it and a half
 * occurs nowhere else. Function words are never half of a word. */
#include "parse/work.h"
#include "text/ctype.h"
#include "text/norm.h"
#include "text/utf8.h"

enum { WORD_BYTES = 64 };

/** The words of a document by the hash of their lower case; the words themselves are never needed again. */
struct ua_vocab {
    uint64_t *hashes; /**< 0: free */
    uint32_t *counts;
    uint8_t *labels; /**< what the language says of the word: ua_half, looked up when first asked for */
    uint32_t n, cap; /**< cap: a power of two */
};

/** Can the word be half of another? */
typedef enum ua_half { UA_HALF_UNKNOWN, UA_HALF_MAYBE, UA_HALF_TAIL, UA_HALF_NEVER } ua_half;

static uint64_t mix(uint64_t hash, uint32_t cp)
{
    return (hash ^ cp) * 0x100000001B3U; /* FNV-1a */
}

/** The next run of letters at or after *at: [*at, *end), and its hash. Texts are NFC: a letter is one code point,
 *  rare marks aside. */
static bool next_word(ua_str s, size_t *at, size_t *end, uint64_t *hash)
{
    size_t len;

    uint64_t h = 0xCBF29CE484222325U;
    size_t i = *at;

    while (i < s.n &&
           ((s.p[i] >= 0 && s.p[i] < 'A') || !ua_is_letter(ua_utf8_at(s, i, &len)))) /* most: a blank */
        i += s.p[i] >= 0 ? 1 : len;
    *at = i;
    for (; i < s.n; i += len) {
        unsigned char small = (unsigned char)s.p[i] | 0x20;
        len = 1;
        if (small >= 'a' && small <= 'z') {
            h = mix(h, small);
            continue;
        }
        uint32_t cp = ua_utf8_at(s, i, &len);
        if (!ua_is_letter(cp) && !ua_is_mark(cp))
            break;
        h = mix(h, ua_lower(cp));
    }
    *end = i;
    *hash = h;
    return i > *at;
}

/** Where a hash is, or belongs. */
static uint32_t place_of(const struct ua_vocab *v, uint64_t hash)
{
    uint32_t i = (uint32_t)(hash ^ hash >> 32) & (v->cap - 1);

    while (v->hashes[i] && v->hashes[i] != hash)
        i = (i + 1) & (v->cap - 1);
    return i;
}

static bool grow(ua_arena *a, struct ua_vocab *v)
{
    struct ua_vocab bigger = {.n = v->n, .cap = v->cap ? v->cap * 2 : 1024};

    bigger.hashes = ua_new_n(a, bigger.cap, uint64_t);
    bigger.counts = ua_new_n(a, bigger.cap, uint32_t);
    bigger.labels = ua_new_n(a, bigger.cap, uint8_t);
    if (!bigger.cap || !bigger.hashes || !bigger.counts || !bigger.labels)
        return false;
    for (uint32_t i = 0; i < v->cap; i++)
        if (v->hashes[i]) {
            uint32_t to = place_of(&bigger, v->hashes[i]);
            bigger.hashes[to] = v->hashes[i];
            bigger.counts[to] = v->counts[i];
        }
    *v = bigger;
    return true;
}

/** A hyphen that only ends of lines have (N-106). */
static bool line_hyphen(ua_str s, size_t at)
{
    while (at < s.n && s.p[at] == ' ')
        at++;
    ua_str rest = ua_str_sub(s, at, at < s.n && (unsigned char)s.p[at] >= 0x80 ? s.n : at); /* most: ASCII */

    return ua_str_starts(rest, UA_STR("\xE2\x80\xBA")) || ua_str_starts(rest, UA_STR("\xC2\xAD"));
}

/** cut: does the text before end in half a word? Then the first one here is the other half. */
static bool learn(ua_arena *a, struct ua_vocab *v, ua_str s, bool *cut)
{
    uint64_t hash;
    bool before;

    for (size_t at = 0, end; next_word(s, &at, &end, &hash); at = end) {
        before = *cut;
        *cut = (end + 1 == s.n && s.p[end] == '-') || line_hyphen(s, end);
        if (*cut || before)
            continue; /* halves are no evidence of a word */
        if (v->n >= v->cap / 4 * 3 && !grow(a, v))
            return false;
        uint32_t i = place_of(v, hash);
        v->n += !v->hashes[i];
        v->hashes[i] = hash;
        v->counts[i]++;
    }
    return true;
}

static ua_status vocabulary(ua_work *w)
{
    if (w->vocab)
        return UA_OK;
    w->vocab = ua_new(w->p->arena, struct ua_vocab);
    bool ok = w->vocab && grow(w->p->arena, w->vocab), cut = false;
    for (uint32_t i = 0; ok && i < w->units.n; i++)
        ok = w->units.at[i].gone || learn(w->p->arena, w->vocab, ua_unit_str(&w->units.at[i]), &cut);
    return ok ? UA_OK : ua_arena_status(w->p->arena);
}

static uint32_t count_of(const ua_work *w, uint64_t hash)
{
    return w->vocab->counts[place_of(w->vocab, hash)];
}

ua_status ua_word_count(ua_work *w, ua_str word, uint32_t *count)
{
    size_t at = 0, end;
    uint64_t hash;

    UA_TRY(vocabulary(w));
    *count = next_word(word, &at, &end, &hash) ? count_of(w, hash) : 0;
    return UA_OK;
}

/** Is the word that would result known, to the document or as a lead phrase: it, or it with or without its last letter (a plural)? */
static ua_status known(ua_work *w, ua_str whole, bool strict, bool *yes)
{
    uint32_t count;
    size_t len;

    UA_TRY(ua_word_count(w, whole, &count));
    *yes =
        count > 0 || (ua_lead_of(w, whole, UA_PREAMBULAR_LEAD | UA_OPERATIVE_LEAD, &len) && len == whole.n);
    if (*yes || strict)
        return UA_OK;
    ua_utf8_before(whole, whole.n, &len);
    UA_TRY(ua_word_count(w, ua_str_sub(whole, 0, whole.n - len), &count));
    *yes = count > 0;
    return UA_OK;
}

/** A word of a unit, how often the document has it, and where the vocabulary keeps it. */
typedef struct ua_seen {
    size_t at, end;
    uint32_t count, place;
} ua_seen;

static ua_half half_of(const ua_work *w, ua_str word, const ua_seen *x)
{
    uint8_t unlearnt = UA_HALF_UNKNOWN; /* a word that only occurs cut off has no place */
    uint8_t *known = w->vocab->hashes[x->place] ? &w->vocab->labels[x->place] : &unlearnt;
    char buf[WORD_BYTES];
    uint32_t map[WORD_BYTES];

    if (*known != UA_HALF_UNKNOWN)
        return (ua_half)*known;
    size_t len = word.n > WORD_BYTES / 2 ? 0 : ua_fold_prefix(word, buf, map, WORD_BYTES);
    const ua_name *n = ua_lang_name(w->p->lang->labels, w->p->lang->nlabels, (ua_str){buf, len});
    *known = (uint8_t)(!n ? UA_HALF_MAYBE : !strcmp(n->code, "wordtail") ? UA_HALF_TAIL : UA_HALF_NEVER);
    return (ua_half)*known;
}

static bool is_letter_alone(ua_str word)
{
    return word.n <= 4 && ua_utf8_count(word) == 1;
}

static bool has_single(ua_str s, const ua_seen *x, const ua_seen *y)
{
    return is_letter_alone(ua_str_sub(s, x->at, x->end)) != is_letter_alone(ua_str_sub(s, y->at, y->end));
}

/** Only a word that is rare, or a single letter, can be half of one. */
static bool may_be_halves(ua_str s, const ua_seen *x, const ua_seen *y)
{
    bool common =
        x->count > 1 && (x->count > 3 || y->count > 1); /* the same head may be cut off several words */

    return !common || has_single(s, x, y);
}

/** Are two words that may be so the halves of one? */
static ua_status halves(ua_work *w, ua_str s, const ua_seen *x, const ua_seen *y, ua_str whole, bool *yes)
{
    ua_str a = ua_str_sub(s, x->at, x->end), b = ua_str_sub(s, y->at, y->end);
    bool single = has_single(s, x, y);

    *yes = false;
    ua_half second = half_of(w, b, y);
    if (second == UA_HALF_NEVER || ua_utf8_count(whole) < 4 || half_of(w, a, x) != UA_HALF_MAYBE)
        return UA_OK;
    if (second == UA_HALF_TAIL && x->count <= 1) {
        *yes = true;
        return UA_OK;
    }
    if (single)
        return known(w, whole, true, yes);
    return x->count > 3 || y->count > 1 ? UA_OK : known(w, whole, false, yes);
}

static bool see(const ua_work *w, ua_str s, ua_seen *x)
{
    uint64_t hash;
    bool found = next_word(s, &x->at, &x->end, &hash);

    x->place = found ? place_of(w->vocab, hash) : 0;
    x->count = found ? w->vocab->counts[x->place] : 0;
    return found;
}

/** Joins a and b: the blank between them goes to the ledger. */
static ua_status join(ua_work *w, ua_unit *u, const ua_seen *x, const ua_seen *y, ua_str whole)
{
    ua_report(w->p->diags, UA_D_TX_WORD_REPAIRED, ua_text_source(u->text, (uint32_t)x->at, (uint32_t)y->end),
              UA_ARGS(ua_str_sub(ua_unit_str(u), x->at, y->end), whole));
    u->text = ua_text_cut(w, u->text, (uint32_t)x->end, (uint32_t)y->at, UA_WHY_SPACING, "N-108");
    return u->text ? UA_OK : ua_arena_status(w->p->arena);
}

/** "C ONSOLIDATION": a first letter apart from the capitals that go on (N-111). */
static bool is_capital_apart(ua_str s, const ua_seen *x, const ua_seen *y)
{
    size_t len, second;

    return ua_is_upper(ua_utf8_at(s, x->at, &len)) && x->at + len == x->end &&
           ua_is_upper(ua_utf8_at(s, y->at, &len)) && y->at + len < y->end &&
           ua_is_upper(ua_utf8_at(s, y->at + len, &second));
}

static ua_status mend(ua_work *w, ua_unit *u)
{
    ua_seen x = {0}, y;
    bool more = see(w, ua_unit_str(u), &x), joined;
    size_t len;

    while (more) {
        ua_str s = ua_unit_str(u);
        char rest[WORD_BYTES];
        y = (ua_seen){.at = x.end};
        more = see(w, s, &y);
        joined = false;
        if (more && y.at == x.end + 1 && s.p[x.end] == ' ' && y.end - x.at < WORD_BYTES / 2 &&
            may_be_halves(s, &x, &y) &&
            (ua_is_lower(ua_utf8_at(s, y.at, &len)) || is_capital_apart(s, &x, &y))) {
            ua_str whole = {rest, y.end - x.at - 1};
            memcpy(rest, s.p + x.at, x.end - x.at);
            memcpy(rest + (x.end - x.at), s.p + y.at, y.end - y.at);
            UA_TRY(halves(w, s, &x, &y, whole, &joined));
            if (joined)
                UA_TRY(join(w, u, &x, &y, whole));
        }
        if (joined) /* the whole may be a half again: "t ou s" */
            more = see(w, ua_unit_str(u), &x);
        else
            x = y;
    }
    return UA_OK;
}

ua_status ua_pass_words(ua_work *w)
{
    if (!w->p->lang->spaced)
        return UA_OK;
    UA_TRY(vocabulary(w));
    for (uint32_t i = 0; i < w->units.n; i++)
        if (!w->units.at[i].gone)
            UA_TRY(mend(w, &w->units.at[i]));
    return UA_OK;
}

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

/** The next run of letters at or after *at: [*at, *end). */
static bool next_word(ua_str s, size_t *at, size_t *end)
{
    size_t len;

    while (*at < s.n && !ua_is_letter(ua_utf8_at(s, *at, &len)))
        *at += len;
    *end = *at;
    while (*end < s.n) {
        uint32_t cp = ua_utf8_at(s, *end, &len);
        if (!ua_is_letter(cp) && !ua_is_mark(cp))
            break;
        *end += len;
    }
    return *end > *at;
}

static ua_str folded(ua_str word, char out[WORD_BYTES])
{
    uint32_t map[WORD_BYTES];

    if (word.n > WORD_BYTES / 2)
        return (ua_str){0};
    return (ua_str){out, ua_fold_prefix(word, out, map, WORD_BYTES)};
}

static ua_status learn(ua_work *w, ua_table *v, ua_str s)
{
    char buf[WORD_BYTES];

    for (size_t at = 0, end; next_word(s, &at, &end); at = end) {
        ua_str word = folded(ua_str_sub(s, at, end), buf), key = word;
        if (!word.n || (end + 1 == s.n && s.p[end] == '-'))
            continue; /* cut by the line end: no evidence of a word */
        if (!ua_table_has(v, word) && !ua_arena_copy(w->p->arena, word, &key))
            return ua_arena_status(w->p->arena);
        uint32_t *count = ua_table_at(v, key);
        if (!count)
            return ua_arena_status(w->p->arena);
        ++*count;
    }
    return UA_OK;
}

ua_status ua_word_count(ua_work *w, ua_str word, uint32_t *count)
{
    char buf[WORD_BYTES];

    *count = 0;
    if (!w->vocab) {
        w->vocab = ua_new(w->p->arena, ua_table);
        if (!w->vocab)
            return ua_arena_status(w->p->arena);
        *w->vocab = ua_table_on(w->p->arena);
        for (uint32_t i = 0; i < w->units.n; i++)
            if (!w->units.at[i].gone)
                UA_TRY(learn(w, w->vocab, ua_unit_str(&w->units.at[i])));
    }
    ua_str f = folded(word, buf);
    if (f.n && ua_table_has(w->vocab, f))
        *count = *ua_table_at(w->vocab, f);
    return UA_OK;
}

static const char *label_of(const ua_work *w, ua_str word)
{
    char buf[WORD_BYTES];
    const ua_name *n = ua_lang_name(w->p->lang->labels, w->p->lang->nlabels, folded(word, buf));

    return n ? n->code : "";
}

/** Is the word that would result known: it, or it with or without its last letter (a plural)? */
static ua_status known(ua_work *w, ua_str whole, bool strict, bool *yes)
{
    uint32_t count;
    size_t len;

    UA_TRY(ua_word_count(w, whole, &count));
    *yes = count > 0;
    if (*yes || strict)
        return UA_OK;
    ua_utf8_before(whole, whole.n, &len);
    UA_TRY(ua_word_count(w, ua_str_sub(whole, 0, whole.n - len), &count));
    *yes = count > 0;
    return UA_OK;
}

/** Are [a..) and [b..) the halves of one word? */
static ua_status halves(ua_work *w, ua_str a, ua_str b, ua_str whole, bool *yes)
{
    uint32_t na, nb;
    const char *la = label_of(w, a), *lb = label_of(w, b);
    bool tail = !strcmp(lb, "wordtail");

    *yes = false;
    if (ua_utf8_count(whole) < 4 || *la || (*lb && !tail))
        return UA_OK;
    UA_TRY(ua_word_count(w, a, &na));
    UA_TRY(ua_word_count(w, b, &nb));
    bool single = (ua_utf8_count(a) == 1) != (ua_utf8_count(b) == 1);
    if (tail && na <= 1) {
        *yes = true;
        return UA_OK;
    }
    if (single)
        return known(w, whole, true, yes);
    if (na > 3 || nb > 1) /* the same head may be cut off several words */
        return UA_OK;
    return known(w, whole, false, yes);
}

static ua_status mend(ua_work *w, ua_unit *u)
{
    size_t at = 0, end = 0;
    bool more = next_word(ua_unit_str(u), &at, &end);

    while (more) {
        ua_str s = ua_unit_str(u);
        size_t next = end, next_end;
        more = next_word(s, &next, &next_end);
        size_t len;
        bool joined = false;
        if (more && next == end + 1 && s.p[end] == ' ' && next_end - at < WORD_BYTES / 2 &&
            ua_is_lower(ua_utf8_at(s, next, &len))) {
            ua_buf whole = ua_buf_on(w->p->arena);
            ua_str a = ua_str_sub(s, at, end), b = ua_str_sub(s, next, next_end);
            char rest[WORD_BYTES];
            memcpy(rest, a.p, a.n);
            memcpy(rest + a.n, b.p, b.n);
            UA_TRY(halves(w, a, b, (ua_str){rest, a.n + b.n}, &joined));
            if (joined) {
                ua_buf_put(&whole, (ua_str){rest, a.n + b.n});
                ua_report(w->p->diags, UA_D_TX_WORD_REPAIRED,
                          ua_text_source(u->text, (uint32_t)at, (uint32_t)next_end),
                          UA_ARGS(ua_str_sub(s, at, next_end), ua_buf_str(&whole)));
                u->text = ua_text_cut(w, u->text, (uint32_t)end, (uint32_t)next, UA_WHY_SPACING, "N-108");
                if (!u->text)
                    return ua_arena_status(w->p->arena);
                end = next_end - 1; /* the whole may be a half again: "t ou s" */
                continue;
            }
        }
        at = next;
        end = next_end;
    }
    return UA_OK;
}

ua_status ua_pass_words(ua_work *w)
{
    if (!w->p->lang->spaced)
        return UA_OK;
    for (uint32_t i = 0; i < w->units.n; i++)
        if (!w->units.at[i].gone)
            UA_TRY(mend(w, &w->units.at[i]));
    return UA_OK;
}

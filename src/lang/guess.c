/* Which language is this? By script where the script says it, else by function words (section 14 of the
 * notes on languages: no statistics are needed for six languages and whole documents). */
#include "lang/lang.h"

#include <string.h>

#include "text/ctype.h"
#include "text/norm.h"
#include "text/utf8.h"

enum { SAMPLE_BYTES = 4096, MAX_LANGS = 16, ENOUGH_WORDS = 20, SCRIPT_TELLS = 99 };

/** What a sample of the text tells. */
typedef struct ua_sample {
    uint32_t letters;           /**< all of them */
    uint32_t script[MAX_LANGS]; /**< those of the script of each language */
    uint32_t words[MAX_LANGS];  /**< function words of each language */
} ua_sample;

static bool writes(const ua_lang *l, uint32_t cp)
{
    const uint32_t(*r)[2] = l->letters;

    while ((*r)[1] && (cp < (*r)[0] || cp > (*r)[1]))
        r++;
    return (*r)[1] != 0;
}

static void count_letters(ua_str s, ua_sample *c)
{
    for (size_t at = 0, len; at < s.n; at += len) {
        uint32_t cp = ua_utf8_at(s, at, &len);
        if (!ua_is_letter(cp))
            continue;
        c->letters++;
        for (size_t k = 0; k < ua_nlangs && k < MAX_LANGS; k++)
            c->script[k] += writes(ua_langs[k], cp);
    }
}

uint32_t ua_lang_words(const ua_lang *l, ua_str s)
{
    uint32_t map[32], n = 0;
    char folded[32];
    ua_str word;

    while (s.n) {
        ua_str_cut(s, ' ', &word, &s);
        if (!word.n || word.n > 12)
            continue;
        size_t len = ua_fold_prefix(word, folded, map, sizeof folded);
        const ua_name *name = ua_lang_name(l->labels, l->nlabels, (ua_str){folded, len});
        n += name && !strcmp(name->code, "functionword");
    }
    return n;
}

/** Is the script of a language that of the text? Latin letters are also the masthead and the symbols in the others; where
 *  words are not divided, a letter is a word. */
static bool is_script(const ua_sample *c, size_t k)
{
    const ua_lang *l = ua_langs[k];

    return !writes(l, 'a') && c->script[k] * (l->spaced ? 2 : 3) > c->letters;
}

bool ua_lang_is_there(const ua_stream *s, const ua_lang *l, const ua_lang *beside)
{
    enum { GOOD_PART = 4 };
    uint64_t own = 0, other = 0;

    for (uint32_t i = 0; i < s->nblocks; i++) {
        own += ua_lang_words(l, ua_source_str(s->source, s->blocks[i].at));
        other += ua_lang_words(beside, ua_source_str(s->source, s->blocks[i].at));
    }
    return own * GOOD_PART >= other;
}

static ua_sample sample_of(const ua_stream *s)
{
    ua_sample c = {0};
    size_t seen = 0;

    for (uint32_t i = 0; i < s->nblocks && seen < SAMPLE_BYTES; i++) {
        ua_str text = ua_str_head(ua_source_str(s->source, s->blocks[i].at), SAMPLE_BYTES - seen);
        seen += text.n;
        count_letters(text, &c);
        for (size_t k = 0; k < ua_nlangs && k < MAX_LANGS; k++)
            c.words[k] += ua_lang_words(ua_langs[k], text);
    }
    return c;
}

const ua_lang *ua_lang_guess(const ua_stream *s, int *sure)
{
    ua_sample c = sample_of(s);
    const ua_lang *best = NULL;
    uint32_t total = 0, most = 0, scripts = 0;

    *sure = 0;
    for (size_t k = 0; k < ua_nlangs && k < MAX_LANGS; k++)
        scripts += is_script(&c, k);
    for (size_t k = 0; k < ua_nlangs && k < MAX_LANGS; k++) {
        if (scripts && !is_script(&c, k))
            continue;
        total += c.words[k];
        if (c.words[k] > most || (scripts && !best)) {
            most = c.words[k];
            best = ua_langs[k];
        }
    }
    if (scripts == 1)
        *sure = SCRIPT_TELLS;
    if (scripts == 1 || !best)
        return best;
    /* "de", "a", "en" are words of several languages: half of the hits is a clear answer */
    *sure = total ? (int)(100 * (uint64_t)most / total) : 0;
    *sure = *sure >= 50 ? 95 : *sure + 20;
    if (total<ENOUGH_WORDS && * sure> 70)
        *sure = 70;
    return best;
}

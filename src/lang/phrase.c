/* The longest form of a table that a text begins with: lead phrases, names of organs. */
#include <string.h>

#include "lang/lang.h"
#include "text/ctype.h"
#include "text/norm.h"
#include "text/utf8.h"

enum { PREFIX_BYTES = 256 }; /* longer than any form: tsvc's longest is 120 bytes */

typedef struct ua_prefix {
    char folded[PREFIX_BYTES];
    uint32_t map[PREFIX_BYTES];
    size_t n;
    ua_str s;
    const ua_lang *lang;
} ua_prefix;

static void begin(ua_prefix *p, const ua_lang *l, ua_str s, size_t longest)
{
    p->lang = l;
    p->s = s;
    /* one word more than the longest form, so that its end is seen */
    p->n = ua_fold_prefix(s, p->folded, p->map, longest + 16 < PREFIX_BYTES ? longest + 16 : PREFIX_BYTES);
}

/** Does a form of n bytes end at a word boundary of the text? Where words are not divided, anywhere. */
static bool ends_word(const ua_prefix *p, size_t n)
{
    size_t len, at = p->map[n - 1];

    if (!p->lang->spaced || at >= p->s.n || p->folded[n - 1] == '\'')
        return true;
    uint32_t cp = ua_utf8_at(p->s, at, &len);
    return !ua_is_letter(cp) && !ua_is_mark(cp) && !ua_is_digit(cp);
}

/** The next shorter beginning that ends where a word ends. */
static bool shorter(const ua_prefix *p, size_t *n)
{
    while (*n > 1) {
        --*n;
        if ((*n == p->n || ((unsigned char)p->folded[*n] & 0xC0) != 0x80) && ends_word(p, *n))
            return true;
    }
    return false;
}

/** The first phrase that is not before form. */
static uint32_t lower_bound(const ua_lang *l, ua_str form)
{
    uint32_t low = 0, high = l->nphrases;

    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (ua_form_cmp(l->phrases[mid].form, form) < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

/** Does any phrase begin with the first word? Most texts end here. */
static bool first_word_known(const ua_prefix *p)
{
    size_t n = 1;

    while (n < p->n && (((unsigned char)p->folded[n] & 0xC0) == 0x80 || !ends_word(p, n)))
        n++;
    uint32_t at = n <= p->n ? lower_bound(p->lang, (ua_str){p->folded, n}) : p->lang->nphrases;
    return at < p->lang->nphrases && !strncmp(p->lang->phrases[at].form, p->folded, n);
}

const ua_phrase *ua_lang_phrase(const ua_lang *l, ua_str s, uint8_t role, size_t *len)
{
    ua_prefix p;

    begin(&p, l, s, l->longest_phrase);
    size_t n = (p.n < l->longest_phrase ? p.n : l->longest_phrase) + 1;
    if (!p.n || !first_word_known(&p))
        return NULL;
    while (shorter(&p, &n)) {
        ua_str form = {p.folded, n};
        for (uint32_t i = lower_bound(l, form); i < l->nphrases && !ua_form_cmp(l->phrases[i].form, form);
             i++)
            if (l->phrases[i].role & role) {
                *len = p.map[n - 1];
                return &l->phrases[i];
            }
    }
    return NULL;
}

/** Could the form be the word but for a letter? A quick "no" for nearly all. One with an ending more is another word. */
static bool alike(ua_str word, const char *form)
{
    size_t n = strlen(form);

    if (!memcmp(form, word.p, n < word.n ? n : word.n))
        return false;
    return n + 2 >= word.n && n <= word.n + 2 && !memchr(form, ' ', n) &&
           (form[0] == word.p[0] || form[n - 1] == word.p[word.n - 1]);
}

const ua_phrase *ua_lang_phrase_like(const ua_lang *l, ua_str s, uint8_t role, size_t *len)
{
    enum { LEAST = 6, LONG = 10 };
    uint32_t text[UA_MAX_LETTERS], form[UA_MAX_LETTERS];
    const ua_phrase *best = NULL;
    bool unique = false;
    ua_prefix p;
    size_t n = 1;

    begin(&p, l, s, 32);
    while (n < p.n && (((unsigned char)p.folded[n] & 0xC0) == 0x80 || !ends_word(&p, n)))
        n++;
    ua_str word = {p.folded, n < p.n ? n : p.n};
    size_t k = word.n ? ua_letters(word, text, UA_MAX_LETTERS) : 0;
    unsigned nearest = k < LEAST ? 0 : k < LONG ? 2 : 3;
    for (uint32_t i = 0; nearest && i < l->nphrases; i++) {
        if (!(l->phrases[i].role & role) || !alike(word, l->phrases[i].form))
            continue;
        size_t m = ua_letters(ua_str_c(l->phrases[i].form), form, UA_MAX_LETTERS);
        unsigned apart = ua_letters_apart(text, k, form, m, nearest);
        if (apart > nearest || (apart == nearest && !best))
            continue;
        unique = apart < nearest || (unique && !strcmp(best->key, l->phrases[i].key));
        nearest = apart;
        best = &l->phrases[i];
    }
    *len = word.n ? p.map[word.n - 1] : 0;
    return unique ? best : NULL;
}

static const ua_name *longest_name(const ua_lang *l, const ua_name *table, uint32_t n, ua_str s, size_t *len)
{
    const ua_name *best = NULL;
    size_t longest = 0;
    ua_prefix p;

    begin(&p, l, s, PREFIX_BYTES);
    for (uint32_t i = 0; i < n && p.n; i++) {
        if (table[i].form[0] != p.folded[0]) /* nearly all */
            continue;
        size_t k = strlen(table[i].form);
        if (k > longest && k <= p.n && !memcmp(table[i].form, p.folded, k) && ends_word(&p, k)) {
            best = &table[i];
            longest = k;
        }
    }
    if (best)
        *len = p.map[longest - 1];
    return best;
}

const ua_name *ua_lang_organ(const ua_lang *l, ua_str s, size_t *len)
{
    return longest_name(l, l->organs, l->norgans, s, len);
}

const ua_name *ua_lang_instrument(const ua_lang *l, ua_str s, size_t *len)
{
    return longest_name(l, l->instruments, l->ninstruments, s, len);
}

const ua_name *ua_lang_organ_like(const ua_lang *l, ua_str s)
{
    enum { LEAST = 12, MOST_MISREAD = 4 };
    uint32_t text[UA_MAX_LETTERS], name[UA_MAX_LETTERS];
    const ua_name *best = NULL;
    unsigned nearest = MOST_MISREAD + 1;
    size_t n = ua_letters(s, text, UA_MAX_LETTERS);

    for (uint32_t i = 0; n >= LEAST && n < UA_MAX_LETTERS && i < l->norgans; i++) {
        size_t k = ua_letters(ua_str_c(l->organs[i].form), name, UA_MAX_LETTERS);
        unsigned apart = k < LEAST ? nearest : ua_letters_apart(text, n, name, k, MOST_MISREAD);
        if (apart < nearest) {
            nearest = apart;
            best = &l->organs[i];
        }
    }
    return best;
}

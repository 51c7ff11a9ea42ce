/* Lead phrases, and names of organs and instruments, at the beginning of a text. */
#include <string.h>

#include "lang/lang.h"
#include "text/ctype.h"
#include "text/norm.h"
#include "text/utf8.h"

/** Does a word of the text end at a place, behind what was folded to a byte? Where words are not divided, anywhere. */
static bool ends_word(const ua_lang *l, ua_str s, size_t at, char last)
{
    size_t len;

    if (!l->spaced || at >= s.n || last == '\'')
        return true;
    uint32_t cp = ua_utf8_at(s, at, &len);
    return !ua_is_letter(cp) && !ua_is_mark(cp) && !ua_is_digit(cp);
}

/** The next longer form that ends with a word. */
static bool next_form(const ua_lang *l, ua_stemming *f)
{
    while (ua_stems_next(f))
        if (ends_word(l, f->s, ua_stems_end(f), ua_stems_last(f)))
            return true;
    return false;
}

/** The phrase of that form with a role; one form may have several. NULL: none has it. */
static const ua_phrase *in_role(const ua_lang *l, uint32_t row, uint8_t role)
{
    const char *form = l->phrases[row].form;

    for (; row < l->nphrases && !strcmp(l->phrases[row].form, form); row++)
        if (l->phrases[row].role & role)
            return &l->phrases[row];
    return NULL;
}

const ua_phrase *ua_lang_phrase(const ua_lang *l, ua_str s, uint8_t role, size_t *len)
{
    const ua_phrase *found = NULL;
    ua_stemming f;

    ua_stems_follow(&f, &l->phrase_stems, s);
    while (next_form(l, &f)) {
        const ua_phrase *p = in_role(l, f.row, role);
        if (p) {
            found = p;
            *len = ua_stems_end(&f);
        }
    }
    return found;
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
    enum { LEAST = 6, LONG = 10, LONGEST = 48 };
    uint32_t text[UA_MAX_LETTERS], form[UA_MAX_LETTERS];
    const ua_phrase *best = NULL;
    bool unique = false;
    char folded[LONGEST];
    uint32_t map[LONGEST];
    size_t all = ua_fold_prefix(s, folded, map, sizeof folded), n = 1;

    while (n < all &&
           (((unsigned char)folded[n] & 0xC0) == 0x80 || !ends_word(l, s, map[n - 1], folded[n - 1])))
        n++;
    ua_str word = {folded, n < all ? n : all};
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
    *len = word.n ? map[word.n - 1] : 0;
    return unique ? best : NULL;
}

static const ua_name *longest_name(const ua_lang *l, const ua_stems *stems, ua_str s, size_t *len)
{
    const ua_name *rows = stems->rows, *found = NULL;
    ua_stemming f;

    ua_stems_follow(&f, stems, s);
    while (next_form(l, &f)) {
        found = &rows[f.row];
        *len = ua_stems_end(&f);
    }
    return found;
}

const ua_name *ua_lang_organ(const ua_lang *l, ua_str s, size_t *len)
{
    return longest_name(l, &l->organ_stems, s, len);
}

const ua_name *ua_lang_instrument(const ua_lang *l, ua_str s, size_t *len)
{
    return longest_name(l, &l->instrument_stems, s, len);
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

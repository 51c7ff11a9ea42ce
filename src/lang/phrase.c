/* The longest form of a table that a text begins with: lead phrases, names of organs. */
#include <string.h>

#include "lang/lang.h"
#include "lang/names.h"
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

static void begin(ua_prefix *p, const ua_lang *l, ua_str s, size_t most)
{
    p->lang = l;
    p->s = s;
    p->n = ua_fold_prefix(s, p->folded, p->map, most < PREFIX_BYTES ? most : PREFIX_BYTES);
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

/** Looks through a sorted table, whose rows begin with their form, for the forms that a text begins with. */
typedef struct ua_sought {
    const char *rows;
    size_t size;         /**< of a row */
    uint32_t first, end; /**< rows that may still be it: they have the first k bytes of the text */
    size_t k;
    size_t longest; /**< bytes of any form */
    ua_prefix p;
    uint32_t row; /**< the one that was found */
    size_t n;     /**< bytes of its form */
} ua_sought;

static ua_sought seek(const ua_lang *l, ua_str s, const void *rows, size_t size, uint32_t n)
{
    return (ua_sought){
        .rows = rows, .size = size, .end = n, .longest = PREFIX_BYTES, .p = {.lang = l, .s = s}};
}

static const char *form_of(const ua_sought *f, uint32_t row)
{
    return *(const char *const *)(const void *)(f->rows + row * f->size);
}

/** The first row of [low,high) whose next byte is at least that one. */
static uint32_t row_from(const ua_sought *f, uint32_t low, uint32_t high, unsigned byte)
{
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if ((unsigned char)form_of(f, mid)[f->k] < byte)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

/** Is byte k of the text folded? Folds a little of it first, and then more: most texts differ from all forms early. */
static bool is_folded(ua_sought *f, size_t k)
{
    enum { FIRST_LOOK = 12, MORE = 4 };
    size_t most = f->p.n ? MORE * f->p.n : FIRST_LOOK;

    if (k < f->p.n)
        return true;
    begin(&f->p, f->p.lang, f->p.s, most < f->longest ? most : f->longest);
    return k < f->p.n;
}

/** Is the form of a row what the text begins with, up to the end of a word? It has the first k bytes. */
static bool fits(ua_sought *f, uint32_t row)
{
    const char *form = form_of(f, row);

    f->row = row;
    for (f->n = f->k; form[f->n]; f->n++)
        if (!is_folded(f, f->n) || form[f->n] != f->p.folded[f->n])
            return false;
    return f->n > 0 && ends_word(&f->p, f->n);
}

/** Goes on to the next longer form that the text begins with; one form may have several rows. */
static bool next_form(ua_sought *f)
{
    enum { FEW = 8 }; /* rows that are tried one by one */

    while (f->first < f->end) {
        bool over = f->k && !form_of(f, f->first)[f->k];
        if (over || f->end - f->first <= FEW) {
            if (fits(f, f->first++))
                return true;
            continue;
        }
        if (!is_folded(f, f->k))
            return false;
        unsigned byte = (unsigned char)f->p.folded[f->k];
        f->first = row_from(f, f->first, f->end, byte);
        f->end = row_from(f, f->first, f->end, byte + 1);
        f->k++;
    }
    return false;
}

/** The phrases that have the first word of a text; NULL: there are none. */
static const ua_name_slot *phrases_at(const ua_lang *l, ua_str s)
{
    enum { LONGEST_WORD = 48 };
    bool foreign = s.n && (unsigned char)s.p[0] < 0x80 && l->letters[0][0] >= 0x80;
    ua_prefix p;
    size_t word;

    if (foreign) { /* a Latin letter that was typed for the one that looks like it */
        begin(&p, l, s, LONGEST_WORD);
        s = (ua_str){p.folded, p.n};
    }
    uint32_t hash = ua_name_key(s, 0, l->spaced ? UA_KEY_WORD : UA_KEY_PHRASE, &word);
    return word ? ua_slot_of(l->phrase_slots, l->nphrase_slots, hash) : NULL;
}

const ua_phrase *ua_lang_phrase(const ua_lang *l, ua_str s, uint8_t role, size_t *len)
{
    const ua_phrase *found = NULL;
    ua_sought f = seek(l, s, l->phrases, sizeof *l->phrases, 0);
    const ua_name_slot *slot = phrases_at(l, s);

    if (slot) {
        f.first = slot->first;
        f.end = f.first + slot->n;
        f.longest = slot->longest;
    }
    while (next_form(&f))
        if (l->phrases[f.row].role & role) {
            found = &l->phrases[f.row];
            *len = f.p.map[f.n - 1];
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
    enum { LEAST = 6, LONG = 10 };
    uint32_t text[UA_MAX_LETTERS], form[UA_MAX_LETTERS];
    const ua_phrase *best = NULL;
    bool unique = false;
    ua_prefix p;
    size_t n = 1;

    begin(&p, l, s, 48);
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
    ua_sought f = seek(l, s, table, sizeof *table, n);

    while (next_form(&f)) {
        best = &table[f.row];
        *len = f.p.map[f.n - 1];
    }
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

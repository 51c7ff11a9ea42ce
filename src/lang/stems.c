/* Following a text from word to word through the stems of a table. */
#include "lang/stems.h"

#include <string.h>

#include "lang/openings.h"
#include "text/ctype.h"
#include "text/norm.h"
#include "text/utf8.h"

/** The part of a stem that a byte belongs to, as ua_word_byte says. */
enum { SIGN, WORD, FIGURE };

static inline unsigned part_of(char c)
{
    return ua_word_byte[(unsigned char)c];
}

size_t ua_stem_end(ua_str folded, size_t at, bool spaced)
{
    size_t len;

    at += at < folded.n && folded.p[at] == ' ';
    if (at == folded.n)
        return at;
    unsigned part = part_of(folded.p[at]);
    size_t next = at;
    while (next < folded.n && part != SIGN && part_of(folded.p[next]) == part &&
           (spaced || (unsigned char)folded.p[next] < 0x80))
        next++;
    if (next < folded.n && (unsigned char)folded.p[next] >= 0x80 && part != FIGURE) {
        size_t end = ua_opening_end(folded, at, spaced);
        for (next = at; next < end && part_of(folded.p[next]) != FIGURE;)
            next++;
    }
    if (next > at)
        return next;
    ua_utf8_at(folded, at, &len);
    return at + len;
}

uint32_t ua_stem_hash(uint32_t hash, const char *bytes, size_t n)
{
    uint64_t all = hash;

    for (size_t i = 0; i < n; i += UA_STEM_STEP) {
        uint64_t step = ua_eight_bytes(bytes + i);
        if (n - i < UA_STEM_STEP)
            step &= (UINT64_C(1) << 8 * (n - i)) - 1;
        all = (all ^ step) * UINT64_C(0x9E3779B97F4A7C15);
        all ^= all >> 32;
    }
    return (uint32_t)all;
}

void ua_stems_follow(ua_stemming *f, const ua_stems *stems, ua_str s)
{
    f->stems = stems;
    f->s = s;
    f->n = f->room = f->k = 0;
    f->hash = UA_STEM_HASH;
    f->more = UINT16_MAX;
}

/** Folds a little of the text, and then more: most texts leave all forms early. false: there is no room for more. */
static bool fold_more(ua_stemming *f)
{
    enum { FIRST_LOOK = 16 };

    if (f->room == UA_FORM_BYTES)
        return false;
    f->room = !f->room ? FIRST_LOOK : f->room < UA_FORM_BYTES / 2 ? 2 * f->room : UA_FORM_BYTES;
    f->n = ua_fold_more(f->s, f->folded, f->map, f->n, f->room);
    return true;
}

/** Is there a next word, and may it go on from the stem? */
static bool goes_on(ua_stemming *f)
{
    enum { LETTER = 3 }; /* bytes that tell: a blank and two more */

    while (f->more && f->k + LETTER > f->n && fold_more(f))
        ;
    return f->more && f->k < f->n && f->more & ua_stem_letter((ua_str){f->folded, f->n}, f->k);
}

/** Where the next word ends. */
static size_t next_end(ua_stemming *f)
{
    size_t end;

    do
        end = ua_stem_end((ua_str){f->folded, f->n}, f->k, f->stems->spaced);
    while (end == f->n && fold_more(f));
    return end;
}

/** Is the form of a row what was followed? */
static bool is_form(const ua_stemming *f, uint32_t row)
{
    const char *rows = f->stems->rows;
    const char *form = *(const char *const *)(const void *)(rows + row * f->stems->size);

    return !strncmp(form, f->folded, f->k) && !form[f->k];
}

/** The stem that was followed, or one that looks like it; NULL: there is none. */
static const ua_stem *stem_of(const ua_stemming *f)
{
    const ua_stem *at = f->stems->at, *like = NULL;
    uint32_t mask = f->stems->n - 1;

    for (uint32_t i = f->hash & mask; at[i].more || at[i].row != UA_NO_ROW; i = (i + 1) & mask) {
        if (at[i].hash != f->hash)
            continue;
        if (at[i].row == UA_NO_ROW)
            like = &at[i];
        else if (is_form(f, at[i].row))
            return &at[i];
    }
    return like;
}

bool ua_stems_next(ua_stemming *f)
{
    while (goes_on(f)) {
        size_t from = f->k;
        f->k = next_end(f);
        f->hash = ua_stem_hash(f->hash, f->folded + from, f->k - from);
        const ua_stem *stem = stem_of(f);
        f->more = stem ? stem->more : 0;
        if (stem && stem->row != UA_NO_ROW) {
            f->row = stem->row;
            return true;
        }
    }
    return false;
}

/* Normal forms: NFC for the output, a folded form for comparing. */
#include "text/norm.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "text/ctype.h"
#include "text/utf8.h"
#include "text/variants.h"
#include "util/buf.h"

/** May the character be part of a sequence that NFC changes? A quick "no" for most of what we meet. */
static bool may_change(uint32_t cp)
{
    if (cp < 0x300)
        return false;
    if ((cp >= 0x2010 && cp <= 0x2044) || (cp >= 0x400 && cp <= 0x482) || (cp >= 0x4E00 && cp <= 0x9FFF) ||
        (cp >= 0x620 && cp <= 0x64A) || (cp >= 0x3000 && cp <= 0x3020))
        return false;
    return true;
}

/** NFC through utf8proc: an allocated, NUL-terminated string, or NULL. */
static char *compose(ua_str s, size_t *n)
{
    utf8proc_uint8_t *out = NULL;
    utf8proc_ssize_t len = utf8proc_map((const utf8proc_uint8_t *)s.p, (utf8proc_ssize_t)s.n, &out,
                                        UTF8PROC_STABLE | UTF8PROC_COMPOSE);

    *n = len < 0 ? 0 : (size_t)len;
    return len < 0 ? NULL : (char *)out;
}

static bool suspicious(ua_str s)
{
    for (size_t i = 0, len; i < s.n; i += len) {
        if ((unsigned char)s.p[i] < 0xCC) {
            len = (unsigned char)s.p[i] < 0x80 ? 1 : 2;
            continue;
        }
        if (may_change(ua_utf8_at(s, i, &len)))
            return true;
    }
    return false;
}

bool ua_is_nfc(ua_str s)
{
    size_t n;

    if (!suspicious(s))
        return true;
    char *c = compose(s, &n);
    bool same = c && n == s.n && memcmp(c, s.p, n) == 0;
    free(c);
    return same;
}

/** Characters apart and together again, in place and on the arena, so that the want of memory shows there. */
ua_status ua_nfc(ua_arena *a, ua_str s, ua_str *out)
{
    const utf8proc_uint8_t *p = (const utf8proc_uint8_t *)s.p;
    const utf8proc_option_t how = UTF8PROC_STABLE | UTF8PROC_COMPOSE;

    *out = s;
    if (!suspicious(s))
        return UA_OK;
    utf8proc_ssize_t n = utf8proc_decompose(p, (utf8proc_ssize_t)s.n, NULL, 0, how);
    utf8proc_int32_t *cps = n >= 0 ? ua_new_n(a, (size_t)n + 1, utf8proc_int32_t) : NULL;
    if (!cps)
        return n < 0 ? UA_E_LIMIT : ua_arena_status(a);
    n = utf8proc_decompose(p, (utf8proc_ssize_t)s.n, cps, n, how);
    n = n < 0 ? n : utf8proc_reencode(cps, n, how);
    if (n < 0)
        return UA_E_LIMIT; /* longer than numbers go */
    *out = (ua_str){(const char *)cps, (size_t)n};
    return UA_OK;
}

/** Latin, Cyrillic and Arabic letters, and ideographs: most of what is not ASCII. */
static bool is_plain_letter(uint32_t cp)
{
    return (cp >= 0xC0 && cp < 0x250) || (cp >= 0x400 && cp < 0x530) ||
           (cp >= 0x620 && cp <= 0x64A && cp != 0x640) || (cp >= 0x4E00 && cp < 0xA000);
}

/** One character folded: bytes written to out (at most 16), 0 when it disappears. */
static size_t fold_char(uint32_t cp, char *out)
{
    if (is_plain_letter(cp))
        return ua_utf8_put(ua_lower(ua_same_letter(cp)), out);
    if (cp == 0x2019 || cp == 0x2018 || cp == 0x2BC || cp == 0xB4) {
        out[0] = '\'';
        return 1;
    }
    if (ua_is_dash(cp)) {
        out[0] = '-';
        return 1;
    }
    if (cp == 0xAD || cp == 0x200C || cp == 0x200D || cp == 0x200E || cp == 0x200F ||
        (cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069) || cp == 0x640)
        return 0; /* soft hyphen, joiners, bidi controls, tatweel */
    if (cp == 0xFB01 || cp == 0xFB02) {
        memcpy(out, cp == 0xFB01 ? "fi" : "fl", 2);
        return 2;
    }
    return ua_utf8_put(ua_lower(cp), out);
}

static bool is_cyrillic(uint32_t cp)
{
    return cp >= 0x400 && cp <= 0x4FF;
}

/** A Latin letter that was typed for the Cyrillic one that looks like it, beside Cyrillic letters; else cp itself. */
static uint32_t as_in_word(ua_str s, size_t at, uint32_t cp)
{
    static const char latin[] = "aceopxyABCEHKMOPTX";
    static const uint16_t same[] = {0x430, 0x441, 0x435, 0x43E, 0x440, 0x445, 0x443, 0x430, 0x432,
                                    0x441, 0x435, 0x43D, 0x43A, 0x43C, 0x43E, 0x440, 0x442, 0x445};
    size_t len;
    const char *found = cp && cp < 0x80 ? strchr(latin, (int)cp) : NULL;

    if (!found)
        return cp;
    bool beside = (at > 0 && is_cyrillic(ua_utf8_before(s, at, &len))) ||
                  (at + 1 < s.n && is_cyrillic(ua_utf8_at(s, at + 1, &len)));
    return beside ? same[found - latin] : cp;
}

/** A text that is folded, and how far that is. */
typedef struct folding {
    ua_str s;
    char *out;
    uint32_t *map;
    size_t n, max;
    bool blank; /**< stands before the next letter */
} folding;

/** Writes the blank before the character at a place, if there is one. */
static inline void put_blank(folding *f, size_t at)
{
    if (!f->blank)
        return;
    f->out[f->n] = ' ';
    f->map[f->n++] = (uint32_t)at;
    f->blank = false;
}

static inline void put_byte(folding *f, char c, size_t to)
{
    f->out[f->n] = c;
    f->map[f->n++] = (uint32_t)to;
}

/** Writes what [from,to) folds to, behind the blank before it. false: there is no room. */
static bool put(folding *f, const char *bytes, size_t k, size_t from, size_t to)
{
    if (f->n + k + f->blank > f->max)
        return false;
    put_blank(f, from);
    for (size_t j = 0; j < k; j++)
        put_byte(f, bytes[j], to);
    return true;
}

/** What bytes fold to that are characters by themselves; 0: blanks, what is no text, and parts of characters. */
static const char plain[256] =
    "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
    "\0!\"#$%&'()*+,-./0123456789:;<=>?@abcdefghijklmnopqrstuvwxyz[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\x7F";

/** Is the character at a place one of the Latin letters whose case is a bit: no ×, ß, ÷? */
static inline bool is_plain_pair(ua_str s, size_t at)
{
    const unsigned char *p = (const unsigned char *)s.p + at;

    return p[0] == 0xC3 && at + 1 < s.n && p[1] != 0x97 && p[1] != 0x9F && p[1] != 0xB7;
}

static inline bool is_apostrophe(ua_str s, size_t at)
{
    return (unsigned char)s.p[at] == 0xE2 && ua_str_starts(ua_str_sub(s, at, s.n), UA_STR("’"));
}

/** Eight bytes of ASCII, no two blanks beside each other among them, in small letters; 0: they are something else. *blank: the
 *  byte before them is one; and then, is their last? */
static uint64_t fold_eight(const char *p, bool *blank)
{
    const uint64_t one = UINT64_C(0x0101010101010101), high = one << 7;
    uint64_t x = ua_eight_bytes(p), y = x ^ one * ' ';
    uint64_t blanks = (y - one) & ~y & high; /* and perhaps a ! behind one */

    if ((x | (x - one * ' ')) & high || blanks & (blanks << 8 | (uint64_t)*blank << 7))
        return 0;
    *blank = blanks >> 63;
    uint64_t capitals = ((x + one * (0x80 - 'A')) ^ (x + one * (0x7F - 'Z'))) & high;
    return x | capitals >> 2;
}

/** Folds the plain bytes at a place, as far as there is room; returns where they end. */
static size_t fold_bytes(folding *f, size_t at)
{
    const unsigned char *p = (const unsigned char *)f->s.p;
    size_t n = f->n, room = f->max - n, end = f->s.n - at > room ? at + room : f->s.n;
    bool blank = false;

    for (uint64_t eight; end - at >= 8 && (eight = fold_eight(f->s.p + at, &blank)); n += 8, at += 8) {
        ua_put_eight_bytes(f->out + n, eight);
        for (unsigned i = 0; i < 8; i++)
            f->map[n + i] = (uint32_t)at + i + 1;
    }
    for (char c; at < end && (c = plain[p[at]]); n++, blank = false) {
        f->out[n] = c;
        f->map[n] = (uint32_t)++at;
    }
    f->blank = blank; /* the last is none before something follows it */
    f->n = n - blank;
    return at;
}

/** Takes the last character back, of k bytes, and the blank before it. */
static size_t take_back(folding *f, size_t at, size_t k)
{
    f->n -= k;
    f->blank = f->n > 0 && f->out[f->n - 1] == ' ';
    f->n -= f->blank;
    return at - k;
}

/** Bytes of the character at a place that folds as its bytes say: of ASCII, of Latin-1, or the apostrophe of print. 0: it is
 *  another, or a blank. */
static inline size_t plain_bytes(ua_str s, size_t at)
{
    return plain[(unsigned char)s.p[at]] ? 1 : is_plain_pair(s, at) ? 2 : is_apostrophe(s, at) ? 3 : 0;
}

/** Folds the words of plain characters that begin at a place, nearly all of most texts. One that a loose accent or a Cyrillic
 *  letter follows is left to the others. Returns where they end. */
static size_t fold_run(folding *f, size_t at)
{
    enum { BEYOND_LATIN = 0xCC }; /* first bytes of accents and of other scripts */
    const unsigned char *p = (const unsigned char *)f->s.p;
    size_t last = 0; /* bytes of the letter before */

    while (at < f->s.n) {
        size_t len = plain_bytes(f->s, at);
        if (p[at] == ' ') {
            f->blank = f->n > 0;
            last = 0;
            at++;
            continue;
        }
        if (!len && last && p[at] >= BEYOND_LATIN)
            return take_back(f, at, last);
        if (!len || f->n + f->blank + len > f->max)
            return at;
        put_blank(f, at);
        last = len;
        if (len == 1) {
            at = fold_bytes(f, at);
            last = !f->blank;
            continue;
        }
        if (len == 2) {
            put_byte(f, (char)p[at], at + len);
            put_byte(f, (char)(p[at + 1] | 0x20), at + len);
        } else {
            put_byte(f, '\'', at + len);
            last = 0;
        }
        at += len;
    }
    return at;
}

/** Where the loose accents end that begin at a place. */
static size_t marks_end(ua_str s, size_t at)
{
    size_t len;

    while (at < s.n && (unsigned char)s.p[at] >= 0xCC && ua_is_mark(ua_utf8_at(s, at, &len)))
        at += len;
    return at;
}

/** A letter and its loose accents fold together; k: bytes of u that the letter alone folds to. */
static size_t fold_composed(ua_str letter, char u[16], size_t k)
{
    size_t n, len;
    char *one = compose(letter, &n);

    if (one && n <= 16) {
        k = ua_utf8_put(ua_lower(ua_utf8_at((ua_str){one, n}, 0, &len)), u);
        memcpy(u + k, one + len, n - len);
        k += n - len;
    }
    free(one);
    return k;
}

/** Folds the character at a place; *at goes on behind it. false: there is no room. */
static bool fold_one(folding *f, size_t *at)
{
    char u[16];
    size_t len, from = *at;
    uint32_t cp = ua_utf8_at(f->s, from, &len);

    *at += len;
    if (ua_is_space(cp)) {
        f->blank = f->n > 0;
        return true;
    }
    size_t k = fold_char(as_in_word(f->s, from, cp), u);
    if (!k)
        return true;
    size_t end = marks_end(f->s, *at);
    if (end > *at)
        k = fold_composed(ua_str_sub(f->s, from, end), u, k);
    *at = end;
    return put(f, u, k, from, end);
}

size_t ua_fold_more(ua_str s, char *out, uint32_t *map, size_t n, size_t max)
{
    folding f = {s, out, map, n, max, false};

    for (size_t at = n ? map[n - 1] : 0; at < s.n;) {
        unsigned char before = at < 2 ? ' ' : (unsigned char)s.p[at - 2];
        if ((before & 0xFC) != 0xD0) /* no Cyrillic letter before it */
            at = fold_run(&f, at);
        bool full = f.n + f.blank >= f.max;
        if (at < s.n && (full || !fold_one(&f, &at)))
            break;
    }
    return f.n;
}

size_t ua_fold_prefix(ua_str s, char *out, uint32_t *map, size_t max)
{
    return ua_fold_more(s, out, map, 0, max);
}

ua_status ua_fold(ua_arena *a, ua_str s, ua_str *out)
{
    size_t max = s.n * 2 + 16;
    char *p = ua_arena_alloc(a, max, 1);
    uint32_t *map = ua_new_n(a, max, uint32_t);

    if (!p || !map)
        return ua_arena_status(a);
    *out = (ua_str){p, ua_fold_prefix(s, p, map, max)};
    return UA_OK;
}

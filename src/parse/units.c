/* Blocks to units: each block's bytes become a normalized text that knows where it came from.
 *
 *   in:  Rappelant ,  à  cet  égard,  l' Afrique \_
 *   out: Rappelant, à cet égard, l'Afrique _
 *
 * White space collapses (TX-02, N-100), the blank before a comma or full stop goes (N-101), after an
 * apostrophe of elision too (N-103), characters that XML cannot hold go (TX-02), escapes of the export are
 * undone (N-112), letters with loose accents are composed (N-113). What goes is in the ledger. */
#include "parse/work.h"
#include "text/bidi.h"
#include "text/ctype.h"
#include "text/norm.h"
#include "text/utf8.h"

uint32_t ua_unit_next(const ua_work *w, uint32_t i)
{
    while (i < w->units.n && w->units.at[i].gone)
        i++;
    return i;
}

uint32_t ua_unit_before(const ua_work *w, uint32_t i)
{
    while (i > 0)
        if (!w->units.at[--i].gone)
            return i;
    return UINT32_MAX;
}

ua_status ua_unit_drop(ua_work *w, ua_unit *u, ua_why why, const char *detail)
{
    const ua_text *t = u->text;

    u->gone = true;
    for (uint32_t i = 0; i < t->npieces; i++)
        if (t->pieces[i].src.len)
            UA_TRY(ua_ledger_drop(w->p->ledger, t->pieces[i].src, why, detail));
    return UA_OK;
}

/** Is the end of `before`, with or without an apostrophe behind it, a word that elides ("l'", "qu'")? */
static bool elides(const ua_work *w, ua_str before, const char *apostrophe)
{
    size_t from = before.n;
    char folded[16];
    uint32_t map[16];

    while (from > 0 && before.p[from - 1] != ' ')
        from--;
    size_t n = ua_fold_prefix(ua_str_sub(before, from, before.n), folded, map, sizeof folded - 1);
    if (before.n - from > 8)
        return false;
    memcpy(folded + n, apostrophe, strlen(apostrophe));
    const ua_name *f =
        ua_lang_name(w->p->lang->labels, w->p->lang->nlabels, (ua_str){folded, n + strlen(apostrophe)});
    return f && ua_str_eqz(UA_STR("functionword"), f->code);
}

/** The character of s behind `at`, a blank skipped; 0: none. */
static uint32_t letter_after(ua_str s, size_t at)
{
    size_t len;

    at += at < s.n && s.p[at] == ' ';
    return at < s.n ? ua_utf8_at(s, at, &len) : 0;
}

static bool is_apostrophe(uint32_t cp)
{
    return cp == '\'' || cp == 0x2019;
}

/** Is the blank run that ends at `after` one that the layout put there? before: the text so far. */
static bool spurious_blank(const ua_work *w, ua_str before, ua_str rest)
{
    size_t len;
    uint32_t next = ua_utf8_at(rest, 0, &len);

    /* N-101: never a blank before a comma or a full stop; a lone dot before a digit is a decimal */
    if (next == ',' || (next == '.' && (rest.n == 1 || rest.p[1] == ' ')))
        return true;
    /* N-103: "l' Afrique", "qu 'il". Only where elision exists: the language says so by its function words */
    if (before.n >= 2 && ua_is_letter(next) && is_apostrophe(ua_utf8_before(before, before.n, &len)))
        return elides(w, before, "");
    if (is_apostrophe(next) && ua_is_letter(letter_after(rest, len)))
        return elides(w, before, "'");
    return false;
}

/** Letters of Hangul that join the one before them. */
static bool is_joining(uint32_t cp)
{
    return (cp >= 0x1161 && cp <= 0x1175) || (cp >= 0x11A8 && cp <= 0x11C2);
}

/** Characters that no text has: those XML cannot hold, of no width (a place to break a line, a byte-order mark), of a font. */
static bool is_left_out(uint32_t cp)
{
    return !ua_is_xml(cp) || cp == 0x200B || cp == 0xFEFF || (cp >= 0xE000 && cp <= 0xF8FF);
}

/** A base letter with the loose accents that follow it, and what is left out between them. */
static size_t accented(ua_str s, size_t at, size_t len)
{
    size_t end = at + len, l;

    for (size_t next = end; next < s.n; next += l) {
        uint32_t cp = ua_utf8_at(s, next, &l);
        if (ua_is_mark(cp) || is_joining(cp))
            end = next + l;
        else if (!is_left_out(cp) && cp != 0xAD)
            break;
    }
    return end - at;
}

typedef struct ua_norm {
    ua_work *w;
    ua_textb b;
    ua_span at; /**< of the block */
    ua_str s;
    size_t stretch; /**< where the run of kashida ends that was looked at last */
} ua_norm;

static ua_span span_of(const ua_norm *n, size_t from, size_t to)
{
    return (ua_span){n->at.off + (uint32_t)from, (uint32_t)(to - from)};
}

static ua_status blanks(ua_norm *n, size_t from, size_t to)
{
    ua_str so_far = ua_buf_str(&n->b.s);

    if (to >= n->s.n || !so_far.n || so_far.p[so_far.n - 1] == ' ')
        return UA_OK; /* at either end, or behind a character that was left out: the ledger books what nothing claims */
    if (spurious_blank(n->w, so_far, ua_str_sub(n->s, to, n->s.n)))
        return ua_ledger_drop(n->w->p->ledger, span_of(n, from, to), UA_WHY_SPACING, "N-101");
    ua_textb_blank(&n->b, span_of(n, from, to));
    return UA_OK;
}

static bool has_left_out(ua_str s)
{
    for (size_t at = 0, len; at < s.n; at += len) {
        uint32_t cp = ua_utf8_at(s, at, &len);
        if (is_left_out(cp) || (cp == 0xAD && at))
            return true;
    }
    return false;
}

/** A letter and its accents as one character, where there is one (N-113). */
static ua_status compose(ua_norm *n, ua_str cluster, ua_span src)
{
    ua_arena *a = n->w->p->arena;
    ua_buf b = ua_buf_on(a);
    ua_str composed;

    for (size_t at = 0, len; at < cluster.n; at += len) {
        uint32_t cp = ua_utf8_at(cluster, at, &len);
        if (!is_left_out(cp) && cp != 0xAD)
            ua_buf_put(&b, ua_str_sub(cluster, at, at + len));
    }
    if (!b.ok)
        return ua_arena_status(a);
    UA_TRY(ua_nfc(a, ua_buf_str(&b), &composed));
    ua_textb_fold(&n->b, src, composed);
    return UA_OK;
}

static bool is_plain(char c)
{
    return c > ' ' && c < 0x7F && c != '\\';
}

/** Kashida: a line drawn between two letters of a word, as long as the layout wants it. */
static bool is_stretch(ua_norm *n, size_t at, size_t len, uint32_t cp)
{
    ua_str before = ua_buf_str(&n->b.s);
    size_t width, next = n->stretch > at ? n->stretch : at + len;

    while (cp == 0x640 && next < n->s.n && ua_utf8_at(n->s, next, &width) == 0x640)
        next += width;
    n->stretch = next;
    return cp == 0x640 && before.n && next < n->s.n && ua_is_rtl(ua_utf8_before(before, before.n, &width)) &&
           ua_is_rtl(ua_utf8_at(n->s, next, &width)) && !ua_is_mark(ua_utf8_at(n->s, next, &width));
}

/** Is the character that ends before `end` at a border of the text or of a word? There the export put it (LG-06). */
static bool at_edge(const ua_norm *n, size_t end)
{
    ua_str before = ua_buf_str(&n->b.s);
    size_t len;
    uint32_t next = end < n->s.n ? ua_utf8_at(n->s, end, &len) : ' ';

    return !before.n || before.p[before.n - 1] == ' ' || ua_is_space(next) || ua_is_bidi_control(next);
}

/** Is the character at [at, end) inside a symbol or a number with a stroke, "A/RES/99/41", which runs one way anyhow (NC-07)?
 *  Looks as far as the blanks around it. */
static bool in_symbol(const ua_norm *n, size_t at, size_t end)
{
    enum { LONGEST = 64 };
    ua_str before = ua_buf_str(&n->b.s);
    size_t from = before.n, to = end, len;
    bool stroke = false;

    for (; from > 0 && before.n - from < LONGEST && is_plain(before.p[from - 1]); from--)
        stroke = stroke || before.p[from - 1] == '/';
    for (; to < n->s.n && to - at < LONGEST; to += len) {
        if (!is_plain(n->s.p[to]) && !ua_is_bidi_control(ua_utf8_at(n->s, to, &len)))
            break;
        stroke = stroke || n->s.p[to] == '/';
        len = is_plain(n->s.p[to]) ? 1 : len;
    }
    return stroke && from < before.n && to > end;
}

/** One character that is not a plain byte, its loose accents included: [at, at + len). */
static ua_status character(ua_norm *n, size_t at, size_t len, uint32_t cp)
{
    ua_work *w = n->w;
    ua_span src = span_of(n, at, at + len);
    size_t next;

    if (is_left_out(cp))
        return ua_ledger_drop(w->p->ledger, src, UA_WHY_CONTROL, "TX-02");
    bool last = at + len == n->s.n; /* of a line or of the block: the word may go on (mend.c) */
    if (cp == 0xAD && !last && !ua_is_space(ua_utf8_at(n->s, at + len, &next)))
        return ua_ledger_drop(w->p->ledger, src, UA_WHY_HYPHEN, "N-106");
    if (cp == '\\' && at + 1 < n->s.n && (n->s.p[at + 1] == '_' || n->s.p[at + 1] == '*'))
        return ua_ledger_drop(w->p->ledger, src, UA_WHY_NOISE, "N-112");
    if (is_stretch(n, at, len, cp))
        return ua_ledger_drop(w->p->ledger, src, UA_WHY_SPACING, "TX-02");
    if (ua_is_bidi_control(cp) && (at_edge(n, at + len) || in_symbol(n, at, at + len)))
        return ua_ledger_drop(w->p->ledger, src, UA_WHY_CONTROL, "LG-06");
    ua_str here = ua_str_sub(n->s, at, at + len), letters;
    if (ua_is_presentation(cp)) {
        UA_TRY(ua_presentation_letters(w->p->arena, here, &letters));
        ua_textb_fold(&n->b, src, letters);
        w->glyphs++;
        return UA_OK;
    }
    if (ua_is_nfc(here) && !has_left_out(here)) {
        ua_textb_keep(&n->b, src);
        return UA_OK;
    }
    return compose(n, here, src);
}

/** A single blank between words, which no rule of spurious_blank speaks of. */
static bool is_plain_blank(ua_str s, size_t at, size_t i)
{
    return s.p[i] == ' ' && i > at && i + 1 < s.n && s.p[i - 1] != '\'' && is_plain(s.p[i + 1]) &&
           s.p[i + 1] != ',' && s.p[i + 1] != '.' && s.p[i + 1] != '\'';
}

/** Length of the run of plain bytes at `at` that can be kept as they are. */
static size_t plain_run(ua_str s, size_t at)
{
    size_t i = at;

    while (i < s.n && (is_plain(s.p[i]) || is_plain_blank(s, at, i)))
        i++;
    if (i == at || i == s.n || (unsigned char)s.p[i] < 0x80)
        return i - at;
    size_t len;
    uint32_t next = ua_utf8_at(s, i, &len);
    bool accent = ua_is_mark(next) || is_left_out(next) || next == 0xAD; /* the last letter may go with it */
    return i - at - accent;
}

/** N-16: "$$A. General$$" is a heading that was taken for mathematics. Sets where the text begins. */
static ua_status fence(ua_norm *n, size_t *from)
{
    ua_str s = ua_str_trim(n->s);

    if (s.n < 5 || !ua_str_starts(s, UA_STR("$$")) || !ua_str_ends(s, UA_STR("$$")))
        return UA_OK;
    size_t begin = (size_t)(s.p - n->s.p), end = begin + s.n;
    UA_TRY(ua_ledger_drop(n->w->p->ledger, span_of(n, begin, begin + 2), UA_WHY_NOISE, "N-16"));
    UA_TRY(ua_ledger_drop(n->w->p->ledger, span_of(n, end - 2, end), UA_WHY_NOISE, "N-16"));
    n->s = ua_str_sub(n->s, 0, end - 2);
    *from = begin + 2;
    return UA_OK;
}

static ua_status normalize(ua_work *w, ua_span at, ua_text **out)
{
    ua_norm n = {w, ua_textb_on(w->p->arena, w->in->source), at, ua_source_str(w->in->source, at), 0};
    size_t i = 0;

    UA_TRY(fence(&n, &i));
    while (i < n.s.n) {
        size_t len = plain_run(n.s, i);
        if (len) {
            ua_textb_keep(&n.b, span_of(&n, i, i + len));
            i += len;
            continue;
        }
        uint32_t cp = ua_utf8_at(n.s, i, &len);
        if (ua_is_space(cp)) {
            size_t from = i;
            while (i < n.s.n && ua_is_space(ua_utf8_at(n.s, i, &len)))
                i += len;
            UA_TRY(blanks(&n, from, i));
            continue;
        }
        if (ua_is_letter(cp)) /* N-113: an accent of its own may follow */
            len = accented(n.s, i, len);
        UA_TRY(character(&n, i, len, cp));
        i += len;
    }
    ua_textb_chomp(&n.b); /* what stood behind it was left out */
    *out = ua_textb_done(&n.b);
    return *out ? UA_OK : ua_arena_status(w->p->arena);
}

ua_status ua_pass_units(ua_work *w)
{
    bool page = false;

    for (uint32_t i = 0; i < w->in->nblocks; i++) {
        const ua_block *b = &w->in->blocks[i];
        if (b->kind == UA_B_BREAK) {
            page = true;
            continue;
        }
        ua_unit u = {.kind = b->kind,
                     .indent = b->indent,
                     .after_blank = b->after_blank,
                     .after_page = page,
                     .role = b->role,
                     .chosen = -1};
        UA_TRY(normalize(w, b->at, &u.text));
        if (!u.text->s.n)
            continue; /* nothing but characters that XML cannot hold */
        page = false;
        if (!ua_vec_push(w->p->arena, &w->units, u))
            return ua_arena_status(w->p->arena);
    }
    w->furnished = w->units.n > 0;
    if (w->glyphs) {
        ua_buf n = ua_buf_on(w->p->arena);
        ua_buf_put_uint(&n, w->glyphs);
        ua_report(w->p->diags, UA_D_TX_PRESENTATION, (ua_span){0, 0}, UA_ARGS(ua_buf_str(&n)));
    }
    return UA_OK;
}

/* Text in the codes of a font: word processors of the 1990s gave each letter of a script a character of ASCII, and an export
 * that knows no fonts shows the codes (section 12.4 of the notes on languages).
 *
 *   C+1?9_O3a, BD4>bH"b A/RES/49/202 -> РЕЗОЛЮЦИЯ, принятая A/RES/49/202
 *
 * The source text is decoded word by word, before anything is made of it: every offset speaks of what is read. Figures,
 * symbols and marks were in another font and stay. A mark at the end of a word may be a letter ("," is also е): the endings of
 * the language tell, pattern CODE_END. */
#include "lang/codes.h"

#include <string.h>

#include "text/ctype.h"
#include "text/norm.h"
#include "text/utf8.h"

enum { LEAST_WORDS = 10, LONG_WORD = 4, CONTEXT_WORDS = 3, CONTEXT_BYTES = 96, WORD_BYTES = 64 };

/** A font, and the line that is decoded. */
typedef struct ua_font {
    const ua_lang *lang;
    ua_patterns *ps;
    const char *letter[128]; /**< by code; NULL: none */
    uint32_t words;          /**< decoded so far */
    ua_buf out;
    size_t line;      /**< where the line begins in out */
    uint32_t pending; /**< brackets that are open in it */
} ua_font;

static bool is_code(const ua_font *f, char c)
{
    return (unsigned char)c < 128 && f->letter[(unsigned char)c];
}

static bool is_figure(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_figures(ua_str s)
{
    size_t n = 0;

    while (n < s.n && is_figure(s.p[n]))
        n++;
    return n == s.n;
}

static bool is_mark(char c)
{
    return c == ',' || c == ':' || c == ';' || c == '*';
}

static bool is_bracket(char c)
{
    return c == ')' || c == ']';
}

/** The letter of a code; 0: it is none. */
static uint32_t letter_at(const ua_font *f, char c)
{
    size_t len;

    return is_code(f, c) ? ua_utf8_at(ua_str_c(f->letter[(unsigned char)c]), 0, &len) : 0;
}

static void put_letters(const ua_font *f, ua_buf *b, ua_str s)
{
    for (size_t i = 0; i < s.n; i++)
        if (is_code(f, s.p[i]))
            ua_buf_putz(b, f->letter[(unsigned char)s.p[i]]);
        else
            ua_buf_putc(b, s.p[i]);
}

/** Only capitals, from the second letter on. */
static bool in_capitals(const ua_font *f, ua_str s)
{
    bool all = s.n > 1;

    for (size_t i = 0; i < s.n; i++)
        all = all && ua_is_upper(letter_at(f, s.p[i]));
    return all;
}

/** Small letters behind the first, or capitals throughout: what looks like a code and is a symbol or a number mixes both. */
static bool is_even(const ua_font *f, ua_str s)
{
    for (size_t i = 1; i < s.n; i++)
        if (ua_is_upper(letter_at(f, s.p[i])))
            return in_capitals(f, s);
    return true;
}

/** The letters of the beginning of a word. */
static ua_str letters_of(const ua_font *f, ua_str s, char into[WORD_BYTES])
{
    size_t n = 0;

    for (size_t i = 0; i < s.n && n + 4 < WORD_BYTES; i++)
        n += ua_utf8_put(letter_at(f, s.p[i]), into + n);
    return (ua_str){into, n};
}

/** Is it a word that the tables of the language have? */
static bool is_listed(const ua_font *f, ua_str s)
{
    char letters[WORD_BYTES], folded[WORD_BYTES];
    uint32_t map[WORD_BYTES];
    ua_str form = {folded, ua_fold_prefix(letters_of(f, s, letters), folded, map, sizeof folded)};

    return ua_lang_name(f->lang->labels, f->lang->nlabels, form) ||
           ua_lang_word(f->lang->months, f->lang->nmonths, form);
}

/** Is s a word in codes? What may be figures or a Latin word has to be known, or to look like a word. */
static bool is_word(const ua_font *f, ua_str s)
{
    char letters[WORD_BYTES];
    size_t figures = 0, latin = 0, same = 0;

    for (size_t i = 0; i < s.n; i++) {
        if (!is_code(f, s.p[i]))
            return false;
        figures += is_figure(s.p[i]) || strchr("/,:;()$%", s.p[i]);
        latin += is_figure(s.p[i]) || (s.p[i] >= 'A' && s.p[i] <= 'Z') || s.p[i] == '/';
        same += s.p[i] == s.p[0];
    }
    if (!s.n || !is_even(f, s) || (same == s.n && s.n > 2))
        return false;
    if (s.n == 1 || figures == s.n) /* a capital of Latin letters numbers a part, a figure is one */
        return is_listed(f, s) && !(latin == s.n && ua_is_upper(letter_at(f, s.p[0])));
    return latin < s.n || is_listed(f, s) ||
           (s.n >= LONG_WORD && ua_pattern_find(f->ps, UA_P_CODE_WORD, letters_of(f, s, letters), 0, NULL));
}

/** The last words of the line so far. Unless it is the whole line a blank comes first. */
static ua_str line_end(const ua_font *f)
{
    ua_str line = ua_str_sub(ua_buf_str(&f->out), f->line, f->out.n);
    size_t at = line.n, from = line.n, len;

    for (unsigned words = 0; at > 0 && line.n - at < CONTEXT_BYTES; at -= len) {
        from = at;
        if (ua_utf8_before(line, at, &len) == ' ' && ++words > CONTEXT_WORDS)
            return ua_str_sub(line, at - len, line.n);
    }
    return ua_str_sub(line, at > 0 ? from : 0, line.n);
}

/** Does a pattern of the language find something in the end of the line and s in letters? */
static bool reads(const ua_font *f, ua_pattern_id id, ua_str s)
{
    ua_buf b = ua_buf_on(f->out.arena);

    ua_buf_put(&b, line_end(f));
    put_letters(f, &b, s);
    return b.ok && ua_pattern_find(f->ps, id, ua_buf_str(&b), 0, NULL);
}

/** Is a figure that could be a word one, by what stands on its sides? */
static bool is_number(const ua_font *f, ua_str s, ua_str next)
{
    ua_buf b = ua_buf_on(f->out.arena);
    char letters[WORD_BYTES];

    ua_buf_put(&b, line_end(f));
    ua_buf_put(&b, s);
    ua_buf_putc(&b, ' ');
    ua_buf_put(&b, letters_of(f, next, letters));
    return b.ok && ua_pattern_find(f->ps, UA_P_CODE_NUMBER, ua_buf_str(&b), 0, NULL);
}

/** Brackets before a word. */
static size_t before_word(ua_font *f, ua_str s)
{
    size_t n = 0;

    while (n + 1 < s.n &&
           (s.p[n] == '[' ||
            (s.p[n] == '(' && (s.p[n + 1] == '(' || !reads(f, UA_P_CODE_BEGIN, ua_str_sub(s, n, s.n))))))
        f->pending += s.p[n++] == '(';
    return n;
}

/** Does a bracket end the word s, and not a letter of a word in capitals? */
static bool closes(const ua_font *f, ua_str s)
{
    ua_str word = ua_str_sub(s, 0, s.n - 1);

    return s.p[s.n - 1] == ']' || f->pending || s.n < LONG_WORD || is_figures(word) || !in_capitals(f, word);
}

/** Brackets and marks behind a word, and calls of notes. Of marks in a row all but the last are letters. */
static size_t behind_word(ua_font *f, ua_str s, ua_str next)
{
    char letters[WORD_BYTES];
    size_t n = s.n;

    while (n > 1 && is_bracket(s.p[n - (is_mark(s.p[n - 1]) ? 2 : 1)])) {
        n -= is_mark(s.p[n - 1]);
        if (!closes(f, ua_str_sub(s, 0, n)))
            break;
        f->pending -= f->pending && s.p[n - 1] == ')';
        n--;
    }
    ua_str word = ua_str_sub(s, 0, n);
    if (n > 1 && is_mark(s.p[n - 1]))
        n -= !is_even(f, word) ||
             ua_pattern_find(f->ps, UA_P_CODE_CLAUSE, letters_of(f, next, letters), 0, NULL) ||
             !(in_capitals(f, word) || reads(f, UA_P_CODE_END, word));
    bool stroke = n > 2 && s.p[n - 1] == '/' && is_figure(s.p[n - 2]); /* 1/ (FN-01) */
    n -= stroke;
    while (n > 1 && is_figure(s.p[n - 1]) && (stroke || !is_even(f, ua_str_sub(s, 0, n))))
        n--;
    return n;
}

/** Symbols whose first letter is in codes: "!/49/610" is A/49/610. */
static void put_symbol(ua_font *f, ua_str s)
{
    for (uint32_t i = 0; i < f->lang->ncodes; i++) {
        ua_str code = ua_str_c(f->lang->codes[i].code);
        if (code.n > 1 && ua_str_starts(s, code)) {
            ua_buf_putz(&f->out, f->lang->codes[i].letter);
            s = ua_str_sub(s, code.n, s.n);
            break;
        }
    }
    ua_buf_put(&f->out, s);
}

/** "60-b": what is written behind a figure to say how it ends is one letter or two. */
static bool is_ending(const ua_font *f, ua_str s)
{
    ua_str out = ua_buf_str(&f->out);

    return s.n && s.n < 3 && out.n > 1 && out.p[out.n - 1] == '-' && is_figure(out.p[out.n - 2]) &&
           !is_figures(s) && letter_at(f, s.p[0]) && !ua_is_upper(letter_at(f, s.p[0])) &&
           is_code(f, s.p[s.n - 1]);
}

/** A stretch of a word that nothing divides. */
static void put_stretch(ua_font *f, ua_str s, ua_str next)
{
    size_t figures = 0;

    if (s.n > WORD_BYTES) { /* no word is as long */
        ua_buf_put(&f->out, s);
        return;
    }
    while (figures < s.n && is_figure(s.p[figures]))
        figures++;
    if (figures && figures < s.n && s.p[figures] == '(' && memchr(s.p, ')', s.n)) { /* 13(b) */
        ua_buf_put(&f->out, ua_str_sub(s, 0, figures));
        s = ua_str_sub(s, figures, s.n);
    }
    if (is_ending(f, s)) {
        put_letters(f, &f->out, s);
        return;
    }
    size_t from = before_word(f, s), to = from + behind_word(f, ua_str_sub(s, from, s.n), next);
    ua_str word = ua_str_sub(s, from, to);

    if (to < s.n && is_mark(s.p[to]) && !is_word(f, word) && is_listed(f, ua_str_sub(s, from, to + 1)))
        word = ua_str_sub(s, from, ++to);
    ua_buf_put(&f->out, ua_str_sub(s, 0, from));
    /* "42," is a number, "из" has no mark behind it; "4," may be и */
    bool number = is_figures(word) && ((word.n > 1 && to < s.n) || is_number(f, word, next));
    if (is_word(f, word) && !number) {
        put_letters(f, &f->out, word);
        f->words += word.n >= LONG_WORD;
    } else {
        put_symbol(f, word);
    }
    ua_buf_put(&f->out, ua_str_sub(s, to, s.n));
}

/** Hyphens, full stops and characters beyond ASCII, as quotation marks: they divide what is in codes. */
static bool divides(char c)
{
    return c == '-' || c == '.' || (unsigned char)c >= 128;
}

static void put_token(ua_font *f, ua_str s, ua_str next)
{
    while (s.n) {
        size_t n = 0;
        while (n < s.n && !divides(s.p[n]))
            n++;
        put_stretch(f, ua_str_sub(s, 0, n), next);
        for (; n < s.n && divides(s.p[n]); n++)
            ua_buf_putc(&f->out, s.p[n]);
        s = ua_str_sub(s, n, s.n);
    }
}

static size_t token_end(ua_str s, size_t at)
{
    while (at < s.n && (unsigned char)s.p[at] > ' ')
        at++;
    return at;
}

static size_t blanks_end(ua_str s, size_t at)
{
    while (at < s.n && (unsigned char)s.p[at] <= ' ')
        at++;
    return at;
}

/** The words of a block, each with the one that is behind it in the text. */
static void put_block(ua_font *f, ua_str text, ua_span block)
{
    size_t stop = block.off + block.len;

    f->line = f->out.n;
    f->pending = 0;
    for (size_t at = block.off; at < stop;) {
        size_t end = token_end(text, at), next = blanks_end(text, end);
        ua_str behind = ua_str_sub(text, next, token_end(text, next));
        put_token(f, ua_str_sub(text, at, end < stop ? end : stop), behind);
        ua_buf_put(&f->out, ua_str_sub(text, end, next < stop ? next : stop));
        at = next;
    }
}

/** Are the words of the text, but for figures and symbols, codes of the font? */
static bool is_used(const ua_font *f, const ua_stream *s)
{
    uint32_t words = 0, codes = 0;

    for (uint32_t i = 0; i < s->nblocks; i++) {
        ua_str text = ua_source_str(s->source, s->blocks[i].at);
        for (size_t at = 0, end; at < text.n; at = end + 1) {
            end = token_end(text, at);
            size_t n = end;
            while (n > at && (is_mark(text.p[n - 1]) || text.p[n - 1] == '.'))
                n--;
            words += n - at >= LONG_WORD;
            codes += n - at >= LONG_WORD && is_word(f, ua_str_sub(text, at, n));
        }
    }
    return codes >= LEAST_WORDS && codes * 2 > words;
}

/** The text decoded, and where its lines, its blocks and the strings of the export begin now. */
static ua_status rewrite(ua_font *f, ua_stream *s)
{
    ua_arena *a = f->out.arena;
    ua_source *src = ua_new(a, ua_source);
    ua_locus *loci = ua_new_n(a, s->source->nloci + 1, ua_locus);
    uint32_t *lines = ua_new_n(a, s->source->nlines + 1, uint32_t);
    ua_str text = s->source->text;
    size_t from = 0;

    if (!src || !loci || !lines)
        return ua_arena_status(a);
    *src = *s->source;
    for (uint32_t i = 0, k = 0; i < s->nblocks; i++) {
        ua_span *at = &s->blocks[i].at;
        if (!at->len)
            continue;
        for (; k < src->nloci && src->loci[k].off <= at->off; k++) {
            loci[k] = src->loci[k];
            loci[k].off = (uint32_t)(f->out.n + (src->loci[k].off - from));
        }
        ua_buf_put(&f->out, ua_str_sub(text, from, at->off));
        from = at->off + at->len;
        uint32_t off = (uint32_t)f->out.n;
        put_block(f, text, *at);
        *at = (ua_span){off, (uint32_t)f->out.n - off};
    }
    ua_buf_put(&f->out, ua_str_sub(text, from, text.n));
    src->text = ua_buf_str(&f->out);
    for (uint32_t i = 1; i < src->nlines; i++)
        lines[i] = (uint32_t)ua_str_find(src->text, UA_STR("\n"), lines[i - 1]) + 1;
    src->loci = src->nloci ? loci : NULL;
    src->lines = lines;
    s->source = src;
    return f->out.ok ? UA_OK : ua_arena_status(a);
}

ua_status ua_lang_decode(ua_arena *a, ua_diags *d, const ua_lang *l, ua_patterns *ps, ua_stream *s)
{
    ua_font f = {.lang = l, .ps = ps, .out = ua_buf_on(a)};

    for (uint32_t i = 0; i < l->ncodes; i++)
        if (!l->codes[i].code[1])
            f.letter[(unsigned char)l->codes[i].code[0] & 127] = l->codes[i].letter;
    if (!l->ncodes || !is_used(&f, s))
        return UA_OK;
    UA_TRY(rewrite(&f, s));
    ua_buf n = ua_buf_on(a);
    ua_buf_put_uint(&n, f.words);
    ua_report(d, UA_D_TX_FONT_CODES, (ua_span){0, 0}, UA_ARGS(ua_buf_str(&n), ua_str_c(l->english)));
    return UA_OK;
}

/* Symbols: what one says about its document, and how one is made of a file name or of organ and number (DT-04, NC-07,
 * NC-13, N-24). */
#include "lang/designation.h"
#include "lang/symbol.h"
#include "parse/work.h"
#include "text/numeral.h"
#include "text/utf8.h"

/** Class that series.tsv names. */
static ua_class class_of(ua_str s)
{
    if (ua_str_eqz(s, "resolution"))
        return UA_CLASS_RESOLUTION;
    if (ua_str_eqz(s, "decision"))
        return UA_CLASS_DECISION;
    if (ua_str_eqz(s, "presidentialStatement"))
        return UA_CLASS_PRESIDENTIAL;
    if (ua_str_eqz(s, "draft"))
        return UA_CLASS_RESOLUTION_DRAFT;
    return UA_CLASS_DOCUMENT;
}

ua_str ua_symbol_of(ua_work *w, ua_str printed)
{
    ua_buf b = ua_buf_on(w->p->arena);

    for (size_t i = 0; i < printed.n; i++) {
        bool before = i + 1 < printed.n && printed.p[i + 1] == '/', after = i && printed.p[i - 1] == '/';
        if (printed.p[i] != ' ' || !(before || after))
            ua_buf_putc(&b, printed.p[i]);
    }
    return ua_buf_str(&b);
}

bool ua_meta_of_symbol(ua_work *w, ua_str symbol, ua_meta *m)
{
    ua_symbol s;

    if (!ua_symbol_read(w->p->arena, symbol, &s))
        return false;
    m->symbol = symbol;
    m->organ = ua_str_c(s.actor);
    m->cls = class_of(ua_str_c(s.cls));
    m->designation = s.number;
    return true;
}

/** Name of the input without folders and ending, strokes written as hyphens: "A_RES_73_223.json" is A-RES-73-223. */
static ua_str stem(ua_work *w)
{
    ua_str name = w->in->source->name;
    ua_buf b = ua_buf_on(w->p->arena);

    for (size_t i = name.n; i-- > 0;)
        if (name.p[i] == '/') {
            name = ua_str_sub(name, i + 1, name.n);
            break;
        }
    for (size_t i = name.n; i-- > 1;)
        if (name.p[i] == '.') {
            name = ua_str_sub(name, 0, i);
            break;
        }
    for (size_t i = 0; i < name.n; i++)
        ua_buf_putc(&b, name.p[i] == '_' ? '-' : name.p[i]);
    return ua_buf_str(&b);
}

/** "CRC-C-15-ADD.211-fr" -> "CRC/C/15/ADD.211", "UNEP-CMS-RES.7.4-(REV.1)" -> "UNEP/CMS/RES.7.4 (REV.1)". */
static ua_str document_of_name(ua_work *w)
{
    ua_match m;
    ua_buf b = ua_buf_on(w->p->arena);

    if (!ua_find(w, UA_P_FILENAME_DOCUMENT, stem(w), &m))
        return (ua_str){0};
    ua_str name = ua_match_group(&m, "sym");
    bool inside = false;
    for (size_t i = 0; i < name.n; i++) {
        char next = i + 1 < name.n ? name.p[i + 1] : '\0';
        inside = name.p[i] == '(' || name.p[i] == '[' || (inside && name.p[i] != ')' && name.p[i] != ']');
        bool blank = inside || next == '(' || next == '['; /* a revision, or "(PART-III)" */
        ua_buf_putc(&b, name.p[i] != '-' ? name.p[i] : blank ? ' ' : '/');
    }
    return ua_buf_str(&b);
}

/** "S-RES-2531-2020-fr" -> "S/RES/2531 (2020)" (N-24). Empty: the name says nothing. */
ua_str ua_symbol_of_name(ua_work *w)
{
    ua_match m;
    ua_buf b = ua_buf_on(w->p->arena);

    if (!ua_find(w, UA_P_FILENAME_SYMBOL, stem(w), &m))
        return document_of_name(w);
    ua_str series = ua_match_group(&m, "series"), second = ua_match_group(&m, "b");
    ua_str roman = ua_match_group(&m, "roman"), part = ua_match_group(&m, "part");
    bool security = series.n && series.p[0] == 'S';
    for (size_t i = 0; i < series.n; i++)
        ua_buf_putc(&b, series.p[i] == '-' ? '/' : series.p[i]);
    ua_buf_putc(&b, '/');
    ua_buf_put(&b, ua_match_group(&m, "a"));
    if (roman.n || (security && second.n)) {
        ua_buf_putz(&b, " (");
        ua_buf_put(&b, roman.n ? roman : second);
        ua_buf_putc(&b, ')');
    } else if (second.n) {
        ua_buf_putc(&b, '/');
        ua_buf_put(&b, second);
    }
    if (part.n) {
        ua_buf_putc(&b, ' ');
        ua_buf_put(&b, part);
    }
    return ua_buf_str(&b);
}

/** A numeral or a letter of another script as figures are written: in brackets a session in Roman numerals. */
static void put_figure(ua_buf *b, ua_str run, bool bracket)
{
    enum { FIRST_YEAR = 1945 };
    char out[16];
    uint32_t value = ua_number(run), rank = value ? 0 : ua_letter_rank(run);

    if (bracket && value && value < FIRST_YEAR)
        for (size_t i = 0, n = ua_put_roman(value, out); i < n; i++)
            ua_buf_putc(b, (char)(out[i] - 'a' + 'A'));
    else if (value)
        ua_buf_put_uint(b, value);
    else if (rank && ua_put_letter(rank, out) == 1)
        ua_buf_putc(b, (char)(out[0] - 'a' + 'A'));
    else
        ua_buf_put(b, run);
}

/** Does a blank stand before c in "217 A (III)"? */
static bool parts_from(char before, char c)
{
    bool digit = before >= '0' && before <= '9', letter = before >= 'A' && before <= 'Z';

    return (digit && c >= 'A' && c <= 'Z') || ((digit || letter) && c == '(');
}

/** End of the numeral, or of the one letter, of another script that begins at `at`. */
static size_t figure_end(ua_str s, size_t at)
{
    size_t end = at, len;

    while (end < s.n) {
        uint32_t cp = ua_utf8_at(s, end, &len);
        bool letter = ua_letter_rank(ua_str_sub(s, end, end + len)) > 0; /* 甲 of 二一七甲 */
        if ((cp < 0x80 && cp != '0') || cp == 0xFF08 || cp == 0xFF09 || (letter && end > at))
            break;
        end += len;
        if (letter)
            break;
    }
    return end;
}

ua_str ua_designation_of(ua_work *w, ua_str printed)
{
    ua_buf b = ua_buf_on(w->p->arena), spaced = ua_buf_on(w->p->arena);
    bool bracket = false;

    printed = ua_designation(w->p->arena, printed);
    for (size_t i = 0, len; i < printed.n; i += len) {
        uint32_t cp = ua_utf8_at(printed, i, &len);
        cp = cp == 0xFF08 ? '(' : cp == 0xFF09 ? ')' : cp;
        bracket = cp == '(' || (bracket && cp != ')');
        if (cp < 0x80) {
            ua_buf_putc(&b, (char)cp);
            continue;
        }
        len = figure_end(printed, i) - i;
        put_figure(&b, ua_str_sub(printed, i, i + len), bracket);
    }
    ua_str plain = ua_buf_str(&b);
    for (size_t i = 0; i < plain.n; i++) {
        if (i && parts_from(plain.p[i - 1], plain.p[i]))
            ua_buf_putc(&spaced, ' ');
        ua_buf_putc(&spaced, plain.p[i]);
    }
    return ua_buf_str(&spaced);
}

/** "A/RES/{}" with the designation in its place. */
ua_str ua_symbol_of_number(ua_work *w, ua_str organ, ua_str designation)
{
    const ua_actor *a = ua_actor_find(organ);
    ua_buf b = ua_buf_on(w->p->arena), shown = ua_buf_on(w->p->arena);

    if (!a || !a->symbol[0] || !designation.n)
        return (ua_str){0};
    for (size_t i = 0; i < designation.n; i++) { /* NC-06 step 2: "2531(2020)" is "2531 (2020)" */
        if (i && designation.p[i] == '(' && designation.p[i - 1] != ' ')
            ua_buf_putc(&shown, ' ');
        ua_buf_putc(&shown, designation.p[i]);
    }
    ua_symbol_fill(&b, ua_str_c(a->symbol), ua_buf_str(&shown));
    return ua_buf_str(&b);
}

char ua_part_letter(ua_str line)
{
    bool capital = line.n && line.p[0] >= 'A' && line.p[0] <= 'Z';

    for (size_t i = 1; i < line.n; i++)
        capital = capital && (line.p[i] == '*' || line.p[i] == '.');
    return capital ? line.p[0] : ua_letter_word(line);
}

ua_str ua_symbol_of_part(ua_work *w, ua_str whole, ua_str letter)
{
    ua_buf b = ua_buf_on(w->p->arena);
    size_t end = whole.n;

    while (end > 0 && whole.p[end - 1] != ')' && !(whole.p[end - 1] >= '0' && whole.p[end - 1] <= '9'))
        end--; /* "69/96 A-B" */
    if (!end)
        return (ua_str){0};
    ua_buf_put(&b, ua_str_sub(whole, 0, end));
    ua_buf_putc(&b, ' ');
    ua_buf_put(&b, letter);
    return ua_buf_str(&b);
}

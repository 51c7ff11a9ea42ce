/* Readings of the label at the start of a unit. Only what the characters allow: which reading is meant is
 * settled by the sequence (sequence.c).
 *
 *   "i) User ..."   -> ROMAN 1, LETTER 9       "12. Prie ..." -> NUM_DOT 12
 *   "(c) To ..."    -> LETTER 3, ROMAN 100     "– Obtenir"    -> DASH 1                                */
#include "lang/designation.h"
#include "parse/work.h"
#include "text/ctype.h"
#include "text/numeral.h"
#include "text/utf8.h"

bool ua_is_number(ua_style s)
{
    return s == UA_S_NUM_DOT || s == UA_S_NUM_PAREN || s == UA_S_NUM_DASH || s == UA_S_NUM_DEGREE ||
           s == UA_S_NUM_BARE;
}

static void reading(ua_unit *u, ua_style style, uint32_t value, size_t len)
{
    if (value && u->nlabels < UA_MAX_LABELS)
        u->labels[u->nlabels++] = (ua_label){.style = style, .value = value, .len = (uint32_t)len};
}

/** End of the run of letters or digits that begins at `at`. */
static size_t run_end(ua_str s, size_t at, bool digits)
{
    size_t len;

    while (at < s.n) {
        uint32_t cp = ua_utf8_at(s, at, &len);
        if (digits ? !ua_is_digit(cp) : !(ua_is_letter(cp) || ua_is_mark(cp)))
            break;
        at += len;
    }
    return at;
}

/** Skips one blank (N-75: "33 ." and "a )"). */
static size_t past_blank(ua_str s, size_t at)
{
    return at < s.n && s.p[at] == ' ' ? at + 1 : at;
}

/** Does the label end at `at`: a blank or the end follows? Chinese needs none. */
static bool label_ends(const ua_work *w, ua_str s, size_t at)
{
    return at >= s.n || s.p[at] == ' ' || !w->p->lang->spaced;
}

static size_t closing_at(ua_str s, size_t at, uint32_t a, uint32_t b)
{
    size_t len;

    if (at >= s.n)
        return 0;
    uint32_t cp = ua_utf8_at(s, at, &len);
    return cp == a || cp == b ? at + len : 0;
}

/** The rest of 1.2, 12.5.1 or 12.a, behind the first point. Later numbers are greater: 12.5 is 12,005,000, 12.5.1 is
 *  12,005,001; letters follow the digits of their level. */
static void read_decimal(const ua_work *w, ua_unit *u, ua_str s, size_t at, uint32_t value)
{
    uint32_t unit = 1000;

    value = value > 999 ? 0 : value * 1000 * unit;
    for (size_t end = run_end(s, at, true); value; at = end + 1, end = run_end(s, at, true)) {
        uint32_t part = ua_number(ua_str_sub(s, at, end)), letter;
        if (end == at) {
            end = run_end(s, at, false);
            letter = ua_letter_rank(ua_str_sub(s, at, end));
            part = letter ? UA_DECIMAL_LETTERS + letter : 0;
        }
        if (!part || part > 999 || !unit)
            return;
        value += part * unit;
        unit /= 1000;
        if (end + 1 < s.n && s.p[end] == '.' && s.p[end + 1] != ' ')
            continue;
        end = closing_at(s, end, '.', '.') ? end + 1 : end;
        if (label_ends(w, s, end))
            reading(u, UA_S_DECIMAL, value, end);
        return;
    }
}

/** A date at the beginning. */
static bool is_date(const ua_work *w, ua_str s)
{
    enum { LONGEST = 128 }; /* bytes, and more than any date has */
    ua_str iso;
    ua_match m;

    return ua_date_iso(w, ua_str_head(s, LONGEST), &iso, &m) && m.from == 0;
}

/** 12. 12) (12) 12 - 1.2 12° and 12 without its point (N-76). */
static void read_digits(const ua_work *w, ua_unit *u, ua_str s, size_t from, bool open)
{
    enum { FIRST_YEAR = 1945 };
    size_t end = run_end(s, from, true), at = past_blank(s, end), close;
    ua_str digits = ua_str_sub(s, from, end);
    uint32_t value = digits.n <= 12 ? ua_number(digits) : 0;

    if (!value || value > 9999)
        return;
    bool year = open && value >= FIRST_YEAR; /* "resolution 2140" / "(2014) and ..." */
    if (!year && (close = closing_at(s, at, ')', 0xFF09)) != 0 && label_ends(w, s, close)) {
        reading(u, UA_S_NUM_PAREN, value, close);
        return;
    }
    if (open)
        return;
    if ((close = closing_at(s, at, '.', 0xFF0E)) != 0) {
        if (value <= 31 && is_date(w, s))
            return; /* "14. Dezember 2044" */
        unsigned had = u->nlabels;
        if (at == end && !w->p->lang->spaced) /* "1.1 ...": a number may stand before any character */
            read_decimal(w, u, s, close, value);
        if (u->nlabels > had && s.p[u->labels[had].len] == ' ')
            return;
        u->nlabels = had;
        if (label_ends(w, s, close))
            reading(u, UA_S_NUM_DOT, value, close);
        else if (at == end)
            read_decimal(w, u, s, close, value);
        return;
    }
    if ((close = closing_at(s, at, '-', 0x2013)) != 0 && w->p->lang->rtl && label_ends(w, s, close)) {
        reading(u, UA_S_NUM_DASH, value, close);
        return;
    }
    if ((close = closing_at(s, end, 0xB0, 0xB0)) != 0 && label_ends(w, s, close)) {
        reading(u, UA_S_NUM_DEGREE, value, close);
        return;
    }
    /* N-76: only before an operative lead, else it is a note, a quantity or a year */
    if (at > end && value < 400 && ua_opens_paragraph(w, ua_str_sub(s, at, s.n)))
        reading(u, UA_S_NUM_BARE, value, end);
}

/** ’1‘: what roman numerals are in Arabic. */
static void read_quoted(const ua_work *w, ua_unit *u, ua_str s, size_t from)
{
    size_t end = run_end(s, from, true), at = end, len;

    while (at < s.n && ua_is_quote(ua_utf8_at(s, at, &len)))
        at += len;
    if (at > end && end - from <= 12 && label_ends(w, s, at))
        reading(u, UA_S_ROMAN, ua_number(ua_str_sub(s, from, end)), at);
}

/** "أ -" below roman numerals, "ألف -" of a heading: letters before a dash, where texts run from right to left. */
static void read_dashed(const ua_work *w, ua_unit *u, ua_str s, ua_str word, size_t at)
{
    size_t len;
    char named = ua_letter_word(word);

    if (!w->p->lang->rtl || at >= s.n || !ua_is_dash(ua_utf8_at(s, at, &len)) || !label_ends(w, s, at + len))
        return;
    size_t end = at + len;
    if (named)
        reading(u, UA_S_UPPER, (uint32_t)(named - 'A') + 1, end);
    else
        reading(u, UA_S_LETTER, ua_letter_rank(word), end);
}

/** 一、 or 一. before a sentence; before a title it is the number of a section (ROMAN_HEAD). */
static void read_numeral(const ua_work *w, ua_unit *u, ua_str s, ua_str word, size_t end)
{
    size_t close = closing_at(s, end, '.', 0xFF0E);

    close = close ? close : closing_at(s, end, 0x3001, 0x3001);
    if (close && !w->p->lang->spaced && !ua_ends_open(s))
        reading(u, UA_S_NUM_DOT, ua_number(word), close);
}

/** "a." below (i), of one letter: longer ones are abbreviations. */
static void read_letter_dot(const ua_work *w, ua_unit *u, ua_str s, ua_str word, size_t end)
{
    size_t close = closing_at(s, end, '.', '.');

    if (ua_utf8_count(word) == 1 && close && close < s.n && label_ends(w, s, close))
        reading(u, UA_S_LETTER_DOT, ua_letter_rank(word), close);
}

/** a) (a) i) (iv) A. IV. a. */
static void read_letters(const ua_work *w, ua_unit *u, ua_str s, size_t from, bool open)
{
    size_t end = run_end(s, from, false), at = past_blank(s, end), close, len;
    ua_str word = ua_str_sub(s, from, end);

    if (!word.n || word.n > 16)
        return;
    bool upper = ua_is_upper(ua_utf8_at(s, from, &len));
    uint32_t roman = ua_roman(word), letter = ua_letter_rank(word);
    if ((close = closing_at(s, at, ')', 0xFF09)) != 0 && label_ends(w, s, close)) {
        reading(u, upper ? UA_S_UPPER_ROMAN : UA_S_ROMAN, roman, close);
        reading(u, upper ? UA_S_UPPER : UA_S_LETTER, letter, close);
        reading(u, upper ? UA_S_UPPER : UA_S_LETTER, ua_letter_rank_russian(word), close);
        if (!letter && !roman && !w->p->lang->spaced) /* (一) */
            reading(u, UA_S_ROMAN, ua_number(word), close);
        return;
    }
    if (!open)
        read_dashed(w, u, s, word, at);
    if (open)
        return;
    if (!upper) {
        read_numeral(w, u, s, word, end);
        read_letter_dot(w, u, s, word, end);
        return;
    }
    if ((close = closing_at(s, end, '.', 0xFF0E)) != 0 && label_ends(w, s, close)) {
        reading(u, UA_S_UPPER_ROMAN, roman, close);
        reading(u, UA_S_UPPER, letter, close);
    }
}

/** "l. Condemns", "1 O. Requests", "2, Invites": a number that a machine misread, where an operative lead follows (N-120). */
static void read_misread(const ua_work *w, ua_unit *u, ua_str s)
{
    enum { MOST = 5 }; /* "1 O ." */
    size_t at = 0, len;

    while (at < s.n && at < MOST && s.p[at] != '.' && s.p[at] != ',')
        at++;
    if (at + 1 >= s.n || (s.p[at] != '.' && s.p[at] != ',') || s.p[at + 1] != ' ')
        return;
    ua_str number = ua_str_trim(ua_str_sub(s, 0, at));
    uint32_t value = ua_number_misread(number);
    if (!value && s.p[at] == ',') /* the point is what was misread */
        value = ua_number(number);
    if (!value || !ua_lead_of(w, ua_str_sub(s, at + 2, s.n), UA_OPERATIVE_LEAD, &len))
        return;
    reading(u, UA_S_NUM_BARE, value, at + 1);
    u->labels[u->nlabels - 1].misread = true;
}

void ua_read_labels(const ua_work *w, ua_unit *u)
{
    ua_str s = ua_unit_str(u);
    size_t len, at = 0;

    u->nlabels = 0;
    u->chosen = -1;
    u->labels[0] = (ua_label){UA_S_NONE, 0, 0, false};
    if (!s.n || u->row)
        return;
    uint32_t cp = ua_utf8_at(s, 0, &len);
    if (ua_is_dash(cp) && label_ends(w, s, len)) {
        reading(u, UA_S_DASH, 1, len);
        return;
    }
    if ((cp == 0x2022 || cp == 0xB7 || cp == 0x25CF || cp == 0x25AA) && label_ends(w, s, len)) {
        reading(u, UA_S_BULLET, 1, len);
        return;
    }
    if (ua_enclosed_number(cp) && label_ends(w, s, len)) {
        reading(u, UA_S_ROMAN, ua_enclosed_number(cp), len);
        return;
    }
    read_misread(w, u, s);
    if (ua_is_quote(cp) && w->p->lang->rtl) {
        read_quoted(w, u, s, len);
        return;
    }
    bool open = cp == '(' || cp == 0xFF08;
    if (open)
        at = len;
    if (at >= s.n)
        return;
    cp = ua_utf8_at(s, at, &len);
    if (ua_is_digit(cp) && !w->statement) /* IR-06: a statement has no numbered paragraphs */
        read_digits(w, u, s, at, open);
    else if (ua_is_letter(cp))
        read_letters(w, u, s, at, open);
}

void ua_label_units(const ua_work *w, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        if (!w->units.at[i].gone)
            ua_read_labels(w, &w->units.at[i]);
}

uint32_t ua_number_at(const ua_unit *u)
{
    for (unsigned k = 0; k < u->nlabels && !u->gone; k++)
        if (ua_is_number(u->labels[k].style))
            return u->labels[k].value;
    return 0;
}

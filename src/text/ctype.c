/* Character classes of Unicode, from utf8proc; ASCII, and the letters that most texts are made of, are answered without it. */
#include "text/ctype.h"

#include <utf8proc.h>

#include "text/utf8.h"

/** Letters of Arabic and ideographs: they have no case. */
static bool is_common_caseless(uint32_t cp)
{
    return (cp >= 0x620 && cp <= 0x64A) || (cp >= 0x4E00 && cp <= 0x9FA5);
}

/** Accented letters of Latin-1, and Cyrillic from Ѐ to џ. */
static bool is_common_cased(uint32_t cp)
{
    return (cp >= 0xC0 && cp <= 0xFF && cp != 0xD7 && cp != 0xF7) || (cp >= 0x400 && cp <= 0x45F);
}

static utf8proc_category_t category(uint32_t cp)
{
    return utf8proc_category((utf8proc_int32_t)cp);
}

bool ua_is_space(uint32_t cp)
{
    if (cp < 0x80)
        return cp == ' ' || (cp >= '\t' && cp <= '\r');
    return cp == 0x85 || cp == 0xA0 || cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200A) || cp == 0x2028 ||
           cp == 0x2029 || cp == 0x202F || cp == 0x205F || cp == 0x3000;
}

bool ua_is_letter(uint32_t cp)
{
    if (cp < 0x80)
        return (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z');
    if (is_common_cased(cp) || is_common_caseless(cp))
        return true;
    utf8proc_category_t c = category(cp);
    return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_LO;
}

bool ua_is_mark(uint32_t cp)
{
    if (cp < 0x300)
        return false;
    utf8proc_category_t c = category(cp);
    return c >= UTF8PROC_CATEGORY_MN && c <= UTF8PROC_CATEGORY_ME;
}

bool ua_is_upper(uint32_t cp)
{
    if (cp < 0x80)
        return cp >= 'A' && cp <= 'Z';
    if (is_common_cased(cp) || is_common_caseless(cp))
        return is_common_cased(cp) && !ua_is_lower(cp);
    utf8proc_category_t c = category(cp);
    return c == UTF8PROC_CATEGORY_LU || c == UTF8PROC_CATEGORY_LT;
}

bool ua_is_lower(uint32_t cp)
{
    if (cp < 0x80)
        return cp >= 'a' && cp <= 'z';
    if (is_common_cased(cp))
        return cp < 0x100 ? cp >= 0xDF : cp >= 0x430;
    return !is_common_caseless(cp) && category(cp) == UTF8PROC_CATEGORY_LL;
}

bool ua_is_caseless(uint32_t cp)
{
    return cp >= 0x80 && category(cp) == UTF8PROC_CATEGORY_LO;
}

bool ua_is_quote(uint32_t cp)
{
    if (cp < 0x80)
        return cp == '\'' || cp == '"' || cp == '`';
    utf8proc_category_t c = category(cp);
    return c == UTF8PROC_CATEGORY_PI || c == UTF8PROC_CATEGORY_PF || cp == 0x201A || cp == 0x201E;
}

uint32_t ua_lower(uint32_t cp)
{
    if (cp < 0x80)
        return cp >= 'A' && cp <= 'Z' ? cp + 32 : cp;
    if (is_common_caseless(cp))
        return cp;
    if (is_common_cased(cp)) /* ÿ and џ are lower case already, and Ѐ to Џ lie eighty before theirs */
        return ua_is_lower(cp) ? cp : cp >= 0x400 && cp < 0x410 ? cp + 80 : cp + 32;
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp);
}

uint32_t ua_upper(uint32_t cp)
{
    return (uint32_t)utf8proc_toupper((utf8proc_int32_t)cp);
}

bool ua_is_digit(uint32_t cp)
{
    return cp < 0x80 ? cp >= '0' && cp <= '9' : category(cp) == UTF8PROC_CATEGORY_ND;
}

bool ua_is_dash(uint32_t cp)
{
    return cp < 0x80 ? cp == '-' : cp == 0x2212 || category(cp) == UTF8PROC_CATEGORY_PD;
}

bool ua_is_xml(uint32_t cp)
{
    if (cp < 0x20)
        return cp == '\t' || cp == '\n' || cp == '\r';
    if (cp >= 0x7F && cp < 0xA0)
        return cp == 0x85;
    return !(cp >= 0xD800 && cp <= 0xDFFF) && cp != 0xFFFE && cp != 0xFFFF && cp <= 0x10FFFF;
}

int ua_digit_value(uint32_t cp)
{
    /* digits of one script stand in a row of ten that begins at a character ending in 0 or 6 */
    if (cp >= '0' && cp <= '9')
        return (int)(cp - '0');
    if (!ua_is_digit(cp))
        return -1;
    uint32_t zero = cp;
    while (cp - zero < 9 && ua_is_digit(zero - 1) && category(zero - 1) == UTF8PROC_CATEGORY_ND)
        zero--;
    return (int)(cp - zero);
}

/** Of ASCII: the lower case of letters, digits as they are, 0 for everything else. */
static const unsigned char plain[128] = {
    ['0'] = '0', ['1'] = '1', ['2'] = '2', ['3'] = '3', ['4'] = '4', ['5'] = '5', ['6'] = '6', ['7'] = '7',
    ['8'] = '8', ['9'] = '9', ['A'] = 'a', ['B'] = 'b', ['C'] = 'c', ['D'] = 'd', ['E'] = 'e', ['F'] = 'f',
    ['G'] = 'g', ['H'] = 'h', ['I'] = 'i', ['J'] = 'j', ['K'] = 'k', ['L'] = 'l', ['M'] = 'm', ['N'] = 'n',
    ['O'] = 'o', ['P'] = 'p', ['Q'] = 'q', ['R'] = 'r', ['S'] = 's', ['T'] = 't', ['U'] = 'u', ['V'] = 'v',
    ['W'] = 'w', ['X'] = 'x', ['Y'] = 'y', ['Z'] = 'z', ['a'] = 'a', ['b'] = 'b', ['c'] = 'c', ['d'] = 'd',
    ['e'] = 'e', ['f'] = 'f', ['g'] = 'g', ['h'] = 'h', ['i'] = 'i', ['j'] = 'j', ['k'] = 'k', ['l'] = 'l',
    ['m'] = 'm', ['n'] = 'n', ['o'] = 'o', ['p'] = 'p', ['q'] = 'q', ['r'] = 'r', ['s'] = 's', ['t'] = 't',
    ['u'] = 'u', ['v'] = 'v', ['w'] = 'w', ['x'] = 'x', ['y'] = 'y', ['z'] = 'z',
};

/** A letter, mark or digit beyond ASCII. */
static bool is_in_word(uint32_t cp)
{
    if (is_common_cased(cp) || is_common_caseless(cp))
        return true;
    if (cp >= 0x2000 && cp < 0x2070) /* punctuation */
        return false;
    utf8proc_category_t c = category(cp);
    return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_ND; /* L, M and Nd stand in a row */
}

uint32_t ua_lower_in_word(ua_str s, size_t at, size_t *len)
{
    unsigned char c = (unsigned char)s.p[at];

    *len = 1;
    if (c < 0x80)
        return plain[c];
    uint32_t cp = ua_utf8_at(s, at, len);
    return is_in_word(cp) ? ua_lower(cp) : 0;
}

/* Thirty-two a line. */
const unsigned char ua_word_byte[256] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0,
    0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

size_t ua_word_end_beyond(ua_str s, size_t at)
{
    size_t len;

    while (at < s.n && (unsigned char)s.p[at] >= 0x80 && is_in_word(ua_utf8_at(s, at, &len))) {
        at += len;
        while (at < s.n && ua_word_byte[(unsigned char)s.p[at]])
            at++;
    }
    return at;
}

bool ua_is_comma(uint32_t cp)
{
    return cp == ',' || cp == 0x060C || cp == 0xFF0C;
}

bool ua_is_list_comma(uint32_t cp)
{
    return cp == 0x3001;
}

bool ua_is_semicolon(uint32_t cp)
{
    return cp == ';' || cp == 0x061B || cp == 0xFF1B;
}

bool ua_is_colon(uint32_t cp)
{
    return cp == ':' || cp == 0xFF1A;
}

bool ua_is_stop(uint32_t cp)
{
    return cp == '.' || cp == 0x3002 || cp == 0x06D4 || cp == 0xFF0E;
}

size_t ua_columns(ua_str s)
{
    size_t n = 0;

    for (size_t i = 0, len; i < s.n; i += len) {
        uint32_t cp = ua_utf8_at(s, i, &len);
        n += cp < 0x1100 ? 1 : (size_t)utf8proc_charwidth((utf8proc_int32_t)cp);
    }
    return n;
}

bool ua_str_blank(ua_str s)
{
    for (size_t i = 0, len; i < s.n; i += len)
        if (!ua_is_space(ua_utf8_at(s, i, &len)))
            return false;
    return true;
}

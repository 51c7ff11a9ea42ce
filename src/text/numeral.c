/* Numerals and list letters of the six languages (LG-05). */
#include "text/numeral.h"

#include <string.h>

#include "text/ctype.h"
#include "text/utf8.h"

static uint32_t roman_digit(char c)
{
    switch (c) {
    case 'i': return 1;
    case 'v': return 5;
    case 'x': return 10;
    case 'l': return 50;
    case 'c': return 100;
    case 'd': return 500;
    case 'm': return 1000;
    default: return 0;
    }
}

size_t ua_put_roman(uint32_t value, char out[16])
{
    static const struct {
        uint32_t v;
        const char *s;
    } steps[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
                 {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
    size_t n = 0;

    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        for (; value >= steps[i].v && n + 2 <= 16; value -= steps[i].v) {
            size_t k = strlen(steps[i].s);
            memcpy(out + n, steps[i].s, k);
            n += k;
        }
    return n;
}

uint32_t ua_roman(ua_str s)
{
    char low[16], again[16];
    uint32_t v = 0, last = 0;

    if (!s.n || s.n >= sizeof low)
        return 0;
    bool upper = s.p[0] >= 'A' && s.p[0] <= 'Z';
    for (size_t i = 0; i < s.n; i++) {
        char c = s.p[i];
        if ((c >= 'A' && c <= 'Z') != upper)
            return 0;
        low[i] = (char)(upper ? c + 32 : c);
    }
    for (size_t i = s.n; i-- > 0;) {
        uint32_t d = roman_digit(low[i]);
        if (!d)
            return 0;
        v = d < last ? v - d : v + d;
        last = d > last ? d : last;
    }
    if (v > 3999) /* also catches a wrapped difference */
        return 0;
    /* well formed only if it is how the value is written */
    return ua_put_roman(v, again) == s.n && memcmp(again, low, s.n) == 0 ? v : 0;
}

/** Letters of Russian lists, in their order: ё and й are left out. */
static const uint16_t cyrillic[] = {0x430, 0x431, 0x432, 0x433, 0x434, 0x435, 0x436, 0x437, 0x438, 0x43A,
                                    0x43B, 0x43C, 0x43D, 0x43E, 0x43F, 0x440, 0x441, 0x442, 0x443, 0x444,
                                    0x445, 0x446, 0x447, 0x448, 0x449, 0x44D, 0x44E, 0x44F};

static uint32_t cyrillic_rank(uint32_t cp)
{
    cp = cp >= 0x410 && cp <= 0x42F ? cp + 0x20 : cp;
    for (uint32_t i = 0; i < sizeof cyrillic / sizeof *cyrillic; i++)
        if (cp == cyrillic[i])
            return i + 1;
    return 0;
}

/** Rank of one letter in the list alphabet of its script. */
static uint32_t rank_of(uint32_t cp)
{
    static const uint16_t abjad[] = {0x623, 0x628, 0x62C, 0x62F, 0x647, 0x648, 0x632, 0x62D, 0x637, 0x64A,
                                     0x643, 0x644, 0x645, 0x646, 0x633, 0x639, 0x641, 0x635, 0x642, 0x631,
                                     0x634, 0x62A, 0x62B, 0x62E, 0x630, 0x636, 0x638, 0x63A};
    static const uint16_t stems[] = {0x7532, 0x4E59, 0x4E19, 0x4E01, 0x620A,
                                     0x5DF1, 0x5E9A, 0x8F9B, 0x58EC, 0x7678}; /* 甲 to 癸 */

    if (cp >= 'a' && cp <= 'z')
        return cp - 'a' + 1;
    if (cp >= 'A' && cp <= 'Z')
        return cp - 'A' + 1;
    if (cp == 0x627 || cp == 0x625 || cp == 0x622)
        cp = 0x623;
    for (uint32_t i = 0; i < sizeof abjad / sizeof *abjad; i++)
        if (cp == abjad[i])
            return i + 1;
    cp = cp == 0x5DF3 ? 0x5DF1 : cp; /* 巳 is printed for 己 */
    for (uint32_t i = 0; i < sizeof stems / sizeof *stems; i++)
        if (cp == stems[i])
            return i + 1;
    if (cp >= 0x410 && cp <= 0x42F)
        cp += 0x20;
    /* look-alikes of Latin letters are those: lists in Latin order are typed on either keyboard */
    switch (cp) {
    case 0x430: return 1;  /* а a */
    case 0x435: return 5;  /* е e */
    case 0x441: return 3;  /* с c */
    case 0x445: return 24; /* х x */
    case 0x456: return 9;  /* і i */
    case 0x458: return 10; /* ј j */
    default: break;
    }
    return cyrillic_rank(cp);
}

/** The only letter of a label; 0: it has none, or several. */
static uint32_t only_letter(ua_str s)
{
    uint32_t found = 0;

    for (size_t i = 0, len; i < s.n; i += len) {
        uint32_t cp = ua_utf8_at(s, i, &len);
        if (found && ua_is_letter(cp))
            return 0;
        found = ua_is_letter(cp) ? cp : found;
    }
    return found;
}

uint32_t ua_letter_rank_russian(ua_str s)
{
    uint32_t cp = only_letter(s), rank = cyrillic_rank(cp);

    return rank && rank != rank_of(cp) ? rank : 0;
}

uint32_t ua_letter_rank_behind(ua_str s, ua_str before)
{
    uint32_t rank = ua_letter_rank_russian(s);

    return rank && cyrillic_rank(only_letter(before)) + 1 == rank ? rank : 0;
}

uint32_t ua_letter_rank(ua_str s)
{
    uint32_t first = 0, n = 0;

    for (size_t i = 0, len; i < s.n; i += len) {
        uint32_t cp = ua_utf8_at(s, i, &len);
        if (cp == 0x640 || ua_is_mark(cp)) /* tatweel, hamza above */
            continue;
        uint32_t r = rank_of(cp);
        if (!r || (first && r != first)) /* aa, bb: the letter doubled */
            return 0;
        first = r;
        n++;
    }
    return n == 1 ? first : n == 2 ? 26 + first : 0;
}

size_t ua_put_letter(uint32_t rank, char out[16])
{
    if (!rank || rank > 52)
        return 0;
    out[0] = (char)('a' + (rank - 1) % 26);
    if (rank <= 26)
        return 1;
    out[1] = out[0];
    return 2;
}

/** 0..9 of a Chinese numeral, 10, 100 or 1000 of its powers, 20 or 30 of the words for these; -1 otherwise. */
static int chinese(uint32_t cp)
{
    static const uint16_t digits[] = {0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB,
                                      0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D};

    for (int i = 0; i < 10; i++)
        if (cp == digits[i])
            return i;
    switch (cp) {
    case 0x3007:
    case 0x25CB: /* a circle */
    case 0x25EF: return 0;
    case 0x5341: return 10;
    case 0x5EFF: return 20;
    case 0x5345: return 30;
    case 0x767E: return 100;
    case 0x5343: return 1000;
    default: return -1;
    }
}

static uint32_t chinese_number(ua_str s)
{
    uint32_t total = 0, digit = 0, plain = 0;
    bool powers = false;

    for (size_t i = 0, len; i < s.n; i += len) {
        uint32_t cp = ua_utf8_at(s, i, &len);
        int v = cp == '0' && i ? 0 : chinese(cp); /* 二0二五 */
        if (v < 0 || total > 9999 || plain > 9999)
            return 0;
        if (v < 10) {
            digit = (uint32_t)v;
            plain = plain * 10 + digit;
        } else {
            total += (digit ? digit : 1) * (uint32_t)v;
            digit = 0;
            powers = true;
        }
    }
    return powers ? total + digit : plain;
}

uint32_t ua_numeral_in(ua_str s)
{
    size_t from = 0, to, len;
    uint32_t first = s.n ? ua_utf8_at(s, 0, &len) : 0;

    if (first >= 0x3220 && first <= 0x3229) /* ㈠ to ㈩ */
        return ua_enclosed_number(first);
    while (from < s.n && chinese(ua_utf8_at(s, from, &len)) < 0)
        from += len;
    for (to = from; to < s.n && chinese(ua_utf8_at(s, to, &len)) >= 0;)
        to += len;
    return from < to ? chinese_number(ua_str_sub(s, from, to)) : 0;
}

uint32_t ua_enclosed_number(uint32_t cp)
{
    if (cp >= 0x3220 && cp <= 0x3229)
        return cp - 0x3220 + 1;
    return cp >= 0x2460 && cp <= 0x2473 ? cp - 0x2460 + 1 : 0;
}

uint32_t ua_number_misread(ua_str s)
{
    /* what each digit is mistaken for in scanned pages */
    static const char *const looks[10] = {"Oo", "lIi!|]", "Zz", "", "", "Ss", "b", "", "B", "gq"};
    uint32_t value = 0, digits = 0;
    bool misread = false;

    for (size_t i = 0; i < s.n; i++) {
        uint32_t d = 0;
        if (s.p[i] == ' ' && i)
            continue;
        if (s.p[i] >= '0' && s.p[i] <= '9') {
            d = (uint32_t)(s.p[i] - '0');
        } else {
            while (d < 10 && !strchr(looks[d], s.p[i]))
                d++;
            misread = true;
        }
        if (d > 9 || !s.p[i] || ++digits > 3)
            return 0;
        value = value * 10 + d;
    }
    return misread ? value : 0;
}

static uint32_t raised_digit(uint32_t cp)
{
    return cp == 0xB9                     ? 1
           : cp == 0xB2 || cp == 0xB3     ? cp - 0xB0
           : cp >= 0x2074 && cp <= 0x2079 ? cp - 0x2070
                                          : 0;
}

bool ua_is_raised(ua_str s)
{
    size_t len;
    uint32_t cp = s.n ? ua_utf8_at(s, 0, &len) : 0;

    return cp == 0x2070 || raised_digit(cp);
}

uint32_t ua_number(ua_str s)
{
    uint64_t v = 0;
    size_t len;

    if (!s.n)
        return 0;
    if (chinese(ua_utf8_at(s, 0, &len)) >= 0)
        return chinese_number(s);
    for (size_t i = 0; i < s.n; i += len) {
        uint32_t cp = ua_utf8_at(s, i, &len);
        int d = ua_is_raised(ua_str_sub(s, i, s.n)) ? (int)raised_digit(cp) : ua_digit_value(cp);
        if (d < 0 || v > UINT32_MAX / 10)
            return 0;
        v = v * 10 + (unsigned)d;
    }
    return v <= UINT32_MAX ? (uint32_t)v : 0;
}

bool ua_valid_date(uint32_t y, uint32_t m, uint32_t d)
{
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;

    return y >= 1900 && y < 2200 && m >= 1 && m <= 12 && d >= 1 &&
           d <= days[m - 1] + (m == 2 && leap ? 1u : 0u);
}

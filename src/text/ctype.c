/* Character classes of Unicode, from utf8proc; ASCII is answered without it. */
#include "text/ctype.h"

#include <utf8proc.h>

#include "text/utf8.h"

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
    utf8proc_category_t c = category(cp);
    return c == UTF8PROC_CATEGORY_LU || c == UTF8PROC_CATEGORY_LT;
}

bool ua_is_lower(uint32_t cp)
{
    return cp < 0x80 ? cp >= 'a' && cp <= 'z' : category(cp) == UTF8PROC_CATEGORY_LL;
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
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp);
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

bool ua_str_blank(ua_str s)
{
    for (size_t i = 0, len; i < s.n; i += len)
        if (!ua_is_space(ua_utf8_at(s, i, &len)))
            return false;
    return true;
}

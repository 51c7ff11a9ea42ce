/** Character classes of Unicode; never the locale's. */
#ifndef UA_TEXT_CTYPE_H
#define UA_TEXT_CTYPE_H

#include "util/str.h"

bool ua_is_space(uint32_t cp);    /**< White_Space */
bool ua_is_letter(uint32_t cp);   /**< general category L* */
bool ua_is_mark(uint32_t cp);     /**< general category M* */
bool ua_is_upper(uint32_t cp);    /**< Lu or Lt */
bool ua_is_lower(uint32_t cp);    /**< Ll */
bool ua_is_caseless(uint32_t cp); /**< Lo: a letter of a script without capitals */
bool ua_is_quote(
    uint32_t cp); /**< Pi, Pf, low quotation marks, and the ASCII characters that stand for them */
uint32_t ua_lower(uint32_t cp);     /**< simple lower case; cp itself when it has none */
uint32_t ua_upper(uint32_t cp);     /**< simple upper case; cp itself when it has none */
bool ua_is_digit(uint32_t cp);      /**< Nd */
bool ua_is_dash(uint32_t cp);       /**< Pd, U+2212 */
bool ua_is_comma(uint32_t cp);      /**< of Latin, Arabic and Chinese texts */
bool ua_is_list_comma(uint32_t cp); /**< the one that divides members of a list in Chinese */
bool ua_is_semicolon(uint32_t cp);  /**< of Latin, Arabic and Chinese texts, as the two below */
bool ua_is_colon(uint32_t cp);
bool ua_is_stop(uint32_t cp);    /**< a full stop */
bool ua_is_xml(uint32_t cp);     /**< may stand in an XML 1.0 document, and is no C1 control */
int ua_digit_value(uint32_t cp); /**< 0..9 of an Nd, -1 otherwise */

/** The letter, mark or digit at s[at] in lower case and its length; 0: something else stands there. */
uint32_t ua_lower_in_word(ua_str s, size_t at, size_t *len);
/** Bytes that are always of a word, 1: ASCII letters, the first bytes of Latin and Cyrillic letters (and of × and ÷), and what
 *  follows a first byte; 2: digits of ASCII. */
extern const unsigned char ua_word_byte[256];
size_t ua_word_end_beyond(ua_str s, size_t at); /**< the slow part of ua_word_end */

/** Where the run of letters, marks and digits ends that begins at s[at]; at itself when there is none. */
static inline size_t ua_word_end(ua_str s, size_t at)
{
    while (at < s.n && ua_word_byte[(unsigned char)s.p[at]])
        at++;
    return at < s.n && (unsigned char)s.p[at] >= 0x80 ? ua_word_end_beyond(s, at) : at;
}

size_t ua_columns(ua_str s); /**< width on a page: an ideograph is as wide as two Latin letters */
bool ua_str_blank(ua_str s); /**< nothing but ua_is_space */

#endif

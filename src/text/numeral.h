/** Numerals and list letters (LG-05): roman, letters of any script by rank, digits of any script. */
#ifndef UA_TEXT_NUMERAL_H
#define UA_TEXT_NUMERAL_H

#include "util/arena.h"

/** Value of a well-formed roman numeral, lower or upper case but not mixed; 0 when it is none. 1..3999. */
uint32_t ua_roman(ua_str s);

/** Rank of a list letter: a..z = 1..26, aa = 27, bb = 28; Cyrillic by rank without ё and й, look-alikes
 *  of Latin letters as those; Arabic abjad (tatweel and hamza ignored); 0 when it is none. */
uint32_t ua_letter_rank(ua_str s);
/** Rank in the order of the Russian alphabet of a letter that looks like a Latin one: "е)" is the sixth, where ua_letter_rank
 *  has the fifth. 0: it is no such letter. */
uint32_t ua_letter_rank_russian(ua_str s);
/** The same, when the letter before it in that alphabet is the label before it, as in old volumes and treaties; else 0. */
uint32_t ua_letter_rank_behind(ua_str s, ua_str before);

/** Value of decimal digits of any script, raised ones too, and of Chinese numerals up to 9999; 0 when it is none. */
uint32_t ua_number(ua_str s);
/** Does s begin with a raised digit, U+00B9 and its like? */
bool ua_is_raised(ua_str s);

/** Value of a character that is a number in brackets or a circle: U+3220 (one to ten), U+2460 (1 to 20); 0: it is none. */
uint32_t ua_enclosed_number(uint32_t cp);

/** Value of the first Chinese numeral in s, past whatever stands around it (an ordinal with its noun); 0: there is none. */
uint32_t ua_numeral_in(ua_str s);

/** Value of a number that a machine misread: "l" is 1, "S" 5, "1 O" 10 (N-120). 0: s could not be a number, or is
 *  one as it stands. */
uint32_t ua_number_misread(ua_str s);

/** Writes value as lower-case roman or as a Latin list letter (27 = aa) into out; returns its length. */
size_t ua_put_roman(uint32_t value, char out[16]);
size_t ua_put_letter(uint32_t rank, char out[16]);

/** A day of the Gregorian calendar between 1900 and 2199. */
bool ua_valid_date(uint32_t y, uint32_t m, uint32_t d);

#endif

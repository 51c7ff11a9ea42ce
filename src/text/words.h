/** Words by the rules of Unicode: for comparing texts and for searching in them. */
#ifndef UA_TEXT_WORDS_H
#define UA_TEXT_WORDS_H

#include "util/str.h"

typedef enum ua_word_kind {
    UA_WORD_BLANK,   /**< a run of white space */
    UA_WORD_SIGN,    /**< one character that is no part of a word */
    UA_WORD_LETTERS, /**< a run of letters and digits with their marks */
    UA_WORD_UNSPACED /**< one letter, with its marks, of a script that does not divide words by blanks */
} ua_word_kind;

/** The token that begins at s[at], at < s.n; *end: just behind it. The tokens of a text are the whole of it. */
ua_word_kind ua_word_at(ua_str s, size_t at, size_t *end);

/** Scripts that do not divide words by blanks, as ranges of code points. */
typedef struct ua_script_range {
    uint32_t first, last;
} ua_script_range;
extern const ua_script_range ua_unspaced[];
extern const size_t ua_nunspaced;

#endif

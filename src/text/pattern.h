/** Regular expressions: the only file that knows PCRE2. Expressions are rows of patterns.tsv. */
#ifndef UA_TEXT_PATTERN_H
#define UA_TEXT_PATTERN_H

#include "util/arena.h"

/** Ids of all patterns of all languages (generated): UA_P_SYMBOL, ... */
typedef enum ua_pattern_id {
#include "pattern_ids.inc"
    UA_P_COUNT
} ua_pattern_id;

/** One row of a patterns.tsv (generated). */
typedef struct ua_pattern_def {
    const char *source; /**< the expression; NULL when the language has no such pattern */
    uint16_t row;       /**< line in the table, for messages */
    bool anchored;      /**< tried at places only, where a word of it begins: never searched for */
} ua_pattern_def;

enum { UA_MAX_GROUPS = 16 };

typedef struct ua_match {
    uint32_t from, to; /**< the whole match, bytes of the subject */
    ua_str subject;
    const void *pattern_; /**< this and what follows: for ua_match_group */
    unsigned ngroups_;
    ua_str
        groups_[UA_MAX_GROUPS]; /**< by number, as far as one took part; empty with p == NULL: it did not */
} ua_match;

/** The patterns of one language and the common ones, each compiled at its first use. Belongs to a
 *  context, not to a document. */
typedef struct ua_patterns ua_patterns;

/** defs: UA_P_COUNT rows of the language; common: the same, used where the language has none.
 *  NULL: no memory. Free with ua_patterns_free. */
ua_patterns *ua_patterns_new(const ua_pattern_def *defs, const ua_pattern_def *common);
void ua_patterns_free(ua_patterns *ps);

/** The first match at or after `from`; of an anchored pattern the one at `from`. false: none, or the language has no such pattern. Matching is
 *  bounded in steps; when the bound is hit it counts as no match and ua_patterns_exhausted tells.
 *  subject must be valid UTF-8. m may be NULL. */
bool ua_pattern_find(ua_patterns *ps, ua_pattern_id id, ua_str subject, uint32_t from, ua_match *m);

/** A named group; empty with p == NULL when it took no part or does not exist. */
ua_str ua_match_group(const ua_match *m, const char *name);

/** From here on letters match in all their forms (variants.h); false: only as they are written, which costs nothing. */
void ua_patterns_variants(ua_patterns *ps, bool on);

/** How many matches were given up at the step bound since the last call. */
unsigned ua_patterns_exhausted(ua_patterns *ps);

/** Was a match not tried, or given up, for want of memory since the last call? Then what was not found says nothing. NULL is
 *  fine. */
bool ua_patterns_starved(ua_patterns *ps);

#endif

/** The form in which words are searched: the same for the index that the program writes and for the script that reads
 *  it, which gets these tables with the index. */
#ifndef UA_TEXT_SEARCH_H
#define UA_TEXT_SEARCH_H

#include "util/buf.h"

/** Writes the form of a word: compatibility forms apart, case folded, marks off (accents, tashkil), then ua_search_folds.
 *  It may be empty. UA_E_NOMEM. */
ua_status ua_search_form(ua_arena *a, ua_str word, ua_buf *out);

/** A letter that is searched as another; to is empty for one that does not count. */
typedef struct ua_search_fold {
    const char *from, *to;
} ua_search_fold;
extern const ua_search_fold ua_search_folds[];
extern const size_t ua_nsearch_folds;

#endif

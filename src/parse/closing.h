/** Closing matter while it is read: shared by closing.c and counts.c. */
#ifndef UA_PARSE_CLOSING_H
#define UA_PARSE_CLOSING_H

#include "parse/work.h"

/** A list of the States that made a choice. */
typedef struct ua_ballots {
    const ua_text *text;
    const char
        *choice; /**< that its label names: "inFavour"; NULL: it goes on without a label, or nobody knows */
    bool all_states; /**< each of its names is that of a State */
} ua_ballots;

typedef struct ua_closing {
    ua_work *w;
    ua_node *node;
    bool main; /**< of the resolution itself, not of an annex */
    UA_VEC(ua_ballots) lists;
} ua_closing;

/* closing.c */
const char *ua_choice_of(const ua_match *label); /**< of a list: "inFavour"; NULL: the label names none */

/* counts.c */
/** A list whose States are marked; label: match of its label, NULL: it has none; unknown: names that are no State's. */
ua_status ua_add_list(ua_closing *c, const ua_text *t, const ua_match *label, uint32_t unknown);
/** Holds the lists against the figures of the vote (CN-03); a choice that only its list tells is counted (MD-14). */
ua_status ua_settle_counts(ua_closing *c);

#endif

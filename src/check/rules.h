/** What the files of the rule checker share. Private to the room. */
#ifndef UA_CHECK_RULES_H
#define UA_CHECK_RULES_H

#include "check/where.h"
#include "util/table.h"

typedef struct ua_rules {
    xmlNode *root; /**< akomaNtoso */
    ua_arena *a;
    ua_diags *d;
    bool ours;
    ua_table ids; /**< every eId, to 1 for an entry of the ontology, 2 once something points to one */
    bool broken;  /**< a MUST rule is broken */
} ua_rules;

enum { UA_ID_PLAIN, UA_ID_TLC, UA_ID_TLC_USED };

/** Reports a breach of a MUST rule at an element. */
void ua_breach(ua_rules *r, ua_diag_code code, const xmlNode *e, const ua_str *args, unsigned nargs);

/** First child element of that name; NULL when there is none or e is NULL. */
const xmlNode *ua_child(const xmlNode *e, const char *name);

/* frbr.c */
/** NC-01 to NC-11 on every identification of the document. */
ua_status ua_check_frbr(ua_rules *r);

#endif

/** Nothing lost, nothing invented: where every byte of the source went. */
#ifndef UA_MODEL_LEDGER_H
#define UA_MODEL_LEDGER_H

#include "model/tree.h"

/** Why a stretch of the source is not in the text of the result. */
typedef enum ua_why {
    UA_WHY_BLANK,      /**< white space between blocks */
    UA_WHY_LINE_BREAK, /**< inside a paragraph, replaced by nothing (Chinese, hyphens) */
    UA_WHY_HYPHEN,     /**< line-break hyphenation */
    UA_WHY_SPACING,    /**< a blank that the layout put before punctuation or into a word (N-101, N-108) */
    UA_WHY_PAGE_NUMBER,
    UA_WHY_RUNNING_HEAD, /**< running symbol, masthead pieces out of place (N-03, N-08, N-19) */
    UA_WHY_DISTRIBUTION, /**< distribution block; kept as metadata (N-02) */
    UA_WHY_JOB_NUMBER,   /**< kept in presentation (MD-16), not in the content */
    UA_WHY_LINK,         /**< link target printed at the foot of a page */
    UA_WHY_IMAGE,        /**< image mark of the export (N-01) */
    UA_WHY_NOTE_MARK,    /**< becomes authorialNote/@marker (FN-01) */
    UA_WHY_NOTE_RULE,    /**< the line drawn above the notes (N-13) */
    UA_WHY_TABLE_RULE,   /**< Markdown table syntax (N-62) */
    UA_WHY_CONTROL,      /**< control characters that XML 1.0 cannot hold */
    UA_WHY_NOISE,        /**< a catalogued defect of the export; detail names it ("N-07") */
    UA_WHY_COUNT
} ua_why;

typedef struct ua_drop {
    ua_span src;
    ua_why why;
    ua_str detail; /**< catalogue or rule id, e.g. "N-13"; may be empty */
} ua_drop;

typedef struct ua_ledger ua_ledger;

ua_ledger *ua_ledger_new(ua_arena *a, const ua_source *src);                         /**< NULL: no memory */
ua_status ua_ledger_drop(ua_ledger *l, ua_span src, ua_why why, const char *detail); /**< detail: static */

/** Proves the promise: the pieces of all texts plus all drops cover the source exactly once.
 *  White space that nothing claims is entered as UA_WHY_BLANK. Reports each other gap
 *  (UA_D_LEDGER_GAP) and each overlap (UA_D_LEDGER_OVERLAP); UA_E_BUG if there is one. */
ua_status ua_ledger_close(ua_ledger *l, const ua_resolution *r, ua_diags *d);

const char *ua_why_name(ua_why w); /**< "page number", ... for people; static */

/** Where each source byte went, after close: kept stretches (node and text) and drops, ascending. */
typedef struct ua_fate {
    ua_span src;
    const ua_node *node; /**< NULL for a drop */
    const ua_drop *drop; /**< NULL when kept */
} ua_fate;
size_t ua_ledger_fates(const ua_ledger *l, const ua_fate **out);

/** `unakn explain`: for each source line or block where it went and why; for people or as JSON Lines. */
void ua_ledger_explain(const ua_ledger *l, const ua_resolution *r, bool json, ua_sink *out);

#endif

/** The resolution: its logical structure, in the terms of the field, free of XML. */
#ifndef UA_MODEL_TREE_H
#define UA_MODEL_TREE_H

#include "diag/diag.h"
#include "model/content.h"
#include "model/meta.h"

/** What may contain what: kinds.tsv. Texts are in leaves, num and heading only. */
typedef enum ua_kind {
    UA_ROOT,  /**< COVER? PREFACE? PREAMBLE? BODY CONCLUSIONS? ANNEX* COMPONENT*; a collection has no BODY */
    UA_COVER, /**< BLOCK+; key of a BLOCK says which line it is (CP-02) */
    UA_PREFACE,    /**< BLOCK+ (PF-01, PF-02) */
    UA_PREAMBLE,   /**< FORMULA? (PREAMBULAR | RECITAL | GROUP)* FORMULA? */
    UA_FORMULA,    /**< BLOCK+; key = enactingFormula, introductoryFormula, promulgationFormula */
    UA_PREAMBULAR, /**< (BLOCK | LIST | TABLE)+; key = key of the lead phrase (PR-02) */
    UA_RECITAL,    /**< numbered preambular paragraph: num, (BLOCK | LIST)+ (PR-06) */
    UA_BODY,       /**< (GROUP | PARAGRAPH | ALINEA)+ */
    UA_GROUP, /**< num? heading? INTRO? (GROUP | PARAGRAPH | ALINEA | CROSSHEADING)+; key = element (OP-05) */
    UA_CROSSHEADING, /**< leaf: preambular text inside the body (IR-03) */
    UA_PARAGRAPH,    /**< num? ((BLOCK | TABLE | QUOTED)+ | (LIST | ALINEA)+) (OP-01) */
    UA_ALINEA,       /**< (BLOCK | TABLE)+ | LIST (OP-04, OP-11) */
    UA_LIST,         /**< INTRO? POINT+ WRAPUP?; key = "point" or "indent" (OP-08) */
    UA_POINT,        /**< num, heading?, ((BLOCK | TABLE)+ | (LIST | ALINEA)+) (OP-09) */
    UA_INTRO,        /**< (BLOCK | TABLE)+ */
    UA_WRAPUP,       /**< (BLOCK | TABLE)+ */
    UA_BLOCK,        /**< leaf: one p */
    UA_TABLE,        /**< ROW+ (TB-02) */
    UA_ROW,          /**< CELL+ */
    UA_CELL,         /**< leaf; UA_HEADER makes it th */
    UA_NOTE,         /**< BLOCK+; hangs on a UA_M_NOTE mark, not in a child list (FN-01) */
    UA_QUOTED,       /**< embedded text: (GROUP | PARAGRAPH | BLOCK)+ (OP-14) */
    UA_CONCLUSIONS,  /**< BLOCK+; key = adoption, vote, signature (CN-01) */
    UA_ANNEX,        /**< PREFACE PREAMBLE? BODY CONCLUSIONS? ANNEX*; key = annex, appendix, ... (AN-03) */
    UA_COMPONENT, /**< a resolution of its own in the same file: as ROOT, without COMPONENT (IR-04, N-57) */
    UA_KIND_COUNT
} ua_kind;

enum {
    UA_IMPLIED = 1,   /**< a group that nothing printed opens: a run of paragraphs (IR-03, OP-06) */
    UA_EDITORIAL = 2, /**< num supplied because the sequence leaves one possibility */
    UA_HEADER = 4     /**< a header cell */
};

typedef struct ua_node ua_node;
struct ua_node {
    ua_node *parent, *prev, *next, *first, *last;
    ua_kind kind;
    uint16_t rank; /**< groups: 1 part ... 9 division; lists: depth */
    uint16_t flags;
    uint32_t number;  /**< what a misread num stands for (N-120); 0: what is printed */
    ua_text *num;     /**< as printed, with its punctuation; NULL when unnumbered */
    ua_text *heading; /**< NULL when none */
    ua_text *text;    /**< leaves only (BLOCK, CROSSHEADING, CELL); NULL otherwise */
    ua_str key;       /**< see the kinds */
    ua_str eid;       /**< filled by akn/eid.c; empty before */
};

/** A resolution that shares its file with others: its COMPONENT and what is known about it. */
typedef struct ua_part {
    ua_node *node;
    ua_meta meta;
} ua_part;

/** What the parser delivers and the writer takes. */
typedef struct ua_resolution {
    const ua_source *source;
    ua_node *root;
    ua_meta meta;
    ua_part *parts; /**< of the COMPONENTs under root, in their order */
    uint32_t nparts;
} ua_resolution;

static inline bool ua_is_document(const ua_node *n) /**< a ROOT or a COMPONENT */
{
    return n->kind == UA_ROOT || n->kind == UA_COMPONENT;
}

ua_node *ua_node_new(ua_arena *a, ua_kind kind);         /**< NULL: no memory */
bool ua_node_may_contain(ua_kind parent, ua_kind child); /**< the grammar, from kinds.tsv */
bool ua_node_append(ua_node *parent, ua_node *child); /**< false: not allowed there; child stays unlinked */
/** Puts an unlinked node right behind `at`. false: not allowed there; child stays unlinked. */
bool ua_node_put_after(ua_node *at, ua_node *child);
void ua_node_unlink(ua_node *n);
const char *ua_kind_name(ua_kind k); /**< "paragraph"; static */

/** Makes a node of the kind, appends it to parent. NULL: no memory, or not allowed there. */
ua_node *ua_node_add(ua_arena *a, ua_node *parent, ua_kind kind);

/** Walks without recursion: ENTER before the children, LEAVE after them. Leaves get both. */
typedef enum ua_event { UA_ENTER, UA_LEAVE, UA_DONE } ua_event;
typedef struct ua_walk {
    ua_node *root, *node;
    ua_event event;
    unsigned depth;
} ua_walk;
ua_walk ua_walk_begin(ua_node *root);
ua_event ua_walk_next(ua_walk *w);

/** Calls f for every text under root (num, heading, text; notes at their marks), in document order.
 *  f returns false to stop; the call then returns false. */
bool ua_tree_texts(ua_node *root, bool (*f)(void *user, ua_node *owner, ua_text *t), void *user);

/** Every invariant of the tree: the grammar, links, leaves with text, marks nested. Reports
 *  UA_D_BUG_TREE for each breach and returns false. */
bool ua_tree_check(const ua_node *root, ua_diags *d);

/** How many resolutions the file holds; at least 1. */
uint32_t ua_resolution_count(const ua_resolution *r);
/** Leaves of the file the resolution at `position` (from 1) alone: it becomes the root. false: there is none. */
bool ua_resolution_take(ua_resolution *r, uint32_t position);

/** The tree for the eye: one line a node, indented, with spans (--to=tree). */
void ua_tree_dump(const ua_resolution *r, ua_sink *out);

#endif

/** Two documents beside each other: which paragraphs are the same, changed, moved, deleted, inserted, and which words
 *  in them. Markup is not compared, text and numbers are. */
#ifndef UA_DIFF_DIFF_H
#define UA_DIFF_DIFF_H

#include <libxml/tree.h>

#include "util/sink.h"
#include "util/vec.h"

/** A block of text: a paragraph, heading, note or cell of a table. */
typedef struct ua_unit {
    ua_str text; /**< every run of white space one blank, none at the ends; without notes */
    ua_str num;  /**< of the element that it begins, as printed; else empty */
    ua_str eid;  /**< of the nearest structural element around it; may be empty */
    ua_str kind; /**< name of that element: "paragraph" */
} ua_unit;

typedef struct ua_units {
    ua_unit *at;
    uint32_t n;
} ua_units;

/** The units of a document in their order; a note follows the paragraph that calls it. UA_E_NOMEM. */
ua_status ua_units_read(ua_arena *a, const xmlDoc *doc, ua_units *out);

enum { UA_NO_UNIT = UINT32_MAX };

typedef enum ua_row_op {
    UA_ROW_SAME,     /**< a and b; the number may differ */
    UA_ROW_CHANGED,  /**< a and b */
    UA_ROW_DELETED,  /**< a */
    UA_ROW_INSERTED, /**< b */
    UA_ROW_GONE,     /**< a: where it stood; b: where it went */
    UA_ROW_MOVED     /**< b: where it stands; a: where it came from; the text may differ */
} ua_row_op;
enum { UA_ROW_OPS = UA_ROW_MOVED + 1 };

typedef enum ua_stretch_op { UA_STRETCH_KEPT, UA_STRETCH_OUT, UA_STRETCH_IN } ua_stretch_op;
/** A stretch of text. What is kept and out is the text of a, what is kept and in the text of b. */
typedef struct ua_stretch {
    ua_stretch_op op;
    ua_str text;
} ua_stretch;
typedef struct ua_stretches {
    ua_stretch *at;
    uint32_t n;
} ua_stretches;

typedef struct ua_row {
    ua_row_op op;
    uint32_t a, b; /**< units; UA_NO_UNIT where there is none */
    ua_stretches pieces;
} ua_row;

typedef struct ua_difference {
    ua_units a, b;
    ua_row *rows; /**< in the order of b, with what only a has in its places */
    uint32_t nrows;
    size_t counts[UA_ROW_OPS]; /**< rows of each kind */
    size_t renumbered;         /**< pairs whose numbers differ */
    size_t words_out, words_in;
} ua_difference;

/** Compares. Linear but for sorting: candidates, edit steps and depth are bounded. (b, a) gives the mirror of (a, b).
 *  UA_E_NOMEM. */
ua_status ua_difference_find(ua_arena *a, const xmlDoc *x, const xmlDoc *y, ua_difference *out);

/** "same", "changed", ... */
const char *ua_row_name(ua_row_op op);
/** The unit that a row shows: of b, else of a. */
const ua_unit *ua_row_unit(const ua_difference *d, const ua_row *row);
/** Do the numbers of its two units differ? */
bool ua_row_renumbered(const ua_difference *d, const ua_row *row);

/** What a reader should know about a side. */
typedef struct ua_side {
    ua_str name, symbol, title, date, lang; /**< lang: ISO 639-3; any may be empty */
    ua_str iri;                             /**< of the expression */
} ua_side;

/** For a terminal; color: with its control sequences. */
ua_status ua_difference_text(ua_arena *a, const ua_difference *d, const ua_side side[2], bool color,
                             ua_sink *out);
/** One JSON object. */
ua_status ua_difference_json(ua_arena *a, const ua_difference *d, const ua_side side[2], ua_sink *out);
/** A tree for xslt/diff-to-html.xsl, of the arena. */
ua_status ua_difference_tree(ua_arena *a, const ua_difference *d, const ua_side side[2], xmlDoc **out);

/** The difference of two texts by lines, as a patch with two lines of context. */
ua_status ua_patch(ua_arena *a, ua_str name, ua_str before, ua_str after, ua_sink *out);

#endif

/** Text with its origin, and standoff marks. */
#ifndef UA_MODEL_CONTENT_H
#define UA_MODEL_CONTENT_H

#include "diag/source.h"
#include "util/buf.h"

typedef enum ua_how {
    UA_KEPT,   /**< the same bytes */
    UA_BLANK,  /**< a run of white space (or a line break) that became one blank (TX-02) */
    UA_FOLDED, /**< bytes changed by NFC or a repair of the catalogue */
    UA_ADDED   /**< not in the source: an editorial number only (TX-01) */
} ua_how;

typedef struct ua_piece {
    uint32_t at; /**< first byte in text.s; a piece ends where the next begins */
    ua_span src; /**< the source bytes it stands for; len 0 for UA_ADDED */
    ua_how how;
} ua_piece;

struct ua_node;

/** What a stretch of text is. The writer knows which element each becomes. */
typedef enum ua_mark_kind {
    UA_M_LEAD,    /**< lead phrase of a preambular or operative paragraph; key (PR-03, OP-02) */
    UA_M_FURTHER, /**< a second, third verb of such a paragraph; key (PR-03: only the first is its phrase) */
    /** Reference; value = what is cited ("un-ga resolution 70/1": actor, class, number; empty: this document), then
     *  component and eId in it ("un-sc resolution 2480 (2019)!main#para_4", "!annex_II", "#para_4"); key = date or year
     *  (RF-01, RF-05, RF-08). */
    UA_M_REF,
    UA_M_RANGE,      /**< the same, with the eId that ends the range behind "~": "#para_3~para_5" (RF-10) */
    UA_M_REFS,       /**< a list of references with their noun (RF-10) */
    UA_M_UNRESOLVED, /**< citation without a resolvable target (RF-06) */
    UA_M_DATE,       /**< value = YYYY-MM-DD (IN-01) */
    UA_M_ORGAN,      /**< organization; key = TLC eId "un-ga" (IN-01) */
    UA_M_ROLE,       /**< key = "secretaryGeneral" */
    UA_M_LOCATION,   /**< key = "mali" */
    UA_M_TERM, /**< short name that the text introduces, or what it stands for; value = the name, key = "termEutm" */
    UA_M_DOC_AUTHORITY, /**< key = TLC eId; front matter only, as all UA_M_DOC_* (IN-04) */
    UA_M_DOC_NUMBER,    /**< key = "symbol", "resolutionNumber" or empty */
    UA_M_DOC_TITLE,     /**< key = "resolutionTitle", "publicationTitle" or empty */
    UA_M_DOC_TYPE,      /**< key = "resolution", "annex", ... */
    UA_M_DOC_DATE,      /**< value = YYYY-MM-DD, key = "adoptionDate" or "dateOfIssuance" */
    UA_M_DOC_COMMITTEE, /**< value = "2", key = "un-ga-c2" */
    UA_M_DOC_PROPONENT, /**< key = "memberMali" */
    UA_M_SESSION,       /**< value = "73", key = "session" */
    UA_M_EVENT,         /**< key = "adoptionMeeting", "worldHumanitarianSummit" */
    UA_M_OUTCOME,       /**< key = "adopted", "adoptedWithoutVote", ... */
    UA_M_VOTE,          /**< key = TLC eId of the organ that votes */
    UA_M_QUANTITY,      /**< key = "inFavour", ...; value = digits */
    UA_M_AMOUNT, /**< figure with its unit; key = "usDollars", ...; value = digits, empty: no whole number */
    UA_M_INLINE, /**< inline of the front matter; value = name without prefix ("agendaItem"), key */
    UA_M_NOTE,   /**< a note call, from..to empty: note != NULL, value = marker (FN-01) */
    UA_M_SUP     /**< raised text: a note call whose body the export lost (N-91) */
} ua_mark_kind;

/** Standoff markup: [from,to) of text.s. It points at text and never holds any, so no inline
 *  markup can lose a character. Marks of a text nest properly and are sorted by (from, -to). */
typedef struct ua_mark {
    uint32_t from, to;
    ua_mark_kind kind;
    ua_str key; /**< stable, English, ASCII */
    ua_str value;
    struct ua_node *note; /**< UA_M_NOTE only */
} ua_mark;

/** A text of the result: contiguous, normalized (TX-02), and aware of where each byte came from. */
typedef struct ua_text {
    ua_str s;
    const ua_piece *pieces; /**< ascending by at and by src.off */
    uint32_t npieces;
    ua_mark *marks;
    uint32_t nmarks, capmarks;
    uint32_t reach; /**< no mark is longer: how far before a place marks may begin that hold it */
} ua_text;

/** Builds a text piece by piece. Errors are sticky, as with ua_buf. */
typedef struct ua_textb {
    const ua_source *source;
    ua_buf s;
    ua_piece *pieces;
    uint32_t npieces, cap;
} ua_textb;

ua_textb ua_textb_on(ua_arena *a, const ua_source *src);
void ua_textb_keep(ua_textb *b, ua_span src);             /**< the same bytes; joins its neighbour */
void ua_textb_blank(ua_textb *b, ua_span src);            /**< one blank for src (len may be 0) */
void ua_textb_fold(ua_textb *b, ua_span src, ua_str now); /**< other bytes for src */
void ua_textb_chomp(ua_textb *b);                         /**< takes a blank at the end back */
void ua_textb_add(ua_textb *b, ua_str now);               /**< UA_ADDED */
void ua_textb_append(ua_textb *b, const ua_text *t); /**< pieces of another text (marks are not copied) */
ua_text *ua_textb_done(ua_textb *b);                 /**< NULL: no memory */

/** [from,to) of a text as a text of its own, with the pieces and the marks that lie inside.
 *  A UA_FOLDED piece must not be cut (UA_KEPT and others may). NULL: no memory. */
ua_text *ua_text_slice(ua_arena *a, const ua_text *t, uint32_t from, uint32_t to);

/** Smallest source span that covers [from,to). */
ua_span ua_text_source(const ua_text *t, uint32_t from, uint32_t to);

/** Adds a mark. false: it would cross another mark, or no memory; the text is as before. */
bool ua_text_mark(ua_arena *a, ua_text *t, ua_mark m);
/** Adds n marks that are sorted as those of a text, at once; those that would cross another are left out. false: no
 *  memory; the text is as before. */
bool ua_text_mark_all(ua_arena *a, ua_text *t, const ua_mark *marks, uint32_t n);
/** Moves the end of a mark; false: it would cross another. */
bool ua_text_widen(ua_text *t, uint32_t mark, uint32_t to);
/** The first mark that begins at `from` or later; nmarks when there is none. */
uint32_t ua_text_mark_at(const ua_text *t, uint32_t from);
/** The first mark that could hold `at`: marks before it end before `at`. */
uint32_t ua_text_mark_near(const ua_text *t, uint32_t at);

#endif

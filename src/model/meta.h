/** What is known about the document as a whole, in the terms of the field. */
#ifndef UA_MODEL_META_H
#define UA_MODEL_META_H

#include "diag/source.h"

/** Document classes (DT-02). */
typedef enum ua_class {
    UA_CLASS_UNKNOWN,
    UA_CLASS_RESOLUTION,
    UA_CLASS_RESOLUTION_DRAFT,
    UA_CLASS_DECISION,
    UA_CLASS_DECISION_DRAFT,
    UA_CLASS_PRESIDENTIAL,
    UA_CLASS_COLLECTION, /**< resolutions in lettered parts in one publication (IR-04) */
    UA_CLASS_DOCUMENT    /**< any other text: doc name="document" (DT-06) */
} ua_class;

/** Where a fact about the document comes from. */
typedef enum ua_origin {
    UA_FROM_TEXT,
    UA_FROM_RECORD /**< a record of a library (model/record.h) */
} ua_origin;

/** What the document is about (MD-11). */
typedef struct ua_keyword {
    const char *dictionary; /**< the TLCReference it belongs to: "unbis", "agenda" */
    ua_str value, shown;    /**< "PEACE", "PEACE"; "71 (b)" and the title of the agenda item */
    ua_str id;              /**< of a term of the thesaurus: "1003884"; empty: unknown */
    ua_origin origin;
} ua_keyword;

/** One stage on the way to adoption (MD-13). */
typedef struct ua_step {
    ua_str date;         /**< YYYY-MM-DD; empty: it lay before the organ when it adopted */
    ua_str organ;        /**< actor code */
    const char *outcome; /**< "draftResolution", "reported", "adopted", ... */
    ua_str symbol;       /**< of the draft, report or record of the meeting; empty: none is known */
    ua_str issued;       /**< date or year of that document, for its IRI (RF-05) */
    ua_origin origin;
} ua_step;

/** How many were for, against, ... (MD-14). */
typedef struct ua_tally {
    ua_str choice; /**< "inFavour", "against", "abstaining", "nonVoting" */
    ua_str value;  /**< "27" */
    ua_str eid;    /**< of the quantity in the conclusions; empty: the text does not say it */
} ua_tally;

/** The vote of one State. */
typedef struct ua_ballot {
    ua_str state;       /**< ISO 3166-1 alpha-3 */
    const char *choice; /**< as above */
} ua_ballot;

/** A fact that the text did not give, or did not decide. */
typedef struct ua_supplied {
    const char *name; /**< "date", "issued", "title", "body", "symbol", "outcome" */
    const char *from; /**< "option", "record" */
} ua_supplied;

struct ua_record;

typedef struct ua_meta {
    ua_class cls;
    ua_str symbol;        /**< publication symbol as printed: "S/RES/2531 (2020)"; empty unknown */
    ua_str organ;         /**< actor code: "un-sc" (NC-13); empty unknown */
    ua_str designation;   /**< "2531 (2020)", "73/223" (NC-06 step 2); empty: none */
    ua_str adopted;       /**< YYYY-MM-DD; empty unknown (NC-05) */
    ua_str issued;        /**< YYYY-MM-DD printed under "Distr."; empty unknown (MD-06) */
    ua_str title;         /**< subject title; empty when the organ gives none */
    ua_str lang;          /**< BCP 47: "fr" */
    ua_str original_lang; /**< BCP 47 of the stated original language; empty when not stated (MD-08) */
    ua_str job_number;    /**< "20-08609 (F)" (MD-16) */
    ua_str session;       /**< "75", "S-26"; empty unknown */
    ua_str meeting;       /**< number of the meeting; empty unknown */
    ua_str outcome;       /**< "adopted", "adoptedWithoutVote", ... (MD-13) */
    ua_str minutes;       /**< symbol of the record of the meeting that adopted; empty unknown */
    const ua_keyword *keywords;
    const ua_step *steps; /**< besides the adoption itself; in no order */
    const ua_tally
        *tallies; /**< of choices without a figure in the text: of its lists of States, of a record */
    const ua_ballot *ballots;
    const ua_str *sponsors; /**< ISO 3166-1 alpha-3; of a record, where a draft prints none */
    const ua_supplied *supplied;
    const struct ua_record *const *records; /**< those of the document's symbol */
    uint32_t nkeywords, nsteps, ntallies, nballots, nsponsors, nsupplied, nrecords;
    bool date_partial;  /**< adopted was completed from a year (NC-05) */
    bool title_in_text; /**< the title is printed (docTitle); else it goes to FRBRname (PF-02) */
} ua_meta;

/** Is it a document that an organ adopts or issues as its own? */
static inline bool ua_is_adopted(ua_class c)
{
    return c == UA_CLASS_RESOLUTION || c == UA_CLASS_DECISION || c == UA_CLASS_PRESIDENTIAL;
}

#endif

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

/** One stage of adoption (MD-13). */
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
    bool date_partial;    /**< adopted was completed from a year (NC-05) */
    bool title_in_text;   /**< the title is printed (docTitle); else it goes to FRBRname (PF-02) */
} ua_meta;

#endif

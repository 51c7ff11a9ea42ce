/** What the catalogue of a library says about a document. Readers write it, the parser reads it. */
#ifndef UA_MODEL_RECORD_H
#define UA_MODEL_RECORD_H

#include "util/str.h"

/** What a field of a record means (read/fields.tsv). The words in brackets are its parts, in their order. */
typedef enum ua_fact_kind {
    UA_F_CONTROL,   /**< number of the record in its catalogue [number] */
    UA_F_SYMBOL,    /**< of the document; a document may have several [symbol] */
    UA_F_SESSION,   /**< in which it was issued [number] */
    UA_F_TITLE,     /**< in one language [title, BCP 47] */
    UA_F_VARIANT,   /**< a title in an unknown language [title] */
    UA_F_SPONSORS,  /**< of a draft [their names in English, as on the document] */
    UA_F_ADOPTED,   /**< day of the action [date] */
    UA_F_ISSUED,    /**< day printed on the document [date] */
    UA_F_SUBJECT,   /**< [term, number in the UNBIS thesaurus] */
    UA_F_AGENDA,    /**< [item, its title] */
    UA_F_COMMITTEE, /**< that reported [number] */
    UA_F_DRAFT,     /**< [symbol] */
    UA_F_REPORT,    /**< of the committee [symbol] */
    UA_F_MINUTES,   /**< record of the meeting of the action [symbol] */
    UA_F_RESULT,    /**< what became of a draft [symbol] */
    UA_F_NOTE,      /**< how it was adopted, in words [words] */
    UA_F_FIGURES,   /**< of the vote [for, against, abstaining, not voting] */
    UA_F_BALLOT     /**< of one State [ISO code, letter of the vote, name] */
} ua_fact_kind;

enum { UA_FACT_PARTS = 4 };

/** One thing that a record says. Texts are normalized as texts of documents are (TX-02). */
typedef struct ua_fact {
    ua_fact_kind kind;
    ua_str part[UA_FACT_PARTS]; /**< empty: not said */
} ua_fact;

/** The file that records came in. */
typedef struct ua_record_file {
    ua_str name;
    uint8_t digest[32]; /**< SHA-256 of its bytes (MD-17) */
} ua_record_file;

typedef struct ua_record {
    const ua_record_file *file;
    const char *format; /**< "marcxml", "dc" */
    const ua_fact *facts;
    uint32_t nfacts;
} ua_record;

/** A term of the UNBIS thesaurus. */
typedef struct ua_descriptor {
    ua_str words, number; /**< "HUMAN RIGHTS", "1002975" */
} ua_descriptor;

/** The first fact of a kind at or behind *at, which moves behind it; NULL: there is none left. */
const ua_fact *ua_fact_next(const ua_record *r, ua_fact_kind kind, uint32_t *at);

#endif

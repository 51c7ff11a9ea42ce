/** Language versions of one work beside each other (ID-10): what each holds, unit by unit, and in what two differ.
 *  A unit is an element of the hierarchy with an eId: part, paragraph, point, recital, note list, attachment. What stands
 *  outside of all units belongs to the document itself, whose eId is empty. */
#ifndef UA_CHECK_VERSIONS_H
#define UA_CHECK_VERSIONS_H

#include <libxml/tree.h>

#include "diag/diag.h"
#include "util/table.h"
#include "util/vec.h"

/** What is counted in a unit, apart from the units below it. */
typedef enum ua_difference_kind {
    UA_DIFF_WORK,      /**< another work: what is its IRI */
    UA_DIFF_MISSING,   /**< a unit that only the other version has; what is below it is not told */
    UA_DIFF_EXTRA,     /**< a unit that the other version lacks; what is below it is not told */
    UA_DIFF_ELEMENT,   /**< the eId is that of another element */
    UA_DIFF_NUMBER,    /**< the number that is printed says another eId */
    UA_DIFF_REFERENCE, /**< what: the IRI */
    UA_DIFF_DATE,      /**< what: the normalized date */
    UA_DIFF_ENTITY,    /**< what: the IRI of an organ, event, concept ... */
    UA_DIFF_LEAD,      /**< what: the IRI of a lead phrase */
    UA_DIFF_VALUE,     /**< what: a normalized number */
    UA_DIFF_NOTE,      /**< how many footnotes */
    UA_DIFF_KINDS
} ua_difference_kind;
/** "missing", "reference", ...; static. */
const char *ua_difference_name(ua_difference_kind k);

typedef struct ua_difference {
    ua_difference_kind kind;
    ua_str eid;         /**< of the unit; empty: the document */
    ua_str what;        /**< as the kind says; else empty */
    ua_str here, there; /**< the numbers as printed, the elements, or how often */
    uint32_t item;      /**< index of the unit in the document that was read; 0: it is not there */
    uint32_t line;      /**< of its file; 0: unknown */
} ua_difference;

typedef struct ua_unit {
    ua_str eid, element, num; /**< num: as printed */
    ua_str number;            /**< what the eId should be, by the number */
    uint32_t up;              /**< index of the unit around it */
    uint32_t item, line;
    uint32_t first, end; /**< of its marks */
} ua_unit;

typedef struct ua_aspect {
    uint32_t unit;
    ua_difference_kind kind;
    ua_str what;
} ua_aspect;

typedef struct ua_version {
    ua_str file, language, work;
    ua_table eids; /**< eId to index in units + 1 */
    UA_VEC(ua_unit) units;
    UA_VEC(ua_aspect) aspects; /**< sorted by unit, kind, what */
} ua_version;

struct ua_view;
/** The IRI of the work and the language of a document; empty where it does not say. */
void ua_version_name(const struct ua_view *v, ua_str *work, ua_str *language);
/** Reads a version; everything is copied into the arena. UA_E_NOMEM. */
ua_status ua_version_read(struct ua_view *v, ua_str file, ua_arena *a, ua_version *out);

/** The same from a document; scratch: for what is not kept. */
ua_status ua_version_open(xmlDoc *doc, ua_str file, ua_arena *scratch, ua_diags *d, ua_arena *a,
                          ua_version *out);

/** Calls found for each difference, in the order of the units of own, what is missing there last. The strings live in a
 *  or in the versions. UA_E_NOMEM. */
typedef void ua_difference_found(void *user, const ua_difference *d);
ua_status ua_version_compare(const ua_version *own, const ua_version *first, ua_arena *a,
                             ua_difference_found *found, void *user);

#endif

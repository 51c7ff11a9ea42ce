/** Identifiers of documents: pure functions on strings (section 2 of the profile). */
#ifndef UA_AKN_IRI_H
#define UA_AKN_IRI_H

#include "model/meta.h"
#include "util/buf.h"

#define UA_AKN_NS        "http://docs.oasis-open.org/legaldocml/ns/akn/3.0" /**< DT-01 */
#define UA_FURNITURE_NS  "http://un.org/akn4un"                             /**< MD-16 */
#define UA_THESAURUS     "http://metadata.un.org/thesaurus/"                /**< MD-11 */
#define UA_CONVERSION_NS "urn:x-unakn:conversion"                           /**< MD-17 */

/** NC-06 step 2: the designation as shown: "2214(2015)" -> "2214 (2015)". Empty when s is. */
bool ua_iri_designation(ua_buf *b, ua_str printed);
/** NC-06 step 3: "2531 (2020)" -> "2531_(2020)". */
bool ua_iri_number(ua_buf *b, ua_str designation);

/** Element, @name and subtype of a class (DT-02): "statement", "resolution", "deliberation". */
typedef struct ua_class_names {
    const char *element, *name, *subtype, *title;
} ua_class_names;
ua_class_names ua_iri_class(ua_class c); /**< title: English label for componentData, "Resolution" */

/** Work IRI without component: /akn/un/statement/deliberation/un-sc/2020-06-29/2531_(2020) (NC-01). */
bool ua_iri_work(ua_buf *b, ua_class c, ua_str actor, ua_str date, ua_str number);

/** IRI of a document that is cited: "un-ga", "resolution", "70/1" with a date or year (RF-02). cls: resolution, decision,
 *  presidentialStatement, draft, act (number: its name, "charter", RF-09), or document: then number is a symbol. */
bool ua_iri_cited(ua_buf *b, ua_str actor, ua_str cls, ua_str number, ua_str date);

/** NC-08: do resolutions and decisions of the organ share a range of numbers, so that decisions are marked? */
bool ua_iri_marks_decisions(ua_str actor);

#endif

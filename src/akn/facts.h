/** What the metadata of a document say about it, whoever wrote it. */
#ifndef UA_AKN_FACTS_H
#define UA_AKN_FACTS_H

#include <libxml/tree.h>

#include "util/arena.h"

/** Of the document that the file is about; components have their own. All copied to the arena, empty where unknown. */
typedef struct ua_facts {
    ua_str work, expression; /**< IRIs of FRBRuri (NC-01) */
    ua_str number;           /**< FRBRnumber as shown, else its value */
    ua_str symbol;           /**< FRBRalias of that name, else the number */
    ua_str title;  /**< printed title, else FRBRname, else first line of the preface; blanks collapsed */
    ua_str cls;    /**< "resolution": name of the document element */
    ua_str date;   /**< of the work; empty when it is the one that stands for none (NC-05) */
    ua_str issued; /**< of the expression; the same */
    ua_str lang;   /**< ISO 639-3 */
    ua_str actor, organ; /**< "un-ga", and what its TLCOrganization shows */
} ua_facts;

/** UA_E_FORMAT: there is no identification of a work and an expression in it. UA_E_NOMEM. */
ua_status ua_facts_read(ua_arena *a, const xmlDoc *doc, ua_facts *out);

/** The element of the document that the file is about; NULL: there is none. */
const xmlNode *ua_akn_main(const xmlDoc *doc);

/** The characters of an element, every run of white space one blank, without its notes and the texts
 *  embedded in it; in the arena. */
ua_str ua_akn_words(ua_arena *a, const xmlNode *e);

#endif

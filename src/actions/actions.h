/** Who is asked to do what, until when: the operative phrases of an Akoma Ntoso document (OP-02) with their complements. */
#ifndef UA_ACTIONS_ACTIONS_H
#define UA_ACTIONS_ACTIONS_H

#include <libxml/tree.h>

#include "lang/lang.h"
#include "util/buf.h"
#include "util/vec.h"

/** One phrase, the first or a further one of its paragraph, or a point of the list that it governs. */
typedef struct ua_action {
    ua_str eid;       /**< of the paragraph, alinea or point */
    ua_str num;       /**< as printed, "5. (a)"; empty: it has none */
    ua_str organ;     /**< actor code of the organ that acts */
    ua_str key;       /**< "requests" */
    ua_str phrase;    /**< as printed */
    ua_str addressee; /**< as printed; empty: nobody, or not certain */
    ua_str entity;    /**< ontology entry that is marked in the addressee, "secretaryGeneral"; empty: none */
    ua_str deadline;  /**< as printed, several divided by "; ": "by 31 March 2046", "every three months" */
    ua_str date;      /**< YYYY-MM-DD of the first that is a date */
    ua_str text;      /**< the clause as printed, from the phrase on; the text of a point */
} ua_action;

typedef UA_VEC(ua_action) ua_actions;

/** The language of the document; NULL: none of ours. */
const ua_lang *ua_actions_language(const xmlDoc *doc);

/** All actions in the order of the document: of the resolutions themselves, not of their annexes, quotations and notes.
 *  UA_E_NOMEM. */
ua_status ua_actions_read(ua_arena *a, const xmlDoc *doc, const ua_lang *l, ua_patterns *ps, ua_actions *out);

/* What the files of the room share. */

/** A stretch of a paragraph that has a meaning. */
typedef struct ua_stretch_of {
    enum { UA_A_PHRASE, UA_A_DATE, UA_A_ENTITY } what;
    bool first; /**< a phrase that is marked as the one of its paragraph */
    uint32_t from, to;
    ua_str key; /**< of a phrase; the date; the ontology entry */
} ua_stretch_of;

/** A paragraph as plain text, notes left out, with what is marked in it. */
typedef struct ua_plain {
    ua_buf text;
    UA_VEC(ua_stretch_of) marks;
} ua_plain;

/** Appends the text of an element. false: no memory. */
bool ua_plain_add(ua_arena *a, ua_plain *p, const xmlNode *e);
ua_str ua_xml_attr(const xmlNode *e, const char *name); /**< empty when it is not there */
bool ua_xml_is(const xmlNode *e, const char *name);     /**< an element of that local name */

/** Fills addressee, entity, deadline and date of an action whose key is known, from [from,to) of its paragraph: what
 *  follows the phrase. whom: look for the addressee as well. */
void ua_action_complement(ua_arena *a, const ua_lang *l, ua_patterns *ps, const ua_plain *p, uint32_t from,
                          uint32_t to, bool whom, ua_action *action);

#endif

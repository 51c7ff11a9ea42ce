/** Element identifiers (section 4 of the profile): one way to make them, for the writer, the checker and the repair. */
#ifndef UA_AKN_EID_H
#define UA_AKN_EID_H

#include "model/tree.h"
#include "util/table.h"
#include "util/vec.h"

/** How the eId of an element is made (ID-05, ID-06): elements.tsv explains the words. */
typedef enum ua_level {
    UA_LEVEL_PLAIN,
    UA_LEVEL_DOCUMENT,
    UA_LEVEL_META,
    UA_LEVEL_PART,
    UA_LEVEL_BODY,
    UA_LEVEL_GROUP,
    UA_LEVEL_UNIT,
    UA_LEVEL_SCOPE,
    UA_LEVEL_QUOTE,
    UA_LEVEL_ONCE,
    UA_LEVEL_LIST,
    UA_LEVEL_INLINE,
    UA_LEVEL_DATA,
    UA_LEVEL_TLC
} ua_level;

typedef enum ua_eid_need { UA_EID_NEVER, UA_EID_MAY, UA_EID_MUST } ua_eid_need; /**< ID-07 */

enum { UA_NO_ITEM = UINT32_MAX };

/** A row of elements.tsv. */
typedef struct ua_element {
    const char *name,
        *token; /**< "paragraph", "para"; token "": it is the name attribute, or there is none */
    ua_level level;
    ua_eid_need need;
} ua_element;

/** NULL: the element is not in the table. */
const ua_element *ua_element_about(const char *name);
/** Its row, from 0; UA_NO_ITEM when it is not in the table. */
uint32_t ua_element_row(const ua_element *about);
enum { UA_MOST_ELEMENTS = 256 };

/** ID-04: the number in an eId from the printed num: "(a)" -> "a", "Article 12" -> "12", "أ" -> "a".
 *  word: the label word that repeats the level, dropped ("Article"); may be empty. Writes nothing
 *  when nothing is left (dashes, bullets). false: no memory. */
bool ua_eid_num(ua_buf *b, ua_str printed, ua_str word);

/** An element that takes part in the making of eIds. */
typedef struct ua_eid_item {
    const ua_element *about;
    ua_str token;    /**< of about, or of an hcontainer */
    ua_str num;      /**< as printed; empty: none */
    uint32_t number; /**< what a misread num stands for (N-120); 0: what is printed */
    uint32_t parent; /**< index of the item around it; UA_NO_ITEM */
    uint32_t end;    /**< index behind its last descendant */
    ua_str written;  /**< the eId that is there; empty: none */
    ua_str eid;      /**< what it should be */
    ua_str prefix;   /**< what eid begins with, without "__" */
    bool renamed;    /**< another element holds the eId that the num gives (ID-08) */
} ua_eid_item;
/** Items in document order. */
typedef struct ua_eid_list {
    ua_arena *a;
    UA_VEC(ua_eid_item) items;
    uint32_t open; /**< innermost item that is not closed */
} ua_eid_list;

ua_eid_list ua_eid_list_on(ua_arena *a);
/** Begins an element inside the one that is open. NULL: no memory. Good until the next call. */
ua_eid_item *ua_eid_open(ua_eid_list *l, const ua_element *about);
void ua_eid_close(ua_eid_list *l);

/** Makes the eIds of all items. trust: below an item the eId that is written counts, right or wrong, so that one
 *  mistake is found once. UA_E_NOMEM. */
ua_status ua_eid_make(ua_eid_list *l, bool trust);

/** Gives every node of the tree its eId, notes included. Reports renamed duplicates (ID-08).
 *  UA_E_NOMEM. */
ua_status ua_akn_eids(ua_arena *a, ua_resolution *r, ua_diags *d);

#endif

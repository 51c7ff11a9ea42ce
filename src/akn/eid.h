/** Element identifiers (section 4 of the profile): one function, used everywhere. */
#ifndef UA_AKN_EID_H
#define UA_AKN_EID_H

#include "model/tree.h"

/** ID-04: the number in an eId from the printed num: "(a)" -> "a", "Article 12" -> "12", "أ" -> "a".
 *  word: the label word that repeats the level, dropped ("Article"); may be empty. Writes nothing
 *  when nothing is left (dashes, bullets). false: no memory. */
bool ua_eid_num(ua_buf *b, ua_str printed, ua_str word);

/** ID-03: the token of a tree node as an element: "para", "container", "list", "point", "dvs".
 *  NULL for kinds that carry no eId (BODY, PREAMBLE, BLOCK, ...). in_preamble: lists are blockLists. */
const char *ua_eid_token(const ua_node *n);

/** Gives every node of the tree its eId, notes included. Reports renamed duplicates (ID-08).
 *  UA_E_NOMEM. */
ua_status ua_akn_eids(ua_arena *a, ua_resolution *r, ua_diags *d);

#endif

/** From an element back to the text it was made from. Private to the room. */
#ifndef UA_CHECK_WHERE_H
#define UA_CHECK_WHERE_H

#include <libxml/tree.h>

#include "model/tree.h"
#include "xml/small.h"

/** The element for people: paragraph "para_3". */
ua_str ua_element_label(ua_arena *a, const xmlNode *e);

/** Reports a finding about an element: with its source span when the document was made here (ours), else
 *  with its line in the XML. */
void ua_report_element(ua_arena *a, ua_diags *d, bool ours, ua_diag_code code, const xmlNode *e,
                       const ua_str *args, unsigned nargs);

/** Document order without recursion: the element after e below root; NULL at the end. */
xmlNode *ua_next_element(const xmlNode *root, const xmlNode *e);

#endif

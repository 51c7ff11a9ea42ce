/** XML in: safe parser options, one place. Reads Akoma Ntoso for check and render. */
#ifndef UA_READ_XML_H
#define UA_READ_XML_H

#include <libxml/tree.h>

#include "diag/diag.h"

/** Well-formed XML without DTD, entities or network. The document is owned by the arena. Errors are
 *  reported with their line; UA_E_FORMAT. */
ua_status ua_xml_read(ua_arena *a, ua_str name, ua_str bytes, ua_diags *d, xmlDoc **out);

/** Does this look like XML (first significant byte is '<')? */
bool ua_xml_sniff(ua_str head);

#endif

/** Writing small XML documents with libxml2: reports, and what a stylesheet of the program is fed with. */
#ifndef UA_XML_SMALL_H
#define UA_XML_SMALL_H

#include <libxml/tree.h>

#include "util/sink.h"

/** A document of the arena with its root, in a namespace (NULL: in none) with a prefix; NULL: no memory. The other
 *  functions take what it gives, NULL too. */
xmlNode *ua_xml_root(ua_arena *a, const char *name, const char *ns, const char *prefix);
xmlNode *ua_xml_el(xmlNode *parent, const char *name); /**< in the namespace of parent */
void ua_xml_set(ua_arena *a, xmlNode *e, const char *name, ua_str value);
void ua_xml_number(ua_arena *a, xmlNode *e, const char *name, size_t value);
void ua_xml_text(ua_arena *a, xmlNode *e, ua_str text);
/** Writes the document of root, indented. UA_E_NOMEM, UA_E_IO. */
ua_status ua_xml_save(ua_arena *a, const xmlNode *root, ua_sink *out);

/** Value of an attribute without namespace; NULL when it is not there. Borrowed from the document. */
const char *ua_xml_value(const xmlNode *e, const char *name);
/** First child element of that name; NULL: there is none. Takes NULL. */
xmlNode *ua_xml_kid(const xmlNode *e, const char *name);
/** Document order without recursion: the node behind n, of those below root; its children come first when into. NULL: it
 *  was the last. */
xmlNode *ua_xml_after(const xmlNode *root, const xmlNode *n, bool into);

#endif

/** Writing small XML documents with libxml2. Private to the room. */
#ifndef UA_REPORT_XML_H
#define UA_REPORT_XML_H

#include <libxml/tree.h>

#include "report/report.h"

/** A document of the report's arena with its root; NULL: no memory. */
xmlNode *ua_report_root(ua_listing *r, const char *name, const char *ns, const char *prefix);
xmlNode *ua_report_el(xmlNode *parent, const char *name); /**< in the namespace of parent */
void ua_report_attr(ua_listing *r, xmlNode *e, const char *name, ua_str value);
void ua_report_number(ua_listing *r, xmlNode *e, const char *name, size_t value);
void ua_report_text(ua_listing *r, xmlNode *e, ua_str text);
/** Writes the document that r->state is the root of. */
ua_status ua_report_save(ua_listing *r);

#endif

/** Packages: a stylesheet writes the parts, C puts them into a zip file. Private to the room. */
#ifndef UA_RENDER_PACKAGE_H
#define UA_RENDER_PACKAGE_H

#include "render/render.h"

/** Writes the zip file. parts: a pkg:package (Flat OPC) whose parts hold pkg:xmlData, or the text of a part that is stored
 *  as it is. Parts keep their order; their time is that of the processing instruction unakn-date. Parts that have a content
 *  type are listed in [Content_Types].xml. UA_E_FORMAT: parts is no package; UA_E_NOMEM, UA_E_IO. */
ua_status ua_package_write(xmlDoc *parts, ua_arena *a, ua_sink *out);

#endif

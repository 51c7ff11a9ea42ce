/** Files compiled into the program: schemas and stylesheets. */
#ifndef UA_UTIL_EMBED_H
#define UA_UTIL_EMBED_H

#include "util/str.h"

/** Content of a shipped file by its path in the source tree, e.g. "schemas/akn4un.xsd" or
 *  "xslt/akn-to-html.xsl". false: there is no such file. Static. */
bool ua_embedded(ua_str path, ua_str *out);

/** How a generated table records one file; defined in the generated unit only. */
typedef struct ua_embedded_file {
    const char *path;
    const char *bytes;
    size_t n;
} ua_embedded_file;
extern const ua_embedded_file ua_embedded_files[];
extern const size_t ua_nembedded_files;

#endif

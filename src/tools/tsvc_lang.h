/** The part of tsvc that compiles language packs. */
#ifndef UA_TOOLS_TSVC_LANG_H
#define UA_TOOLS_TSVC_LANG_H

#include "tools/tsv.h"

/** codes: NULL-terminated, the folders of the packs; the first is the reference. */
void tsvc_lang(ua_arena *a, const char *dir, const char *ids_path, const char *c_path, char **codes);

#endif

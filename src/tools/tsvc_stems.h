/** The part of tsvc that makes the stems of forms: see lang/stems.h. */
#ifndef UA_TOOLS_TSVC_STEMS_H
#define UA_TOOLS_TSVC_STEMS_H

#include <stdio.h>

#include "tools/tsvc_lang.h"

typedef struct stems stems;

stems *stems_new(ua_arena *a, const pack *p);
/** A folded form and its row in the table. */
void stems_add(stems *s, ua_str form, uint32_t row);
/** The hash table of a table that is called "<table>_<code>". */
void stems_write(stems *s, FILE *c, const char *table);
/** An ua_stems that uses it, as an initializer. */
void stems_write_use(FILE *c, const pack *p, const char *table);

#endif

/** The part of tsvc that tells what may begin at a word. */
#ifndef UA_TOOLS_TSVC_OPENINGS_H
#define UA_TOOLS_TSVC_OPENINGS_H

#include "lang/openings.h"
#include "tools/tsvc_lang.h"

typedef struct openings openings;

openings *openings_new(ua_arena *a, const pack *p);
/** A folded form; what: one of UA_OPENS_... */
void openings_add(openings *o, ua_str form, unsigned what);
/** The patterns that texts are searched for, of the pack or else the common ones. One that may begin with any letter ends the
 *  program. */
void openings_patterns(openings *o, const pack *common);
/** Is a pattern tried only at words that open it? */
bool openings_anchored(ua_str id);
void openings_write(const openings *o, FILE *c);

#endif

/** The grammar as a list of passes: block stream to resolution tree. Knows the genre, knows languages only
 *  through ua_lang, knows nothing of file formats and nothing of XML. */
#ifndef UA_PARSE_PARSE_H
#define UA_PARSE_PARSE_H

#include "lang/catalogue.h"
#include "lang/lang.h"
#include "model/ledger.h"
#include "util/limits.h"

typedef struct ua_parse {
    ua_arena *arena;
    ua_diags *diags;
    ua_ledger *ledger;
    const ua_lang *lang;
    ua_patterns *patterns; /**< of the language, from the context */
    const ua_meta *given;  /**< metadata supplied by the caller; wins over the text */
    const ua_limits *limits;
    /** The patterns of a language, from the context; NULL: no memory. For what is not in the document's own (N-119). */
    ua_patterns *(*patterns_of)(void *context, const ua_lang *l);
    void *context;
    const ua_catalogue *catalogue;              /**< records of libraries; NULL: none were given */
    bool record_wins;                           /**< over the text, where they disagree */
    void (*lap)(void *watch, const char *pass); /**< called behind each pass; NULL: nobody measures */
    void *watch;
} ua_parse;

ua_status ua_parse_stream(ua_parse *p, const ua_stream *in, ua_resolution *out);

#endif

/** Where bytes go: a function of the caller's. */
#ifndef UA_UTIL_SINK_H
#define UA_UTIL_SINK_H

#include "util/arena.h"
#include "util/buf.h"

typedef struct ua_sink {
    int (*put)(void *user, const void *bytes, size_t n); /**< other than 0 stops the writer */
    void *user;
    ua_status status; /**< UA_OK until put failed, then UA_E_IO; sticky */
} ua_sink;

void ua_sink_put(ua_sink *s, ua_str bytes);
void ua_sink_putz(ua_sink *s, const char *z);
ua_sink ua_sink_to_buf(ua_buf *b); /**< collects in memory */

/** Writes s as a JSON string with its quotes (RFC 8259). s must be valid UTF-8. */
void ua_sink_json(ua_sink *s, ua_str text);

#endif

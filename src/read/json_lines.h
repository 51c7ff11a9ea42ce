/** Lines of the strings of a JSON file: jansson does not keep them. Private to the room. */
#ifndef UA_READ_JSON_LINES_H
#define UA_READ_JSON_LINES_H

#include <jansson.h>

#include "read/read.h"
#include "util/vec.h"

typedef struct ua_json_lines ua_json_lines;

/** Counts through the raw bytes: lines of all strings, and the nesting, before any tree is built.
 *  UA_E_LIMIT beyond limits.json_depth, UA_E_NOMEM. */
ua_status ua_json_scan(ua_read_ctx *c, ua_str bytes, ua_json_lines **out);

/** Ties the strings of the tree to their lines: both come in the order of the file. UA_E_NOMEM. */
ua_status ua_json_lines_bind(ua_json_lines *l, const json_t *root);

uint32_t ua_json_line(const ua_json_lines *l, const json_t *string); /**< 0: unknown */

#endif

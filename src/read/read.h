/** Readers: bytes to block stream. One file each, one entry in a table, no meaning. */
#ifndef UA_READ_READ_H
#define UA_READ_READ_H

#include "diag/diag.h"
#include "model/stream.h"
#include "util/limits.h"

typedef struct ua_read_ctx {
    ua_arena *arena; /**< everything produced lives here */
    ua_diags *diags;
    const ua_limits *limits;
    ua_str
        key_lang; /**< JSON: which text_xx / items_xx to read; empty: text_fr, else the first not text_en */
} ua_read_ctx;

typedef struct ua_reader {
    const char *name;          /**< "text": the word of --from */
    const char *const *suffix; /**< ".txt", NULL-terminated; a hint only */
    /** 0..100: how surely these first bytes (at most 4 KiB) are of this format. */
    int (*sniff)(ua_str head, ua_str name);
    /** Fills *src and *out. `bytes` outlives the call. Safe on any bytes whatever: no network, no file,
     *  sizes checked before use. UA_E_FORMAT with a diagnostic that says where. */
    ua_status (*read)(ua_read_ctx *c, ua_str bytes, ua_source *src, ua_stream *out);
} ua_reader;

extern const ua_reader ua_read_text, ua_read_json;

/** Arabic in the order of its looks: the text of the source is put right and the finding reported. UA_E_NOMEM. */
ua_status ua_restore_order(ua_read_ctx *c, ua_source *src, const ua_stream *blocks);

/** What no reader should have to check: empty, too large, binary (NUL bytes), not UTF-8. Reports; UA_E_FORMAT, UA_E_LIMIT. */
ua_status ua_read_check(ua_arena *a, const ua_limits *limits, ua_str bytes, ua_diags *d);

/** Reads with the named reader, or sniffs when from is empty, after ua_read_check. Reports and returns UA_E_FORMAT,
 *  UA_E_LIMIT or UA_E_UNSUPPORTED (the finding lists the formats we know). src and *out live in the arena. */
ua_status ua_read(ua_read_ctx *c, ua_str from, ua_str name, ua_str bytes, ua_stream *out);

#endif

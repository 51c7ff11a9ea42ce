/** What an archive keeps about a file: digests, versions and the verdict, one line of JSON. */
#ifndef UA_REPORT_MANIFEST_H
#define UA_REPORT_MANIFEST_H

#include "util/arena.h"
#include "util/sink.h"

typedef struct ua_entry_of {
    ua_str file, sha256, text_sha256; /**< digests in hexadecimal; text: without metadata and layout */
    ua_str schema, rules, profile;    /**< what it was held against */
    bool valid;
    size_t errors, warnings;
} ua_entry_of;

ua_status ua_manifest_write(const ua_entry_of *e, ua_sink *out);

/** Reads a line. The strings live in the arena. UA_E_FORMAT: it is no entry of a manifest. */
ua_status ua_manifest_read(ua_arena *a, ua_str line, ua_entry_of *out);

/** What changed since, in words: "the text", "the metadata or the mark-up", "the verdict: valid before". Empty: nothing. */
ua_str ua_manifest_changes(ua_arena *a, const ua_entry_of *before, const ua_entry_of *now);

#endif

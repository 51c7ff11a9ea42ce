/** What was read, and where each stretch of it came from: the one coordinate system. */
#ifndef UA_DIAG_SOURCE_H
#define UA_DIAG_SOURCE_H

#include "util/str.h"

/** A byte range of ua_source.text. Every span in the program is one. */
typedef struct ua_span {
    uint32_t off, len;
} ua_span;

typedef enum ua_locus_kind {
    UA_LOCUS_LINE, /**< a = line (1-based): plain text */
    UA_LOCUS_PATH, /**< path = JSON pointer, a = line in the JSON file when known, else 0 */
    UA_LOCUS_PART, /**< path = "word/document.xml", a = paragraph number */
    UA_LOCUS_PAGE  /**< a = page, b = line on it: PDF */
} ua_locus_kind;

typedef struct ua_locus {
    uint32_t off; /**< first byte of source.text this locus speaks of */
    ua_locus_kind kind;
    uint32_t a, b;
    ua_str path;
} ua_locus;

/** One immutable UTF-8 text. */
typedef struct ua_source {
    ua_str name;          /**< as the caller gave it; shown in messages, never opened */
    ua_str text;          /**< valid UTF-8 without BOM, CR LF and CR made LF; never changed again */
    const ua_locus *loci; /**< ascending by off; empty for plain text (lines are counted) */
    uint32_t nloci;
    const uint32_t *lines; /**< offset of the first byte of each line, ascending */
    uint32_t nlines;
    ua_str format;      /**< name of the reader: "text", "json" */
    uint8_t digest[32]; /**< SHA-256 of the bytes as given (MD-17, NC-07) */
} ua_source;

/** The locus that holds a byte, NULL when the source has no loci (plain text). */
const ua_locus *ua_source_locus(const ua_source *s, uint32_t off);

/** Offset of the first byte of the line that holds off. */
uint32_t ua_source_line_start(const ua_source *s, uint32_t off);

/** Line for people: of the file that was given. For JSON the line of the unit (locus.a) when known. */
uint32_t ua_source_line(const ua_source *s, uint32_t off);

ua_str ua_source_str(const ua_source *s, ua_span at); /**< clamped to the text */

#endif

/** The neutral block stream: what is physically there. Readers write it, the parser reads it. */
#ifndef UA_MODEL_STREAM_H
#define UA_MODEL_STREAM_H

#include "diag/source.h"

/** No block says "preamble"; it may say "a heading in the export's own opinion". */
typedef enum ua_block_kind {
    UA_B_LINE, /**< one printed line: lines are still to be joined to paragraphs (plain text) */
    UA_B_PARA, /**< a paragraph as the format sees it */
    UA_B_HEAD, /**< a heading as the format sees it */
    UA_B_ITEM, /**< a list item as the format sees it */
    UA_B_CELL,
    UA_B_NOTE,
    UA_B_BREAK /**< a page break that the format states (form feed, missing empty line); span empty */
} ua_block_kind;

/** Rows of runs' style bits. */
enum { UA_BOLD = 1, UA_ITALIC = 2, UA_SUPER = 4, UA_CAPS = 8, UA_UNDERLINE = 16, UA_STRUCK = 32 };

#define UA_INDENT_UNKNOWN INT32_MIN

typedef struct ua_block {
    ua_block_kind kind;
    ua_span at;       /**< bytes of source.text, without the line end and without surrounding blanks */
    uint16_t style;   /**< of the whole block; 0 when the format cannot tell */
    uint16_t level;   /**< heading or list level stated by the format, 0 none */
    uint32_t page;    /**< 1-based, 0 unknown */
    int32_t indent;   /**< leading blanks of a line; UA_INDENT_UNKNOWN when the format cannot tell */
    bool after_blank; /**< an empty line stands before it that separates paragraphs */
    ua_str role;      /**< the format's own name for it: "title", "number"; empty when none */
} ua_block;

typedef struct ua_stream {
    const ua_source *source;
    ua_block *blocks;
    uint32_t nblocks;
    ua_str lang_hint;   /**< "fr", from the container (the key text_fr); empty when none */
    ua_str symbol_hint; /**< what the container says of its symbol (TEXT_ID); empty when none */
    bool indented;      /**< plain text in which indentation, not empty lines, opens paragraphs */
} ua_stream;

#endif

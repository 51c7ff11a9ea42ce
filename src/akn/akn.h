/** The writer: resolution tree to Akoma Ntoso. The only place that makes elements. */
#ifndef UA_AKN_AKN_H
#define UA_AKN_AKN_H

#include <libxml/tree.h>

#include "lang/lang.h"
#include "model/tree.h"

typedef struct ua_akn_opts {
    ua_str editor;      /**< showAs of the mark-up editor (MD-05); empty for the default */
    ua_str markup_date; /**< YYYY-MM-DD; empty: the document's own date. Never from the clock */
    ua_str version;     /**< version of the program, for proprietary (MD-17) */
    bool provenance;    /**< write proprietary (MD-17) */
} ua_akn_opts;

/** Builds the document; it is owned by the arena (deferred), so do not free it.
 *  xmlNode._private points to the ua_node it was made from (or its nearest ancestor's): errors found in
 *  the XML lead back to the source. Fallbacks for missing metadata are reported (NC-05, NC-06, MD-06).
 *  UA_E_NOMEM. */
ua_status ua_akn_build(ua_arena *a, const ua_resolution *r, const ua_akn_opts *o, ua_diags *d, xmlDoc **out);

/** UTF-8, LF, two blanks of indent around blocks, none inside mixed content. The same document gives the
 *  same bytes on every machine. */
ua_status ua_akn_save(const xmlDoc *doc, ua_sink *out);

#endif

/** XSLT through libxslt. C chooses the stylesheet; every decision of layout is in xslt/. */
#ifndef UA_RENDER_RENDER_H
#define UA_RENDER_RENDER_H

#include <libxml/tree.h>

#include "diag/diag.h"

/** Who makes a format. */
typedef enum ua_target_kind {
    UA_TARGET_AKN,          /**< the writer of XML */
    UA_TARGET_TREE,         /**< the dump of the tree */
    UA_TARGET_EXPLAIN,      /**< the ledger, in words */
    UA_TARGET_EXPLAIN_JSON, /**< the ledger, as JSON Lines */
    UA_TARGET_STYLE,        /**< a stylesheet */
    UA_TARGET_PACKAGE,      /**< a stylesheet that writes the parts of a zip file */
    UA_TARGET_PROGRAM       /**< another program, from a format of ours */
} ua_target_kind;

/** A row of targets.tsv, or a stylesheet of the caller's. */
typedef struct ua_target {
    ua_target_kind kind;
    const char *name; /**< "html": the word of --to */
    const char
        *from; /**< "xslt/akn-to-html.xsl"; a path on disk when it is the caller's; a format, for a program */
    const char *params; /**< "look=un": what the stylesheet is told unless the caller says otherwise */
    const char *ending; /**< ".html" */
    const char *media_type;
    const char *program; /**< that makes it; empty: we do */
    const char *words;   /**< one line, for people who choose */
} ua_target;

typedef struct ua_param {
    const char *name;
    ua_str value; /**< always a string */
    bool known;   /**< a stylesheet that ran has a parameter of this name */
} ua_param;

/** Targets, parameters, compiled stylesheets; one per context, each stylesheet compiled at its first use. */
typedef struct ua_renderer ua_renderer;

/** dir: folder that holds xslt/; empty for the stylesheets compiled in. NULL: no memory. */
ua_renderer *ua_renderer_new(ua_str dir);
void ua_renderer_free(ua_renderer *r);

/** Target i: the rows of the table, then those added. r may be NULL: the table only. NULL: there are no more. */
const ua_target *ua_target_at(const ua_renderer *r, size_t i);
/** The last target of that name: one that was added hides one of the table. NULL: there is none. */
const ua_target *ua_target_named(const ua_renderer *r, const char *name);
/** Adds a stylesheet in a file, which is compiled at once: its xsl:output tells ending and media type. UA_E_IO: it cannot
 *  be read; UA_E_FORMAT: it is no stylesheet, or fetches something. */
ua_status ua_target_add(ua_renderer *r, ua_str name, ua_str file);

/** Sets a parameter of all stylesheets; a second value for a name replaces the first. */
ua_status ua_renderer_param(ua_renderer *r, ua_str name, ua_str value);
/** A parameter that no stylesheet of the run had; NULL: there is none. */
const char *ua_renderer_unknown_param(const ua_renderer *r);

/** Runs the stylesheet of a target of kind UA_TARGET_STYLE or UA_TARGET_PACKAGE. Network and file access are forbidden to it
 *  (xsltSecurityPrefs); depth and operation counts are limited. Its messages and errors become diagnostics. UA_E_BUG (a
 *  stylesheet of the caller's: UA_E_FORMAT), UA_E_NOMEM. */
ua_status ua_render(ua_renderer *r, const ua_target *t, xmlDoc *doc, ua_arena *a, ua_diags *d, ua_sink *out);

#endif

/** Schematron through our own stylesheet: rules of others, compiled to XSLT and run. */
#ifndef UA_RENDER_SCHEMATRON_H
#define UA_RENDER_SCHEMATRON_H

#include "render/render.h"

/** Compiled rules. */
typedef struct ua_schematron ua_schematron;

/** path: a file of ISO Schematron. phase: empty for its default. Reports what is wrong with it. UA_E_FORMAT, UA_E_NOMEM.
 *  Free with ua_schematron_free. */
ua_status ua_schematron_load(ua_renderer *r, ua_str path, ua_str phase, ua_arena *a, ua_diags *d,
                             ua_schematron **out);
void ua_schematron_free(ua_schematron *s); /**< NULL is fine */

/** Something an assert or a report has to say. */
typedef struct ua_assertion {
    const xmlNode *node; /**< that it is about; NULL: unknown */
    ua_str id, role, text;
    ua_str hint; /**< its diagnostics */
} ua_assertion;

/** Runs the rules over a document; found is called for each assertion that fails and each report that succeeds. */
ua_status ua_schematron_run(ua_renderer *r, ua_schematron *s, xmlDoc *doc, ua_arena *a, ua_diags *d,
                            void (*found)(void *user, const ua_assertion *), void *user);

#endif

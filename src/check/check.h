/** Is this document what it claims to be? Works on any AKN file, not only on ours. */
#ifndef UA_CHECK_CHECK_H
#define UA_CHECK_CHECK_H

#include <libxml/tree.h>

#include "model/ledger.h"

/** Compiled once per context. */
typedef struct ua_schema ua_schema;

/** path: empty for schemas/akn4un.xsd built in, else a file; what it imports is taken from XML catalogs or from beside
 *  it, never from the network. Reports what is wrong with it.
 *  UA_E_FORMAT, UA_E_IO, UA_E_NOMEM. Free with ua_schema_free. */
ua_status ua_schema_load(ua_arena *a, ua_str path, ua_diags *d, ua_schema **out);
void ua_schema_free(ua_schema *s);

/** Where the OASIS schema is: in the data folder, else where an XML catalog says. Empty: it is not here. */
ua_str ua_schema_oasis(ua_arena *a, ua_str data_dir);

/** Validates. Each breach is UA_D_SCHEMA with the element, its eId, the validator's words, and the
 *  source span of the tree node behind xmlNode._private when the document is ours (origin != NULL),
 *  else the line of the XML. UA_E_REFUSED when the document is not valid. */
ua_status ua_schema_check(ua_schema *s, xmlDoc *doc, const ua_resolution *origin, ua_arena *a, ua_diags *d);

/** A row of rules.tsv: what a rule asks for, in words. */
typedef struct ua_rule {
    const char *id;       /**< "OP-01" */
    const char *severity; /**< for the profiles akn, akn4un, strict: "-EE" */
    const char *level;    /**< MUST, SHOULD, MAY */
    const char *stage;    /**< xsd, rule, conserve, process */
    const char *message, *hint;
    const char *text, *wrong, *right; /**< empty where another row of the rule has them */
} ua_rule;
const ua_rule *ua_rules(size_t *n);

/** What the schema cannot say: the rules of the profile. Findings are weighed by the profile that d judges by.
 *  UA_E_REFUSED when one is an error. */
ua_status ua_rules_check(xmlDoc *doc, const ua_resolution *origin, ua_arena *a, ua_diags *d);

/** Repairs what can be derived: eIds and the pointers to them, IRIs, white space; never text. *changes: how many values
 *  are new. UA_E_NOMEM. */
ua_status ua_fix(xmlDoc *doc, ua_arena *a, ua_diags *d, unsigned *changes);

/** TX-01 for any file: the words of the document beside those of its export. Each difference is a finding at the element
 *  where it begins. UA_E_REFUSED when there is one. */
ua_status ua_compare(xmlDoc *doc, const ua_resolution *source, ua_arena *a, ua_diags *d);

/** TX-01: the text of the document (all but meta; notes at their calls) is exactly the kept pieces of the
 *  tree, in order. UA_E_BUG when it is not. */
ua_status ua_conserve_check(xmlDoc *doc, const ua_resolution *r, ua_arena *a, ua_diags *d);

#endif

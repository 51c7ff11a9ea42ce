/** Findings about a document: what a compiler would call its warnings and errors. */
#ifndef UA_DIAG_DIAG_H
#define UA_DIAG_DIAG_H

#include "diag/source.h"
#include "util/arena.h"
#include "util/sink.h"

typedef enum ua_severity { UA_INFO, UA_WARNING, UA_ERROR, UA_SILENT } ua_severity; /**< SILENT: not judged */

/** What a document is held against: decides how grave a finding is. OWN: a document that the program made. */
typedef enum ua_profile {
    UA_PROFILE_AKN,
    UA_PROFILE_AKN4UN,
    UA_PROFILE_STRICT,
    UA_PROFILE_OWN,
    UA_PROFILES
} ua_profile;

/** One constant per line of diag.tsv and of rules.tsv (generated): UA_D_DATE_MISSING, UA_D_OP_01, ... */
typedef enum ua_diag_code {
#include "diag_codes.inc"
    UA_D_COUNT
} ua_diag_code;

typedef struct ua_diag {
    ua_diag_code code;
    ua_severity severity; /**< from diag.tsv */
    ua_span at;           /**< bytes of source.text; len 0 and off 0 mean the document as a whole */
    uint32_t line;      /**< line of the file when there is no source text (broken JSON, XML input); else 0 */
    ua_str eid;         /**< eId of the output element concerned, or empty */
    ua_str path;        /**< XPath of the element in an XML input, or empty */
    const ua_str *args; /**< what fills {0}, {1} of the template */
    unsigned nargs;
} ua_diag;

/** The collector; lives in the document's arena. */
typedef struct ua_diags ua_diags;

ua_diags *ua_diags_new(ua_arena *a, size_t limit); /**< limit: findings kept; NULL: no memory */

/** From here on findings are weighed by that profile (before: OWN). */
void ua_diags_judge(ua_diags *d, ua_profile profile);
/** How grave the finding is here; UA_SILENT when it is not judged. */
ua_severity ua_diags_weigh(const ua_diags *d, ua_diag_code code);

/** Records a finding; args are copied. Beyond the limit it only counts. Never fails:
 *  when memory is out it counts and the arena's status tells. */
void ua_report(ua_diags *d, ua_diag_code code, ua_span at, const ua_str *args, unsigned nargs);
#define UA_ARGS(...)                                                                                         \
    (const ua_str[]){__VA_ARGS__}, (unsigned)(sizeof((const ua_str[]){__VA_ARGS__}) / sizeof(ua_str))
#define UA_NOARGS NULL, 0

/** A place in a file that has no source text to point into: broken JSON, XML input. */
typedef struct ua_place {
    uint32_t line;    /**< 0: unknown */
    ua_str eid, path; /**< of the element; may be empty; copied */
} ua_place;
/** The same, about such a place. */
void ua_report_place(ua_diags *d, ua_diag_code code, ua_place at, const ua_str *args, unsigned nargs);
/** The same as ua_report, with the eId of the output element. */
void ua_report_eid(ua_diags *d, ua_diag_code code, ua_span at, ua_str eid, const ua_str *args,
                   unsigned nargs);

size_t ua_diags_count(const ua_diags *d, ua_severity at_least); /**< counts also those not kept */
size_t ua_diags_kept(const ua_diags *d);
bool ua_diags_full(const ua_diags *d); /**< further findings are counted and not kept */
const ua_diag *ua_diags_at(ua_diags *d,
                           size_t i); /**< in order of source position, then of report; NULL beyond */

/** Static facts of a code: stable id "UA0132", profile rule "ID-08" (may be ""), template, hint. */
typedef struct ua_diag_info {
    const char *name, *id, *rule, *text, *hint;
    ua_severity severity[UA_PROFILES];
    bool doubt; /**< an element of the result is doubtful: the reason is written into it (MD-17) */
} ua_diag_info;
const ua_diag_info *ua_diag_about(ua_diag_code code);
const char *ua_severity_name(ua_severity s); /**< "info", "warning", "error" */

/** The rule that is concerned: of the table, or named by the checker that found the breach. */
ua_str ua_diag_rule(ua_arena *a, const ua_diag *d);
/** The message with its arguments filled in; lives in the arena. */
ua_str ua_diag_message(ua_arena *a, const ua_diag *d);
ua_str ua_diag_hint(ua_arena *a, const ua_diag *d);

#endif

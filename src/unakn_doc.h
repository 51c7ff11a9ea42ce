/** What is behind the handles of unakn.h. Private to the façade. */
#ifndef UNAKN_DOC_H
#define UNAKN_DOC_H

#include "unakn.h"

#include "actions/actions.h"
#include "akn/akn.h"
#include "check/check.h"
#include "check/parity.h"
#include "lang/catalogue.h"
#include "model/ledger.h"
#include "model/stream.h"
#include "render/schematron.h"
#include "text/pattern.h"
#include "util/pool.h"
#include "util/limits.h"
#include "util/vec.h"

enum { MAX_LANGS = 16 };

struct unakn_ctx {
    ua_pool pool;    /**< under the arenas of documents */
    ua_arena *arena; /**< strings of the options */
    ua_limits limits;
    ua_str data_dir, schema_path; /**< schema_path: empty for the one built in */
    ua_profile profile;
    ua_str rules, phase;              /**< a Schematron file of the caller; empty: none */
    ua_schematron *schematron;        /**< compiled at the first check */
    bool no_schema;                   /**< the profile wants the OASIS schema, and it is not here */
    ua_versions *versions;            /**< of the works checked so far; NULL: parity is not asked for */
    ua_schema *schema;                /**< compiled at the first check */
    ua_patterns *patterns[MAX_LANGS]; /**< by index in ua_langs, compiled lazily */
    ua_renderer *renderer;
    ua_arena *shelf;        /**< what the catalogue is made of; NULL: no records were given */
    ua_catalogue catalogue; /**< of all documents that are parsed from now on */
};

typedef enum ua_stage { ST_READ, ST_PARSED, ST_CHECKED, ST_FAILED } ua_stage;

struct unakn_doc {
    unakn_ctx *ctx;
    ua_arena *arena;
    ua_arena *
        words; /**< of the findings, which are told when the memory of the document is at its limit as well */
    ua_diags *diags;
    ua_stage stage;
    ua_str name, bytes, from;
    ua_stream stream;
    ua_resolution resolution;
    uint32_t part, nparts; /**< the one asked for, from 1 (0: the file as it is), and how many there are */
    bool only_resolutions, record_wins;
    int lang_sure;     /**< per cent; 0: the language was supplied */
    uint32_t nrecords; /**< of a file of records or terms: how many can be used */
    ua_ledger *ledger;
    ua_meta given;
    ua_akn_opts opts;
    xmlDoc *xml;
    UA_VEC(size_t) lines; /**< where the lines of an Akoma Ntoso file begin; filled when asked for */
    bool is_akn;
    ua_actions actions; /**< filled by unakn_actions */
};

/** The unit behind a unit in the order of the texts; row 0: before all. Returns 0 behind the last. */
uint32_t ua_align_next(const unakn_alignment *al, uint32_t row, ua_str *eid);

/** The compiled patterns of a language; NULL: no memory. */
ua_patterns *ua_patterns_of(unakn_ctx *c, const ua_lang *l);
/** UA_E_NOMEM: a pattern of any language was not tried for want of memory since the last call. */
ua_status ua_patterns_status(unakn_ctx *c);
/** A member of an object in JSON; nothing when it is empty. */
void ua_json_member(ua_sink *out, const char *name, unakn_str value);
/** A document without content; NULL: no memory. */
unakn_doc *ua_doc_new(unakn_ctx *c, const char *name, unakn_str bytes);

int ua_code_of(ua_status s); /**< the public word for a status */

static inline ua_str ua_str_in(unakn_str s)
{
    return (ua_str){s.p, s.n};
}

static inline unakn_str ua_str_out(ua_str s) /**< never NULL */
{
    return (unakn_str){s.n ? s.p : "", s.n};
}

#endif

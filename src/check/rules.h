/** What the rules see: the document as a list of elements in their order, and questions about it. Private to the room. */
#ifndef UA_CHECK_RULES_H
#define UA_CHECK_RULES_H

#include "akn/eid.h"
#include "check/where.h"
#include "lang/lang.h"

/** The part of the document that an element is in. */
typedef enum ua_region {
    UA_IN_NONE,
    UA_IN_META,
    UA_IN_COVER,
    UA_IN_PREFACE,
    UA_IN_PREAMBLE,
    UA_IN_BODY,
    UA_IN_CONCLUSIONS
} ua_region;

/** An element. What eIds need to know about it is in eids, at the same index. */
typedef struct ua_item {
    const xmlNode *node;
    uint32_t before;   /**< sibling before it; UA_NO_ITEM */
    uint32_t last;     /**< its last child so far; UA_NO_ITEM */
    uint32_t document; /**< the innermost document element it is in, or is; UA_NO_ITEM */
    ua_region region;
    bool in_note, foreign; /**< foreign: of another namespace */
} ua_item;

typedef struct ua_view {
    xmlDoc *doc;
    ua_arena *a;
    ua_diags *d;
    bool ours;   /**< made by the program: findings lead to the source */
    bool broken; /**< an error was found */
    ua_eid_list eids;
    UA_VEC(ua_item) items;
    UA_VEC(uint32_t) works; /**< every FRBRWork */
    ua_table ids;           /**< eId to index + 1 */
    ua_table used;          /**< entries of the ontology that something points to */
} ua_view;

/** index.c: reads the document. UA_E_NOMEM. */
ua_status ua_view_open(ua_view *v, xmlDoc *doc, ua_arena *a, ua_diags *d, bool ours);

/* Elements are known by their index; UA_NO_ITEM where there is none, and every question takes it. */
const char *ua_name_at(const ua_view *v, uint32_t i);
bool ua_is(const ua_view *v, uint32_t i, const char *name);
uint32_t ua_up(const ua_view *v, uint32_t i);
uint32_t ua_first(const ua_view *v, uint32_t i);                   /**< first child */
uint32_t ua_next(const ua_view *v, uint32_t i);                    /**< next sibling */
uint32_t ua_before(const ua_view *v, uint32_t i);                  /**< sibling before */
uint32_t ua_kid(const ua_view *v, uint32_t i, const char *name);   /**< first child of that name */
uint32_t ua_above(const ua_view *v, uint32_t i, const char *name); /**< nearest ancestor of that name */
ua_str ua_at(const ua_view *v, uint32_t i, const char *attribute); /**< empty when it is not there */
bool ua_has(const ua_view *v, uint32_t i, const char *attribute);
/** The characters of an element without its notes and embedded texts; trimmed. */
ua_str ua_text_at(ua_view *v, uint32_t i);
/** The same as they are, blanks at the ends included. */
ua_str ua_raw_text_at(ua_view *v, uint32_t i);
/** The element that "#eId" points to. */
uint32_t ua_target(const ua_view *v, ua_str pointer);
/** Attribute of a child: ua_value(v, work, "FRBRuri", "value"). */
ua_str ua_value(const ua_view *v, uint32_t i, const char *child, const char *attribute);
/** FRBRWork of the document that an element is in. */
uint32_t ua_work_of(const ua_view *v, uint32_t i);
/** The language of the expression that an element is in; NULL: none of the packs. */
const ua_lang *ua_language_of(const ua_view *v, uint32_t i);
/** The document that a chain of attachments hangs on. */
uint32_t ua_host_of(const ua_view *v, uint32_t i);
/** Last segment of the IRI of the organization that the work's author is (NC-04). */
ua_str ua_actor_of(const ua_view *v, uint32_t work);
/** The segments of a path; a leading "/" makes no empty one. At most n; returns how many there are. */
size_t ua_segments(ua_str path, ua_str *out, size_t n);

ua_str ua_cat_str(ua_arena *a, const ua_str *parts, size_t n);
#define UA_JOIN(v, ...)                                                                                      \
    ua_cat_str((v)->a, (const ua_str[]){__VA_ARGS__}, sizeof((const ua_str[]){__VA_ARGS__}) / sizeof(ua_str))

bool ua_is_akn3(const xmlNode *root); /**< is it in the namespace of Akoma Ntoso 3.0 (DT-01)? */

/** sets.tsv: is value in the set? */
bool ua_in_set(const char *set, ua_str value);

void ua_breach(ua_view *v, ua_diag_code code, uint32_t i, const ua_str *args, unsigned nargs);
#define UA_BREACH(v, code, i, ...) ua_breach((v), (code), (i), UA_ARGS(__VA_ARGS__))

/** One finding, one function: generated from rules.tsv. */
typedef void ua_rule_call(ua_view *v, uint32_t i);
#include "rule_functions.inc"

/** Name of an FRBRdate and role of an FRBRauthor at their level (MD-06, MD-07); NULL: not at a level of FRBR. */
const char *ua_frbr_date_name(const ua_view *v, uint32_t i);
const char *ua_frbr_role(const ua_view *v, uint32_t i);

/* rules_id.c, rules_meta.c: what is asked of every element, and at the end. */
void ua_check_eid(ua_view *v, uint32_t i);
void ua_check_unused(ua_view *v);

#endif

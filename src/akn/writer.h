/** What the files of the writer share. Private to the room. */
#ifndef UA_AKN_WRITER_H
#define UA_AKN_WRITER_H

#include "akn/akn.h"
#include "util/table.h"
#include "util/vec.h"

/** Classes of the ontology, in the order of references (MD-15). */
typedef enum ua_tlc_class {
    UA_TLC_ORGANIZATION,
    UA_TLC_ROLE,
    UA_TLC_LOCATION,
    UA_TLC_EVENT,
    UA_TLC_CONCEPT,
    UA_TLC_TERM,
    UA_TLC_REFERENCE,
    UA_TLC_COUNT
} ua_tlc_class;

typedef struct ua_tlc {
    ua_tlc_class cls;
    ua_str eid;
    ua_str href;           /**< of a term of a public thesaurus; empty: made from the eId (ON-01) */
    ua_str label, acronym; /**< of a term; empty: from the tables, or made from the eId (ON-02) */
} ua_tlc;

/** An attachment, for componentInfo and its IRIs (AN-04). */
typedef struct ua_component {
    const ua_node *node;
    ua_str path;  /**< "annex_I", "annex_I/appendix" */
    ua_str label; /**< "Annexe I. Title": showAs */
} ua_component;

/** Who a document is (section 2): the file's own, or one of its COMPONENTs. */
typedef struct ua_identity {
    const ua_node *root;
    const ua_meta *meta;
    const ua_lang *lang; /**< of this expression: a component may be in another (N-119) */
    ua_class cls;        /**< of meta; UA_CLASS_COLLECTION for what holds components alone (IR-04) */
    uint32_t first, end; /**< its attachments in components */
    ua_str actor, date, issued, markup_date, designation, number, work, expression;
    UA_VEC(ua_tally) tallies; /**< of the vote in its conclusions */
    ua_str vote;              /**< eId of the vote element; empty: none */
} ua_identity;

typedef struct ua_writer {
    ua_arena *a;
    ua_diags *d;
    const ua_resolution *r;
    const ua_akn_opts *o;
    xmlDoc *doc;
    xmlNs *ns;
    bool ok;                         /**< false once an allocation failed; later calls do nothing */
    ua_table known;                  /**< eIds of the entries of tlc */
    UA_VEC(ua_tlc) tlc;              /**< ontology entries used so far */
    UA_VEC(ua_component) components; /**< attachments in document order */
    ua_table component_at;           /**< eId of an attachment to its index in components */
    ua_table eids; /**< of all nodes, to index in nodes + 1: for references within the document */
    UA_VEC(const ua_node *) nodes;
    ua_table counters; /**< of inline elements, by prefix and token (ID-06) */
    ua_str scope;      /**< "" or the eId of the attachment or component being written */
    ua_identity id;    /**< of the document being written */
} ua_writer;

/* element.c */
/** New element below parent (NULL: none yet). origin: what it was made from. NULL: no memory. */
xmlNode *ua_el(ua_writer *w, xmlNode *parent, const char *name, const ua_node *origin);
/** The same in a namespace of its own. */
xmlNode *ua_foreign(ua_writer *w, xmlNode *parent, xmlNs *ns, const char *name);
void ua_attr(ua_writer *w, xmlNode *e, const char *name, ua_str value);
void ua_attrz(ua_writer *w, xmlNode *e, const char *name, const char *value);
void ua_chars(ua_writer *w, xmlNode *e, ua_str text);
/** The parts one after the other in one string. */
ua_str ua_cat(ua_writer *w, const ua_str *parts, unsigned n);
#define UA_CAT(w, ...)                                                                                       \
    ua_cat((w), (const ua_str[]){__VA_ARGS__},                                                               \
           (unsigned)(sizeof((const ua_str[]){__VA_ARGS__}) / sizeof(ua_str)))
/** eId of the next inline element of a token: "ref_7", "att_1__ref_1" (ID-06). */
ua_str ua_inline_eid(ua_writer *w, const char *token);

/* doubts.c */
/** The reasons of what is doubtful in the document being written, into its proprietary metadata (MD-17). */
void ua_write_doubts(ua_writer *w, xmlNode *provenance, xmlNs *ns);

/* ontology.c */
/** Attribute that points to an ontology entry; the entry is declared in references (MD-15, ID-11). */
void ua_refer(ua_writer *w, xmlNode *e, const char *attribute, ua_tlc_class cls, ua_str eid);
/** The same with what the entry says. */
void ua_refer_to(ua_writer *w, xmlNode *e, const char *attribute, ua_tlc entry);
void ua_write_references(ua_writer *w, xmlNode *meta);

/* identity.c */
/** Fills the identity of the document under root and the list of its attachments; reports fallbacks. position: of a
 *  COMPONENT in the file, from 1; 0: the file's own document. */
void ua_identify(ua_writer *w, const ua_node *root, const ua_meta *m, uint32_t position);
/** identification of the document (c == NULL) or of an attachment (AN-04). */
void ua_write_identification(ua_writer *w, xmlNode *meta, const ua_component *c);

/** What an attachment is as a component; NULL: no memory. */
const ua_component *ua_component_of(ua_writer *w, const ua_node *annex);

/* classification.c */
/** Subjects and agenda items (MD-11). */
void ua_write_classification(ua_writer *w, xmlNode *meta);

/* provenance.c */
/** What the document was made of, and by what (MD-17). */
void ua_write_provenance(ua_writer *w, xmlNode *meta);

/* meta.c */
/** A block of the metadata, with the one agent of all that the converter writes (MD-03). */
xmlNode *ua_sourced(ua_writer *w, xmlNode *meta, const char *name);
xmlNs *ua_declare(ua_writer *w, xmlNode *e, const char *uri, const char *prefix); /**< NULL: no memory */
/** "keyword_3", in a component "cmp_1__keyword_3" (ID-06). */
ua_str ua_counted(ua_writer *w, const char *token, uint32_t n);
/** What a document is about, how it was adopted and by which votes (MD-11, MD-13, MD-14), when its text is written. */
void ua_write_history(ua_writer *w, xmlNode *meta);
/** meta of the document, but for identification: written last, when all that is pointed to is known. */
void ua_write_meta(ua_writer *w, xmlNode *meta);

/* local.c */
/** "#sec_II__para_3" (nearest to a text), "!annex_II", "!main#para_4" as what it is in this document: "#att_1__para_4",
 *  "!annex_II". Empty: it is not there. */
ua_str ua_local_href(ua_writer *w, const ua_node *origin, ua_str value);

/* inline.c */
/** A text with its marks as content of e. */
void ua_write_text(ua_writer *w, xmlNode *e, const ua_text *t, const ua_node *origin);

/* front.c */
/** A container; its eId counts below the part of the document that holds it (ID-06). */
xmlNode *ua_container(ua_writer *w, xmlNode *part, const char *name, const ua_node *origin);
void ua_write_cover(ua_writer *w, xmlNode *doc, const ua_node *cover);
void ua_write_preface(ua_writer *w, xmlNode *doc, const ua_node *preface);
void ua_write_conclusions(ua_writer *w, xmlNode *doc, const ua_node *conclusions);
/** A BLOCK as p. */
void ua_write_p(ua_writer *w, xmlNode *parent, const ua_node *block);

/* preamble.c */
void ua_write_preamble(ua_writer *w, xmlNode *doc, const ua_node *preamble);

/* body.c */
void ua_write_body(ua_writer *w, xmlNode *doc, const ua_node *body);
void ua_write_num(ua_writer *w, xmlNode *e, const ua_node *n);
void ua_write_heading(ua_writer *w, xmlNode *e, const ua_node *n);
/** BLOCKs, TABLEs and QUOTED texts from `first` on as p and table. */
void ua_write_blocks(ua_writer *w, xmlNode *e, const ua_node *first);
void ua_write_table(ua_writer *w, xmlNode *parent, const ua_node *table);

#endif

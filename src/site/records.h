/** What a site knows of its documents. Private to the room. */
#ifndef UA_SITE_RECORDS_H
#define UA_SITE_RECORDS_H

#include "akn/facts.h"
#include "site/site.h"
#include "util/table.h"
#include "util/vec.h"

enum { UA_NO_WORK = UINT32_MAX };

/** A work that is cited. */
typedef struct ua_cited {
    ua_str iri;    /**< without fragment and expression */
    ua_str shown;  /**< as printed where it is cited first */
    uint32_t work; /**< in the site; UA_NO_WORK */
} ua_cited;

/** An expression: a document. */
typedef struct ua_edition {
    ua_str iri, path;                 /**< path: without ending */
    ua_str lang, title, issued, name; /**< name: of the file */
    uint32_t work;
    UA_VEC(uint32_t) eids; /**< hashes of its eIds, sorted: what a link into it may name */
} ua_edition;

typedef struct ua_opus {
    ua_str iri, path; /**< path: of its folder, with a slash at the end */
    ua_str symbol, date, actor, organ, cls;
    UA_VEC(uint32_t) editions;
    UA_VEC(ua_cited) cites;
    UA_VEC(uint32_t) cited_by; /**< works */
    UA_VEC(uint32_t) subjects; /**< groups */
} ua_opus;

/** Works that have something in common. */
typedef struct ua_group {
    ua_str key, label, path; /**< path: of the first page of its list, without ".html" */
    UA_VEC(uint32_t) works;
} ua_group;

typedef enum ua_facet { UA_BY_ORGAN, UA_BY_YEAR, UA_BY_SUBJECT, UA_FACETS } ua_facet;

/** A term of the search: in which editions it is. */
typedef struct ua_term {
    ua_str term;
    char *p; /**< written postings */
    uint32_t n, cap, last, count;
} ua_term;

struct ua_site {
    ua_arena *a;
    ua_renderer *renderer;
    ua_site_opts opts;
    ua_site_put put;
    void *user;
    UA_VEC(ua_opus) works;
    UA_VEC(ua_edition) editions;
    UA_VEC(ua_group) groups[UA_FACETS];
    UA_VEC(ua_term) terms;
    UA_VEC(ua_str) sums;                              /**< lines of SHA256SUMS */
    UA_VEC(uint32_t) order;                           /**< works, newest first */
    ua_table by_iri, by_key;                          /**< work IRI, key: index + 1 */
    ua_table by_expression, keys[UA_FACETS], by_term; /**< index + 1 */
    ua_table paths;                                   /**< of lists: taken */
};

/* address.c */
/** The path of an IRI: "/akn/un/x" to "akn/un/x". Empty: it has characters or segments that no address may have. */
ua_str ua_site_path(ua_str iri);
/** The work that a reference leads to: without fragment, component and expression. */
ua_str ua_site_work_iri(ua_str href);
/** What stays the same when only the date in an IRI differs (RF-04: a year stands for it). UA_E_NOMEM. */
ua_status ua_site_key(ua_arena *a, ua_str iri, ua_str *out);
/** The work that an IRI means; UA_NO_WORK. */
uint32_t ua_site_find(const ua_site *s, ua_str iri, ua_arena *scratch);
/** The edition of a work in a language, else in English, else the first. */
const ua_edition *ua_site_edition(const ua_site *s, const ua_opus *w, ua_str lang);
uint32_t ua_site_hash(ua_str eid);
/** Has the edition an element of that eId? */
bool ua_site_has(const ua_edition *e, ua_str eid);
/** "../" for each folder of a path. */
ua_str ua_site_root(ua_arena *a, ua_str path);

/* terms.c */
ua_status ua_site_terms(ua_site *s, uint32_t edition, const xmlNode *document, ua_str title, ua_str symbol);
ua_status ua_site_search(ua_site *s);

/* pages.c, lists.c, graph.c, feed.c, catalogue.c */
/** Begins the tree of a page; kind: what the stylesheet makes of it. NULL: no memory. */
xmlNode *ua_page_open(const ua_site *s, ua_arena *a, const char *kind, ua_str path);
/** Writes it. */
ua_status ua_page_close(ua_site *s, ua_arena *a, const xmlNode *page, ua_str path, ua_diags *d);
/** A work as lists show it. root: of the page. */
xmlNode *ua_page_work(const ua_site *s, ua_arena *a, xmlNode *into, uint32_t work, ua_str root);
ua_status ua_site_lists(ua_site *s, ua_diags *d);
ua_status ua_site_works(ua_site *s, const ua_site_form *forms, size_t nforms, ua_diags *d);
ua_status ua_site_graph(ua_site *s, ua_diags *d);
ua_status ua_site_feed(ua_site *s);
ua_status ua_site_map(ua_site *s);
ua_status ua_site_catalogue(ua_site *s, const ua_site_form *forms, size_t nforms);

ua_str ua_joined(ua_arena *a, const ua_str *parts, size_t n);
#define UA_JOINED(a, ...)                                                                                    \
    ua_joined((a), (const ua_str[]){__VA_ARGS__}, sizeof((const ua_str[]){__VA_ARGS__}) / sizeof(ua_str))

#endif

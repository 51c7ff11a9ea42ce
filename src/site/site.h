/** A static site of many documents. Two rounds: ua_site_note reads a document into records; when all are noted and
 *  ua_site_settle has been called, ua_site_document writes the page of each, and ua_site_finish what is about all. One
 *  document is in memory at a time. No clock, no order but that of names and dates: the same documents, the same bytes. */
#ifndef UA_SITE_SITE_H
#define UA_SITE_SITE_H

#include "render/render.h"

typedef struct ua_site ua_site;

typedef struct ua_site_opts {
    ua_str title;
    ua_str
        base; /**< absolute address of the site with a slash at the end; empty: unknown, there is no sitemap then */
} ua_site_opts;

/** Takes a file of the site: its path with slashes, relative, of safe characters only. Other than 0: it failed. */
typedef int (*ua_site_put)(void *user, const char *path, const void *bytes, size_t n);

/** Everything lives in the arena; strings of opts are copied. NULL: no memory. */
ua_site *ua_site_new(ua_arena *a, ua_renderer *r, const ua_site_opts *opts, ua_site_put put, void *user);

/** Takes a checked document into the records. Reports in d what is wrong. UA_E_REFUSED: its IRIs cannot be addresses, or
 *  another file has them; it is not part of the site. */
ua_status ua_site_note(ua_site *s, xmlDoc *doc, ua_str name, ua_arena *a, ua_diags *d);

/** All documents are noted: who cites whom, what belongs to which organ, year, subject. */
ua_status ua_site_settle(ua_site *s);

/** A form of a document besides its page, which its page links to. */
typedef struct ua_site_form {
    const char *name, *ending, *words; /**< "akn", ".xml", "Akoma Ntoso" */
} ua_site_form;

/** The address of a noted document without ending; empty: it was not noted. */
ua_str ua_site_address(const ua_site *s, const xmlDoc *doc, ua_arena *a);
/** Writes the page of a document that was noted. The document is changed: its references become links. */
ua_status ua_site_document(ua_site *s, xmlDoc *doc, const ua_site_form *forms, size_t nforms, ua_arena *a,
                           ua_diags *d);
/** Writes a file of the site. UA_E_IO. */
ua_status ua_site_emit(ua_site *s, ua_str path, ua_str bytes);

/** Lists, pages of works, graph, search, feed, sitemap, index.json, and at the end SHA256SUMS. */
ua_status ua_site_finish(ua_site *s, const ua_site_form *forms, size_t nforms, ua_diags *d);

#endif

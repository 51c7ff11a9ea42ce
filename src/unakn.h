/** libunakn: United Nations resolutions to Akoma Ntoso (AKN4UN profile).
 *
 *  One context per thread; one document per conversion; nothing global.
 *  Strings given are borrowed for the call unless said otherwise; strings returned live as long as their
 *  document. Every function that can fail returns UNAKN_OK or one of the UNAKN_E_ codes. */
#ifndef UNAKN_H
#define UNAKN_H

#include <stddef.h>

#if defined(__GNUC__)
#define UNAKN_API __attribute__((visibility("default")))
#else
#define UNAKN_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

#define UNAKN_VERSION "0.1.0"

enum {
    UNAKN_OK = 0,
    UNAKN_E_NOMEM,       /**< allocation failed */
    UNAKN_E_LIMIT,       /**< beyond a limit: a finding says which; none does when it is that of memory */
    UNAKN_E_IO,          /**< the output function or a file of the data folder failed */
    UNAKN_E_FORMAT,      /**< the input cannot be read; a finding says where */
    UNAKN_E_UNSUPPORTED, /**< unknown format or language; a finding lists the known ones */
    UNAKN_E_REFUSED,     /**< the result is not valid: nothing was written; findings say why */
    UNAKN_E_BUG,         /**< an internal invariant failed; please report */
    UNAKN_E_USAGE        /**< an argument of the call is wrong (unknown name, wrong order of steps) */
};

typedef struct unakn_ctx unakn_ctx;
typedef struct unakn_doc unakn_doc;

/** Bytes with their length; not NUL-terminated. */
typedef struct unakn_str {
    const char *p;
    size_t n;
} unakn_str;

/** Zero means the default everywhere. */
typedef struct unakn_options {
    size_t size;          /**< sizeof(unakn_options): fields may be added at the end */
    const char *data_dir; /**< folder with schemas/ and xslt/; NULL: the ones built in */
    const char
        *schema; /**< "akn4un", "oasis" (from data_dir or an XML catalog) or a file; NULL: by the profile */
    size_t max_input_bytes;  /**< 0: 64 MiB */
    size_t max_memory_bytes; /**< per document; 0: 1 GiB */
    const char
        *profile; /**< what Akoma Ntoso files are held against: "akn" (schema of OASIS, naming convention),
                                  "akn4un", "strict"; NULL: "akn4un" */
    const char *rules; /**< file of ISO Schematron (queryBinding "xslt") to check with as well; NULL: none */
    const char *phase; /**< of those rules; NULL: their default */
    int parity; /**< other than 0: remember the works that are checked, and hold the language versions of
                                  each against the first (ID-10); costs memory for each file */
    size_t max_findings; /**< kept of a document; 0: 1000 */
} unakn_options;

/** o may be NULL. */
UNAKN_API int unakn_open(const unakn_options *o, unakn_ctx **out);
/** NULL is fine; all its documents must be freed before. Until then a context keeps up to 8 MiB of what they held, for the
 *  next. */
UNAKN_API void unakn_close(unakn_ctx *c);

/** Receives output; a value other than 0 stops the writer (UNAKN_E_IO). */
typedef int (*unakn_put)(void *user, const void *bytes, size_t n);

/** Starts a document from the bytes of an export, or of an Akoma Ntoso file. name: for messages and
 *  format hints, copied, never opened; bytes: borrowed until unakn_doc_free. from: "text", "json", "akn",
 *  NULL to sniff. *out is set even on failure (it holds the findings) unless memory is out. */
UNAKN_API int unakn_read(unakn_ctx *c, const char *name, unakn_str bytes, const char *from, unakn_doc **out);

/** Adds what libraries know about documents to the context: records in MARCXML (usage of the UN Digital Library) or Dublin
 *  Core, alone, in a collection, or in an answer of OAI-PMH. unakn_parse finds the records of a document by its symbol and
 *  fills title, dates, subjects, agenda, vote and stages of adoption where the text has none; a disagreement is a finding.
 *  name: for messages and the provenance, copied, never opened; bytes: borrowed for the call. *out is as for unakn_read and
 *  holds findings alone; free it. UNAKN_E_FORMAT: no XML that is safe to read, or no record in it. */
UNAKN_API int unakn_records(unakn_ctx *c, const char *name, unakn_str bytes, unakn_doc **out);
/** Adds terms of the UNBIS thesaurus: lines of a number, a tab and the preferred English term. Subjects of records get
 *  their numbers from it (MD-11). */
UNAKN_API int unakn_thesaurus(unakn_ctx *c, const char *name, unakn_str bytes, unakn_doc **out);

/** Supplies what the export lacks; wins over the text. Before unakn_parse. Names: symbol, date (adoption,
 *  YYYY-MM-DD), issued, lang (BCP 47 or ISO 639-3), title, body (organ: actor code "un-sc" or
 *  SC, GA, HRC, ECOSOC), markup-date, editor. Two more choose: part (number, from 1, of the resolution in a
 *  file that holds several: it alone is written; IR-04), only ("resolution": unakn_parse refuses anything
 *  else with UNAKN_E_REFUSED). meta-wins ("yes"): records of libraries win over the text. UNAKN_E_USAGE: unknown name or bad value. */
UNAKN_API int unakn_set(unakn_doc *d, const char *name, const char *value);

/** Finds the structure (nothing to do for an Akoma Ntoso file). The ledger is closed in every run.
 *  UNAKN_E_UNSUPPORTED: no such part. UNAKN_E_REFUSED: no resolution, and nothing else is wanted. */
UNAKN_API int unakn_parse(unakn_doc *d);

/** Builds the XML where it is not there yet, validates it against schema and rules. UNAKN_E_REFUSED. */
UNAKN_API int unakn_check(unakn_doc *d);

/** Writes the document in a format of unakn_format_at: after unakn_check succeeded; those of the parsed export after
 *  unakn_parse. UNAKN_E_FORMAT: a stylesheet of the caller's failed, a finding says how. UNAKN_E_UNSUPPORTED:
 *  another program makes this format. UNAKN_E_USAGE: unknown format, too early, or an Akoma Ntoso file where an export
 *  is needed. */
UNAKN_API int unakn_write(unakn_doc *d, const char *to, unakn_put put, void *user);

UNAKN_API void unakn_doc_free(unakn_doc *d); /**< NULL is fine */

/** Read, parse, check and write in one call, with nothing supplied. *doc (may be NULL) receives the
 *  document with its findings; free it. */
UNAKN_API int unakn_convert(unakn_ctx *c, const char *name, unakn_str bytes, const char *to, unakn_put put,
                            void *user, unakn_doc **doc);

enum { UNAKN_INFO, UNAKN_WARNING, UNAKN_ERROR };

/** What was found about the document. */
typedef struct unakn_finding {
    int severity;      /**< UNAKN_INFO, UNAKN_WARNING, UNAKN_ERROR */
    const char *id;    /**< stable: "UA0132" */
    const char *rule;  /**< profile or catalogue id: "ID-08", "N-77"; may be "" */
    unakn_str message; /**< one line, no full stop */
    unakn_str hint;    /**< what to do; may be empty */
    unakn_str eid;     /**< eId of the element concerned; may be empty */
    unakn_str pointer; /**< JSON pointer into the input; empty for text */
    unakn_str xpath;   /**< of the element, in an Akoma Ntoso file; else empty */
    unakn_str excerpt; /**< the source line concerned, the ends of a long one cut off; may be empty */
    unsigned line;     /**< 1-based line of the input file; 0 unknown */
    unsigned column;   /**< 1-based, in characters, within excerpt; 0 unknown */
    size_t offset;     /**< byte offset in the decoded text */
    size_t length;
} unakn_finding;

UNAKN_API size_t unakn_findings(const unakn_doc *d);
UNAKN_API int unakn_finding_at(unakn_doc *d, size_t i, unakn_finding *out);
/** The finding as one line of JSON: the fields above by name, empty ones left out. */
UNAKN_API int unakn_finding_json(unakn_doc *d, size_t i, unakn_put put, void *user);
/** Findings of at least this severity, those beyond the limit included. */
UNAKN_API size_t unakn_count(const unakn_doc *d, int at_least);

/** Findings over many files as one document: "sarif" (2.1.0), "junit", "svrl". name: of the file, as the report should
 *  show it. The document is written by close, which also frees; UNAKN_E_USAGE: unknown format. */
typedef struct unakn_report unakn_report;
UNAKN_API int unakn_report_open(const char *format, unakn_put put, void *user, unakn_report **out);
UNAKN_API int unakn_report_add(unakn_report *r, unakn_doc *d, const char *name, int least);
UNAKN_API int unakn_report_close(unakn_report *r); /**< NULL is fine */

/** A line of a manifest: digests of the file and of its text (metadata and layout do not count), what it was held
 *  against, the verdict, as one JSON object. valid: what unakn_check said. */
UNAKN_API int unakn_manifest(unakn_doc *d, const char *name, int valid, unakn_put put, void *user);
/** The file that a line of a manifest is about; lives as long as the context. UNAKN_E_FORMAT: it is no such line. */
UNAKN_API int unakn_manifest_name(unakn_ctx *c, unakn_str line, unakn_str *name);
/** What changed in a document since that line was written, in words; empty: nothing. */
UNAKN_API int unakn_manifest_changes(unakn_doc *d, unakn_str line, int valid, unakn_str *changes);

/** Compares the text of an Akoma Ntoso file with its source, an export after unakn_parse (TX-01). Differences are
 *  findings of d. UNAKN_E_REFUSED: there are some. */
UNAKN_API int unakn_compare(unakn_doc *d, const unakn_doc *source);

/** Language versions of one work beside each other (ID-10). Each is held against the first, unit by unit: a unit is an
 *  element with an eId that text is numbered or divided by. Lives on its own; the documents may be freed. */
typedef struct unakn_alignment unakn_alignment;
/** *out: NULL when it fails. */
UNAKN_API int unakn_align_open(unakn_alignment **out);
UNAKN_API void unakn_align_close(unakn_alignment *al); /**< NULL is fine */
/** Adds an Akoma Ntoso file after unakn_read, or an export after unakn_parse (it is checked first). UNAKN_E_UNSUPPORTED:
 *  the file names no work. */
UNAKN_API int unakn_align_add(unakn_alignment *al, unakn_doc *d);
UNAKN_API size_t unakn_align_versions(const unakn_alignment *al);
UNAKN_API size_t unakn_align_units(const unakn_alignment *al); /**< those of all versions together */

/** In what a version differs from the first. */
typedef struct unakn_difference {
    const char *
        kind; /**< "work" (they are of two works), "missing" (the first alone has the unit), "extra", "element",
                           "number", and what a unit holds: "reference", "date", "entity", "lead", "value", "note" */
    unakn_str file, first; /**< names of the version and of the first one */
    unakn_str eid;         /**< of the unit; empty: what stands outside of all units */
    unakn_str what;        /**< IRI, normalized date or number; empty for the kinds that have none */
    unakn_str here, there; /**< in the version and in the first: number as printed, element, or how often */
    unsigned line;         /**< of the file; 0: unknown */
} unakn_difference;
UNAKN_API size_t unakn_align_differences(const unakn_alignment *al);
/** Its strings live as long as the alignment. UNAKN_E_USAGE: there is no difference i. */
UNAKN_API int unakn_align_difference(const unakn_alignment *al, size_t i, unakn_difference *out);
/** All of it as one JSON object: "work", "versions", "units" (eId, element, num in each version: null where the unit is
 *  missing) in the order of the texts, "differences". UNAKN_E_USAGE: nothing was added. */
UNAKN_API int unakn_align_json(unakn_alignment *al, unakn_put put, void *user);

/** Two to six language versions of one work side by side, as one page with what unakn_align finds. */
typedef struct unakn_parallel unakn_parallel;
/** *out: NULL when it fails. */
UNAKN_API int unakn_parallel_open(unakn_ctx *c, unakn_parallel **out);
UNAKN_API void unakn_parallel_close(unakn_parallel *p); /**< NULL is fine; before unakn_close */
/** As unakn_align_add. UNAKN_E_LIMIT: there are six already. */
UNAKN_API int unakn_parallel_add(unakn_parallel *p, unakn_doc *d);
/** Writes the page in HTML; nothing can be added afterwards. UNAKN_E_USAGE: fewer than two versions. */
UNAKN_API int unakn_parallel_write(unakn_parallel *p, unakn_put put, void *user);

/** Repairs an Akoma Ntoso file after unakn_read: eIds and the pointers to them, IRIs, white space; never text. Writes
 *  it with its layout. *changes: how many values are new; 0: nothing had to be repaired. */
UNAKN_API int unakn_fix(unakn_doc *d, unakn_put put, void *user, unsigned *changes);

/** Compares the texts of two documents, exports after unakn_check, Akoma Ntoso files after unakn_parse: by paragraph, with
 *  moved ones found, and by word within them. Written as "text", "color" (text for a terminal), "html" (one page) or
 *  "json". *changed: is anything else than the same? */
UNAKN_API int unakn_diff(unakn_doc *before, unakn_doc *after, const char *format, unakn_put put, void *user,
                         int *changed);
/** The difference of two texts by lines, as a patch of the file name. */
UNAKN_API int unakn_patch(const char *name, unakn_str before, unakn_str after, unakn_put put, void *user);

/** A static site of many documents, in two rounds: unakn_site_note for each document after unakn_check, then
 *  unakn_site_write for each of those that were noted, read and checked again; so one is in memory at a time. Files come
 *  whole, with the path below the folder of the site. Nothing depends on a clock: the same documents, the same bytes. */
typedef struct unakn_site unakn_site;
typedef struct unakn_site_options {
    size_t size;       /**< sizeof(unakn_site_options) */
    const char *title; /**< NULL: "Resolutions" */
    const char *
        base; /**< absolute address that the site will have, for feed and sitemap; NULL: unknown, no sitemap */
    const char *const
        *formats; /**< names for unakn_write, NULL at the end; NULL: "akn". The page is always made */
} unakn_site_options;
typedef int (*unakn_put_file)(void *user, const char *path, const void *bytes, size_t n);
/** o may be NULL. UNAKN_E_USAGE: base is no address, or a format is none that unakn_write can write. */
UNAKN_API int unakn_site_open(unakn_ctx *c, const unakn_site_options *o, unakn_put_file put, void *user,
                              unakn_site **out);
/** UNAKN_E_REFUSED: the document has no place in the site, a finding says why. */
UNAKN_API int unakn_site_note(unakn_site *s, unakn_doc *d);
/** Writes the page and the other formats of a document. It cannot be used for anything but its findings afterwards. */
UNAKN_API int unakn_site_write(unakn_site *s, unakn_doc *d);
/** Writes what is about all documents: lists, search, graph, feed, sitemap, index.json, SHA256SUMS. */
UNAKN_API int unakn_site_finish(unakn_site *s);
UNAKN_API void unakn_site_close(unakn_site *s); /**< NULL is fine */
/** What the organ does in a paragraph (OP-02): one of its phrases, the first or a further one, or a point of the list that
 *  the phrase governs. Strings are empty where the document does not say it, or not for certain. */
typedef struct unakn_action {
    unakn_str eid;       /**< of the paragraph or point */
    unakn_str num;       /**< as printed: "5.", "5. (a)" */
    unakn_str organ;     /**< actor code: "un-ga" (NC-13) */
    unakn_str key;       /**< of the phrase, the same in all languages: "requests" */
    unakn_str phrase;    /**< as printed */
    unakn_str addressee; /**< to whom, as printed */
    unakn_str entity; /**< eId of the ontology entry that the addressee is marked with: "secretaryGeneral" */
    unakn_str deadline; /**< until when, as printed; several divided by "; " */
    unakn_str date;     /**< YYYY-MM-DD of the first deadline that is a date */
    unakn_str text;     /**< the clause as printed, phrase included */
} unakn_action;

/** Finds the actions of a document, in its order: of an Akoma Ntoso file after unakn_read, valid or not, of an export after
 *  unakn_check. UNAKN_E_UNSUPPORTED: its language is none of ours. */
UNAKN_API int unakn_actions(unakn_doc *d, size_t *count);
/** UNAKN_E_USAGE: there is no such action, or they were not looked for. */
UNAKN_API int unakn_action_at(unakn_doc *d, size_t i, unakn_action *out);
/** The action as one line of JSON: file and work IRI, then the fields above by name, empty ones left out. */
UNAKN_API int unakn_action_json(unakn_doc *d, size_t i, unakn_put put, void *user);

/** The IRI of the work that a symbol names (NC-01, RF-02): "S/RES/2531 (2020)". date: of adoption or of the document,
 *  YYYY-MM-DD; NULL: the year that the symbol or its session tells (RF-04). *out lives as long as the context.
 *  UNAKN_E_UNSUPPORTED: nobody knows the series, or not even the year. */
UNAKN_API int unakn_iri(unakn_ctx *c, const char *symbol, const char *date, unakn_str *out);
/** The way back: the symbol of the work that an IRI names, of expressions and components as well. UNAKN_E_UNSUPPORTED: it
 *  is no IRI of this kind, or its organ has no series of symbols. */
UNAKN_API int unakn_symbol(unakn_ctx *c, const char *iri, unakn_str *out);

/** A row of the table of rules: what --list-rules and --explain show. Static. */
typedef struct unakn_rule {
    const char *id;       /**< "OP-01"; a rule may have a second row with another severity */
    const char *severity; /**< under the profiles akn, akn4un, strict: E, W or - each */
    const char *level;    /**< MUST, SHOULD, MAY */
    const char
        *stage; /**< "xsd": the schema says it; "rule"; "conserve": needs the source; "process": cannot be
                               decided from the file */
    const char *message, *hint;
    const char *text, *wrong, *right; /**< the rule in words, and an example each; empty in a second row */
} unakn_rule;
/** false: there is no row i. */
UNAKN_API int unakn_rule_at(size_t i, unakn_rule *out);

/** A fact of the document: "format", "lang", "lang-sure" (per cent; "" when it was supplied), "symbol", "organ", "date", "work-iri",
 *  "made" (date of the mark-up), "class", "parts" (resolutions in the file, after unakn_parse),
 *  "records" (usable ones, of what unakn_records or unakn_thesaurus made),
 *  "paragraphs" (numbered operative ones), "preambular", "bytes" (arena). "" when unknown. */
UNAKN_API unakn_str unakn_fact(unakn_doc *d, const char *name);

/** A format that a document can be written in. Static, but for a format that was added: as long as the context. */
typedef struct unakn_format {
    const char *name;   /**< "html": what unakn_write takes */
    const char *ending; /**< ".html": of files */
    const char *media_type;
    const char *words;   /**< one line, for people who choose */
    int parsed;          /**< other than 0: of the parsed export, which need not have been checked */
    const char *program; /**< that makes it, and the name of its package; NULL: unakn_write does */
    const char *via;     /**< the format from which the program makes it; NULL without a program */
} unakn_format;
/** Format i of the table, then those added to c (NULL: the table only). false: there is no format i. */
UNAKN_API int unakn_format_at(const unakn_ctx *c, size_t i, unakn_format *out);
/** Adds an XSLT 1.0 stylesheet of the caller's as a format; it hides another of the same name. The stylesheet may read
 *  the document and the stylesheets beside it, and nothing else. UNAKN_E_IO: it cannot be read. UNAKN_E_FORMAT: it does
 *  not compile, or would fetch something. */
UNAKN_API int unakn_format_add(unakn_ctx *c, const char *name, const char *stylesheet);
/** Sets a parameter of all stylesheets, a string. UNAKN_E_LIMIT: there are 64 already. */
UNAKN_API int unakn_param(unakn_ctx *c, const char *name, const char *value);
/** The first parameter that none of the stylesheets that ran has: it was misspelt. NULL: there is none. */
UNAKN_API const char *unakn_param_unknown(const unakn_ctx *c);

/** Names of what unakn_read can read, NULL-terminated. */
UNAKN_API const char *const *unakn_inputs(void);
/** Code of a language that texts may be in (BCP 47), English first; NULL: there is no language i. Static. */
UNAKN_API const char *unakn_language(size_t i);
UNAKN_API const char *unakn_version(void);
UNAKN_API const char *unakn_strerror(int code); /**< English, static */

#ifdef __cplusplus
}
#endif
#endif

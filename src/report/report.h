/** Findings over many files as one document for other programs: SARIF 2.1.0, JUnit, SVRL. */
#ifndef UA_REPORT_REPORT_H
#define UA_REPORT_REPORT_H

#include "util/arena.h"
#include "util/sink.h"
#include "util/table.h"

/** A finding, with what these formats have room for. */
typedef struct ua_found {
    ua_str id;       /**< "OP-01", "UA0601" */
    ua_str severity; /**< "error", "warning", "info" */
    ua_str message, hint, eid, xpath;
    uint32_t line, column; /**< 1-based; 0 unknown */
} ua_found;

/** What is known about a rule, for formats that list them. */
typedef struct ua_about {
    ua_str text, hint;
} ua_about;

typedef struct ua_listing ua_listing;

typedef struct ua_report_format {
    const char *name;
    ua_status (*begin)(ua_listing *r);
    ua_status (*file)(ua_listing *r, ua_str name, const ua_found *found, size_t n);
    ua_status (*end)(ua_listing *r); /**< writes the document */
} ua_report_format;

/** "sarif", "junit", "svrl"; NULL: unknown. */
const ua_report_format *ua_report_format_named(const char *name);

struct ua_listing {
    const ua_report_format *format;
    ua_arena *a;
    ua_sink *out;
    ua_str version;               /**< of the program */
    ua_about (*about)(ua_str id); /**< what a rule says */
    void *state;                  /**< of the format; tied to the arena */
};

extern const ua_report_format ua_report_sarif, ua_report_junit, ua_report_svrl;

#endif

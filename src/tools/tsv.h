/** Reading the tables of facts (TSV, UTF-8, a header row, # comments). For the tools of the build only. */
#ifndef UA_TOOLS_TSV_H
#define UA_TOOLS_TSV_H

#include <stdio.h>

#include "util/buf.h"
#include "util/vec.h"

enum { TSV_COLUMNS = 11 };

typedef struct tsv_row {
    unsigned line;
    ua_str at[TSV_COLUMNS];
} tsv_row;

typedef struct tsv {
    const char *path;
    unsigned columns;
    ua_str names[TSV_COLUMNS];
    UA_VEC(tsv_row) rows;
} tsv;

/** Ends the program with file, line and message. */
_Noreturn void tsv_die(const char *path, unsigned line, const char *message, ua_str what);
/** Reads a table; a file that does not exist gives no rows. columns: names that the header must have. */
tsv tsv_read(ua_arena *a, const char *path, const char *columns);
/** The path of a table in a folder: "dir/table.tsv". */
const char *tsv_path(ua_arena *a, const char *dir, const char *table);
/** A whole file; false when it does not exist. */
bool tsv_file(ua_arena *a, const char *path, ua_str *out);
/** Writes s as a C string literal. */
void tsv_c_string(FILE *out, ua_str s);
FILE *tsv_create(const char *path);

#endif

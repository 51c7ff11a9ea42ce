/* Reading the tables of facts. */
#include "tools/tsv.h"

#include <stdlib.h>

#include "text/norm.h"
#include "text/utf8.h"

_Noreturn void tsv_die(const char *path, unsigned line, const char *message, ua_str what)
{
    fprintf(stderr, "%s:%u: error: %s: \"%.*s\"\n", path, line, message, UA_FMT(what));
    exit(1);
}

bool tsv_file(ua_arena *a, const char *path, ua_str *out)
{
    FILE *f = fopen(path, "rb");
    ua_buf b = ua_buf_on(a);
    char chunk[4096];
    size_t n;

    if (!f)
        return false;
    while ((n = fread(chunk, 1, sizeof chunk, f)) > 0)
        ua_buf_put(&b, (ua_str){chunk, n});
    fclose(f);
    *out = ua_buf_str(&b);
    return b.ok;
}

const char *tsv_path(ua_arena *a, const char *dir, const char *table)
{
    ua_buf b = ua_buf_on(a);

    ua_buf_putz(&b, dir);
    ua_buf_putc(&b, '/');
    ua_buf_putz(&b, table);
    ua_buf_putz(&b, ".tsv");
    return ua_arena_z(a, ua_buf_str(&b));
}

static void split(const char *path, unsigned line, ua_str s, ua_str *into, unsigned *n)
{
    bool more = true;

    for (*n = 0; more; ++*n) {
        if (*n == TSV_COLUMNS)
            tsv_die(path, line, "too many columns", s);
        more = ua_str_cut(s, '\t', &into[*n], &s);
    }
}

tsv tsv_read(ua_arena *a, const char *path, const char *columns)
{
    tsv t = {.path = path};
    ua_str text, line, header = ua_str_c(columns);
    unsigned number = 0;

    if (!tsv_file(a, path, &text))
        return t;
    if (ua_utf8_invalid(text) != text.n)
        tsv_die(path, 0, "not UTF-8", UA_STR(""));
    if (!ua_is_nfc(text))
        tsv_die(path, 0, "not in normal form C", UA_STR(""));
    while (text.n) {
        ua_str_cut(text, '\n', &line, &text);
        number++;
        if (!line.n || line.p[0] == '#')
            continue;
        if (!t.columns) {
            if (!ua_str_eq(line, header))
                tsv_die(path, number, "the header row should be", header);
            split(path, number, line, t.names, &t.columns);
            continue;
        }
        tsv_row row = {.line = number};
        unsigned n;
        split(path, number, line, row.at, &n);
        if (n != t.columns)
            tsv_die(path, number, "wrong number of columns", line);
        if (!ua_vec_push(a, &t.rows, row))
            tsv_die(path, number, "out of memory", line);
    }
    return t;
}

void tsv_c_string(FILE *out, ua_str s)
{
    putc('"', out);
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.p[i];
        if (c == '"' || c == '\\')
            fprintf(out, "\\%c", c);
        else if (c == '\n')
            fputs("\\n", out);
        else if (c < 0x20 || c >= 0x7F || c == '?')
            fprintf(out, "\\%03o", c);
        else
            putc(c, out);
    }
    putc('"', out);
}

FILE *tsv_create(const char *path)
{
    FILE *f = fopen(path, "wb");

    if (!f)
        tsv_die(path, 0, "cannot be written", UA_STR(""));
    return f;
}

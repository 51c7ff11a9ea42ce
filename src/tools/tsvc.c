/* tsvc: the table compiler. Turns tables of facts into C, and refuses what is wrong with them.
 *
 *   tsvc diag  diag.tsv  codes.inc table.inc
 *   tsvc kinds kinds.tsv kinds.inc
 *   tsvc elements elements.tsv elements.inc
 *   tsvc lang  DATA-FOLDER pattern_ids.inc lang_tables.c CODE...          */
#include <stdlib.h>

#include "tools/tsv.h"
#include "tools/tsvc_lang.h"

static const char *severity(const tsv *t, const tsv_row *r)
{
    if (ua_str_eqz(r->at[2], "info"))
        return "UA_INFO";
    if (ua_str_eqz(r->at[2], "warning"))
        return "UA_WARNING";
    if (!ua_str_eqz(r->at[2], "error"))
        tsv_die(t->path, r->line, "unknown severity", r->at[2]);
    return "UA_ERROR";
}

static void diag(ua_arena *a, char **argv)
{
    tsv t = tsv_read(a, argv[0], "name\tid\tseverity\trule\ttext\thint\tdoubt");
    FILE *codes = tsv_create(argv[1]), *table = tsv_create(argv[2]);

    for (uint32_t i = 0; i < t.rows.n; i++) {
        const tsv_row *r = &t.rows.at[i];
        for (uint32_t k = 0; k < i; k++)
            if (ua_str_eq(t.rows.at[k].at[0], r->at[0]) || ua_str_eq(t.rows.at[k].at[1], r->at[1]))
                tsv_die(t.path, r->line, "name or id used twice", r->at[0]);
        fprintf(codes, "UA_D_%.*s,\n", UA_FMT(r->at[0]));
        static const unsigned order[] = {0, 1, 3, 4, 5};
        fputs("{", table);
        for (size_t k = 0; k < 5; k++) {
            tsv_c_string(table, r->at[order[k]]);
            fputs(", ", table);
        }
        fprintf(table, "%s, %s},\n", severity(&t, r), r->at[6].n ? "true" : "false");
    }
    fclose(codes);
    fclose(table);
}

static void kinds(ua_arena *a, char **argv)
{
    tsv t = tsv_read(a, argv[0], "kind\tname\tleaf\tchildren");
    FILE *out = tsv_create(argv[1]);

    for (uint32_t i = 0; i < t.rows.n; i++) {
        const tsv_row *r = &t.rows.at[i];
        ua_str rest = r->at[3], child;
        fprintf(out, "[UA_%.*s] = {\"%.*s\", %s, 0", UA_FMT(r->at[0]), UA_FMT(r->at[1]),
                ua_str_eqz(r->at[2], "1") ? "true" : "false");
        while (rest.n) {
            ua_str_cut(rest, ' ', &child, &rest);
            fprintf(out, " | UINT64_C(1) << UA_%.*s", UA_FMT(child));
        }
        fputs("},\n", out);
    }
    fclose(out);
}

static void upper(FILE *out, ua_str s)
{
    for (size_t i = 0; i < s.n; i++)
        putc(s.p[i] >= 'a' && s.p[i] <= 'z' ? s.p[i] - 32 : s.p[i], out);
}

static void elements(ua_arena *a, char **argv)
{
    tsv t = tsv_read(a, argv[0], "element\ttoken\tlevel\teid");
    FILE *out = tsv_create(argv[1]);

    for (uint32_t i = 0; i < t.rows.n; i++) {
        const tsv_row *r = &t.rows.at[i];
        if (i && ua_str_cmp(t.rows.at[i - 1].at[0], r->at[0]) >= 0)
            tsv_die(t.path, r->line, "not sorted", r->at[0]);
        fprintf(out, "{\"%.*s\", \"%.*s\", UA_LEVEL_", UA_FMT(r->at[0]), UA_FMT(r->at[1]));
        upper(out, r->at[2]);
        fputs(", UA_EID_", out);
        upper(out, r->at[3]);
        fputs("},\n", out);
    }
    fclose(out);
}

int main(int argc, char **argv)
{
    ua_arena *a = ua_arena_new(NULL, 0);

    if (a && argc == 5 && !strcmp(argv[1], "diag"))
        diag(a, argv + 2);
    else if (a && argc == 4 && !strcmp(argv[1], "kinds"))
        kinds(a, argv + 2);
    else if (a && argc == 4 && !strcmp(argv[1], "elements"))
        elements(a, argv + 2);
    else if (a && argc > 5 && !strcmp(argv[1], "lang"))
        tsvc_lang(a, argv[2], argv[3], argv[4], argv + 5);
    else {
        fputs("usage: tsvc diag|kinds|lang ...\n", stderr);
        return 2;
    }
    ua_arena_free(a);
    return 0;
}

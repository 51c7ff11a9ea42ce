/* tsvc: the table compiler. Turns tables of facts into C, and refuses what is wrong with them.
 *
 *   tsvc diag  diag.tsv rules.tsv codes.inc table.inc
 *   tsvc rules rules.tsv functions.inc rows.inc calls.inc
 *   tsvc sets  sets.tsv sets.inc
 *   tsvc kinds kinds.tsv kinds.inc
 *   tsvc elements elements.tsv elements.inc
 *   tsvc lint  COMMON PACK...  (folders)
 *   tsvc targets targets.tsv targets.inc
 *   tsvc fields fields.tsv fields.inc
 *   tsvc lang  pattern_ids.inc lang_tables.c words.xsl COMMON PACK...  (folders) */
#include <stdlib.h>

#include "tools/tsv.h"
#include "tools/tsvc_lang.h"

/** The severities of a finding under the profiles akn, akn4un and strict, and for what the program itself made: there
 *  the errors of strict count, and what is doubtful the writer has said. */
static void severities(FILE *out, const tsv *t, const tsv_row *r, ua_str letters)
{
    if (letters.n != 3)
        tsv_die(t->path, r->line, "severity has three letters", letters);
    fputs("{", out);
    for (size_t i = 0; i < 4; i++) {
        char c = i < 3 ? letters.p[i] : letters.p[2] == 'E' ? 'E' : '-';
        if (!strchr("EW-", c))
            tsv_die(t->path, r->line, "unknown severity", letters);
        fputs(c == 'E' ? "UA_ERROR, " : c == 'W' ? "UA_WARNING, " : "UA_SILENT, ", out);
    }
    fputs("}", out);
}

static const char *severity(const tsv *t, const tsv_row *r)
{
    if (ua_str_eqz(r->at[2], "info"))
        return "{UA_INFO, UA_INFO, UA_INFO, UA_INFO}";
    if (ua_str_eqz(r->at[2], "warning"))
        return "{UA_WARNING, UA_WARNING, UA_WARNING, UA_WARNING}";
    if (!ua_str_eqz(r->at[2], "error"))
        tsv_die(t->path, r->line, "unknown severity", r->at[2]);
    return "{UA_ERROR, UA_ERROR, UA_ERROR, UA_ERROR}";
}

static const char *const rule_columns =
    "name\tid\tseverity\tlevel\tstage\ton\tmessage\thint\ttext\twrong\tright";

/** Rules that no code reports: the schema does, or nobody can. */
static bool is_silent(const tsv_row *r)
{
    return ua_str_eqz(r->at[4], "xsd") || ua_str_eqz(r->at[4], "process");
}

/** The findings of the rule checker, behind the others. */
static void rule_findings(ua_arena *a, const char *path, FILE *codes, FILE *table)
{
    tsv t = tsv_read(a, path, rule_columns);

    for (uint32_t i = 0; i < t.rows.n; i++) {
        const tsv_row *r = &t.rows.at[i];
        if (is_silent(r))
            continue;
        fprintf(codes, "UA_D_%.*s,\n", UA_FMT(r->at[0]));
        static const unsigned order[] = {0, 1, 1, 6, 7};
        fputs("{", table);
        for (size_t k = 0; k < 5; k++) {
            tsv_c_string(table, r->at[order[k]]);
            fputs(", ", table);
        }
        severities(table, &t, r, r->at[2]);
        fputs(", false},\n", table);
    }
}

static void diag(ua_arena *a, char **argv)
{
    tsv t = tsv_read(a, argv[0], "name\tid\tseverity\trule\ttext\thint\tdoubt");
    FILE *codes = tsv_create(argv[2]), *table = tsv_create(argv[3]);

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
    rule_findings(a, argv[1], codes, table);
    fclose(codes);
    fclose(table);
}

static void lower(FILE *out, ua_str s)
{
    for (size_t i = 0; i < s.n; i++)
        putc(s.p[i] >= 'A' && s.p[i] <= 'Z' ? s.p[i] + 32 : s.p[i], out);
}

/** Which function is asked about which element. */
static void rule_calls(const tsv_row *r, FILE *functions, FILE *calls)
{
    ua_str rest = r->at[5], on;

    if (!ua_str_eqz(r->at[4], "rule") || ua_str_eqz(rest, "-"))
        return;
    fputs("void ua_rule_", functions);
    lower(functions, r->at[0]);
    fputs("(ua_view *v, uint32_t i);\n", functions);
    while (rest.n) {
        ua_str_cut(rest, ' ', &on, &rest);
        fprintf(calls, "{\"%.*s\", ua_rule_", UA_FMT(on));
        lower(calls, r->at[0]);
        fprintf(calls, ", UA_D_%.*s},\n", UA_FMT(r->at[0]));
    }
}

static void rules(ua_arena *a, char **argv)
{
    tsv t = tsv_read(a, argv[0], rule_columns);
    FILE *functions = tsv_create(argv[1]), *rows = tsv_create(argv[2]), *calls = tsv_create(argv[3]);

    for (uint32_t i = 0; i < t.rows.n; i++) {
        const tsv_row *r = &t.rows.at[i];
        fputs("{", rows);
        for (size_t k = 1; k < 11; k++) {
            if (k != 5) {
                tsv_c_string(rows, r->at[k]);
                fputs(", ", rows);
            }
        }
        fputs("},\n", rows);
        rule_calls(r, functions, calls);
    }
    fclose(functions);
    fclose(rows);
    fclose(calls);
}

static void sets(ua_arena *a, char **argv)
{
    tsv t = tsv_read(a, argv[0], "set\tvalue");
    FILE *out = tsv_create(argv[1]);

    for (uint32_t i = 0; i < t.rows.n; i++) {
        const tsv_row *r = &t.rows.at[i], *before = i ? r - 1 : NULL;
        int order = before ? ua_str_cmp(before->at[0], r->at[0]) : -1;
        if (order > 0 || (!order && ua_str_cmp(before->at[1], r->at[1]) >= 0))
            tsv_die(t.path, r->line, "not sorted", r->at[1]);
        fprintf(out, "{\"%.*s\", \"%.*s\"},\n", UA_FMT(r->at[0]), UA_FMT(r->at[1]));
    }
    fclose(out);
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

static void targets(ua_arena *a, char **argv)
{
    tsv t = tsv_read(a, argv[0], "name\tkind\tfrom\tparams\tending\tmedia\tprogram\twords");
    FILE *out = tsv_create(argv[1]);

    for (uint32_t i = 0; i < t.rows.n; i++) {
        const tsv_row *r = &t.rows.at[i];
        for (uint32_t k = 0; k < i; k++)
            if (ua_str_eq(t.rows.at[k].at[0], r->at[0]))
                tsv_die(t.path, r->line, "name used twice", r->at[0]);
        fputs("{UA_TARGET_", out);
        upper(out, r->at[1]);
        for (size_t k = 0; k < 8; k++) {
            if (k == 1)
                continue;
            fputs(", ", out);
            tsv_c_string(out, r->at[k]);
        }
        fputs("},\n", out);
    }
    fclose(out);
}

static bool is_one_digit(ua_str s)
{
    return s.n == 1 && s.p[0] >= '0' && s.p[0] <= '9';
}

/** Of records of libraries: what stands in which field. */
static void fields(ua_arena *a, char **argv)
{
    tsv t = tsv_read(a, argv[0], "record\tfield\tind1\tcode\tfact\tpart\tprefix\tlang\tmeans");
    FILE *out = tsv_create(argv[1]);

    for (uint32_t i = 0; i < t.rows.n; i++) {
        const tsv_row *r = &t.rows.at[i];
        if (r->at[2].n != 1 || r->at[3].n != 1 || !is_one_digit(r->at[5]) || !r->at[8].n)
            tsv_die(t.path, r->line, "one character for ind1, code and part, and a meaning", r->at[1]);
        fprintf(out, "{\"%.*s\", \"%.*s\", '%c', '%c', UA_F_%.*s, %c, ", UA_FMT(r->at[0]), UA_FMT(r->at[1]),
                r->at[2].p[0], r->at[3].p[0], UA_FMT(r->at[4]), r->at[5].p[0]);
        tsv_c_string(out, r->at[6]);
        fprintf(out, ", \"%.*s\"},\n", UA_FMT(r->at[7]));
    }
    fclose(out);
}

int main(int argc, char **argv)
{
    ua_arena *a = ua_arena_new(NULL, 0);
    unsigned errors = 0;

    if (a && argc == 6 && !strcmp(argv[1], "diag"))
        diag(a, argv + 2);
    else if (a && argc == 4 && !strcmp(argv[1], "kinds"))
        kinds(a, argv + 2);
    else if (a && argc == 6 && !strcmp(argv[1], "rules"))
        rules(a, argv + 2);
    else if (a && argc == 4 && !strcmp(argv[1], "sets"))
        sets(a, argv + 2);
    else if (a && argc == 4 && !strcmp(argv[1], "elements"))
        elements(a, argv + 2);
    else if (a && argc == 4 && !strcmp(argv[1], "targets"))
        targets(a, argv + 2);
    else if (a && argc == 4 && !strcmp(argv[1], "fields"))
        fields(a, argv + 2);
    else if (a && argc > 6 && !strcmp(argv[1], "lang"))
        tsvc_lang(a, argv[2], argv[3], argv[4], argv + 5);
    else if (a && argc > 3 && !strcmp(argv[1], "lint"))
        errors = tsvc_lint(a, argv + 2);
    else {
        fputs("usage: tsvc diag|rules|sets|kinds|elements|targets|fields|lang|lint ...\n", stderr);
        return 2;
    }
    ua_arena_free(a);
    return errors > 0;
}

/* Speed beside libxml2 on the same work, in one run, as ratios.
 *
 *   bench SAMPLE UNAKN [OASIS.XSD [INPUT...]]
 *
 * warm: convert + validate + write, 200 times in one process, against parse + validate against the same schema +
 * serialize of the very output. cold: one run of the command against one of xmllint with the OASIS schema. corpus: every
 * INPUT once in one process, beside the same floor. page: to HTML, beside a stylesheet that writes titles and
 * paragraphs and copies the rest. growth: what a kilobyte costs as documents grow. */
#define _GNU_SOURCE
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>
#include <libxslt/transform.h>
#include <libxslt/xsltutils.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>

#include "check/check.h"
#include "lang/lang.h"
#include "parse/parse.h"
#include "support.h"
#include "unakn.h"
#include "unakn_doc.h"
#include "util/embed.h"

enum { REPEATS = 200, ROUNDS = 5, COLD_RUNS = 7 };

extern char **environ;

static double now(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

static double median(double *v, size_t n)
{
    qsort(v, n, sizeof *v, by_value);
    return v[n / 2];
}

static double convert_once(unakn_ctx *c, const char *name, bytes in, bytes *out)
{
    unakn_doc *d;
    double start = now();

    out->n = 0;
    if (unakn_convert(c, name, (unakn_str){in.p, in.n}, "akn", collect, out, &d)) {
        fputs("bench: the sample does not convert\n", stderr);
        exit(2);
    }
    unakn_doc_free(d);
    return now() - start;
}

static double floor_once(xmlSchemaPtr schema, bytes xml)
{
    xmlChar *text;
    int n;
    double start = now();
    xmlDocPtr doc = xmlReadMemory(xml.p, (int)xml.n, "out.xml", NULL, 0);
    xmlSchemaValidCtxtPtr v = xmlSchemaNewValidCtxt(schema);

    if (xmlSchemaValidateDoc(v, doc) != 0) {
        fputs("bench: the output is not valid\n", stderr);
        exit(2);
    }
    xmlDocDumpMemory(doc, &text, &n);
    xmlFree(text);
    xmlSchemaFreeValidCtxt(v);
    xmlFreeDoc(doc);
    return now() - start;
}

/** Wall time of a command in milliseconds, the median of some runs; output is thrown away. */
static double command(const char *const argv[])
{
    double t[COLD_RUNS];
    posix_spawn_file_actions_t quiet;

    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", 1, 0);
    posix_spawn_file_actions_addopen(&quiet, 2, "/dev/null", 1, 0);
    for (int i = 0; i < COLD_RUNS; i++) {
        pid_t pid;
        int status;
        double start = now();
        if (posix_spawnp(&pid, argv[0], &quiet, NULL, (char *const *)(uintptr_t)argv, environ) ||
            waitpid(pid, &status, 0) < 0)
            exit(2);
        t[i] = now() - start;
    }
    posix_spawn_file_actions_destroy(&quiet);
    return median(t, COLD_RUNS);
}

static xmlSchemaPtr our_schema(void)
{
    ua_str xsd;

    if (!ua_embedded(UA_STR("schemas/akn4un.xsd"), &xsd))
        exit(2);
    xmlSchemaParserCtxtPtr p = xmlSchemaNewMemParserCtxt(xsd.p, (int)xsd.n);
    xmlSchemaPtr schema = xmlSchemaParse(p);
    xmlSchemaFreeParserCtxt(p);
    return schema;
}

static unakn_ctx *opened(void)
{
    unakn_ctx *c;

    if (unakn_open(NULL, &c))
        exit(2);
    return c;
}

/** Documents that are refused (an export without text) count for nothing. */
static void corpus(char *const *inputs, int n)
{
    unakn_ctx *c = opened();
    xmlSchemaPtr schema = our_schema();
    double ours = 0, theirs = 0;
    size_t bytes_in = 0;
    int done = 0;

    for (int i = 0; i < n; i++) {
        bytes in = slurp(inputs[i]), out = {0};
        unakn_doc *d;
        double start = now();
        int e = unakn_convert(c, inputs[i], (unakn_str){in.p, in.n}, "akn", collect, &out, &d);
        unakn_doc_free(d);
        if (!e) {
            ours += now() - start;
            theirs += floor_once(schema, out);
            bytes_in += in.n;
            done++;
        }
        free(in.p);
        free(out.p);
    }
    printf("corpus, %d of %d documents, %zu bytes, once each in one process:\n", done, n, bytes_in);
    printf("  unakn    convert + validate + write           %7.0f documents a second\n", done * 1e3 / ours);
    printf("  libxml2  parse + validate + write its output  %7.0f documents a second\n", done * 1e3 / theirs);
    printf("  ratio                                         %7.2f\n", ours / theirs);
    xmlSchemaFree(schema);
    unakn_close(c);
}

/** One more paragraph of a resolution that grows. */
static int paragraph(char *at, size_t room, int number)
{
    return snprintf(
        at, room,
        "%d. Requests the keeper of lamp %d to report on it before 5 June 2099, and in particular:\n\n"
        "(a) To light it at dusk, as resolution 98/%d of 1 June 2098 asks;\n\n(b) To put it out;\n\n",
        number, number, number);
}

static double rules_once(xmlDocPtr doc)
{
    double start = now();
    ua_arena *a = ua_arena_new(NULL, 0);
    ua_diags *d = a ? ua_diags_new(a, 1000) : NULL;

    ua_diags_judge(d, UA_PROFILE_STRICT);
    if (ua_rules_check(doc, NULL, a, d) != UA_OK) {
        fputs("bench: the output breaks a rule\n", stderr);
        exit(2);
    }
    ua_arena_free(a);
    return now() - start;
}

static unakn_doc *opened_doc(unakn_ctx *c, bytes xml)
{
    unakn_doc *d;

    if (unakn_read(c, "out.xml", (unakn_str){xml.p, xml.n}, "akn", &d) || unakn_parse(d) || unakn_check(d)) {
        fputs("bench: the output is not valid\n", stderr);
        exit(2);
    }
    return d;
}

static double write_once(unakn_doc *d, const char *to)
{
    bytes out = {0};
    double start = now();

    if (unakn_write(d, to, collect, &out))
        exit(2);
    double t = now() - start;
    free(out.p);
    return t;
}

static double page_of(unakn_ctx *c, bytes xml)
{
    unakn_doc *d = opened_doc(c, xml);
    double t[3];

    for (int r = 0; r < 3; r++)
        t[r] = write_once(d, "html");
    unakn_doc_free(d);
    return median(t, 3);
}

/** What a kilobyte costs in every format, in a document and in one ten times as large. */
static void formats(unakn_ctx *c, bytes small, bytes large)
{
    unakn_doc *one = opened_doc(c, small), *ten = opened_doc(c, large);
    unakn_format f;

    printf("formats, cost of a kilobyte of a document of %zu and of %zu bytes:\n", small.n, large.n);
    for (size_t i = 0; unakn_format_at(c, i, &f); i++) {
        if (f.parsed || f.program)
            continue;
        double a[3], b[3];
        for (int r = 0; r < 3; r++) {
            a[r] = write_once(one, f.name);
            b[r] = write_once(ten, f.name);
        }
        printf("  %-43s %7.3f ms  %7.3f ms\n", f.name, median(a, 3) * 1e3 / (double)small.n,
               median(b, 3) * 1e3 / (double)large.n);
    }
    unakn_doc_free(one);
    unakn_doc_free(ten);
}

static void growth(void)
{
    unakn_ctx *c = opened();
    bytes before = {0}, last = {0};

    puts("growth, cost of a kilobyte of input, converted, and of output, rules and links, page:");
    for (size_t size = 10000; size <= 1000000; size *= 10) {
        char *text = malloc(size + 512);
        bytes out = {0};
        double t[3], rules[3];
        if (!text)
            exit(2);
        size_t n = (size_t)snprintf(text, 64, "The General Assembly,\n\nRecalling its resolutions,\n\n");
        for (int number = 1; n < size; number++)
            n += (size_t)paragraph(text + n, size + 512 - n, number);
        for (int r = 0; r < 3; r++)
            t[r] = convert_once(c, "growth.txt", (bytes){.p = text, .n = n}, &out);
        xmlDocPtr doc = xmlReadMemory(out.p, (int)out.n, "out.xml", NULL, 0);
        for (int r = 0; r < 3; r++)
            rules[r] = rules_once(doc);
        xmlFreeDoc(doc);
        printf("  %7zu bytes                                  %7.3f ms  %7.3f ms  %7.3f ms\n", n,
               median(t, 3) * 1e3 / (double)n, median(rules, 3) * 1e3 / (double)out.n,
               page_of(c, out) * 1e3 / (double)out.n);
        free(text);
        free(before.p);
        before = last;
        last = out;
    }
    formats(c, before, last);
    free(before.p);
    free(last.p);
    unakn_close(c);
}

static void warm(const char *sample, bytes in, bytes *out)
{
    unakn_ctx *c = opened();
    xmlSchemaPtr schema = our_schema();
    double ours[ROUNDS], theirs[ROUNDS];

    convert_once(c, sample, in, out); /* compiles the schema and the patterns */
    for (int r = 0; r < ROUNDS; r++) {
        ours[r] = theirs[r] = 0;
        for (int i = 0; i < REPEATS / ROUNDS; i++) {
            ours[r] += convert_once(c, sample, in, out);
            theirs[r] += floor_once(schema, *out);
        }
    }
    double a = median(ours, ROUNDS) / (REPEATS / ROUNDS), b = median(theirs, ROUNDS) / (REPEATS / ROUNDS);
    printf("warm, %d documents of %zu bytes in one process:\n", REPEATS, in.n);
    printf("  unakn    convert + validate + write           %7.2f ms a document (%.0f a minute)\n", a,
           60000 / a);
    printf("  libxml2  parse + validate + write its output  %7.2f ms a document\n", b);
    printf("  ratio                                         %7.2f\n", a / b);
    xmlSchemaFree(schema);
    unakn_close(c);
}

/** Time of the passes of the parser, and of the one that marks. */
typedef struct watch {
    double last, marks, all;
} watch;

static void lap(void *user, const char *pass)
{
    watch *w = user;
    double t = now(), took = t - w->last;

    w->marks += strcmp(pass, "marks") ? 0 : took;
    w->all += took;
    w->last = t;
}

static ua_patterns *no_others(void *context, const ua_lang *l)
{
    (void)l;
    return context;
}

/** What marking costs: the share of its pass. As many documents before are not counted: they compile the patterns. */
static void marking(const char *sample, bytes in)
{
    unakn_ctx *c = opened();
    double marks[REPEATS], all[REPEATS];
    ua_patterns *ps = NULL;

    for (int i = 0; i < 2 * REPEATS; i++) {
        watch w = {0};
        unakn_doc *d;
        int sure;
        if (unakn_read(c, sample, (unakn_str){in.p, in.n}, "text", &d))
            exit(2);
        const ua_lang *lang = ua_lang_guess(&d->stream, &sure);
        ps = ps ? ps : ua_patterns_new(lang->patterns, ua_common_patterns);
        ua_parse p = {.arena = d->arena,
                      .diags = d->diags,
                      .ledger = ua_ledger_new(d->arena, d->stream.source),
                      .lang = lang,
                      .patterns = ps,
                      .given = &d->given,
                      .limits = &c->limits,
                      .patterns_of = no_others,
                      .context = ps,
                      .lap = lap,
                      .watch = &w};
        w.last = now();
        if (ua_parse_stream(&p, &d->stream, &d->resolution))
            exit(2);
        unakn_doc_free(d);
        marks[i % REPEATS] = w.marks;
        all[i % REPEATS] = w.all;
    }
    double one = median(marks, REPEATS), every = median(all, REPEATS);
    printf("marks (leads, dates, references, quantities, names) of the sample, %d times:\n", REPEATS);
    printf("  all passes of the parser                      %7.2f ms\n", every);
    printf("  the one that marks                            %7.3f ms (%.0f %%)\n", one, 100 * one / every);
    ua_patterns_free(ps);
    unakn_close(c);
}

static double schema_once(xmlSchemaPtr schema, xmlDocPtr doc)
{
    double start = now();
    xmlSchemaValidCtxtPtr v = xmlSchemaNewValidCtxt(schema);

    if (xmlSchemaValidateDoc(v, doc) != 0)
        exit(2);
    xmlSchemaFreeValidCtxt(v);
    return now() - start;
}

/** Rules and links beside libxml2's own validation of the same document. */
static void check(bytes out)
{
    xmlSchemaPtr schema = our_schema();
    xmlDocPtr doc = xmlReadMemory(out.p, (int)out.n, "out.xml", NULL, 0);
    double ours[REPEATS], theirs[REPEATS];

    rules_once(doc);
    schema_once(schema, doc);
    for (int i = 0; i < REPEATS; i++) {
        ours[i] = rules_once(doc);
        theirs[i] = schema_once(schema, doc);
    }
    double a = median(ours, REPEATS), b = median(theirs, REPEATS);
    printf("check, a document of %zu bytes, %d times in one process:\n", out.n, REPEATS);
    printf("  unakn    rules and links                      %7.2f ms\n", a);
    printf("  libxml2  validation against the same schema   %7.2f ms\n", b);
    printf("  ratio                                         %7.2f\n", a / b);
    xmlFreeDoc(doc);
    xmlSchemaFree(schema);
}

/** The least that a stylesheet for reading does: titles and paragraphs; everything else is copied. */
static const char minimal[] =
    "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'"
    " xmlns:akn='http://docs.oasis-open.org/legaldocml/ns/akn/3.0' exclude-result-prefixes='akn'>"
    "<xsl:output method='html' indent='no'/>"
    "<xsl:template match='/'><html><body><xsl:apply-templates/></body></html></xsl:template>"
    "<xsl:template match='akn:heading|akn:preface/akn:p'><h1><xsl:apply-templates/></h1></xsl:template>"
    "<xsl:template match='akn:p'><p><xsl:apply-templates/></p></xsl:template>"
    "<xsl:template match='@*|node()'><xsl:copy><xsl:apply-templates "
    "select='@*|node()'/></xsl:copy></xsl:template>"
    "</xsl:stylesheet>";

static double minimal_once(xsltStylesheetPtr style, xmlDocPtr doc)
{
    xmlChar *text;
    int n;
    double start = now();
    xmlDocPtr result = xsltApplyStylesheet(style, doc, NULL);

    if (xsltSaveResultToString(&text, &n, result, style))
        exit(2);
    xmlFree(text);
    xmlFreeDoc(result);
    return now() - start;
}

/** The reading page beside the minimal one. */
static void page(bytes out)
{
    unakn_ctx *c = opened();
    unakn_doc *d = opened_doc(c, out);
    xmlDocPtr doc = xmlReadMemory(out.p, (int)out.n, "out.xml", NULL, 0);
    xsltStylesheetPtr style =
        xsltParseStylesheetDoc(xmlReadMemory(minimal, sizeof minimal - 1, "m.xsl", NULL, 0));
    double ours[REPEATS], theirs[REPEATS];

    write_once(d, "html"); /* compiles the stylesheet */
    for (int i = 0; i < REPEATS; i++) {
        ours[i] = write_once(d, "html");
        theirs[i] = minimal_once(style, doc);
    }
    double a = median(ours, REPEATS), b = median(theirs, REPEATS);
    printf("page, a document of %zu bytes, %d times in one process:\n", out.n, REPEATS);
    printf("  unakn    HTML                                 %7.2f ms\n", a);
    printf("  libxslt  titles, paragraphs, copies           %7.2f ms\n", b);
    printf("  ratio                                         %7.2f\n", a / b);
    xsltFreeStylesheet(style);
    xmlFreeDoc(doc);
    unakn_doc_free(d);
    unakn_close(c);
}

static void cold(char *unakn, char *sample, char *oasis, bytes out)
{
    char path[] = "/tmp/unakn-bench-XXXXXX";
    int fd = mkstemp(path);
    FILE *f = fd < 0 ? NULL : fdopen(fd, "wb");

    if (!f || fwrite(out.p, 1, out.n, f) != out.n || fclose(f))
        exit(2);
    double a = command((const char *[]){unakn, "convert", "--quiet", sample, NULL});
    double b = command((const char *[]){"xmllint", "--noout", "--schema", oasis, path, NULL});
    printf("cold, one run of the command:\n");
    printf("  unakn convert                                 %7.1f ms\n", a);
    printf("  xmllint --noout --schema (OASIS schema)       %7.1f ms\n", b);
    printf("  ratio                                         %7.2f\n", a / b);
    remove(path);
}

int main(int argc, char **argv)
{
    bytes in, out = {0};

    if (argc < 3)
        return 2;
    in = slurp(argv[1]);
    warm(argv[1], in, &out);
    marking(argv[1], in);
    check(out);
    page(out);
    if (argc > 3)
        cold(argv[2], argv[1], argv[3], out);
    else
        puts("cold: skipped, the OASIS schema is not there");
    if (argc > 4)
        corpus(argv + 4, argc - 4);
    else
        puts("corpus: skipped, it is not there");
    growth();
    free(in.p);
    free(out.p);
    return 0;
}

/* What holds for every input: properties INPUT...
 *
 * Each property is tried on each sample; the mutations come from a fixed generator, so a failure can be repeated. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support.h"
#include "unakn.h"

enum { VARIANTS = 40 };

static int passed, failed;

static void verdict(bool ok, const char *property, const char *name)
{
    passed += ok;
    failed += !ok;
    if (!ok)
        printf("FAIL %s: %s\n", name, property);
}

static int convert(unakn_ctx *c, const char *name, bytes in, const char *to, bytes *out)
{
    out->n = 0;
    return unakn_convert(c, name, (unakn_str){in.p, in.n}, to, collect, out, NULL);
}

static bool same(bytes a, bytes b)
{
    return a.n == b.n && (!a.n || !memcmp(a.p, b.p, a.n));
}

/** Blots out the digest of the input, which may differ where the document does not. */
static void mask_digest(bytes *b)
{
    for (size_t i = 0; i + 72 < b->n; i++)
        if (!memcmp(b->p + i, "sha256=\"", 8))
            memset(b->p + i + 8, '0', 64);
}

static void deterministic(const char *name, bytes in)
{
    static const char *const outputs[] = {"akn", "html", "tree", "explain", "explain-json"};

    for (size_t i = 0; i < sizeof outputs / sizeof *outputs; i++) {
        unakn_ctx *a, *b;
        bytes x = {0}, y = {0};
        if (unakn_open(NULL, &a) || unakn_open(NULL, &b))
            exit(2);
        bool ok = !convert(a, name, in, outputs[i], &x) && !convert(b, name, in, outputs[i], &y);
        verdict(ok && x.n && same(x, y), "two runs give the same bytes", name);
        free(x.p);
        free(y.p);
        unakn_close(a);
        unakn_close(b);
    }
}

/** The folder that a file lies in leaves no trace in the output. */
static void same_anywhere(unakn_ctx *c, const char *name, bytes in)
{
    bytes x = {0}, y = {0};
    char elsewhere[512];
    const char *slash = strrchr(name, '/');

    snprintf(elsewhere, sizeof elsewhere, "/some/other/folder/%s", slash ? slash + 1 : name);
    bool ok = !convert(c, name, in, "akn", &x) && !convert(c, elsewhere, in, "akn", &y);
    verdict(ok && same(x, y), "the folder makes no difference", name);
    free(x.p);
    free(y.p);
}

/** Each line end replaced; the document is the same. */
static void line_ends(unakn_ctx *c, const char *name, bytes in, const char *end, const char *property)
{
    bytes x = {0}, y = {0}, other = {0};

    if (strstr(name, ".json"))
        return;
    for (size_t i = 0; i < in.n; i++)
        collect(&other, in.p[i] == '\n' ? end : &in.p[i], in.p[i] == '\n' ? strlen(end) : 1);
    bool ok = !convert(c, name, in, "akn", &x) && !convert(c, name, other, "akn", &y);
    mask_digest(&x);
    mask_digest(&y);
    verdict(ok && same(x, y), property, name);
    free(x.p);
    free(y.p);
    free(other.p);
}

/** What was written reads, is valid, and writes the same again. */
static void idempotent(unakn_ctx *c, const char *name, bytes in)
{
    bytes x = {0}, y = {0};
    bool ok = !convert(c, name, in, "akn", &x) && !convert(c, "again.akn.xml", x, "akn", &y);

    verdict(ok && same(x, y), "write, read, write gives the same bytes", name);
    free(x.p);
    free(y.p);
}

/** A copy with a few stretches left out, doubled, moved or overwritten. */
static bytes mutant(bytes in, uint64_t *state)
{
    bytes out = {0};
    size_t at = 0;

    for (int edits = 1 + (int)random_below(state, 4); edits > 0 && at < in.n; edits--) {
        size_t keep = random_below(state, in.n - at), len = random_below(state, 400);
        collect(&out, in.p + at, keep);
        at += keep;
        if (len > in.n - at)
            len = in.n - at;
        switch (random_below(state, 4)) {
        case 0: at += len; break;
        case 1: collect(&out, in.p + at, len); break;
        case 2: collect(&out, in.p + random_below(state, in.n - len + 1), len); break;
        default: collect(&out, "\0(\xC3\n1. a) \xE2\x80\x93\x7F" + random_below(state, 12), 1); break;
        }
    }
    collect(&out, in.p + at, in.n - at);
    return out;
}

static bool gap_at(bytes in, size_t i)
{
    return i + 1 < in.n && in.p[i] == '\n' && in.p[i + 1] == '\n';
}

/** As many paragraphs as the input has, drawn from it at random: some twice, some not at all. */
static bytes disordered(bytes in, uint64_t *state)
{
    bytes out = {0};

    for (size_t i = 0; i < in.n; i++) {
        if (!gap_at(in, i))
            continue;
        size_t from = random_below(state, in.n), to = from;
        while (from > 0 && !gap_at(in, from - 1))
            from--;
        while (to < in.n && !gap_at(in, to))
            to++;
        collect(&out, in.p + from, to - from);
        collect(&out, "\n\n", 2);
    }
    return out;
}

/** Copies of an input that `make` changes: no document is refused as invalid, whatever order its paragraphs stand in. */
static void variants(unakn_ctx *c, const char *name, bytes in, bytes (*make)(bytes in, uint64_t *state),
                     const char *promise)
{
    uint64_t state = 0x9E3779B97F4A7C15U;

    for (int i = 0; i < VARIANTS; i++) {
        bytes m = make(in, &state), x = {0};
        int e = convert(c, name, m, "akn", &x);
        bool known = e == UNAKN_OK || e == UNAKN_E_FORMAT || e == UNAKN_E_UNSUPPORTED;
        if (!known)
            printf("%s, variant %d of %s: %s\n", promise, i, name, unakn_strerror(e));
        verdict(known && (e != UNAKN_OK) == !x.n, promise, name);
        free(m.p);
        free(x.p);
    }
}

/** Memory runs out at every stage: it is said, nothing crashes, nothing is written. */
static void out_of_memory(const char *name, bytes in)
{
    bool ok = true;

    for (size_t limit = 1 << 12; limit < (size_t)64 << 20; limit += limit / 8) {
        unakn_options o = {.size = sizeof o, .max_memory_bytes = limit};
        unakn_ctx *c;
        bytes x = {0};
        if (unakn_open(&o, &c))
            exit(2);
        int e = convert(c, name, in, "akn", &x);
        ok = ok && (e == UNAKN_OK ? x.n > 0 : (e == UNAKN_E_LIMIT || e == UNAKN_E_NOMEM) && !x.n);
        if (!ok)
            printf("%s with %zu bytes: %s\n", name, limit, unakn_strerror(e));
        free(x.p);
        unakn_close(c);
    }
    verdict(ok, "any memory limit is met with an error or a document", name);
}

/** The same for checking and repairing of what was written. */
static void out_of_memory_in_check(unakn_ctx *c, const char *name, bytes in)
{
    bytes akn = {0}, x = {0};
    bool ok = !convert(c, name, in, "akn", &akn);

    for (size_t limit = 1 << 12; ok && limit < (size_t)64 << 20; limit += limit / 8) {
        unakn_options o = {.size = sizeof o, .max_memory_bytes = limit, .parity = 1, .profile = "strict"};
        unakn_ctx *small;
        unakn_doc *d;
        unsigned changes;
        if (unakn_open(&o, &small))
            exit(2);
        int e = unakn_read(small, name, (unakn_str){akn.p, akn.n}, "akn", &d);
        if (!e)
            e = unakn_parse(d);
        if (!e)
            e = unakn_check(d);
        ok = e == UNAKN_OK || e == UNAKN_E_LIMIT || e == UNAKN_E_NOMEM;
        x.n = 0;
        if (!e)
            e = unakn_fix(d, collect, &x, &changes);
        ok = ok && (e == UNAKN_OK || e == UNAKN_E_LIMIT || e == UNAKN_E_NOMEM);
        if (!ok)
            printf("%s with %zu bytes: %s\n", name, limit, unakn_strerror(e));
        unakn_doc_free(d);
        unakn_close(small);
    }
    free(akn.p);
    free(x.p);
    verdict(ok, "any memory limit is met with an error or a verdict", name);
}

/** What the program writes needs no repair. */
static void nothing_to_repair(unakn_ctx *c, const char *name, bytes in)
{
    bytes akn = {0}, x = {0};
    unakn_doc *d;
    unsigned changes = 1;
    bool ok =
        !convert(c, name, in, "akn", &akn) && !unakn_read(c, name, (unakn_str){akn.p, akn.n}, "akn", &d);

    ok = ok && !unakn_fix(d, collect, &x, &changes) && !changes;
    verdict(ok && same(akn, x), "what is written needs no repair, and repair keeps every byte", name);
    unakn_doc_free(d);
    free(akn.p);
    free(x.p);
}

static bytes repeated(const char *head, const char *unit, size_t times)
{
    bytes b = {0};

    collect(&b, head, strlen(head));
    for (size_t i = 0; i < times; i++)
        collect(&b, unit, strlen(unit));
    return b;
}

/** Inputs made to hurt: long, deep, many of a kind. Time is judged by the suite as a whole. */
static void hostile(unakn_ctx *c)
{
    static const struct {
        const char *name, *head, *unit;
        size_t times;
    } inputs[] = {
        {"one line", "The General Assembly,\n\n1. Decides ", "word ", 1000000},
        {"deep JSON", "", "[", 10000},
        {"deep JSON objects", "", "{\"a\":", 10000},
        {"labels", "The General Assembly,\n\n", "(a) \n\n(i) x;\n\n", 20000},
        {"numbers", "The General Assembly,\n\n", "1. Decides;\n\n", 20000},
        {"headings", "The General Assembly,\n\n", "I\n\nTitle\n\n1. Decides to act;\n\n", 5000},
        {"annexes", "The General Assembly,\n\n1. Decides.\n\n", "Annex\n\nText of it.\n\n", 20000},
        {"kashida", "\xD8\xA5\xD9\x86 1 - \xD9\x8A\xD9\x82", "\xD9\x80", 500000},
        {"Chinese", "\xE5\xA4\xA7\xE4\xBC\x9A,\n\n1. \xE5\x86\xB3\xE5\xAE\x9A", "\xE4\xB8\x80", 500000},
        {"brackets", "The General Assembly,\n\n", "((((((((((", 100000},
        {"combining", "The General Assembly,\n\n1. Decides e", "\xCC\x81", 300000},
        {"symbols", "The General Assembly,\n\n1. Recalls ", "A/RES/1/1 of 1 May 2001, ", 50000},
        {"blank lines", "The General Assembly,", "\n", 500000},
        {"calls", "The General Assembly,\n\n1. Recalls ", "it 1, them 2, ", 100000},
        {"notes", "The General Assembly,\n\n1. Decides.\n\n_______________\n\n", "1 A/RES/1/1.\n\n", 20000},
        {"resolutions", "", "9/1. T\n\nThe General Assembly,\n\n1. Decides.\n\n1st plenary meeting\n\n",
         5000},
        {"parts", "9/1. T\n\n", "A\n\nThe General Assembly,\n\n1. Decides.\n\nB\n\nThe General Assembly,\n\n",
         5000},
        {"closing lines", "The General Assembly,\n\n1. Decides.\n\n",
         "1st plenary meeting\n\n2. Decides.\n\n", 10000},
        {"misread formulas", "", "The Genera1 Assemb1y,\n\n", 20000},
        {"rows", "The General Assembly,\n\n1. Decides:\n\n", "| a | | b |\n\n|---|---|---|\n\n", 20000},
        {"dashes", "The General Assembly,\n\n1. Decides:\n\n", "\xE2\x80\x93 that;\n\n", 20000},
    };

    for (size_t i = 0; i < sizeof inputs / sizeof *inputs; i++) {
        bytes in = repeated(inputs[i].head, inputs[i].unit, inputs[i].times), x = {0};
        int e = convert(c, inputs[i].name, in, "akn", &x);
        bool known = e == UNAKN_OK || e == UNAKN_E_FORMAT || e == UNAKN_E_UNSUPPORTED || e == UNAKN_E_LIMIT;
        if (!known)
            printf("%s: %s\n", inputs[i].name, unakn_strerror(e));
        verdict(known, "hostile input", inputs[i].name);
        free(in.p);
        free(x.p);
    }
}

int main(int argc, char **argv)
{
    unakn_ctx *c;

    setvbuf(stdout, NULL, _IOLBF, 0);
    if (unakn_open(NULL, &c))
        return 2;
    for (int i = 1; i < argc; i++) {
        bytes in = slurp(argv[i]);
        deterministic(argv[i], in);
        same_anywhere(c, argv[i], in);
        line_ends(c, argv[i], in, "\r\n", "CR LF makes no difference");
        line_ends(c, argv[i], in, " \t\n", "blanks at line ends make no difference");
        idempotent(c, argv[i], in);
        variants(c, argv[i], in, mutant, "a damaged input is valid or unreadable, never written half");
        if (strstr(argv[i], ".txt"))
            variants(c, argv[i], in, disordered, "paragraphs in any order convert");
        out_of_memory(argv[i], in);
        out_of_memory_in_check(c, argv[i], in);
        nothing_to_repair(c, argv[i], in);
        free(in.p);
    }
    hostile(c);
    unakn_close(c);
    printf("properties: %d passed, %d failed\n", passed, failed);
    return failed > 0;
}

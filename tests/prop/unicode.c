/* What holds for every sequence of characters and bytes: unicode INPUT...
 *
 * Damage is done by a fixed generator, so a failure can be repeated. That nothing is lost the program proves in every run:
 * UNAKN_E_BUG would say so. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "support.h"
#include "unakn.h"

enum { VARIANTS = 12, RUN = 100000 };

static int passed, failed;

static void verdict(bool ok, const char *property, const char *name)
{
    passed += ok;
    failed += !ok;
    if (!ok)
        printf("FAIL %s: %s\n", name, property);
}

static int convert(unakn_ctx *c, const char *name, bytes in, bytes *out)
{
    out->n = 0;
    return unakn_convert(c, name, (unakn_str){in.p, in.n}, "akn", collect, out, NULL);
}

/** Converts; all is written or nothing, and the reason is one that inputs can give. */
static int whole_or_not(unakn_ctx *c, const char *name, bytes in, const char *property)
{
    bytes x = {0};
    int e = convert(c, name, in, &x);
    bool known = e == UNAKN_OK || e == UNAKN_E_FORMAT || e == UNAKN_E_UNSUPPORTED || e == UNAKN_E_LIMIT;

    if (!known)
        printf("%s: %s\n", name, unakn_strerror(e));
    verdict(known && (e == UNAKN_OK) == (x.n > 0), property, name);
    free(x.p);
    return e;
}

static void insert(bytes *out, bytes in, size_t at, const char *what, size_t n)
{
    out->n = 0;
    collect(out, in.p, at);
    collect(out, what, n);
    collect(out, in.p + at, in.n - at);
}

static bool is_json(const char *name)
{
    return strstr(name, ".json") != NULL;
}

/** A place between two characters; in JSON inside a string of text, behind "text_xx": ". */
static size_t place(bytes in, bool json, uint64_t *state)
{
    size_t at = random_below(state, in.n);

    if (json) {
        for (; at + 8 < in.n && memcmp(in.p + at, "\": \"", 4) != 0; at++)
            ;
        at = at + 8 < in.n ? at + 4 : 0;
    }
    while (at < in.n && ((unsigned char)in.p[at] & 0xC0) == 0x80)
        at++;
    return at;
}

/** Bytes that are no UTF-8, anywhere: refused, and nothing is written. */
static void invalid(unakn_ctx *c, const char *name, bytes in)
{
    static const struct {
        const char *what, *bytes;
    } bad[] = {
        {"an overlong slash", "\xC0\xAF"},
        {"an overlong NUL", "\xC0\x80"},
        {"overlong in three bytes", "\xE0\x80\xAF"},
        {"overlong in four bytes", "\xF0\x80\x80\xAF"},
        {"a surrogate", "\xED\xA0\x80"},
        {"a pair of surrogates", "\xED\xA0\xBD\xED\xB8\x80"},
        {"beyond U+10FFFF", "\xF4\x90\x80\x80"},
        {"a lone continuation", "\x80"},
        {"a cut sequence", "\xE2\x80"},
        {"a byte of no encoding", "\xFF"},
    };
    uint64_t state = 1;
    bytes x = {0};

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        insert(&x, in, place(in, is_json(name), &state), bad[i].bytes, strlen(bad[i].bytes));
        verdict(whole_or_not(c, name, x, bad[i].what) == UNAKN_E_FORMAT, bad[i].what, name);
    }
    free(x.p);
}

/** Escapes of JSON: half a pair and NUL are refused, a pair is a character. */
static void escapes(unakn_ctx *c, const char *name, bytes in)
{
    static const struct {
        const char *text;
        int code;
    } cases[] = {
        {"\\ud800", UNAKN_E_FORMAT},         {"\\udc00", UNAKN_E_FORMAT},  {"\\ud800\\ud800", UNAKN_E_FORMAT},
        {"\\ud83d\\ude00 ", UNAKN_OK},       {"\\u0000", UNAKN_E_FORMAT},  {"\\ud83d", UNAKN_E_FORMAT},
        {"\\u202e\\u2066\\u0640", UNAKN_OK}, {"\\ufffe\\uffff", UNAKN_OK}, {"\\u12", UNAKN_E_FORMAT},
    };
    uint64_t state = 2;
    bytes x = {0};

    for (size_t i = 0; is_json(name) && i < sizeof cases / sizeof *cases; i++) {
        insert(&x, in, place(in, true, &state), cases[i].text, strlen(cases[i].text));
        verdict(whole_or_not(c, name, x, "an escape") == cases[i].code, cases[i].text, name);
    }
    free(x.p);
}

/** Characters that mean trouble, where they have no business. */
static void strange(unakn_ctx *c, const char *name, bytes in)
{
    static const char *const strangers[] = {
        "\xE2\x80\xAE",     "\xE2\x80\xAB",     "\xE2\x80\xAC", "\xE2\x81\xA6", "\xE2\x81\xA9",
        "\xD8\x9C",         "\xE2\x80\x8D",     "\xE2\x80\x8B", "\xEF\xBB\xBF", "\xC2\xAD",
        "\xCC\x81",         "\xD9\x80",         "\xD9\x8B",     "\xEF\xBB\xBB", "\xEF\xB7\xBA",
        "\xEF\xBC\x88",     "\xE3\x88\xA0",     "\xE2\x91\xA0", "\xEF\xBF\xBE", "\xEE\x80\x80",
        "\xF4\x8F\xBF\xBF", "\xF3\xA0\x81\x81", "\xE2\x80\xA8", "\xC2\x85",     "\xE1\x84\x80\xE1\x85\xA1",
        "\xE3\x80\x80",     "\xD9\xA1",         "\xE0\xA5\xA7",
    };
    uint64_t state = 3;

    for (int v = 0; v < VARIANTS; v++) {
        bytes x = {0}, y = {0};
        collect(&x, in.p, in.n);
        for (int k = 0; k < 20; k++) {
            const char *s = strangers[random_below(&state, sizeof strangers / sizeof *strangers)];
            insert(&y, x, place(x, is_json(name), &state), s, strlen(s));
            x.n = 0;
            collect(&x, y.p, y.n);
        }
        whole_or_not(c, name, x, "strange characters");
        free(x.p);
        free(y.p);
    }
}

static void mask_digest(bytes *b)
{
    for (size_t i = 0; i + 72 < b->n; i++)
        if (!memcmp(b->p + i, "unakn:source", 12))
            for (; i < b->n && b->p[i] != '>'; i++)
                b->p[i] = '.';
}

static void same_document(unakn_ctx *c, const char *name, bytes in, bytes other, const char *property)
{
    bytes x = {0}, y = {0};
    bool ok = !convert(c, name, in, &x) && !convert(c, name, other, &y);

    mask_digest(&x);
    mask_digest(&y);
    verdict(ok && x.n == y.n && !memcmp(x.p, y.p, x.n), property, name);
    free(x.p);
    free(y.p);
}

/** Letters taken apart from their accents: the document is the same, and composed (TX-02). */
static void decomposed(unakn_ctx *c, const char *name, bytes in)
{
    utf8proc_uint8_t *apart = NULL;
    utf8proc_ssize_t n = utf8proc_map((const utf8proc_uint8_t *)in.p, (utf8proc_ssize_t)in.n, &apart,
                                      UTF8PROC_STABLE | UTF8PROC_DECOMPOSE);

    if (n > 0)
        same_document(c, name, in, (bytes){(char *)apart, (size_t)n, 0}, "normal form D makes no difference");
    free(apart);
}

/** Marks of direction at both ends of each line: they are the export's (LG-06). */
static void directed(unakn_ctx *c, const char *name, bytes in)
{
    bytes x = {0};

    for (size_t i = 0, begins = 1; i < in.n && !is_json(name); i++) {
        if (begins && in.p[i] != '\n')
            collect(&x, "\xE2\x80\xAB\xE2\x80\x8F", 6);
        if (!begins && in.p[i] == '\n')
            collect(&x, "\xE2\x80\x8E\xE2\x80\xAC", 6);
        collect(&x, in.p + i, 1);
        begins = in.p[i] == '\n';
    }
    if (x.n &&
        !strstr(name, "S-RES-2531")) /* double spacing is told by empty lines and blanks at their ends */
        same_document(c, name, in, x, "marks of direction at the ends of lines make no difference");
    free(x.p);
}

/** Runs of one character: the work grows with their length and no faster (bytes of memory are counted, not time). */
static void runs(unakn_ctx *c)
{
    static const struct {
        const char *name, *unit;
    } of[] = {
        {"accents", "\xCC\x81"},      {"vowel marks", "\xD9\x8E"},
        {"kashida", "\xD9\x80"},      {"overrides", "\xE2\x80\xAE"},
        {"isolates", "\xE2\x81\xA6"}, {"joiners", "\xE2\x80\x8D"},
        {"glyphs", "\xEF\xBB\xBB"},   {"blanks", "\xE3\x80\x80"},
        {"brackets", "\xEF\xBC\x88"}, {"Hangul", "\xE1\x84\x80"},
        {"numerals", "\xE4\xB8\x80"}, {"digits", "\xD9\xA1"},
        {"a bracket", "("},           {"names", "Mali, "},
    };

    for (size_t i = 0; i < sizeof of / sizeof *of; i++) {
        size_t used[2] = {0};
        for (int twice = 0; twice < 2; twice++) {
            bytes in = {0}, x = {0};
            unakn_doc *d = NULL;
            const char *head = "The General Assembly,\n\n1. Decides that e";
            collect(&in, head, strlen(head));
            for (int k = 0; k < RUN << twice; k++)
                collect(&in, of[i].unit, strlen(of[i].unit));
            collect(&in, " is so.\n", 8);
            int e = unakn_convert(c, of[i].name, (unakn_str){in.p, in.n}, "akn", collect, &x, &d);
            verdict(e == UNAKN_OK && x.n, "a run of 100,000", of[i].name);
            unakn_str n = unakn_fact(d, "bytes");
            used[twice] = strtoul(n.p, NULL, 10);
            unakn_doc_free(d);
            free(in.p);
            free(x.p);
        }
        verdict(used[1] < 5 * used[0] / 2, "twice the run takes twice the memory", of[i].name);
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
        invalid(c, argv[i], in);
        escapes(c, argv[i], in);
        strange(c, argv[i], in);
        decomposed(c, argv[i], in);
        directed(c, argv[i], in);
        free(in.p);
    }
    runs(c);
    unakn_close(c);
    printf("unicode: %d passed, %d failed\n", passed, failed);
    return failed > 0;
}

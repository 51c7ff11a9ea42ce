/* Fuzzing entry: whatever the bytes are, they are converted, checked, compared or refused, and nothing else happens.
 *
 * The first byte chooses what is done (the table at the end), the second how. Built with libFuzzer by `make fuzz`; without
 * it (UA_REPLAY) a main() runs the files given through all of it, which `make test` does with the kept inputs. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support.h"
#include "unakn.h"

static int nowhere(void *user, const void *p, size_t n)
{
    (void)p;
    *(size_t *)user += n;
    return 0;
}

static int no_file(void *user, const char *path, const void *p, size_t n)
{
    (void)path;
    return nowhere(user, p, n);
}

static void require(bool holds, const char *what, int e)
{
    if (holds)
        return;
    fprintf(stderr, "%s: %s\n", what, unakn_strerror(e));
    abort();
}

/** The bytes cannot be read or are too many; anything else that stops a conversion is a fault of ours. */
static bool excused(int e)
{
    return e == UNAKN_OK || e == UNAKN_E_FORMAT || e == UNAKN_E_UNSUPPORTED || e == UNAKN_E_LIMIT;
}

static unakn_ctx *context(void)
{
    static unakn_ctx *c; /* one for all inputs: the schema is compiled once */
    unakn_options o = {.size = sizeof o,
                       .max_memory_bytes = (size_t)512 << 20,
                       .max_input_bytes = (size_t)1 << 20,
                       .profile = "strict"};

    if (!c)
        require(!unakn_open(&o, &c), "open", 0);
    return c;
}

/** Reads, parses and checks, with a symbol and a language of how's choice. *out: NULL unless all went well. */
static int made(unakn_str in, unsigned how, unakn_doc **out)
{
    static const char *const from[] = {NULL, "text", "json", NULL};
    static const char *const langs[] = {"ar", "zh", "ru", "fr"};
    unakn_doc *d;
    int e = unakn_read(context(), "fuzz", in, from[how & 3], &d);

    if (!e && (how & 4)) {
        unakn_set(d, "symbol", "A/RES/99/1");
        unakn_set(d, "lang", langs[how >> 3 & 3]);
    }
    if (!e)
        e = unakn_parse(d);
    bool refusable = unakn_fact(d, "format").n && unakn_fact(d, "format").p[0] == 'a';
    if (!e)
        e = unakn_check(d);
    require(excused(e) || (refusable && e == UNAKN_E_REFUSED), "conversion", e);
    *out = e ? NULL : d;
    if (e)
        unakn_doc_free(d);
    return e;
}

/** Who is asked to do what. */
static void act(unakn_doc *d)
{
    size_t n, written = 0;
    unakn_action a;

    if (unakn_actions(d, &n))
        return;
    for (size_t i = 0; i < n; i++) {
        require(!unakn_action_at(d, i, &a), "action", 0);
        unakn_action_json(d, i, nowhere, &written);
    }
}

/** What was written reads, is valid, needs no repair, and is written the same again. */
static void again(unakn_doc *d)
{
    bytes first = {0}, second = {0};
    unakn_doc *copy;
    unsigned changes = 0;

    require(!unakn_write(d, "akn", collect, &first), "write", 0);
    int e = unakn_read(context(), "again", (unakn_str){first.p, first.n}, "akn", &copy);
    e = e ? e : unakn_parse(copy);
    e = e ? e : unakn_check(copy);
    require(!e, "what was written is not valid", e);
    e = unakn_fix(copy, collect, &second, &changes);
    require(!e && !changes && second.n == first.n && !memcmp(first.p, second.p, first.n), "repair", e);
    unakn_doc_free(copy);
    free(first.p);
    free(second.p);
}

static void export(unakn_str in, unsigned how)
{
    unakn_doc *d;
    unakn_format f;
    size_t written = 0;

    if (made(in, how, &d))
        return;
    bool is_akn = unakn_fact(d, "format").p[0] == 'a';
    if (!is_akn)
        again(d);
    act(d);
    for (size_t i = 0; unakn_format_at(NULL, i, &f); i++)
        if (i % 4 == how >> 5 % 4 && !f.program && !(is_akn && f.parsed))
            require(!unakn_write(d, f.name, nowhere, &written), f.name, 0);
    unakn_doc_free(d);
}

/** A file of Akoma Ntoso, valid or not: repaired, entered in a manifest, reported, asked for its actions. */
static void archive(unakn_str in, unsigned how)
{
    static const char *const reports[] = {"sarif", "junit", "svrl", "sarif"};
    unakn_doc *d;
    unakn_report *r;
    size_t written = 0;
    unsigned changes;
    int e = unakn_read(context(), "fuzz", in, "akn", &d);

    if (!e)
        act(d);
    if (!e)
        e = unakn_parse(d);
    if (!e)
        e = unakn_check(d);
    require(excused(e) || e == UNAKN_E_REFUSED, "check", e);
    for (size_t i = 0; i < unakn_findings(d); i++)
        unakn_finding_json(d, i, nowhere, &written);
    unakn_manifest(d, "fuzz", e == UNAKN_OK, nowhere, &written);
    require(!unakn_report_open(reports[how & 3], nowhere, &written, &r), "report", 0);
    unakn_report_add(r, d, "fuzz", UNAKN_INFO);
    unakn_report_close(r);
    if (e == UNAKN_OK)
        unakn_write(d, "html", nowhere, &written);
    unakn_fix(d, nowhere, &written, &changes);
    unakn_doc_free(d);
}

/** Records, or terms and records, joined to a resolution: whatever they say, it stays valid. */
static void join(unakn_str in, unsigned how)
{
    static const char text[] = "United Nations\nA/RES/99/1\nGeneral Assembly\n\nThe General Assembly,\n\n"
                               "Recalling its resolution 98/41,\n\n1. Decides to build a tower.\n";
    unakn_options o = {.size = sizeof o, .max_memory_bytes = (size_t)512 << 20};
    unakn_ctx *c;
    unakn_doc *records = NULL, *d = NULL;

    require(!unakn_open(&o, &c), "open", 0);
    int e = how & 1 ? unakn_thesaurus(c, "terms", in, &records) : UNAKN_OK;
    unakn_doc_free(records);
    e = unakn_records(c, "records", in, &records);
    require(excused(e), "records", e);
    e = unakn_read(c, "fuzz", (unakn_str){text, sizeof text - 1}, "text", &d);
    if (!e && (how & 2))
        unakn_set(d, "meta-wins", "yes");
    e = e ? e : unakn_parse(d);
    e = e ? e : unakn_check(d);
    require(!e || e == UNAKN_E_LIMIT, "a resolution with records", e);
    unakn_doc_free(d);
    unakn_doc_free(records);
    unakn_close(c);
}

static void beside(unakn_doc *a, unakn_doc *b, unsigned how)
{
    static const char *const formats[] = {"text", "color", "html", "json"};
    unakn_alignment *al;
    unakn_parallel *p;
    size_t written = 0;
    int changed;

    require(!unakn_diff(a, b, formats[how >> 5 & 3], nowhere, &written, &changed), "diff", 0);
    require(!unakn_diff(a, a, "json", nowhere, &written, &changed) && !changed, "diff with itself", 0);
    require(!unakn_align_open(&al) && !unakn_parallel_open(context(), &p), "open", 0);
    require(!unakn_align_add(al, a) && !unakn_align_add(al, a), "align", 0);
    require(!unakn_align_differences(al), "aligned with itself", 0);
    require(!unakn_align_add(al, b) && !unakn_align_json(al, nowhere, &written), "align", 0);
    require(!unakn_parallel_add(p, a) && !unakn_parallel_add(p, b), "parallel", 0);
    require(!unakn_parallel_write(p, nowhere, &written), "parallel", 0);
    unakn_align_close(al);
    unakn_parallel_close(p);
}

/** Both documents in a site; they may be one work, or two. */
static void sited(unakn_doc *a, unakn_doc *b)
{
    unakn_site *s;
    size_t written = 0;

    require(!unakn_site_open(context(), NULL, no_file, &written, &s), "site", 0);
    int noted = !unakn_site_note(s, a) + 2 * !unakn_site_note(s, b);
    if (noted & 1)
        require(!unakn_site_write(s, a), "page", 0);
    if (noted & 2)
        require(!unakn_site_write(s, b), "page", 0);
    require(!unakn_site_finish(s), "site", 0);
    unakn_site_close(s);
}

/** Two documents, divided by U+001E or in the middle. */
static void pair(unakn_str in, unsigned how)
{
    const char *cut = in.n ? memchr(in.p, 0x1E, in.n) : NULL;
    size_t at = cut ? (size_t)(cut - in.p) : in.n / 2;
    unakn_str one = {in.p, at}, two = {in.p + at + !!cut, in.n - at - !!cut};
    unakn_doc *a, *b;
    size_t written = 0;

    require(!unakn_patch("fuzz", one, two, nowhere, &written), "patch", 0);
    if (made(one, how, &a))
        return;
    if (!made(two, how, &b)) {
        beside(a, b, how);
        sited(a, b);
        unakn_doc_free(b);
    }
    unakn_doc_free(a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static void (*const what[])(unakn_str in, unsigned how) = {export, archive, join, pair};

    if (size >= 2)
        what[data[0] & 3]((unakn_str){(const char *)data + 2, size - 2}, data[1]);
    return 0;
}

#ifdef UA_REPLAY
/** Each file for all that can be done with it, in four ways each. */
int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        bytes in = {0}, file = slurp(argv[i]);
        collect(&in, "  ", 2);
        collect(&in, file.p, file.n);
        for (int k = 0; k < 16; k++) {
            in.p[0] = (char)(k & 3);
            in.p[1] = (char)((k >> 2) * 0x2D);
            LLVMFuzzerTestOneInput((const uint8_t *)in.p, in.n);
        }
        free(in.p);
        free(file.p);
    }
    printf("fuzz replay: %d passed, 0 failed\n", argc - 1);
    return argc < 2;
}
#endif

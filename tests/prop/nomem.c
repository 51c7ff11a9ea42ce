/* Memory that is refused: nomem MOST
 *
 * Of each thing the library does, the allocations are counted: its own, and those of the libraries it stands on but
 * libxml2, libxslt and jansson, which do not survive the loss of their own. Then it is done again and again, and each time another allocation
 * fails, alone or with all that follow; at most MOST of each kind. It says so, or does all the same as without: nothing
 * crashes, nothing is written that is not the whole. Each try is a process of its own, so the others go on. */
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <jansson.h>
#include <libxml/xmlmemory.h>

#include "support.h"
#include "unakn.h"

/* ---- the allocator of this process: the program's symbols go before those of the C library */

#ifdef __SANITIZE_ADDRESS__
#define REAL(name) __interceptor_##name
#else
#define REAL(name) __libc_##name
#endif

void *REAL(malloc)(size_t n);
void *REAL(calloc)(size_t n, size_t size);
void *REAL(realloc)(void *p, size_t n);

static size_t asked;             /* allocations since arm() */
static size_t first = SIZE_MAX;  /* the one that fails */
static bool from_there, counted; /* do those behind it fail too? are they counted? */

static bool refused(void)
{
    if (!counted)
        return false;
    size_t i = asked++;
    bool no = i == first || (from_there && i > first);
    if (no)
        errno = ENOMEM;
    return no;
}

void *malloc(size_t n)
{
    return refused() ? NULL : REAL(malloc)(n);
}

void *calloc(size_t n, size_t size)
{
    return refused() ? NULL : REAL(calloc)(n, size);
}

void *realloc(void *p, size_t n)
{
    return refused() ? NULL : REAL(realloc)(p, n);
}

/** libxml2, libxslt and jansson get what they ask for. */
static void *given(size_t n)
{
    return REAL(malloc)(n);
}

static void *given_again(void *p, size_t n)
{
    return REAL(realloc)(p, n);
}

static char *given_copy(const char *z)
{
    size_t n = strlen(z) + 1;
    char *copy = given(n);

    return copy ? memcpy(copy, z, n) : NULL;
}

/* ---- what is done */

static bytes text, json, layout, akn, other, records, terms, kept;

static unakn_str str(bytes b)
{
    return (unakn_str){b.p, b.n};
}

/** Output without an allocation of its own. */
static int put(void *user, const void *p, size_t n)
{
    bytes *b = user;

    if (b->n + n > b->cap)
        return 1;
    memcpy(b->p + b->n, p, n);
    b->n += n;
    return 0;
}

static int put_file(void *user, const char *path, const void *p, size_t n)
{
    return put(user, path, strlen(path)) || put(user, p, n);
}

static int written(unakn_ctx *c, bytes in, const char *const *formats, bytes *out)
{
    unakn_doc *d;
    int e = unakn_read(c, "in", str(in), NULL, &d);

    e = e ? e : unakn_parse(d);
    e = e ? e : unakn_check(d);
    for (; !e && *formats; formats++)
        e = unakn_write(d, *formats, put, out);
    unakn_doc_free(d);
    return e;
}

static int convert_text(unakn_ctx *c, bytes *out)
{
    return written(c, text, (const char *const[]){"akn", "explain", NULL}, out);
}

static int convert_json(unakn_ctx *c, bytes *out)
{
    return written(c, json, (const char *const[]){"akn", "tree", NULL}, out);
}

static int convert_layout(unakn_ctx *c, bytes *out)
{
    return written(c, layout, (const char *const[]){"akn", NULL}, out);
}

static int render(unakn_ctx *c, bytes *out)
{
    return written(c, akn, (const char *const[]){"html", "json", NULL}, out);
}

static int pack(unakn_ctx *c, bytes *out)
{
    return written(c, akn, (const char *const[]){"docx", NULL}, out);
}

static int with_records(unakn_ctx *c, bytes *out)
{
    unakn_doc *d;
    int e = unakn_thesaurus(c, "terms", str(terms), &d);

    unakn_doc_free(d);
    if (e)
        return e;
    e = unakn_records(c, "records", str(records), &d);
    unakn_doc_free(d);
    return e ? e : written(c, text, (const char *const[]){"akn", NULL}, out);
}

static int archive(unakn_ctx *c, bytes *out)
{
    unakn_doc *d;
    unakn_report *r = NULL;
    unsigned changes;
    int e = unakn_read(c, "in", str(akn), "akn", &d);

    e = e ? e : unakn_parse(d);
    e = e ? e : unakn_check(d);
    e = e ? e : unakn_manifest(d, "in", 1, put, out);
    e = e ? e : unakn_report_open("sarif", put, out, &r);
    e = e ? e : unakn_report_add(r, d, "in", UNAKN_INFO);
    int closed = unakn_report_close(r);
    e = e ? e : closed;
    e = e ? e : unakn_fix(d, put, out, &changes);
    unakn_doc_free(d);
    return e;
}

static int actions(unakn_ctx *c, bytes *out)
{
    unakn_doc *d;
    size_t n = 0;
    int e = unakn_read(c, "in", str(akn), "akn", &d);

    e = e ? e : unakn_actions(d, &n);
    for (size_t i = 0; !e && i < n; i++)
        e = unakn_action_json(d, i, put, out);
    unakn_doc_free(d);
    return e;
}

/** Two documents; what is done with them tells by its number. */
static int two(unakn_ctx *c, bytes *out, int (*with)(unakn_ctx *c, unakn_doc *a, unakn_doc *b, bytes *out))
{
    unakn_doc *a = NULL, *b = NULL;
    int e = unakn_read(c, "a", str(akn), "akn", &a);

    e = e ? e : unakn_parse(a);
    e = e ? e : unakn_check(a);
    e = e ? e : unakn_read(c, "b", str(other), "akn", &b);
    e = e ? e : unakn_parse(b);
    e = e ? e : unakn_check(b);
    e = e ? e : with(c, a, b, out);
    unakn_doc_free(a);
    unakn_doc_free(b);
    return e;
}

static int differ(unakn_ctx *c, unakn_doc *a, unakn_doc *b, bytes *out)
{
    int changed;
    int e = unakn_diff(a, b, "json", put, out, &changed);

    (void)c;
    return e ? e : unakn_diff(a, b, "html", put, out, &changed);
}

static int align(unakn_ctx *c, unakn_doc *a, unakn_doc *b, bytes *out)
{
    unakn_alignment *al;
    int e = unakn_align_open(&al);

    (void)c;
    e = e ? e : unakn_align_add(al, a);
    e = e ? e : unakn_align_add(al, b);
    e = e ? e : unakn_align_json(al, put, out);
    unakn_align_close(al);
    return e;
}

static int beside(unakn_ctx *c, unakn_doc *a, unakn_doc *b, bytes *out)
{
    unakn_parallel *p;
    int e = unakn_parallel_open(c, &p);

    e = e ? e : unakn_parallel_add(p, a);
    e = e ? e : unakn_parallel_add(p, b);
    e = e ? e : unakn_parallel_write(p, put, out);
    unakn_parallel_close(p);
    return e;
}

static int publish(unakn_ctx *c, unakn_doc *a, unakn_doc *b, bytes *out)
{
    unakn_site *s;
    int e = unakn_site_open(c, NULL, put_file, out, &s);

    e = e ? e : unakn_site_note(s, a);
    e = e ? e : unakn_site_note(s, b);
    e = e ? e : unakn_site_write(s, a);
    e = e ? e : unakn_site_write(s, b);
    e = e ? e : unakn_site_finish(s);
    unakn_site_close(s);
    return e;
}

static int diff(unakn_ctx *c, bytes *out)
{
    return two(c, out, differ);
}

static int alignment(unakn_ctx *c, bytes *out)
{
    return two(c, out, align);
}

static int parallel(unakn_ctx *c, bytes *out)
{
    return two(c, out, beside);
}

static int site(unakn_ctx *c, bytes *out)
{
    return two(c, out, publish);
}

/* ---- trying */

typedef int (*task)(unakn_ctx *c, bytes *out);

static int run(task t, bytes *out, size_t at, bool on)
{
    unakn_options o = {.size = sizeof o, .parity = 1};
    unakn_ctx *c;

    out->n = 0;
    asked = 0;
    first = at;
    from_there = on;
    counted = true;
    int e = unakn_open(&o, &c);
    if (!e)
        e = t(c, out);
    unakn_close(c);
    counted = false;
    return e;
}

/** 0: all is well. In a process of its own. */
static int attempt(task t, bytes whole, size_t at, bool on)
{
    fflush(NULL);
    pid_t child = fork();
    int status = 1;

    if (!child) {
        int e = run(t, &kept, at, on);
        bool same = kept.n == whole.n && !memcmp(kept.p, whole.p, kept.n);
        bool ok = e == UNAKN_OK ? same : e == UNAKN_E_NOMEM;
        if (!ok)
            printf("  %s%s\n", unakn_strerror(e), e ? "" : ", but something else was written");
        fflush(NULL);
        ok ? exit(0) : _exit(3);
    }
    if (child < 0 || waitpid(child, &status, 0) < 0)
        return 1;
    if (WIFSIGNALED(status))
        printf("  signal %d\n", WTERMSIG(status));
    return status;
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        task does;
    } tasks[] = {
        {"convert text", convert_text},
        {"convert JSON", convert_json},
        {"convert printed lines", convert_layout},
        {"records", with_records},
        {"render", render},
        {"pack", pack},
        {"archive", archive},
        {"actions", actions},
        {"diff", diff},
        {"align", alignment},
        {"parallel", parallel},
        {"site", site},
    };
    size_t most = argc > 1 ? strtoul(argv[1], NULL, 10) : 40, passed = 0, failed = 0;
    const char *only = argc > 2 ? argv[2] : NULL;
    static char room[2][8 << 20];
    bytes whole = {room[0], 0, sizeof room[0]};

    xmlMemSetup(free, given, given_again, given_copy);
    json_set_alloc_funcs(given, free);
    kept = (bytes){room[1], 0, sizeof room[1]};
    text = slurp("samples/fictional-en.txt");
    json = slurp("samples/fictional-fr.json");
    layout = slurp("samples/A-RES-99-41-ar-layout.json");
    akn = slurp("samples/fictional-en.akn.xml");
    other = slurp("samples/fictional-fr.akn.xml");
    records = slurp("tests/golden/meta/records/MD-13-sample.xml");
    terms = slurp("tests/golden/meta/records/thesaurus.tsv");
    for (size_t i = 0; i < sizeof tasks / sizeof *tasks; i++) {
        if (only && strcmp(only, tasks[i].name) != 0)
            continue;
        int e = run(tasks[i].does, &whole, SIZE_MAX, false);
        size_t n = asked, tries = n < most ? n : most;
        if (e) {
            printf("FAIL %s: %s\n", tasks[i].name, unakn_strerror(e));
            failed++;
        }
        for (size_t k = 0; !e && k < 2 * tries; k++) {
            size_t at = n * (k / 2) / tries;
            bool ok = !attempt(tasks[i].does, whole, at, k % 2);
            passed += ok;
            failed += !ok;
            if (!ok)
                printf("FAIL %s: allocation %zu of %zu %s\n", tasks[i].name, at, n,
                       k % 2 ? "and all behind it" : "alone");
        }
    }
    printf("no memory: %zu passed, %zu failed\n", passed, failed);
    return failed > 0;
}

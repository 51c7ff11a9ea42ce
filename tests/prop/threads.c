/* Contexts in threads of their own: threads FILE...
 *
 * Each file is converted and rendered alone; then by as many threads as there are files, each with a context of its own
 * and each all of the files, beginning with another. What they write has to be the same, byte by byte. Built with
 * FLAVOUR=tsan a race is an error too. */
#include <pthread.h>
#include <stdbool.h>

#include "support.h"
#include "unakn.h"

enum { MOST = 16 };

typedef struct thread {
    pthread_t id;
    int first; /* which file it begins with */
    int wrong; /* outputs that differ, or calls that failed */
} thread;

static char **names;
static int nfiles;
static bytes files[MOST], alone[MOST];

/** The document and its page, behind each other. */
static int convert(unakn_ctx *c, int i, bytes *out)
{
    unakn_doc *d;
    int e = unakn_read(c, names[i], (unakn_str){files[i].p, files[i].n}, NULL, &d);

    e = e ? e : unakn_parse(d);
    e = e ? e : unakn_check(d);
    e = e ? e : unakn_write(d, "akn", collect, out);
    e = e ? e : unakn_write(d, "html", collect, out);
    unakn_doc_free(d);
    return e;
}

static void *run(void *user)
{
    thread *t = user;
    unakn_ctx *c;

    t->wrong = unakn_open(NULL, &c) != UNAKN_OK;
    for (int k = 0; k < nfiles && c; k++) {
        int i = (t->first + k) % nfiles;
        bytes out = {0};
        bool same =
            convert(c, i, &out) == UNAKN_OK && out.n == alone[i].n && !memcmp(out.p, alone[i].p, out.n);
        if (!same)
            printf("threads: %s differs in thread %d\n", names[i], t->first);
        t->wrong += !same;
        free(out.p);
    }
    unakn_close(c);
    return NULL;
}

int main(int argc, char **argv)
{
    thread threads[MOST] = {0};
    unakn_ctx *c;
    int failed = 0;

    names = argv + 1;
    nfiles = argc - 1;
    if (nfiles < 2 || nfiles > MOST || unakn_open(NULL, &c) != UNAKN_OK)
        return 2;
    for (int i = 0; i < nfiles; i++) {
        files[i] = slurp(names[i]);
        if (convert(c, i, &alone[i]) != UNAKN_OK) {
            printf("threads: %s cannot be converted\n", names[i]);
            return 2;
        }
    }
    unakn_close(c);
    for (int i = 0; i < nfiles; i++) {
        threads[i].first = i;
        if (pthread_create(&threads[i].id, NULL, run, &threads[i]) != 0)
            return 2;
    }
    for (int i = 0; i < nfiles; i++) {
        pthread_join(threads[i].id, NULL);
        failed += threads[i].wrong > 0;
    }
    for (int i = 0; i < nfiles; i++) {
        free(files[i].p);
        free(alone[i].p);
    }
    printf("threads: %d passed, %d failed\n", nfiles - failed, failed);
    return failed > 0;
}

/* unakn site: a folder of Akoma Ntoso files becomes a folder of pages. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "cli/cli.h"

#define SUMS  "SHA256SUMS"
#define USUAL "akn,docx,epub,text,md,json,jsonld,turtle,tei"

typedef struct ua_publishing {
    ua_io *io;
    const ua_args *args;
    unakn_ctx *ctx;
    unakn_site *site;
    ua_names files; /**< below the folder of the site, in the order of their making */
    bool *taken;    /**< by input: it has a place in the site */
    size_t at;      /**< input that is worked on */
    ua_formats formats;
    size_t written, kept, removed, failed;
    int status;
    time_t began;
} ua_publishing;

static char *below(const char *folder, const char *path)
{
    size_t n = strlen(folder) + strlen(path) + 2;
    char *name = malloc(n);

    if (name)
        snprintf(name, n, "%s/%s", folder, path);
    return name;
}

/** The folders on the way to a file. */
static bool make_folders(char *name, size_t from)
{
    for (char *slash = strchr(name + from, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        bool ok = mkdir(name, 0777) == 0 || errno == EEXIST;
        *slash = '/';
        if (!ok)
            return false;
    }
    return true;
}

static bool holds(const char *name, const void *bytes, size_t n)
{
    char block[1 << 14];
    size_t at = 0, got;
    struct stat st;
    FILE *f =
        stat(name, &st) == 0 && S_ISREG(st.st_mode) && (size_t)st.st_size == n ? fopen(name, "rb") : NULL;

    if (!f)
        return false;
    while ((got = fread(block, 1, sizeof block, f)) > 0 && at + got <= n &&
           !memcmp(block, (const char *)bytes + at, got))
        at += got;
    fclose(f);
    return at == n && got == 0;
}

/** What is there with the same bytes is not touched. */
static int put_file(void *user, const char *path, const void *bytes, size_t n)
{
    ua_publishing *p = user;
    char *name = below(p->args->output, path), *copy = name ? strdup(path) : NULL;
    ua_bytes b = {0};

    if (!copy || !ua_names_add(&p->files, copy)) {
        free(name);
        p->status = ua_complain(p->io, UA_EXIT_SOFTWARE, NULL, "out of memory");
        return 1;
    }
    if (holds(name, bytes, n)) {
        p->kept++;
    } else if (!make_folders(name, strlen(p->args->output) + 1)) {
        p->status = ua_complain(p->io, UA_EXIT_CANTCREAT, NULL, "cannot create the folder of \"%s\": %s",
                                name, strerror(errno));
    } else if (ua_bytes_put(&b, bytes, n)) {
        p->status = ua_complain(p->io, UA_EXIT_SOFTWARE, NULL, "out of memory");
    } else {
        p->status = ua_write_output(p->io, name, &b);
        p->written += p->status == UA_EXIT_OK;
    }
    ua_bytes_free(&b);
    free(name);
    return p->status == UA_EXIT_OK ? 0 : 1;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/** Files that the run before made and this one did not: their documents are gone. Only what it listed is touched. */
static void remove_old(ua_publishing *p, char *sums)
{
    qsort(p->files.at, p->files.n, sizeof *p->files.at, by_name);
    for (char *line = sums, *end; line && *line; line = end) {
        end = strchr(line, '\n');
        if (end)
            *end++ = '\0';
        char *path = strlen(line) > 66 && line[64] == ' ' ? line + 66 : NULL;
        bool inside = path && path[0] != '/' && !strstr(path, "..");
        if (!inside || bsearch(&path, p->files.at, p->files.n, sizeof *p->files.at, by_name))
            continue;
        char *name = below(p->args->output, path);
        p->removed += name && unlink(name) == 0;
        for (char *slash = name ? strrchr(name, '/') : NULL; slash; slash = strrchr(name, '/')) {
            *slash = '\0';
            if (strlen(name) <= strlen(p->args->output) || rmdir(name) != 0) /* not empty: it stays */
                break;
        }
        free(name);
    }
}

/** The list that the run before left; NULL: none. */
static char *old_sums(ua_publishing *p)
{
    char *name = below(p->args->output, SUMS);
    ua_bytes b = {0};
    bool there = name && access(name, R_OK) == 0;

    if (there && (ua_read_input(p->io, name, (size_t)-1 >> 1, &b) != UA_EXIT_OK || ua_bytes_put(&b, "", 1)))
        ua_bytes_free(&b);
    free(name);
    return b.p;
}

static void note(void *user, const char *name, unakn_doc *d, int code)
{
    ua_publishing *p = user;

    if (code == UNAKN_OK)
        code = unakn_site_note(p->site, d);
    p->taken[p->at] = code == UNAKN_OK;
    p->failed += code != UNAKN_OK;
    ua_messages(p->io, p->args, name, d,
                code == UNAKN_OK && !p->args->verbose ? UNAKN_ERROR : ua_least(p->args), true);
}

static void write_pages(void *user, const char *name, unakn_doc *d, int code)
{
    ua_publishing *p = user;

    if (code == UNAKN_OK)
        code = unakn_site_write(p->site, d);
    if (code != UNAKN_OK && p->status == UA_EXIT_OK)
        p->status = ua_complain(p->io, ua_status_of(code), NULL, "\"%s\": %s", name, unakn_strerror(code));
}

/** A round over the inputs; one that cannot be used is reported and left out. */
static void round_over(ua_publishing *p, const ua_names *names, const char *what,
                       void (*found)(void *, const char *, unakn_doc *, int))
{
    for (p->at = 0; p->at < names->n && p->status == UA_EXIT_OK; p->at++) {
        ua_job job = {.input = names->at[p->at], .until = UA_JOB_CHECK, .found = found, .user = p};
        if (found == write_pages && !p->taken[p->at])
            continue;
        ua_progress(p->io, p->args, p->began, p->at, names->n, what);
        int s = ua_run_job(p->io, p->args, p->ctx, &job);
        if (s > UA_EXIT_FINDINGS && found == note)
            p->failed += !p->taken[p->at];
    }
}

static int publish(ua_publishing *p, const ua_names *names)
{
    const char *formats[UA_MOST_FORMATS + 1] = {NULL};
    for (size_t i = 0; i < p->formats.n; i++) {
        if (p->formats.at[i].program || p->formats.at[i].parsed)
            return ua_complain(p->io, UA_EXIT_USAGE, "unakn render writes it, for a document",
                               "no site in \"%s\"", p->formats.at[i].name);
        formats[i] = p->formats.at[i].name;
    }
    unakn_site_options o = {
        .size = sizeof o, .title = p->args->title, .base = p->args->base_url, .formats = formats};
    int code = unakn_site_open(p->ctx, &o, put_file, p, &p->site);

    if (code != UNAKN_OK)
        return code == UNAKN_E_USAGE ? ua_complain(p->io, UA_EXIT_USAGE,
                                                   "an absolute address: https://example.org/resolutions/",
                                                   "--base-url does not take \"%s\"", p->args->base_url)
                                     : ua_complain(p->io, UA_EXIT_SOFTWARE, NULL, "out of memory");
    char *sums = old_sums(p);
    round_over(p, names, "read", note);
    if (p->status == UA_EXIT_OK &&
        p->failed == names->n) /* an empty site in the place of a full one helps nobody */
        p->status = ua_complain(p->io, UA_EXIT_FINDINGS, NULL, "no document can be published");
    round_over(p, names, "written", write_pages);
    code = p->status == UA_EXIT_OK ? unakn_site_finish(p->site) : UNAKN_OK;
    if (code != UNAKN_OK && p->status == UA_EXIT_OK)
        p->status = ua_complain(p->io, ua_status_of(code), NULL, "the site: %s", unakn_strerror(code));
    if (p->status == UA_EXIT_OK && sums)
        remove_old(p, sums);
    free(sums);
    unakn_site_close(p->site);
    return p->status;
}

/** A site inside of what it is made of would be part of itself in the next run. */
static bool inside(const char *folder, const char *output)
{
    char *a = realpath(folder, NULL), *b = realpath(output, NULL);
    size_t n = a ? strlen(a) : 0;
    bool yes = a && b && !strncmp(a, b, n) && (b[n] == '/' || !b[n] || (n == 1 && a[0] == '/'));

    free(a);
    free(b);
    return yes;
}

static int check_usage(ua_io *io, const ua_args *args)
{
    const char *out = args->output;

    if (!args->ninputs)
        return ua_complain(io, UA_EXIT_USAGE, "unakn site DIR -o OUT", "nothing to publish");
    if (!out || !strcmp(out, "-"))
        return ua_complain(io, UA_EXIT_USAGE, "give -o and the name of a folder", "a site is a folder");
    if (mkdir(out, 0777) != 0 && errno != EEXIST)
        return ua_complain(io, UA_EXIT_CANTCREAT, NULL, "cannot create the folder \"%s\": %s", out,
                           strerror(errno));
    if (!ua_is_folder(out))
        return ua_complain(io, UA_EXIT_CANTCREAT, NULL, "\"%s\" is no folder", out);
    for (int i = 0; i < args->ninputs; i++) {
        if (!strcmp(args->inputs[i], "-"))
            return ua_complain(io, UA_EXIT_USAGE, "give a folder", "a site reads its documents twice");
        if (access(args->inputs[i], R_OK) != 0)
            return ua_complain(io, UA_EXIT_NOINPUT, NULL, "cannot open \"%s\": %s", args->inputs[i],
                               strerror(errno));
        if (inside(args->inputs[i], out))
            return ua_complain(io, UA_EXIT_USAGE, "put it beside its documents", "\"%s\" is in \"%s\"", out,
                               args->inputs[i]);
    }
    return UA_EXIT_OK;
}

int ua_cmd_site(ua_io *io, ua_args *args)
{
    ua_names names = {0};
    ua_publishing p = {.io = io, .args = args, .began = time(NULL)};
    int status = check_usage(io, args);

    if (status == UA_EXIT_OK)
        status = ua_expand(io, args->inputs, args->ninputs, &names);
    if (status == UA_EXIT_OK && !names.n)
        status = ua_complain(io, UA_EXIT_NOINPUT, NULL, "no .xml or .akn file in \"%s\"", args->inputs[0]);
    p.taken = calloc(names.n + 1, sizeof *p.taken);
    if (status == UA_EXIT_OK && !p.taken)
        status = ua_complain(io, UA_EXIT_SOFTWARE, NULL, "out of memory");
    if (status == UA_EXIT_OK)
        status = ua_open(io, args, &p.ctx);
    args->from = "akn";
    if (status == UA_EXIT_OK)
        status = ua_choose_formats(io, args, p.ctx, USUAL, &p.formats);
    if (status == UA_EXIT_OK)
        status = publish(&p, &names);
    if (p.ctx && !args->quiet)
        fprintf(io->err,
                "%zu of %zu documents in the site; %zu files: %zu new, %zu as they were, %zu removed\n",
                names.n - p.failed, names.n, p.files.n, p.written, p.kept, p.removed);
    unakn_close(p.ctx);
    free(p.taken);
    ua_names_free(&names);
    ua_names_free(&p.files);
    return status == UA_EXIT_OK && p.failed ? UA_EXIT_FINDINGS : status;
}

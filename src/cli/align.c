/* unakn align and unakn parallel: language versions of one work beside each other. */
#include <string.h>

#include "cli/cli.h"

typedef struct ua_aligning {
    ua_io *io;
    unakn_alignment *al;
    unakn_parallel *page; /**< of parallel; NULL: align */
    int status;
} ua_aligning;

static void add(void *user, const char *name, unakn_doc *d, int code)
{
    ua_aligning *a = user;

    if (code != UNAKN_OK)
        return; /* ua_run_job says so */
    code = a->page ? unakn_parallel_add(a->page, d) : unakn_align_add(a->al, d);
    if (code == UNAKN_E_UNSUPPORTED)
        a->status = ua_complain(a->io, UA_EXIT_DATAERR, NULL, "\"%s\" names no work", name);
    else if (code == UNAKN_E_REFUSED)
        a->status = ua_complain(a->io, UA_EXIT_DATAERR, "unakn check says why", "\"%s\" is not valid", name);
    else if (code == UNAKN_E_LIMIT)
        a->status =
            ua_complain(a->io, UA_EXIT_USAGE, NULL, "\"%s\" is one too many: there is room for six", name);
    else if (code != UNAKN_OK)
        a->status = ua_complain(a->io, UA_EXIT_SOFTWARE, NULL, "\"%s\": %s", name, unakn_strerror(code));
}

#define TEXT(s) (int)(s).n, (s).p

static void sentence(FILE *out, const unakn_difference *d)
{
    bool whole = !d->eid.n;

    fprintf(out, "%.*s:", TEXT(d->file));
    if (d->line)
        fprintf(out, "%u:", d->line);
    fprintf(out, " %.*s", TEXT(d->eid));
    if (!strcmp(d->kind, "missing"))
        fprintf(out, " is missing; it is in %.*s\n", TEXT(d->first));
    else if (!strcmp(d->kind, "extra"))
        fprintf(out, " is not in %.*s\n", TEXT(d->first));
    else if (d->what.n || !strcmp(d->kind, "note"))
        fprintf(out, "%s%s%s%.*s: %.*s here, %.*s in %.*s\n", whole ? "" : ": ", d->kind,
                d->what.n ? " " : "", TEXT(d->what), TEXT(d->here), TEXT(d->there), TEXT(d->first));
    else
        fprintf(out, "%s%s \"%.*s\" here, \"%.*s\" in %.*s\n", whole ? "" : ": ", d->kind, TEXT(d->here),
                TEXT(d->there), TEXT(d->first));
}

/** The sentences; false: no memory. */
static bool sentences(const ua_args *args, const unakn_alignment *al, ua_bytes *out)
{
    FILE *f = open_memstream(&out->p, &out->n);
    size_t n = unakn_align_differences(al);
    unakn_difference d;

    if (!f)
        return false;
    for (size_t i = 0; i < n; i++)
        if (unakn_align_difference(al, i, &d) == UNAKN_OK)
            sentence(f, &d);
    if (!args->quiet)
        fprintf(f, "%zu versions, %zu units: %zu difference%s\n", unakn_align_versions(al),
                unakn_align_units(al), n, n == 1 ? "" : "s");
    return fclose(f) == 0;
}

static int tell(ua_io *io, const ua_args *args, unakn_alignment *al)
{
    ua_bytes out = {0};
    bool json = args->format && !strcmp(args->format, "json");
    bool made = json ? unakn_align_json(al, ua_bytes_put, &out) == UNAKN_OK : sentences(args, al, &out);
    int status = made ? ua_write_output(io, args->output, &out)
                      : ua_complain(io, UA_EXIT_SOFTWARE, NULL, "out of memory");

    ua_bytes_free(&out);
    return status == UA_EXIT_OK && unakn_align_differences(al) ? UA_EXIT_FINDINGS : status;
}

static int show(ua_io *io, const ua_args *args, unakn_parallel *page)
{
    ua_bytes out = {0};
    int status = unakn_parallel_write(page, ua_bytes_put, &out) == UNAKN_OK
                     ? ua_write_output(io, args->output, &out)
                     : ua_complain(io, UA_EXIT_SOFTWARE, NULL, "the page cannot be made");

    ua_bytes_free(&out);
    return status;
}

/** Reads all versions, then says what align says, or shows the page. */
static int versions(ua_io *io, ua_args *args, bool page)
{
    ua_aligning a = {.io = io};
    ua_names names = {0};
    unakn_ctx *c = NULL;
    int status = ua_expand(io, args->inputs, args->ninputs, &names);

    if (status == UA_EXIT_OK && names.n < 2)
        status = ua_complain(io, UA_EXIT_USAGE, "give the files of all language versions, or their folder",
                             "nothing to compare");
    if (status == UA_EXIT_OK)
        status = ua_open(io, args, &c);
    if (status == UA_EXIT_OK &&
        (page ? unakn_parallel_open(c, &a.page) : unakn_align_open(&a.al)) != UNAKN_OK)
        status = ua_complain(io, UA_EXIT_SOFTWARE, NULL, "out of memory");
    for (size_t i = 0; i < names.n && status == UA_EXIT_OK; i++) {
        ua_job job = {.input = names.at[i], .until = UA_JOB_PARSE, .found = add, .user = &a};
        status = ua_run_job(io, args, c, &job);
        status = status == UA_EXIT_OK ? a.status : status;
    }
    if (status == UA_EXIT_OK)
        status = page ? show(io, args, a.page) : tell(io, args, a.al);
    unakn_align_close(a.al);
    unakn_parallel_close(a.page);
    unakn_close(c);
    ua_names_free(&names);
    return status;
}

int ua_cmd_align(ua_io *io, ua_args *args)
{
    return versions(io, args, false);
}

int ua_cmd_parallel(ua_io *io, ua_args *args)
{
    return versions(io, args, true);
}

/* check --fix, and check --verify. */
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

/** Repairs a file that was read; what it becomes is in out. */
static int repair(ua_io *io, const ua_args *args, unakn_ctx *c, const char *name, const ua_bytes *in,
                  ua_bytes *out, unsigned *changes)
{
    unakn_doc *d = NULL;
    int code = unakn_read(c, name, (unakn_str){in->p, in->n}, "akn", &d);

    if (code == UNAKN_OK)
        code = unakn_fix(d, ua_bytes_put, out, changes);
    if (code != UNAKN_OK && d)
        ua_messages(io, args, name, d, UNAKN_ERROR, true);
    unakn_doc_free(d);
    return code == UNAKN_OK ? UA_EXIT_OK : code == UNAKN_E_FORMAT ? UA_EXIT_DATAERR : UA_EXIT_SOFTWARE;
}

int ua_fix_file(ua_io *io, const ua_args *args, unakn_ctx *c, const char *name)
{
    ua_bytes in = {0}, out = {0};
    unsigned changes = 0;
    int status = strcmp(name, "-")
                     ? ua_read_input(io, name, ua_input_limit(args), &in)
                     : ua_complain(io, UA_EXIT_USAGE, "give a file", "--fix writes the file it reads");

    if (status == UA_EXIT_OK)
        status = repair(io, args, c, name, &in, &out, &changes);
    if (status == UA_EXIT_OK && changes && args->dry_run &&
        unakn_patch(name, (unakn_str){in.p, in.n}, (unakn_str){out.p, out.n}, ua_to_file, io->out) !=
            UNAKN_OK)
        status = ua_complain(io, UA_EXIT_SOFTWARE, NULL, "out of memory");
    if (status == UA_EXIT_OK && changes && !args->dry_run)
        status = ua_write_output(io, name, &out);
    if (status == UA_EXIT_OK && !args->quiet)
        fprintf(io->err, "%s: %u values %s\n", name, changes,
                args->dry_run ? "would be repaired" : "repaired");
    ua_bytes_free(&in);
    ua_bytes_free(&out);
    return status;
}

typedef struct ua_verifying {
    ua_io *io;
    unakn_str line;
    bool changed;
} ua_verifying;

static void seen(void *user, const char *name, unakn_doc *d, int code)
{
    ua_verifying *v = user;
    unakn_str words;

    if (unakn_manifest_changes(d, v->line, code == UNAKN_OK, &words) != UNAKN_OK || !words.n)
        return;
    v->changed = true;
    fprintf(v->io->out, "%s: changed: %.*s\n", name, (int)words.n, words.p);
}

/** One line of a manifest. */
static int verify_line(ua_io *io, const ua_args *args, unakn_ctx *c, unakn_str line, unsigned number)
{
    unakn_str name;
    ua_verifying v = {.io = io, .line = line};

    if (unakn_manifest_name(c, line, &name) != UNAKN_OK)
        return ua_complain(io, UA_EXIT_DATAERR,
                           "a manifest has one object a line, as check --manifest writes them",
                           "%s:%u: no entry of a manifest", args->verify, number);
    char *path = malloc(name.n + 1);
    if (!path)
        return ua_complain(io, UA_EXIT_SOFTWARE, NULL, "out of memory");
    memcpy(path, name.p, name.n);
    path[name.n] = '\0';
    ua_job job = {.input = path, .until = UA_JOB_CHECK, .found = seen, .user = &v};
    int status = ua_run_job(io, args, c, &job);
    free(path);
    return v.changed && status <= UA_EXIT_FINDINGS ? UA_EXIT_FINDINGS
           : status <= UA_EXIT_FINDINGS            ? UA_EXIT_OK
                                                   : status;
}

int ua_verify(ua_io *io, const ua_args *args, unakn_ctx *c)
{
    ua_bytes in = {0};
    int status = ua_read_input(io, args->verify, ua_input_limit(args), &in), worst = status;
    unsigned number = 0, changed = 0;

    for (size_t at = 0; status == UA_EXIT_OK && at < in.n;) {
        const char *end = memchr(in.p + at, '\n', in.n - at);
        size_t n = end ? (size_t)(end - in.p) - at : in.n - at;
        int s = n ? verify_line(io, args, c, (unakn_str){in.p + at, n}, ++number) : UA_EXIT_OK;
        worst = s > worst ? s : worst;
        changed += s != UA_EXIT_OK;
        at += n + 1;
    }
    if (status == UA_EXIT_OK && !args->quiet)
        fprintf(io->err, "%u files: %u unchanged, %u not\n", number, number - changed, changed);
    ua_bytes_free(&in);
    return worst;
}

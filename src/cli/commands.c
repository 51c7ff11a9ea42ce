/* The commands: which steps, which output, where to. */
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "cli/cli.h"

/** A run over the inputs of one command. */
typedef struct ua_run {
    ua_io *io;
    const ua_args *args;
    unakn_ctx *ctx;
    int until;
    const char *to; /**< NULL: no output */
    char **written; /**< names of outputs so far, in a folder */
    int nwritten, failed;
    time_t began;
} ua_run;

/** One line, rewritten, from the second second on. */
static void progress(ua_run *r, int at, const char *name)
{
    if (r->io->progress && !r->args->quiet && r->args->ninputs > 1 && time(NULL) > r->began)
        fprintf(r->io->err, "\r\033[K%d of %d  %.60s\r", at + 1, r->args->ninputs, name);
}

/** Where the result of an input goes. NULL with *status UA_EXIT_OK: standard output. */
static const char *destination(ua_run *r, const char *input, int *status)
{
    const char *o = r->args->output;

    *status = UA_EXIT_OK;
    if (!o || !ua_is_folder(o)) {
        if (o && strcmp(input, "-") && ua_same_file(o, input))
            *status = ua_complain(r->io, UA_EXIT_USAGE, NULL, "\"%s\" is the input", o);
        return o;
    }
    char *name = ua_output_name(o, input, r->to);
    if (!name) {
        *status = ua_complain(r->io, UA_EXIT_SOFTWARE, NULL, "out of memory");
        return NULL;
    }
    r->written[r->nwritten++] = name;
    for (int i = 0; i + 1 < r->nwritten; i++)
        if (!strcmp(r->written[i], name))
            *status = ua_complain(r->io, UA_EXIT_USAGE, "give the inputs different names, or use two folders",
                                  "\"%s\" would be written twice", name);
    if (strcmp(input, "-") && ua_same_file(name, input))
        *status = ua_complain(r->io, UA_EXIT_USAGE, NULL, "\"%s\" is the input", name);
    return name;
}

static int one(ua_run *r, const char *input)
{
    ua_bytes result = {0};
    int status = UA_EXIT_OK;
    const char *to = r->to ? destination(r, input, &status) : NULL;

    if (status == UA_EXIT_OK)
        status = ua_run_job(r->io, r->args, r->ctx, input, r->until, r->to, &result);
    bool done =
        status == UA_EXIT_OK || (status == UA_EXIT_FINDINGS && result.n); /* the latter under --strict */
    if (done && r->to) {
        int written = ua_write_output(r->io, to, &result);
        status = written != UA_EXIT_OK ? written : status;
    }
    r->failed += !done;
    ua_bytes_free(&result);
    return status;
}

static int all(ua_run *r)
{
    static char dash[] = "-";
    char *standard_input[] = {dash};
    int n = r->args->ninputs, status = UA_EXIT_OK;
    char **inputs = n ? r->args->inputs : standard_input;

    r->written = calloc((size_t)n + 1, sizeof *r->written);
    if (!r->written)
        return ua_complain(r->io, UA_EXIT_SOFTWARE, NULL, "out of memory");
    for (int i = 0; i < (n ? n : 1); i++) {
        progress(r, i, inputs[i]);
        int s = one(r, inputs[i]);
        status = s > status ? s : status;
    }
    if (n > 1 && !r->args->quiet)
        fprintf(r->io->err, "%d of %d done, %d failed\n", n - r->failed, n, r->failed);
    for (int i = 0; i < r->nwritten; i++)
        free(r->written[i]);
    free(r->written);
    return status;
}

static int run(ua_io *io, const ua_args *args, int until, const char *to)
{
    ua_run r = {.io = io, .args = args, .until = until, .to = to, .began = time(NULL)};

    if (!args->ninputs && isatty(STDIN_FILENO))
        return ua_complain(io, UA_EXIT_USAGE, "give a file, or - for standard input", "nothing to read");
    if (to && args->ninputs > 1 && (!args->output || !ua_is_folder(args->output)))
        return ua_complain(io, UA_EXIT_USAGE, "with several inputs give -o and the name of a folder",
                           "one output for %d inputs", args->ninputs);
    int status = ua_open(io, args, &r.ctx);
    if (status == UA_EXIT_OK)
        status = all(&r);
    unakn_close(r.ctx);
    return status;
}

int ua_cmd_convert(ua_io *io, ua_args *args)
{
    const char *to = args->to ? args->to : "akn";

    return run(io, args, strcmp(to, "tree") ? UA_JOB_CHECK : UA_JOB_PARSE, to);
}

int ua_cmd_render(ua_io *io, ua_args *args)
{
    args->from = "akn";
    return run(io, args, UA_JOB_CHECK, args->to ? args->to : "html");
}

int ua_cmd_check(ua_io *io, ua_args *args)
{
    return run(io, args, UA_JOB_CHECK, NULL);
}

int ua_cmd_explain(ua_io *io, ua_args *args)
{
    bool json = args->format && !strcmp(args->format, "json");

    return run(io, args, UA_JOB_PARSE, json ? "explain-json" : "explain");
}

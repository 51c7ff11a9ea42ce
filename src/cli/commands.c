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
    ua_formats to;
    char **written;       /**< names of outputs so far, in a folder */
    ua_version *versions; /**< of each input; NULL: they are not held against each other */
    size_t at;            /**< the input at work */
    size_t nwritten, room;
    int failed;
    time_t began;
} ua_run;

/** Keeps the name of an output; false: no memory. */
static bool remember(ua_run *r, char *name)
{
    if (name && r->nwritten == r->room) {
        size_t room = r->room ? 2 * r->room : 64;
        char **more = realloc(r->written, room * sizeof *more);
        if (!more) {
            free(name);
            return false;
        }
        r->written = more;
        r->room = room;
    }
    if (name)
        r->written[r->nwritten++] = name;
    return name != NULL;
}

/** Where the result of an input goes. NULL with *status UA_EXIT_OK: standard output. part: 0 when the input gives one. */
static const char *destination(ua_run *r, const char *input, const char *ending, unsigned part, int *status)
{
    const char *o = r->args->output;

    *status = UA_EXIT_OK;
    if (!o || !ua_is_folder(o)) {
        if (o && strcmp(input, "-") && ua_same_file(o, input))
            *status = ua_complain(r->io, UA_EXIT_USAGE, NULL, "\"%s\" is the input", o);
        return o;
    }
    char *name = ua_output_name(o, input, ending, part);
    if (!remember(r, name)) {
        *status = ua_complain(r->io, UA_EXIT_SOFTWARE, NULL, "out of memory");
        return NULL;
    }
    for (size_t i = 0; i + 1 < r->nwritten; i++)
        if (!strcmp(r->written[i], name))
            *status = ua_complain(r->io, UA_EXIT_USAGE, "give the inputs different names, or use two folders",
                                  "\"%s\" would be written twice", name);
    if (strcmp(input, "-") && ua_same_file(name, input))
        *status = ua_complain(r->io, UA_EXIT_USAGE, NULL, "\"%s\" is the input", name);
    return name;
}

/** The findings of an input, and what it says about its work. */
static void seen(void *user, const char *name, unakn_doc *d, int code)
{
    ua_run *r = user;

    (void)code;
    ua_version_of(&r->versions[r->at], d);
    ua_messages(r->io, r->args, name, d, ua_least(r->args), false);
}

/** Where each format goes. */
static int destinations(ua_run *r, const char *input, unsigned part, const char **to)
{
    int status = UA_EXIT_OK;

    for (size_t i = 0; i < r->to.n && status == UA_EXIT_OK; i++)
        to[i] = destination(r, input, r->to.at[i].ending, part, &status);
    return status;
}

/** Runs a job and writes what it gives; *parts: how many resolutions the input has. */
static int one(ua_run *r, const char *input, unsigned part, unsigned *parts)
{
    ua_job job = {.input = input, .until = r->until, .to = &r->to, .part = part};
    const char *to[UA_MOST_FORMATS] = {NULL};
    int status = part ? UA_EXIT_OK : destinations(r, input, 0, to);

    if (r->versions) {
        job.found = seen;
        job.user = r;
    }
    if (status == UA_EXIT_OK)
        status = ua_run_job(r->io, r->args, r->ctx, &job);
    bool done = job.done; /* with UA_EXIT_FINDINGS under --strict */
    if (done && part) {
        int named = destinations(r, input, job.parts > 1 ? part : 0, to);
        status = named != UA_EXIT_OK ? named : status;
        done = named == UA_EXIT_OK;
    }
    for (size_t i = 0; i < r->to.n; i++) {
        int written = done ? ua_write_output(r->io, to[i], &job.results[i]) : UA_EXIT_OK;
        status = written != UA_EXIT_OK ? written : status;
        ua_bytes_free(&job.results[i]);
    }
    r->failed += !done && part < 2;
    *parts = job.parts;
    return status;
}

/** --split: the resolutions of a file one after the other. */
static int each_part(ua_run *r, const char *input)
{
    unsigned parts = 1;
    int status = UA_EXIT_OK;

    for (unsigned part = 1; part <= parts; part++) {
        int s = one(r, input, part, &parts);
        status = s > status ? s : status;
    }
    return status;
}

/** Converts a version again, with the date of the first. */
static int settle_one(ua_run *r, const ua_version *v, const ua_version *first)
{
    ua_settling s = {r->io, r->args, first};
    ua_job job = {.input = v->input, .until = r->until, .to = &r->to};
    int status = ua_version_settle(&s, r->ctx, &job);

    for (size_t i = 0; i < r->to.n; i++) {
        char *name = job.done ? ua_output_name(r->args->output, v->input, r->to.at[i].ending, 0) : NULL;
        int written = name ? ua_write_output(r->io, name, &job.results[i]) : UA_EXIT_OK;
        if (job.done && !name)
            written = ua_complain(r->io, UA_EXIT_SOFTWARE, NULL, "out of memory");
        status = written != UA_EXIT_OK ? written : status;
        free(name);
        ua_bytes_free(&job.results[i]);
    }
    return status;
}

/** Versions whose date is not that of their work. */
static int settle(ua_run *r)
{
    size_t n = (size_t)r->args->ninputs;
    int status = UA_EXIT_OK;

    for (size_t i = 0; i < n; i++) {
        const ua_version *first = ua_version_dated(r->versions, n, &r->versions[i]);
        int now = first ? settle_one(r, &r->versions[i], first) : UA_EXIT_OK;
        status = now > status ? now : status;
    }
    return status;
}

static int all(ua_run *r)
{
    static char dash[] = "-";
    char *standard_input[] = {dash};
    int n = r->args->ninputs, status = UA_EXIT_OK;
    char **inputs = n ? r->args->inputs : standard_input;

    for (int i = 0; i < (n ? n : 1); i++) {
        ua_progress(r->io, r->args, r->began, (size_t)i, (size_t)n, inputs[i]);
        r->at = (size_t)i;
        if (r->versions)
            r->versions[i].input = inputs[i];
        unsigned parts;
        int s = r->args->split ? each_part(r, inputs[i]) : one(r, inputs[i], 0, &parts);
        status = s > status ? s : status;
    }
    int settled = r->versions ? settle(r) : UA_EXIT_OK;
    status = settled > status ? settled : status;
    if (n > 1 && !r->args->quiet)
        fprintf(r->io->err, "%d of %d done, %d failed\n", n - r->failed, n, r->failed);
    for (size_t i = 0; i < r->nwritten; i++)
        free(r->written[i]);
    free(r->written);
    return status;
}

static int check_usage(ua_io *io, const ua_args *args)
{
    bool folder = args->output && ua_is_folder(args->output);

    if (!args->ninputs && isatty(STDIN_FILENO))
        return ua_complain(io, UA_EXIT_USAGE, "give a file, or - for standard input", "nothing to read");
    if (args->ninputs > 1 && !folder)
        return ua_complain(io, UA_EXIT_USAGE, "with several inputs give -o and the name of a folder",
                           "one output for %d inputs", args->ninputs);
    if (args->split && !folder)
        return ua_complain(io, UA_EXIT_USAGE, "give -o and the name of a folder",
                           "--split writes several files");
    if (args->split && !strcmp(args->ninputs ? args->inputs[0] : "-", "-"))
        return ua_complain(io, UA_EXIT_USAGE, "give a file", "--split reads its input once for each part");
    return UA_EXIT_OK;
}

static int run(ua_io *io, const ua_args *args, const char *usual)
{
    ua_run r = {.io = io, .args = args, .until = UA_JOB_PARSE, .began = time(NULL)};
    int status = check_usage(io, args);

    bool works = args->command->run == ua_cmd_convert && !args->split && !args->date && args->ninputs > 1;

    if (works && status == UA_EXIT_OK && !(r.versions = calloc((size_t)args->ninputs, sizeof *r.versions)))
        status = ua_complain(io, UA_EXIT_SOFTWARE, NULL, "out of memory");
    if (status == UA_EXIT_OK)
        status = ua_open(io, args, &r.ctx);
    if (status == UA_EXIT_OK)
        status = ua_take_records(io, args, r.ctx);
    if (status == UA_EXIT_OK)
        status = ua_choose_formats(io, args, r.ctx, usual, &r.to);
    if (status == UA_EXIT_OK && r.to.n > 1 && (!args->output || !ua_is_folder(args->output)))
        status = ua_complain(io, UA_EXIT_USAGE, "with several formats give -o and the name of a folder",
                             "one output for %zu formats", r.to.n);
    for (size_t i = 0; i < r.to.n; i++)
        if (!r.to.at[i].parsed)
            r.until = UA_JOB_CHECK;
    if (status == UA_EXIT_OK) {
        status = all(&r);
        const char *unknown = r.failed ? NULL : unakn_param_unknown(r.ctx);
        if (unknown)
            status = ua_complain(io, UA_EXIT_USAGE, "its name may be misspelt",
                                 "no stylesheet that ran has a parameter \"%s\"", unknown);
    }
    free(r.versions);
    unakn_close(r.ctx);
    return status;
}

int ua_cmd_convert(ua_io *io, ua_args *args)
{
    return run(io, args, "akn");
}

int ua_cmd_render(ua_io *io, ua_args *args)
{
    args->from = "akn";
    return args->list ? ua_list_formats(io) : run(io, args, "html");
}

int ua_cmd_explain(ua_io *io, ua_args *args)
{
    return run(io, args, args->format && !strcmp(args->format, "json") ? "explain-json" : "explain");
}

/* unakn check: many files, one verdict. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/cli.h"

enum { MOST_RULES = 256, WORST = 5 };

/** What a run has seen. */
typedef struct ua_checking {
    ua_io *io;
    const ua_args *args;
    unakn_ctx *ctx;
    unakn_report *report; /**< NULL: text, JSON Lines or a manifest */
    ua_bytes out;         /**< what goes to the output */
    int least;            /**< severity shown from here on */
    size_t files, invalid, unusable, errors, warnings;
    struct {
        const char *id;
        size_t n;
    } rules[MOST_RULES];
    size_t nrules;
    struct {
        const char *name;
        size_t n;
    } worst[WORST];
} ua_checking;

static int severity_named(const char *name)
{
    return !name || !strcmp(name, "warning") ? UNAKN_WARNING
           : !strcmp(name, "error")          ? UNAKN_ERROR
                                             : UNAKN_INFO;
}

static void count_rule(ua_checking *c, const char *id)
{
    size_t i = 0;

    while (i < c->nrules && strcmp(c->rules[i].id, id) != 0)
        i++;
    if (i == MOST_RULES)
        return;
    c->rules[i].id = id;
    c->rules[i].n++;
    c->nrules += i == c->nrules;
}

static void count_file(ua_checking *c, const char *name, size_t errors)
{
    size_t i = WORST;

    while (i && c->worst[i - 1].n < errors)
        i--;
    if (i == WORST)
        return;
    memmove(&c->worst[i + 1], &c->worst[i], (WORST - 1 - i) * sizeof *c->worst);
    c->worst[i].name = name;
    c->worst[i].n = errors;
}

static void count(ua_checking *c, const char *name, unakn_doc *d)
{
    size_t errors = unakn_count(d, UNAKN_ERROR);
    unakn_finding f;

    c->errors += errors;
    c->warnings += unakn_count(d, UNAKN_WARNING) - errors;
    count_file(c, name, errors);
    for (size_t i = 0; i < unakn_findings(d); i++)
        if (unakn_finding_at(d, i, &f) == UNAKN_OK && f.severity > UNAKN_INFO)
            count_rule(c, f.id);
}

/** The findings of one file, as the options ask for them. */
static void seen(void *user, const char *name, unakn_doc *d, int code)
{
    ua_checking *c = user;
    const char *format = c->args->format ? c->args->format : "text";

    count(c, name, d);
    c->invalid += code == UNAKN_E_REFUSED;
    if (c->args->manifest)
        unakn_manifest(d, name, code == UNAKN_OK, ua_bytes_put, &c->out);
    else if (c->report)
        unakn_report_add(c->report, d, strcmp(name, "-") ? name : "standard input", c->least);
    else if (!strcmp(format, "json"))
        ua_json_lines(d, c->least, ua_bytes_put, &c->out);
    else
        ua_messages(c->io, c->args, name, d, c->least, true);
}

static void summary(const ua_checking *c)
{
    FILE *err = c->io->err;

    fprintf(err, "%zu files: %zu valid, %zu not valid, %zu unusable; %zu errors, %zu warnings\n", c->files,
            c->files - c->invalid - c->unusable, c->invalid, c->unusable, c->errors, c->warnings);
    if (c->nrules)
        fputs("findings by rule:", err);
    for (size_t i = 0; i < c->nrules; i++)
        fprintf(err, "%s %s %zu", i ? "," : "", c->rules[i].id, c->rules[i].n);
    if (c->nrules)
        fputc('\n', err);
    if (c->worst[0].n)
        fputs("most errors:", err);
    for (size_t i = 0; i < WORST && c->worst[i].n; i++)
        fprintf(err, "%s %s (%zu)", i ? "," : "", c->worst[i].name, c->worst[i].n);
    if (c->worst[0].n)
        fputc('\n', err);
}

/** 1 when findings are as grave as --fail-on says; a file that cannot be used outranks them. */
static int verdict(const ua_checking *c, int status)
{
    const char *on = c->args->fail_on ? c->args->fail_on : c->args->strict ? "warning" : "error";
    bool bad =
        !strcmp(on, "never") ? false : c->errors || c->invalid || (!strcmp(on, "warning") && c->warnings);

    return status > UA_EXIT_FINDINGS ? status : bad ? UA_EXIT_FINDINGS : UA_EXIT_OK;
}

static int all(ua_checking *c, const ua_names *names)
{
    int status = UA_EXIT_OK;

    for (size_t i = 0; i < names->n; i++) {
        ua_job job = {.input = names->at[i], .until = UA_JOB_CHECK, .found = seen, .user = c};
        int s = c->args->fix ? ua_fix_file(c->io, c->args, c->ctx, names->at[i])
                             : ua_run_job(c->io, c->args, c->ctx, &job);
        c->files++;
        c->unusable += s > UA_EXIT_FINDINGS;
        status = s > status ? s : status;
    }
    return status;
}

static bool is_document(const char *format)
{
    return format && strcmp(format, "text") != 0 && strcmp(format, "json") != 0;
}

static int run(ua_checking *c, const ua_names *names)
{
    const ua_args *args = c->args;

    if (is_document(args->format) &&
        unakn_report_open(args->format, ua_bytes_put, &c->out, &c->report) != UNAKN_OK)
        return ua_complain(c->io, UA_EXIT_SOFTWARE, NULL, "out of memory");
    int status = all(c, names);
    bool written = unakn_report_close(c->report) == UNAKN_OK;
    if (!written)
        status = ua_complain(c->io, UA_EXIT_SOFTWARE, NULL, "the report cannot be written");
    else if (c->out.n || args->output)
        written = ua_write_output(c->io, args->output, &c->out) == UA_EXIT_OK;
    if (!written)
        return status > UA_EXIT_FINDINGS ? status : UA_EXIT_CANTCREAT;
    if (c->files > 1 && !args->quiet && !args->manifest && !args->fix)
        summary(c);
    return args->fix ? status : verdict(c, status);
}

int ua_cmd_check(ua_io *io, ua_args *args)
{
    static char dash[] = "-";
    char *standard_input[] = {dash};
    ua_names names = {0};
    ua_checking c = {.io = io, .args = args, .least = severity_named(args->severity)};

    if (args->list_rules)
        return ua_list_rules(io);
    if (args->explain)
        return ua_explain_rule(io, args->explain);
    if (!args->ninputs && !args->verify && isatty(STDIN_FILENO))
        return ua_complain(io, UA_EXIT_USAGE, "give files or folders, or - for standard input",
                           "nothing to check");
    if (args->quiet || args->verbose)
        c.least = ua_least(args);
    if (args->dry_run && !args->fix)
        return ua_complain(io, UA_EXIT_USAGE, NULL, "--dry-run without --fix");
    int n = args->ninputs ? args->ninputs : args->verify ? 0 : 1;
    int status = ua_expand(io, args->ninputs ? args->inputs : standard_input, n, &names);
    if (status == UA_EXIT_OK && !names.n && !args->verify)
        status = ua_complain(io, UA_EXIT_NOINPUT, NULL, "no .xml or .akn file in \"%s\"", args->inputs[0]);
    args->parity = names.n > 1;
    if (status == UA_EXIT_OK)
        status = ua_open(io, args, &c.ctx);
    if (status == UA_EXIT_OK)
        status = args->verify ? ua_verify(io, args, c.ctx) : run(&c, &names);
    unakn_close(c.ctx);
    ua_names_free(&names);
    ua_bytes_free(&c.out);
    return status;
}

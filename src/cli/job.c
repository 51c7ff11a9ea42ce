/* One document through the library. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "cli/cli.h"

enum { DEFAULT_INPUT = 64 << 20, MOST_INPUT = 1 << 30, MOST_FINDINGS = 1000000 };

int ua_status_of(int code)
{
    switch (code) {
    case UNAKN_OK: return UA_EXIT_OK;
    case UNAKN_E_REFUSED: return UA_EXIT_FINDINGS;
    case UNAKN_E_LIMIT:
    case UNAKN_E_FORMAT:
    case UNAKN_E_UNSUPPORTED: return UA_EXIT_DATAERR;
    case UNAKN_E_IO: return UA_EXIT_IOERR;
    default: return UA_EXIT_SOFTWARE;
    }
}

size_t ua_input_limit(const ua_args *args)
{
    char *end;

    if (!args->max_input)
        return DEFAULT_INPUT;
    errno = 0;
    unsigned long v = strtoul(args->max_input, &end, 10);
    return errno || *end || args->max_input[0] == '-' || v > MOST_INPUT ? 0 : v;
}

int ua_open(ua_io *io, const ua_args *args, unakn_ctx **out)
{
    unakn_options o = {.size = sizeof o,
                       .data_dir = args->data_dir,
                       .schema = args->schema,
                       .profile = args->profile,
                       .rules = args->rules,
                       .parity = args->parity,
                       .phase = args->phase,
                       .max_findings = args->max_findings ? strtoul(args->max_findings, NULL, 10) : 0,
                       .max_input_bytes = ua_input_limit(args)};

    if (!o.max_input_bytes)
        return ua_complain(io, UA_EXIT_USAGE, "a number of bytes, at most 1073741824", "--max-input \"%s\"",
                           args->max_input);
    if (args->max_findings && (!o.max_findings || o.max_findings > MOST_FINDINGS))
        return ua_complain(io, UA_EXIT_USAGE, "a number from 1 to 1000000", "--max-findings \"%s\"",
                           args->max_findings);
    int code = unakn_open(&o, out);
    if (code == UNAKN_E_IO)
        return ua_complain(io, UA_EXIT_NOINPUT, "give it with --schema=FILE, or name it in an XML catalog",
                           "the OASIS schema is not here");
    return code == UNAKN_OK ? UA_EXIT_OK : ua_complain(io, UA_EXIT_SOFTWARE, NULL, "out of memory");
}

/** SOURCE_DATE_EPOCH as a date; false when it is not set or no number. */
static bool epoch_date(char date[16])
{
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    char *end;
    struct tm tm;

    if (!epoch || !*epoch)
        return false;
    errno = 0;
    long long v = strtoll(epoch, &end, 10);
    time_t t = (time_t)v;
    return !errno && !*end && v >= 0 && v < 253402300800LL && gmtime_r(&t, &tm) &&
           strftime(date, 16, "%Y-%m-%d", &tm);
}

/** What an option takes, for people: the languages are those that the program has. */
static const char *hint_of(const ua_option *o, char *room, size_t size)
{
    size_t n = 0;

    if (strcmp(o->name, "lang") != 0)
        return o->help;
    for (size_t i = 0; unakn_language(i) && n < size; i++)
        n += (size_t)snprintf(room + n, size - n, "%s%s", i ? ", " : "known languages: ", unakn_language(i));
    return room;
}

/** What the options supply. */
static int supply(ua_io *io, const ua_args *args, unakn_doc *d)
{
    char date[16], hint[128];

    if (!args->markup_date && epoch_date(date) && unakn_set(d, "markup-date", date) == UNAKN_E_NOMEM)
        return ua_complain(io, UA_EXIT_SOFTWARE, NULL, "out of memory");
    if (args->meta_wins && unakn_set(d, "meta-wins", "yes") == UNAKN_E_NOMEM)
        return ua_complain(io, UA_EXIT_SOFTWARE, NULL, "out of memory");
    for (const ua_option *const *o = args->command->options; *o; o++) {
        const char *value = (*o)->fact ? ua_text_field(args, *o) : NULL;
        int code = value ? unakn_set(d, (*o)->name, value) : UNAKN_OK;
        if (code == UNAKN_E_USAGE)
            return ua_complain(io, UA_EXIT_USAGE, hint_of(*o, hint, sizeof hint), "--%s does not take \"%s\"",
                               (*o)->name, value);
        if (code != UNAKN_OK)
            return ua_complain(io, UA_EXIT_SOFTWARE, NULL, "out of memory");
    }
    return UA_EXIT_OK;
}

/** The part of the file that the job is about, and what another version of its work says. */
static int choose_part(unakn_doc *d, const ua_job *job)
{
    char number[16];
    int code = job->date ? unakn_set(d, "date", job->date) : UNAKN_OK;

    snprintf(number, sizeof number, "%u", job->part);
    return code == UNAKN_OK && job->part ? unakn_set(d, "part", number) : code;
}

/** check --source: the text against the export it was made from. */
static int compare(ua_io *io, const ua_args *args, unakn_doc *d, int *code)
{
    ua_bytes in = {0};
    unakn_ctx *c = NULL;
    unakn_doc *source = NULL;
    int status = ua_read_input(io, args->source, ua_input_limit(args), &in);

    if (status == UA_EXIT_OK)
        status = ua_open(io, args, &c);
    if (status == UA_EXIT_OK) {
        int e = unakn_read(c, args->source, (unakn_str){in.p, in.n}, NULL, &source);
        if (e == UNAKN_OK) /* the language of an export that has several, and the like */
            status = supply(io, args, source);
        if (e == UNAKN_OK && status == UA_EXIT_OK)
            e = unakn_parse(source);
        if (e == UNAKN_OK && status == UA_EXIT_OK)
            e = unakn_compare(d, source);
        if (e != UNAKN_OK && e != UNAKN_E_REFUSED)
            status = ua_complain(io, UA_EXIT_DATAERR, "an export as convert takes it",
                                 "\"%s\" is no source: %s", args->source, unakn_strerror(e));
        *code = e == UNAKN_E_REFUSED ? e : *code;
    }
    unakn_doc_free(source);
    unakn_close(c);
    ua_bytes_free(&in);
    return status;
}

/** Writes the document in a format, through a program where it needs one. */
static int write_as(ua_io *io, unakn_doc *d, const unakn_format *f, ua_bytes *out, int *code)
{
    ua_bytes page = {0};
    int status = UA_EXIT_OK;

    if (!f->program) {
        *code = unakn_write(d, f->name, ua_bytes_put, out);
        return UA_EXIT_OK;
    }
    *code = unakn_write(d, f->via, ua_bytes_put, &page);
    unakn_str made = unakn_fact(d, "made");
    if (*code == UNAKN_OK)
        status = ua_run_program(io, f->program, &page, made.n == 10 ? made.p : "1980-01-01", out);
    ua_bytes_free(&page);
    return status;
}

/** Runs the steps; *code is the first failure of the library. */
static int steps(ua_io *io, const ua_args *args, unakn_doc *d, ua_job *job, int *code)
{
    bool akn = unakn_fact(d, "format").n == 3 && !memcmp(unakn_fact(d, "format").p, "akn", 3);
    int status = akn ? UA_EXIT_OK : supply(io, args, d);

    if (status != UA_EXIT_OK)
        return status;
    *code = akn ? UNAKN_OK : choose_part(d, job);
    if (*code == UNAKN_OK)
        *code = unakn_parse(d);
    unakn_str parts = unakn_fact(d, "parts");
    job->parts = parts.n ? (unsigned)strtoul(parts.p, NULL, 10) : 1;
    if (*code == UNAKN_OK && (job->until == UA_JOB_CHECK || (job->until == UA_JOB_BUILD && !akn)))
        *code = unakn_check(d);
    if (akn && args->source && (*code == UNAKN_OK || *code == UNAKN_E_REFUSED))
        status = compare(io, args, d, code);
    for (size_t i = 0; job->to && i < job->to->n && *code == UNAKN_OK && status == UA_EXIT_OK; i++)
        status = write_as(io, d, &job->to->at[i], &job->results[i], code);
    job->done = *code == UNAKN_OK && status == UA_EXIT_OK;
    return status;
}

int ua_run_job(ua_io *io, const ua_args *args, unakn_ctx *c, ua_job *job)
{
    ua_bytes in = {0};
    unakn_doc *d = NULL;
    const char *input = job->input;
    int status = ua_read_input(io, input, ua_input_limit(args), &in);

    if (status == UA_EXIT_OK) {
        int code = unakn_read(c, strcmp(input, "-") ? input : "", (unakn_str){in.p, in.n}, args->from, &d);
        if (code == UNAKN_OK)
            status = steps(io, args, d, job, &code);
        if (d && status == UA_EXIT_OK && job->found)
            job->found(job->user, input, d, code);
        else if (d && status == UA_EXIT_OK)
            ua_messages(io, args, input, d, ua_least(args), false);
        if (status == UA_EXIT_OK && code != UNAKN_OK) {
            status = ua_status_of(code);
            if (!d || !unakn_count(d, UNAKN_ERROR))
                ua_complain(io, status,
                            code == UNAKN_E_LIMIT ? "it would take more memory than a document may" : NULL,
                            "\"%s\": %s", input, unakn_strerror(code));
        } else if (status == UA_EXIT_OK && args->strict && unakn_count(d, UNAKN_WARNING)) {
            status = UA_EXIT_FINDINGS;
        }
    }
    unakn_doc_free(d);
    ua_bytes_free(&in);
    return status;
}

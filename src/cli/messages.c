/* Findings for people (as compilers write them) and as JSON Lines. */
#include <string.h>

#include "cli/cli.h"

static const char *const names[] = {
    [UNAKN_INFO] = "info", [UNAKN_WARNING] = "warning", [UNAKN_ERROR] = "error"};
static const char *const colors[] = {
    [UNAKN_INFO] = "\033[36m", [UNAKN_WARNING] = "\033[1;33m", [UNAKN_ERROR] = "\033[1;31m"};

static void put(FILE *out, unakn_str s)
{
    fwrite(s.p, 1, s.n, out);
}

/** Text from a document could steer a terminal: control characters are shown as a mark. */
static void put_safe(FILE *out, unakn_str s)
{
    for (size_t i = 0; i < s.n; i++)
        fputc((unsigned char)s.p[i] < 0x20 || s.p[i] == 0x7F ? '?' : s.p[i], out);
}

/** The line of the source and a mark below the place. */
static void source_line(FILE *err, const unakn_finding *f)
{
    unsigned column = 1;

    if (!f->excerpt.n || !f->column)
        return;
    fputs("    ", err);
    put_safe(err, f->excerpt);
    fputs("\n    ", err);
    for (size_t i = 0; i < f->excerpt.n && column < f->column; i++)
        if (((unsigned char)f->excerpt.p[i] & 0xC0) != 0x80) {
            fputc(' ', err);
            column++;
        }
    fputs("^\n", err);
}

static void for_people(ua_io *io, const char *name, const unakn_finding *f, bool lines)
{
    FILE *err = io->err;

    fprintf(err, "%s:", name);
    if (f->line)
        fprintf(err, "%u:", f->line);
    fprintf(err, " %s%s:%s ", io->color ? colors[f->severity] : "", names[f->severity],
            io->color ? "\033[0m" : "");
    put_safe(err, f->message);
    if (f->eid.n && !(f->message.n && memchr(f->message.p, '"', f->message.n))) {
        fputs(" (", err);
        put(err, f->eid);
        fputc(')', err);
    }
    bool twice = !strcmp(f->id, f->rule); /* a finding of the rules is known by its rule */
    fprintf(err, " [%s%s%s]\n", f->id, f->rule[0] && !twice ? " " : "", twice ? "" : f->rule);
    if (lines)
        source_line(err, f);
    if (f->hint.n) {
        fputs("  hint: ", err);
        put_safe(err, f->hint);
        fputc('\n', err);
    }
}

int ua_to_file(void *file, const void *bytes, size_t n)
{
    return fwrite(bytes, 1, n, file) == n ? 0 : 1;
}

int ua_least(const ua_args *args)
{
    return args->quiet ? UNAKN_ERROR : args->verbose ? UNAKN_INFO : UNAKN_WARNING;
}

void ua_json_lines(unakn_doc *d, int least, unakn_put to, void *user)
{
    unakn_finding f;

    for (size_t i = 0; i < unakn_findings(d); i++)
        if (unakn_finding_at(d, i, &f) == UNAKN_OK && f.severity >= least)
            unakn_finding_json(d, i, to, user);
}

void ua_messages_of(ua_io *io, const ua_args *args, const char *name, unakn_doc *d, const char *id)
{
    unakn_finding f;

    for (size_t i = 0; i < unakn_findings(d); i++) {
        if (unakn_finding_at(d, i, &f) != UNAKN_OK || strcmp(f.id, id) != 0 || f.severity < ua_least(args))
            continue;
        if (args->format && !strcmp(args->format, "json"))
            unakn_finding_json(d, i, ua_to_file, io->err);
        else
            for_people(io, name, &f, false);
    }
}

static void line_of_facts(ua_io *io, const char *shown, unakn_doc *d)
{
    static const char *const facts[] = {"symbol",     "lang",       "class", "date",
                                        "preambular", "paragraphs", "bytes"};

    fprintf(io->err, "%s:", shown);
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        unakn_str v = unakn_fact(d, facts[i]);
        fprintf(io->err, "%s %s ", i ? "," : "", facts[i]);
        put_safe(io->err, v.n ? v : (unakn_str){"-", 1});
        unakn_str sure = strcmp(facts[i], "lang") ? (unakn_str){"", 0} : unakn_fact(d, "lang-sure");
        if (sure.n)
            fprintf(io->err, " (%.*s %% sure)", (int)sure.n, sure.p);
    }
    fputc('\n', io->err);
}

void ua_messages(ua_io *io, const ua_args *args, const char *name, unakn_doc *d, int least, bool lines)
{
    bool json = args->format && !strcmp(args->format, "json");
    const char *shown = strcmp(name, "-") ? name : "standard input";
    size_t kept = unakn_findings(d), total = unakn_count(d, UNAKN_INFO);
    unakn_finding f;

    if (json) {
        ua_json_lines(d, least, ua_to_file, io->err);
        return;
    }
    for (size_t i = 0; i < kept; i++)
        if (unakn_finding_at(d, i, &f) == UNAKN_OK && f.severity >= least)
            for_people(io, shown, &f, lines);
    if (total > kept)
        fprintf(io->err, "%s: %zu more findings\n", shown, total - kept);
    if (args->verbose)
        line_of_facts(io, shown, d);
}

void ua_progress(const ua_io *io, const ua_args *args, time_t began, size_t at, size_t n, const char *what)
{
    if (io->progress && !args->quiet && n > 1 && time(NULL) > began) {
        fprintf(io->err, "\r\033[K%zu of %zu  %.60s\r", at + 1, n, what);
        fflush(io->err); /* it has no line end */
    }
}

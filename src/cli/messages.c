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

static void for_people(ua_io *io, const char *name, const unakn_finding *f)
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
    fprintf(err, " [%s%s%s]\n", f->id, f->rule[0] ? " " : "", f->rule);
    if (f->hint.n) {
        fputs("  hint: ", err);
        put_safe(err, f->hint);
        fputc('\n', err);
    }
}

static int to_file(void *user, const void *bytes, size_t n)
{
    return fwrite(bytes, 1, n, user) == n ? 0 : 1;
}

void ua_messages(ua_io *io, const ua_args *args, const char *name, unakn_doc *d)
{
    int least = args->quiet ? UNAKN_ERROR : args->verbose ? UNAKN_INFO : UNAKN_WARNING;
    bool json = args->format && !strcmp(args->format, "json");
    const char *shown = strcmp(name, "-") ? name : "standard input";
    size_t kept = unakn_findings(d), total = unakn_count(d, UNAKN_INFO);
    unakn_finding f;

    for (size_t i = 0; i < kept; i++) {
        if (unakn_finding_at(d, i, &f) != UNAKN_OK || f.severity < least)
            continue;
        if (json)
            unakn_finding_json(d, i, to_file, io->err);
        else
            for_people(io, shown, &f);
    }
    if (total > kept && !json)
        fprintf(io->err, "%s: %zu more findings\n", shown, total - kept);
    if (!args->verbose || json)
        return;
    static const char *const facts[] = {"symbol",     "lang",       "class", "date",
                                        "preambular", "paragraphs", "bytes"};
    fprintf(io->err, "%s:", shown);
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        unakn_str v = unakn_fact(d, facts[i]);
        fprintf(io->err, "%s %s ", i ? "," : "", facts[i]);
        put_safe(io->err, v.n ? v : (unakn_str){"-", 1});
    }
    fputc('\n', io->err);
}

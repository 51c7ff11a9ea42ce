/* Language versions of one work in one call have one date (NC-05), and so one IRI: a version that does not state it, or
 * states another one, is converted again with that of the first version that does. */
#include <string.h>

#include "cli/cli.h"

static void copy(char *to, size_t room, unakn_str s)
{
    size_t n = s.n < room ? s.n : room - 1;

    memcpy(to, s.p, n);
    to[n] = '\0';
}

static bool has_finding(unakn_doc *d, const char *id)
{
    unakn_finding f;

    for (size_t i = 0; i < unakn_findings(d); i++)
        if (unakn_finding_at(d, i, &f) == UNAKN_OK && !strcmp(f.id, id))
            return true;
    return false;
}

void ua_version_of(ua_version *v, unakn_doc *d)
{
    bool dated = !has_finding(d, "UA0302") && !has_finding(d, "UA0303"); /* none, or the year alone */

    copy(v->organ, sizeof v->organ, unakn_fact(d, "organ"));
    copy(v->symbol, sizeof v->symbol, unakn_fact(d, "symbol"));
    copy(v->date, sizeof v->date, dated ? unakn_fact(d, "date") : (unakn_str){"", 0});
}

const ua_version *ua_version_dated(const ua_version *all, size_t n, const ua_version *v)
{
    const ua_version *first = NULL;

    for (size_t k = 0; k < n && v->symbol[0] && !first; k++)
        if (all[k].date[0] && !strcmp(all[k].symbol, v->symbol) && !strcmp(all[k].organ, v->organ))
            first = &all[k];
    return first && strcmp(first->date, v->date) != 0 ? first : NULL;
}

static void settled(void *user, const char *name, unakn_doc *d, int code)
{
    const ua_settling *s = user;

    (void)code;
    if (!s->args->quiet && !(s->args->format && !strcmp(s->args->format, "json")))
        fprintf(s->io->err, "%s: the date %s is that of %s, another version of %s\n", name, s->first->date,
                s->first->input, s->first->symbol);
    ua_messages_of(s->io, s->args, name, d, "UA0308");
}

int ua_version_settle(ua_settling *s, unakn_ctx *c, ua_job *job)
{
    job->date = s->first->date;
    job->found = settled;
    job->user = s;
    return ua_run_job(s->io, s->args, c, job);
}

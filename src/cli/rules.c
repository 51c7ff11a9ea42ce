/* check --list-rules and --explain. */
#include <string.h>

#include "cli/cli.h"

int ua_list_rules(ua_io *io)
{
    unakn_rule r;

    fputs("rule   akn akn4un strict  level   stage     what it says\n", io->out);
    for (size_t i = 0; unakn_rule_at(i, &r); i++)
        if (r.text[0])
            fprintf(io->out, "%-6s  %c    %c      %c    %-7s %-9s %s\n", r.id, r.severity[0], r.severity[1],
                    r.severity[2], r.level, r.stage, r.text);
    fputs("\nE error, W warning, - not judged. \"unakn check --explain=RULE\" shows an example.\n", io->out);
    return UA_EXIT_OK;
}

static const char *stage_words(const char *stage)
{
    static const struct {
        const char *stage, *words;
    } known[] = {
        {"xsd", "checked by the schema"},
        {"rule", "checked by the rules"},
        {"conserve", "checked with --source"},
        {"process", "cannot be decided from the file"},
    };

    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (!strcmp(stage, known[i].stage))
            return known[i].words;
    return stage;
}

static void explain(FILE *out, const unakn_rule *r)
{
    fprintf(out, "%s (%s, %s)\n\n  %s\n", r->id, r->level, stage_words(r->stage), r->text);
    if (r->wrong[0])
        fprintf(out, "\n  wrong  %s\n  right  %s\n", r->wrong, r->right);
    if (r->hint[0])
        fprintf(out, "\n  hint: %s\n", r->hint);
}

int ua_explain_rule(ua_io *io, const char *id)
{
    unakn_rule r;
    const char *ids[256];
    size_t n = 0;
    char hint[128];

    for (size_t i = 0; unakn_rule_at(i, &r); i++) {
        if (!strcmp(r.id, id) && r.text[0]) {
            explain(io->out, &r);
            return UA_EXIT_OK;
        }
        if (n < sizeof ids / sizeof *ids)
            ids[n++] = r.id;
    }
    const char *near = ua_nearest(id, ids, n);
    snprintf(hint, sizeof hint, near ? "did you mean %s?" : "unakn check --list-rules", near ? near : "");
    return ua_complain(io, UA_EXIT_USAGE, hint, "no rule \"%s\"", id);
}

/* Which formats a run writes. */
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

enum { MOST_NAME = 64, MOST_NAMES = 64 };

static bool find(const unakn_ctx *c, const char *name, size_t n, unakn_format *out)
{
    unakn_format f;
    bool found = false;

    for (size_t i = 0; unakn_format_at(c, i, &f); i++)
        if (strlen(f.name) == n && !memcmp(f.name, name, n)) {
            *out = f;
            found = true;
        }
    return found;
}

static int unknown(ua_io *io, const unakn_ctx *c, const char *name, size_t n)
{
    const char *names[MOST_NAMES], *near;
    char word[MOST_NAME], hint[2 * MOST_NAME];
    unakn_format f;
    size_t k = 0;

    for (; k < MOST_NAMES && unakn_format_at(c, k, &f); k++)
        names[k] = f.name;
    snprintf(word, sizeof word, "%.*s", (int)n, name);
    near = ua_nearest(word, names, k);
    snprintf(hint, sizeof hint, near ? "did you mean %s? " : "%s", near ? near : "");
    snprintf(hint + strlen(hint), sizeof hint - strlen(hint), "unakn render --list has the formats");
    return ua_complain(io, UA_EXIT_USAGE, hint, "unknown format \"%s\"", word);
}

static int add(ua_io *io, ua_formats *out, const unakn_format *f)
{
    for (size_t i = 0; i < out->n; i++)
        if (!strcmp(out->at[i].name, f->name))
            return UA_EXIT_OK;
    if (out->n == UA_MOST_FORMATS)
        return ua_complain(io, UA_EXIT_USAGE, NULL, "more than %d formats", UA_MOST_FORMATS);
    out->at[out->n++] = *f;
    return UA_EXIT_OK;
}

/** The stylesheet of the user: its name is that of the file. */
static int users(ua_io *io, const char *file, unakn_ctx *c, ua_formats *out)
{
    const char *slash = strrchr(file, '/'), *base = slash ? slash + 1 : file;
    char name[MOST_NAME];
    unakn_format f;

    snprintf(name, sizeof name, "%.*s", (int)strcspn(base, "."), base);
    int code = unakn_format_add(c, name, file);
    if (code == UNAKN_E_IO)
        return ua_complain(io, UA_EXIT_NOINPUT, NULL, "the stylesheet \"%s\" cannot be read", file);
    if (code == UNAKN_E_FORMAT)
        return ua_complain(io, UA_EXIT_DATAERR, "XSLT 1.0; what it includes and imports are files",
                           "the stylesheet \"%s\" cannot be used", file);
    if (code != UNAKN_OK)
        return ua_complain(io, UA_EXIT_SOFTWARE, NULL, "out of memory");
    return find(c, name, strlen(name), &f) ? add(io, out, &f) : UA_EXIT_SOFTWARE;
}

static int set_params(ua_io *io, const ua_args *args, unakn_ctx *c)
{
    for (size_t i = 0; i < args->params.n; i++) {
        const char *param = args->params.at[i], *equals = strchr(param, '=');
        char name[MOST_NAME];
        if (!equals || equals == param || equals - param >= MOST_NAME)
            return ua_complain(io, UA_EXIT_USAGE, "--param name=value", "--param does not take \"%s\"",
                               param);
        snprintf(name, sizeof name, "%.*s", (int)(equals - param), param);
        if (unakn_param(c, name, equals + 1) != UNAKN_OK)
            return ua_complain(io, UA_EXIT_SOFTWARE, NULL, "out of memory");
    }
    return UA_EXIT_OK;
}

/** The names of --to, with commas between. */
static int named(ua_io *io, const unakn_ctx *c, const char *names, ua_formats *out)
{
    int status = UA_EXIT_OK;
    unakn_format f;

    for (const char *at = names; at && status == UA_EXIT_OK;) {
        size_t n = strcspn(at, ",");
        status = find(c, at, n, &f) ? add(io, out, &f) : unknown(io, c, at, n);
        at = at[n] ? at + n + 1 : NULL;
    }
    return status;
}

int ua_choose_formats(ua_io *io, const ua_args *args, unakn_ctx *c, const char *usual, ua_formats *out)
{
    int status = args->xslt ? users(io, args->xslt, c, out) : UA_EXIT_OK;

    if (status == UA_EXIT_OK && (args->to || !args->xslt))
        status = named(io, c, args->to ? args->to : usual, out);
    return status == UA_EXIT_OK ? set_params(io, args, c) : status;
}

int ua_list_formats(ua_io *io)
{
    unakn_format f;

    for (size_t i = 0; unakn_format_at(NULL, i, &f); i++)
        fprintf(io->out, "%-13s %-15s %s%s%s%s\n", f.name, f.ending, f.words, f.program ? " (needs " : "",
                f.program ? f.program : "", f.program ? ")" : "");
    return UA_EXIT_OK;
}

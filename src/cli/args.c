/* From argv to ua_args, by the table of options. */
#include <getopt.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

enum { MAX_OPTIONS = 40, LONG_ONLY = 256 };

int ua_complain(ua_io *io, int status, const char *hint, const char *text, ...)
{
    va_list args;

    fputs(io->color ? "unakn: \033[1;31merror:\033[0m " : "unakn: error: ", io->err);
    va_start(args, text);
    vfprintf(io->err, text, args);
    va_end(args);
    fputc('\n', io->err);
    if (hint)
        fprintf(io->err, "  hint: %s\n", hint);
    return status;
}

const char *ua_text_field(const ua_args *a, const ua_option *o)
{
    const char *value;

    memcpy(&value, (const char *)a + o->field, sizeof value);
    return value;
}

/** Is value one of "text|json"? */
static bool is_one_of(const char *values, const char *value)
{
    size_t n = strlen(value);

    for (const char *at = values; at; at = strchr(at, '|') ? strchr(at, '|') + 1 : NULL)
        if (n && !strncmp(at, value, n) && (at[n] == '|' || !at[n]))
            return true;
    return false;
}

static int take_one_more(ua_io *io, ua_texts *t, const ua_option *o, const char *value)
{
    if (t->n == UA_MOST_TEXTS)
        return ua_complain(io, UA_EXIT_USAGE, NULL, "--%s more than %d times", o->name, UA_MOST_TEXTS);
    t->at[t->n++] = value;
    return UA_EXIT_OK;
}

static int take(ua_io *io, ua_args *a, const ua_option *o, const char *value)
{
    if (o->arg) {
        if (o->values && !is_one_of(o->values, value))
            return ua_complain(io, UA_EXIT_USAGE, NULL, "--%s takes one of %s, not \"%s\"", o->name,
                               o->values, value);
        if (o->field == offsetof(ua_args, params))
            return take_one_more(io, &a->params, o, value);
        memcpy((char *)a + o->field, &value, sizeof value);
    } else {
        bool yes = true;
        memcpy((char *)a + o->field, &yes, sizeof yes);
    }
    return UA_EXIT_OK;
}

/** What getopt_long did not understand. */
static int unknown(ua_io *io, const ua_command *c, char **argv, int result, int letter)
{
    const char *names[MAX_OPTIONS], *word = argv[optind - 1];
    size_t n = 0;
    char hint[128] = "";

    for (; c->options[n]; n++)
        names[n] = c->options[n]->name;
    if (result == ':')
        return ua_complain(io, UA_EXIT_USAGE, NULL, "%s needs a value", word);
    if (letter && letter < LONG_ONLY)
        return ua_complain(io, UA_EXIT_USAGE, "unakn --help", "unknown option \"-%c\"", letter);
    const char *near = ua_nearest(word + strspn(word, "-"), names, n);
    snprintf(hint, sizeof hint, near ? "did you mean --%s?" : "unakn %s --help", near ? near : c->name);
    return ua_complain(io, UA_EXIT_USAGE, hint, "unknown option \"%s\"", word);
}

static int parse_options(ua_io *io, int argc, char **argv, ua_args *a)
{
    struct option longs[MAX_OPTIONS + 1] = {{0}};
    char shorts[2 * MAX_OPTIONS + 2] = ":";
    size_t s = 1;
    int n = 0, got, at = 0;

    for (; n < MAX_OPTIONS && a->command->options[n]; n++) {
        const ua_option *o = a->command->options[n];
        longs[n] = (struct option){o->name, o->arg ? required_argument : no_argument, NULL, LONG_ONLY + n};
        if (o->letter) {
            shorts[s++] = o->letter;
            if (o->arg)
                shorts[s++] = ':';
        }
    }
    optind = 1;
    opterr = 0;
    while ((got = getopt_long(argc, argv, shorts, longs, &at)) != -1) {
        const ua_option *o = NULL;
        if (got == '?' || got == ':')
            return unknown(io, a->command, argv, got, optopt);
        for (int i = 0; i < n && !o; i++)
            if (got == LONG_ONLY + i || got == a->command->options[i]->letter)
                o = a->command->options[i];
        int status = o ? take(io, a, o, optarg) : UA_EXIT_SOFTWARE;
        if (status != UA_EXIT_OK)
            return status;
    }
    a->inputs = argv + optind;
    a->ninputs = argc - optind;
    return UA_EXIT_OK;
}

static const ua_command *find_command(const char *name)
{
    for (size_t i = 0; i < ua_ncommands; i++)
        if (!strcmp(ua_commands[i].name, name))
            return &ua_commands[i];
    return NULL;
}

static int no_such_command(ua_io *io, const char *word)
{
    const char *names[8];
    char hint[160];
    FILE *file = fopen(word, "rb");

    for (size_t i = 0; i < ua_ncommands; i++)
        names[i] = ua_commands[i].name;
    const char *near = ua_nearest(word, names, ua_ncommands);
    if (file) {
        fclose(file);
        snprintf(hint, sizeof hint, "to convert a file: unakn convert %.100s", word);
    } else {
        snprintf(hint, sizeof hint, near ? "did you mean \"%s\"?" : "unakn --help lists the commands",
                 near ? near : "");
    }
    return ua_complain(io, UA_EXIT_USAGE, hint, "unknown command \"%s\"", word);
}

int ua_parse_args(ua_io *io, int argc, char **argv, ua_args *out)
{
    const char *first = argc > 1 ? argv[1] : "--help";

    out->version = !strcmp(first, "--version") || !strcmp(first, "-V");
    out->help = !strcmp(first, "--help") || !strcmp(first, "-h");
    if (!strcmp(first, "help")) {
        out->help = true;
        out->command = argc > 2 ? find_command(argv[2]) : NULL;
        return argc > 2 && !out->command ? no_such_command(io, argv[2]) : UA_EXIT_OK;
    }
    if (out->version || out->help)
        return UA_EXIT_OK;
    out->command = find_command(first);
    if (!out->command)
        return no_such_command(io, first);
    return parse_options(io, argc - 1, argv + 1, out);
}

/** The command. main.c only calls ua_main; tests call it too. Uses unakn.h and libc, nothing else. */
#ifndef UA_CLI_CLI_H
#define UA_CLI_CLI_H

#include <stdbool.h>
#include <stdio.h>

/** Exit status (design 1.2). */
enum {
    UA_EXIT_OK = 0,
    UA_EXIT_FINDINGS = 1,  /**< done, look at the findings; or refused because invalid */
    UA_EXIT_USAGE = 2,
    UA_EXIT_DATAERR = 65,  /**< input unusable */
    UA_EXIT_NOINPUT = 66,
    UA_EXIT_SOFTWARE = 70, /**< internal error, out of memory */
    UA_EXIT_CANTCREAT = 73,
    UA_EXIT_IOERR = 74
};

typedef struct ua_io {
    FILE *in, *out, *err;
    bool color;    /**< err is a terminal and NO_COLOR is not set */
    bool progress; /**< err is a terminal */
} ua_io;

int ua_main(int argc, char **argv, ua_io *io);

typedef struct ua_option {
    int letter;         /**< 'o', or a number above 255 for long-only */
    const char *name;   /**< "output" */
    const char *arg;    /**< "FILE" or NULL when it takes none */
    const char *values; /**< "text|json": checked, completed, documented from here; NULL: free */
    const char *help;   /**< one line */
} ua_option;

typedef struct ua_args ua_args; /**< the parsed command line */

typedef struct ua_command {
    const char *name, *synopsis, *help;
    const ua_option *const *options; /**< NULL-terminated */
    int (*run)(ua_io *io, ua_args *args);
} ua_command;

/** One table feeds getopt_long, --help, completion and the man page's OPTIONS. */
extern const ua_command ua_commands[];
extern const size_t ua_ncommands;

#endif

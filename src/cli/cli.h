/** The command. main.c only calls ua_main; tests call it too. Uses unakn.h and libc, nothing else. */
#ifndef UA_CLI_CLI_H
#define UA_CLI_CLI_H

#include <stdbool.h>
#include <stdio.h>
#include <time.h>

#include "unakn.h"

/** Exit status (design 1.2). */
enum {
    UA_EXIT_OK = 0,
    UA_EXIT_FINDINGS = 1, /**< refused because invalid; or done with warnings under --strict */
    UA_EXIT_USAGE = 2,
    UA_EXIT_DATAERR = 65, /**< input unusable */
    UA_EXIT_NOINPUT = 66,
    UA_EXIT_SOFTWARE = 70, /**< internal error, out of memory */
    UA_EXIT_CANTCREAT = 73,
    UA_EXIT_IOERR = 74
};

typedef struct ua_io {
    FILE *in, *out, *err;
    bool color;     /**< err is a terminal and NO_COLOR is not set */
    bool color_out; /**< the same of out */
    bool progress;  /**< err is a terminal */
} ua_io;

int ua_main(int argc, char **argv, ua_io *io);

enum { UA_MOST_TEXTS = 32, UA_MOST_FORMATS = 16 };

/** The values of an option that may stand several times. */
typedef struct ua_texts {
    const char *at[UA_MOST_TEXTS];
    size_t n;
} ua_texts;

/** The parsed command line: one field per option. */
typedef struct ua_args {
    const struct ua_command *command;
    const char *output, *from, *to, *format, *listing, *data_dir, *schema, *max_input;
    const char *profile, *severity, *fail_on, *max_findings, *explain, *source, *verify, *rules, *phase,
        *base_url;
    const char *xslt;
    ua_texts params;
    const char *symbol, *date, *issued, *lang, *title, *body, *editor, *markup_date, *only;
    const char *meta, *thesaurus; /**< records of libraries: a file or a folder; terms of UNBIS */
    bool parity; /**< several files: language versions of one work are held against each other */
    bool quiet, verbose, strict, split, meta_wins, list, list_rules, fix, dry_run, manifest, help, version;
    char **inputs; /**< ninputs operands, borrowed from argv */
    int ninputs;
} ua_args;

typedef struct ua_option {
    char letter;        /**< 'o', or 0 for long-only */
    const char *name;   /**< "output" */
    const char *arg;    /**< "FILE" or NULL when it takes none */
    const char *values; /**< "text|json": checked and shown in help from here; NULL: free */
    const char *help;   /**< one line */
    size_t field; /**< where in ua_args: const char * with an argument, bool without; params: ua_texts */
    bool fact;    /**< unakn_set takes it under this name */
} ua_option;

typedef struct ua_command {
    const char *name, *synopsis, *help;
    const ua_option *const *options; /**< NULL-terminated */
    int (*run)(ua_io *io, ua_args *args);
} ua_command;

/** One table feeds getopt_long and --help; tests hold the man page and the completion against it. */
extern const ua_command ua_commands[];
extern const size_t ua_ncommands;

/* args.c */
/** UA_EXIT_OK, or UA_EXIT_USAGE after a message. */
int ua_parse_args(ua_io *io, int argc, char **argv, ua_args *out);
/** Prints "unakn: error: ..." with a hint (NULL: none); returns status. */
int ua_complain(ua_io *io, int status, const char *hint, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
const char *ua_text_field(const ua_args *a, const ua_option *o);

/* help.c */
void ua_help(FILE *out, const ua_command *c); /**< c == NULL: the program as a whole */
/** The candidate that is spelled most like word; NULL when none is near. */
const char *ua_nearest(const char *word, const char *const *candidates, size_t n);

/* bytes.c */
/** Bytes that grow; put as unakn_put. */
typedef struct ua_bytes {
    char *p;
    size_t n, cap;
} ua_bytes;
int ua_bytes_put(void *bytes, const void *p, size_t n); /**< 1: out of memory */
void ua_bytes_free(ua_bytes *b);

/* input.c */
/** Reads a file, or standard input for "-", up to limit bytes. Complains; status of the exit. */
int ua_read_input(ua_io *io, const char *name, size_t limit, ua_bytes *out);

/* output.c */
/** Writes all or nothing: to a temporary name and renamed, or to standard output (name NULL or "-"). */
int ua_write_output(ua_io *io, const char *name, const ua_bytes *b);
/** The name for the result of an input in a folder: "out/S-RES-1.akn.xml"; "out/S-RES-1-2.akn.xml" for part 2 of it
 *  (0: no part). NULL: no memory. free it. */
char *ua_output_name(const char *folder, const char *input, const char *ending, unsigned part);
bool ua_is_folder(const char *name);
bool ua_same_file(const char *a, const char *b);

/* messages.c */
/** The findings of a document from a severity on, as --format asks for them. lines: with the line of the source and a
 *  mark below the place. */
void ua_messages(ua_io *io, const ua_args *args, const char *name, unakn_doc *d, int least, bool lines);
/** The warnings and errors with that id alone. */
void ua_messages_of(ua_io *io, const ua_args *args, const char *name, unakn_doc *d, const char *id);
int ua_least(const ua_args *args); /**< severity that --quiet and --verbose ask for */
/** One line, rewritten, from the second second on: "12 of 3000  what". */
void ua_progress(const ua_io *io, const ua_args *args, time_t began, size_t at, size_t n, const char *what);
/** Findings as JSON Lines. */
void ua_json_lines(unakn_doc *d, int least, unakn_put put, void *user);
int ua_to_file(void *file, const void *bytes, size_t n); /**< an unakn_put into a FILE */

/* formats.c */
typedef struct ua_formats {
    unakn_format at[UA_MOST_FORMATS];
    size_t n;
} ua_formats;
/** What --to and --xslt ask for, each once; usual: when they are silent. Sets the parameters. Complains. */
int ua_choose_formats(ua_io *io, const ua_args *args, unakn_ctx *c, const char *usual, ua_formats *out);
int ua_list_formats(ua_io *io);

/* program.c */
/** Has a program (a browser) make a PDF of a page. day: YYYY-MM-DD, the date that the PDF bears. Complains. */
int ua_run_program(ua_io *io, const char *program, const ua_bytes *page, const char *day, ua_bytes *out);

/* job.c */
/** A context from the options; complains. */
int ua_open(ua_io *io, const ua_args *args, unakn_ctx **out);
int ua_status_of(int code);                        /**< exit status of a code of the library */
size_t ua_input_limit(const ua_args *args);        /**< 0: --max-input is no number in range */
enum { UA_JOB_PARSE, UA_JOB_BUILD, UA_JOB_CHECK }; /* BUILD: an Akoma Ntoso file is taken as it is */

/** One input and what becomes of it. */
typedef struct ua_job {
    const char *input;
    int until;            /**< UA_JOB_PARSE, UA_JOB_BUILD, UA_JOB_CHECK */
    const ua_formats *to; /**< NULL: no output */
    unsigned part;        /**< of the resolutions in the input, from 1; 0: all of them in one document */
    unsigned parts;       /**< how many the input has; set by ua_run_job */
    ua_bytes results[UA_MOST_FORMATS]; /**< one for each format, all or none */
    bool done;
    const char *date; /**< of adoption, from another version of the work; NULL: of the options or the text */
    /** Gets the document when the steps are done, before it is freed; NULL: its findings are printed. code: the first
     *  failure of the library. */
    void (*found)(void *user, const char *name, unakn_doc *d, int code);
    void *user;
} ua_job;

/** Reads the input, supplies what the options say, parses (and checks), prints findings, writes the output. Status of
 *  the exit. */
int ua_run_job(ua_io *io, const ua_args *args, unakn_ctx *c, ua_job *job);

/* meta.c */
/** Gives the context the files of --meta and --thesaurus. Complains; status of the exit. */
int ua_take_records(ua_io *io, const ua_args *args, unakn_ctx *c);

/* versions.c */
/** What a conversion says about the work of its input. */
typedef struct ua_version {
    const char *input;
    char organ[32], symbol[96], date[16]; /**< empty: unknown */
} ua_version;
void ua_version_of(ua_version *v, unakn_doc *d);
/** The first version of the work of v that states a date, when it is another than that of v; NULL: nothing to settle. */
const ua_version *ua_version_dated(const ua_version *all, size_t n, const ua_version *v);
typedef struct ua_settling {
    ua_io *io;
    const ua_args *args;
    const ua_version *first;
} ua_settling;
/** Runs a job again, with the date of the first version; says so. */
int ua_version_settle(ua_settling *s, unakn_ctx *c, ua_job *job);

/* folder.c */
typedef struct ua_names {
    char **at;
    size_t n, room;
} ua_names;
/** Inputs with the Akoma Ntoso files of folders in their place. Complains. Free with ua_names_free. */
int ua_expand(ua_io *io, char **inputs, int n, ua_names *out);
bool ua_names_add(ua_names *n, char *name); /**< takes name; false: no memory, it is freed */
void ua_names_free(ua_names *n);

/* rules.c */
int ua_list_rules(ua_io *io);
int ua_explain_rule(ua_io *io, const char *id);

/* diff.c */
int ua_cmd_diff(ua_io *io, ua_args *args);

/* site.c */
int ua_cmd_site(ua_io *io, ua_args *args);

/* fix.c */
int ua_fix_file(ua_io *io, const ua_args *args, unakn_ctx *c, const char *name);
int ua_verify(ua_io *io, const ua_args *args, unakn_ctx *c);

/* actions.c */
int ua_cmd_actions(ua_io *io, ua_args *args);

/* iri.c */
int ua_cmd_iri(ua_io *io, ua_args *args);

/* align.c */
int ua_cmd_align(ua_io *io, ua_args *args);
int ua_cmd_parallel(ua_io *io, ua_args *args);

/* commands.c */
int ua_cmd_convert(ua_io *io, ua_args *args);
int ua_cmd_render(ua_io *io, ua_args *args);
int ua_cmd_check(ua_io *io, ua_args *args);
int ua_cmd_explain(ua_io *io, ua_args *args);

#endif

/* unakn actions: who is asked to do what, until when, as a table, CSV (RFC 4180) or JSON Lines. */
#include <string.h>
#include <unistd.h>

#include "cli/cli.h"

/** A column: of CSV all are written, of the table those that have a width. */
typedef struct ua_column {
    const char *title;
    size_t field; /**< in unakn_action */
    size_t most;  /**< characters in the table; 0: not in it */
} ua_column;

#define COLUMN(title, name, most)                                                                            \
    {                                                                                                        \
        title, offsetof(unakn_action, name), most                                                            \
    }
static const ua_column columns[] = {COLUMN("eId", eid, 40),      COLUMN("num", num, 10),
                                    COLUMN("organ", organ, 14),  COLUMN("key", key, 14),
                                    COLUMN("phrase", phrase, 0), COLUMN("addressee", addressee, 44),
                                    COLUMN("entity", entity, 0), COLUMN("deadline", deadline, 40),
                                    COLUMN("date", date, 10),    COLUMN("text", text, 0)};
enum { COLUMNS = sizeof columns / sizeof *columns };

typedef struct ua_listing_run {
    ua_io *io;
    const ua_args *args;
    bool several;
    ua_bytes out;
    int status;
    bool failed; /**< out of memory */
} ua_listing_run;

static void put(ua_listing_run *r, const char *p, size_t n)
{
    r->failed = ua_bytes_put(&r->out, p, n) || r->failed;
}

static void putz(ua_listing_run *r, const char *z)
{
    put(r, z, strlen(z));
}

static unakn_str field(const unakn_action *a, const ua_column *c)
{
    unakn_str s;

    memcpy(&s, (const char *)a + c->field, sizeof s);
    return s;
}

static void csv_cell(ua_listing_run *r, unakn_str s)
{
    bool quote = false;

    for (size_t i = 0; i < s.n; i++)
        quote = quote || strchr("\",\r\n", s.p[i]);
    putz(r, quote ? "\"" : "");
    for (size_t i = 0; i < s.n; i++) {
        put(r, s.p + i, 1);
        if (s.p[i] == '"')
            putz(r, "\"");
    }
    putz(r, quote ? "\"" : "");
}

static void csv_row(ua_listing_run *r, const char *name, const unakn_action *a)
{
    csv_cell(r, (unakn_str){name, strlen(name)});
    for (size_t i = 0; i < COLUMNS; i++) {
        putz(r, ",");
        csv_cell(r, a ? field(a, &columns[i]) : (unakn_str){columns[i].title, strlen(columns[i].title)});
    }
    putz(r, "\r\n");
}

static bool begins_character(char c)
{
    return ((unsigned char)c & 0xC0) != 0x80;
}

/** Columns of a terminal that a character takes: two for those of East Asia, U+3000 to U+DFFF. */
static size_t columns_of(char first)
{
    return begins_character(first) ? 1 + ((unsigned char)first >= 0xE3 && (unsigned char)first <= 0xED) : 0;
}

static size_t width_of(unakn_str s)
{
    size_t n = 0;

    for (size_t i = 0; i < s.n; i++)
        n += columns_of(s.p[i]);
    return n;
}

/** A cell cut to its width, and filled up to it unless it is the last. */
static void table_cell(ua_listing_run *r, unakn_str s, size_t width, bool last)
{
    bool cut = width_of(s) > width;
    size_t at = 0, used = 0, most = cut ? width - 1 : width;

    while (at < s.n && used + columns_of(s.p[at]) <= most) {
        used += columns_of(s.p[at]);
        bool control = (unsigned char)s.p[at] < 0x20 || s.p[at] == 0x7F; /* could steer a terminal */
        put(r, control ? "?" : s.p + at, 1);
        at++;
    }
    putz(r, cut ? "…" : "");
    for (used += cut; used < width + 2 && !last; used++)
        putz(r, " ");
}

static void table_row(ua_listing_run *r, const unakn_action *a, const size_t *widths)
{
    size_t last = 0;

    for (size_t i = 0; i < COLUMNS; i++)
        last = widths[i] && (!a || field(a, &columns[i]).n) ? i : last;
    for (size_t i = 0; i <= last; i++)
        if (widths[i])
            table_cell(r, a ? field(a, &columns[i]) : (unakn_str){columns[i].title, strlen(columns[i].title)},
                       widths[i], i == last);
    putz(r, "\n");
}

static void table(ua_listing_run *r, const char *name, unakn_doc *d, size_t n)
{
    size_t widths[COLUMNS] = {0};
    unakn_action a;

    if (r->several) {
        putz(r, r->out.n ? "\n" : "");
        putz(r, name);
        putz(r, "\n");
    }
    for (size_t k = 0; k < COLUMNS; k++)
        widths[k] = columns[k].most ? strlen(columns[k].title) : 0;
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < COLUMNS && unakn_action_at(d, i, &a) == UNAKN_OK; k++) {
            size_t w = columns[k].most ? width_of(field(&a, &columns[k])) : 0;
            w = w > columns[k].most ? columns[k].most : w;
            widths[k] = w > widths[k] ? w : widths[k];
        }
    table_row(r, NULL, widths);
    for (size_t i = 0; i < n; i++)
        if (unakn_action_at(d, i, &a) == UNAKN_OK)
            table_row(r, &a, widths);
}

/** The actions of one document, as the options ask for them. */
static void found(void *user, const char *name, unakn_doc *d, int code)
{
    ua_listing_run *r = user;
    const char *as = r->args->listing ? r->args->listing : "table";
    size_t n = 0;
    unakn_action a;

    if (code == UNAKN_OK)
        code = unakn_actions(d, &n);
    ua_messages(r->io, r->args, name, d, ua_least(r->args), false);
    if (code == UNAKN_E_UNSUPPORTED)
        r->status = ua_complain(r->io, UA_EXIT_DATAERR, "en, fr, es, ru, ar or zh",
                                "\"%s\" is in no language that is known", name);
    if (code != UNAKN_OK)
        return;
    if (!strcmp(as, "table"))
        table(r, name, d, n);
    for (size_t i = 0; i < n; i++)
        if (!strcmp(as, "json"))
            r->failed = unakn_action_json(d, i, ua_bytes_put, &r->out) != UNAKN_OK || r->failed;
        else if (!strcmp(as, "csv") && unakn_action_at(d, i, &a) == UNAKN_OK)
            csv_row(r, name, &a);
}

static int all(ua_listing_run *r, unakn_ctx *c)
{
    static char dash[] = "-";
    char *standard_input[] = {dash};
    int n = r->args->ninputs ? r->args->ninputs : 1;
    char **inputs = r->args->ninputs ? r->args->inputs : standard_input;

    if (r->args->listing && !strcmp(r->args->listing, "csv"))
        csv_row(r, "file", NULL);
    for (int i = 0; i < n; i++) {
        ua_job job = {.input = inputs[i], .until = UA_JOB_BUILD, .found = found, .user = r};
        int s = ua_run_job(r->io, r->args, c, &job);
        r->status = s > r->status ? s : r->status;
    }
    if (r->failed)
        return ua_complain(r->io, UA_EXIT_SOFTWARE, NULL, "out of memory");
    int written = ua_write_output(r->io, r->args->output, &r->out);
    return written != UA_EXIT_OK ? written : r->status;
}

int ua_cmd_actions(ua_io *io, ua_args *args)
{
    ua_listing_run r = {.io = io, .args = args, .several = args->ninputs > 1};
    unakn_ctx *c = NULL;

    if (!args->ninputs && isatty(STDIN_FILENO))
        return ua_complain(io, UA_EXIT_USAGE, "give a file, or - for standard input", "nothing to read");
    int status = ua_open(io, args, &c);
    if (status == UA_EXIT_OK)
        status = all(&r, c);
    ua_bytes_free(&r.out);
    unakn_close(c);
    return status;
}

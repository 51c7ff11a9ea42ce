/* unakn diff: two documents beside each other. */
#include <string.h>

#include "cli/cli.h"

/** One side: read, and converted when it is an export. */
static int side(ua_io *io, const ua_args *args, unakn_ctx *c, const char *name, ua_bytes *in, unakn_doc **out)
{
    int status = ua_read_input(io, name, ua_input_limit(args), in);

    if (status != UA_EXIT_OK)
        return status;
    int code = unakn_read(c, strcmp(name, "-") ? name : "", (unakn_str){in->p, in->n}, NULL, out);
    if (code == UNAKN_OK)
        code = unakn_parse(*out);
    unakn_str format = *out ? unakn_fact(*out, "format") : (unakn_str){"", 0};
    bool akn = format.n == 3 && !memcmp(format.p, "akn", 3);
    if (code == UNAKN_OK && !akn) /* its XML is what is compared */
        code = unakn_check(*out);
    if (*out)
        ua_messages(io, args, name, *out, UNAKN_ERROR, akn);
    return code == UNAKN_OK ? UA_EXIT_OK : ua_status_of(code);
}

static int compare(ua_io *io, const ua_args *args, unakn_doc *docs[2])
{
    const char *format = args->format ? args->format : "text";
    ua_bytes out = {0};
    int changed = 0;
    bool color = !args->output && io->color_out && !strcmp(format, "text");

    int code = unakn_diff(docs[0], docs[1], color ? "color" : format, ua_bytes_put, &out, &changed);
    int status = code == UNAKN_OK ? ua_write_output(io, args->output, &out)
                                  : ua_complain(io, ua_status_of(code), NULL, "%s", unakn_strerror(code));
    ua_bytes_free(&out);
    return status != UA_EXIT_OK ? status : changed ? UA_EXIT_FINDINGS : UA_EXIT_OK;
}

int ua_cmd_diff(ua_io *io, ua_args *args)
{
    unakn_ctx *c = NULL;
    ua_bytes in[2] = {{0}};
    unakn_doc *docs[2] = {NULL};

    if (args->ninputs != 2)
        return ua_complain(io, UA_EXIT_USAGE, "unakn diff BEFORE AFTER", "give two files, not %d",
                           args->ninputs);
    if (!strcmp(args->inputs[0], "-") && !strcmp(args->inputs[1], "-"))
        return ua_complain(io, UA_EXIT_USAGE, "give a file", "both sides are standard input");
    int status = ua_open(io, args, &c);
    for (int i = 0; i < 2 && status == UA_EXIT_OK; i++)
        status = side(io, args, c, args->inputs[i], &in[i], &docs[i]);
    if (status == UA_EXIT_OK)
        status = compare(io, args, docs);
    for (int i = 0; i < 2; i++) {
        unakn_doc_free(docs[i]);
        ua_bytes_free(&in[i]);
    }
    unakn_close(c);
    return status;
}

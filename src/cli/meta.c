/* --meta and --thesaurus: what libraries know, given to the context before the inputs are read. */
#include <stdint.h>

#include "cli/cli.h"

typedef int (*ua_take)(unakn_ctx *c, const char *name, unakn_str bytes, unakn_doc **out);

static int take_file(ua_io *io, const ua_args *args, unakn_ctx *c, const char *name, ua_take take)
{
    ua_args quiet = *args;
    ua_bytes in = {0};
    unakn_doc *d = NULL;
    int status = ua_read_input(io, name, ua_input_limit(args), &in);

    if (status == UA_EXIT_OK) {
        int code = take(c, name, (unakn_str){in.p, in.n}, &d);
        quiet.verbose = false; /* facts of a document are nothing that records have */
        if (d)
            ua_messages(io, &quiet, name, d, ua_least(args), false);
        if (code != UNAKN_OK)
            status = ua_status_of(code);
        if (code != UNAKN_OK && !(d && unakn_count(d, UNAKN_ERROR)))
            ua_complain(io, status, NULL, "\"%s\": %s", name, unakn_strerror(code));
        if (code == UNAKN_OK && args->verbose)
            fprintf(io->err, "%s: %.*s usable\n", name, (int)unakn_fact(d, "records").n,
                    unakn_fact(d, "records").p);
    }
    unakn_doc_free(d);
    ua_bytes_free(&in);
    return status;
}

int ua_take_records(ua_io *io, const ua_args *args, unakn_ctx *c)
{
    ua_names files = {0};
    char *meta = (char *)(uintptr_t)args->meta;
    int status = args->meta ? ua_expand(io, &meta, 1, &files) : UA_EXIT_OK;

    if (status == UA_EXIT_OK && args->meta && !files.n)
        status = ua_complain(io, UA_EXIT_NOINPUT, NULL, "no XML file in \"%s\"", args->meta);
    if (status == UA_EXIT_OK && args->thesaurus)
        status = take_file(io, args, c, args->thesaurus, unakn_thesaurus);
    for (size_t i = 0; i < files.n && status == UA_EXIT_OK; i++)
        status = take_file(io, args, c, files.at[i], unakn_records);
    ua_names_free(&files);
    return status;
}

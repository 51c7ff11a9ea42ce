/* unakn iri: symbols to IRIs and back. */
#include <string.h>

#include "cli/cli.h"

static int one(ua_io *io, const ua_args *args, unakn_ctx *c, const char *word)
{
    bool iri = !strncmp(word, "/akn/", 5);
    unakn_str out;
    int code = iri ? unakn_symbol(c, word, &out) : unakn_iri(c, word, args->date, &out);

    if (code == UNAKN_E_UNSUPPORTED)
        return ua_complain(io, UA_EXIT_DATAERR,
                           iri ? "an IRI of a work: /akn/un/statement/deliberation/un-ga/2018-12-20/73-223"
                               : "a symbol as printed, \"A/RES/73/223\"; give --date when it holds no year",
                           "\"%s\" is not known", word);
    if (code != UNAKN_OK)
        return ua_complain(io, UA_EXIT_SOFTWARE, NULL, "out of memory");
    fprintf(io->out, "%.*s", (int)out.n, out.p);
    if (iri) { /* where people find it */
        fputs("\thttps://undocs.org/", io->out);
        for (size_t i = 0; i < out.n; i++)
            if (out.p[i] != ' ')
                fputc(out.p[i], io->out);
    }
    fputc('\n', io->out);
    return UA_EXIT_OK;
}

int ua_cmd_iri(ua_io *io, ua_args *args)
{
    unakn_ctx *c = NULL;

    if (!args->ninputs)
        return ua_complain(io, UA_EXIT_USAGE, "unakn iri \"S/RES/2531 (2020)\"", "nothing to look up");
    int status = ua_open(io, args, &c);
    for (int i = 0; i < args->ninputs && status != UA_EXIT_SOFTWARE; i++) {
        int s = one(io, args, c, args->inputs[i]);
        status = s > status ? s : status;
    }
    unakn_close(c);
    return status;
}

/* Reading of files and of standard input, with the limit kept while reading. */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/cli.h"

static int too_large(ua_io *io, const char *shown, size_t limit)
{
    return ua_complain(io, UA_EXIT_DATAERR, "raise --max-input, or divide the file",
                       "\"%s\" has more than %zu bytes", shown, limit);
}

static int read_all(ua_io *io, FILE *f, const char *shown, size_t limit, ua_bytes *out)
{
    char block[1 << 16];
    size_t n;

    while ((n = fread(block, 1, sizeof block, f)) > 0) {
        if (ua_bytes_put(out, block, n))
            return ua_complain(io, UA_EXIT_SOFTWARE, NULL, "out of memory");
        if (out->n > limit)
            return too_large(io, shown, limit);
    }
    if (ferror(f))
        return ua_complain(io, UA_EXIT_IOERR, NULL, "cannot read \"%s\": %s", shown, strerror(errno));
    return UA_EXIT_OK;
}

int ua_read_input(ua_io *io, const char *name, size_t limit, ua_bytes *out)
{
    struct stat st;

    if (!strcmp(name, "-"))
        return read_all(io, io->in, "standard input", limit, out);
    FILE *f = fopen(name, "rb");
    if (!f)
        return ua_complain(io, UA_EXIT_NOINPUT, NULL, "cannot open \"%s\": %s", name, strerror(errno));
    int status;
    bool known = fstat(fileno(f), &st) == 0;
    if (known && S_ISDIR(st.st_mode))
        status =
            ua_complain(io, UA_EXIT_NOINPUT, "give the files in it, for example with a pattern of the shell",
                        "\"%s\" is a directory", name);
    else if (known && S_ISREG(st.st_mode) && (size_t)st.st_size > limit) /* before it is read */
        status = too_large(io, name, limit);
    else
        status = read_all(io, f, name, limit, out);
    fclose(f);
    return status;
}

/* Writing: all or nothing. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/cli.h"

static int cannot(ua_io *io, int status, const char *what, const char *name)
{
    return ua_complain(io, status, NULL, "cannot %s \"%s\": %s", what, name, strerror(errno));
}

static int to_stdout(ua_io *io, const ua_bytes *b)
{
    bool ok = (!b->n || fwrite(b->p, 1, b->n, io->out) == b->n) && fflush(io->out) == 0;

    return ok ? UA_EXIT_OK : cannot(io, UA_EXIT_IOERR, "write to", "standard output");
}

/** Devices and pipes have no name to rename to. */
static int to_special(ua_io *io, const char *name, const ua_bytes *b)
{
    FILE *f = fopen(name, "wb");

    if (!f)
        return cannot(io, UA_EXIT_CANTCREAT, "open", name);
    bool ok = !b->n || fwrite(b->p, 1, b->n, f) == b->n;
    ok = fclose(f) == 0 && ok;
    return ok ? UA_EXIT_OK : cannot(io, UA_EXIT_IOERR, "write", name);
}

static bool write_all(int fd, const ua_bytes *b)
{
    for (size_t at = 0; at < b->n;) {
        ssize_t n = write(fd, b->p + at, b->n - at);
        if (n < 0 && errno != EINTR)
            return false;
        at += n > 0 ? (size_t)n : 0;
    }
    return true;
}

/** The mode that a new file would get. */
static mode_t usual_mode(const struct stat *old)
{
    mode_t mask = umask(0);

    umask(mask);
    return old ? old->st_mode & 0777 : 0666 & ~mask;
}

static int replace(ua_io *io, const char *name, const ua_bytes *b, const struct stat *old)
{
    size_t n = strlen(name) + 8;
    char *temporary = malloc(n);

    if (!temporary)
        return ua_complain(io, UA_EXIT_SOFTWARE, NULL, "out of memory");
    snprintf(temporary, n, "%s.XXXXXX", name);
    int fd = mkstemp(temporary);
    int status = fd < 0 ? cannot(io, UA_EXIT_CANTCREAT, "create", name) : UA_EXIT_OK;
    if (fd >= 0) {
        bool ok = write_all(fd, b) && fchmod(fd, usual_mode(old)) == 0;
        ok = close(fd) == 0 && ok;
        if (!ok)
            status = cannot(io, UA_EXIT_IOERR, "write", name);
        else if (rename(temporary, name) != 0)
            status = cannot(io, UA_EXIT_CANTCREAT, "create", name);
        if (status != UA_EXIT_OK)
            unlink(temporary);
    }
    free(temporary);
    return status;
}

int ua_write_output(ua_io *io, const char *name, const ua_bytes *b)
{
    struct stat st;

    if (!name || !strcmp(name, "-"))
        return to_stdout(io, b);
    bool there = stat(name, &st) == 0;
    if (there && !S_ISREG(st.st_mode))
        return to_special(io, name, b);
    char *real = there ? realpath(name, NULL) : NULL; /* a link stays a link */
    int status = replace(io, real ? real : name, b, there ? &st : NULL);
    free(real);
    return status;
}

bool ua_is_folder(const char *name)
{
    struct stat st;

    return stat(name, &st) == 0 && S_ISDIR(st.st_mode);
}

bool ua_same_file(const char *a, const char *b)
{
    struct stat x, y;

    return stat(a, &x) == 0 && stat(b, &y) == 0 && x.st_dev == y.st_dev && x.st_ino == y.st_ino &&
           S_ISREG(x.st_mode);
}

char *ua_output_name(const char *folder, const char *input, const char *ending, unsigned part)
{
    const char *slash = strrchr(input, '/'), *base = slash ? slash + 1 : input;
    size_t stem = strlen(base);

    const char *dot = strrchr(base, '.');
    if (dot && dot > base)
        stem = (size_t)(dot - base);
    if (stem > 4 && !strncmp(base + stem - 4, ".akn", 4))
        stem -= 4;
    if (!strcmp(base, "-"))
        return ua_output_name(folder, "stdin", ending, part);
    char number[16] = "";
    if (part)
        snprintf(number, sizeof number, "-%u", part);
    size_t n = strlen(folder) + stem + strlen(number) + strlen(ending) + 2;
    char *name = malloc(n);
    if (name)
        snprintf(name, n, "%s/%.*s%s%s", folder, (int)stem, base, number, ending);
    return name;
}

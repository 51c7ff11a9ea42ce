/* The Akoma Ntoso files of a folder and its folders, in the order of their names. */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/cli.h"

enum { DEEPEST = 32 };

static bool is_xml(const char *name)
{
    const char *dot = strrchr(name, '.');

    return dot && (!strcmp(dot, ".xml") || !strcmp(dot, ".akn"));
}

bool ua_names_add(ua_names *n, char *name)
{
    if (name && n->n == n->room) {
        size_t room = n->room ? 2 * n->room : 64;
        char **more = realloc(n->at, room * sizeof *more);
        if (more) {
            n->at = more;
            n->room = room;
        }
    }
    if (!name || n->n == n->room) {
        free(name);
        return false;
    }
    n->at[n->n++] = name;
    return true;
}

static char *joined(const char *folder, const char *name)
{
    size_t n = strlen(folder), slash = n && folder[n - 1] != '/', size = n + strlen(name) + 2;
    char *path = malloc(size);

    if (path)
        snprintf(path, size, "%s%s%s", folder, slash ? "/" : "", name);
    return path;
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int collect(ua_io *io, ua_names *out, const char *folder, unsigned depth);

/** One entry of a folder; takes path. */
static int entry(ua_io *io, ua_names *out, char *path, unsigned depth)
{
    struct stat st;
    int status = UA_EXIT_OK;

    if (!path)
        return ua_complain(io, UA_EXIT_SOFTWARE, NULL, "out of memory");
    bool folder = lstat(path, &st) == 0 && S_ISDIR(st.st_mode);
    if (folder && depth >= DEEPEST)
        status =
            ua_complain(io, UA_EXIT_NOINPUT, NULL, "folders nested deeper than %d: \"%s\"", DEEPEST, path);
    else if (folder)
        status = collect(io, out, path, depth + 1);
    else if (is_xml(path))
        return ua_names_add(out, path) ? UA_EXIT_OK
                                       : ua_complain(io, UA_EXIT_SOFTWARE, NULL, "out of memory");
    free(path);
    return status;
}

static int collect(ua_io *io, ua_names *out, const char *folder, unsigned depth)
{
    struct dirent **entries;
    int n = scandir(folder, &entries, NULL, by_name), status = UA_EXIT_OK;

    if (n < 0)
        return ua_complain(io, UA_EXIT_NOINPUT, NULL, "cannot read the folder \"%s\"", folder);
    for (int i = 0; i < n; i++) {
        if (status == UA_EXIT_OK && entries[i]->d_name[0] != '.')
            status = entry(io, out, joined(folder, entries[i]->d_name), depth);
        free(entries[i]);
    }
    free(entries);
    return status;
}

int ua_expand(ua_io *io, char **inputs, int n, ua_names *out)
{
    struct stat st;
    int status = UA_EXIT_OK;

    for (int i = 0; i < n && status == UA_EXIT_OK; i++) {
        if (strcmp(inputs[i], "-") && stat(inputs[i], &st) == 0 && S_ISDIR(st.st_mode))
            status = collect(io, out, inputs[i], 0);
        else if (!ua_names_add(out, strdup(inputs[i])))
            status = ua_complain(io, UA_EXIT_SOFTWARE, NULL, "out of memory");
    }
    return status;
}

void ua_names_free(ua_names *n)
{
    for (size_t i = 0; i < n->n; i++)
        free(n->at[i]);
    free(n->at);
    *n = (ua_names){0};
}

/* The difference of two texts as a patch, for check --fix --dry-run. */
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

enum { CONTEXT = 2, WINDOW = 200 };

typedef struct ua_lines {
    const char **at;
    size_t n;
} ua_lines;

/** An edit of one line: ' ' kept, '-' taken out, '+' put in. */
typedef struct ua_edit {
    char kind;
    const char *line;
    size_t n, old, new; /**< numbers of the lines before it */
} ua_edit;

static bool split(const ua_bytes *b, ua_lines *out)
{
    size_t lines = 2;

    for (size_t i = 0; i < b->n; i++)
        lines += b->p[i] == '\n';
    out->at = malloc(lines * sizeof *out->at);
    if (!out->at)
        return false;
    out->at[0] = b->p;
    for (size_t i = 0; i < b->n; i++)
        if (b->p[i] == '\n')
            out->at[++out->n] = b->p + i + 1;
    if (b->n && b->p[b->n - 1] != '\n')
        out->at[++out->n] = b->p + b->n;
    return true;
}

static bool same(const ua_lines *x, size_t i, const ua_lines *y, size_t j)
{
    if (i >= x->n || j >= y->n)
        return i >= x->n && j >= y->n;
    size_t n = (size_t)(x->at[i + 1] - x->at[i]);
    return n == (size_t)(y->at[j + 1] - y->at[j]) && !memcmp(x->at[i], y->at[j], n);
}

/** The nearest place where both go on together. */
static void resume(const ua_lines *x, size_t i, const ua_lines *y, size_t j, size_t *out, size_t *in)
{
    for (size_t sum = 1; sum <= WINDOW; sum++)
        for (size_t k = 0; k <= sum; k++)
            if (i + k <= x->n && j + sum - k <= y->n && same(x, i + k, y, j + sum - k)) {
                *out = k;
                *in = sum - k;
                return;
            }
    *out = x->n - i;
    *in = y->n - j;
}

static size_t compare(const ua_lines *x, const ua_lines *y, ua_edit *edits)
{
    size_t i = 0, j = 0, n = 0, out, in;

    while (i < x->n || j < y->n) {
        if (i < x->n && j < y->n && same(x, i, y, j)) {
            edits[n++] = (ua_edit){' ', x->at[i], (size_t)(x->at[i + 1] - x->at[i]), i, j};
            i++;
            j++;
            continue;
        }
        resume(x, i, y, j, &out, &in);
        for (; out; out--, i++)
            edits[n++] = (ua_edit){'-', x->at[i], (size_t)(x->at[i + 1] - x->at[i]), i, j};
        for (; in; in--, j++)
            edits[n++] = (ua_edit){'+', y->at[j], (size_t)(y->at[j + 1] - y->at[j]), i, j};
    }
    return n;
}

/** Edits [from, to) under their heading. */
static void hunk(FILE *f, const ua_edit *edits, size_t from, size_t to)
{
    size_t old = 0, new = 0;

    for (size_t i = from; i < to; i++) {
        old += edits[i].kind != '+';
        new += edits[i].kind != '-';
    }
    fprintf(f, "@@ -%zu,%zu +%zu,%zu @@\n", edits[from].old + 1, old, edits[from].new + 1, new);
    for (size_t i = from; i < to; i++) {
        fputc(edits[i].kind, f);
        fwrite(edits[i].line, 1, edits[i].n, f);
        if (!edits[i].n || edits[i].line[edits[i].n - 1] != '\n')
            fputs("\n\\ No newline at end of file\n", f);
    }
}

static void hunks(FILE *f, const ua_edit *edits, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (edits[i].kind == ' ')
            continue;
        size_t from = i > CONTEXT ? i - CONTEXT : 0, last = i;
        for (size_t k = i; k < n && k <= last + 2 * CONTEXT; k++)
            if (edits[k].kind != ' ')
                last = k;
        size_t to = last + 1 + CONTEXT < n ? last + 1 + CONTEXT : n;
        hunk(f, edits, from, to);
        i = to - 1;
    }
}

bool ua_diff(FILE *out, const char *name, const ua_bytes *before, const ua_bytes *after)
{
    ua_lines x = {0}, y = {0};
    bool ok = split(before, &x) && split(after, &y);
    ua_edit *edits = ok ? malloc((x.n + y.n + 1) * sizeof *edits) : NULL;

    if (edits) {
        size_t n = compare(&x, &y, edits);
        fprintf(out, "--- %s\n+++ %s\n", name, name);
        hunks(out, edits, n);
    }
    ok = edits != NULL;
    free(edits);
    free(x.at);
    free(y.at);
    return ok;
}

/* Help from the tables, and the word that was meant. */
#include <string.h>

#include "cli/cli.h"

static void option_line(FILE *out, const ua_option *o)
{
    char left[48];

    snprintf(left, sizeof left, "%c%c%s--%s%s%s", o->letter ? '-' : ' ', o->letter ? o->letter : ' ',
             o->letter ? ", " : "  ", o->name, o->arg ? "=" : "", o->arg ? o->arg : "");
    fprintf(out, "  %-26s %s", left, o->help);
    if (o->values)
        fprintf(out, " [%s]", o->values);
    fputc('\n', out);
}

static void program(FILE *out)
{
    fputs("unakn: United Nations resolutions to Akoma Ntoso (AKN4UN), checked and published\n\n"
          "usage: unakn COMMAND [OPTION]... [FILE]...\n\ncommands:\n",
          out);
    for (size_t i = 0; i < ua_ncommands; i++)
        fprintf(out, "  %-10s %s\n", ua_commands[i].name, ua_commands[i].help);
    fputs("\nexample:\n"
          "  unakn convert S-RES-2531-2020-fr.txt --date 2020-06-29 -o S-RES-2531-2020-fr.akn.xml\n\n"
          "\"unakn help COMMAND\" lists the options of a command; \"man unakn\" has the whole story.\n",
          out);
}

void ua_help(FILE *out, const ua_command *c)
{
    if (!c) {
        program(out);
        return;
    }
    fprintf(out, "usage: unakn %s %s\n\n%s.%s\n\noptions:\n", c->name, c->synopsis, c->help,
            strcmp(c->name, "iri") && strcmp(c->name, "align") && strcmp(c->name, "parallel")
                ? " Without a file, or for \"-\", standard input is read."
                : "");
    for (const ua_option *const *o = c->options; *o; o++)
        option_line(out, *o);
}

enum { MAX_WORD = 32 };

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/** Damerau-Levenshtein distance, transpositions of neighbours included. */
static size_t distance(const char *a, const char *b)
{
    size_t rows[MAX_WORD + 1][MAX_WORD + 1], n = strlen(a), m = strlen(b);

    if (n > MAX_WORD || m > MAX_WORD)
        return MAX_WORD;
    for (size_t i = 0; i <= n; i++)
        for (size_t j = 0; j <= m; j++) {
            if (!i || !j) {
                rows[i][j] = i + j;
                continue;
            }
            size_t change = rows[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
            rows[i][j] = least(least(rows[i - 1][j], rows[i][j - 1]) + 1, change);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                rows[i][j] = least(rows[i][j], rows[i - 2][j - 2] + 1);
        }
    return rows[n][m];
}

const char *ua_nearest(const char *word, const char *const *candidates, size_t n)
{
    const char *best = NULL;
    char bare[MAX_WORD + 1];
    size_t least_so_far = 4;

    snprintf(bare, sizeof bare, "%s", word);
    bare[strcspn(bare, "=")] = '\0';
    for (size_t i = 0; i < n; i++) {
        size_t d = distance(bare, candidates[i]);
        if (d < least_so_far && d < strlen(candidates[i])) {
            least_so_far = d;
            best = candidates[i];
        }
    }
    return best;
}

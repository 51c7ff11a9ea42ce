/* make lint-lang: what no single row shows. That rows are in normal form C, that no phrase of a role has two keys, and that
 * patterns match their examples is refused whenever the packs are compiled. */
#include <stdlib.h>

#include "tools/tsvc_lang.h"

enum { LEAST_PHRASES = 150, MOST_PACKS = 16 };

static bool has_row(const tsv *t, unsigned column, ua_str value)
{
    for (uint32_t i = 0; i < t->rows.n; i++)
        if (ua_str_eq(t->rows.at[i].at[column], value))
            return true;
    return false;
}

/** The rows of a table by name that another must have as well. Returns how many it lacks. except: names of rows that the
 *  language has no use for, divided by blanks. */
static unsigned lacks(const tsv *all, const tsv *t, ua_str except, const char *what)
{
    unsigned n = 0;

    for (uint32_t i = 0; i < all->rows.n; i++) {
        ua_str name = all->rows.at[i].at[0], rest = except, word = {0};
        while (rest.n && !ua_str_eq(word, name))
            ua_str_cut(rest, ' ', &word, &rest);
        if (has_row(t, 0, name) || ua_str_eq(word, name))
            continue;
        fprintf(stderr, "%s: no %s \"%.*s\"\n", t->path, what, UA_FMT(name));
        n++;
    }
    return n;
}

/** How many rows have a key that is not in the list. */
static unsigned unknown(const tsv *known, const tsv *t, unsigned column)
{
    unsigned n = 0;

    for (uint32_t i = 0; i < t->rows.n; i++) {
        ua_str key = t->rows.at[i].at[column];
        if (has_row(known, 0, key))
            continue;
        fprintf(stderr, "%s:%u: unknown key \"%.*s\"\n", t->path, t->rows.at[i].line, UA_FMT(key));
        n++;
    }
    return n;
}

/** Keys are those of the list, and each of the list has a phrase. */
static unsigned keys(const tsv *known, const pack *p)
{
    unsigned n = unknown(known, &p->phrases, 1) + unknown(known, &p->addressees, 0);

    for (uint32_t i = 0; i < known->rows.n; i++) {
        ua_str key = known->rows.at[i].at[0];
        if (has_row(&p->phrases, 1, key))
            continue;
        fprintf(stderr, "%s: no phrase for \"%.*s\"\n", p->phrases.path, UA_FMT(key));
        n++;
    }
    return n;
}

static unsigned enough(const pack *p)
{
    unsigned preambular = 0, operative = 0;

    for (uint32_t i = 0; i < p->phrases.rows.n; i++) {
        preambular += !ua_str_eqz(p->phrases.rows.at[i].at[2], "operative");
        operative += !ua_str_eqz(p->phrases.rows.at[i].at[2], "preambular");
    }
    printf("  %s: %u preambular and %u operative lead phrases\n", p->code, preambular, operative);
    if (preambular >= LEAST_PHRASES && operative >= LEAST_PHRASES)
        return 0;
    fprintf(stderr, "%s: fewer than %d lead phrases of a kind\n", p->phrases.path, LEAST_PHRASES);
    return 1;
}

static unsigned months(const pack *p)
{
    unsigned n = 0;

    for (unsigned m = 1; m <= 12; m++) {
        char value[4];
        snprintf(value, sizeof value, "%u", m);
        if (has_row(&p->months, 1, ua_str_c(value)))
            continue;
        fprintf(stderr, "%s: no month %u\n", p->months.path, m);
        n++;
    }
    return n;
}

unsigned tsvc_lint(ua_arena *a, char **dirs)
{
    tsv known = tsv_read(a, tsv_path(a, dirs[0], "keys"), "key");
    pack common = pack_read(a, dirs[0]), packs[MOST_PACKS];
    tsv mandates = tsv_read(a, tsv_path(a, dirs[0], "mandates"), "key");
    unsigned n = 0, errors = unknown(&known, &mandates, 0);

    for (dirs++; *dirs && n < MOST_PACKS; dirs++)
        packs[n++] = pack_read(a, *dirs);
    for (unsigned i = 0; i < n; i++) {
        pack *p = &packs[i];
        errors +=
            keys(&known, p) + enough(p) + months(p) + lacks(&packs[0].page, &p->page, UA_STR(""), "word");
        for (uint32_t k = 0; k < common.patterns.rows.n; k++) /* a pack without one uses the common one */
            if (!has_row(&p->patterns, 0, common.patterns.rows.at[k].at[0]) &&
                !ua_vec_push(a, &p->patterns.rows, common.patterns.rows.at[k]))
                exit(1);
        errors += lacks(&packs[0].patterns, &p->patterns, pack_fact(p, "without"), "pattern");
    }
    return errors;
}

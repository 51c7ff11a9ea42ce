/* Lead phrases and their adverbs: "Acoge con beneplácito" and "también" make "Acoge también con beneplácito". */
#include <stdlib.h>

#include "tools/tsvc_lang.h"

static bool has(ua_str form, ua_str word)
{
    return ua_str_find(form, word, 0) != SIZE_MAX;
}

static bool is_bound_row(const tsv_row *r)
{
    return ua_str_eqz(r->at[1], "bound");
}

/** Has the phrase an adverb already, one of these? */
static bool is_made(const pack *p, ua_str form)
{
    for (uint32_t i = 0; i < p->adverbs.rows.n; i++)
        if (!is_bound_row(&p->adverbs.rows.at[i]) && has(form, p->adverbs.rows.at[i].at[0]))
            return true;
    return false;
}

/** Does no adverb stand behind a word: "Se" of "Se déclare préoccupée"? */
static bool is_bound(const pack *p, ua_str word)
{
    for (uint32_t i = 0; i < p->adverbs.rows.n; i++)
        if (is_bound_row(&p->adverbs.rows.at[i]) && ua_str_eq(p->adverbs.rows.at[i].at[0], word))
            return true;
    return false;
}

/** Where the first word of a phrase ends that an adverb may stand behind; SIZE_MAX: at its end. */
static size_t first_word(const pack *p, ua_str form)
{
    size_t start = 0, end = ua_str_find(form, UA_STR(" "), 0);

    while (end != SIZE_MAX && is_bound(p, ua_str_sub(form, start, end))) {
        start = end + 1;
        end = ua_str_find(form, UA_STR(" "), start);
    }
    return end;
}

/** Does the word end in one of the endings, divided by blanks? No ending: any word will do. */
static bool ends_in(ua_str word, ua_str endings)
{
    ua_str ending, rest = endings;
    bool any = !endings.n;

    while (rest.n && !any) {
        ua_str_cut(rest, ' ', &ending, &rest);
        any = ua_str_ends(word, ending);
    }
    return any;
}

/** The phrase with the adverb at its place; empty: it has no such place. */
static ua_str combined(ua_arena *a, const pack *p, ua_str form, const tsv_row *adverb)
{
    ua_str blank = ua_str_eqz(pack_fact(p, "spaced"), "1") ? UA_STR(" ") : UA_STR("");
    ua_str place, endings;
    size_t end = first_word(p, form);
    ua_buf b = ua_buf_on(a);

    ua_str_cut(adverb->at[1], ' ', &place, &endings);
    if (ua_str_eqz(place, "before")) {
        ua_buf_put(&b, adverb->at[0]);
        ua_buf_put(&b, blank);
        ua_buf_put(&b, form);
    } else if (ua_str_eqz(place, "after")) {
        ua_buf_put(&b, form);
        ua_buf_put(&b, blank);
        ua_buf_put(&b, adverb->at[0]);
    } else if (!ua_str_eqz(place, "inside")) {
        tsv_die(p->adverbs.path, adverb->line, "the place is before, after, inside or bound", adverb->at[1]);
    } else if (end != SIZE_MAX && ends_in(ua_str_sub(form, 0, end), endings)) {
        ua_buf_put(&b, ua_str_sub(form, 0, end + 1));
        ua_buf_put(&b, adverb->at[0]);
        ua_buf_put(&b, ua_str_sub(form, end, form.n));
    }
    return ua_buf_str(&b);
}

static bool is_there(const tsv *t, ua_str form, ua_str role)
{
    for (uint32_t i = 0; i < t->rows.n; i++)
        if (ua_str_eq(t->rows.at[i].at[0], form) && ua_str_eq(t->rows.at[i].at[2], role))
            return true;
    return false;
}

void pack_expand(ua_arena *a, pack *p)
{
    uint32_t n = p->phrases.rows.n;

    for (uint32_t i = 0; i < n; i++)
        for (uint32_t k = 0; k < p->adverbs.rows.n; k++) {
            tsv_row row = p->phrases.rows.at[i];
            const tsv_row *adverb = &p->adverbs.rows.at[k];
            bool fits = !is_bound_row(adverb) &&
                        (ua_str_eqz(adverb->at[2], "both") || ua_str_eq(adverb->at[2], row.at[2]));
            ua_str form = fits && !is_made(p, row.at[0]) ? combined(a, p, row.at[0], adverb) : (ua_str){0};
            if (!form.n || is_there(&p->phrases, form, row.at[2]))
                continue;
            row.at[0] = form;
            if (!ua_vec_push(a, &p->phrases.rows, row))
                exit(1);
        }
}

/* Lead phrases and their adverbs: "Acoge con beneplácito" and "también" make "Acoge también con beneplácito". */
#include <stdlib.h>

#include "tools/tsvc_lang.h"

static bool has(ua_str form, ua_str word)
{
    return ua_str_find(form, word, 0) != SIZE_MAX;
}

/** Has the phrase an adverb already, one of these? */
static bool is_made(const pack *p, ua_str form)
{
    for (uint32_t i = 0; i < p->adverbs.rows.n; i++)
        if (has(form, p->adverbs.rows.at[i].at[0]))
            return true;
    return false;
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
    ua_str blank = ua_str_eqz(pack_fact(p, "spaced"), "1") ? UA_STR(" ") : UA_STR(""), head, tail;
    ua_str place, endings;
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
        tsv_die(p->adverbs.path, adverb->line, "the place is before, after or inside", adverb->at[1]);
    } else if (ua_str_cut(form, ' ', &head, &tail) && ends_in(head, endings)) {
        ua_buf_put(&b, head);
        ua_buf_putc(&b, ' ');
        ua_buf_put(&b, adverb->at[0]);
        ua_buf_putc(&b, ' ');
        ua_buf_put(&b, tail);
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
            bool fits = ua_str_eqz(adverb->at[2], "both") || ua_str_eq(adverb->at[2], row.at[2]);
            ua_str form = fits && !is_made(p, row.at[0]) ? combined(a, p, row.at[0], adverb) : (ua_str){0};
            if (!form.n || is_there(&p->phrases, form, row.at[2]))
                continue;
            row.at[0] = form;
            if (!ua_vec_push(a, &p->phrases.rows, row))
                exit(1);
        }
}

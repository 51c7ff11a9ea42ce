/* Pages in two languages (N-119): the columns of an old volume, read across one another.
 *
 *   4. Requests the Children's Fund ... / 4. Invite le Fonds ... / (a) To assist ... / a) A contribuer ...
 *
 * The units of the language that is not the document's are parsed by themselves: they are the same resolutions once more. */
#include "parse/work.h"

enum {
    LEAST_SHARE = 15, /* of the bytes, in hundred: less is a quotation or a list of titles */
    LEAST_LEADS = 3   /* paragraphs that open as those of resolutions do */
};

/** Which of two languages a text is in by its function words: more than twice as many. 1 the second, -1 the first, 0: it
 *  does not say. */
static int side_of(const ua_lang *first, const ua_lang *second, ua_str s)
{
    uint32_t a = ua_lang_words(first, s), b = ua_lang_words(second, s);

    return b > 2 * a ? 1 : a > 2 * b ? -1 : 0;
}

static bool opens_as(const ua_lang *l, ua_str s)
{
    size_t blank = ua_str_find(s, UA_STR(" "), 0), len;
    bool number = blank != SIZE_MAX && blank > 1 && s.p[0] >= '0' && s.p[0] <= '9';

    if (number)
        s = ua_str_sub(s, blank + 1, s.n);
    return ua_lang_phrase(l, s, UA_PREAMBULAR_LEAD | UA_OPERATIVE_LEAD, &len) || ua_lang_organ(l, s, &len);
}

/** Is there reason to look closely? A handful of units, spread over the text, most of whose words are strange. */
static bool looks_mixed(const ua_work *w)
{
    enum { SAMPLE = 48, SAMPLE_BYTES = 160, LEAST_WORDS = 6, OWN_ONE_IN = 8, LEAST_STRANGE = 3 };
    uint32_t step = w->units.n / SAMPLE + 1;
    unsigned strange = 0;

    for (uint32_t i = 0; i < w->units.n; i += step) {
        ua_str s = ua_str_sub(ua_unit_str(&w->units.at[i]), 0, SAMPLE_BYTES), rest = s, word;
        uint32_t words = 0;
        for (; ua_str_cut(rest, ' ', &word, &rest); words++)
            ;
        strange += words >= LEAST_WORDS && ua_lang_words(w->p->lang, s) * OWN_ONE_IN < words;
    }
    return strange >= LEAST_STRANGE;
}

/** The language that a good part of the text is in beside the document's own; NULL: none. */
static const ua_lang *second_language(const ua_work *w)
{
    const ua_lang *own = w->p->lang;

    if (!looks_mixed(w))
        return NULL;
    for (size_t k = 0; k < ua_nlangs; k++) {
        uint64_t bytes = 0, all = 0;
        unsigned leads = 0;
        for (uint32_t i = 0; ua_langs[k] != own && i < w->units.n; i++) {
            ua_str s = ua_unit_str(&w->units.at[i]);
            bool there = side_of(own, ua_langs[k], s) > 0;
            bytes += there ? s.n : 0;
            all += s.n;
            leads += there && opens_as(ua_langs[k], s);
        }
        if (bytes * 100 > all * LEAST_SHARE && leads >= LEAST_LEADS)
            return ua_langs[k];
    }
    return NULL;
}

/** Deals the units out: one that does not say its language has that of the unit before. */
static ua_status deal(ua_work *w, const ua_lang *second, ua_units *theirs)
{
    ua_units own = {0};
    int side = -1;

    for (uint32_t i = 0; i < w->units.n; i++) {
        ua_unit u = w->units.at[i];
        int says = side_of(w->p->lang, second, ua_unit_str(&u));
        if (says && says != side) {
            u.after_page = true; /* what it continues stands before the other column */
            side = says;
        }
        if (!ua_vec_push(w->p->arena, side > 0 ? theirs : &own, u))
            return ua_arena_status(w->p->arena);
    }
    w->units = own;
    return UA_OK;
}

ua_status ua_part_languages(ua_work *w, ua_work **other)
{
    const ua_lang *second = second_language(w);
    ua_work *o = second ? ua_new(w->p->arena, ua_work) : NULL;
    ua_parse *p = second ? ua_new(w->p->arena, ua_parse) : NULL;
    ua_resolution *out = second ? ua_new(w->p->arena, ua_resolution) : NULL;

    *other = NULL;
    if (!second)
        return UA_OK;
    if (!o || !p || !out || !(out->root = ua_node_new(w->p->arena, UA_ROOT)))
        return ua_arena_status(w->p->arena);
    *p = *w->p;
    p->lang = second;
    p->patterns = p->patterns_of(p->context, second);
    if (!p->patterns)
        return UA_E_NOMEM;
    *out = *w->out;
    out->root = ua_node_new(w->p->arena, UA_ROOT);
    *o = (ua_work){.p = p, .in = w->in, .out = out, .apart = true, .furnished = true};
    UA_TRY(deal(w, second, &o->units));
    ua_report(w->p->diags, UA_D_LANG_SECOND, (ua_span){0, 0},
              UA_ARGS(ua_str_c(w->p->lang->bcp47), ua_str_c(second->bcp47)));
    *other = o;
    return ua_arena_status(w->p->arena);
}

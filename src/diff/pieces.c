/* The words of a pair of paragraphs. */
#include "diff/lcs.h"
#include "diff/pieces.h"
#include "text/words.h"

typedef struct ua_tokens {
    UA_VEC(uint32_t) ids;
    UA_VEC(uint32_t) ends;         /**< byte behind each token */
    UA_VEC(unsigned char) letters; /**< is it a word? */
} ua_tokens;

static ua_status tokens(ua_arena *a, ua_table *known, ua_str s, ua_tokens *out)
{
    *out = (ua_tokens){0};
    for (size_t at = 0, end; at < s.n; at = end) {
        ua_word_kind kind = ua_word_at(s, at, &end);
        uint32_t id = ua_token_number(known, ua_str_sub(s, at, end));
        if (id == UA_UNPAIRED || !ua_vec_push(a, &out->ids, id) ||
            !ua_vec_push(a, &out->ends, (uint32_t)end) ||
            !ua_vec_push(a, &out->letters, kind >= UA_WORD_LETTERS))
            return ua_arena_status(a);
    }
    return UA_OK;
}

/** A blank or sign that is kept between two changes only tears them apart: it goes with them. */
static void close_up(const ua_tokens *x, uint32_t *pair)
{
    uint32_t n = x->ids.n;

    for (uint32_t i = 0; i < n;) {
        uint32_t to = i;
        while (to < n && pair[to] != UA_UNPAIRED && !x->letters.at[to] &&
               (to == i || pair[to] == pair[to - 1] + 1))
            to++;
        bool out_before = i && pair[i - 1] == UA_UNPAIRED, out_after = to < n && pair[to] == UA_UNPAIRED;
        for (uint32_t k = i; out_before && out_after && to - i < 3 && k < to; k++)
            pair[k] = UA_UNPAIRED;
        i = to > i ? to : i + 1;
    }
}

static uint32_t end_of(const ua_tokens *t, uint32_t n)
{
    return n && t->ends.at ? t->ends.at[n - 1] : 0;
}

static bool put(ua_arena *a, ua_stretches *out, uint32_t *cap, ua_stretch_op op, ua_str text)
{
    UA_VEC(ua_stretch) v = {out->at, out->n, *cap};
    bool ok = !text.n || ua_vec_push(a, &v, (ua_stretch){op, text});

    *out = (ua_stretches){v.at, v.n};
    *cap = v.cap;
    return ok;
}

static ua_status compare(ua_arena *a, ua_str x, ua_str y, ua_stretches *out)
{
    ua_table known = ua_table_on(a);
    ua_tokens tx, ty;
    uint32_t cap = 0, i = 0, j = 0;

    *out = (ua_stretches){0};
    UA_TRY(tokens(a, &known, x, &tx));
    UA_TRY(tokens(a, &known, y, &ty));
    uint32_t *pair = ua_new_n(a, (size_t)tx.ids.n + 1, uint32_t);
    if (!pair)
        return ua_arena_status(a);
    UA_TRY(ua_lcs((ua_seq){tx.ids.at, tx.ids.n}, (ua_seq){ty.ids.at, ty.ids.n}, pair));
    close_up(&tx, pair);
    while (i < tx.ids.n || j < ty.ids.n) {
        uint32_t i0 = i, j0 = j;
        while (i < tx.ids.n && pair[i] == UA_UNPAIRED)
            i++;
        j = i < tx.ids.n ? pair[i] : ty.ids.n;
        bool ok = put(a, out, &cap, UA_STRETCH_OUT, ua_str_sub(x, end_of(&tx, i0), end_of(&tx, i))) &&
                  put(a, out, &cap, UA_STRETCH_IN, ua_str_sub(y, end_of(&ty, j0), end_of(&ty, j)));
        i0 = i;
        while (i < tx.ids.n && pair[i] == j) {
            i++;
            j++;
        }
        if (!ok || !put(a, out, &cap, UA_STRETCH_KEPT, ua_str_sub(x, end_of(&tx, i0), end_of(&tx, i))))
            return ua_arena_status(a);
    }
    return UA_OK;
}

/** The same whichever text is given first. */
static ua_status words(ua_arena *a, ua_str x, ua_str y, ua_stretches *out)
{
    if (ua_str_cmp(x, y) <= 0)
        return compare(a, x, y, out);
    UA_TRY(compare(a, y, x, out));
    for (uint32_t i = 0; i < out->n; i++) {
        ua_stretch *p = &out->at[i];
        p->op = p->op == UA_STRETCH_KEPT ? UA_STRETCH_KEPT
                : p->op == UA_STRETCH_IN ? UA_STRETCH_OUT
                                         : UA_STRETCH_IN;
        if (i && p->op == UA_STRETCH_OUT && p[-1].op == UA_STRETCH_IN) { /* what goes out stands first */
            ua_stretch in = p[-1];
            p[-1] = p[0];
            p[0] = in;
        }
    }
    return UA_OK;
}

static ua_status one_piece(ua_arena *a, ua_stretch_op op, ua_str text, ua_stretches *out)
{
    *out = (ua_stretches){ua_new(a, ua_stretch), 1};
    if (!out->at)
        return ua_arena_status(a);
    out->at[0] = (ua_stretch){op, text};
    return UA_OK;
}

ua_status ua_pieces_fill(ua_arena *a, const ua_difference *d, ua_row *row)
{
    switch (row->op) {
    case UA_ROW_DELETED:
    case UA_ROW_GONE: return one_piece(a, UA_STRETCH_OUT, d->a.at[row->a].text, &row->pieces);
    case UA_ROW_INSERTED: return one_piece(a, UA_STRETCH_IN, d->b.at[row->b].text, &row->pieces);
    case UA_ROW_SAME: return one_piece(a, UA_STRETCH_KEPT, d->a.at[row->a].text, &row->pieces);
    case UA_ROW_CHANGED:
    case UA_ROW_MOVED: break;
    }
    return words(a, d->a.at[row->a].text, d->b.at[row->b].text, &row->pieces);
}

size_t ua_words_in(ua_str text)
{
    size_t n = 0;

    for (size_t at = 0, end; at < text.n; at = end)
        n += ua_word_at(text, at, &end) >= UA_WORD_LETTERS;
    return n;
}

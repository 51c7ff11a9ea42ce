/* Marks that the reading of the page left in the text.
 *
 *   "Ter› ritoires"             -> "Territoires"          hyphens of line ends in scanned pages (N-106)
 *   "l GLYPH<31> enfant"        -> "l'enfant"             glyphs without a character (N-110)
 *   "- 1. Decides"              -> "1. Decides"           marks of lists around what has a number of its own (N-112)
 *
 * What a mark was is in the pattern tables; group `bad` is what is wrong, group `gap` the blanks beside it. */
#include "parse/work.h"
#include "text/ctype.h"
#include "text/utf8.h"

typedef struct ua_repair {
    ua_pattern_id id;
    const char *trace; /**< occurs in every text that the pattern matches: most texts need no closer look */
    const char *now;   /**< what stands in the place of `bad`; NULL: the words beside it decide (N-106) */
    ua_why why;
    const char *rule;
} ua_repair;

static const ua_repair repairs[] = {
    {UA_P_LINE_HYPHEN, "\xE2\x80\xBA", NULL, UA_WHY_HYPHEN, "N-106"}, /* U+203A */
    {UA_P_LINE_HYPHEN, "\xC2\xAD", NULL, UA_WHY_HYPHEN, "N-106"},     /* soft hyphen */
    {UA_P_GLYPH_APOSTROPHE, "GLYPH<", "'", UA_WHY_NOISE, "N-110"},
    {UA_P_GLYPH_BULLET, "GLYPH<", "\xE2\x80\xA2", UA_WHY_NOISE, "N-110"},
    {UA_P_GLYPH, "GLYPH<", "", UA_WHY_NOISE, "N-110"},
};

/** The word that ends, or begins, where `at` is. */
static ua_str word_at(ua_str s, size_t at, bool before)
{
    size_t end = at, len;

    if (before) {
        while (end > 0 && ua_is_letter(ua_utf8_before(s, end, &len)))
            end -= len;
        return ua_str_sub(s, end, at);
    }
    while (end < s.n && ua_is_letter(ua_utf8_at(s, end, &len)))
        end += len;
    return ua_str_sub(s, at, end);
}

bool ua_cut_word(ua_str line, ua_str next, uint32_t *hyphen)
{
    size_t len;
    uint32_t cp = line.n ? ua_utf8_before(line, line.n, &len) : 0;

    if ((cp != '-' && cp != 0x203A && cp != 0xAD) || line.n == len || !ua_starts_lower(next))
        return false;
    *hyphen = (uint32_t)(line.n - len);
    return ua_is_letter(ua_utf8_before(line, *hyphen, &len));
}

ua_status ua_hyphen_goes(ua_work *w, ua_str head, ua_str tail, bool layout, bool *yes)
{
    ua_str a = word_at(head, head.n, true), b = word_at(tail, 0, false);
    ua_buf word = ua_buf_on(w->p->arena);
    uint32_t whole, first, second;

    ua_buf_put(&word, a);
    ua_buf_put(&word, b);
    if (!word.ok)
        return ua_arena_status(w->p->arena);
    UA_TRY(ua_word_count(w, ua_buf_str(&word), &whole));
    UA_TRY(ua_word_count(w, a, &first));
    UA_TRY(ua_word_count(w, b, &second));
    *yes = whole || (layout ? !(first && second) : !first && !second);
    return UA_OK;
}

static ua_status drop(ua_work *w, const ua_text *t, ua_str part, const ua_repair *r)
{
    uint32_t from = (uint32_t)(part.p - t->s.p);

    return part.n ? ua_ledger_drop(w->p->ledger, ua_text_source(t, from, from + (uint32_t)part.n), r->why,
                                   r->rule)
                  : UA_OK;
}

/** Appends what a match becomes. */
static ua_status replace(ua_work *w, ua_textb *b, const ua_text *t, const ua_match *m, const ua_repair *r)
{
    ua_str bad = ua_match_group(m, "bad");
    ua_str now = r->now ? ua_str_c(r->now) : (ua_str){0};
    uint32_t from = (uint32_t)(bad.p - t->s.p);
    bool goes = true;

    if (!r->now) {
        UA_TRY(ua_hyphen_goes(w, ua_str_sub(t->s, 0, m->from), ua_str_sub(t->s, m->to, t->s.n), true, &goes));
        now = goes ? now : UA_STR("-");
    }
    UA_TRY(drop(w, t, ua_match_group(m, "gap"), r));
    if (!now.n)
        UA_TRY(drop(w, t, bad, r));
    else
        ua_textb_fold(b, ua_text_source(t, from, from + (uint32_t)bad.n), now);
    UA_TRY(drop(w, t, ua_match_group(m, "gap2"), r));
    if (r->why == UA_WHY_NOISE)
        ua_report(w->p->diags, UA_D_TX_WORD_REPAIRED, ua_text_source(t, from, from + (uint32_t)bad.n),
                  UA_ARGS(bad, now));
    return UA_OK;
}

static ua_status mend(ua_work *w, ua_unit *u, const ua_repair *r)
{
    const ua_text *t = u->text;
    ua_textb b = ua_textb_on(w->p->arena, w->in->source);
    uint32_t done = 0;
    ua_match m;

    if (ua_str_find(t->s, ua_str_c(r->trace), 0) == SIZE_MAX)
        return UA_OK;
    while (done < t->s.n && ua_pattern_find(w->p->patterns, r->id, t->s, done, &m) && m.to > done) {
        const ua_text *kept = ua_text_slice(w->p->arena, t, done, m.from);
        if (!kept)
            return ua_arena_status(w->p->arena);
        ua_textb_append(&b, kept);
        UA_TRY(replace(w, &b, t, &m, r));
        done = m.to;
    }
    if (!done)
        return UA_OK;
    const ua_text *rest = ua_text_slice(w->p->arena, t, done, (uint32_t)t->s.n);
    if (!rest)
        return ua_arena_status(w->p->arena);
    ua_textb_append(&b, rest);
    u->text = ua_textb_done(&b);
    return u->text ? UA_OK : ua_arena_status(w->p->arena);
}

/** A paragraph behind the mark of a list: its number or its lead phrase. */
static bool is_marked(const ua_work *w, const ua_unit *u, ua_match *m)
{
    ua_str s = ua_unit_str(u);
    size_t len;

    if (!ua_find(w, UA_P_ITEM_MARK, s, m))
        return false;
    ua_str rest = ua_str_sub(s, m->to, s.n);
    return ua_match_group(m, "num").n || ua_lead_of(w, rest, UA_PREAMBULAR_LEAD | UA_OPERATIVE_LEAD, &len) ||
           ua_find(w, UA_P_LEAD_BEHIND, rest, NULL);
}

/** N-112: where an export writes paragraphs as a list, which numbers behind the marks tell, its marks are none of the text. */
static ua_status unmark_items(ua_work *w)
{
    ua_match m;
    bool list = false;

    for (uint32_t i = 0; i < w->units.n && !list; i++)
        list = ua_find(w, UA_P_ITEM_MARK, ua_unit_str(&w->units.at[i]), &m) && ua_match_group(&m, "num").n;
    for (uint32_t i = 0; list && i < w->units.n; i++) {
        ua_unit *u = &w->units.at[i];
        if (!is_marked(w, u, &m))
            continue;
        ua_str mark = ua_match_group(&m, "mark");
        u->text = ua_text_cut(w, u->text, 0, (uint32_t)mark.n, UA_WHY_NOISE, "N-112");
        if (!u->text)
            return ua_arena_status(w->p->arena);
    }
    return UA_OK;
}

ua_status ua_pass_mend(ua_work *w)
{
    for (uint32_t i = 0; i < w->units.n; i++)
        for (size_t k = 0; k < sizeof repairs / sizeof *repairs; k++)
            UA_TRY(mend(w, &w->units.at[i], &repairs[k]));
    return unmark_items(w);
}

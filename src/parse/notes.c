/* Bodies of footnotes out of the running text (group F). Where they are called is found later (calls.c),
 * when paragraphs are whole.
 *
 *   "4 Nations Unies, Recueil des Traités, vol. 1249."   -> body of note 4   (N-92)
 *   "1" / "A/72/213."                                    -> body of note 1   (N-92, two units)          */
#include "parse/work.h"
#include "text/ctype.h"
#include "text/numeral.h"
#include "text/utf8.h"

/** What raised digits say: the marker of a note is raised by itself. */
static bool plain_digits(ua_arena *a, ua_str mark, ua_str *out)
{
    ua_buf b = ua_buf_on(a);

    ua_buf_put_uint(&b, ua_number(mark));
    *out = ua_buf_str(&b);
    return b.ok;
}

/** Makes the NOTE node: text from `from` on; what is before it is the mark (FN-05). */
static ua_status take(ua_work *w, uint32_t i, const ua_text *t, uint32_t from, ua_str mark)
{
    ua_arena *a = w->p->arena;
    ua_note n = {.node = ua_node_new(a, UA_NOTE), .place = i};
    ua_node *block = n.node ? ua_node_add(a, n.node, UA_BLOCK) : NULL;

    if (!block || !(ua_is_raised(mark) ? plain_digits(a, mark, &n.mark) : ua_arena_copy(a, mark, &n.mark)))
        return ua_arena_status(a);
    block->text = ua_text_slice(a, t, from, (uint32_t)t->s.n);
    const ua_text *head = ua_text_slice(a, t, 0, from);
    if (!block->text || !head)
        return ua_arena_status(a);
    for (uint32_t k = 0; k < head->npieces; k++)
        if (head->pieces[k].src.len)
            UA_TRY(ua_ledger_drop(w->p->ledger, head->pieces[k].src, UA_WHY_NOTE_MARK, "FN-05"));
    w->units.at[i].gone = true;
    w->note_traces = true;
    return ua_vec_push(a, &w->notes, n) ? UA_OK : ua_arena_status(a);
}

/** The blank between two bodies of a run. */
static ua_status gap(ua_work *w, const ua_text *t, uint32_t at)
{
    return ua_ledger_drop(w->p->ledger, ua_text_source(t, at, at + 1), UA_WHY_BLANK, "N-93");
}

/** The mark and the offset of the body, when the unit has the shape of a note: its mark has no point, its body no
 *  small letter in front (N-92). */
static bool note_shape(const ua_work *w, ua_str s, ua_str *mark, uint32_t *from, bool *stroke)
{
    ua_match m;
    size_t len;

    if (!ua_find(w, UA_P_NOTE_BODY, s, &m) || ua_find(w, UA_P_CLOSING_MEETING, s, NULL))
        return false;
    ua_str body = ua_match_group(&m, "body");
    *mark = ua_match_group(&m, "mark");
    *stroke = ua_match_group(&m, "stroke").n > 0;
    if (!body.n || !mark->n || ua_lead_of(w, body, UA_OPERATIVE_LEAD, &len))
        return false; /* N-76: "5 Félicite la République" is paragraph 5 without its point */
    *from = (uint32_t)(body.p - s.p);
    return true;
}

static uint32_t value(ua_str mark)
{
    uint32_t v = mark.n <= 12 ? ua_number(mark) : 0;

    return v <= 9999 ? v : 0;
}

/** A unit that is nothing but a number (N-12 a). */
static bool is_bare(const ua_work *w, uint32_t i)
{
    return i < w->units.n && !w->units.at[i].gone &&
           ua_find(w, UA_P_PAGE_NUMBER, ua_unit_str(&w->units.at[i]), NULL);
}

/** Can the unit be the body of a note whose number stands alone? */
static bool is_body(const ua_work *w, uint32_t i)
{
    if (i >= w->units.n || w->units.at[i].gone || is_bare(w, i))
        return false;
    ua_str s = ua_unit_str(&w->units.at[i]);
    return ua_starts_title(s) && !ua_part_letter(s) && !ua_opens_paragraph(w, s);
}

/** A symbol with its full stop is a note wherever it stands (N-92). */
static bool is_symbol_note(const ua_work *w, uint32_t i)
{
    return is_body(w, i) && ua_ends_with_stop(ua_unit_str(&w->units.at[i])) &&
           ua_find(w, UA_P_SYMBOL, ua_unit_str(&w->units.at[i]), NULL);
}

enum {
    MOST_LOST = 4,  /* notes that may be missing between two */
    TORN_BYTES = 60 /* a piece of a torn body is short */
};

/** Numbers that stand alone and their bodies: "1" "2" "A/1." "A/2." as well as "1" "A/1.". Returns how many numbers
 *  begin at i; 0 when they are no notes. */
static uint32_t numbers_at(const ua_work *w, uint32_t i, bool foot, uint32_t last)
{
    uint32_t n = 0;

    while (is_bare(w, i + n) &&
           (!n || value(ua_unit_str(&w->units.at[i + n])) == value(ua_unit_str(&w->units.at[i + n - 1])) + 1))
        n++;
    for (uint32_t k = 0; k < n; k++)
        if (!is_body(w, i + n + k))
            return 0;
    uint32_t v = n ? value(ua_unit_str(&w->units.at[i])) : 0;
    bool next = v > last && v <= last + MOST_LOST && (is_symbol_note(w, i + n) || w->note_traces);
    return foot || next ? n : 0;
}

/** Takes a number that stands alone together with its body. */
static ua_status take_pair(ua_work *w, uint32_t number, uint32_t body)
{
    ua_unit *u = &w->units.at[number];
    ua_str mark = ua_unit_str(u);
    ua_text *both = ua_text_join(w, u->text, w->units.at[body].text, true);

    if (!both)
        return ua_arena_status(w->p->arena);
    w->units.at[body].gone = true;
    return take(w, number, both, (uint32_t)mark.n + 1, mark);
}

/** N-12 d: a number that stands alone and is no note is a page number or a stray reading; numbers in a row are a table. */
static ua_status drop_strays(ua_work *w)
{
    for (uint32_t i = 0; i < w->units.n; i++) {
        uint32_t before = ua_unit_before(w, i), next = ua_unit_next(w, i + 1);
        if (!is_bare(w, i) || (before != UINT32_MAX && is_bare(w, before)) || is_bare(w, next))
            continue;
        UA_TRY(ua_unit_drop(w, &w->units.at[i], UA_WHY_PAGE_NUMBER, "N-12"));
    }
    return UA_OK;
}

/** What the search for bodies knows of the ones before. */
typedef struct ua_foot {
    uint32_t last;   /**< number of the last body */
    uint32_t text;   /**< unit before the notes of this page, plus one; 0: none */
    bool in_notes;   /**< the unit before was a note */
    bool below_rule; /**< the unit stands right below the rule above notes, or behind a note */
} ua_foot;

/** Is the unit with this shape a body? A number that goes on with the last, something that only notes say (N-96), or the
 *  place below the rule shows it; an asterisk in the text above (N-14). */
static bool is_note(const ua_work *w, uint32_t i, const ua_foot *f, ua_str mark, uint32_t from, bool stroke)
{
    const ua_unit *u = &w->units.at[i];
    ua_str s = ua_unit_str(u);
    uint32_t v = value(mark), unit, at;

    if (u->after_rule || (f->below_rule && (!v || v > f->last)))
        return true;
    if (mark.p[0] == '*')
        return ua_find_star(w, i, mark, &unit, &at);
    if (!v || !ua_ends_with_stop(s))
        return false;
    if (v > f->last && v <= f->last + 1 + (stroke ? MOST_LOST : 0)) /* "2/ A/72/213." is nothing but a note */
        return true;
    return ua_find(w, UA_P_NOTE_START, ua_str_sub(s, from, s.n), NULL);
}

/** Where a second body begins in the text of one: "16 A/75/372. 17 A/75/7/Add.17." (N-93); 0: there is none. */
static uint32_t next_body(const ua_work *w, ua_str s, uint32_t from, uint32_t number)
{
    ua_match m;

    for (uint32_t at = from; ua_pattern_find(w->p->patterns, UA_P_NOTE_RUN, s, at, &m); at = m.to) {
        ua_str mark = ua_match_group(&m, "mark");
        uint32_t begin = (uint32_t)(mark.p - s.p);
        if (number && value(mark) == number + 1)
            return begin - (s.p[begin - 1] == '[');
    }
    return 0;
}

/** Takes the body, or the run of bodies, that a unit is. */
static ua_status take_run(ua_work *w, uint32_t i, ua_foot *f, ua_str mark, uint32_t from)
{
    const ua_text *t = w->units.at[i].text;
    bool stroke;

    for (;;) {
        uint32_t next = next_body(w, t->s, from, value(mark));
        const ua_text *rest = next ? ua_text_slice(w->p->arena, t, next, (uint32_t)t->s.n) : NULL;
        bool blank = next && t->s.p[next - 1] == ' '; /* none where words are not divided */
        const ua_text *one = next ? ua_text_slice(w->p->arena, t, 0, next - blank) : t;
        if (!one || (next && !rest))
            return ua_arena_status(w->p->arena);
        UA_TRY(take(w, i, one, from, mark));
        f->last = value(mark) ? value(mark) : f->last;
        if (!next)
            return UA_OK;
        if (blank)
            UA_TRY(gap(w, t, next - 1));
        t = rest;
        if (!note_shape(w, t->s, &mark, &from, &stroke)) {
            mark = (ua_str){0};
            from = 0;
        }
    }
}

/** N-94, N-95: what goes on with the body before it, or is a body whose number is lost. */
static bool goes_on(const ua_work *w, uint32_t i, const ua_foot *f, ua_str body)
{
    const ua_unit *u = &w->units.at[i];
    ua_str s = ua_unit_str(u);
    size_t len;

    if (body.n && (ua_ends_with_stop(body) || ua_opens_paragraph(w, s) || u->kind == UA_B_HEAD))
        return false;
    if (ua_find(w, UA_P_TORN_SUPERSCRIPT, s, NULL) || ua_is_digit(ua_utf8_at(s, 0, &len)))
        return ua_find(w, UA_P_TORN_SUPERSCRIPT, s, NULL) || s.n <= TORN_BYTES;
    bool text_is_whole = !f->text || !ua_ends_open(ua_unit_str(&w->units.at[f->text - 1]));
    return text_is_whole && (ua_starts_lower(s) || (s.n <= TORN_BYTES && ua_ends_with_stop(s)));
}

/** Puts unit i behind the body of the last note. */
static ua_status join_body(ua_work *w, uint32_t i)
{
    ua_node *block = w->notes.at[w->notes.n - 1].node->first;

    block->text = ua_text_join(w, block->text, w->units.at[i].text, true);
    w->units.at[i].gone = true;
    return block->text ? UA_OK : ua_arena_status(w->p->arena);
}

/** A unit that has no number: the rest of a body, or a body that lost it. *taken: it was one of them. */
static ua_status unnumbered(ua_work *w, uint32_t i, const ua_foot *f, bool *taken)
{
    ua_str s = ua_unit_str(&w->units.at[i]);

    *taken = f->in_notes && goes_on(w, i, f, w->notes.at[w->notes.n - 1].node->first->text->s);
    if (*taken)
        return join_body(w, i);
    *taken = f->below_rule && ua_find(w, UA_P_NOTE_START, s, NULL) && ua_ends_with_stop(s);
    return *taken ? take(w, i, w->units.at[i].text, 0, (ua_str){0}) : UA_OK;
}

static ua_status one_unit(ua_work *w, uint32_t *i, ua_foot *f)
{
    ua_str s = ua_unit_str(&w->units.at[*i]), mark;
    uint32_t from;
    bool stroke, taken;

    if (note_shape(w, s, &mark, &from, &stroke)) {
        f->in_notes = is_note(w, *i, f, mark, from, stroke);
        return f->in_notes ? take_run(w, *i, f, mark, from) : UA_OK;
    }
    uint32_t n = numbers_at(w, *i, f->below_rule, f->last);
    for (uint32_t k = 0; k < n; k++)
        UA_TRY(take_pair(w, *i + k, *i + n + k));
    if (n) {
        f->last = value(ua_unit_str(&w->units.at[*i + n - 1]));
        f->in_notes = true;
        *i += 2 * n - 1;
        return UA_OK;
    }
    UA_TRY(unnumbered(w, *i, f, &taken));
    f->in_notes = taken;
    return UA_OK;
}

static ua_status take_bodies(ua_work *w)
{
    ua_foot f = {0};

    for (uint32_t i = 0; i < w->units.n; i++) {
        ua_unit *u = &w->units.at[i];
        w->note_traces = w->note_traces || u->after_rule;
        if (u->gone)
            continue;
        f.below_rule = u->after_rule || f.in_notes;
        uint32_t here = i;
        UA_TRY(one_unit(w, &i, &f));
        if (!f.in_notes)
            f.text = here + 1;
    }
    return UA_OK;
}

ua_status ua_pass_notes(ua_work *w)
{
    UA_TRY(take_bodies(w));
    return drop_strays(w);
}

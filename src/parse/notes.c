/* Bodies of footnotes out of the running text (group F). Where they are called is found later (calls.c),
 * when paragraphs are whole.
 *
 *   "4 Nations Unies, Recueil des Traités, vol. 1249."   -> body of note 4   (N-92)
 *   "1" / "A/72/213."                                    -> body of note 1   (N-92, two units)          */
#include "parse/work.h"

/** Makes the NOTE node: text from `from` on; what is before it is the mark (FN-05). */
static ua_status take(ua_work *w, uint32_t i, const ua_text *t, uint32_t from, ua_str mark)
{
    ua_arena *a = w->p->arena;
    ua_note n = {.node = ua_node_new(a, UA_NOTE), .place = i};
    ua_node *block = n.node ? ua_node_add(a, n.node, UA_BLOCK) : NULL;

    if (!block || !ua_arena_copy(a, mark, &n.mark))
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
    uint32_t v = 0;

    return ua_str_uint(mark, 9999, &v) ? v : 0;
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
    return ua_starts_upper(s) && !ua_opens_paragraph(w, s);
}

/** A symbol with its full stop is a note wherever it stands (N-92). */
static bool is_symbol_note(const ua_work *w, uint32_t i)
{
    return is_body(w, i) && ua_ends_with_cp(ua_unit_str(&w->units.at[i]), '.') &&
           ua_find(w, UA_P_SYMBOL, ua_unit_str(&w->units.at[i]), NULL);
}

enum { MOST_LOST = 4 }; /* notes that may be missing between two */

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

static ua_status take_bodies(ua_work *w)
{
    uint32_t last = 0;
    bool in_notes = false; /* the unit before was a note */

    for (uint32_t i = 0; i < w->units.n; i++) {
        ua_unit *u = &w->units.at[i];
        ua_str s = ua_unit_str(u), mark;
        uint32_t from;
        bool stroke;
        w->note_traces = w->note_traces || u->after_rule;
        if (u->gone)
            continue;
        bool foot = u->after_rule || in_notes;
        in_notes = false;
        if (note_shape(w, s, &mark, &from, &stroke)) {
            uint32_t v = value(mark),
                     lost = stroke ? MOST_LOST : 0; /* "2/ A/72/213." is nothing but a note */
            bool next = v > last && v <= last + 1 + lost && !ua_ends_open(s) && s.p[s.n - 1] == '.';
            if (!next && !(u->after_rule || (foot && (!v || v > last))))
                continue;
            UA_TRY(take(w, i, u->text, from, mark));
            last = v ? v : last;
            in_notes = true;
            continue;
        }
        uint32_t n = numbers_at(w, i, foot, last);
        for (uint32_t k = 0; k < n; k++)
            UA_TRY(take_pair(w, i + k, i + n + k));
        if (n) {
            last = value(ua_unit_str(&w->units.at[i + n - 1]));
            in_notes = true;
            i += 2 * n - 1;
        }
    }
    return UA_OK;
}

ua_status ua_pass_notes(ua_work *w)
{
    UA_TRY(take_bodies(w));
    return drop_strays(w);
}

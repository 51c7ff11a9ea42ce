/* Printed lines to paragraphs (plain text only; other exports come with paragraphs).
 *
 *   " 1. Exhorte le Gouvernement"        one unit:
 *   "de la Coordination à conti-"   ->   1. Exhorte le Gouvernement de la Coordination à continuer
 *   "nuer"
 *
 * Where indentation opens paragraphs (input-formats.md 1.2) an indented line begins one; at a page break the
 * first line is indented in any case, and the text before it decides (IR-10). */
#include "parse/work.h"
#include "text/ctype.h"
#include "text/utf8.h"

/** At a page break: does `u` go on with the paragraph that ends in `before`? */
static bool goes_on(const ua_work *w, ua_str before, ua_unit *u)
{
    ua_str s = ua_unit_str(u);

    ua_read_labels(w, u);
    if (u->nlabels || ua_is_formula(w, s, NULL) || ua_opens_paragraph(w, s))
        return false;
    if (ua_starts_lower(s))
        return ua_ends_open(before) || ua_ends_with_cp(before, ',');
    return ua_ends_open(before) && ua_ends_on_function_word(w, before);
}

/** Lines that no other line is joined to: single lines of masthead and closing matter. */
static const ua_pattern_id single[] = {
    UA_P_MASTHEAD,  UA_P_SYMBOL,      UA_P_DISTRIBUTION,      UA_P_LANGUAGE_LINE,
    UA_P_SESSION,   UA_P_AGENDA_ITEM, UA_P_RESOLUTION_NUMBER, UA_P_CLOSING_MEETING,
    UA_P_VOTE_LINE, UA_P_ANNEX,       UA_P_APPENDIX,          UA_P_ROMAN_ALONE,
};

/** Lines that begin a paragraph and may go on in the next line. */
static const ua_pattern_id opening[] = {UA_P_ADOPTION, UA_P_ADOPTION_PLURAL, UA_P_ORIGIN, UA_P_NUMBER_TITLE,
                                        UA_P_NUMBER_ONLY};

static bool is_one_of(const ua_work *w, const ua_pattern_id *ids, size_t n, ua_str s)
{
    for (size_t i = 0; i < n; i++)
        if (ua_find(w, ids[i], s, NULL))
            return true;
    return false;
}

static bool stands_alone(const ua_work *w, ua_str s)
{
    ua_str iso;
    ua_match m;

    return s.n < 200 &&
           (ua_is_formula(w, s, NULL) || is_one_of(w, single, sizeof single / sizeof *single, s) ||
            (ua_date_iso(w, s, &iso, &m) && m.from == 0 && m.to == s.n));
}

/** Does the line begin a paragraph? before: text of the line above. */
static bool begins(const ua_work *w, ua_str before, ua_unit *u)
{
    ua_str s = ua_unit_str(u);

    if (!w->in->indented && (u->after_rule || stands_alone(w, s) || stands_alone(w, before) ||
                             is_one_of(w, opening, sizeof opening / sizeof *opening, s)))
        return true;
    if (u->after_page && u->indent > 0)
        return !goes_on(w, before, u);
    if (w->in->indented)
        return u->indent > 0;
    if (u->after_blank)
        return true;
    ua_read_labels(w, u);
    return !ua_ends_open(before) && (u->nlabels || ua_opens_paragraph(w, ua_unit_str(u)));
}

/** The hyphen at the end of a line: part of the word ("socio-" / "économique") or of the layout ("conti-" /
 *  "nuer")? The document's other words decide; unknown words keep it (N-107). */
static ua_status layout_hyphen(ua_work *w, const ua_text *above, ua_str next, bool *yes)
{
    ua_str line = above->s;
    size_t from = line.n - 1, to = 0, len;
    uint32_t count = 0;

    while (from > 0 && ua_is_letter(ua_utf8_before(line, from, &len)))
        from -= len;
    while (to < next.n && ua_is_letter(ua_utf8_at(next, to, &len)))
        to += len;
    ua_buf word = ua_buf_on(w->p->arena);
    ua_buf_put(&word, ua_str_sub(line, from, line.n - 1));
    ua_buf_put(&word, ua_str_sub(next, 0, to));
    if (!word.ok)
        return ua_arena_status(w->p->arena);
    UA_TRY(ua_word_count(w, ua_buf_str(&word), &count));
    *yes = count > 0;
    if (*yes)
        ua_report(w->p->diags, UA_D_TX_HYPHEN, ua_text_source(above, (uint32_t)line.n - 1, (uint32_t)line.n),
                  UA_ARGS(ua_buf_str(&word)));
    return UA_OK;
}

static bool ends_in_hyphen(ua_str line, ua_str next)
{
    size_t len;

    if (line.n < 2 || line.p[line.n - 1] != '-' || !ua_starts_lower(next))
        return false;
    return ua_is_letter(ua_utf8_before(line, line.n - 1, &len));
}

static ua_span line_break(const ua_work *w, const ua_text *a, const ua_text *b)
{
    ua_span l = a->pieces[a->npieces - 1].src, f = b->pieces[0].src;
    uint32_t end = l.off + l.len;

    if (f.off <= end)
        return (ua_span){end, 0};
    ua_span gap = {end, f.off - end};
    return ua_str_blank(ua_source_str(w->in->source, gap)) ? gap : (ua_span){end, 0};
}

/** Adds one more line to the paragraph in b; `line` is its last line so far. */
static ua_status add_line(ua_work *w, ua_textb *b, const ua_text **pending, const ua_text *next)
{
    const ua_text *line = *pending;
    bool drop = false;
    uint32_t n = (uint32_t)line->s.n;

    *pending = next;
    if (ends_in_hyphen(line->s, next->s)) {
        UA_TRY(layout_hyphen(w, line, next->s, &drop));
        if (!drop) {
            ua_textb_append(b, line);
            return UA_OK;
        }
        UA_TRY(ua_ledger_drop(w->p->ledger, ua_text_source(line, n - 1, n), UA_WHY_HYPHEN, "N-107"));
        ua_text *head = ua_text_slice(w->p->arena, line, 0, n - 1);
        if (!head)
            return ua_arena_status(w->p->arena);
        ua_textb_append(b, head);
        return UA_OK;
    }
    ua_textb_append(b, line);
    if (w->p->lang->spaced)
        ua_textb_blank(b, line_break(w, line, next));
    return UA_OK;
}

/** Lines [from,to) become one unit. */
static ua_status paragraph(ua_work *w, uint32_t from, const uint32_t *lines, uint32_t n)
{
    if (n < 2)
        return UA_OK;
    ua_textb b = ua_textb_on(w->p->arena, w->in->source);
    const ua_text *pending = w->units.at[lines[0]].text;
    for (uint32_t i = 1; i < n; i++)
        UA_TRY(add_line(w, &b, &pending, w->units.at[lines[i]].text));
    ua_textb_append(&b, pending);
    w->units.at[from].text = ua_textb_done(&b);
    return w->units.at[from].text ? UA_OK : ua_arena_status(w->p->arena);
}

ua_status ua_pass_reflow(ua_work *w)
{
    UA_VEC(uint32_t) lines = {0};
    ua_units whole = {0};

    for (uint32_t i = 0; i < w->units.n;) {
        ua_unit *first = &w->units.at[i];
        lines.n = 0;
        if (!ua_vec_push(w->p->arena, &lines, i))
            return ua_arena_status(w->p->arena);
        uint32_t k = i + 1, last = i;
        for (; first->kind == UA_B_LINE && !first->gone && k < w->units.n; k++) {
            ua_unit *u = &w->units.at[k];
            if (u->gone)
                continue;
            if (begins(w, ua_unit_str(&w->units.at[last]), u))
                break;
            last = k;
            if (!ua_vec_push(w->p->arena, &lines, k))
                return ua_arena_status(w->p->arena);
        }
        UA_TRY(paragraph(w, i, lines.at, lines.n));
        if (!first->gone && !ua_vec_push(w->p->arena, &whole, *first))
            return ua_arena_status(w->p->arena);
        i = first->gone ? i + 1 : k;
    }
    w->units = whole; /* from here on no unit is furniture: passes that take one out mark it again */
    return UA_OK;
}

/* Printed lines to paragraphs (plain text only; other exports come with paragraphs), labels on lines of their own to theirs.
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

/** Lines that no other line is joined to: single lines of masthead and closing matter. */
static const ua_pattern_id single[] = {
    UA_P_MASTHEAD, UA_P_SYMBOL,      UA_P_DISTRIBUTION,      UA_P_LANGUAGE_LINE,
    UA_P_SESSION,  UA_P_AGENDA_ITEM, UA_P_RESOLUTION_NUMBER, UA_P_CLOSING_MEETING,
    UA_P_ANNEX,    UA_P_APPENDIX,    UA_P_ROMAN_ALONE,
};

/** Lines that begin a paragraph and may go on in the next line. */
static const ua_pattern_id opening[] = {UA_P_ADOPTION,     UA_P_ADOPTION_PLURAL, UA_P_ORIGIN,
                                        UA_P_NUMBER_TITLE, UA_P_NUMBER_ONLY,     UA_P_VOTE_LINE,
                                        UA_P_VOTE_LIST,    UA_P_STATEMENT_OPENS};

static bool is_one_of(const ua_work *w, const ua_pattern_id *ids, size_t n, ua_str s)
{
    for (size_t i = 0; i < n; i++)
        if (ua_find(w, ids[i], s, NULL))
            return true;
    return false;
}

/** "B" and "باء" over a part; "B." may be the number of a title below it. */
static bool is_part_letter(ua_str s)
{
    return ua_part_letter(s) && !ua_ends_with_cp(s, '.');
}

static bool stands_alone(const ua_work *w, ua_str s)
{
    ua_str iso;
    ua_match m;

    return (s.n && s.p[0] == '|') || /* a row of a table (N-62) */
           (s.n < 200 && (is_part_letter(s) || ua_is_formula(w, s, NULL) ||
                          is_one_of(w, single, sizeof single / sizeof *single, s) ||
                          (ua_date_iso(w, s, &iso, &m) && m.from == 0 && m.to == s.n)));
}

/** A paragraph of a statement: the quotation mark that opens it, behind a full stop (IR-06). */
static bool quotes_anew(ua_str before, ua_str s)
{
    size_t len;
    uint32_t cp = s.n ? ua_utf8_at(s, 0, &len) : 0;

    return (cp == '"' || cp == 0x201C || cp == 0xAB) && ua_starts_upper(s) &&
           (ua_ends_with_cp(before, '.') || ua_ends_with_cp(before, ':'));
}

/** Does the line end a list of sponsors, which may have begun in a line above (PF-03)? */
static bool ends_sponsors(const ua_work *w, ua_str s)
{
    return s.n < 200 && ua_find(w, UA_P_SPONSORS, s, NULL);
}

/** The body of a note that no other text looks like (N-92): "1/ Resolution 217 A (III).", "28 A/98/12." */
static bool is_note(const ua_work *w, ua_str s)
{
    ua_match m;

    if (!ua_find(w, UA_P_NOTE_BODY, s, &m))
        return false;
    ua_str body = ua_match_group(&m, "body");
    if (ua_match_group(&m, "stroke").n)
        return ua_find(w, UA_P_NOTE_START, body, NULL);
    return ua_find(w, UA_P_SYMBOL, body, &m) && m.from == 0 && !ua_ends_open(s);
}

/** Does the line end where a clause ends, or is it one that stands alone? */
static bool is_whole(const ua_work *w, ua_str s)
{
    return !ua_ends_open(s) || stands_alone(w, s);
}

/** What the lines of a page tell together. */
typedef struct ua_page {
    size_t width; /**< columns of the widest line */
    bool
        paragraphs; /**< the lines behind the formula are paragraphs: where lines are cut, many end within a clause */
    bool divided; /**< empty lines divide paragraphs */
} ua_page;

/** Do few lines behind the formula end within a clause? n: how many there are. */
static bool are_paragraphs(const ua_work *w, uint32_t n)
{
    enum { LEAST = 4, OPEN_ONE_IN = 8 };
    uint32_t open = 0;
    bool behind = false;

    for (uint32_t i = 0; n >= LEAST && open * OPEN_ONE_IN <= n && i < w->units.n; i++) {
        const ua_unit *u = &w->units.at[i];
        if (u->gone || u->kind != UA_B_LINE)
            continue;
        open += behind && !is_whole(w, ua_unit_str(u));
        behind = behind || ua_is_formula(w, ua_unit_str(u), NULL);
    }
    return n >= LEAST && open * OPEN_ONE_IN <= n;
}

static ua_page survey(const ua_work *w)
{
    enum { BLANK_ONE_IN = 4 };
    uint32_t n = 0, blank = 0;
    bool behind = false;
    ua_page page = {0};

    for (uint32_t i = 0; i < w->units.n; i++) {
        const ua_unit *u = &w->units.at[i];
        if (u->gone || u->kind != UA_B_LINE)
            continue;
        ua_str s = ua_unit_str(u);
        size_t columns = ua_columns(s);
        page.width = columns > page.width ? columns : page.width;
        n += behind;
        blank += behind && u->after_blank;
        behind = behind || ua_is_formula(w, s, NULL);
    }
    page.divided = blank * BLANK_ONE_IN > n;
    page.paragraphs = !w->in->indented && !page.divided && are_paragraphs(w, n);
    return page;
}

/** "...; or": the last but one of a list ends so. */
static bool ends_with_conjunction(const ua_work *w, ua_str s)
{
    size_t at = s.n;

    while (at > 0 && s.p[at - 1] != ' ')
        at--;
    ua_str rest = ua_str_trim(ua_str_sub(s, 0, at));
    return ua_ends_with_semicolon(rest) && ua_ends_on_function_word(w, s);
}

/** Does the line above end there because its text does: with a mark, or as a heading far from the margin? */
static bool is_ended(const ua_work *w, const ua_page *page, ua_str before)
{
    return !ua_ends_open(before) || ua_columns(before) * 2 < page->width || ends_with_conjunction(w, before);
}

/** A heading where no empty lines divide: a short line between the end of a paragraph and the number of the next (N-48). */
static bool is_title(const ua_work *w, const ua_page *page, ua_str before, const ua_unit *u)
{
    ua_str s = ua_unit_str(u);
    enum { LABEL = 8 }; /* columns: "XVIII." is no end of a paragraph */
    uint32_t next = ua_unit_next(w, (uint32_t)(u - w->units.at) + 1);

    if (ua_columns(before) <= LABEL || ua_ends_open(before) || ua_ends_with_comma(before) ||
        ua_ends_with_colon(before) || !ua_ends_open(s) || !ua_starts_title(s) ||
        ua_columns(s) * 4 > page->width * 3 || next >= w->units.n)
        return false;
    ua_unit *behind = &w->units.at[next];
    ua_read_labels(w, behind);
    return behind->nlabels && ua_is_number(behind->labels[0].style);
}

/** Did the page end a line that has no room for more, whose paragraph ends in the next line? */
static bool is_cut(const ua_page *page, ua_str before, ua_str s)
{
    return ua_ends_open(before) && ua_columns(before) * 10 >= page->width * 8 && !ua_ends_open(s);
}

/** At a page break: does `u` go on with the paragraph that ends in `before`? */
static bool goes_on(const ua_work *w, const ua_page *page, ua_str before, ua_unit *u)
{
    ua_str s = ua_unit_str(u);

    ua_read_labels(w, u);
    if (u->nlabels || ua_is_formula(w, s, NULL) || ua_opens_paragraph(w, s))
        return false;
    if (is_cut(page, before, s))
        return true;
    if (ua_starts_lower(s))
        return ua_ends_open(before) || ua_ends_with_cp(before, ',');
    return ua_ends_open(before) && ua_ends_on_function_word(w, before);
}

/** Does the line begin a paragraph? before: text of the line above. */
static bool begins(const ua_work *w, const ua_page *page, ua_str before, ua_unit *u)
{
    ua_str s = ua_unit_str(u);

    if (!u->after_rule && !u->after_blank && ua_find(w, UA_P_PAGE_NUMBER, before, NULL))
        return false; /* of a note, on a line of its own */
    if (!w->in->indented &&
        (u->after_rule || stands_alone(w, s) || stands_alone(w, before) || ends_sponsors(w, before) ||
         is_one_of(w, opening, sizeof opening / sizeof *opening, s)))
        return true;
    if (u->after_page && u->indent > 0)
        return !goes_on(w, page, before, u);
    if (w->in->indented)
        return u->indent > 0;
    size_t len;
    if (u->after_blank || quotes_anew(before, s) ||
        (u->after_page && ua_starts_upper(s) &&
         ua_lead_of(w, s, UA_PREAMBULAR_LEAD | UA_OPERATIVE_LEAD, &len)))
        return true;
    if (!w->p->lang->spaced && ua_is_group_line(w, before))
        return true; /* no blank would part its title from it */
    ua_read_labels(w, u);
    /* where paragraphs begin without a capital, clauses begin with the same words: empty lines say more */
    bool lead_counts = !(w->lower_leads && page->divided);
    return is_ended(w, page, before) &&
           (u->nlabels || ua_is_group_line(w, s) || is_title(w, page, before, u) ||
            (lead_counts && ua_opens_paragraph(w, s)) || is_note(w, s));
}

/** Does the line end with a comma and a call that could be part of a figure: "UNISPACE+50,1" (N-90)? */
static bool ends_like_figure(ua_str s)
{
    size_t at = s.n;

    while (at > 0 && s.p[at - 1] >= '0' && s.p[at - 1] <= '9')
        at--;
    return at < s.n && at + 2 >= s.n && at > 0 && s.p[at - 1] == ',';
}

/** A lead phrase with a capital, which nothing but a paragraph begins with. */
static bool is_capital_lead(const ua_work *w, ua_str s)
{
    size_t len;

    return !w->lower_leads && ua_starts_upper(s) &&
           ua_lead_of(w, s, UA_PREAMBULAR_LEAD | UA_OPERATIVE_LEAD, &len);
}

/** Could the line be a heading: a capital, no mark at its end, neither number nor lead phrase? */
static bool like_heading(const ua_work *w, ua_unit *u)
{
    ua_str s = ua_unit_str(u);

    ua_read_labels(w, u);
    return !u->nlabels && ua_starts_upper(s) && ua_ends_open(s) && !ua_opens_paragraph(w, s);
}

/** Behind the formula: does line k begin a paragraph, though the line above does not tell? A lead phrase under a heading of
 *  one line, or behind what may be a figure; a heading (PR-07) behind a recital, which another follows. */
static bool opens_anew(const ua_work *w, ua_unit *first, ua_str before, uint32_t k)
{
    enum { HEADING = 80 };
    ua_str s = ua_unit_str(&w->units.at[k]);
    uint32_t next = ua_unit_next(w, k + 1);

    if (is_capital_lead(w, s))
        return ends_like_figure(before) || (ua_unit_str(first).p == before.p && like_heading(w, first));
    return ua_ends_with_comma(before) && next < w->units.n && ua_columns(s) <= HEADING &&
           is_capital_lead(w, ua_unit_str(&w->units.at[next])) && like_heading(w, &w->units.at[k]);
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
    bool goes = false;
    uint32_t hyphen;

    *pending = next;
    if (ua_cut_word(line->s, next->s, &hyphen)) {
        UA_TRY(ua_hyphen_goes(w, ua_str_sub(line->s, 0, hyphen), next->s, false, &goes));
        if (goes) {
            ua_report(w->p->diags, UA_D_TX_HYPHEN, ua_text_source(line, hyphen, (uint32_t)line->s.n),
                      UA_NOARGS);
            line = ua_text_cut(w, line, hyphen, (uint32_t)line->s.n, UA_WHY_HYPHEN, "N-107");
            if (!line)
                return ua_arena_status(w->p->arena);
        }
        ua_textb_append(b, line);
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

/** A number, a letter or a dash that the layout printed on a line of its own; capitals stand over parts and sections. */
static bool is_lone_label(const ua_work *w, ua_unit *u)
{
    ua_read_labels(w, u);
    for (unsigned k = 0; k < u->nlabels; k++)
        if (u->labels[k].style == UA_S_UPPER || u->labels[k].style == UA_S_UPPER_ROMAN)
            return false;
    return u->nlabels && u->labels[0].len == ua_unit_str(u).n;
}

/** Adds a unit; a label that stands alone before it belongs to it. */
static ua_status add_unit(ua_work *w, ua_units *whole, ua_unit *u)
{
    ua_unit *before = whole->n ? &whole->at[whole->n - 1] : NULL;

    ua_read_labels(w, u);
    if (!before || u->nlabels || u->after_rule || u->kind == UA_B_HEAD || !is_lone_label(w, before))
        return ua_vec_push(w->p->arena, whole, *u) ? UA_OK : ua_arena_status(w->p->arena);
    before->text = ua_text_join(w, before->text, u->text, true);
    return before->text ? UA_OK : ua_arena_status(w->p->arena);
}

/** Does the running text resume at a line, behind the notes at the foot of a page? *notes: is the line among notes? */
static bool resumes(const ua_unit *u, bool *notes)
{
    bool behind_notes = *notes && u->after_page && !u->after_rule;

    *notes = u->after_rule || (*notes && !u->after_page);
    return behind_notes;
}

ua_status ua_pass_reflow(ua_work *w)
{
    UA_VEC(uint32_t) lines = {0};
    ua_units whole = {0};
    ua_page page = survey(w);
    bool body = false, notes = false;

    ua_find_rows(w);
    for (uint32_t i = 0; i < w->units.n;) {
        ua_unit *first = &w->units.at[i];
        lines.n = 0;
        if (!ua_vec_push(w->p->arena, &lines, i))
            return ua_arena_status(w->p->arena);
        uint32_t k = i + 1, last = i;
        if (!first->gone)
            resumes(first, &notes);
        for (; first->kind == UA_B_LINE && !first->gone && k < w->units.n; k++) {
            ua_unit *u = &w->units.at[k];
            if (u->gone)
                continue;
            ua_str before = ua_unit_str(&w->units.at[last]);
            bool was = notes;
            body = body || ua_is_formula(w, before, NULL);
            if (page.paragraphs || u->row || w->units.at[last].row || resumes(u, &notes) ||
                begins(w, &page, before, u) || (body && opens_anew(w, first, before, k))) {
                notes = was; /* it is read again, as the first of its paragraph */
                break;
            }
            last = k;
            if (!ua_vec_push(w->p->arena, &lines, k))
                return ua_arena_status(w->p->arena);
        }
        UA_TRY(paragraph(w, i, lines.at, lines.n));
        if (!first->gone)
            UA_TRY(add_unit(w, &whole, first));
        i = first->gone ? i + 1 : k;
    }
    w->units = whole; /* from here on no unit is furniture: passes that take one out mark it again */
    return UA_OK;
}

/* Which part of the document a unit belongs to: front matter, formula, preamble, body, closing, annexes.
 *
 * The formula divides front matter from preamble (N-40); the first numbered or operative paragraph divides
 * preamble from body, together with the headings that stand right before it (N-47). */
#include "parse/work.h"
#include "text/utf8.h"

void ua_zone_range(const ua_work *w, ua_zone z, uint32_t *from, uint32_t *to)
{
    *from = 0;
    while (*from < w->units.n && (w->units.at[*from].gone || w->units.at[*from].zone != z))
        ++*from;
    *to = *from;
    for (uint32_t i = *from; i < w->units.n; i++)
        if (!w->units.at[i].gone && w->units.at[i].zone == z)
            *to = i + 1;
}

static bool has_number(const ua_unit *u)
{
    for (unsigned k = 0; k < u->nlabels; k++)
        if (ua_is_number(u->labels[k].style))
            return u->labels[k].value < 1000;
    return false;
}

/** The text behind the label. */
static ua_str unlabelled(const ua_unit *u)
{
    ua_str s = ua_unit_str(u);

    return u->nlabels ? ua_str_trim(ua_str_sub(s, u->labels[0].len, s.n)) : s;
}

/** Does the unit open the operative part? */
static bool is_operative_unit(const ua_work *w, const ua_unit *u)
{
    ua_str s = unlabelled(u);
    size_t len;

    if (ua_find(w, UA_P_ARTICLE, s, NULL)) /* of a declaration (N-60) */
        return true;
    if (has_number(u)) /* a phrase may be of both kinds where verbs do not change (Chinese) */
        return ua_lead_of(w, s, UA_OPERATIVE_LEAD, &len) || !ua_is_preambular(w, s);
    if (u->nlabels || (!w->lower_leads && !ua_starts_upper(s)))
        return false;
    return ua_lead_of(w, s, UA_OPERATIVE_LEAD, &len) && !ua_lead_of(w, s, UA_PREAMBULAR_LEAD, &len);
}

/** Could the unit be a heading that belongs to what follows? */
static bool heading_before(const ua_work *w, const ua_unit *u)
{
    ua_str s = ua_unit_str(u);

    return u->kind != UA_B_ITEM && ua_ends_open(s) && ua_starts_title(s) && !ua_is_preambular(w, s) &&
           ua_utf8_count(s) < 250;
}

bool ua_is_annex_line(const ua_work *w, const ua_unit *u, ua_match *m)
{
    ua_str s = ua_unit_str(u);

    if (s.n > 400 || u->kind == UA_B_ITEM || !ua_ends_open(s))
        return false;
    return ua_find(w, UA_P_ANNEX, s, m) || ua_find(w, UA_P_APPENDIX, s, m);
}

static void set_zone(ua_work *w, uint32_t from, uint32_t to, ua_zone z)
{
    for (uint32_t i = from; i < to; i++)
        w->units.at[i].zone = z;
}

/** First unit of the operative part in [from,to): to when there is none. */
static uint32_t first_operative(const ua_work *w, uint32_t from, uint32_t to)
{
    uint32_t i = from;

    while (i < to && (w->units.at[i].gone || !is_operative_unit(w, &w->units.at[i])))
        i++;
    if (i == to)
        return to;
    for (uint32_t k = ua_unit_before(w, i);
         k != UINT32_MAX && k >= from && heading_before(w, &w->units.at[k]); k = ua_unit_before(w, k))
        i = k;
    return i;
}

bool ua_is_closing_line(const ua_work *w, const ua_unit *u)
{
    ua_str s = ua_unit_str(u);

    return !u->gone && s.n < 400 &&
           (ua_find(w, UA_P_CLOSING_MEETING, s, NULL) || ua_find(w, UA_P_VOTE_LINE, s, NULL));
}

/** Does nothing but a comma or a full stop follow the date that ends at `at`? */
static bool ends_date(ua_str s, uint32_t at)
{
    ua_str rest = ua_str_sub(s, at, s.n);

    return ua_utf8_count(rest) <= 1 && !ua_ends_open(s) == (rest.n > 0);
}

/** Where the date of the meeting stands above it (Chinese), the closing lines begin there. */
static uint32_t with_date(const ua_work *w, uint32_t from, uint32_t meeting)
{
    uint32_t before = ua_unit_before(w, meeting);
    ua_str iso, s = {0};
    ua_match m;

    if (before != UINT32_MAX && before >= from)
        s = ua_unit_str(&w->units.at[before]);
    return s.n && ua_date_iso(w, s, &iso, &m) && !m.from && ends_date(s, m.to) ? before : meeting;
}

/** First unit of the closing lines in [from,to) (N-70, N-71). Where a formula follows them another part of the
 *  resolution begins (IR-04): the closing lines are those of the last part. */
static uint32_t first_closing(const ua_work *w, uint32_t from, uint32_t to)
{
    uint32_t found = to;

    for (uint32_t i = from; i < to; i++)
        if (found == to && ua_is_closing_line(w, &w->units.at[i]))
            found = with_date(w, from, i);
        else if (found < to && !w->units.at[i].gone && ua_is_formula(w, ua_unit_str(&w->units.at[i]), NULL))
            found = to;
    return found;
}

/** Do the closing lines at `closing` stand too early? The order of the page brought them before paragraphs that go on with
 *  the numbering, or before paragraphs and the real closing lines. `next`: the first number behind them. */
static bool is_displaced(const ua_work *w, uint32_t operative, uint32_t closing, uint32_t to, uint32_t *next)
{
    uint32_t last = 0, again = to;

    for (uint32_t i = operative; i < closing; i++)
        last = ua_number_at(&w->units.at[i]) ? ua_number_at(&w->units.at[i]) : last;
    for (*next = closing + 1; *next < to && !ua_number_at(&w->units.at[*next]);)
        ++*next;
    for (uint32_t i = *next; i < to && again == to; i++)
        if (ua_is_closing_line(w, &w->units.at[i]))
            again = i;
    if (!last || *next == to)
        return false;
    uint32_t value = ua_number_at(&w->units.at[*next]);
    return value == last + 1 || (value > last && again < to);
}

/** Marks closing lines that stand too early as such, and returns where the closing lines really begin. */
static uint32_t past_displaced(ua_work *w, uint32_t operative, uint32_t closing, uint32_t to)
{
    enum { MOST_DISPLACED = 8 }; /* pages of one resolution; a text with more is none */
    uint32_t next;

    for (int n = 0; n < MOST_DISPLACED && closing < to && is_displaced(w, operative, closing, to, &next);
         n++) {
        for (uint32_t i = closing; i < next; i++)
            if (ua_is_closing_line(w, &w->units.at[i]))
                w->units.at[i].zone = UA_Z_CLOSING;
        operative = next;
        closing = first_closing(w, next, to);
    }
    return closing;
}

/** "The Conference," before the first preambular paragraph: the formula of a body that is not in the tables. */
static bool could_be_formula(const ua_work *w, uint32_t i, uint32_t next)
{
    ua_str s = ua_unit_str(&w->units.at[i]);

    return s.p[s.n - 1] == ',' && ua_starts_upper(s) && ua_utf8_count(s) <= 60 &&
           ua_is_preambular(w, ua_unit_str(&w->units.at[next]));
}

/** Value of the roman numeral that a unit is, or opens with; 0: none. */
static uint32_t section_number(const ua_work *w, const ua_unit *u)
{
    ua_match m;

    if (u->gone || u->kind == UA_B_ITEM || !ua_ends_open(ua_unit_str(u)) ||
        (!ua_find(w, UA_P_ROMAN_ALONE, ua_unit_str(u), &m) &&
         !ua_find(w, UA_P_ROMAN_HEAD, ua_unit_str(u), &m)))
        return 0;
    return ua_section_value(w, ua_match_group(&m, "num"));
}

/** N-49: sections with preambles of their own begin right behind the formula: "I", later "II" (IR-03). */
static bool opens_sections(const ua_work *w, uint32_t from, uint32_t to)
{
    uint32_t first = ua_unit_next(w, from), second = first + 1;

    if (first >= to || section_number(w, &w->units.at[first]) != 1)
        return false;
    while (second < to && section_number(w, &w->units.at[second]) != 2)
        second++;
    return second < to;
}

/** The headings right before i, as long as a line stays for the title. */
static uint32_t headings_before(const ua_work *w, uint32_t from, uint32_t i)
{
    for (uint32_t k = ua_unit_before(w, i);
         k != UINT32_MAX && k > from && w->units.at[k].kind == UA_B_HEAD &&
         ua_unit_before(w, k) != UINT32_MAX && heading_before(w, &w->units.at[k]);
         k = ua_unit_before(w, k))
        i = k;
    return i;
}

/** PR-08: a formula that closes the preamble stands behind its recitals and nothing else. Returns the first of them; formula
 *  when it opens the preamble, as it nearly always does. */
static uint32_t recitals_before(const ua_work *w, uint32_t from, uint32_t formula)
{
    enum { LEAST_RECITALS = 2 };
    uint32_t first = formula;
    unsigned n = 0;
    size_t len;

    for (uint32_t k = ua_unit_before(w, formula); k != UINT32_MAX && k >= from; k = ua_unit_before(w, k)) {
        ua_str s = ua_unit_str(&w->units.at[k]);
        if (w->units.at[k].nlabels || !ua_is_preambular(w, s) || !ua_ends_with_comma(s))
            break;
        n += ua_lead_of(w, s, UA_PREAMBULAR_LEAD, &len) != NULL;
        first = k;
    }
    return n >= LEAST_RECITALS ? first : formula;
}

/** IR-06: what a president said begins behind the sentence that introduces it. */
static bool find_statement(ua_work *w, uint32_t from, uint32_t to)
{
    uint32_t i = from;
    ua_match m;

    while (i < to && (w->units.at[i].gone || (!ua_is_formula(w, ua_unit_str(&w->units.at[i]), NULL) &&
                                              !ua_is_introduction(w, ua_unit_str(&w->units.at[i]), &m))))
        i++;
    if (i == to || ua_unit_next(w, i + 1) >= to || !ua_is_introduction(w, ua_unit_str(&w->units.at[i]), &m))
        return false;
    w->statement = true;
    set_zone(w, from, i, UA_Z_FRONT);
    set_zone(w, i, i + 1, UA_Z_FORMULA);
    set_zone(w, i + 1, to, UA_Z_BODY);
    return true;
}

/** Does the text end with a full stop or a semicolon of any script? */
static bool ends_operative(ua_str s)
{
    return ua_ends_with_stop(s) || ua_ends_with_semicolon(s);
}

/** Where verbs do not tell recitals from what is decided (Chinese): the units before the closing lines that end as operative
 *  paragraphs do, recitals ending with a comma. to: there are no closing lines, or no such units. */
static uint32_t operative_at_end(const ua_work *w, uint32_t from, uint32_t to)
{
    uint32_t closing = first_closing(w, from, to), found = to;
    size_t len;

    for (uint32_t k = closing < to ? ua_unit_before(w, closing) : UINT32_MAX; k != UINT32_MAX && k >= from;
         k = ua_unit_before(w, k)) {
        ua_str s = ua_unit_str(&w->units.at[k]);
        if (!ends_operative(s) || !ua_lead_of(w, s, UA_OPERATIVE_LEAD, &len))
            break;
        found = k;
    }
    return found;
}

/** Do decimals come before the first lead phrase? A list of targets, 1.1, 1.2, has no preamble, whatever its verbs. */
static bool numbered_before(const ua_work *w, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        if (!w->units.at[i].gone && w->units.at[i].nlabels && w->units.at[i].labels[0].style == UA_S_DECIMAL)
            return true;
    return false;
}

ua_status ua_find_zones(ua_work *w, uint32_t from, uint32_t to, bool annex)
{
    uint32_t formula = from;

    while (formula < to &&
           (w->units.at[formula].gone || !ua_is_formula(w, ua_unit_str(&w->units.at[formula]), NULL)))
        formula++;
    uint32_t start = formula + 1;
    if (formula == to) { /* N-43: no formula; the first lead opens the preamble */
        start = from;
        while (start < to &&
               (w->units.at[start].gone || (!is_operative_unit(w, &w->units.at[start]) &&
                                            !ua_is_preambular(w, unlabelled(&w->units.at[start])))))
            start++;
        start = numbered_before(w, from, start) ? to : start;
        uint32_t before = start < to ? ua_unit_before(w, start) : UINT32_MAX;
        if (!annex && !w->fragment && before != UINT32_MAX && before >= from &&
            could_be_formula(w, before, start))
            formula = before;
        if (start < to && formula == to && is_operative_unit(w, &w->units.at[start]))
            start = headings_before(w, from, start); /* of a plain document (N-73) */
        if (start == to || annex || w->fragment)     /* an annex without formula has no preamble (AN-06) */
            start = from;
    }
    uint32_t recitals = formula == to ? start : annex ? formula : recitals_before(w, from, formula);
    set_zone(w, from, recitals, UA_Z_FRONT);
    set_zone(w, recitals, formula < to ? formula : start, UA_Z_PREAMBLE);
    if (formula < to)
        set_zone(w, formula, formula + 1, UA_Z_FORMULA);
    uint32_t operative = formula < to && opens_sections(w, start, to) ? start : first_operative(w, start, to);
    if (operative == to && formula < to)
        operative = operative_at_end(w, start, to);
    if (operative == to && formula == to)
        operative = start;
    uint32_t closing = first_closing(w, operative, to);
    set_zone(w, start, operative, UA_Z_PREAMBLE);
    set_zone(w, operative, to, UA_Z_BODY);
    if (!annex)
        closing = past_displaced(w, operative, closing, to);
    set_zone(w, closing, to, UA_Z_CLOSING);
    return UA_OK;
}

/** A recital that does not end as an operative paragraph would. */
static bool is_recital(const ua_work *w, ua_str s)
{
    return ua_is_preambular(w, s) && !ends_operative(s);
}

/** ST-04 asks for a body: where the text is cut off in its preamble, an editorial one stands for what is missing. */
static ua_status supply_body(ua_work *w, const ua_unit *last)
{
    ua_textb b = ua_textb_on(w->p->arena, w->in->source);
    ua_unit missing = {.kind = UA_B_PARA, .chosen = -1, .zone = UA_Z_BODY};

    ua_report(w->p->diags, UA_D_PR_CUT_OFF, ua_text_source(last->text, 0, (uint32_t)ua_unit_str(last).n),
              UA_NOARGS);
    ua_textb_add(&b, UA_STR("[…]"));
    missing.text = ua_textb_done(&b);
    return missing.text && ua_vec_push(w->p->arena, &w->units, missing) ? UA_OK
                                                                        : ua_arena_status(w->p->arena);
}

/** IR-01: a preamble without an operative part; its last unit is the operative paragraph, unless it is a recital at which
 *  the text was cut off. */
static ua_status rescue_body(ua_work *w)
{
    uint32_t from, to;

    ua_zone_range(w, UA_Z_BODY, &from, &to);
    if (from < to)
        return UA_OK;
    ua_zone_range(w, UA_Z_PREAMBLE, &from, &to);
    if (from ==
        to) /* the page ends behind the number of a neighbour (N-57), or with closing lines out of their place */
        to = w->units.n;
    uint32_t last = ua_unit_before(w, to);
    if (last == UINT32_MAX)
        return UA_OK;
    if (ua_unit_next(w, last + 1) == w->units.n && is_recital(w, ua_unit_str(&w->units.at[last])))
        return supply_body(w, &w->units.at[last]);
    w->units.at[last].zone = UA_Z_BODY;
    return UA_OK;
}

ua_status ua_pass_zones(ua_work *w)
{
    uint32_t annex = w->units.n, seen = 0;
    bool body = false;

    ua_label_units(w, 0, w->units.n);
    for (uint32_t i = 0; i + 1 < w->units.n && !seen; i++)
        if (!w->units.at[i].gone && ua_is_formula(w, ua_unit_str(&w->units.at[i]), NULL))
            seen = ua_unit_next(w, i + 1);
    for (uint32_t i = seen; i < w->units.n && annex == w->units.n; i++) {
        const ua_unit *u = &w->units.at[i];
        body = body || (!u->gone && is_operative_unit(w, u));
        if (body && ua_opens_annex(w, i))
            annex = i;
    }
    set_zone(w, annex, w->units.n, UA_Z_ANNEX);
    if (find_statement(w, 0, annex))
        return UA_OK;
    UA_TRY(ua_find_zones(w, 0, annex, false));
    return rescue_body(w);
}

/* Front matter: masthead and adoption lines to the cover page, number and title to the preface (CP, PF).
 *
 * Each printed line becomes one block; its key says which line it is, marks say what is in it. Lines that no
 * pattern knows stay on the cover page; the last of them is the title when none was found (N-26). */
#include <string.h>

#include "lang/designation.h"
#include "parse/front.h"
#include "text/numeral.h"
#include "text/utf8.h"

enum { LETTER_CHARS = 2 };

static ua_status adoption(ua_front *f, ua_unit *u, const ua_match *m)
{
    ua_work *w = f->w;
    ua_str s = ua_unit_str(u);

    UA_TRY(ua_front_date(f, u, "adoptionDate", &w->found.adopted));
    UA_TRY(ua_front_organ(f, u));
    w->found.meeting = ua_match_group(m, "num");
    w->found.outcome = ua_match_group(m, "unanimous").n ? UA_STR("adoptedUnanimously")
                       : ua_match_group(m, "without").n ? UA_STR("adoptedWithoutVote")
                                                        : UA_STR("adopted");
    UA_TRY(ua_mark_group(w, u->text, m, "of", UA_M_DOC_NUMBER, UA_STR("resolutionNumber"), (ua_str){0}));
    bool council = ua_str_eqz(w->found.organ, "un-sc") || (!w->found.organ.n && f->by_year);
    bool recorded = ua_match_group(m, "meeting").n && !ua_match_group(m, "organ").n;
    if (council || recorded) { /* PF-02 */
        UA_TRY(ua_mark_group(w, u->text, m, "outcome", UA_M_OUTCOME, w->found.outcome, (ua_str){0}));
        UA_TRY(ua_mark_group(w, u->text, m, "meeting", UA_M_EVENT, UA_STR("adoptionMeeting"), (ua_str){0}));
        UA_TRY(ua_front_line(f, f->preface, u, "publicationHeading"));
        f->adoption = f->preface->last;
        return UA_OK;
    }
    UA_TRY(
        ua_mark_text(w, u->text, 0, (uint32_t)s.n, UA_M_DOC_TITLE, UA_STR("publicationTitle"), (ua_str){0}));
    UA_TRY(ua_front_line(f, f->cover, u, "adoption"));
    f->adoption = f->cover->last;
    return UA_OK;
}

/** "2347 2017)", its parenthesis lost, is 2347 (2017) all the same (N-28). */
static ua_str with_year(const ua_front *f, ua_str num, ua_str year)
{
    ua_buf b = ua_buf_on(f->w->p->arena);
    size_t end = num.n;

    while (end > 0 && (num.p[end - 1] == ' ' || num.p[end - 1] == '('))
        end--;
    ua_buf_put(&b, ua_str_sub(num, 0, end));
    ua_buf_putz(&b, " (");
    ua_buf_put(&b, year);
    ua_buf_putc(&b, ')');
    return ua_buf_str(&b);
}

static ua_status resolution_number(ua_front *f, ua_unit *u, const ua_match *m)
{
    UA_TRY(ua_mark_group(f->w, u->text, m, "word", UA_M_DOC_TYPE, UA_STR("resolution"), (ua_str){0}));
    UA_TRY(ua_mark_group(f->w, u->text, m, "num", UA_M_DOC_NUMBER, UA_STR("resolutionNumber"), (ua_str){0}));
    ua_str num = ua_match_group(m, "num"), year = ua_match_group(m, "year");
    f->by_year = year.n > 0;
    if (year.n)
        num = with_year(f, ua_str_sub(num, 0, (size_t)(year.p - num.p)), year);
    f->w->found.designation = ua_designation_of(f->w, num);
    f->w->found.cls = UA_CLASS_RESOLUTION;
    UA_TRY(ua_front_date(f, u, "adoptionDate", &f->w->found.adopted));
    f->has_number = true;
    f->has_title = f->has_title || f->by_year; /* the Security Council gives no title (N-28) */
    return ua_front_line(f, f->preface, u, "publicationInfo");
}

/** Is the first organ that the line names the Security Council, which gives no titles (N-28)? */
static bool is_of_council(const ua_work *w, ua_str s)
{
    uint32_t from = 0, to;
    const ua_name *o = ua_front_organ_in(w, s, &from, &to);

    return o && !strcmp(o->code, "un-sc");
}

/** "Security Council resolution 381 of 30 November 1975": a bare number is one of the Council in the year of the date. */
static ua_status resolution_of(ua_front *f, ua_unit *u, const ua_match *m)
{
    ua_work *w = f->w;
    ua_str num = ua_match_group(m, "num");

    UA_TRY(ua_mark_group(w, u->text, m, "word", UA_M_DOC_TYPE, UA_STR("resolution"), (ua_str){0}));
    UA_TRY(ua_mark_group(w, u->text, m, "num", UA_M_DOC_NUMBER, UA_STR("resolutionNumber"), (ua_str){0}));
    UA_TRY(ua_front_organ(f, u));
    UA_TRY(ua_front_date(f, u, "adoptionDate", &w->found.adopted));
    f->by_year = is_of_council(w, ua_unit_str(u));
    if (ua_number(num) && f->by_year && w->found.adopted.n)
        num = with_year(f, num, ua_str_sub(w->found.adopted, 0, 4));
    if (!ua_number(num))
        w->found.designation = ua_designation_of(w, num);
    w->found.cls = UA_CLASS_RESOLUTION;
    f->has_number = true;
    f->has_title = f->has_title || f->by_year;
    return ua_front_line(f, f->preface, u, "publicationInfo");
}

static ua_status number_title(ua_front *f, ua_unit *u, const ua_match *m)
{
    ua_str title = ua_match_group(m, "title");

    UA_TRY(ua_mark_group(f->w, u->text, m, "num", UA_M_DOC_NUMBER, UA_STR("resolutionNumber"), (ua_str){0}));
    UA_TRY(ua_mark_group(f->w, u->text, m, "title", UA_M_DOC_TITLE, UA_STR("resolutionTitle"), (ua_str){0}));
    f->w->found.designation = ua_designation_of(f->w, ua_match_group(m, "num"));
    f->w->found.title = title;
    f->w->found.title_in_text = title.n > 0;
    f->has_number = true;
    f->has_title = f->has_title || title.n;
    UA_TRY(ua_front_line(f, f->preface, u, "title"));
    f->title = f->preface->last;
    return UA_OK;
}

/** The line that gives a part its letter, misread or not: parts.c has settled which one (IR-04, N-50). */
static ua_status part_letter(ua_front *f, ua_unit *u)
{
    f->has_number = true;
    UA_TRY(ua_mark_text(f->w, u->text, 0, (uint32_t)ua_unit_str(u).n, UA_M_DOC_NUMBER,
                        UA_STR("resolutionNumber"), (ua_str){0}));
    return ua_front_line(f, f->preface, u, "title");
}

/** The letter of the one part that the file holds: behind the title, before its subtitle or its formula (N-52). */
static bool is_own_letter(const ua_front *f, const ua_unit *u)
{
    const ua_work *w = f->w;
    uint32_t next = ua_unit_next(w, (uint32_t)(u - w->units.at) + 1);

    bool below =
        f->title && (f->title == f->preface->last || f->title->next == f->preface->last); /* or its date */
    return f->has_title && below && next < w->units.n && ua_find(w, UA_P_PART_LETTER, ua_unit_str(u), NULL) &&
           w->units.at[next].zone <= UA_Z_FORMULA;
}

static ua_status own_letter(ua_front *f, ua_unit *u)
{
    ua_work *w = f->w;
    ua_str line = ua_unit_str(u), had = w->found.designation;
    char letter = ua_part_letter(line);
    const ua_unit *next = &w->units.at[ua_unit_next(w, (uint32_t)(u - w->units.at) + 1)];

    if (letter && had.n && had.p[had.n - 1] != letter)
        w->found.designation = ua_symbol_of_part(w, had, (ua_str){&letter, 1});
    f->subtitle = next->zone == UA_Z_FRONT;
    uint32_t end = (unsigned char)line.p[0] < 0x80 ? 1 : (uint32_t)line.n;
    UA_TRY(ua_mark_text(w, u->text, 0, end, UA_M_DOC_NUMBER, UA_STR("resolutionNumber"), (ua_str){0}));
    return ua_front_line(f, f->preface, u, "title");
}

static ua_status title_line(ua_front *f, ua_unit *u)
{
    ua_str s = ua_unit_str(u);

    f->has_title = true;
    f->w->found.title = s;
    f->w->found.title_in_text = true;
    UA_TRY(ua_mark_text(f->w, u->text, 0, (uint32_t)s.n, UA_M_DOC_TITLE, UA_STR("resolutionTitle"),
                        (ua_str){0}));
    return ua_front_line(f, f->preface, u, "title");
}

/** The lines that patterns know, in the order of trial. */
static const struct {
    ua_pattern_id id;
    ua_status (*take)(ua_front *f, ua_unit *u, const ua_match *m);
} known[] = {
    {UA_P_DISTRIBUTION, ua_front_distribution},
    {UA_P_LANGUAGE_LINE, ua_front_language},
    {UA_P_MASTHEAD, ua_front_masthead},
    {UA_P_SYMBOL, ua_front_symbol},
    {UA_P_SYMBOL_LINE, ua_front_symbol},
    {UA_P_ADOPTION, adoption},
    {UA_P_ADOPTION_PLURAL, adoption},
    {UA_P_ORIGIN, ua_front_origin},
    {UA_P_SPONSORS, ua_front_sponsors},
    {UA_P_SESSION, ua_front_session},
    {UA_P_AGENDA_ITEM, ua_front_agenda},
    {UA_P_RESOLUTION_NUMBER, resolution_number},
    {UA_P_RESOLUTION_OF, resolution_of},
    {UA_P_NUMBER_TITLE, number_title},
    {UA_P_NUMBER_ONLY, number_title},
    {UA_P_NUMBER_TITLE_BARE, number_title}, /* without a point (N-25) */
};

/** A line of the masthead that is nothing but an organ's name, or its formula. */
static bool is_organ_line(const ua_work *w, ua_str s)
{
    size_t len;

    return ua_is_formula(w, s, NULL) || (ua_lang_organ(w->p->lang, s, &len) && len == s.n);
}

/** A date and nothing else, a preposition in front of it and brackets around it aside. */
static bool is_date_line(const ua_work *w, ua_str s)
{
    ua_str iso;
    ua_match m;

    if (s.n > 2 && (s.p[0] == '(' || s.p[0] == '[') && (s.p[s.n - 1] == ')' || s.p[s.n - 1] == ']'))
        s = ua_str_sub(s, 1, s.n - 1);
    return ua_date_iso(w, s, &iso, &m) && m.to == s.n &&
           (!m.from || ua_ends_on_function_word(w, ua_str_trim(ua_str_sub(s, 0, m.from))));
}

/** N-27: the title goes on in the line behind it. */
static ua_status rest_of_title(ua_front *f, ua_unit *u)
{
    ua_buf whole = ua_buf_on(f->w->p->arena);
    ua_str s = ua_unit_str(u);

    ua_buf_put(&whole, f->w->found.title);
    ua_buf_putc(&whole, ' ');
    ua_buf_put(&whole, s);
    if (!whole.ok)
        return ua_front_no_memory(f);
    f->w->found.title = ua_buf_str(&whole);
    UA_TRY(ua_mark_text(f->w, u->text, 0, (uint32_t)s.n, UA_M_DOC_TITLE, UA_STR("resolutionTitle"),
                        (ua_str){0}));
    UA_TRY(ua_front_line(f, f->preface, u, "title"));
    f->title = f->preface->last;
    return UA_OK;
}

/** Does the line open the page, right above the number of the resolution, as dates in Chinese volumes do? */
static bool heads_number(const ua_front *f, const ua_unit *u)
{
    const ua_work *w = f->w;
    uint32_t next = ua_unit_next(w, (uint32_t)(u - w->units.at) + 1);
    ua_str s = next < w->units.n ? ua_unit_str(&w->units.at[next]) : (ua_str){0};

    return s.n && !f->cover->first && !f->preface->first &&
           (ua_find(w, UA_P_RESOLUTION_NUMBER, s, NULL) || ua_find(w, UA_P_NUMBER_TITLE, s, NULL));
}

static ua_status other_line(ua_front *f, ua_unit *u)
{
    ua_str s = ua_unit_str(u);

    if (is_organ_line(f->w, s)) {
        UA_TRY(ua_front_organ(f, u));
        return ua_front_line(f, f->cover, u, "organ");
    }
    bool date = is_date_line(f->w, s);
    if (date && f->by_year && f->preface->last && !f->adoption && !f->w->found.adopted.n) {
        UA_TRY(ua_front_date(f, u, "adoptionDate",
                             &f->w->found.adopted)); /* "Resolution 743 (1992)" / "of 21 ..." */
        return ua_front_line(f, f->preface, u, "publicationInfo");
    }
    if (date && f->has_number && f->title && f->title == f->preface->last && !f->w->found.adopted.n) {
        UA_TRY(ua_front_date(f, u, "adoptionDate", &f->w->found.adopted)); /* under number and title */
        return ua_front_line(f, f->preface, u, "publicationInfo");
    }
    if (date && heads_number(f, u)) {
        UA_TRY(ua_front_date(f, u, "adoptionDate", &f->w->found.adopted));
        return ua_front_line(f, f->preface, u, "publicationInfo");
    }
    if (date && f->adoption && !f->w->found.adopted.n) { /* the adoption line goes on */
        UA_TRY(ua_front_date(f, u, "adoptionDate", &f->w->found.adopted));
        return ua_front_line(f, f->adoption->parent, u, f->adoption->key.p);
    }
    if (date) {
        UA_TRY(ua_front_date(f, u, "dateOfIssuance", &f->w->found.issued));
        return ua_front_line(f, f->cover, u, "issueDate");
    }
    if (f->w->found.title_in_text && f->title && f->title == f->preface->last &&
        ua_ends_open(f->title->text->s) && !ua_opens_paragraph(f->w, s))
        return rest_of_title(f, u);
    /* CP-01: the cover page ends with the resolution's own number and title */
    return ua_front_line(f, f->has_title && f->preface->first ? f->preface : f->cover, u, "note");
}

static ua_status one(ua_front *f, ua_unit *u, bool last)
{
    ua_str s = ua_unit_str(u);
    ua_match m;

    if (ua_str_eqz(u->role, "title"))
        return title_line(f, u);
    if (f->w->letter && !f->has_number && (ua_utf8_count(s) <= LETTER_CHARS || ua_part_letter(s)))
        return part_letter(f, u);
    if (is_own_letter(f, u))
        return own_letter(f, u);
    if (f->subtitle && !ua_str_ends(s, UA_STR(","))) { /* a line that goes on is no title */
        f->subtitle = false;
        UA_TRY(ua_mark_text(f->w, u->text, 0, (uint32_t)s.n, UA_M_INLINE, (ua_str){0}, UA_STR("subTitle")));
        return ua_front_line(f, f->preface, u, "title");
    }
    if (ua_front_organ_and_session(f->w, s, &m)) {
        UA_TRY(ua_front_organ(f, u));
        return ua_front_session(f, u, &m);
    }
    if (!ua_is_formula(f->w, s, NULL))
        for (size_t k = 0; k < sizeof known / sizeof *known; k++)
            if (ua_find(f->w, known[k].id, s, &m))
                return known[k].take(f, u, &m);
    if (last && !f->has_title && !ua_is_formula(f->w, s, NULL))
        return title_line(f, u);
    return other_line(f, u);
}

/** Is the unit the title, or does the line with the number hold it? */
static bool holds_title(const ua_work *w, const ua_unit *u)
{
    ua_str s = ua_unit_str(u);
    ua_match m;

    return ua_str_eqz(u->role, "title") ||
           (ua_find(w, UA_P_RESOLUTION_NUMBER, s, &m) && ua_match_group(&m, "year").n) ||
           (ua_find(w, UA_P_RESOLUTION_OF, s, NULL) && is_of_council(w, s)) ||
           ((ua_find(w, UA_P_NUMBER_TITLE, s, &m) || ua_find(w, UA_P_NUMBER_TITLE_BARE, s, &m)) &&
            ua_match_group(&m, "title").n);
}

/** Does a pattern know the line? */
static bool is_known(const ua_work *w, ua_str s)
{
    ua_match m;

    if (is_organ_line(w, s) || is_date_line(w, s) || ua_front_organ_and_session(w, s, &m))
        return true;
    for (size_t k = 0; k < sizeof known / sizeof *known; k++)
        if (ua_find(w, known[k].id, s, NULL))
            return true;
    return false;
}

/** The front unit that no pattern knows, to be the title when nothing else is: the last of a resolution (N-26), of a plain
 *  document the longest heading (N-73). UINT32_MAX when the title stands beside the number, or when there is none. */
static uint32_t find_title(const ua_work *w, uint32_t from, uint32_t to)
{
    uint32_t last = UINT32_MAX, longest = UINT32_MAX, a, b;

    for (uint32_t i = from; i < to; i++) {
        const ua_unit *u = &w->units.at[i];
        ua_str s = ua_unit_str(u);
        if (u->gone)
            continue;
        if (holds_title(w, u))
            return UINT32_MAX;
        if (is_known(w, s))
            continue;
        last = i;
        if (u->kind == UA_B_HEAD && (longest == UINT32_MAX || s.n > ua_unit_str(&w->units.at[longest]).n))
            longest = i;
    }
    ua_zone_range(w, UA_Z_FORMULA, &a, &b);
    bool plain = a == b;
    ua_zone_range(w, UA_Z_PREAMBLE, &a, &b);
    return plain && a == b && longest != UINT32_MAX ? longest : last;
}

/** ST-02 asks for a preface; what the export does not print is supplied, marked as editorial (UA_ADDED). */
static ua_status supply_preface(ua_front *f)
{
    ua_work *w = f->w;
    const ua_meta *g = w->p->given;
    ua_textb b = ua_textb_on(w->p->arena, w->in->source);
    bool title = g && g->title.n && !w->apart;
    ua_str name = title ? g->title : g && g->symbol.n ? g->symbol : w->found.symbol;

    name = name.n ? name : w->running;
    name = name.n ? name : ua_symbol_of_name(w);
    if (w->apart)
        name = UA_STR("[…]");
    if (!name.n)
        name = w->in->source->name;
    for (size_t i = name.n; i-- > 0;)
        if (!title && name.p == w->in->source->name.p && name.p[i] == '/') {
            name = ua_str_sub(name, i + 1, name.n);
            break;
        }
    ua_textb_add(&b, name.n ? name : UA_STR("[untitled]"));
    ua_text *t = ua_textb_done(&b);
    ua_node *n = t ? ua_add_block(w, f->preface, t, "title") : NULL;
    if (!n)
        return ua_front_no_memory(f);
    if (w->apart)
        return UA_OK;
    return ua_mark_text(w, t, 0, (uint32_t)t->s.n, title ? UA_M_DOC_TITLE : UA_M_DOC_NUMBER,
                        title ? UA_STR("resolutionTitle") : UA_STR("symbol"), (ua_str){0});
}

ua_status ua_pass_front(ua_work *w)
{
    ua_front f = {.w = w};
    uint32_t from, to;

    f.cover = ua_node_add(w->p->arena, w->out->root, UA_COVER);
    f.preface = f.cover ? ua_node_add(w->p->arena, w->out->root, UA_PREFACE) : NULL;
    if (!f.preface)
        return ua_front_no_memory(&f);
    ua_zone_range(w, UA_Z_FRONT, &from, &to);
    for (uint32_t i = from; i < to; i++)
        if (!w->units.at[i].gone && w->units.at[i].zone == UA_Z_FRONT && ua_is_row(&w->units.at[i]))
            UA_TRY(ua_flatten_row(w, &w->units.at[i]));
    uint32_t title = find_title(w, from, to);
    for (uint32_t i = from; i < to; i++)
        if (!w->units.at[i].gone && w->units.at[i].zone == UA_Z_FRONT) {
            const ua_node *before = f.adoption;
            UA_TRY(one(&f, &w->units.at[i], i == title));
            f.adoption = f.adoption == before ? NULL : f.adoption;
        }
    if (!f.cover->first)
        ua_node_unlink(f.cover);
    return f.preface->first ? UA_OK : supply_preface(&f);
}

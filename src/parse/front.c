/* Front matter: masthead and adoption lines to the cover page, number and title to the preface (CP, PF).
 *
 * Each printed line becomes one block; its key says which line it is, marks say what is in it. Lines that no
 * pattern knows stay on the cover page; the last of them is the title when none was found (N-26). */
#include "parse/work.h"
#include "text/ctype.h"
#include "text/norm.h"
#include "text/utf8.h"

typedef struct ua_front {
    ua_work *w;
    ua_node *cover, *preface;
    bool has_number, has_title;
    bool subtitle;           /**< the next line is one (PF-03) */
    const ua_node *title;    /**< block of the number and the title */
    bool by_year;            /**< the number has a year, as those of the Security Council (RF-03) */
    const ua_node *adoption; /**< block of the adoption line, while the line after it is looked at */
} ua_front;

enum { LETTER_CHARS = 2 };

static ua_status no_memory(const ua_front *f)
{
    ua_status s = ua_arena_status(f->w->p->arena);

    return s != UA_OK ? s : UA_E_BUG;
}

static ua_status line(ua_front *f, ua_node *part, ua_unit *u, const char *key)
{
    return ua_add_block(f->w, part, u->text, key) ? UA_OK : no_memory(f);
}

static ua_status date_in(ua_front *f, ua_unit *u, const char *key, ua_str *into)
{
    ua_str iso;
    ua_match m;

    if (!ua_date_iso(f->w, ua_unit_str(u), &iso, &m))
        return UA_OK;
    if (!into->n)
        *into = iso;
    return ua_mark_text(f->w, u->text, m.from, m.to, UA_M_DOC_DATE, ua_str_c(key), iso);
}

/** The organ that is named somewhere in a line, at a word boundary. */
static ua_status organ_in(ua_front *f, ua_unit *u)
{
    ua_str s = ua_unit_str(u);
    size_t len;

    for (size_t at = 0; at < s.n; at++) {
        if (at && s.p[at - 1] != ' ' && s.p[at - 1] != '\'' && ((unsigned char)s.p[at] & 0xC0) != 0x80 &&
            f->w->p->lang->spaced)
            continue;
        if (((unsigned char)s.p[at] & 0xC0) == 0x80)
            continue;
        const ua_name *o = ua_lang_organ(f->w->p->lang, ua_str_sub(s, at, s.n), &len);
        if (!o)
            continue;
        if (!f->w->found.organ.n)
            f->w->found.organ = ua_str_c(o->code);
        uint32_t from = (uint32_t)at + ua_article(f->w, ua_str_sub(s, at, at + len), o);
        return ua_mark_text(f->w, u->text, from, (uint32_t)(at + len), UA_M_DOC_AUTHORITY, ua_str_c(o->code),
                            (ua_str){0});
    }
    return UA_OK;
}

static ua_status distribution(ua_front *f, ua_unit *u, const ua_match *m)
{
    static const char *const kinds[][2] = {{"general", "distributionGeneral"},
                                           {"limited", "distributionLimited"},
                                           {"restricted", "distributionRestricted"}};
    ua_str s = ua_unit_str(u), key = {0};
    uint32_t end = m->to;

    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        ua_str word = ua_match_group(m, kinds[i][0]);
        if (word.n) {
            key = ua_str_c(kinds[i][1]);
            end = (uint32_t)(word.p - s.p + (ptrdiff_t)word.n);
        }
    }
    if (key.n) /* CP-02 */
        UA_TRY(ua_mark_text(f->w, u->text, 0, end, UA_M_INLINE, key, UA_STR("distribution")));
    UA_TRY(date_in(f, u, "dateOfIssuance", &f->w->found.issued));
    return line(f, f->cover, u, "distribution");
}

static ua_status adoption(ua_front *f, ua_unit *u, const ua_match *m)
{
    ua_work *w = f->w;
    ua_str s = ua_unit_str(u);

    UA_TRY(date_in(f, u, "adoptionDate", &w->found.adopted));
    UA_TRY(organ_in(f, u));
    w->found.meeting = ua_match_group(m, "num");
    w->found.outcome = UA_STR("adopted");
    bool council = ua_str_eqz(w->found.organ, "un-sc") || (!w->found.organ.n && f->by_year);
    if (council) { /* PF-02 */
        UA_TRY(ua_mark_group(w, u->text, m, "outcome", UA_M_OUTCOME, w->found.outcome, (ua_str){0}));
        UA_TRY(ua_mark_group(w, u->text, m, "meeting", UA_M_EVENT, UA_STR("adoptionMeeting"), (ua_str){0}));
        UA_TRY(line(f, f->preface, u, "publicationHeading"));
        f->adoption = f->preface->last;
        return UA_OK;
    }
    UA_TRY(
        ua_mark_text(w, u->text, 0, (uint32_t)s.n, UA_M_DOC_TITLE, UA_STR("publicationTitle"), (ua_str){0}));
    UA_TRY(line(f, f->cover, u, "adoption"));
    f->adoption = f->cover->last;
    return UA_OK;
}

/** "2347 2017)", its parenthesis lost, is 2347 (2017) all the same (N-28). */
static ua_str with_year(const ua_front *f, ua_str num, ua_str year)
{
    ua_buf b = ua_buf_on(f->w->p->arena);
    size_t end = (size_t)(year.p - num.p);

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
    f->w->found.designation = year.n ? with_year(f, num, year) : num;
    f->w->found.cls = UA_CLASS_RESOLUTION;
    UA_TRY(date_in(f, u, "adoptionDate", &f->w->found.adopted));
    f->has_number = true;
    f->has_title = f->has_title || f->by_year; /* the Security Council gives no title (N-28) */
    return line(f, f->preface, u, "publicationInfo");
}

static ua_status number_title(ua_front *f, ua_unit *u, const ua_match *m)
{
    ua_str title = ua_match_group(m, "title");

    UA_TRY(ua_mark_group(f->w, u->text, m, "num", UA_M_DOC_NUMBER, UA_STR("resolutionNumber"), (ua_str){0}));
    UA_TRY(ua_mark_group(f->w, u->text, m, "title", UA_M_DOC_TITLE, UA_STR("resolutionTitle"), (ua_str){0}));
    f->w->found.designation = ua_match_group(m, "num");
    f->w->found.title = title;
    f->w->found.title_in_text = title.n > 0;
    f->has_number = true;
    f->has_title = f->has_title || title.n;
    UA_TRY(line(f, f->preface, u, "title"));
    f->title = f->preface->last;
    return UA_OK;
}

/** The line that gives a part its letter, misread or not: parts.c has settled which one (IR-04, N-50). */
static ua_status part_letter(ua_front *f, ua_unit *u)
{
    f->has_number = true;
    UA_TRY(ua_mark_text(f->w, u->text, 0, (uint32_t)ua_unit_str(u).n, UA_M_DOC_NUMBER,
                        UA_STR("resolutionNumber"), (ua_str){0}));
    return line(f, f->preface, u, "title");
}

/** The letter of the one part that the file holds: behind the title, before its subtitle or its formula (N-52). */
static bool is_own_letter(const ua_front *f, const ua_unit *u)
{
    const ua_work *w = f->w;
    uint32_t next = ua_unit_next(w, (uint32_t)(u - w->units.at) + 1);

    return f->has_title && f->preface->last && f->preface->last == f->title && next < w->units.n &&
           ua_find(w, UA_P_PART_LETTER, ua_unit_str(u), NULL) && w->units.at[next].zone <= UA_Z_FORMULA;
}

static ua_status own_letter(ua_front *f, ua_unit *u)
{
    ua_work *w = f->w;
    ua_str letter = ua_unit_str(u), had = w->found.designation;
    const ua_unit *next = &w->units.at[ua_unit_next(w, (uint32_t)(u - w->units.at) + 1)];

    letter.n = 1;
    if (had.n && had.p[had.n - 1] != letter.p[0])
        w->found.designation = ua_symbol_of_part(w, had, letter);
    f->subtitle = next->zone == UA_Z_FRONT;
    UA_TRY(ua_mark_text(w, u->text, 0, 1, UA_M_DOC_NUMBER, UA_STR("resolutionNumber"), (ua_str){0}));
    return line(f, f->preface, u, "title");
}

static ua_status title_line(ua_front *f, ua_unit *u)
{
    ua_str s = ua_unit_str(u);

    f->has_title = true;
    f->w->found.title = s;
    f->w->found.title_in_text = true;
    UA_TRY(ua_mark_text(f->w, u->text, 0, (uint32_t)s.n, UA_M_DOC_TITLE, UA_STR("resolutionTitle"),
                        (ua_str){0}));
    return line(f, f->preface, u, "title");
}

static ua_status symbol(ua_front *f, ua_unit *u, const ua_match *m)
{
    f->w->found.symbol = ua_symbol_of(f->w, ua_match_group(m, "sym"));
    UA_TRY(ua_mark_group(f->w, u->text, m, "sym", UA_M_DOC_NUMBER, UA_STR("symbol"), (ua_str){0}));
    UA_TRY(date_in(f, u, "dateOfIssuance", &f->w->found.issued));
    return line(f, f->cover, u, "symbol");
}

/** Value of a session: its ordinal words, digits, or S-26 as printed. */
static ua_str session_value(ua_front *f, ua_str words)
{
    ua_str folded;
    ua_buf b = ua_buf_on(f->w->p->arena);
    const ua_lang *l = f->w->p->lang;

    if (ua_fold(f->w->p->arena, words, &folded) != UA_OK)
        return (ua_str){0};
    const ua_word *o = ua_lang_word(l->ordinals, l->nordinals, folded);
    if (o) {
        ua_buf_put_uint(&b, (uint64_t)o->value);
        return ua_buf_str(&b);
    }
    for (size_t i = 0, len; i < words.n; i += len) {
        uint32_t cp = ua_utf8_at(words, i, &len);
        if (ua_is_digit(cp))
            ua_buf_put_uint(&b, (uint64_t)ua_digit_value(cp));
    }
    return ua_buf_str(&b);
}

static ua_status agenda_item(ua_front *f, ua_unit *u, const ua_match *m)
{
    UA_TRY(ua_mark_group(f->w, u->text, m, "item", UA_M_INLINE, UA_STR("agendaItem"), UA_STR("agendaItem")));
    return ua_mark_group(f->w, u->text, m, "title", UA_M_INLINE, (ua_str){0}, UA_STR("agendaItemTitle"));
}

static ua_status session(ua_front *f, ua_unit *u, const ua_match *m)
{
    ua_str words = ua_match_group(m, "session"), value = session_value(f, words);
    uint32_t skipped = (uint32_t)(m->subject.p - ua_unit_str(u).p); /* the organ's name in front */
    ua_match agenda;

    if (value.n) {
        f->w->found.session = value;
        UA_TRY(ua_mark_text(f->w, u->text, skipped + m->from, skipped + m->to, UA_M_SESSION,
                            UA_STR("session"), value));
    }
    if (ua_find(f->w, UA_P_AGENDA_ITEM, ua_unit_str(u), &agenda) && agenda.from >= skipped + m->to - 1)
        UA_TRY(agenda_item(f, u, &agenda));
    return line(f, f->cover, u, "session");
}

/** "Human Rights Council Forty-fifth session" (N-21). */
static bool organ_and_session(const ua_work *w, ua_str s, ua_match *m)
{
    size_t len;

    return ua_lang_organ(w->p->lang, s, &len) && len < s.n &&
           ua_find(w, UA_P_SESSION, ua_str_trim(ua_str_sub(s, len, s.n)), m);
}

static ua_status agenda(ua_front *f, ua_unit *u, const ua_match *m)
{
    UA_TRY(agenda_item(f, u, m));
    return line(f, f->cover, u, "agendaItem");
}

static ua_status masthead(ua_front *f, ua_unit *u, const ua_match *m)
{
    ua_str s = ua_unit_str(u);

    (void)m;
    if (s.n <= 4) /* N-19: the big letter of the symbol */
        return ua_unit_drop(f->w, u, UA_WHY_RUNNING_HEAD, "N-19");
    UA_TRY(ua_mark_text(f->w, u->text, 0, (uint32_t)s.n, UA_M_DOC_AUTHORITY, UA_STR("un"), (ua_str){0}));
    return line(f, f->cover, u, "unitedNations");
}

static ua_status origin(ua_front *f, ua_unit *u, const ua_match *m)
{
    (void)m;
    return line(f, f->cover, u, "committee");
}

static ua_status language(ua_front *f, ua_unit *u, const ua_match *m)
{
    ua_str s = ua_unit_str(u);
    const char *group = ua_match_group(m, "orig").n ? "orig" : "orig2";
    ua_str original = ua_match_group(m, group);
    uint32_t end = m->to;

    if (original.n) { /* "English Original: French" (CP-02, MD-08) */
        const ua_lang *l = ua_lang_find(original);
        UA_TRY(ua_mark_group(f->w, u->text, m, group, UA_M_INLINE, (ua_str){0}, UA_STR("originalLanguage")));
        size_t before = ua_str_find(s, UA_STR(" Original"), 0);
        end = before == SIZE_MAX ? 0 : (uint32_t)before;
        if (l)
            f->w->found.original_lang = ua_str_c(l->bcp47);
    }
    if (end)
        UA_TRY(ua_mark_text(f->w, u->text, 0, end, UA_M_INLINE, (ua_str){0}, UA_STR("languageOfExpression")));
    return line(f, f->cover, u, "language");
}

/** The lines that patterns know, in the order of trial. */
static const struct {
    ua_pattern_id id;
    ua_status (*take)(ua_front *f, ua_unit *u, const ua_match *m);
} known[] = {
    {UA_P_DISTRIBUTION, distribution},
    {UA_P_LANGUAGE_LINE, language},
    {UA_P_MASTHEAD, masthead},
    {UA_P_SYMBOL, symbol},
    {UA_P_ADOPTION, adoption},
    {UA_P_ADOPTION_PLURAL, adoption},
    {UA_P_ORIGIN, origin},
    {UA_P_SESSION, session},
    {UA_P_AGENDA_ITEM, agenda},
    {UA_P_RESOLUTION_NUMBER, resolution_number},
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

/** A date and nothing else, a preposition in front of it aside. */
static bool is_date_line(const ua_work *w, ua_str s)
{
    ua_str iso;
    ua_match m;

    return ua_date_iso(w, s, &iso, &m) && m.to == s.n &&
           (!m.from || ua_ends_on_function_word(w, ua_str_trim(ua_str_sub(s, 0, m.from))));
}

static ua_status other_line(ua_front *f, ua_unit *u)
{
    ua_str s = ua_unit_str(u);

    if (is_organ_line(f->w, s)) {
        UA_TRY(organ_in(f, u));
        return line(f, f->cover, u, "organ");
    }
    bool date = is_date_line(f->w, s);
    if (date && f->by_year && f->preface->last && !f->adoption && !f->w->found.adopted.n) {
        UA_TRY(
            date_in(f, u, "adoptionDate", &f->w->found.adopted)); /* "Resolution 743 (1992)" / "of 21 ..." */
        return line(f, f->preface, u, "publicationInfo");
    }
    if (date && f->adoption && !f->w->found.adopted.n) { /* the adoption line goes on */
        UA_TRY(date_in(f, u, "adoptionDate", &f->w->found.adopted));
        return line(f, f->adoption->parent, u, f->adoption->key.p);
    }
    if (date) {
        UA_TRY(date_in(f, u, "dateOfIssuance", &f->w->found.issued));
        return line(f, f->cover, u, "issueDate");
    }
    return line(f, f->cover, u, "note");
}

static ua_status one(ua_front *f, ua_unit *u, bool last)
{
    ua_str s = ua_unit_str(u);
    ua_match m;

    if (ua_str_eqz(u->role, "title"))
        return title_line(f, u);
    if (f->w->letter && !f->has_number && ua_utf8_count(s) <= LETTER_CHARS)
        return part_letter(f, u);
    if (is_own_letter(f, u))
        return own_letter(f, u);
    if (f->subtitle) {
        f->subtitle = false;
        UA_TRY(ua_mark_text(f->w, u->text, 0, (uint32_t)s.n, UA_M_INLINE, (ua_str){0}, UA_STR("subTitle")));
        return line(f, f->preface, u, "title");
    }
    if (!ua_is_formula(f->w, s, NULL))
        for (size_t k = 0; k < sizeof known / sizeof *known; k++)
            if (ua_find(f->w, known[k].id, s, &m))
                return known[k].take(f, u, &m);
    if (organ_and_session(f->w, s, &m)) {
        UA_TRY(organ_in(f, u));
        return session(f, u, &m);
    }
    if (last && !f->has_title && !ua_is_formula(f->w, s, NULL))
        return title_line(f, u);
    return other_line(f, u);
}

/** The last front unit that no pattern knows, to be the title when nothing else is (N-26); UINT32_MAX when
 *  the title stands beside the number, or when there is none. */
static uint32_t last_unknown(const ua_work *w, uint32_t from, uint32_t to)
{
    uint32_t found = UINT32_MAX;

    for (uint32_t i = from; i < to; i++) {
        const ua_unit *u = &w->units.at[i];
        ua_str s = ua_unit_str(u);
        ua_match m;
        if (u->gone || is_organ_line(w, s))
            continue;
        if (ua_str_eqz(u->role, "title") ||
            (ua_find(w, UA_P_RESOLUTION_NUMBER, s, &m) && ua_match_group(&m, "year").n) ||
            ((ua_find(w, UA_P_NUMBER_TITLE, s, &m) || ua_find(w, UA_P_NUMBER_TITLE_BARE, s, &m)) &&
             ua_match_group(&m, "title").n))
            return UINT32_MAX;
        bool hit = is_date_line(w, s) || organ_and_session(w, s, &m);
        for (size_t k = 0; !hit && k < sizeof known / sizeof *known; k++)
            hit = ua_find(w, known[k].id, s, NULL);
        if (!hit)
            found = i;
    }
    return found;
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
        return no_memory(f);
    n->flags |= UA_EDITORIAL;
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
        return no_memory(&f);
    ua_zone_range(w, UA_Z_FRONT, &from, &to);
    for (uint32_t i = from; i < to; i++)
        if (!w->units.at[i].gone && w->units.at[i].zone == UA_Z_FRONT &&
            ua_is_row(ua_unit_str(&w->units.at[i])))
            UA_TRY(ua_flatten_row(w, &w->units.at[i]));
    uint32_t title = last_unknown(w, from, to);
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

/* Page furniture out of the text (group A of the catalogue), and what it tells into the metadata.
 *
 *   Prenant note de la Stratégie ... qui exige
 *   S/RES/2531 (2020)                             -> running head, symbol
 *   17/19 20-08609                                -> page number, job number
 *   https://undocs.org/...                        -> link
 *
 * Lines that could be content are only left out where the context says so: the distribution block (N-02)
 * stays on the cover page when it stands before the formula. */
#include "parse/work.h"
#include "text/utf8.h"

typedef struct ua_furniture {
    ua_pattern_id id;
    ua_why why;
    const char *rule;
    bool page; /**< shows that a page ends here */
} ua_furniture;

static const ua_furniture kinds[] = {
    {UA_P_IMAGE_MARK, UA_WHY_IMAGE, "N-01", true},
    {UA_P_JOB_NUMBER, UA_WHY_JOB_NUMBER, "N-07", true},
    {UA_P_PAGE_JOB, UA_WHY_PAGE_NUMBER, "N-09", true},
    {UA_P_PAGE_OF, UA_WHY_PAGE_NUMBER, "N-09", true},
    {UA_P_PAGE_LABEL, UA_WHY_PAGE_NUMBER, "N-09", true},
    {UA_P_URL_UNDOCS, UA_WHY_LINK, "RF-11", true},
    {UA_P_NOTE_RULE, UA_WHY_NOTE_RULE, "N-13", true},
    {UA_P_VOLUME_HEAD, UA_WHY_RUNNING_HEAD, "N-122", true},
    {UA_P_RECYCLE, UA_WHY_NOISE, "N-10", false},
    {UA_P_BARCODE, UA_WHY_NOISE, "N-11", false},
    {UA_P_FENCE, UA_WHY_NOISE, "N-15", false},
    {UA_P_ASCII_RULE, UA_WHY_NOISE, "N-18", false},
    {UA_P_ASTERISKS, UA_WHY_NOISE, "N-14", false},
    {UA_P_STRAY, UA_WHY_NOISE, "N-17", false},
};

enum {
    LONG_TEXT = 160, /* bytes: no furniture, and no line of a masthead */
    SHORT_WORD = 6
};

/** Without a formula: do more lines open with a lead phrase in lower case (or in a script without case) than with a
 *  capital? */
static bool leads_are_lower(const ua_work *w)
{
    uint32_t lower = 0, upper = 0;
    size_t len;

    for (uint32_t i = 0; i < w->units.n; i++) {
        ua_str s = ua_unit_str(&w->units.at[i]);
        if (!ua_lead_of(w, s, UA_PREAMBULAR_LEAD | UA_OPERATIVE_LEAD, &len))
            continue;
        *(ua_starts_upper(s) ? &upper : &lower) += 1;
    }
    return lower > upper;
}

/** Where the front matter ends: at the first enacting formula, in a document without one at its first long text. What
 *  follows the formula shows whether paragraphs of this document open in lower case. */
static uint32_t end_of_front(ua_work *w)
{
    uint32_t i = 0, text = 0;

    while (i < w->units.n && !ua_is_formula(w, ua_unit_str(&w->units.at[i]), NULL))
        i++;
    uint32_t next = ua_unit_next(w, i + 1);
    w->lower_leads = i < w->units.n ? next < w->units.n && !ua_starts_upper(ua_unit_str(&w->units.at[next]))
                                    : leads_are_lower(w);
    while (text < i && ua_unit_str(&w->units.at[text]).n <= LONG_TEXT)
        text++;
    return i < w->units.n ? i : text;
}

static ua_status keep_job(ua_work *w, ua_str s)
{
    if (!w->found.job_number.n && !ua_arena_copy(w->p->arena, s, &w->found.job_number))
        return ua_arena_status(w->p->arena);
    return UA_OK;
}

/** "17/19 20-08609": the job number out of the line of the page number (CP-03). */
static ua_status job_beside_page(ua_work *w, ua_unit *u, const ua_match *m)
{
    ua_str job = ua_match_group(m, "job");

    UA_TRY(keep_job(w, job));
    uint32_t from = (uint32_t)(job.p - ua_unit_str(u).p);
    u->text = ua_text_cut(w, u->text, from, from + (uint32_t)job.n, UA_WHY_JOB_NUMBER, "CP-03");
    return u->text ? UA_OK : ua_arena_status(w->p->arena);
}

/** Is the unit part of a run of furniture: does other furniture or a page break touch it? */
static bool in_furniture(const ua_work *w, uint32_t i)
{
    return (i > 0 && w->units.at[i - 1].gone) || i + 1 == w->units.n || w->units.at[i + 1].gone ||
           w->units.at[i].after_page;
}

/** A lone letter before a heading or a formula is that of a part (N-53). */
static bool before_part(const ua_work *w, uint32_t i)
{
    uint32_t next = ua_unit_next(w, i + 1), after = ua_unit_next(w, next + 1);

    return (next < w->units.n && (w->units.at[next].kind == UA_B_HEAD ||
                                  ua_is_formula(w, ua_unit_str(&w->units.at[next]), NULL))) ||
           (after < w->units.n && ua_is_formula(w, ua_unit_str(&w->units.at[after]), NULL));
}

/** N-53: a letter that is no numeral and has no neighbour in a sequence of letters. */
static bool is_stray_letter(const ua_work *w, uint32_t i)
{
    ua_str s = ua_unit_str(&w->units.at[i]);

    if (!ua_find(w, UA_P_PART_LETTER, s, NULL) || ua_find(w, UA_P_ROMAN_ALONE, s, NULL))
        return false;
    for (uint32_t k = 0; k < w->units.n; k++) {
        ua_str t = ua_unit_str(&w->units.at[k]);
        if (k != i && !w->units.at[k].gone && ua_find(w, UA_P_PART_LETTER, t, NULL) &&
            (ua_part_letter(t) == ua_part_letter(s) + 1 || ua_part_letter(t) == ua_part_letter(s) - 1))
            return false;
    }
    return true;
}

/** The date below a distribution block, in a unit of its own (N-04) or torn apart: "1", "er" (N-05). */
static ua_status rest_of_date(ua_work *w, uint32_t distribution)
{
    uint32_t i = ua_unit_next(w, distribution + 1), next = ua_unit_next(w, i + 1);
    ua_str iso;
    ua_match m;

    if (i >= w->units.n)
        return UA_OK;
    ua_unit *u = &w->units.at[i];
    if (ua_date_iso(w, ua_unit_str(u), &iso, &m) && m.from == 0 && m.to == ua_unit_str(u).n) {
        w->found.issued = w->found.issued.n ? w->found.issued : iso;
        return ua_unit_drop(w, u, UA_WHY_DISTRIBUTION, "N-04");
    }
    if (next < w->units.n && ua_find(w, UA_P_PAGE_NUMBER, ua_unit_str(u), NULL) &&
        ua_find(w, UA_P_TORN_SUPERSCRIPT, ua_unit_str(&w->units.at[next]), NULL))
        return ua_unit_drop(w, u, UA_WHY_DISTRIBUTION, "N-05");
    return UA_OK;
}

/** N-02, N-03: distribution block and its neighbours, out of place after the formula. */
static ua_status displaced(ua_work *w, uint32_t i)
{
    ua_unit *u = &w->units.at[i];
    ua_str s = ua_unit_str(u), iso;
    ua_match m;

    if (ua_find(w, UA_P_DISTRIBUTION, s, &m)) {
        if (!w->found.issued.n && ua_date_iso(w, s, &iso, NULL))
            w->found.issued = iso;
        u->after_page = true;
        UA_TRY(ua_unit_drop(w, u, UA_WHY_DISTRIBUTION, "N-03"));
        return rest_of_date(w, i);
    }
    if (ua_find(w, UA_P_LANGUAGE_LINE, s, &m))
        return ua_unit_drop(w, u, UA_WHY_DISTRIBUTION, "N-06");
    if (ua_find(w, UA_P_NUMBER_ONLY, s, &m) && in_furniture(w, i))
        return ua_unit_drop(w, u, UA_WHY_RUNNING_HEAD, "N-08");
    return UA_OK;
}

/** Does the unit before end in the letter that a raised one belongs to: ", n" / "o" (N-94)? */
static bool has_hole(const ua_work *w, uint32_t i)
{
    uint32_t before = ua_unit_before(w, i);

    return before != UINT32_MAX && ua_str_ends(ua_unit_str(&w->units.at[before]), UA_STR(" n"));
}

/** Is the unit a letter that the next one of its kind follows: "A", and further on "B" (N-53)? */
static bool begins_sequence(const ua_work *w, uint32_t i)
{
    char letter = ua_part_letter(ua_unit_str(&w->units.at[i])), next = 0;

    for (uint32_t k = i + 1; letter && k < w->units.n && !next; k++)
        next = w->units.at[k].gone ? 0 : ua_part_letter(ua_unit_str(&w->units.at[k]));
    return next && next == letter + 1;
}

/** Does furniture touch words of the masthead here (N-19, N-20)? */
static bool is_masthead(const ua_work *w, uint32_t i)
{
    ua_str s = ua_unit_str(&w->units.at[i]);
    size_t len;

    if (!in_furniture(w, i) || begins_sequence(w, i))
        return false;
    return ua_find(w, UA_P_MASTHEAD, s, NULL) ||
           (ua_lang_organ(w->p->lang, s, &len) && len == s.n && !ua_is_formula(w, s, NULL));
}

/** Words of the masthead out of their place, and what is left of torn ones (N-31). */
static ua_status masthead_piece(ua_work *w, uint32_t i)
{
    ua_unit *u = &w->units.at[i];
    ua_str s = ua_unit_str(u);

    if (u->gone || s.n > LONG_TEXT)
        return UA_OK;
    bool torn = s.n <= SHORT_WORD && ua_find(w, UA_P_TORN_SUPERSCRIPT, s, NULL) && !has_hole(w, i);
    bool stray = s.n <= SHORT_WORD && is_stray_letter(w, i);
    if ((!torn && !stray && !is_masthead(w, i)) || before_part(w, i))
        return UA_OK;
    return torn    ? ua_unit_drop(w, u, UA_WHY_NOISE, "N-31")
           : stray ? ua_unit_drop(w, u, UA_WHY_NOISE, "N-53")
                   : ua_unit_drop(w, u, UA_WHY_RUNNING_HEAD, "N-19");
}

static bool has_digit(ua_str s)
{
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] >= '0' && s.p[i] <= '9')
            return true;
    return false;
}

/** N-08: the symbol as a running head; N-09: with a page label. */
static ua_status running_symbol(ua_work *w, ua_unit *u)
{
    ua_str s = ua_unit_str(u);
    ua_match m;

    if (!ua_find(w, UA_P_SYMBOL, s, &m) || ua_ends_with_cp(s, '.')) /* with a full stop it is a note (N-92) */
        return UA_OK;
    if (!has_digit(s)) /* "DDR/SSR": a heading */
        return UA_OK;
    ua_str symbol = ua_symbol_of(w, ua_match_group(&m, "sym"));
    const ua_series *series = ua_series_of(symbol);
    if (!w->running.n && series && strcmp(series->cls, "document") != 0)
        w->running = symbol;
    u->after_page = true;
    return ua_unit_drop(w, u, UA_WHY_RUNNING_HEAD, "N-08");
}

static ua_status plain_furniture(ua_work *w, uint32_t i)
{
    ua_unit *u = &w->units.at[i];
    ua_str s = ua_unit_str(u);

    if (s.n > LONG_TEXT)
        return UA_OK;
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        ua_match m;
        if (!ua_find(w, kinds[k].id, s, &m))
            continue;
        if (kinds[k].id == UA_P_JOB_NUMBER)
            UA_TRY(keep_job(w, s));
        if (kinds[k].id == UA_P_PAGE_JOB)
            UA_TRY(job_beside_page(w, u, &m));
        if (kinds[k].page)
            u->after_page = true;
        u->after_rule = kinds[k].id == UA_P_NOTE_RULE;
        return ua_unit_drop(w, u, kinds[k].why, kinds[k].rule);
    }
    return UA_OK;
}

/** A bare number in a run of furniture is a page number (N-12 d), unless notes may follow (N-12 a). */
static ua_status bare_number(ua_work *w, uint32_t i)
{
    ua_unit *u = &w->units.at[i];

    if (u->gone || !ua_find(w, UA_P_PAGE_NUMBER, ua_unit_str(u), NULL) || !in_furniture(w, i))
        return UA_OK;
    uint32_t next = ua_unit_next(w, i + 1);
    bool body = next < w->units.n && !ua_starts_lower(ua_unit_str(&w->units.at[next])); /* of a note */
    for (uint32_t k = i; k-- > 0 && w->units.at[k].gone;)
        if (w->units.at[k].after_rule && body)
            return UA_OK;
    u->after_page = true;
    return ua_unit_drop(w, u, UA_WHY_PAGE_NUMBER, "N-12");
}

/** The first unit that stays after furniture inherits what the furniture showed. */
static void hand_on(ua_work *w)
{
    bool page = false, rule = false;

    for (uint32_t i = 0; i < w->units.n; i++) {
        ua_unit *u = &w->units.at[i];
        page = page || u->after_page;
        if (u->gone) {
            rule = rule || u->after_rule;
            continue;
        }
        u->after_page = page;
        u->after_rule = rule;
        page = rule = false;
    }
}

ua_status ua_pass_furniture(ua_work *w)
{
    for (uint32_t i = 0; i < w->units.n; i++)
        UA_TRY(plain_furniture(w, i));
    UA_TRY(ua_drop_heads(w));
    uint32_t front = end_of_front(w);
    for (uint32_t i = 0; i < w->units.n; i++) {
        ua_unit *u = &w->units.at[i];
        if (u->gone || ua_unit_str(u).n > LONG_TEXT)
            continue;
        if (i > front)
            UA_TRY(displaced(w, i));
        if (!u->gone && i > front)
            UA_TRY(running_symbol(w, u));
    }
    for (uint32_t i = front + 1; i < w->units.n; i++)
        UA_TRY(masthead_piece(w, i));
    for (uint32_t i = w->units.n; i-- > front + 1;) /* the other way round: what stands before furniture */
        UA_TRY(masthead_piece(w, i));
    for (uint32_t i = 0; i < w->units.n; i++)
        UA_TRY(bare_number(w, i));
    hand_on(w);
    return UA_OK;
}

/* Formula and preambular paragraphs (section 6.4): one container each, sub-paragraphs in lists. */
#include "parse/work.h"
#include "text/ctype.h"
#include "text/utf8.h"

static ua_status no_memory(const ua_work *w)
{
    ua_status s = ua_arena_status(w->p->arena);

    return s != UA_OK ? s : UA_E_BUG;
}

/** PR-05, PR-04: does the unit go on with the preambular paragraph before it? */
static bool goes_on(const ua_work *w, const ua_unit *before, const ua_unit *u)
{
    ua_str s = ua_unit_str(u);

    return before && !w->lower_leads && ua_starts_lower(s) && !ua_opens_paragraph(w, s);
}

/** PR-06: a numbered preambular paragraph. */
static ua_node *recital(ua_work *w, ua_node *preamble, const ua_unit *u)
{
    ua_text *num, *rest;
    ua_node *r = ua_node_add(w->p->arena, preamble, UA_RECITAL);

    if (!r || ua_split_label(w, u, &num, &rest) != UA_OK)
        return NULL;
    if (!rest) { /* a number with nothing behind it stays as text */
        rest = num;
        num = NULL;
    }
    r->num = num;
    return ua_add_block(w, r, rest, "") ? r : NULL;
}

/** Words and nothing of what notes and misread lines have in them. */
static bool is_plain(const ua_work *w, ua_str s)
{
    size_t len;

    for (size_t at = 0; at < s.n; at += len) {
        uint32_t cp = ua_utf8_at(s, at, &len);
        if (ua_is_digit(cp) || ua_is_stop(cp) || ua_is_semicolon(cp) || ua_is_colon(cp) || cp == '/')
            return false;
    }
    return !ua_lang_organ(w->p->lang, s, &len);
}

/** PR-07: a heading over recitals, as in drafts of the Security Council: it is no recital, ends without a mark, and the
 *  lead phrase of a recital follows. Where letters have no cases the layout has to say that it is one. */
static bool is_heading(const ua_work *w, uint32_t i, uint32_t to)
{
    enum { LONGEST = 120 };
    const ua_unit *u = &w->units.at[i];
    ua_str s = ua_unit_str(u);
    uint32_t next = ua_unit_next(w, i + 1);
    size_t len;

    return next < to && !u->nlabels && (ua_starts_upper(s) || (u->kind == UA_B_HEAD && ua_starts_title(s))) &&
           ua_ends_open(s) && ua_utf8_count(s) <= LONGEST && is_plain(w, s) && !ua_is_preambular(w, s) &&
           ua_lead_of(w, ua_unit_str(&w->units.at[next]), UA_PREAMBULAR_LEAD, &len);
}

static ua_node *section(ua_work *w, ua_node *preamble, const ua_unit *u)
{
    ua_node *s = ua_node_add(w->p->arena, preamble, UA_GROUP);

    if (s) {
        s->key = UA_STR("container");
        s->heading = u->text;
    }
    return s;
}

ua_status ua_build_preamble(ua_work *w, ua_node *preamble, uint32_t from, uint32_t to)
{
    ua_node *open = NULL, *at = preamble; /* or a section of it */
    const ua_unit *before = NULL;

    ua_label_units(w, from, to);
    UA_TRY(ua_settle_labels(w, from, to));
    for (uint32_t i = from; i < to; i++) {
        ua_unit *u = &w->units.at[i];
        if (u->gone)
            continue;
        if (ua_is_row(u)) {
            open = open && open->kind == UA_PREAMBULAR ? open : ua_node_add(w->p->arena, at, UA_PREAMBULAR);
            if (!open)
                return no_memory(w);
            UA_TRY(ua_add_table(w, open, &i, to));
        } else if (u->chosen >= 0 && u->depth == 1 && ua_is_number(u->labels[u->chosen].style)) {
            at = preamble; /* numbered ones stand in no container */
            open = recital(w, preamble, u);
            if (!open)
                return no_memory(w);
        } else if (u->chosen >= 0 && open) {
            bool below_number = open->kind == UA_RECITAL && u->depth > 1;
            UA_TRY(ua_list_add(w, open, u, below_number ? u->depth - 1 : u->depth));
        } else if (open && goes_on(w, before, u)) {
            UA_TRY(ua_list_text(w, open, u));
        } else if (is_heading(w, i, to)) {
            open = NULL;
            at = section(w, preamble, u);
            if (!at)
                return no_memory(w);
        } else {
            open = ua_node_add(w->p->arena, at, UA_PREAMBULAR);
            if (!open || !ua_add_block(w, open, u->text, ""))
                return no_memory(w);
        }
        before = u;
    }
    return ua_tidy_preamble(w, preamble);
}

/** IR-06: the sentence that introduces a statement tells meeting and day (NC-05). */
static ua_status introduction(ua_work *w, ua_node *preamble, ua_unit *u)
{
    ua_node *f = ua_node_add(w->p->arena, preamble, UA_FORMULA);
    ua_match m, date;
    ua_str iso;

    if (!f || !ua_add_block(w, f, u->text, "") || !ua_is_introduction(w, ua_unit_str(u), &m))
        return no_memory(w);
    f->key = UA_STR("introductoryFormula");
    w->found.meeting = ua_match_group(&m, "num");
    w->found.cls = UA_CLASS_PRESIDENTIAL;
    if (ua_date_iso(w, ua_unit_str(u), &iso, &date) && !w->found.adopted.n)
        w->found.adopted = iso;
    return ua_mark_group(w, u->text, &m, "meeting", UA_M_EVENT, UA_STR("adoptionMeeting"), (ua_str){0});
}

static ua_status formula(ua_work *w, ua_node *preamble, ua_unit *u, ua_str key)
{
    const ua_name *organ = NULL;
    ua_node *f = ua_node_add(w->p->arena, preamble, UA_FORMULA);
    ua_node *b = f ? ua_add_block(w, f, u->text, "") : NULL;
    size_t len;

    if (!b)
        return no_memory(w);
    f->key = key;
    if (!ua_is_formula(w, ua_unit_str(u), &organ))
        return UA_OK;
    if (!w->found.organ.n || ua_is_document(preamble->parent))
        w->found.organ = ua_str_c(organ->code);
    if (!ua_lang_organ(w->p->lang, ua_unit_str(u), &len))
        return UA_OK;
    uint32_t from = ua_article(w, ua_str_sub(ua_unit_str(u), 0, len), organ);
    return ua_mark_text(w, u->text, from, (uint32_t)len, UA_M_ORGAN, ua_str_c(organ->code), (ua_str){0});
}

ua_status ua_pass_preamble(ua_work *w)
{
    uint32_t from, to, pfrom, pto;

    ua_zone_range(w, UA_Z_FORMULA, &from, &to);
    ua_zone_range(w, UA_Z_PREAMBLE, &pfrom, &pto);
    if (from == to && pfrom == pto)
        return UA_OK; /* IR-02 */
    ua_node *preamble = ua_node_add(w->p->arena, w->out->root, UA_PREAMBLE);
    if (!preamble)
        return no_memory(w);
    if (w->statement)
        return introduction(w, preamble, &w->units.at[from]);
    bool opens = from < to && from < pfrom, closes = from < to && from >= pto;
    if (opens)
        UA_TRY(formula(w, preamble, &w->units.at[from], UA_STR("enactingFormula")));
    UA_TRY(ua_build_preamble(w, preamble, pfrom, pto));
    if (closes)
        UA_TRY(formula(w, preamble, &w->units.at[from], UA_STR("promulgationFormula")));
    return UA_OK;
}

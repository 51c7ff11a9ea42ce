/* Metadata of the document as a whole: what was supplied, what the text says, what the file name says, in
 * this order (DT-04, NC-05 to NC-08, N-24). What is missing is reported with the option that supplies it. */
#include "parse/work.h"
#include "text/numeral.h"

static void whole(ua_work *w, ua_diag_code code, const ua_str *args, unsigned n)
{
    if (!w->apart) /* nobody can supply what a part of the file lacks */
        ua_report(w->p->diags, code, (ua_span){0, 0}, args, n);
}

ua_status ua_supplied_by(ua_work *w, const char *name, const char *from)
{
    if (!ua_vec_push(w->p->arena, &w->supplied, (ua_supplied){name, from}))
        return ua_arena_status(w->p->arena);
    w->out->meta.supplied = w->supplied.at;
    w->out->meta.nsupplied = w->supplied.n;
    return UA_OK;
}

/** The text's own value unless another was supplied; a disagreement is reported. */
static ua_str choose(ua_work *w, const char *what, ua_str text, ua_str given)
{
    if (given.n)
        (void)ua_supplied_by(w, what, "option"); /* the arena remembers a failure */
    if (given.n && text.n && !ua_str_eq(given, text))
        whole(w, UA_D_META_DISAGREE, UA_ARGS(ua_str_c(what), text, given));
    return given.n ? given : text;
}

/** The symbol that nothing but the number in the text and the name of the file tell (N-24). A part of a file does not bear
 *  the name of the file. The name outranks a number that was misread. */
static ua_str unprinted_symbol(ua_work *w)
{
    ua_str named = {0};
    if (!w->apart)
        named = ua_symbol_of_name(w);
    ua_str built = ua_symbol_of_number(w, w->found.organ, w->found.designation);
    bool same = named.n >= built.n && built.n &&
                ua_str_starts(named, built); /* or the letters of its parts: 72/90 A-B */

    if (built.n && (same || !named.n)) {
        whole(w, UA_D_META_SYMBOL_BUILT, UA_ARGS(same ? named : built));
        return same ? named : built;
    }
    if (named.n && built.n)
        whole(w, UA_D_META_DISAGREE, UA_ARGS(UA_STR("symbol"), built, named));
    else if (named.n)
        whole(w, UA_D_META_SYMBOL_FROM_NAME, UA_ARGS(named));
    return named.n ? named : w->running;
}

static void find_symbol(ua_work *w, ua_meta *m, const ua_meta *given)
{
    ua_meta of = {0};

    if (w->in->symbol_hint.n && !w->apart)
        w->found.symbol = w->in->symbol_hint;
    m->symbol = choose(w, "symbol", w->found.symbol, given->symbol);
    if (!m->symbol.n)
        m->symbol = unprinted_symbol(w);
    if (!m->symbol.n)
        whole(w, UA_D_META_NO_SYMBOL, UA_NOARGS);
    bool known = m->symbol.n && ua_meta_of_symbol(w, m->symbol, &of);
    m->designation = known && of.designation.n ? of.designation : w->found.designation;
    m->organ = choose(w, "body", w->found.organ, given->organ);
    if (!m->organ.n)
        m->organ = of.organ;
    m->cls = given->cls ? given->cls : known ? of.cls : w->found.cls;
    bool draft = w->found.cls == UA_CLASS_RESOLUTION_DRAFT || w->found.cls == UA_CLASS_DECISION_DRAFT;
    /* DT-04: a symbol tells neither a draft resolution from a draft decision, nor a draft of the Security Council,
     * "S/2021/523", from its other documents; the title block does */
    if (!given->cls && draft && (m->cls == UA_CLASS_RESOLUTION_DRAFT || m->cls == UA_CLASS_DOCUMENT))
        m->cls = w->found.cls;
}

/** NC-05: the year in "2531 (2020)" or "S/2020/476" when no date is known. */
static ua_str year_of(ua_work *w, ua_str designation)
{
    for (size_t i = 0; i + 4 <= designation.n; i++) {
        ua_str y = ua_str_sub(designation, i, i + 4);
        uint32_t v;
        bool alone = (i == 0 || designation.p[i - 1] == '(' || designation.p[i - 1] == '/') &&
                     (i + 4 == designation.n || designation.p[i + 4] == ')' || designation.p[i + 4] == '/');
        if (!alone || !ua_str_uint(y, 2199, &v) || v < 1945)
            continue;
        ua_buf b = ua_buf_on(w->p->arena);
        ua_buf_put(&b, y);
        ua_buf_putz(&b, "-01-01");
        return ua_buf_str(&b);
    }
    return (ua_str){0};
}

/** N-43: recitals and an operative paragraph, each with a lead phrase of the lexicon, need no formula. */
static bool has_leads(const ua_work *w)
{
    bool recital = false, operative = false;
    size_t len;

    for (uint32_t i = 0; i < w->units.n; i++) {
        const ua_unit *u = &w->units.at[i];
        ua_str s = ua_unit_str(u);
        if (u->gone)
            continue;
        s = u->nlabels ? ua_str_trim(ua_str_sub(s, u->labels[0].len, s.n)) : s;
        recital = recital || (u->zone == UA_Z_PREAMBLE && ua_lead_of(w, s, UA_PREAMBULAR_LEAD, &len));
        operative = operative || (u->zone == UA_Z_BODY && ua_lead_of(w, s, UA_OPERATIVE_LEAD, &len));
    }
    return recital && operative;
}

static bool has_structure(const ua_work *w)
{
    for (const ua_node *n = w->out->root->first; n; n = n->next)
        if (n->kind == UA_PREAMBLE)
            return (n->first && n->first->kind == UA_FORMULA) || has_leads(w);
    return false;
}

static bool has_numbers(const ua_work *w)
{
    for (uint32_t i = 0; i < w->units.n; i++)
        if (!w->units.at[i].gone && w->units.at[i].zone == UA_Z_BODY && w->units.at[i].chosen >= 0)
            return true;
    return false;
}

static void find_class(ua_work *w, ua_meta *m)
{
    if (m->cls == UA_CLASS_UNKNOWN && (has_structure(w) || w->apart)) /* DT-04 (d), IR-05 */
        m->cls = UA_CLASS_RESOLUTION;
    if (m->cls == UA_CLASS_UNKNOWN) {
        m->cls = UA_CLASS_DOCUMENT;
        if (!has_numbers(w) || !w->found.organ.n)
            whole(w, UA_D_DOC_NOT_RESOLUTION, UA_NOARGS);
    }
}

/** What a lettered part has from the resolution it is a part of (IR-04). */
static void inherit(ua_work *w, ua_meta *m)
{
    const ua_meta *of = w->whole;
    ua_str letter = {&w->letter, 1};

    m->cls = of->cls;
    m->symbol = ua_symbol_of_part(w, of->symbol, letter);
    m->designation = ua_symbol_of_part(w, of->designation, letter);
    m->organ = m->organ.n ? m->organ : of->organ;
    m->issued = of->issued;
    m->session = of->session;
    m->original_lang = of->original_lang;
    if (!w->found.adopted.n)
        w->found.adopted = of->adopted;
}

ua_status ua_pass_meta(ua_work *w)
{
    static const ua_meta nothing = {0};
    const ua_meta *given = w->p->given && !w->apart ? w->p->given : &nothing;
    ua_meta *m = &w->out->meta;

    *m = w->found;
    m->lang = ua_str_c(w->p->lang->bcp47);
    find_symbol(w, m, given);
    find_class(w, m);
    if (w->whole)
        inherit(w, m);
    m->adopted = choose(w, "date", w->found.adopted, given->adopted);
    m->issued = choose(w, "issued", w->found.issued, given->issued);
    m->title = choose(w, "title", w->found.title, given->title);
    return ua_arena_status(w->p->arena);
}

/** What neither text nor options nor records say. */
ua_status ua_pass_gaps(ua_work *w)
{
    ua_meta *m = &w->out->meta;

    bool adopts = m->cls == UA_CLASS_RESOLUTION || m->cls == UA_CLASS_DECISION;
    if (!m->adopted.n && (adopts || !m->issued.n)) { /* NC-05: of other texts the day printed on them */
        m->adopted = year_of(w, m->designation);
        m->date_partial = m->adopted.n > 0;
        if (m->date_partial)
            whole(w, UA_D_META_PARTIAL_DATE, UA_ARGS(m->adopted));
    }
    ua_find_stages(w, m);
    if (!m->title.n && !ua_str_eqz(m->organ, "un-sc"))
        whole(w, UA_D_META_NO_TITLE, UA_NOARGS);
    if (m->organ.n && !ua_actor_find(m->organ))
        whole(w, UA_D_META_ORGAN_UNKNOWN, UA_ARGS(m->organ));
    return ua_arena_status(w->p->arena);
}

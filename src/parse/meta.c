/* Metadata of the document as a whole: what was supplied, what the text says, what the file name says, in
 * this order (DT-04, NC-05 to NC-08, N-24). What is missing is reported with the option that supplies it. */
#include "parse/work.h"
#include "text/numeral.h"

/** Class that series.tsv names. */
static ua_class class_of(ua_str s)
{
    if (ua_str_eqz(s, "resolution"))
        return UA_CLASS_RESOLUTION;
    if (ua_str_eqz(s, "decision"))
        return UA_CLASS_DECISION;
    if (ua_str_eqz(s, "presidentialStatement"))
        return UA_CLASS_PRESIDENTIAL;
    if (ua_str_eqz(s, "draft"))
        return UA_CLASS_RESOLUTION_DRAFT;
    return UA_CLASS_DOCUMENT;
}

/** "4/Res.1" -> "4/1": the word in the middle of a symbol is no part of the designation (NC-07). */
static ua_str without_word(ua_work *w, ua_str s)
{
    static const char *const words[] = {"/RES.", "/Res.", "/RES/", "/Res/"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t at = ua_str_find(s, ua_str_c(words[i]), 0);
        if (at == SIZE_MAX)
            continue;
        ua_buf b = ua_buf_on(w->p->arena);
        ua_buf_put(&b, ua_str_sub(s, 0, at));
        ua_buf_putc(&b, '/');
        ua_buf_put(&b, ua_str_sub(s, at + 5, s.n));
        return ua_buf_str(&b);
    }
    return s;
}

ua_str ua_symbol_of(ua_work *w, ua_str printed)
{
    ua_buf b = ua_buf_on(w->p->arena);

    for (size_t i = 0; i < printed.n; i++) {
        bool before = i + 1 < printed.n && printed.p[i + 1] == '/', after = i && printed.p[i - 1] == '/';
        if (printed.p[i] != ' ' || !(before || after))
            ua_buf_putc(&b, printed.p[i]);
    }
    return ua_buf_str(&b);
}

bool ua_meta_of_symbol(ua_work *w, ua_str symbol, ua_meta *m)
{
    const ua_series *s = ua_series_of(symbol);

    if (!s)
        return false;
    m->symbol = symbol;
    m->organ = ua_str_c(s->actor);
    m->cls = class_of(ua_str_c(s->cls));
    if (m->cls == UA_CLASS_DOCUMENT && ua_str_find(symbol, UA_STR("/L."), 0) != SIZE_MAX) /* DT-04 (a) */
        m->cls = UA_CLASS_RESOLUTION_DRAFT;
    bool numbered = m->cls == UA_CLASS_RESOLUTION || m->cls == UA_CLASS_DECISION;
    m->designation = numbered ? without_word(w, ua_str_sub(symbol, strlen(s->prefix), symbol.n)) : symbol;
    return true;
}

/** Name of the input without folders and endings. */
static ua_str stem(ua_str name)
{
    for (size_t i = name.n; i-- > 0;)
        if (name.p[i] == '/') {
            name = ua_str_sub(name, i + 1, name.n);
            break;
        }
    for (size_t i = name.n; i-- > 1;)
        if (name.p[i] == '.')
            return ua_str_sub(name, 0, i);
    return name;
}

/** "S-RES-2531-2020-fr" -> "S/RES/2531 (2020)" (N-24). Empty: the name says nothing. */
static ua_str symbol_of_name(ua_work *w)
{
    ua_match m;
    ua_buf b = ua_buf_on(w->p->arena);

    if (!ua_find(w, UA_P_FILENAME_SYMBOL, stem(w->in->source->name), &m))
        return (ua_str){0};
    ua_str series = ua_match_group(&m, "series"), second = ua_match_group(&m, "b");
    ua_str roman = ua_match_group(&m, "roman"), part = ua_match_group(&m, "part");
    bool security = series.n && series.p[0] == 'S';
    for (size_t i = 0; i < series.n; i++)
        ua_buf_putc(&b, series.p[i] == '-' ? '/' : series.p[i]);
    ua_buf_putc(&b, '/');
    ua_buf_put(&b, ua_match_group(&m, "a"));
    if (roman.n || (security && second.n)) {
        ua_buf_putz(&b, " (");
        ua_buf_put(&b, roman.n ? roman : second);
        ua_buf_putc(&b, ')');
    } else if (second.n) {
        ua_buf_putc(&b, '/');
        ua_buf_put(&b, second);
    }
    if (part.n) {
        ua_buf_putc(&b, ' ');
        ua_buf_put(&b, part);
    }
    return ua_buf_str(&b);
}

static void whole(ua_work *w, ua_diag_code code, const ua_str *args, unsigned n)
{
    ua_report(w->p->diags, code, (ua_span){0, 0}, args, n);
}

/** The text's own value unless another was supplied; a disagreement is reported. */
static ua_str choose(ua_work *w, const char *what, ua_str text, ua_str given)
{
    if (given.n && text.n && !ua_str_eq(given, text))
        whole(w, UA_D_META_DISAGREE, UA_ARGS(ua_str_c(what), text, given));
    return given.n ? given : text;
}

/** "A/RES/{}" with the designation in its place. */
static ua_str symbol_from_number(ua_work *w, ua_str organ, ua_str designation)
{
    const ua_actor *a = ua_actor_find(organ);
    ua_str head, tail;

    if (!a || !a->symbol[0] || !designation.n)
        return (ua_str){0};
    ua_str_cut(ua_str_c(a->symbol), '{', &head, &tail);
    ua_buf b = ua_buf_on(w->p->arena);
    ua_buf_put(&b, head);
    for (size_t i = 0; i < designation.n; i++) { /* NC-06 step 2: "2531(2020)" is "2531 (2020)" */
        if (i && designation.p[i] == '(' && designation.p[i - 1] != ' ')
            ua_buf_putc(&b, ' ');
        ua_buf_putc(&b, designation.p[i]);
    }
    return ua_buf_str(&b);
}

static void find_symbol(ua_work *w, ua_meta *m, const ua_meta *given)
{
    ua_meta of = {0};
    ua_str named = symbol_of_name(w), built = symbol_from_number(w, w->found.organ, w->found.designation);

    if (w->in->symbol_hint.n)
        w->found.symbol = w->in->symbol_hint;
    if (named.n > built.n && built.n && ua_str_starts(named, built)) /* the letters of its parts: 72/90 A-B */
        built = named;
    m->symbol = choose(w, "symbol", w->found.symbol, given->symbol);
    if (!m->symbol.n && built.n) {
        m->symbol = built;
        whole(w, UA_D_META_SYMBOL_BUILT, UA_ARGS(built));
    } else if (!m->symbol.n && named.n) {
        m->symbol = named;
        whole(w, UA_D_META_SYMBOL_FROM_NAME, UA_ARGS(named));
    }
    if (!m->symbol.n)
        whole(w, UA_D_META_NO_SYMBOL, UA_NOARGS);
    bool known = m->symbol.n && ua_meta_of_symbol(w, m->symbol, &of);
    m->designation = known && of.designation.n ? of.designation : w->found.designation;
    m->organ = choose(w, "body", w->found.organ, given->organ);
    if (!m->organ.n)
        m->organ = of.organ;
    m->cls = given->cls ? given->cls : known ? of.cls : w->found.cls;
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

static bool has_structure(const ua_work *w)
{
    for (const ua_node *n = w->out->root->first; n; n = n->next)
        if (n->kind == UA_PREAMBLE)
            return n->first && n->first->kind == UA_FORMULA;
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
    if (m->cls == UA_CLASS_UNKNOWN && has_structure(w)) /* DT-04 (d) */
        m->cls = UA_CLASS_RESOLUTION;
    if (m->cls == UA_CLASS_UNKNOWN) {
        m->cls = UA_CLASS_DOCUMENT;
        if (!has_numbers(w) || !w->found.organ.n)
            whole(w, UA_D_DOC_NOT_RESOLUTION, UA_NOARGS);
    }
}

ua_status ua_pass_meta(ua_work *w)
{
    static const ua_meta nothing = {0};
    const ua_meta *given = w->p->given ? w->p->given : &nothing;
    ua_meta *m = &w->out->meta;

    *m = w->found;
    m->lang = ua_str_c(w->p->lang->bcp47);
    find_symbol(w, m, given);
    find_class(w, m);
    m->adopted = choose(w, "date", w->found.adopted, given->adopted);
    m->issued = choose(w, "issued", w->found.issued, given->issued);
    m->title = choose(w, "title", w->found.title, given->title);
    if (!m->adopted.n) {
        m->adopted = year_of(w, m->designation);
        m->date_partial = m->adopted.n > 0;
        if (m->date_partial)
            whole(w, UA_D_META_PARTIAL_DATE, UA_ARGS(m->adopted));
    }
    if (!m->title.n && !ua_str_eqz(m->organ, "un-sc"))
        whole(w, UA_D_META_NO_TITLE, UA_NOARGS);
    if (m->organ.n && !ua_actor_find(m->organ))
        whole(w, UA_D_META_ORGAN_UNKNOWN, UA_ARGS(m->organ));
    return ua_arena_status(w->p->arena);
}

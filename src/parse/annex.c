/* The body of the resolution, and its annexes with bodies of their own (AN). */
#include "parse/work.h"

static ua_status no_memory(const ua_work *w)
{
    ua_status s = ua_arena_status(w->p->arena);

    return s != UA_OK ? s : UA_E_BUG;
}

/** Units of a zone in [from,to): the stretch that holds them. */
static void stretch(const ua_work *w, ua_zone z, uint32_t from, uint32_t to, uint32_t *a, uint32_t *b)
{
    *a = *b = to;
    for (uint32_t i = to; i-- > from;)
        if (!w->units.at[i].gone && w->units.at[i].zone == z) {
            *b = *a == to && *b == to ? i + 1 : *b;
            *a = i;
        }
}

ua_status ua_pass_body(ua_work *w)
{
    uint32_t from, to;
    ua_node *body = ua_node_add(w->p->arena, w->out->root, UA_BODY);

    if (!body)
        return no_memory(w);
    ua_zone_range(w, UA_Z_BODY, &from, &to);
    return ua_build_body(w, body, from, to);
}

/** "Annexe II" (AN-05) and the title below it: heading-like units up to the first text. */
static ua_status annex_head(ua_work *w, ua_node *preface, uint32_t *at, uint32_t to, ua_str *type)
{
    ua_unit *u = &w->units.at[*at];
    ua_match m;

    if (!ua_is_annex_line(w, u, &m))
        return UA_E_BUG;
    UA_TRY(ua_mark_group(w, u->text, &m, "word", UA_M_DOC_TYPE, *type, (ua_str){0}));
    UA_TRY(ua_mark_group(w, u->text, &m, "num", UA_M_DOC_NUMBER, (ua_str){0}, (ua_str){0}));
    UA_TRY(ua_mark_group(w, u->text, &m, "title", UA_M_DOC_TITLE, (ua_str){0}, (ua_str){0}));
    if (!ua_add_block(w, preface, u->text, "label"))
        return no_memory(w);
    ++*at;
    for (int lines = 0; lines < 3; lines++) { /* the title has one to three lines (N-58) */
        uint32_t i = ua_unit_next(w, *at);
        if (i >= to)
            break;
        u = &w->units.at[i];
        ua_read_labels(w, u);
        ua_str s = ua_unit_str(u);
        bool more = ua_unit_next(w, i + 1) < to;
        if (!more || u->nlabels || ua_is_group_line(w, s) || !ua_ends_open(s) || s.n > 500 ||
            ua_is_formula(w, s, NULL) || (u->kind == UA_B_ITEM) || (lines && u->kind != UA_B_HEAD) ||
            ua_opens_paragraph(w, s))
            break;
        UA_TRY(ua_mark_text(w, u->text, 0, (uint32_t)s.n, UA_M_DOC_TITLE, (ua_str){0}, (ua_str){0}));
        if (!ua_add_block(w, preface, u->text, "title"))
            return no_memory(w);
        *at = i + 1;
    }
    return UA_OK;
}

/** Zones FRONT of an annex are text between its title and its first unit: ordinary paragraphs (AN-06). */
static ua_status annex_text(ua_work *w, ua_node *annex, uint32_t from, uint32_t to)
{
    uint32_t a, b;

    UA_TRY(ua_find_zones(w, from, to, true));
    stretch(w, UA_Z_FORMULA, from, to, &a, &b);
    bool formula = a < b;
    if (formula) {
        ua_node *p = ua_node_add(w->p->arena, annex, UA_PREAMBLE);
        ua_node *f = p ? ua_node_add(w->p->arena, p, UA_FORMULA) : NULL;
        if (!f || !ua_add_block(w, f, w->units.at[a].text, ""))
            return no_memory(w);
        f->key = UA_STR("enactingFormula");
        stretch(w, UA_Z_PREAMBLE, from, to, &a, &b);
        UA_TRY(ua_build_preamble(w, p, a, b));
    }
    ua_node *body = ua_node_add(w->p->arena, annex, UA_BODY);
    if (!body)
        return no_memory(w);
    stretch(w, UA_Z_FORMULA, from, to, &a, &b);
    if (formula && a > from) /* an address before the formula */
        UA_TRY(ua_build_body(w, body, from, a));
    stretch(w, formula ? UA_Z_BODY : UA_Z_CLOSING, from, to, &a, &b);
    if (!formula) {
        b = a; /* everything before the closing lines */
        a = from;
    }
    UA_TRY(ua_build_body(w, body, a, b));
    return ua_build_conclusions(w, annex, from, to, false);
}

/** The number in the annex's IRI (AN-04). The printed one stands in the preface, so this is a copy. */
static ua_status number(ua_work *w, ua_node *a, const ua_unit *head)
{
    ua_match m;

    if (!ua_is_annex_line(w, head, &m) || !ua_match_group(&m, "num").n)
        return UA_OK;
    ua_textb b = ua_textb_on(w->p->arena, w->in->source);
    ua_textb_add(&b, ua_match_group(&m, "num"));
    a->num = ua_textb_done(&b);
    return a->num ? UA_OK : no_memory(w);
}

static ua_status annex(ua_work *w, ua_node *parent, uint32_t from, uint32_t to, ua_str type, ua_node **out)
{
    uint32_t at = from;
    ua_node *a = ua_node_add(w->p->arena, parent, UA_ANNEX);
    ua_node *preface = a ? ua_node_add(w->p->arena, a, UA_PREFACE) : NULL;

    if (!preface)
        return no_memory(w);
    a->key = type;
    *out = a;
    UA_TRY(annex_head(w, preface, &at, to, &type));
    UA_TRY(annex_text(w, a, at, to));
    return number(w, a, &w->units.at[from]);
}

/** An annex of which nothing but the head is left: its last line is its text (ST-06). */
static ua_status rescue(ua_work *w, ua_node *a)
{
    ua_node *preface = a->first, *body = preface->next;

    while (body->kind != UA_BODY)
        body = body->next;
    if (body->first)
        return UA_OK;
    ua_node *line = preface->last, *p = ua_node_add(w->p->arena, body, UA_PARAGRAPH);
    if (!p || preface->first == line)
        return no_memory(w);
    ua_node_unlink(line);
    line->text->nmarks = 0;
    return ua_add_block(w, p, line->text, "") ? UA_OK : no_memory(w);
}

/** Does an annex begin here? Its line alone, with nothing below it, is no annex. */
bool ua_opens_annex(const ua_work *w, uint32_t i)
{
    uint32_t next = ua_unit_next(w, i + 1);

    return !w->units.at[i].gone && ua_is_annex_line(w, &w->units.at[i], NULL) && next < w->units.n &&
           !ua_is_annex_line(w, &w->units.at[next], NULL);
}

ua_status ua_pass_annexes(ua_work *w)
{
    uint32_t from, end;
    ua_node *last = NULL, *a = NULL;

    ua_zone_range(w, UA_Z_ANNEX, &from, &end);
    while (from < end) {
        ua_match m;
        bool appendix = !ua_find(w, UA_P_ANNEX, ua_unit_str(&w->units.at[from]), &m);
        uint32_t to = from + 1;
        while (to < end && !ua_opens_annex(w, to))
            to++;
        ua_node *parent = appendix && last ? last : w->out->root;
        UA_TRY(annex(w, parent, from, to, appendix ? UA_STR("appendix") : UA_STR("annex"), &a));
        UA_TRY(rescue(w, a));
        if (!appendix)
            last = a;
        from = to;
    }
    return UA_OK;
}

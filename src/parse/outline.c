/* The operative part: units whose labels are settled become groups, paragraphs and lists (section 6.5). */
#include "parse/work.h"

enum { RANK_RUN = 1 }; /* of a division without a heading: headings behind it stand in it */

typedef struct ua_outline {
    ua_work *w;
    ua_node *body;
    ua_node *at;        /**< the open group, or the body */
    ua_node *paragraph; /**< the open basic unit, NULL after a heading */
    bool numbered;      /**< numbered paragraphs occur in this part */
    bool recitals;      /**< behind a formula inside the body, before its first operative paragraph */
} ua_outline;

static ua_status no_memory(const ua_outline *o)
{
    ua_status s = ua_arena_status(o->w->p->arena);

    return s != UA_OK ? s : UA_E_BUG;
}

/** Splits a heading into its label and its title. */
static ua_status heading_parts(ua_outline *o, const ua_unit *u, ua_text **num, ua_text **title)
{
    ua_match m;
    ua_str s = ua_unit_str(u);
    static const ua_pattern_id ids[] = {UA_P_PART, UA_P_SECTION, UA_P_TITLE, UA_P_CHAPTER, UA_P_ARTICLE};

    for (size_t k = 0; k < sizeof ids / sizeof *ids; k++) {
        if (!ua_find(o->w, ids[k], s, &m))
            continue;
        ua_str t = ua_match_group(&m, "title");
        uint32_t end = t.n ? (uint32_t)(t.p - s.p) : (uint32_t)s.n, to = end;
        while (to > 0 && s.p[to - 1] == ' ')
            to--;
        *num = ua_text_slice(o->w->p->arena, u->text, 0, to);
        *title = t.n ? ua_text_slice(o->w->p->arena, u->text, end, (uint32_t)s.n) : NULL;
        return *num && (*title || !t.n) ? UA_OK : no_memory(o);
    }
    return ua_split_label(o->w, u, num, title);
}

/** Articles are basic units: no division stands in one. */
static bool is_article(const ua_node *n)
{
    return n->kind == UA_GROUP && ua_str_eqz(n->key, "article");
}

/** Of a division that nothing printed opens here: it ends with the group that it stands in. */
static uint16_t run_rank(const ua_outline *o)
{
    return o->at->kind == UA_GROUP ? o->at->rank : RANK_RUN;
}

/** A division that nothing printed opens. */
static ua_node *add_run(ua_outline *o)
{
    ua_node *g = ua_node_add(o->w->p->arena, o->at, UA_GROUP);

    if (!g)
        return NULL;
    g->key = UA_STR("division");
    g->rank = run_rank(o);
    g->flags |= UA_IMPLIED;
    o->at = g;
    return g;
}

/** IR-03: a formula inside the body opens a run of preambular and operative paragraphs (a recommended draft, N-54); it
 *  stands in a division of its own unless a heading has just opened one. */
static ua_status open_run(ua_outline *o)
{
    if (o->at->kind == UA_GROUP && !o->at->first && !is_article(o->at))
        return UA_OK;
    while ((o->at->flags & UA_IMPLIED) || is_article(o->at))
        o->at = o->at->parent;
    return add_run(o) ? UA_OK : no_memory(o);
}

/** OP-06: "The Conference recommends to the Ministries:" / "1. ..." governs the paragraphs behind it. It is the intro of a
 *  division that holds them. */
static ua_status govern(ua_outline *o)
{
    ua_node *opener = o->paragraph;
    const ua_node *text = opener ? opener->first : NULL;

    if (is_article(o->at) || !opener || opener->num || opener->parent != o->at || opener != o->at->last ||
        opener->first != opener->last || text->kind != UA_BLOCK ||
        !(ua_ends_with_colon(text->text->s) || ua_ends_with_comma(text->text->s)))
        return UA_OK;
    bool first = o->at->kind == UA_GROUP && opener == o->at->first; /* the heading's own intro */
    ua_node_unlink(opener);
    ua_node *g = first ? o->at : add_run(o), *intro = g ? ua_node_add(o->w->p->arena, g, UA_INTRO) : NULL;
    ua_node *block = opener->first;
    if (!intro)
        return no_memory(o);
    ua_node_unlink(block);
    o->paragraph = NULL;
    return ua_node_append(intro, block) ? UA_OK : no_memory(o);
}

static ua_status open_group(ua_outline *o, const ua_unit *u)
{
    ua_text *num, *title;

    UA_TRY(heading_parts(o, u, &num, &title));
    if (u->rank > run_rank(o))
        UA_TRY(govern(o));
    ua_node *at = o->at;
    /* N-49: "III" alone, its title in the next unit */
    if (at->kind == UA_GROUP && !at->first && !at->heading && !num && at->num &&
        ua_str_eqz(UA_STR("division"), u->group)) {
        at->heading = title;
        return UA_OK;
    }
    while (at->kind == UA_GROUP && at->rank >= u->rank)
        at = at->parent;
    ua_node *g = ua_node_add(o->w->p->arena, at, UA_GROUP);
    if (!g)
        return no_memory(o);
    g->key = ua_str_c(u->group);
    g->rank = u->rank;
    g->num = num;
    g->heading = title;
    o->at = g;
    o->paragraph = NULL;
    return UA_OK;
}

static bool base_is_number(ua_style s)
{
    return ua_is_number(s) || s == UA_S_DECIMAL;
}

static ua_status numbered(ua_outline *o, const ua_unit *u)
{
    ua_text *num, *rest;

    UA_TRY(ua_split_label(o->w, u, &num, &rest));
    if (u->labels[u->chosen].value == 1)
        UA_TRY(govern(o));
    ua_node *p = ua_node_add(o->w->p->arena, o->at, UA_PARAGRAPH);
    o->recitals = false;
    if (!p)
        return no_memory(o);
    p->num = num;
    o->paragraph = p;
    if (u->labels[u->chosen].misread) {
        ua_buf value = ua_buf_on(o->w->p->arena);
        p->number = u->labels[u->chosen].value;
        ua_buf_put_uint(&value, p->number);
        ua_report(o->w->p->diags, UA_D_OP_NUM_READ, ua_text_source(num, 0, (uint32_t)num->s.n),
                  UA_ARGS(num->s, ua_buf_str(&value)));
    }
    return !rest || ua_add_block(o->w, p, rest, "") ? UA_OK : no_memory(o);
}

/** A list needs an owner; without a paragraph above it gets an unnumbered one (or an alinea, OP-04). */
static ua_status need_owner(ua_outline *o)
{
    if (!o->paragraph)
        o->paragraph = ua_node_add(o->w->p->arena, o->at, o->numbered ? UA_ALINEA : UA_PARAGRAPH);
    return o->paragraph ? UA_OK : no_memory(o);
}

static ua_status own_paragraph(ua_outline *o, const ua_unit *u)
{
    o->recitals = false;
    o->paragraph = ua_node_add(o->w->p->arena, o->at, o->numbered ? UA_ALINEA : UA_PARAGRAPH);
    if (!o->paragraph || !ua_add_block(o->w, o->paragraph, u->text, ""))
        return no_memory(o);
    return UA_OK;
}

static ua_status cross_heading(ua_outline *o, const ua_unit *u)
{
    ua_node *x = ua_node_add(o->w->p->arena, o->at, UA_CROSSHEADING);

    if (!x)
        return no_memory(o);
    x->text = u->text;
    o->paragraph = NULL;
    return UA_OK;
}

static ua_status plain_text(ua_outline *o, const ua_unit *u)
{
    ua_str s = ua_unit_str(u);
    bool opens = ua_opens_paragraph(o->w, s);
    bool preambular = opens && ua_is_preambular(o->w, s) && (o->recitals || ua_ends_with_comma(s));

    if (ua_is_formula(o->w, s, NULL)) {
        UA_TRY(open_run(o));
        o->recitals = true;
        return cross_heading(o, u);
    }
    if (preambular && o->at->kind == UA_GROUP && !is_article(o->at))
        return cross_heading(o, u);
    if (ua_is_document(o->body->parent) &&
        ua_is_closing_line(o->w, u)) { /* of a part that another one follows */
        ua_str iso;
        ua_match m;
        if (!o->w->found.adopted.n && ua_date_iso(o->w, s, &iso, &m))
            o->w->found.adopted = iso;
        return own_paragraph(o, u);
    }
    if (!o->paragraph || o->w->statement || (opens && ua_is_operative(o->w, s)) ||
        (!o->numbered && ua_starts_title(s)))
        return own_paragraph(o, u); /* OP-03, OP-04, IR-06 */
    return ua_list_text(o->w, o->paragraph, u);
}

static ua_status one(ua_outline *o, const ua_unit *u)
{
    if (u->heading && u->depth == 0)
        return open_group(o, u);
    if (u->chosen < 0)
        return plain_text(o, u);
    if (u->depth == 1 && base_is_number(u->labels[u->chosen].style))
        return numbered(o, u);
    UA_TRY(need_owner(o));
    /* a list that is itself the base chain sits one level higher */
    bool base = u->depth == 1 || !o->numbered;
    return ua_list_add(o->w, o->paragraph, u, base ? u->depth : u->depth - 1);
}

/** The labels of each part by themselves: a part begins with its formula (IR-04). */
static ua_status settle_parts(ua_work *w, uint32_t from, uint32_t to)
{
    uint32_t start = from;

    for (uint32_t i = from; i < to; i++)
        if (!w->units.at[i].gone && ua_is_formula(w, ua_unit_str(&w->units.at[i]), NULL)) {
            UA_TRY(ua_settle_labels(w, start, i));
            start = i;
        }
    return ua_settle_labels(w, start, to);
}

ua_status ua_build_body(ua_work *w, ua_node *body, uint32_t from, uint32_t to)
{
    ua_outline o = {.w = w, .body = body, .at = body};

    ua_label_units(w, from, to);
    UA_TRY(ua_find_headings(w, from, to));
    UA_TRY(settle_parts(w, from, to));
    ua_find_run_ins(w, from, to);
    for (uint32_t i = from; i < to; i++) {
        const ua_unit *u = &w->units.at[i];
        if (!u->gone && u->depth == 1 && u->chosen >= 0 && base_is_number(u->labels[u->chosen].style))
            o.numbered = true;
    }
    for (uint32_t i = from; i < to; i++) {
        const ua_unit *u = &w->units.at[i];
        if (u->gone || u->zone == UA_Z_CLOSING) /* a displaced vote box is not ours */
            continue;
        if (ua_is_row(u)) {
            UA_TRY(need_owner(&o));
            UA_TRY(ua_add_table(w, o.paragraph, &i, to));
            continue;
        }
        UA_TRY(one(&o, u));
    }
    UA_TRY(ua_tidy_body(w, body, o.numbered));
    return ua_check_numbers(w, body);
}

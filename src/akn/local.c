/* References within the document: what the text calls paragraph 3 of section II is looked for where the text stands, then
 * around it (RF-01, RF-08). */
#include "akn/writer.h"

static bool is_here(const ua_writer *w, ua_str eid)
{
    return ua_table_has(&w->eids, eid);
}

static ua_str joined(ua_writer *w, ua_str prefix, ua_str step)
{
    return prefix.n ? UA_CAT(w, prefix, UA_STR("__"), step) : step;
}

static ua_str counted(ua_writer *w, const char *token, uint32_t n)
{
    ua_buf b = ua_buf_on(w->a);

    ua_buf_putz(&b, token);
    ua_buf_put_uint(&b, n);
    return ua_buf_str(&b);
}

/** "a__b__c" -> "a__b"; empty when it is one step. */
static ua_str without_last(ua_str eid)
{
    for (size_t i = eid.n; i-- > 1;)
        if (eid.p[i] == '_' && eid.p[i - 1] == '_')
            return ua_str_sub(eid, 0, i - 1);
    return (ua_str){0};
}

/** A point of any list of a unit: the text names the letter only. */
static ua_str point(ua_writer *w, ua_str unit, ua_str step)
{
    ua_str eid;

    for (uint32_t k = 1; is_here(w, joined(w, unit, counted(w, "list_", k))); k++)
        if (is_here(w, eid = joined(w, joined(w, unit, counted(w, "list_", k)), step)))
            return eid;
    for (uint32_t k = 1; is_here(w, joined(w, unit, counted(w, "al_", k))); k++) {
        ua_str list = joined(w, joined(w, unit, counted(w, "al_", k)), UA_STR("list_1"));
        if (is_here(w, eid = joined(w, list, step)))
            return eid;
    }
    return (ua_str){0};
}

/** Groups have the token of what they were taken for; the text may call them something else. */
static ua_str group(ua_writer *w, ua_str around, ua_str step)
{
    static const char *const tokens[] = {"sec_", "part_", "chp_", "title_", "dvs_"};
    ua_str name, number;

    if (is_here(w, joined(w, around, step)))
        return joined(w, around, step);
    ua_str_cut(step, '_', &name, &number);
    for (size_t i = 0; i < sizeof tokens / sizeof *tokens; i++) {
        ua_str eid = joined(w, around, UA_CAT(w, ua_str_c(tokens[i]), number));
        if (is_here(w, eid))
            return eid;
    }
    return (ua_str){0};
}

static bool is_in(const ua_writer *w, ua_str eid, ua_str outer)
{
    const uint32_t *inner = ua_table_at((ua_table *)(uintptr_t)&w->eids, eid),
                   *around = ua_table_at((ua_table *)(uintptr_t)&w->eids, outer);

    for (const ua_node *n = inner && *inner ? w->nodes.at[*inner - 1] : NULL; n && around && *around;
         n = n->parent)
        if (n == w->nodes.at[*around - 1])
            return true;
    return false;
}

/** ID-06: numbers may run through groups; then the unit is called without them. */
static ua_str unit(ua_writer *w, ua_str around, ua_str step)
{
    if (is_here(w, joined(w, around, step)))
        return joined(w, around, step);
    for (ua_str outer = around; outer.n;) {
        outer = without_last(outer);
        ua_str eid = joined(w, outer, step);
        if (is_here(w, eid) && is_in(w, eid, around))
            return eid;
    }
    return (ua_str){0};
}

/** "sec_II__para_3__list_1__point_a" below a place, step by step; empty: it is not there. */
static ua_str below(ua_writer *w, ua_str base, ua_str path)
{
    ua_str at = base, left = path;

    while (left.n) {
        size_t end = ua_str_find(left, UA_STR("__"), 0);
        ua_str step = ua_str_sub(left, 0, end);
        left = ua_str_sub(left, end == SIZE_MAX ? left.n : end + 2, left.n);
        if (ua_str_starts(step, UA_STR("list_")))
            continue; /* its point says more */
        if (ua_str_starts(step, UA_STR("point_")))
            at = point(w, at, step);
        else if (ua_str_starts(step, UA_STR("para_")) || ua_str_starts(step, UA_STR("art_")))
            at = unit(w, at, step);
        else
            at = group(w, at, step);
        if (!at.n)
            return at;
    }
    return at;
}

/** eId of the innermost element with one around a text. */
static ua_str place_of(const ua_node *n)
{
    while (n && !n->eid.n)
        n = n->parent;
    return n ? n->eid : (ua_str){0};
}

/** From the text outwards, up to the document that it is in. */
static ua_str around(ua_writer *w, const ua_node *origin, ua_str path)
{
    ua_str outermost = w->id.root->eid, eid;

    for (ua_str at = place_of(origin); at.n > outermost.n; at = without_last(at))
        if ((eid = below(w, at, path)).n)
            return eid;
    return below(w, outermost, path);
}

/** The attachment of that name; "annex" is also the only one there is. */
static const ua_component *component(const ua_writer *w, ua_str name)
{
    for (uint32_t i = w->id.first; i < w->id.end; i++)
        if (ua_str_eq(w->components.at[i].path, name))
            return &w->components.at[i];
    bool only = w->id.end == w->id.first + 1 && ua_str_eqz(name, "annex") &&
                ua_str_starts(w->components.at[w->id.first].path, name);
    return only ? &w->components.at[w->id.first] : NULL;
}

ua_str ua_local_href(ua_writer *w, const ua_node *origin, ua_str value)
{
    ua_str name, path, base = w->id.root->eid, hash = UA_STR("#");
    bool inside = ua_str_cut(value, '#', &name, &path);

    if (!name.n) {
        ua_str eid = around(w, origin, path);
        return eid.n ? UA_CAT(w, hash, eid) : eid;
    }
    if (!ua_str_eqz(name, "!main")) {
        const ua_component *c = component(w, ua_str_sub(name, 1, name.n));
        if (!c)
            return (ua_str){0};
        name = UA_CAT(w, UA_STR("!"), c->path);
        base = c->node->eid;
    }
    if (!inside)
        return name;
    ua_str eid = below(w, base, path);
    return eid.n ? UA_CAT(w, hash, eid) : eid;
}

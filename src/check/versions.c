/* What a language version holds, unit by unit, and in what two of them differ. */
#include "check/versions.h"

#include <stdlib.h>
#include <string.h>

#include "check/rules.h"

const char *ua_difference_name(ua_difference_kind k)
{
    static const char *const names[UA_DIFF_KINDS] = {
        "work", "missing", "extra", "element", "number", "reference",
        "date", "entity",  "lead",  "value",   "note",
    };
    return names[k];
}

static bool is_unit(const ua_eid_item *e)
{
    ua_level level = e->about->level;

    return e->written.n && (level == UA_LEVEL_GROUP || level == UA_LEVEL_UNIT || level == UA_LEVEL_LIST ||
                            level == UA_LEVEL_SCOPE);
}

/** Keeps a unit. *index: of the unit around it, then of this one; an eId that is there twice is one unit. */
static ua_status add_unit(ua_version *s, ua_arena *a, const ua_view *v, uint32_t item, uint32_t *index)
{
    const ua_eid_item *e = &v->eids.items.at[item];
    const xmlNode *n = v->items.at[item].node;
    ua_unit u = {.up = *index, .item = item, .line = (uint32_t)xmlGetLineNo(n)};
    ua_str made = e->renamed ? e->written : e->eid;

    *index = ua_table_get(&s->eids, e->written);
    if (*index)
        return (--*index, UA_OK);
    if (!ua_arena_copy(a, e->written, &u.eid) || !ua_arena_copy(a, made, &u.number) ||
        !ua_arena_copy(a, e->num, &u.num) || !ua_arena_copy(a, ua_str_c((const char *)n->name), &u.element) ||
        !ua_vec_push(a, &s->units, u))
        return ua_arena_status(a);
    uint32_t *at = ua_table_at(&s->eids, u.eid);
    if (at)
        *at = s->units.n;
    *index = s->units.n - 1;
    return ua_arena_status(a);
}

static ua_status add_aspect(ua_version *s, ua_arena *a, uint32_t unit, ua_difference_kind kind, ua_str what)
{
    ua_aspect x = {.unit = unit, .kind = kind};

    return ua_arena_copy(a, what, &x.what) && ua_vec_push(a, &s->aspects, x) ? UA_OK : ua_arena_status(a);
}

/** The IRI of what an element speaks of; of a pointer that leads nowhere the pointer. */
static ua_str entity_of(const ua_view *v, ua_str pointer)
{
    ua_str href = ua_at(v, ua_target(v, pointer), "href");

    return href.n ? href : pointer;
}

static ua_status add_aspects(ua_version *s, ua_arena *a, ua_view *v, uint32_t i, uint32_t unit)
{
    static const char *const values[] = {"normalized", "value"};
    ua_str date = ua_at(v, i, "date"), refers = ua_at(v, i, "refersTo"), href = ua_at(v, i, "href");
    ua_str name = ua_at(v, i, "name");
    bool lead = ua_is(v, i, "inline") && name.n && ua_str_find(name, UA_STR("Phrase"), 0) != SIZE_MAX;

    if (date.n)
        UA_TRY(add_aspect(s, a, unit, UA_DIFF_DATE, date));
    if (refers.n)
        UA_TRY(add_aspect(s, a, unit, lead ? UA_DIFF_LEAD : UA_DIFF_ENTITY, entity_of(v, refers)));
    if (ua_is(v, i, "ref") && ua_str_starts(href, UA_STR("/")))
        UA_TRY(add_aspect(s, a, unit, UA_DIFF_REFERENCE, href));
    for (size_t k = 0; k < sizeof values / sizeof *values; k++)
        if (ua_has(v, i, values[k]))
            UA_TRY(add_aspect(s, a, unit, UA_DIFF_VALUE, ua_at(v, i, values[k])));
    return ua_is(v, i, "authorialNote") ? add_aspect(s, a, unit, UA_DIFF_NOTE, UA_STR("")) : UA_OK;
}

static int by_unit(const void *a, const void *b)
{
    const ua_aspect *x = a, *y = b;

    if (x->unit != y->unit)
        return x->unit < y->unit ? -1 : 1;
    return x->kind != y->kind ? (int)x->kind - (int)y->kind : ua_str_cmp(x->what, y->what);
}

static void sort_aspects(ua_version *s)
{
    uint32_t at = 0;

    if (s->aspects.n)
        qsort(s->aspects.at, s->aspects.n, sizeof *s->aspects.at, by_unit);
    for (uint32_t u = 0; u < s->units.n; u++) {
        s->units.at[u].first = at;
        while (at < s->aspects.n && s->aspects.at[at].unit == u)
            at++;
        s->units.at[u].end = at;
    }
}

void ua_version_name(const ua_view *v, ua_str *work, ua_str *language)
{
    uint32_t id = ua_kid(v, ua_kid(v, ua_first(v, 0), "meta"), "identification");

    *work = ua_value(v, ua_kid(v, id, "FRBRWork"), "FRBRuri", "value");
    *language = ua_value(v, ua_kid(v, id, "FRBRExpression"), "FRBRlanguage", "language");
}

ua_status ua_version_read(ua_view *v, ua_str file, ua_arena *a, ua_version *s)
{
    uint32_t *unit_of = ua_new_n(v->a, v->items.n + 1, uint32_t);
    ua_unit whole = {.item = 0};

    *s = (ua_version){.eids = ua_table_on(a)};
    ua_version_name(v, &s->work, &s->language);
    if (!unit_of)
        return ua_arena_status(v->a);
    if (!ua_arena_copy(a, file, &s->file) || !ua_arena_copy(a, s->work, &s->work) ||
        !ua_arena_copy(a, s->language, &s->language) || !ua_vec_push(a, &s->units, whole))
        return ua_arena_status(a);
    for (uint32_t i = 1; i < v->items.n; i++) {
        unit_of[i] = unit_of[ua_up(v, i)];
        if (v->items.at[i].region == UA_IN_META)
            continue;
        if (is_unit(&v->eids.items.at[i]))
            UA_TRY(add_unit(s, a, v, i, &unit_of[i]));
        UA_TRY(add_aspects(s, a, v, i, unit_of[i]));
    }
    sort_aspects(s);
    return ua_arena_status(a);
}

ua_status ua_version_open(xmlDoc *doc, ua_str file, ua_arena *scratch, ua_diags *d, ua_arena *a,
                          ua_version *out)
{
    ua_view v;

    UA_TRY(ua_view_open(&v, doc, scratch, d, false));
    return ua_version_read(&v, file, a, out);
}

/** Two versions beside each other. */
typedef struct ua_comparison {
    const ua_version *own, *first;
    ua_arena *a;
    ua_difference_found *found;
    void *user;
} ua_comparison;

static void tell(const ua_comparison *c, ua_difference_kind kind, const ua_unit *u, ua_str what, ua_str here,
                 ua_str there)
{
    ua_difference d = {kind, u->eid, what, here, there, u->item, u->line};

    c->found(c->user, &d);
}

static ua_str decimal(ua_arena *a, uint32_t n)
{
    ua_buf b = ua_buf_on(a);

    ua_buf_put_uint(&b, n);
    return ua_buf_str(&b);
}

static bool same(const ua_aspect *x, const ua_aspect *y)
{
    return x->kind == y->kind && ua_str_eq(x->what, y->what);
}

/** Is x the aspect that comes first? */
static bool comes_first(const ua_aspect *x, const ua_aspect *y)
{
    return x->kind != y->kind ? x->kind < y->kind : ua_str_cmp(x->what, y->what) <= 0;
}

/** The aspects of a unit in both versions, merged by kind and what. */
static void aspects(const ua_comparison *c, const ua_unit *x, const ua_unit *y)
{
    const ua_aspect *own = c->own->aspects.at, *first = c->first->aspects.at;
    uint32_t i = x->first, j = y->first;

    while (i < x->end || j < y->end) {
        bool left = i < x->end && (j == y->end || comes_first(&own[i], &first[j]));
        const ua_aspect *now = left ? &own[i] : &first[j];
        uint32_t here = 0, there = 0;
        for (; i < x->end && same(&own[i], now); i++)
            here++;
        for (; j < y->end && same(&first[j], now); j++)
            there++;
        if (here != there)
            tell(c, now->kind, x, now->what, decimal(c->a, here), decimal(c->a, there));
    }
}

/** Is the unit that x is in one that other lacks as well? */
static bool goes_with(const ua_version *own, const ua_unit *x, const ua_version *other)
{
    return x->up && !ua_table_has(&other->eids, own->units.at[x->up].eid);
}

ua_status ua_version_compare(const ua_version *own, const ua_version *first, ua_arena *a,
                             ua_difference_found *found, void *user)
{
    ua_comparison c = {own, first, a, found, user};
    const ua_str none = {0};

    if (!ua_str_eq(own->work, first->work))
        tell(&c, UA_DIFF_WORK, &own->units.at[0], none, own->work, first->work);
    for (uint32_t i = 0; i < own->units.n; i++) {
        const ua_unit *x = &own->units.at[i];
        uint32_t at = i ? ua_table_get(&first->eids, x->eid) : 1;
        if (!at && !goes_with(own, x, first))
            tell(&c, UA_DIFF_EXTRA, x, none, x->num, none);
        if (!at)
            continue;
        const ua_unit *y = &first->units.at[at - 1];
        if (!ua_str_eq(x->element, y->element))
            tell(&c, UA_DIFF_ELEMENT, x, none, x->element, y->element);
        if (!ua_str_eq(x->number, y->number))
            tell(&c, UA_DIFF_NUMBER, x, none, x->num, y->num);
        aspects(&c, x, y);
    }
    for (uint32_t i = 1; i < first->units.n; i++) {
        ua_unit gone = first->units.at[i];
        gone.item = gone.line = 0;
        if (!ua_table_has(&own->eids, gone.eid) && !goes_with(first, &gone, own))
            tell(&c, UA_DIFF_MISSING, &gone, none, none, gone.num);
    }
    return ua_arena_status(a);
}

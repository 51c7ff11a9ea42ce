/* Language versions of one work beside each other. */
#include "check/parity.h"

#include <string.h>

#include "check/rules.h"

/** What all versions of a work have in common. */
typedef struct ua_version {
    ua_str file, language;
    ua_table eids;                 /**< eId to index in numbers + 1 */
    UA_VEC(ua_str) names, numbers; /**< eIds in order, and the number that each has by its num */
    ua_table refs;                 /**< global references to how often they occur */
    UA_VEC(ua_str) hrefs;
    uint32_t notes;
} ua_version;

struct ua_versions {
    ua_arena *a;
    ua_table works; /**< IRI to index in list + 1 */
    UA_VEC(ua_version) list;
};

enum { MOST_LISTED = 20 };

ua_versions *ua_versions_new(ua_arena *a)
{
    ua_versions *v = ua_new(a, ua_versions);

    if (v) {
        v->a = a;
        v->works = ua_table_on(a);
    }
    return v;
}

static bool counts(const ua_eid_item *e)
{
    ua_level level = e->about->level;

    return e->written.n && (level == UA_LEVEL_GROUP || level == UA_LEVEL_UNIT || level == UA_LEVEL_LIST ||
                            level == UA_LEVEL_SCOPE);
}

static ua_status add_eid(ua_version *s, ua_arena *a, const ua_eid_item *e)
{
    ua_buf number = ua_buf_on(a);
    ua_str eid;

    if (ua_table_has(&s->eids, e->written))
        return UA_OK;
    if (!ua_arena_copy(a, e->written, &eid) || !ua_eid_num(&number, e->num, (ua_str){0}) ||
        !ua_vec_push(a, &s->names, eid) || !ua_vec_push(a, &s->numbers, ua_buf_str(&number)))
        return ua_arena_status(a);
    uint32_t *at = ua_table_at(&s->eids, eid);
    if (at)
        *at = s->names.n;
    return ua_arena_status(a);
}

static ua_status add_ref(ua_version *s, ua_arena *a, ua_str href)
{
    ua_str copy;

    if (!ua_str_starts(href, UA_STR("/")))
        return UA_OK;
    if (!ua_table_has(&s->refs, href)) {
        if (!ua_arena_copy(a, href, &copy) || !ua_vec_push(a, &s->hrefs, copy) ||
            !ua_table_at(&s->refs, copy))
            return ua_arena_status(a);
        href = copy;
    }
    ++*ua_table_at(&s->refs, href);
    return UA_OK;
}

static ua_status read_version(const ua_view *v, ua_arena *a, ua_version *s)
{
    *s = (ua_version){.eids = ua_table_on(a), .refs = ua_table_on(a)};
    for (uint32_t i = 0; i < v->items.n; i++) {
        if (v->items.at[i].region == UA_IN_META)
            continue;
        if (counts(&v->eids.items.at[i]))
            UA_TRY(add_eid(s, a, &v->eids.items.at[i]));
        if (ua_is(v, i, "ref"))
            UA_TRY(add_ref(s, a, ua_at(v, i, "href")));
        s->notes += ua_is(v, i, "authorialNote");
    }
    return UA_OK;
}

static ua_str decimal(ua_arena *a, uint32_t n)
{
    ua_buf b = ua_buf_on(a);

    ua_buf_put_uint(&b, n);
    return ua_buf_str(&b);
}

/** eIds of one version that the other lacks, or that have another number there. */
static void eids(ua_view *v, const ua_version *own, const ua_version *first, bool back)
{
    const ua_version *x = back ? first : own, *y = back ? own : first;
    unsigned listed = 0;

    for (uint32_t i = 0; i < x->names.n && listed < MOST_LISTED; i++) {
        ua_str eid = x->names.at[i];
        uint32_t at = ua_table_has(&y->eids, eid) ? *ua_table_at((ua_table *)(uintptr_t)&y->eids, eid) : 0;
        uint32_t where = back ? 0 : ua_target(v, UA_JOIN(v, UA_STR("#"), eid));
        if (!at)
            UA_BREACH(v, UA_D_ID_10_PARITY, where, eid,
                      back ? UA_STR("is missing; it is in") : UA_STR("is not in"), first->file);
        else if (!back && !ua_str_eq(x->numbers.at[i], y->numbers.at[at - 1]))
            UA_BREACH(v, UA_D_ID_10_PARITY, where, eid, UA_STR("has another number in"), first->file);
        else
            continue;
        listed++;
    }
}

static void references(ua_view *v, const ua_version *x, const ua_version *y, ua_str first, bool back)
{
    for (uint32_t i = 0; i < x->hrefs.n; i++) {
        ua_str href = x->hrefs.at[i];
        uint32_t here = *ua_table_at((ua_table *)(uintptr_t)&x->refs, href);
        uint32_t there =
            ua_table_has(&y->refs, href) ? *ua_table_at((ua_table *)(uintptr_t)&y->refs, href) : 0;
        if (here != there && (!back || !there))
            UA_BREACH(v, UA_D_ID_10_COUNT, 0, href, decimal(v->a, back ? there : here),
                      decimal(v->a, back ? here : there), first);
    }
}

ua_status ua_parity(ua_versions *known, xmlDoc *doc, ua_str file, ua_arena *a, ua_diags *d)
{
    ua_view v;
    ua_version own;

    UA_TRY(ua_view_open(&v, doc, a, d, false));
    uint32_t host = ua_first(&v, 0), id = ua_kid(&v, ua_kid(&v, host, "meta"), "identification");
    ua_str work = ua_value(&v, ua_kid(&v, id, "FRBRWork"), "FRBRuri", "value");
    ua_str language = ua_value(&v, ua_kid(&v, id, "FRBRExpression"), "FRBRlanguage", "language");
    if (!work.n || !language.n)
        return UA_OK; /* the rules have said so */
    if (!ua_table_has(&known->works, work)) {
        ua_str key;
        UA_TRY(read_version(&v, known->a, &own));
        if (!ua_arena_copy(known->a, work, &key) || !ua_arena_copy(known->a, file, &own.file) ||
            !ua_arena_copy(known->a, language, &own.language) || !ua_vec_push(known->a, &known->list, own))
            return ua_arena_status(known->a);
        uint32_t *at = ua_table_at(&known->works, key);
        if (at)
            *at = known->list.n;
        return ua_arena_status(known->a);
    }
    const ua_version *first = &known->list.at[*ua_table_at(&known->works, work) - 1];
    if (ua_str_eq(first->language, language))
        return UA_OK;
    UA_TRY(read_version(&v, a, &own));
    eids(&v, &own, first, false);
    eids(&v, &own, first, true);
    references(&v, &own, first, first->file, false);
    references(&v, first, &own, first->file, true);
    if (own.notes != first->notes)
        UA_BREACH(&v, UA_D_ID_10_COUNT, 0, UA_STR("the footnotes"), decimal(a, own.notes),
                  decimal(a, first->notes), first->file);
    UA_TRY(ua_arena_status(a));
    return v.broken ? UA_E_REFUSED : UA_OK;
}

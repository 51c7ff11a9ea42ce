/* The language versions of the works that a run meets, each held against the first. */
#include "check/parity.h"

#include <string.h>

#include "check/rules.h"
#include "check/versions.h"

struct ua_versions {
    ua_arena *a;
    ua_table works; /**< IRI to index in list + 1 */
    UA_VEC(ua_version) list;
};

enum { MOST_LISTED = 20 }; /* of a kind */

ua_versions *ua_versions_new(ua_arena *a)
{
    ua_versions *v = ua_new(a, ua_versions);

    if (v) {
        v->a = a;
        v->works = ua_table_on(a);
    }
    return v;
}

/** Where differences become findings. */
typedef struct ua_listing_of {
    ua_view *v;
    ua_str first; /**< file of the version that this one is held against */
    unsigned listed[UA_DIFF_KINDS];
} ua_listing_of;

static void report(void *user, const ua_difference *d)
{
    ua_listing_of *l = user;
    ua_str what = d->kind == UA_DIFF_NOTE ? UA_STR("the footnotes") : d->what;

    if (l->listed[d->kind]++ >= MOST_LISTED)
        return;
    switch (d->kind) {
    case UA_DIFF_MISSING:
        UA_BREACH(l->v, UA_D_ID_10_PARITY, 0, d->eid, UA_STR("is missing; it is in"), l->first);
        break;
    case UA_DIFF_EXTRA:
        UA_BREACH(l->v, UA_D_ID_10_PARITY, d->item, d->eid, UA_STR("is not in"), l->first);
        break;
    case UA_DIFF_ELEMENT:
        UA_BREACH(l->v, UA_D_ID_10_PARITY, d->item, d->eid, UA_STR("is that of another element in"),
                  l->first);
        break;
    case UA_DIFF_NUMBER:
        UA_BREACH(l->v, UA_D_ID_10_PARITY, d->item, d->eid, UA_STR("has another number in"), l->first);
        break;
    case UA_DIFF_REFERENCE:
    case UA_DIFF_DATE:
    case UA_DIFF_NOTE: UA_BREACH(l->v, UA_D_ID_10_COUNT, d->item, what, d->here, d->there, l->first); break;
    case UA_DIFF_WORK:   /* versions of one work are compared */
    case UA_DIFF_ENTITY: /* a matter of how much is marked up, and of translation */
    case UA_DIFF_LEAD:
    case UA_DIFF_VALUE:
    case UA_DIFF_KINDS: break;
    }
}

ua_status ua_parity(ua_versions *known, xmlDoc *doc, ua_str file, ua_arena *a, ua_diags *d)
{
    ua_view v;
    ua_version own;
    ua_str work, language;

    UA_TRY(ua_view_open(&v, doc, a, d, false));
    ua_version_name(&v, &work, &language);
    if (!work.n || !language.n)
        return UA_OK; /* the rules have said so */
    uint32_t at = ua_table_get(&known->works, work);
    if (!at) {
        UA_TRY(ua_version_read(&v, file, known->a, &own));
        uint32_t *slot =
            ua_vec_push(known->a, &known->list, own) ? ua_table_at(&known->works, own.work) : NULL;
        if (slot)
            *slot = known->list.n;
        return ua_arena_status(known->a);
    }
    const ua_version *first = &known->list.at[at - 1];
    ua_listing_of list = {.v = &v, .first = first->file};
    if (ua_str_eq(first->language, language))
        return UA_OK;
    UA_TRY(ua_version_read(&v, file, a, &own));
    UA_TRY(ua_version_compare(&own, first, a, report, &list));
    return v.broken ? UA_E_REFUSED : UA_OK;
}

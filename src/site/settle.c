/* All documents are noted: who cites whom, and what belongs together. */
#include <stdlib.h>

#include "site/records.h"
#include "text/search.h"
#include "util/digest.h"

/** Numbers in names by their value: "99/7" before "99/12". */
static int by_number(ua_str x, ua_str y)
{
    size_t i = 0, j = 0;

    while (i < x.n && j < y.n) {
        bool digits = x.p[i] >= '0' && x.p[i] <= '9' && y.p[j] >= '0' && y.p[j] <= '9';
        uint64_t a = 0, b = 0;
        if (!digits) {
            if (x.p[i] != y.p[j])
                return (unsigned char)x.p[i] < (unsigned char)y.p[j] ? -1 : 1;
            i++;
            j++;
            continue;
        }
        while (i < x.n && x.p[i] >= '0' && x.p[i] <= '9' && a < UINT64_MAX / 20)
            a = a * 10 + (uint64_t)(x.p[i++] - '0');
        while (j < y.n && y.p[j] >= '0' && y.p[j] <= '9' && b < UINT64_MAX / 20)
            b = b * 10 + (uint64_t)(y.p[j++] - '0');
        if (a != b)
            return a < b ? -1 : 1;
    }
    return x.n - i == y.n - j ? 0 : x.n - i < y.n - j ? -1 : 1;
}

/** A work with what it is sorted by: qsort has no room for the site. */
typedef struct ua_sorted {
    const ua_opus *work;
    uint32_t index;
} ua_sorted;

/** Newest first; of one day by symbol. */
static int newest(const void *x, const void *y)
{
    const ua_opus *a = ((const ua_sorted *)x)->work, *b = ((const ua_sorted *)y)->work;
    int c = ua_str_cmp(b->date, a->date);

    c = c ? c : by_number(a->symbol, b->symbol);
    return c ? c : ua_str_cmp(a->iri, b->iri);
}

static ua_status sort_works(ua_site *s)
{
    ua_sorted *all = ua_new_n(s->a, (size_t)s->works.n + 1, ua_sorted);

    if (!all)
        return ua_arena_status(s->a);
    for (uint32_t i = 0; i < s->works.n; i++)
        all[i] = (ua_sorted){&s->works.at[i], i};
    qsort(all, s->works.n, sizeof *all, newest);
    for (uint32_t i = 0; i < s->works.n; i++)
        if (!ua_vec_push(s->a, &s->order, all[i].index))
            return ua_arena_status(s->a);
    return UA_OK;
}

static ua_status settle_citations(ua_site *s)
{
    ua_arena *scratch = ua_arena_new(NULL, 0);
    ua_status status = scratch ? UA_OK : UA_E_NOMEM;
    ua_opus *works = s->works.at;

    for (uint32_t k = 0; works && k < s->order.n && status == UA_OK; k++) {
        uint32_t i = s->order.at[k];
        ua_opus *w = &works[i];
        for (uint32_t c = 0; c < w->cites.n && status == UA_OK; c++) {
            uint32_t to = ua_site_find(s, w->cites.at[c].iri, scratch);
            ua_opus *cited = to == UA_NO_WORK || to == i ? NULL : &works[to];
            w->cites.at[c].work = cited ? to : UA_NO_WORK;
            bool known = !cited || (cited->cited_by.n && cited->cited_by.at[cited->cited_by.n - 1] == i);
            if (!known && !ua_vec_push(s->a, &cited->cited_by, i))
                status = ua_arena_status(s->a);
        }
    }
    ua_arena_free(scratch);
    return status;
}

/** "LIGHTS OF THE SEA" to "lights-of-the-sea"; a digest where other letters than these would be left. */
static ua_status slug(ua_arena *a, ua_str label, bool digest, ua_str *out)
{
    ua_buf b = ua_buf_on(a), form = ua_buf_on(a);
    uint8_t sum[32];
    char hex[13];

    UA_TRY(ua_search_form(a, label, &form));
    for (size_t i = 0; i < form.n && b.n < 60; i++) {
        char c = form.p[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        digest = digest || (unsigned char)c >= 0x80;
        if (plain || (b.n && b.p[b.n - 1] != '-'))
            ua_buf_putc(&b, plain ? c : '-');
    }
    while (b.n && b.p[b.n - 1] == '-')
        b.n--;
    *out = ua_buf_str(&b);
    if (b.n && !digest)
        return UA_OK;
    ua_sha256(label, sum);
    ua_hex(sum, 6, hex);
    return ua_arena_copy(a, ua_str_c(hex), out) ? UA_OK : ua_arena_status(a);
}

static ua_status place_group(ua_site *s, ua_facet facet, ua_group *g)
{
    static const char *const folders[UA_FACETS] = {"organ/", "year/", "subject/"};
    ua_str folder = ua_str_c(folders[facet]), name;

    UA_TRY(slug(s->a, g->key, false, &name));
    g->path = UA_JOINED(s->a, folder, name);
    if (ua_table_has(&s->paths, g->path)) {
        UA_TRY(slug(s->a, g->key, true, &name));
        g->path = UA_JOINED(s->a, folder, name);
    }
    return g->path.n && ua_table_at(&s->paths, g->path) ? UA_OK : ua_arena_status(s->a);
}

static ua_status join(ua_site *s, ua_facet facet, ua_str key, ua_str label, uint32_t work)
{
    if (!key.n)
        return UA_OK;
    uint32_t *at = ua_table_at(&s->keys[facet], key);
    if (at && !*at) {
        ua_group g = {.key = key, .label = label.n ? label : key};
        if (!ua_vec_push(s->a, &s->groups[facet], g))
            return ua_arena_status(s->a);
        *at = s->groups[facet].n;
    }
    return at && ua_vec_push(s->a, &s->groups[facet].at[*at - 1].works, work) ? UA_OK : ua_arena_status(s->a);
}

static int by_label(const void *x, const void *y)
{
    const ua_group *a = x, *b = y;
    int c = ua_str_cmp(a->label, b->label);

    return c ? c : ua_str_cmp(a->key, b->key);
}

static int by_label_back(const void *x, const void *y)
{
    return by_label(y, x);
}

ua_status ua_site_settle(ua_site *s)
{
    UA_TRY(sort_works(s));
    UA_TRY(settle_citations(s));
    for (uint32_t k = 0; k < s->order.n; k++) {
        uint32_t i = s->order.at[k];
        const ua_opus *w = &s->works.at[i];
        UA_TRY(join(s, UA_BY_ORGAN, w->actor, w->organ, i));
        UA_TRY(join(s, UA_BY_YEAR, ua_str_sub(w->date, 0, 4), (ua_str){0}, i));
        for (uint32_t g = 0; g < w->subjects.n; g++)
            if (!ua_vec_push(s->a, &s->groups[UA_BY_SUBJECT].at[w->subjects.at[g]].works, i))
                return ua_arena_status(s->a);
    }
    for (int facet = 0; facet < UA_FACETS; facet++)
        for (uint32_t g = 0; g < s->groups[facet].n; g++)
            UA_TRY(place_group(s, (ua_facet)facet, &s->groups[facet].at[g]));
    /* subjects are known to works by their index, so they stay where they are: lists sort copies */
    if (s->groups[UA_BY_ORGAN].n)
        qsort(s->groups[UA_BY_ORGAN].at, s->groups[UA_BY_ORGAN].n, sizeof(ua_group), by_label);
    if (s->groups[UA_BY_YEAR].n)
        qsort(s->groups[UA_BY_YEAR].at, s->groups[UA_BY_YEAR].n, sizeof(ua_group), by_label_back);
    return ua_arena_status(s->a);
}

/* Nothing lost, nothing invented: the account of every source byte. */
#include "model/ledger.h"

#include <stdlib.h>

#include "util/vec.h"

struct ua_ledger {
    ua_arena *arena;
    const ua_source *source;
    UA_VEC(ua_drop) drops;
    UA_VEC(ua_fate) fates;
    bool closed;
};

ua_ledger *ua_ledger_new(ua_arena *a, const ua_source *src)
{
    ua_ledger *l = ua_new(a, ua_ledger);

    if (l) {
        l->arena = a;
        l->source = src;
    }
    return l;
}

ua_status ua_ledger_drop(ua_ledger *l, ua_span src, ua_why why, const char *detail)
{
    ua_drop d = {src, why, ua_str_c(detail)};

    if (!src.len)
        return UA_OK;
    return ua_vec_push(l->arena, &l->drops, d) ? UA_OK : ua_arena_status(l->arena);
}

static bool keep(void *user, ua_node *owner, ua_text *t)
{
    ua_ledger *l = user;

    for (uint32_t i = 0; i < t->npieces; i++) {
        ua_fate f = {t->pieces[i].src, owner, NULL};
        if (f.src.len && !ua_vec_push(l->arena, &l->fates, f))
            return false;
    }
    return true;
}

static int drop_order(const void *x, const void *y)
{
    const ua_drop *a = x, *b = y;

    return (a->src.off > b->src.off) - (a->src.off < b->src.off);
}

static int fate_order(const void *x, const void *y)
{
    const ua_fate *a = x, *b = y;

    return (a->src.off > b->src.off) - (a->src.off < b->src.off);
}

/** White space that nothing claims is booked as blank; any other gap is text lost. */
static bool gap(ua_ledger *l, uint32_t from, uint32_t to, ua_diags *d)
{
    ua_span at = {from, to - from};
    ua_str s = ua_str_trim(ua_source_str(l->source, at));

    if (s.n && !ua_str_eqz(s, "\xEF\xBB\xBF")) {
        ua_report(d, UA_D_LEDGER_GAP, at, UA_ARGS(s));
        return false;
    }
    return ua_ledger_drop(l, at, UA_WHY_BLANK, "TX-02") == UA_OK;
}

/** One pass over the claims in order: gaps and overlaps. Blank drops are appended behind. */
static bool balance(ua_ledger *l, ua_diags *d)
{
    uint32_t at = 0;
    bool ok = true;

    for (uint32_t i = 0; i < l->fates.n; i++) {
        ua_span s = l->fates.at[i].src;
        if (s.off > at)
            ok = gap(l, at, s.off, d) && ok;
        if (s.off < at) {
            ua_report(d, UA_D_LEDGER_OVERLAP, s, UA_ARGS(ua_source_str(l->source, s)));
            ok = false;
        }
        at = s.off + s.len > at ? s.off + s.len : at;
    }
    if (at < l->source->text.n)
        ok = gap(l, at, (uint32_t)l->source->text.n, d) && ok;
    return ok;
}

static ua_status add_drop_fates(ua_ledger *l, uint32_t from)
{
    for (uint32_t i = from; i < l->drops.n; i++) {
        ua_fate f = {l->drops.at[i].src, NULL, &l->drops.at[i]};
        if (!ua_vec_push(l->arena, &l->fates, f))
            return ua_arena_status(l->arena);
    }
    return UA_OK;
}

ua_status ua_ledger_close(ua_ledger *l, const ua_resolution *r, ua_diags *d)
{
    if (!ua_tree_texts(r->root, keep, l))
        return ua_arena_status(l->arena);
    UA_TRY(add_drop_fates(l, 0));
    if (l->fates.n)
        qsort(l->fates.at, l->fates.n, sizeof *l->fates.at, fate_order);
    bool ok = balance(l, d);
    if (ua_arena_status(l->arena) != UA_OK)
        return ua_arena_status(l->arena);
    /* booking blanks may have moved the drops: sort them, then point at them anew */
    uint32_t kept = 0;
    for (uint32_t i = 0; i < l->fates.n; i++)
        if (l->fates.at[i].node)
            l->fates.at[kept++] = l->fates.at[i];
    l->fates.n = kept;
    if (l->drops.n)
        qsort(l->drops.at, l->drops.n, sizeof *l->drops.at, drop_order);
    UA_TRY(add_drop_fates(l, 0));
    if (l->fates.n)
        qsort(l->fates.at, l->fates.n, sizeof *l->fates.at, fate_order);
    l->closed = true;
    return ok ? UA_OK : UA_E_BUG;
}

size_t ua_ledger_count(const ua_ledger *l)
{
    return l->drops.n;
}

const ua_drop *ua_ledger_at(const ua_ledger *l, size_t i)
{
    return &l->drops.at[i];
}

size_t ua_ledger_fates(const ua_ledger *l, const ua_fate **out)
{
    *out = l->fates.at;
    return l->fates.n;
}

const char *ua_why_name(ua_why w)
{
    static const char *const names[UA_WHY_COUNT] = {
        "white space", "line break",        "hyphen at a line end", "spacing of the layout",
        "page number", "running head",      "distribution block",   "job number",
        "link target", "image mark",        "footnote mark",        "footnote rule",
        "table rule",  "control character", "noise of the export"};

    return names[w];
}

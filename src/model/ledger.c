/* Nothing lost, nothing invented: the account of every source byte. */
#include "model/ledger.h"

#include <stdlib.h>

#include "util/vec.h"

typedef UA_VEC(ua_drop) ua_drops;
typedef UA_VEC(ua_fate) ua_fates;

struct ua_ledger {
    ua_arena *arena;
    const ua_source *source;
    ua_drops drops; /**< in any order until closed */
    ua_fates kept;  /**< pieces of all texts, in the order of the tree */
    ua_fates fates; /**< what close makes of both */
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
        if (f.src.len && !ua_vec_push(l->arena, &l->kept, f))
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

/** Both lists are nearly always in order already. */
static void sort(ua_ledger *l)
{
    bool kept = true, drops = true;

    for (uint32_t i = 1; i < l->kept.n; i++)
        kept = kept && l->kept.at[i - 1].src.off <= l->kept.at[i].src.off;
    for (uint32_t i = 1; i < l->drops.n; i++)
        drops = drops && l->drops.at[i - 1].src.off <= l->drops.at[i].src.off;
    if (!kept)
        qsort(l->kept.at, l->kept.n, sizeof *l->kept.at, fate_order);
    if (!drops)
        qsort(l->drops.at, l->drops.n, sizeof *l->drops.at, drop_order);
}

/** The account while it is made: where the source is covered to, and the drops with the blanks among them. */
typedef struct ua_balance {
    ua_ledger *l;
    ua_diags *d;
    ua_drops drops;
    uint32_t at;
    bool even;
} ua_balance;

static bool enter(ua_balance *b, ua_fate f, const ua_drop *drop)
{
    return (!drop || ua_vec_push(b->l->arena, &b->drops, *drop)) && ua_vec_push(b->l->arena, &b->l->fates, f);
}

/** White space that nothing claims is booked as blank; any other gap is text lost. */
static bool gap(ua_balance *b, uint32_t to)
{
    ua_drop blank = {{b->at, to - b->at}, UA_WHY_BLANK, UA_STR("TX-02")};
    ua_str s = ua_str_trim(ua_source_str(b->l->source, blank.src));

    if (!s.n || ua_str_eqz(s, "\xEF\xBB\xBF"))
        return enter(b, (ua_fate){blank.src, NULL, NULL}, &blank);
    ua_report(b->d, UA_D_LEDGER_GAP, blank.src, UA_ARGS(s));
    b->even = false;
    return true;
}

/** One claim, in the order of the source. */
static bool claim(ua_balance *b, ua_fate f, const ua_drop *drop)
{
    if (f.src.off > b->at && !gap(b, f.src.off))
        return false;
    if (f.src.off < b->at) {
        ua_report(b->d, UA_D_LEDGER_OVERLAP, f.src, UA_ARGS(ua_source_str(b->l->source, f.src)));
        b->even = false;
    }
    b->at = f.src.off + f.src.len > b->at ? f.src.off + f.src.len : b->at;
    return enter(b, f, drop);
}

ua_status ua_ledger_close(ua_ledger *l, const ua_resolution *r, ua_diags *d)
{
    ua_balance b = {.l = l, .d = d, .even = true};
    bool ok = ua_tree_texts(r->root, keep, l);
    uint32_t i = 0, k = 0;

    sort(l);
    while (ok && (i < l->kept.n || k < l->drops.n)) {
        const ua_drop *drop = k < l->drops.n ? &l->drops.at[k] : NULL;
        bool next_kept = i < l->kept.n && (!drop || l->kept.at[i].src.off <= drop->src.off);
        ok = next_kept ? claim(&b, l->kept.at[i++], NULL) : claim(&b, (ua_fate){drop->src, NULL, NULL}, drop);
        k += !next_kept;
    }
    if (ok && b.at < l->source->text.n)
        ok = gap(&b, (uint32_t)l->source->text.n);
    if (!ok)
        return ua_arena_status(l->arena);
    l->drops = b.drops;
    for (i = 0, k = 0; i < l->fates.n; i++)
        if (!l->fates.at[i].node)
            l->fates.at[i].drop = &l->drops.at[k++];
    return b.even ? UA_OK : UA_E_BUG;
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

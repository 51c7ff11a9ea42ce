/* `unakn explain`: for each source line or unit where it went and why. */
#include "model/ledger.h"

#include <string.h>

#include "util/vec.h"

typedef struct ua_explain {
    const ua_source *source;
    const ua_fate *fates;
    size_t nfates, next; /**< next: the first fate that may touch the current entry */
    ua_sink *out;
} ua_explain;

static void number(ua_sink *out, uint32_t v, unsigned width)
{
    char digits[12];
    size_t i = sizeof digits;

    do {
        digits[--i] = (char)('0' + v % 10);
        v /= 10;
    } while (v && i);
    for (size_t n = sizeof digits - i; n < width; n++)
        ua_sink_putz(out, " ");
    ua_sink_put(out, (ua_str){digits + i, sizeof digits - i});
}

/** The node that people know it by: the nearest one with an eId, else one that is no block. */
static const ua_node *known_as(const ua_node *n)
{
    for (const ua_node *k = n; k; k = k->parent)
        if (k->eid.n)
            return k;
    while (n && n->parent && (n->kind == UA_BLOCK || n->kind == UA_INTRO))
        n = n->parent;
    return n;
}

static bool same_fate(const ua_fate *a, const ua_fate *b)
{
    if (a->drop || b->drop)
        return a->drop && b->drop && a->drop->why == b->drop->why;
    return known_as(a->node) == known_as(b->node);
}

static bool is_blank(const ua_fate *f)
{
    return f->drop && f->drop->why == UA_WHY_BLANK;
}

static void say(ua_sink *out, const ua_fate *f)
{
    if (f->drop) {
        ua_sink_putz(out, "left out: ");
        ua_sink_putz(out, ua_why_name(f->drop->why));
        if (f->drop->detail.n) {
            ua_sink_putz(out, " (");
            ua_sink_put(out, f->drop->detail);
            ua_sink_putz(out, ")");
        }
        return;
    }
    const ua_node *n = known_as(f->node);
    ua_sink_putz(out, ua_kind_name(n->kind));
    if (n->eid.n) {
        ua_sink_putz(out, " #");
        ua_sink_put(out, n->eid);
    }
    if (n->key.n) {
        ua_sink_putz(out, " (");
        ua_sink_put(out, n->key);
        ua_sink_putz(out, ")");
    }
}

enum { MOST_SAID = 8 };

/** Remembers the last few fates of a line: what alternates (a blank kept, a blank dropped) is said once. */
static bool said_before(const ua_fate *said[MOST_SAID], unsigned *n, const ua_fate *f)
{
    for (unsigned i = 0; i < *n && i < MOST_SAID; i++)
        if (same_fate(said[i], f))
            return true;
    said[(*n)++ % MOST_SAID] = f;
    return false;
}

static void people(ua_explain *e, ua_span at, ua_str pointer, uint32_t line)
{
    const ua_fate *said[MOST_SAID];
    unsigned nsaid = 0;
    ua_str s = ua_str_trim(ua_source_str(e->source, at)), head = ua_str_head(s, 96);

    number(e->out, line, 6);
    ua_sink_putz(e->out, "  ");
    ua_sink_put(e->out, head);
    ua_sink_putz(e->out, head.n < s.n ? "…\n" : "\n");
    if (pointer.n) {
        ua_sink_putz(e->out, "          at ");
        ua_sink_put(e->out, pointer);
        ua_sink_putz(e->out, "\n");
    }
    for (size_t i = e->next; i < e->nfates && e->fates[i].src.off < at.off + at.len; i++) {
        const ua_fate *f = &e->fates[i];
        if (is_blank(f) || said_before(said, &nsaid, f))
            continue;
        ua_sink_putz(e->out, f->drop ? "        - " : "        > ");
        say(e->out, f);
        ua_sink_putz(e->out, "\n");
    }
}

static void member(ua_sink *out, const char *name, const char *sep)
{
    ua_sink_putz(out, sep);
    ua_sink_json(out, ua_str_c(name));
    ua_sink_putz(out, ":");
}

static void fate_json(ua_sink *out, const ua_fate *f)
{
    member(out, "offset", "{");
    number(out, f->src.off, 0);
    member(out, "length", ",");
    number(out, f->src.len, 0);
    member(out, "kept", ",");
    ua_sink_putz(out, f->drop ? "false" : "true");
    if (f->drop) {
        member(out, "why", ",");
        ua_sink_json(out, ua_str_c(ua_why_name(f->drop->why)));
        member(out, "rule", ",");
        ua_sink_json(out, f->drop->detail);
    } else {
        const ua_node *n = known_as(f->node);
        member(out, "element", ",");
        ua_sink_json(out, ua_str_c(ua_kind_name(n->kind)));
        member(out, "eId", ",");
        ua_sink_json(out, n->eid);
    }
    ua_sink_putz(out, "}");
}

static void json(ua_explain *e, ua_span at, ua_str pointer, uint32_t line)
{
    const char *sep = "";

    member(e->out, "line", "{");
    number(e->out, line, 0);
    if (pointer.n) {
        member(e->out, "pointer", ",");
        ua_sink_json(e->out, pointer);
    }
    member(e->out, "offset", ",");
    number(e->out, at.off, 0);
    member(e->out, "length", ",");
    number(e->out, at.len, 0);
    member(e->out, "text", ",");
    ua_sink_json(e->out, ua_str_trim(ua_source_str(e->source, at)));
    member(e->out, "fates", ",");
    ua_sink_putz(e->out, "[");
    for (size_t i = e->next; i < e->nfates && e->fates[i].src.off < at.off + at.len; i++) {
        ua_sink_putz(e->out, sep);
        fate_json(e->out, &e->fates[i]);
        sep = ",";
    }
    ua_sink_putz(e->out, "]}\n");
}

static void entry(ua_explain *e, ua_span at, ua_str pointer, uint32_t line, bool as_json)
{
    while (e->next < e->nfates && e->fates[e->next].src.off + e->fates[e->next].src.len <= at.off)
        e->next++;
    if (!ua_str_trim(ua_source_str(e->source, at)).n)
        return;
    (as_json ? json : people)(e, at, pointer, line);
}

void ua_ledger_explain(const ua_ledger *l, const ua_resolution *r, bool as_json, ua_sink *out)
{
    const ua_source *src = r->source;
    ua_explain e = {.source = src, .out = out};

    e.nfates = ua_ledger_fates(l, &e.fates);
    for (uint32_t i = 0; i < src->nloci; i++) {
        uint32_t end = i + 1 < src->nloci ? src->loci[i + 1].off : (uint32_t)src->text.n;
        entry(&e, (ua_span){src->loci[i].off, end - src->loci[i].off}, src->loci[i].path, src->loci[i].a,
              as_json);
    }
    if (src->nloci)
        return;
    uint32_t line = 1, from = 0;
    while (from < src->text.n) {
        const char *nl = memchr(src->text.p + from, '\n', src->text.n - from);
        uint32_t end = nl ? (uint32_t)(nl - src->text.p) + 1 : (uint32_t)src->text.n;
        entry(&e, (ua_span){from, end - from}, (ua_str){0}, line++, as_json);
        from = end;
    }
}

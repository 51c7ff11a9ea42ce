/* The collector of findings. */
#include "diag/diag.h"

#include <stdlib.h>

#include "util/vec.h"

static const ua_diag_info infos[] = {
#include "diag_table.inc"
};

typedef struct ua_entry {
    ua_diag d;
    uint32_t order;
} ua_entry;

struct ua_diags {
    ua_arena *arena;
    size_t limit;
    UA_VEC(ua_entry) kept;
    size_t counts[UA_ERROR + 1];
    ua_profile profile;
    bool sorted;
};

ua_diags *ua_diags_new(ua_arena *a, size_t limit)
{
    ua_diags *d = ua_new(a, ua_diags);

    if (d) {
        d->arena = a;
        d->limit = limit;
        d->profile = UA_PROFILE_OWN;
        d->sorted = true;
    }
    return d;
}

void ua_diags_judge(ua_diags *d, ua_profile profile)
{
    d->profile = profile;
}

ua_severity ua_diags_weigh(const ua_diags *d, ua_diag_code code)
{
    return infos[code].severity[d->profile];
}

static void record(ua_diags *d, ua_diag e, const ua_str *args, unsigned nargs)
{
    e.severity = ua_diags_weigh(d, e.code);
    if (e.severity == UA_SILENT)
        return;
    d->counts[e.severity]++;
    if (d->kept.n >= d->limit)
        return;
    ua_str *copy = ua_new_n(d->arena, nargs ? nargs : 1, ua_str);
    for (unsigned i = 0; copy && i < nargs; i++)
        if (!ua_arena_copy(d->arena, args[i], &copy[i]))
            return;
    e.args = copy;
    e.nargs = copy ? nargs : 0;
    ua_entry entry = {e, d->kept.n};
    if (copy && ua_vec_push(d->arena, &d->kept, entry))
        d->sorted = false;
}

void ua_report(ua_diags *d, ua_diag_code code, ua_span at, const ua_str *args, unsigned nargs)
{
    record(d, (ua_diag){.code = code, .at = at}, args, nargs);
}

static ua_str kept(ua_diags *d, ua_str s)
{
    ua_str copy = {0};

    return s.n && ua_arena_copy(d->arena, s, &copy) ? copy : (ua_str){0};
}

void ua_report_place(ua_diags *d, ua_diag_code code, ua_place at, const ua_str *args, unsigned nargs)
{
    record(d, (ua_diag){.code = code, .line = at.line, .eid = kept(d, at.eid), .path = kept(d, at.path)},
           args, nargs);
}

void ua_report_eid(ua_diags *d, ua_diag_code code, ua_span at, ua_str eid, const ua_str *args, unsigned nargs)
{
    record(d, (ua_diag){.code = code, .at = at, .eid = eid}, args, nargs);
}

size_t ua_diags_count(const ua_diags *d, ua_severity at_least)
{
    size_t n = 0;

    for (int s = (int)at_least; s <= UA_ERROR; s++)
        n += d->counts[s];
    return n;
}

size_t ua_diags_kept(const ua_diags *d)
{
    return d->kept.n;
}

bool ua_diags_full(const ua_diags *d)
{
    return d->kept.n >= d->limit;
}

static int by_place(const void *x, const void *y)
{
    const ua_entry *a = x, *b = y;

    if (a->d.line != b->d.line)
        return a->d.line < b->d.line ? -1 : 1;
    if (a->d.at.off != b->d.at.off)
        return a->d.at.off < b->d.at.off ? -1 : 1;
    return (a->order > b->order) - (a->order < b->order);
}

const ua_diag *ua_diags_at(ua_diags *d, size_t i)
{
    if (!d->sorted && d->kept.n)
        qsort(d->kept.at, d->kept.n, sizeof *d->kept.at, by_place);
    d->sorted = true;
    return i < d->kept.n ? &d->kept.at[i].d : NULL;
}

const ua_diag_info *ua_diag_about(ua_diag_code code)
{
    return &infos[code];
}

const char *ua_severity_name(ua_severity s)
{
    static const char *const names[] = {"info", "warning", "error", "silent"};

    return names[s];
}

enum { LONGEST_ARG = 300 };

/** An argument on one line, cut at a character when it is long. */
static void put_arg(ua_buf *b, ua_str s)
{
    ua_str head = ua_str_head(s, LONGEST_ARG);

    for (size_t i = 0; i < head.n; i++)
        ua_buf_putc(b, (unsigned char)s.p[i] < 0x20 || s.p[i] == 0x7F ? ' ' : s.p[i]);
    if (head.n < s.n)
        ua_buf_putz(b, "…");
}

static ua_str fill(ua_arena *a, const char *template, const ua_diag *d)
{
    ua_buf b = ua_buf_on(a);

    for (const char *p = template; *p; p++) {
        if (p[0] == '{' && p[1] >= '0' && p[1] <= '9' && p[2] == '}') {
            unsigned i = (unsigned)(p[1] - '0');
            if (i < d->nargs)
                put_arg(&b, d->args[i]);
            p += 2;
        } else {
            ua_buf_putc(&b, *p);
        }
    }
    return ua_buf_str(&b);
}

ua_str ua_diag_rule(ua_arena *a, const ua_diag *d)
{
    return fill(a, infos[d->code].rule, d);
}

ua_str ua_diag_message(ua_arena *a, const ua_diag *d)
{
    return fill(a, infos[d->code].text, d);
}

ua_str ua_diag_hint(ua_arena *a, const ua_diag *d)
{
    return fill(a, infos[d->code].hint, d);
}

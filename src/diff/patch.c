/* The difference of two texts by lines, for check --fix --dry-run. */
#include "diff/diff.h"
#include "diff/lcs.h"

enum { CONTEXT = 2 };

/** An edit of one line: ' ' kept, '-' taken out, '+' put in. */
typedef struct ua_edit {
    char kind;
    ua_str line;
    size_t old, new; /**< numbers of the lines before it */
} ua_edit;

typedef struct ua_lines {
    UA_VEC(ua_str) at;
    UA_VEC(uint32_t) ids;
} ua_lines;

static ua_status split(ua_arena *a, ua_table *known, ua_str s, ua_lines *out)
{
    *out = (ua_lines){0};
    for (size_t at = 0, end; at < s.n; at = end) {
        end = ua_str_find(s, UA_STR("\n"), at);
        end = end == SIZE_MAX ? s.n : end + 1;
        uint32_t id = ua_token_number(known, ua_str_sub(s, at, end));
        if (id == UA_UNPAIRED || !ua_vec_push(a, &out->at, ua_str_sub(s, at, end)) ||
            !ua_vec_push(a, &out->ids, id))
            return ua_arena_status(a);
    }
    return UA_OK;
}

static ua_str line_at(const ua_lines *l, uint32_t i)
{
    ua_str none = {0};

    return i < l->at.n && l->at.at ? l->at.at[i] : none;
}

static size_t edit(const ua_lines *x, const ua_lines *y, const uint32_t *pair, ua_edit *edits)
{
    uint32_t i = 0, j = 0;
    size_t n = 0;

    while (i < x->at.n || j < y->at.n) {
        bool kept = i < x->at.n && pair[i] == j, out = !kept && i < x->at.n && pair[i] == UA_UNPAIRED;
        edits[n++] = (ua_edit){kept  ? ' '
                               : out ? '-'
                                     : '+',
                               kept || out ? line_at(x, i) : line_at(y, j), i, j};
        i += kept || out;
        j += kept || !out;
    }
    return n;
}

/** Edits [from, to) under their heading. */
static void hunk(ua_arena *a, ua_sink *out, const ua_edit *edits, size_t from, size_t to)
{
    size_t old = 0, new = 0;
    ua_buf b = ua_buf_on(a);

    for (size_t i = from; i < to; i++) {
        old += edits[i].kind != '+';
        new += edits[i].kind != '-';
    }
    const struct {
        const char *before;
        size_t n;
    } parts[] = {{"@@ -", edits[from].old + 1}, {",", old}, {" +", edits[from].new + 1}, {",", new}};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        ua_buf_putz(&b, parts[i].before);
        ua_buf_put_uint(&b, parts[i].n);
    }
    ua_buf_putz(&b, " @@\n");
    ua_sink_put(out, ua_buf_str(&b));
    for (size_t i = from; i < to; i++) {
        ua_sink_put(out, (ua_str){&edits[i].kind, 1});
        ua_sink_put(out, edits[i].line);
        if (!ua_str_ends(edits[i].line, UA_STR("\n")))
            ua_sink_putz(out, "\n\\ No newline at end of file\n");
    }
}

static void hunks(ua_arena *a, ua_sink *out, const ua_edit *edits, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (edits[i].kind == ' ')
            continue;
        size_t from = i > CONTEXT ? i - CONTEXT : 0, last = i;
        for (size_t k = i; k < n && k <= last + 2 * CONTEXT; k++)
            if (edits[k].kind != ' ')
                last = k;
        size_t to = last + 1 + CONTEXT < n ? last + 1 + CONTEXT : n;
        hunk(a, out, edits, from, to);
        i = to - 1;
    }
}

ua_status ua_patch(ua_arena *a, ua_str name, ua_str before, ua_str after, ua_sink *out)
{
    ua_table known = ua_table_on(a);
    ua_lines x, y;

    UA_TRY(split(a, &known, before, &x));
    UA_TRY(split(a, &known, after, &y));
    uint32_t *pair = ua_new_n(a, (size_t)x.at.n + 1, uint32_t);
    ua_edit *edits = ua_new_n(a, (size_t)x.at.n + y.at.n + 1, ua_edit);
    if (!pair || !edits)
        return ua_arena_status(a);
    UA_TRY(ua_lcs((ua_seq){x.ids.at, x.ids.n}, (ua_seq){y.ids.at, y.ids.n}, pair));
    size_t n = edit(&x, &y, pair, edits);
    ua_sink_putz(out, "--- ");
    ua_sink_put(out, name);
    ua_sink_putz(out, "\n+++ ");
    ua_sink_put(out, name);
    ua_sink_putz(out, "\n");
    hunks(a, out, edits, n);
    return out->status;
}

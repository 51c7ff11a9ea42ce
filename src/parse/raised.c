/* Calls of notes whose bodies the export lost stay in the text, raised (N-91). Whoever reads it, reads on behind them: so
 * what is searched is the text without them, and the marks are moved back. */
#include "parse/raised.h"

#include "util/vec.h"

static bool is_raised(const ua_mark *m)
{
    return m->kind == UA_M_SUP && m->to > m->from;
}

/** A place of the text in the text without raised calls. */
static uint32_t bare_place(const ua_text *t, uint32_t at)
{
    uint32_t out = at;

    for (uint32_t i = 0; i < t->nmarks && t->marks[i].from < at; i++)
        if (is_raised(&t->marks[i]))
            out -= (t->marks[i].to < at ? t->marks[i].to : at) - t->marks[i].from;
    return out;
}

/** The way back. ends: of two places, before and behind a call, the one before. */
static uint32_t whole_place(const ua_mark *raised, uint32_t n, uint32_t at, bool ends)
{
    for (uint32_t i = 0; i < n && (ends ? raised[i].from < at : raised[i].from <= at); i++)
        at += raised[i].to - raised[i].from;
    return at;
}

ua_text *ua_without_raised(ua_arena *a, ua_text *t)
{
    ua_buf s = ua_buf_on(a);
    ua_text *bare;
    uint32_t at = 0, n = 0;

    for (uint32_t i = 0; i < t->nmarks; i++)
        n += is_raised(&t->marks[i]);
    if (!n)
        return t;
    bare = ua_new(a, ua_text);
    for (uint32_t i = 0; i < t->nmarks; i++)
        if (is_raised(&t->marks[i])) {
            ua_buf_put(&s, ua_str_sub(t->s, at, t->marks[i].from));
            at = t->marks[i].to;
        }
    ua_buf_put(&s, ua_str_sub(t->s, at, t->s.n));
    if (!bare || !s.ok)
        return NULL;
    bare->s = ua_buf_str(&s);
    for (uint32_t i = 0; i < t->nmarks; i++) {
        ua_mark m = t->marks[i];
        if (is_raised(&m))
            continue;
        m.from = bare_place(t, m.from);
        m.to = bare_place(t, m.to);
        if (!ua_text_mark(a, bare, m) && ua_arena_status(a) != UA_OK)
            return NULL;
    }
    return bare;
}

bool ua_take_marks(ua_arena *a, ua_text *t, const ua_text *bare)
{
    UA_VEC(ua_mark) raised = {0};
    bool ok = true;

    for (uint32_t i = 0; ok && i < t->nmarks; i++)
        if (is_raised(&t->marks[i]))
            ok = ua_vec_push(a, &raised, t->marks[i]);
    if (!ok)
        return false;
    t->nmarks = 0;
    t->reach = 0;
    for (uint32_t i = 0; i < bare->nmarks; i++) {
        ua_mark m = bare->marks[i];
        m.from = whole_place(raised.at, raised.n, m.from, false);
        m.to = m.note ? m.from : whole_place(raised.at, raised.n, m.to, true);
        ok = ua_text_mark(a, t, m) && ok;
    }
    for (uint32_t i = 0; i < raised.n; i++)
        ok = ua_text_mark(a, t, raised.at[i]) && ok;
    return ok;
}

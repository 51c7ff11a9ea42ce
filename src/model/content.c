/* Text with its origin, and standoff marks. */
#include "model/content.h"

#include <string.h>

ua_textb ua_textb_on(ua_arena *a, const ua_source *src)
{
    return (ua_textb){.source = src, .s = ua_buf_on(a)};
}

/** Appends a piece; a kept piece that goes on where the last one ended is joined to it. */
static void piece(ua_textb *b, ua_span src, ua_how how)
{
    ua_piece *last = b->npieces ? &b->pieces[b->npieces - 1] : NULL;

    if (last && how == UA_KEPT && last->how == UA_KEPT && last->src.off + last->src.len == src.off) {
        last->src.len += src.len;
        return;
    }
    if (!b->pieces || b->npieces == b->cap) {
        uint32_t cap = b->cap ? b->cap * 2 : 8;
        ua_piece *p = ua_new_n(b->s.arena, cap, ua_piece);
        if (!p) {
            b->s.ok = false;
            return;
        }
        if (b->pieces)
            memcpy(p, b->pieces, b->npieces * sizeof *p);
        b->pieces = p;
        b->cap = cap;
    }
    b->pieces[b->npieces++] = (ua_piece){(uint32_t)b->s.n, src, how};
}

void ua_textb_keep(ua_textb *b, ua_span src)
{
    if (!src.len)
        return;
    piece(b, src, UA_KEPT);
    ua_buf_put(&b->s, ua_source_str(b->source, src));
}

void ua_textb_blank(ua_textb *b, ua_span src)
{
    bool same = src.len == 1 && b->source->text.p[src.off] == ' ';

    piece(b, src, same ? UA_KEPT : UA_BLANK); /* most blanks join their neighbours */
    ua_buf_putc(&b->s, ' ');
}

void ua_textb_fold(ua_textb *b, ua_span src, ua_str now)
{
    piece(b, src, UA_FOLDED);
    ua_buf_put(&b->s, now);
}

void ua_textb_chomp(ua_textb *b)
{
    ua_piece *last = b->npieces ? &b->pieces[b->npieces - 1] : NULL;

    if (!last || !b->s.n || b->s.p[b->s.n - 1] != ' ' || last->how == UA_FOLDED)
        return;
    b->s.n--;
    if (last->at == b->s.n)
        b->npieces--;
    else
        last->src.len--; /* kept: the same bytes */
}

void ua_textb_add(ua_textb *b, ua_str now)
{
    if (!now.n)
        return;
    piece(b, (ua_span){0, 0}, UA_ADDED);
    ua_buf_put(&b->s, now);
}

static uint32_t piece_end(const ua_text *t, uint32_t i)
{
    return i + 1 < t->npieces ? t->pieces[i + 1].at : (uint32_t)t->s.n;
}

void ua_textb_append(ua_textb *b, const ua_text *t)
{
    for (uint32_t i = 0; i < t->npieces; i++) {
        ua_str bytes = ua_str_sub(t->s, t->pieces[i].at, piece_end(t, i));
        piece(b, t->pieces[i].src, t->pieces[i].how);
        ua_buf_put(&b->s, bytes);
    }
}

ua_text *ua_textb_done(ua_textb *b)
{
    ua_text *t = b->s.ok ? ua_new(b->s.arena, ua_text) : NULL;

    if (t)
        *t = (ua_text){.s = ua_buf_str(&b->s), .pieces = b->pieces, .npieces = b->npieces};
    return t;
}

/** The part of piece i that lies in [from,to). */
static ua_piece clipped(const ua_text *t, uint32_t i, uint32_t from, uint32_t to)
{
    ua_piece p = t->pieces[i];
    uint32_t end = piece_end(t, i), a = p.at > from ? p.at : from, z = end < to ? end : to;

    if (p.how == UA_KEPT)
        p.src = (ua_span){p.src.off + (a - p.at), z - a};
    p.at = a - from;
    return p;
}

ua_text *ua_text_slice(ua_arena *a, const ua_text *t, uint32_t from, uint32_t to)
{
    ua_text *s = ua_new(a, ua_text);
    ua_piece *pieces = ua_new_n(a, t->npieces ? t->npieces : 1, ua_piece);

    if (!s || !pieces)
        return NULL;
    s->s = ua_str_sub(t->s, from, to);
    s->pieces = pieces;
    for (uint32_t i = 0; i < t->npieces; i++)
        if (t->pieces[i].at < to && piece_end(t, i) > from)
            pieces[s->npieces++] = clipped(t, i, from, to);
    for (uint32_t i = 0; i < t->nmarks; i++) {
        ua_mark m = t->marks[i];
        if (m.from < from || m.to > to)
            continue;
        m.from -= from;
        m.to -= from;
        if (!ua_text_mark(a, s, m))
            return NULL;
    }
    return s;
}

ua_span ua_text_source(const ua_text *t, uint32_t from, uint32_t to)
{
    uint32_t lo = UINT32_MAX, hi = 0;

    for (uint32_t i = 0; i < t->npieces; i++) {
        bool inside = t->pieces[i].at < to && piece_end(t, i) > from;
        bool at_point = from == to && t->pieces[i].at <= from && piece_end(t, i) >= from;
        if (t->pieces[i].how == UA_ADDED || (!inside && !at_point))
            continue;
        ua_span s = clipped(t, i, from, to < from + 1 ? from + 1 : to).src;
        lo = s.off < lo ? s.off : lo;
        hi = s.off + s.len > hi ? s.off + s.len : hi;
    }
    return hi > lo || lo != UINT32_MAX ? (ua_span){lo, hi - lo} : (ua_span){0, 0};
}

static bool crosses(const ua_mark *a, const ua_mark *b)
{
    return (a->from < b->from && b->from < a->to && a->to < b->to) ||
           (b->from < a->from && a->from < b->to && b->to < a->to);
}

/** Order of marks: by start, the longer first. A point mark stands after marks that end there. */
static bool before(const ua_mark *a, const ua_mark *b)
{
    return a->from != b->from ? a->from < b->from : a->to > b->to;
}

uint32_t ua_text_mark_at(const ua_text *t, uint32_t from)
{
    uint32_t low = 0;

    for (uint32_t n = t->nmarks; n;) { /* without a branch: nobody can foresee which half it is */
        uint32_t half = n / 2, even = (n + 1) % 2;
        uint32_t behind = 0U - (t->marks[low + half].from < from);
        low += behind & (half + 1);
        n = half - (behind & even);
    }
    return low;
}

uint32_t ua_text_mark_near(const ua_text *t, uint32_t at)
{
    return ua_text_mark_at(t, at > t->reach ? at - t->reach : 0);
}

static bool may_add(const ua_text *t, const ua_mark *m)
{
    if (m->from > m->to || m->to > t->s.n)
        return false;
    for (uint32_t i = ua_text_mark_near(t, m->from); i < t->nmarks && t->marks[i].from < m->to; i++)
        if (crosses(&t->marks[i], m))
            return false;
    return true;
}

/** Room for n more marks. */
static bool make_room(ua_arena *a, ua_text *t, uint32_t n)
{
    if (t->nmarks + n <= t->capmarks)
        return true;
    uint32_t cap = t->capmarks ? t->capmarks * 2 : 4;
    cap = cap < t->nmarks + n ? t->nmarks + n : cap;
    ua_mark *marks = ua_new_n(a, cap, ua_mark);
    if (!marks)
        return false;
    if (t->nmarks)
        memcpy(marks, t->marks, t->nmarks * sizeof *marks);
    t->marks = marks;
    t->capmarks = cap;
    return true;
}

static void put_mark(ua_text *t, uint32_t at, ua_mark m)
{
    t->marks[at] = m;
    t->reach = m.to - m.from > t->reach ? m.to - m.from : t->reach;
}

bool ua_text_mark(ua_arena *a, ua_text *t, ua_mark m)
{
    if (!may_add(t, &m) || !make_room(a, t, 1))
        return false;
    bool last = !t->nmarks || !before(&m, &t->marks[t->nmarks - 1]);
    uint32_t i = last ? t->nmarks : ua_text_mark_at(t, m.from);
    while (i < t->nmarks && !before(&m, &t->marks[i]))
        i++;
    if (i < t->nmarks)
        memmove(&t->marks[i + 1], &t->marks[i], (t->nmarks - i) * sizeof *t->marks);
    put_mark(t, i, m);
    t->nmarks++;
    return true;
}

bool ua_text_widen(ua_text *t, uint32_t mark, uint32_t to)
{
    ua_mark m = t->marks[mark];

    m.to = to;
    if (!may_add(t, &m))
        return false;
    put_mark(t, mark, m);
    return true;
}

bool ua_text_mark_all(ua_arena *a, ua_text *t, const ua_mark *marks, uint32_t n)
{
    uint32_t i = t->nmarks;

    if (!n)
        return true;
    ua_text fresh = {.s = t->s};
    if (!make_room(a, &fresh, n) || !make_room(a, t, n))
        return false;
    for (uint32_t k = 0; k < n; k++)
        if (may_add(t, &marks[k]))
            ua_text_mark(a, &fresh, marks[k]);
    t->nmarks += fresh.nmarks;
    for (uint32_t k = fresh.nmarks, at = t->nmarks; k > 0;) /* from the end, so that each moves once */
        if (i > 0 && before(&fresh.marks[k - 1], &t->marks[i - 1]))
            t->marks[--at] = t->marks[--i];
        else
            put_mark(t, --at, fresh.marks[--k]);
    return true;
}

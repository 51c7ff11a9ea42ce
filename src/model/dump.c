/* The tree for the eye (--to=tree): one line a node. */
#include "model/tree.h"

static void uint_out(ua_sink *out, uint32_t v)
{
    char digits[12];
    size_t i = sizeof digits;

    do {
        digits[--i] = (char)('0' + v % 10);
        v /= 10;
    } while (v);
    ua_sink_put(out, (ua_str){digits + i, sizeof digits - i});
}

/** The beginning of a text, cut at a character. */
static void excerpt(ua_sink *out, const char *before, const ua_text *t, size_t max, const char *after)
{
    ua_str head = ua_str_head(t->s, max);

    ua_sink_putz(out, before);
    ua_sink_put(out, head);
    ua_sink_putz(out, head.n < t->s.n ? "…" : "");
    ua_sink_putz(out, after);
}

static void place(ua_sink *out, const ua_text *t)
{
    ua_span s = ua_text_source(t, 0, (uint32_t)t->s.n);

    ua_sink_putz(out, "  @");
    uint_out(out, s.off);
    ua_sink_putz(out, "+");
    uint_out(out, s.len);
}

static void node(ua_sink *out, const ua_node *n, unsigned depth)
{
    for (unsigned i = 0; i < depth; i++)
        ua_sink_putz(out, "  ");
    ua_sink_putz(out, ua_kind_name(n->kind));
    if (n->key.n) {
        ua_sink_putz(out, " ");
        ua_sink_put(out, n->key);
    }
    if (n->eid.n) {
        ua_sink_putz(out, " #");
        ua_sink_put(out, n->eid);
    }
    if (n->flags & UA_EDITORIAL)
        ua_sink_putz(out, " (supplied)");
    if (n->num)
        excerpt(out, " [", n->num, 40, "]");
    if (n->heading)
        excerpt(out, " “", n->heading, 80, "”");
    if (n->text) {
        excerpt(out, " | ", n->text, 80, "");
        place(out, n->text);
    }
    ua_sink_putz(out, "\n");
}

void ua_tree_dump(const ua_resolution *r, ua_sink *out)
{
    ua_walk w = ua_walk_begin(r->root);

    while (ua_walk_next(&w) != UA_DONE) {
        if (w.event != UA_ENTER)
            continue;
        node(out, w.node, w.depth);
        const ua_text *t = w.node->text;
        for (uint32_t i = 0; t && i < t->nmarks; i++)
            if (t->marks[i].note) {
                node(out, t->marks[i].note, w.depth + 1);
                for (const ua_node *b = t->marks[i].note->first; b; b = b->next)
                    node(out, b, w.depth + 2);
            }
    }
}

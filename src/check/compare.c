/* TX-01 against a source: the words of the document beside the words that the export holds. */
#include <string.h>

#include "check/check.h"
#include "check/rules.h"
#include "text/ctype.h"
#include "text/utf8.h"

typedef struct ua_word_at {
    ua_str s;
    const xmlNode *node; /**< the element it is in; NULL in the source */
} ua_word_at;

typedef struct ua_words {
    ua_arena *a;
    UA_VEC(ua_word_at) list;
    ua_buf part; /**< a word that is not at its end */
    const xmlNode *node;
} ua_words;

static void end_word(ua_words *w)
{
    ua_word_at word = {ua_buf_str(&w->part), w->node};

    if (word.s.n)
        ua_vec_push(w->a, &w->list, word);
    w->part = ua_buf_on(w->a);
}

static void put_text(ua_words *w, ua_str s, const xmlNode *node)
{
    size_t len;

    for (size_t at = 0; at < s.n; at += len) {
        if (ua_is_space(ua_utf8_at(s, at, &len))) {
            end_word(w);
            continue;
        }
        if (!w->part.n)
            w->node = node;
        ua_buf_put(&w->part, ua_str_sub(s, at, at + len));
    }
}

/** A text of the tree with its notes at their calls, as the writer orders them. */
static void put_tree_text(ua_words *w, const ua_text *t)
{
    uint32_t at = 0;

    for (uint32_t i = 0; t && i < t->nmarks; i++) {
        const ua_mark *m = &t->marks[i];
        if (!m->note)
            continue;
        put_text(w, ua_str_sub(t->s, at, m->from), NULL);
        at = m->from;
        end_word(w);
        for (const ua_node *p = m->note->first; p; p = p->next)
            put_tree_text(w, p->text);
    }
    if (t)
        put_text(w, ua_str_sub(t->s, at, t->s.n), NULL);
    end_word(w);
}

static void words_of_tree(ua_words *w, const ua_resolution *r)
{
    ua_walk k = ua_walk_begin(r->root);

    while (ua_walk_next(&k) != UA_DONE) {
        if (k.event != UA_ENTER)
            continue;
        if (k.node->kind != UA_ANNEX) /* its num is a copy for the IRI */
            put_tree_text(w, k.node->num);
        put_tree_text(w, k.node->heading);
        put_tree_text(w, k.node->text);
    }
}

/** Words end where a block does, not at inlines. */
static bool ends_words(const xmlNode *n)
{
    const ua_element *about = ua_element_about((const char *)n->name);
    static const char *const lines[] = {"p", "num", "caption", "block", "br", "eol"};

    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        if (!strcmp((const char *)n->name, lines[i]))
            return true;
    return about && about->level != UA_LEVEL_PLAIN &&
           (about->level != UA_LEVEL_INLINE || !strcmp(about->name, "authorialNote"));
}

static void words_of_document(ua_words *w, const xmlNode *root)
{
    const xmlNode *n = root;

    while (n) {
        bool element = n->type == XML_ELEMENT_NODE;
        if (element && ends_words(n))
            end_word(w);
        if (n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE)
            put_text(w, ua_str_c((const char *)n->content), n->parent);
        if (element && n->children && strcmp((const char *)n->name, "meta") != 0) {
            n = n->children;
            continue;
        }
        while (n != root && !n->next) {
            n = n->parent;
            if (ends_words(n))
                end_word(w);
        }
        n = n == root ? NULL : n->next;
    }
    end_word(w);
}

enum { WINDOW = 400, AGREE = 3, MOST_LISTED = 50 };

static bool same_words(const ua_words *x, uint32_t i, const ua_words *y, uint32_t j)
{
    for (uint32_t k = 0; k < AGREE; k++, i++, j++) {
        bool end_x = i >= x->list.n, end_y = j >= y->list.n;
        if (end_x || end_y)
            return end_x && end_y;
        if (!ua_str_eq(x->list.at[i].s, y->list.at[j].s))
            return false;
    }
    return true;
}

/** The nearest place where both go on together: i + *skip_x, j + *skip_y. Both to the end when there is none near. */
static void resume(const ua_words *x, uint32_t i, const ua_words *y, uint32_t j, uint32_t *skip_x,
                   uint32_t *skip_y)
{
    for (uint32_t sum = 1; sum <= WINDOW; sum++)
        for (uint32_t k = 0; k <= sum; k++)
            if (i + k <= x->list.n && j + sum - k <= y->list.n && same_words(x, i + k, y, j + sum - k)) {
                *skip_x = k;
                *skip_y = sum - k;
                return;
            }
    *skip_x = x->list.n - i;
    *skip_y = y->list.n - j;
}

static ua_str phrase(ua_arena *a, const ua_words *w, uint32_t from, uint32_t n)
{
    ua_buf b = ua_buf_on(a);

    for (uint32_t i = from; i < from + n && i < w->list.n && i < from + 12; i++) {
        ua_buf_putz(&b, i > from ? " " : "");
        ua_buf_put(&b, w->list.at[i].s);
    }
    ua_buf_putz(&b, n > 12 ? " ..." : "");
    return ua_buf_str(&b);
}

static void report(ua_arena *a, ua_diags *d, const xmlNode *at, const char *what, ua_str words)
{
    ua_report_element(a, d, false, UA_D_TX_01, at, UA_ARGS(ua_str_c(what), words));
}

/** A document that is another one would drown every other finding. */
static void report_more(ua_arena *a, ua_diags *d, const xmlNode *root, uint32_t n)
{
    ua_buf b = ua_buf_on(a);

    ua_buf_put_uint(&b, n);
    ua_report_element(a, d, false, UA_D_TX_01_MORE, root, UA_ARGS(ua_buf_str(&b)));
}

ua_status ua_compare(xmlDoc *doc, const ua_resolution *source, ua_arena *a, ua_diags *d)
{
    ua_words have = {.a = a, .part = ua_buf_on(a)}, want = {.a = a, .part = ua_buf_on(a)};
    const xmlNode *root = xmlDocGetRootElement(doc), *last = root;
    uint32_t i = 0, j = 0, lost, added;
    uint32_t differences = 0;

    words_of_document(&have, root);
    words_of_tree(&want, source);
    while (i < want.list.n || j < have.list.n) {
        bool both = i < want.list.n && j < have.list.n;
        if (both && ua_str_eq(want.list.at[i].s, have.list.at[j].s)) {
            last = have.list.at[j].node;
            i++;
            j++;
            continue;
        }
        resume(&want, i, &have, j, &lost, &added);
        bool listed = differences++ < MOST_LISTED;
        if (lost && listed)
            report(a, d, j < have.list.n && have.list.at ? have.list.at[j].node : last,
                   "missing from the document", phrase(a, &want, i, lost));
        if (added && listed && have.list.at)
            report(a, d, have.list.at[j].node, "not in the source", phrase(a, &have, j, added));
        i += lost;
        j += added;
    }
    if (differences > MOST_LISTED)
        report_more(a, d, root, differences - MOST_LISTED);
    UA_TRY(ua_arena_status(a));
    return differences ? UA_E_REFUSED : UA_OK;
}

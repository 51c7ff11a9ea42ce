/* The index of the search: terms in their order, cut into chunks that a page loads as scripts, because a page that was
 * opened from a folder may not fetch. A term has the numbers of its documents as differences, each with a weight, in
 * digits of base 64; terms share the beginning of the one before. */
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "site/records.h"
#include "text/search.h"
#include "text/utf8.h"
#include "text/words.h"
#include "util/embed.h"
#include "xml/small.h"

enum { CHUNK = 48 << 10, MOST_LETTERS = 64, WEIGHTS = 8, IN_TITLE = 4 };

/** The terms of one document. */
typedef struct ua_counting {
    ua_arena *a;
    ua_table counts; /**< term to how often, from 1 */
    ua_table titles;
    UA_VEC(ua_str) order;
    ua_str before; /**< letter of an unspaced script just before; empty: none */
    bool alone;    /**< it is in no pair yet */
} ua_counting;

static ua_status count(ua_counting *c, ua_str term, bool title)
{
    if (!term.n || term.n > MOST_LETTERS)
        return UA_OK;
    uint32_t *n = ua_table_at(&c->counts, term);
    if (!n || (!*n && !ua_vec_push(c->a, &c->order, term)))
        return ua_arena_status(c->a);
    ++*n;
    return !title || ua_table_at(&c->titles, term) ? UA_OK : ua_arena_status(c->a);
}

/** A letter of an unspaced script makes a term with the one before; alone it is one itself. */
static ua_status end_run(ua_counting *c, bool title)
{
    ua_status s = c->before.n && c->alone ? count(c, c->before, title) : UA_OK;

    c->before = (ua_str){0};
    return s;
}

static ua_status add_text(ua_counting *c, ua_str s, bool title)
{
    for (size_t at = 0, end; at < s.n; at = end) {
        ua_word_kind kind = ua_word_at(s, at, &end);
        if (kind != UA_WORD_UNSPACED)
            UA_TRY(end_run(c, title));
        if (kind < UA_WORD_LETTERS)
            continue;
        ua_buf form = ua_buf_on(c->a);
        UA_TRY(ua_search_form(c->a, ua_str_sub(s, at, end), &form));
        ua_str term = ua_buf_str(&form);
        if (kind == UA_WORD_LETTERS) {
            UA_TRY(count(c, term, title));
            continue;
        }
        if (c->before.n)
            UA_TRY(count(c, UA_JOINED(c->a, c->before, term), title));
        c->alone = !c->before.n;
        c->before = term;
    }
    return UA_OK;
}

/** Does the element begin something else than what it stands in? Marked names and phrases do not. */
static bool is_break(const xmlNode *e)
{
    static const char *const names[] = {"p",
                                        "num",
                                        "heading",
                                        "subheading",
                                        "crossHeading",
                                        "block",
                                        "br",
                                        "listIntroduction",
                                        "listWrapUp",
                                        "td",
                                        "th",
                                        "tr",
                                        "eol",
                                        "authorialNote",
                                        "content",
                                        "container",
                                        NULL};

    for (size_t i = 0; names[i]; i++)
        if (!strcmp((const char *)e->name, names[i]))
            return true;
    return false;
}

static ua_status walk(ua_counting *c, const xmlNode *document)
{
    for (const xmlNode *n = document; n;) {
        bool element = n->type == XML_ELEMENT_NODE, meta = element && !strcmp((const char *)n->name, "meta");
        if (n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE)
            UA_TRY(add_text(c, ua_str_c((const char *)n->content), false));
        if (element && is_break(n))
            UA_TRY(end_run(c, false));
        n = ua_xml_after(document, n, !meta);
    }
    return end_run(c, false);
}

static bool put_byte(ua_site *s, ua_term *t, char byte)
{
    if (t->n == t->cap) {
        uint32_t cap = t->cap ? t->cap * 2 : 8;
        char *more = ua_arena_raw(s->a, cap, 1);
        if (!more)
            return false;
        if (t->n)
            memcpy(more, t->p, t->n);
        t->p = more;
        t->cap = cap;
    }
    t->p[t->n++] = byte;
    return true;
}

/** Five bits a digit, the lowest first; the sixth says that more follow. */
static bool put_number(ua_site *s, ua_term *t, uint32_t v)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    bool ok = true;

    do {
        ok = ok && put_byte(s, t, digits[(v & 31) | (v > 31 ? 32 : 0)]);
        v >>= 5;
    } while (v);
    return ok;
}

static ua_status post(ua_site *s, ua_str term, uint32_t edition, uint32_t weight)
{
    ua_term fresh = {0};
    uint32_t *at = ua_table_has(&s->by_term, term) ? ua_table_at(&s->by_term, term) : NULL;

    if (!at) {
        if (!ua_arena_copy(s->a, term, &fresh.term) || !ua_vec_push(s->a, &s->terms, fresh))
            return ua_arena_status(s->a);
        at = ua_table_at(&s->by_term, fresh.term);
        if (!at)
            return ua_arena_status(s->a);
        *at = s->terms.n;
    }
    ua_term *t = &s->terms.at[*at - 1];
    uint32_t step = edition - t->last;
    t->last = edition;
    t->count++;
    return put_number(s, t, step * WEIGHTS + weight) ? UA_OK : ua_arena_status(s->a);
}

static ua_status post_all(ua_site *s, ua_counting *c, uint32_t edition)
{
    for (uint32_t i = 0; i < c->order.n; i++) {
        uint32_t n = *ua_table_at(&c->counts, c->order.at[i]), weight = 0;
        for (; n > 1 && weight < IN_TITLE - 1; n /= 3)
            weight++;
        weight += ua_table_has(&c->titles, c->order.at[i]) ? IN_TITLE : 0;
        UA_TRY(post(s, c->order.at[i], edition, weight));
    }
    return UA_OK;
}

ua_status ua_site_terms(ua_site *s, uint32_t edition, const xmlNode *document, ua_str title, ua_str symbol)
{
    ua_arena *scratch = ua_arena_new(NULL, 0);
    ua_counting c = {.a = scratch, .counts = ua_table_on(scratch), .titles = ua_table_on(scratch)};
    ua_status status = scratch ? add_text(&c, title, true) : UA_E_NOMEM;

    status = status == UA_OK ? end_run(&c, true) : status;
    status = status == UA_OK ? add_text(&c, symbol, true) : status;
    status = status == UA_OK ? walk(&c, document) : status;
    status = status == UA_OK ? post_all(s, &c, edition) : status;
    ua_arena_free(scratch);
    return status;
}

static int by_term(const void *x, const void *y)
{
    return ua_str_cmp(((const ua_term *)x)->term, ((const ua_term *)y)->term);
}

/** Terms from *next on, until the chunk is full: how many letters are those of the term before, the rest, a blank, the
 *  postings, a line end. */
static void put_terms(const ua_site *s, ua_buf *b, uint32_t *next)
{
    ua_str before = {0};

    for (; *next < s->terms.n && b->n < CHUNK; ++*next) {
        const ua_term *t = &s->terms.at[*next];
        size_t same = 0, letters = 0, len;
        while (same < before.n && same < t->term.n && letters < 35) {
            ua_utf8_at(t->term, same, &len);
            if (!ua_str_starts(ua_str_sub(before, same, before.n), ua_str_sub(t->term, same, same + len)))
                break;
            same += len;
            letters += len == 4 ? 2 : 1; /* as the script counts */
            if (letters > 35) {
                same -= len;
                letters -= 2;
                break;
            }
        }
        ua_buf_putc(b, "0123456789abcdefghijklmnopqrstuvwxyz"[letters]);
        ua_buf_put(b, ua_str_sub(t->term, same, t->term.n));
        ua_buf_putc(b, ' ');
        ua_buf_put(b, (ua_str){t->p, t->n});
        ua_buf_putc(b, '\n');
        before = t->term;
    }
}

/** A script that calls a function with a number and a value. */
static ua_status emit_call(ua_site *s, ua_arena *a, ua_str path, const char *name, uint32_t number,
                           ua_str text)
{
    ua_buf b = ua_buf_on(a);
    ua_sink out = ua_sink_to_buf(&b);

    ua_buf_putz(&b, name);
    ua_buf_putc(&b, '(');
    ua_buf_put_uint(&b, number);
    ua_buf_putc(&b, ',');
    ua_sink_json(&out, text);
    ua_buf_putz(&b, ");\n");
    UA_TRY(ua_arena_status(a));
    return ua_site_emit(s, path, ua_buf_str(&b));
}

static ua_status emit_chunks(ua_site *s, json_t *firsts)
{
    for (uint32_t next = 0, number = 0; next < s->terms.n; number++) {
        ua_arena *a = ua_arena_new(NULL, 0);
        if (!a)
            return UA_E_NOMEM;
        ua_buf b = ua_buf_on(a), path = ua_buf_on(a);
        ua_str first = s->terms.at[next].term;
        bool ok = json_array_append_new(firsts, json_stringn(first.p, first.n)) == 0;
        put_terms(s, &b, &next);
        ua_buf_putz(&path, "search/terms-");
        ua_buf_put_uint(&path, number);
        ua_buf_putz(&path, ".js");
        ua_status status =
            ok ? emit_call(s, a, ua_buf_str(&path), "unaknTerms", number, ua_buf_str(&b)) : UA_E_NOMEM;
        ua_arena_free(a);
        UA_TRY(status);
    }
    return UA_OK;
}

static json_t *text(ua_str s)
{
    return json_stringn(s.n ? s.p : "", s.n);
}

/** What the script has to know: documents by number, first terms of the chunks, how words are read. */
static json_t *head(const ua_site *s, json_t *firsts)
{
    json_t *docs = json_array(), *folds = json_object(), *unspaced = json_array(), *organs = json_object();
    int bad = 0;

    for (uint32_t i = 0; i < s->editions.n; i++) {
        const ua_edition *e = &s->editions.at[i];
        const ua_opus *w = &s->works.at[e->work];
        bad |= json_array_append_new(docs, json_pack("[o, o, o, o, o, o, i]", text(e->path), text(e->lang),
                                                     text(w->symbol), text(e->title), text(w->date),
                                                     text(w->actor), (int)e->work));
    }
    for (uint32_t i = 0; i < s->groups[UA_BY_ORGAN].n; i++) {
        const ua_group *g = &s->groups[UA_BY_ORGAN].at[i];
        bad |= json_object_setn_new(organs, g->key.p, g->key.n, text(g->label));
    }
    for (size_t i = 0; i < ua_nsearch_folds; i++)
        bad |= json_object_set_new(folds, ua_search_folds[i].from, json_string(ua_search_folds[i].to));
    for (size_t i = 0; i < ua_nunspaced; i++)
        bad |= json_array_append_new(
            unspaced, json_pack("[I, I]", (json_int_t)ua_unspaced[i].first, (json_int_t)ua_unspaced[i].last));
    json_t *all = json_pack("{s:o, s:o, s:o, s:o, s:o}", "docs", docs, "organs", organs, "chunks", firsts,
                            "folds", folds, "unspaced", unspaced);
    if (all && !bad)
        return all;
    json_decref(all);
    return NULL;
}

ua_status ua_site_search(ua_site *s)
{
    ua_str script;
    json_t *firsts = json_array();

    if (s->terms.n)
        qsort(s->terms.at, s->terms.n, sizeof *s->terms.at, by_term);
    ua_status status = firsts ? emit_chunks(s, firsts) : UA_E_NOMEM;
    if (status != UA_OK) {
        json_decref(firsts);
        return status;
    }
    json_t *all = head(s, firsts);
    char *json = all ? json_dumps(all, JSON_COMPACT) : NULL;
    ua_arena *a = ua_arena_new(NULL, 0);
    ua_str call =
        a && json ? UA_JOINED(a, UA_STR("unaknIndex("), ua_str_c(json), UA_STR(");\n")) : (ua_str){0};
    status = call.n ? ua_site_emit(s, UA_STR("search/index.js"), call) : UA_E_NOMEM;
    free(json);
    json_decref(all);
    ua_arena_free(a);
    UA_TRY(status);
    if (!ua_embedded(UA_STR("xslt/site-search.js"), &script))
        return UA_E_BUG;
    return ua_site_emit(s, UA_STR("search/search.js"), script);
}

/* Differences: what is found gives both texts back, is the same from both sides, and stays cheap. */
#include "unit.h"

#include <libxml/parser.h>
#include <stdio.h>

#include "diff/diff.h"
#include "diff/lcs.h"
#include "text/words.h"

static void words_of_scripts(void **state)
{
    (void)state;
    static const struct {
        const char *text, *tokens;
    } cases[] = {
        {"The lamp, lit.", "The| |lamp|,| |lit|."},
        {"l\xE2\x80\x99\xC3\xA9t\xC3\xA9 2045", "l|\xE2\x80\x99|\xC3\xA9t\xC3\xA9| |2045"},
        {"\xE7\x81\xAF\xE5\xA1\x94\xE3\x80\x82", "\xE7\x81\xAF|\xE5\xA1\x94|\xE3\x80\x82"},
        {"\xD9\x85\xD9\x8E\xD9\x86\xD8\xA7\xD8\xB1\xD8\xA9 \xD8\xA8\xD8\xAD\xD8\xB1",
         "\xD9\x85\xD9\x8E\xD9\x86\xD8\xA7\xD8\xB1\xD8\xA9| |\xD8\xA8\xD8\xAD\xD8\xB1"},
        {"e\xCC\x81t", "e\xCC\x81t"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ua_str s = ua_str_c(cases[i].text);
        ua_buf b = ua_buf_on(arena);
        for (size_t at = 0, end; at < s.n; at = end) {
            ua_word_at(s, at, &end);
            ua_buf_putz(&b, at ? "|" : "");
            ua_buf_put(&b, ua_str_sub(s, at, end));
        }
        assert_str(ua_buf_str(&b), cases[i].tokens);
    }
}

/** A generator without a seed of its own: the same numbers in every run. */
static uint32_t next(uint32_t *seed, uint32_t below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 8) % below;
}

/** The length of the longest common subsequence, by the table. */
static uint32_t longest(const uint32_t *x, uint32_t n, const uint32_t *y, uint32_t m)
{
    static uint32_t t[65][65];
    for (uint32_t i = 0; i <= n; i++)
        for (uint32_t j = 0; j <= m; j++)
            t[i][j] = !i || !j                    ? 0
                      : x[i - 1] == y[j - 1]      ? t[i - 1][j - 1] + 1
                      : t[i - 1][j] > t[i][j - 1] ? t[i - 1][j]
                                                  : t[i][j - 1];
    return t[n][m];
}

static void common_subsequence(void **state)
{
    (void)state;
    uint32_t seed = 1, x[64], y[64], pair[65];

    for (int round = 0; round < 2000; round++) {
        uint32_t n = next(&seed, 64), m = next(&seed, 64), letters = 1 + next(&seed, 12), common = 0,
                 last = 0;
        for (uint32_t i = 0; i < n; i++)
            x[i] = next(&seed, letters);
        for (uint32_t i = 0; i < m; i++)
            y[i] = next(&seed, letters);
        assert_int_equal(ua_lcs((ua_seq){x, n}, (ua_seq){y, m}, pair), UA_OK);
        for (uint32_t i = 0; i < n; i++) {
            if (pair[i] == UA_UNPAIRED)
                continue;
            assert_true(pair[i] < m && pair[i] >= last);
            assert_int_equal(x[i], y[pair[i]]);
            last = pair[i] + 1;
            common++;
        }
        assert_int_equal(common, longest(x, n, y, m));
    }
}

/** Far more edits than the shortest script is looked for with: anchors are found all the same. */
static void long_scripts(void **state)
{
    (void)state;
    enum { N = 20000 };
    uint32_t *x = ua_new_n(arena, N, uint32_t), *y = ua_new_n(arena, N, uint32_t);
    uint32_t *pair = ua_new_n(arena, N, uint32_t), common = 0;

    for (uint32_t i = 0; i < N; i++) { /* every second one is new; the others are unique */
        x[i] = i % 2 ? i : N + i;
        y[i] = i % 2 ? i : 3 * N + i;
    }
    assert_int_equal(ua_lcs((ua_seq){x, N}, (ua_seq){y, N}, pair), UA_OK);
    for (uint32_t i = 0; i < N; i++)
        common += pair[i] == i;
    assert_int_equal(common, N / 2);
}

static xmlDoc *document(const ua_buf *body)
{
    ua_buf b = ua_buf_on(arena);

    ua_buf_putz(&b,
                "<akomaNtoso "
                "xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><statement><meta/><mainBody>");
    ua_buf_put(&b, ua_buf_str(body));
    ua_buf_putz(&b, "</mainBody></statement></akomaNtoso>");
    assert_true(b.ok);
    xmlDoc *doc = xmlReadMemory(b.p, (int)b.n, "test.xml", NULL, XML_PARSE_NONET);
    assert_non_null(doc);
    return doc;
}

enum { MOST = 6000 };

/** Paragraphs as lists of words; edited at random. */
typedef struct text {
    ua_str at[MOST];
    uint32_t n;
} text;

static ua_str sentence(uint32_t *seed)
{
    static const char *const words[] = {"lamp",    "keeper", "sea",   "light", "register", "decides",
                                        "harbour", "storm",  "glass", "oil",   "stone",    "stairs",
                                        "灯塔",    "منارة",  "маяк",  "phare"};
    ua_buf b = ua_buf_on(arena);

    for (uint32_t n = 3 + next(seed, 25); n; n--) {
        ua_buf_putz(&b, words[next(seed, sizeof words / sizeof *words)]);
        if (next(seed, 3) == 0)
            ua_buf_put_uint(&b, next(seed, 500));
        ua_buf_putz(&b, n > 1 ? " " : ".");
    }
    return ua_buf_str(&b);
}

static xmlDoc *written(const text *t)
{
    ua_buf b = ua_buf_on(arena);

    for (uint32_t i = 0; i < t->n; i++) {
        ua_buf_putz(&b, "<paragraph eId=\"para_");
        ua_buf_put_uint(&b, i + 1);
        ua_buf_putz(&b, "\"><num>");
        ua_buf_put_uint(&b, i + 1);
        ua_buf_putz(&b, ".</num><content><p>");
        ua_buf_put(&b, t->at[i]);
        ua_buf_putz(&b, "</p></content></paragraph>");
    }
    return document(&b);
}

static void edit(text *t, uint32_t *seed, uint32_t edits)
{
    for (; edits && t->n > 2 && t->n + 1 < MOST; edits--) {
        uint32_t i = next(seed, t->n), j = next(seed, t->n);
        ua_str kept = t->at[i];
        switch (next(seed, 4)) {
        case 0: /* out */ memmove(&t->at[i], &t->at[i + 1], (--t->n - i) * sizeof *t->at); break;
        case 1: /* in */
            memmove(&t->at[i + 1], &t->at[i], (t->n++ - i) * sizeof *t->at);
            t->at[i] = sentence(seed);
            break;
        case 2: /* moved */
            memmove(&t->at[i], &t->at[i + 1], (t->n - 1 - i) * sizeof *t->at);
            memmove(&t->at[j + 1], &t->at[j], (t->n - 1 - j) * sizeof *t->at);
            t->at[j] = kept;
            break;
        default: { /* some words more */
            ua_buf b = ua_buf_on(arena);
            ua_buf_putz(&b, "further ");
            ua_buf_put(&b, kept);
            t->at[i] = ua_buf_str(&b);
        }
        }
    }
}

/** Kept and out are the text of a in its order, kept and in that of b; every unit is there once. */
static void gives_both_back(const ua_difference *d)
{
    bool *seen_a = ua_new_n(arena, d->a.n + 1, bool), *seen_b = ua_new_n(arena, d->b.n + 1, bool);
    uint32_t next_b = 0, next_a = 0;

    for (uint32_t r = 0; r < d->nrows; r++) {
        const ua_row *row = &d->rows[r];
        ua_buf a = ua_buf_on(arena), b = ua_buf_on(arena);
        for (uint32_t p = 0; p < row->pieces.n; p++) {
            if (row->pieces.at[p].op != UA_STRETCH_IN)
                ua_buf_put(&a, row->pieces.at[p].text);
            if (row->pieces.at[p].op != UA_STRETCH_OUT)
                ua_buf_put(&b, row->pieces.at[p].text);
        }
        if (row->op != UA_ROW_INSERTED)
            assert_true(ua_str_eq(ua_buf_str(&a), d->a.at[row->a].text));
        if (row->op != UA_ROW_DELETED && row->op != UA_ROW_GONE) {
            assert_true(ua_str_eq(ua_buf_str(&b), d->b.at[row->b].text));
            assert_int_equal(row->b, next_b++);
            assert_false(seen_b[row->b]);
            seen_b[row->b] = true;
        }
        if (row->op != UA_ROW_INSERTED && row->op != UA_ROW_MOVED) {
            assert_int_equal(row->a, next_a++);
            assert_false(seen_a[row->a]);
            seen_a[row->a] = true;
        }
    }
    assert_int_equal(next_a, d->a.n);
    assert_int_equal(next_b, d->b.n);
    assert_int_equal(d->counts[UA_ROW_GONE], d->counts[UA_ROW_MOVED]);
}

static void both_ways(xmlDoc *x, xmlDoc *y, ua_difference *d)
{
    ua_difference back;

    assert_int_equal(ua_difference_find(arena, x, y, d), UA_OK);
    gives_both_back(d);
    assert_int_equal(ua_difference_find(arena, y, x, &back), UA_OK);
    gives_both_back(&back);
    assert_int_equal(d->counts[UA_ROW_SAME], back.counts[UA_ROW_SAME]);
    assert_int_equal(d->counts[UA_ROW_CHANGED], back.counts[UA_ROW_CHANGED]);
    assert_int_equal(d->counts[UA_ROW_MOVED], back.counts[UA_ROW_MOVED]);
    assert_int_equal(d->counts[UA_ROW_DELETED], back.counts[UA_ROW_INSERTED]);
    assert_int_equal(d->counts[UA_ROW_INSERTED], back.counts[UA_ROW_DELETED]);
    assert_int_equal(d->renumbered, back.renumbered);
    assert_int_equal(d->words_out, back.words_in);
    assert_int_equal(d->words_in, back.words_out);
}

static void random_edits(void **state)
{
    (void)state;
    static text t;
    uint32_t seed = 7;
    ua_difference d;

    for (int round = 0; round < 60; round++) {
        t.n = 1 + next(&seed, 60);
        for (uint32_t i = 0; i < t.n; i++)
            t.at[i] = sentence(&seed);
        xmlDoc *x = written(&t);
        assert_int_equal(ua_difference_find(arena, x, x, &d), UA_OK);
        assert_int_equal(d.counts[UA_ROW_SAME], t.n);
        assert_int_equal(d.nrows, t.n);
        edit(&t, &seed, next(&seed, 20));
        xmlDoc *y = written(&t);
        both_ways(x, y, &d);
        xmlFreeDoc(x);
        xmlFreeDoc(y);
    }
}

/** One paragraph moved over many others is one move and nothing else; edits are found as what they are. */
static void what_is_found(void **state)
{
    (void)state;
    static text t;
    uint32_t seed = 3;
    ua_difference d;

    t.n = 30;
    for (uint32_t i = 0; i < t.n; i++)
        t.at[i] = sentence(&seed);
    xmlDoc *x = written(&t);
    ua_str first = t.at[2];
    memmove(&t.at[2], &t.at[3], 20 * sizeof *t.at);
    t.at[22] = first;
    xmlDoc *y = written(&t);
    both_ways(x, y, &d);
    assert_int_equal(d.counts[UA_ROW_MOVED], 1);
    assert_int_equal(d.counts[UA_ROW_SAME], 29);
    assert_int_equal(d.counts[UA_ROW_DELETED] + d.counts[UA_ROW_INSERTED] + d.counts[UA_ROW_CHANGED], 0);
    assert_int_equal(d.renumbered, 21);
    assert_int_equal(d.words_in + d.words_out, 0);
    xmlFreeDoc(x);
    xmlFreeDoc(y);
}

/** 5,000 paragraphs, hundreds of edits; and two texts that share nothing. A quadratic step would be seen in the time
 *  that the tests take, and memory is bounded here. */
static void large_documents(void **state)
{
    (void)state;
    static text t;
    uint32_t seed = 11;
    ua_difference d;

    t.n = 5000;
    for (uint32_t i = 0; i < t.n; i++)
        t.at[i] = sentence(&seed);
    xmlDoc *x = written(&t);
    edit(&t, &seed, 900);
    xmlDoc *y = written(&t);
    both_ways(x, y, &d);
    assert_true(d.counts[UA_ROW_SAME] > 4000);
    for (uint32_t i = 0; i < t.n; i++)
        t.at[i] = sentence(&seed);
    xmlDoc *z = written(&t);
    size_t before = ua_arena_used(arena);
    both_ways(x, z, &d);
    assert_true(ua_arena_used(arena) - before < (size_t)400 << 20);
    xmlFreeDoc(x);
    xmlFreeDoc(y);
    xmlFreeDoc(z);
}

/** Notes follow the paragraph that calls them, what is embedded is a unit of its own, every text is in one. */
static void units(void **state)
{
    (void)state;
    ua_buf b = ua_buf_on(arena);
    ua_units u;

    ua_buf_putz(
        &b, "<section eId=\"sec_1\"><num>I</num><heading eId=\"sec_1__heading\">Of\n  lamps</heading>"
            "<paragraph eId=\"para_1\"><num>1.</num><content eId=\"para_1__content\"><p>One<sup>"
            "<authorialNote eId=\"authorialNote_1\" marker=\"3\"><p>A note.</p></authorialNote></sup> lamp"
            "<embeddedStructure eId=\"es_1\"><p>\"Quoted\"</p></embeddedStructure>;</p></content></paragraph>"
            "<table><tr><td><p>a</p></td><td><p/></td></tr></table></section>");
    xmlDoc *doc = document(&b);
    assert_int_equal(ua_units_read(arena, doc, &u), UA_OK);
    static const char *const expected[][4] = {{"I", "Of lamps", "sec_1__heading", "heading"},
                                              {"1.", "One lamp;", "para_1", "paragraph"},
                                              {"3", "A note.", "authorialNote_1", "authorialNote"},
                                              {"", "\"Quoted\"", "es_1", "embeddedStructure"},
                                              {"", "a", "sec_1", "section"}};
    assert_int_equal(u.n, sizeof expected / sizeof *expected);
    for (uint32_t i = 0; i < u.n; i++) {
        assert_str(u.at[i].num, expected[i][0]);
        assert_str(u.at[i].text, expected[i][1]);
        assert_str(u.at[i].eid, expected[i][2]);
        assert_str(u.at[i].kind, expected[i][3]);
    }
    xmlFreeDoc(doc);
}

static void patches(void **state)
{
    (void)state;
    ua_buf b = ua_buf_on(arena);
    ua_sink out = ua_sink_to_buf(&b);

    assert_int_equal(
        ua_patch(arena, UA_STR("f"), UA_STR("1\n2\n3\n4\n5\n6\n"), UA_STR("1\n2\n3\nx\n5\n6"), &out), UA_OK);
    assert_str(ua_buf_str(&b), "--- f\n+++ f\n@@ -2,5 +2,5 @@\n 2\n 3\n-4\n+x\n 5\n-6\n+6\n"
                               "\\ No newline at end of file\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_of_scripts),
        cmocka_unit_test(common_subsequence),
        cmocka_unit_test(long_scripts),
        cmocka_unit_test(random_edits),
        cmocka_unit_test(what_is_found),
        cmocka_unit_test(large_documents),
        cmocka_unit_test(units),
        cmocka_unit_test(patches),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}

/* Random marks never cross: marks
 *
 * In texts of letters of one to four bytes, marks of random places are added one by one and all at once. What is kept is
 * what a comparison with every other mark would keep; it is sorted, nests, and cuts no character. A document with such
 * texts is then written: its text is the text of the tree, and every element holds whole marks only. */
#include <libxml/tree.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "akn/akn.h"
#include "akn/eid.h"
#include "check/check.h"
#include "model/content.h"

enum { ROUNDS = 400, MOST_MARKS = 60, MOST_LETTERS = 80 };

static int passed, failed;
static uint64_t state = 0x9E3779B97F4A7C15u;

static uint32_t below(uint32_t n)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return n ? (uint32_t)(state % n) : 0;
}

static void verdict(bool ok, const char *property, int round)
{
    passed += ok;
    failed += !ok;
    if (!ok)
        printf("FAIL round %d: %s\n", round, property);
}

/** A text of letters; edges[k] is where letter k begins. */
static ua_text *random_text(ua_arena *a, uint32_t *edges, uint32_t *n)
{
    static const char *const letters[] = {"a", "é", "第", "𐍈", " ", ","};
    ua_textb b = ua_textb_on(a, NULL);
    uint32_t at = 0;

    *n = 1 + below(MOST_LETTERS);
    for (uint32_t i = 0; i < *n; i++) {
        const char *l = letters[below(sizeof letters / sizeof *letters)];
        edges[i] = at;
        ua_textb_add(&b, ua_str_c(l));
        at += (uint32_t)strlen(l);
    }
    edges[*n] = at;
    return ua_textb_done(&b);
}

static ua_mark random_mark(const uint32_t *edges, uint32_t n)
{
    static const ua_mark_kind kinds[] = {UA_M_REF, UA_M_RANGE,      UA_M_REFS,  UA_M_DATE,
                                         UA_M_SUP, UA_M_UNRESOLVED, UA_M_ORGAN, UA_M_QUANTITY};
    uint32_t from = below(n + 1), to = from + below(n + 1 - from);
    ua_mark m = {.from = edges[from], .to = edges[to], .kind = kinds[below(8)]};

    m.key = m.kind == UA_M_ORGAN ? UA_STR("un-ga") : UA_STR("2045-03-11");
    m.value = m.kind == UA_M_DATE       ? UA_STR("2045-03-11")
              : m.kind == UA_M_RANGE    ? UA_STR("un-ga resolution 99/1!main#para_1~para_2")
              : m.kind == UA_M_REF      ? UA_STR("un-ga resolution 99/1")
              : m.kind == UA_M_QUANTITY ? UA_STR("12")
                                        : (ua_str){0};
    if (m.kind == UA_M_QUANTITY)
        m.key = UA_STR("inFavour");
    return m;
}

static bool crosses(const ua_mark *a, const ua_mark *b)
{
    return (a->from < b->from && b->from < a->to && a->to < b->to) ||
           (b->from < a->from && a->from < b->to && b->to < a->to);
}

static bool in_order(const ua_text *t)
{
    for (uint32_t i = 1; i < t->nmarks; i++) {
        const ua_mark *a = &t->marks[i - 1], *b = &t->marks[i];
        if (a->from > b->from || (a->from == b->from && a->to < b->to))
            return false;
        for (uint32_t k = 0; k < i; k++)
            if (crosses(&t->marks[k], b))
                return false;
    }
    return true;
}

/** Adds marks one by one, keeping a list that is compared with each. */
static ua_text *one_by_one(ua_arena *a, int round)
{
    uint32_t edges[MOST_LETTERS + 1], n, nkept = 0, count = below(MOST_MARKS);
    ua_text *t = random_text(a, edges, &n);
    ua_mark kept[MOST_MARKS];
    bool same = true;

    for (uint32_t i = 0; i < count; i++) {
        ua_mark m = random_mark(edges, n);
        bool free_of = true;
        for (uint32_t k = 0; k < nkept; k++)
            free_of = free_of && !crosses(&kept[k], &m);
        same = same && ua_text_mark(a, t, m) == free_of;
        if (free_of)
            kept[nkept++] = m;
    }
    verdict(same && t->nmarks == nkept, "a mark is kept when it crosses none of those before", round);
    verdict(in_order(t), "marks are sorted and nest", round);
    ua_mark past = {.from = edges[n], .to = edges[n] + 1};
    verdict(!ua_text_mark(a, t, past), "no mark reaches over the end of the text", round);
    return t;
}

/** Half of the marks one by one, the others at once. */
static ua_text *at_once(ua_arena *a, int round)
{
    uint32_t edges[MOST_LETTERS + 1], n, count = below(MOST_MARKS);
    ua_text *t = random_text(a, edges, &n), scratch = {.s = t->s};
    ua_mark fresh[MOST_MARKS];

    for (uint32_t i = 0; i < count; i++) {
        ua_text_mark(a, t, random_mark(edges, n));
        ua_text_mark(a, &scratch, random_mark(edges, n));
    }
    uint32_t before = t->nmarks;
    if (scratch.nmarks)
        memcpy(fresh, scratch.marks, scratch.nmarks * sizeof *fresh);
    bool ok = ua_text_mark_all(a, t, fresh, scratch.nmarks);
    verdict(ok && t->nmarks >= before && t->nmarks <= before + scratch.nmarks, "marks join those of a text",
            round);
    verdict(in_order(t), "marks that joined are sorted and nest", round);
    for (uint32_t at = 0; at <= n; at++) {
        uint32_t near = ua_text_mark_near(t, edges[at]);
        for (uint32_t i = 0; i < near; i++)
            ok = ok && t->marks[i].to <= edges[at];
        for (uint32_t i = ua_text_mark_at(t, edges[at]); i > 0 && ok; i--)
            ok = t->marks[i - 1].from < edges[at];
    }
    verdict(ok, "a search by place leaves out only what cannot hold it", round);
    return t;
}

static void add_paragraph(ua_arena *a, ua_node *body, ua_text *t)
{
    ua_node *paragraph = ua_node_add(a, body, UA_PARAGRAPH), *block = ua_node_add(a, paragraph, UA_BLOCK);

    block->text = t;
}

/** Writes a document of two such paragraphs: libxml2 makes elements, so that marks can only nest; no letter is lost. */
static void written(ua_arena *a, ua_text *one, ua_text *two, int round)
{
    static const ua_source source = {.name = {"marks.txt", 9}};
    ua_resolution r = {.source = &source, .root = ua_node_new(a, UA_ROOT), .meta = {.lang = {"en", 2}}};
    ua_diags *d = ua_diags_new(a, 100);
    ua_akn_opts o = {0};
    xmlDoc *doc = NULL;
    ua_node *preface = ua_node_add(a, r.root, UA_PREFACE), *title = ua_node_add(a, preface, UA_BLOCK);
    ua_textb b = ua_textb_on(a, NULL);

    ua_textb_add(&b, UA_STR("Lamps"));
    title->text = ua_textb_done(&b);
    ua_node *body = ua_node_add(a, r.root, UA_BODY);
    add_paragraph(a, body, one);
    add_paragraph(a, body, two);
    bool ok =
        !ua_akn_eids(a, &r, d) && !ua_akn_build(a, &r, &o, d, &doc) && !ua_conserve_check(doc, &r, a, d);
    verdict(ok, "the text of what is written is the text of the tree", round);
}

int main(void)
{
    for (int round = 0; round < ROUNDS; round++) {
        ua_arena *a = ua_arena_new(NULL, 0);
        if (!a)
            return 2;
        ua_text *one = one_by_one(a, round);
        written(a, one, at_once(a, round), round);
        ua_arena_free(a);
    }
    printf("marks: %d passed, %d failed\n", passed, failed);
    return failed > 0;
}

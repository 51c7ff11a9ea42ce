/* Texts with their origin, marks, the tree's grammar, the ledger's promise. */
#include "unit.h"

#include "model/ledger.h"

static ua_source source_of(const char *z)
{
    return (ua_source){.name = UA_STR("test"), .text = ua_str_c(z)};
}

static void texts_know_their_origin(void **state)
{
    (void)state;
    ua_source s = source_of("ab  cd\nxe\xCC\x81");
    ua_textb b = ua_textb_on(arena, &s);
    ua_textb_keep(&b, (ua_span){0, 2});
    ua_textb_blank(&b, (ua_span){2, 2});
    ua_textb_keep(&b, (ua_span){4, 2});
    ua_textb_fold(&b, (ua_span){8, 3}, UA_STR("\xC3\xA9"));
    ua_text *t = ua_textb_done(&b);
    assert_str(t->s, "ab cd\xC3\xA9");
    ua_span at = ua_text_source(t, 3, 5);
    assert_int_equal(at.off, 4);
    assert_int_equal(at.len, 2);
    ua_text *slice = ua_text_slice(arena, t, 3, 7);
    assert_str(slice->s, "cd\xC3\xA9");
    at = ua_text_source(slice, 0, 4);
    assert_int_equal(at.off, 4);
    assert_int_equal(at.len, 7);
}

static void marks_nest(void **state)
{
    (void)state;
    ua_source s = source_of("0123456789");
    ua_textb b = ua_textb_on(arena, &s);
    ua_textb_keep(&b, (ua_span){0, 10});
    ua_text *t = ua_textb_done(&b);
    assert_true(ua_text_mark(arena, t, (ua_mark){.from = 4, .to = 6, .kind = UA_M_DATE}));
    assert_true(ua_text_mark(arena, t, (ua_mark){.from = 2, .to = 8, .kind = UA_M_REF}));
    assert_false(ua_text_mark(arena, t, (ua_mark){.from = 5, .to = 9, .kind = UA_M_REF}));
    assert_int_equal(t->nmarks, 2);
    assert_int_equal(t->marks[0].from, 2);
}

static void grammar(void **state)
{
    (void)state;
    ua_node *root = ua_node_new(arena, UA_ROOT), *body = ua_node_add(arena, root, UA_BODY);
    ua_node *p = ua_node_add(arena, body, UA_PARAGRAPH), *stray = ua_node_new(arena, UA_POINT);
    assert_non_null(p);
    assert_false(ua_node_append(body, stray));
    assert_null(stray->parent);
    ua_node *q = ua_node_new(arena, UA_PARAGRAPH), *r = ua_node_new(arena, UA_PARAGRAPH);
    assert_true(ua_node_put_after(p, q));
    assert_true(ua_node_put_after(p, r));
    assert_ptr_equal(p->next, r);
    assert_ptr_equal(r->next, q);
    assert_ptr_equal(body->last, q);
    ua_node_unlink(r);
    assert_ptr_equal(p->next, q);
    assert_ptr_equal(q->prev, p);
}

/** A resolution with one paragraph of the source's [from,to). */
static ua_resolution one_paragraph(const ua_source *s, uint32_t from, uint32_t to)
{
    ua_node *root = ua_node_new(arena, UA_ROOT), *body = ua_node_add(arena, root, UA_BODY);
    ua_node *p = ua_node_add(arena, body, UA_PARAGRAPH), *block = ua_node_add(arena, p, UA_BLOCK);
    ua_textb b = ua_textb_on(arena, s);

    ua_textb_keep(&b, (ua_span){from, to - from});
    block->text = ua_textb_done(&b);
    return (ua_resolution){.source = s, .root = root};
}

static void ledger_closes(void **state)
{
    (void)state;
    ua_source s = source_of("page 1\n\ntext of it\n");
    ua_resolution r = one_paragraph(&s, 8, 18);
    ua_diags *d = ua_diags_new(arena, 10);
    ua_ledger *l = ua_ledger_new(arena, &s);
    assert_int_equal(ua_ledger_drop(l, (ua_span){0, 6}, UA_WHY_PAGE_NUMBER, "N-09"), UA_OK);
    assert_int_equal(ua_ledger_close(l, &r, d), UA_OK);
    assert_int_equal(ua_diags_count(d, UA_INFO), 0);
}

static void ledger_finds_a_gap(void **state)
{
    (void)state;
    ua_source s = source_of("lost\n\ntext of it\n");
    ua_resolution r = one_paragraph(&s, 6, 16);
    ua_diags *d = ua_diags_new(arena, 10);
    assert_int_equal(ua_ledger_close(ua_ledger_new(arena, &s), &r, d), UA_E_BUG);
    assert_int_equal(ua_diags_at(d, 0)->code, UA_D_LEDGER_GAP);
    assert_str(ua_diag_message(arena, ua_diags_at(d, 0)), "text of the input was lost: \"lost\"");
}

static void ledger_finds_an_overlap(void **state)
{
    (void)state;
    ua_source s = source_of("text of it");
    ua_resolution r = one_paragraph(&s, 0, 10);
    ua_diags *d = ua_diags_new(arena, 10);
    ua_ledger *l = ua_ledger_new(arena, &s);
    assert_int_equal(ua_ledger_drop(l, (ua_span){4, 3}, UA_WHY_NOISE, "N-01"), UA_OK);
    assert_int_equal(ua_ledger_close(l, &r, d), UA_E_BUG);
    assert_int_equal(ua_diags_at(d, 0)->code, UA_D_LEDGER_OVERLAP);
}

static void findings_beyond_the_limit_are_counted(void **state)
{
    (void)state;
    ua_diags *d = ua_diags_new(arena, 3);
    for (uint32_t i = 0; i < 10; i++)
        ua_report(d, UA_D_OP_REPEATED, (ua_span){10 - i, 1}, UA_ARGS(UA_STR("4")));
    assert_int_equal(ua_diags_kept(d), 3);
    assert_int_equal(ua_diags_count(d, UA_WARNING), 10);
    assert_int_equal(ua_diags_count(d, UA_ERROR), 0);
    assert_true(ua_diags_at(d, 0)->at.off < ua_diags_at(d, 1)->at.off);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_know_their_origin),
        cmocka_unit_test(marks_nest),
        cmocka_unit_test(grammar),
        cmocka_unit_test(ledger_closes),
        cmocka_unit_test(ledger_finds_a_gap),
        cmocka_unit_test(ledger_finds_an_overlap),
        cmocka_unit_test(findings_beyond_the_limit_are_counted),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}

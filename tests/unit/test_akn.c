/* Identifiers of documents and of elements (sections 2 and 4 of the profile). */
#include "unit.h"

#include "akn/eid.h"
#include "akn/iri.h"

typedef struct pair {
    const char *from, *to;
} pair;

static void designation_nc_06(void **state)
{
    (void)state;
    static const pair cases[] = {
        {"2214(2015)", "2214 (2015)"},
        {"68/247B", "68/247 B"},
        {"69/96A-B", "69/96 A-B"},
        {"60/109[A-B]", "60/109 A-B"},
        {"A/99/47[PART I]", "A/99/47 (PART I)"},
        {"E/ESCWA/22/4(PART III)", "E/ESCWA/22/4 (PART III)"},
        {"  73/223 ", "73/223"},
        {"377 A ( V )", "377 A (V)"},
        {"2531\xEF\xBC\x88"
         "2020\xEF\xBC\x89",
         "2531 (2020)"},
        {"S-26/2", "S-26/2"},
        {"WHA67.12", "WHA67.12"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ua_buf b = ua_buf_on(arena);
        assert_true(ua_iri_designation(&b, ua_str_c(cases[i].from)));
        assert_str(ua_buf_str(&b), cases[i].to);
    }
}

static void number_nc_07(void **state)
{
    (void)state;
    static const pair cases[] = {
        {"2531 (2020)", "2531_(2020)"},
        {"73/223", "73-223"},
        {"1983 (XVIII)", "1983_(XVIII)"},
        {"377 A (V)", "377_A_(V)"},
        {"69/96 A-B", "69-96_A-B"},
        {"7.4 (Rev.1)", "7.4_(Rev.1)"},
        {"A/C.2/73/L.5/Rev.1", "A-C.2-73-L.5-Rev.1"},
        {"2 (Rev. Dubai, 2018)", "2_(Rev._Dubai,_2018)"},
        {"x*y\xC3\xA9", "x_y_"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ua_buf b = ua_buf_on(arena);
        assert_true(ua_iri_number(&b, ua_str_c(cases[i].from)));
        assert_str(ua_buf_str(&b), cases[i].to);
    }
}

static void work_nc_01(void **state)
{
    (void)state;
    ua_buf b = ua_buf_on(arena);
    assert_true(
        ua_iri_work(&b, UA_CLASS_RESOLUTION, UA_STR("un-sc"), UA_STR("2020-06-29"), UA_STR("2531_(2020)")));
    assert_str(ua_buf_str(&b), "/akn/un/statement/deliberation/un-sc/2020-06-29/2531_(2020)");
    b = ua_buf_on(arena);
    assert_true(ua_iri_work(&b, UA_CLASS_DOCUMENT, UA_STR("un"), UA_STR("1900-01-01"), UA_STR("nn-0")));
    assert_str(ua_buf_str(&b), "/akn/un/doc/paper/un/1900-01-01/nn-0");
}

static void eid_numbers_id_04(void **state)
{
    (void)state;
    static const struct {
        const char *printed, *word, *number;
    } cases[] = {
        {"1.", "", "1"},
        {"(a)", "", "a"},
        {"(iii)", "", "iii"},
        {"4.2", "", "4-2"},
        {"3 bis", "", "3bis"},
        {"Article 12", "Article", "12"},
        {"11.2 Rev. A", "", "11-2RevA"},
        {"ARTICLE PREMIER", "ARTICLE", "1"}, /* ID-10 */
        {"\xE2\x80\x93", "", ""},
        {"\xD8\xA8)", "", "b"},                                         /* LG-05: Arabic ba */
        {"\xD0\xB2)", "", "c"},                                         /* Cyrillic ve */
        {"\xD9\xA3.", "", "3"},                                         /* Arabic-Indic 3 */
        {"\xEF\xBC\x88\xE5\x8D\x81\xE4\xB8\x80\xEF\xBC\x89", "", "11"}, /* Chinese 11 in brackets */
        {"باء -", "", "B"},                /* the letter of a heading, by its name */
        {"الفرع حادي عشر", "الفرع", "11"}, /* ordinals of two words */
        {"الجزء الثالث والعشرون", "الجزء", "23"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ua_buf b = ua_buf_on(arena);
        assert_true(ua_eid_num(&b, ua_str_c(cases[i].printed), ua_str_c(cases[i].word)));
        assert_str(ua_buf_str(&b), cases[i].number);
    }
}

/** A text that is not in the source: enough for a num. */
static ua_text *text(const char *z)
{
    static const ua_source nothing;
    ua_textb b = ua_textb_on(arena, &nothing);

    ua_textb_add(&b, ua_str_c(z));
    return ua_textb_done(&b);
}

static ua_node *add(ua_node *parent, ua_kind kind, const char *key, const char *num)
{
    ua_node *n = ua_node_add(arena, parent, kind);

    assert_non_null(n);
    n->key = ua_str_c(key);
    n->num = num ? text(num) : NULL;
    return n;
}

static void give_eids(ua_node *root)
{
    ua_resolution r = {.root = root};

    assert_int_equal(ua_akn_eids(arena, &r, ua_diags_new(arena, 100)), UA_OK);
}

static void running_numbers_id_06(void **state)
{
    (void)state;
    ua_node *root = ua_node_new(arena, UA_ROOT), *body = add(root, UA_BODY, "", NULL);
    ua_node *i = add(body, UA_GROUP, "section", "I"), *ii = add(body, UA_GROUP, "section", "II");
    ua_node *one = add(i, UA_PARAGRAPH, "", "1."), *two = add(ii, UA_PARAGRAPH, "", "2.");
    give_eids(root);
    assert_str(i->eid, "sec_I");
    assert_str(one->eid, "para_1");
    assert_str(two->eid, "para_2");
}

static void restarting_numbers_id_06(void **state)
{
    (void)state;
    ua_node *root = ua_node_new(arena, UA_ROOT), *body = add(root, UA_BODY, "", NULL);
    ua_node *i = add(body, UA_GROUP, "section", "I"), *ii = add(body, UA_GROUP, "section", "II");
    ua_node *one = add(i, UA_PARAGRAPH, "", "1."), *again = add(ii, UA_PARAGRAPH, "", "1.");
    give_eids(root);
    assert_str(one->eid, "sec_I__para_1");
    assert_str(again->eid, "sec_II__para_1");
}

static void duplicates_id_08(void **state)
{
    (void)state;
    ua_node *root = ua_node_new(arena, UA_ROOT), *body = add(root, UA_BODY, "", NULL);
    ua_node *a = add(body, UA_PARAGRAPH, "", "4."), *b = add(body, UA_PARAGRAPH, "", "4.");
    ua_node *c = add(body, UA_PARAGRAPH, "", "4.");
    give_eids(root);
    assert_str(a->eid, "para_4");
    assert_str(b->eid, "para_4_2");
    assert_str(c->eid, "para_4_3");
}

static void lists_and_attachments_id_06(void **state)
{
    (void)state;
    ua_node *root = ua_node_new(arena, UA_ROOT), *annex = add(root, UA_ANNEX, "annex", NULL);
    ua_node *body = add(annex, UA_BODY, "", NULL), *para = add(body, UA_PARAGRAPH, "", "9.");
    ua_node *list = add(para, UA_LIST, "point", NULL), *point = add(list, UA_POINT, "", "(a)");
    ua_node *inner = add(point, UA_LIST, "indent", NULL), *dash = add(inner, UA_POINT, "", "\xE2\x80\x93");
    give_eids(root);
    assert_str(annex->eid, "att_1");
    assert_str(para->eid, "att_1__para_9");
    assert_str(list->eid, "att_1__para_9__list_1");
    assert_str(point->eid, "att_1__para_9__list_1__point_a");
    assert_str(dash->eid, "att_1__para_9__list_1__point_a__list_1__indent_1");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(designation_nc_06),
        cmocka_unit_test(number_nc_07),
        cmocka_unit_test(work_nc_01),
        cmocka_unit_test(eid_numbers_id_04),
        cmocka_unit_test(running_numbers_id_06),
        cmocka_unit_test(restarting_numbers_id_06),
        cmocka_unit_test(duplicates_id_08),
        cmocka_unit_test(lists_and_attachments_id_06),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}

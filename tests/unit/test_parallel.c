/* Language versions side by side: order of calls, limits, errors, and what a version leaves behind. */
#include "unit.h"

#include "support.h"
#include "unakn.h"

static const char english[] = "Resolution 9905 (2099)\n\nThe Security Council,\n\nRecalling its work,\n\n"
                              "1. Decides to act, as paragraph 2 below says;\n\n2. Requests more.\n";

static int refuse(void *user, const void *p, size_t n)
{
    (void)user;
    (void)p;
    (void)n;
    return 1;
}

static int add(unakn_ctx *c, unakn_parallel *p, const char *text)
{
    unakn_doc *d;

    assert_int_equal(unakn_read(c, "a.txt", (unakn_str){text, strlen(text)}, NULL, &d), UNAKN_OK);
    assert_int_equal(unakn_set(d, "lang", "en"), UNAKN_OK);
    assert_int_equal(unakn_set(d, "symbol", "S/RES/9905 (2099)"), UNAKN_OK);
    assert_int_equal(unakn_set(d, "date", "2099-06-09"), UNAKN_OK);
    assert_int_equal(unakn_parse(d), UNAKN_OK);
    int e = unakn_parallel_add(p, d);
    unakn_doc_free(d); /* the page has a copy */
    return e;
}

static void two_to_six(void **state)
{
    (void)state;
    unakn_ctx *c;
    unakn_parallel *p;
    bytes out = {0};
    assert_int_equal(unakn_open(NULL, &c), UNAKN_OK);
    assert_int_equal(unakn_parallel_open(c, &p), UNAKN_OK);
    assert_int_equal(unakn_parallel_write(p, collect, &out), UNAKN_E_USAGE);
    assert_int_equal(add(c, p, english), UNAKN_OK);
    assert_int_equal(unakn_parallel_write(p, collect, &out), UNAKN_E_USAGE);
    for (int i = 2; i <= 6; i++)
        assert_int_equal(add(c, p, english), UNAKN_OK);
    assert_int_equal(add(c, p, english), UNAKN_E_LIMIT);
    assert_int_equal(unakn_parallel_write(p, refuse, NULL), UNAKN_E_IO);
    assert_int_equal(unakn_parallel_write(p, collect, &out), UNAKN_OK);
    assert_int_equal(add(c, p, english), UNAKN_E_USAGE);
    free(out.p);
    unakn_parallel_close(p);
    unakn_parallel_close(NULL);
    unakn_close(c);
}

/** References stay in their version; rows bear the eIds as they are in the documents. */
static void versions_apart(void **state)
{
    (void)state;
    unakn_ctx *c;
    unakn_parallel *p;
    bytes out = {0};
    assert_int_equal(unakn_open(NULL, &c), UNAKN_OK);
    assert_int_equal(unakn_parallel_open(c, &p), UNAKN_OK);
    assert_int_equal(add(c, p, english), UNAKN_OK);
    assert_int_equal(add(c, p, english), UNAKN_OK);
    assert_int_equal(unakn_parallel_write(p, collect, &out), UNAKN_OK);
    collect(&out, "", 1);
    assert_non_null(strstr(out.p, "<div class=\"row d0\" id=\"para_1\">"));
    assert_non_null(strstr(out.p, "id=\"v1.para_1\""));
    assert_non_null(strstr(out.p, "<a class=\"here\" href=\"#v1.para_2\""));
    assert_non_null(strstr(out.p, "<a class=\"here\" href=\"#v2.para_2\""));
    free(out.p);
    unakn_parallel_close(p);
    unakn_close(c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_to_six),
        cmocka_unit_test(versions_apart),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* The checker as a library: findings as data, reports that other programs read, rules in words. */
#include "unit.h"

#include <jansson.h>
#include <stdio.h>

#include "support.h"
#include "unakn.h"

/** Checks a file of the tests; *d: free it. */
static int checked(unakn_ctx *c, const char *path, bytes *in, unakn_doc **d)
{
    *in = slurp(path);
    assert_int_equal(unakn_read(c, path, (unakn_str){in->p, in->n}, "akn", d), UNAKN_OK);
    assert_int_equal(unakn_parse(*d), UNAKN_OK);
    return unakn_check(*d);
}

static unakn_ctx *strict(void)
{
    unakn_options o = {.size = sizeof o, .profile = "strict"};
    unakn_ctx *c;

    assert_int_equal(unakn_open(&o, &c), UNAKN_OK);
    return c;
}

static bool equal(unakn_str s, const char *z)
{
    return s.n == strlen(z) && !memcmp(s.p, z, s.n);
}

static void finding(void **state)
{
    (void)state;
    unakn_ctx *c = strict();
    unakn_doc *d;
    unakn_finding f;
    bytes in;

    assert_int_equal(checked(c, "tests/rules/ID-04/bad-1.xml", &in, &d), UNAKN_E_REFUSED);
    assert_int_equal(unakn_findings(d), 1);
    assert_int_equal(unakn_finding_at(d, 0, &f), UNAKN_OK);
    assert_string_equal(f.id, "ID-04");
    assert_string_equal(f.rule, "ID-04");
    assert_int_equal(f.severity, UNAKN_ERROR);
    assert_true(equal(f.eid, "para_7"));
    assert_true(equal(f.xpath, "/akomaNtoso/statement/mainBody/section[1]/paragraph[2]"));
    assert_true(equal(f.excerpt, "        <paragraph eId=\"para_7\">"));
    assert_int_equal(f.column, 9);
    assert_true(f.line > 1);
    unakn_doc_free(d);
    unakn_close(c);
    free(in.p);
}

static json_t *at(json_t *j, const char *key)
{
    json_t *v = json_object_get(j, key);

    assert_non_null(v);
    return v;
}

/** What the schema of SARIF 2.1.0 asks for, and what readers of it rely on. */
static void sarif(void **state)
{
    (void)state;
    unakn_ctx *c = strict();
    unakn_doc *d;
    unakn_report *r;
    bytes in, out = {0};

    assert_int_equal(checked(c, "tests/rules/PR-02/bad-1.xml", &in, &d), UNAKN_OK);
    assert_int_equal(unakn_report_open("sarif", collect, &out, &r), UNAKN_OK);
    assert_int_equal(unakn_report_add(r, d, "a folder/file [1].xml", UNAKN_INFO), UNAKN_OK);
    assert_int_equal(unakn_report_close(r), UNAKN_OK);
    json_t *log = json_loadb(out.p, out.n, 0, NULL), *run = json_array_get(at(log, "runs"), 0);
    assert_string_equal(json_string_value(at(log, "version")), "2.1.0");
    assert_int_equal(json_array_size(at(log, "runs")), 1);
    json_t *driver = at(at(run, "tool"), "driver"), *result = json_array_get(at(run, "results"), 0);
    assert_string_equal(json_string_value(at(driver, "name")), "unakn");
    json_int_t index = json_integer_value(at(result, "ruleIndex"));
    json_t *rule = json_array_get(at(driver, "rules"), (size_t)index);
    assert_string_equal(json_string_value(at(rule, "id")), json_string_value(at(result, "ruleId")));
    assert_string_equal(json_string_value(at(result, "level")), "warning");
    assert_true(json_is_string(at(at(result, "message"), "text")));
    json_t *physical = at(json_array_get(at(result, "locations"), 0), "physicalLocation");
    assert_string_equal(json_string_value(at(at(physical, "artifactLocation"), "uri")),
                        "a%20folder/file%20%5B1%5D.xml");
    assert_true(json_integer_value(at(at(physical, "region"), "startLine")) > 1);
    json_decref(log);
    unakn_doc_free(d);
    unakn_close(c);
    free(in.p);
    free(out.p);
}

static void reports(void **state)
{
    (void)state;
    unakn_report *r;

    assert_int_equal(unakn_report_open("pdf", collect, NULL, &r), UNAKN_E_USAGE);
    assert_null(r);
    assert_int_equal(unakn_report_close(NULL), UNAKN_OK);
}

/** Every row says something, and has an example unless nobody or the schema alone can decide. */
static void rules_in_words(void **state)
{
    (void)state;
    unakn_rule r;
    size_t n = 0;

    for (; unakn_rule_at(n, &r); n++) {
        bool second = !r.text[0], rule = !strcmp(r.stage, "rule");
        assert_int_equal(strlen(r.severity), 3);
        if (rule)
            assert_true(r.message[0]);
        if (rule && !second && !(r.wrong[0] && r.right[0]))
            fail_msg("%s has no example", r.id);
    }
    assert_true(n > 147);
}

static void options(void **state)
{
    (void)state;
    unakn_ctx *c;
    unakn_options o = {.size = sizeof o, .profile = "loose"};

    assert_int_equal(unakn_open(&o, &c), UNAKN_E_USAGE);
    o = (unakn_options){.size = sizeof o, .schema = "oasis"};
    assert_int_equal(unakn_open(&o, &c), UNAKN_E_IO);
    assert_null(c);
}

/** A hundred files, one compilation of the schema: after the first file the schema is not even there any more. */
static void one_compilation(void **state)
{
    (void)state;
    char path[] = "/tmp/unakn-schema-XXXXXX";
    int fd = mkstemp(path);
    FILE *f = fd < 0 ? NULL : fdopen(fd, "wb");
    bytes schema = slurp("schemas/akn4un.xsd"), in;
    unakn_options o = {.size = sizeof o, .schema = path};
    unakn_ctx *c;
    unakn_doc *d;

    assert_non_null(f);
    assert_int_equal(fwrite(schema.p, 1, schema.n, f), schema.n);
    assert_int_equal(fclose(f), 0);
    free(schema.p);
    assert_int_equal(unakn_open(&o, &c), UNAKN_OK);
    for (int i = 0; i < 100; i++) {
        assert_int_equal(
            checked(c, i % 2 ? "tests/rules/ID-04/bad-1.xml" : "tests/rules/ID-04/good-1.xml", &in, &d),
            i % 2 ? UNAKN_E_REFUSED : UNAKN_OK);
        unakn_doc_free(d);
        free(in.p);
        remove(path);
    }
    unakn_close(c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finding), cmocka_unit_test(sarif),          cmocka_unit_test(reports),
        cmocka_unit_test(options), cmocka_unit_test(rules_in_words), cmocka_unit_test(one_compilation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

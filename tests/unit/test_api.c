/* The public functions: order of calls, errors, findings, facts. */
#include "unit.h"

#include <stdio.h>

#include "unakn.h"

static const char sample[] =
    "The General Assembly,\n\nRecalling its work,\n\n1. Decides to act;\n\n2. Requests more.\n";

static int count(void *user, const void *bytes, size_t n)
{
    (void)bytes;
    *(size_t *)user += n;
    return 0;
}

static int refuse(void *user, const void *bytes, size_t n)
{
    (void)user;
    (void)bytes;
    (void)n;
    return 1;
}

static unakn_str text(const char *z)
{
    return (unakn_str){z, strlen(z)};
}

static void steps_in_order(void **state)
{
    (void)state;
    unakn_ctx *c;
    unakn_doc *d;
    size_t n = 0;
    assert_int_equal(unakn_open(NULL, &c), UNAKN_OK);
    assert_int_equal(unakn_read(c, "a.txt", text(sample), NULL, &d), UNAKN_OK);
    assert_int_equal(unakn_check(d), UNAKN_E_USAGE);
    assert_int_equal(unakn_write(d, "akn", count, &n), UNAKN_E_USAGE);
    assert_int_equal(unakn_set(d, "date", "2099-01-02"), UNAKN_OK);
    assert_int_equal(unakn_parse(d), UNAKN_OK);
    assert_int_equal(unakn_set(d, "date", "2099-01-02"), UNAKN_E_USAGE);
    assert_int_equal(unakn_write(d, "tree", count, &n), UNAKN_OK);
    assert_int_equal(unakn_write(d, "akn", count, &n), UNAKN_E_USAGE);
    assert_int_equal(unakn_check(d), UNAKN_OK);
    assert_int_equal(unakn_write(d, "akn", count, &n), UNAKN_OK);
    assert_int_equal(unakn_write(d, "html", count, &n), UNAKN_OK);
    assert_int_equal(unakn_write(d, "papyrus", count, &n), UNAKN_E_USAGE);
    assert_int_equal(unakn_write(d, "akn", refuse, NULL), UNAKN_E_IO);
    assert_int_equal(unakn_write(d, "html", refuse, NULL), UNAKN_E_IO);
    unakn_doc_free(d);
    unakn_close(c);
}

/** One resolution in the file: its first part is the document, there is no second; a letter is refused on request. */
static void parts_and_classes(void **state)
{
    (void)state;
    static const struct {
        const char *text, *name, *value;
        int set, parsed;
    } rows[] = {
        {sample, "part", "1", UNAKN_OK, UNAKN_OK},
        {sample, "part", "2", UNAKN_OK, UNAKN_E_UNSUPPORTED},
        {sample, "part", "0", UNAKN_E_USAGE, UNAKN_OK},
        {sample, "part", "x", UNAKN_E_USAGE, UNAKN_OK},
        {sample, "only", "resolution", UNAKN_OK, UNAKN_OK},
        {sample, "only", "letter", UNAKN_E_USAGE, UNAKN_OK},
        {"Dear keeper,\n\nThe lamp of the harbour is out.\n", "only", "resolution", UNAKN_OK,
         UNAKN_E_REFUSED},
    };
    unakn_ctx *c;
    assert_int_equal(unakn_open(NULL, &c), UNAKN_OK);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        unakn_doc *d;
        assert_int_equal(unakn_read(c, "a.txt", text(rows[i].text), NULL, &d), UNAKN_OK);
        assert_int_equal(unakn_set(d, "lang", "en"), UNAKN_OK);
        assert_int_equal(unakn_set(d, rows[i].name, rows[i].value), rows[i].set);
        assert_int_equal(unakn_parse(d), rows[i].parsed);
        assert_int_equal(unakn_fact(d, "parts").p[0], '1');
        unakn_doc_free(d);
    }
    unakn_close(c);
}

static void facts_and_findings(void **state)
{
    (void)state;
    unakn_ctx *c;
    unakn_doc *d;
    size_t n = 0;
    unakn_finding f;
    assert_int_equal(unakn_open(NULL, &c), UNAKN_OK);
    assert_int_equal(unakn_convert(c, "a.txt", text(sample), "akn", count, &n, &d), UNAKN_OK);
    assert_memory_equal(unakn_fact(d, "lang").p, "en", 2);
    assert_memory_equal(unakn_fact(d, "organ").p, "un-ga", 5);
    assert_memory_equal(unakn_fact(d, "paragraphs").p, "2", 1);
    assert_memory_equal(unakn_fact(d, "preambular").p, "1", 1);
    assert_int_equal(unakn_fact(d, "nonsense").n, 0);
    assert_true(unakn_count(d, UNAKN_WARNING) >= 2); /* no symbol, no date */
    assert_int_equal(unakn_count(d, UNAKN_ERROR), 0);
    assert_int_equal(unakn_finding_at(d, 0, &f), UNAKN_OK);
    assert_int_equal(unakn_finding_at(d, 1000, &f), UNAKN_E_USAGE);
    unakn_doc_free(d);
    unakn_close(c);
}

static bool equals(unakn_str s, const char *z)
{
    return s.n == strlen(z) && !memcmp(s.p, z, s.n);
}

/** Who is asked to do what, until when: of an export after its check, not before. */
static void actions(void **state)
{
    (void)state;
    static const char mandate[] =
        "The General Assembly,\n\nRecalling its work,\n\n1. Welcomes the report, and requests "
        "the Secretary-General to report by 1 May 2046;\n\n2. Requests more.\n";
    unakn_ctx *c;
    unakn_doc *d;
    unakn_action a;
    size_t n, bytes = 0;
    assert_int_equal(unakn_open(NULL, &c), UNAKN_OK);
    assert_int_equal(unakn_read(c, "a.txt", text(mandate), NULL, &d), UNAKN_OK);
    assert_int_equal(unakn_actions(d, &n), UNAKN_E_USAGE);
    assert_int_equal(unakn_parse(d), UNAKN_OK);
    assert_int_equal(unakn_check(d), UNAKN_OK);
    assert_int_equal(unakn_action_at(d, 0, &a), UNAKN_E_USAGE);
    for (int again = 0; again < 2; again++) {
        assert_int_equal(unakn_actions(d, &n), UNAKN_OK);
        assert_int_equal(n, 3);
    }
    assert_int_equal(unakn_action_at(d, 1, &a), UNAKN_OK);
    assert_true(equals(a.eid, "para_1") && equals(a.num, "1.") && equals(a.organ, "un-ga"));
    assert_true(equals(a.key, "requests") && equals(a.phrase, "requests"));
    assert_true(equals(a.addressee, "the Secretary-General") && equals(a.entity, "secretaryGeneral"));
    assert_true(equals(a.deadline, "by 1 May 2046") && equals(a.date, "2046-05-01"));
    assert_true(equals(a.text, "requests the Secretary-General to report by 1 May 2046"));
    assert_int_equal(unakn_action_at(d, 2, &a), UNAKN_OK);
    assert_int_equal(a.addressee.n + a.deadline.n + a.date.n, 0);
    assert_int_equal(unakn_action_at(d, 3, &a), UNAKN_E_USAGE);
    assert_int_equal(unakn_action_json(d, 1, count, &bytes), UNAKN_OK);
    assert_true(bytes > 100);
    assert_int_equal(unakn_action_json(d, 1, refuse, NULL), UNAKN_E_IO);
    unakn_doc_free(d);
    unakn_close(c);
}

static void bad_arguments(void **state)
{
    (void)state;
    unakn_ctx *c;
    unakn_doc *d;
    assert_int_equal(unakn_open(NULL, &c), UNAKN_OK);
    assert_int_equal(unakn_read(c, "a.txt", text(sample), "word", &d), UNAKN_E_UNSUPPORTED);
    assert_int_equal(unakn_parse(d), UNAKN_E_USAGE);
    unakn_doc_free(d);
    assert_int_equal(unakn_read(c, "a.txt", text(sample), NULL, &d), UNAKN_OK);
    assert_int_equal(unakn_set(d, "colour", "blue"), UNAKN_E_USAGE);
    assert_int_equal(unakn_set(d, "date", "2099-02-30"), UNAKN_E_USAGE);
    assert_int_equal(unakn_set(d, "date", ""), UNAKN_E_USAGE);
    assert_int_equal(unakn_set(d, "title", "two\nlines"), UNAKN_E_USAGE);
    assert_int_equal(unakn_set(d, "title", "bad \xFF"), UNAKN_E_USAGE);
    assert_int_equal(unakn_set(d, "body", "sc"), UNAKN_OK);
    unakn_doc_free(d);
    unakn_doc_free(NULL);
    unakn_close(c);
    unakn_close(NULL);
}

static void limits_of_options(void **state)
{
    (void)state;
    unakn_options o = {.size = sizeof o, .max_input_bytes = 10};
    unakn_ctx *c;
    unakn_doc *d;
    unakn_finding f;
    assert_int_equal(unakn_open(&o, &c), UNAKN_OK);
    assert_int_equal(unakn_read(c, "a.txt", text(sample), NULL, &d), UNAKN_E_LIMIT);
    assert_int_equal(unakn_finding_at(d, 0, &f), UNAKN_OK);
    assert_string_equal(f.id, "UA0102");
    unakn_doc_free(d);
    unakn_close(c);
}

static const char record[] = "<record><datafield tag=\"191\"><subfield "
                             "code=\"a\">A/RES/99/1</subfield></datafield><datafield tag=\"992\">"
                             "<subfield code=\"a\">2044-12-19</subfield></datafield></record>";

/** Records belong to the context: documents that are parsed later find theirs. */
static void records_of_libraries(void **state)
{
    (void)state;
    unakn_ctx *c;
    unakn_doc *r, *d;
    size_t n = 0;
    assert_int_equal(unakn_open(NULL, &c), UNAKN_OK);
    assert_int_equal(unakn_records(c, "r.xml", text("<record/>"), &r), UNAKN_E_FORMAT);
    assert_int_equal(unakn_count(r, UNAKN_ERROR), 1);
    unakn_doc_free(r);
    assert_int_equal(unakn_records(c, "r.xml", text(record), &r), UNAKN_OK);
    assert_memory_equal(unakn_fact(r, "records").p, "1", 1);
    assert_int_equal(unakn_parse(r), UNAKN_E_USAGE); /* it is no document */
    assert_int_equal(unakn_write(r, "akn", count, &n), UNAKN_E_USAGE);
    unakn_doc_free(r);
    assert_int_equal(unakn_thesaurus(c, "t.tsv", text("1090001\tLAMPS\n"), &r), UNAKN_OK);
    unakn_doc_free(r);
    assert_int_equal(unakn_read(c, "a.txt", text(sample), NULL, &d), UNAKN_OK);
    assert_int_equal(unakn_set(d, "meta-wins", "no"), UNAKN_E_USAGE);
    assert_int_equal(unakn_set(d, "meta-wins", "yes"), UNAKN_OK);
    assert_int_equal(unakn_set(d, "symbol", "A/RES/99/1"), UNAKN_OK);
    assert_int_equal(unakn_parse(d), UNAKN_OK);
    assert_int_equal(unakn_fact(d, "date").n, 10);
    assert_memory_equal(unakn_fact(d, "date").p, "2044-12-19", 10);
    unakn_doc_free(d);
    unakn_close(c);
}

/** Whatever memory there is, records are read or the call says why not. */
static void records_in_little_memory(void **state)
{
    (void)state;
    bool read = false;
    for (size_t most = 256; most < 1 << 17; most += most / 16) {
        unakn_options o = {.size = sizeof o, .max_memory_bytes = most};
        unakn_ctx *c;
        unakn_doc *r;
        assert_int_equal(unakn_open(&o, &c), UNAKN_OK);
        int e = unakn_records(c, "r.xml", text(record), &r);
        assert_true(e == UNAKN_OK || e == UNAKN_E_LIMIT || e == UNAKN_E_NOMEM);
        assert_true(!read || e == UNAKN_OK);
        read = e == UNAKN_OK;
        unakn_doc_free(r);
        unakn_close(c);
    }
    assert_true(read);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(steps_in_order),           cmocka_unit_test(parts_and_classes),
        cmocka_unit_test(facts_and_findings),       cmocka_unit_test(bad_arguments),
        cmocka_unit_test(limits_of_options),        cmocka_unit_test(records_of_libraries),
        cmocka_unit_test(records_in_little_memory), cmocka_unit_test(actions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

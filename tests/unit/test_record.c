/* Records of libraries: the dialects they come in, what is refused, symbols that are the same. */
#include "unit.h"

#include "lang/catalogue.h"
#include "read/record.h"
#include "read/terms.h"

static ua_diags *diags;

/** Reads records; the status, and the records in *out. */
static ua_status read_records(ua_str bytes, ua_record_list *out)
{
    ua_limits limits = ua_limits_default();

    limits.input_bytes = 1 << 20;
    diags = ua_diags_new(arena, 10);
    memset(out, 0, sizeof *out);
    return ua_records_read(arena, arena, &limits, UA_STR("records.xml"), bytes, diags, out);
}

static const ua_fact *fact(const ua_record *r, ua_fact_kind kind)
{
    uint32_t at = 0;

    return ua_fact_next(r, kind, &at);
}

/** One record, its elements with a prefix, in what wraps it. */
static ua_str wrapped(const char *before, const char *prefix, const char *ns, const char *after)
{
    static const char *const marc =
        "<%record^><%controlfield tag=\"001\">77</%controlfield><%datafield tag=\"191\"><%subfield "
        "code=\"a\">A/RES/99/1</%subfield></%datafield></%record>";
    ua_buf b = ua_buf_on(arena);

    ua_buf_putz(&b, before);
    for (const char *c = marc; *c; c++)
        if (*c == '%')
            ua_buf_putz(&b, prefix);
        else if (*c == '^')
            ua_buf_putz(&b, ns);
        else
            ua_buf_putc(&b, *c);
    ua_buf_putz(&b, after);
    return ua_buf_str(&b);
}

static void dialects_of_marc(void **state)
{
    (void)state;
    const ua_str dialects[] = {
        wrapped("", "", "", ""),
        wrapped("\xEF\xBB\xBF<collection>", "", "", "</collection>"),
        wrapped("<collection xmlns=\"http://www.loc.gov/MARC21/slim\">", "", "", "</collection>"),
        wrapped("<collection xmlns=\"http://www.loc.gov/MARC21/slim\">",
                "m:", " xmlns:m=\"http://www.loc.gov/MARC21/slim\"", "</collection>"),
        wrapped("<OAI-PMH><ListRecords><record><header><identifier>oai:1</identifier></header><metadata>", "",
                "", "</metadata></record></ListRecords></OAI-PMH>"),
        wrapped("<collection><record><datafield tag=\"FFT\"><subfield "
                "code=\"a\">x</subfield></datafield></record>",
                "", "", "</collection>"),
    };
    ua_record_list list;

    for (size_t i = 0; i < sizeof dialects / sizeof *dialects; i++) {
        assert_int_equal(read_records(dialects[i], &list), UA_OK);
        assert_int_equal(list.n, 1);
        assert_string_equal(list.at[0].format, "marcxml");
        assert_str(fact(&list.at[0], UA_F_CONTROL)->part[0], "77");
        assert_str(fact(&list.at[0], UA_F_SYMBOL)->part[0], "A/RES/99/1");
    }
    assert_int_equal(ua_diags_count(diags, UA_INFO), 1); /* of the last one: a record without a symbol */
}

static void fields_of_marc(void **state)
{
    (void)state;
    static const char marc[] =
        "<record><datafield tag=\"191\"><subfield code=\"a\"> A/99/1\n </subfield></datafield>"
        "<datafield tag=\"191\"><subfield code=\"a\">E/2044/1</subfield></datafield>"
        "<datafield tag=\"650\"><subfield code=\"0\">(DHLAUTH)5</subfield><subfield "
        "code=\"a\">LAMPS</subfield>"
        "<subfield code=\"0\">https://metadata.un.org/thesaurus/1090001</subfield></datafield>"
        "<datafield tag=\"650\"><subfield code=\"0\">(DHLAUTH)6</subfield><subfield "
        "code=\"a\">FOG</subfield></datafield>"
        "<datafield tag=\"993\" ind1=\"2\"><subfield code=\"a\">A/C.3/99/L.1</subfield></datafield>"
        "<datafield tag=\"993\" ind1=\"9\"><subfield code=\"a\">A/C.3/99/L.2</subfield></datafield>"
        "<datafield tag=\"269\"><subfield code=\"b\">2044-01-01</subfield></datafield></record>";
    ua_record_list list;
    uint32_t at = 0;

    assert_int_equal(read_records(ua_str_c(marc), &list), UA_OK);
    const ua_record *r = &list.at[0];
    assert_str(ua_fact_next(r, UA_F_SYMBOL, &at)->part[0], "A/99/1");
    assert_str(ua_fact_next(r, UA_F_SYMBOL, &at)->part[0], "E/2044/1");
    assert_null(ua_fact_next(r, UA_F_SYMBOL, &at));
    at = 0;
    const ua_fact *subject = ua_fact_next(r, UA_F_SUBJECT, &at);
    assert_str(subject->part[0], "LAMPS");
    assert_str(subject->part[1], "1090001");
    subject = ua_fact_next(r, UA_F_SUBJECT, &at);
    assert_str(subject->part[0], "FOG");
    assert_str(subject->part[1], ""); /* an authority number is none of the thesaurus */
    assert_str(fact(r, UA_F_DRAFT)->part[0], "A/C.3/99/L.1");
    assert_null(fact(r, UA_F_ISSUED));
}

/** 269 of a voting record is the day of the vote, 791 the symbol; of a document 791 says nothing about it. */
static void voting_records(void **state)
{
    (void)state;
    static const char vote[] =
        "<record><datafield tag=\"791\"><subfield code=\"a\">A/RES/99/1</subfield></datafield>"
        "<datafield tag=\"269\"><subfield code=\"a\">2044-12-19</subfield></datafield></record>";
    static const char document[] =
        "<record><datafield tag=\"791\"><subfield code=\"a\">A/RES/99/1</subfield></datafield>"
        "<datafield tag=\"191\"><subfield code=\"a\">A/99/7</subfield></datafield>"
        "<datafield tag=\"269\"><subfield code=\"a\">2044-12-19</subfield></datafield></record>";
    ua_record_list list;

    assert_int_equal(read_records(ua_str_c(vote), &list), UA_OK);
    assert_str(fact(&list.at[0], UA_F_SYMBOL)->part[0], "A/RES/99/1");
    assert_non_null(fact(&list.at[0], UA_F_ADOPTED));
    assert_int_equal(read_records(ua_str_c(document), &list), UA_OK);
    assert_str(fact(&list.at[0], UA_F_SYMBOL)->part[0], "A/99/7");
    assert_null(fact(&list.at[0], UA_F_ADOPTED));
    assert_non_null(fact(&list.at[0], UA_F_ISSUED));
}

static void dublin_core(void **state)
{
    (void)state;
    static const char dc[] =
        "<o:dc xmlns:o=\"http://www.openarchives.org/OAI/2.0/oai_dc/\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
        "<dc:title>Lamps</dc:title><dc:title xml:lang=\"fr\">Lampes</dc:title>"
        "<dc:identifier>https://library.example/record/7</dc:identifier>"
        "<dc:identifier>https://docs.un.org/en/A/RES/99/1</dc:identifier><dc:date>2044-12-19</dc:date>"
        "<dc:subject>LAMPS</dc:subject></o:dc>";
    ua_record_list list;
    uint32_t at = 0;

    assert_int_equal(read_records(ua_str_c(dc), &list), UA_OK);
    const ua_record *r = &list.at[0];
    assert_string_equal(r->format, "dc");
    assert_str(fact(r, UA_F_SYMBOL)->part[0], "A/RES/99/1");
    assert_str(ua_fact_next(r, UA_F_TITLE, &at)->part[1], "en");
    assert_str(ua_fact_next(r, UA_F_TITLE, &at)->part[1], "fr");
    assert_str(fact(r, UA_F_ISSUED)->part[0], "2044-12-19");
    assert_null(fact(r, UA_F_CONTROL)); /* there is no header */
}

static void hostile(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        ua_diag_code code;
    } cases[] = {
        {"", UA_D_IN_XML},
        {"A/RES/99/1", UA_D_IN_XML},
        {"<record>", UA_D_IN_XML},
        {"<record><datafield tag=\"191\"></record>", UA_D_IN_XML},
        {"<record>\xFF</record>", UA_D_IN_XML},
        {"<!DOCTYPE record SYSTEM \"file:///etc/passwd\"><record/>", UA_D_IN_XML},
        {"<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><record>&b;</record>", UA_D_IN_XML},
        {"<record>&unknown;</record>", UA_D_IN_XML},
        {"<html><body>Not found</body></html>", UA_D_IN_NO_RECORD},
        {"<record><header/></record>", UA_D_IN_NO_RECORD},
        {"<OAI-PMH><error code=\"idDoesNotExist\"/></OAI-PMH>", UA_D_IN_NO_RECORD},
    };
    ua_record_list list;

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(read_records(ua_str_c(cases[i].bytes), &list), UA_E_FORMAT);
        assert_int_equal(ua_diags_count(diags, UA_ERROR), 1);
        assert_int_equal(ua_diags_at(diags, 0)->code, cases[i].code);
        assert_int_equal(list.n, 0);
    }
    ua_buf big = ua_buf_on(arena), deep = ua_buf_on(arena);
    for (unsigned i = 0; i < 1 << 20; i++)
        ua_buf_putz(&big, "  ");
    assert_int_equal(read_records(ua_buf_str(&big), &list), UA_E_LIMIT);
    assert_int_equal(ua_diags_at(diags, 0)->code, UA_D_IN_TOO_LARGE);
    for (unsigned i = 0; i < 10000; i++)
        ua_buf_putz(&deep, "<collection>");
    assert_int_equal(read_records(ua_buf_str(&deep), &list), UA_E_FORMAT);
}

/** Thousands of records of one symbol cost no more than as many of different ones. */
static void many_of_one_symbol(void **state)
{
    (void)state;
    enum { MANY = 200000 };
    ua_arena *shelf = ua_arena_new(NULL, 0);
    ua_catalogue c = ua_catalogue_on(shelf);
    ua_fact symbol = {.kind = UA_F_SYMBOL, .part = {UA_STR("A/RES/99/1")}};
    ua_record *records = ua_new_n(shelf, MANY, ua_record);
    uint32_t n = 0;

    for (uint32_t i = 0; i < MANY; i++) {
        records[i] = (ua_record){.format = "marcxml", .facts = &symbol, .nfacts = 1};
        assert_int_equal(ua_catalogue_add(&c, &records[i]), UA_OK);
    }
    for (const ua_filed *f = ua_catalogue_find(&c, arena, UA_STR("A/RES/99/1")); f;
         f = ua_catalogue_next(&c, f))
        assert_ptr_equal(f->record, &records[n++]); /* in their order */
    assert_int_equal(n, MANY);
    ua_arena_free(shelf);
}

static void the_same_symbol(void **state)
{
    (void)state;
    static const struct {
        const char *one, *other;
        bool same;
    } cases[] = {
        {"S/RES/2531 (2020)", "S/RES/2531(2020)", true},
        {"S/RES/2531 (2020)", "s/res/2531 ( 2020 )", true},
        {"A/RES/60/109 A-B", "A/RES/60/109[A-B]", true},
        {"A/34/47 (PART I)", "A/34/47[PART I]", true},
        {"A/RES/60/109 A-B",
         "A/RES/60/109A\xE2\x80\x93"
         "B",
         true},                                                   /* en dash */
        {"A/RES/99/1", "\xEF\xBC\xA1\xEF\xBC\x8FRES/99/1", true}, /* full width */
        {"A/RES/99/1", "A/RES/99/1\xC2\xA0", true},
        {"A/RES/99/1", "A/RES/99/11", false},
        {"A/RES/99/1", "A/RES/99/1/Rev.1", false},
        {"A/RES/60/109 A", "A/RES/60/109 B", false},
        {"S/RES/2531 (2020)", "S/RES/2531 (2021)", false},
        {"S/RES/1 (1946)", "S/RES/11 (946)", false},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ua_str one = ua_symbol_key(arena, ua_str_c(cases[i].one)),
               other = ua_symbol_key(arena, ua_str_c(cases[i].other));
        assert_true(one.n && other.n);
        assert_int_equal(ua_str_eq(one, other), cases[i].same);
    }
}

static void terms(void **state)
{
    (void)state;
    ua_limits limits = ua_limits_default();
    ua_descriptor_list list = {0};
    ua_catalogue c = ua_catalogue_on(arena);

    diags = ua_diags_new(arena, 10);
    assert_int_equal(ua_terms_read(arena, &limits,
                                   UA_STR("id\tterm\r\n1090001\tLAMPS\tlampes\r\n1090002\t\n\n7 X\n"), diags,
                                   &list),
                     UA_OK);
    assert_int_equal(list.n, 1);
    assert_int_equal(ua_catalogue_add_term(&c, list.at[0]), UA_OK);
    assert_str(ua_catalogue_term(&c, arena, UA_STR("Lamps"))->number, "1090001");
    assert_null(ua_catalogue_term(&c, arena, UA_STR("LAMP")));
    list.n = 0;
    assert_int_equal(ua_terms_read(arena, &limits, UA_STR("<xml/>"), diags, &list), UA_E_FORMAT);
    assert_int_equal(ua_diags_at(diags, 0)->code, UA_D_IN_NO_TERMS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dialects_of_marc), cmocka_unit_test(fields_of_marc),
        cmocka_unit_test(voting_records),   cmocka_unit_test(dublin_core),
        cmocka_unit_test(hostile),          cmocka_unit_test(many_of_one_symbol),
        cmocka_unit_test(the_same_symbol),  cmocka_unit_test(terms),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}

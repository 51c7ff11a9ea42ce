/* JUnit: a suite for each file, a test for each rule that it breaks. */
#include "report/report.h"
#include "xml/small.h"
#include "util/table.h"

static ua_status begin(ua_listing *r)
{
    r->state = ua_xml_root(r->a, "testsuites", NULL, NULL);
    if (!r->state)
        return UA_E_NOMEM;
    ua_xml_set(r->a, r->state, "name", UA_STR("unakn check"));
    return ua_arena_status(r->a);
}

/** "line 12: message (eId)" */
static void line(ua_listing *r, xmlNode *e, const ua_found *f)
{
    ua_buf b = ua_buf_on(r->a);

    if (f->line) {
        ua_buf_putz(&b, "line ");
        ua_buf_put_uint(&b, f->line);
        ua_buf_putz(&b, ": ");
    }
    ua_buf_put(&b, f->message);
    if (f->eid.n) {
        ua_buf_putz(&b, " (");
        ua_buf_put(&b, f->eid);
        ua_buf_putz(&b, ")");
    }
    ua_buf_putz(&b, "\n");
    ua_xml_text(r->a, e, ua_buf_str(&b));
}

static xmlNode *test(ua_listing *r, xmlNode *suite, ua_str file, ua_str name)
{
    xmlNode *e = ua_xml_el(suite, "testcase");

    ua_xml_set(r->a, e, "classname", file);
    ua_xml_set(r->a, e, "name", name);
    return e;
}

/** The findings of a rule in one test; only errors are failures. */
static void rule(ua_listing *r, xmlNode *suite, ua_str name, const ua_found *found, size_t n, size_t first)
{
    xmlNode *failure = ua_xml_el(test(r, suite, name, found[first].id), "failure");

    ua_xml_set(r->a, failure, "type", found[first].id);
    ua_xml_set(r->a, failure, "message", found[first].message);
    for (size_t i = first; i < n; i++)
        if (ua_str_eq(found[i].id, found[first].id) && ua_str_eqz(found[i].severity, "error"))
            line(r, failure, &found[i]);
}

static ua_status file(ua_listing *r, ua_str name, const ua_found *found, size_t n)
{
    xmlNode *suite = ua_xml_el(r->state, "testsuite"), *out = NULL;
    ua_table seen = ua_table_on(r->a);
    size_t failures = 0;

    ua_xml_set(r->a, suite, "name", name);
    for (size_t i = 0; i < n; i++) {
        if (!ua_str_eqz(found[i].severity, "error") || ua_table_has(&seen, found[i].id))
            continue;
        ua_table_at(&seen, found[i].id);
        rule(r, suite, name, found, n, i);
        failures++;
    }
    if (!failures)
        test(r, suite, name, UA_STR("valid"));
    for (size_t i = 0; i < n; i++)
        if (!ua_str_eqz(found[i].severity, "error")) {
            out = out ? out : ua_xml_el(suite, "system-out");
            line(r, out, &found[i]);
        }
    ua_xml_number(r->a, suite, "tests", failures ? failures : 1);
    ua_xml_number(r->a, suite, "failures", failures);
    return ua_arena_status(r->a);
}

static ua_status end(ua_listing *r)
{
    return ua_xml_save(r->a, r->state, r->out);
}

const ua_report_format ua_report_junit = {"junit", begin, file, end};

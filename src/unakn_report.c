/* The façade of reports over many files. */
#include <stdlib.h>
#include <string.h>

#include "report/report.h"
#include "unakn_doc.h"

struct unakn_report {
    ua_listing r;
    ua_sink out;
};

/** The first row of a rule says what it is about; of the other findings their table does. */
static ua_about about(ua_str id)
{
    size_t n;
    const ua_rule *rules = ua_rules(&n);

    for (size_t i = 0; i < n; i++)
        if (ua_str_eqz(id, rules[i].id))
            return (ua_about){ua_str_c(rules[i].text), ua_str_c(rules[i].hint)};
    for (ua_diag_code c = 0; c < UA_D_COUNT; c++)
        if (ua_str_eqz(id, ua_diag_about(c)->id))
            return (ua_about){ua_str_c(ua_diag_about(c)->text), ua_str_c(ua_diag_about(c)->hint)};
    return (ua_about){0};
}

int unakn_report_open(const char *format, unakn_put put, void *user, unakn_report **out)
{
    const ua_report_format *f = ua_report_format_named(format);
    unakn_report *r = f ? calloc(1, sizeof *r) : NULL;

    *out = NULL;
    if (!r)
        return f ? UNAKN_E_NOMEM : UNAKN_E_USAGE;
    r->out = (ua_sink){put, user, UA_OK};
    r->r = (ua_listing){.format = f,
                        .a = ua_arena_new(NULL, 0),
                        .out = &r->out,
                        .version = UA_STR(UNAKN_VERSION),
                        .about = about};
    if (!r->r.a || f->begin(&r->r) != UA_OK) {
        ua_arena_free(r->r.a);
        free(r);
        return UNAKN_E_NOMEM;
    }
    *out = r;
    return UNAKN_OK;
}

int unakn_report_add(unakn_report *r, unakn_doc *d, const char *name, int least)
{
    size_t n = unakn_findings(d), kept = 0;
    ua_found *found = ua_new_n(d->arena, n ? n : 1, ua_found);
    unakn_finding f;

    for (size_t i = 0; found && i < n; i++) {
        if (unakn_finding_at(d, i, &f) != UNAKN_OK || f.severity < least)
            continue;
        found[kept++] = (ua_found){ua_str_c(f.id),
                                   ua_str_c(ua_severity_name((ua_severity)f.severity)),
                                   ua_str_in(f.message),
                                   ua_str_in(f.hint),
                                   ua_str_in(f.eid),
                                   ua_str_in(f.xpath),
                                   f.line,
                                   f.column};
    }
    ua_status s = found ? r->r.format->file(&r->r, ua_str_c(name), found, kept) : UA_E_NOMEM;
    return ua_code_of(s);
}

int unakn_report_close(unakn_report *r)
{
    ua_status s = UA_OK;

    if (r) {
        s = r->r.format->end(&r->r);
        ua_arena_free(r->r.a);
        free(r);
    }
    return ua_code_of(s);
}

/* Identity: every segment of the IRIs against the property it repeats (NC-01 to NC-11, AN-04). */
#include <string.h>

#include "check/rules.h"

static ua_str value_of(const xmlNode *level, const char *name, const char *attribute)
{
    const xmlNode *e = ua_child(level, name);

    return ua_str_c(e ? ua_attribute(e, attribute) : NULL);
}

static ua_str cat(ua_rules *r, const ua_str *parts, size_t n)
{
    ua_buf b = ua_buf_on(r->a);

    for (size_t i = 0; i < n; i++)
        ua_buf_put(&b, parts[i]);
    return ua_buf_str(&b);
}
#define CAT(r, ...)                                                                                          \
    cat((r), (const ua_str[]){__VA_ARGS__}, sizeof((const ua_str[]){__VA_ARGS__}) / sizeof(ua_str))

static void expect(ua_rules *r, const xmlNode *level, const char *rule, ua_str have, ua_str want)
{
    if (ua_str_eq(have, want))
        return;
    ua_breach(r, UA_D_RULE_FRBR, level,
              UA_ARGS(CAT(r, ua_str_c((const char *)level->name), UA_STR(": \""), have,
                          UA_STR("\" should be \""), want, UA_STR("\" ("), ua_str_c(rule), UA_STR(")"))));
}

/** NC-04: last segment of the IRI of the author. */
static ua_str actor_of(ua_rules *r, const xmlNode *work)
{
    ua_str pointer = value_of(work, "FRBRauthor", "href");
    ua_str eid = ua_str_sub(pointer, 1, pointer.n), href = {0};

    for (const xmlNode *e = r->root; e; e = ua_next_element(r->root, e))
        if (!strcmp((const char *)e->name, "TLCOrganization") && ua_str_eqz(eid, ua_attribute(e, "eId"))) {
            href = ua_str_c(ua_attribute(e, "href"));
            break;
        }
    for (size_t i = href.n; i-- > 0;)
        if (href.p[i] == '/')
            return ua_str_sub(href, i + 1, href.n);
    return href;
}

/** NC-11: FRBRthis is FRBRuri and a component. Gives the component without "!" and ".xml". */
static ua_str component_of(ua_rules *r, const xmlNode *level, ua_str suffix)
{
    ua_str uri = value_of(level, "FRBRuri", "value"), this = value_of(level, "FRBRthis", "value");
    ua_str head = CAT(r, ua_str_sub(uri, 0, uri.n - suffix.n), UA_STR("/!"));

    if (!ua_str_starts(this, head) || !ua_str_ends(this, suffix) || this.n <= head.n + suffix.n) {
        expect(r, level, "NC-11", this, CAT(r, head, UA_STR("main"), suffix));
        return (ua_str){0};
    }
    return ua_str_sub(this, head.n, this.n - suffix.n);
}

/** The document that a chain of attachments hangs on. */
typedef struct ua_host {
    ua_str element, work;
} ua_host;

/** Where an identification stands: below an attachment the host's identity is repeated (NC-02, AN-04). */
static bool is_attached(const xmlNode *id)
{
    const xmlNode *doc = id->parent && id->parent->parent ? id->parent->parent : id;

    return doc->parent && !strcmp((const char *)doc->parent->name, "attachment");
}

static void identification(ua_rules *r, const xmlNode *id, ua_host *host)
{
    const xmlNode *work = ua_child(id, "FRBRWork"), *expression = ua_child(id, "FRBRExpression");
    const xmlNode *manifestation = ua_child(id, "FRBRManifestation");
    ua_str uri = value_of(work, "FRBRuri", "value"), none = {0};

    if (!work || !expression || !manifestation)
        return; /* the schema has said so */
    if (!is_attached(id))
        *host = (ua_host){ua_str_c((const char *)id->parent->parent->name), uri};
    expect(r, work, "AN-04", uri, host->work);
    expect(r, work, "NC-01", uri,
           CAT(r, UA_STR("/akn/un/"), host->element, UA_STR("/"), value_of(work, "FRBRsubtype", "value"),
               UA_STR("/"), actor_of(r, work), UA_STR("/"), value_of(work, "FRBRdate", "date"), UA_STR("/"),
               value_of(work, "FRBRnumber", "value")));
    ua_str version = value_of(expression, "FRBRuri", "value");
    ua_str head = CAT(r, uri, UA_STR("/"), value_of(expression, "FRBRlanguage", "language"), UA_STR("@"));
    if (!ua_str_starts(version, head)) /* NC-09: after the @ a version may follow */
        expect(r, expression, "NC-09", version, head);
    expect(r, manifestation, "NC-10", value_of(manifestation, "FRBRuri", "value"),
           CAT(r, version, UA_STR("."), value_of(manifestation, "FRBRformat", "value")));
    ua_str component = component_of(r, work, none);
    expect(r, expression, "NC-11", component_of(r, expression, none), component);
    expect(r, manifestation, "NC-11", component_of(r, manifestation, UA_STR(".xml")), component);
}

ua_status ua_check_frbr(ua_rules *r)
{
    ua_host host = {{0}, {0}};

    for (const xmlNode *e = r->root; e; e = ua_next_element(r->root, e))
        if (!strcmp((const char *)e->name, "identification") && e->parent && e->parent->parent)
            identification(r, e, &host);
    return ua_arena_status(r->a);
}

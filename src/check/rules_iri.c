/* Identity: every segment of the IRIs against the property it repeats (NC-01 to NC-13). */
#include <string.h>

#include "akn/iri.h"
#include "check/rules.h"
#include "lang/lang.h"

enum { AKN, UN, TYPE, SUBTYPE, ACTOR, DATE, NUMBER, SEGMENTS };

/** The segments of the IRI of a work; false: it is none (NC-01 has said so). */
static bool work_segments(const ua_view *v, uint32_t work, ua_str out[SEGMENTS])
{
    return ua_segments(ua_value(v, work, "FRBRuri", "value"), out, SEGMENTS) == SEGMENTS &&
           ua_str_eqz(out[AKN], "akn");
}

static bool is_date(ua_str s)
{
    return s.n == 10 && s.p[4] == '-' && s.p[7] == '-';
}

void ua_rule_nc_01(ua_view *v, uint32_t i)
{
    ua_str uri = ua_value(v, i, "FRBRuri", "value"), s[SEGMENTS] = {{0}};
    size_t n = ua_segments(uri, s, SEGMENTS);
    bool empty = false, escaped = ua_str_find(uri, UA_STR("%"), 0) != SIZE_MAX;
    const char *why = NULL;

    for (size_t k = 0; k < n && k < SEGMENTS; k++)
        empty = empty || !s[k].n;
    if (ua_str_find(uri, UA_STR("://"), 0) != SIZE_MAX)
        why = "it has a host";
    else if (ua_str_ends(uri, UA_STR("/")))
        why = "it ends with a slash";
    else if (!ua_str_starts(uri, UA_STR("/akn/un/")))
        why = "it does not begin with /akn/un/";
    else if (n != SEGMENTS || empty)
        why = "a segment is missing, empty or too many";
    else if (!is_date(s[DATE]))
        why = "the sixth segment is no date";
    else if (escaped)
        why = "characters are percent-encoded";
    if (why)
        UA_BREACH(v, UA_D_NC_01, i, uri, ua_str_c(why));
}

void ua_rule_nc_02(ua_view *v, uint32_t i)
{
    ua_str s[SEGMENTS];
    const char *host = ua_name_at(v, ua_host_of(v, i));

    if (work_segments(v, i, s) && !ua_str_eqz(s[TYPE], host))
        UA_BREACH(v, UA_D_NC_02, i, s[TYPE], ua_str_c(host));
}

void ua_rule_nc_03(ua_view *v, uint32_t i)
{
    ua_str s[SEGMENTS], subtype = ua_value(v, i, "FRBRsubtype", "value");

    if (work_segments(v, i, s) && !ua_str_eq(s[SUBTYPE], subtype))
        UA_BREACH(v, UA_D_NC_03, i, s[SUBTYPE], subtype);
}

void ua_rule_nc_04(ua_view *v, uint32_t i)
{
    ua_str s[SEGMENTS], actor = ua_actor_of(v, i);

    if (work_segments(v, i, s) && actor.n && !ua_str_eq(s[ACTOR], actor))
        UA_BREACH(v, UA_D_NC_04, i, s[ACTOR], actor);
}

void ua_rule_nc_05(ua_view *v, uint32_t i)
{
    ua_str s[SEGMENTS], date = ua_value(v, i, "FRBRdate", "date");

    if (work_segments(v, i, s) && !ua_str_eq(s[DATE], date))
        UA_BREACH(v, UA_D_NC_05, i, s[DATE], date);
}

static uint32_t alias_of(const ua_view *v, uint32_t work, const char *name)
{
    for (uint32_t k = ua_first(v, work); k != UA_NO_ITEM; k = ua_next(v, k))
        if (ua_is(v, k, "FRBRalias") && ua_str_eqz(ua_at(v, k, "name"), name))
            return k;
    return UA_NO_ITEM;
}

static ua_str number_of(ua_view *v, ua_str shown)
{
    ua_buf b = ua_buf_on(v->a);

    ua_iri_number(&b, shown);
    return ua_buf_str(&b);
}

/** NC-06: value from showAs; a collection is named after its symbol (IR-04), a text without number after a digest. */
void ua_rule_nc_06(ua_view *v, uint32_t i)
{
    ua_str s[SEGMENTS], value = ua_value(v, i, "FRBRnumber", "value"),
                        shown = ua_value(v, i, "FRBRnumber", "showAs");
    ua_buf normal = ua_buf_on(v->a);

    if (work_segments(v, i, s) && !ua_str_eq(s[NUMBER], value))
        UA_BREACH(v, UA_D_NC_06, i, s[NUMBER], value);
    if (ua_str_starts(value, UA_STR("nn-")))
        return;
    if (ua_is(v, ua_host_of(v, i), "documentCollection"))
        shown = alias_of(v, i, "symbol") != UA_NO_ITEM ? ua_at(v, alias_of(v, i, "symbol"), "value") : shown;
    ua_iri_designation(&normal, shown);
    ua_str bare = ua_str_starts(value, UA_STR("dec-")) ? ua_str_sub(value, 4, value.n) : value;
    ua_str want = number_of(v, ua_buf_str(&normal));
    if (!ua_str_eq(bare, want))
        UA_BREACH(v, UA_D_NC_06, i, value, want);
    else if (!ua_str_eq(shown, ua_buf_str(&normal)))
        UA_BREACH(v, UA_D_NC_06, i, shown, ua_buf_str(&normal));
}

void ua_rule_nc_07(ua_view *v, uint32_t i)
{
    ua_str shown = ua_at(v, i, "showAs"), name = ua_at(v, ua_host_of(v, i), "name");
    bool numbered = ua_str_eqz(name, "resolution") || ua_str_eqz(name, "decision");

    if (numbered && ua_series_of(shown))
        UA_BREACH(v, UA_D_NC_07, i, shown);
}

void ua_rule_nc_08(ua_view *v, uint32_t i)
{
    ua_str name = ua_at(v, ua_host_of(v, i), "name"), actor = ua_actor_of(v, i);
    ua_str value = ua_value(v, i, "FRBRnumber", "value");
    bool marked = ua_str_starts(value, UA_STR("dec-")), decision = ua_str_eqz(name, "decision");

    if (!actor.n || ua_str_starts(value, UA_STR("nn-")))
        return;
    bool wanted = decision && ua_iri_marks_decisions(actor);
    if (marked != wanted)
        UA_BREACH(v, UA_D_NC_08, i, value, name,
                  wanted ? UA_STR("it should begin with dec-") : UA_STR("without dec-"));
}

void ua_rule_nc_09(ua_view *v, uint32_t i)
{
    ua_str uri = ua_value(v, i, "FRBRuri", "value"), lang = ua_value(v, i, "FRBRlanguage", "language");
    uint32_t work = ua_kid(v, ua_up(v, i), "FRBRWork");
    ua_str head = UA_JOIN(v, ua_value(v, work, "FRBRuri", "value"), UA_STR("/"), lang, UA_STR("@"));
    ua_str version = ua_str_sub(uri, head.n, uri.n), date = ua_value(v, i, "FRBRdate", "date");
    ua_str number = ua_value(v, i, "FRBRversionNumber", "value");
    bool known = !version.n || ua_str_eq(version, date) || (number.n && ua_str_eq(version, number));

    if (!ua_str_starts(uri, head) || !known)
        UA_BREACH(v, UA_D_NC_09, i, uri, head);
}

void ua_rule_nc_10(ua_view *v, uint32_t i)
{
    ua_str uri = ua_value(v, i, "FRBRuri", "value"), format = ua_value(v, i, "FRBRformat", "value");
    uint32_t expression = ua_kid(v, ua_up(v, i), "FRBRExpression");
    ua_str want = UA_JOIN(v, ua_value(v, expression, "FRBRuri", "value"), UA_STR("."),
                          format.n ? format : UA_STR("xml"));

    if (!ua_str_eq(uri, want))
        UA_BREACH(v, UA_D_NC_10, i, uri, want);
}

/** What stands between FRBRuri and the end in FRBRthis; empty when it is no component. */
static ua_str component_of(ua_view *v, uint32_t level)
{
    ua_str uri = ua_value(v, level, "FRBRuri", "value"), this = ua_value(v, level, "FRBRthis", "value");
    ua_str suffix = ua_is(v, level, "FRBRManifestation") ? UA_STR(".xml") : (ua_str){0};
    ua_str head =
        UA_JOIN(v, ua_str_sub(uri, 0, uri.n - (ua_str_ends(uri, suffix) ? suffix.n : 0)), UA_STR("/!"));

    if (!ua_str_starts(this, head) || !ua_str_ends(this, suffix) || this.n <= head.n + suffix.n)
        return (ua_str){0};
    return ua_str_sub(this, head.n, this.n - suffix.n);
}

void ua_rule_nc_11(ua_view *v, uint32_t i)
{
    ua_str uri = ua_value(v, i, "FRBRuri", "value"), component = component_of(v, i);
    ua_str of_work = component_of(v, ua_kid(v, ua_up(v, i), "FRBRWork"));
    ua_str suffix = ua_is(v, i, "FRBRManifestation") ? UA_STR(".xml") : (ua_str){0};

    if (component.n && (!of_work.n || ua_str_eq(component, of_work)))
        return;
    ua_str base = ua_str_sub(uri, 0, uri.n - (ua_str_ends(uri, suffix) ? suffix.n : 0));
    UA_BREACH(v, UA_D_NC_11, i, ua_value(v, i, "FRBRthis", "value"),
              UA_JOIN(v, base, UA_STR("/!"), of_work.n ? of_work : UA_STR("main"), suffix));
}

void ua_rule_nc_12(ua_view *v, uint32_t i)
{
    uint32_t doc = v->items.at[i].document, cover = ua_kid(v, doc, "coverPage");

    if (alias_of(v, i, "symbol") != UA_NO_ITEM || cover == UA_NO_ITEM || ua_host_of(v, i) != doc)
        return;
    for (uint32_t k = cover; k < v->eids.items.at[cover].end; k++)
        if (ua_is(v, k, "docNumber") && ua_str_eqz(ua_at(v, k, "refersTo"), "#symbol")) {
            UA_BREACH(v, UA_D_NC_12, i, ua_text_at(v, k));
            return;
        }
}

void ua_rule_nc_13(ua_view *v, uint32_t i)
{
    ua_str actor = ua_actor_of(v, i);

    if (actor.n && !ua_actor_find(actor) && ua_host_of(v, i) == v->items.at[i].document)
        UA_BREACH(v, UA_D_NC_13, i, actor);
}

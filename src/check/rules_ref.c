/* References (RF) and second calls of notes (FN-04). */
#include "check/rules.h"

#include "text/ctype.h"

enum { MOST = 12 };

static bool is_digits(ua_str s, size_t n)
{
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] < '0' || s.p[i] > '9')
            return false;
    return s.n == n;
}

static bool is_year(ua_str s)
{
    return is_digits(s, 4);
}

static bool is_full_date(ua_str s)
{
    return s.n == 10 && is_year(ua_str_sub(s, 0, 4)) && s.p[4] == '-' && is_digits(ua_str_sub(s, 5, 7), 2) &&
           s.p[7] == '-' && is_digits(ua_str_sub(s, 8, 10), 2);
}

/** A reference into the same document: "#eId", "!annex". */
static bool is_local(ua_str href)
{
    return href.n && (href.p[0] == '#' || href.p[0] == '!');
}

/** The date segment of a global IRI; empty when the IRI has none. */
static ua_str date_of(ua_str href)
{
    ua_str s[MOST] = {{0}};

    return ua_segments(href, s, MOST) >= 7 ? s[5] : (ua_str){0};
}

/** Is there a component of that name: "main", "annex_I" (NC-11)? */
static bool has_component(const ua_view *v, ua_str name)
{
    for (uint32_t i = 0; i < v->works.n; i++) {
        ua_str this = ua_value(v, v->works.at[i], "FRBRthis", "value");
        if (this.n > name.n + 2 && ua_str_ends(this, name) && this.p[this.n - name.n - 1] == '!')
            return true;
    }
    return false;
}

/** "!annex_I#para_2", in this document or behind its own IRI: component and eId are there. */
static const char *component_trouble(const ua_view *v, ua_str href)
{
    ua_str name, eid;
    bool fragment = ua_str_cut(ua_str_sub(href, 1, href.n), '#', &name, &eid);

    if (name.n && !has_component(v, name))
        return "this document has no such component";
    return fragment && !ua_table_has(&v->ids, eid) ? "this document has no such eId" : NULL;
}

static const char *trouble(ua_view *v, ua_str href)
{
    ua_str s[MOST] = {{0}};
    uint32_t target = ua_target(v, href);

    if (!href.n)
        return "it is empty";
    if (ua_str_find(href, UA_STR(" "), 0) != SIZE_MAX)
        return "it holds a blank";
    if (href.p[0] == '!')
        return component_trouble(v, href);
    if (is_local(href))
        return target != UA_NO_ITEM && v->items.at[target].region == UA_IN_META ? "it points to metadata"
                                                                                : NULL;
    if (ua_str_find(href, UA_STR("://"), 0) != SIZE_MAX)
        return "it has a host";
    if (!ua_str_starts(href, UA_STR("/akn/")))
        return "it does not begin with /akn/";
    if (ua_str_ends(href, UA_STR("/")))
        return "it ends with a slash";
    size_t n = ua_segments(href, s, MOST);
    if (n < 7)
        return "a segment is missing";
    if (n > 7 && n <= MOST && s[7].n && s[7].p[0] != '!' && s[7].p[0] != '~')
        return "it names an expression, not a work";
    ua_str own = ua_value(v, ua_work_of(v, 1), "FRBRuri", "value");
    bool here =
        own.n && ua_str_starts(href, own) && ua_str_starts(ua_str_sub(href, own.n, href.n), UA_STR("/!"));
    return here ? component_trouble(v, ua_str_sub(href, own.n + 1, href.n)) : NULL;
}

void ua_rule_rf_01(ua_view *v, uint32_t i)
{
    ua_str href = ua_at(v, i, "href");
    const char *why = trouble(v, href);

    if (why)
        UA_BREACH(v, UA_D_RF_01, i, href, ua_str_c(why));
}

void ua_rule_rf_05(ua_view *v, uint32_t i)
{
    ua_str href = ua_at(v, i, "href"), status = ua_at(v, i, "status"), date = date_of(href);
    bool incomplete = ua_str_eqz(status, "incomplete");

    if (!is_local(href) && ((is_year(date) && !incomplete) || (is_full_date(date) && incomplete)))
        UA_BREACH(v, UA_D_RF_05, i, href, status);
}

void ua_rule_rf_06(ua_view *v, uint32_t i)
{
    ua_str href = ua_at(v, i, "href"), s[MOST] = {{0}};
    size_t n = ua_segments(href, s, MOST);

    if (!is_local(href) && ua_str_starts(href, UA_STR("/akn/")) && n >= 7 && !is_year(s[5]) &&
        !is_full_date(s[5]))
        UA_BREACH(v, UA_D_RF_06, i, href);
}

static bool is_global(ua_str href)
{
    return ua_str_starts(href, UA_STR("/akn/"));
}

void ua_rule_rf_10(ua_view *v, uint32_t i)
{
    unsigned refs = 0;

    if (ua_is(v, i, "rref")) {
        ua_str from = ua_at(v, i, "from"), to = ua_at(v, i, "upTo");
        if ((!is_local(from) && !is_global(from)) || (!is_local(to) && !is_global(to)))
            UA_BREACH(v, UA_D_RF_10, i, UA_STR("rref"), UA_STR("an end of the range is missing"));
        return;
    }
    for (uint32_t k = i + 1; k < v->eids.items.at[i].end; k++)
        refs += ua_is(v, k, "ref") || ua_is(v, k, "rref");
    if (ua_has(v, i, "href"))
        UA_BREACH(v, UA_D_RF_10, i, UA_STR("mref"), UA_STR("has a href"));
    if (!refs)
        UA_BREACH(v, UA_D_RF_10, i, UA_STR("mref"), UA_STR("holds no ref"));
}

void ua_rule_rf_11(ua_view *v, uint32_t i)
{
    ua_str href = ua_at(v, i, "href");

    if (!ua_str_starts(href, UA_STR("https://")) && !ua_str_starts(href, UA_STR("http://")) &&
        !ua_str_starts(href, UA_STR("mailto:")))
        UA_BREACH(v, UA_D_RF_11, i, href);
}

void ua_rule_fn_04(ua_view *v, uint32_t i)
{
    uint32_t target = ua_target(v, ua_at(v, i, "href"));

    if (!ua_is(v, target, "authorialNote"))
        return;
    if (!ua_is(v, ua_up(v, i), "sup"))
        UA_BREACH(v, UA_D_FN_04, i, UA_STR("it is not in sup"));
    else if (!ua_str_eq(ua_text_at(v, i), ua_at(v, target, "marker")))
        UA_BREACH(v, UA_D_FN_04, i, UA_STR("its text is not the mark of the note"));
}

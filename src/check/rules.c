/* The rules of the profile: one pass over the elements, each rule asked where its row in rules.tsv says. */
#include "check/rules.h"

#include <stdlib.h>
#include <string.h>

#include "check/check.h"

static const ua_rule rules[] = {
#include "rules.inc"
};

static const struct {
    const char *on;
    ua_rule_call *call;
    ua_diag_code code;
} calls[] = {
#include "rule_calls.inc"
};
enum { CALLS = sizeof calls / sizeof *calls };

static const struct {
    const char *set, *value;
} sets[] = {
#include "sets.inc"
};

const ua_rule *ua_rules(size_t *n)
{
    *n = sizeof rules / sizeof *rules;
    return rules;
}

bool ua_in_set(const char *set, ua_str value)
{
    size_t low = 0, high = sizeof sets / sizeof *sets;

    while (low < high) {
        size_t mid = (low + high) / 2;
        int order = strcmp(sets[mid].set, set);
        order = order ? order : ua_str_cmp(ua_str_c(sets[mid].value), value);
        if (!order)
            return true;
        *(order < 0 ? &low : &high) = order < 0 ? mid + 1 : mid;
    }
    return false;
}

/** Which calls belong to which element: chains of indices into calls + 1. What the profile does not judge is left out. */
typedef struct ua_plan {
    uint16_t heads[UA_MOST_ELEMENTS], every, next[CALLS];
} ua_plan;

static ua_status make_plan(ua_plan *p, const ua_diags *d)
{
    *p = (ua_plan){.every = 0};
    for (uint16_t i = CALLS; i-- > 0;) {
        const ua_element *about = ua_element_about(calls[i].on);
        bool every = !strcmp(calls[i].on, "*");
        if (!about && !every)
            return UA_E_BUG; /* rules.tsv names an element that elements.tsv lacks */
        if (ua_diags_weigh(d, calls[i].code) == UA_SILENT)
            continue;
        uint16_t *head = every ? &p->every : &p->heads[ua_element_row(about)];
        p->next[i] = *head;
        *head = (uint16_t)(i + 1);
    }
    return UA_OK;
}

static void ask(ua_view *v, const ua_plan *p, uint16_t at, uint32_t i)
{
    for (; at; at = p->next[at - 1])
        calls[at - 1].call(v, i);
}

ua_status ua_rules_check(xmlDoc *doc, const ua_resolution *origin, ua_arena *a, ua_diags *d)
{
    ua_view v;
    ua_plan plan;

    UA_TRY(ua_view_open(&v, doc, a, d, origin != NULL));
    UA_TRY(make_plan(&plan, d));
    /* another version of Akoma Ntoso has other rules: that it is one is all there is to say */
    uint32_t end = ua_is_akn3(xmlDocGetRootElement(doc)) ? v.items.n : 1;
    for (uint32_t i = 0; i < end; i++) {
        if (v.items.at[i].foreign && i)
            continue;
        uint32_t row = ua_element_row(v.eids.items.at[i].about);
        ask(&v, &plan, plan.every, i);
        if (row != UA_NO_ITEM)
            ask(&v, &plan, plan.heads[row], i);
        ua_check_eid(&v, i);
    }
    if (end > 1 && ua_diags_weigh(d, UA_D_MD_15_UNUSED) != UA_SILENT)
        ua_check_unused(&v);
    UA_TRY(ua_arena_status(a));
    return v.broken ? UA_E_REFUSED : UA_OK;
}

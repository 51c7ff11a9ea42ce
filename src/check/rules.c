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

/** Which calls belong to which element: chains of indices into calls, by name. */
typedef struct ua_plan {
    ua_table heads; /**< element to index of its first call + 1 */
    uint16_t next[CALLS];
} ua_plan;

static ua_status make_plan(ua_plan *p, ua_arena *a)
{
    p->heads = ua_table_on(a);
    for (uint16_t i = CALLS; i-- > 0;) {
        uint32_t *head = ua_table_at(&p->heads, ua_str_c(calls[i].on));
        if (!head)
            return ua_arena_status(a);
        p->next[i] = (uint16_t)*head;
        *head = i + 1u;
    }
    return UA_OK;
}

static void ask(ua_view *v, const ua_plan *p, const char *on, uint32_t i)
{
    ua_table *heads = (ua_table *)(uintptr_t)&p->heads;
    uint32_t at = ua_table_has(heads, ua_str_c(on)) ? *ua_table_at(heads, ua_str_c(on)) : 0;

    for (; at; at = p->next[at - 1])
        calls[at - 1].call(v, i);
}

ua_status ua_rules_check(xmlDoc *doc, const ua_resolution *origin, ua_arena *a, ua_diags *d)
{
    ua_view v;
    ua_plan plan;

    UA_TRY(ua_view_open(&v, doc, a, d, origin != NULL));
    UA_TRY(make_plan(&plan, a));
    for (uint32_t i = 0; i < v.items.n; i++) {
        if (v.items.at[i].foreign && i)
            continue;
        ask(&v, &plan, "*", i);
        ask(&v, &plan, ua_name_at(&v, i), i);
        ua_check_eid(&v, i);
    }
    ua_check_unused(&v);
    UA_TRY(ua_arena_status(a));
    return v.broken ? UA_E_REFUSED : UA_OK;
}

/* The façade of the operative facts: who is asked to do what, until when. */
#include "actions/actions.h"
#include "unakn_doc.h"

int unakn_actions(unakn_doc *d, size_t *count)
{
    const ua_lang *l = d->xml ? ua_actions_language(d->xml) : NULL;
    ua_patterns *ps = l ? ua_patterns_of(d->ctx, l) : NULL;

    *count = 0;
    if (!d->xml || !l)
        return d->xml ? UNAKN_E_UNSUPPORTED : UNAKN_E_USAGE;
    if (!ps)
        return UNAKN_E_NOMEM;
    d->actions.n = 0;
    ua_status s = ua_actions_read(d->arena, d->xml, l, ps, &d->actions);
    if (s == UA_OK)
        s = ua_patterns_status(d->ctx);
    *count = s == UA_OK ? d->actions.n : 0;
    return ua_code_of(s);
}

int unakn_action_at(unakn_doc *d, size_t i, unakn_action *out)
{
    if (i >= d->actions.n)
        return UNAKN_E_USAGE;
    const ua_action *a = &d->actions.at[i];
    *out = (unakn_action){.eid = ua_str_out(a->eid),
                          .num = ua_str_out(a->num),
                          .organ = ua_str_out(a->organ),
                          .key = ua_str_out(a->key),
                          .phrase = ua_str_out(a->phrase),
                          .addressee = ua_str_out(a->addressee),
                          .entity = ua_str_out(a->entity),
                          .deadline = ua_str_out(a->deadline),
                          .date = ua_str_out(a->date),
                          .text = ua_str_out(a->text)};
    return UNAKN_OK;
}

int unakn_action_json(unakn_doc *d, size_t i, unakn_put put, void *user)
{
    ua_sink out = {put, user, UA_OK};
    unakn_action a;
    int e = unakn_action_at(d, i, &a);

    if (e != UNAKN_OK)
        return e;
    ua_sink_putz(&out, "{\"file\":");
    ua_sink_json(&out, d->name);
    ua_json_member(&out, "work", unakn_fact(d, "work-iri"));
    ua_json_member(&out, "eId", a.eid);
    ua_json_member(&out, "num", a.num);
    ua_json_member(&out, "organ", a.organ);
    ua_json_member(&out, "key", a.key);
    ua_json_member(&out, "phrase", a.phrase);
    ua_json_member(&out, "addressee", a.addressee);
    ua_json_member(&out, "entity", a.entity);
    ua_json_member(&out, "deadline", a.deadline);
    ua_json_member(&out, "date", a.date);
    ua_json_member(&out, "text", a.text);
    ua_sink_putz(&out, "}\n");
    return out.status == UA_OK ? UNAKN_OK : UNAKN_E_IO;
}

/* Lead phrases of preambular and operative paragraphs (PR-02, PR-03, OP-02). */
#include "parse/work.h"

/** "对局势表示关切，": a phrase behind its object gives its key; PR-03 marks it where a paragraph begins alone, so here it is a
 *  concept like the further ones. */
static ua_status lead_behind(ua_work *w, ua_text *t, uint8_t role, ua_str *key)
{
    ua_match m;
    size_t len;

    if (!ua_find(w, UA_P_LEAD_BEHIND, t->s, &m))
        return UA_OK;
    const ua_phrase *p = ua_lead_of(w, ua_str_sub(t->s, m.from, t->s.n), role, &len);
    if (!p)
        return UA_OK;
    uint32_t end = m.from + (uint32_t)len;
    *key = ua_str_c(p->key);
    UA_TRY(ua_mark_text(w, t, m.from, end, UA_M_FURTHER, *key, (ua_str){0}));
    return ua_mark_further(w, t, end, role);
}

/** Marks the lead phrase of a text; *key: its key, untouched when there is none. misread: also one that a machine misread
 *  (N-121), which only the place of the text can vouch for. */
static ua_status lead(ua_work *w, ua_text *t, uint8_t role, bool misread, ua_str *key)
{
    size_t len;
    const ua_phrase *p = ua_lead_of(w, t->s, role, &len);

    if (!p && misread && ua_starts_upper(t->s) &&
        (p = ua_lang_phrase_like(w->p->lang, t->s, role, &len)) != NULL)
        ua_report(w->p->diags, UA_D_PR_LEAD_READ, ua_text_source(t, 0, (uint32_t)len),
                  UA_ARGS(ua_str_sub(t->s, 0, len), ua_str_c(p->form)));
    if (!p)
        return lead_behind(w, t, role, key);
    *key = ua_str_c(p->key);
    UA_TRY(ua_mark_text(w, t, 0, (uint32_t)len, UA_M_LEAD, *key, (ua_str){0}));
    return ua_mark_further(w, t, (uint32_t)len, role);
}

static bool in_annex(const ua_node *n)
{
    while (n && n->kind != UA_ANNEX)
        n = n->parent;
    return n != NULL;
}

/** The first block of a node, through intros; NULL when the node opens with something else. */
static ua_text *opening(const ua_node *n)
{
    for (n = n->first; n; n = n->first)
        if (n->kind == UA_BLOCK)
            return n->text;
        else if (n->kind != UA_LIST && n->kind != UA_INTRO)
            return NULL;
    return NULL;
}

static ua_status preambular(ua_work *w, ua_node *n)
{
    ua_text *t = opening(n);

    n->key = UA_STR("preambular");
    if (!t)
        return UA_OK;
    UA_TRY(lead(w, t, UA_PREAMBULAR_LEAD, true, &n->key));
    if (ua_str_eqz(n->key, "preambular"))
        ua_report(w->p->diags, UA_D_PR_UNKNOWN_LEAD, ua_text_source(t, 0, (uint32_t)t->s.n), UA_NOARGS);
    return UA_OK;
}

ua_status ua_lead_in(ua_work *w, ua_node *n)
{
    ua_str key = {0};
    ua_text *t;

    if (n->kind == UA_PREAMBULAR)
        return preambular(w, n);
    if (n->kind == UA_CROSSHEADING)
        return lead(w, n->text, UA_PREAMBULAR_LEAD, false, &key);
    if (n->kind == UA_RECITAL && (t = opening(n)) != NULL)
        return lead(w, t, UA_PREAMBULAR_LEAD, true, &key);
    if ((n->kind == UA_PARAGRAPH || n->kind == UA_ALINEA) && (t = opening(n)) != NULL)
        return lead(w, t, UA_OPERATIVE_LEAD, n->num && !in_annex(n), &key);
    return UA_OK;
}

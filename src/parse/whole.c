/* What provisions are provisions of: what is named behind them or before (RF-08). */
#include "parse/cite.h"

/** A reference as a whole that begins, or ends, at a place; nmarks when there is none. */
static uint32_t reference(const ua_cite *c, uint32_t at, bool ends)
{
    const ua_text *t = c->t;

    for (uint32_t i = ends ? ua_text_mark_near(t, at) : ua_text_mark_at(t, at);
         i < t->nmarks && t->marks[i].from <= at; i++) {
        const ua_mark *m = &t->marks[i];
        if (m->kind == UA_M_REF && (ends ? m->to : m->from) == at &&
            ua_str_find(m->value, UA_STR("#"), 0) == SIZE_MAX)
            return i;
    }
    return t->nmarks;
}

static bool is_in_list(const ua_cite *c, uint32_t i)
{
    const ua_mark *m = &c->t->marks[i];

    for (uint32_t k = ua_text_mark_near(c->t, m->from); k < i; k++)
        if (c->t->marks[k].kind == UA_M_REFS && c->t->marks[k].to >= m->to)
            return true;
    return false;
}

/** "of that resolution": what was cited last before a place. */
static bool said_behind(const ua_cite *c, uint32_t at, ua_whole *out)
{
    ua_match m;
    ua_str left;

    if (!ua_find(c->w, UA_P_CITE_SAID, ua_cite_rest(c, at), &m))
        return false;
    for (uint32_t i = ua_text_mark_at(c->t, at); i-- > 0;) {
        const ua_mark *said = &c->t->marks[i];
        if (said->kind != UA_M_REF || ua_str_find(said->value, UA_STR(" resolution "), 0) == SIZE_MAX)
            continue;
        ua_str_cut(said->value, '!', &out->charter, &left);
        out->date = said->key;
        out->to = at + m.to;
        return true;
    }
    return false;
}

/** "of its resolution 70/1", "of General Assembly resolution 60/1", "of the Charter". */
static bool cited_behind(const ua_cite *c, uint32_t at, ua_whole *out)
{
    ua_match in, m;
    size_t len;

    if (!ua_find(c->w, UA_P_CITE_IN, ua_cite_rest(c, at), &in))
        return false;
    at += in.to;
    if (ua_cite_organ_at(c, at, &len) && at + len < c->t->s.n && c->t->s.p[at + len] == ' ')
        at += (uint32_t)len + 1;
    out->mark = reference(c, at, false);
    if (out->mark < c->t->nmarks && is_in_list(c, out->mark))
        return false;
    if (out->mark < c->t->nmarks) {
        out->to = c->t->marks[out->mark].to;
        return true;
    }
    if (!ua_find(c->w, UA_P_CITE_CHARTER, ua_cite_rest(c, at), &m) ||
        !ua_cite_instrument(c, at, &len, &out->charter, &out->date))
        return false;
    out->to = at + (uint32_t)len;
    return true;
}

/** "above", "of the present resolution", "of the present article". */
static bool here_behind(const ua_cite *c, uint32_t at, ua_whole *out)
{
    ua_match m;

    if (!ua_find(c->w, UA_P_CITE_HERE, ua_cite_rest(c, at), &m))
        return false;
    bool whole_text = ua_match_group(&m, "whole").n > 0;
    out->scope = whole_text ? "!main" : "";
    out->to = whole_text || ua_match_group(&m, "part").n ? at + m.to : at;
    return true;
}

/** What stands before the phrases: "resolution 66/288, annex, paragraph 4", "第2374(2017)号决议第4段", "上文第28段". */
static bool before(const ua_cite *c, uint32_t at, ua_whole *out)
{
    ua_match m;
    uint32_t start = ua_cite_near_before(c, at);
    ua_str s = ua_str_sub(c->t->s, start, at);

    if (ua_find(c->w, UA_P_CITE_HERE_BEFORE, s, &m)) {
        bool whole_text = ua_match_group(&m, "whole").n > 0;
        out->scope = whole_text ? "!main" : "";
        out->from = whole_text || ua_match_group(&m, "part").n ? start + m.from : at;
        return true;
    }
    if (!ua_find(c->w, UA_P_CITE_BEHIND, s, &m))
        return false;
    out->mark = reference(c, start + m.from, true);
    if (out->mark == c->t->nmarks)
        return false;
    out->from = c->t->marks[out->mark].from;
    return true;
}

bool ua_cite_whole(const ua_cite *c, uint32_t from, uint32_t to, ua_whole *out)
{
    *out = (ua_whole){.mark = c->t->nmarks, .from = from, .to = to};
    return here_behind(c, to, out) || cited_behind(c, to, out) || said_behind(c, to, out) ||
           before(c, from, out);
}

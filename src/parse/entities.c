/* Names of organizations, offices, places and events, and the short names that the document itself introduces (IN-01,
 * MD-15). What a name means is a row of the tables; where a text of that form means something else, a pattern. */
#include "parse/entities.h"

#include "text/ctype.h"
#include "text/utf8.h"

enum { BEFORE_BYTES = 48 };

static bool is_reference(ua_mark_kind k)
{
    return k == UA_M_REF || k == UA_M_RANGE || k == UA_M_REFS || k == UA_M_UNRESOLVED;
}

/** May a name stand at a place with regard to one mark of the text? References hold names (IN-06), but the name of an
 *  instrument is one name. */
static bool may_stand(const ua_mark *m, uint32_t from, uint32_t to)
{
    if (m->to <= from || m->from >= to || m->from == m->to)
        return true;
    if (m->kind == UA_M_DATE && from <= m->from && m->to <= to)
        return true;
    return is_reference(m->kind) && m->from <= from && to <= m->to &&
           !ua_str_starts(m->value, UA_STR("un act "));
}

ua_status ua_name_mark(ua_naming *n, uint32_t from, uint32_t to, ua_mark_kind kind, ua_str key, ua_str value,
                       bool *done)
{
    *done = false;
    for (uint32_t i = ua_text_mark_near(n->t, from); i < n->t->nmarks && n->t->marks[i].from < to; i++)
        if (!may_stand(&n->t->marks[i], from, to))
            return UA_OK;
    UA_TRY(ua_mark_text(n->w, n->t, from, to, kind, key, value));
    n->last = (ua_mark){.from = from, .to = to, .kind = kind, .key = key, .value = value};
    *done = true;
    if ((kind == UA_M_ORGAN || kind == UA_M_ROLE) && !ua_vec_push(n->w->p->arena, &n->named, key))
        return ua_arena_status(n->w->p->arena);
    return UA_OK;
}

static ua_mark_kind kind_of(ua_entity_class c)
{
    switch (c) {
    case UA_ORGANIZATION: return UA_M_ORGAN;
    case UA_ROLE: return UA_M_ROLE;
    case UA_EVENT: return UA_M_EVENT;
    case UA_MEMBER:
    case UA_OBSERVER:
    case UA_FORMER:
    case UA_LOCATION:
    case UA_SHORT: break;
    }
    return UA_M_LOCATION;
}

/** Where to begin to look for what stands before a place: some bytes back, at a character. */
static uint32_t near_before(const ua_naming *n, uint32_t at)
{
    return (uint32_t)ua_str_boundary(n->t->s, at > BEFORE_BYTES ? at - BEFORE_BYTES : 0);
}

/** Is what looks like a name part of a longer one that nobody knows: "Secretary-General of the Harbour League", "United
 *  Nations Harbour Strategy", "Vienna Declaration"? */
static bool goes_on(const ua_naming *n, const ua_entity *e, uint32_t from, uint32_t to)
{
    ua_match m;
    ua_str all = n->t->s, rest = ua_str_sub(all, from, all.n), behind = ua_str_sub(all, to, all.n);
    uint32_t start = near_before(n, from);

    if (kind_of(e->cls) == UA_M_LOCATION)
        return ua_find(n->w, UA_P_PLACE_GOES_ON, behind, &m) ||
               ua_find(n->w, UA_P_PLACE_BEGAN, ua_str_sub(all, start, from), &m) ||
               (ua_pattern_find(n->w->p->patterns, UA_P_PLACE_DOUBTFUL, all, from, &m) && m.from == from);
    return (ua_find(n->w, UA_P_NAME_GOES_ON, rest, &m) && m.to > to - from) ||
           (ua_find(n->w, UA_P_NAME_TAIL, ua_str_sub(all, from, to), NULL) &&
            ua_find(n->w, UA_P_NAME_BEGAN, ua_str_sub(all, start, to), &m) && m.from < from - start);
}

/** Which of those that share a short name is meant: the only one that this text names or whose text it is, else the one of
 *  the organ whose text it is ("the High Commissioner"). NULL: none, or it is not certain. */
static const ua_entity *short_for(const ua_naming *n, const ua_entity *e, uint32_t from)
{
    ua_match m;
    ua_str rest = ua_str_c(e->label), code, found = {0}, own = {0};

    if (!ua_pattern_find(n->w->p->patterns, UA_P_NAME_SHORT, n->t->s, from, &m) || m.from != from)
        return NULL;
    while (rest.n) {
        ua_str by = {0};
        ua_str_cut(rest, ' ', &code, &rest);
        bool itself = !ua_str_cut(code, '=', &code, &by), named = itself && ua_str_eq(code, n->organ);
        for (uint32_t i = 0; i < n->named.n; i++)
            named = named || ua_str_eq(n->named.at[i], itself ? code : by);
        if (named && found.n && !ua_str_eq(found, code))
            return NULL;
        found = named ? code : found;
        own = !itself && ua_str_eq(by, n->organ) ? code : own;
    }
    found = found.n ? found : own;
    return found.n ? ua_entity_find(found) : NULL;
}

/** Can a name of the tables begin at a spot? */
static bool may_begin(const ua_naming *n, const ua_spot *spot)
{
    ua_str s = n->t->s;
    unsigned char c = (unsigned char)s.p[spot->at];
    size_t len;

    if (spot->opens & UA_OPENS_LOWER_NAME)
        return true;
    return spot->opens & UA_OPENS_NAME && (c < 0x80 ? c < 'a' : ua_is_upper(ua_utf8_at(s, spot->at, &len)));
}

/** Marks what begins at a spot, if anything does; *at goes on behind it. */
static ua_status name_at(ua_naming *n, const ua_spot *spot, uint32_t *at)
{
    size_t from, end = spot->at;
    uint32_t term_end = 0;
    const ua_entity *e =
        may_begin(n, spot) ? ua_lang_entity(n->w->p->lang, n->t->s, spot->at, &from, &end) : NULL;
    const ua_term *term = spot->opens & UA_OPENS_TERM ? ua_term_at(n, spot->at, &term_end) : NULL;
    bool done;

    if (term && term_end >= end) {
        UA_TRY(ua_name_mark(n, spot->at, term_end, term->kind, term->key, term->value, &done));
        *at = term_end;
        return UA_OK;
    }
    if (e && e->cls == UA_SHORT)
        e = short_for(n, e, (uint32_t)from);
    else if (e && goes_on(n, e, (uint32_t)from, (uint32_t)end))
        e = NULL;
    if (e)
        UA_TRY(ua_name_mark(n, (uint32_t)from, (uint32_t)end, kind_of(e->cls), ua_str_c(e->code), (ua_str){0},
                            &done));
    if (end > spot->at)
        *at = (uint32_t)end;
    return UA_OK;
}

ua_status ua_names_in(ua_naming *n, ua_text *t)
{
    const unsigned anything = UA_OPENS_NAME | UA_OPENS_LOWER_NAME | UA_OPENS_TERM | UA_OPENS_BRACKET;
    const ua_spot *spot;

    n->t = t;
    n->last = (ua_mark){0};
    n->named.n = 0;
    UA_TRY(ua_spots_of(n->w, t));
    for (uint32_t at = 0; (spot = ua_spot_next(n->w, anything, at)) != NULL;) {
        at = spot->at + 1;
        if (spot->opens & UA_OPENS_BRACKET)
            UA_TRY(ua_term_introduced(n, spot->at, &at));
        else
            UA_TRY(name_at(n, spot, &at));
        UA_TRY(ua_spots_of(n->w, t)); /* a new short name may begin where nothing did before */
    }
    return UA_OK;
}

void ua_names_begin(ua_naming *n, ua_str organ)
{
    n->organ = organ;
    n->terms.n = 0;
    ua_spots_begin(n->w);
}

ua_naming *ua_names_on(ua_work *w)
{
    ua_naming *n = ua_new(w->p->arena, ua_naming);

    if (n) {
        n->w = w;
        ua_names_begin(n, w->out->meta.organ);
    }
    return n;
}

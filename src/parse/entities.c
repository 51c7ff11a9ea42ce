/* Names of organizations, offices, places and events, and the short names that the document itself introduces (IN-01,
 * MD-15). What a name means is a row of the tables; where a text of that form means something else, a pattern. */
#include "parse/entities.h"

#include <string.h>

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
    for (uint32_t i = 0; i < n->t->nmarks; i++)
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
    uint32_t start = at > BEFORE_BYTES ? at - BEFORE_BYTES : 0;

    while (start < at && ((unsigned char)n->t->s.p[start] & 0xC0) == 0x80)
        start++;
    return start;
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
           (ua_find(n->w, UA_P_NAME_BEGAN, ua_str_sub(all, start, to), &m) && m.from < from - start);
}

/** Which of those that share a short name is meant: the only one that this text names or whose text it is. NULL: none, or
 *  it is not certain. */
static const ua_entity *short_for(const ua_naming *n, const ua_entity *e, uint32_t from)
{
    ua_match m;
    ua_str rest = ua_str_c(e->label), code, found = {0};

    if (!ua_pattern_find(n->w->p->patterns, UA_P_NAME_SHORT, n->t->s, from, &m) || m.from != from)
        return NULL;
    while (rest.n) {
        bool named;
        ua_str_cut(rest, ' ', &code, &rest);
        named = ua_str_eq(code, n->organ);
        for (uint32_t i = 0; i < n->named.n; i++)
            named = named || ua_str_eq(n->named.at[i], code);
        if (named && found.n)
            return NULL;
        found = named ? code : found;
    }
    return found.n ? ua_entity_find(found) : NULL;
}

/** Marks what begins at a place, if anything does; *at goes on behind it. */
static ua_status name_at(ua_naming *n, uint32_t *at)
{
    size_t from, end;
    uint32_t term_end = 0;
    const ua_entity *e = ua_lang_entity(n->w->p->lang, n->t->s, *at, &from, &end);
    const ua_term *term = n->first[(unsigned char)n->t->s.p[*at]] ? ua_term_at(n, *at, &term_end) : NULL;
    bool done;

    if (term && term_end >= end) {
        UA_TRY(ua_name_mark(n, *at, term_end, term->kind, term->key, term->value, &done));
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
    if (end > *at)
        *at = (uint32_t)end;
    return UA_OK;
}

/** The bit of what a name begins with: of three bytes. */
static unsigned opening(const char *p)
{
    const unsigned char *b = (const unsigned char *)p;

    return (b[0] * 961U + b[1] * 31U + b[2]) & 0xFFFF;
}

static void learn(ua_naming *n, const char *form)
{
    unsigned bit = opening(form);

    n->openings[bit / 64] |= UINT64_C(1) << (bit % 64);
}

/** What names without a capital, and prefixes of names, begin with: it tells of most words that no name begins there. */
static void learn_openings(ua_naming *n)
{
    const ua_lang *l = n->w->p->lang;
    char prefix[4] = "";

    for (uint32_t i = 0; i < l->nnames; i++)
        if (l->names[i].casing == UA_ANY_CASE)
            learn(n, l->names[i].form);
    for (uint32_t i = 0; i < l->nproclitics; i++)
        for (unsigned third = 0x80; third < 0x100; third++) { /* any letter may follow one of two bytes */
            memcpy(prefix, l->proclitics[i], 2);
            prefix[2] = (char)third;
            learn(n, prefix);
        }
}

/** Can a name begin at a place? Most of them begin with a capital, where there are capitals. */
static bool may_begin(const ua_naming *n, uint32_t at)
{
    ua_str s = n->t->s;
    unsigned char c = (unsigned char)s.p[at];
    size_t len;

    if (n->first[c] || (c < 0x80 ? c < 'a' : ua_is_upper(ua_utf8_at(s, at, &len))))
        return true;
    unsigned bit = at + 3 <= s.n ? opening(s.p + at) : 0;
    return at + 3 <= s.n && (n->openings[bit / 64] >> (bit % 64) & 1);
}

/** Where the next place is that a name may begin at: behind the word, or where words are not divided the character. */
static uint32_t behind_word(const ua_naming *n, uint32_t at, uint32_t end)
{
    size_t len;

    if (n->w->p->lang->spaced || (unsigned char)n->t->s.p[at] < 0x80)
        return end;
    ua_utf8_at(n->t->s, at, &len);
    return at + (uint32_t)len;
}

/** A word, or the character of one, at a place. */
static ua_status word_at(ua_naming *n, uint32_t *at)
{
    uint32_t start = *at, end = (uint32_t)ua_word_end(n->t->s, start);

    if (may_begin(n, start))
        UA_TRY(name_at(n, at));
    if (*at == start)
        *at = behind_word(n, start, end);
    return UA_OK;
}

static ua_status names_in(ua_naming *n, ua_text *t)
{
    size_t len;

    n->t = t;
    n->last = (ua_mark){0};
    n->named.n = 0;
    for (uint32_t at = 0; at < t->s.n;) {
        uint32_t cp = ua_utf8_at(t->s, at, &len), next = at + (uint32_t)len;
        bool word = (cp >= 'a' && cp <= 'z') || (cp > '/' && (ua_is_letter(cp) || ua_is_digit(cp)));
        if (word)
            UA_TRY(word_at(n, &at));
        else if (cp == '(' || cp == 0xFF08)
            UA_TRY(ua_term_introduced(n, at, &next));
        if (!word)
            at = next;
    }
    return UA_OK;
}

/** What a document introduces holds for that document. */
static void begin_document(ua_naming *n, ua_str organ)
{
    n->organ = organ;
    n->terms.n = 0;
    memset(n->first, 0, sizeof n->first);
}

static ua_status names_of_notes(ua_naming *n)
{
    for (uint32_t i = 0; i < n->w->notes.n; i++)
        for (ua_node *b = n->w->notes.at[i].node->first; b; b = b->next)
            UA_TRY(names_in(n, b->text));
    return UA_OK;
}

ua_status ua_pass_entities(ua_work *w)
{
    ua_walk k = ua_walk_begin(w->out->root);
    ua_naming *n = ua_new(w->p->arena, ua_naming);
    ua_kind part = UA_ROOT;

    if (!n)
        return ua_arena_status(w->p->arena);
    n->w = w;
    learn_openings(n);
    begin_document(n, w->out->meta.organ);
    while (ua_walk_next(&k) != UA_DONE) {
        ua_node *node = k.node;
        if (node->kind == UA_COMPONENT)
            begin_document(n, k.event == UA_ENTER ? ua_organ_of(w, node) : w->out->meta.organ);
        if (k.event != UA_ENTER)
            continue;
        if (node->kind == UA_COVER || node->kind == UA_PREFACE || node->kind == UA_CONCLUSIONS ||
            node->kind == UA_PREAMBLE || node->kind == UA_BODY)
            part = node->kind;
        if (node->text && (part == UA_PREAMBLE || part == UA_BODY))
            UA_TRY(names_in(n, node->text));
    }
    UA_TRY(names_of_notes(n));
    return ua_arena_status(w->p->arena);
}

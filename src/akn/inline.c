/* A text with its standoff marks to text nodes and inline elements (section 7, FN-01). */
#include "akn/iri.h"
#include "akn/writer.h"
#include "text/ctype.h"
#include "text/utf8.h"

enum { MAX_OPEN = 32 }; /* marks nest a few levels at most; deeper ones are written as text */

typedef struct ua_shape {
    const char *element;
    const char *token;     /**< the element carries a counted eId */
    ua_tlc_class cls;      /**< of what refersTo points to */
    const char *value_as;  /**< attribute that takes the value of the mark */
    const char *fixed_key; /**< what refersTo points to when the mark has no key */
} ua_shape;

static const ua_shape shapes[] = {
    [UA_M_FURTHER] = {"concept", "concept", UA_TLC_CONCEPT, NULL, NULL}, /* IN-01 */
    [UA_M_DATE] = {"date", NULL, UA_TLC_EVENT, "date", NULL},
    [UA_M_ORGAN] = {"organization", "organization", UA_TLC_ORGANIZATION, NULL, NULL},
    [UA_M_ROLE] = {"role", "role", UA_TLC_ROLE, NULL, NULL},
    [UA_M_LOCATION] = {"location", "location", UA_TLC_LOCATION, NULL, NULL},
    [UA_M_TERM] = {"term", "term", UA_TLC_TERM, NULL, NULL},
    [UA_M_DOC_AUTHORITY] = {"docAuthority", NULL, UA_TLC_ORGANIZATION, NULL, NULL},
    [UA_M_DOC_NUMBER] = {"docNumber", NULL, UA_TLC_CONCEPT, NULL, NULL},
    [UA_M_DOC_TITLE] = {"docTitle", NULL, UA_TLC_CONCEPT, NULL, NULL},
    [UA_M_DOC_TYPE] = {"docType", NULL, UA_TLC_CONCEPT, NULL, NULL},
    [UA_M_DOC_DATE] = {"docDate", NULL, UA_TLC_EVENT, "date", NULL},
    [UA_M_DOC_COMMITTEE] = {"docCommittee", NULL, UA_TLC_ORGANIZATION, "value", NULL},
    [UA_M_DOC_PROPONENT] = {"docProponent", NULL, UA_TLC_ORGANIZATION, NULL, NULL},
    [UA_M_SESSION] = {"session", NULL, UA_TLC_EVENT, "value", "session"},
    [UA_M_EVENT] = {"event", "event", UA_TLC_EVENT, NULL, NULL},
    [UA_M_OUTCOME] = {"outcome", NULL, UA_TLC_CONCEPT, NULL, NULL},
    [UA_M_QUANTITY] = {"quantity", "quantity", UA_TLC_CONCEPT, "normalized", NULL},
    [UA_M_AMOUNT] = {"quantity", "quantity", UA_TLC_CONCEPT, "normalized", NULL},
};

static bool in_operative(const ua_node *n)
{
    for (; n; n = n->parent)
        if (n->kind == UA_PARAGRAPH || n->kind == UA_ALINEA || n->kind == UA_POINT)
            break;
        else if (n->kind == UA_PREAMBLE || n->kind == UA_CROSSHEADING)
            return false;
    for (; n; n = n->parent)
        if (n->kind == UA_PREAMBLE)
            return false;
        else if (n->kind == UA_BODY)
            return true;
    return false;
}

static xmlNode *named_inline(ua_writer *w, xmlNode *parent, const ua_node *origin, ua_str name, ua_str key)
{
    xmlNode *e = ua_el(w, parent, "inline", origin);

    ua_attr(w, e, "name", UA_CAT(w, UA_STR("akn4un:"), name));
    if (key.n)
        ua_refer(w, e, "refersTo", UA_TLC_CONCEPT, key);
    return e;
}

/** Both ends of what a mark points at; of a single reference they are the same. Empty: not in this document. */
typedef struct ua_ends {
    ua_str from, to;
} ua_ends;

/** "#para_3~para_5" -> "#para_3", "#para_5" */
static ua_ends ends_of(ua_writer *w, ua_str value)
{
    ua_str from, to, head, first;
    bool range = ua_str_cut(value, '~', &from, &to);

    ua_str_cut(from, '#', &head, &first);
    return (ua_ends){from, range ? UA_CAT(w, head, UA_STR("#"), to) : from};
}

static bool is_local(const ua_mark *m)
{
    return ua_str_starts(m->value, UA_STR("#")) || ua_str_starts(m->value, UA_STR("!"));
}

/** The IRI of what is cited, with the place in it (RF-08). */
static ua_str global_href(ua_writer *w, ua_str value, ua_str date)
{
    ua_buf iri = ua_buf_on(w->a);
    ua_str actor, cls, left, number;

    ua_str_cut(value, ' ', &actor, &left);
    ua_str_cut(left, ' ', &cls, &left);
    bool within = ua_str_cut(left, '!', &number, &left); /* left empty when there is none */
    w->ok = w->ok && ua_iri_cited(&iri, actor, cls, number, date);
    ua_buf_putz(&iri, within ? "/!" : "");
    ua_buf_put(&iri, left);
    return ua_buf_str(&iri);
}

static ua_ends target(ua_writer *w, const ua_node *origin, const ua_mark *m)
{
    ua_ends e = ends_of(w, m->value);

    if (is_local(m)) {
        bool range = e.to.p != e.from.p;
        e.from = ua_local_href(w, origin, e.from);
        e.to = range ? ua_local_href(w, origin, e.to) : e.from;
    } else {
        e.to = e.to.p != e.from.p ? global_href(w, e.to, m->key) : e.to;
        e.from = global_href(w, e.from, m->key);
    }
    return e.from.n && e.to.n ? e : (ua_ends){{0}, {0}};
}

static xmlNode *unresolved(ua_writer *w, xmlNode *parent, const ua_node *origin, const ua_mark *m)
{
    ua_span at = origin->text ? ua_text_source(origin->text, m->from, m->to) : (ua_span){0, 0};
    ua_str cited = origin->text ? ua_str_sub(origin->text->s, m->from, m->to) : m->value;

    ua_report(w->d, UA_D_RF_NOT_HERE, at, UA_ARGS(cited));
    return named_inline(w, parent, origin, UA_STR("unresolvedReference"), (ua_str){0});
}

/** A reference or a range (RF-01, RF-10). One into this document that is not there stays unresolved. */
static xmlNode *reference(ua_writer *w, xmlNode *parent, const ua_node *origin, const ua_mark *m)
{
    bool range = m->kind == UA_M_RANGE;
    ua_ends e = target(w, origin, m);

    if (!e.from.n)
        return unresolved(w, parent, origin, m);
    xmlNode *ref = ua_el(w, parent, range ? "rref" : "ref", origin);
    ua_attr(w, ref, "eId", ua_inline_eid(w, range ? "rref" : "ref"));
    ua_attr(w, ref, range ? "from" : "href", e.from);
    if (range)
        ua_attr(w, ref, "upTo", e.to);
    else if (!is_local(m) && m->key.n == 4) /* RF-05: a bare year */
        ua_attrz(w, ref, "status", "incomplete");
    return ref;
}

/** RF-10: a list of references none of which is in this document is none. */
static bool is_list(ua_writer *w, const ua_node *origin, const ua_text *t, uint32_t list)
{
    for (uint32_t i = list + 1; i < t->nmarks && t->marks[i].from < t->marks[list].to; i++) {
        const ua_mark *m = &t->marks[i];
        bool reference = m->kind == UA_M_REF || m->kind == UA_M_RANGE;
        if (reference && target(w, origin, m).from.n)
            return true;
    }
    return false;
}

/** Is the text that is written one of the document itself, not of an attachment? */
static bool is_own(const ua_writer *w)
{
    return ua_str_eq(w->scope, w->id.root->eid);
}

static xmlNode *vote(ua_writer *w, xmlNode *parent, const ua_node *origin, const ua_mark *m)
{
    xmlNode *e = ua_el(w, parent, "vote", origin);

    ua_str eid = ua_inline_eid(w, "vote");
    ua_attr(w, e, "eId", eid);
    if (is_own(w))
        w->id.vote = eid;
    ua_refer(w, e, "by", UA_TLC_ORGANIZATION, m->key);
    ua_refer(w, e, "as", UA_TLC_ROLE, UA_STR("author"));
    return e;
}

/** FN-01, FN-02: the note at its call, the only child of a sup. */
static void note(ua_writer *w, xmlNode *parent, const ua_mark *m)
{
    const ua_node *n = m->note;
    xmlNode *sup = ua_el(w, parent, "sup", n), *e = ua_el(w, sup, "authorialNote", n);

    ua_attr(w, e, "eId", n->eid);
    ua_attr(w, e, "marker", m->value);
    ua_attrz(w, e, "placement", "bottom");
    for (const ua_node *b = n->first; b; b = b->next)
        ua_write_p(w, e, b);
}

static bool is_latin(ua_str s)
{
    size_t len;

    for (size_t at = 0; at < s.n; at += len)
        if (ua_utf8_at(s, at, &len) > 0x24F && ua_is_letter(ua_utf8_at(s, at, &len)))
            return false;
    return true;
}

/** The entry of a term that the text introduces. Its label is English (ON-02): what an English text says in full; the
 *  short name, which translations share, of any other. */
static ua_tlc term_entry(const ua_writer *w, const ua_text *t, const ua_mark *m)
{
    ua_str said = ua_str_sub(t->s, m->from, m->to);
    ua_str label = w->id.lang == ua_langs[0] ? said : m->value;

    return (ua_tlc){.cls = UA_TLC_TERM,
                    .eid = m->key,
                    .label = is_latin(label) ? label : UA_STR("Term introduced by the text"),
                    .acronym = m->value};
}

static ua_str label_of_unit(ua_str concept)
{
    for (size_t i = 0; i < ua_nquantities; i++)
        if (ua_str_eqz(concept, ua_quantities[i].concept))
            return ua_str_c(ua_quantities[i].label);
    return (ua_str){0};
}

static xmlNode *shaped(ua_writer *w, xmlNode *parent, const ua_node *origin, const ua_text *t,
                       const ua_mark *m)
{
    const ua_shape *s = &shapes[m->kind];
    ua_str key = m->key.n ? m->key : ua_str_c(s->fixed_key);
    xmlNode *e = ua_el(w, parent, s->element, origin);

    ua_str eid = s->token ? ua_inline_eid(w, s->token) : (ua_str){0};
    if (s->token)
        ua_attr(w, e, "eId", eid);
    if (m->kind == UA_M_QUANTITY && is_own(w))
        w->ok = w->ok && ua_vec_push(w->a, &w->id.tallies, (ua_tally){key, m->value, eid});
    if (s->value_as && m->value.n)
        ua_attr(w, e, s->value_as, m->value);
    if (m->kind == UA_M_TERM)
        ua_refer_to(w, e, "refersTo", term_entry(w, t, m));
    else if (m->kind == UA_M_AMOUNT)
        ua_refer_to(w, e, "refersTo",
                    (ua_tlc){.cls = UA_TLC_CONCEPT, .eid = key, .label = label_of_unit(key)});
    else if (key.n)
        ua_refer(w, e, "refersTo", s->cls, key);
    return e;
}

static xmlNode *open_mark(ua_writer *w, xmlNode *parent, const ua_node *origin, const ua_text *t,
                          const ua_mark *m)
{
    if (m->kind == UA_M_LEAD) { /* PR-03, OP-02 */
        bool operative = in_operative(origin);
        return named_inline(w, parent, origin,
                            operative ? UA_STR("operativePhrase") : UA_STR("preambularPhrase"), m->key);
    }
    if (m->kind == UA_M_RANGE || m->kind == UA_M_REF)
        return reference(w, parent, origin, m);
    if (m->kind == UA_M_REFS) { /* RF-10 */
        xmlNode *e = ua_el(w, parent, "mref", origin);
        ua_attr(w, e, "eId", ua_inline_eid(w, "mref"));
        return e;
    }
    if (m->kind == UA_M_UNRESOLVED) /* RF-06 */
        return named_inline(w, parent, origin, UA_STR("unresolvedReference"), (ua_str){0});
    if (m->kind == UA_M_INLINE)
        return named_inline(w, parent, origin, m->value, m->key);
    if (m->kind == UA_M_VOTE)
        return vote(w, parent, origin, m);
    if (m->kind == UA_M_SUP)
        return ua_el(w, parent, "sup", origin);
    return shaped(w, parent, origin, t, m);
}

void ua_write_text(ua_writer *w, xmlNode *e, const ua_text *t, const ua_node *origin)
{
    struct {
        xmlNode *e;
        uint32_t to;
        bool text_only; /**< a date holds nothing but text (XSD) */
    } open[MAX_OPEN];
    unsigned depth = 0;
    uint32_t at = 0;

    open[0].e = e;
    open[0].to = UINT32_MAX;
    for (uint32_t i = 0; i <= t->nmarks && w->ok; i++) {
        const ua_mark *m = i < t->nmarks ? &t->marks[i] : NULL;
        uint32_t next = m ? m->from : (uint32_t)t->s.n;
        while (depth && (open[depth].to <= next || !m)) {
            ua_chars(w, open[depth].e, ua_str_sub(t->s, at, open[depth].to));
            at = open[depth--].to;
        }
        ua_chars(w, open[depth].e, ua_str_sub(t->s, at, next));
        at = next;
        if (m && m->kind == UA_M_NOTE) {
            note(w, open[depth].e, m);
        } else if (m && m->kind == UA_M_REFS && !is_list(w, origin, t, i)) {
            continue;
        } else if (m && m->to > m->from && depth + 1 < MAX_OPEN && !(depth && open[depth].text_only)) {
            open[depth + 1].e = open_mark(w, open[depth].e, origin, t, m);
            open[++depth].to = m->to;
            open[depth].text_only = m->kind == UA_M_DATE;
        }
    }
}

/* The operative paragraphs of a document, phrase by phrase. */
#include "actions/actions.h"

typedef struct ua_reader {
    ua_arena *a;
    const ua_lang *lang;
    ua_patterns *patterns;
    ua_str organ; /**< of the resolution that is read */
    ua_actions *out;
} ua_reader;

static const xmlNode *child(const xmlNode *e, const char *name)
{
    const xmlNode *n = e ? e->children : NULL;

    while (n && !ua_xml_is(n, name))
        n = n->next;
    return n;
}

/** The next node in document order that is not below n. */
static const xmlNode *behind(const xmlNode *n, const xmlNode *root)
{
    while (n != root && !n->next)
        n = n->parent;
    return n == root ? NULL : n->next;
}

const ua_lang *ua_actions_language(const xmlDoc *doc)
{
    const xmlNode *root = xmlDocGetRootElement((xmlDoc *)(uintptr_t)doc), *n = root;

    while (n && !ua_xml_is(n, "FRBRlanguage"))
        n = n->children && n->type == XML_ELEMENT_NODE ? n->children : behind(n, root);
    return n ? ua_lang_find(ua_xml_attr(n, "language")) : NULL;
}

static ua_str organ_of(const xmlNode *document)
{
    const xmlNode *work = child(child(child(document, "meta"), "identification"), "FRBRWork");
    ua_str to = ua_xml_attr(child(work, "FRBRauthor"), "href");

    return ua_str_starts(to, UA_STR("#")) ? ua_str_sub(to, 1, to.n) : to;
}

/** The num of an element and, before it, that of the paragraph it is a point of: "5. (a)". */
static ua_str number_of(ua_reader *r, const xmlNode *e)
{
    ua_plain own = {.text = ua_buf_on(r->a)};
    const xmlNode *num = child(e, "num");

    bool point = ua_xml_is(e, "point") || ua_xml_is(e, "indent");
    for (const xmlNode *up = e->parent; point && up; up = up->parent)
        if (ua_xml_is(up, "paragraph") && child(up, "num")) {
            ua_plain_add(r->a, &own, child(up, "num"));
            break;
        }
    if (num)
        ua_plain_add(r->a, &own, num);
    return ua_str_trim(ua_buf_str(&own.text));
}

/** Where the clause ends that goes on to the phrase at `next`: before the comma or the conjunction. */
static uint32_t clause_end(const ua_reader *r, const ua_plain *p, uint32_t from, uint32_t next)
{
    ua_str s = {p->text.p, p->text.n};
    ua_match m;

    for (uint32_t at = from; ua_pattern_find(r->patterns, UA_P_CLAUSE, s, at, &m) && m.to <= next; at = m.to)
        if (m.to == next)
            return m.from;
    return next;
}

/** Text without the punctuation that ends a paragraph. */
static ua_str unpunctuated(ua_str s)
{
    s = ua_str_trim(s);
    while (s.n && (s.p[s.n - 1] == ';' || s.p[s.n - 1] == ',' || s.p[s.n - 1] == '.' || s.p[s.n - 1] == ':'))
        s = ua_str_trim(ua_str_sub(s, 0, s.n - 1));
    return s;
}

/** The points of the list that a phrase governs, each as the same action. */
static bool points(ua_reader *r, const xmlNode *list, const ua_action *of)
{
    for (const xmlNode *n = list->children; n; n = n->next) {
        if (!ua_xml_is(n, "point") && !ua_xml_is(n, "indent"))
            continue;
        ua_plain p = {.text = ua_buf_on(r->a)};
        ua_action action = *of;
        for (const xmlNode *k = n->children; k; k = k->next)
            if (k->type == XML_ELEMENT_NODE && !ua_xml_is(k, "num") && !ua_plain_add(r->a, &p, k))
                return false;
        action.eid = ua_xml_attr(n, "eId");
        action.num = number_of(r, n);
        action.deadline = action.date = (ua_str){0};
        action.text = unpunctuated((ua_str){p.text.p, p.text.n});
        ua_action_complement(r->a, r->lang, r->patterns, &p, 0, (uint32_t)p.text.n, false, &action);
        if (!ua_vec_push(r->a, r->out, action))
            return false;
    }
    return true;
}

/** The paragraph, alinea or point that a p belongs to. */
static const xmlNode *unit_of(const xmlNode *p)
{
    static const char *const units[] = {"paragraph", "alinea", "point", "indent", "article", "rule",
                                        "hcontainer"};

    for (const xmlNode *n = p->parent; n; n = n->parent)
        for (size_t i = 0; i < sizeof units / sizeof *units; i++)
            if (ua_xml_is(n, units[i]))
                return n;
    return NULL;
}

/** The phrases of one p. */
static bool paragraph(ua_reader *r, const xmlNode *e)
{
    ua_plain p = {.text = ua_buf_on(r->a)};
    const xmlNode *unit = unit_of(e);
    const ua_stretch_of *m = NULL;

    if (!unit || !ua_plain_add(r->a, &p, e))
        return unit == NULL;
    ua_str all = {p.text.p, p.text.n};
    for (uint32_t i = 0, next; i < p.marks.n; i = next) {
        m = &p.marks.at[i];
        for (next = i + 1; next < p.marks.n && p.marks.at[next].what != UA_A_PHRASE;)
            next++;
        if (m->what != UA_A_PHRASE || (!m->first && !ua_lang_has_key(r->lang, m->key, UA_OPERATIVE_LEAD)))
            continue;
        uint32_t end = next < p.marks.n ? clause_end(r, &p, m->to, p.marks.at[next].from) : (uint32_t)all.n;
        ua_action action = {.eid = ua_xml_attr(unit, "eId"), .num = number_of(r, unit), .organ = r->organ};
        action.key = m->key;
        action.phrase = ua_str_sub(all, m->from, m->to);
        action.text = unpunctuated(ua_str_sub(all, m->from, end));
        ua_action_complement(r->a, r->lang, r->patterns, &p, m->to, end, true, &action);
        if (!ua_vec_push(r->a, r->out, action))
            return false;
        bool governs = next >= p.marks.n && ua_xml_is(e->parent, "intro") && ua_xml_is(e->parent->parent, "list");
        if (governs && !points(r, e->parent->parent, &action))
            return false;
    }
    return true;
}

static bool has_phrase(const xmlNode *p)
{
    for (const xmlNode *n = p->children; n; n = n->next)
        if (ua_xml_is(n, "inline") && ua_str_eqz(ua_xml_attr(n, "name"), "akn4un:operativePhrase"))
            return true;
    return false;
}

ua_status ua_actions_read(ua_arena *a, const xmlDoc *doc, const ua_lang *l, ua_patterns *ps, ua_actions *out)
{
    const xmlNode *root = xmlDocGetRootElement((xmlDoc *)(uintptr_t)doc), *n = root;
    ua_reader r = {a, l, ps, {0}, out};
    bool ok = true;

    while (n && ok) {
        bool passed = ua_xml_is(n, "meta") || ua_xml_is(n, "attachments") || ua_xml_is(n, "authorialNote") ||
                      ua_xml_is(n, "embeddedStructure") || ua_xml_is(n, "preamble");
        if (ua_xml_is(n, "statement") || ua_xml_is(n, "doc"))
            r.organ = organ_of(n);
        if (ua_xml_is(n, "p") && has_phrase(n))
            ok = paragraph(&r, n);
        n = n->children && n->type == XML_ELEMENT_NODE && !passed ? n->children : behind(n, root);
    }
    return ok ? UA_OK : ua_arena_status(a);
}

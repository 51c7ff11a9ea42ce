/* Ontology entries: every one that is pointed to is declared once, and no other (MD-15, ON-01 to ON-03). */
#include "akn/iri.h"
#include "akn/writer.h"
#include "lang/entity.h"

static const struct {
    const char *element, *path;
} classes[UA_TLC_COUNT] = {
    [UA_TLC_ORGANIZATION] = {"TLCOrganization", "organization"},
    [UA_TLC_ROLE] = {"TLCRole", "role"},
    [UA_TLC_LOCATION] = {"TLCLocation", "location"},
    [UA_TLC_EVENT] = {"TLCEvent", "event"},
    [UA_TLC_CONCEPT] = {"TLCConcept", "concept"},
    [UA_TLC_TERM] = {"TLCTerm", "term"},
    [UA_TLC_REFERENCE] = {"TLCReference", "reference"},
};

/** What keywords are taken from (ON-03). */
static const struct {
    const char *eid, *name, *href, *label;
} references[] = {
    {"unbis", "thesaurus", UA_THESAURUS, "UNBIS Thesaurus"},
    {"agenda", "agenda", "/akn/ontology/reference/un/agenda", "Agenda"},
};

void ua_refer_to(ua_writer *w, xmlNode *e, const char *attribute, ua_tlc entry)
{
    ua_attr(w, e, attribute, UA_CAT(w, UA_STR("#"), entry.eid));
    if (!w->ok || ua_table_has(&w->known, entry.eid))
        return;
    w->ok = ua_table_at(&w->known, entry.eid) && ua_vec_push(w->a, &w->tlc, entry);
}

void ua_refer(ua_writer *w, xmlNode *e, const char *attribute, ua_tlc_class cls, ua_str eid)
{
    ua_refer_to(w, e, attribute, (ua_tlc){.cls = cls, .eid = eid});
}

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/** "takingNote" -> "taking-note" (slug) or "Taking note" (label). */
static ua_str spelled(ua_writer *w, ua_str key, char between, bool label)
{
    ua_buf b = ua_buf_on(w->a);

    for (size_t i = 0; i < key.n; i++) {
        char c = key.p[i];
        if (is_capital(c)) {
            if (i)
                ua_buf_putc(&b, between);
            c = (char)(c + 32);
        }
        if (!i && label && c >= 'a' && c <= 'z')
            c = (char)(c - 32);
        ua_buf_putc(&b, c);
    }
    w->ok = w->ok && b.ok;
    return ua_buf_str(&b);
}

static ua_str label_of(ua_writer *w, const ua_tlc *t, const ua_entity *known)
{
    if (t->label.n)
        return t->label;
    if (known)
        return ua_str_c(known->label);
    if (ua_str_eqz(t->eid, "markupEditor"))
        return w->o->editor.n ? w->o->editor : UA_STR("Mark-up editor");
    return spelled(w, t->eid, ' ', true);
}

/** An entry of one of the references above. */
static void write_reference(ua_writer *w, xmlNode *e, const ua_tlc *t)
{
    for (size_t i = 0; i < sizeof references / sizeof *references; i++)
        if (ua_str_eqz(t->eid, references[i].eid)) {
            ua_attrz(w, e, "href", references[i].href);
            ua_attrz(w, e, "showAs", references[i].label);
            ua_attrz(w, e, "name", references[i].name);
        }
}

static void write_entry(ua_writer *w, xmlNode *block, const ua_tlc *t)
{
    xmlNode *e = ua_el(w, block, classes[t->cls].element, NULL);

    ua_attr(w, e, "eId", t->eid);
    if (t->cls == UA_TLC_REFERENCE) {
        write_reference(w, e, t);
        return;
    }
    ua_attr(w, e, "href",
            t->href.n ? t->href
                      : UA_CAT(w, UA_STR("/akn/ontology/"), ua_str_c(classes[t->cls].path), UA_STR("/un/"),
                               spelled(w, t->eid, '-', false)));
    const ua_entity *known =
        t->cls == UA_TLC_CONCEPT || t->cls == UA_TLC_TERM ? NULL : ua_entity_find(t->eid);
    ua_str acronym = known ? ua_str_c(known->acronym) : t->acronym;
    ua_attr(w, e, "showAs", label_of(w, t, known));
    if (acronym.n)
        ua_attr(w, e, "shortForm", acronym);
}

void ua_write_references(ua_writer *w, xmlNode *meta)
{
    xmlNode *block = ua_el(w, meta, "references", NULL);

    ua_refer(w, block, "source", UA_TLC_ORGANIZATION, UA_STR("markupEditor"));
    for (int cls = 0; cls < UA_TLC_COUNT; cls++)
        for (uint32_t i = 0; i < w->tlc.n && w->ok; i++)
            if ((int)w->tlc.at[i].cls == cls)
                write_entry(w, block, &w->tlc.at[i]);
}

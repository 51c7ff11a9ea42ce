/* What the document is about: subjects with their terms of the thesaurus, agenda items (MD-11). */
#include "akn/iri.h"
#include "akn/writer.h"

/** A term of the UNBIS thesaurus is an entry of the ontology, with its address in the thesaurus. */
static void point_to_term(ua_writer *w, xmlNode *keyword, const ua_keyword *k)
{
    ua_tlc term = {.cls = UA_TLC_TERM,
                   .eid = UA_CAT(w, UA_STR("unbis"), k->id),
                   .href = UA_CAT(w, UA_STR(UA_THESAURUS), k->id),
                   .label = k->shown};

    ua_refer_to(w, keyword, "refersTo", term);
}

void ua_write_classification(ua_writer *w, xmlNode *meta)
{
    const ua_meta *m = w->id.meta;
    xmlNode *block = m->nkeywords ? ua_sourced(w, meta, "classification") : NULL;

    for (uint32_t i = 0; i < m->nkeywords && w->ok; i++) {
        const ua_keyword *k = &m->keywords[i];
        xmlNode *e = ua_el(w, block, "keyword", NULL);
        ua_attr(w, e, "eId", ua_counted(w, "keyword", i + 1));
        ua_attr(w, e, "value", k->value);
        ua_attr(w, e, "showAs", k->shown);
        ua_refer(w, e, "dictionary", UA_TLC_REFERENCE, ua_str_c(k->dictionary));
        if (k->id.n)
            point_to_term(w, e, k);
        else if (ua_str_eqz(ua_str_c(k->dictionary), "agenda"))
            ua_refer(w, e, "refersTo", UA_TLC_CONCEPT, UA_STR("agendaItem"));
    }
}

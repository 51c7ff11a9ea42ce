/* meta of the document after its identification (section 5.2). */
#include <stddef.h>

#include "akn/digest.h"
#include "akn/iri.h"
#include "akn/writer.h"
#include "util/digest.h"

#define CONVERSION_NS "urn:x-unakn:conversion"

/** The one agent of all that the converter writes (MD-03). */
static xmlNode *sourced(ua_writer *w, xmlNode *meta, const char *name)
{
    xmlNode *e = ua_el(w, meta, name, NULL);

    ua_refer(w, e, "source", UA_TLC_ORGANIZATION, UA_STR("markupEditor"));
    return e;
}

static void publication(ua_writer *w, xmlNode *meta) /* MD-10 */
{
    xmlNode *e = ua_el(w, meta, "publication", NULL);
    ua_str shown = w->id.meta->symbol.n ? w->id.meta->symbol : w->id.designation;

    ua_attr(w, e, "date", w->id.issued);
    ua_attrz(w, e, "name", "officialDocument");
    ua_attr(w, e, "showAs", shown);
    ua_attr(w, e, "number", shown);
}

/** MD-13: the adoption, when its day and its organ are known. */
static void workflow(ua_writer *w, xmlNode *meta)
{
    const ua_meta *m = w->id.meta;
    bool final = m->cls == UA_CLASS_RESOLUTION || m->cls == UA_CLASS_DECISION;

    if (!final || !m->adopted.n || m->date_partial || !m->organ.n)
        return;
    xmlNode *step = ua_el(w, sourced(w, meta, "workflow"), "step", NULL);
    ua_attrz(w, step, "eId", "step_1");
    ua_attr(w, step, "date", m->adopted);
    ua_refer(w, step, "by", UA_TLC_ORGANIZATION, w->id.actor);
    ua_refer(w, step, "as", UA_TLC_ROLE, UA_STR("author"));
    ua_refer(w, step, "outcome", UA_TLC_CONCEPT, m->outcome.n ? m->outcome : UA_STR("adopted"));
}

/** MD-14: figures link to the quantities in the conclusions. */
static void analysis(ua_writer *w, xmlNode *meta)
{
    if (!w->tallies.n)
        return;
    xmlNode *p = ua_el(w, sourced(w, meta, "analysis"), "parliamentary", NULL);
    xmlNode *voting = ua_el(w, p, "voting", NULL);
    ua_attrz(w, voting, "eId", "voting_1");
    if (w->vote.n)
        ua_attr(w, voting, "href", UA_CAT(w, UA_STR("#"), w->vote));
    ua_refer(w, voting, "outcome", UA_TLC_CONCEPT, UA_STR("adoptedByRecordedVote"));
    for (uint32_t i = 0; i < w->tallies.n && w->ok; i++) {
        const ua_tally *t = &w->tallies.at[i];
        xmlNode *count = ua_el(w, voting, "count", NULL);
        ua_buf b = ua_buf_on(w->a);
        ua_buf_putz(&b, "voting_1__count_");
        ua_buf_put_uint(&b, i + 1);
        w->ok = w->ok && b.ok;
        ua_attr(w, count, "eId", ua_buf_str(&b));
        ua_refer(w, count, "refersTo", UA_TLC_CONCEPT, t->choice);
        ua_attr(w, count, "href", UA_CAT(w, UA_STR("#"), t->eid));
        ua_attr(w, count, "value", t->value);
    }
}

static xmlNs *declare(ua_writer *w, xmlNode *e, const char *uri, const char *prefix)
{
    xmlNs *ns = w->ok ? xmlNewNs(e, (const xmlChar *)uri, (const xmlChar *)prefix) : NULL;

    w->ok = ns != NULL;
    return ns;
}

/** File name without its folders: the output does not depend on where the input lies. */
static ua_str base_name(ua_str name)
{
    for (size_t i = name.n; i-- > 0;)
        if (name.p[i] == '/')
            return ua_str_sub(name, i + 1, name.n);
    return name;
}

static void provenance(ua_writer *w, xmlNode *meta) /* MD-17 */
{
    if (!w->o->provenance)
        return;
    xmlNode *e = sourced(w, meta, "proprietary");
    xmlNs *ns = declare(w, e, CONVERSION_NS, "unakn");
    xmlNode *source = ua_foreign(w, e, ns, "source");
    ua_attr(w, source, "name", base_name(w->r->source->name));
    ua_attr(w, source, "format", w->r->source->format);
    char hex[2 * sizeof w->r->source->digest + 1];
    ua_hex(w->r->source->digest, sizeof w->r->source->digest, hex);
    ua_attrz(w, source, "sha256", hex);
    char text[65]; /* archives tell by it whether the text is what it was (check --manifest) */
    w->ok = w->ok && ua_akn_text_digest(xmlDocGetRootElement(w->doc), w->a, text) == UA_OK;
    ua_attrz(w, ua_foreign(w, e, ns, "text"), "sha256", w->ok ? text : "");
    xmlNode *converter = ua_foreign(w, e, ns, "converter");
    ua_attrz(w, converter, "name", "unakn");
    ua_attr(w, converter, "version", w->o->version);
    ua_write_doubts(w, e, ns);
}

static void presentation(ua_writer *w, xmlNode *meta) /* MD-16 */
{
    ua_str job = w->id.meta->job_number;

    if (!job.n)
        return;
    xmlNode *e = sourced(w, meta, "presentation");
    xmlNs *ns = declare(w, e, UA_FURNITURE_NS, "akn4un");
    xmlNode *left = ua_foreign(w, ua_foreign(w, e, ns, "firstPageFooter"), ns, "left");
    xmlNode *number = ua_el(w, left, "docketNumber", NULL);
    ua_refer(w, number, "refersTo", UA_TLC_CONCEPT, UA_STR("publicationJobNumber"));
    ua_chars(w, number, job);
}

/** The order of MD-01. references come before presentation, and presentation points to one of them: it is
 *  built first and moved behind. */
void ua_write_meta(ua_writer *w, xmlNode *meta)
{
    publication(w, meta);
    workflow(w, meta);
    analysis(w, meta);
    provenance(w, meta);
    presentation(w, meta);
    xmlNode *before = w->ok ? meta->last : NULL;
    while (before && (xmlStrEqual(before->name, (const xmlChar *)"presentation") ||
                      xmlStrEqual(before->name, (const xmlChar *)"proprietary")))
        before = before->prev;
    ua_write_references(w, meta);
    if (w->ok)
        xmlAddNextSibling(before, meta->last);
}

/* meta of the document after its identification (section 5.2). */
#include <stdlib.h>
#include <string.h>

#include "akn/iri.h"
#include "akn/writer.h"
#include "lang/symbol.h"

xmlNode *ua_sourced(ua_writer *w, xmlNode *meta, const char *name)
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

ua_str ua_counted(ua_writer *w, const char *token, uint32_t n)
{
    ua_buf b = ua_buf_on(w->a);

    ua_buf_put(&b, w->scope);
    ua_buf_putz(&b, w->scope.n ? "__" : "");
    ua_buf_putz(&b, token);
    ua_buf_putc(&b, '_');
    ua_buf_put_uint(&b, n);
    w->ok = w->ok && b.ok;
    return ua_buf_str(&b);
}

/** A step, and where it stood: those of one day stay in their order. */
typedef struct ua_stage {
    ua_step step;
    uint32_t at;
} ua_stage;

static int by_date(const void *x, const void *y)
{
    const ua_stage *a = x, *b = y;
    int order = ua_str_cmp(a->step.date, b->step.date);

    return order ? order : (a->at > b->at) - (a->at < b->at);
}

/** What a step is about: the draft, the report, the record of the meeting. */
static void link_document(ua_writer *w, xmlNode *e, const ua_step *step)
{
    ua_buf iri = ua_buf_on(w->a);
    ua_symbol s;

    if (!step->symbol.n || !step->issued.n || !ua_symbol_read(w->a, step->symbol, &s))
        return;
    w->ok = w->ok && ua_iri_cited(&iri, ua_str_c(s.actor), ua_str_c(s.cls), s.number, step->issued);
    ua_attr(w, e, "href", ua_buf_str(&iri));
}

static void write_step(ua_writer *w, xmlNode *block, const ua_step *step, uint32_t n)
{
    xmlNode *e = ua_el(w, block, "step", NULL);

    ua_attr(w, e, "eId", ua_counted(w, "step", n));
    ua_attr(w, e, "date", step->date);
    ua_refer(w, e, "by", UA_TLC_ORGANIZATION, step->organ);
    if (!strncmp(step->outcome, "adopted", 7))
        ua_refer(w, e, "as", UA_TLC_ROLE, UA_STR("author"));
    ua_refer(w, e, "outcome", UA_TLC_CONCEPT, ua_str_c(step->outcome));
    link_document(w, e, step);
}

/** MD-13: the stages that are known, the adoption last of its day; it counts when its day and its organ are known. What
 *  lay before the organ when it adopted has no day of its own. */
static void workflow(ua_writer *w, xmlNode *meta)
{
    const ua_meta *m = w->id.meta;
    bool dated = m->adopted.n && !m->date_partial;
    bool final = m->cls == UA_CLASS_RESOLUTION || m->cls == UA_CLASS_DECISION;
    ua_step adoption = {m->adopted, w->id.actor, m->outcome.n ? ua_arena_z(w->a, m->outcome) : "adopted",
                        m->minutes, m->adopted,  UA_FROM_TEXT};
    ua_stage *all = ua_new_n(w->a, m->nsteps + 1, ua_stage);
    uint32_t n = 0;

    w->ok = w->ok && all && adoption.outcome;
    for (uint32_t i = 0; i < m->nsteps && w->ok; i++) {
        all[n] = (ua_stage){m->steps[i], n};
        if (!all[n].step.date.n && dated)
            all[n].step.date = m->adopted;
        n += all[n].step.date.n > 0;
    }
    if (w->ok && final && dated && m->organ.n) {
        all[n] = (ua_stage){adoption, n};
        n++;
    }
    if (!w->ok || !n)
        return;
    qsort(all, n, sizeof *all, by_date);
    xmlNode *block = ua_sourced(w, meta, "workflow");
    for (uint32_t i = 0; i < n; i++)
        write_step(w, block, &all[i].step, i + 1);
}

/** MD-14: figures link to the quantities in the conclusions. Behind them those of choices that the text has no figure of. */
static void analysis(ua_writer *w, xmlNode *meta)
{
    const ua_meta *m = w->id.meta;
    bool text = w->id.tallies.n > 0;

    for (uint32_t i = 0; i < m->ntallies && w->ok; i++)
        w->ok = ua_vec_push(w->a, &w->id.tallies, m->tallies[i]);
    const ua_tally *tallies = w->id.tallies.at;
    uint32_t n = w->id.tallies.n;

    if (!n)
        return;
    xmlNode *p = ua_el(w, ua_sourced(w, meta, "analysis"), "parliamentary", NULL);
    xmlNode *voting = ua_el(w, p, "voting", NULL);
    ua_attr(w, voting, "eId", ua_counted(w, "voting", 1));
    if (text && w->id.vote.n)
        ua_attr(w, voting, "href", UA_CAT(w, UA_STR("#"), w->id.vote));
    ua_refer(w, voting, "outcome", UA_TLC_CONCEPT, UA_STR("adoptedByRecordedVote"));
    for (uint32_t i = 0; i < n && w->ok; i++) {
        xmlNode *count = ua_el(w, voting, "count", NULL);
        ua_attr(w, count, "eId", ua_counted(w, "voting_1__count", i + 1));
        ua_refer(w, count, "refersTo", UA_TLC_CONCEPT, tallies[i].choice);
        if (tallies[i].eid.n)
            ua_attr(w, count, "href", UA_CAT(w, UA_STR("#"), tallies[i].eid));
        ua_attr(w, count, "value", tallies[i].value);
    }
}

xmlNs *ua_declare(ua_writer *w, xmlNode *e, const char *uri, const char *prefix)
{
    xmlNs *ns = w->ok ? xmlNewNs(e, (const xmlChar *)uri, (const xmlChar *)prefix) : NULL;

    w->ok = ns != NULL;
    return ns;
}

static void presentation(ua_writer *w, xmlNode *meta) /* MD-16 */
{
    ua_str job = w->id.meta->job_number;

    if (!job.n)
        return;
    xmlNode *e = ua_sourced(w, meta, "presentation");
    xmlNs *ns = ua_declare(w, e, UA_FURNITURE_NS, "akn4un");
    xmlNode *left = ua_foreign(w, ua_foreign(w, e, ns, "firstPageFooter"), ns, "left");
    xmlNode *number = ua_el(w, left, "docketNumber", NULL);
    ua_refer(w, number, "refersTo", UA_TLC_CONCEPT, UA_STR("publicationJobNumber"));
    ua_chars(w, number, job);
}

void ua_write_history(ua_writer *w, xmlNode *meta)
{
    ua_write_classification(w, meta);
    workflow(w, meta);
    analysis(w, meta);
}

/** The order of MD-01. references come before presentation, and presentation points to one of them: it is
 *  built first and moved behind. */
void ua_write_meta(ua_writer *w, xmlNode *meta)
{
    publication(w, meta);
    ua_write_history(w, meta);
    ua_write_provenance(w, meta);
    presentation(w, meta);
    xmlNode *before = w->ok ? meta->last : NULL;
    while (before && (xmlStrEqual(before->name, (const xmlChar *)"presentation") ||
                      xmlStrEqual(before->name, (const xmlChar *)"proprietary")))
        before = before->prev;
    ua_write_references(w, meta);
    if (w->ok)
        xmlAddNextSibling(before, meta->last);
}

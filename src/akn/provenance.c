/* What the document was made of, and by what: proprietary (MD-17). Neither a clock nor a folder has a part in it: the same
 * input gives the same bytes. */
#include "akn/digest.h"
#include "akn/iri.h"
#include "akn/writer.h"
#include "model/record.h"
#include "util/digest.h"

/** File name without its folders: the output does not depend on where the input lies. */
static ua_str base_name(ua_str name)
{
    for (size_t i = name.n; i-- > 0;)
        if (name.p[i] == '/')
            return ua_str_sub(name, i + 1, name.n);
    return name;
}

/** A file by its name, format and digest. */
static xmlNode *file(ua_writer *w, xmlNode *parent, xmlNs *ns, const char *element, ua_str name,
                     ua_str format, const uint8_t digest[32])
{
    xmlNode *e = ua_foreign(w, parent, ns, element);
    char hex[65];

    ua_attr(w, e, "name", base_name(name));
    ua_attr(w, e, "format", format);
    ua_hex(digest, 32, hex);
    ua_attrz(w, e, "sha256", hex);
    return e;
}

static bool count_notes(void *user, ua_node *owner, ua_text *t)
{
    (void)owner;
    for (uint32_t i = 0; i < t->nmarks; i++)
        *(uint32_t *)user += t->marks[i].kind == UA_M_NOTE;
    return true;
}

/** How many parts of the text there are: they stay the same from one version of the converter to the next, and from one
 *  export of a document to another, unless something went wrong. */
static void counts(ua_writer *w, xmlNode *parent, xmlNs *ns)
{
    uint32_t preambular = 0, operative = 0, notes = 0, tables = 0, attachments = 0;
    const struct {
        const char *name;
        const uint32_t *n;
    } counted[] = {{"preambular", &preambular},
                   {"operative", &operative},
                   {"notes", &notes},
                   {"tables", &tables},
                   {"attachments", &attachments}};
    ua_walk k = ua_walk_begin(w->r->root);

    while (ua_walk_next(&k) != UA_DONE) {
        if (k.event != UA_ENTER)
            continue;
        preambular += k.node->kind == UA_PREAMBULAR || k.node->kind == UA_RECITAL;
        operative += k.node->kind == UA_PARAGRAPH && k.node->num;
        tables += k.node->kind == UA_TABLE;
        attachments += k.node->kind == UA_ANNEX;
    }
    w->ok = w->ok && ua_tree_texts(w->r->root, count_notes, &notes);
    xmlNode *e = ua_foreign(w, parent, ns, "counts");
    for (size_t i = 0; i < sizeof counted / sizeof *counted; i++) {
        ua_buf b = ua_buf_on(w->a);
        ua_buf_put_uint(&b, *counted[i].n);
        w->ok = w->ok && b.ok;
        ua_attr(w, e, counted[i].name, ua_buf_str(&b));
    }
}

/** The records that were joined in. */
static void records(ua_writer *w, xmlNode *parent, xmlNs *ns, const ua_meta *m)
{
    for (uint32_t i = 0; i < m->nrecords && w->ok; i++) {
        const ua_record *r = m->records[i];
        uint32_t at = 0;
        const ua_fact *control = ua_fact_next(r, UA_F_CONTROL, &at);
        xmlNode *e = file(w, parent, ns, "record", r->file->name, ua_str_c(r->format), r->file->digest);
        if (control)
            ua_attr(w, e, "control", control->part[0]);
    }
}

/** An entry about a document of the file; part: its COMPONENT, NULL for the file's own. */
static xmlNode *entry(ua_writer *w, xmlNode *parent, xmlNs *ns, const char *element, const ua_node *part)
{
    xmlNode *e = ua_foreign(w, parent, ns, element);

    if (part)
        ua_attr(w, e, "about", UA_CAT(w, UA_STR("#"), part->eid));
    return e;
}

/** What the text did not say, and what the records say that no element of the profile takes. */
static void supplied(ua_writer *w, xmlNode *parent, xmlNs *ns, const ua_meta *m, const ua_node *part)
{
    for (uint32_t i = 0; i < m->nsupplied && w->ok; i++) {
        xmlNode *e = entry(w, parent, ns, "supplied", part);
        ua_attrz(w, e, "name", m->supplied[i].name);
        ua_attrz(w, e, "from", m->supplied[i].from);
    }
    for (uint32_t i = 0; i < m->nballots && w->ok; i++) {
        xmlNode *e = entry(w, parent, ns, "vote", part);
        ua_attr(w, e, "state", m->ballots[i].state);
        ua_attrz(w, e, "choice", m->ballots[i].choice);
    }
    for (uint32_t i = 0; i < m->nsponsors && w->ok; i++)
        ua_attr(w, entry(w, parent, ns, "sponsor", part), "state", m->sponsors[i]);
}

void ua_write_provenance(ua_writer *w, xmlNode *meta)
{
    const ua_source *source = w->r->source;
    char text[65]; /* archives tell by it whether the text is what it was */

    if (!w->o->provenance)
        return;
    xmlNode *e = ua_sourced(w, meta, "proprietary");
    xmlNs *ns = ua_declare(w, e, UA_CONVERSION_NS, "unakn");
    file(w, e, ns, "source", source->name, source->format, source->digest);
    records(w, e, ns, &w->r->meta);
    for (uint32_t i = 0; i < w->r->nparts; i++)
        records(w, e, ns, &w->r->parts[i].meta);
    w->ok = w->ok && ua_akn_text_digest(xmlDocGetRootElement(w->doc), w->a, text) == UA_OK;
    ua_attrz(w, ua_foreign(w, e, ns, "text"), "sha256", w->ok ? text : "");
    xmlNode *converter = ua_foreign(w, e, ns, "converter");
    ua_attrz(w, converter, "name", "unakn");
    ua_attr(w, converter, "version", w->o->version);
    counts(w, e, ns);
    supplied(w, e, ns, &w->r->meta, NULL);
    for (uint32_t i = 0; i < w->r->nparts; i++)
        supplied(w, e, ns, &w->r->parts[i].meta, w->r->parts[i].node);
    ua_write_doubts(w, e, ns);
}

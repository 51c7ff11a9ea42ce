/* The document: its parts in the order of ST-01, attachments with documents of their own (AN). */
#include "akn/iri.h"
#include "akn/writer.h"

static void attachments(ua_writer *w, xmlNode *doc, const ua_node *owner);

/** The parts of a document after its meta. */
static void parts(ua_writer *w, xmlNode *doc, const ua_node *n)
{
    for (const ua_node *c = n->first; c && w->ok; c = c->next)
        if (c->kind == UA_COVER)
            ua_write_cover(w, doc, c);
        else if (c->kind == UA_PREFACE)
            ua_write_preface(w, doc, c);
        else if (c->kind == UA_PREAMBLE)
            ua_write_preamble(w, doc, c);
        else if (c->kind == UA_BODY)
            ua_write_body(w, doc, c);
        else if (c->kind == UA_CONCLUSIONS)
            ua_write_conclusions(w, doc, c);
    attachments(w, doc, n);
}

/** AN-01 to AN-06. */
static void attachments(ua_writer *w, xmlNode *doc, const ua_node *owner)
{
    xmlNode *all = NULL;
    ua_str outer = w->scope;

    for (const ua_node *n = owner->first; n && w->ok; n = n->next) {
        if (n->kind != UA_ANNEX)
            continue;
        if (!all)
            all = ua_el(w, doc, "attachments", owner);
        xmlNode *e = ua_el(w, all, "attachment", n);
        ua_attr(w, e, "eId", n->eid);
        xmlNode *inner = ua_el(w, e, "doc", n);
        ua_attr(w, inner, "name", n->key.n ? n->key : UA_STR("annex"));
        ua_attrz(w, inner, "contains", "originalVersion"); /* DT-05 */
        w->scope = n->eid;
        ua_write_identification(w, ua_el(w, inner, "meta", n), ua_component_of(w, n));
        parts(w, inner, n);
        w->scope = outer;
    }
}

/** One document below parent: statement, doc or documentCollection. Returns its meta. */
static xmlNode *document(ua_writer *w, xmlNode *parent)
{
    ua_class_names names = ua_iri_class(w->id.cls);
    xmlNode *doc = ua_el(w, parent, names.element, w->id.root);

    ua_attrz(w, doc, "name", names.name);
    ua_attrz(w, doc, "contains", "originalVersion"); /* DT-05 */
    xmlNode *meta = ua_el(w, doc, "meta", w->id.root);
    ua_write_identification(w, meta, NULL);
    parts(w, doc, w->id.root);
    return meta;
}

/** IR-04, N-57: the resolutions that share the file, each with an identity of its own. */
static void components(ua_writer *w, xmlNode *doc)
{
    xmlNode *all =
        w->r->nparts
            ? ua_el(w, doc, w->id.cls == UA_CLASS_COLLECTION ? "collectionBody" : "components", w->r->root)
            : NULL;
    ua_identity own = w->id;

    for (uint32_t i = 0; i < w->r->nparts && w->ok; i++) {
        const ua_part *p = &w->r->parts[i];
        xmlNode *e = ua_el(w, all, "component", p->node);
        ua_attr(w, e, "eId", p->node->eid);
        w->scope = p->node->eid;
        ua_identify(w, p->node, &p->meta, i + 1);
        ua_write_history(w, document(w, e));
    }
    w->scope = (ua_str){0};
    w->id = own;
}

static void file(ua_writer *w)
{
    xmlNode *root = ua_el(w, NULL, "akomaNtoso", w->r->root);

    if (!root)
        return;
    xmlDocSetRootElement(w->doc, root);
    w->ns = xmlNewNs(root, (const xmlChar *)UA_AKN_NS, NULL);
    w->ok = w->ns != NULL;
    xmlSetNs(root, w->ns);
    ua_identify(w, w->r->root, &w->r->meta, 0);
    xmlNode *meta = document(w, root);
    if (w->ok)
        components(w, meta->parent);
    if (w->ok)
        ua_write_meta(w, meta);
}

static void free_doc(void *doc)
{
    xmlFreeDoc(doc);
}

static ua_status remember(ua_writer *w, const ua_node *n)
{
    uint32_t *index = ua_vec_push(w->a, &w->nodes, n) ? ua_table_at(&w->eids, n->eid) : NULL;

    if (index)
        *index = w->nodes.n;
    return ua_arena_status(w->a);
}

ua_status ua_akn_build(ua_arena *a, const ua_resolution *r, const ua_akn_opts *o, ua_diags *d, xmlDoc **out)
{
    ua_writer w = {.a = a,
                   .d = d,
                   .r = r,
                   .o = o,
                   .ok = true,
                   .known = ua_table_on(a),
                   .counters = ua_table_on(a),
                   .component_at = ua_table_on(a),
                   .eids = ua_table_on(a)};
    ua_walk k = ua_walk_begin(r->root);

    while (ua_walk_next(&k) != UA_DONE)
        if (k.event == UA_ENTER && k.node->eid.n)
            UA_TRY(remember(&w, k.node));
    w.doc = xmlNewDoc((const xmlChar *)"1.0");
    if (!w.doc || !ua_arena_defer(a, free_doc, w.doc))
        return UA_E_NOMEM;
    file(&w);
    *out = w.doc;
    if (w.ok)
        return UA_OK;
    return ua_arena_status(a) != UA_OK ? ua_arena_status(a) : UA_E_NOMEM;
}

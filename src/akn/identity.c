/* Who the document is: FRBR levels of the document and its attachments (sections 2 and 5.1, AN-04). */
#include "akn/eid.h"
#include "akn/iri.h"
#include "akn/writer.h"
#include "lang/symbol.h"
#include "util/digest.h"

static void fallback(ua_writer *w, ua_diag_code code, const ua_str *args, unsigned n)
{
    if (w->id.root->kind == UA_ROOT) /* nobody can supply what a component lacks */
        ua_report(w->d, code, (ua_span){0, 0}, args, n);
}

/** NC-07, last line of its table: "nn-" and eight digits of the digest of the input; a component adds its position. */
static ua_str number_from_digest(ua_writer *w, uint32_t position)
{
    char hex[9];
    ua_buf b = ua_buf_on(w->a);

    ua_hex(w->r->source->digest, 4, hex);
    ua_buf_putz(&b, "nn-");
    ua_buf_putz(&b, hex);
    if (position) {
        ua_buf_putc(&b, '-');
        ua_buf_put_uint(&b, position);
    }
    w->ok = w->ok && b.ok;
    return ua_buf_str(&b);
}

static void find_number(ua_writer *w, uint32_t position)
{
    const ua_meta *m = w->id.meta;
    ua_buf shown = ua_buf_on(w->a), number = ua_buf_on(w->a);

    ua_iri_designation(&shown, m->designation.n ? m->designation : m->symbol);
    w->id.designation = ua_buf_str(&shown);
    if (!w->id.designation.n) {
        fallback(w, UA_D_META_NO_NUMBER, UA_NOARGS);
        w->id.number = number_from_digest(w, position);
        w->id.designation = m->title.n && !ua_series_of(m->title) ? m->title : w->id.number; /* NC-07 */
        return;
    }
    if (m->cls == UA_CLASS_DECISION && ua_iri_marks_decisions(w->id.actor)) /* NC-08 */
        ua_buf_putz(&number, "dec-");
    ua_iri_number(&number, w->id.cls == UA_CLASS_COLLECTION && m->symbol.n ? m->symbol
                                                                           : w->id.designation); /* IR-04 */
    w->id.number = ua_buf_str(&number);
    w->ok = w->ok && shown.ok && number.ok;
}

/** The printed lines of the head of an annex as one: "Annex II. Code of conduct" (MD-09). */
static ua_str head_of(ua_writer *w, const ua_node *annex)
{
    ua_buf b = ua_buf_on(w->a);

    for (const ua_node *line = annex->first->first; line; line = line->next) {
        ua_buf_putz(&b, !b.n ? "" : line->prev == annex->first->first ? ". " : " ");
        ua_buf_put(&b, line->text->s);
    }
    w->ok = w->ok && b.ok;
    return ua_buf_str(&b);
}

/** "annex_II", "annex_I/appendix"; a second one of that name gets its position (AN-04). */
static ua_str path_of(ua_writer *w, ua_table *used, const ua_node *annex, ua_str parent)
{
    ua_buf b = ua_buf_on(w->a), number = ua_buf_on(w->a);

    ua_buf_put(&b, parent);
    ua_buf_putz(&b, parent.n ? "/" : "");
    ua_buf_put(&b, annex->key.n ? annex->key : UA_STR("annex"));
    if (annex->num)
        ua_eid_num(&number, annex->num->s, (ua_str){0});
    ua_buf_putz(&b, number.n ? "_" : "");
    ua_buf_put(&b, ua_buf_str(&number));
    ua_str path = ua_buf_str(&b);
    uint32_t *times = ua_table_at(used, path), k = times ? ++*times : 0;
    for (; k > 1 && ua_table_has(used, path); k++) { /* on from the last one: there may be thousands */
        ua_buf again = ua_buf_on(w->a);
        ua_buf_put(&again, ua_buf_str(&b));
        ua_buf_putc(&again, '_');
        ua_buf_put_uint(&again, k);
        path = ua_buf_str(&again);
    }
    if (k > 1 && (times = ua_table_at(used, path)) != NULL)
        *times = 1;
    w->ok = w->ok && b.ok && number.ok && times;
    return path;
}

const ua_component *ua_component_of(ua_writer *w, const ua_node *annex)
{
    uint32_t *index = ua_table_at(&w->component_at, annex->eid);

    w->ok = w->ok && index;
    return w->ok ? &w->components.at[*index] : NULL;
}

static void find_components(ua_writer *w)
{
    ua_table used = ua_table_on(w->a);
    ua_walk k = ua_walk_begin((ua_node *)(uintptr_t)w->id.root);
    bool inside = false; /* a component of the document: its attachments are its own */

    w->id.first = w->components.n;
    while (w->ok && ua_walk_next(&k) != UA_DONE) {
        if (k.node->kind == UA_COMPONENT && k.node != w->id.root)
            inside = k.event == UA_ENTER;
        if (inside || k.event != UA_ENTER || k.node->kind != UA_ANNEX)
            continue;
        const ua_component *parent =
            k.node->parent->kind == UA_ANNEX ? ua_component_of(w, k.node->parent) : NULL;
        ua_component c = {k.node, path_of(w, &used, k.node, parent ? parent->path : (ua_str){0}),
                          head_of(w, k.node)};
        uint32_t *index = ua_table_at(&w->component_at, k.node->eid);
        w->ok = w->ok && index && ua_vec_push(w->a, &w->components, c);
        if (w->ok)
            *index = w->components.n - 1;
    }
    w->id.end = w->components.n;
}

/** A collection holds components and no text of its own (IR-04). */
static bool is_collection(const ua_node *root)
{
    bool component = false;

    for (const ua_node *n = root->first; n; n = n->next) {
        component = component || n->kind == UA_COMPONENT;
        if (n->kind == UA_BODY)
            return false;
    }
    return component;
}

/** NC-13: a draft is of the committee that owns its series, though its formula speaks for the organ above. */
static ua_str actor_of(ua_writer *w, const ua_meta *m)
{
    ua_symbol s;

    for (uint32_t i = 0; i < m->nsupplied; i++)
        if (!strcmp(m->supplied[i].name, "body"))
            return m->organ;
    bool draft = m->cls == UA_CLASS_RESOLUTION_DRAFT || m->cls == UA_CLASS_DECISION_DRAFT;
    if (draft && m->symbol.n && ua_symbol_read(w->a, m->symbol, &s))
        return ua_str_c(s.actor);
    return m->organ.n ? m->organ : UA_STR("un");
}

void ua_identify(ua_writer *w, const ua_node *root, const ua_meta *m, uint32_t position)
{
    ua_buf b = ua_buf_on(w->a);

    w->id = (ua_identity){.root = root, .meta = m, .cls = is_collection(root) ? UA_CLASS_COLLECTION : m->cls};
    w->id.lang = ua_lang_find(m->lang);
    w->id.actor = actor_of(w, m);
    if (!m->organ.n)
        fallback(w, UA_D_META_NO_BODY, UA_NOARGS);
    w->id.date = m->adopted.n ? m->adopted : m->issued;
    if (!w->id.date.n) {
        w->id.date = UA_STR("1900-01-01");
        fallback(w, UA_D_META_NO_DATE, UA_ARGS(w->id.date));
    }
    w->id.issued = m->issued.n ? m->issued : w->id.date;
    w->id.markup_date = w->o->markup_date.n ? w->o->markup_date : w->id.issued;
    find_number(w, position);
    ua_iri_work(&b, w->id.cls, w->id.actor, w->id.date, w->id.number);
    w->id.work = ua_buf_str(&b);
    w->ok = w->ok && b.ok;
    w->id.expression = UA_CAT(w, w->id.work, UA_STR("/"), ua_str_c(w->id.lang->iso639_3), UA_STR("@"));
    find_components(w);
}

/** What differs between the FRBR levels. */
typedef struct ua_frbr_level {
    const char *element, *date_name, *role, *suffix;
    char letter; /**< of the eIds in componentInfo */
    ua_str base, date, author;
} ua_frbr_level;

static xmlNode *value(ua_writer *w, xmlNode *parent, const char *name, ua_str v)
{
    xmlNode *e = ua_el(w, parent, name, NULL);

    ua_attr(w, e, "value", v);
    return e;
}

static ua_str component_id(ua_writer *w, char letter, uint32_t n)
{
    ua_buf b = ua_buf_on(w->a);

    ua_buf_put(&b, w->scope);
    ua_buf_putz(&b, w->scope.n ? "__" : "");
    ua_buf_putc(&b, letter);
    ua_buf_putz(&b, "comp_");
    ua_buf_put_uint(&b, n);
    w->ok = w->ok && b.ok;
    return ua_buf_str(&b);
}

/** MD-09: each level points to the next, the last one to the component itself. */
static void component_info(ua_writer *w, xmlNode *level, const ua_frbr_level *l)
{
    xmlNode *info = ua_el(w, level, "componentInfo", NULL);
    char next = l->letter == 'w' ? 'e' : l->letter == 'e' ? 'm' : '\0';

    for (uint32_t i = 0; i <= w->id.end - w->id.first && w->ok; i++) {
        const ua_component *c = i ? &w->components.at[w->id.first + i - 1] : NULL;
        ua_str name = c ? c->path : UA_STR("main");
        xmlNode *e = ua_el(w, info, "componentData", NULL);
        ua_attr(w, e, "eId", component_id(w, l->letter, i + 1));
        ua_attr(w, e, "name", name);
        ua_attr(w, e, "href",
                next ? UA_CAT(w, UA_STR("#"), component_id(w, next, i + 1))
                     : UA_CAT(w, w->id.expression, UA_STR("/!"), name, UA_STR(".xml")));
        ua_attr(w, e, "showAs", c ? c->label : ua_str_c(ua_iri_class(w->id.cls).title));
    }
}

/** What all levels have (NC-11, MD-04, MD-06, MD-07). */
static xmlNode *level(ua_writer *w, xmlNode *identification, const ua_frbr_level *l, const ua_component *c)
{
    xmlNode *e = ua_el(w, identification, l->element, NULL);
    ua_str suffix = ua_str_c(l->suffix);

    value(w, e, "FRBRthis", UA_CAT(w, l->base, UA_STR("/!"), c ? c->path : UA_STR("main"), suffix));
    value(w, e, "FRBRuri", UA_CAT(w, l->base, suffix));
    if (l->letter == 'w' && !c && w->id.meta->symbol.n) /* NC-12 */
        ua_attrz(w, value(w, e, "FRBRalias", w->id.meta->symbol), "name", "symbol");
    xmlNode *date = ua_el(w, e, "FRBRdate", NULL);
    ua_attr(w, date, "date", l->date);
    ua_attrz(w, date, "name", l->date_name);
    xmlNode *author = ua_el(w, e, "FRBRauthor", NULL);
    ua_refer(w, author, "href", UA_TLC_ORGANIZATION, l->author);
    ua_refer(w, author, "as", UA_TLC_ROLE, ua_str_c(l->role));
    if (!c && w->id.end > w->id.first)
        component_info(w, e, l);
    return e;
}

static void work_level(ua_writer *w, xmlNode *identification, const ua_component *c)
{
    const ua_meta *m = w->id.meta;
    ua_frbr_level l = {"FRBRWork", ua_is_adopted(m->cls) ? "adoption" : "submission",
                       "author",   "",
                       'w',        w->id.work,
                       w->id.date, w->id.actor};
    xmlNode *e = level(w, identification, &l, c);

    value(w, e, "FRBRcountry", UA_STR("un"));
    value(w, e, "FRBRsubtype", ua_str_c(ua_iri_class(w->id.cls).subtype));
    ua_attr(w, value(w, e, "FRBRnumber", w->id.number), "showAs", w->id.designation);
    if (!c && m->title.n && !m->title_in_text) /* PF-02 */
        value(w, e, "FRBRname", m->title);
}

static void expression_level(ua_writer *w, xmlNode *identification, const ua_component *c)
{
    const ua_lang *original = ua_lang_find(w->id.meta->original_lang);
    ua_frbr_level l = {"FRBRExpression", "publication", "issuer",   "", 'e',
                       w->id.expression, w->id.issued,  w->id.actor};
    xmlNode *e = level(w, identification, &l, c);

    ua_attrz(w, ua_el(w, e, "FRBRlanguage", NULL), "language", w->id.lang->iso639_3);
    if (c || !original || original == w->id.lang)
        return;
    xmlNode *t = ua_el(w, e, "FRBRtranslation", NULL); /* MD-08 */
    ua_str code = ua_str_c(original->iso639_3);
    ua_attr(w, t, "href", UA_CAT(w, w->id.work, UA_STR("/"), code, UA_STR("@")));
    ua_attr(w, t, "fromLanguage", code);
    ua_refer(w, t, "by", UA_TLC_ORGANIZATION, UA_STR("un"));
    ua_attrz(w, t, "authoritative", "true");
}

void ua_write_identification(ua_writer *w, xmlNode *meta, const ua_component *c)
{
    xmlNode *id = ua_el(w, meta, "identification", NULL);
    ua_frbr_level l = {
        "FRBRManifestation",   "markup", "editor", ".xml", 'm', w->id.expression, w->id.markup_date,
        UA_STR("markupEditor")};

    ua_refer(w, id, "source", UA_TLC_ORGANIZATION, l.author);
    work_level(w, id, c);
    expression_level(w, id, c);
    value(w, level(w, id, &l, c), "FRBRformat", UA_STR("xml"));
}

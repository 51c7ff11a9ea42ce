/* The schema: compiled once, its breaches reported with the rule that the schema itself names. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlschemas.h>

#include "check/check.h"
#include "check/where.h"
#include "util/embed.h"
#include "util/table.h"
#include "util/vec.h"

#define BUILT_IN "schemas/akn4un.xsd"
#define OASIS_ADDRESS                                                                                        \
    "http://docs.oasis-open.org/legaldocml/akn-core/v1.0/os/part2-specs/schemas/akomantoso30.xsd"

struct ua_schema {
    ua_arena *arena;
    xmlSchema *compiled;
    ua_table rules;     /**< element name to index in ids */
    UA_VEC(ua_str) ids; /**< "OP-01" */
};

#if LIBXML_VERSION >= 21200
typedef const xmlError ua_xml_error;
#else
typedef xmlError ua_xml_error;
#endif

/** What the callbacks of libxml2 get. */
typedef struct ua_hearing {
    const ua_schema *schema;
    ua_arena *arena;
    ua_diags *diags;
    ua_str name; /**< of the schema */
    bool ours;
    bool memory; /**< libxml2 ran out of memory */
} ua_hearing;

/** The validator's words without name spaces in braces, and without the element that they begin with. */
static ua_str plain(ua_arena *a, const char *message)
{
    ua_str s = ua_str_trim(ua_str_c(message));
    ua_buf b = ua_buf_on(a);
    size_t start = ua_str_starts(s, UA_STR("Element '")) ? ua_str_find(s, UA_STR("': "), 0) : SIZE_MAX;
    size_t end = s.n && s.p[s.n - 1] == '.' ? s.n - 1 : s.n;

    for (size_t i = start == SIZE_MAX ? 0 : start + 3; i < end; i++) {
        if (s.p[i] == '{') {
            size_t close = ua_str_find(s, UA_STR("}"), i);
            i = close == SIZE_MAX ? i : close;
        } else {
            ua_buf_putc(&b, s.p[i]);
        }
    }
    return ua_buf_str(&b);
}

static void on_load_error(void *user, ua_xml_error *e)
{
    ua_hearing *h = user;

    h->memory = h->memory || e->code == XML_ERR_NO_MEMORY;
    ua_report(h->diags, UA_D_SCHEMA_LOAD, (ua_span){0, 0}, UA_ARGS(h->name, plain(h->arena, e->message)));
}

/** The rule of an element: its own, else that of what is around it. */
static ua_str rule_of(const ua_schema *s, const xmlNode *e)
{
    ua_table *rules = &((ua_schema *)(uintptr_t)s)->rules;

    for (; e && e->type == XML_ELEMENT_NODE; e = e->parent) {
        ua_str name = ua_str_c((const char *)e->name);
        if (ua_table_has(rules, name))
            return s->ids.at[*ua_table_at(rules, name)];
    }
    return UA_STR("XSD");
}

/** The rule that a breach is reported with: of the content that does not fit, else of the element. */
static ua_str rule_of_breach(const ua_schema *s, const xmlNode *n, int code)
{
    if (code == XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3)
        return UA_STR("ST-03"); /* text in a structure */
    bool misplaced = code == XML_SCHEMAV_ELEMENT_CONTENT && n->parent && n->parent->type == XML_ELEMENT_NODE;
    return rule_of(s, misplaced ? n->parent : n);
}

static void on_breach(void *user, ua_xml_error *e)
{
    ua_hearing *h = user;
    const xmlNode *n = e->node;

    h->memory = h->memory || e->code == XML_ERR_NO_MEMORY;
    while (n && n->type != XML_ELEMENT_NODE)
        n = n->parent;
    if (!n)
        return;
    ua_report_element(h->arena, h->diags, h->ours, UA_D_SCHEMA, n,
                      UA_ARGS(ua_element_label(h->arena, n), plain(h->arena, e->message),
                              rule_of_breach(h->schema, n, e->code)));
}

static const xmlNode *child(const xmlNode *e, const char *name)
{
    for (const xmlNode *c = e ? e->children : NULL; c; c = c->next)
        if (c->type == XML_ELEMENT_NODE && !strcmp((const char *)c->name, name))
            return c;
    return NULL;
}

static const char *annotated(const xmlNode *e)
{
    const xmlNode *d = child(child(e, "annotation"), "documentation");

    return d ? ua_xml_value(d, "source") : NULL;
}

/** The rule that the declaration of an element names, itself or through its type. */
static const char *declared_rule(const xmlNode *schema, const xmlNode *element)
{
    const char *rule = annotated(element), *type = ua_xml_value(element, "type");

    if (!rule)
        rule = annotated(child(element, "complexType"));
    for (const xmlNode *t = schema->children; t && !rule && type; t = t->next) {
        const char *name = t->type == XML_ELEMENT_NODE ? ua_xml_value(t, "name") : NULL;
        if (name && !strcmp(name, type) && strcmp((const char *)t->name, "element") != 0)
            rule = annotated(t);
    }
    return rule;
}

/** Reads which rule stands behind which element out of the schema document. */
static bool collect_rules(ua_schema *s, const xmlNode *schema)
{
    for (const xmlNode *e = schema; e; e = ua_next_element(schema, e)) {
        const char *name = strcmp((const char *)e->name, "element") ? NULL : ua_xml_value(e, "name");
        const char *rule = name ? declared_rule(schema, e) : NULL;
        ua_str key, id;
        if (!rule || ua_table_has(&s->rules, ua_str_c(name)))
            continue;
        if (!ua_arena_copy(s->arena, ua_str_c(name), &key) || !ua_arena_copy(s->arena, ua_str_c(rule), &id))
            return false;
        uint32_t *at = ua_table_at(&s->rules, key);
        if (!at || !ua_vec_push(s->arena, &s->ids, id))
            return false;
        *at = s->ids.n - 1;
    }
    return true;
}

static ua_status compile(ua_schema *s, ua_hearing *h, xmlDoc *doc)
{
    xmlSchemaParserCtxt *p = xmlSchemaNewDocParserCtxt(doc);

    if (!p)
        return UA_E_NOMEM;
    xmlSchemaSetParserStructuredErrors(p, (xmlStructuredErrorFunc)on_load_error, h);
    s->compiled = xmlSchemaParse(p);
    xmlSchemaFreeParserCtxt(p);
    if (s->compiled)
        return UA_OK;
    if (!h->memory && !ua_diags_count(h->diags, UA_ERROR))
        ua_report(h->diags, UA_D_SCHEMA_LOAD, (ua_span){0, 0}, UA_ARGS(h->name, UA_STR("it is no schema")));
    return h->memory ? UA_E_NOMEM : UA_E_FORMAT;
}

static bool is_remote(const char *location)
{
    return strstr(location, "://") != NULL && strncmp(location, "file:", 5) != 0;
}

/** A file that lies beside the schema under the name that the address ends with. NULL: there is none. */
static const char *beside(ua_arena *a, const xmlDoc *doc, const char *location)
{
    const char *name = strrchr(location, '/'), *path = (const char *)doc->URL,
               *end = path ? strrchr(path, '/') : NULL;
    ua_buf b = ua_buf_on(a);

    if (!name || !path)
        return NULL;
    ua_buf_put(&b, (ua_str){path, end ? (size_t)(end - path) + 1 : 0});
    ua_buf_putz(&b, name + 1);
    const char *file = b.ok ? b.p : NULL;
    return file && xmlCheckFilename(file) == 1 ? file : NULL;
}

/** What a schema imports is looked for in the XML catalogs and beside it; nothing is fetched. */
static ua_status localize(ua_hearing *h, xmlDoc *doc)
{
    const xmlNode *root = xmlDocGetRootElement(doc);

    for (const xmlNode *e = root ? root->children : NULL; e; e = e->next) {
        const char *location = e->type == XML_ELEMENT_NODE ? ua_xml_value(e, "schemaLocation") : NULL;
        if (!location || !is_remote(location))
            continue;
        xmlChar *listed = xmlCatalogResolveURI((const xmlChar *)location);
        const char *local = listed && !is_remote((const char *)listed)
                                ? ua_arena_z(h->arena, ua_str_c((char *)listed))
                                : beside(h->arena, doc, location);
        xmlFree(listed);
        if (!local) {
            ua_report(h->diags, UA_D_SCHEMA_REMOTE, (ua_span){0, 0}, UA_ARGS(h->name, ua_str_c(location)));
            return UA_E_FORMAT;
        }
        if (!xmlSetProp((xmlNode *)(uintptr_t)e, (const xmlChar *)"schemaLocation", (const xmlChar *)local))
            return UA_E_NOMEM;
    }
    return UA_OK;
}

static ua_status load(ua_schema *s, ua_hearing *h, const char *path)
{
    ua_str bytes;
    int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
    bool built_in = !path && ua_embedded(UA_STR(BUILT_IN), &bytes) && bytes.n <= INT_MAX;
    xmlDoc *doc = path       ? xmlReadFile(path, NULL, options)
                  : built_in ? xmlReadMemory(bytes.p, (int)bytes.n, BUILT_IN, NULL, options)
                             : NULL;

    if (!doc) {
        ua_report(h->diags, UA_D_SCHEMA_LOAD, (ua_span){0, 0},
                  UA_ARGS(h->name, UA_STR("it cannot be read as XML")));
        return path ? UA_E_FORMAT : UA_E_NOMEM;
    }
    ua_status status = collect_rules(s, xmlDocGetRootElement(doc)) ? localize(h, doc) : UA_E_NOMEM;
    if (status == UA_OK)
        status = compile(s, h, doc);
    xmlFreeDoc(doc);
    return status;
}

ua_str ua_schema_oasis(ua_arena *a, ua_str data_dir)
{
    static const char *const names[] = {OASIS_ADDRESS, "http://docs.oasis-open.org/legaldocml/ns/akn/3.0",
                                        "akomantoso30.xsd"};
    ua_buf b = ua_buf_on(a);
    ua_str found = {0};

    ua_buf_put(&b, data_dir);
    ua_buf_putz(&b, "/schemas/akomantoso30.xsd");
    if (data_dir.n && b.ok && xmlCheckFilename(b.p) == 1)
        return ua_buf_str(&b);
    for (size_t i = 0; i < sizeof names / sizeof *names && !found.n; i++) {
        xmlChar *listed = xmlCatalogResolveURI((const xmlChar *)names[i]);
        if (listed && !is_remote((const char *)listed) && strcmp((const char *)listed, names[i]) != 0)
            ua_arena_copy(a, ua_str_c((char *)listed), &found);
        xmlFree(listed);
    }
    return found;
}

ua_status ua_schema_load(ua_arena *a, ua_str path, ua_diags *d, ua_schema **out)
{
    ua_schema *s = calloc(1, sizeof *s);
    ua_hearing h = {.arena = a, .diags = d, .name = path.n ? path : UA_STR(BUILT_IN)};

    if (s)
        s->arena = ua_arena_new(NULL, 0);
    if (!s || !s->arena) {
        free(s);
        return UA_E_NOMEM;
    }
    s->rules = ua_table_on(s->arena);
    const char *z = path.n ? ua_arena_z(a, path) : NULL;
    ua_status status = path.n && !z ? UA_E_NOMEM : load(s, &h, z);
    if (status != UA_OK) {
        ua_schema_free(s);
        return status;
    }
    *out = s;
    return UA_OK;
}

void ua_schema_free(ua_schema *s)
{
    if (!s)
        return;
    xmlSchemaFree(s->compiled);
    ua_arena_free(s->arena);
    free(s);
}

ua_status ua_schema_check(ua_schema *s, xmlDoc *doc, const ua_resolution *origin, ua_arena *a, ua_diags *d)
{
    ua_hearing h = {.schema = s, .arena = a, .diags = d, .ours = origin != NULL};
    xmlSchemaValidCtxt *v = xmlSchemaNewValidCtxt(s->compiled);

    if (!v)
        return UA_E_NOMEM;
    xmlSchemaSetValidStructuredErrors(v, (xmlStructuredErrorFunc)on_breach, &h);
    int result = xmlSchemaValidateDoc(v, doc);
    xmlSchemaFreeValidCtxt(v);
    if (h.memory || result < 0)
        return h.memory ? UA_E_NOMEM : UA_E_BUG;
    return result == 0 ? UA_OK : UA_E_REFUSED;
}

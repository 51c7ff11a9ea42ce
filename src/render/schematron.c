/* Schematron: a schema becomes a stylesheet, the stylesheet writes SVRL, and SVRL becomes findings. */
#include "render/schematron.h"

#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/xpath.h>

#include "render/run.h"
#include "render/style.h"

struct ua_schematron {
    xsltStylesheet *style;
};

#define COMPILER "xslt/schematron.xsl"

static ua_status refuse(ua_diags *d, ua_str path, const char *why)
{
    ua_report(d, UA_D_SCHEMATRON_LOAD, (ua_span){0, 0}, UA_ARGS(path, ua_str_c(why)));
    return UA_E_FORMAT;
}

static ua_status compile(ua_renderer *r, xmlDoc *schema, ua_str path, ua_str phase, ua_arena *a, ua_diags *d,
                         xsltStylesheet **out)
{
    ua_param param = {"phase", phase, true};
    xsltStylesheet *compiler = NULL;
    xmlDoc *style = NULL;
    const xmlNode *root = xmlDocGetRootElement(schema);

    if (!root || strcmp((const char *)root->name, "schema") != 0)
        return refuse(d, path, "it is no Schematron schema");
    UA_TRY(ua_style_load(a, r->dir, COMPILER, d, &compiler));
    ua_status s = ua_transform(r, compiler, schema, &param, 1, a, d, &style);
    xsltFreeStylesheet(compiler);
    if (s != UA_OK)
        return s == UA_E_NOMEM ? s : refuse(d, path, "it does not compile");
    *out = xsltParseStylesheetDoc(style); /* owns style when it succeeds */
    if (*out && (*out)->errors == 0)
        return UA_OK;
    if (*out)
        xsltFreeStylesheet(*out);
    else
        xmlFreeDoc(style);
    return refuse(d, path, "an expression in it is wrong");
}

ua_status ua_schematron_load(ua_renderer *r, ua_str path, ua_str phase, ua_arena *a, ua_diags *d,
                             ua_schematron **out)
{
    const char *z = ua_arena_z(a, path);
    ua_schematron *s = z ? calloc(1, sizeof *s) : NULL;

    if (!s)
        return UA_E_NOMEM;
    xmlDoc *schema = xmlReadFile(z, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    ua_status status = schema ? compile(r, schema, path, phase, a, d, &s->style)
                              : refuse(d, path, "it cannot be read as XML");
    xmlFreeDoc(schema);
    if (status != UA_OK) {
        free(s);
        return status;
    }
    *out = s;
    return UA_OK;
}

void ua_schematron_free(ua_schematron *s)
{
    if (s)
        xsltFreeStylesheet(s->style);
    free(s);
}

static ua_str attribute(ua_arena *a, xmlNode *e, const char *name)
{
    xmlChar *value = xmlGetNoNsProp(e, (const xmlChar *)name);
    ua_str s = {0};

    if (value)
        ua_arena_copy(a, ua_str_c((const char *)value), &s);
    xmlFree(value);
    return s;
}

static const xmlNode *node_at(xmlDoc *doc, ua_arena *a, ua_str path)
{
    const char *z = ua_arena_z(a, path);
    xmlXPathContext *c = z ? xmlXPathNewContext(doc) : NULL;
    xmlXPathObject *o = c ? xmlXPathEval((const xmlChar *)z, c) : NULL;
    const xmlNode *n = o && o->nodesetval && o->nodesetval->nodeNr ? o->nodesetval->nodeTab[0] : NULL;

    if (n && n->type == XML_ATTRIBUTE_NODE)
        n = n->parent;
    xmlXPathFreeObject(o);
    xmlXPathFreeContext(c);
    return n;
}

/** The words of the children of an assertion that have that name, blanks collapsed. */
static ua_str words_of(ua_arena *a, const xmlNode *e, const char *name)
{
    ua_buf b = ua_buf_on(a);

    for (const xmlNode *c = e->children; c; c = c->next) {
        if (c->type != XML_ELEMENT_NODE || strcmp((const char *)c->name, name) != 0)
            continue;
        xmlChar *text = xmlNodeGetContent(c);
        if (!text)
            ua_arena_fail(a);
        ua_str s = ua_str_trim(ua_str_c((const char *)text));
        for (size_t i = 0; i < s.n; i++) {
            bool blank = s.p[i] == ' ' || s.p[i] == '\n' || s.p[i] == '\t';
            if (!blank || (b.n && b.p[b.n - 1] != ' '))
                ua_buf_putc(&b, blank ? ' ' : s.p[i]);
        }
        xmlFree(text);
    }
    return ua_buf_str(&b);
}

ua_status ua_schematron_run(ua_renderer *r, ua_schematron *s, xmlDoc *doc, ua_arena *a, ua_diags *d,
                            void (*found)(void *user, const ua_assertion *), void *user)
{
    xmlDoc *svrl = NULL;

    ua_status status = ua_transform(r, s->style, doc, NULL, 0, a, d, &svrl);
    if (status != UA_OK)
        return status == UA_E_BUG ? UA_E_FORMAT : status; /* the rules are the user's */
    const xmlNode *root = xmlDocGetRootElement(svrl);
    for (xmlNode *e = root ? root->children : NULL; e; e = e->next) {
        bool said = e->type == XML_ELEMENT_NODE && (!strcmp((const char *)e->name, "failed-assert") ||
                                                    !strcmp((const char *)e->name, "successful-report"));
        if (!said)
            continue;
        ua_assertion x = {node_at(doc, a, attribute(a, e, "location")), attribute(a, e, "id"),
                          attribute(a, e, "role"), words_of(a, e, "text"),
                          words_of(a, e, "diagnostic-reference")};
        found(user, &x);
    }
    xmlFreeDoc(svrl);
    return ua_arena_status(a);
}

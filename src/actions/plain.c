/* Paragraphs of the XML as plain text with their marks. */
#include <string.h>

#include "actions/actions.h"
#include "text/ctype.h"

ua_str ua_xml_attr(const xmlNode *e, const char *name)
{
    for (const xmlAttr *a = e ? e->properties : NULL; a; a = a->next)
        if (!a->ns && !strcmp((const char *)a->name, name))
            return ua_str_c(a->children && a->children->content ? (const char *)a->children->content : "");
    return (ua_str){0};
}

bool ua_xml_is(const xmlNode *e, const char *name)
{
    return e && e->type == XML_ELEMENT_NODE && !strcmp((const char *)e->name, name);
}

/** "#requests" without its mark. */
static ua_str pointed(const xmlNode *e)
{
    ua_str to = ua_xml_attr(e, "refersTo");

    return ua_str_starts(to, UA_STR("#")) ? ua_str_sub(to, 1, to.n) : to;
}

/** What an element of running text is here; false: nothing. */
static bool meaning(const xmlNode *e, ua_stretch_of *m)
{
    static const char *const entities[] = {"organization", "role", "person", "location"};

    m->key = pointed(e);
    if (ua_xml_is(e, "inline") && ua_str_eqz(ua_xml_attr(e, "name"), "akn4un:operativePhrase")) {
        m->what = UA_A_PHRASE;
        m->first = true;
        return true;
    }
    if (ua_xml_is(e, "concept")) {
        m->what = UA_A_PHRASE;
        return true;
    }
    if (ua_xml_is(e, "date")) {
        m->what = UA_A_DATE;
        m->key = ua_xml_attr(e, "date");
        return true;
    }
    for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
        if (ua_xml_is(e, entities[i])) {
            m->what = UA_A_ENTITY;
            return true;
        }
    return false;
}

static bool is_left_out(const xmlNode *e)
{
    return ua_xml_is(e, "authorialNote") || ua_xml_is(e, "embeddedStructure") || ua_xml_is(e, "sup");
}

/** Between paragraphs and behind labels there is a blank. */
static void divide(ua_plain *p)
{
    if (p->text.n && p->text.p[p->text.n - 1] != ' ')
        ua_buf_putc(&p->text, ' ');
}

bool ua_plain_add(ua_arena *a, ua_plain *p, const xmlNode *e)
{
    const xmlNode *n = e->children;

    if (ua_xml_is(e, "p") || ua_xml_is(e, "num") || ua_xml_is(e, "heading"))
        divide(p);
    for (; n; n = n->next) {
        ua_stretch_of m = {.from = (uint32_t)p->text.n};
        if (n->type == XML_TEXT_NODE && !ua_str_blank(ua_str_c((const char *)n->content)))
            ua_buf_putz(&p->text, (const char *)n->content);
        else if (n->type == XML_TEXT_NODE && !xmlStrchr(n->content, '\n'))
            ua_buf_putz(&p->text, (const char *)n->content); /* a blank between two marks, no layout */
        if (n->type != XML_ELEMENT_NODE || is_left_out(n))
            continue;
        bool marked = meaning(n, &m);
        if (!ua_plain_add(a, p, n))
            return false;
        m.to = (uint32_t)p->text.n;
        if (marked && !ua_vec_push(a, &p->marks, m))
            return false;
    }
    return p->text.ok;
}

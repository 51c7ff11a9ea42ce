/* Serialization with blanks around blocks only: text and the order of attributes stay as they are. */
#include <string.h>

#include <libxml/xmlwriter.h>

#include "akn/akn.h"

typedef struct ua_saver {
    xmlTextWriter *out;
    xmlOutputBuffer *buffer; /* what out writes to */
    bool ok;
} ua_saver;

/** Elements with text in them: no white space may be added inside. */
static bool is_mixed(const xmlNode *e)
{
    static const char *const names[] = {
        "p",     "num",          "heading", "subheading",   "listIntroduction", "listWrapUp",
        "block", "crossHeading", "caption", "docketNumber", "tocItem"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp((const char *)e->name, names[i]))
            return true;
    return false;
}

static void check(ua_saver *s, int written)
{
    s->ok = s->ok && written >= 0;
}

static void new_line(ua_saver *s, int depth)
{
    static const char blanks[] = "\n                                                                ";
    int n = 1 + 2 * depth;

    if (n >= (int)sizeof blanks)
        n = (int)sizeof blanks - 1; /* deeper than any document of ours: the indent stays */
    check(s, xmlTextWriterWriteRawLen(s->out, (const xmlChar *)blanks, n));
}

static void open_element(ua_saver *s, const xmlNode *e)
{
    const xmlChar *prefix = e->ns ? e->ns->prefix : NULL;

    check(s, xmlTextWriterStartElementNS(s->out, prefix, e->name, NULL));
    for (const xmlNs *n = e->nsDef; n; n = n->next)
        check(s, n->prefix ? xmlTextWriterWriteAttributeNS(s->out, (const xmlChar *)"xmlns", n->prefix, NULL,
                                                           n->href)
                           : xmlTextWriterWriteAttribute(s->out, (const xmlChar *)"xmlns", n->href));
    for (xmlAttr *a = e->properties; a; a = a->next) {
        bool single = !a->children || (a->children->type == XML_TEXT_NODE && !a->children->next);
        xmlChar *joined = single ? NULL : xmlNodeListGetString(e->doc, a->children, 1);
        check(s, single || joined ? 0 : -1);
        const xmlChar *value = single && a->children ? a->children->content : joined;
        check(s, xmlTextWriterWriteAttributeNS(s->out, a->ns ? a->ns->prefix : NULL, a->name, NULL,
                                               value ? value : (const xmlChar *)""));
        xmlFree(joined);
    }
}

/** Text past the writer, which would escape quotation marks that need it in attributes only. */
static void text(ua_saver *s, const xmlNode *n)
{
    check(s, xmlTextWriterWriteRawLen(s->out, (const xmlChar *)"", 0)); /* ends the tag before it */
    check(s, xmlOutputBufferWriteEscape(s->buffer, n->content, NULL));
}

/** Anything but an element. */
static void leaf(ua_saver *s, const xmlNode *n)
{
    if (n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE)
        text(s, n);
    else if (n->type == XML_COMMENT_NODE)
        check(s, xmlTextWriterWriteComment(s->out, n->content));
    else if (n->type == XML_PI_NODE)
        check(s, xmlTextWriterWritePI(s->out, n->name, n->content));
}

static bool is_layout(const xmlNode *n)
{
    return n->type == XML_TEXT_NODE && xmlIsBlankNode(n);
}

/** Walks without recursion: an Akoma Ntoso file of others may nest as deep as it likes. */
static void walk(ua_saver *s, const xmlNode *root)
{
    const xmlNode *n = root, *mixed = NULL; /* mixed: outermost element with text in it that is open */
    int depth = 0;

    while (n && s->ok) {
        bool skip = !mixed && is_layout(n);
        if (!mixed && !skip && n != root)
            new_line(s, depth);
        if (n->type == XML_ELEMENT_NODE) {
            open_element(s, n);
            mixed = !mixed && is_mixed(n) ? n : mixed;
            if (n->children) {
                depth++;
                n = n->children;
                continue;
            }
            check(s, xmlTextWriterEndElement(s->out));
            mixed = mixed == n ? NULL : mixed;
        } else if (!skip) {
            leaf(s, n);
        }
        while (n && n != root && !n->next) {
            n = n->parent;
            depth--;
            if (!mixed)
                new_line(s, depth);
            check(s, xmlTextWriterFullEndElement(s->out));
            mixed = mixed == n ? NULL : mixed;
        }
        n = !n || n == root ? NULL : n->next;
    }
}

/** A sink that failed keeps why and takes no more; libxml2 would say it on the standard error of the program. */
static int put(void *user, const char *bytes, int n)
{
    ua_sink_put(user, (ua_str){bytes, (size_t)n});
    return n;
}

ua_status ua_akn_save(const xmlDoc *doc, ua_sink *out)
{
    xmlOutputBuffer *buffer = xmlOutputBufferCreateIO(put, NULL, out, NULL);
    ua_saver s = {buffer ? xmlNewTextWriter(buffer) : NULL, buffer, true};

    if (!s.out) {
        xmlOutputBufferClose(buffer);
        return UA_E_NOMEM;
    }
    check(&s, xmlTextWriterStartDocument(s.out, NULL, "UTF-8", NULL));
    for (const xmlNode *n = doc->children; n; n = n->next)
        if (n->type == XML_ELEMENT_NODE)
            walk(&s, n);
        else
            leaf(&s, n);
    check(&s, xmlTextWriterEndDocument(s.out));
    xmlFreeTextWriter(s.out);
    if (out->status != UA_OK)
        return out->status;
    return s.ok ? UA_OK : UA_E_NOMEM;
}

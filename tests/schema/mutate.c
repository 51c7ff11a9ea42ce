/* Whatever our schema accepts, the OASIS schema accepts: tried on damaged documents.
 *
 *   mutate OASIS.XSD OURS.XSD COUNT FILE...
 *
 * Each round takes a file, moves, drops, repeats or renames elements and changes attributes, once to three times, and asks
 * both schemas. The same numbers in every run. Ends with "N passed, N failed": a failure is a document that is valid
 * under ours and not under the other. */
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_FILES = 400, MOST_NODES = 20000, SHOWN = 10 };

static uint64_t state = 20260101;

/** xorshift64*: the same sequence on every machine. */
static uint32_t roll(uint32_t n)
{
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return (uint32_t)((state * UINT64_C(2685821657736338717)) >> 33) % n;
}

static xmlSchema *schema(const char *path)
{
    xmlSchemaParserCtxt *p = xmlSchemaNewParserCtxt(path);
    xmlSchema *s = p ? xmlSchemaParse(p) : NULL;

    xmlSchemaFreeParserCtxt(p);
    if (!s) {
        fprintf(stderr, "mutate: %s cannot be used\n", path);
        exit(2);
    }
    return s;
}

static void quiet(void *user, const char *format, ...)
{
    (void)user;
    (void)format;
}

static int valid(xmlSchema *s, xmlDoc *doc, int loud)
{
    xmlSchemaValidCtxt *v = xmlSchemaNewValidCtxt(s);
    if (!loud)
        xmlSchemaSetValidErrors(v, quiet, quiet, NULL);
    int result = xmlSchemaValidateDoc(v, doc);

    xmlSchemaFreeValidCtxt(v);
    return result == 0;
}

/** The elements of a document in order. */
static uint32_t elements(xmlNode *root, xmlNode **out)
{
    uint32_t n = 0;

    for (xmlNode *e = root; e && n < MOST_NODES;) {
        if (e->type == XML_ELEMENT_NODE)
            out[n++] = e;
        if (e->type == XML_ELEMENT_NODE && e->children) {
            e = e->children;
            continue;
        }
        while (e != root && !e->next)
            e = e->parent;
        e = e == root ? NULL : e->next;
    }
    return n;
}

static int inside(const xmlNode *e, const xmlNode *outer)
{
    for (; e; e = e->parent)
        if (e == outer)
            return 1;
    return 0;
}

static void put(xmlNode *e, xmlNode *at)
{
    switch (roll(3)) {
    case 0: xmlAddChild(at, e); break;
    case 1: at->parent->type == XML_ELEMENT_NODE ? xmlAddNextSibling(at, e) : xmlAddChild(at, e); break;
    default: at->parent->type == XML_ELEMENT_NODE ? xmlAddPrevSibling(at, e) : xmlAddChild(at, e);
    }
}

/** An attribute gets a value that stands elsewhere, or goes, or comes. */
static void change_attribute(xmlNode *e, xmlNode *other)
{
    xmlAttr *a = other->properties;

    for (uint32_t skip = roll(3); a && a->next && skip; skip--)
        a = a->next;
    xmlChar *value = a ? xmlNodeListGetString(e->doc, a->children, 1) : NULL;
    if (e->properties && roll(3) == 0)
        xmlRemoveProp(e->properties);
    else if (a && roll(2))
        xmlSetProp(e, a->name, value);
    else if (e->properties)
        xmlSetProp(e, e->properties->name, value ? value : (const xmlChar *)"x");
    xmlFree(value);
}

static void mutate(xmlDoc *doc, xmlNode **nodes)
{
    uint32_t n = elements(xmlDocGetRootElement(doc), nodes);
    xmlNode *e = nodes[roll(n)], *other = nodes[roll(n)], *copy;
    xmlChar *name;

    if (e == nodes[0])
        return;
    switch (roll(6)) {
    case 0: /* dropped */
        xmlUnlinkNode(e);
        xmlFreeNode(e);
        break;
    case 1: /* moved */
        if (!inside(other, e)) {
            xmlUnlinkNode(e);
            put(e, other);
            xmlReconciliateNs(doc, e); /* its name space may be declared where it stood */
        }
        break;
    case 2: /* repeated, under another eId */
        copy = xmlCopyNode(e, 1);
        for (xmlNode *k = copy; k; k = k->children)
            xmlRemoveProp(xmlHasProp(k, (const xmlChar *)"eId"));
        if (xmlHasProp(e, (const xmlChar *)"eId"))
            xmlSetProp(copy, (const xmlChar *)"eId", (const xmlChar *)"copy_1");
        xmlAddNextSibling(e, copy);
        break;
    case 3: /* renamed; the name may be its own, which is freed first */
        name = xmlStrdup(other->name);
        xmlNodeSetName(e, name);
        xmlFree(name);
        break;
    case 4: xmlAddChild(e, xmlNewText((const xmlChar *)"text")); break;
    default: change_attribute(e, other);
    }
}

int main(int argc, char **argv)
{
    static xmlNode *nodes[MOST_NODES];
    static xmlDoc *files[MOST_FILES];
    int nfiles = argc - 4, count = argc > 4 ? atoi(argv[3]) : 0, both = 0, failed = 0;

    if (argc < 5)
        return 2;
    xmlSchema *oasis = schema(argv[1]), *ours = schema(argv[2]);
    for (int i = 0; i < nfiles && i < MOST_FILES; i++)
        files[i] = xmlReadFile(argv[4 + i], NULL, XML_PARSE_NONET | XML_PARSE_NOBLANKS);
    nfiles = nfiles < MOST_FILES ? nfiles : MOST_FILES;
    for (int i = 0; i < count; i++) {
        xmlDoc *doc = xmlCopyDoc(files[roll((uint32_t)nfiles)], 1);
        for (uint32_t k = 1 + roll(3); k; k--)
            mutate(doc, nodes);
        int accepted = valid(ours, doc, 0);
        both += accepted;
        if (accepted && !valid(oasis, doc, 0) && failed++ < SHOWN)
            valid(oasis, doc, 1);
        xmlFreeDoc(doc);
    }
    for (int i = 0; i < nfiles; i++)
        xmlFreeDoc(files[i]);
    xmlSchemaFree(oasis);
    xmlSchemaFree(ours);
    xmlCleanupParser();
    printf("mutations: %d documents, %d valid under ours\n", count, both);
    printf("mutations: %d passed, %d failed\n", failed ? 0 : 1, failed);
    return failed != 0;
}

/* From the parts that a stylesheet writes to a zip file. Same parts, same bytes. */
#include "render/package.h"

#include <string.h>

#include <zip.h>

#include "util/buf.h"

#define PKG_NS   "http://schemas.microsoft.com/office/2006/xmlPackage"
#define TYPES_NS "http://schemas.openxmlformats.org/package/2006/content-types"

enum { CHUNK = 1 << 14 };

/** A zip file that grows in memory. */
typedef struct ua_zip {
    ua_arena *arena;
    zip_source_t *bytes;
    zip_t *archive;
    zip_uint16_t
        date; /**< in the form of DOS: no part of the format has another that is free of time zones */
} ua_zip;

static bool is_pkg(const xmlNode *n, const char *name)
{
    return n->type == XML_ELEMENT_NODE && n->ns && !strcmp((const char *)n->ns->href, PKG_NS) &&
           !strcmp((const char *)n->name, name);
}

static ua_str attribute(ua_arena *a, const xmlNode *n, const char *name)
{
    xmlChar *v = xmlGetNsProp((xmlNode *)(uintptr_t)n, (const xmlChar *)name, (const xmlChar *)PKG_NS);
    ua_str s = {0};

    if (v)
        ua_arena_copy(a, ua_str_c((const char *)v), &s);
    xmlFree(v);
    return s;
}

/** The day of the package; the oldest that the format knows when the document says nothing it can hold. */
static zip_uint16_t date_of(const xmlDoc *parts)
{
    uint32_t y = 1980, m = 1, d = 1;

    for (const xmlNode *n = parts->children; n; n = n->next) {
        ua_str s = n->type == XML_PI_NODE && !strcmp((const char *)n->name, "unakn-date")
                       ? ua_str_c((const char *)n->content)
                       : (ua_str){0};
        if (s.n == 10 && ua_str_uint(ua_str_sub(s, 0, 4), 2107, &y) && y >= 1980 &&
            ua_str_uint(ua_str_sub(s, 5, 7), 12, &m) && ua_str_uint(ua_str_sub(s, 8, 10), 31, &d))
            break;
        y = 1980;
        m = d = 1;
    }
    return (zip_uint16_t)((y - 1980) << 9 | m << 5 | d);
}

static ua_status add(ua_zip *z, ua_str name, ua_str bytes, zip_int32_t method)
{
    const char *path = ua_arena_z(z->arena, name);
    zip_source_t *s = path ? zip_source_buffer(z->archive, bytes.p, bytes.n, 0) : NULL;
    zip_int64_t i = s ? zip_file_add(z->archive, path, s, ZIP_FL_ENC_GUESS) : -1;

    if (s && i < 0)
        zip_source_free(s);
    if (i < 0 || zip_set_file_compression(z->archive, (zip_uint64_t)i, method, 0) != 0 ||
        zip_file_set_dostime(z->archive, (zip_uint64_t)i, 0, z->date, 0) != 0)
        return UA_E_NOMEM;
    return UA_OK;
}

static ua_status serialize(ua_arena *a, xmlDoc *doc, ua_str *out)
{
    xmlChar *bytes = NULL;
    int n = 0;

    xmlDocDumpMemoryEnc(doc, &bytes, &n, "UTF-8");
    bool ok = bytes && ua_arena_copy(a, (ua_str){(const char *)bytes, (size_t)n}, out);
    xmlFree(bytes);
    return ok ? UA_OK : UA_E_NOMEM;
}

/** A part: the element in its pkg:xmlData as a document, else its text. */
static ua_status add_part(ua_zip *z, const xmlNode *part)
{
    ua_str name = attribute(z->arena, part, "name"), bytes = {0};
    xmlNode *data = xmlFirstElementChild((xmlNode *)(uintptr_t)part);
    xmlNode *root = data && is_pkg(data, "xmlData") ? xmlFirstElementChild(data) : NULL;
    ua_status s = UA_OK;

    if (name.n < 2 || (data && !root))
        return UA_E_FORMAT;
    name = ua_str_sub(name, 1, name.n);
    if (root) {
        xmlDoc *doc = xmlNewDoc((const xmlChar *)"1.0");
        xmlNode *copy = doc ? xmlDocCopyNode(root, doc, 1) : NULL;
        if (copy)
            xmlDocSetRootElement(doc, copy);
        s = copy ? serialize(z->arena, doc, &bytes) : UA_E_NOMEM;
        xmlFreeDoc(doc);
    } else {
        xmlChar *text = xmlNodeGetContent(part);
        s = text && ua_arena_copy(z->arena, ua_str_c((const char *)text), &bytes) ? UA_OK : UA_E_NOMEM;
        xmlFree(text);
    }
    return s == UA_OK ? add(z, name, bytes, root ? ZIP_CM_DEFLATE : ZIP_CM_STORE) : s;
}

static bool type_element(xmlNode *types, const char *element, const char *key, ua_str value, const char *type)
{
    xmlNode *e = xmlNewChild(types, NULL, (const xmlChar *)element, NULL);

    return e && xmlNewProp(e, (const xmlChar *)key, (const xmlChar *)value.p) &&
           xmlNewProp(e, (const xmlChar *)"ContentType", (const xmlChar *)type);
}

/** [Content_Types].xml; nothing for a package whose parts have none (EPUB). */
static ua_status add_types(ua_zip *z, const xmlNode *package)
{
    xmlDoc *doc = xmlNewDoc((const xmlChar *)"1.0");
    xmlNode *types = doc ? xmlNewDocNode(doc, NULL, (const xmlChar *)"Types", NULL) : NULL;
    ua_str bytes, rels = UA_STR("rels");
    bool ok = types != NULL;

    if (ok) {
        xmlDocSetRootElement(doc, types);
        xmlNs *ns = xmlNewNs(types, (const xmlChar *)TYPES_NS, NULL);
        xmlSetNs(types, ns);
        ok = ns && type_element(types, "Default", "Extension", rels,
                                "application/vnd.openxmlformats-package.relationships+xml");
    }
    for (const xmlNode *p = package->children; p && ok; p = p->next) {
        ua_str type = is_pkg(p, "part") ? attribute(z->arena, p, "contentType") : (ua_str){0};
        ua_str name = type.n ? attribute(z->arena, p, "name") : (ua_str){0};
        if (name.n && !ua_str_ends(name, UA_STR(".rels")))
            ok = type_element(types, "Override", "PartName", name, type.p);
    }
    ua_status s = !ok ? UA_E_NOMEM : types->children->next ? serialize(z->arena, doc, &bytes) : UA_OK;
    if (s == UA_OK && types->children->next)
        s = add(z, UA_STR("[Content_Types].xml"), bytes, ZIP_CM_DEFLATE);
    xmlFreeDoc(doc);
    return s;
}

static ua_status read_back(zip_source_t *s, ua_sink *out)
{
    char bytes[CHUNK];
    zip_int64_t n;

    if (zip_source_open(s) != 0)
        return UA_E_NOMEM;
    while ((n = zip_source_read(s, bytes, sizeof bytes)) > 0)
        ua_sink_put(out, (ua_str){bytes, (size_t)n});
    zip_source_close(s);
    return n < 0 ? UA_E_NOMEM : out->status;
}

ua_status ua_package_write(xmlDoc *parts, ua_arena *a, ua_sink *out)
{
    const xmlNode *package = xmlDocGetRootElement(parts);
    ua_zip z = {a, NULL, NULL, date_of(parts)};
    zip_error_t error;

    if (!package || !is_pkg(package, "package"))
        return UA_E_FORMAT;
    zip_error_init(&error);
    z.bytes = zip_source_buffer_create(NULL, 0, 0, &error);
    z.archive = z.bytes ? zip_open_from_source(z.bytes, ZIP_CREATE | ZIP_TRUNCATE, &error) : NULL;
    zip_error_fini(&error);
    if (!z.archive) {
        zip_source_free(z.bytes);
        return UA_E_NOMEM;
    }
    zip_source_keep(z.bytes);
    ua_status s = add_types(&z, package);
    for (const xmlNode *p = package->children; p && s == UA_OK; p = p->next)
        if (is_pkg(p, "part"))
            s = add_part(&z, p);
    if (s != UA_OK || zip_close(z.archive) != 0) {
        zip_discard(z.archive);
        s = s != UA_OK ? s : UA_E_NOMEM;
    }
    if (s == UA_OK)
        s = read_back(z.bytes, out);
    zip_source_free(z.bytes);
    return s;
}

/* Loading of stylesheets. Files that a stylesheet includes are spliced in here: libxslt would ask a process-wide
 * loader for them, and embedded files have no place where it could look. */
#include "render/style.h"

#include <limits.h>
#include <string.h>
#include <unistd.h>

#include <libxml/parser.h>

#include "util/buf.h"
#include "util/embed.h"

#define XSLT_NS "http://www.w3.org/1999/XSL/Transform"

enum { MAX_FILES = 64 };

enum { OPTIONS = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING };

static xmlDoc *built_in(ua_arena *a, ua_str path)
{
    ua_str bytes;

    return ua_embedded(path, &bytes) && bytes.n <= INT_MAX
               ? xmlReadMemory(bytes.p, (int)bytes.n, ua_arena_z(a, path), NULL, OPTIONS)
               : NULL;
}

/** The file of the data folder; what is not in the folder (generated files need not be) is taken from the program. */
static xmlDoc *read_file(ua_arena *a, ua_str dir, ua_str path)
{
    ua_buf b = ua_buf_on(a);

    ua_buf_put(&b, dir);
    ua_buf_putc(&b, '/');
    ua_buf_put(&b, path);
    const char *file = dir.n && b.ok ? ua_arena_z(a, ua_buf_str(&b)) : NULL;
    return file && access(file, F_OK) == 0 ? xmlReadFile(file, NULL, OPTIONS) : built_in(a, path);
}

static bool is_include(const xmlNode *n)
{
    return n->type == XML_ELEMENT_NODE && n->ns && !strcmp((const char *)n->name, "include") &&
           !strcmp((const char *)n->ns->href, XSLT_NS);
}

/** The path of an included file: beside the stylesheet that is loaded. */
static ua_str beside(ua_arena *a, const char *main, const xmlNode *include)
{
    xmlChar *href = xmlGetNoNsProp((xmlNode *)(uintptr_t)include, (const xmlChar *)"href");
    const char *slash = strrchr(main, '/');
    ua_buf b = ua_buf_on(a);

    ua_buf_put(&b, (ua_str){main, slash ? (size_t)(slash - main) + 1 : 0});
    ua_buf_putz(&b, href ? (const char *)href : "");
    xmlFree(href);
    return ua_buf_str(&b);
}

/** Puts the top-level elements of the included file in the place of xsl:include. */
static bool splice(ua_arena *a, ua_str dir, const char *main, xmlNode *include)
{
    xmlDoc *part = read_file(a, dir, beside(a, main, include));
    const xmlNode *root = part ? xmlDocGetRootElement(part) : NULL;
    bool ok = root != NULL;

    for (xmlNode *n = root ? root->children : NULL; n && ok; n = n->next) {
        xmlNode *copy = xmlDocCopyNode(n, include->doc, 1);
        ok = copy && xmlAddPrevSibling(include, copy);
    }
    xmlFreeDoc(part);
    return ok;
}

static bool resolve(ua_arena *a, ua_str dir, const char *path, xmlNode *root)
{
    int files = 0;

    for (xmlNode *n = root->children, *after; n; n = after) {
        after = n->next;
        if (!is_include(n))
            continue;
        if (++files > MAX_FILES || !splice(a, dir, path, n))
            return false;
        xmlUnlinkNode(n);
        xmlFreeNode(n);
    }
    return true;
}

ua_status ua_style_load(ua_arena *a, ua_str dir, const char *path, ua_diags *d, xsltStylesheet **out)
{
    xmlDoc *doc = read_file(a, dir, ua_str_c(path));
    xmlNode *root = doc ? xmlDocGetRootElement(doc) : NULL;
    const char *trouble = !root                         ? "it cannot be read"
                          : resolve(a, dir, path, root) ? NULL
                                                        : "an included file is missing";

    if (!trouble) {
        *out = xsltParseStylesheetDoc(doc); /* owns doc when it succeeds */
        trouble = *out ? NULL : "it does not compile";
    }
    if (!trouble)
        return UA_OK;
    xmlFreeDoc(doc);
    ua_report(d, UA_D_STYLE_LOAD, (ua_span){0, 0}, UA_ARGS(ua_str_c(path), ua_str_c(trouble)));
    return UA_E_FORMAT;
}

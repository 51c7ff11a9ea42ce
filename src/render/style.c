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

enum { MAX_FILES = 64, MAX_IMPORTS = 8 };

enum { OPTIONS = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING };

/** A stylesheet that is being put together. */
typedef struct ua_loading {
    ua_arena *arena;
    ua_style_place place;
    ua_str dir;
    const char *path;
    int files;
} ua_loading;

static xmlDoc *built_in(ua_arena *a, ua_str path)
{
    ua_str bytes;

    return ua_embedded(path, &bytes) && bytes.n <= INT_MAX
               ? xmlReadMemory(bytes.p, (int)bytes.n, ua_arena_z(a, path), NULL, OPTIONS)
               : NULL;
}

static xmlDoc *read_disk(const char *path)
{
    return path ? xmlReadFile(path, NULL, OPTIONS) : NULL;
}

/** A file of the caller's; else the file of the data folder; what is not in the folder (generated files need not be) is
 *  taken from the program. */
static xmlDoc *read_file(const ua_loading *l, ua_str path)
{
    ua_buf b = ua_buf_on(l->arena);

    if (l->place == UA_STYLE_CALLER)
        return read_disk(ua_arena_z(l->arena, path));
    ua_buf_put(&b, l->dir);
    ua_buf_putc(&b, '/');
    ua_buf_put(&b, path);
    const char *file = l->dir.n && b.ok ? ua_arena_z(l->arena, ua_buf_str(&b)) : NULL;
    return file && access(file, F_OK) == 0 ? read_disk(file) : built_in(l->arena, path);
}

static bool is_xslt(const xmlNode *n, const char *name)
{
    return n->type == XML_ELEMENT_NODE && n->ns && !strcmp((const char *)n->name, name) &&
           !strcmp((const char *)n->ns->href, XSLT_NS);
}

/** What an include or import names: beside the file in which it stands. */
static ua_str beside(ua_arena *a, const char *main, const xmlNode *n)
{
    xmlChar *href = xmlGetNoNsProp((xmlNode *)(uintptr_t)n, (const xmlChar *)"href");
    const char *slash = strrchr(main, '/');
    ua_buf b = ua_buf_on(a);

    if (!href || href[0] != '/')
        ua_buf_put(&b, (ua_str){main, slash ? (size_t)(slash - main) + 1 : 0});
    ua_buf_putz(&b, href ? (const char *)href : "");
    xmlFree(href);
    return ua_buf_str(&b);
}

/** Prefixes that expressions below n use are declared at the root of the file that n was copied from. */
static bool keep_prefixes(const xmlNode *root, xmlNode *n)
{
    for (const xmlNs *ns = n->type == XML_ELEMENT_NODE ? root->nsDef : NULL; ns; ns = ns->next)
        if (ns->prefix && !xmlSearchNs(n->doc, n, ns->prefix) && !xmlNewNs(n, ns->href, ns->prefix))
            return false;
    return true;
}

/** Puts the top-level elements of the included file, and of what it includes, in the place of xsl:include. An import
 *  would come too late there. */
static bool splice(ua_loading *l, const char *path, xmlNode *include)
{
    ua_str file = beside(l->arena, path, include);
    xmlDoc *part = ++l->files <= MAX_FILES ? read_file(l, file) : NULL;
    const xmlNode *root = part ? xmlDocGetRootElement(part) : NULL;
    bool ok = root != NULL;

    for (xmlNode *n = root ? root->children : NULL; n && ok; n = n->next) {
        xmlNode *copy = xmlDocCopyNode(n, include->doc, 1);
        ok = copy && xmlAddPrevSibling(include, copy) && keep_prefixes(root, copy) &&
             !is_xslt(copy, "import") && (!is_xslt(copy, "include") || splice(l, file.p, copy));
    }
    xmlFreeDoc(part);
    xmlUnlinkNode(include);
    xmlFreeNode(include);
    return ok;
}

/** libxslt reads imports itself, from wherever they are: only files are let through. */
static bool imports_are_files(ua_loading *l, const char *path, const xmlNode *root, int depth)
{
    for (const xmlNode *n = root->children; n; n = n->next) {
        if (!is_xslt(n, "import") && !(depth && is_xslt(n, "include")))
            continue;
        const char *file = ua_arena_z(l->arena, beside(l->arena, path, n));
        xmlDoc *doc = depth < MAX_IMPORTS && file && !strstr(file, "://") ? read_disk(file) : NULL;
        const xmlNode *inner = doc ? xmlDocGetRootElement(doc) : NULL;
        bool ok = inner && imports_are_files(l, file, inner, depth + 1);
        xmlFreeDoc(doc);
        if (!ok)
            return false;
    }
    return true;
}

static bool resolve(ua_loading *l, xmlNode *root)
{
    for (xmlNode *n = root->children, *after; n; n = after) {
        after = n->next;
        if (is_xslt(n, "include") && !splice(l, l->path, n))
            return false;
    }
    return true;
}

ua_status ua_style_compile(ua_arena *a, ua_style_place place, ua_str dir, const char *path,
                           const char **trouble, xsltStylesheet **out)
{
    ua_loading l = {a, place, dir, path, 0};
    xmlDoc *doc = read_file(&l, ua_str_c(path));
    xmlNode *root = doc ? xmlDocGetRootElement(doc) : NULL;

    *out = NULL;
    *trouble = !root                                   ? "it cannot be read"
               : !resolve(&l, root)                    ? "an included file is missing, or imports another"
               : !imports_are_files(&l, path, root, 0) ? "an import is no file, or is missing"
                                                       : NULL;
    if (!*trouble) {
        *out = xsltParseStylesheetDoc(doc); /* owns doc when it succeeds */
        if (*out && (*out)->errors) {
            xsltFreeStylesheet(*out);
            *out = NULL;
            doc = NULL;
        }
        *trouble = *out ? NULL : "it does not compile";
    }
    if (!*trouble)
        return UA_OK;
    xmlFreeDoc(doc);
    return root ? UA_E_FORMAT : UA_E_IO;
}

ua_status ua_style_load(ua_arena *a, ua_str dir, const char *path, ua_diags *d, xsltStylesheet **out)
{
    const char *trouble;

    if (ua_style_compile(a, UA_STYLE_OURS, dir, path, &trouble, out) == UA_OK)
        return UA_OK;
    ua_report(d, UA_D_STYLE_LOAD, (ua_span){0, 0}, UA_ARGS(ua_str_c(path), ua_str_c(trouble)));
    return UA_E_FORMAT;
}

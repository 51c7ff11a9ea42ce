/* The blocks of text of a document. */
#include <string.h>

#include "akn/facts.h"
#include "diff/diff.h"
#include "text/ctype.h"
#include "xml/small.h"

typedef struct ua_reading {
    ua_arena *a;
    UA_VEC(ua_unit) units;
    ua_str num; /**< printed, and its element has had no text yet */
} ua_reading;

/** What a block is inside of. */
typedef struct ua_place_of {
    ua_str eid, kind;
} ua_place_of;

static bool is(const xmlNode *n, const char *name)
{
    return !strcmp((const char *)n->name, name);
}

static bool is_one_of(const xmlNode *n, const char *const *names)
{
    for (; *names; names++)
        if (is(n, *names))
            return true;
    return false;
}

static bool has_text(const xmlNode *n)
{
    for (const xmlNode *c = n->children; c; c = c->next)
        if (c->type == XML_TEXT_NODE && !ua_str_blank(ua_str_c((const char *)c->content)))
            return true;
    return false;
}

/** A block is one by its name, or because text stands in it that no other block holds. */
static bool is_block(const xmlNode *n)
{
    static const char *const names[] = {"p",     "heading",          "subheading", "crossHeading",
                                        "block", "listIntroduction", "listWrapUp", NULL};

    return is_one_of(n, names) || has_text(n);
}

static ua_place_of place_in(const xmlNode *n, ua_place_of around)
{
    static const char *const wrappers[] = {"content", "intro", "wrapUp", "list", "p", "td", "th", NULL};
    static const char *const regions[] = {"coverPage", "preface",     "preamble",
                                          "mainBody",  "conclusions", NULL};
    const char *eid = ua_xml_value(n, "eId");

    if (!eid && is_one_of(n, regions))
        return (ua_place_of){.kind = ua_str_c((const char *)n->name)};
    if (!eid || is_one_of(n, wrappers))
        return around;
    return (ua_place_of){ua_str_c(eid), ua_str_c((const char *)n->name)};
}

static void walk(ua_reading *r, const xmlNode *n, ua_place_of around);

/** Blocks that stand inside a block: they follow it. */
static void walk_inner(ua_reading *r, const xmlNode *n, ua_place_of around)
{
    for (const xmlNode *c = n->children; c; c = c->next) {
        if (c->type != XML_ELEMENT_NODE)
            continue;
        if (is(c, "authorialNote"))
            r->num = ua_str_c(ua_xml_value(c, "marker"));
        if (is(c, "authorialNote") || is(c, "embeddedStructure"))
            walk(r, c, place_in(c, around));
        else
            walk_inner(r, c, around);
    }
}

static void walk(ua_reading *r, const xmlNode *n, ua_place_of around)
{
    for (const xmlNode *c = n->children; c; c = c->next) {
        if (c->type != XML_ELEMENT_NODE || is(c, "meta"))
            continue;
        if (is(c, "num")) {
            r->num = ua_akn_words(r->a, c);
        } else if (is_block(c)) {
            ua_place_of at = place_in(c, around);
            ua_unit u = {.text = ua_akn_words(r->a, c), .num = r->num, .eid = at.eid, .kind = at.kind};
            if (u.text.n) {
                r->num = (ua_str){0};
                if (!ua_vec_push(r->a, &r->units, u))
                    return;
            }
            walk_inner(r, c, at);
        } else {
            walk(r, c, place_in(c, around));
        }
    }
}

ua_status ua_units_read(ua_arena *a, const xmlDoc *doc, ua_units *out)
{
    ua_reading r = {.a = a};
    const xmlNode *root = xmlDocGetRootElement((xmlDoc *)(uintptr_t)doc);

    if (root)
        walk(&r, root, (ua_place_of){0});
    *out = (ua_units){r.units.at, r.units.n};
    return ua_arena_status(a);
}

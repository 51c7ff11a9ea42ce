/* Repair of what can be derived: eIds and what points to them, IRIs, white space. Text is never touched. */
#include <string.h>

#include "akn/iri.h"
#include "check/check.h"
#include "check/rules.h"

/** A value that will be written when all are known: until then the view borrows the old ones. */
typedef struct ua_repair {
    const xmlNode *node;
    const char *attribute, *value;
} ua_repair;

typedef struct ua_fixing {
    ua_view v;
    ua_table renamed; /**< old eId to index in names + 1 */
    UA_VEC(ua_str) names;
    UA_VEC(ua_repair) repairs;
    unsigned changes;
    bool ok;
} ua_fixing;

static void set(ua_fixing *f, const xmlNode *n, const char *attribute, ua_str value)
{
    ua_repair r = {n, attribute, ua_arena_z(f->v.a, value)};

    f->ok = f->ok && r.value && ua_vec_push(f->v.a, &f->repairs, r);
}

static void write_repairs(ua_fixing *f)
{
    for (uint32_t i = 0; i < f->repairs.n && f->ok; i++) {
        const ua_repair *r = &f->repairs.at[i];
        f->ok = xmlSetProp((xmlNode *)(uintptr_t)r->node, (const xmlChar *)r->attribute,
                           (const xmlChar *)r->value);
        f->changes++;
    }
}

/** The eId that an item should have, where it is not the one it has. */
static ua_str wanted_eid(const ua_eid_item *e)
{
    bool made = e->eid.n && (e->written.n || e->about->need == UA_EID_MUST);

    return made && !ua_str_eq(e->eid, e->written) ? e->eid : (ua_str){0};
}

static ua_status fix_eids(ua_fixing *f)
{
    UA_TRY(ua_eid_make(&f->v.eids, false));
    for (uint32_t i = 0; i < f->v.items.n; i++) {
        const ua_eid_item *e = &f->v.eids.items.at[i];
        ua_str eid = wanted_eid(e);
        if (!eid.n)
            continue;
        if (e->written.n && !ua_table_has(&f->renamed, e->written)) {
            ua_str old;
            uint32_t *at;
            if (!ua_arena_copy(f->v.a, e->written, &old) || !(at = ua_table_at(&f->renamed, old)) ||
                !ua_vec_push(f->v.a, &f->names, eid))
                return ua_arena_status(f->v.a);
            *at = f->names.n;
        }
        set(f, f->v.items.at[i].node, "eId", eid);
    }
    return UA_OK;
}

/** Where a pointer should point: the new eId, with the "#" that some leave out. Empty: it is right. */
static ua_str new_pointer(ua_fixing *f, const xmlAttr *a, ua_str value)
{
    bool hash = ua_str_starts(value, UA_STR("#"));
    ua_str id = ua_str_sub(value, hash ? 1 : 0, value.n);

    if (a->ns || !value.n || (!hash && !ua_in_set("pointer", ua_str_c((const char *)a->name))))
        return (ua_str){0};
    if (ua_table_has(&f->renamed, id))
        return UA_JOIN(&f->v, UA_STR("#"), f->names.at[*ua_table_at(&f->renamed, id) - 1]);
    return !hash && ua_table_has(&f->v.ids, id) ? UA_JOIN(&f->v, UA_STR("#"), id) : (ua_str){0};
}

static void fix_pointers(ua_fixing *f)
{
    for (uint32_t i = 0; i < f->v.items.n; i++)
        for (const xmlAttr *a = f->v.items.at[i].node->properties; a; a = a->next) {
            ua_str to = new_pointer(f, a, ua_str_c(a->children ? (const char *)a->children->content : ""));
            if (to.n)
                set(f, f->v.items.at[i].node, (const char *)a->name, to);
        }
}

static void fix_value(ua_fixing *f, uint32_t level, const char *child, ua_str want)
{
    uint32_t e = ua_kid(&f->v, level, child);

    if (e != UA_NO_ITEM && want.n && !ua_str_eq(ua_at(&f->v, e, "value"), want))
        set(f, f->v.items.at[e].node, "value", want);
}

/** The component of FRBRthis, however it is written: "main", "annex_I". */
static ua_str component_of(const ua_view *v, uint32_t work)
{
    ua_str this = ua_value(v, work, "FRBRthis", "value");
    size_t mark = ua_str_find(this, UA_STR("!"), 0), end = this.n;

    while (end && this.p[end - 1] == '/')
        end--;
    if (mark != SIZE_MAX)
        return ua_str_sub(this, mark + 1, end);
    return UA_STR("main");
}

/** NC-06: the value of FRBRnumber from its showAs; as it is where the two are not alike by rule. */
static ua_str wanted_number(ua_view *v, uint32_t i)
{
    ua_buf shown = ua_buf_on(v->a), number = ua_buf_on(v->a);
    ua_str value = ua_at(v, i, "value");
    bool collection = ua_is(v, ua_host_of(v, i), "documentCollection");

    ua_iri_designation(&shown, ua_at(v, i, "showAs"));
    ua_iri_number(&number, ua_buf_str(&shown));
    bool derived = !collection && number.n && !ua_str_starts(value, UA_STR("nn-")) &&
                   !ua_str_starts(value, UA_STR("dec-"));
    return derived ? ua_buf_str(&number) : value;
}

/** NC-09: what may stand behind the "@": the date or number of a later version. Empty: the text as first issued. */
static ua_str version_of(const ua_view *v, uint32_t expression)
{
    ua_str uri = ua_value(v, expression, "FRBRuri", "value");
    size_t at = ua_str_find(uri, UA_STR("@"), 0);
    ua_str version = ua_str_sub(uri, at == SIZE_MAX ? uri.n : at + 1, uri.n);

    while (version.n && version.p[version.n - 1] == '/')
        version.n--;
    bool known = ua_str_eq(version, ua_value(v, expression, "FRBRdate", "date")) ||
                 ua_str_eq(version, ua_value(v, expression, "FRBRversionNumber", "value"));
    return known ? version : (ua_str){0};
}

/** IRIs from the properties they repeat (NC-01 to NC-11), where all of them are there. */
static void fix_identification(ua_fixing *f, uint32_t i)
{
    ua_view *v = &f->v;
    uint32_t work = ua_kid(v, i, "FRBRWork"), expression = ua_kid(v, i, "FRBRExpression");
    uint32_t manifestation = ua_kid(v, i, "FRBRManifestation"), number = ua_kid(v, work, "FRBRnumber");
    ua_str component = component_of(v, work), language = ua_value(v, expression, "FRBRlanguage", "language");
    ua_str host = ua_str_c(ua_name_at(v, ua_host_of(v, i))), actor = ua_actor_of(v, work);
    ua_str parts[] = {ua_value(v, work, "FRBRsubtype", "value"), actor, ua_value(v, work, "FRBRdate", "date"),
                      wanted_number(v, number), language};
    ua_buf uri = ua_buf_on(v->a);

    for (size_t k = 0; k < sizeof parts / sizeof *parts; k++)
        if (!parts[k].n)
            return; /* a person has to say what is missing */
    ua_buf_putz(&uri, "/akn/un/");
    ua_buf_put(&uri, host);
    for (size_t k = 0; k < 4; k++) {
        ua_buf_putc(&uri, '/');
        ua_buf_put(&uri, parts[k]);
    }
    ua_str base = ua_buf_str(&uri),
           lang = UA_JOIN(v, base, UA_STR("/"), language, UA_STR("@"), version_of(v, expression));
    fix_value(f, work, "FRBRnumber", parts[3]);
    fix_value(f, work, "FRBRuri", base);
    fix_value(f, work, "FRBRthis", UA_JOIN(v, base, UA_STR("/!"), component));
    fix_value(f, expression, "FRBRuri", lang);
    fix_value(f, expression, "FRBRthis", UA_JOIN(v, lang, UA_STR("/!"), component));
    fix_value(f, manifestation, "FRBRuri", UA_JOIN(v, lang, UA_STR(".xml")));
    fix_value(f, manifestation, "FRBRthis", UA_JOIN(v, lang, UA_STR("/!"), component, UA_STR(".xml")));
}

/** One text node with single blanks. open: text came before it, and it did not end with a blank. */
static void fix_text(ua_fixing *f, xmlNode *t, bool *open, bool last)
{
    ua_buf b = ua_buf_on(f->v.a);
    ua_str s = ua_str_c((const char *)t->content);

    for (size_t i = 0; i < s.n; i++) {
        bool blank = s.p[i] == ' ' || s.p[i] == '\n' || s.p[i] == '\t' || s.p[i] == '\r';
        if (!blank)
            ua_buf_putc(&b, s.p[i]);
        else if (*open)
            ua_buf_putc(&b, ' ');
        *open = !blank;
    }
    size_t n = b.n;
    while (last && n && b.p[n - 1] == ' ')
        n--;
    f->ok = f->ok && b.ok;
    if (!f->ok || (n == s.n && (!n || !memcmp(b.p, s.p, n))))
        return;
    xmlNodeSetContentLen(t, (const xmlChar *)"", 0);
    xmlNodeAddContentLen(t, (const xmlChar *)(n ? b.p : ""), (int)n);
    f->ok =
        strlen(t->content ? (const char *)t->content : "") == n; /* neither call says that memory is out */
    f->changes++;
}

static bool is_text_holder(const ua_view *v, uint32_t i)
{
    static const char *const holders[] = {
        "p", "num", "heading", "subheading", "crossHeading", "listIntroduction", "listWrapUp", "caption"};

    for (size_t k = 0; k < sizeof holders / sizeof *holders; k++)
        if (ua_is(v, i, holders[k]))
            return ua_kid(v, i, "embeddedStructure") == UA_NO_ITEM && ua_kid(v, i, "mod") == UA_NO_ITEM;
    return false;
}

/** TX-02: blanks of an element's text and of the inlines in it; notes have texts of their own. */
static void fix_space(ua_fixing *f, uint32_t i)
{
    xmlNode *root = (xmlNode *)(uintptr_t)f->v.items.at[i].node, *last = NULL;
    bool open = false;

    for (int pass = 0; pass < 2; pass++)
        for (xmlNode *n = root->children; n;) {
            if (n->type == XML_TEXT_NODE && !pass)
                last = n;
            else if (n->type == XML_TEXT_NODE)
                fix_text(f, n, &open, n == last);
            bool inside = n->type == XML_ELEMENT_NODE && strcmp((const char *)n->name, "authorialNote") != 0;
            if (n->type == XML_ELEMENT_NODE && !inside) {
                open = true;
                last = pass ? last : NULL;
            }
            if (inside && n->children) {
                n = n->children;
                continue;
            }
            while (n != root && !n->next)
                n = n->parent;
            n = n == root ? NULL : n->next;
        }
}

/** What every level of FRBR says alike (MD-05 to MD-07); a role has to be declared. */
static void fix_property(ua_fixing *f, uint32_t i)
{
    ua_view *v = &f->v;
    const xmlNode *n = v->items.at[i].node;
    const char *name = ua_is(v, i, "FRBRdate") ? ua_frbr_date_name(v, i) : NULL;
    const char *role = ua_is(v, i, "FRBRauthor") ? ua_frbr_role(v, i) : NULL;

    if (name && !ua_str_eqz(ua_at(v, i, "name"), name))
        set(f, n, "name", ua_str_c(name));
    if (role && !ua_str_eqz(ua_at(v, i, "as"), role) && ua_is(v, ua_target(v, ua_str_c(role)), "TLCRole"))
        set(f, n, "as", ua_str_c(role));
    if (ua_is(v, i, "FRBRcountry") && !ua_str_eqz(ua_at(v, i, "value"), "un"))
        set(f, n, "value", UA_STR("un"));
    if (ua_is(v, i, "FRBRformat") && !ua_str_eqz(ua_at(v, i, "value"), "xml"))
        set(f, n, "value", UA_STR("xml"));
}

ua_status ua_fix(xmlDoc *doc, ua_arena *a, ua_diags *d, unsigned *changes)
{
    ua_fixing f = {.renamed = ua_table_on(a), .ok = true};

    UA_TRY(ua_view_open(&f.v, doc, a, d, false));
    UA_TRY(fix_eids(&f));
    fix_pointers(&f);
    for (uint32_t i = 0; i < f.v.items.n; i++) {
        if (ua_is(&f.v, i, "identification"))
            fix_identification(&f, i);
        else
            fix_property(&f, i);
    }
    for (uint32_t i = 0; i < f.v.items.n; i++)
        if (is_text_holder(&f.v, i))
            fix_space(&f, i);
    write_repairs(&f);
    *changes = f.changes;
    return f.ok ? ua_arena_status(a) : UA_E_NOMEM;
}

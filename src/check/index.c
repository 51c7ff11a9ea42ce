/* The document as a list of its elements, read once. */
#include <string.h>

#include "check/rules.h"
#include "text/numeral.h"

static const ua_element other = {"", "", UA_LEVEL_PLAIN, UA_EID_MAY};

static const struct {
    const char *name;
    ua_region region;
} regions[] = {
    {"meta", UA_IN_META},         {"coverPage", UA_IN_COVER}, {"preface", UA_IN_PREFACE},
    {"preamble", UA_IN_PREAMBLE}, {"mainBody", UA_IN_BODY},   {"conclusions", UA_IN_CONCLUSIONS},
    {"attachments", UA_IN_NONE},  {"components", UA_IN_NONE}, {"collectionBody", UA_IN_NONE},
};

static ua_region region_of(const ua_item *up, const char *name)
{
    for (size_t i = 0; i < sizeof regions / sizeof *regions; i++)
        if (!strcmp(name, regions[i].name))
            return regions[i].region;
    return up ? up->region : UA_IN_NONE;
}

static const ua_item *item_at(const ua_view *v, uint32_t i)
{
    return i < v->items.n ? &v->items.at[i] : NULL;
}

/** The number at the end of an eId, which ends at n; *at: where it begins. 0: there is none. */
static uint32_t number_at_end(ua_str eid, size_t n, size_t *at)
{
    uint32_t value = 0;

    for (*at = n; *at && eid.p[*at - 1] != '_';)
        --*at;
    return ua_str_uint(ua_str_sub(eid, *at, n), UINT32_MAX, &value) ? value : 0;
}

/** N-120: a number that was misread counts as what the eId says it was read as; behind it there may be the mark of a
 *  repeated one, "para_1_2" (ID-08). */
static uint32_t misread(ua_str num, ua_str written)
{
    size_t n = num.n, at;

    while (n && strchr("().", num.p[n - 1]))
        n--;
    uint32_t value = ua_number_misread(ua_str_sub(num, 0, n)), last = number_at_end(written, written.n, &at);
    uint32_t before = at ? number_at_end(written, at - 1, &at) : 0;
    return value && (value == last || value == before) ? value : 0;
}

/** The num of an element counts in its eId (ID-04). */
static void give_num(ua_view *v, uint32_t num)
{
    uint32_t owner = ua_up(v, num);

    if (owner == UA_NO_ITEM)
        return;
    ua_eid_item *item = &v->eids.items.at[owner];
    ua_level level = item->about->level;
    if (item->num.n || (level != UA_LEVEL_GROUP && level != UA_LEVEL_UNIT && level != UA_LEVEL_LIST))
        return;
    item->num = ua_text_at(v, num);
    item->number = misread(item->num, item->written);
}

static ua_status open_element(ua_view *v, const xmlNode *n, const xmlNs *akn)
{
    const char *name = (const char *)n->name;
    bool foreign =
        n->ns != akn && !(n->ns && akn && n->ns->href && akn->href && xmlStrEqual(n->ns->href, akn->href));
    const ua_element *about = foreign ? NULL : ua_element_about(name);
    const ua_item *up = item_at(v, v->eids.open);
    ua_item item = {.node = n,
                    .foreign = foreign,
                    .document = up ? up->document : UA_NO_ITEM,
                    .region = foreign && up ? up->region : region_of(up, name)};
    ua_eid_item *e = ua_eid_open(&v->eids, about ? about : &other);

    if (!e)
        return ua_arena_status(v->a);
    uint32_t index = v->eids.open;
    item.before = up ? up->last : UA_NO_ITEM;
    item.last = UA_NO_ITEM;
    if (up)
        v->items.at[e->parent].last = index;
    item.in_note = (up && up->in_note) || (about && !strcmp(name, "authorialNote"));
    if (about && about->level == UA_LEVEL_DOCUMENT)
        item.document = index;
    e->written = ua_str_c(ua_xml_value(n, "eId"));
    if (about && !strcmp(name, "hcontainer"))
        e->token = ua_str_c(ua_xml_value(n, "name"));
    bool work = about && !strcmp(name, "FRBRWork");
    if (!ua_vec_push(v->a, &v->items, item) || (work && !ua_vec_push(v->a, &v->works, index)))
        return ua_arena_status(v->a);
    ua_str eid = e->written;
    if (eid.n && !foreign && !ua_table_has(&v->ids, eid)) {
        uint32_t *at = ua_table_at(&v->ids, eid);
        if (!at)
            return ua_arena_status(v->a);
        *at = index + 1;
    }
    return UA_OK;
}

static void close_element(ua_view *v)
{
    uint32_t index = v->eids.open;

    ua_eid_close(&v->eids);
    if (ua_is(v, index, "num"))
        give_num(v, index);
}

ua_status ua_view_open(ua_view *v, xmlDoc *doc, ua_arena *a, ua_diags *d, bool ours)
{
    const xmlNode *root = xmlDocGetRootElement(doc), *n = root;

    *v = (ua_view){.doc = doc,
                   .a = a,
                   .d = d,
                   .ours = ours,
                   .eids = ua_eid_list_on(a),
                   .ids = ua_table_on(a),
                   .used = ua_table_on(a)};
    while (n) {
        if (n->type == XML_ELEMENT_NODE) {
            UA_TRY(open_element(v, n, root->ns));
            if (n->children) {
                n = n->children;
                continue;
            }
            close_element(v);
        }
        while (n != root && !n->next) {
            n = n->parent;
            close_element(v);
        }
        n = n == root ? NULL : n->next;
    }
    return ua_eid_make(&v->eids, true);
}

const char *ua_name_at(const ua_view *v, uint32_t i)
{
    return i == UA_NO_ITEM ? "" : (const char *)v->items.at[i].node->name;
}

bool ua_is(const ua_view *v, uint32_t i, const char *name)
{
    return i != UA_NO_ITEM && !v->items.at[i].foreign && !strcmp(ua_name_at(v, i), name);
}

uint32_t ua_up(const ua_view *v, uint32_t i)
{
    return i == UA_NO_ITEM ? i : v->eids.items.at[i].parent;
}

uint32_t ua_first(const ua_view *v, uint32_t i)
{
    return i != UA_NO_ITEM && i + 1 < v->eids.items.at[i].end ? i + 1 : UA_NO_ITEM;
}

uint32_t ua_next(const ua_view *v, uint32_t i)
{
    uint32_t up = ua_up(v, i), next = i == UA_NO_ITEM ? i : v->eids.items.at[i].end;

    return up != UA_NO_ITEM && next < v->eids.items.at[up].end ? next : UA_NO_ITEM;
}

uint32_t ua_before(const ua_view *v, uint32_t i)
{
    return i == UA_NO_ITEM ? i : v->items.at[i].before;
}

uint32_t ua_kid(const ua_view *v, uint32_t i, const char *name)
{
    uint32_t k = ua_first(v, i);

    while (k != UA_NO_ITEM && !ua_is(v, k, name))
        k = ua_next(v, k);
    return k;
}

uint32_t ua_above(const ua_view *v, uint32_t i, const char *name)
{
    do
        i = ua_up(v, i);
    while (i != UA_NO_ITEM && !ua_is(v, i, name));
    return i;
}

ua_str ua_at(const ua_view *v, uint32_t i, const char *attribute)
{
    return ua_str_c(i == UA_NO_ITEM ? NULL : ua_xml_value(v->items.at[i].node, attribute));
}

bool ua_has(const ua_view *v, uint32_t i, const char *attribute)
{
    return i != UA_NO_ITEM && ua_xml_value(v->items.at[i].node, attribute) != NULL;
}

static bool is_apart(const xmlNode *n)
{
    static const char *const apart[] = {"authorialNote", "embeddedStructure", "quotedStructure"};

    for (size_t i = 0; i < sizeof apart / sizeof *apart; i++)
        if (!strcmp((const char *)n->name, apart[i]))
            return true;
    return false;
}

ua_str ua_raw_text_at(ua_view *v, uint32_t i)
{
    const xmlNode *root = i == UA_NO_ITEM ? NULL : v->items.at[i].node;
    ua_buf b = ua_buf_on(v->a);
    const xmlNode *n = root;

    if (root && root->children && !root->children->next && root->children->type == XML_TEXT_NODE)
        return ua_str_c((const char *)root->children->content); /* most often: no copy */
    while (n) {
        if (n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE)
            ua_buf_putz(&b, (const char *)n->content);
        bool inside = n->type == XML_ELEMENT_NODE && n->children && (n == root || !is_apart(n));
        if (inside) {
            n = n->children;
            continue;
        }
        while (n != root && !n->next)
            n = n->parent;
        n = n == root ? NULL : n->next;
    }
    return ua_buf_str(&b);
}

ua_str ua_text_at(ua_view *v, uint32_t i)
{
    return ua_str_trim(ua_raw_text_at(v, i));
}

uint32_t ua_target(const ua_view *v, ua_str pointer)
{
    ua_str id = ua_str_sub(pointer, 1, pointer.n);
    uint32_t at = ua_str_starts(pointer, UA_STR("#")) ? ua_table_get(&v->ids, id) : 0;

    return at ? at - 1 : UA_NO_ITEM;
}

ua_str ua_value(const ua_view *v, uint32_t i, const char *child, const char *attribute)
{
    return ua_at(v, ua_kid(v, i, child), attribute);
}

uint32_t ua_work_of(const ua_view *v, uint32_t i)
{
    uint32_t doc = i == UA_NO_ITEM ? i : v->items.at[i].document;

    return ua_kid(v, ua_kid(v, ua_kid(v, doc, "meta"), "identification"), "FRBRWork");
}

uint32_t ua_host_of(const ua_view *v, uint32_t i)
{
    uint32_t doc = i == UA_NO_ITEM ? i : v->items.at[i].document;

    while (ua_is(v, ua_up(v, doc), "attachment"))
        doc = v->items.at[ua_up(v, doc)].document;
    return doc;
}

size_t ua_segments(ua_str path, ua_str *out, size_t n)
{
    size_t count = 0;
    bool more = true;
    ua_str rest = ua_str_starts(path, UA_STR("/")) ? ua_str_sub(path, 1, path.n) : path, segment;

    while (more) {
        more = ua_str_cut(rest, '/', &segment, &rest);
        if (count < n)
            out[count] = segment;
        count++;
    }
    return count;
}

ua_str ua_actor_of(const ua_view *v, uint32_t work)
{
    uint32_t author = ua_target(v, ua_value(v, work, "FRBRauthor", "href"));
    ua_str segments[8], href = ua_at(v, author, "href");
    size_t n = ua_segments(href, segments, 8);

    return ua_is(v, author, "TLCOrganization") && n && n <= 8 ? segments[n - 1] : (ua_str){0};
}

ua_str ua_cat_str(ua_arena *a, const ua_str *parts, size_t n)
{
    ua_buf b = ua_buf_on(a);

    for (size_t i = 0; i < n; i++)
        ua_buf_put(&b, parts[i]);
    return ua_buf_str(&b);
}

void ua_breach(ua_view *v, ua_diag_code code, uint32_t i, const ua_str *args, unsigned nargs)
{
    v->broken = v->broken || ua_diags_weigh(v->d, code) == UA_ERROR;
    if (ua_diags_weigh(v->d, code) != UA_SILENT)
        ua_report_element(v->a, v->d, v->ours, code, v->items.at[i].node, args, nargs);
}

/* Element identifiers (section 4 of the profile), of a list of elements wherever it comes from. */
#include "akn/eid.h"

#include <string.h>

#include "text/ctype.h"
#include "text/numeral.h"
#include "text/utf8.h"

static const ua_element elements[] = {
#include "elements.inc"
};

const ua_element *ua_element_about(const char *name)
{
    size_t low = 0, high = sizeof elements / sizeof *elements;

    while (low < high) {
        size_t mid = (low + high) / 2;
        int order = strcmp(elements[mid].name, name);
        if (!order)
            return &elements[mid];
        *(order < 0 ? &low : &high) = order < 0 ? mid + 1 : mid;
    }
    return NULL;
}

_Static_assert(sizeof elements / sizeof *elements <= UA_MOST_ELEMENTS, "UA_MOST_ELEMENTS is too small");

uint32_t ua_element_row(const ua_element *about)
{
    uintptr_t at = (uintptr_t)about, first = (uintptr_t)elements;

    return at >= first && at < first + sizeof elements ? (uint32_t)((at - first) / sizeof *elements)
                                                       : UA_NO_ITEM;
}

ua_eid_list ua_eid_list_on(ua_arena *a)
{
    return (ua_eid_list){.a = a, .open = UA_NO_ITEM};
}

ua_eid_item *ua_eid_open(ua_eid_list *l, const ua_element *about)
{
    ua_eid_item item = {.about = about, .token = ua_str_c(about->token), .parent = l->open};

    if (!ua_vec_push(l->a, &l->items, item))
        return NULL;
    l->open = l->items.n - 1;
    return &l->items.at[l->open];
}

void ua_eid_close(ua_eid_list *l)
{
    ua_eid_item *item = &l->items.at[l->open];

    item->end = l->items.n;
    l->open = item->parent;
}

/** An answer of restarts(): it is the same for all units of a scope and an element. */
typedef struct ua_scope_memo {
    uint32_t scope;
    const ua_element *unit;
    bool restarts;
} ua_scope_memo;

typedef struct ua_eids {
    ua_arena *a;
    ua_eid_list *l;
    bool trust;
    ua_table counts; /**< positions given so far, by prefix and token (ID-05) */
    ua_table used;   /**< every eId (ID-01) */
    UA_VEC(ua_scope_memo) memos;
} ua_eids;

static const ua_eid_item *at(const ua_eids *e, uint32_t i)
{
    return i == UA_NO_ITEM ? NULL : &e->l->items.at[i];
}

static const ua_eid_item *parent_of(const ua_eids *e, const ua_eid_item *item)
{
    return at(e, item->parent);
}

/** What stands before the eIds of its descendants. */
static ua_str known_as(const ua_eids *e, const ua_eid_item *item)
{
    return e->trust && item->written.n ? item->written : item->eid;
}

/** The first word of "Article 12", "Section II": the word that repeats the level (ID-04). */
static ua_str level_word(const ua_eid_item *item)
{
    ua_str word, rest;
    bool paragraph = ua_str_eqz(item->token, "para");
    bool level = item->about->level == UA_LEVEL_GROUP || (item->about->level == UA_LEVEL_UNIT && !paragraph);

    if (!level || !ua_str_cut(item->num, ' ', &word, &rest) || word.n < 3 || ua_roman(word))
        return (ua_str){0};
    return word;
}

static bool is_lettered(const ua_eid_item *item)
{
    return ua_str_eqz(item->token, "point") || ua_str_eqz(item->token, "item");
}

/** LG-05: on the level below letters, digits that are not ASCII, or in quotation marks, and numerals in brackets stand for
 *  roman numerals. */
static bool roman_digits(const ua_eids *e, const ua_eid_item *item)
{
    size_t len;
    const ua_eid_item *list = parent_of(e, item), *up = list ? parent_of(e, list) : NULL;

    if (!is_lettered(item) || !up || !is_lettered(up) || !up->num.n)
        return false;
    if (ua_is_quote(ua_utf8_at(item->num, 0, &len)))
        return true;
    for (size_t i = 0; i < item->num.n; i += len) {
        uint32_t cp = ua_utf8_at(item->num, i, &len);
        if (ua_is_digit(cp) || ua_enclosed_number(cp) || ua_number(ua_str_sub(item->num, i, i + len)))
            return cp > 0x7F;
    }
    return false;
}

/** LG-05: groups are numbered in roman capitals, whatever numerals the language prints. */
static bool roman_group(const ua_eid_item *item)
{
    static const char *const tokens[] = {"sec", "part", "chp"};
    bool foreign = false;

    for (size_t i = 0, len; i < item->num.n; i += len) {
        uint32_t cp = ua_utf8_at(item->num, i, &len);
        foreign = foreign || ua_is_caseless(cp);
    }
    for (size_t i = 0; foreign && i < sizeof tokens / sizeof *tokens; i++)
        if (ua_str_eqz(item->token, tokens[i]))
            return true;
    return false;
}

/** The printed number of the element of the same kind before it; empty: it is the first. */
static ua_str num_before(const ua_eids *e, const ua_eid_item *item)
{
    uint32_t i = (uint32_t)(item - e->l->items.at), parent = item->parent;

    while (i > 0 && --i != parent)
        if (at(e, i)->parent == parent)
            return ua_str_eq(at(e, i)->token, item->token) ? at(e, i)->num : (ua_str){0};
    return (ua_str){0};
}

static ua_str number_of(ua_eids *e, const ua_eid_item *item)
{
    ua_buf b = ua_buf_on(e->a);
    uint32_t value, rank = 0;
    char roman[16];

    if (!item->num.n)
        return (ua_str){0};
    if (is_lettered(item) && ua_letter_rank_russian(item->num)) /* е behind д, or behind d */
        rank = ua_letter_rank_behind(item->num, num_before(e, item));
    if (item->number)
        ua_buf_put_uint(&b, item->number);
    else if (rank)
        ua_buf_put(&b, (ua_str){roman, ua_put_letter(rank, roman)});
    else
        ua_eid_num(&b, item->num, level_word(item));
    ua_str s = ua_buf_str(&b);
    bool group = roman_group(item);
    if (!(group || roman_digits(e, item)) || !ua_str_uint(s, 3999, &value))
        return s;
    size_t n = ua_put_roman(value, roman);
    for (size_t i = 0; group && i < n; i++)
        roman[i] = (char)(roman[i] - 32);
    ua_arena_copy(e->a, (ua_str){roman, n}, &s);
    return s;
}

/** The first digits of a num as a number; 0 when there are none. */
static uint32_t value_of(const ua_eid_item *item)
{
    ua_str s = item->num;
    size_t from = 0, to = 0, len;

    while (from < s.n && !ua_is_digit(ua_utf8_at(s, from, &len)))
        from += len;
    for (to = from; to < s.n && ua_is_digit(ua_utf8_at(s, to, &len));)
        to += len;
    return item->number ? item->number : to - from <= 12 ? ua_number(ua_str_sub(s, from, to)) : 0;
}

/** Does numbering of units like `unit` begin again inside `scope` (ID-06)? */
static bool restarts(const ua_eids *e, uint32_t scope, const ua_element *unit)
{
    uint32_t last = 0;
    bool opened = false;

    for (uint32_t i = scope + 1; i < e->l->items.at[scope].end; i++) {
        const ua_eid_item *n = at(e, i);
        if (n->about->level == UA_LEVEL_GROUP || (n->about->level == UA_LEVEL_UNIT && n->about != unit))
            opened = true;
        if (n->about != unit || !n->num.n)
            continue;
        uint32_t value = value_of(n);
        if (opened && last && value <= last)
            return true;
        last = value;
        opened = false;
    }
    return false;
}

static bool scope_restarts(ua_eids *e, uint32_t scope, const ua_element *unit)
{
    for (uint32_t i = e->memos.n; i-- > 0;) /* the scope is most often the one asked for last */
        if (e->memos.at[i].scope == scope && e->memos.at[i].unit == unit)
            return e->memos.at[i].restarts;
    ua_scope_memo m = {scope, unit, restarts(e, scope, unit)};
    ua_vec_push(e->a, &e->memos, m);
    return m.restarts;
}

/** What every eId here begins with: the attachment or component around it (ID-06). */
static ua_str scope_of(const ua_eids *e, const ua_eid_item *item)
{
    for (const ua_eid_item *p = parent_of(e, item); p; p = parent_of(e, p))
        if (p->about->level == UA_LEVEL_SCOPE)
            return known_as(e, p);
    return (ua_str){0};
}

/** The outermost ancestor within which numbering does not restart: body, or a group (ID-06). */
static ua_str unit_prefix(ua_eids *e, const ua_eid_item *unit)
{
    uint32_t path[64] = {0};
    unsigned n = 0;
    ua_level level = UA_LEVEL_PLAIN;

    for (uint32_t p = unit->parent;
         p != UA_NO_ITEM && n < 64 && level != UA_LEVEL_BODY && level != UA_LEVEL_QUOTE;
         p = at(e, p)->parent) {
        level = at(e, p)->about->level;
        path[n++] = p;
    }
    while (n-- > 0) {
        const ua_eid_item *p = at(e, path[n]);
        level = p->about->level;
        bool scope = level == UA_LEVEL_BODY || level == UA_LEVEL_QUOTE || level == UA_LEVEL_GROUP ||
                     level == UA_LEVEL_UNIT;
        if (scope && !scope_restarts(e, path[n], unit->about))
            return level == UA_LEVEL_BODY ? scope_of(e, p) : known_as(e, p);
    }
    const ua_eid_item *p = parent_of(e, unit);
    return p && (p->about->level == UA_LEVEL_GROUP || p->about->level == UA_LEVEL_UNIT) ? known_as(e, p)
                                                                                        : scope_of(e, unit);
}

static ua_str joined(ua_eids *e, ua_str prefix, ua_str token, ua_str number)
{
    ua_buf b = ua_buf_on(e->a);

    ua_buf_put(&b, prefix);
    ua_buf_putz(&b, prefix.n ? "__" : "");
    ua_buf_put(&b, token);
    ua_buf_putz(&b, number.n ? "_" : "");
    ua_buf_put(&b, number);
    return ua_buf_str(&b);
}

/** Nearest ancestor with an eId, parts of the document by their name. */
static ua_str ancestor_prefix(ua_eids *e, const ua_eid_item *item)
{
    bool group = item->about->level == UA_LEVEL_GROUP;

    for (const ua_eid_item *p = parent_of(e, item); p; p = parent_of(e, p)) {
        ua_level level = p->about->level;
        if (level == UA_LEVEL_BODY || level == UA_LEVEL_DOCUMENT)
            break;
        if (level == UA_LEVEL_PART)
            return joined(e, scope_of(e, p), ua_str_c(p->about->name), (ua_str){0});
        if (known_as(e, p).n && level != UA_LEVEL_ONCE && (!group || level == UA_LEVEL_GROUP))
            return known_as(e, p);
    }
    return scope_of(e, item);
}

static ua_str decimal(ua_eids *e, uint32_t v)
{
    ua_buf b = ua_buf_on(e->a);

    ua_buf_put_uint(&b, v);
    return ua_buf_str(&b);
}

/** ID-08: the second and later holders of an eId get _2, _3 ... The table remembers the last one given. */
static ua_status claim(ua_eids *e, ua_eid_item *item, ua_str eid)
{
    uint32_t *seen = ua_table_at(&e->used, eid), k = seen ? *seen : 0;

    item->eid = eid;
    while (k && item->eid.n && ua_table_has(&e->used, item->eid)) /* empty: no memory */
        item->eid = joined(e, (ua_str){0}, eid, decimal(e, ++k));
    item->renamed = k > 0;
    if (seen && k && (seen = ua_table_at(&e->used, item->eid)) != NULL)
        *seen = 1;
    seen = ua_table_at(&e->used, eid);
    if (seen)
        *seen = k ? k : 1;
    return seen ? UA_OK : ua_arena_status(e->a);
}

static ua_status make(ua_eids *e, ua_eid_item *item)
{
    ua_level level = item->about->level;
    ua_str number = number_of(e, item);

    item->prefix = level == UA_LEVEL_UNIT                                ? unit_prefix(e, item)
                   : level == UA_LEVEL_INLINE || level == UA_LEVEL_QUOTE ? scope_of(e, item)
                                                                         : ancestor_prefix(e, item);
    if (!number.n && level != UA_LEVEL_ONCE) {
        uint32_t *count = ua_table_at(&e->counts, joined(e, item->prefix, item->token, (ua_str){0}));
        if (!count)
            return ua_arena_status(e->a);
        number = decimal(e, ++*count);
    }
    return claim(e, item, joined(e, item->prefix, item->token, number));
}

/** Optional ones that carry none neither count nor stand before others (ID-07). */
static bool takes_part(const ua_eid_item *item)
{
    ua_level level = item->about->level;

    if (!item->token.n || level == UA_LEVEL_PLAIN)
        return false;
    return item->about->need == UA_EID_MUST || item->written.n;
}

ua_status ua_eid_make(ua_eid_list *l, bool trust)
{
    ua_eids e = {.a = l->a, .l = l, .trust = trust, .counts = ua_table_on(l->a), .used = ua_table_on(l->a)};

    for (uint32_t i = 0; i < l->items.n; i++)
        if (takes_part(&l->items.at[i]))
            UA_TRY(make(&e, &l->items.at[i]));
    return ua_arena_status(l->a);
}

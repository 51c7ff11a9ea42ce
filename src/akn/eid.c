/* Element identifiers (section 4 of the profile). */
#include "akn/eid.h"

#include <string.h>

#include "text/ctype.h"
#include "text/numeral.h"
#include "text/utf8.h"
#include "util/table.h"
#include "util/vec.h"

/** An answer of restarts(): it is the same for all units of a scope. */
typedef struct ua_scope_memo {
    const ua_node *scope;
    bool article, restarts;
} ua_scope_memo;

typedef struct ua_eids {
    ua_arena *a;
    ua_diags *d;
    ua_table counts; /**< positions given so far, by prefix and token (ID-05) */
    ua_table used;   /**< every eId (ID-01) */
    ua_str scope;    /**< "" or the eId of the attachment (ID-06) */
    UA_VEC(ua_scope_memo) memos;
} ua_eids;

static bool is_ascii_alnum(uint32_t cp)
{
    return (cp >= '0' && cp <= '9') || (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z');
}

/** A run of letters of another script, as the Latin letter or number of the same rank (LG-05). */
static void put_foreign(ua_buf *b, ua_str run)
{
    char out[16];
    uint32_t rank = ua_letter_rank(run), number = rank ? 0 : ua_number(run);

    if (rank)
        ua_buf_put(b, (ua_str){out, ua_put_letter(rank, out)});
    else if (number)
        ua_buf_put_uint(b, number);
}

bool ua_eid_num(ua_buf *b, ua_str printed, ua_str word)
{
    size_t start = b->n;
    bool gap = false, blank = false;

    if (word.n && ua_str_starts(printed, word))
        printed = ua_str_sub(printed, word.n, printed.n);
    for (size_t at = 0, len; at < printed.n; at += len) {
        uint32_t cp = ua_utf8_at(printed, at, &len);
        int digit = ua_digit_value(cp);
        if (ua_is_space(cp)) {
            blank = true; /* punctuation next to a blank goes with it */
            gap = false;
            continue;
        }
        if (digit < 0 && !ua_is_letter(cp)) {
            gap = gap || !(blank || ua_is_mark(cp) || b->n == start);
            continue;
        }
        if (gap)
            ua_buf_putc(b, '-');
        gap = blank = false;
        if (digit >= 0) {
            ua_buf_putc(b, (char)('0' + digit));
        } else if (is_ascii_alnum(cp)) {
            ua_buf_putc(b, (char)cp);
        } else {
            size_t end = at, l;
            while (end < printed.n &&
                   (ua_is_letter(ua_utf8_at(printed, end, &l)) || ua_is_mark(ua_utf8_at(printed, end, &l))) &&
                   !is_ascii_alnum(ua_utf8_at(printed, end, &l)))
                end += l;
            put_foreign(b, ua_str_sub(printed, at, end));
            len = end - at;
        }
    }
    return b->ok;
}

typedef struct ua_token_row {
    const char *element, *token;
} ua_token_row;

/** ID-03, for the elements that groups become. */
static const ua_token_row groups[] = {
    {"division", "dvs"},
    {"section", "sec"},
    {"chapter", "chp"},
    {"article", "art"},
};

static bool under(const ua_node *n, ua_kind kind)
{
    for (n = n->parent; n; n = n->parent)
        if (n->kind == kind)
            return true;
        else if (n->kind == UA_BODY || n->kind == UA_ANNEX || n->kind == UA_COMPONENT)
            return false;
    return false;
}

const char *ua_eid_token(const ua_node *n)
{
    bool block_list =
        n->kind == UA_LIST || n->kind == UA_POINT || n->kind == UA_INTRO || n->kind == UA_WRAPUP;
    bool preamble = block_list && under(n, UA_PREAMBLE);

    switch (n->kind) {
    case UA_FORMULA: return "formula";
    case UA_PREAMBULAR: return "container";
    case UA_RECITAL: return "rec";
    case UA_CROSSHEADING: return "crossHeading";
    case UA_PARAGRAPH: return "para";
    case UA_ALINEA: return "al";
    case UA_LIST: return "list";
    case UA_POINT: return preamble ? "item" : ua_str_eqz(n->parent->key, "indent") ? "indent" : "point";
    case UA_INTRO: return preamble ? NULL : "intro";
    case UA_WRAPUP: return preamble ? NULL : "wrapup";
    case UA_TABLE: return "table";
    case UA_NOTE: return "authorialNote";
    case UA_QUOTED: return "embeddedStructure";
    case UA_ANNEX: return "att";
    case UA_COMPONENT: return "cmp";
    case UA_GROUP:
        for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
            if (ua_str_eqz(n->key, groups[i].element))
                return groups[i].token;
        return n->key.p;
    case UA_ROOT:
    case UA_COVER:
    case UA_PREFACE:
    case UA_PREAMBLE:
    case UA_BODY:
    case UA_BLOCK:
    case UA_ROW:
    case UA_CELL:
    case UA_CONCLUSIONS:
    case UA_KIND_COUNT: break;
    }
    return NULL;
}

/** Articles are basic units although they hold paragraphs. */
static bool is_article(const ua_node *n)
{
    return n->kind == UA_GROUP && ua_str_eqz(n->key, "article");
}

/** The first word of "Article 12", "Section II": the word that repeats the level (ID-04). */
static ua_str level_word(const ua_node *n)
{
    ua_str word, rest;

    if (n->kind != UA_GROUP || !ua_str_cut(n->num->s, ' ', &word, &rest) || word.n < 3 || ua_roman(word))
        return (ua_str){0};
    return word;
}

/** LG-05: Arabic-Indic digits on the level below letters stand for roman numerals. */
static bool roman_digits(const ua_node *n)
{
    size_t len;
    const ua_node *up = n->parent ? n->parent->parent : NULL;
    ua_str s = n->num->s;

    if (n->kind != UA_POINT || !up || up->kind != UA_POINT || !up->num)
        return false;
    for (size_t at = 0; at < s.n; at += len) {
        uint32_t cp = ua_utf8_at(s, at, &len);
        if (ua_is_digit(cp))
            return cp > 0x7F;
    }
    return false;
}

static ua_str number_of(ua_eids *e, const ua_node *n)
{
    ua_buf b = ua_buf_on(e->a);
    uint32_t value;
    char roman[16];

    if (!n->num || n->kind == UA_ANNEX)
        return (ua_str){0};
    if (n->number)
        ua_buf_put_uint(&b, n->number);
    else
        ua_eid_num(&b, n->num->s, level_word(n));
    ua_str s = ua_buf_str(&b);
    if (roman_digits(n) && ua_str_uint(s, 3999, &value))
        ua_arena_copy(e->a, (ua_str){roman, ua_put_roman(value, roman)}, &s);
    return s;
}

/** Does numbering of units like `unit` begin again inside `scope` (ID-06)? */
static bool restarts(const ua_node *scope, const ua_node *unit)
{
    ua_walk w = ua_walk_begin((ua_node *)(uintptr_t)scope);
    uint32_t last = 0;
    bool opened = false;

    while (ua_walk_next(&w) != UA_DONE) {
        const ua_node *n = w.node;
        if (w.event != UA_ENTER || n == scope)
            continue;
        opened = opened || (n->kind == UA_GROUP && !is_article(n));
        if (n->kind == UA_GROUP && is_article(n) && !is_article(unit))
            opened = true;
        if (n->kind != unit->kind || (n->kind == UA_GROUP && !is_article(n)) || !n->num)
            continue;
        uint32_t value = n->number;
        ua_str s = n->num->s;
        size_t from = 0, to = 0, len;
        while (from < s.n && !ua_is_digit(ua_utf8_at(s, from, &len)))
            from += len;
        for (to = from; to < s.n && ua_is_digit(ua_utf8_at(s, to, &len));)
            to += len;
        value = value ? value : to - from <= 12 ? ua_number(ua_str_sub(s, from, to)) : 0;
        if (opened && last && value <= last)
            return true;
        last = value;
        opened = false;
    }
    return false;
}

static bool scope_restarts(ua_eids *e, const ua_node *scope, const ua_node *unit)
{
    bool article = is_article(unit);

    for (uint32_t i = e->memos.n; i-- > 0;) /* the scope is most often the one asked for last */
        if (e->memos.at[i].scope == scope && e->memos.at[i].article == article)
            return e->memos.at[i].restarts;
    ua_scope_memo m = {scope, article, restarts(scope, unit)};
    ua_vec_push(e->a, &e->memos, m);
    return m.restarts;
}

/** The outermost ancestor within which numbering does not restart: body, or a group (ID-06). */
static ua_str unit_prefix(ua_eids *e, const ua_node *unit)
{
    const ua_node *path[64] = {NULL};
    unsigned n = 0;

    for (const ua_node *p = unit->parent; p && n < 64; p = p->parent) {
        path[n++] = p;
        if (p->kind == UA_BODY || p->kind == UA_QUOTED)
            break;
    }
    while (n-- > 0) {
        const ua_node *p = path[n];
        bool scope = p->kind == UA_BODY || p->kind == UA_QUOTED || p->kind == UA_GROUP;
        if (scope && !scope_restarts(e, p, unit))
            return p->kind == UA_BODY ? e->scope : p->eid;
    }
    return unit->parent && unit->parent->kind == UA_GROUP ? unit->parent->eid : e->scope;
}

/** Nearest ancestor with an eId, parts of the document by their name. */
static ua_str ancestor_prefix(ua_eids *e, const ua_node *n, bool groups_only)
{
    static const struct {
        ua_kind kind;
        const char *name;
    } parts[] = {{UA_COVER, "coverPage"},
                 {UA_PREFACE, "preface"},
                 {UA_PREAMBLE, "preamble"},
                 {UA_CONCLUSIONS, "conclusions"}};

    for (const ua_node *p = n->parent; p; p = p->parent) {
        if (p->kind == UA_BODY || p->kind == UA_ANNEX || ua_is_document(p))
            return e->scope;
        for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
            if (p->kind == parts[i].kind) {
                ua_buf b = ua_buf_on(e->a);
                ua_buf_put(&b, e->scope);
                ua_buf_putz(&b, e->scope.n ? "__" : "");
                ua_buf_putz(&b, parts[i].name);
                return ua_buf_str(&b);
            }
        if (p->eid.n && p->kind != UA_INTRO && p->kind != UA_WRAPUP && (!groups_only || p->kind == UA_GROUP))
            return p->eid;
    }
    return e->scope;
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

static ua_str decimal(ua_eids *e, uint32_t v)
{
    ua_buf b = ua_buf_on(e->a);

    ua_buf_put_uint(&b, v);
    return ua_buf_str(&b);
}

/** ID-08: the second and later holders of an eId get _2, _3 ... The table remembers the last one given. */
static ua_status claim(ua_eids *e, ua_node *n, ua_str eid, bool printed)
{
    uint32_t *seen = ua_table_at(&e->used, eid), k = seen ? *seen : 0;

    n->eid = eid;
    while (k && n->eid.n && ua_table_has(&e->used, n->eid)) /* empty: no memory */
        n->eid = joined(e, (ua_str){0}, eid, decimal(e, ++k));
    if (k && printed)
        ua_report_eid(e->d, UA_D_EID_DUPLICATE, ua_text_source(n->num, 0, (uint32_t)n->num->s.n), n->eid,
                      UA_ARGS(n->num->s, n->eid));
    if (seen && k && (seen = ua_table_at(&e->used, n->eid)) != NULL)
        *seen = 1;
    seen = ua_table_at(&e->used, eid);
    if (seen)
        *seen = k ? k : 1;
    return seen ? UA_OK : ua_arena_status(e->a);
}

/** One node that carries an eId. */
static ua_status give(ua_eids *e, ua_node *n, const char *token)
{
    bool unit = n->kind == UA_PARAGRAPH || is_article(n), once = n->kind == UA_INTRO || n->kind == UA_WRAPUP;
    ua_str prefix = unit ? unit_prefix(e, n) : ancestor_prefix(e, n, n->kind == UA_GROUP);
    ua_str number = number_of(e, n);

    if (n->kind == UA_NOTE)
        prefix = e->scope;
    if (n->kind == UA_RECITAL) { /* PR-06: recitals stand in a recitals element per run */
        bool first = !n->prev || n->prev->kind != UA_RECITAL;
        ua_str runs = joined(e, prefix, UA_STR("recs"), (ua_str){0});
        uint32_t *count = ua_table_at(&e->counts, runs);
        if (!count)
            return ua_arena_status(e->a);
        *count += first;
        prefix = joined(e, prefix, UA_STR("recs"), decimal(e, *count));
    }
    if (!number.n && !once) {
        uint32_t *count = ua_table_at(&e->counts, joined(e, prefix, ua_str_c(token), (ua_str){0}));
        if (!count)
            return ua_arena_status(e->a);
        number = decimal(e, ++*count);
        return claim(e, n, joined(e, prefix, ua_str_c(token), number), false);
    }
    return claim(e, n, joined(e, prefix, ua_str_c(token), number), n->num != NULL);
}

/** ID-06: what is in an attachment or a component has its eId in front. */
static bool is_scope(const ua_node *n)
{
    return n->kind == UA_ANNEX || n->kind == UA_COMPONENT;
}

/** Notes hang on marks: they are numbered in the order of their calls (FN-03). */
static ua_status notes_of(ua_eids *e, ua_text *t)
{
    for (uint32_t i = 0; t && i < t->nmarks; i++)
        if (t->marks[i].note)
            UA_TRY(give(e, t->marks[i].note, "authorialNote"));
    return UA_OK;
}

ua_status ua_akn_eids(ua_arena *a, ua_resolution *r, ua_diags *d)
{
    ua_eids e = {.a = a, .d = d, .counts = ua_table_on(a), .used = ua_table_on(a)};
    ua_walk w = ua_walk_begin(r->root);

    while (ua_walk_next(&w) != UA_DONE) {
        ua_node *n = w.node;
        if (is_scope(n)) {
            if (w.event == UA_ENTER)
                UA_TRY(give(&e, n, ua_eid_token(n)));
            e.scope = w.event == UA_ENTER ? n->eid : is_scope(n->parent) ? n->parent->eid : (ua_str){0};
            continue;
        }
        if (w.event != UA_ENTER)
            continue;
        const char *token = ua_eid_token(n);
        if (token)
            UA_TRY(give(&e, n, token));
        UA_TRY(notes_of(&e, n->num));
        UA_TRY(notes_of(&e, n->heading));
        UA_TRY(notes_of(&e, n->text));
    }
    return ua_arena_status(a);
}

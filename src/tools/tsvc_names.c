/* Names of entities to C: written out, folded, sorted, checked. */
#include "tools/tsvc_names.h"

#include <stdlib.h>

#include "lang/names.h"
#include "lang/stems.h"
#include "text/ctype.h"
#include "text/norm.h"
#include "text/utf8.h"
#include "tools/tsvc_stems.h"

typedef struct name_row {
    ua_str form;
    uint16_t entity;
    ua_casing casing;
    unsigned line;
} name_row;

typedef struct names {
    ua_arena *a;
    const tsvc_entities *all;
    const char *path;
    ua_str article, elided; /**< what a name may begin with, and what that is behind some proclitics */
    UA_VEC(name_row) rows;
} names;

/* ---- the common tables ---- */

static int by_code(const void *x, const void *y)
{
    return ua_str_cmp(((const tsvc_entity *)x)->code, ((const tsvc_entity *)y)->code);
}

static void put(ua_arena *a, tsvc_entities *all, tsvc_entity e)
{
    if (!ua_vec_push(a, &all->rows, e))
        exit(1);
}

/** Organs that share a short name, as its label. */
static void put_short(ua_arena *a, tsvc_entities *all, const tsv_row *r)
{
    tsvc_entity *last = all->rows.n ? &all->rows.at[all->rows.n - 1] : NULL;
    ua_buf b = ua_buf_on(a);

    if (!last || !ua_str_eq(last->code, r->at[0])) {
        put(a, all, (tsvc_entity){r->at[0], UA_STR("short"), r->at[1], UA_STR(""), r->line});
        return;
    }
    ua_buf_put(&b, last->label);
    ua_buf_putc(&b, ' ');
    ua_buf_put(&b, r->at[1]);
    last->label = ua_buf_str(&b);
}

tsvc_entities tsvc_join_entities(ua_arena *a, const tsv *entities, const tsv *actors, const tsv *shorts)
{
    tsvc_entities all = {0};
    const ua_str none = UA_STR(""), organization = UA_STR("organization");

    for (uint32_t i = 0; i < actors->rows.n; i++) {
        const tsv_row *r = &actors->rows.at[i];
        put(a, &all, (tsvc_entity){r->at[0], organization, r->at[1], none, r->line});
    }
    uint32_t nactors = all.rows.n;
    for (uint32_t i = 0; i < entities->rows.n; i++) {
        const tsv_row *r = &entities->rows.at[i];
        tsvc_entity *actor = NULL;
        for (uint32_t k = 0; k < nactors; k++)
            if (ua_str_eq(all.rows.at[k].code, r->at[0]))
                actor = &all.rows.at[k];
        if (!actor)
            put(a, &all, (tsvc_entity){r->at[0], r->at[1], r->at[2], r->at[3], r->line});
        else if (r->at[2].n)
            tsv_die(entities->path, r->line, "the label of an actor stands in actors.tsv", r->at[0]);
        else
            actor->acronym = r->at[3];
    }
    for (uint32_t i = 0; i < shorts->rows.n; i++)
        put_short(a, &all, &shorts->rows.at[i]);
    if (all.rows.n)
        qsort(all.rows.at, all.rows.n, sizeof *all.rows.at, by_code);
    for (uint32_t i = 1; i < all.rows.n; i++)
        if (ua_str_eq(all.rows.at[i - 1].code, all.rows.at[i].code))
            tsv_die(entities->path, all.rows.at[i].line, "code stands twice", all.rows.at[i].code);
    return all;
}

static const char *class_of(const tsvc_entity *e)
{
    static const char *const classes[][2] = {
        {"member", "UA_MEMBER"},     {"observer", "UA_OBSERVER"}, {"former", "UA_FORMER"},
        {"location", "UA_LOCATION"}, {"role", "UA_ROLE"},         {"organization", "UA_ORGANIZATION"},
        {"event", "UA_EVENT"},       {"short", "UA_SHORT"},
    };

    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (ua_str_eqz(e->cls, classes[i][0]))
            return classes[i][1];
    tsv_die("entities.tsv", e->line, "unknown class", e->cls);
}

void tsvc_write_entities(FILE *c, const tsvc_entities *all)
{
    fputs("const ua_entity ua_entities[] = {\n", c);
    for (uint32_t i = 0; i < all->rows.n; i++) {
        const tsvc_entity *e = &all->rows.at[i];
        fprintf(c, "    {\"%.*s\", ", UA_FMT(e->code));
        tsv_c_string(c, e->label);
        fputs(", ", c);
        tsv_c_string(c, e->acronym);
        fprintf(c, ", %s},\n", class_of(e));
    }
    fprintf(c, "};\nconst size_t ua_nentities = %u;\n\n", all->rows.n);
}

/* ---- the names of a language ---- */

static uint16_t entity_of(const names *n, ua_str code, unsigned line)
{
    if (ua_str_eqz(code, "-"))
        return UA_NO_ENTITY;
    for (uint32_t i = 0; i < n->all->rows.n; i++)
        if (ua_str_eq(n->all->rows.at[i].code, code))
            return (uint16_t)i;
    tsv_die(n->path, line, "no entity or actor has the code", code);
}

/** From how a name is written: "Mali" begins with a capital, "UNICEF" is one of capitals. */
static ua_casing casing_of(ua_str name)
{
    size_t first, second;
    uint32_t a = ua_utf8_at(name, 0, &first), b = first < name.n ? ua_utf8_at(name, first, &second) : ' ';

    if (!ua_is_upper(a))
        return UA_ANY_CASE;
    return ua_is_upper(b) || ua_is_digit(b) ? UA_ACRONYM : UA_CAPITAL;
}

static void put_form(names *n, ua_str form, uint16_t entity, ua_casing casing, unsigned line)
{
    if (form.n > UA_FORM_BYTES)
        tsv_die(n->path, line, "the name is too long", form);
    if (!ua_vec_push(n->a, &n->rows, (name_row){form, entity, casing, line}))
        exit(1);
}

/** One written name, and the form that it has where its article is elided. */
static void put_name(names *n, ua_str name, uint16_t entity, unsigned line)
{
    ua_str form;

    if (ua_fold(n->a, name, &form) != UA_OK || !form.n)
        tsv_die(n->path, line, "nothing left after folding", name);
    put_form(n, form, entity, casing_of(name), line);
    if (!n->article.n || !ua_str_starts(form, n->article))
        return;
    ua_buf b = ua_buf_on(n->a);
    ua_buf_put(&b, n->elided);
    ua_buf_put(&b, ua_str_sub(form, n->article.n, form.n));
    put_form(n, ua_buf_str(&b), entity, UA_ANY_CASE, line);
}

/** The nth name that a row with braces stands for: "Мал{а|ой} ..."; false when there are fewer. */
static bool written_out(names *n, ua_str row, unsigned nth, unsigned line, ua_str *out)
{
    ua_buf b = ua_buf_on(n->a);
    ua_str head, group, one;

    while (ua_str_cut(row, '{', &head, &row)) {
        ua_buf_put(&b, head);
        if (!ua_str_cut(row, '}', &group, &row))
            tsv_die(n->path, line, "brace without end", row);
        bool more = true;
        for (unsigned i = 0; more && i <= nth; i++) {
            more = ua_str_cut(group, '|', &one, &group);
            if (!more && i < nth)
                return false;
        }
        ua_buf_put(&b, one);
    }
    ua_buf_put(&b, head);
    *out = ua_buf_str(&b);
    return true;
}

static unsigned alternatives(ua_str row)
{
    unsigned n = 1;
    size_t open = ua_str_find(row, UA_STR("{"), 0);

    for (size_t i = open; i < row.n && row.p[i] != '}'; i++)
        n += row.p[i] == '|';
    return n;
}

static void read_names(names *n, const tsv *t)
{
    for (uint32_t i = 0; i < t->rows.n; i++) {
        const tsv_row *r = &t->rows.at[i];
        uint16_t entity = entity_of(n, r->at[1], r->line);
        ua_str name;
        for (unsigned nth = 0; nth < alternatives(r->at[0]); nth++) {
            if (!written_out(n, r->at[0], nth, r->line, &name))
                tsv_die(n->path, r->line, "braces with different numbers of endings", r->at[0]);
            put_name(n, name, entity, r->line);
        }
    }
}

/** Organs stand with and without article in their table: only those without are looked for in running text. */
static void read_organs(names *n, const tsv *organs)
{
    for (uint32_t i = 0; i < organs->rows.n; i++) {
        const tsv_row *r = &organs->rows.at[i];
        bool article = false;
        for (uint32_t k = 0; k < organs->rows.n; k++) {
            ua_str other = organs->rows.at[k].at[0];
            char before = other.n < r->at[0].n ? r->at[0].p[r->at[0].n - other.n - 1] : 'x';
            article = article || (ua_str_ends(r->at[0], other) && (before == ' ' || before == '\''));
        }
        if (!article)
            put_name(n, r->at[0], entity_of(n, r->at[1], r->line), r->line);
    }
}

static int by_form(const void *x, const void *y)
{
    return ua_str_cmp(((const name_row *)x)->form, ((const name_row *)y)->form);
}

/** Sorts; a form twice with different entities is an error. */
static void settle(names *n)
{
    uint32_t kept = 0;

    if (n->rows.n)
        qsort(n->rows.at, n->rows.n, sizeof *n->rows.at, by_form);
    for (uint32_t i = 0; i < n->rows.n; i++) {
        name_row *last = kept ? &n->rows.at[kept - 1] : NULL;
        if (!last || !ua_str_eq(last->form, n->rows.at[i].form))
            n->rows.at[kept++] = n->rows.at[i];
        else if (last->entity != n->rows.at[i].entity)
            tsv_die(n->path, n->rows.at[i].line, "the name stands twice for different entities", last->form);
        else if (n->rows.at[i].casing < last->casing)
            last->casing = n->rows.at[i].casing; /* "Golfe de Guinée", "golfe de Guinée" */
    }
    n->rows.n = kept;
}

static void write_proclitics(FILE *c, const pack *p)
{
    ua_str rest = pack_fact_if(p, "proclitics"), one;
    unsigned n = 0;

    fprintf(c, "static const char *const proclitics_%s[] = {", p->code);
    for (; rest.n; n++) {
        ua_str_cut(rest, ' ', &one, &rest);
        tsv_c_string(c, one);
        fputs(", ", c);
    }
    fprintf(c, "NULL};\nenum { NPROCLITICS_%s = %u };\n", p->code, n);
}

void tsvc_write_names(ua_arena *a, FILE *c, const tsvc_entities *all, const pack *p, openings *o)
{
    names n = {
        .a = a, .all = all, .article = pack_fact_if(p, "article"), .elided = pack_fact_if(p, "elided")};
    const char *code = p->code;

    n.path = p->organs.path;
    read_organs(&n, &p->organs);
    n.path = p->names.path;
    read_names(&n, &p->names);
    settle(&n);
    stems *st = stems_new(a, p);
    fprintf(c, "static const ua_entity_name names_%s[] = {\n", code);
    for (uint32_t i = 0; i < n.rows.n; i++) {
        stems_add(st, n.rows.at[i].form, i);
        fputs("    {", c);
        tsv_c_string(c, n.rows.at[i].form);
        fprintf(c, ", %u, %d, %u},\n", n.rows.at[i].entity, (int)n.rows.at[i].casing, n.rows.at[i].line);
        openings_add(o, n.rows.at[i].form,
                     n.rows.at[i].casing == UA_ANY_CASE ? UA_OPENS_LOWER_NAME : UA_OPENS_NAME);
    }
    fprintf(c, "};\nenum { NNAMES_%s = %u };\n", code, n.rows.n);
    stems_write(st, c, "names");
    write_proclitics(c, p);
}

/* The façade of alignment: language versions of one work beside each other (ID-10). */
#include <string.h>

#include "check/versions.h"
#include "unakn_doc.h"

/** A unit of any version; the rows are a chain in the order of the texts. */
typedef struct ua_row {
    ua_str eid, element;
    uint32_t next; /**< index of the row behind it; 0: none */
} ua_row;

struct unakn_alignment {
    ua_arena *arena;
    UA_VEC(ua_version) versions;
    UA_VEC(unakn_difference) differences;
    UA_VEC(ua_row) rows; /**< row 0: before all others */
    ua_table row_of;     /**< eId to index in rows */
};

int unakn_align_open(unakn_alignment **out)
{
    ua_arena *arena = ua_arena_new(NULL, 0);
    unakn_alignment *al = arena ? ua_new(arena, unakn_alignment) : NULL;

    *out = NULL;
    if (!al) {
        ua_arena_free(arena);
        return UNAKN_E_NOMEM;
    }
    al->arena = arena;
    al->row_of = ua_table_on(arena);
    if (!ua_vec_push(arena, &al->rows, (ua_row){.next = 0})) {
        ua_arena_free(arena);
        return UNAKN_E_NOMEM;
    }
    *out = al;
    return UNAKN_OK;
}

void unakn_align_close(unakn_alignment *al)
{
    if (al)
        ua_arena_free(al->arena);
}

/** The units that no version had so far take their place behind the unit that stands before them. */
static ua_status add_rows(unakn_alignment *al, const ua_version *v)
{
    uint32_t before = 0;

    for (uint32_t i = 1; i < v->units.n; i++) {
        const ua_unit *u = &v->units.at[i];
        uint32_t *row = ua_table_at(&al->row_of, u->eid);
        if (row && !*row) {
            ua_row new = {u->eid, u->element, al->rows.at[before].next};
            if (!ua_vec_push(al->arena, &al->rows, new))
                return ua_arena_status(al->arena);
            *row = al->rows.n - 1;
            al->rows.at[before].next = *row;
        }
        if (!row)
            return ua_arena_status(al->arena);
        before = *row;
    }
    return UA_OK;
}

static void keep(void *user, const ua_difference *d)
{
    unakn_alignment *al = user;
    const ua_version *own = &al->versions.at[al->versions.n - 1];
    unakn_difference x = {.kind = ua_difference_name(d->kind),
                          .file = ua_str_out(own->file),
                          .first = ua_str_out(al->versions.at[0].file),
                          .eid = ua_str_out(d->eid),
                          .what = ua_str_out(d->what),
                          .here = ua_str_out(d->here),
                          .there = ua_str_out(d->there),
                          .line = d->line};

    (void)ua_vec_push(al->arena, &al->differences, x); /* the status of the arena tells */
}

static ua_status add(unakn_alignment *al, unakn_doc *d)
{
    ua_version own;

    UA_TRY(ua_version_open(d->xml, d->name, d->arena, d->diags, al->arena, &own));
    if (!own.work.n)
        return UA_E_UNSUPPORTED;
    if (!ua_vec_push(al->arena, &al->versions, own))
        return ua_arena_status(al->arena);
    UA_TRY(add_rows(al, &own));
    return al->versions.n == 1 ? UA_OK : ua_version_compare(&own, &al->versions.at[0], al->arena, keep, al);
}

int unakn_align_add(unakn_alignment *al, unakn_doc *d)
{
    int e = d->stage == ST_PARSED && !d->xml ? unakn_check(d) : UNAKN_OK;

    if (e != UNAKN_OK)
        return e;
    if (!d->xml || d->stage == ST_FAILED)
        return UNAKN_E_USAGE;
    ua_status s = add(al, d);
    return ua_code_of(s);
}

uint32_t ua_align_next(const unakn_alignment *al, uint32_t row, ua_str *eid)
{
    uint32_t next = al->rows.at[row].next;

    *eid = al->rows.at[next].eid;
    return next;
}

size_t unakn_align_versions(const unakn_alignment *al)
{
    return al->versions.n;
}

size_t unakn_align_units(const unakn_alignment *al)
{
    return al->rows.n - 1;
}

size_t unakn_align_differences(const unakn_alignment *al)
{
    return al->differences.n;
}

int unakn_align_difference(const unakn_alignment *al, size_t i, unakn_difference *out)
{
    if (i >= al->differences.n)
        return UNAKN_E_USAGE;
    *out = al->differences.at[i];
    return UNAKN_OK;
}

static void member(ua_sink *out, const char *before, const char *name, ua_str value)
{
    ua_sink_putz(out, before);
    ua_sink_json(out, ua_str_c(name));
    ua_sink_putz(out, ":");
    ua_sink_json(out, value);
}

static void json_versions(const unakn_alignment *al, ua_sink *out)
{
    ua_sink_putz(out, ",\n\"versions\":[");
    for (uint32_t i = 0; i < al->versions.n; i++) {
        const ua_version *v = &al->versions.at[i];
        member(out, i ? ",\n{" : "\n{", "file", v->file);
        member(out, ",", "language", v->language);
        member(out, ",", "work", v->work);
        ua_sink_putz(out, "}");
    }
}

/** A unit and its number as printed in each version: null where it is not there. */
static void json_row(const unakn_alignment *al, ua_sink *out, const ua_row *row)
{
    member(out, "\n{", "eId", row->eid);
    member(out, ",", "element", row->element);
    ua_sink_putz(out, ",\"num\":[");
    for (uint32_t i = 0; i < al->versions.n; i++) {
        const ua_version *v = &al->versions.at[i];
        uint32_t at = ua_table_get(&v->eids, row->eid);
        ua_sink_putz(out, i ? "," : "");
        if (at)
            ua_sink_json(out, v->units.at[at - 1].num);
        else
            ua_sink_putz(out, "null");
    }
    ua_sink_putz(out, "]}");
}

static void json_difference(ua_arena *a, ua_sink *out, const unakn_difference *d)
{
    ua_buf line = ua_buf_on(a);

    ua_buf_put_uint(&line, d->line);
    member(out, "\n{", "kind", ua_str_c(d->kind));
    member(out, ",", "eId", ua_str_in(d->eid));
    member(out, ",", "file", ua_str_in(d->file));
    ua_sink_putz(out, ",\"line\":");
    ua_sink_put(out, ua_buf_str(&line));
    if (d->what.n)
        member(out, ",", "what", ua_str_in(d->what));
    member(out, ",", "here", ua_str_in(d->here));
    member(out, ",", "there", ua_str_in(d->there));
    member(out, ",", "first", ua_str_in(d->first));
    ua_sink_putz(out, "}");
}

int unakn_align_json(unakn_alignment *al, unakn_put put, void *user)
{
    ua_sink out = {put, user, UA_OK};

    if (!al->versions.n)
        return UNAKN_E_USAGE;
    member(&out, "{", "work", al->versions.at[0].work);
    json_versions(al, &out);
    ua_sink_putz(&out, "],\n\"units\":[");
    for (uint32_t i = al->rows.at[0].next, n = 0; i; i = al->rows.at[i].next, n++) {
        ua_sink_putz(&out, n ? "," : "");
        json_row(al, &out, &al->rows.at[i]);
    }
    ua_sink_putz(&out, "],\n\"differences\":[");
    for (uint32_t i = 0; i < al->differences.n; i++) {
        ua_sink_putz(&out, i ? "," : "");
        json_difference(al->arena, &out, &al->differences.at[i]);
    }
    ua_sink_putz(&out, "]}\n");
    return out.status == UA_OK ? UNAKN_OK : UNAKN_E_IO;
}

/* A difference for programs. */
#include <jansson.h>

#include "diff/diff.h"

static json_t *text(ua_str s)
{
    return json_stringn(s.n ? s.p : "", s.n);
}

static json_t *side(const ua_side *s)
{
    return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o}", "name", text(s->name), "expression", text(s->iri),
                     "symbol", text(s->symbol), "title", text(s->title), "date", text(s->date), "language",
                     text(s->lang));
}

static json_t *unit(const ua_units *all, uint32_t i)
{
    if (i == UA_NO_UNIT)
        return json_null();
    const ua_unit *u = &all->at[i];
    return json_pack("{s:I, s:o, s:o, s:o}", "index", (json_int_t)i, "eId", text(u->eid), "num", text(u->num),
                     "element", text(u->kind));
}

static json_t *row(const ua_difference *d, const ua_row *r)
{
    static const char *const ops[] = {"kept", "deleted", "inserted"};
    json_t *pieces = json_array();

    for (uint32_t i = 0; i < r->pieces.n; i++)
        if (json_array_append_new(pieces, json_pack("{s:s, s:o}", "op", ops[r->pieces.at[i].op], "text",
                                                    text(r->pieces.at[i].text))) != 0) {
            json_decref(pieces);
            return NULL;
        }
    return json_pack("{s:s, s:o, s:o, s:o}", "op", ua_row_name(r->op), "a", unit(&d->a, r->a), "b",
                     unit(&d->b, r->b), "text", pieces);
}

static json_t *counts(const ua_difference *d)
{
    json_t *o = json_object();
    int bad = 0;

    for (int op = 0; op < UA_ROW_OPS; op++)
        if (op != UA_ROW_GONE) /* the other side of a moved one */
            bad |=
                json_object_set_new(o, ua_row_name((ua_row_op)op), json_integer((json_int_t)d->counts[op]));
    bad |= json_object_set_new(o, "renumbered", json_integer((json_int_t)d->renumbered));
    bad |= json_object_set_new(o, "wordsDeleted", json_integer((json_int_t)d->words_out));
    bad |= json_object_set_new(o, "wordsInserted", json_integer((json_int_t)d->words_in));
    if (bad) {
        json_decref(o);
        return NULL;
    }
    return o;
}

static int dump(const char *bytes, size_t n, void *sink)
{
    ua_sink_put(sink, (ua_str){bytes, n});
    return ((ua_sink *)sink)->status == UA_OK ? 0 : -1;
}

ua_status ua_difference_json(ua_arena *a, const ua_difference *d, const ua_side sides[2], ua_sink *out)
{
    json_t *rows = json_array();
    bool ok = ua_arena_status(a) == UA_OK;

    for (uint32_t r = 0; ok && r < d->nrows; r++)
        ok = json_array_append_new(rows, row(d, &d->rows[r])) == 0;
    json_t *all = json_pack("{s:o, s:o, s:o, s:o}", "a", side(&sides[0]), "b", side(&sides[1]), "counts",
                            counts(d), "paragraphs", rows);
    if (!all || !ok) {
        json_decref(all);
        return UA_E_NOMEM;
    }
    bool whole = json_dump_callback(all, dump, out, JSON_INDENT(1)) == 0;
    ua_sink_putz(out, "\n");
    json_decref(all);
    return whole || out->status != UA_OK ? out->status : UA_E_NOMEM;
}

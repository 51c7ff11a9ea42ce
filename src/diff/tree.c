/* A difference as a tree for the stylesheet. */
#include "diff/diff.h"
#include "xml/small.h"

static void put_side(ua_arena *a, xmlNode *root, const char *name, const ua_side *s)
{
    xmlNode *e = ua_xml_el(root, "side");

    ua_xml_set(a, e, "of", ua_str_c(name));
    ua_xml_set(a, e, "name", s->name);
    ua_xml_set(a, e, "symbol", s->symbol);
    ua_xml_set(a, e, "title", s->title);
    ua_xml_set(a, e, "date", s->date);
    ua_xml_set(a, e, "language", s->lang);
    ua_xml_set(a, e, "iri", s->iri);
}

static void put_unit(ua_arena *a, xmlNode *row, const char *name, const ua_units *all, uint32_t i)
{
    if (i == UA_NO_UNIT)
        return;
    xmlNode *e = ua_xml_el(row, name);
    ua_xml_number(a, e, "index", i);
    ua_xml_set(a, e, "eId", all->at[i].eid);
    ua_xml_set(a, e, "num", all->at[i].num);
    ua_xml_set(a, e, "element", all->at[i].kind);
}

/** Rows that are the same stand together in a run. */
static void put_rows(ua_arena *a, xmlNode *root, const ua_difference *d)
{
    static const char *const pieces[] = {"kept", "out", "in"};
    xmlNode *run = NULL;

    for (uint32_t r = 0; r < d->nrows; r++) {
        const ua_row *row = &d->rows[r];
        bool same = row->op == UA_ROW_SAME && !ua_row_renumbered(d, row);
        run = !same ? NULL : run ? run : ua_xml_el(root, "run");
        xmlNode *e = ua_xml_el(same ? run : root, "row");
        ua_xml_set(a, e, "op", ua_str_c(ua_row_name(row->op)));
        put_unit(a, e, "a", &d->a, row->a);
        put_unit(a, e, "b", &d->b, row->b);
        for (uint32_t i = 0; i < row->pieces.n; i++)
            ua_xml_text(a, ua_xml_el(e, pieces[row->pieces.at[i].op]), row->pieces.at[i].text);
    }
}

ua_status ua_difference_tree(ua_arena *a, const ua_difference *d, const ua_side sides[2], xmlDoc **out)
{
    xmlNode *root = ua_xml_root(a, "difference", NULL, NULL);

    if (!root)
        return UA_E_NOMEM;
    put_side(a, root, "a", &sides[0]);
    put_side(a, root, "b", &sides[1]);
    xmlNode *counts = ua_xml_el(root, "counts");
    for (int op = 0; op < UA_ROW_OPS; op++)
        ua_xml_number(a, counts, ua_row_name((ua_row_op)op), d->counts[op]);
    ua_xml_number(a, counts, "renumbered", d->renumbered);
    ua_xml_number(a, counts, "words-out", d->words_out);
    ua_xml_number(a, counts, "words-in", d->words_in);
    put_rows(a, root, d);
    *out = root->doc;
    return ua_arena_status(a);
}

/* The stems of the forms of a table: every beginning of whole words, once. */
#include "tools/tsvc_stems.h"

#include <stdlib.h>
#include <string.h>

#include "lang/stems.h"

typedef struct stem {
    ua_str s;
    ua_stem is;
} stem;

struct stems {
    ua_arena *a;
    const pack *p;
    bool spaced;
    UA_VEC(stem) all;
};

stems *stems_new(ua_arena *a, const pack *p)
{
    stems *s = ua_new(a, stems);

    if (!s)
        exit(1);
    s->a = a;
    s->p = p;
    s->spaced = ua_str_eqz(pack_fact(p, "spaced"), "1");
    return s;
}

void stems_add(stems *s, ua_str form, uint32_t row)
{
    uint32_t hash = UA_STEM_HASH;

    if (form.n > UA_FORM_BYTES || row >= UA_NO_ROW)
        tsv_die(s->p->lang.path, 0, "the form is too long, or there are too many", form);
    char bytes[UA_FORM_BYTES + UA_STEM_STEP];
    memcpy(bytes, form.p, form.n);
    for (size_t at = 0, end; at < form.n; at = end) {
        end = ua_stem_end(form, at, s->spaced);
        hash = ua_stem_hash(hash, bytes + at, end - at);
        bool whole = end == form.n;
        ua_stem is = {.hash = hash,
                      .row = (uint16_t)(whole ? row : UA_NO_ROW),
                      .more = whole ? 0 : ua_stem_letter(form, end)};
        if (!ua_vec_push(s->a, &s->all, ((stem){ua_str_sub(form, 0, end), is})))
            exit(1);
    }
}

static int by_string(const void *x, const void *y)
{
    return ua_str_cmp(((const stem *)x)->s, ((const stem *)y)->s);
}

/** Each stem once, with the first of its rows. */
static void join(stems *s)
{
    uint32_t n = 0;

    if (s->all.n)
        qsort(s->all.at, s->all.n, sizeof *s->all.at, by_string);
    for (uint32_t i = 0; i < s->all.n; i++) {
        stem *last = n ? &s->all.at[n - 1] : NULL, *next = &s->all.at[i];
        if (!last || !ua_str_eq(last->s, next->s)) {
            s->all.at[n++] = *next;
            continue;
        }
        last->is.more |= next->is.more;
        if (next->is.row < last->is.row)
            last->is.row = next->is.row;
    }
    s->all.n = n;
}

void stems_write(stems *s, FILE *c, const char *table)
{
    uint32_t size = 16;

    join(s);
    while (size < s->all.n + s->all.n / 2)
        size *= 2;
    ua_stem *slots = ua_new_n(s->a, size, ua_stem);
    if (!slots)
        exit(1);
    for (uint32_t i = 0; i < size; i++)
        slots[i] = (ua_stem){.row = UA_NO_ROW};
    for (uint32_t i = 0; i < s->all.n; i++) {
        uint32_t at = s->all.at[i].is.hash & (size - 1);
        while (slots[at].more || slots[at].row != UA_NO_ROW)
            at = (at + 1) & (size - 1);
        slots[at] = s->all.at[i].is;
    }
    fprintf(c, "static const ua_stem stems_%s_%s[] = {\n", table, s->p->code);
    for (uint32_t i = 0; i < size; i++)
        fprintf(c, "    {%uU, %u, %u},\n", slots[i].hash, slots[i].row, slots[i].more);
    fprintf(c, "};\nenum { nstems_%s_%s = %u };\n", table, s->p->code, size);
}

void stems_write_use(FILE *c, const pack *p, const char *table)
{
    fprintf(c, "    {stems_%s_%s, nstems_%s_%s, %s_%s, sizeof *%s_%s, %.*s},\n", table, p->code, table,
            p->code, table, p->code, table, p->code, UA_FMT(pack_fact(p, "spaced")));
}

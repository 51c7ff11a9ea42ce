/* A difference for people at a terminal. */
#include "diff/diff.h"

typedef struct ua_printing {
    ua_arena *a;
    const ua_difference *d;
    ua_sink *out;
    bool color;
} ua_printing;

#define RED   "\033[31m"
#define GREEN "\033[32m"
#define BLUE  "\033[34m"
#define BOLD  "\033[1m"
#define DIM   "\033[2m"
#define PLAIN "\033[0m"

static void put(ua_printing *p, const char *color, ua_str s)
{
    if (p->color)
        ua_sink_putz(p->out, color);
    for (size_t i = 0; i < s.n; i++) { /* text of a document must not steer the terminal */
        unsigned char c = (unsigned char)s.p[i];
        bool control = (c < 0x20 && c != '\n') || c == 0x7F;
        ua_sink_put(p->out, control ? UA_STR("?") : ua_str_sub(s, i, i + 1));
    }
    if (p->color)
        ua_sink_putz(p->out, PLAIN);
}

static ua_str phrase(ua_printing *p, const char *before, size_t n, const char *one, const char *many)
{
    ua_buf b = ua_buf_on(p->a);

    ua_buf_putz(&b, before);
    ua_buf_put_uint(&b, n);
    ua_buf_putz(&b, n == 1 ? one : many);
    return ua_buf_str(&b);
}

/** "--- name: symbol, date, language" */
static void side(ua_printing *p, const char *mark, const char *color, const ua_side *s)
{
    ua_buf b = ua_buf_on(p->a);
    ua_str facts[] = {s->symbol, s->date, s->lang};

    ua_buf_putz(&b, mark);
    ua_buf_put(&b, s->name);
    for (size_t i = 0, n = 0; i < sizeof facts / sizeof *facts; i++)
        if (facts[i].n) {
            ua_buf_putz(&b, n++ ? ", " : "  ");
            ua_buf_put(&b, facts[i]);
        }
    ua_buf_putc(&b, '\n');
    put(p, color, ua_buf_str(&b));
}

static void kept(ua_printing *p, size_t n)
{
    if (n)
        put(p, DIM, phrase(p, "  = ", n, " paragraph is the same\n", " paragraphs are the same\n"));
}

/** "~ para_2  2. -> 3.  " */
static void margin(ua_printing *p, const ua_row *row)
{
    static const struct {
        const char *mark, *color;
    } looks[UA_ROW_OPS] = {{"  # ", BLUE},  {"  ~ ", BOLD}, {"  - ", RED},
                           {"  + ", GREEN}, {"  < ", RED},  {"  > ", BLUE}};
    const ua_unit *u = ua_row_unit(p->d, row), *x = row->a == UA_NO_UNIT ? u : &p->d->a.at[row->a];
    const ua_unit *y = row->b == UA_NO_UNIT ? u : &p->d->b.at[row->b];
    ua_buf b = ua_buf_on(p->a);

    ua_buf_putz(&b, looks[row->op].mark);
    ua_buf_put(&b, u->eid.n ? u->eid : u->kind);
    if (row->op == UA_ROW_GONE || row->op == UA_ROW_MOVED) {
        ua_buf_putz(&b, row->op == UA_ROW_GONE ? " (moved to " : " (moved from ");
        ua_buf_put(&b, row->op == UA_ROW_GONE ? y->eid : x->eid);
        ua_buf_putc(&b, ')');
    }
    ua_buf_putz(&b, "  ");
    if (ua_row_renumbered(p->d, row) && row->op != UA_ROW_GONE) {
        ua_buf_putz(&b, "[");
        ua_buf_put(&b, x->num);
        ua_buf_putz(&b, " -> ");
        ua_buf_put(&b, y->num);
        ua_buf_putz(&b, "] ");
    } else if (u->num.n) {
        ua_buf_put(&b, u->num);
        ua_buf_putz(&b, " ");
    }
    put(p, looks[row->op].color, ua_buf_str(&b));
}

static void words(ua_printing *p, const ua_row *row)
{
    bool marked = row->op == UA_ROW_CHANGED || row->op == UA_ROW_MOVED;

    for (uint32_t i = 0; i < row->pieces.n; i++) {
        const ua_stretch *piece = &row->pieces.at[i];
        bool out = piece->op == UA_STRETCH_OUT, in = piece->op == UA_STRETCH_IN;
        if (marked && (out || in))
            put(p, out ? RED : GREEN, out ? UA_STR("[-") : UA_STR("{+"));
        put(p, out ? RED : in ? GREEN : "", piece->text);
        if (marked && (out || in))
            put(p, out ? RED : GREEN, out ? UA_STR("-]") : UA_STR("+}"));
    }
    ua_sink_putz(p->out, "\n");
}

static void summary(ua_printing *p)
{
    const size_t *n = p->d->counts;
    const struct {
        size_t n;
        const char *word;
    } parts[] = {{n[UA_ROW_SAME], " the same, "},     {n[UA_ROW_CHANGED], " changed, "},
                 {n[UA_ROW_MOVED], " moved, "},       {n[UA_ROW_DELETED], " deleted, "},
                 {n[UA_ROW_INSERTED], " inserted, "}, {p->d->renumbered, " renumbered; words: "},
                 {p->d->words_out, " out, "},         {p->d->words_in, " in\n"}};

    put(p, "", UA_STR("paragraphs: "));
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        put(p, "", phrase(p, "", parts[i].n, parts[i].word, parts[i].word));
}

ua_status ua_difference_text(ua_arena *a, const ua_difference *d, const ua_side sides[2], bool color,
                             ua_sink *out)
{
    ua_printing p = {a, d, out, color};
    size_t same = 0;

    side(&p, "--- ", RED, &sides[0]);
    side(&p, "+++ ", GREEN, &sides[1]);
    for (uint32_t r = 0; r < d->nrows; r++) {
        const ua_row *row = &d->rows[r];
        if (row->op == UA_ROW_SAME && !ua_row_renumbered(d, row)) {
            same++;
            continue;
        }
        kept(&p, same);
        same = 0;
        margin(&p, row);
        words(&p, row);
    }
    kept(&p, same);
    summary(&p);
    UA_TRY(ua_arena_status(a));
    return out->status;
}

/* Numbering is settled by sequence, not by look (design 1.2).
 *
 *   "28. a) i) ii) iii) - - iv) b) i)"  ->  depth 1 2 3 3 3 4 4 3 2 3
 *
 * Every unit comes with the readings its characters allow. A hypothesis is a stack of open chains, one per
 * level; for each unit it may continue a chain (and close those above it), open a new one, or take the label
 * for plain text. Each step has a cost; a beam of the cheapest hypotheses is carried through the part, and
 * the cheapest at its end says what each label was (OP-10, N-50, N-74 to N-79). */
#include "parse/work.h"

enum {
    BEAM = 16,
    C_OPEN = 12,        /* a new list where nothing announces one */
    C_OPEN_READY = 2,   /* a new list after a colon or a run-in title */
    C_OPEN_SAME = 14,   /* the same family one level deeper (N-79) */
    C_NOT_FIRST = 30,   /* a chain that does not begin at one */
    C_GAP = 24,         /* a number left out */
    C_REPEAT = 40,      /* a number not above the last one */
    C_RESTART = 22,     /* the base chain begins again without a heading */
    C_RESTART_HEAD = 3, /* ... after a heading */
    C_OTHER_BASE = 16,  /* another family takes over as base chain */
    C_LEAD = 20,        /* taking a number for text that an operative lead follows */
    C_FAR = 8           /* most that the size of a jump adds */
};

typedef struct ua_frame {
    ua_style style;
    uint32_t value;
    uint16_t depth; /* 1 for the base chain */
    const struct ua_frame *below;
} ua_frame;

typedef struct ua_hyp {
    uint32_t cost;
    const ua_frame *top;
    const struct ua_hyp *before;
    int8_t chosen; /* reading taken for the unit, -1 none */
    uint16_t depth;
} ua_hyp;

typedef struct ua_beam {
    ua_work *w;
    ua_hyp at[BEAM];
    unsigned n;
} ua_beam;

/** What taking a label for text costs, by family: a bare number is often none, "28." hardly ever. */
static uint32_t cost_of_none(const ua_label *l)
{
    switch (l->style) {
    case UA_S_NUM_BARE: return 4;
    case UA_S_DECIMAL: return 6;
    case UA_S_NUM_DOT: return l->value > 1000 ? 3 : 34; /* a year at a line start */
    case UA_S_UPPER:
    case UA_S_UPPER_ROMAN:
    case UA_S_LETTER_DOT: return 10;
    case UA_S_NUM_PAREN:
    case UA_S_NUM_DASH:
    case UA_S_NUM_DEGREE:
    case UA_S_LETTER:
    case UA_S_ROMAN: return 30;
    case UA_S_DASH:
    case UA_S_BULLET: return 26;
    case UA_S_NONE:
    case UA_S_COUNT: break;
    }
    return 0;
}

static uint32_t far(uint32_t jump)
{
    return jump > C_FAR ? C_FAR : jump;
}

static bool unordered(ua_style s)
{
    return s == UA_S_DASH || s == UA_S_BULLET;
}

/** A number whose point got lost continues a chain of numbers with points (N-76). */
static bool same_family(ua_style a, ua_style b)
{
    return a == b || (a == UA_S_NUM_BARE && b == UA_S_NUM_DOT) || (a == UA_S_NUM_DOT && b == UA_S_NUM_BARE);
}

enum { DECIMAL_LEVELS = 3 };

/** The parts of 12.5.1 as they are packed (labels.c): 12, 5, 1. */
static uint32_t decimal_part(uint32_t value, unsigned level)
{
    static const uint32_t unit[DECIMAL_LEVELS] = {1000000, 1000, 1};

    return value / unit[level] % 1000;
}

static bool is_first(uint32_t part)
{
    return part <= 1 || part == UA_DECIMAL_LETTERS + 1;
}

/** Does the decimal follow `before`: at one level the next, or its first letter; at the levels below the first? */
static bool next_decimal(const ua_label *l, uint32_t before)
{
    unsigned level = 0;

    if (l->style != UA_S_DECIMAL || l->value <= before)
        return false;
    while (level < DECIMAL_LEVELS - 1 && decimal_part(l->value, level) == decimal_part(before, level))
        level++;
    uint32_t part = decimal_part(l->value, level);
    if (part != decimal_part(before, level) + 1 && part != UA_DECIMAL_LETTERS + 1)
        return false;
    while (++level < DECIMAL_LEVELS)
        if (!is_first(decimal_part(l->value, level)))
            return false;
    return true;
}

/** Does a list begin with the label: 1, a, or the first of its decimals? */
static bool begins(const ua_label *l)
{
    if (l->style != UA_S_DECIMAL)
        return l->value == 1;
    return is_first(decimal_part(l->value, 1)) && is_first(decimal_part(l->value, 2));
}

/** Enters a hypothesis into the next beam, which stays sorted by cost. Equal stacks: the cheaper wins. */
static void enter(ua_beam *b, ua_hyp h)
{
    unsigned i = b->n;

    if (b->n == BEAM && b->at[BEAM - 1].cost <= h.cost)
        return;
    if (b->n == BEAM)
        i = BEAM - 1;
    else
        b->n++;
    for (; i > 0 && b->at[i - 1].cost > h.cost; i--)
        b->at[i] = b->at[i - 1];
    b->at[i] = h;
}

static const ua_frame *push(ua_work *w, const ua_frame *below, ua_style style, uint32_t value)
{
    ua_frame *f = ua_new(w->p->arena, ua_frame);

    if (f)
        *f = (ua_frame){style, value, (uint16_t)(below ? below->depth + 1 : 1), below};
    return f;
}

static bool step_to(ua_beam *next, const ua_hyp *h, const ua_frame *below, const ua_label *l, int chosen,
                    uint32_t cost)
{
    const ua_frame *f = push(next->w, below, l->style, l->value);

    if (!f)
        return false;
    enter(next, (ua_hyp){h->cost + cost, f, h, (int8_t)chosen, f->depth});
    return true;
}

/** Continues one of the open chains with the label. */
static bool try_continue(ua_beam *next, const ua_hyp *h, const ua_label *l, int chosen)
{
    for (const ua_frame *f = h->top; f; f = f->below) {
        uint32_t cost;
        if (!same_family(l->style, f->style))
            continue;
        if (unordered(l->style) || l->value == f->value + 1 || next_decimal(l, f->value))
            cost = 0;
        else if (l->value > f->value)
            cost = C_GAP + far(l->value - f->value - 2);
        else
            cost = C_REPEAT + far(f->value - l->value);
        ua_label as = *l;
        as.style = f->style;
        if (!step_to(next, h, f->below, &as, chosen, cost))
            return false;
        if (!cost)
            break;
    }
    return true;
}

/** Opens a chain above the open ones, or a new base chain. ready: something announces a list. */
static bool try_open(ua_beam *next, const ua_hyp *h, const ua_unit *u, const ua_label *l, int chosen,
                     bool ready)
{
    uint32_t first = unordered(l->style) || begins(l) ? 0 : C_NOT_FIRST + far(l->value);
    const ua_frame *base = h->top;

    while (base && base->below)
        base = base->below;
    if (!base)
        return step_to(next, h, NULL, l, chosen, first / 2);
    if (h->top->depth < next->w->p->limits->depth) {
        bool same = false;
        for (const ua_frame *f = h->top; f; f = f->below)
            same = same || same_family(f->style, l->style);
        uint32_t cost = (ready ? (uint32_t)C_OPEN_READY : C_OPEN) + (same ? C_OPEN_SAME : 0) + first;
        if (!step_to(next, h, h->top, l, chosen, cost))
            return false;
    }
    if (same_family(base->style, l->style))
        return l->value != 1 || step_to(next, h, NULL, l, chosen, u->restart ? C_RESTART_HEAD : C_RESTART);
    if (ua_is_number(l->style) || u->restart)
        return step_to(next, h, NULL, l, chosen,
                       (ua_is_number(l->style) && u->restart ? C_RESTART_HEAD : C_OTHER_BASE) + first);
    return true;
}

/** Is the label followed by a lead phrase of operative paragraphs? Then it is a number, even a misprinted one. */
static bool opens_operative(const ua_work *w, const ua_unit *u)
{
    ua_str s = ua_unit_str(u);
    size_t len;

    return ua_lead_of(w, ua_str_trim(ua_str_sub(s, u->labels[0].len, s.n)), UA_OPERATIVE_LEAD, &len) != NULL;
}

static ua_status step(ua_beam *now, const ua_unit *u, bool ready, const ua_hyp *kept)
{
    ua_beam next = {.w = now->w};
    uint32_t none = UINT32_MAX;

    for (unsigned k = 0; k < u->nlabels; k++)
        none = cost_of_none(&u->labels[k]) < none ? cost_of_none(&u->labels[k]) : none;
    if (ua_is_number(u->labels[0].style) && opens_operative(now->w, u))
        none += C_LEAD;
    for (unsigned i = 0; i < now->n; i++) {
        for (unsigned k = 0; k < u->nlabels; k++)
            if (!try_continue(&next, &kept[i], &u->labels[k], (int)k) ||
                !try_open(&next, &kept[i], u, &u->labels[k], (int)k, ready))
                return ua_arena_status(now->w->p->arena);
        enter(&next, (ua_hyp){kept[i].cost + none, kept[i].top, &kept[i], -1, 0});
    }
    *now = next;
    return UA_OK;
}

/** Is a list announced by the unit before: a colon, or a label whose text is a run-in title? */
static bool announces(const ua_unit *before)
{
    ua_str s;

    if (!before)
        return false;
    s = ua_unit_str(before);
    return ua_ends_with_colon(s) || (before->nlabels && ua_ends_open(s));
}

ua_status ua_settle_labels(ua_work *w, uint32_t from, uint32_t to)
{
    ua_beam beam = {.w = w, .n = 1};
    UA_VEC(uint32_t) order = {0};
    const ua_unit *before = NULL;
    bool restart = false;

    for (uint32_t i = from; i < to; i++) {
        ua_unit *u = &w->units.at[i];
        if (u->gone)
            continue;
        if (u->heading) {
            restart = true;
            before = NULL;
            continue;
        }
        if (u->nlabels) {
            ua_hyp *kept = ua_new_n(w->p->arena, beam.n, ua_hyp);
            if (!kept || !ua_vec_push(w->p->arena, &order, i))
                return ua_arena_status(w->p->arena);
            memcpy(kept, beam.at, beam.n * sizeof *kept);
            u->restart = restart;
            restart = false;
            UA_TRY(step(&beam, u, announces(before), kept));
        }
        before = u;
    }
    const ua_hyp *h = &beam.at[0];
    for (uint32_t i = order.n; h && i-- > 0; h = h->before) {
        ua_unit *u = &w->units.at[order.at[i]];
        u->chosen = h->chosen;
        u->depth = h->depth;
    }
    return UA_OK;
}

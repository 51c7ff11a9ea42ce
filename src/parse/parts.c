/* Several resolutions in one file, told apart by what stands before their formulas.
 *
 *   69/96. Title / A / Subtitle / formula ... / B / Subtitle / formula ...   -> lettered parts (N-51, IR-04)
 *   the end of one, 1226 (XII). Title / formula ..., 1227 (XII). Title ...   -> neighbours on the page (N-57)
 *
 * The one that the file name or the caller names is the document; the others become components of it. Lettered parts are
 * the components of a collection. A file without any of this is one document. */
#include "parse/work.h"
#include "text/ctype.h"
#include "text/utf8.h"

enum {
    FORMULA_NEAR = 6, /* units between a number and its formula */
    LETTER_NEAR = 3,  /* between a letter and its formula */
    CLOSING_NEAR = 3,
    MISREAD_LETTER = 2, /* characters */
    MOST_AHEAD = 3,     /* letters that may be missing between two */
    LONG_TEXT = 200     /* bytes: more than any closing line */
};

/** A stretch of units that is one resolution, or the rest of one. */
typedef struct ua_stretch {
    uint32_t from, to;
    ua_str number;    /**< as printed; empty: a fragment */
    char letter;      /**< of a part; 0: none */
    bool is_fragment; /**< begins in the middle */
} ua_stretch;

typedef UA_VEC(ua_stretch) ua_stretches;

static bool formula_near(const ua_work *w, uint32_t i, unsigned most)
{
    for (unsigned k = 0; k < most; k++) {
        i = ua_unit_next(w, i);
        if (i >= w->units.n || ua_is_annex_line(w, &w->units.at[i], NULL))
            return false;
        if (ua_is_formula(w, ua_unit_str(&w->units.at[i++]), NULL))
            return true;
    }
    return false;
}

/** Are the closing lines of another resolution among the units right before i? */
static bool behind_closing(const ua_work *w, uint32_t i)
{
    for (unsigned k = 0; k < CLOSING_NEAR && (i = ua_unit_before(w, i)) != UINT32_MAX; k++)
        if (ua_is_closing_line(w, &w->units.at[i]))
            return true;
    return false;
}

/** The number at the end of a printed one: 2006 of "2006 (XIX)", 163 of "34/163". */
static uint32_t last_number(ua_str printed)
{
    uint32_t v = 0;

    for (size_t i = 0; i < printed.n && printed.p[i] != '('; i++)
        v = printed.p[i] == '/'                          ? 0
            : printed.p[i] >= '0' && printed.p[i] <= '9' ? v * 10 + (uint32_t)(printed.p[i] - '0')
                                                         : v;
    return v;
}

/** Does a resolution begin here: its number, and with it a formula soon after, the closing lines of another resolution
 *  before, or the number that follows the one before? */
static bool is_head(const ua_work *w, uint32_t i, ua_str before, ua_str *number)
{
    const ua_unit *u = &w->units.at[i];
    ua_match m;

    if (u->gone || !(ua_find(w, UA_P_NUMBER_TITLE, ua_unit_str(u), &m) ||
                     ua_find(w, UA_P_NUMBER_ONLY, ua_unit_str(u), &m) ||
                     ua_find(w, UA_P_RESOLUTION_NUMBER, ua_unit_str(u), &m)))
        return false;
    *number = ua_match_group(&m, "num");
    return formula_near(w, i + 1, FORMULA_NEAR) || behind_closing(w, i) ||
           (before.n && last_number(*number) == last_number(before) + 1);
}

/** Is there anything in [from,to) that cannot stand before the number of the first resolution? */
static bool has_text(const ua_work *w, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        const ua_unit *u = &w->units.at[i];
        if (u->gone)
            continue;
        bool numbered = u->nlabels && ua_is_number(u->labels[0].style);
        if (ua_is_closing_line(w, u) || numbered || ua_is_formula(w, ua_unit_str(u), NULL) ||
            (ua_unit_str(u).n > LONG_TEXT && !ua_ends_open(ua_unit_str(u)) &&
             ua_opens_paragraph(w, ua_unit_str(u)))) /* an agenda title has no mark at its end */
            return true;
    }
    return false;
}

/** The digits of a number, by which numbers are compared: the rest is misread too often ("1226 (XIl)", "217 (111)"). */
static ua_str key_of(ua_work *w, ua_str number)
{
    ua_buf b = ua_buf_on(w->p->arena);

    for (size_t i = 0; i < number.n && number.p[i] != '('; i++) {
        bool digit = number.p[i] >= '0' && number.p[i] <= '9';
        if (digit)
            ua_buf_putc(&b, number.p[i]);
        else if (b.n && b.p[b.n - 1] != ' ')
            ua_buf_putc(&b, ' ');
    }
    return ua_str_trim(ua_buf_str(&b));
}

/** Is the number at `to` that of the stretch before it, whose formula is still to come: the volume prints it over the record
 *  of the adoption and again beside the title? */
static bool is_repeated(ua_work *w, const ua_stretch *before, uint32_t to, ua_str number)
{
    if (!ua_str_eq(key_of(w, before->number), key_of(w, number)))
        return false;
    for (uint32_t i = before->from; i < to; i++)
        if (!w->units.at[i].gone && ua_is_formula(w, ua_unit_str(&w->units.at[i]), NULL))
            return false;
    return true;
}

/** Numbered resolutions, and what stands before the first of them. */
static ua_status find_heads(ua_work *w, ua_stretches *out)
{
    ua_str number, previous = {0};

    for (uint32_t i = 0; i < w->units.n; i++) {
        if (!is_head(w, i, previous, &number) || (out->n && is_repeated(w, &out->at[out->n - 1], i, number)))
            continue;
        previous = number;
        ua_stretch s = {.from = i, .to = w->units.n, .number = number};
        ua_stretch before = {.from = 0, .to = i, .is_fragment = true};
        bool first = !out->n;
        if (first && !has_text(w, 0, i))
            s.from = 0;
        else if (first && !ua_vec_push(w->p->arena, out, before))
            return ua_arena_status(w->p->arena);
        if (out->n)
            out->at[out->n - 1].to = i;
        if (!ua_vec_push(w->p->arena, out, s))
            return ua_arena_status(w->p->arena);
    }
    return UA_OK;
}

/** A page without numbers that can be read: what ends with closing lines before the first formula is the rest of a
 *  neighbour. The lines between them are the title. */
static ua_status by_formula(ua_work *w, ua_stretches *out)
{
    uint32_t formula = 0, start = UINT32_MAX;

    while (formula < w->units.n &&
           (w->units.at[formula].gone || !ua_is_formula(w, ua_unit_str(&w->units.at[formula]), NULL)))
        formula++;
    for (uint32_t i = 0; formula < w->units.n && i < formula; i++)
        if (ua_is_closing_line(w, &w->units.at[i]))
            start = i + 1;
    ua_stretch before = {.from = 0, .to = start, .is_fragment = true};
    ua_stretch s = {.from = start == UINT32_MAX ? 0 : start, .to = w->units.n};
    if ((s.from && !ua_vec_push(w->p->arena, out, before)) || !ua_vec_push(w->p->arena, out, s))
        return ua_arena_status(w->p->arena);
    return UA_OK;
}

/** What stands behind the closing lines of a neighbour is no part of it: decisions of the volume (N-72). Returns where it
 *  begins; s->to when nothing does. */
static uint32_t end_of(const ua_work *w, const ua_stretch *s)
{
    uint32_t end = s->to;
    bool text = false;

    for (uint32_t i = s->to; i-- > s->from;) {
        const ua_unit *u = &w->units.at[i];
        if (u->gone)
            continue;
        if (ua_is_annex_line(w, u, NULL))
            return s->to;
        if (ua_is_closing_line(w, u))
            return text ? end : s->to;
        text = text || ua_unit_str(u).n > LONG_TEXT;
        end = i;
    }
    return s->to;
}

static ua_str unit_str(const ua_work *w, uint32_t i)
{
    return ua_unit_str(&w->units.at[i]);
}

static ua_status cut_tails(ua_work *w, const ua_stretches *in, ua_stretches *out)
{
    for (uint32_t k = 0; k < in->n; k++) {
        ua_stretch s = in->at[k], rest = {.to = s.to, .is_fragment = true};
        rest.from = end_of(w, &s);
        if (in->n == 1 && !(rest.from < s.to && ua_find(w, UA_P_VOLUME_MATTER, unit_str(w, rest.from), NULL)))
            rest.from = s.to;
        s.to = rest.from;
        if (!ua_vec_push(w->p->arena, out, s) ||
            (rest.from < rest.to && !ua_vec_push(w->p->arena, out, rest)))
            return ua_arena_status(w->p->arena);
    }
    return UA_OK;
}

/** The letters given to parts so far. */
typedef struct ua_letters_used {
    uint32_t set;
    char next;
} ua_letters_used;

/** The letter that the unit gives to a part of the resolution that begins at `from` (N-53); 0: it is none. The sequence decides about a misread one (N-50), unless
 *  the columns of the page brought a part out of its order. */
static char letter_at(const ua_work *w, uint32_t from, uint32_t i, const ua_letters_used *used)
{
    const ua_unit *u = &w->units.at[i];
    ua_str s = ua_unit_str(u);

    if (u->gone || !s.n || used->next > 'Z')
        return 0;
    char letter = ua_part_letter(s);
    if (!letter && ua_utf8_count(s) > MISREAD_LETTER)
        return 0;
    bool capital = letter || (s.p[0] >= 'A' && s.p[0] <= 'Z'), small = s.p[0] >= 'a' && s.p[0] <= 'z';
    char printed = letter ? letter : (char)(small ? s.p[0] - 'a' + 'A' : s.p[0]);
    bool formula = formula_near(w, i + 1, LETTER_NEAR);
    if (!used->set) /* right behind the number the first part may have its formula where it will (PR-08) */
        return printed == 'A' && capital && (formula || ua_unit_before(w, i) == from) ? 'A' : 0;
    if (!formula && !(behind_closing(w, i) && printed == used->next))
        return 0;
    bool skipped = (capital || small) && printed < used->next && !(used->set >> (printed - 'A') & 1);
    bool ahead = capital && printed > used->next && printed <= used->next + MOST_AHEAD;
    return skipped || ahead ? printed : used->next;
}

/** The lettered parts of a stretch. What stands before the first belongs to the whole. */
static ua_status divide(ua_work *w, const ua_stretch *whole, ua_stretches *out)
{
    ua_stretches parts = {0};
    ua_letters_used used = {0, 'A'};

    for (uint32_t i = whole->from; i < whole->to; i++) {
        char letter = letter_at(w, whole->from, i, &used);
        if (!letter)
            continue;
        ua_stretch s = {.from = i, .to = whole->to, .number = whole->number, .letter = letter};
        used.set |= UINT32_C(1) << (letter - 'A');
        used.next = letter >= used.next ? (char)(letter + 1) : used.next;
        if (parts.n)
            parts.at[parts.n - 1].to = i;
        if (!ua_vec_push(w->p->arena, &parts, s))
            return ua_arena_status(w->p->arena);
    }
    ua_stretch front = *whole;
    front.to = parts.n > 1 ? parts.at[0].from : whole->to;
    if (!ua_vec_push(w->p->arena, out, front))
        return ua_arena_status(w->p->arena);
    for (uint32_t i = 0; parts.n > 1 && i < parts.n; i++)
        if (!ua_vec_push(w->p->arena, out, parts.at[i]))
            return ua_arena_status(w->p->arena);
    return UA_OK;
}

/** The numbered stretch that is asked for; when nothing names one, the first if all have one number: it is alone, or printed
 *  twice. NULL: none. */
static ua_stretch *find_wanted(ua_work *w, ua_stretches *all)
{
    ua_str symbol = w->p->given && w->p->given->symbol.n ? w->p->given->symbol : ua_symbol_of_name(w);
    ua_str key = {0};
    ua_meta m = {0};
    ua_stretch *first = NULL;
    bool same = true;

    if (symbol.n && ua_meta_of_symbol(w, symbol, &m))
        key = key_of(w, m.designation);
    for (uint32_t i = 0; i < all->n; i++) {
        if (all->at[i].is_fragment)
            continue;
        ua_str own = key_of(w, all->at[i].number);
        if (key.n && ua_str_eq(own, key))
            return &all->at[i];
        first = first ? first : &all->at[i];
        same = same && ua_str_eq(own, key_of(w, first->number));
    }
    return same ? first : NULL;
}

/** What is left of a stretch of notes and furniture alone is no document. */
static bool is_empty(const ua_work *w, const ua_stretch *s)
{
    return ua_unit_next(w, s->from) >= s->to;
}

/** The work on a stretch: its units, and root as its document. NULL: no memory. */
static ua_work *work_on(ua_work *w, const ua_stretch *s, ua_node *root)
{
    ua_work *part = ua_new(w->p->arena, ua_work);
    ua_resolution *out = ua_new(w->p->arena, ua_resolution);

    if (!part || !out)
        return NULL;
    *part = *w;
    *out = *w->out;
    out->root = root;
    part->out = out;
    part->units.at += s->from;
    part->units.n = part->units.cap = s->to - s->from;
    part->apart = root->kind == UA_COMPONENT;
    part->fragment = s->is_fragment;
    part->letter = s->letter;
    part->whole = s->letter ? &w->out->meta : NULL;
    return part;
}

static ua_status add_component(ua_work *w, const ua_stretch *s)
{
    ua_node *node = ua_node_add(w->p->arena, w->out->root, UA_COMPONENT);
    ua_work *part = node ? work_on(w, s, node) : NULL;

    if (!part)
        return ua_arena_status(w->p->arena);
    UA_TRY(ua_parse_document(part));
    w->out->parts[w->out->nparts++] = (ua_part){node, part->out->meta};
    return UA_OK;
}

/** The organ of a collection is that of its parts, which begin at `from`: the first formula names it. */
static void find_organ(ua_work *w, uint32_t from, ua_work *collection)
{
    const ua_name *organ = NULL;

    for (uint32_t i = from; i < w->units.n && !organ; i++)
        if (!w->units.at[i].gone)
            ua_is_formula(w, ua_unit_str(&w->units.at[i]), &organ);
    if (organ)
        collection->found.organ = ua_str_c(organ->code);
    collection->found.cls = UA_CLASS_RESOLUTION;
}

/** "A/RES/69/96" is the whole of "A/RES/69/96 A-B" (IR-04). */
static void name_letters(ua_work *w, char last)
{
    char range[] = {'A', '-', last};

    if (!last)
        return;
    ua_str symbol = w->out->meta.symbol;
    char end = symbol.n ? symbol.p[symbol.n - 1] : 'A';

    if (end < 'A' || end > 'Z')
        w->out->meta.symbol = ua_symbol_of_part(w, symbol, (ua_str){range, sizeof range});
}

/** The document itself: the resolution asked for, or the front matter of a collection of parts up to the letter `last`
 *  (0: they have none). */
static ua_status parse_root(ua_work *w, const ua_stretch *s, bool collection, char last)
{
    ua_work *part = work_on(w, s, w->out->root);

    if (!part)
        return ua_arena_status(w->p->arena);
    for (uint32_t i = 0; collection && i < part->units.n; i++)
        part->units.at[i].zone = UA_Z_FRONT;
    if (collection) {
        find_organ(w, s->to, part);
        UA_TRY(ua_pass_front(part));
        UA_TRY(ua_pass_meta(part));
        name_letters(part, last);
        UA_TRY(ua_pass_record(part));
        UA_TRY(ua_pass_gaps(part));
        UA_TRY(ua_pass_history(part));
    } else {
        UA_TRY(ua_parse_document(part));
    }
    w->out->meta = part->out->meta;
    return ua_arena_status(w->p->arena);
}

static ua_status parse_all(ua_work *w, ua_stretches *all, ua_stretch *wanted)
{
    static const ua_stretch nothing = {0};
    ua_stretches parts = {0};
    char last = 0;

    if (wanted)
        UA_TRY(divide(w, wanted, &parts));
    bool collection = !wanted || parts.n > 1;
    w->out->parts = ua_new_n(w->p->arena, all->n + parts.n, ua_part);
    if (!w->out->parts)
        return ua_arena_status(w->p->arena);
    for (uint32_t i = 1; i < parts.n; i++)
        last = parts.at[i].letter > last ? parts.at[i].letter : last;
    if (!w->apart)
        UA_TRY(parse_root(w, parts.n ? &parts.at[0] : &nothing, collection, last));
    for (uint32_t i = 0; i < all->n; i++) {
        if (&all->at[i] != wanted && !is_empty(w, &all->at[i]))
            UA_TRY(add_component(w, &all->at[i]));
        for (uint32_t k = 1; &all->at[i] == wanted && k < parts.n; k++) {
            UA_TRY(add_component(w, &parts.at[k]));
            if (!w->out->meta.adopted.n) /* the closing lines of the parts have it */
                w->out->meta.adopted = w->out->parts[w->out->nparts - 1].meta.adopted;
        }
    }
    return UA_OK;
}

ua_status ua_pass_parts(ua_work *w)
{
    ua_stretches heads = {0}, all = {0};

    ua_label_units(w, 0, w->units.n);
    UA_TRY(find_heads(w, &heads));
    if (!heads.n)
        UA_TRY(by_formula(w, &heads));
    UA_TRY(cut_tails(w, &heads, &all));
    return parse_all(w, &all, w->apart ? NULL : find_wanted(w, &all));
}

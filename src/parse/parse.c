/* The list of passes: block stream to resolution tree. */
#include "parse/parse.h"

#include "parse/work.h"
#include "text/variants.h"

typedef struct ua_pass {
    const char *name;
    ua_status (*run)(ua_work *w);
} ua_pass;

/** Nothing to read is an error; nothing but furniture, as of pages that are pictures, is a document that is almost
 *  empty (N-115). */
static ua_status needs_text(ua_work *w)
{
    ua_textb b = ua_textb_on(w->p->arena, w->in->source);
    ua_unit nothing = {.kind = UA_B_PARA, .chosen = -1};

    if (ua_unit_next(w, 0) < w->units.n || w->apart)
        return UA_OK;
    ua_report(w->p->diags, w->furnished ? UA_D_IN_FURNITURE_ONLY : UA_D_IN_NO_TEXT, (ua_span){0, 0},
              UA_NOARGS);
    if (!w->furnished)
        return UA_E_FORMAT;
    ua_textb_add(&b, UA_STR("[…]"));
    nothing.text = ua_textb_done(&b);
    return nothing.text && ua_vec_push(w->p->arena, &w->units, nothing) ? UA_OK
                                                                        : ua_arena_status(w->p->arena);
}

/** ST-04: a document without a body cannot be written. */
static ua_status needs_body(ua_work *w)
{
    for (const ua_node *n = w->out->root->first; n; n = n->next)
        if (n->kind == UA_BODY && n->first)
            return UA_OK;
    ua_report(w->p->diags, UA_D_NO_OPERATIVE, (ua_span){0, 0}, UA_NOARGS);
    return UA_E_FORMAT;
}

/** Over the whole file, or what of it is in one language. */
static const ua_pass passes[] = {
    {"mend", ua_pass_mend},           /* marks of misreading out (N-106, N-110) */
    {"columns", ua_pass_columns},     /* lines of the masthead that hold two (CP-02) */
    {"furniture", ua_pass_furniture}, /* page furniture out (group A) */
    {"reflow", ua_pass_reflow},       /* printed lines to paragraphs */
    {"split", ua_pass_split},         /* paragraphs glued to what stands before them */
    {"notes", ua_pass_notes},         /* bodies of footnotes out (group F) */
    {"rejoin", ua_pass_rejoin},       /* paragraphs cut by pages whole again (group E) */
    {"words", ua_pass_words},         /* words broken by the layout whole again (N-108) */
    {"calls", ua_pass_calls},         /* notes tied to their calls */
    {"text", needs_text},             /* nothing but furniture is no document */
    {"parts", ua_pass_parts},         /* the resolutions that share the file, each by the passes below */
    {"marks", ua_pass_marks},         /* lead phrases, dates, what is cited, quantities, names */
};

/** Over one resolution. */
static const ua_pass document[] = {
    {"zones", ua_pass_zones}, /* front matter, preamble, body, closing, annexes */
    {"front", ua_pass_front},     {"preamble", ua_pass_preamble}, {"body", ua_pass_body},
    {"closing", ua_pass_closing}, {"annexes", ua_pass_annexes},   {"operative", needs_body},
    {"meta", ua_pass_meta},       {"record", ua_pass_record},     {"gaps", ua_pass_gaps},
    {"history", ua_pass_history},
};

static ua_status run(ua_work *w, const ua_pass *list, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        UA_TRY(list[i].run(w));
        if (w->p->lap)
            w->p->lap(w->p->watch, list[i].name);
    }
    return ua_arena_status(w->p->arena);
}

ua_status ua_parse_document(ua_work *w)
{
    return run(w, document, sizeof document / sizeof *document);
}

/** N-119: what is in another language stands beside the document, as its neighbours do (N-57). */
static ua_status adopt(ua_work *w, const ua_work *other)
{
    uint32_t n = w->out->nparts, more = other->out->nparts;
    ua_part *all = ua_new_n(w->p->arena, n + more + 1, ua_part);

    if (!all)
        return ua_arena_status(w->p->arena);
    for (uint32_t i = 0; i < n + more; i++)
        all[i] = i < n ? w->out->parts[i] : other->out->parts[i - n];
    for (uint32_t i = n; i < n + more; i++) {
        ua_node_unlink(all[i].node);
        ua_node_append(w->out->root, all[i].node);
    }
    w->out->parts = all;
    w->out->nparts = n + more;
    return UA_OK;
}

static ua_status parse_stream(ua_parse *p, const ua_stream *in, ua_resolution *out)
{
    ua_work *w = ua_new(p->arena, ua_work), *other;

    if (!w)
        return ua_arena_status(p->arena);
    w->p = p;
    w->in = in;
    w->out = out;
    out->source = in->source;
    out->root = ua_node_new(p->arena, UA_ROOT);
    if (!out->root)
        return ua_arena_status(p->arena);
    UA_TRY(ua_pass_units(w)); /* blocks to normalized texts */
    UA_TRY(ua_part_languages(w, &other));
    UA_TRY(run(w, passes, sizeof passes / sizeof *passes));
    if (other) {
        UA_TRY(run(other, passes, sizeof passes / sizeof *passes));
        UA_TRY(adopt(w, other));
    }
    unsigned given_up = ua_patterns_exhausted(p->patterns);
    if (given_up) {
        ua_buf n = ua_buf_on(p->arena);
        ua_buf_put_uint(&n, given_up);
        ua_report(p->diags, UA_D_PATTERN_LIMIT, (ua_span){0, 0}, UA_ARGS(ua_buf_str(&n)));
    }
    return UA_OK;
}

ua_status ua_parse_stream(ua_parse *p, const ua_stream *in, ua_resolution *out)
{
    ua_patterns_variants(p->patterns, ua_has_variants(in->source->text));
    ua_status status = parse_stream(p, in, out);
    ua_patterns_variants(p->patterns, false);
    return status;
}

/* Questions about texts that several passes ask, and the few changes that passes make to texts. */
#include "parse/work.h"
#include "text/ctype.h"
#include "text/norm.h"
#include "text/utf8.h"

bool ua_find(const ua_work *w, ua_pattern_id id, ua_str s, ua_match *m)
{
    return ua_pattern_find(w->p->patterns, id, s, 0, m);
}

/** Where s ends without the call of a note behind its last mark: "…determination, 3", "2023;37", "报告，1" (N-90). */
static size_t before_call(ua_str s)
{
    enum { MOST_DIGITS = 3, YEAR_DIGITS = 4 };
    size_t at = s.n, len;

    while (at > 0 && s.p[at - 1] >= '0' && s.p[at - 1] <= '9')
        at--;
    if (at == s.n || s.n - at > MOST_DIGITS)
        return s.n;
    bool blank = at > 0 && s.p[at - 1] == ' ';
    size_t end = at - blank;
    uint32_t mark = end ? ua_utf8_before(s, end, &len) : 0;
    bool stop = ua_is_stop(mark) && mark != '.'; /* a point may be that of a decimal */
    if (!ua_is_comma(mark) && !ua_is_semicolon(mark) && !stop)
        return s.n;
    size_t digits = end - 1; /* of a figure: "1,234", "1, 2"; a year has four: "1996,1" */
    while (mark == ',' && digits > 0 && s.p[digits - 1] >= '0' && s.p[digits - 1] <= '9')
        digits--;
    size_t figure = mark == ',' ? end - 1 - digits : 0;
    return figure && figure != YEAR_DIGITS ? s.n : end;
}

/** Last character of s that is no closing mark; 0 when there is none. */
static uint32_t last_cp(ua_str s, bool skip_closing)
{
    size_t at = before_call(s), len;

    while (at > 0) {
        uint32_t cp = ua_utf8_before(s, at, &len);
        at -= len;
        if (ua_is_space(cp))
            continue;
        if (skip_closing && (cp == ')' || cp == 0xBB || cp == 0x201D || cp == '"' || cp == ']'))
            continue;
        return cp;
    }
    return 0;
}

bool ua_ends_with_cp(ua_str s, uint32_t cp)
{
    return last_cp(s, true) == cp || last_cp(s, false) == cp;
}

/** Is the last character of s, closing marks aside, one of a class? */
static bool ends_with(ua_str s, bool (*is)(uint32_t cp))
{
    return is(last_cp(s, true)) || is(last_cp(s, false));
}

bool ua_ends_with_comma(ua_str s)
{
    return ends_with(s, ua_is_comma) || ends_with(s, ua_is_list_comma);
}

bool ua_ends_with_colon(ua_str s)
{
    return ends_with(s, ua_is_colon);
}

bool ua_ends_with_semicolon(ua_str s)
{
    return ends_with(s, ua_is_semicolon);
}

bool ua_ends_with_stop(ua_str s)
{
    return ends_with(s, ua_is_stop);
}

bool ua_ends_open(ua_str s)
{
    static const uint32_t closed[] = {'!', '?', 0xBB, ')', ']', 0x201D, 0x061F, 0xFF01, 0xFF1F, 0xFF09, 0};
    uint32_t cp = last_cp(s, false);

    for (const uint32_t *c = closed; *c; c++)
        if (cp == *c)
            return false;
    return !ua_is_stop(cp) && !ua_is_semicolon(cp) && !ua_is_colon(cp) && !ua_is_comma(cp) &&
           !ua_is_list_comma(cp);
}

/** First letter or digit of s, past opening quotation marks; 0 when something else comes first. */
static uint32_t first_cp(ua_str s)
{
    size_t at = 0, len;

    while (at < s.n) {
        uint32_t cp = ua_utf8_at(s, at, &len);
        at += len;
        if (ua_is_space(cp) || ua_is_quote(cp) || cp == '[' || cp == '(')
            continue;
        return cp;
    }
    return 0;
}

bool ua_starts_lower(ua_str s)
{
    return ua_is_lower(first_cp(s));
}

bool ua_starts_upper(ua_str s)
{
    return ua_is_upper(first_cp(s));
}

bool ua_starts_title(ua_str s)
{
    uint32_t cp = first_cp(s);

    return ua_is_upper(cp) || ua_is_caseless(cp);
}

bool ua_ends_on_function_word(const ua_work *w, ua_str s)
{
    size_t from = s.n;

    while (from > 0 && s.p[from - 1] != ' ' && s.p[from - 1] != '\'' && s.n - from < 24)
        from--;
    char folded[48];
    uint32_t map[48];
    size_t n = ua_fold_prefix(ua_str_sub(s, from, s.n), folded, map, sizeof folded);
    const ua_name *f = ua_lang_name(w->p->lang->labels, w->p->lang->nlabels, (ua_str){folded, n});
    return f && ua_str_eqz(UA_STR("functionword"), f->code);
}

bool ua_is_introduction(const ua_work *w, ua_str s, ua_match *m)
{
    return ua_find(w, UA_P_STATEMENT_OPENS, s, m) && ua_find(w, UA_P_STATEMENT_MADE, s, NULL);
}

/** Does s begin with an article ("The", "L'")? */
static bool has_article(const ua_work *w, ua_str s)
{
    size_t end = 0;
    char folded[24];
    uint32_t map[24];

    while (end < s.n && end < 12 && s.p[end] != ' ' && s.p[end] != '\'' && s.p[end] != '\xE2')
        end++;
    if (end < s.n && s.p[end] != ' ')
        end += s.p[end] == '\'' ? 1 : 3;
    size_t n = ua_fold_prefix(ua_str_sub(s, 0, end), folded, map, sizeof folded);
    const ua_name *f = ua_lang_name(w->p->lang->labels, w->p->lang->nlabels, (ua_str){folded, n});
    return f && !strcmp(f->code, "functionword");
}

/** Length of the quotation mark that s begins with, the blank behind it included; 0: none. */
static size_t opening_quote(ua_str s)
{
    size_t len = 0;
    uint32_t cp = s.n ? ua_utf8_at(s, 0, &len) : 0;

    if (cp != 0xAB && cp != 0x201C && cp != '"')
        return 0;
    while (len < s.n && s.p[len] == ' ')
        len++;
    return len;
}

/** Does s have a comma or a full stop behind its last letter? */
static bool ends_like_formula(ua_str s)
{
    for (size_t at = s.n, len; at > 0; at -= len) {
        uint32_t cp = ua_utf8_before(s, at, &len);
        if (cp == ',' || cp == '.')
            return true;
        if (ua_is_letter(cp))
            return false;
    }
    return false;
}

/** N-41: "L' Assemb!ee generate,." in a page that was read by a machine. */
static bool misread_formula(const ua_work *w, ua_str s, const ua_name **organ)
{
    const ua_name *o = ends_like_formula(s) ? ua_lang_organ_like(w->p->lang, s) : NULL;

    if (o && organ)
        *organ = o;
    return o != NULL;
}

bool ua_is_formula(const ua_work *w, ua_str s, const ua_name **organ)
{
    size_t len = 0;

    /* N-40: article, organ, comma, at most 110 characters, nothing else */
    if (s.n > 440 || ua_utf8_count(s) > 110)
        return false;
    s = ua_str_sub(s, opening_quote(s), s.n); /* of a draft that is quoted (N-54) */
    const ua_name *o = ua_lang_organ(w->p->lang, s, &len);
    bool comma = false;
    if (!o)
        return misread_formula(w, s, organ);
    for (size_t at = len, l; at < s.n; at += l) {
        uint32_t cp = ua_utf8_at(s, at, &l);
        comma = comma || ua_is_comma(cp);
        if (!ua_is_space(cp) && !ua_is_comma(cp) && cp != '*')
            return misread_formula(w, s, organ);
    }
    if (organ)
        *organ = o;
    return comma || has_article(w, s); /* without both it is the organ's name in the masthead */
}

const ua_phrase *ua_lead_of(const ua_work *w, ua_str s, uint8_t role, size_t *len)
{
    return ua_lang_phrase(w->p->lang, s, role, len);
}

bool ua_is_preambular(const ua_work *w, ua_str s)
{
    size_t len;

    if (ua_lead_of(w, s, UA_PREAMBULAR_LEAD, &len))
        return true;
    if (ua_lead_of(w, s, UA_OPERATIVE_LEAD, &len))
        return false;
    return ua_find(w, UA_P_PREAMBULAR_SHAPE, s, NULL);
}

bool ua_is_operative(const ua_work *w, ua_str s)
{
    size_t len;

    if (ua_lead_of(w, s, UA_OPERATIVE_LEAD, &len))
        return true;
    if (ua_lead_of(w, s, UA_PREAMBULAR_LEAD, &len))
        return false;
    return ua_find(w, UA_P_OPERATIVE_SHAPE, s, NULL) && !ua_find(w, UA_P_PREAMBULAR_SHAPE, s, NULL);
}

bool ua_opens_paragraph(const ua_work *w, ua_str s)
{
    size_t len;

    if (!w->lower_leads && !ua_starts_upper(s))
        return false;
    if (ua_lead_of(w, s, UA_PREAMBULAR_LEAD | UA_OPERATIVE_LEAD, &len))
        return true;
    bool title = w->lower_leads && ua_starts_upper(s); /* "Устав …" has the shape of a participle */
    return !title && ua_find(w, UA_P_PREAMBULAR_SHAPE, s, NULL);
}

ua_text *ua_text_cut(ua_work *w, const ua_text *t, uint32_t from, uint32_t to, ua_why why, const char *detail)
{
    ua_arena *a = w->p->arena;
    ua_text *head = ua_text_slice(a, t, 0, from);
    ua_text *gone = ua_text_slice(a, t, from, to);
    ua_text *tail = ua_text_slice(a, t, to, (uint32_t)t->s.n);

    if (!head || !gone || !tail)
        return NULL;
    for (uint32_t i = 0; i < gone->npieces; i++)
        if (gone->pieces[i].src.len &&
            ua_ledger_drop(w->p->ledger, gone->pieces[i].src, why, detail) != UA_OK)
            return NULL;
    return ua_text_join(w, head, tail, false);
}

/** The marks of a text that stands at an offset of another. false: no memory. */
static bool keep_marks(ua_work *w, ua_text *whole, const ua_text *part, uint32_t at)
{
    for (uint32_t i = 0; i < part->nmarks; i++) {
        ua_mark m = part->marks[i];
        m.from += at;
        m.to += at;
        if (!ua_text_mark(w->p->arena, whole, m))
            return false;
    }
    return true;
}

ua_text *ua_text_join(ua_work *w, const ua_text *a, const ua_text *b, bool blank)
{
    ua_textb t = ua_textb_on(w->p->arena, w->in->source);

    ua_textb_append(&t, a);
    if (blank && w->p->lang->spaced && a->s.n && b->s.n) {
        uint32_t end = 0, begin = 0;
        if (a->npieces && b->npieces) { /* the line break between them is what the blank stands for */
            ua_span l = a->pieces[a->npieces - 1].src, f = b->pieces[0].src;
            end = l.off + l.len;
            begin = f.off;
        }
        ua_str gap = begin > end ? ua_source_str(w->in->source, (ua_span){end, begin - end}) : (ua_str){0};
        bool white = gap.n && ua_str_blank(gap);
        ua_textb_blank(&t, white ? (ua_span){end, begin - end} : (ua_span){end, 0});
    }
    ua_textb_append(&t, b);
    ua_text *whole = ua_textb_done(&t);
    if (!whole || !keep_marks(w, whole, a, 0) || !keep_marks(w, whole, b, (uint32_t)(whole->s.n - b->s.n)))
        return NULL;
    return whole;
}

uint32_t ua_article(const ua_work *w, ua_str name, const ua_name *organ)
{
    uint32_t found = 0;

    for (size_t at = 1; at < name.n; at++) {
        bool begins = name.p[at - 1] == ' ' || name.p[at - 1] == '\'' ||
                      ua_str_ends(ua_str_sub(name, 0, at), UA_STR("’"));
        size_t len;
        const ua_name *o = begins ? ua_lang_organ(w->p->lang, ua_str_sub(name, at, name.n), &len) : NULL;
        if (o && !strcmp(o->code, organ->code) && at + len == name.n)
            found = (uint32_t)at;
    }
    return found;
}

/* Figures with their unit: sums of money, percentages, numbers of persons and troops (IN-01). A figure without a unit that a
 * row knows says nothing. */
#include "parse/spots.h"
#include "text/ctype.h"
#include "text/utf8.h"

/** The row of a group that has something; NULL: none has. scale: of a power of ten, else of a unit. */
static const ua_quantity *row_of(const ua_match *m, bool scale)
{
    for (size_t i = 0; i < ua_nquantities; i++)
        if ((ua_quantities[i].zeros[0] != '\0') == scale && ua_match_group(m, ua_quantities[i].group).n)
            return &ua_quantities[i];
    return NULL;
}

static void put_digits(ua_buf *b, ua_str s)
{
    size_t len;

    for (size_t at = 0; at < s.n; at += len) {
        uint32_t cp = ua_utf8_at(s, at, &len);
        if (ua_is_digit(cp))
            ua_buf_putc(b, (char)('0' + ua_digit_value(cp)));
    }
}

/** The figure in plain digits: "2.5 million" is 2500000. Empty: it is no whole number. */
static ua_str plain(ua_work *w, const ua_match *m)
{
    const ua_quantity *scale = row_of(m, true);
    ua_buf whole = ua_buf_on(w->p->arena), part = ua_buf_on(w->p->arena);
    uint32_t zeros = 0;

    put_digits(&whole, ua_match_group(m, "whole"));
    put_digits(&part, ua_match_group(m, "part"));
    if (scale && !ua_str_uint(ua_str_c(scale->zeros), UINT8_MAX, &zeros))
        return (ua_str){0};
    if (part.n > zeros)
        return (ua_str){0};
    ua_buf_put(&whole, ua_buf_str(&part));
    for (size_t i = part.n; i < zeros; i++)
        ua_buf_putc(&whole, '0');
    return ua_buf_str(&whole);
}

/** Is a place in a mark: a reference, a date? */
static bool is_marked(const ua_text *t, uint32_t at)
{
    for (uint32_t i = ua_text_mark_near(t, at); i < t->nmarks && t->marks[i].from <= at; i++)
        if (t->marks[i].to > at)
            return true;
    return false;
}

/** Marks the quantity whose figure begins at a place, if there is one; *at goes on behind it. */
static ua_status quantity_at(ua_work *w, ua_text *t, uint32_t *at)
{
    uint32_t figure = (*at)++;
    ua_match m;

    if (!ua_pattern_find(w->p->patterns, UA_P_QUANTITY, t->s, figure, &m) || m.from != figure)
        return UA_OK;
    const ua_quantity *unit = row_of(&m, false);
    if (!unit)
        return UA_OK;
    ua_str first = ua_match_group(&m, unit->group); /* of money a sign may stand before the figure */
    uint32_t sign = (uint32_t)(first.p - t->s.p), from = sign < m.from ? sign : m.from;
    *at = m.to;
    return ua_mark_text(w, t, from, m.to, UA_M_AMOUNT, ua_str_c(unit->concept), plain(w, &m));
}

ua_status ua_quantities_in(ua_work *w, ua_text *t)
{
    UA_TRY(ua_spots_of(w, t));
    for (uint32_t at = 0; (at = ua_spot_from(w, UA_OPENS_FIGURE, at)) < t->s.n;)
        if (is_marked(t, at))
            at++;
        else
            UA_TRY(quantity_at(w, t, &at));
    return UA_OK;
}

/* Symbols of documents. */
#include "lang/symbol.h"

#include <string.h>

#include "text/numeral.h"
#include "util/buf.h"

/** "4/Res.1" -> "4/1": the word in the middle of a symbol is no part of the designation (NC-07). */
static ua_str without_word(ua_arena *a, ua_str s)
{
    static const char *const words[] = {"/RES.", "/Res.", "/RES/", "/Res/"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t at = ua_str_find(s, ua_str_c(words[i]), 0);
        if (at == SIZE_MAX)
            continue;
        ua_buf b = ua_buf_on(a);
        ua_buf_put(&b, ua_str_sub(s, 0, at));
        ua_buf_putc(&b, '/');
        ua_buf_put(&b, ua_str_sub(s, at + 5, s.n));
        return ua_buf_str(&b);
    }
    return s;
}

static ua_str decimal(ua_arena *a, uint32_t v)
{
    ua_buf b = ua_buf_on(a);

    if (v)
        ua_buf_put_uint(&b, v);
    return ua_buf_str(&b);
}

/** RF-04 c and d: the year in a symbol, else that of its session. */
static ua_str year_of(ua_arena *a, ua_str symbol, ua_str actor)
{
    ua_str left = symbol, segment;
    size_t open = ua_str_find(symbol, UA_STR("("), 0), close = ua_str_find(symbol, UA_STR(")"), 0);
    uint32_t n;

    if (open != SIZE_MAX && close != SIZE_MAX && close > open) { /* S/RES/2374 (2017), A/RES/1514 (XV) */
        ua_str inside = ua_str_trim(ua_str_sub(symbol, open + 1, close));
        uint32_t session = ua_roman(inside);
        if (ua_str_uint(inside, 2199, &n))
            return inside;
        uint32_t year = ua_session_year(actor, session ? decimal(a, session) : inside);
        if (session || year)
            return decimal(a, year);
    } /* A/34/47 (Part I): the brackets say nothing */
    while (ua_str_cut(left, '/', &segment, &left)) {
        size_t stop = ua_str_find(segment, UA_STR("."), 0); /* NPT/CONF.2020 */
        ua_str last = stop == SIZE_MAX ? segment : ua_str_sub(segment, stop + 1, segment.n);
        if (ua_str_uint(last, 2199, &n) && n > 1940)
            return last;
        uint32_t year = ua_session_year(actor, segment);
        if (year)
            return decimal(a, year);
    }
    return (ua_str){0};
}

/** The class of a symbol: "UNEP/EA.4/2" is no resolution, those of its series have a word behind the session (DT-04). */
static const char *class_of(const ua_series *s, ua_str designation, ua_str printed)
{
    bool numbered = !strcmp(s->cls, "resolution") || !strcmp(s->cls, "decision");
    bool worded = designation.n < printed.n || s->prefix[strlen(s->prefix) - 1] == '/' ||
                  ua_str_find(printed, UA_STR("/"), 0) == SIZE_MAX;

    return numbered && !worded ? "document" : s->cls;
}

bool ua_symbol_read(ua_arena *a, ua_str symbol, ua_symbol *out)
{
    const ua_series *s = ua_series_of(symbol);

    if (!s)
        return false;
    ua_str printed = ua_str_sub(symbol, strlen(s->prefix), symbol.n), own = without_word(a, printed);
    const char *cls = class_of(s, own, printed);
    bool numbered = !strcmp(cls, "resolution") || !strcmp(cls, "decision");
    bool draft = !strcmp(cls, "document") && ua_str_find(symbol, UA_STR("/L."), 0) != SIZE_MAX;
    *out = (ua_symbol){.actor = s->actor, .cls = draft ? "draft" : cls, .number = numbered ? own : symbol};
    out->year = year_of(a, symbol, ua_str_c(s->actor));
    return ua_arena_status(a) == UA_OK;
}

/** "A-39-139-S-16430": a second symbol of the same document begins there ("A/39/139-S/16430"). */
static bool begins_symbol(ua_str token, ua_str left, char before)
{
    if (before < '0' || before > '9' || !left.n)
        return false;
    for (size_t i = 0; i < ua_nseries; i++) {
        ua_str prefix = ua_str_c(ua_all_series[i].prefix);
        if (prefix.n == token.n + 1 && ua_str_starts(prefix, token) && prefix.p[token.n] == '/')
            return true;
    }
    return false;
}

/** "73-223" -> "73/223", "S-26-2" -> "S-26/2", "2531_(2020)" -> "2531 (2020)". first: a leading "S" is a series. */
static ua_str unescaped(ua_arena *a, ua_str number, bool symbol)
{
    ua_buf b = ua_buf_on(a);
    ua_str left = number, token;
    bool more = true, special = false;
    unsigned open = 0, close = 0;

    for (unsigned i = 0; more; i++) {
        more = ua_str_cut(left, '-', &token, &left);
        bool inside = open > close; /* "3201 (S-VI)" */
        bool second = symbol && b.n && begins_symbol(token, left, b.p[b.n - 1]);
        if (i)
            ua_buf_putc(&b, special || inside || second ? '-' : '/');
        special = (ua_str_eqz(token, "S") || ua_str_eqz(token, "ES")) && (i || !symbol) && !second;
        for (size_t k = 0; k < token.n; k++) {
            ua_buf_putc(&b, token.p[k] == '_' ? ' ' : token.p[k]);
            open += token.p[k] == '(';
            close += token.p[k] == ')';
        }
    }
    return ua_buf_str(&b);
}

/** "69/96 A/B" -> "69/96 A-B": a range of parts keeps its hyphen. */
static ua_str with_range(ua_arena *a, ua_str s)
{
    ua_buf b = ua_buf_on(a);
    bool range =
        s.n > 4 && s.p[s.n - 2] == '/' && s.p[s.n - 4] == ' ' && s.p[s.n - 1] >= 'A' && s.p[s.n - 1] <= 'Z';

    if (!range)
        return s;
    ua_buf_put(&b, ua_str_sub(s, 0, s.n - 2));
    ua_buf_putc(&b, '-');
    ua_buf_put(&b, ua_str_sub(s, s.n - 1, s.n));
    return ua_buf_str(&b);
}

void ua_symbol_fill(ua_buf *b, ua_str pattern, ua_str number)
{
    ua_str head, tail, between, rest, session, own;

    ua_str_cut(pattern, '{', &head, &tail);
    ua_buf_put(b, head);
    bool two = ua_str_cut(ua_str_sub(tail, 1, tail.n), '{', &between, &rest) &&
               ua_str_cut(number, '/', &session, &own);
    if (two) {
        ua_buf_put(b, session);
        ua_buf_put(b, between);
        number = own;
    }
    ua_buf_put(b, number);
}

ua_str ua_symbol_write(ua_arena *a, ua_str actor, ua_str cls, ua_str number)
{
    const ua_actor *known = ua_actor_find(actor);
    bool decision = ua_str_eqz(cls, "decision");
    ua_buf b = ua_buf_on(a);

    if (!decision && !ua_str_eqz(cls, "resolution"))
        return unescaped(a, number, true);
    if (!known || !known->symbol[0])
        return (ua_str){0};
    ua_str pattern = ua_str_c(known->symbol);
    size_t word = decision ? ua_str_find(pattern, UA_STR("RES/"), 0) : SIZE_MAX;
    if (word != SIZE_MAX) {
        ua_buf_put(&b, ua_str_sub(pattern, 0, word));
        ua_buf_putz(&b, "DEC/");
        pattern = ua_str_sub(pattern, word + strlen("RES/"), pattern.n);
    }
    ua_symbol_fill(&b, pattern, with_range(a, unescaped(a, number, false)));
    return ua_buf_str(&b);
}

bool ua_is_decision(ua_str actor, ua_str number)
{
    const ua_actor *known = ua_actor_find(actor);
    uint32_t first, n;
    size_t last = number.n;

    while (last > 0 && number.p[last - 1] != '-')
        last--;
    return known && last && ua_str_uint(ua_str_c(known->decisions), UINT16_MAX, &first) &&
           ua_str_uint(ua_str_sub(number, last, number.n), UINT16_MAX, &n) && n >= first;
}

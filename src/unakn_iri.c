/* The façade: symbols and IRIs of works. */
#include <string.h>

#include "akn/iri.h"
#include "lang/designation.h"
#include "lang/symbol.h"
#include "unakn_doc.h"

int unakn_iri(unakn_ctx *c, const char *symbol, const char *date, unakn_str *out)
{
    ua_symbol s;
    ua_buf shown = ua_buf_on(c->arena), iri = ua_buf_on(c->arena);

    *out = ua_str_out((ua_str){0});
    if (!ua_iri_designation(&shown, ua_designation(c->arena, ua_str_c(symbol))) || !shown.n)
        return shown.ok ? UNAKN_E_UNSUPPORTED : UNAKN_E_NOMEM;
    if (!ua_symbol_read(c->arena, ua_buf_str(&shown), &s))
        return UNAKN_E_UNSUPPORTED;
    ua_str when = date ? ua_str_c(date) : s.year;
    if (!when.n)
        return UNAKN_E_UNSUPPORTED;
    if (!ua_iri_cited(&iri, ua_str_c(s.actor), ua_str_c(s.cls), s.number, when))
        return UNAKN_E_NOMEM;
    *out = ua_str_out(ua_buf_str(&iri));
    return UNAKN_OK;
}

enum { TYPE = 2, SUBTYPE, ACTOR, DATE, NUMBER, SEGMENTS };

/** "/akn/un/statement/deliberation/un-ga/2018-12-20/73-223/fra@/!main" in its segments. */
static bool work_of(ua_str iri, ua_str s[SEGMENTS])
{
    size_t n = 0;
    bool more = true;
    ua_str rest = ua_str_starts(iri, UA_STR("/")) ? ua_str_sub(iri, 1, iri.n) : iri;

    for (; more && n < SEGMENTS; n++)
        more = ua_str_cut(rest, '/', &s[n], &rest);
    return n == SEGMENTS && ua_str_eqz(s[0], "akn") && ua_str_eqz(s[1], "un") && s[NUMBER].n;
}

int unakn_symbol(unakn_ctx *c, const char *iri, unakn_str *out)
{
    ua_str s[SEGMENTS];

    *out = ua_str_out((ua_str){0});
    if (!work_of(ua_str_c(iri), s))
        return UNAKN_E_UNSUPPORTED;
    /* drafts and statements are numbered by their symbols: those of a series of the same organ */
    ua_str number = s[NUMBER], whole = ua_symbol_write(c->arena, s[ACTOR], UA_STR("document"), number);
    const ua_series *series = ua_series_of(whole);
    bool symbol = !ua_str_eqz(s[SUBTYPE], "deliberation") || (series && ua_str_eqz(s[ACTOR], series->actor));
    bool marked = ua_str_starts(number, UA_STR("dec-"));
    bool decision = marked || ua_is_decision(s[ACTOR], number);
    if (!symbol)
        whole = ua_symbol_write(c->arena, s[ACTOR], decision ? UA_STR("decision") : UA_STR("resolution"),
                                marked ? ua_str_sub(number, 4, number.n) : number);
    *out = ua_str_out(whole);
    return whole.n ? UNAKN_OK : ua_arena_status(c->arena) == UA_OK ? UNAKN_E_UNSUPPORTED : UNAKN_E_NOMEM;
}

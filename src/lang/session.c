/* The year in which a session opened (RF-04 d, appendix A of the profile). */
#include <string.h>

#include "lang/lang.h"
#include "text/numeral.h"

enum { MOST_SESSIONS = 150, LAST_YEAR = 2199 };

/** Is "S-VI" the same session as "S-6"? */
static bool is_session(ua_str s, const char *known)
{
    ua_str kind, number, known_kind, known_number;
    uint32_t n, k;

    if (ua_str_eqz(s, known))
        return true;
    if (!ua_str_cut(s, '-', &kind, &number) || !ua_str_cut(ua_str_c(known), '-', &known_kind, &known_number))
        return false;
    n = ua_roman(number);
    return n && ua_str_eq(kind, known_kind) && ua_str_uint(known_number, MOST_SESSIONS, &k) && n == k;
}

/** Committees meet in the sessions of their organ, "un-ga-c3"; commissions have their own, "un-ecosoc-cn7". */
static bool is_of(ua_str actor, const char *organ)
{
    ua_str o = ua_str_c(organ), rest = ua_str_sub(actor, o.n, actor.n);

    return ua_str_starts(actor, o) && (!rest.n || (rest.n > 2 && ua_str_starts(rest, UA_STR("-c")) &&
                                                   rest.p[2] >= '0' && rest.p[2] <= '9'));
}

/** By the last row of the organ that begins with an earlier session. */
static uint32_t regular_year(ua_str actor, uint32_t session)
{
    uint32_t first, year, each, found = 0;

    for (size_t i = 0; i < ua_nregular; i++) {
        const ua_regular *r = &ua_all_regular[i];
        if (is_of(actor, r->actor) && ua_str_uint(ua_str_c(r->first), MOST_SESSIONS, &first) &&
            ua_str_uint(ua_str_c(r->year), LAST_YEAR, &year) &&
            ua_str_uint(ua_str_c(r->each), MOST_SESSIONS, &each) && each && session >= first)
            found = year + (session - first) / each;
    }
    return found;
}

uint32_t ua_session_year(ua_str actor, ua_str session)
{
    uint32_t n, year = ua_str_uint(session, MOST_SESSIONS, &n) && n ? regular_year(actor, n) : 0;

    if (year)
        return year;
    for (size_t i = 0; i < ua_nsessions; i++)
        if (is_of(actor, ua_sessions[i].actor) && is_session(session, ua_sessions[i].session) &&
            ua_str_uint(ua_str_c(ua_sessions[i].year), LAST_YEAR, &n))
            return n;
    return 0;
}

const char *ua_form_actor(const char *form)
{
    for (size_t i = 0; i < ua_nforms; i++)
        if (!strcmp(ua_forms[i].form, form))
            return ua_forms[i].actor;
    return NULL;
}

bool ua_has_form(ua_str actor, const char *form)
{
    for (size_t i = 0; i < ua_nforms; i++)
        if (!strcmp(ua_forms[i].form, form) && ua_str_eqz(actor, ua_forms[i].actor))
            return true;
    return false;
}

/* The year in which a session opened (RF-04 d, appendix A of the profile). */
#include <string.h>

#include "lang/lang.h"
#include "text/numeral.h"

enum { ASSEMBLY_BEFORE = 1945, COUNCIL_FIRST = 2006, SESSIONS_A_YEAR = 3, MOST_SESSIONS = 150 };

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

uint32_t ua_session_year(ua_str actor, ua_str session)
{
    uint32_t n;

    if (ua_str_uint(session, MOST_SESSIONS, &n) && n) {
        if (ua_str_starts(actor, UA_STR("un-ga")))
            return ASSEMBLY_BEFORE + n;
        return ua_str_eqz(actor, "un-hrc") ? COUNCIL_FIRST + (n - 1) / SESSIONS_A_YEAR : 0;
    }
    for (size_t i = 0; ua_str_starts(actor, UA_STR("un-ga")) && i < ua_nsessions; i++)
        if (is_session(session, ua_sessions[i].session) &&
            ua_str_uint(ua_str_c(ua_sessions[i].year), 9999, &n))
            return n;
    return 0;
}

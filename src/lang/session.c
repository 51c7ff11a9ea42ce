/* The year in which a session opened (RF-04 d, appendix A of the profile). */
#include <string.h>

#include "lang/lang.h"

enum { ASSEMBLY_BEFORE = 1945, COUNCIL_FIRST = 2006, SESSIONS_A_YEAR = 3, MOST_SESSIONS = 150 };

uint32_t ua_session_year(ua_str actor, ua_str session)
{
    uint32_t n;

    if (ua_str_uint(session, MOST_SESSIONS, &n) && n) {
        if (ua_str_starts(actor, UA_STR("un-ga")))
            return ASSEMBLY_BEFORE + n;
        return ua_str_eqz(actor, "un-hrc") ? COUNCIL_FIRST + (n - 1) / SESSIONS_A_YEAR : 0;
    }
    for (size_t i = 0; ua_str_starts(actor, UA_STR("un-ga")) && i < ua_nsessions; i++)
        if (ua_str_eqz(session, ua_sessions[i].session) &&
            ua_str_uint(ua_str_c(ua_sessions[i].year), 9999, &n))
            return n;
    return 0;
}

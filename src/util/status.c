/* Names of statuses. */
#include "util/status.h"

const char *ua_status_name(ua_status s)
{
    static const char *const names[] = {"ok",     "nomem",       "limit",   "io",
                                        "format", "unsupported", "refused", "bug"};

    return (unsigned)s < sizeof names / sizeof *names ? names[s] : "unknown";
}

/* Files compiled into the program. */
#include "util/embed.h"

bool ua_embedded(ua_str path, ua_str *out)
{
    for (size_t i = 0; i < ua_nembedded_files; i++)
        if (ua_str_eqz(path, ua_embedded_files[i].path)) {
            *out = (ua_str){ua_embedded_files[i].bytes, ua_embedded_files[i].n};
            return true;
        }
    return false;
}

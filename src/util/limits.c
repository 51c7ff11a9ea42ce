/* The limits that hold unless the caller says otherwise. */
#include "util/limits.h"

ua_limits ua_limits_default(void)
{
    return (ua_limits){
        .input_bytes = (size_t)64 << 20,
        .memory_bytes = (size_t)1 << 30,
        .json_depth = 64,
        .depth = 16,
        .blocks = 2000000,
        .line_bytes = (size_t)4 << 20,
        .findings = 10000,
    };
}

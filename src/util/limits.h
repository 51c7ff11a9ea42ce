/** Every limit on input, in one place. Each has a diagnostic that names it when it is reached. */
#ifndef UA_UTIL_LIMITS_H
#define UA_UTIL_LIMITS_H

#include <stddef.h>

typedef struct ua_limits {
    size_t input_bytes;  /**< size of the input as given; at most 1 GiB: offsets are 32 bits */
    size_t memory_bytes; /**< arena of one document */
    unsigned json_depth; /**< nesting of arrays and objects in JSON input */
    unsigned depth;      /**< nesting of the structure (lists, groups) in the result */
    size_t blocks;       /**< blocks a reader may deliver */
    size_t line_bytes;   /**< longest line or unit */
    size_t findings;     /**< diagnostics kept per document; the rest are only counted */
} ua_limits;

/** 64 MiB input, 1 GiB memory, JSON depth 64, structure depth 16, 2,000,000 blocks, 4 MiB a line,
 *  10,000 findings. */
ua_limits ua_limits_default(void);

#endif

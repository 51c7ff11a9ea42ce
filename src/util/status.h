/** The only error values of the program. What is wrong with a document is a diagnostic, not a status. */
#ifndef UA_UTIL_STATUS_H
#define UA_UTIL_STATUS_H

/** Why a call could not go on. */
typedef enum ua_status {
    UA_OK = 0,
    UA_E_NOMEM,       /**< allocation failed */
    UA_E_LIMIT,       /**< a limit of ua_limits was reached; a diagnostic says which */
    UA_E_IO,          /**< open, read or write failed */
    UA_E_FORMAT,      /**< the container cannot be read (bad JSON, not UTF-8, binary) */
    UA_E_UNSUPPORTED, /**< a format we have no reader for, or a language without a pack */
    UA_E_REFUSED,     /**< read and parsed, but the result breaks a MUST rule: nothing is written */
    UA_E_BUG          /**< an internal invariant failed; please report */
} ua_status;

/** Leaves the function with the first failure. No cleanup label is needed: the arena owns all. */
#define UA_TRY(call)                                                                                         \
    do {                                                                                                     \
        ua_status ua_try_ = (call);                                                                          \
        if (ua_try_ != UA_OK)                                                                                \
            return ua_try_;                                                                                  \
    } while (0)

#endif

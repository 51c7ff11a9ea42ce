/* The terms of a thesaurus, one a line. */
#include "read/terms.h"

#include "read/read.h"
#include "text/utf8.h"

ua_status ua_terms_read(ua_arena *a, const ua_limits *limits, ua_str bytes, ua_diags *d,
                        ua_descriptor_list *out)
{
    ua_str line, number, words, rest, left = bytes;
    uint32_t n;

    UA_TRY(ua_read_check(a, limits, bytes, d));
    while (left.n) {
        ua_str_cut(left, '\n', &line, &left);
        if (!ua_str_cut(line, '\t', &number, &rest) || !ua_str_uint(number, UINT32_MAX, &n))
            continue;
        ua_str_cut(rest, '\t', &words, &rest);
        words = ua_str_trim(words);
        if (words.n && !ua_vec_push(a, out, (ua_descriptor){words, number}))
            return ua_arena_status(a);
    }
    if (out->n)
        return UA_OK;
    ua_report(d, UA_D_IN_NO_TERMS, (ua_span){0, 0}, UA_NOARGS);
    return UA_E_FORMAT;
}

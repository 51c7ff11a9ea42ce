/* The form in which words are searched. */
#include "text/search.h"

#include <stdlib.h>
#include <utf8proc.h>

#include "text/utf8.h"

const ua_search_fold ua_search_folds[] = {
    {"ـ", ""},                                      /* tatweel */
    {"ٱ", "ا"},                                     /* alef; hamza above and below are marks */
    {"ى", "ي"}, {"ی", "ي"}, {"ة", "ه"}, {"ک", "ك"}, /* written either way */
    {"٠", "0"}, {"١", "1"}, {"٢", "2"}, {"٣", "3"},  {"٤", "4"}, {"٥", "5"}, {"٦", "6"},
    {"٧", "7"}, {"٨", "8"}, {"٩", "9"}, {"ß", "ss"}, {"ς", "σ"}, /* simple lower case leaves them */
};
const size_t ua_nsearch_folds = sizeof ua_search_folds / sizeof *ua_search_folds;

ua_status ua_search_form(ua_arena *a, ua_str word, ua_buf *out)
{
    utf8proc_uint8_t *form = NULL;
    utf8proc_ssize_t n = utf8proc_map((const utf8proc_uint8_t *)word.p, (utf8proc_ssize_t)word.n, &form,
                                      UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                          UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
    ua_str s = {(const char *)form, n < 0 ? 0 : (size_t)n};

    if (n < 0)
        return UA_E_NOMEM;
    for (size_t at = 0, len; at < s.n; at += len) {
        ua_utf8_at(s, at, &len);
        ua_str letter = ua_str_sub(s, at, at + len);
        for (size_t i = 0; len > 1 && i < ua_nsearch_folds; i++)
            if (ua_str_eqz(letter, ua_search_folds[i].from))
                letter = ua_str_c(ua_search_folds[i].to);
        ua_buf_put(out, letter);
    }
    free(form);
    return out->ok ? UA_OK : ua_arena_status(a);
}

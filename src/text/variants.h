/** Letters that are printed in more than one form: traditional and simplified Chinese. Forms of one letter have the same
 *  length in UTF-8, so that offsets stay. */
#ifndef UA_TEXT_VARIANTS_H
#define UA_TEXT_VARIANTS_H

#include "util/str.h"

/** The form that stands for all when texts are compared; cp itself where there is no other. */
uint32_t ua_same_letter(uint32_t cp);

/** Does s hold a letter in another form than that? */
bool ua_has_variants(ua_str s);

/** Writes s with every letter in that form: s.n bytes. */
void ua_put_same_letters(ua_str s, char *out);

#endif

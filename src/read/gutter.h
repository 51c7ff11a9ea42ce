/** Pages of plain text in two columns: where the blank stripe between the columns is. */
#ifndef UA_READ_GUTTER_H
#define UA_READ_GUTTER_H

#include "util/str.h"

/** Which columns a printed line has text in. */
typedef enum ua_side {
    UA_SIDE_NONE, /**< the line is empty */
    UA_SIDE_LEFT,
    UA_SIDE_RIGHT,
    UA_SIDE_BOTH,
    UA_SIDE_ACROSS /**< over the stripe: a running head, a title, any line of a page in one column */
} ua_side;

/** The printed column in which the right column of a page begins; 0: the page is not in two columns of running text. */
uint32_t ua_gutter_of(ua_str page);

/** The sides of a line. *right: offset in it of the text of the right column (UA_SIDE_RIGHT, UA_SIDE_BOTH). */
ua_side ua_gutter_side(ua_str line, uint32_t gutter, size_t *right);

/** Is the right column the first one: are both in a script that runs from right to left? */
bool ua_gutter_rtl(ua_str page);

#endif

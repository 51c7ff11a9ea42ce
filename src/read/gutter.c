/* Two columns side by side, as the layout of a printed volume has them (N-119).
 *
 *   1. Takes note of the report;          2113th plenary meeting,
 *                                         14 December 1972.
 *   2. Decides to include in the
 *   agenda the item "Lamps".                        B
 *
 * Where many lines begin a second text in one printed column, behind blanks, and the texts at both sides are too long for
 * the cells of a table, the stripe before it is the gutter. */
#include "read/gutter.h"

#include "text/bidi.h"
#include "text/ctype.h"
#include "text/utf8.h"

enum {
    MOST_COLUMNS = 256,
    LEAST_GAP = 3,    /* blanks that part two columns */
    LEAST_BOTH = 3,   /* lines with text at both sides */
    LEAST_LINES = 6,  /* with text in the right column */
    ONE_IN = 3,       /* of the lines that are in columns */
    LEAST_WIDTH = 18, /* of the texts at either side, on the average */
    DRIFT = 2         /* by which a line may stand further left */
};

/** A run of blanks inside a line. */
typedef struct ua_gap {
    size_t at;         /**< offset of the text behind it */
    uint32_t from, to; /**< printed columns [from,to) */
} ua_gap;

/** The next run of at least LEAST_GAP blanks, from the offset *at and the column *column on. false: there is none. */
static bool next_gap(ua_str line, size_t *at, uint32_t *column, ua_gap *gap)
{
    bool blank = false;
    size_t len;

    for (; *at < line.n; *at += len) {
        uint32_t cp = ua_utf8_at(line, *at, &len);
        if (ua_is_space(cp)) {
            gap->from = blank ? gap->from : *column;
            blank = true;
            *column = cp == '\t' ? (*column / 8 + 1) * 8 : *column + (cp != '\f');
            continue;
        }
        if (blank && (*column >= gap->from + LEAST_GAP || !gap->from)) {
            gap->to = *column;
            gap->at = *at;
            return true;
        }
        blank = false;
        *column += (uint32_t)ua_columns(ua_str_sub(line, *at, *at + len));
    }
    return false;
}

ua_side ua_gutter_side(ua_str line, uint32_t gutter, size_t *right)
{
    ua_gap gap;
    size_t at = 0;
    uint32_t column = 0;

    if (ua_str_blank(line))
        return UA_SIDE_NONE;
    line = ua_str_sub(line, 0, (size_t)(ua_str_trim(line).p - line.p) + ua_str_trim(line).n);
    while (next_gap(line, &at, &column, &gap)) {
        if (gap.to + DRIFT < gutter)
            continue;
        *right = gap.at;
        if (gap.from >= gutter)
            return UA_SIDE_ACROSS;
        return gap.from ? UA_SIDE_BOTH : UA_SIDE_RIGHT;
    }
    return column > gutter ? UA_SIDE_ACROSS : UA_SIDE_LEFT;
}

/** The column in which most texts behind a gap begin. */
static uint32_t fullest(ua_str page)
{
    uint32_t count[MOST_COLUMNS] = {0}, best = 0;
    ua_str line;

    while (page.n) {
        ua_gap gap;
        size_t at = 0;
        uint32_t column = 0;
        ua_str_cut(page, '\n', &line, &page);
        while (next_gap(line, &at, &column, &gap))
            if (gap.from && gap.to < MOST_COLUMNS)
                count[gap.to]++;
    }
    for (uint32_t i = 1; i < MOST_COLUMNS; i++)
        best = count[i] > count[best] ? i : best;
    return best;
}

uint32_t ua_gutter_of(ua_str page)
{
    uint32_t gutter = fullest(page), both = 0, right = 0, left = 0, across = 0;
    size_t left_width = 0, right_width = 0, at = 0;
    ua_str line;

    while (gutter && page.n) {
        ua_str_cut(page, '\n', &line, &page);
        ua_side side = ua_gutter_side(line, gutter, &at);
        both += side == UA_SIDE_BOTH;
        right += side == UA_SIDE_RIGHT;
        left += side == UA_SIDE_LEFT;
        across += side == UA_SIDE_ACROSS;
        if (side == UA_SIDE_BOTH)
            left_width += ua_columns(ua_str_trim(ua_str_sub(line, 0, at)));
        if (side == UA_SIDE_BOTH || side == UA_SIDE_RIGHT)
            right_width += ua_columns(ua_str_trim(ua_str_sub(line, at, line.n)));
    }
    bool columns = both >= LEAST_BOTH && both + right >= LEAST_LINES && both + right >= across &&
                   (both + right) * ONE_IN >= both + right + left && left_width >= both * LEAST_WIDTH &&
                   right_width >= (both + right) * LEAST_WIDTH;
    return columns ? gutter : 0;
}

bool ua_gutter_rtl(ua_str page)
{
    size_t rtl = 0, letters = 0;

    for (size_t at = 0, len; at < page.n; at += len) {
        uint32_t cp = ua_utf8_at(page, at, &len);
        rtl += ua_is_rtl(cp);
        letters += ua_is_letter(cp);
    }
    return rtl * 2 > letters;
}

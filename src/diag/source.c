/* Where a byte of the source text came from. */
#include "diag/source.h"

#include <string.h>

const ua_locus *ua_source_locus(const ua_source *s, uint32_t off)
{
    uint32_t lo = 0, hi = s->nloci;

    while (lo < hi) { /* the last locus at or before off */
        uint32_t mid = lo + (hi - lo) / 2;
        if (s->loci[mid].off <= off)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo ? &s->loci[lo - 1] : NULL;
}

void ua_source_linecol(const ua_source *s, uint32_t off, uint32_t *line, uint32_t *col)
{
    const char *p = s->text.p, *end = p + (off < s->text.n ? off : s->text.n), *nl;

    *line = 1;
    *col = 1;
    if (!p)
        return;
    while ((nl = memchr(p, '\n', (size_t)(end - p))) != NULL) {
        ++*line;
        p = nl + 1;
    }
    for (; p < end; p++)
        *col += ((unsigned char)*p & 0xC0) != 0x80;
}

uint32_t ua_source_line(const ua_source *s, uint32_t off)
{
    const ua_locus *l = ua_source_locus(s, off);
    uint32_t line, col;

    if (l)
        return l->a;
    ua_source_linecol(s, off, &line, &col);
    return line;
}

ua_str ua_source_str(const ua_source *s, ua_span at)
{
    return ua_str_sub(s->text, at.off, (size_t)at.off + at.len);
}

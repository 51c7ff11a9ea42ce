/* Where a byte of the source text came from. */
#include "diag/source.h"

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

/** Number of lines that begin at or before off. */
static uint32_t lines_before(const ua_source *s, uint32_t off)
{
    uint32_t lo = 0, hi = s->nlines;

    while (lo < hi) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (s->lines[mid] <= off)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

uint32_t ua_source_line_start(const ua_source *s, uint32_t off)
{
    uint32_t n = lines_before(s, off);

    return n ? s->lines[n - 1] : 0;
}

uint32_t ua_source_line(const ua_source *s, uint32_t off)
{
    const ua_locus *l = ua_source_locus(s, off);

    return l ? l->a : lines_before(s, off);
}

ua_str ua_source_str(const ua_source *s, ua_span at)
{
    return ua_str_sub(s->text, at.off, (size_t)at.off + at.len);
}

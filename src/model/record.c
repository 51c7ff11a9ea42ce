/* Facts of a record. */
#include "model/record.h"

const ua_fact *ua_fact_next(const ua_record *r, ua_fact_kind kind, uint32_t *at)
{
    while (*at < r->nfacts) {
        const ua_fact *f = &r->facts[(*at)++];
        if (f->kind == kind)
            return f;
    }
    return NULL;
}

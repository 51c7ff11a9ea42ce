/* The façade: what libraries know about documents, kept in the context for all that are parsed later. */
#include "read/record.h"
#include "read/terms.h"
#include "unakn_doc.h"

/** The catalogue of the context, begun when it is not there. */
static ua_status shelf(unakn_ctx *c)
{
    if (c->shelf)
        return UA_OK;
    c->shelf = ua_arena_new(NULL, c->limits.memory_bytes);
    if (!c->shelf)
        return UA_E_NOMEM;
    c->catalogue = ua_catalogue_on(c->shelf);
    return UA_OK;
}

static ua_status add_records(unakn_doc *d)
{
    unakn_ctx *c = d->ctx;
    ua_record_list list = {0};

    UA_TRY(shelf(c));
    UA_TRY(ua_records_read(d->arena, c->shelf, &c->limits, d->name, d->bytes, d->diags, &list));
    for (; d->nrecords < list.n; d->nrecords++)
        UA_TRY(ua_catalogue_add(&c->catalogue, &list.at[d->nrecords]));
    return UA_OK;
}

static ua_status add_terms(unakn_doc *d)
{
    unakn_ctx *c = d->ctx;
    ua_descriptor_list list = {0};

    UA_TRY(shelf(c));
    UA_TRY(ua_terms_read(d->arena, &c->limits, d->bytes, d->diags, &list));
    for (; d->nrecords < list.n; d->nrecords++)
        UA_TRY(ua_catalogue_add_term(&c->catalogue, list.at[d->nrecords]));
    return UA_OK;
}

/** A document that holds findings and nothing else. */
static int add(unakn_ctx *c, const char *name, unakn_str bytes, ua_status (*run)(unakn_doc *d),
               unakn_doc **out)
{
    unakn_doc *d = ua_doc_new(c, name, bytes);

    *out = d;
    if (!d)
        return UNAKN_E_NOMEM;
    d->stage = ST_FAILED;
    d->is_akn = true; /* what is found has a line in the file, and no text */
    return ua_code_of(run(d));
}

int unakn_records(unakn_ctx *c, const char *name, unakn_str bytes, unakn_doc **out)
{
    return add(c, name, bytes, add_records, out);
}

int unakn_thesaurus(unakn_ctx *c, const char *name, unakn_str bytes, unakn_doc **out)
{
    return add(c, name, bytes, add_terms, out);
}

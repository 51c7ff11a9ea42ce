/* The reasons of doubtful elements, in the provenance (MD-17): each finding that says so, with the element it is about. */
#include <stdlib.h>

#include "akn/writer.h"

/** Where a text begins in the source, and the element it stands in. */
typedef struct ua_doubtful {
    uint32_t off;
    const ua_node *element; /**< has an eId; NULL: of another document, or of none */
} ua_doubtful;

typedef struct ua_places {
    ua_arena *a;
    const ua_node *document;
    UA_VEC(ua_doubtful) at;
} ua_places;

/** The nearest element with an eId; NULL when the text is of another document, or of none. */
static const ua_node *element_of(const ua_places *p, const ua_node *owner)
{
    const ua_node *found = NULL;

    for (; owner; owner = owner->parent) {
        if (!found && owner->eid.n)
            found = owner;
        if (ua_is_document(owner))
            return owner == p->document ? found : NULL;
    }
    return NULL;
}

static bool note_place(void *user, ua_node *owner, ua_text *t)
{
    ua_places *p = user;
    ua_doubtful here = {0, element_of(p, owner)};

    if (!t->npieces)
        return true;
    here.off = t->pieces[0].src.off;
    return ua_vec_push(p->a, &p->at, here);
}

static int by_offset(const void *x, const void *y)
{
    const ua_doubtful *a = x, *b = y;

    return (a->off > b->off) - (a->off < b->off);
}

/** The element whose text begins last before the offset. */
static const ua_node *at_offset(const ua_places *p, uint32_t off)
{
    uint32_t low = 0, high = p->at.n;

    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (p->at.at[mid].off <= off)
            low = mid + 1;
        else
            high = mid;
    }
    return low ? p->at.at[low - 1].element : NULL;
}

void ua_write_doubts(ua_writer *w, xmlNode *provenance, xmlNs *ns)
{
    ua_places p = {.a = w->a, .document = w->id.root};
    const ua_diag *d;

    if (!ua_tree_texts(w->r->root, note_place, &p))
        w->ok = false;
    if (p.at.n)
        qsort(p.at.at, p.at.n, sizeof *p.at.at, by_offset);
    for (size_t i = 0; w->ok && (d = ua_diags_at(w->d, i)) != NULL; i++) {
        const ua_diag_info *about = ua_diag_about(d->code);
        const ua_node *element = about->doubt ? at_offset(&p, d->at.off) : NULL;
        if (!element)
            continue;
        xmlNode *e = ua_foreign(w, provenance, ns, "doubt");
        ua_attr(w, e, "about", UA_CAT(w, UA_STR("#"), element->eid));
        ua_attrz(w, e, "finding", about->id);
        ua_attrz(w, e, "rule", about->rule);
        ua_attr(w, e, "reason", ua_diag_message(w->a, d));
    }
}

/* What the document was made of, and by what: proprietary (MD-17). No clock and no folder is in it: the same input gives
 * the same bytes. */
#include "akn/digest.h"
#include "akn/iri.h"
#include "akn/writer.h"
#include "util/digest.h"

/** File name without its folders: the output does not depend on where the input lies. */
static ua_str base_name(ua_str name)
{
    for (size_t i = name.n; i-- > 0;)
        if (name.p[i] == '/')
            return ua_str_sub(name, i + 1, name.n);
    return name;
}

void ua_write_provenance(ua_writer *w, xmlNode *meta)
{
    if (!w->o->provenance)
        return;
    xmlNode *e = ua_sourced(w, meta, "proprietary");
    xmlNs *ns = ua_declare(w, e, UA_CONVERSION_NS, "unakn");
    xmlNode *source = ua_foreign(w, e, ns, "source");
    ua_attr(w, source, "name", base_name(w->r->source->name));
    ua_attr(w, source, "format", w->r->source->format);
    char hex[2 * sizeof w->r->source->digest + 1];
    ua_hex(w->r->source->digest, sizeof w->r->source->digest, hex);
    ua_attrz(w, source, "sha256", hex);
    char text[65]; /* archives tell by it whether the text is what it was (check --manifest) */
    w->ok = w->ok && ua_akn_text_digest(xmlDocGetRootElement(w->doc), w->a, text) == UA_OK;
    ua_attrz(w, ua_foreign(w, e, ns, "text"), "sha256", w->ok ? text : "");
    xmlNode *converter = ua_foreign(w, e, ns, "converter");
    ua_attrz(w, converter, "name", "unakn");
    ua_attr(w, converter, "version", w->o->version);
    ua_write_doubts(w, e, ns);
}

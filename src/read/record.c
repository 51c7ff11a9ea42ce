/* Records of libraries: what the fields mean is in fields.tsv. Elements are known by their local names, since the records
 * that are about come with the name space, without it, or with a prefix of their own. */
#include "read/record.h"

#include <string.h>

#include <libxml/tree.h>

#include "read/xml.h"
#include "text/ctype.h"
#include "text/norm.h"
#include "text/utf8.h"
#include "util/buf.h"
#include "util/digest.h"

/** A row of fields.tsv. */
typedef struct ua_field {
    const char *record, *name;
    char ind1, code; /**< '-': any; the content of the field itself */
    ua_fact_kind fact;
    unsigned part;
    const char *prefix, *lang;
} ua_field;

static const ua_field fields[] = {
#include "fields.inc"
};

enum { NFIELDS = sizeof fields / sizeof *fields };

typedef struct ua_reading {
    ua_arena *a, *keep;
    const ua_record_file *file;
    const xmlNode *header; /**< identifier in the last header of OAI-PMH */
    UA_VEC(ua_fact) facts; /**< of the record being read */
    bool ok;
} ua_reading;

static bool is_named(const xmlNode *n, const char *name)
{
    return n && n->type == XML_ELEMENT_NODE && !strcmp((const char *)n->name, name);
}

static ua_str attribute(const xmlNode *n, const char *name)
{
    for (const xmlAttr *a = n->properties; a; a = a->next)
        if (!strcmp((const char *)a->name, name) && a->children)
            return ua_str_c((const char *)a->children->content);
    return (ua_str){0};
}

/** The text of an element as texts of documents are: NFC, one blank for a run of white space (TX-02). */
static ua_str text_of(ua_reading *r, const xmlNode *n)
{
    ua_buf all = ua_buf_on(r->a), b = ua_buf_on(r->keep);
    ua_str s = {0};
    size_t len;

    for (const xmlNode *c = n->children; c; c = c->next)
        if (c->type == XML_TEXT_NODE || c->type == XML_CDATA_SECTION_NODE)
            ua_buf_putz(&all, (const char *)c->content);
    r->ok = r->ok && all.ok && ua_nfc(r->a, ua_str_trim(ua_buf_str(&all)), &s) == UA_OK;
    for (size_t at = 0; r->ok && at < s.n; at += len) {
        uint32_t cp = ua_utf8_at(s, at, &len);
        if (!ua_is_space(cp) && ua_is_xml(cp))
            ua_buf_put(&b, ua_str_sub(s, at, at + len));
        else if (b.n && b.p[b.n - 1] != ' ')
            ua_buf_putc(&b, ' ');
    }
    r->ok = r->ok && b.ok;
    return ua_str_trim(ua_buf_str(&b));
}

/** The fact of a kind that the field has begun, or a new one. from: facts before it belong to other fields. */
static ua_fact *fact_of(ua_reading *r, uint32_t from, ua_fact_kind kind)
{
    for (uint32_t i = from; i < r->facts.n; i++)
        if (r->facts.at[i].kind == kind)
            return &r->facts.at[i];
    r->ok = r->ok && ua_vec_push(r->keep, &r->facts, (ua_fact){.kind = kind});
    return r->ok ? &r->facts.at[r->facts.n - 1] : NULL;
}

/** Puts a value where the row says. The first value of a part counts. */
static void take(ua_reading *r, const ua_field *row, uint32_t from, ua_str value, ua_str lang)
{
    ua_str prefix = ua_str_c(row->prefix);

    if (!ua_str_starts(value, prefix))
        return;
    value = ua_str_trim(ua_str_sub(value, prefix.n, value.n));
    if (!value.n || (row->fact == UA_F_SYMBOL && ua_str_find(value, UA_STR("://"), 0) != SIZE_MAX))
        return;
    ua_fact *f = fact_of(r, from, row->fact);
    if (!f || f->part[row->part].n)
        return;
    f->part[row->part] = value;
    if (row->fact == UA_F_TITLE)
        f->part[1] = lang.n ? lang : ua_str_c(row->lang);
}

/** One field of a MARC record by the rows of `record`. */
static void read_marc_field(ua_reading *r, const char *record, const xmlNode *field)
{
    ua_str tag = attribute(field, "tag"), ind1 = attribute(field, "ind1");
    uint32_t from = r->facts.n;

    for (size_t i = 0; i < NFIELDS && r->ok; i++) {
        const ua_field *row = &fields[i];
        if (strcmp(row->record, record) != 0 || !ua_str_eqz(tag, row->name) ||
            (row->ind1 != '-' && !(ind1.n == 1 && ind1.p[0] == row->ind1)))
            continue;
        if (row->code == '-' && is_named(field, "controlfield"))
            take(r, row, from, text_of(r, field), (ua_str){0});
        for (const xmlNode *s = field->children; s && row->code != '-'; s = s->next) {
            ua_str code = is_named(s, "subfield") ? attribute(s, "code") : (ua_str){0};
            if (code.n == 1 && code.p[0] == row->code)
                take(r, row, from, text_of(r, s), (ua_str){0});
        }
    }
}

static void read_dc_field(ua_reading *r, const xmlNode *field)
{
    for (size_t i = 0; i < NFIELDS && r->ok; i++) {
        ua_str lang = attribute(field, "lang"), kept = {0};
        if (strcmp(fields[i].record, "dc") != 0 || !is_named(field, fields[i].name))
            continue;
        r->ok = ua_arena_copy(r->keep, lang, &kept);
        take(r, &fields[i], r->facts.n, text_of(r, field), kept);
    }
}

static bool has_symbol(const ua_reading *r)
{
    for (uint32_t i = 0; i < r->facts.n; i++)
        if (r->facts.at[i].kind == UA_F_SYMBOL)
            return true;
    return false;
}

static void read_header(ua_reading *r)
{
    for (size_t i = 0; i < NFIELDS && r->header; i++)
        if (!strcmp(fields[i].name, "header"))
            take(r, &fields[i], 0, text_of(r, r->header), (ua_str){0});
}

/** The facts of a record by the rows that find a symbol in it; none when it has no symbol. */
static bool read_record(ua_reading *r, const xmlNode *n, bool dc)
{
    static const char *const marc[] = {"marc", "vote"};

    for (size_t k = 0; k < (dc ? 1 : sizeof marc / sizeof *marc) && r->ok; k++) {
        memset(&r->facts, 0, sizeof r->facts);
        if (dc)
            read_header(r);
        for (const xmlNode *f = n->children; f && r->ok; f = f->next)
            if (f->type == XML_ELEMENT_NODE && dc)
                read_dc_field(r, f);
            else if (f->type == XML_ELEMENT_NODE)
                read_marc_field(r, marc[k], f);
        if (has_symbol(r))
            return true;
    }
    return false;
}

/** record also names what OAI-PMH wraps around records. */
static bool is_marc(const xmlNode *n)
{
    if (!is_named(n, "record"))
        return false;
    for (const xmlNode *c = n->children; c; c = c->next)
        if (is_named(c, "datafield") || is_named(c, "controlfield"))
            return true;
    return false;
}

static const xmlNode *behind(const xmlNode *n, const xmlNode *root, bool inside)
{
    if (inside && n->children)
        return n->children;
    while (n != root && !n->next)
        n = n->parent;
    return n == root ? NULL : n->next;
}

/** All records below root; *seen: how many there are, with or without a symbol. */
static ua_status read_all(ua_reading *r, const xmlNode *root, ua_record_list *out, uint32_t *seen)
{
    for (const xmlNode *n = root; n && r->ok;) {
        bool dc = is_named(n, "dc"), record = dc || is_marc(n);
        if (is_named(n, "identifier") && is_named(n->parent, "header"))
            r->header = n;
        *seen += record;
        if (record && read_record(r, n, dc)) {
            ua_record one = {r->file, dc ? "dc" : "marcxml", r->facts.at, r->facts.n};
            r->ok = r->ok && ua_vec_push(r->keep, out, one);
        }
        n = behind(n, root, !record && n->type == XML_ELEMENT_NODE);
    }
    if (r->ok)
        return UA_OK;
    ua_status s = ua_arena_status(r->keep);
    return s != UA_OK ? s : ua_arena_status(r->a) != UA_OK ? ua_arena_status(r->a) : UA_E_NOMEM;
}

static ua_str decimal(ua_arena *a, uint64_t v)
{
    ua_buf b = ua_buf_on(a);

    ua_buf_put_uint(&b, v);
    return ua_buf_str(&b);
}

ua_status ua_records_read(ua_arena *a, ua_arena *keep, const ua_limits *limits, ua_str name, ua_str bytes,
                          ua_diags *d, ua_record_list *out)
{
    ua_record_file *file = ua_new(keep, ua_record_file);
    ua_reading r = {.a = a, .keep = keep, .file = file, .ok = true};
    uint32_t before = out->n, seen = 0;
    xmlDoc *doc = NULL;

    if (!file || !ua_arena_copy(keep, name, &file->name))
        return ua_arena_status(keep);
    if (bytes.n > limits->input_bytes) {
        ua_report(d, UA_D_IN_TOO_LARGE, (ua_span){0, 0},
                  UA_ARGS(decimal(a, bytes.n), decimal(a, limits->input_bytes)));
        return UA_E_LIMIT;
    }
    ua_sha256(bytes, file->digest);
    UA_TRY(ua_xml_read(a, name, bytes, d, &doc));
    UA_TRY(read_all(&r, xmlDocGetRootElement(doc), out, &seen));
    if (!seen) {
        ua_report(d, UA_D_IN_NO_RECORD, (ua_span){0, 0}, UA_NOARGS);
        return UA_E_FORMAT;
    }
    if (out->n - before < seen)
        ua_report(d, UA_D_IN_RECORDS_WITHOUT_SYMBOL, (ua_span){0, 0},
                  UA_ARGS(decimal(a, seen - (out->n - before)), decimal(a, seen)));
    return ua_arena_status(a);
}

/* JSON exports to blocks (sections 1.1 and 1.3 of the notes on input formats).
 *
 *   [ {"type": "paragraph", "text_fr": ...}, {"type": "list", "items_fr": [...]}, ... ]
 *   [ {"type": "paragraph", "prefix": "1.", "text": ...}, ... ]
 *   { "TEXT_ID": ..., "TITLE": ..., "body": {"paragraphs": [ {"para": ...}, ... ]} }
 *
 * The texts, joined by line ends, are the source text; a locus gives the JSON pointer and line of each.
 * Types and levels of the export are hints. Answers of the shared task (type, tags, think) are never read. */
#include <jansson.h>

#include "read/json_lines.h"
#include "read/read.h"
#include "text/ctype.h"
#include "util/buf.h"

typedef struct ua_json {
    ua_read_ctx *c;
    ua_json_lines *lines;
    ua_buf text;
    UA_VEC(ua_block) blocks;
    UA_VEC(ua_locus) loci;
    ua_str lang;      /**< of the keys that are read: "fr"; empty for keys without a language */
    ua_str found;     /**< languages that the export has, for the message */
    uint32_t skipped; /**< elements without text */
} ua_json;

static int sniff(ua_str head, ua_str name)
{
    head = ua_str_trim(head);
    bool opens = head.n && (head.p[0] == '[' || head.p[0] == '{');

    if (ua_str_ends(name, UA_STR(".json")))
        return opens ? 95 : 70;
    return opens && head.n > 1 && (head.p[0] == '{' || ua_str_find(head, UA_STR("{"), 0) != SIZE_MAX) ? 80
                                                                                                      : 0;
}

static ua_status no_memory(ua_json *j)
{
    ua_status s = ua_arena_status(j->c->arena);

    return s != UA_OK ? s : UA_E_NOMEM;
}

/** "/3/items_fr/1": the pointer of a locus. */
static ua_str pointer(ua_json *j, const char *const *keys, const size_t *indices, unsigned n)
{
    ua_buf b = ua_buf_on(j->c->arena);

    for (unsigned i = 0; i < n; i++) {
        ua_buf_putc(&b, '/');
        if (keys[i])
            ua_buf_putz(&b, keys[i]);
        else
            ua_buf_put_uint(&b, indices[i]);
    }
    return ua_buf_str(&b);
}

static ua_str str_of(const json_t *string)
{
    return json_is_string(string) ? (ua_str){json_string_value(string), json_string_length(string)}
                                  : (ua_str){0};
}

/** One text of the export, `s`: into the source, with its block and its locus. string: where it stands. */
static ua_status add_text(ua_json *j, ua_str s, const json_t *string, ua_block b, ua_str path)
{
    ua_read_ctx *c = j->c;
    uint32_t line = ua_json_line(j->lines, string);

    if (s.n > c->limits->line_bytes || j->blocks.n >= c->limits->blocks) {
        bool many = s.n <= c->limits->line_bytes;
        ua_buf n = ua_buf_on(c->arena), most = ua_buf_on(c->arena);
        ua_buf_put_uint(&n, many ? c->limits->blocks : s.n);
        ua_buf_put_uint(&most, c->limits->line_bytes);
        ua_report_place(c->diags, many ? UA_D_IN_TOO_MANY_BLOCKS : UA_D_IN_LINE_TOO_LONG,
                        (ua_place){.line = line}, UA_ARGS(ua_buf_str(&n), ua_buf_str(&most)));
        return UA_E_LIMIT;
    }
    if (ua_str_blank(s))
        return UA_OK;
    if (j->text.n)
        ua_buf_putc(&j->text, '\n');
    ua_locus l = {.off = (uint32_t)j->text.n, .kind = UA_LOCUS_PATH, .a = line, .path = path};
    ua_str trimmed = ua_str_trim(s);
    b.at = (ua_span){(uint32_t)(j->text.n + (size_t)(trimmed.p - s.p)), (uint32_t)trimmed.n};
    b.indent = UA_INDENT_UNKNOWN;
    ua_buf_put(&j->text, s);
    bool ok = j->text.ok && ua_vec_push(c->arena, &j->loci, l) && ua_vec_push(c->arena, &j->blocks, b);
    return ok ? UA_OK : no_memory(j);
}

static ua_status add(ua_json *j, const json_t *string, ua_block b, ua_str path)
{
    return add_text(j, str_of(string), string, b, path);
}

/** A text whose label the export keeps in a field of its own: "1." before "Takes note". */
static ua_status add_labelled(ua_json *j, const json_t *label, const json_t *string, ua_block b, ua_str path)
{
    ua_str prefix = ua_str_trim(str_of(label));
    ua_buf t = ua_buf_on(j->c->arena);

    if (!prefix.n)
        return add(j, string, b, path);
    ua_buf_put(&t, prefix);
    ua_buf_putc(&t, ' ');
    ua_buf_put(&t, str_of(string));
    return t.ok ? add_text(j, ua_buf_str(&t), string, b, path) : no_memory(j);
}

/** Value of <name>_<lang>, or of <name> where keys carry no language. *key: the key found. */
static json_t *get(ua_json *j, const json_t *element, const char *name, const char **key)
{
    ua_buf b = ua_buf_on(j->c->arena);

    ua_buf_putz(&b, name);
    if (j->lang.n) {
        ua_buf_putc(&b, '_');
        ua_buf_put(&b, j->lang);
    }
    *key = ua_arena_z(j->c->arena, ua_buf_str(&b));
    json_t *v = *key ? json_object_get(element, *key) : NULL;
    if (!v && j->lang.n) {
        *key = name;
        v = json_object_get(element, name);
    }
    return v;
}

static ua_status items(ua_json *j, const json_t *array, size_t index, const char *key)
{
    size_t k;
    json_t *item;

    json_array_foreach (array, k, item) {
        const char *inner = NULL;
        json_t *text = json_is_object(item) ? get(j, item, "text", &inner) : item;
        if (!json_is_string(text)) {
            j->skipped++;
            continue;
        }
        const char *const keys[] = {NULL, key, NULL, inner};
        const size_t at[] = {index, 0, k, 0};
        UA_TRY(add(j, text, (ua_block){.kind = UA_B_ITEM}, pointer(j, keys, at, inner ? 4 : 3)));
    }
    return UA_OK;
}

static ua_status element(ua_json *j, const json_t *e, size_t index)
{
    const char *key, *type = json_string_value(json_object_get(e, "type"));
    json_t *text = json_is_string(e) ? NULL : get(j, e, "text", &key);

    if (json_is_string(text)) {
        const char *const keys[] = {NULL, key};
        const size_t at[] = {index, 0};
        ua_block b = {.kind = type && !strcmp(type, "heading") ? UA_B_HEAD : UA_B_PARA};
        json_t *level = json_object_get(e, "level");
        if (json_is_integer(level) && json_integer_value(level) > 0 && json_integer_value(level) < 100)
            b.level = (uint16_t)json_integer_value(level);
        return add_labelled(j, json_object_get(e, "prefix"), text, b, pointer(j, keys, at, 2));
    }
    json_t *list = json_is_object(e) ? get(j, e, "items", &key) : NULL;
    if (json_is_array(list))
        return items(j, list, index, key);
    if (json_is_string(e)) {
        const char *const keys[] = {NULL};
        return add(j, e, (ua_block){.kind = UA_B_PARA}, pointer(j, keys, &index, 1));
    }
    j->skipped++;
    return UA_OK;
}

/** Notes the languages of keys like text_fr; the first other than English is the default. */
static ua_status find_langs(ua_json *j, const json_t *blocks)
{
    size_t i;
    json_t *e;
    ua_buf found = ua_buf_on(j->c->arena);
    ua_str first = {0};

    json_array_foreach (blocks, i, e) {
        const char *key;
        json_t *v;
        json_object_foreach (e, key, v) {
            ua_str name, lang;
            if (!ua_str_cut(ua_str_c(key), '_', &name, &lang) || lang.n < 2 || lang.n > 3 ||
                !(ua_str_eqz(name, "text") || ua_str_eqz(name, "items")))
                continue;
            if (ua_str_find(ua_buf_str(&found), lang, 0) != SIZE_MAX)
                continue;
            if (found.n)
                ua_buf_putz(&found, ", ");
            ua_buf_put(&found, lang);
            bool better = !first.n || ua_str_eqz(first, "en") || ua_str_eqz(lang, "fr");
            if (better && !ua_str_eqz(first, "fr") && !ua_arena_copy(j->c->arena, lang, &first))
                return no_memory(j);
        }
    }
    j->found = ua_buf_str(&found);
    ua_str wanted = j->c->key_lang;
    if (wanted.n && j->found.n && ua_str_find(j->found, wanted, 0) == SIZE_MAX) {
        ua_report_place(j->c->diags, UA_D_IN_KEY_LANG, (ua_place){.line = 0}, UA_ARGS(wanted, j->found));
        return UA_E_FORMAT;
    }
    j->lang = wanted.n && j->found.n ? wanted : first;
    return found.ok ? UA_OK : no_memory(j);
}

static ua_status block_array(ua_json *j, const json_t *array)
{
    size_t i;
    json_t *e;

    UA_TRY(find_langs(j, array));
    json_array_foreach (array, i, e)
        UA_TRY(element(j, e, i));
    return UA_OK;
}

/** Section 1.3: title, then paragraphs; the number of a paragraph is in its text where it is printed. */
static ua_status paragraphs(ua_json *j, const json_t *root, const json_t *array, ua_stream *out)
{
    size_t i;
    json_t *e, *title = json_object_get(root, "TITLE"), *id = json_object_get(root, "TEXT_ID");
    bool english = ua_str_eqz(j->c->key_lang, "en");
    const char *key = english ? "para_en" : "para";

    j->lang = english ? UA_STR("en") : UA_STR("fr");
    if (j->c->key_lang.n && !english && !ua_str_eqz(j->c->key_lang, "fr")) {
        ua_report_place(j->c->diags, UA_D_IN_KEY_LANG, (ua_place){.line = 0},
                        UA_ARGS(j->c->key_lang, UA_STR("fr, en")));
        return UA_E_FORMAT;
    }
    if (json_is_string(id) && !ua_arena_copy(j->c->arena, ua_str_c(json_string_value(id)), &out->symbol_hint))
        return no_memory(j);
    if (json_is_string(title)) {
        const char *const keys[] = {"TITLE"};
        const size_t at[] = {0};
        UA_TRY(
            add(j, title, (ua_block){.kind = UA_B_HEAD, .role = UA_STR("title")}, pointer(j, keys, at, 1)));
    }
    json_array_foreach (array, i, e) {
        json_t *para = json_object_get(e, key);
        if (!json_is_string(para)) {
            j->skipped++;
            continue;
        }
        const char *const keys[] = {"body", "paragraphs", NULL, key};
        const size_t at[] = {0, 0, i, 0};
        UA_TRY(add(j, para, (ua_block){.kind = UA_B_PARA}, pointer(j, keys, at, 4)));
    }
    return UA_OK;
}

static ua_status wrong_shape(ua_json *j, ua_str why)
{
    ua_report_place(j->c->diags, UA_D_IN_JSON_SHAPE, (ua_place){.line = 1}, UA_ARGS(why));
    return UA_E_FORMAT;
}

static ua_status collect(ua_json *j, const json_t *root, ua_stream *out)
{
    if (json_is_array(root))
        return block_array(j, root);
    json_t *body = json_object_get(root, "body"), *v, *only = NULL;
    json_t *paras = json_object_get(body, "paragraphs");
    const char *key;
    size_t arrays = 0;

    if (json_is_array(paras))
        return paragraphs(j, root, paras, out);
    json_object_foreach ((json_t *)(uintptr_t)root, key, v) {
        if (json_is_array(v)) {
            only = v;
            arrays++;
        }
    }
    if (arrays == 1 &&
        !json_is_string(json_array_get(only, 0))) /* of blocks: names are beside a text, not the text */
        return block_array(j, only);
    return wrong_shape(j, json_is_object(root) ? UA_STR("an object without body.paragraphs")
                                               : UA_STR("neither an array nor an object"));
}

static void release(void *json)
{
    json_decref(json);
}

static ua_status parse(ua_json *j, ua_str bytes, json_t **root)
{
    json_error_t error;
    ua_read_ctx *c = j->c;

    if (ua_str_starts(bytes, UA_STR("\xEF\xBB\xBF")))
        bytes = ua_str_sub(bytes, 3, bytes.n);
    UA_TRY(ua_json_scan(c, bytes, &j->lines));
    *root = json_loadb(bytes.p, bytes.n, 0, &error);
    if (!*root) {
        if (!error.text[0] || json_error_code(&error) == json_error_out_of_memory)
            return UA_E_NOMEM;
        ua_report_place(c->diags, UA_D_IN_JSON_SYNTAX,
                        (ua_place){.line = error.line > 0 ? (uint32_t)error.line : 0},
                        UA_ARGS(ua_str_c(error.text)));
        return UA_E_FORMAT;
    }
    if (!ua_arena_defer(c->arena, release, *root))
        return no_memory(j);
    return ua_json_lines_bind(j->lines, *root);
}

static ua_status read_json(ua_read_ctx *c, ua_str bytes, ua_source *src, ua_stream *out)
{
    ua_json j = {.c = c, .text = ua_buf_on(c->arena)};
    json_t *root;

    UA_TRY(parse(&j, bytes, &root));
    UA_TRY(collect(&j, root, out));
    if (!j.blocks.n)
        return wrong_shape(&j, UA_STR("no element has one of the expected keys"));
    if (j.skipped) {
        ua_buf n = ua_buf_on(c->arena);
        ua_buf_put_uint(&n, j.skipped);
        ua_report_place(c->diags, UA_D_IN_JSON_SKIPPED, (ua_place){.line = 0}, UA_ARGS(ua_buf_str(&n)));
    }
    src->text = ua_buf_str(&j.text);
    src->loci = j.loci.at;
    src->nloci = j.loci.n;
    out->blocks = j.blocks.at;
    out->nblocks = j.blocks.n;
    out->lang_hint = j.lang;
    return j.text.ok ? UA_OK : no_memory(&j);
}

static const char *const suffixes[] = {".json", NULL};

const ua_reader ua_read_json = {"json", suffixes, sniff, read_json};

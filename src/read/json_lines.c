/* Lines of the strings of a JSON file, found by counting strings in the raw bytes and in the tree. */
#include "read/json_lines.h"

#include <stdlib.h>

#include "util/buf.h"

typedef struct ua_json_place {
    uintptr_t string;
    uint32_t line;
} ua_json_place;

struct ua_json_lines {
    ua_arena *arena;
    UA_VEC(uint32_t) lines;       /**< of the nth string of the file, keys included */
    UA_VEC(ua_json_place) places; /**< sorted by address, after binding */
};

static ua_status too_deep(ua_read_ctx *c, uint32_t line)
{
    ua_buf n = ua_buf_on(c->arena);

    ua_buf_put_uint(&n, c->limits->json_depth);
    ua_report_place(c->diags, UA_D_IN_JSON_DEPTH, (ua_place){.line = line}, UA_ARGS(ua_buf_str(&n)));
    return UA_E_LIMIT;
}

ua_status ua_json_scan(ua_read_ctx *c, ua_str bytes, ua_json_lines **out)
{
    ua_json_lines *l = ua_new(c->arena, ua_json_lines);
    uint32_t line = 1;
    unsigned depth = 0;
    bool string = false;

    if (!l)
        return ua_arena_status(c->arena);
    l->arena = c->arena;
    for (size_t i = 0; i < bytes.n; i++) {
        char ch = bytes.p[i];
        line += ch == '\n';
        if (string) {
            i += ch == '\\';
            string = ch != '"';
        } else if (ch == '"') {
            string = true;
            if (!ua_vec_push(c->arena, &l->lines, line))
                return ua_arena_status(c->arena);
        } else if ((ch == '[' || ch == '{') && ++depth > c->limits->json_depth) {
            return too_deep(c, line);
        } else if ((ch == ']' || ch == '}') && depth) {
            depth--;
        }
    }
    *out = l;
    return UA_OK;
}

/** Visits the strings in the order of the file. Depth is bounded: the scan has refused what is deeper. */
static bool visit(ua_json_lines *l, const json_t *v, uint32_t *next)
{
    const char *key;
    size_t i;
    json_t *child;

    if (json_is_string(v)) {
        uint32_t line = *next < l->lines.n ? l->lines.at[*next] : 0;
        ++*next;
        return ua_vec_push(l->arena, &l->places, (ua_json_place){(uintptr_t)v, line});
    }
    json_array_foreach (v, i, child)
        if (!visit(l, child, next))
            return false;
    if (!json_is_object(v))
        return true;
    json_object_foreach ((json_t *)(uintptr_t)v, key, child) {
        ++*next; /* the key is a string of the file too */
        if (!visit(l, child, next))
            return false;
    }
    return true;
}

static int by_address(const void *a, const void *b)
{
    const ua_json_place *x = a, *y = b;

    return (x->string > y->string) - (x->string < y->string);
}

ua_status ua_json_lines_bind(ua_json_lines *l, const json_t *root)
{
    uint32_t next = 0;

    if (!visit(l, root, &next))
        return ua_arena_status(l->arena);
    if (l->places.n)
        qsort(l->places.at, l->places.n, sizeof *l->places.at, by_address);
    return UA_OK;
}

uint32_t ua_json_line(const ua_json_lines *l, const json_t *string)
{
    ua_json_place key = {(uintptr_t)string, 0};
    const ua_json_place *p =
        l->places.n ? bsearch(&key, l->places.at, l->places.n, sizeof key, by_address) : NULL;

    return p ? p->line : 0;
}

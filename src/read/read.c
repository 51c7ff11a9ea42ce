/* Choosing a reader, and what no reader should have to check: size, NUL bytes, UTF-8. */
#include "read/read.h"

#include <string.h>

#include "text/ctype.h"
#include "text/utf8.h"
#include "util/buf.h"
#include "util/digest.h"
#include "util/vec.h"

enum { HEAD_BYTES = 4096 };

static const ua_reader *const readers[] = {&ua_read_json, &ua_read_text};

static ua_str number(ua_arena *a, uint64_t v)
{
    ua_buf b = ua_buf_on(a);

    ua_buf_put_uint(&b, v);
    return ua_buf_str(&b);
}

static void report(ua_diags *d, ua_diag_code code, uint32_t line, const ua_str *args, unsigned n)
{
    ua_report_place(d, code, (ua_place){.line = line}, args, n);
}

/** Line of the file that holds a byte. */
static uint32_t line_of(ua_str bytes, size_t at)
{
    uint32_t line = 1;

    for (size_t i = 0; i < at && i < bytes.n; i++)
        line += bytes.p[i] == '\n';
    return line;
}

ua_status ua_read_check(ua_arena *a, const ua_limits *limits, ua_str bytes, ua_diags *d)
{
    if (bytes.n > limits->input_bytes) {
        report(d, UA_D_IN_TOO_LARGE, 0, UA_ARGS(number(a, bytes.n), number(a, limits->input_bytes)));
        return UA_E_LIMIT;
    }
    if (ua_str_starts(bytes, UA_STR("\xEF\xBB\xBF")))
        bytes = ua_str_sub(bytes, 3, bytes.n);
    const char *nul = bytes.n ? memchr(bytes.p, 0, bytes.n) : NULL;
    if (nul) {
        report(d, UA_D_IN_BINARY, 0, UA_ARGS(number(a, (uint64_t)(nul - bytes.p))));
        return UA_E_FORMAT;
    }
    size_t bad = ua_utf8_invalid(bytes);
    if (bad < bytes.n) {
        static const char hex[] = "0123456789ABCDEF";
        unsigned char byte = (unsigned char)bytes.p[bad];
        char shown[4] = {'0', 'x', hex[byte >> 4], hex[byte & 15]};
        report(d, UA_D_IN_NOT_UTF8, line_of(bytes, bad),
               UA_ARGS((ua_str){shown, sizeof shown}, number(a, bad)));
        return UA_E_FORMAT;
    }
    if (ua_str_blank(bytes)) {
        report(d, UA_D_IN_EMPTY, 0, UA_NOARGS);
        return UA_E_FORMAT;
    }
    return UA_OK;
}

static const ua_reader *named(ua_read_ctx *c, ua_str from)
{
    ua_buf known = ua_buf_on(c->arena);

    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        if (ua_str_eqz(from, readers[i]->name))
            return readers[i];
        if (i)
            ua_buf_putz(&known, ", ");
        ua_buf_putz(&known, readers[i]->name);
    }
    report(c->diags, UA_D_IN_UNKNOWN_FORMAT, 0, UA_ARGS(from, ua_buf_str(&known)));
    return NULL;
}

static const ua_reader *sniffed(ua_str head, ua_str name)
{
    const ua_reader *best = NULL;
    int sure = -1;

    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        int s = readers[i]->sniff(head, name);
        if (s > sure) {
            sure = s;
            best = readers[i];
        }
    }
    return best;
}

/** Where each line of the text begins. */
static ua_status index_lines(ua_read_ctx *c, ua_source *src)
{
    UA_VEC(uint32_t) starts = {0};
    bool ok = ua_vec_push(c->arena, &starts, 0);

    for (size_t at = 0; ok && (at = ua_str_find(src->text, UA_STR("\n"), at)) != SIZE_MAX;)
        ok = ua_vec_push(c->arena, &starts, (uint32_t)++at);
    src->lines = starts.at;
    src->nlines = starts.n;
    return ok ? UA_OK : ua_arena_status(c->arena);
}

ua_status ua_read(ua_read_ctx *c, ua_str from, ua_str name, ua_str bytes, ua_stream *out)
{
    UA_TRY(ua_read_check(c->arena, c->limits, bytes, c->diags));
    const ua_reader *r = from.n ? named(c, from) : sniffed(ua_str_sub(bytes, 0, HEAD_BYTES), name);
    if (!r)
        return UA_E_UNSUPPORTED;
    ua_source *src = ua_new(c->arena, ua_source);
    if (!src || !ua_arena_copy(c->arena, name, &src->name))
        return ua_arena_status(c->arena);
    src->format = ua_str_c(r->name);
    ua_sha256(bytes, src->digest);
    *out = (ua_stream){.source = src};
    UA_TRY(r->read(c, bytes, src, out));
    UA_TRY(ua_restore_order(c, src, out));
    UA_TRY(index_lines(c, src));
    for (uint32_t i = 0; i < out->nblocks; i++)
        if (out->blocks[i].at.len)
            return UA_OK;
    report(c->diags, UA_D_IN_NO_TEXT, 0, UA_NOARGS);
    return UA_E_FORMAT;
}

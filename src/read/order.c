/* Arabic that was exported as it looks: every line from left to right. The source text is put in the order in which it is
 * read; no offset changes, each block stays where it is. */
#include "read/read.h"

#include <string.h>

#include "text/bidi.h"
#include "text/utf8.h"

enum { LEAST_ARTICLES = 3 }; /* a line of a poem may have one */

static bool is_visual(const ua_source *src)
{
    uint32_t logical = 0, visual = 0;

    ua_count_articles(src->text, &logical, &visual);
    return visual >= LEAST_ARTICLES && visual > 2 * logical;
}

/** Lines in Latin letters and figures look as they are read. A comma of Arabic behind a figure does not. */
static bool runs_left(ua_str s)
{
    for (size_t at = 0, len; at < s.n; at += len) {
        uint32_t cp = ua_utf8_at(s, at, &len);
        if (ua_is_rtl(cp) || (cp >= 0x60C && cp <= 0x61F))
            return true;
    }
    return false;
}

ua_status ua_restore_order(ua_read_ctx *c, ua_source *src, const ua_stream *blocks)
{
    if (!is_visual(src))
        return UA_OK;
    char *text = ua_arena_alloc(c->arena, src->text.n, 1);
    if (!text)
        return ua_arena_status(c->arena);
    memcpy(text, src->text.p, src->text.n);
    for (uint32_t i = 0; i < blocks->nblocks; i++) {
        ua_span at = blocks->blocks[i].at;
        if (at.len && runs_left(ua_source_str(src, at)) && !ua_to_logical(c->arena, text + at.off, at.len))
            return ua_arena_status(c->arena);
    }
    src->text.p = text;
    ua_report(c->diags, UA_D_TX_VISUAL_ORDER, (ua_span){0, 0}, UA_NOARGS);
    return UA_OK;
}

/* A digest of the text of a document. */
#include "akn/digest.h"

#include <string.h>

#include "text/ctype.h"
#include "text/utf8.h"
#include "util/buf.h"
#include "util/digest.h"

/** Bytes that white space may begin with: all of ASCII's, and those of U+0085 to U+3000. */
static bool may_be_space(unsigned char c)
{
    return c <= 0x20 || c == 0xC2 || (c >= 0xE1 && c <= 0xE3);
}

static void put_characters(ua_buf *b, ua_str s)
{
    size_t at = 0, len;

    while (at < s.n) {
        size_t from = at;
        while (at < s.n && !may_be_space((unsigned char)s.p[at]))
            at++;
        ua_buf_put(b, ua_str_sub(s, from, at));
        if (at == s.n)
            break;
        if (!ua_is_space(ua_utf8_at(s, at, &len)))
            ua_buf_put(b, ua_str_sub(s, at, at + len));
        at += len;
    }
}

static bool is_meta(const xmlNode *n)
{
    return n->type == XML_ELEMENT_NODE && !strcmp((const char *)n->name, "meta");
}

ua_status ua_akn_text_digest(const xmlNode *root, ua_arena *a, char out[65])
{
    ua_buf b = ua_buf_on(a);
    uint8_t digest[32];

    for (const xmlNode *n = root; n;) {
        if (n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE)
            put_characters(&b, ua_str_c((const char *)n->content));
        if (n->type == XML_ELEMENT_NODE && n->children && !is_meta(n)) {
            n = n->children;
            continue;
        }
        while (n != root && !n->next)
            n = n->parent;
        n = n == root ? NULL : n->next;
    }
    ua_sha256(ua_buf_str(&b), digest);
    ua_hex(digest, sizeof digest, out);
    return b.ok ? UA_OK : ua_arena_status(a);
}

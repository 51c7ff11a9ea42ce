/* Where bytes go. */
#include "util/sink.h"

#include <string.h>

static int into_buf(void *user, const void *bytes, size_t n)
{
    ua_buf *b = user;

    ua_buf_put(b, (ua_str){bytes, n});
    return b->ok ? 0 : 1;
}

void ua_sink_put(ua_sink *s, ua_str bytes)
{
    if (s->status == UA_OK && bytes.n && s->put(s->user, bytes.p, bytes.n) != 0)
        s->status = s->put == into_buf ? UA_E_NOMEM : UA_E_IO;
}

void ua_sink_putz(ua_sink *s, const char *z)
{
    ua_sink_put(s, ua_str_c(z));
}

ua_sink ua_sink_to_buf(ua_buf *b)
{
    return (ua_sink){into_buf, b, UA_OK};
}

void ua_sink_json(ua_sink *s, ua_str text)
{
    static const char hex[] = "0123456789abcdef";
    size_t from = 0;

    ua_sink_putz(s, "\"");
    for (size_t i = 0; i < text.n; i++) {
        unsigned char c = (unsigned char)text.p[i];
        if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F)
            continue;
        ua_sink_put(s, ua_str_sub(text, from, i));
        from = i + 1;
        char esc[7] = {'\\', (char)c, 0};
        if (c == '\n')
            esc[1] = 'n';
        else if (c == '\t')
            esc[1] = 't';
        else if (c != '"' && c != '\\')
            memcpy(esc, (char[]){'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15], 0}, 7);
        ua_sink_putz(s, esc);
    }
    ua_sink_put(s, ua_str_sub(text, from, text.n));
    ua_sink_putz(s, "\"");
}

/* Which language is this? By script where the script says it, else by function words (section 14 of the
 * notes on languages: no statistics are needed for six languages and whole documents). */
#include "lang/lang.h"

#include <string.h>
#include "text/ctype.h"
#include "text/norm.h"
#include "text/utf8.h"

enum { SAMPLE_BYTES = 4096, MAX_LANGS = 16, ENOUGH_WORDS = 20 };

typedef struct ua_scripts {
    uint32_t latin, cyrillic, arabic, han;
} ua_scripts;

static void count_scripts(ua_str s, ua_scripts *c)
{
    for (size_t at = 0, len; at < s.n; at += len) {
        uint32_t cp = ua_utf8_at(s, at, &len);
        if (!ua_is_letter(cp))
            continue;
        c->latin += cp < 0x250;
        c->cyrillic += cp >= 0x400 && cp < 0x530;
        c->arabic += (cp >= 0x600 && cp < 0x780) || (cp >= 0xFB50 && cp < 0xFF00);
        c->han += cp >= 0x3400 && cp < 0xA000;
    }
}

uint32_t ua_lang_words(const ua_lang *l, ua_str s)
{
    uint32_t map[32], n = 0;
    char folded[32];
    ua_str word;

    while (s.n) {
        ua_str_cut(s, ' ', &word, &s);
        if (!word.n || word.n > 12)
            continue;
        size_t len = ua_fold_prefix(word, folded, map, sizeof folded);
        const ua_name *name = ua_lang_name(l->labels, l->nlabels, (ua_str){folded, len});
        n += name && !strcmp(name->code, "functionword");
    }
    return n;
}

static const ua_lang *by_script(const ua_scripts *c, int *sure)
{
    uint32_t all = c->latin + c->cyrillic + c->arabic + c->han;
    const char *tag = NULL;

    /* Latin letters are the masthead and symbols in the other scripts */
    if (c->han * 3 > all)
        tag = "zh";
    else if (c->cyrillic * 2 > all)
        tag = "ru";
    else if (c->arabic * 2 > all)
        tag = "ar";
    if (!tag)
        return NULL;
    *sure = 99;
    return ua_lang_find(ua_str_c(tag));
}

bool ua_lang_is_there(const ua_stream *s, const ua_lang *l, const ua_lang *beside)
{
    enum { GOOD_PART = 4 };
    uint64_t own = 0, other = 0;

    for (uint32_t i = 0; i < s->nblocks; i++) {
        own += ua_lang_words(l, ua_source_str(s->source, s->blocks[i].at));
        other += ua_lang_words(beside, ua_source_str(s->source, s->blocks[i].at));
    }
    return own * GOOD_PART >= other;
}

const ua_lang *ua_lang_guess(const ua_stream *s, int *sure)
{
    ua_scripts scripts = {0};
    uint32_t score[MAX_LANGS] = {0}, total = 0;
    size_t seen = 0, best = 0;

    *sure = 0;
    for (uint32_t i = 0; i < s->nblocks && seen < SAMPLE_BYTES; i++) {
        ua_str text = ua_source_str(s->source, s->blocks[i].at);
        size_t room = SAMPLE_BYTES - seen;
        while (room < text.n && room > 0 && ((unsigned char)text.p[room] & 0xC0) == 0x80)
            room--;
        text = ua_str_sub(text, 0, room);
        seen += text.n;
        count_scripts(text, &scripts);
        for (size_t k = 0; k < ua_nlangs && k < MAX_LANGS; k++)
            score[k] += ua_lang_words(ua_langs[k], text);
        if (!room)
            break;
    }
    const ua_lang *l = by_script(&scripts, sure);
    if (l)
        return l;
    for (size_t k = 0; k < ua_nlangs && k < MAX_LANGS; k++) {
        total += score[k];
        if (score[k] > score[best])
            best = k;
    }
    if (!total)
        return NULL;
    /* "de", "a", "en" are words of several languages: half of the hits is a clear answer */
    *sure = (int)(100 * (uint64_t)score[best] / total);
    *sure = *sure >= 50 ? 95 : *sure + 20;
    if (total<ENOUGH_WORDS && * sure> 70)
        *sure = 70;
    return ua_langs[best];
}

/* Designations of resolutions in words of a language. */
#include "lang/designation.h"

#include <string.h>

#include "lang/lang.h"
#include "text/ctype.h"
#include "text/norm.h"
#include "text/numeral.h"
#include "text/utf8.h"
#include "util/buf.h"

static const char letter_code[] = "letter ", session_code[] = "session";

/** What labels.tsv of any language says about a word, where it begins so. NULL: nothing. */
static const char *label_of(ua_str word, const char *begins)
{
    enum { LONGEST = 32 };
    char folded[LONGEST];
    uint32_t map[LONGEST];

    if (!word.n || word.n >= LONGEST)
        return NULL;
    ua_str f = {folded, ua_fold_prefix(word, folded, map, sizeof folded)};
    for (size_t k = 0; k < ua_nlangs; k++) {
        const ua_name *n = ua_lang_name(ua_langs[k]->labels, ua_langs[k]->nlabels, f);
        if (n && ua_str_starts(ua_str_c(n->code), ua_str_c(begins)))
            return n->code;
    }
    return NULL;
}

char ua_letter_word(ua_str word)
{
    bool figure = word.n && word.p[0] >= '0' && word.p[0] <= '9';
    const char *code = figure ? NULL : label_of(word, letter_code);

    return code ? code[strlen(letter_code)] : 0;
}

static size_t past(ua_str s, size_t at, bool (*is)(uint32_t))
{
    for (size_t len; at < s.n && is(ua_utf8_at(s, at, &len));)
        at += len;
    return at;
}

static bool is_join(uint32_t cp)
{
    return ua_is_dash(cp) || ua_is_space(cp) || cp == 0x640;
}

static bool is_word(uint32_t cp)
{
    return cp >= 0x80 && (ua_is_letter(cp) || ua_is_mark(cp));
}

/** "-5" behind the word for a session: in brackets a Roman numeral, "V" or "S-VI", else "S-20". Returns where it ends. */
static size_t put_session(ua_buf *b, ua_str s, size_t at, const char *code)
{
    size_t from = past(s, at, is_join), end = past(s, from, ua_is_digit);
    uint32_t value = ua_number(ua_str_sub(s, from, end));
    bool inside = b->n && b->p[b->n - 1] == '(';
    char roman[16];

    if (code[strlen(session_code)])
        ua_buf_putz(b, code + strlen(session_code) + 1);
    if (!inside)
        ua_buf_put_uint(b, value);
    for (size_t i = 0, n = inside ? ua_put_roman(value, roman) : 0; i < n; i++)
        ua_buf_putc(b, (char)(roman[i] - 'a' + 'A'));
    return end;
}

/** A word of letters at a place. Returns where it ends, with what belongs to it. */
static size_t put_word(ua_buf *b, ua_str s, size_t at)
{
    size_t end = past(s, at, is_word);
    ua_str word = ua_str_sub(s, at, end);
    const char *session = label_of(word, session_code);
    char letter = ua_letter_word(word);

    if (session)
        return put_session(b, s, end, session);
    if (letter)
        ua_buf_putc(b, letter);
    else
        ua_buf_put(b, word);
    return end;
}

ua_str ua_designation(ua_arena *a, ua_str printed)
{
    ua_buf b = ua_buf_on(a);

    for (size_t at = 0, len; at < printed.n; at += len) {
        uint32_t cp = ua_utf8_at(printed, at, &len);
        size_t next = at + len;
        bool stroke = (b.n && b.p[b.n - 1] == '/') || (next < printed.n && printed.p[next] == '/');
        if (ua_is_digit(cp))
            ua_buf_putc(&b, (char)('0' + ua_digit_value(cp)));
        else if (is_word(cp))
            len = put_word(&b, printed, at) - at;
        else if (ua_is_space(cp) && stroke)
            continue;
        else if (cp < 0x80)
            ua_buf_putc(&b, (char)cp);
        else
            ua_buf_put(&b, ua_str_sub(printed, at, next));
    }
    return ua_buf_str(&b);
}

static bool is_capital(ua_str s, size_t i)
{
    return i < s.n && s.p[i] >= 'A' && s.p[i] <= 'Z';
}

bool ua_is_part(ua_str s, size_t i)
{
    if (!is_capital(s, i))
        return false;
    i++;
    if (i < s.n && s.p[i] == '-' && is_capital(s, i + 1))
        i += 2;
    return i >= s.n ||
           (!is_capital(s, i) && !(s.p[i] >= '0' && s.p[i] <= '9') && !(s.p[i] >= 'a' && s.p[i] <= 'z'));
}

void ua_put_round(ua_buf *b, ua_str s)
{
    bool part = false;

    for (size_t i = 0; i < s.n; i++) {
        char c = s.p[i];
        if (c == '[')
            part = ua_is_part(s, i + 1);
        if (c != '[' && c != ']')
            ua_buf_putc(b, c);
        else if (!part)
            ua_buf_putc(b, c == '[' ? '(' : ')');
    }
}

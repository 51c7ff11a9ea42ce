/* Records by symbol, terms by their words. */
#include "lang/catalogue.h"

#include "lang/designation.h"
#include "text/ctype.h"
#include "text/norm.h"
#include "text/utf8.h"
#include "util/buf.h"

ua_catalogue ua_catalogue_on(ua_arena *a)
{
    return (ua_catalogue){.arena = a, .symbols = ua_table_on(a), .words = ua_table_on(a)};
}

/** Half-width forms of ASCII, capitals, one kind of dash. */
static uint32_t plain(uint32_t cp)
{
    int digit = ua_digit_value(cp);

    if (digit >= 0)
        return (uint32_t)('0' + digit);
    if (ua_is_dash(cp))
        return '-';
    if (cp >= 0xFF01 && cp <= 0xFF5E)
        cp -= 0xFEE0;
    return cp >= 'a' && cp <= 'z' ? cp - 'a' + 'A' : cp;
}

static ua_str key_of(ua_arena *a, ua_str s, bool blanks)
{
    ua_buf b = ua_buf_on(a), round = ua_buf_on(a);
    size_t len;

    if (ua_nfc(a, ua_str_trim(s), &s) != UA_OK)
        return (ua_str){0};
    if (!blanks) {
        ua_put_round(&round, s);
        s = ua_buf_str(&round);
    }
    for (size_t at = 0; at < s.n; at += len) {
        uint32_t cp = ua_utf8_at(s, at, &len);
        char bytes[4];
        if (!ua_is_space(cp))
            ua_buf_put(&b, (ua_str){bytes, ua_utf8_put(plain(cp), bytes)});
        else if (blanks && b.n && b.p[b.n - 1] != ' ')
            ua_buf_putc(&b, ' ');
    }
    return ua_buf_str(&b);
}

ua_str ua_symbol_key(ua_arena *a, ua_str symbol)
{
    return key_of(a, symbol, false);
}

/** Files a record under a key, behind what is there; once, however often the record names the symbol. */
static bool file_under(ua_catalogue *c, ua_str key, const ua_record *r)
{
    uint32_t *first = ua_table_at(&c->symbols, key);
    uint32_t last = first && *first ? c->entries.at[*first - 1].last : 0;

    if (last && c->entries.at[last - 1].record == r)
        return true;
    if (!first || !ua_vec_push(c->arena, &c->entries, (ua_filed){.record = r}))
        return false;
    *(last ? &c->entries.at[last - 1].next : first) = c->entries.n;
    c->entries.at[*first - 1].last = c->entries.n;
    return true;
}

ua_status ua_catalogue_add(ua_catalogue *c, const ua_record *r)
{
    uint32_t at = 0;
    const ua_fact *f;

    while ((f = ua_fact_next(r, UA_F_SYMBOL, &at)) != NULL) {
        ua_str key = ua_symbol_key(c->arena, f->part[0]);
        if (key.n && !file_under(c, key, r))
            return ua_arena_status(c->arena);
    }
    return ua_arena_status(c->arena);
}

const ua_filed *ua_catalogue_find(const ua_catalogue *c, ua_arena *a, ua_str symbol)
{
    const uint32_t *at = ua_table_find(&c->symbols, ua_symbol_key(a, symbol));

    return at ? &c->entries.at[*at - 1] : NULL;
}

const ua_filed *ua_catalogue_next(const ua_catalogue *c, const ua_filed *e)
{
    return e->next ? &c->entries.at[e->next - 1] : NULL;
}

ua_status ua_catalogue_add_term(ua_catalogue *c, ua_descriptor term)
{
    ua_str key = key_of(c->arena, term.words, true);
    uint32_t *at = key.n ? ua_table_at(&c->words, key) : NULL;
    ua_descriptor kept;

    if (!at || !ua_arena_copy(c->arena, term.words, &kept.words) ||
        !ua_arena_copy(c->arena, term.number, &kept.number) || !ua_vec_push(c->arena, &c->terms, kept))
        return ua_arena_status(c->arena);
    *at = c->terms.n;
    return UA_OK;
}

const ua_descriptor *ua_catalogue_term(const ua_catalogue *c, ua_arena *a, ua_str words)
{
    const uint32_t *at = ua_table_find(&c->words, key_of(a, words, true));

    return at ? &c->terms.at[*at - 1] : NULL;
}

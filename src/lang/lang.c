/* Look-ups in the tables of languages, actors and series. */
#include "lang/lang.h"

#include <string.h>

#include "text/norm.h"

const ua_lang *ua_lang_find(ua_str tag)
{
    ua_str base, region;

    ua_str_cut(tag, '-', &base, &region);
    for (size_t i = 0; i < ua_nlangs; i++)
        if (ua_str_eq_ascii(base, ua_str_c(ua_langs[i]->bcp47)) ||
            ua_str_eq_ascii(base, ua_str_c(ua_langs[i]->iso639_3)) ||
            ua_str_eq_ascii(base, ua_str_c(ua_langs[i]->english)))
            return ua_langs[i];
    return NULL;
}

int ua_form_cmp(const char *form, ua_str folded)
{
    int c = folded.n ? strncmp(form, folded.p, folded.n) : 0;

    return c ? c : form[folded.n] != '\0';
}

/** The row with that form in a sorted table whose rows begin with their form; NULL when it is not there. */
static const void *find(const void *table, uint32_t n, size_t size, ua_str folded)
{
    uint32_t low = 0, high = n;

    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        const char *row = (const char *)table + mid * size, *form;
        memcpy(&form, row, sizeof form);
        int c = ua_form_cmp(form, folded);
        if (!c)
            return row;
        if (c < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return NULL;
}

const ua_name *ua_lang_name(const ua_name *table, uint32_t n, ua_str folded)
{
    return find(table, n, sizeof *table, folded);
}

const ua_word *ua_lang_word(const ua_word *table, uint32_t n, ua_str folded)
{
    return find(table, n, sizeof *table, folded);
}

uint32_t ua_lang_number_word(ua_str word)
{
    char folded[64];
    uint32_t map[64];
    ua_str f = {folded, ua_fold_prefix(word, folded, map, sizeof folded)};
    const ua_word *found = NULL;

    for (size_t i = 0; i < ua_nlangs && !found; i++)
        found = ua_lang_word(ua_langs[i]->ordinals, ua_langs[i]->nordinals, f);
    return found ? (uint32_t)found->value : 0;
}

const ua_actor *ua_actor_find(ua_str code)
{
    for (size_t i = 0; i < ua_nactors; i++)
        if (ua_str_eqz(code, ua_actors[i].code))
            return &ua_actors[i];
    return NULL;
}

bool ua_lang_has_key(const ua_lang *l, ua_str key, uint8_t role)
{
    for (uint32_t i = 0; i < l->nphrases; i++)
        if ((l->phrases[i].role & role) && ua_str_eqz(key, l->phrases[i].key))
            return true;
    return false;
}

uint8_t ua_key_roles(ua_str key)
{
    const ua_phrase_key *k = find(ua_phrase_keys, (uint32_t)ua_nphrase_keys, sizeof *k, key);

    return k ? k->roles : 0;
}

bool ua_is_mandate(ua_str key)
{
    for (size_t i = 0; i < ua_nmandates; i++)
        if (ua_str_eqz(key, ua_mandates[i].key))
            return true;
    return false;
}

const ua_minutes *ua_minutes_of(ua_str actor, bool by_session)
{
    for (size_t i = 0; i < ua_nminutes; i++)
        if (ua_str_eqz(actor, ua_all_minutes[i].actor) && by_session == (ua_all_minutes[i].plain[0] == '0'))
            return &ua_all_minutes[i];
    return NULL;
}

const ua_series *ua_series_of(ua_str symbol)
{
    const ua_series *best = NULL;
    size_t longest = 0;

    for (size_t i = 0; i < ua_nseries; i++) {
        ua_str prefix = ua_str_c(ua_all_series[i].prefix);
        if (prefix.n > longest && ua_str_eq_ascii(ua_str_sub(symbol, 0, prefix.n), prefix)) {
            best = &ua_all_series[i];
            longest = prefix.n;
        }
    }
    return best;
}

/* Names of States, organizations, offices, places and events in texts. */
#include "lang/entity.h"

#include <string.h>

#include "lang/openings.h"
#include "text/ctype.h"
#include "text/norm.h"
#include "text/utf8.h"
#include "util/buf.h"

static const char member[] = "member", observer[] = "observer";

static char other_case(char c, char first, char last)
{
    return c >= first && c <= last ? (char)(c ^ 0x20) : c;
}

static const ua_entity *by_code(ua_str code)
{
    size_t low = 0, high = ua_nentities;

    while (low < high) {
        size_t mid = low + (high - low) / 2;
        int c = ua_form_cmp(ua_entities[mid].code, code);
        if (!c)
            return &ua_entities[mid];
        if (c < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return NULL;
}

/** "memberMali" of "mali": does a code name a State that acts? Compares without making the string. */
static bool acts_as(const ua_entity *e, ua_str code)
{
    ua_str prefix = ua_str_c(e->cls == UA_OBSERVER ? observer : member);
    ua_str rest = ua_str_sub(code, prefix.n, code.n), own = ua_str_c(e->code);

    return e->cls <= UA_FORMER && ua_str_starts(code, prefix) && rest.p && rest.n == own.n &&
           rest.p[0] == other_case(own.p[0], 'a', 'z') && !memcmp(rest.p + 1, own.p + 1, own.n - 1);
}

const ua_entity *ua_entity_find(ua_str code)
{
    const ua_entity *e = by_code(code);

    for (size_t i = 0; !e && i < ua_nentities; i++)
        if (acts_as(&ua_entities[i], code))
            e = &ua_entities[i];
    return e;
}

ua_str ua_state_actor(ua_arena *a, const ua_entity *state)
{
    ua_buf b = ua_buf_on(a);

    ua_buf_putz(&b, state->cls == UA_OBSERVER ? observer : member);
    ua_buf_putc(&b, other_case(state->code[0], 'a', 'z'));
    ua_buf_putz(&b, state->code + 1);
    return ua_buf_str(&b);
}

const ua_entity *ua_lang_state(const ua_lang *l, ua_str name)
{
    const ua_entity *found = NULL;
    ua_stemming f;

    ua_stems_follow(&f, &l->name_stems, name);
    while (ua_stems_next(&f)) {
        uint16_t e = l->names[f.row].entity;
        bool state = ua_stems_end(&f) == name.n && e != UA_NO_ENTITY && ua_entities[e].cls <= UA_FORMER;
        found = state ? &ua_entities[e] : NULL;
    }
    return found;
}

/** "rapport du Secrétaire général8": a call of a note that has lost its raise stands behind a small letter (N-90). */
static bool is_note_call(ua_str s, size_t at)
{
    enum { MOST_DIGITS = 3 };
    unsigned char before = at ? (unsigned char)s.p[at - 1] : ' ';
    size_t end = at, len;

    while (end < s.n && s.p[end] >= '0' && s.p[end] <= '9')
        end++;
    return end > at && end - at <= MOST_DIGITS && before >= 'a' &&
           (end == s.n || !ua_is_letter(ua_utf8_at(s, end, &len)));
}

/** Is the place between two characters an end of a word? Where words are not divided, only Latin ones are whole. */
static bool word_ends(const ua_lang *l, ua_str s, size_t at, char last)
{
    size_t len;

    if (at >= s.n || (!l->spaced && (unsigned char)last >= 0x80))
        return true;
    uint32_t cp = ua_utf8_at(s, at, &len);
    if (!l->spaced && cp >= 0x80)
        return true;
    return is_note_call(s, at) || (!ua_is_letter(cp) && !ua_is_mark(cp) && !ua_is_digit(cp));
}

static bool cased(const ua_lang *l, ua_casing casing, ua_str s, size_t from)
{
    size_t len, word_end = casing == UA_ACRONYM ? ua_opening_end(s, from, l->spaced) : from;

    if (casing == UA_CAPITAL)
        return ua_is_upper(ua_utf8_at(s, from, &len));
    for (size_t at = from; at < word_end; at += len)
        if (ua_is_lower(ua_utf8_at(s, at, &len)))
            return false;
    return true;
}

/** The longest name of a language at a place; UA_NO_ENTITY stands for none. */
static uint16_t longest(const ua_lang *l, ua_str s, size_t from, size_t *end)
{
    uint16_t found = UA_NO_ENTITY;
    ua_stemming f;

    ua_stems_follow(&f, &l->name_stems, ua_str_sub(s, from, s.n));
    while (ua_stems_next(&f)) {
        const ua_entity_name *e = &l->names[f.row];
        size_t behind = from + ua_stems_end(&f);
        if (word_ends(l, s, behind, ua_stems_last(&f)) && cased(l, (ua_casing)e->casing, s, from)) {
            *end = behind;
            found = e->entity;
        }
    }
    return found;
}

/** Where the name may begin behind a prefix that is written together with it: "وب" before "فرنسا". */
static size_t behind_proclitic(const ua_lang *l, ua_str s, size_t at, size_t nth)
{
    for (uint32_t i = 0; i < l->nproclitics; i++) {
        ua_str p = ua_str_c(l->proclitics[i]);
        if (ua_str_starts(ua_str_sub(s, at, s.n), p) && !nth--)
            return at + p.n;
    }
    return at;
}

const ua_entity *ua_lang_entity(const ua_lang *l, ua_str s, size_t at, size_t *from, size_t *end)
{
    *end = at;
    *from = at;
    uint16_t e = longest(l, s, at, end);
    for (size_t nth = 0, next; (next = behind_proclitic(l, s, at, nth)) != at; nth++) {
        size_t further = next;
        uint16_t other = longest(l, s, next, &further);
        if (further > next && further > *end) { /* "لمجلس الأمن" is no council with its article */
            *from = next;
            *end = further;
            e = other;
        }
    }
    return e == UA_NO_ENTITY ? NULL : &ua_entities[e];
}

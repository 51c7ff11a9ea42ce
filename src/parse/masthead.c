/* The lines of the masthead that patterns know, each to a block of the cover page with its marks (CP-02). */
#include "parse/front.h"
#include "text/ctype.h"
#include "text/norm.h"
#include "text/numeral.h"
#include "text/utf8.h"

enum { MOST_SESSION = 1000 }; /* ECOSOC numbers its sessions by years */

ua_status ua_front_no_memory(const ua_front *f)
{
    ua_status s = ua_arena_status(f->w->p->arena);

    return s != UA_OK ? s : UA_E_BUG;
}

ua_status ua_front_line(ua_front *f, ua_node *part, ua_unit *u, const char *key)
{
    return ua_add_block(f->w, part, u->text, key) ? UA_OK : ua_front_no_memory(f);
}

ua_status ua_front_date(ua_front *f, ua_unit *u, const char *key, ua_str *into)
{
    ua_str iso;
    ua_match m;

    if (!ua_date_iso(f->w, ua_unit_str(u), &iso, &m))
        return UA_OK;
    if (!into->n)
        *into = iso;
    return ua_mark_text(f->w, u->text, m.from, m.to, UA_M_DOC_DATE, ua_str_c(key), iso);
}

/** Can a name begin at a byte of s? Behind a blank or an apostrophe; anywhere in scripts that do not divide words. */
static bool may_begin(const ua_work *w, ua_str s, uint32_t at)
{
    if (((unsigned char)s.p[at] & 0xC0) == 0x80)
        return false;
    return !at || !w->p->lang->spaced || s.p[at - 1] == ' ' || s.p[at - 1] == '\'' ||
           ua_str_ends(ua_str_sub(s, 0, at), UA_STR("’"));
}

const ua_name *ua_front_organ_in(const ua_work *w, ua_str s, uint32_t *from, uint32_t *to)
{
    size_t len;

    for (uint32_t at = *from; at < s.n; at++) {
        const ua_name *o =
            may_begin(w, s, at) ? ua_lang_organ(w->p->lang, ua_str_sub(s, at, s.n), &len) : NULL;
        if (!o)
            continue;
        *from = at + ua_article(w, ua_str_sub(s, at, at + len), o);
        *to = at + (uint32_t)len;
        return o;
    }
    return NULL;
}

ua_status ua_front_organ(ua_front *f, ua_unit *u)
{
    uint32_t from = 0, to;
    const ua_name *o = ua_front_organ_in(f->w, ua_unit_str(u), &from, &to);

    if (!o)
        return UA_OK;
    if (!f->w->found.organ.n)
        f->w->found.organ = ua_str_c(o->code);
    return ua_mark_text(f->w, u->text, from, to, UA_M_DOC_AUTHORITY, ua_str_c(o->code), (ua_str){0});
}

uint32_t ua_distribution_end(const ua_match *m, ua_str *key)
{
    static const char *const kinds[][2] = {{"general", "distributionGeneral"},
                                           {"limited", "distributionLimited"},
                                           {"restricted", "distributionRestricted"}};

    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        ua_str word = ua_match_group(m, kinds[i][0]);
        if (word.n) {
            *key = ua_str_c(kinds[i][1]);
            return (uint32_t)(word.p - m->subject.p) + (uint32_t)word.n;
        }
    }
    return 0;
}

ua_status ua_front_distribution(ua_front *f, ua_unit *u, const ua_match *m)
{
    ua_str key = {0};
    uint32_t end = ua_distribution_end(m, &key);

    if (end) /* CP-02 */
        UA_TRY(ua_mark_text(f->w, u->text, 0, end, UA_M_INLINE, key, UA_STR("distribution")));
    UA_TRY(ua_front_date(f, u, "dateOfIssuance", &f->w->found.issued));
    return ua_front_line(f, f->cover, u, "distribution");
}

ua_status ua_front_symbol(ua_front *f, ua_unit *u, const ua_match *m)
{
    f->w->found.symbol = ua_symbol_of(f->w, ua_match_group(m, "sym"));
    UA_TRY(ua_mark_group(f->w, u->text, m, "sym", UA_M_DOC_NUMBER, UA_STR("symbol"), (ua_str){0}));
    UA_TRY(ua_front_date(f, u, "dateOfIssuance", &f->w->found.issued));
    return ua_front_line(f, f->cover, u, "symbol");
}

/** Value of a session: its ordinal words, digits, or S-26 and ES-11 of special ones (CP-02). */
static ua_str session_value(ua_front *f, const ua_match *m)
{
    ua_str words = ua_match_group(m, "session"), folded;
    ua_buf b = ua_buf_on(f->w->p->arena);
    const ua_lang *l = f->w->p->lang;

    if (!words.n)
        words = ua_match_group(m, "session2");
    if (ua_fold(f->w->p->arena, words, &folded) != UA_OK)
        return (ua_str){0};
    const ua_word *o = ua_lang_word(l->ordinals, l->nordinals, folded);
    uint32_t value = o ? (uint32_t)o->value : ua_numeral_in(words);
    bool in_words = value > 0;
    for (size_t i = 0, len; !in_words && i < words.n; i += len) {
        uint32_t cp = ua_utf8_at(words, i, &len);
        if (ua_is_digit(cp))
            value = 10 * (value % MOST_SESSION) + (uint32_t)ua_digit_value(cp);
    }
    if (ua_match_group(m, "special").n)
        ua_buf_putz(&b, ua_match_group(m, "emergency").n ? "ES-" : "S-");
    if (value)
        ua_buf_put_uint(&b, value);
    return value ? ua_buf_str(&b) : (ua_str){0};
}

ua_status ua_front_session(ua_front *f, ua_unit *u, const ua_match *m)
{
    ua_str value = session_value(f, m);
    uint32_t skipped = (uint32_t)(m->subject.p - ua_unit_str(u).p); /* the organ's name in front */
    ua_match agenda;

    if (value.n) {
        f->w->found.session = value;
        UA_TRY(ua_mark_text(f->w, u->text, skipped + m->from, skipped + m->to, UA_M_SESSION,
                            UA_STR("session"), value));
    }
    if (ua_find(f->w, UA_P_AGENDA_ITEM, ua_unit_str(u), &agenda) && agenda.from >= skipped + m->to - 1)
        UA_TRY(ua_front_agenda_items(f, u, &agenda));
    return ua_front_line(f, f->cover, u, "session");
}

/** "Human Rights Council Forty-fifth session" (N-21). */
bool ua_front_organ_and_session(const ua_work *w, ua_str s, ua_match *m)
{
    size_t len;

    return ua_lang_organ(w->p->lang, s, &len) && len < s.n &&
           ua_find(w, UA_P_SESSION, ua_str_trim(ua_str_sub(s, len, s.n)), m);
}

ua_status ua_front_agenda(ua_front *f, ua_unit *u, const ua_match *m)
{
    UA_TRY(ua_front_agenda_items(f, u, m));
    return ua_front_line(f, f->cover, u, "agendaItem");
}

ua_status ua_front_masthead(ua_front *f, ua_unit *u, const ua_match *m)
{
    ua_str s = ua_unit_str(u);

    (void)m;
    if (s.n <= 4) /* N-19: the big letter of the symbol */
        return ua_unit_drop(f->w, u, UA_WHY_RUNNING_HEAD, "N-19");
    UA_TRY(ua_mark_text(f->w, u->text, 0, (uint32_t)s.n, UA_M_DOC_AUTHORITY, UA_STR("un"), (ua_str){0}));
    return ua_front_line(f, f->cover, u, "unitedNations");
}

ua_status ua_front_language(ua_front *f, ua_unit *u, const ua_match *m)
{
    ua_str s = ua_unit_str(u);
    const char *group = ua_match_group(m, "orig").n ? "orig" : "orig2";
    ua_str original = ua_match_group(m, group);
    uint32_t end = m->to;

    if (original.n) { /* "English Original: French" (CP-02, MD-08) */
        const ua_lang *l = ua_lang_find(original);
        UA_TRY(ua_mark_group(f->w, u->text, m, group, UA_M_INLINE, (ua_str){0}, UA_STR("originalLanguage")));
        size_t before = ua_str_find(s, UA_STR(" Original"), 0);
        end = before == SIZE_MAX ? 0 : (uint32_t)before;
        if (l)
            f->w->found.original_lang = ua_str_c(l->bcp47);
    }
    if (end)
        UA_TRY(ua_mark_text(f->w, u->text, 0, end, UA_M_INLINE, (ua_str){0}, UA_STR("languageOfExpression")));
    return ua_front_line(f, f->cover, u, "language");
}

/* What records say a document is about: subjects and items of the agenda (MD-11). */
#include "parse/join.h"
#include "text/ctype.h"
#include "text/utf8.h"

enum { MOST_DIGITS = 10 };

/** The keywords of the document as they grow. */
typedef struct ua_keywords {
    ua_join *j;
    UA_VEC(ua_keyword) all;
    ua_table known; /**< values */
    bool ok;
} ua_keywords;

static void add(ua_keywords *k, ua_keyword keyword)
{
    if (!k->ok || ua_table_has(&k->known, keyword.value))
        return;
    k->ok = ua_table_at(&k->known, keyword.value) && ua_vec_push(k->j->w->p->arena, &k->all, keyword);
}

/** A number of the thesaurus has seven digits; what is much longer is none. */
static bool is_number(ua_str s)
{
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] < '0' || s.p[i] > '9')
            return false;
    return s.n > 0 && s.n <= MOST_DIGITS;
}

/** The preferred terms of the thesaurus are written in capitals. */
static bool in_capitals(ua_str s)
{
    size_t len;

    for (size_t at = 0; at < s.n; at += len)
        if (ua_is_lower(ua_utf8_at(s, at, &len)))
            return false;
    return true;
}

static void add_subject(ua_keywords *k, const ua_fact *f)
{
    ua_work *w = k->j->w;
    ua_str words = f->part[0];

    if (!words.n)
        return;
    words.n -= words.p[words.n - 1] == '.';
    const ua_descriptor *term = ua_catalogue_term(w->p->catalogue, w->p->arena, words);
    words = term ? term->words : words;
    if (!words.n || !in_capitals(words)) {
        ua_report(w->p->diags, UA_D_META_NO_TERM, (ua_span){0, 0}, UA_ARGS(f->part[0]));
        return;
    }
    ua_str number = term ? term->number : is_number(f->part[1]) ? f->part[1] : (ua_str){0};
    add(k, (ua_keyword){"unbis", words, words, number, UA_FROM_RECORD});
}

/** "71b", "71 (b)", "24b[3]" to "71 (b)", "24 (b)"; empty: it is no item. */
static ua_str item_of(ua_work *w, ua_str s)
{
    ua_buf b = ua_buf_on(w->p->arena);
    ua_match m;

    if (!ua_find(w, UA_P_RECORD_AGENDA, s, &m))
        return (ua_str){0};
    ua_str letter = ua_match_group(&m, "letter");
    ua_buf_put(&b, ua_match_group(&m, "num"));
    if (letter.n) {
        ua_buf_putz(&b, " (");
        ua_buf_put(&b, letter);
        ua_buf_putc(&b, ')');
    }
    return ua_buf_str(&b);
}

static ua_str untitled(ua_work *w, ua_str item)
{
    ua_buf b = ua_buf_on(w->p->arena);

    ua_buf_putz(&b, "Agenda item ");
    ua_buf_put(&b, item);
    return ua_buf_str(&b);
}

/** The next item of the agenda in the records, and its title; false: there is none left. */
static bool next_item(const ua_join *j, ua_facts *walk, ua_str *item, ua_str *title)
{
    const ua_fact *f;

    while ((f = ua_join_next(j, walk)) != NULL) {
        *item = item_of(j->w, f->part[0]);
        *title = f->part[1];
        if (title->n && title->p[title->n - 1] == '.')
            title->n--;
        if (item->n)
            return true;
    }
    return false;
}

/** The records' items; those with a title first: they may be listed again without it. */
static void add_items(ua_keywords *k, bool titled)
{
    ua_facts walk = {.kind = UA_F_AGENDA};
    ua_str item, title;

    while (next_item(k->j, &walk, &item, &title))
        if ((title.n > 0) == titled)
            add(k,
                (ua_keyword){"agenda", item, titled ? title : untitled(k->j->w, item), {0}, UA_FROM_RECORD});
}

/** The items that the text names: a title that it does not give is filled. false: the records have other items. */
static bool match_items(ua_keywords *k, ua_str *other)
{
    ua_facts walk = {.kind = UA_F_AGENDA};
    ua_str item, title;
    bool same = false, any = false;

    while (next_item(k->j, &walk, &item, &title)) {
        any = true;
        *other = item;
        for (uint32_t i = 0; i < k->all.n; i++) {
            ua_keyword *own = &k->all.at[i];
            if (strcmp(own->dictionary, "agenda") != 0 || !ua_str_eq(own->value, item))
                continue;
            same = true;
            if (title.n && ua_str_eq(own->shown, untitled(k->j->w, item)))
                own->shown = title;
        }
    }
    return same || !any;
}

static void join_agenda(ua_keywords *k)
{
    ua_str named = {0}, other = {0};

    for (uint32_t i = 0; i < k->all.n && !named.n; i++)
        if (!strcmp(k->all.at[i].dictionary, "agenda"))
            named = k->all.at[i].value;
    if (!named.n) {
        add_items(k, true);
        add_items(k, false);
    } else if (!match_items(k, &other)) {
        ua_join_report(k->j, (ua_matter){"agenda item", "MD-11"}, named, other);
    }
}

ua_status ua_join_keywords(ua_join *j)
{
    ua_arena *a = j->w->p->arena;
    ua_keywords k = {.j = j, .known = ua_table_on(a), .ok = true};
    ua_facts walk = {.kind = UA_F_SUBJECT};
    const ua_fact *f;

    for (uint32_t i = 0; i < j->m->nkeywords; i++)
        add(&k, j->m->keywords[i]);
    join_agenda(&k);
    while (k.ok && (f = ua_join_next(j, &walk)) != NULL)
        add_subject(&k, f);
    j->m->keywords = k.all.at;
    j->m->nkeywords = k.all.n;
    return ua_arena_status(a);
}

/* Looking only where a word opens what is looked for finds all of it: beside a search at every place, over the sentences of
 * tests/eval. */
#include "unit.h"

#include <stdio.h>

#include "lang/entity.h"
#include "parse/spots.h"
#include "text/ctype.h"
#include "text/utf8.h"

enum {
    LONGEST_LINE = 4096,
    BITS = 16,
    /* what the sentences of every language have; lists that are resumed, and words that open clauses, not all have */
    EVERYWHERE = UA_OPENS_DATE | UA_OPENS_CITED | UA_OPENS_TREATY | UA_OPENS_PROVISION | UA_OPENS_ITSELF |
                 UA_OPENS_PHRASE | UA_OPENS_NAME
};

typedef struct looking {
    const ua_lang *lang;
    ua_patterns *patterns;
    unsigned found[BITS]; /**< by the bit of the opening */
} looking;

/** The sentence of a row without its marks "[[text|meaning]]". */
static ua_str plain(char *line)
{
    char *s = strrchr(line, '\t'), *out = s;

    if (!s)
        return (ua_str){0};
    char *first = ++s;
    for (out = s; *s && *s != '\n'; s++) {
        if (!strncmp(s, "[[", 2)) {
            s++;
        } else if (*s == '|' && strstr(s, "]]")) {
            s = strstr(s, "]]") + 1;
        } else {
            *out++ = *s;
        }
    }
    return (ua_str){first, (size_t)(out - first)};
}

static void expect(looking *k, ua_work *w, unsigned what, uint32_t at)
{
    ua_str s = w->spots.t->s;

    if (ua_spot_from(w, what, at) != at)
        fail_msg("%s: nothing opens at \"%.*s\" (%u)", k->lang->english, (int)(s.n - at), s.p + at, what);
    for (unsigned bit = 0; bit < BITS; bit++)
        k->found[bit] += what >> bit & 1;
}

static void at_place(looking *k, ua_work *w, uint32_t at, bool word)
{
    static const struct {
        ua_pattern_id id;
        unsigned what;
    } patterns[] = {
        {UA_P_DATE, UA_OPENS_DATE},          {UA_P_DATE_PART, UA_OPENS_DATE},
        {UA_P_CITE_NOUN, UA_OPENS_CITED},    {UA_P_CITE_DECISION, UA_OPENS_CITED},
        {UA_P_CITE_TREATY, UA_OPENS_TREATY}, {UA_P_CITE_LEVEL, UA_OPENS_PROVISION},
        {UA_P_CITE_SELF, UA_OPENS_ITSELF},   {UA_P_CITE_RESUMED, UA_OPENS_RESUMED},
    };
    ua_str s = w->spots.t->s;
    size_t from, end, len;
    ua_match m;

    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++)
        if (ua_pattern_find(k->patterns, patterns[i].id, s, at, &m) && m.from == at)
            expect(k, w, patterns[i].what, at);
    if (word && ua_pattern_find(k->patterns, UA_P_CLAUSE, s, at, &m) && m.from == at)
        expect(k, w, UA_OPENS_CLAUSE, at);
    if (word && ua_lang_phrase(k->lang, ua_str_sub(s, at, s.n), UA_OPERATIVE_LEAD | UA_PREAMBULAR_LEAD, &len))
        expect(k, w, UA_OPENS_PHRASE, at);
    if (word && ua_lang_entity(k->lang, s, at, &from, &end))
        expect(k, w, UA_OPENS_NAME | UA_OPENS_LOWER_NAME, at);
}

static void sentence(looking *k, ua_str s)
{
    ua_parse p = {.arena = arena, .lang = k->lang, .patterns = k->patterns};
    ua_work w = {.p = &p};
    ua_text t = {.s = s};
    size_t len;
    bool inside = false;

    ua_spots_begin(&w);
    assert_int_equal(ua_spots_of(&w, &t), UA_OK);
    for (uint32_t at = 0; at < s.n; at += (uint32_t)len) {
        uint32_t cp = ua_utf8_at(s, at, &len);
        bool letter = ua_is_letter(cp) || ua_is_digit(cp) || ua_is_mark(cp);
        at_place(k, &w, at, letter && (!inside || !k->lang->spaced));
        inside = letter;
    }
}

static void finds_all(void **unused)
{
    static const char *const files[] = {"tests/eval/references.tsv", "tests/eval/dates.tsv",
                                        "tests/eval/entities.tsv"};
    static char line[LONGEST_LINE];

    (void)unused;
    for (size_t i = 0; i < ua_nlangs; i++) {
        const ua_lang *l = ua_langs[i];
        looking k = {.lang = l};
        k.patterns = ua_patterns_new(l->patterns, ua_common_patterns);
        assert_non_null(k.patterns);
        for (size_t f = 0; f < sizeof files / sizeof *files; f++) {
            FILE *in = fopen(files[f], "r");
            assert_non_null(in);
            while (fgets(line, sizeof line, in))
                if (!strncmp(line, l->bcp47, strlen(l->bcp47)) && line[strlen(l->bcp47)] == '\t')
                    sentence(&k, plain(line));
            fclose(in);
        }
        for (unsigned bit = 0; bit < BITS; bit++)
            if (EVERYWHERE >> bit & 1 && !k.found[bit])
                fail_msg("%s: the sentences have nothing of opening %u", l->english, 1U << bit);
        ua_patterns_free(k.patterns);
    }
}

/** Short names are found from where they are introduced on, also where the bytes of one look like those of another. */
static void finds_terms(void **unused)
{
    ua_parse p = {.arena = arena, .lang = ua_langs[0]};
    ua_work w = {.p = &p};
    ua_text t = {.s = UA_STR("the DEA and the EUK, an AUK and the DEA")};

    (void)unused;
    ua_spots_begin(&w);
    assert_int_equal(ua_spots_of(&w, &t), UA_OK);
    assert_int_equal(ua_spot_from(&w, UA_OPENS_TERM, 0), t.s.n);
    ua_spots_term(&w, UA_STR("DEA"));
    assert_int_equal(ua_spots_of(&w, &t), UA_OK);
    assert_int_equal(ua_spot_from(&w, UA_OPENS_TERM, 0), 4);
    assert_int_equal(ua_spot_from(&w, UA_OPENS_TERM, 5), 36);
    ua_spots_term(&w, UA_STR("EUK"));
    assert_int_equal(ua_spots_of(&w, &t), UA_OK);
    assert_int_equal(ua_spot_from(&w, UA_OPENS_TERM, 5), 16);
    assert_int_equal(ua_spot_from(&w, UA_OPENS_TERM, 17), 36);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(finds_all), cmocka_unit_test(finds_terms)};

    return cmocka_run_group_tests(tests, set_up, tear_down);
}

/* The six packs: phrases, organs, numerals in words, the same keys in all languages. */
#include "unit.h"

#include "lang/designation.h"
#include "lang/symbol.h"

static void tags(void **state)
{
    (void)state;
    assert_string_equal(ua_lang_find(UA_STR("fr-FR"))->bcp47, "fr");
    assert_string_equal(ua_lang_find(UA_STR("zho"))->bcp47, "zh");
    assert_string_equal(ua_lang_find(UA_STR("Arabic"))->bcp47, "ar");
    assert_null(ua_lang_find(UA_STR("tlh")));
    assert_int_equal(ua_nlangs, 6);
}

/** Records of meetings (MD-13): the series of an organ, for numbers with and without a session. */
static void minutes(void **state)
{
    (void)state;
    assert_string_equal(ua_minutes_of(UA_STR("un-ga"), true)->symbol, "A/@/PV.#");
    assert_string_equal(ua_minutes_of(UA_STR("un-ga"), false)->symbol, "A/PV.#");
    assert_string_equal(ua_minutes_of(UA_STR("un-sc"), false)->symbol, "S/PV.#");
    assert_null(ua_minutes_of(UA_STR("un-hrc"), true));
}

/** Every key that has an addressee is one of a mandate, and its language has a phrase with it. */
static void addressees(void **state)
{
    (void)state;
    for (size_t l = 0; l < ua_nlangs; l++) {
        unsigned known = 0;
        for (uint32_t i = 0; i < ua_langs[l]->naskings; i++) {
            ua_str key = ua_str_c(ua_langs[l]->askings[i].key);
            assert_true(ua_is_mandate(key));
            assert_non_null(ua_langs[l]->patterns[ua_langs[l]->askings[i].pattern].source);
            known += ua_lang_has_key(ua_langs[l], key, UA_OPERATIVE_LEAD);
        }
        assert_true(known >= 4);
    }
    assert_false(ua_is_mandate(UA_STR("recalls")));
}

static void longest_phrase(void **state)
{
    (void)state;
    static const struct {
        const char *lang, *text, *key, *marked;
        uint8_t role;
    } cases[] = {
        {"en", "Recalling its resolution", "recalling", "Recalling", UA_PREAMBULAR_LEAD},
        {"en", "Decides to act", "decides", "Decides", UA_OPERATIVE_LEAD},
        {"fr", "Rappelant sa r\xC3\xA9solution", "recalling", "Rappelant", UA_PREAMBULAR_LEAD},
        {"fr",
         "D\xC3\xA9"
         "cide de proroger",
         "decides",
         "D\xC3\xA9"
         "cide",
         UA_OPERATIVE_LEAD},
        {"es", "Recordando sus resoluciones", "recalling", "Recordando", UA_PREAMBULAR_LEAD},
        {"ru", "\xD1\x81\xD1\x81\xD1\x8B\xD0\xBB\xD0\xB0\xD1\x8F\xD1\x81\xD1\x8C \xD0\xBD\xD0\xB0",
         "recalling", "\xD1\x81\xD1\x81\xD1\x8B\xD0\xBB\xD0\xB0\xD1\x8F\xD1\x81\xD1\x8C", UA_PREAMBULAR_LEAD},
        {"zh", "\xE5\x9B\x9E\xE9\xA1\xBE\xE5\x85\xB6", "recalling", "\xE5\x9B\x9E\xE9\xA1\xBE",
         UA_PREAMBULAR_LEAD},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t len;
        ua_str s = ua_str_c(cases[i].text);
        const ua_phrase *p = ua_lang_phrase(ua_lang_find(ua_str_c(cases[i].lang)), s, cases[i].role, &len);
        assert_non_null(p);
        assert_string_equal(p->key, cases[i].key);
        assert_str(ua_str_sub(s, 0, len), cases[i].marked);
    }
}

static void phrases_end_at_words(void **state)
{
    (void)state;
    size_t len;
    assert_null(ua_lang_phrase(ua_lang_find(UA_STR("en")), UA_STR("Decidesque"), UA_OPERATIVE_LEAD, &len));
    assert_null(
        ua_lang_phrase(ua_lang_find(UA_STR("en")), UA_STR("The lighthouse"), UA_OPERATIVE_LEAD, &len));
}

/** Tables are searched by halving: each must be sorted, and no form may stand twice. */
static void tables_are_sorted(void **state)
{
    (void)state;
    for (size_t i = 0; i < ua_nlangs; i++) {
        const ua_lang *l = ua_langs[i];
        for (uint32_t k = 1; k < l->nphrases; k++)
            assert_true(ua_str_cmp(ua_str_c(l->phrases[k - 1].form), ua_str_c(l->phrases[k].form)) <= 0);
        for (uint32_t k = 1; k < l->norgans; k++)
            assert_true(ua_str_cmp(ua_str_c(l->organs[k - 1].form), ua_str_c(l->organs[k].form)) < 0);
    }
}

static void keys_of_all_languages(void **state)
{
    (void)state;
    static const char *const keys[] = {"recalling", "reaffirming", "noting",    "decides", "requests",
                                       "invites",   "welcomes",    "callsUpon", "urges"};
    for (size_t i = 0; i < ua_nlangs; i++)
        for (size_t k = 0; k < sizeof keys / sizeof *keys; k++) {
            bool found = false;
            for (uint32_t p = 0; p < ua_langs[i]->nphrases; p++)
                found = found || !strcmp(ua_langs[i]->phrases[p].key, keys[k]);
            if (!found)
                fail_msg("%s has no phrase for %s", ua_langs[i]->bcp47, keys[k]);
        }
}

/** N-121: one word, near to the phrases of one key only. */
static void misread_phrases(void **state)
{
    (void)state;
    const ua_lang *fr = ua_lang_find(UA_STR("fr"));
    size_t len = 0;
    const ua_phrase *p = ua_lang_phrase_like(fr, UA_STR("Reconnoissant que"), UA_PREAMBULAR_LEAD, &len);

    assert_non_null(p);
    assert_string_equal(p->key, "recognizing");
    assert_int_equal(len, 13);
    assert_null(ua_lang_phrase_like(fr, UA_STR("Encourager les"), UA_OPERATIVE_LEAD, &len));
    assert_null(ua_lang_phrase_like(fr, UA_STR("Les lampes"), UA_OPERATIVE_LEAD, &len));
}

/** TLC eIds have no underscore (ID-09), keys are the same words in all languages. */
static void keys_are_identifiers(void **state)
{
    (void)state;
    for (size_t i = 0; i < ua_nlangs; i++)
        for (uint32_t p = 0; p < ua_langs[i]->nphrases; p++)
            for (const char *c = ua_langs[i]->phrases[p].key; *c; c++)
                assert_true((*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z'));
}

/** The table of keys knows each key of each language in all of its roles, and no other. */
static void roles_of_keys(void **state)
{
    (void)state;
    for (size_t i = 0; i < ua_nlangs; i++)
        for (uint32_t p = 0; p < ua_langs[i]->nphrases; p++) {
            const ua_phrase *f = &ua_langs[i]->phrases[p];
            assert_int_equal(ua_key_roles(ua_str_c(f->key)) & f->role, f->role);
        }
    assert_int_equal(ua_key_roles(UA_STR("recalling")), UA_PREAMBULAR_LEAD);
    assert_int_equal(ua_key_roles(UA_STR("decides")), UA_OPERATIVE_LEAD);
    assert_int_equal(ua_key_roles(UA_STR("decide")), 0);
    assert_int_equal(ua_key_roles((ua_str){0}), 0);
}

static void series(void **state)
{
    (void)state;
    static const struct {
        const char *symbol, *actor;
    } cases[] = {
        {"S/RES/2531 (2020)", "un-sc"}, {"A/RES/73/223", "un-ga"},   {"A/HRC/RES/34/26", "un-hrc"},
        {"E/RES/2019/5", "un-ecosoc"},  {"S/PRST/2018/10", "un-sc"}, {"E/ESCAP/RES/68/3", "un-escap"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(ua_series_of(ua_str_c(cases[i].symbol))->actor, cases[i].actor);
    assert_null(ua_series_of(UA_STR("XYZ/1")));
    for (size_t i = 0; i < ua_nseries; i++)
        assert_non_null(ua_actor_find(ua_str_c(ua_all_series[i].actor)));
}

/** NC-13: what can be the organ of a document has an entry, and so an IRI. */
static void organs_are_actors(void **state)
{
    (void)state;
    for (size_t i = 0; i < ua_nlangs; i++)
        for (uint32_t k = 0; k < ua_langs[i]->norgans; k++)
            assert_non_null(ua_actor_find(ua_str_c(ua_langs[i]->organs[k].code)));
}

/** RF-04 d: the year in which a session opened. */
static void sessions(void **state)
{
    (void)state;
    static const struct {
        const char *actor, *session;
        uint32_t year;
    } cases[] = {
        {"un-ga", "1", 1946},     {"un-ga", "73", 2018},    {"un-ga-c2", "73", 2018}, {"un-ga", "S-26", 2001},
        {"un-ga", "S-VI", 1974},  {"un-ga", "ES-11", 2022}, {"un-ga", "S-99", 0},     {"un-hrc", "34", 2017},
        {"un-hrc", "S-30", 2021}, {"un-hrc", "S-99", 0},    {"un-sc", "73", 0},       {"un-ga", "", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(ua_session_year(ua_str_c(cases[i].actor), ua_str_c(cases[i].session)),
                         cases[i].year);
}

/** What a symbol says, and the symbol of what it says (NC-07, RF-02). */
static void symbols(void **state)
{
    (void)state;
    static const struct {
        const char *symbol, *actor, *cls, *number, *year;
    } cases[] = {
        {"S/RES/2531 (2020)", "un-sc", "resolution", "2531 (2020)", "2020"},
        {"A/RES/1514 (XV)", "un-ga", "resolution", "1514 (XV)", "1960"},
        {"A/HRC/RES/34/26", "un-hrc", "resolution", "34/26", "2017"},
        {"UNEP/EA.4/Res.1", "unep-unea", "resolution", "4/1", "2019"},
        {"A/C.2/73/L.5", "un-ga-c2", "draft", "A/C.2/73/L.5", "2018"},
        {"E/CN.6/2018/3", "un-ecosoc-cn6", "document", "E/CN.6/2018/3", "2018"},
        {"S/26383", "un-sc", "document", "S/26383", ""},
    };
    ua_symbol s;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_true(ua_symbol_read(arena, ua_str_c(cases[i].symbol), &s));
        assert_string_equal(s.actor, cases[i].actor);
        assert_string_equal(s.cls, cases[i].cls);
        assert_str(s.number, cases[i].number);
        assert_str(s.year, cases[i].year);
    }
    assert_false(ua_symbol_read(arena, UA_STR("XYZ/1"), &s));
    assert_str(ua_symbol_write(arena, UA_STR("un-ga"), UA_STR("resolution"), UA_STR("69-96_A-B")),
               "A/RES/69/96 A-B");
    assert_str(ua_symbol_write(arena, UA_STR("un-ga"), UA_STR("decision"), UA_STR("69-555")), "A/DEC/69/555");
    assert_str(ua_symbol_write(arena, UA_STR("un-ga"), UA_STR("document"), UA_STR("A-S-26-7")), "A/S-26/7");
    assert_str(ua_symbol_write(arena, UA_STR("unesco-gc"), UA_STR("resolution"), UA_STR("1")), "");
}

/** LG-04: what a language writes in words of its own. */
static void designations(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"2531 (2020)", "2531 (2020)"},
        {"377 ألف (د-5)", "377 A (V)"},
        {"217 ألف (د – 3)", "217 A (III)"},
        {"2099 (د ـ 20)", "2099 (XX)"},
        {"3201 (دإ-6)", "3201 (S-VI)"},
        {"دإ-20/2", "S-20/2"},
        {"دإط - 10 / 24", "ES-10/24"},
        {"٤٠ / ١٥٢ سين", "40/152 O"},
        {"S/RES/2531(2020)", "S/RES/2531(2020)"},
        {"70/1 منارة", "70/1 منارة"}, /* no letter of that name */
        {"(د-", "("},
        {"", ""},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_str(ua_designation(arena, ua_str_c(cases[i][0])), cases[i][1]);
    assert_int_equal(ua_letter_word(UA_STR("ألف")), 'A');
    assert_int_equal(ua_letter_word(UA_STR("ضاد")), 'Z');
    assert_int_equal(ua_letter_word(UA_STR("د")), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tags),
        cmocka_unit_test(minutes),
        cmocka_unit_test(addressees),
        cmocka_unit_test(longest_phrase),
        cmocka_unit_test(phrases_end_at_words),
        cmocka_unit_test(misread_phrases),
        cmocka_unit_test(tables_are_sorted),
        cmocka_unit_test(keys_of_all_languages),
        cmocka_unit_test(keys_are_identifiers),
        cmocka_unit_test(roles_of_keys),
        cmocka_unit_test(series),
        cmocka_unit_test(organs_are_actors),
        cmocka_unit_test(sessions),
        cmocka_unit_test(symbols),
        cmocka_unit_test(designations),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}

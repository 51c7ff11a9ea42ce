/* Names of States, organizations, offices and places, in six languages. */
#include "unit.h"

#include <string.h>

#include "lang/entity.h"

static const ua_entity *state(const char *lang, const char *name)
{
    return ua_lang_state(ua_lang_find(ua_str_c(lang)), ua_str_c(name));
}

/** Each State has a name in each language; what its names are found by is the State itself. */
static void states_have_names(void **unused)
{
    size_t members = 0;

    (void)unused;
    for (size_t i = 0; i < ua_nentities; i++) {
        const ua_entity *e = &ua_entities[i];
        members += e->cls == UA_MEMBER;
        for (size_t k = 0; e->cls <= UA_OBSERVER && k < ua_nlangs; k++) {
            const ua_lang *l = ua_langs[k];
            unsigned names = 0;
            for (uint32_t j = 0; j < l->nnames; j++)
                if (l->names[j].entity == i) {
                    names++;
                    assert_ptr_equal(ua_lang_state(l, ua_str_c(l->names[j].form)), e);
                }
            if (!names)
                fail_msg("%s has no name for %s", l->english, e->code);
        }
        assert_int_equal(e->cls <= UA_OBSERVER ? strlen(e->acronym) : 3, 3);
    }
    assert_int_equal(members, 193);
}

static void names_of_states(void **unused)
{
    static const struct {
        const char *lang, *name, *code;
    } cases[] = {
        {"en", "Iran (Islamic Republic of)", "iran"},
        {"en", "C\xC3\xB4te d\xE2\x80\x99Ivoire", "coteDIvoire"},
        {"en", "UNITED STATES OF AMERICA", "unitedStates"},
        {"fr",
         "Micron\xC3\xA9sie (\xC3\x89tats f\xC3\xA9"
         "d\xC3\xA9r\xC3\xA9s de)",
         "micronesia"},
        {"es",
         "Rep\xC3\xBA"
         "blica \xC3\x81rabe Siria",
         "syrianArabRepublic"},
        {"ru", "\xD0\xA1\xD0\xBE\xD0\xBC\xD0\xB0\xD0\xBB\xD0\xB8", "somalia"},
        {"zh", "\xE7\xB4\xA2\xE9\xA9\xAC\xE9\x87\x8C", "somalia"},
    };

    (void)unused;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const ua_entity *e = state(cases[i].lang, cases[i].name);
        assert_non_null(e);
        assert_string_equal(e->code, cases[i].code);
    }
    assert_null(state("en", "Atlantis"));
    assert_null(state("en", "Guinea and Ghana"));
    assert_null(state("en", "Security Council"));
}

/** ON-03: a State that votes is another entry than the place. */
static void states_that_act(void **unused)
{
    ua_arena *a = ua_arena_new(NULL, 0);
    const ua_entity *mali = state("en", "Mali");

    (void)unused;
    assert_str(ua_state_actor(a, mali), "memberMali");
    assert_ptr_equal(ua_entity_find(UA_STR("memberMali")), mali);
    assert_ptr_equal(ua_entity_find(UA_STR("mali")), mali);
    assert_null(ua_entity_find(UA_STR("memberAtlantis")));
    assert_string_equal(mali->acronym, "MLI");
    ua_arena_free(a);
}

/** One eId names one thing (ID-01): no name has the key of a lead phrase. */
static void codes_are_no_keys(void **unused)
{
    (void)unused;
    for (size_t k = 0; k < ua_nlangs; k++)
        for (uint32_t i = 0; i < ua_langs[k]->nphrases; i++)
            if (ua_entity_find(ua_str_c(ua_langs[k]->phrases[i].key)))
                fail_msg("%s is a phrase and a name", ua_langs[k]->phrases[i].key);
}

/** Codes are eIds and become slugs: letters, digits and hyphens (ID-09, ON-01); labels are English (ON-02). */
static void codes_are_ids(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < ua_nentities; i++) {
        const char *code = ua_entities[i].code;
        assert_int_equal(strspn(code, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"),
                         strlen(code));
        assert_true(code[0] >= 'a' && code[0] <= 'z');
        assert_true(ua_entities[i].label[0] != '\0');
    }
}

static void longest_name(void **unused)
{
    static const struct {
        const char *lang, *text, *code, *name;
    } cases[] = {
        {"en", "Papua New Guinea and", "papuaNewGuinea", "Papua New Guinea"},
        {"en", "Guinea-Bissau, and", "guineaBissau", "Guinea-Bissau"},
        {"en", "Guinea and Bissau", "guinea", "Guinea"},
        {"en", "UNITED NATIONS", "un", "UNITED NATIONS"},
        {"ru", "\xD0\x9C\xD0\xB0\xD0\xBB\xD0\xB8 \xD0\xB8", "mali", "\xD0\x9C\xD0\xB0\xD0\xBB\xD0\xB8"},
        {"zh", "\xE9\xA9\xAC\xE9\x87\x8C\xE7\x9A\x84", "mali", "\xE9\xA9\xAC\xE9\x87\x8C"},
        {"ar", "\xD9\x88\xD9\x81\xD8\xB1\xD9\x86\xD8\xB3\xD8\xA7", "france",
         "\xD9\x81\xD8\xB1\xD9\x86\xD8\xB3\xD8\xA7"},
        {"en", "Guinea worm", NULL, "Guinea worm"},
        {"en", "Chadian", NULL, ""},
        {"en", "chad", NULL, ""},
        {"en", "Who keeps lamps", NULL, ""},
        {"en", "", NULL, ""},
    };

    (void)unused;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t from, end;
        ua_str s = ua_str_c(cases[i].text);
        const ua_entity *e = ua_lang_entity(ua_lang_find(ua_str_c(cases[i].lang)), s, 0, &from, &end);
        assert_str(ua_str_sub(s, from, end), cases[i].name);
        assert_true(!e == !cases[i].code);
        if (e)
            assert_string_equal(e->code, cases[i].code);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(states_have_names), cmocka_unit_test(names_of_states),
        cmocka_unit_test(states_that_act),   cmocka_unit_test(codes_are_no_keys),
        cmocka_unit_test(codes_are_ids),     cmocka_unit_test(longest_name),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

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
        {"fr", "Micron\xC3\xA9sie (\xC3\x89tats f\xC3\xA9"
               "d\xC3\xA9r\xC3\xA9s de)",
         "micronesia"},
        {"es", "Rep\xC3\xBA"
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(states_have_names),
        cmocka_unit_test(names_of_states),
        cmocka_unit_test(states_that_act),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

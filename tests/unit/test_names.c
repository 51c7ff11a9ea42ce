/* Names in converted texts: one entry in every language (ON-01, ID-10), declared once, and marks that nest. */
#include "unit.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <stdlib.h>

#include "support.h"
#include "unakn.h"

static unakn_ctx *context;

static xmlDoc *converted(const char *lang, const char *text)
{
    unakn_doc *d;
    bytes out = {0};

    assert_int_equal(unakn_read(context, "names.txt", (unakn_str){text, strlen(text)}, "text", &d), UNAKN_OK);
    assert_int_equal(unakn_set(d, "lang", lang), UNAKN_OK);
    assert_int_equal(unakn_set(d, "date", "2045-03-11"), UNAKN_OK);
    assert_int_equal(unakn_parse(d), UNAKN_OK);
    assert_int_equal(unakn_check(d), UNAKN_OK);
    assert_int_equal(unakn_write(d, "akn", collect, &out), UNAKN_OK);
    xmlDoc *doc = xmlReadMemory(out.p, (int)out.n, "names.xml", NULL, XML_PARSE_NONET);
    assert_non_null(doc);
    unakn_doc_free(d);
    free(out.p);
    return doc;
}

/** The strings of an XPath expression, each followed by a blank. */
static void strings(xmlDoc *doc, const char *path, char *into, size_t size)
{
    xmlXPathContext *x = xmlXPathNewContext(doc);
    xmlXPathRegisterNs(x, (const xmlChar *)"a",
                       (const xmlChar *)"http://docs.oasis-open.org/legaldocml/ns/akn/3.0");
    xmlXPathObject *found = xmlXPathEvalExpression((const xmlChar *)path, x);
    size_t n = 0;

    into[0] = '\0';
    for (int i = 0; found->nodesetval && i < found->nodesetval->nodeNr; i++) {
        xmlChar *s = xmlNodeGetContent(found->nodesetval->nodeTab[i]);
        n += (size_t)snprintf(into + n, size - n, "%s ", (char *)s);
        xmlFree(s);
        assert_true(n < size);
    }
    xmlXPathFreeObject(found);
    xmlXPathFreeContext(x);
}

/** The same fictional sentence in the six languages, its names in the same order. */
static void one_entry_in_all_languages(void **state)
{
    static const struct {
        const char *lang, *text;
    } versions[] = {
        {"en",
         "The Security Council,\n\n1. Requests the Secretary-General, the European Union and the United "
         "Nations Mission in South Sudan to count the lamps of Mali, Guinea-Bissau and the Russian "
         "Federation;\n"},
        {"fr",
         "Le Conseil de sécurité,\n\n1. Prie le Secrétaire général, l'Union européenne et la Mission des "
         "Nations Unies au Soudan du Sud de compter les lampes du Mali, de la Guinée-Bissau et de la "
         "Fédération de Russie ;\n"},
        {"es",
         "El Consejo de Seguridad,\n\n1. Solicita al Secretario General, la Unión Europea y la Misión de las "
         "Naciones Unidas en Sudán del Sur que cuenten las lámparas de Malí, Guinea-Bissau y la "
         "Federación de Rusia;\n"},
        {"ru",
         "Совет Безопасности,\n\n1. просит Генерального секретаря, Европейский союз и Миссию Организации "
         "Объединенных Наций в Южном Судане пересчитать лампы Мали, Гвинеи-Бисау и Российской "
         "Федерации;\n"},
        {"ar",
         "إن مجلس الأمن،\n\n1 - يطلب إلى الأمين العام والاتحاد الأوروبي وبعثة الأمم المتحدة في جنوب السودان "
         "إحصاء مصابيح جمهورية مالي وغينيا - بيساو والاتحاد الروسي؛\n"},
        {"zh",
         "安全理事会，\n\n1. 请秘书长、欧洲联盟和联合国南苏丹特派团清点马里、几内亚比绍和俄罗斯联邦的灯；\n"},
    };
    static const char *const entries = "//a:references/*[not(self::a:TLCConcept)]/@href";
    static const char *const pointers = "//a:mainBody//@refersTo[not(parent::a:inline)]";
    char first[2][2048], other[2048];

    (void)state;
    for (size_t i = 0; i < sizeof versions / sizeof *versions; i++) {
        xmlDoc *doc = converted(versions[i].lang, versions[i].text);
        strings(doc, entries, i ? other : first[0], sizeof other);
        if (i)
            assert_string_equal(other, first[0]);
        strings(doc, pointers, i ? other : first[1], sizeof other);
        if (i)
            assert_string_equal(other, first[1]);
        xmlFreeDoc(doc);
    }
    assert_string_equal(first[1], "#secretaryGeneral #eu #unmiss #mali #guineaBissau #russianFederation ");
}

/** A term is declared with what it stands for (ON-02), once, and known afterwards. */
static void introduced_terms(void **state)
{
    xmlDoc *doc =
        converted("en", "The General Assembly,\n\n1. Welcomes the Harbour Lamp Keepers Union (HLKU);\n\n"
                        "2. Requests the HLKU to continue;\n");
    char found[2048];

    (void)state;
    strings(doc, "//a:TLCTerm/@*", found, sizeof found);
    assert_string_equal(found, "termHlku /akn/ontology/term/un/term-hlku Harbour Lamp Keepers Union HLKU ");
    strings(doc, "//a:term", found, sizeof found);
    assert_string_equal(found, "Harbour Lamp Keepers Union HLKU HLKU ");
    xmlFreeDoc(doc);
}

/** A reference holds names, a name holds none, and the name of an instrument is one name (IN-06). */
static void nesting(void **state)
{
    xmlDoc *doc =
        converted("en", "The General Assembly,\n\n1. Recalls Security Council resolution 2480 (2019), the "
                        "Charter of the United Nations and the Paris Agreement;\n");
    char found[2048];

    (void)state;
    strings(doc, "//a:mainBody//a:organization", found, sizeof found);
    assert_string_equal(found, "Security Council ");
    strings(doc, "//a:mainBody//a:location", found, sizeof found);
    assert_string_equal(found, "");
    xmlFreeDoc(doc);
}

static int open_context(void **state)
{
    (void)state;
    return unakn_open(NULL, &context);
}

static int close_context(void **state)
{
    (void)state;
    unakn_close(context);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_entry_in_all_languages),
        cmocka_unit_test(introduced_terms),
        cmocka_unit_test(nesting),
    };

    return cmocka_run_group_tests(tests, open_context, close_context);
}

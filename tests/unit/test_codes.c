/* Russian in the codes of a font (languages, 12.4): what is a letter, a mark, a figure or a symbol. */
#include "unit.h"

#include "lang/codes.h"

static ua_diags *findings;

/** Ten words in codes, so that the font is seen, and a line, as blocks; the line decoded. */
static ua_str decoded(const char *line)
{
    static const char words[] = "E&,H <\"b8@& >, (\"F>,H, B@8\" F<@HD4H,:4 @FHD@&@& *,D0\"H :\"<BZ 4 <\"F:@, "
                                "\" 8@<4FF44 B@DH@& FR4H\"`H 4N 8\"0*Z6 (@*.";
    const ua_lang *ru = ua_lang_find(UA_STR("ru"));
    ua_patterns *ps = ua_patterns_new(ru->patterns, ua_common_patterns);
    ua_buf text = ua_buf_on(arena);
    uint32_t head = (uint32_t)(sizeof words - 1);

    ua_buf_putz(&text, words);
    ua_buf_putc(&text, '\n');
    ua_buf_putz(&text, line);
    ua_source src = {.text = ua_buf_str(&text)};
    ua_block blocks[] = {{.at = {0, head}}, {.at = {head + 1, (uint32_t)strlen(line)}}};
    ua_stream s = {.source = &src, .blocks = blocks, .nblocks = 2};
    assert_int_equal(ua_lang_decode(arena, findings, ru, ps, &s), UA_OK);
    ua_patterns_free(ps);
    return ua_source_str(s.source, blocks[1].at);
}

/** Marks that are letters by the endings of the language, figures that are words by what stands beside them. */
static void lines(void **state)
{
    (void)state;
    static const struct {
        const char *codes, *text;
    } cases[] = {
        {"A@:@0,>4, & IFH\"&,, (@* 2044 (@*\";", "Положение в Уставе, год 2044 года;"},
        {"@$:\"FH\\, 8@H@D\"b (<\"b84) 4 42", "область, которая (маяки) и из"},
        {"BJ>8H 4 4 4 <\"b, 42, <\"b84 4 B@DHZ", "пункт 4 и 4 мая, 42, маяки и порты"},
        {"(!/99/438/Add.2), A/RES/99/41 @H 9 *,8\"$Db 2044 (@*\"",
         "(A/99/438/Add.2), A/RES/99/41 от 9 декабря 2044 года"},
        {"7?;3G+G?; III. GENERAL 2200 A (XXI), 48/145", "КОМИТЕТОМ III. GENERAL 2200 A (XXI), 48/145"},
        {"9999-< 2\"F,*\">44, 13(a) <\"b8@&1/, b) B@DH", "9999-м заседании, 13(a) маяков1/, b) порт"},
        {"(@FJ*\"DFH&\"-R:,>Z $@:,,; *\":,,, R4F:,:", "государства-члены более; далее, числе:"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_str(decoded(cases[i].codes), cases[i].text);
    assert_int_equal(ua_diags_count(findings, UA_WARNING), sizeof cases / sizeof *cases);
}

/** A text that is in letters is not touched, whatever signs it has; nor is one that is no word at all. */
static void left_alone(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "The Council, \\*\\* B@D* $400,000 A/RES/99/41 (XXI) THE HARBOUR IS OPEN FOR ALL WHO COME FROM THE "
        "SEA BY NIGHT",
        "________________ **************** ,,,,,,,,,, \"\"\"\"\"\"\"\" 1994/73 1993-1994 48/145, 12:30; 50%",
    };
    const ua_lang *ru = ua_lang_find(UA_STR("ru"));
    ua_patterns *ps = ua_patterns_new(ru->patterns, ua_common_patterns);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        ua_source src = {.text = ua_str_c(texts[i])};
        ua_block block = {.at = {0, (uint32_t)src.text.n}};
        ua_stream s = {.source = &src, .blocks = &block, .nblocks = 1};
        assert_int_equal(ua_lang_decode(arena, findings, ru, ps, &s), UA_OK);
        assert_ptr_equal(s.source, &src);
    }
    ua_patterns_free(ps);
}

static int set_up_findings(void **state)
{
    int failed = set_up(state);

    findings = failed ? NULL : ua_diags_new(arena, 100);
    return findings ? 0 : -1;
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(lines), cmocka_unit_test(left_alone)};

    return cmocka_run_group_tests(tests, set_up_findings, tear_down);
}

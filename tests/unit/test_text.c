/* UTF-8, normal forms, numerals of all scripts, words, patterns. */
#include "unit.h"

#include "lang/lang.h"
#include "text/ctype.h"
#include "text/norm.h"
#include "text/numeral.h"
#include "text/utf8.h"
#include "text/variants.h"
#include "text/wordbits.h"

static void utf8_valid(void **state)
{
    (void)state;
    static const struct {
        const char *z;
        size_t bad;
    } cases[] = {
        {"abc", 3},
        {"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x8C\x8D", 9},
        {"a\xC3", 1},             /* cut off */
        {"a\xC0\x80", 1},         /* overlong */
        {"a\xED\xA0\x80", 1},     /* surrogate */
        {"a\xF4\x90\x80\x80", 1}, /* beyond U+10FFFF */
        {"ab\x80", 2},
        {"a\xFE", 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(ua_utf8_invalid(ua_str_c(cases[i].z)), cases[i].bad);
}

static void utf8_round_trip(void **state)
{
    (void)state;
    for (uint32_t cp = 1; cp <= 0x10FFFF; cp += cp < 0x3000 ? 1 : 997) {
        char bytes[4];
        size_t n, m;
        if (cp >= 0xD800 && cp <= 0xDFFF)
            continue;
        n = ua_utf8_put(cp, bytes);
        assert_int_equal(ua_utf8_at((ua_str){bytes, n}, 0, &m), cp);
        assert_int_equal(m, n);
        assert_int_equal(ua_utf8_before((ua_str){bytes, n}, n, &m), cp);
        assert_int_equal(ua_utf8_invalid((ua_str){bytes, n}), n);
    }
}

static void normal_forms(void **state)
{
    (void)state;
    ua_arena *a = ua_arena_new(NULL, 0);
    ua_str s;
    assert_int_equal(ua_nfc(a, UA_STR("e\xCC\x81t\xC3\xA9"), &s), UA_OK);
    assert_str(s, "\xC3\xA9t\xC3\xA9");
    assert_true(ua_is_nfc(s));
    assert_false(ua_is_nfc(UA_STR("e\xCC\x81")));
    /* Latin c and p in Cyrillic words, and a word that is Latin */
    assert_int_equal(ua_fold(a, UA_STR("c\xD1\x81 \xD0\xB1p Ec"), &s), UA_OK);
    assert_str(s, "\xD1\x81\xD1\x81 \xD0\xB1\xD1\x80 ec");
    assert_int_equal(ua_fold(a, UA_STR("L\xE2\x80\x99\xC5\x92UVRE \xE2\x80\x93 \xC2\xA0X"), &s), UA_OK);
    assert_str(s, "l'\xC5\x93uvre - x");
    ua_arena_free(a);
}

static void fold_prefix_maps_back(void **state)
{
    (void)state;
    char out[64];
    uint32_t map[64];
    ua_str s = UA_STR("\xC3\x89tat \xE2\x80\x99x");
    size_t n = ua_fold_prefix(s, out, map, sizeof out);
    assert_str(((ua_str){out, n}), "\xC3\xA9tat 'x");
    assert_int_equal(map[0], 2);
    assert_int_equal(map[n - 1], s.n);
}

static void roman(void **state)
{
    (void)state;
    char out[16];
    for (uint32_t v = 1; v < 4000; v++)
        assert_int_equal(ua_roman((ua_str){out, ua_put_roman(v, out)}), v);
    assert_int_equal(ua_roman(UA_STR("XIV")), 14);
    assert_int_equal(ua_roman(UA_STR("iiii")), 0);
    assert_int_equal(ua_roman(UA_STR("Xiv")), 0);
    assert_int_equal(ua_roman(UA_STR("")), 0);
}

static void letters(void **state)
{
    (void)state;
    char out[16];
    assert_int_equal(ua_letter_rank(UA_STR("c")), 3);
    assert_int_equal(ua_letter_rank(UA_STR("bb")), 28);
    assert_int_equal(ua_letter_rank(UA_STR("\xD0\xB1")), 2);         /* Cyrillic be */
    assert_int_equal(ua_letter_rank(UA_STR("\xD8\xA8")), 2);         /* Arabic ba */
    assert_int_equal(ua_letter_rank(UA_STR("\xD9\x87\xD9\x80")), 5); /* ha with tatweel */
    assert_int_equal(ua_letter_rank(UA_STR("\xE5\xA4\xA7")), 0);
    /* Cyrillic ie looks like the Latin letter, and is the sixth behind de */
    assert_int_equal(ua_letter_rank(UA_STR("\xD0\xB5")), 5);
    assert_int_equal(ua_letter_rank_russian(UA_STR("\xD0\xB5)")), 6);
    assert_int_equal(ua_letter_rank_russian(UA_STR("e)")), 0);
    assert_int_equal(ua_letter_rank_behind(UA_STR("\xD0\xB5)"), UA_STR("\xD0\xB4)")), 6);
    assert_int_equal(ua_letter_rank_behind(UA_STR("\xD0\xB5)"), UA_STR("d)")), 0);
    assert_int_equal(ua_letter_rank(UA_STR("甲")), 1);
    assert_int_equal(ua_letter_rank(UA_STR("癸")), 10);
    assert_int_equal(ua_letter_rank(UA_STR("巳")), 6); /* misprinted for 己 */
    assert_str(((ua_str){out, ua_put_letter(28, out)}), "bb");
}

static void numbers(void **state)
{
    (void)state;
    assert_int_equal(ua_number(UA_STR("0042")), 42);
    assert_int_equal(ua_number(UA_STR("\xD9\xA1\xD9\xA2")), 12);                     /* Arabic-Indic */
    assert_int_equal(ua_number(UA_STR("\xE4\xBA\x8C\xE5\x8D\x81\xE4\xB8\x89")), 23); /* Chinese 23 */
    assert_int_equal(ua_number(UA_STR("廿六")), 26);
    assert_int_equal(ua_number(UA_STR("二0二五")), 2025);
    assert_int_equal(ua_number(UA_STR("二○○○")), 2000);
    assert_int_equal(ua_number(UA_STR("07")), 7);
    assert_int_equal(ua_numeral_in(UA_STR("㈢")), 3);
    assert_int_equal(ua_number(UA_STR("x")), 0);
    assert_true(ua_valid_date(2020, 2, 29));
    assert_false(ua_valid_date(2021, 2, 29));
    assert_false(ua_valid_date(1899, 1, 1));
    assert_false(ua_valid_date(2020, 13, 1));
}

static void variants(void **state)
{
    ua_arena *a = ua_arena_new(NULL, 0);
    ua_str old, now;
    uint32_t forms = 0;
    (void)state;
    assert_int_equal(ua_same_letter(0x8B70), 0x8BAE); /* 議 议 */
    assert_int_equal(ua_same_letter(0x8BAE), 0x8BAE);
    assert_int_equal(ua_same_letter('a'), 'a');
    for (uint32_t cp = 0x4E00; cp <= 0x9FFF;
         cp++) { /* a table out of order would hide rows; no form leads to another */
        forms += ua_same_letter(cp) != cp;
        assert_int_equal(ua_same_letter(ua_same_letter(cp)), ua_same_letter(cp));
    }
    assert_int_equal(forms, 2392);
    assert_true(ua_has_variants(UA_STR("第九十九屆會議")));
    assert_false(ua_has_variants(UA_STR("第九十九届会议, session")));
    assert_int_equal(ua_fold(a, UA_STR("覆按決議案"), &old), UA_OK);
    assert_int_equal(ua_fold(a, UA_STR("覆按决议案"), &now), UA_OK);
    assert_true(ua_str_eq(old, now));
    assert_int_equal(ua_columns(UA_STR("a议é")), 4);
    ua_arena_free(a);
}

static void classes(void **state)
{
    (void)state;
    assert_true(ua_is_space(0xA0) && ua_is_space(0x3000) && !ua_is_space(0xFEFF));
    assert_true(ua_is_dash(0x2013) && ua_is_dash(0x2212) && !ua_is_dash('a'));
    assert_true(ua_is_xml('\t') && !ua_is_xml(0xB) && !ua_is_xml(0xFFFE) && !ua_is_xml(0x84));
    assert_true(ua_is_comma(0x060C) && ua_is_comma(0xFF0C) && !ua_is_comma(0x3001) && !ua_is_comma(';'));
    assert_true(ua_is_semicolon(0x061B) && ua_is_semicolon(0xFF1B) && !ua_is_semicolon(':'));
    assert_true(ua_is_stop(0x3002) && ua_is_stop(0x06D4) && !ua_is_stop('!'));
    assert_int_equal(ua_digit_value(0x0665), 5);
    assert_true(ua_str_blank(UA_STR(" \xC2\xA0\n")) && !ua_str_blank(UA_STR(" x")));
}

/** How far apart the letters of two texts are; most: 4. */
static unsigned apart(const char *x, const char *y)
{
    uint32_t a[UA_MAX_LETTERS], b[UA_MAX_LETTERS];
    size_t na = ua_letters(ua_str_c(x), a, UA_MAX_LETTERS), nb = ua_letters(ua_str_c(y), b, UA_MAX_LETTERS);

    return ua_letters_apart(a, na, b, nb, 4);
}

static void misread_letters(void **state)
{
    (void)state;
    assert_int_equal(apart("L'Assemblée générale,", "l assemblee GENERALE"), 0);
    assert_int_equal(apart("The Genera1 Assemhly", "The General Assembly"), 2);
    assert_int_equal(apart("abc", "abcdefg"), 4);
    assert_int_equal(apart("abc", "abcdefgh"), 5);
    assert_int_equal(apart("lamps", "bells"), 4);
    assert_int_equal(apart("", ""), 0);
}

static void misread_numbers(void **state)
{
    (void)state;
    assert_int_equal(ua_number_misread(UA_STR("l")), 1);
    assert_int_equal(ua_number_misread(UA_STR("S")), 5);
    assert_int_equal(ua_number_misread(UA_STR("1 O")), 10);
    assert_int_equal(ua_number_misread(UA_STR("12")), 0);
    assert_int_equal(ua_number_misread(UA_STR("x")), 0);
}

/** The bits of the words and brackets of a text beside what the characters by themselves say. */
static void expect_bits(ua_str s)
{
    uint64_t words[8] = {0}, brackets[8] = {0};
    size_t len;

    assert_true(ua_word_bits_room(s.n) <= 8);
    memset(words, 0xFF, sizeof words);
    memset(brackets, 0xFF, sizeof brackets);
    ua_word_bits(s, words, brackets);
    for (size_t at = 0; at < s.n; at += len) {
        uint32_t cp = ua_utf8_at(s, at, &len);
        bool word = ua_word_end(s, at) > at, bracket = cp == '(' || cp == 0xFF08;
        for (size_t i = at; i < at + len; i++) {
            assert_int_equal(words[i / UA_BITS] >> i % UA_BITS & 1, word);
            assert_int_equal(brackets[i / UA_BITS] >> i % UA_BITS & 1, bracket && i == at);
        }
    }
    for (size_t i = 0; i < s.n; i++) { /* read again in pieces, from any place */
        size_t to = s.n - i < i % UA_BITS + 1 ? s.n : i + i % UA_BITS + 1;
        uint64_t gaps = ua_gap_bits(words, i, to);
        for (size_t k = i; k < i + UA_BITS; k++)
            assert_int_equal(gaps >> (k - i) & 1, k < to && !(words[k / UA_BITS] >> k % UA_BITS & 1));
    }
    for (size_t i = s.n; i < ua_word_bits_room(s.n) * UA_BITS; i++) /* nothing behind the text */
        assert_int_equal((words[i / UA_BITS] | brackets[i / UA_BITS]) >> i % UA_BITS & 1, 0);
}

/** A text of random characters. */
static size_t random_text(uint32_t *seed, const uint32_t *chars, size_t nchars, char *text, size_t most)
{
    size_t n = 0;

    while (n + 4 < most) {
        *seed = *seed * 1664525 + 1013904223;
        n += ua_utf8_put(chars[(*seed >> 16) % nchars], text + n);
    }
    return n;
}

/** Texts of characters of all kinds, of all lengths around the edges of the numbers. */
static void word_bits(void **state)
{
    static const uint32_t chars[] = {'a',   'Z',    '5',    ' ',    '(',     ')',    '-',   0xE9,
                                     0xA0,  0xAB,   0x2019, 0x448,  0x301,   0x627,  0x60C, 0x66A,
                                     0x663, 0x4E2D, 0xFF08, 0x3002, 0x1F600, 0x10400};
    char text[400];
    uint32_t seed = 7;

    (void)state;
    for (unsigned round = 0; round < 2000; round++)
        expect_bits(
            (ua_str){text, random_text(&seed, chars, sizeof chars / sizeof *chars, text, round % 330)});
}

/** What a text of ASCII and apostrophes folds to, said in the simplest way. */
static size_t folded_simply(ua_str s, char *out, uint32_t *map)
{
    size_t n = 0, len;
    bool blank = false;

    for (size_t at = 0; at < s.n; at += len) {
        uint32_t cp = ua_utf8_at(s, at, &len);
        if (cp == ' ') {
            blank = n > 0;
            continue;
        }
        if (blank) {
            map[n] = (uint32_t)at;
            out[n++] = ' ';
            blank = false;
        }
        map[n] = (uint32_t)(at + len);
        out[n++] = cp == 0x2019 ? '\'' : (char)(cp >= 'A' && cp <= 'Z' ? cp + 0x20 : cp);
    }
    return n;
}

/** A text folds to the same at once and in pieces, whatever stands at their edges. */
static void fold_in_pieces(void **state)
{
    static const uint32_t simple[] = {'a', 'Z', 'm', 'A', '5', ' ',  ' ',
                                      '!', '@', '[', '`', '{', 0x7F, 0x2019},
                          chars[] = {'a', 'b',   'Z',    ' ',  ' ',   '!', 0xE9,   0xC9, 0xD7,
                                     'e', 0x301, 0x2019, 0xA0, 0x448, 'c', 0xFB01, 0xAD, 0x4E2D};
    enum { MOST = 200, ROOM = 2 * MOST };
    char text[MOST], whole[ROOM], pieces[ROOM], simply[ROOM];
    uint32_t seed = 11, map[ROOM], map_pieces[ROOM], map_simply[ROOM];

    (void)state;
    for (unsigned round = 0; round < 4000; round++) {
        bool is_simple = round % 2;
        ua_str s = {text, is_simple
                              ? random_text(&seed, simple, sizeof simple / sizeof *simple, text, round % MOST)
                              : random_text(&seed, chars, sizeof chars / sizeof *chars, text, round % MOST)};
        size_t n = ua_fold_prefix(s, whole, map, ROOM), k = 0;
        for (size_t room = 0; room < ROOM; room += 1 + round % 23)
            k = ua_fold_more(s, pieces, map_pieces, k, room);
        k = ua_fold_more(s, pieces, map_pieces, k, ROOM);
        assert_int_equal(k, n);
        assert_memory_equal(pieces, whole, n);
        assert_memory_equal(map_pieces, map, n * sizeof *map);
        if (!is_simple)
            continue;
        assert_int_equal(folded_simply(s, simply, map_simply), n);
        assert_memory_equal(simply, whole, n);
        assert_memory_equal(map_simply, map, n * sizeof *map);
    }
}

/** A pattern that was asked often, and so is compiled to machine code and knows its first bytes, says what it said at first. */
static void patterns_stay(void **state)
{
    static const char *const texts[] = {"Resolution 2374 (2017)",
                                        "résolution 70/1",
                                        "1. Decides",
                                        "12",
                                        "Page 3 of 9",
                                        "(a) that",
                                        "A/RES/70/1",
                                        "",
                                        "Annex II",
                                        "Приложение",
                                        "决议",
                                        "القرار",
                                        "- the",
                                        "*",
                                        "17-00001",
                                        "S/2020/476",
                                        "Adopted by 15 votes"};
    enum { TEXTS = sizeof texts / sizeof *texts, OFTEN = 300 };

    (void)state;
    for (size_t l = 0; l < ua_nlangs; l++) {
        ua_patterns *ps = ua_patterns_new(ua_langs[l]->patterns, ua_common_patterns);
        assert_non_null(ps);
        for (unsigned id = 0; id < UA_P_COUNT; id++) {
            ua_match first[TEXTS] = {0}, last;
            bool found[TEXTS];
            for (size_t i = 0; i < TEXTS; i++)
                found[i] = ua_pattern_find(ps, id, ua_str_c(texts[i]), 0, &first[i]);
            for (unsigned i = 0; i < OFTEN; i++)
                ua_pattern_find(ps, id, ua_str_c(texts[i % TEXTS]), 0, NULL);
            for (size_t i = 0; i < TEXTS; i++) {
                assert_int_equal(ua_pattern_find(ps, id, ua_str_c(texts[i]), 0, &last), found[i]);
                assert_true(!found[i] || (last.from == first[i].from && last.to == first[i].to));
            }
        }
        ua_patterns_free(ps);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(misread_letters), cmocka_unit_test(misread_numbers),
        cmocka_unit_test(utf8_valid),      cmocka_unit_test(utf8_round_trip),
        cmocka_unit_test(normal_forms),    cmocka_unit_test(fold_prefix_maps_back),
        cmocka_unit_test(roman),           cmocka_unit_test(letters),
        cmocka_unit_test(numbers),         cmocka_unit_test(classes),
        cmocka_unit_test(variants),        cmocka_unit_test(word_bits),
        cmocka_unit_test(fold_in_pieces),  cmocka_unit_test(patterns_stay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* What may begin at a word: the openings of a language's phrases, names and patterns. Those of a pattern are found by
 * asking it, letter by letter, whether a text that begins so could still match. */
#include "tools/tsvc_openings.h"

#include <stdlib.h>
#include <string.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "lang/openings.h"
#include "text/ctype.h"
#include "text/utf8.h"

enum { MOST_LETTERS = 256 };

struct openings {
    const pack *p;
    bool spaced;
    ua_str proclitics[UA_MAX_PROCLITICS];
    unsigned nproclitics;
    ua_openings of;
};

openings *openings_new(ua_arena *a, const pack *p)
{
    openings *o = ua_new(a, openings);
    ua_str rest = pack_fact_if(p, "proclitics");

    if (!o)
        exit(1);
    o->p = p;
    o->spaced = ua_str_eqz(pack_fact(p, "spaced"), "1");
    for (; rest.n && o->nproclitics < UA_MAX_PROCLITICS; o->nproclitics++) {
        ua_str_cut(rest, ' ', &o->proclitics[o->nproclitics], &rest);
        if (o->nproclitics && o->proclitics[o->nproclitics].n < o->proclitics[o->nproclitics - 1].n)
            tsv_die(p->lang.path, 0, "proclitics: the shorter first", o->proclitics[o->nproclitics]);
    }
    return o;
}

/** Does a form begin with a small letter, as names do not that begin with a capital? */
static bool is_small(ua_str form)
{
    size_t len;

    return ua_is_lower(ua_utf8_at(form, 0, &len));
}

static void add(openings *o, ua_str form, unsigned what)
{
    uint64_t key = ua_opening_key_of(ua_str_sub(form, 0, ua_opening_end(form, 0, o->spaced)));
    ua_opening_rows few = ua_opening_few(key), many = ua_opening_many(key);

    if (what >> 8 && (what != UA_OPENS_NAME || !is_small(form)))
        what |= UA_OPENS_MORE;
    o->of.few[0][few.first] |= (uint8_t)what;
    o->of.few[1][few.second] |= (uint8_t)what;
    o->of.many[0][many.first] |= (uint8_t)(what >> 8);
    o->of.many[1][many.second] |= (uint8_t)(what >> 8);
}

/** A form with its first letters, as many as `capitals`, in upper case. */
static void add_capitals(openings *o, ua_str form, unsigned capitals, unsigned what)
{
    char out[UA_OPENING_MANY + 4];
    size_t n = 0, len;

    for (size_t at = 0; at < form.n && n<UA_OPENING_MANY; at += len, capitals -= capitals> 0) {
        uint32_t cp = ua_utf8_at(form, at, &len);
        n += ua_utf8_put(capitals ? ua_upper(cp) : cp, out + n);
    }
    add(o, (ua_str){out, n}, what);
}

void openings_add(openings *o, ua_str form, unsigned what)
{
    for (unsigned capitals = 0; capitals <= UA_OPENING_MANY; capitals++)
        add_capitals(o, form, capitals, what);
}

/* ---- patterns ---- */

typedef struct search {
    openings *o;
    pcre2_code *code;
    pcre2_match_data *data;
    const tsv_row *row;
    unsigned what;
    ua_str before; /**< the match in the example */
    uint32_t letters[MOST_LETTERS];
    unsigned nletters;
} search;

/** Could a text match that begins with these letters, behind something else? */
static bool could_match(const search *s, ua_str before, ua_str letters)
{
    char text[128];

    memcpy(text, before.p, before.n);
    memcpy(text + before.n, letters.p, letters.n);
    int n = pcre2_match(s->code, (PCRE2_SPTR)text, before.n + letters.n, before.n,
                        PCRE2_ANCHORED | PCRE2_PARTIAL_HARD, s->data, NULL);
    return n >= 0 || n == PCRE2_ERROR_PARTIAL;
}

/** The same, behind a blank, behind what stands before the match in the row's example, or behind a proclitic. */
static bool viable(const search *s, ua_str letters)
{
    char before[16] = " ";

    if (could_match(s, UA_STR(" "), letters) || could_match(s, s->before, letters))
        return true;
    for (unsigned i = 0; i < s->o->nproclitics; i++) {
        ua_str p = s->o->proclitics[i];
        memcpy(before + 1, p.p, p.n);
        if (could_match(s, (ua_str){before, 1 + p.n}, letters))
            return true;
    }
    return false;
}

/** Can the word be over behind these letters? */
static bool may_end(const search *s, ua_str letters)
{
    static const char *const signs[] = {" ", ".", ",", "-", "(", ")", "/", "'", "’", "《"};
    char word[UA_OPENING_FEW + 8];

    memcpy(word, letters.p, letters.n);
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        size_t n = strlen(signs[i]);
        memcpy(word + letters.n, signs[i], n);
        if (viable(s, (ua_str){word, letters.n + n}))
            return true;
    }
    return false;
}

/** A figure is written in one kind of digits. */
static bool mixes_digits(ua_str figure, uint32_t next)
{
    size_t len;
    uint32_t last = figure.n ? ua_utf8_before(figure, figure.n, &len) : 0;

    return ua_is_digit(last) && ua_is_digit(next) && (last < 0x80) != (next < 0x80);
}

static void explore(search *s, char *letters, size_t n, unsigned depth)
{
    static const uint32_t strange[] = {0xA66E, 0x9F98, 0x10A0};
    unsigned most = s->o->spaced || (n && (unsigned char)letters[0] < 0x80) ? UA_OPENING_FEW : 1;

    if (n >= UA_OPENING_FEW || (n && (depth == most || may_end(s, (ua_str){letters, n}))))
        add(s->o, (ua_str){letters, n}, s->what);
    for (unsigned i = 0; depth < most && n < UA_OPENING_FEW && i < s->nletters; i++) {
        size_t more = n + ua_utf8_put(s->letters[i], letters + n);
        if (!mixes_digits((ua_str){letters, n}, s->letters[i]) && viable(s, (ua_str){letters, more}))
            explore(s, letters, more, depth + 1);
    }
    for (unsigned i = 0; depth < most && n < UA_OPENING_FEW && i < sizeof strange / sizeof *strange; i++) {
        size_t more = n + ua_utf8_put(strange[i], letters + n);
        if (viable(s, (ua_str){letters, more}))
            tsv_die(s->o->p->patterns.path, s->row->line,
                    "begins with any letter: it cannot be looked for by words", s->row->at[0]);
    }
}

static void add_letter(search *s, uint32_t cp)
{
    for (unsigned i = 0; i < s->nletters; i++)
        if (s->letters[i] == cp)
            return;
    bool sign = !ua_is_letter(cp) && !ua_is_digit(cp) && !ua_is_mark(cp);

    if (sign && (s->o->spaced || cp < 0x80)) /* where words are not divided all characters are looked at */
        return;
    if (s->nletters < MOST_LETTERS)
        s->letters[s->nletters++] = cp;
}

/** The letters of a pattern, in both cases, and the digits that texts are written with. */
static void read_letters(search *s)
{
    static const uint32_t zeros[] = {'0', 0x660, 0x6F0, 0xFF10};
    ua_str source = s->row->at[1];
    size_t len;

    for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++)
        for (uint32_t d = 0; d < 10; d++)
            add_letter(s, zeros[i] + d);
    for (size_t at = 0; at < source.n; at += len) {
        uint32_t cp = ua_utf8_at(source, at, &len);
        add_letter(s, cp);
        add_letter(s, ua_lower(cp));
        add_letter(s, ua_upper(cp));
    }
}

static const tsv_row *row_of(const tsv *patterns, const char *id)
{
    for (uint32_t i = 0; i < patterns->rows.n; i++)
        if (ua_str_eqz(patterns->rows.at[i].at[0], id))
            return &patterns->rows.at[i];
    return NULL;
}

static ua_str before_match(const search *s)
{
    enum { NEAR = 64 }; /* bytes: a pattern does not look back so far */
    ua_str example = s->row->at[2];

    if (pcre2_match(s->code, (PCRE2_SPTR)example.p, example.n, 0, 0, s->data, NULL) < 0)
        return UA_STR(" "); /* nothing of it matches: the build says so elsewhere */
    size_t end = pcre2_get_ovector_pointer(s->data)[0];
    return ua_str_sub(example, ua_str_boundary(example, end > NEAR ? end - NEAR : 0), end);
}

static void add_pattern(openings *o, const tsv_row *row, unsigned what)
{
    int error;
    PCRE2_SIZE where;
    char letters[UA_OPENING_FEW + 8];
    search s = {.o = o, .row = row, .what = what};

    s.code =
        pcre2_compile((PCRE2_SPTR)row->at[1].p, row->at[1].n, PCRE2_UTF | PCRE2_UCP, &error, &where, NULL);
    s.data = s.code ? pcre2_match_data_create_from_pattern(s.code, NULL) : NULL;
    if (!s.data)
        exit(1); /* it was compiled before: memory is out */
    s.before = before_match(&s);
    read_letters(&s);
    explore(&s, letters, 0, 0);
    pcre2_match_data_free(s.data);
    pcre2_code_free(s.code);
}

/** What texts are searched for by words; dates and clauses are also searched for elsewhere, and so they are not anchored. */
static const struct {
    const char *id;
    unsigned what;
    bool anchored;
} searched[] = {
    {"DATE", UA_OPENS_DATE, false},         {"DATE_PART", UA_OPENS_DATE, true},
    {"CITE_NOUN", UA_OPENS_CITED, true},    {"CITE_DECISION", UA_OPENS_CITED, true},
    {"CITE_TREATY", UA_OPENS_TREATY, true}, {"CITE_LEVEL", UA_OPENS_PROVISION, true},
    {"CITE_SELF", UA_OPENS_ITSELF, true},   {"CITE_RESUMED", UA_OPENS_RESUMED, true},
    {"CLAUSE", UA_OPENS_CLAUSE, false},
};

bool openings_anchored(ua_str id)
{
    for (size_t i = 0; i < sizeof searched / sizeof *searched; i++)
        if (ua_str_eqz(id, searched[i].id))
            return searched[i].anchored;
    return false;
}

void openings_patterns(openings *o, const pack *common)
{
    for (size_t i = 0; i < sizeof searched / sizeof *searched; i++) {
        const tsv_row *row = row_of(&o->p->patterns, searched[i].id);
        row = row ? row : row_of(&common->patterns, searched[i].id);
        if (row)
            add_pattern(o, row, searched[i].what);
    }
}

static void write_rows(FILE *c, const uint8_t rows[UA_OPENING_ROWS])
{
    fputs("        {", c);
    for (uint32_t i = 0, k = 0; i < UA_OPENING_ROWS; i++)
        if (rows[i])
            fprintf(c, "%s[%u] = %u,", k++ % 8 ? " " : "\n        ", i, rows[i]);
    fputs("},\n", c);
}

static void write_pair(FILE *c, const char *member, const uint8_t pair[2][UA_OPENING_ROWS])
{
    fprintf(c, "    .%s = {\n", member);
    write_rows(c, pair[0]);
    write_rows(c, pair[1]);
    fputs("    },\n", c);
}

void openings_write(const openings *o, FILE *c)
{
    fprintf(c, "static const ua_openings openings_%s = {\n", o->p->code);
    write_pair(c, "few", o->of.few);
    write_pair(c, "many", o->of.many);
    fputs("};\n", c);
}

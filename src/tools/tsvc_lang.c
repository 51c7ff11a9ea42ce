/* Language packs to C: folded, sorted, checked (design 2.11). */
#include "tools/tsvc_lang.h"

#include <stdlib.h>
#include <string.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "lang/names.h"
#include "text/norm.h"
#include "tools/tsvc_names.h"
#include "tools/tsvc_stems.h"

enum { MAX_PACKS = 16 };

typedef struct folded_row {
    ua_str form, second, third;
    unsigned line;
} folded_row;

pack pack_read(ua_arena *a, const char *dir)
{
    const char *slash = strrchr(dir, '/');

    pack p = {
        .code = slash ? slash + 1 : dir,
        .lang = tsv_read(a, tsv_path(a, dir, "lang"), "name\tvalue"),
        .phrases = tsv_read(a, tsv_path(a, dir, "phrases"), "form\tkey\trole"),
        .months = tsv_read(a, tsv_path(a, dir, "months"), "form\tvalue"),
        .ordinals = tsv_read(a, tsv_path(a, dir, "ordinals"), "form\tvalue"),
        .organs = tsv_read(a, tsv_path(a, dir, "organs"), "form\tcode"),
        .labels = tsv_read(a, tsv_path(a, dir, "labels"), "form\tcode"),
        .instruments = tsv_read(a, tsv_path(a, dir, "instruments"), "form\tcode"),
        .addressees = tsv_read(a, tsv_path(a, dir, "addressees"), "key\tpattern"),
        .patterns = tsv_read(a, tsv_path(a, dir, "patterns"), "id\tpattern\tmatch\tnomatch"),
        .page = tsv_read(a, tsv_path(a, dir, "page"), "key\ttext"),
        .names = tsv_read(a, tsv_path(a, dir, "names"), "form\tcode"),
        .adverbs = tsv_read(a, tsv_path(a, dir, "adverbs"), "form\tplace\trole"),
        .codes = tsv_read(a, tsv_path(a, dir, "codes"), "letter\tcode"),
    };
    pack_expand(a, &p);
    return p;
}

static int by_form(const void *x, const void *y)
{
    const folded_row *a = x, *b = y;
    int c = ua_str_cmp(a->form, b->form);

    return c ? c : (a->line > b->line) - (a->line < b->line);
}

/** Rows with the first column folded, sorted; a form twice with different facts is an error. */
static folded_row *folded(ua_arena *a, const tsv *t, bool roles, uint32_t *n)
{
    folded_row *rows = ua_new_n(a, t->rows.n + 1, folded_row);

    *n = 0;
    for (uint32_t i = 0; i < t->rows.n; i++) {
        const tsv_row *r = &t->rows.at[i];
        rows[i] = (folded_row){.second = r->at[1], .third = roles ? r->at[2] : (ua_str){0}, .line = r->line};
        if (ua_fold(a, r->at[0], &rows[i].form) != UA_OK || !rows[i].form.n)
            tsv_die(t->path, r->line, "nothing left after folding", r->at[0]);
    }
    qsort(rows, t->rows.n, sizeof *rows, by_form);
    for (uint32_t i = 0; i < t->rows.n; i++) {
        folded_row *last = *n ? &rows[*n - 1] : NULL;
        if (!last || !ua_str_eq(last->form, rows[i].form)) {
            rows[(*n)++] = rows[i];
        } else if (roles && !ua_str_eq(last->third, rows[i].third)) {
            if (!ua_str_eq(last->second, rows[i].second))
                rows[(*n)++] = rows[i]; /* one form, a key for each role */
            else
                last->third = UA_STR("both");
        } else if (!ua_str_eq(last->second, rows[i].second)) {
            tsv_die(t->path, rows[i].line, "the form stands twice with different facts", rows[i].form);
        }
    }
    return rows;
}

static unsigned role(const pack *p, ua_str name, unsigned line)
{
    if (ua_str_eqz(name, "preambular"))
        return 1;
    if (ua_str_eqz(name, "operative"))
        return 2;
    if (!ua_str_eqz(name, "both"))
        tsv_die(p->phrases.path, line, "unknown role", name);
    return 3;
}

static uint32_t write_phrases(ua_arena *a, FILE *c, const pack *p, openings *o)
{
    uint32_t n;
    folded_row *rows = folded(a, &p->phrases, true, &n);
    stems *st = stems_new(a, p);

    fprintf(c, "static const ua_phrase phrases_%s[] = {\n", p->code);
    for (uint32_t i = 0; i < n; i++) {
        stems_add(st, rows[i].form, i);
        fputs("    {", c);
        tsv_c_string(c, rows[i].form);
        fprintf(c, ", \"%.*s\", %u, %u},\n", UA_FMT(rows[i].second), role(p, rows[i].third, rows[i].line),
                rows[i].line);
        openings_add(o, rows[i].form, UA_OPENS_PHRASE);
    }
    fputs("    {\"\", \"\", 0, 0}};\n", c);
    stems_write(st, c, "phrases");
    return n;
}

/** months, ordinals (values) and organs, labels (codes) have the same shape. */
static uint32_t write_pairs(ua_arena *a, FILE *c, const tsv *t, const char *type, const char *name,
                            const char *code, bool number)
{
    uint32_t n;
    folded_row *rows = folded(a, t, false, &n);

    fprintf(c, "static const %s %s_%s[] = {\n", type, name, code);
    for (uint32_t i = 0; i < n; i++) {
        uint32_t v;
        if (number && !ua_str_uint(rows[i].second, 100000, &v))
            tsv_die(t->path, rows[i].line, "not a number", rows[i].second);
        fputs("    {", c);
        tsv_c_string(c, rows[i].form);
        fprintf(c, number ? ", %.*s, %u},\n" : ", \"%.*s\", %u},\n", UA_FMT(rows[i].second), rows[i].line);
    }
    fprintf(c, number ? "    {\"\", 0, 0}};\n" : "    {\"\", \"\", 0}};\n");
    return n;
}

/** The stems of the first column of a table. */
static void write_stems(ua_arena *a, FILE *c, const pack *p, const tsv *t, const char *name)
{
    uint32_t n;
    folded_row *rows = folded(a, t, false, &n);
    stems *st = stems_new(a, p);

    for (uint32_t i = 0; i < n; i++)
        stems_add(st, rows[i].form, i);
    stems_write(st, c, name);
}

/** The keys of phrases that have an addressee, and the pattern that finds it. */
static uint32_t write_askings(FILE *c, const pack *p)
{
    fprintf(c, "static const ua_asking askings_%s[] = {\n", p->code);
    for (uint32_t i = 0; i < p->addressees.rows.n; i++) {
        const tsv_row *r = &p->addressees.rows.at[i];
        fprintf(c, "    {\"%.*s\", UA_P_%.*s},\n", UA_FMT(r->at[0]), UA_FMT(r->at[1]));
    }
    fputs("    {NULL, UA_P_COUNT}};\n", c);
    return p->addressees.rows.n;
}

/** What a font wrote for its letters: characters of ASCII. */
static void write_codes(FILE *c, const pack *p)
{
    fprintf(c, "static const ua_code codes_%s[] = {\n", p->code);
    for (uint32_t i = 0; i < p->codes.rows.n; i++) {
        const tsv_row *r = &p->codes.rows.at[i];
        for (size_t k = 0; k < r->at[1].n; k++)
            if (r->at[1].p[k] <= ' ' || r->at[1].p[k] > '~')
                tsv_die(p->codes.path, r->line, "not a printable character of ASCII", r->at[1]);
        fputs("    {", c);
        tsv_c_string(c, r->at[0]);
        fputs(", ", c);
        tsv_c_string(c, r->at[1]);
        fputs("},\n", c);
    }
    fputs("    {NULL, NULL}};\n", c);
}

static bool matches(pcre2_code *code, ua_str s)
{
    pcre2_match_data *d = pcre2_match_data_create_from_pattern(code, NULL);
    int n = pcre2_match(code, (PCRE2_SPTR)(s.n ? s.p : ""), s.n, 0, 0, d, NULL);

    pcre2_match_data_free(d);
    return n >= 0;
}

static pcre2_code *compiled(ua_arena *a, const tsv *t, const tsv_row *r)
{
    int error;
    PCRE2_SIZE where;
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)ua_arena_z(a, r->at[1]), r->at[1].n, PCRE2_UTF | PCRE2_UCP,
                                     &error, &where, NULL);

    if (!code) {
        PCRE2_UCHAR message[200];
        pcre2_get_error_message(error, message, sizeof message);
        tsv_die(t->path, r->line, (const char *)message, ua_str_sub(r->at[1], where, r->at[1].n));
    }
    return code;
}

/** Compiles the pattern and runs its two examples. */
static void try_pattern(ua_arena *a, const tsv *t, const tsv_row *r)
{
    pcre2_code *code = compiled(a, t, r);

    if (!matches(code, r->at[2]))
        tsv_die(t->path, r->line, "the pattern does not match its example", r->at[2]);
    if (matches(code, r->at[3]))
        tsv_die(t->path, r->line, "the pattern matches what it must not", r->at[3]);
    pcre2_code_free(code);
}

/** NAME_BEGAN is asked only of what NAME_TAIL matches: where there is the one, the other has to know its example. */
static void try_tail(ua_arena *a, const tsv *t)
{
    const tsv_row *tail = NULL, *began = NULL;

    for (uint32_t i = 0; i < t->rows.n; i++) {
        const tsv_row *r = &t->rows.at[i];
        tail = ua_str_eqz(r->at[0], "NAME_TAIL") ? r : tail;
        began = ua_str_eqz(r->at[0], "NAME_BEGAN") ? r : began;
    }
    if (!began)
        return;
    pcre2_code *code = tail ? compiled(a, t, tail) : NULL;
    if (!code || !matches(code, began->at[2]))
        tsv_die(t->path, began->line, "NAME_TAIL does not match the example of NAME_BEGAN", began->at[2]);
    pcre2_code_free(code);
}

static int by_str(const void *x, const void *y)
{
    return ua_str_cmp(*(const ua_str *)x, *(const ua_str *)y);
}

/** Names of all patterns of all packs, sorted, each once. */
static ua_str *all_ids(ua_arena *a, const pack *packs, uint32_t npacks, uint32_t *n)
{
    UA_VEC(ua_str) ids = {0};

    for (uint32_t p = 0; p < npacks; p++) {
        try_tail(a, &packs[p].patterns);
        for (uint32_t i = 0; i < packs[p].patterns.rows.n; i++) {
            const tsv_row *r = &packs[p].patterns.rows.at[i];
            for (uint32_t k = 0; k < i; k++)
                if (ua_str_eq(packs[p].patterns.rows.at[k].at[0], r->at[0]))
                    tsv_die(packs[p].patterns.path, r->line, "pattern defined twice", r->at[0]);
            try_pattern(a, &packs[p].patterns, r);
            if (!ua_vec_push(a, &ids, r->at[0]))
                exit(1);
        }
    }
    if (ids.n)
        qsort(ids.at, ids.n, sizeof *ids.at, by_str);
    *n = 0;
    for (uint32_t i = 0; i < ids.n; i++)
        if (!*n || !ua_str_eq(ids.at[*n - 1], ids.at[i]))
            ids.at[(*n)++] = ids.at[i];
    return ids.at;
}

static void write_patterns(FILE *c, const pack *p, const char *storage, const char *name)
{
    fprintf(c, "%sconst ua_pattern_def %s[UA_P_COUNT] = {\n", storage, name);
    for (uint32_t i = 0; i < p->patterns.rows.n; i++) {
        const tsv_row *r = &p->patterns.rows.at[i];
        fprintf(c, "    [UA_P_%.*s] = {", UA_FMT(r->at[0]));
        tsv_c_string(c, r->at[1]);
        fprintf(c, ", %u, %d},\n", r->line, openings_anchored(r->at[0]));
    }
    if (!p->patterns.rows.n)
        fputs("    {0},\n", c);
    fputs("};\n", c);
}

ua_str pack_fact_if(const pack *p, const char *name)
{
    for (uint32_t i = 0; i < p->lang.rows.n; i++)
        if (ua_str_eqz(p->lang.rows.at[i].at[0], name))
            return p->lang.rows.at[i].at[1];
    return (ua_str){0};
}

ua_str pack_fact(const pack *p, const char *name)
{
    ua_str fact = pack_fact_if(p, name);

    if (!fact.p)
        tsv_die(p->lang.path, 0, "missing fact", ua_str_c(name));
    return fact;
}

/** The letters of its script: "0600-077F FB50-FDFF". */
static void write_letters(FILE *c, const pack *p)
{
    ua_str rest = pack_fact(p, "letters"), range, from, to;

    fprintf(c, "static const uint32_t letters_%s[][2] = {", p->code);
    while (rest.n) {
        ua_str_cut(rest, ' ', &range, &rest);
        if (!ua_str_cut(range, '-', &from, &to))
            tsv_die(p->lang.path, 0, "letters: ranges of code points", range);
        fprintf(c, "{0x%.*s, 0x%.*s}, ", UA_FMT(from), UA_FMT(to));
    }
    fputs("{0, 0}};\n", c);
}

static void write_pack(ua_arena *a, FILE *c, const tsvc_entities *all, const pack *p, const pack *common)
{
    static const char *const stemmed[] = {"phrases", "names", "organs", "instruments"}; /* as in ua_lang */
    char name[32];
    openings *o = openings_new(a, p);
    uint32_t phrases = write_phrases(a, c, p, o);
    uint32_t months = write_pairs(a, c, &p->months, "ua_word", "months", p->code, true);
    uint32_t ordinals = write_pairs(a, c, &p->ordinals, "ua_word", "ordinals", p->code, true);
    uint32_t organs = write_pairs(a, c, &p->organs, "ua_name", "organs", p->code, false);
    uint32_t labels = write_pairs(a, c, &p->labels, "ua_name", "labels", p->code, false);
    uint32_t instruments = write_pairs(a, c, &p->instruments, "ua_name", "instruments", p->code, false);

    uint32_t askings = write_askings(c, p);

    write_stems(a, c, p, &p->organs, "organs");
    write_stems(a, c, p, &p->instruments, "instruments");

    write_letters(c, p);
    write_codes(c, p);
    tsvc_write_names(a, c, all, p, o);
    openings_patterns(o, common);
    openings_write(o, c);
    snprintf(name, sizeof name, "patterns_%s", p->code);
    write_patterns(c, p, "static ", name);
    fprintf(
        c,
        "static const ua_lang lang_%s = {\n    \"%.*s\", \"%.*s\", \"%.*s\", %.*s, %.*s, %.*s, letters_%s, "
        "%.*s,\n",
        p->code, UA_FMT(pack_fact(p, "bcp47")), UA_FMT(pack_fact(p, "iso639_3")),
        UA_FMT(pack_fact(p, "english")), UA_FMT(pack_fact(p, "rtl")), UA_FMT(pack_fact(p, "spaced")),
        UA_FMT(pack_fact(p, "official")), p->code, UA_FMT(pack_fact(p, "initial")));
    fprintf(c, "    phrases_%s, months_%s, ordinals_%s, organs_%s, labels_%s, instruments_%s,\n", p->code,
            p->code, p->code, p->code, p->code, p->code);
    fprintf(c, "    %u, %u, %u, %u, %u, %u, askings_%s, %u, patterns_%s,\n", phrases, months, ordinals,
            organs, labels, instruments, p->code, askings, p->code);
    fprintf(c, "    names_%s, proclitics_%s, NNAMES_%s, NPROCLITICS_%s,\n", p->code, p->code, p->code,
            p->code);
    for (size_t i = 0; i < sizeof stemmed / sizeof *stemmed; i++)
        stems_write_use(c, p, stemmed[i]);
    fprintf(c, "    &openings_%s, codes_%s, %u};\n\n", p->code, p->code, p->codes.rows.n);
}

typedef struct key_role {
    ua_str key;
    unsigned roles;
} key_role;

static int by_key(const void *x, const void *y)
{
    return ua_str_cmp(((const key_role *)x)->key, ((const key_role *)y)->key);
}

/** The keys of the phrases of all packs, sorted, each once with all of its roles. */
static void write_keys(ua_arena *a, FILE *c, const pack *packs, uint32_t npacks)
{
    UA_VEC(key_role) keys = {0};
    uint32_t n = 0;

    for (uint32_t p = 0; p < npacks; p++)
        for (uint32_t i = 0; i < packs[p].phrases.rows.n; i++) {
            const tsv_row *r = &packs[p].phrases.rows.at[i];
            key_role k = {r->at[1], role(&packs[p], r->at[2], r->line)};
            if (!ua_vec_push(a, &keys, k))
                exit(1);
        }
    if (keys.n)
        qsort(keys.at, keys.n, sizeof *keys.at, by_key);
    for (uint32_t i = 0; i < keys.n; i++)
        if (n && ua_str_eq(keys.at[n - 1].key, keys.at[i].key))
            keys.at[n - 1].roles |= keys.at[i].roles;
        else
            keys.at[n++] = keys.at[i];
    fputs("const ua_phrase_key ua_phrase_keys[] = {\n", c);
    for (uint32_t i = 0; i < n; i++)
        fprintf(c, "    {\"%.*s\", %u},\n", UA_FMT(keys.at[i].key), keys.at[i].roles);
    fprintf(c, "};\nconst size_t ua_nphrase_keys = %u;\n\n", n);
}

/** A plain table of strings: rows of `columns` columns into an array of structs. */
static void write_strings(FILE *c, const tsv *t, const char *type, const char *name, const char *count)
{
    fprintf(c, "const %s %s[] = {\n", type, name);
    for (uint32_t i = 0; i < t->rows.n; i++) {
        fputs("    {", c);
        for (unsigned k = 0; k < t->columns; k++) {
            tsv_c_string(c, t->rows.at[i].at[k]);
            fputs(k + 1 < t->columns ? ", " : "},\n", c);
        }
    }
    fprintf(c, "};\nconst size_t %s = %u;\n\n", count, t->rows.n);
}

static tsvc_entities read_entities(ua_arena *a, const char *common, const tsv *actors)
{
    tsv entities = tsv_read(a, tsv_path(a, common, "entities"), "code\tclass\tlabel\tshort");
    tsv shorts = tsv_read(a, tsv_path(a, common, "shorts"), "short\tcode");

    return tsvc_join_entities(a, &entities, actors, &shorts);
}

void tsvc_lang(ua_arena *a, const char *ids_path, const char *c_path, const char *words_path, char **dirs)
{
    pack packs[MAX_PACKS] = {0};
    uint32_t n = 0, nids;
    const char *common = dirs[0];

    for (; *dirs && n < MAX_PACKS; dirs++)
        packs[n++] = pack_read(a, *dirs);
    ua_str *ids = all_ids(a, packs, n, &nids);
    FILE *out = tsv_create(ids_path);
    for (uint32_t i = 0; i < nids; i++)
        fprintf(out, "UA_P_%.*s,\n", UA_FMT(ids[i]));
    fclose(out);
    tsv actors = tsv_read(a, tsv_path(a, common, "actors"), "code\tlabel\tsymbol\tdecisions");
    tsvc_words(a, words_path, packs + 1, n - 1, &actors);
    FILE *c = tsv_create(c_path);
    fputs("/* Generated from the language packs by tsvc. */\n#include \"lang/entity.h\"\n#include "
          "\"lang/openings.h\"\n\n",
          c);
    tsvc_entities all = read_entities(a, common, &actors);
    tsvc_write_entities(c, &all);
    for (uint32_t i = 1; i < n; i++)
        write_pack(a, c, &all, &packs[i], &packs[0]);
    fputs("const ua_lang *const ua_langs[] = {", c);
    for (uint32_t i = 1; i < n; i++)
        fprintf(c, "&lang_%s%s", packs[i].code, i + 1 < n ? ", " : "");
    fprintf(c, "};\nconst size_t ua_nlangs = %u;\n\n", n - 1);
    write_keys(a, c, packs + 1, n - 1);
    write_patterns(c, &packs[0], "", "ua_common_patterns");
    tsv series = tsv_read(a, tsv_path(a, common, "series"), "prefix\tactor\tcls");
    tsv sessions = tsv_read(a, tsv_path(a, common, "sessions"), "actor\tsession\tyear");
    tsv regular = tsv_read(a, tsv_path(a, common, "regular"), "actor\tfirst\tyear\teach");
    tsv symbols = tsv_read(a, tsv_path(a, common, "kinds"), "part\tkind");
    tsv forms = tsv_read(a, tsv_path(a, common, "forms"), "form\tactor");
    write_strings(c, &regular, "ua_regular", "ua_all_regular", "ua_nregular");
    write_strings(c, &symbols, "ua_symbol_kind", "ua_symbol_kinds", "ua_nsymbol_kinds");
    write_strings(c, &forms, "ua_form", "ua_forms", "ua_nforms");
    tsv mandates = tsv_read(a, tsv_path(a, common, "mandates"), "key");
    write_strings(c, &mandates, "ua_mandate", "ua_mandates", "ua_nmandates");
    tsv minutes = tsv_read(a, tsv_path(a, common, "minutes"), "actor\tplain\tsymbol");
    write_strings(c, &minutes, "ua_minutes", "ua_all_minutes", "ua_nminutes");
    tsv quantities = tsv_read(a, tsv_path(a, common, "quantities"), "group\tconcept\tlabel\tzeros");
    write_strings(c, &quantities, "ua_quantity", "ua_quantities", "ua_nquantities");
    write_strings(c, &sessions, "ua_session", "ua_sessions", "ua_nsessions");
    write_strings(c, &actors, "ua_actor", "ua_actors", "ua_nactors");
    write_strings(c, &series, "ua_series", "ua_all_series", "ua_nseries");
    fclose(c);
}

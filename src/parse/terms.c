/* Short names that a text introduces in brackets behind what they stand for (IN-01): "the European Union Training Mission
 * in Mali (EUTM Mali)", "(hereinafter "the parties")", "(« les parties maliennes »)". */
#include <string.h>

#include "parse/entities.h"
#include "text/ctype.h"
#include "text/norm.h"
#include "text/utf8.h"
#include "util/digest.h"

enum { MOST_LETTERS = 16, MOST_WORDS = 24, MOST_BYTES = 200 };

/** "Committee" may begin another name, "EUTM Mali" and "lamp panel" do not. */
static bool is_bare_noun(ua_str term)
{
    size_t first, len;

    ua_utf8_at(term, 0, &first);
    uint32_t second = first < term.n ? ua_utf8_at(term, first, &len) : 0;
    return (ua_is_lower(second) || ua_is_caseless(second)) && ua_str_find(term, UA_STR(" "), 0) == SIZE_MAX;
}

const ua_term *ua_term_at(const ua_naming *n, uint32_t at, uint32_t *end)
{
    const ua_term *best = NULL;
    ua_str rest = ua_str_sub(n->t->s, at, n->t->s.n);
    size_t len;
    ua_match m;

    for (uint32_t i = 0; i < n->terms.n; i++) {
        const ua_term *t = &n->terms.at[i];
        if (!ua_str_starts(rest, t->text) || (best && best->text.n >= t->text.n))
            continue;
        uint32_t next = t->text.n < rest.n ? ua_utf8_at(rest, t->text.n, &len) : ' ';
        if (!n->w->p->lang->spaced || (!ua_is_letter(next) && !ua_is_mark(next) && !ua_is_digit(next)))
            best = t;
    }
    if (!best || (is_bare_noun(best->text) &&
                  ua_find(n->w, UA_P_TERM_GOES_ON, ua_str_sub(rest, best->text.n, rest.n), &m)))
        return NULL;
    *end = at + (uint32_t)best->text.n;
    return best;
}

/* ---- identity ---- */

static void put_digest(ua_buf *b, ua_str s)
{
    uint8_t digest[32];
    char hex[9];

    ua_sha256(s, digest);
    ua_hex(digest, 4, hex);
    ua_buf_putz(b, hex);
}

/** One letter of a term as it stands in an eId; false when it is not Latin. */
static bool put_letter(ua_buf *b, uint32_t letter, bool capital)
{
    if (letter == 0x153 || letter == 0xE6) { /* œ, æ */
        ua_buf_putc(b, (char)((letter == 0x153 ? 'o' : 'a') - (capital ? 32 : 0)));
        ua_buf_putc(b, 'e');
    } else if (letter < 0x80) {
        ua_buf_putc(b, (char)(letter - (capital ? 32 : 0)));
    }
    return letter < 0x250;
}

/** eId of a term (ID-09): its letters in camel case; where they are not Latin, a digest of them, because eIds are ASCII. */
static ua_str key_of(ua_naming *n, ua_str term)
{
    ua_buf b = ua_buf_on(n->w->p->arena);
    uint32_t letters[UA_MAX_LETTERS];
    ua_str word, rest = term;
    bool latin = true;

    ua_buf_putz(&b, "term");
    while (rest.n && latin) {
        ua_str_cut(rest, ' ', &word, &rest);
        size_t k = ua_letters(word, letters, UA_MAX_LETTERS);
        for (size_t i = 0; i < k; i++)
            latin = put_letter(&b, letters[i], !i) && latin;
        for (size_t i = 0; i < word.n; i++)
            if (word.p[i] >= '0' && word.p[i] <= '9')
                ua_buf_putc(&b, word.p[i]);
    }
    if (latin)
        return ua_buf_str(&b);
    b = ua_buf_on(n->w->p->arena);
    ua_buf_putz(&b, "term");
    put_digest(&b, term);
    return ua_buf_str(&b);
}

static ua_status remember(ua_naming *n, ua_term t)
{
    for (uint32_t i = 0; i < n->terms.n; i++)
        if (ua_str_eq(n->terms.at[i].text, t.text)) {
            n->terms.at[i] = t; /* the last introduction holds */
            return UA_OK;
        }
    ua_spots_term(n->w, t.text);
    return ua_vec_push(n->w->p->arena, &n->terms, t) ? UA_OK : ua_arena_status(n->w->p->arena);
}

/* ---- what a term stands for ---- */

/** First letter without its accent, in lower case. */
static uint32_t initial(ua_str word)
{
    uint32_t letters[UA_MAX_LETTERS];

    return ua_letters(word, letters, UA_MAX_LETTERS) ? letters[0] : 0;
}

static bool is_function_word(const ua_naming *n, ua_str word)
{
    char folded[32];
    uint32_t map[32];
    const ua_lang *l = n->w->p->lang;
    size_t len = ua_fold_prefix(word, folded, map, sizeof folded);
    const ua_name *label = ua_lang_name(l->labels, l->nlabels, (ua_str){folded, len});

    return label && !strcmp(label->code, "functionword");
}

/** The capitals of an acronym in lower case; their number. */
static unsigned capitals(ua_str acronym, uint32_t *out)
{
    unsigned k = 0;
    size_t len;

    for (size_t at = 0; at < acronym.n && k < MOST_LETTERS; at += len) {
        uint32_t cp = ua_utf8_at(acronym, at, &len), one;
        if (!ua_is_upper(cp))
            continue;
        if (!(one = initial(ua_str_sub(acronym, at, at + len))))
            continue;
        out[k++] = one;
    }
    return k;
}

/** Where the word that ends at a place begins: after a blank, an apostrophe, a hyphen or a bracket. */
static uint32_t word_start(ua_str s, uint32_t end)
{
    size_t len;

    while (end > 0) {
        uint32_t cp = ua_utf8_before(s, end, &len);
        if (!ua_is_letter(cp) && !ua_is_mark(cp) && !ua_is_digit(cp))
            break;
        end -= (uint32_t)len;
    }
    return end;
}

/** Back over what may stand between two words of a name; false at the end of a clause. */
static bool step_back(ua_str s, uint32_t *end)
{
    size_t len;

    while (*end > 0) {
        uint32_t cp = ua_utf8_before(s, *end, &len);
        if (ua_is_letter(cp) || ua_is_mark(cp) || ua_is_digit(cp))
            return true;
        if (cp != ' ' && cp != '\'' && cp != 0x2019 && cp != ',' && !ua_is_dash(cp))
            return false;
        *end -= (uint32_t)len;
    }
    return false;
}

/** Where the words begin whose initials are the capitals of an acronym; `behind` when there are none. Function words may be
 *  left out. left: bit i: the first i capitals are still to be found. */
static uint32_t expansion(const ua_naming *n, ua_str acronym, uint32_t behind)
{
    uint32_t letters[MOST_LETTERS], end = behind;
    unsigned k = capitals(acronym, letters);
    uint32_t left = 1U << k;

    for (unsigned words = 0; k > 1 && left && words < MOST_WORDS && step_back(n->t->s, &end); words++) {
        uint32_t start = word_start(n->t->s, end);
        ua_str word = ua_str_sub(n->t->s, start, end);
        uint32_t first = initial(word), now = is_function_word(n, word) ? left : 0;
        for (unsigned i = 0; i < k; i++)
            if (left >> (i + 1) & 1 && letters[i] == first)
                now |= 1U << i;
        if (now & 1)
            return start;
        left = now;
        end = start;
    }
    return behind;
}

/** Where a quoted term repeats words of what it stands for: "the Agreement on Lamps ("the Agreement")"; `behind` when it
 *  does not. */
static uint32_t repeated(const ua_naming *n, ua_str term, uint32_t behind)
{
    ua_str head = ua_str_sub(n->t->s, 0, behind);
    uint32_t at = behind;

    for (size_t next = 0; (next = ua_str_find(head, term, next)) != SIZE_MAX; next++)
        if (word_start(head, (uint32_t)next + 1) == next)
            at = (uint32_t)next;
    for (uint32_t i = at; i < behind; i++)
        if (strchr(",;:", head.p[i]) || behind - at > MOST_BYTES)
            return behind;
    return at;
}

static bool is_name(ua_mark_kind k)
{
    return k == UA_M_ORGAN || k == UA_M_ROLE || k == UA_M_LOCATION || k == UA_M_EVENT || k == UA_M_TERM;
}

/** A name is not split: names inside it are none. */
static void drop_names(ua_text *t, uint32_t from, uint32_t to)
{
    uint32_t kept = 0;

    for (uint32_t i = 0; i < t->nmarks; i++)
        if (!is_name(t->marks[i].kind) || t->marks[i].from < from || t->marks[i].to > to)
            t->marks[kept++] = t->marks[i];
    t->nmarks = kept;
}

/** A term of its own: what it stands for is marked too, where that can be told. */
static ua_status new_term(ua_naming *n, ua_str text, uint32_t start, uint32_t behind)
{
    uint32_t from = (uint32_t)(text.p - n->t->s.p);
    ua_term t = {.text = text, .kind = UA_M_TERM, .key = key_of(n, text), .value = text};
    bool done;

    if (start < behind) {
        drop_names(n->t, start, behind);
        UA_TRY(ua_name_mark(n, start, behind, t.kind, t.key, t.value, &done));
    }
    UA_TRY(ua_name_mark(n, from, from + (uint32_t)text.n, t.kind, t.key, t.value, &done));
    return remember(n, t);
}

/** Another short name of what was just named: "(MISKI)" behind a mission of the tables. */
static ua_status alias(ua_naming *n, ua_str text)
{
    uint32_t from = (uint32_t)(text.p - n->t->s.p);
    ua_term t = {.text = text, .kind = n->last.kind, .key = n->last.key, .value = n->last.value};
    bool done;

    UA_TRY(ua_name_mark(n, from, from + (uint32_t)text.n, t.kind, t.key, t.value, &done));
    return remember(n, t);
}

ua_status ua_term_introduced(ua_naming *n, uint32_t at, uint32_t *end)
{
    static const char *const quoted[] = {"term", "quoted", "bare"};
    ua_match m;
    size_t from, to;
    uint32_t behind = at;

    if (!ua_find(n->w, UA_P_TERM_INTRODUCED, ua_str_sub(n->t->s, at, n->t->s.n), &m))
        return UA_OK;
    ua_str acronym = ua_match_group(&m, "acronym"), text = acronym;
    for (size_t i = 0; !text.n && i < sizeof quoted / sizeof *quoted; i++)
        text = ua_match_group(&m, quoted[i]);
    while (behind > 0 && n->t->s.p[behind - 1] == ' ')
        behind--;
    uint32_t place = (uint32_t)(text.p - n->t->s.p);
    bool follows = n->last.to && n->last.to == behind;
    if (ua_lang_entity(n->w->p->lang, n->t->s, place, &from, &to) && to == place + text.n)
        return UA_OK; /* a name that everybody knows */
    uint32_t start = acronym.n ? expansion(n, acronym, behind) : repeated(n, text, behind);
    if (acronym.n && start == behind)
        return UA_OK;
    *end = place + (uint32_t)text.n;
    return follows && start == n->last.from ? alias(n, text) : new_term(n, text, start, behind);
}

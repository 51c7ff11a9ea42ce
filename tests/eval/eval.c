/* How well what a text says is found: precision and recall on marked sentences.
 *
 *   eval references.tsv dates.tsv ...
 *
 * The name of a file is the kind of what its sentences mark. Each sentence becomes operative paragraph 1 of a small
 * document of twelve paragraphs; paragraph 9 has points (a) and (b), the latter with (i) to (iii) but in Arabic. A mark counts when its
 * text and its value are those that are marked. Ends with "N passed, N failed": two figures for each kind and language. */
#include <libxml/parser.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support.h"
#include "unakn.h"

enum { MOST = 32, MOST_ELEMENTS = 8, LANGS = 6 };

/** What is looked for; the value of an element is made of its attributes, NULL of its name and @refersTo. A kind without
 *  elements is what the library says of the document (collect_actions). */
typedef struct kind {
    const char *name;
    double least; /**< precision and recall of every language */
    struct {
        const char *element, *attribute, *second;
    } marks[MOST_ELEMENTS];
} kind;

static const kind kinds[] = {
    {"references", 0.99, {{"ref", "href", NULL}, {"rref", "from", "upTo"}, {"inline", "name", NULL}}},
    {"dates", 0.99, {{"date", "date", NULL}}},
    {"entities",
     0.97,
     {{"organization", NULL, NULL},
      {"role", NULL, NULL},
      {"location", NULL, NULL},
      {"event", NULL, NULL},
      {"term", NULL, NULL},
      {"person", NULL, NULL}}},
    {"quantities", 0.99, {{"quantity", "refersTo", "normalized"}}},
    {"actions", 0.97, {{NULL, NULL, NULL}}},
};

typedef struct mark {
    char text[256], value[256];
} mark;

typedef struct score {
    int right, found, marked;
} score;

/** The paragraphs behind the sentence, for what points at them. */
static const char tail[] =
    "\n\n2. A.\n\n3. A.\n\n4. A.\n\n5. A.\n\n6. A.\n\n7. A.\n\n8. A.\n\n"
    "9. A:\n\n(a) A;\n\n(b) A:\n\n(i) A;\n\n(ii) A;\n\n(iii) A;\n\n10. A.\n\n11. A.\n\n12. A.\n";
static const char tail_ar[] = "\n\n2 - أ.\n\n3 - أ.\n\n4 - أ.\n\n5 - أ.\n\n6 - أ.\n\n7 - أ.\n\n8 - أ.\n\n"
                              "9 - أ:\n\n(أ) أ؛\n\n(ب) أ؛\n\n10 - أ.\n\n11 - أ.\n\n12 - أ.\n";

static const struct {
    const char *lang, *head, *tail;
} heads[LANGS] = {
    {"en", "The General Assembly,\n\nRecalling the lamps,\n\n1. ", tail},
    {"fr", "L'Assemblée générale,\n\nRappelant les lampes,\n\n1. ", tail},
    {"es", "La Asamblea General,\n\nRecordando las lámparas,\n\n1. ", tail},
    {"ru", "Генеральная Ассамблея,\n\nссылаясь на лампы,\n\n1. ", tail},
    {"ar", "إن الجمعية العامة،\n\nإذ تشير إلى المصابيح،\n\n1 - ", tail_ar},
    {"zh", "大会，\n\n回顾灯塔，\n\n1. ", tail},
};

/** Takes the marks out of a sentence; returns how many it has. */
static int unmark(const char *s, char *plain, mark *marked)
{
    int n = 0;

    while (*s) {
        const char *bar = strncmp(s, "[[", 2) ? NULL : strchr(s, '|'), *end = bar ? strstr(bar, "]]") : NULL;
        if (!end) {
            *plain++ = *s++;
            continue;
        }
        snprintf(marked[n].text, sizeof marked[n].text, "%.*s", (int)(bar - s - 2), s + 2);
        snprintf(marked[n].value, sizeof marked[n].value, "%.*s", (int)(end - bar - 1), bar + 1);
        memcpy(plain, s + 2, (size_t)(bar - s - 2));
        plain += bar - s - 2;
        s = end + 2;
        n++;
    }
    *plain = '\0';
    return n;
}

/** The value of an element of the kind; "" of every other element. */
static void value_of(const kind *k, xmlNode *e, char *value, size_t size)
{
    const char *name = (const char *)e->name;
    int i = 0;

    value[0] = '\0';
    while (i < MOST_ELEMENTS && k->marks[i].element && strcmp(k->marks[i].element, name) != 0)
        i++;
    if (e->type != XML_ELEMENT_NODE || i == MOST_ELEMENTS || !k->marks[i].element)
        return;
    const char *attribute = k->marks[i].attribute, *second = k->marks[i].second;
    xmlChar *a = xmlGetProp(e, (const xmlChar *)(attribute ? attribute : "refersTo"));
    xmlChar *b = second ? xmlGetProp(e, (const xmlChar *)second) : NULL;
    if (strcmp(name, "inline") != 0)
        snprintf(value, size, "%s%s%s%s", attribute ? "" : name, a ? (char *)a : "", b ? " " : "",
                 b ? (char *)b : "");
    else if (a && !strcmp((char *)a, "akn4un:unresolvedReference")) /* RF-06 */
        snprintf(value, size, "?");
    xmlFree(a);
    xmlFree(b);
}

static void collect_mark(const kind *k, xmlNode *e, mark *found, int *n)
{
    if (*n == MOST)
        return;
    value_of(k, e, found[*n].value, sizeof found->value);
    if (!found[*n].value[0])
        return;
    xmlChar *text = xmlNodeGetContent(e);
    snprintf(found[(*n)++].text, sizeof found->text, "%s", (const char *)text);
    xmlFree(text);
}

static bool is_named(const xmlNode *e, const char *name)
{
    return e->type == XML_ELEMENT_NODE && !strcmp((const char *)e->name, name);
}

/** The marks of preamble and body, in order; the formula is none of the sentence. */
static int collect_marks(const kind *k, xmlNode *root, mark *found)
{
    int n = 0;

    for (xmlNode *e = root; e;) {
        collect_mark(k, e, found, &n);
        if (e->children && !is_named(e, "formula") && !is_named(e, "meta") && !is_named(e, "preface")) {
            e = e->children;
            continue;
        }
        while (e != root && !e->next)
            e = e->parent;
        e = e == root ? NULL : e->next;
    }
    return n;
}

/** value: two words and maybe a third. */
static void put_mark(mark *found, int *n, unakn_str text, unakn_str word, const char *second, unakn_str third)
{
    if (*n == MOST || !text.n)
        return;
    snprintf(found[*n].text, sizeof found->text, "%.*s", (int)text.n, text.p);
    snprintf(found[*n].value, sizeof found->value, "%.*s%s%s%.*s", (int)word.n, word.p, second,
             third.n ? " " : "", (int)third.n, third.n ? third.p : "");
    ++*n;
}

/** What unakn actions lists: phrases, addressees, deadlines. */
static int collect_actions(unakn_doc *d, mark *found)
{
    static const unakn_str none = {"", 0};
    size_t count;
    int n = 0;
    unakn_action a;

    if (unakn_actions(d, &count))
        return 0;
    for (size_t i = 0; i < count && !unakn_action_at(d, i, &a); i++) {
        put_mark(found, &n, a.phrase, a.organ, "", a.key);
        put_mark(found, &n, a.addressee, a.key, " to", none);
        put_mark(found, &n, a.deadline, a.key, " until", a.date);
    }
    return n;
}

/** Converts a document with what is known about it supplied. NULL: it cannot be converted. */
static unakn_doc *converted(unakn_ctx *c, const char *text, const char *lang, const char *organ)
{
    unakn_doc *d;

    if (!unakn_read(c, "eval.txt", (unakn_str){text, strlen(text)}, "text", &d) &&
        !unakn_set(d, "lang", lang) && !unakn_set(d, "body", organ) && !unakn_set(d, "date", "2045-03-11") &&
        !unakn_parse(d) && !unakn_check(d))
        return d;
    unakn_doc_free(d);
    return NULL;
}

/** What is found in the XML. */
static int collect_elements(const kind *k, unakn_doc *d, mark *found)
{
    bytes out = {0};
    xmlDoc *doc = unakn_write(d, "akn", collect, &out)
                      ? NULL
                      : xmlReadMemory(out.p, (int)out.n, "eval.xml", NULL, XML_PARSE_NONET);
    int n = doc ? collect_marks(k, xmlDocGetRootElement(doc), found) : 0;

    xmlFreeDoc(doc);
    free(out.p);
    return n;
}

static void sentence(unakn_ctx *c, const kind *k, int lang, const char *organ, const char *s, score *sum)
{
    char plain[2048], text[4096];
    mark marked[MOST], found[MOST];
    int n = unmark(s, plain, marked), right = 0, m = 0;

    snprintf(text, sizeof text, "%s%s%s", heads[lang].head, plain, heads[lang].tail);
    unakn_doc *d = converted(c, text, heads[lang].lang, organ);
    if (d)
        m = k->marks[0].element ? collect_elements(k, d, found) : collect_actions(d, found);
    unakn_doc_free(d);
    for (int i = 0; i < m; i++)
        for (int j = 0; j < n; j++)
            if (!strcmp(marked[j].text, found[i].text) && !strcmp(marked[j].value, found[i].value)) {
                marked[j].text[0] = '\0'; /* found once only */
                right++;
                break;
            }
    if (!d || right != n || right != m) {
        printf("%s: %s\n", heads[lang].lang, plain);
        for (int i = 0; i < m; i++)
            printf("  found %s -> %s\n", found[i].text, found[i].value);
    }
    sum->right += right;
    sum->found += m;
    sum->marked += n;
}

static int lang_index(const char *lang)
{
    int i = 0;

    while (i < LANGS && strcmp(lang, heads[i].lang) != 0)
        i++;
    return i;
}

static const kind *kind_of(const char *path)
{
    const char *name = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;

    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (!strncmp(name, kinds[i].name, strlen(kinds[i].name)))
            return &kinds[i];
    return NULL;
}

static void read_sentences(unakn_ctx *c, const kind *k, FILE *f, score sums[LANGS], int *sentences)
{
    static char line[4096];

    while (fgets(line, sizeof line, f)) {
        char *lang = strtok(line, "\t"), *organ = strtok(NULL, "\t"), *s = strtok(NULL, "\n");
        if (line[0] == '#' || !s || lang_index(lang) == LANGS)
            continue;
        sentence(c, k, lang_index(lang), organ, s, &sums[lang_index(lang)]);
        ++*sentences;
    }
}

/** A line of the table; returns how many of its two figures are below what is asked. */
static int row(const char *lang, const score *s, double least)
{
    double precision = s->found ? (double)s->right / s->found : 1;
    double recall = s->marked ? (double)s->right / s->marked : 1;

    printf("  %-35s %6d %6d %6d      %.3f   %.3f\n", lang, s->marked, s->found, s->right, precision, recall);
    return (precision < least) + (recall < least);
}

int main(int argc, char **argv)
{
    unakn_ctx *c;
    int failed = 0, figures = 0, total = 0;

    if (argc < 2 || unakn_open(NULL, &c))
        return 2;
    for (int i = 1; i < argc; i++) {
        score sums[LANGS] = {{0}}, all = {0};
        int sentences = 0;
        const kind *k = kind_of(argv[i]);
        FILE *f = k ? fopen(argv[i], "rb") : NULL;
        if (!f) {
            fprintf(stderr, "eval: %s: %s\n", argv[i], k ? "cannot be read" : "no kind of that name");
            return 2;
        }
        read_sentences(c, k, f, sums, &sentences);
        fclose(f);
        printf("%-10s in %4d sentences             marked  found  right  precision  recall\n", k->name,
               sentences);
        for (int l = 0; l < LANGS; l++) {
            failed += row(heads[l].lang, &sums[l], k->least);
            figures += 2;
            all.marked += sums[l].marked, all.found += sums[l].found, all.right += sums[l].right;
        }
        row("all", &all, k->least);
        total += sentences;
    }
    unakn_close(c);
    printf("%d sentences\n", total);
    printf("eval: %d passed, %d failed\n", figures - failed, failed);
    return failed > 0;
}

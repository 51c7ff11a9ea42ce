/* How well references are found: precision and recall on marked sentences.
 *
 *   eval references.tsv
 *
 * Each sentence becomes the operative paragraph of a small document. A reference counts when its text and its IRI are
 * those that are marked. Ends with "N passed, N failed", a test for each language and both figures: at least 0.99. */
#include <libxml/parser.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support.h"
#include "unakn.h"

enum { MOST = 16, LANGS = 6, LEAST = 99 };

typedef struct reference {
    char text[256], href[256];
} reference;

typedef struct score {
    int right, found, marked;
} score;

static const struct {
    const char *lang, *head;
} heads[LANGS] = {
    {"en", "The General Assembly,\n\n1. "}, {"fr", "L'Assemblée générale,\n\n1. "},
    {"es", "La Asamblea General,\n\n1. "},  {"ru", "Генеральная Ассамблея,\n\n1. "},
    {"ar", "إن الجمعية العامة،\n\n1 - "},   {"zh", "大会，\n\n1. "},
};

/** Takes the marks out of a sentence; returns how many references it marks. */
static int unmark(const char *s, char *plain, reference *marked)
{
    int n = 0;

    while (*s) {
        const char *bar = strncmp(s, "[[", 2) ? NULL : strchr(s, '|'), *end = bar ? strstr(bar, "]]") : NULL;
        if (!end) {
            *plain++ = *s++;
            continue;
        }
        snprintf(marked[n].text, sizeof marked[n].text, "%.*s", (int)(bar - s - 2), s + 2);
        snprintf(marked[n].href, sizeof marked[n].href, "%.*s", (int)(end - bar - 1), bar + 1);
        memcpy(plain, s + 2, (size_t)(bar - s - 2));
        plain += bar - s - 2;
        s = end + 2;
        n++;
    }
    *plain = '\0';
    return n;
}

/** The refs below an element, in order. */
static int collect_refs(xmlNode *root, reference *found)
{
    int n = 0;

    for (xmlNode *e = root; e;) {
        if (e->type == XML_ELEMENT_NODE && !strcmp((const char *)e->name, "ref") && n < MOST) {
            xmlChar *text = xmlNodeGetContent(e), *href = xmlGetProp(e, (const xmlChar *)"href");
            snprintf(found[n].text, sizeof found[n].text, "%s", (const char *)text);
            snprintf(found[n++].href, sizeof found[0].href, "%s", (const char *)href);
            xmlFree(text);
            xmlFree(href);
        }
        if (e->children) {
            e = e->children;
            continue;
        }
        while (e != root && !e->next)
            e = e->parent;
        e = e == root ? NULL : e->next;
    }
    return n;
}

/** Converts a document with what is known about it supplied; the body of the result. */
static xmlDoc *converted(unakn_ctx *c, const char *text, const char *lang, const char *organ, xmlNode **body)
{
    unakn_doc *d;
    bytes out = {0};
    bool ok = !unakn_read(c, "eval.txt", (unakn_str){text, strlen(text)}, "text", &d) &&
              !unakn_set(d, "lang", lang) && !unakn_set(d, "body", organ) &&
              !unakn_set(d, "date", "2045-03-11") && !unakn_parse(d) && !unakn_check(d) &&
              !unakn_write(d, "akn", collect, &out);
    xmlDoc *doc = ok ? xmlReadMemory(out.p, (int)out.n, "eval.xml", NULL, XML_PARSE_NONET) : NULL;

    unakn_doc_free(d);
    free(out.p);
    *body = doc ? xmlDocGetRootElement(doc)->children : NULL;
    while (*body && (*body)->type != XML_ELEMENT_NODE)
        *body = (*body)->next;
    for (*body = *body ? (*body)->children : NULL; *body; *body = (*body)->next)
        if (!strcmp((const char *)(*body)->name, "mainBody"))
            return doc;
    xmlFreeDoc(doc);
    return NULL;
}

static void sentence(unakn_ctx *c, int lang, const char *organ, const char *s, score *sum)
{
    char plain[2048], text[4096];
    reference marked[MOST], found[MOST];
    xmlNode *body;
    int n = unmark(s, plain, marked), right = 0;

    snprintf(text, sizeof text, "%s%s\n", heads[lang].head, plain);
    xmlDoc *doc = converted(c, text, heads[lang].lang, organ, &body);
    int m = doc ? collect_refs(body, found) : 0;
    for (int i = 0; i < n; i++)
        for (int k = 0; k < m; k++)
            right += !strcmp(marked[i].text, found[k].text) && !strcmp(marked[i].href, found[k].href);
    if (!doc || right != n || right != m) {
        printf("%s: %s\n", heads[lang].lang, plain);
        for (int k = 0; k < m; k++)
            printf("  found %s -> %s\n", found[k].text, found[k].href);
    }
    xmlFreeDoc(doc);
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

int main(int argc, char **argv)
{
    static char line[4096];
    score sums[LANGS] = {{0}};
    unakn_ctx *c;
    int sentences = 0, failed = 0;
    FILE *f = argc > 1 ? fopen(argv[1], "rb") : NULL;

    if (!f || unakn_open(NULL, &c))
        return 2;
    while (fgets(line, sizeof line, f)) {
        char *lang = strtok(line, "\t"), *organ = strtok(NULL, "\t"), *s = strtok(NULL, "\n");
        if (line[0] == '#' || !s || lang_index(lang) == LANGS)
            continue;
        sentence(c, lang_index(lang), organ, s, &sums[lang_index(lang)]);
        sentences++;
    }
    fclose(f);
    printf("references in %d sentences      marked  found  right  precision  recall\n", sentences);
    for (int i = 0; i < LANGS; i++) {
        double p = sums[i].found ? (double)sums[i].right / sums[i].found : 1;
        double r = sums[i].marked ? (double)sums[i].right / sums[i].marked : 1;
        printf("  %s                            %6d %6d %6d      %.3f   %.3f\n", heads[i].lang,
               sums[i].marked, sums[i].found, sums[i].right, p, r);
        failed += (p * 100 < LEAST) + (r * 100 < LEAST);
    }
    unakn_close(c);
    printf("eval: %d passed, %d failed\n", 2 * LANGS - failed, failed);
    return failed > 0;
}

/* The words of rendered pages, and the symbols of organs, as a stylesheet. */
#include <libxml/xmlwriter.h>

#include "tools/tsvc_lang.h"

static void put(ua_buf *b, const ua_str *parts, size_t n)
{
    for (size_t i = 0; i < n; i++)
        ua_buf_put(b, parts[i]);
}

/** A variable of the generated stylesheet. */
static void write_variable(xmlTextWriter *w, const char *name, const ua_buf *value)
{
    ua_str s = ua_buf_str(value);

    xmlTextWriterStartElement(w, (const xmlChar *)"xsl:variable");
    xmlTextWriterWriteAttribute(w, (const xmlChar *)"name", (const xmlChar *)name);
    xmlTextWriterWriteString(w, (const xmlChar *)s.p);
    xmlTextWriterEndElement(w);
}

/** How organs symbol their resolutions, and the number of their first decision: "|un-ga=A/RES/{}=401|". */
static ua_buf series_of(ua_arena *a, const tsv *actors)
{
    ua_buf b = ua_buf_on(a);

    ua_buf_putz(&b, "|");
    for (uint32_t i = 0; i < actors->rows.n; i++) {
        const ua_str *at = actors->rows.at[i].at;
        if (at[2].n)
            put(&b, (const ua_str[]){at[0], UA_STR("="), at[2], UA_STR("="), at[3], UA_STR("|")}, 6);
    }
    return b;
}

void tsvc_words(ua_arena *a, const char *path, const pack *packs, uint32_t n, const tsv *actors)
{
    ua_buf known = ua_buf_on(a), words = ua_buf_on(a), series = series_of(a, actors);
    xmlTextWriter *w = xmlNewTextWriterFilename(path, 0);

    ua_buf_putz(&known, "|");
    ua_buf_putz(&words, "|");
    for (uint32_t p = 0; p < n; p++) {
        put(&known,
            (const ua_str[]){pack_fact(&packs[p], "iso639_3"), UA_STR(":"), pack_fact(&packs[p], "bcp47")},
            3);
        ua_buf_putz(&known, ua_str_eqz(pack_fact(&packs[p], "rtl"), "1") ? ":rtl|" : ":ltr|");
        for (uint32_t i = 0; i < packs[p].page.rows.n; i++) {
            const tsv_row *r = &packs[p].page.rows.at[i];
            if (ua_str_find(r->at[1], UA_STR("|"), 0) != SIZE_MAX)
                tsv_die(packs[p].page.path, r->line, "no word has a |", r->at[1]);
            put(&words,
                (const ua_str[]){pack_fact(&packs[p], "bcp47"), UA_STR(":"), r->at[0], UA_STR("="), r->at[1],
                                 UA_STR("|")},
                6);
        }
    }
    if (!w)
        tsv_die(path, 0, "cannot be written", UA_STR(""));
    xmlTextWriterStartDocument(w, NULL, "UTF-8", NULL);
    xmlTextWriterStartElement(w, (const xmlChar *)"xsl:stylesheet");
    xmlTextWriterWriteAttribute(w, (const xmlChar *)"xmlns:xsl",
                                (const xmlChar *)"http://www.w3.org/1999/XSL/Transform");
    xmlTextWriterWriteAttribute(w, (const xmlChar *)"version", (const xmlChar *)"1.0");
    write_variable(w, "packs", &known);
    write_variable(w, "words", &words);
    write_variable(w, "series", &series);
    if (xmlTextWriterEndDocument(w) < 0)
        tsv_die(path, 0, "cannot be written", UA_STR(""));
    xmlFreeTextWriter(w);
}

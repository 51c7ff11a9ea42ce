/** The part of tsvc that compiles language packs. */
#ifndef UA_TOOLS_TSVC_LANG_H
#define UA_TOOLS_TSVC_LANG_H

#include "tools/tsv.h"

/** A language pack: the tables of a folder. */
typedef struct pack {
    const char *code;
    tsv lang, phrases, months, ordinals, organs, labels, instruments, addressees, patterns, page, names,
        adverbs, codes;
} pack;

ua_str pack_fact(const pack *p,
                 const char *name); /**< a row of lang.tsv; ends the program when it is missing */
ua_str pack_fact_if(const pack *p, const char *name); /**< the same; empty when it is missing */

/** Reads the tables of a folder; lead phrases are combined with adverbs. */
pack pack_read(ua_arena *a, const char *dir);
/** Rows of the phrases of a pack: those of the table, then those that adverbs make of them. */
void pack_expand(ua_arena *a, pack *p);

/** What one pack must have because others have it, and how many lead phrases it has at least. Prints what it finds;
 *  returns how many errors there are. */
unsigned tsvc_lint(ua_arena *a, char **dirs);

/** The words of rendered pages and the symbols of organs as variables of a stylesheet: xslt/lib/labels.xsl and links.xsl read
 *  them. */
void tsvc_words(ua_arena *a, const char *path, const pack *packs, uint32_t n, const tsv *actors);

/** dirs: NULL-terminated; the folder of what all languages share, then the packs, the reference first. The name of a
 *  folder is its code. */
void tsvc_lang(ua_arena *a, const char *ids_path, const char *c_path, const char *words_path, char **dirs);

#endif

/** What the files that find references share. Private to the room. */
#ifndef UA_PARSE_CITE_H
#define UA_PARSE_CITE_H

#include "parse/spots.h"
#include "util/table.h"

enum { UA_YEAR_CHARS = 4, UA_DATE_CHARS = 10, UA_NEAR_BYTES = 120 };

typedef struct ua_cite {
    ua_work *w;
    ua_text *t;
    ua_str organ;  /**< of the document that cites */
    uint32_t year; /**< of its adoption; 0: unknown */
    bool
        fictional; /**< its own session was not in its own year: nothing follows from the years of sessions */
    ua_table dates; /**< target to index in full + 1: dates that the document states somewhere (RF-04 a) */
    UA_VEC(ua_str) full;
    ua_table numbers; /**< designation to index in organs + 1: whose it is, as the document said once */
    UA_VEC(const char *) organs;
    UA_VEC(ua_mark) fresh; /**< marks found by the search that runs; they join the text when it is through */
} ua_cite;

/** One designation of a citation. */
typedef struct ua_cited {
    uint32_t from, to;   /**< in the text; a date beside it is inside (RF-07) */
    uint32_t digits;     /**< where the number itself begins */
    uint32_t noun;       /**< bytes of a noun that follows: "决议" */
    ua_str number;       /**< "70/247 A" */
    ua_str date;         /**< YYYY-MM-DD; empty: not stated */
    ua_str session;      /**< "70", "S-26"; of a Roman numeral its value */
    ua_str year;         /**< in the designation itself */
    ua_str within;       /**< what of it is cited: "!annex_II", "!main#para_4" (RF-08); empty: all of it */
    const char *organ;   /**< that the form of the number speaks for; NULL: none */
    const char *council; /**< that the form speaks for where the organ is named by that word alone */
    bool early;          /**< the date stands before the number */
} ua_cited;

/* refs.c */
ua_cite ua_refs_on(ua_work *w); /**< for the document */
/** Marks what a text cites; its dates are marked. */
ua_status ua_refs_in(ua_cite *c, ua_text *t);
/** Behind the last text: what only all of them together tell. */
void ua_refs_done(ua_cite *c);
ua_str ua_cite_rest(const ua_cite *c, uint32_t at); /**< the text from there on */
/** Where to look from for what stands before a place: some bytes back, at a character. */
uint32_t ua_cite_near_before(const ua_cite *c, uint32_t at);
/** The date mark that begins, or ends, at a place; NULL. */
const ua_mark *ua_cite_date_at(const ua_cite *c, uint32_t at);
const ua_mark *ua_cite_date_before(const ua_cite *c, uint32_t at);
/** The date that follows a place behind "of", "en date du"; NULL. */
const ua_mark *ua_cite_date_behind(const ua_cite *c, uint32_t at);
/** Is a place inside a mark that holds no reference? */
bool ua_cite_is_taken(const ua_cite *c, uint32_t at);
/** "resolution 66/106, annex II": the annex behind a place; sets where it ends and "!annex_II" (RF-08). */
void ua_cite_annex(const ua_cite *c, uint32_t *at, ua_str *within);
/** The instrument whose name stands at a place: "un act crc" and its date (RF-09). */
bool ua_cite_instrument(const ua_cite *c, uint32_t at, size_t *len, ua_str *target, ua_str *date);
/** Marks one reference; without a target or a year it cannot be resolved (RF-06). */
ua_status ua_cite_mark(ua_cite *c, uint32_t from, uint32_t to, ua_str target, ua_str within, ua_str date);
/** Marks a stretch. */
ua_status ua_cite_put(ua_cite *c, uint32_t from, uint32_t to, ua_mark_kind kind, ua_str key, ua_str value);
/** Takes back a mark of the text that became part of another. */
void ua_cite_spend(ua_cite *c, uint32_t mark);

/* whose.c */
void ua_cite_begin(ua_cite *c, const ua_meta *of); /**< before the texts of a document, or of a part of it */
/** The organ that is named at a place; NULL. *len: bytes of its name. */
const char *ua_cite_organ_at(const ua_cite *c, uint32_t at, size_t *len);
/** The organ named at a place behind "of the"; sets where its name ends. *foreign: somebody is named whom nobody knows. */
const char *ua_cite_organ_behind(const ua_cite *c, uint32_t *at, bool *foreign);
/** The organ whose name ends before a place, or before the date there; *place: where it begins. */
const char *ua_cite_organ_before(const ua_cite *c, uint32_t *place);
/** Whose a designation is; named: the organ beside it, or NULL. NULL: nobody knows. */
const char *ua_cite_organ_of(const ua_cite *c, const ua_cited *item, const char *named);
/** The first of n designations whose date contradicts ua_cite_organ_of; NULL: there is none. */
const ua_cited *ua_cite_odd(const ua_cite *c, const ua_cited *items, unsigned n);
/** Whose that one is instead, by what stands around [from,to); NULL: nobody knows. */
const char *ua_cite_organ_around(const ua_cite *c, const ua_cited *item, uint32_t from, uint32_t to);
/** The document says whose a designation is: where it stands again it is the same. */
ua_status ua_cite_learn(ua_cite *c, const ua_cited *item, const char *organ);
const char *ua_cite_learnt(const ua_cite *c, const ua_cited *item); /**< NULL: it has not said so */

/* cite.c */
/** A noun ("resolutions") and what it governs: one designation or a list of them. *at: where to go on. */
ua_status ua_cite_noun(ua_cite *c, const ua_match *noun, uint32_t *at);

/** What provisions are provisions of. */
typedef struct ua_whole {
    const char *scope;    /**< this document: "!main", or "" (nearest to the text); NULL: what `mark` cites */
    uint32_t mark;        /**< index of the reference */
    ua_str charter, date; /**< "un act charter", when no mark that becomes part of it cites it; empty */
    uint32_t from, to;    /**< what names it, as far as it belongs to the reference (RF-07) */
    bool shared;          /**< it is named behind a later provision */
} ua_whole;

/* whole.c */
/** What provisions that stand at [from,to) belong to. false: nothing says so. */
bool ua_cite_whole(const ua_cite *c, uint32_t from, uint32_t to, ua_whole *out);

/* pinpoint.c */
/** Every "paragraph 4", "articles 2 and 3" of the text, and what it points to. */
ua_status ua_cite_pinpoints(ua_cite *c);

#endif

/** Languages as data: facts, no behaviour. Generated from src/lang/data/<code>/<table>.tsv. */
#ifndef UA_LANG_LANG_H
#define UA_LANG_LANG_H

#include "lang/stems.h"
#include "model/stream.h"
#include "text/pattern.h"

enum { UA_PREAMBULAR_LEAD = 1, UA_OPERATIVE_LEAD = 2 };

typedef struct ua_phrase { /**< phrases.tsv: one spelling of one lead phrase */
    const char *form;      /**< folded (ua_fold); the table is sorted by it */
    const char *key;       /**< "recalling", "decides": the same in all languages (PR-02, OP-02) */
    uint8_t role;          /**< UA_PREAMBULAR_LEAD, UA_OPERATIVE_LEAD or both */
    uint16_t row;          /**< line in the TSV */
} ua_phrase;

typedef struct ua_word { /**< months.tsv, ordinals.tsv: folded form and value */
    const char *form;
    int32_t value;
    uint16_t row;
} ua_word;

typedef struct ua_name { /**< organs.tsv, labels.tsv: folded form and what it names */
    const char *form;
    const char *
        code; /**< organs: actor code "un-ga"; labels: "annex", "part", "functionword", ...; instruments: work and date */
    uint16_t row;
} ua_name;

/** addressees.tsv: how the language names who is asked, behind a lead phrase. */
typedef struct ua_asking {
    const char *key;       /**< of the phrase: "requests" */
    ua_pattern_id pattern; /**< of what follows it; its group "who" is the addressee */
} ua_asking;

/** codes.tsv: what a font of the 1990s wrote for a letter (section 12.4 of the notes on languages). */
typedef struct ua_code {
    const char *letter, *code; /**< "Б", "#"; a code of several characters begins a symbol */
} ua_code;

typedef struct ua_lang {
    const char *bcp47, *iso639_3; /**< "fr", "fra" (LG-01) */
    const char *english;          /**< "French" */
    bool rtl, spaced;             /**< spaced: words are divided by blanks (not in Chinese) */
    bool official;                /**< one of the six of the United Nations */
    const uint32_t (*letters)[2]; /**< code points of its script, first and last of each range; {0, 0} ends */
    bool initial;                 /**< the first letter of a verb tells its person and gender (Arabic) */
    const ua_phrase *phrases;
    const ua_word *months, *ordinals;
    const ua_name *organs, *labels, *instruments;
    uint32_t nphrases, nmonths, nordinals, norgans, nlabels, ninstruments;
    const ua_asking *askings;
    uint32_t naskings;
    const ua_pattern_def *patterns;     /**< UA_P_COUNT rows */
    const struct ua_entity_name *names; /**< names.tsv and organs.tsv; see lang/entity.h */
    const char *const *proclitics;      /**< what is written together with the word behind it */
    uint32_t nnames, nproclitics;
    ua_stems phrase_stems, name_stems, organ_stems,
        instrument_stems;               /**< of phrases, names, organs, instruments */
    const struct ua_openings *openings; /**< what may begin at a word */
    const ua_code *codes;               /**< of a font, for texts that show them */
    uint32_t ncodes;
} ua_lang;

extern const ua_lang *const ua_langs[]; /**< generated; English first */
extern const size_t ua_nlangs;
extern const ua_pattern_def ua_common_patterns[UA_P_COUNT]; /**< data/common/patterns.tsv */

const ua_lang *ua_lang_find(ua_str tag); /**< "fr", "fra", "fr-FR", "french"; NULL unknown */

/** The longest lead phrase that s begins with and that ends at a word boundary (any boundary in
 *  Chinese); NULL when none. *len: its length in bytes of s. role: which roles to accept. */
const ua_phrase *ua_lang_phrase(const ua_lang *l, ua_str s, uint8_t role, size_t *len);

/** The phrase of one word that a misread word at the start of s is nearest to: "Reconnoissant" (N-121). *len: bytes of
 *  the word. NULL: none is near enough, or two with different keys are. */
const ua_phrase *ua_lang_phrase_like(const ua_lang *l, ua_str s, uint8_t role, size_t *len);

/** Does a lead phrase of the language have that key and role? */
bool ua_lang_has_key(const ua_lang *l, ua_str key, uint8_t role);

/** The roles in which phrases of any language have that key (PR-02, PR-03, OP-02); 0: none has it. */
uint8_t ua_key_roles(ua_str key);
typedef struct ua_phrase_key { /**< keys of all phrases.tsv, sorted */
    const char *key;
    uint8_t roles;
} ua_phrase_key;
extern const ua_phrase_key ua_phrase_keys[];
extern const size_t ua_nphrase_keys;

/** Does a phrase with that key set something that somebody has to do, maybe until a day (data/common/mandates.tsv)? */
bool ua_is_mandate(ua_str key);
typedef struct ua_mandate {
    const char *key;
} ua_mandate;
extern const ua_mandate ua_mandates[];
extern const size_t ua_nmandates;

/** Order of a form of a table and a folded text: as ua_str_cmp, without measuring the form first. */
int ua_form_cmp(const char *form, ua_str folded);

/** Exact look-up of a folded form; NULL when it is not there. */
const ua_name *ua_lang_name(const ua_name *table, uint32_t n, ua_str folded);
const ua_word *ua_lang_word(const ua_word *table, uint32_t n, ua_str folded);

/** Value of an ordinal word of any language; 0: it is none. */
uint32_t ua_lang_number_word(ua_str word);

/** The organ whose name s begins with after folding (articles are in the table); longest first. */
const ua_name *ua_lang_organ(const ua_lang *l, ua_str s, size_t *len);

/** The treaty or other instrument whose name s begins with; longest first. Its code is what is cited and its date:
 *  "un act crc 1989-11-20" (RF-09). */
const ua_name *ua_lang_instrument(const ua_lang *l, ua_str s, size_t *len);

/** The organ whose name s is when misread letters are forgiven (N-41); NULL when no name is near enough. */
const ua_name *ua_lang_organ_like(const ua_lang *l, ua_str s);

/** How many function words of the language a text has (labels.tsv). */
uint32_t ua_lang_words(const ua_lang *l, ua_str s);

/** Is a good part of the text in l, beside another language (N-119)? */
bool ua_lang_is_there(const ua_stream *s, const ua_lang *l, const ua_lang *beside);

/** Guesses by script, then by function words and phrases of the first blocks; *sure is 0..100.
 *  NULL when nothing fits. */
const ua_lang *ua_lang_guess(const ua_stream *s, int *sure);

/** What the Latin-script actor codes are called in English (ON-02), data/common/actors.tsv. */
typedef struct ua_actor {
    const char *code, *label; /**< "un-ga", "General Assembly" */
    const char *symbol;       /**< how its resolutions are symbolled: "A/RES/{}", or "" (NC-07) */
    const char *
        decisions; /**< number of the first one in a session: "401"; "": numbered as resolutions are (NC-08) */
} ua_actor;
extern const ua_actor ua_actors[];
extern const size_t ua_nactors;
const ua_actor *ua_actor_find(ua_str code); /**< NULL: not in the table (NC-13) */

/** Symbol series to class and actor, data/common/series.tsv (NC-13): longest prefix wins. */
typedef struct ua_series {
    const char *prefix; /**< "A/HRC/RES/", "S/RES/", "S/PRST/" */
    const char *actor;  /**< "un-hrc" */
    const char *cls;    /**< resolution, decision, presidentialStatement, draft, or document */
} ua_series;
extern const ua_series ua_all_series[];
extern const size_t ua_nseries;
const ua_series *ua_series_of(ua_str symbol); /**< NULL: unknown series */

/** What a part of a symbol says its document is, data/common/kinds.tsv (RF-02). */
typedef struct ua_symbol_kind {
    const char *part, *kind; /**< "/PV.", "debate/record" */
} ua_symbol_kind;
extern const ua_symbol_kind ua_symbol_kinds[];
extern const size_t ua_nsymbol_kinds;

/** Whose resolution a number of that form is, data/common/forms.tsv (RF-03). */
typedef struct ua_form {
    const char *form, *actor; /**< "year", "un-sc" */
} ua_form;
extern const ua_form ua_forms[];
extern const size_t ua_nforms;
const char *ua_form_actor(const char *form); /**< NULL: the form says nothing */
/** Does the organ number by a form alone, so that others are never its own? */
bool ua_has_form(ua_str actor, const char *form);

/** Regular sessions, data/common/regular.tsv. */
typedef struct ua_regular {
    const char *actor, *first, *year, *each; /**< "un-hrc", "1", "2006", "3" */
} ua_regular;
extern const ua_regular ua_all_regular[];
extern const size_t ua_nregular;
/** Special sessions, data/common/sessions.tsv. */
typedef struct ua_session {
    const char *actor, *session, *year; /**< "un-ga", "S-26", "2001" */
} ua_session;
extern const ua_session ua_sessions[];
extern const size_t ua_nsessions;
/** Records of meetings, data/common/minutes.tsv. */
typedef struct ua_minutes {
    const char *actor, *plain,
        *symbol; /**< "un-ga"; "1": of resolutions numbered without a session; "A/@/PV.#" */
} ua_minutes;
extern const ua_minutes ua_all_minutes[];
extern const size_t ua_nminutes;
/** Figures with a unit, data/common/quantities.tsv: what a group of UA_P_QUANTITY is. */
typedef struct ua_quantity {
    const char *group, *concept, *label; /**< "usd", "usDollars", "United States dollars" */
    const char *zeros;                   /**< "6": of a word for a power of ten; else "" */
} ua_quantity;
extern const ua_quantity ua_quantities[];
extern const size_t ua_nquantities;
/** The series of an organ that has one for such numbers; NULL: it has none. */
const ua_minutes *ua_minutes_of(ua_str actor, bool by_session);

/** The year in which session "73", "S-26", "S-VI" or "ES-11" of an organ opened; 0: unknown. */
uint32_t ua_session_year(ua_str actor, ua_str session);

#endif

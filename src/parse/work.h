/** What the passes of the parser hand to each other. Private to the room. */
#ifndef UA_PARSE_WORK_H
#define UA_PARSE_WORK_H

#include "parse/parse.h"
#include "util/table.h"
#include "util/vec.h"

/** Which part of the document a unit belongs to; set by zones.c. */
typedef enum ua_zone {
    UA_Z_FRONT,
    UA_Z_FORMULA,
    UA_Z_PREAMBLE,
    UA_Z_BODY,
    UA_Z_CLOSING,
    UA_Z_ANNEX /**< an annex: its head and all that follows up to the next one */
} ua_zone;

/** Families of list labels. Two labels can only follow one another in one family (design 1.2). */
typedef enum ua_style {
    UA_S_NONE,
    UA_S_NUM_DOT,     /**< 12. */
    UA_S_NUM_PAREN,   /**< 12) or (12) */
    UA_S_NUM_DASH,    /**< 12 - (Arabic) */
    UA_S_NUM_DEGREE,  /**< 12° */
    UA_S_NUM_BARE,    /**< 12 (the point lost, N-76) */
    UA_S_DECIMAL,     /**< 1.2, 12.5.1 */
    UA_S_LETTER,      /**< a) (a) */
    UA_S_LETTER_DOT,  /**< a. */
    UA_S_ROMAN,       /**< i) (i) */
    UA_S_UPPER,       /**< A. A) */
    UA_S_UPPER_ROMAN, /**< I. I) */
    UA_S_DASH,        /**< – - — */
    UA_S_BULLET,      /**< • · */
    UA_S_COUNT
} ua_style;

/** One reading of the label at the start of a unit. */
typedef struct ua_label {
    ua_style style;
    uint32_t value; /**< rank in its family; 1 for dashes and bullets; decimals: labels.c */
    uint32_t len;   /**< bytes of the unit's text that are the label, without the blank after it */
    bool misread;   /**< "l." for 1. (N-120) */
} ua_label;

enum {
    UA_MAX_LABELS = 3,
    UA_DECIMAL_LETTERS = 500 /**< 12.a counts as 12.501: letters follow the digits */
};

/** One line, later one paragraph, of the source. */
typedef struct ua_unit {
    ua_block_kind kind; /**< of its first block: the export's opinion, a weak hint */
    ua_text *text;      /**< normalized (TX-02) */
    int32_t indent;
    bool after_blank; /**< separated from the unit before by an empty line */
    bool after_page;  /**< a page ends before it: stated, or shown by furniture */
    bool after_rule;  /**< the last furniture before it was the rule above footnotes */
    bool gone;        /**< left out; the ledger has it */
    bool row;         /**< a row of a table whose cells stand apart (tables.c) */
    ua_str role;
    ua_zone zone;
    ua_label labels[UA_MAX_LABELS]; /**< readings; the first has style UA_S_NONE when there is none */
    unsigned nlabels;
    int chosen;        /**< reading that the sequence settled on; -1: the unit has no label */
    unsigned depth;    /**< 1: base chain; 2: list in it; ... 0: unlabelled (sequence.c) */
    bool heading;      /**< opens a group (headings.c) */
    bool starts_annex; /**< the line "Annexe II" */
    bool restart;      /**< numbering may begin again here: a group opened before it */
    const char *group; /**< element of the group: "division", "section", ... */
    uint16_t rank;     /**< of the group */
} ua_unit;

typedef UA_VEC(ua_unit) ua_units;

/** The body of a footnote, taken out of the running text. */
typedef struct ua_note {
    ua_node *node;
    ua_str mark;    /**< as printed, without a point or slash after it */
    uint32_t place; /**< unit that it stood before */
    uint32_t next;  /**< of the bodies with the same mark, plus one; 0: none (calls.c) */
    bool called;
} ua_note;

/** A place of a text where a word begins, and what may begin with it (lang/openings.h). */
typedef struct ua_spot {
    uint32_t at;
    uint16_t opens;
    uint16_t bytes; /**< that tell the word, until they are looked at (spots.c) */
} ua_spot;

enum { UA_PAIR_BITS = 1024 };

/** The spots of the text that is being marked (spots.c). */
typedef struct ua_spots {
    const ua_text *t;
    UA_VEC(ua_spot) found; /**< ascending: those where something may begin */
    unsigned opens;        /**< of all together */
    uint64_t *words,
        *brackets;  /**< of the text, as ua_word_bits has them; no words where they are not divided */
    size_t nbits;   /**< numbers that there is room for in each */
    uint32_t place; /**< where the last search is (spots.c) */
    uint16_t
        first[256]; /**< what a word may open by its first byte: a figure, a short name of the document */
    uint64_t pairs[UA_PAIR_BITS / 64]; /**< bits of the first two bytes of those short names (spots.c) */
} ua_spots;

typedef struct ua_work {
    ua_parse *p;
    const ua_stream *in;
    ua_units units;
    ua_resolution *out;
    ua_meta found;    /**< what the text itself says; merged with p->given by meta.c */
    uint32_t glyphs;  /**< presentation forms that were written as letters */
    bool lower_leads; /**< paragraphs of this document open in lower case (Russian; scripts without case) */
    struct ua_vocab *vocab;       /**< the words of the document; made when first asked for */
    UA_VEC(ua_note) notes;        /**< bodies taken out of the text, in order of their place */
    UA_VEC(ua_supplied) supplied; /**< facts that the text did not give (MD-17) */
    ua_str running;               /**< symbol that a running head printed */
    const ua_meta
        *whole;     /**< of the resolution that this lettered part belongs to; NULL: no part (parts.c) */
    char letter;    /**< of the part; 0: none */
    bool apart;     /**< part of a file that is named after another: its name says nothing here */
    bool statement; /**< of a president: an introductory sentence, then paragraphs without numbers (IR-06) */
    bool fragment;  /**< begins in the middle of a resolution: has no front matter */
    bool furnished; /**< the source has something, be it furniture alone (N-115) */
    UA_VEC(ua_step) steps;       /**< stages before the adoption that the front matter states (origin.c) */
    UA_VEC(ua_keyword) keywords; /**< agenda items (origin.c) */
    ua_spots spots;
    bool note_traces; /**< rules above footnotes or bodies: the document has, or had, notes (N-91) */
} ua_work;

/** The passes, in order; each is one file and can be read alone. */
ua_status ua_pass_units(ua_work *w);
ua_status ua_pass_mend(ua_work *w);
ua_status ua_pass_columns(ua_work *w);
ua_status ua_pass_furniture(ua_work *w);
ua_status ua_pass_reflow(ua_work *w);
ua_status ua_pass_split(ua_work *w);
ua_status ua_pass_notes(ua_work *w);
ua_status ua_pass_rejoin(ua_work *w);
ua_status ua_pass_words(ua_work *w);
ua_status ua_pass_calls(ua_work *w);
/** Takes the units in a second language out; *other: the work on them, NULL when there is none (languages.c, N-119). */
ua_status ua_part_languages(ua_work *w, ua_work **other);
/** Finds the resolutions that share the file and runs the passes of one document on each (parts.c). */
ua_status ua_pass_parts(ua_work *w);
/** The passes of one document, from its zones to its metadata (parse.c). */
ua_status ua_parse_document(ua_work *w);
ua_status ua_pass_zones(ua_work *w);
ua_status ua_pass_front(ua_work *w);
ua_status ua_pass_preamble(ua_work *w);
ua_status ua_pass_body(ua_work *w);
ua_status ua_pass_closing(ua_work *w);
ua_status ua_pass_annexes(ua_work *w);
ua_status ua_pass_meta(ua_work *w);
ua_status ua_pass_record(ua_work *w);
ua_status ua_pass_gaps(ua_work *w);
ua_status ua_pass_history(ua_work *w);
ua_status ua_pass_marks(ua_work *w);

/* units.c */
/** Index of the next unit at or after i that is not gone; units.n when there is none. */
uint32_t ua_unit_next(const ua_work *w, uint32_t i);
/** Index of the last unit before i that is not gone; UINT32_MAX when there is none. */
uint32_t ua_unit_before(const ua_work *w, uint32_t i);
/** Leaves a unit out: its kept bytes go to the ledger. */
ua_status ua_unit_drop(ua_work *w, ua_unit *u, ua_why why, const char *detail);
static inline ua_str ua_unit_str(const ua_unit *u)
{
    return u->text->s;
}

/* heads.c: lines that the tops of pages repeat, after the furniture that shows where pages begin */
ua_status ua_drop_heads(ua_work *w);

/* masthead.c */
/** Where "Distr.: Limited" ends in a line that UA_P_DISTRIBUTION matches, and the key of its kind (CP-02). 0: no kind is
 *  named. */
uint32_t ua_distribution_end(const ua_match *m, ua_str *key);

/* text.c: questions about and changes of texts */
bool ua_ends_open(ua_str s);    /**< does not end like a finished paragraph (N-80) */
bool ua_starts_lower(ua_str s); /**< first letter is lower case, no label before it */
bool ua_starts_upper(ua_str s);
bool ua_starts_title(ua_str s);              /**< first letter is a capital, or of a script that has none */
bool ua_ends_with_cp(ua_str s, uint32_t cp); /**< last character, closing marks aside */
bool ua_ends_with_comma(ua_str s);           /**< of any script, as the three below; of a list included */
bool ua_ends_with_colon(ua_str s);
bool ua_ends_with_semicolon(ua_str s);
bool ua_ends_with_stop(ua_str s); /**< a full stop */
bool ua_ends_on_function_word(const ua_work *w, ua_str s);
bool ua_is_formula(const ua_work *w, ua_str s, const ua_name **organ);
/** "At the 9101st meeting …, the President … made the following statement …:" (IR-06). m: the match of its meeting. */
bool ua_is_introduction(const ua_work *w, ua_str s, ua_match *m);
/** Length of the article (or particle) before the bare name in "the General Assembly", blank included (TX-03). */
uint32_t ua_article(const ua_work *w, ua_str name, const ua_name *organ);
/** The lead phrase that a text opens with; NULL when none. */
const ua_phrase *ua_lead_of(const ua_work *w, ua_str s, uint8_t role, size_t *len);
bool ua_is_preambular(const ua_work *w, ua_str s); /**< by lexicon, else by form (section 5) */
bool ua_is_operative(const ua_work *w, ua_str s);  /**< by lexicon, else by form */
/** The text without [from,to): the bytes go to the ledger. NULL: no memory. */
ua_text *ua_text_cut(ua_work *w, const ua_text *t, uint32_t from, uint32_t to, ua_why why,
                     const char *detail);
/** a and b in one text with a blank between them (none in Chinese). NULL: no memory. */
ua_text *ua_text_join(ua_work *w, const ua_text *a, const ua_text *b, bool blank);
bool ua_find(const ua_work *w, ua_pattern_id id, ua_str s, ua_match *m);

/** Does a paragraph open here: a lead phrase written the way this document writes them? */
bool ua_opens_paragraph(const ua_work *w, ua_str s);

/* words.c */
/** How often a word of the document occurs (folded); a word cut by a line end does not count. */
ua_status ua_word_count(ua_work *w, ua_str word, uint32_t *count);

/* mend.c */
/** Does `line` end in half a word, "conti-"? Sets where its hyphen is. */
bool ua_cut_word(ua_str line, ua_str next, uint32_t *hyphen);
/** Does the hyphen between head and tail, at the end of a line, belong to the layout ("conti-" / "nuer") or to the word
 *  ("socio-" / "economic", N-107)? The document's other words decide. layout: the mark is known to be the layout's; it
 *  only stands for one of the word when both halves are words (N-106). */
ua_status ua_hyphen_goes(ua_work *w, ua_str head, ua_str tail, bool layout, bool *yes);

/* labels.c */
bool ua_is_number(ua_style s); /**< one of the families that number paragraphs */
void ua_read_labels(const ua_work *w, ua_unit *u);
/** The same for all units of [from,to) that are not gone. */
void ua_label_units(const ua_work *w, uint32_t from, uint32_t to);
/** Value of the number that a unit opens with; 0 when it has none, or is gone. */
uint32_t ua_number_at(const ua_unit *u);
/* sequence.c: settles the labels of units [from,to) together */
ua_status ua_settle_labels(ua_work *w, uint32_t from, uint32_t to);
/** Does the line open a group by its word: "Chapter II", "Article 4"? */
/** Value of the number of a section: "II", or the numeral or ordinal that the language writes there; 0: it is none. */
uint32_t ua_section_value(const ua_work *w, ua_str num);
bool ua_is_group_line(const ua_work *w, ua_str s);
/* headings.c: finds headings in [from,to) and their ranks */
ua_status ua_find_headings(ua_work *w, uint32_t from, uint32_t to);
/** After the labels are settled: points whose text is a run-in title (OP-09). */
void ua_find_run_ins(ua_work *w, uint32_t from, uint32_t to);

/* outline.c: units [from,to) as children of a BODY */
ua_status ua_build_body(ua_work *w, ua_node *body, uint32_t from, uint32_t to);
/* tidy.c: makes a body that units were put into one that the writer can take: no element is empty, and none
 * mixes blocks with lists. numbered: it has numbered paragraphs */
ua_status ua_tidy_body(ua_work *w, ua_node *body, bool numbered);
/** The same for a preamble, where blocks and lists may mix. */
ua_status ua_tidy_preamble(ua_work *w, ua_node *preamble);
/* numbers.c: supplies numbers that the export lost where only one is possible (N-77); reports gaps and repeats */
ua_status ua_check_numbers(ua_work *w, ua_node *body);
/* preamble.c: units [from,to) as children of a PREAMBLE */
ua_status ua_build_preamble(ua_work *w, ua_node *preamble, uint32_t from, uint32_t to);
/* lists.c: the nodes of lists, shared by preamble and body */
ua_status ua_list_add(ua_work *w, ua_node *owner, const ua_unit *u, unsigned depth);
ua_status ua_list_text(ua_work *w, ua_node *owner, const ua_unit *u);
/** Appends a BLOCK with the text. NULL: no memory. */
ua_node *ua_add_block(ua_work *w, ua_node *parent, ua_text *t, const char *key);
/** Splits the settled label off a unit: *num and *rest (NULL when nothing follows). */
ua_status ua_split_label(ua_work *w, const ua_unit *u, ua_text **num, ua_text **rest);

/* tables.c */
/** Finds the rows of tables whose cells stand apart by blanks or tabs; before lines are joined. */
void ua_find_rows(ua_work *w);
bool ua_is_row(const ua_unit *u); /**< a row of a table, or the line below its header */
/** The rows from unit *i on as a TABLE below owner; *i becomes the last of them. */
ua_status ua_add_table(ua_work *w, ua_node *owner, uint32_t *i, uint32_t to);
/** A row outside of any text that can hold a table: its cells as one line. The unit is gone when they are all empty. */
ua_status ua_flatten_row(ua_work *w, ua_unit *u);

/* calls.c */
/** The nearest asterisk that could call a note whose body is unit `before`. */
bool ua_find_star(const ua_work *w, uint32_t before, ua_str mark, uint32_t *unit, uint32_t *at);

/* dates.c */
/** "29 juin 2020" in the language's own forms to "2020-06-29"; false when s holds no full date. */
bool ua_date_iso(const ua_work *w, ua_str s, ua_str *iso, ua_match *where);
/** Marks the dates of a text (IN-01). */
ua_status ua_dates_in(ua_work *w, ua_text *t);
/** Marks the first days of ranges, which no citation is dated by; after the citations. */
ua_status ua_date_parts_in(ua_work *w, ua_text *t);
/** Leaves the separators at both ends out of a stretch (TX-03). */
void ua_mark_trim(const ua_text *t, uint32_t *from, uint32_t *to);
/** Marks a stretch of a text. key, value: borrowed. */
ua_status ua_mark_text(ua_work *w, ua_text *t, uint32_t from, uint32_t to, ua_mark_kind kind, ua_str key,
                       ua_str value);
/** The same for a group of a match in that text; nothing when the group is empty. */
ua_status ua_mark_group(ua_work *w, ua_text *t, const ua_match *m, const char *group, ua_mark_kind kind,
                        ua_str key, ua_str value);

/* refs.c */
/** Whose text a COMPONENT holds. */
const ua_meta *ua_meta_of(const ua_work *w, const ua_node *component);

/* quantities.c */
/** Marks the figures with a unit of a text, outside what is marked already: after dates and references (IN-01). */
ua_status ua_quantities_in(ua_work *w, ua_text *t);

/* leads.c */
/** Marks the lead phrase of a node that opens with one, in its first text (PR-02, PR-03, OP-02). */
ua_status ua_lead_in(ua_work *w, ua_node *n);

/* further.c */
/** Marks the further phrases of a text whose lead phrase ends at `from`: "…, and requests" (PR-03, OP-02). */
ua_status ua_mark_further(ua_work *w, ua_text *t, uint32_t from, uint8_t role);

/* meta.c */
/** Notes that an option or a record gave a fact (MD-17). */
ua_status ua_supplied_by(ua_work *w, const char *name, const char *from);

/* zones.c */
/** First and end of the units of a zone; both units.n when it has none. */
void ua_zone_range(const ua_work *w, ua_zone z, uint32_t *from, uint32_t *to);
/** Zones of [from,to) from its formula or first lead on; used again inside annexes. */
ua_status ua_find_zones(ua_work *w, uint32_t from, uint32_t to, bool annex);
/** Is the unit the line that opens an annex ("Annexe II")? */
bool ua_is_annex_line(const ua_work *w, const ua_unit *u, ua_match *m);

/** Meeting, date or vote: a line that stands after the operative text. */
bool ua_is_closing_line(const ua_work *w, const ua_unit *u);

/* closing.c */
/** Closing lines among units [from,to) as CONCLUSIONS below parent; main: of the resolution itself, not of an annex. */
ua_status ua_build_conclusions(ua_work *w, ua_node *parent, uint32_t from, uint32_t to, bool main);

/* rollcall.c */
/** Marks the States in a list of names, [from,to) of a text, as what they are there: UA_M_ORGAN of a vote (CN-03),
 *  UA_M_DOC_PROPONENT of a draft (PF-03). *unknown: how many names are of no State. */
ua_status ua_mark_states(ua_work *w, ua_text *t, uint32_t from, uint32_t to, ua_mark_kind as,
                         uint32_t *unknown);

/* annex.c */
bool ua_opens_annex(const ua_work *w, uint32_t i);

/* origin.c */
/** What the front matter and the closing lines say of agenda, stages and meeting, into the metadata; after the number is
 *  known. A lettered part has what stands above all parts (IR-04). */
void ua_find_stages(ua_work *w, ua_meta *m);

/* symbol.c */
/** "S-RES-2531-2020-fr" -> "S/RES/2531 (2020)" (N-24). Empty: the name says nothing. */
ua_str ua_symbol_of_name(ua_work *w);
/** "un-ga" and "73/223" to "A/RES/73/223"; empty when the organ has no series of its own. */
ua_str ua_symbol_of_number(ua_work *w, ua_str organ, ua_str designation);
/** The letter that a line of its own gives to a part: "B", "B.", "باء" (IR-04, LG-04). 0: it gives none. */
char ua_part_letter(ua_str line);
/** A number as symbols write it, whatever numerals it is printed in: "三九六(五)" is "396 (V)", "49/35A" "49/35 A". */
ua_str ua_designation_of(ua_work *w, ua_str printed);
/** "A/RES/69/96 A-B" and "A" to "A/RES/69/96 A"; designations likewise. */
ua_str ua_symbol_of_part(ua_work *w, ua_str whole, ua_str letter);
/** "UNEP /EA.2/Res.4" without the blanks that the layout put beside its strokes. Empty: no memory. */
ua_str ua_symbol_of(ua_work *w, ua_str printed);
/** Organ, class and designation that a symbol tells; false when its series is unknown. */
bool ua_meta_of_symbol(ua_work *w, ua_str symbol, ua_meta *m);

#endif

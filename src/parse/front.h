/** Front matter while it is read: shared by front.c and masthead.c. */
#ifndef UA_PARSE_FRONT_H
#define UA_PARSE_FRONT_H

#include "parse/work.h"

typedef struct ua_front {
    ua_work *w;
    ua_node *cover, *preface;
    bool has_number, has_title;
    bool subtitle;           /**< the next line is one (PF-03) */
    const ua_node *title;    /**< block of the number and the title */
    bool by_year;            /**< the number has a year, as those of the Security Council (RF-03) */
    const ua_node *adoption; /**< block of the adoption line, while the line after it is looked at */
} ua_front;

ua_status ua_front_no_memory(const ua_front *f);
/** What a draft is, and its sponsors (sponsors.c). */
ua_status ua_front_sponsors(ua_front *f, ua_unit *u, const ua_match *m);
/** Adds the unit as a block of the part: a printed line. */
ua_status ua_front_line(ua_front *f, ua_node *part, ua_unit *u, const char *key);
/** Marks the date in a line; key: "adoptionDate" or "dateOfIssuance". Keeps the first in *into. */
ua_status ua_front_date(ua_front *f, ua_unit *u, const char *key, ua_str *into);
/** The first organ that is named in s at or behind *from, at a word boundary; sets where its bare name is. NULL: none. */
const ua_name *ua_front_organ_in(const ua_work *w, ua_str s, uint32_t *from, uint32_t *to);
/** Marks it. */
ua_status ua_front_organ(ua_front *f, ua_unit *u);

/* What becomes of the lines that patterns know; m: the match. */
ua_status ua_front_distribution(ua_front *f, ua_unit *u, const ua_match *m);
ua_status ua_front_symbol(ua_front *f, ua_unit *u, const ua_match *m);
ua_status ua_front_session(ua_front *f, ua_unit *u, const ua_match *m);
ua_status ua_front_agenda(ua_front *f, ua_unit *u, const ua_match *m);
ua_status ua_front_masthead(ua_front *f, ua_unit *u, const ua_match *m);
ua_status ua_front_language(ua_front *f, ua_unit *u, const ua_match *m);
/** "Human Rights Council Forty-fifth session" (N-21): m is the match of the session. */
bool ua_front_organ_and_session(const ua_work *w, ua_str s, ua_match *m);

/* origin.c */
/** "[on the report of the Third Committee (A/99/1)]": the committee, and stages of the workflow (CP-02, MD-13). */
ua_status ua_front_origin(ua_front *f, ua_unit *u, const ua_match *m);
/** Marks agenda items and their title; they become keywords (CP-02, MD-11). */
ua_status ua_front_agenda_items(ua_front *f, ua_unit *u, const ua_match *m);

#endif

/** Joining what the records of libraries say with what the text says. Private to the room. */
#ifndef UA_PARSE_JOIN_H
#define UA_PARSE_JOIN_H

#include "parse/work.h"

typedef struct ua_join {
    ua_work *w;
    ua_meta *m;
} ua_join;

/** Walks over the facts of a kind of all records. */
typedef struct ua_facts {
    ua_fact_kind kind;
    uint32_t record;
    uint32_t at;
} ua_facts;
const ua_fact *ua_join_next(const ua_join *j, ua_facts *walk);
/** The first fact of a kind; NULL: there is none. */
const ua_fact *ua_join_first(const ua_join *j, ua_fact_kind kind);

/** A thing that text and record may say differently. */
typedef struct ua_matter {
    const char *what, *rule; /**< "meeting", "MD-13" */
} ua_matter;

/** The text says one thing and the record another. Returns whether the record is believed. */
bool ua_join_disagree(const ua_join *j, ua_matter m, ua_str text, ua_str record);
/** The same of something that no option can change: what the text says is written. */
void ua_join_report(const ua_join *j, ua_matter m, ua_str text, ua_str record);

/** The first full date of a kind in a record, YYYY-MM-DD; empty: none. */
ua_str ua_record_date(ua_work *w, const ua_record *r, ua_fact_kind kind);

ua_status ua_join_keywords(ua_join *j);
ua_status ua_join_stages(ua_join *j);
ua_status ua_join_vote(ua_join *j);
/** Sponsors of a draft (sponsors.c, PF-03). */
ua_status ua_join_sponsors(ua_join *j);

#endif

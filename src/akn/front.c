/* Cover page, preface, conclusions: printed lines grouped in containers (CP, PF, CN). */
#include <string.h>

#include "akn/writer.h"

xmlNode *ua_container(ua_writer *w, xmlNode *part, const char *name, const ua_node *origin)
{
    ua_buf token = ua_buf_on(w->a);
    xmlNode *e = ua_el(w, part, "container", origin);

    if (!e)
        return NULL;
    ua_buf_putz(&token, (const char *)part->name);
    ua_buf_putz(&token, "__container");
    w->ok = w->ok && token.ok;
    ua_attrz(w, e, "name", name);
    ua_attr(w, e, "eId", w->ok ? ua_inline_eid(w, token.p) : (ua_str){0});
    return e;
}

void ua_write_p(ua_writer *w, xmlNode *parent, const ua_node *block)
{
    xmlNode *p = ua_el(w, parent, "p", block);

    if (block->flags & UA_EDITORIAL) /* nothing of it is in the source (TX-01) */
        ua_attrz(w, p, "status", "editorial");
    ua_write_text(w, p, block->text, block);
}

/** CP-01: which lines stand in the masthead; a note stays where it is printed. */
static const char *cover_group(const ua_node *line, const char *current)
{
    static const char *const masthead[] = {"unitedNations", "symbol",    "organ",
                                           "distribution",  "issueDate", "language"};

    for (size_t i = 0; i < sizeof masthead / sizeof *masthead; i++)
        if (ua_str_eqz(line->key, masthead[i]))
            return "masthead";
    return ua_str_eqz(line->key, "note") && current ? current : "publicationInfo";
}

/** PF-02: the two containers of the Security Council; other lines stand alone. */
static const char *preface_group(const ua_node *line, const char *current)
{
    (void)current;
    if (ua_str_eqz(line->key, "publicationInfo"))
        return "publicationInfo";
    return ua_str_eqz(line->key, "publicationHeading") ? "publicationHeading" : NULL;
}

static const char *conclusion_group(const ua_node *line, const char *current) /* CN-01 */
{
    (void)current;
    return line->key.n ? line->key.p : "adoption";
}

/** Runs of lines of one group in one container; lines of no group as p. */
static void grouped(ua_writer *w, xmlNode *part, const ua_node *lines,
                    const char *(*group_of)(const ua_node *line, const char *current))
{
    const char *current = NULL;
    xmlNode *into = part;

    for (const ua_node *l = lines->first; l && w->ok; l = l->next) {
        const char *group = group_of(l, current);
        if (!group)
            into = part;
        else if (!current || strcmp(group, current) != 0)
            into = ua_container(w, part, group, l);
        current = group;
        ua_write_p(w, into, l);
    }
}

void ua_write_cover(ua_writer *w, xmlNode *doc, const ua_node *cover)
{
    grouped(w, ua_el(w, doc, "coverPage", cover), cover, cover_group);
}

void ua_write_preface(ua_writer *w, xmlNode *doc, const ua_node *preface)
{
    grouped(w, ua_el(w, doc, "preface", preface), preface, preface_group);
}

void ua_write_conclusions(ua_writer *w, xmlNode *doc, const ua_node *conclusions)
{
    grouped(w, ua_el(w, doc, "conclusions", conclusions), conclusions, conclusion_group);
}

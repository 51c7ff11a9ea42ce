/* The façade: two documents beside each other, and the patch of a repair. */
#include <string.h>

#include "akn/facts.h"
#include "diff/diff.h"
#include "unakn_doc.h"

static const ua_target page = {
    .kind = UA_TARGET_STYLE, .name = "diff", .from = "xslt/diff-to-html.xsl", .params = ""};

static ua_status side_of(unakn_doc *d, ua_arena *a, ua_side *out)
{
    ua_facts f;
    ua_status s = ua_facts_read(a, d->xml, &f); /* a file of another tradition may have no such metadata */

    if (s != UA_OK && s != UA_E_FORMAT)
        return s;
    *out = (ua_side){d->name, f.symbol, f.title, f.date, f.lang, f.expression};
    return UA_OK;
}

static ua_status write_as(unakn_doc *d, const ua_difference *diff, const ua_side sides[2], const char *format,
                          ua_sink *out)
{
    xmlDoc *tree;

    if (!strcmp(format, "json"))
        return ua_difference_json(d->arena, diff, sides, out);
    if (strcmp(format, "html") != 0)
        return ua_difference_text(d->arena, diff, sides, !strcmp(format, "color"), out);
    UA_TRY(ua_difference_tree(d->arena, diff, sides, &tree));
    return ua_render(d->ctx->renderer, &page, tree, d->arena, d->diags, out);
}

static ua_status compare(unakn_doc *before, unakn_doc *after, const char *format, ua_sink *out, int *changed)
{
    ua_difference diff;
    ua_side sides[2];

    UA_TRY(side_of(before, after->arena, &sides[0]));
    UA_TRY(side_of(after, after->arena, &sides[1]));
    UA_TRY(ua_difference_find(after->arena, before->xml, after->xml, &diff));
    *changed = diff.counts[UA_ROW_SAME] < diff.nrows || diff.renumbered;
    UA_TRY(write_as(after, &diff, sides, format, out));
    return out->status;
}

int unakn_diff(unakn_doc *before, unakn_doc *after, const char *format, unakn_put put, void *user,
               int *changed)
{
    static const char *const formats[] = {"text", "color", "html", "json"};
    ua_sink out = {put, user, UA_OK};
    bool known = false;

    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        known = known || !strcmp(formats[i], format);
    if (!known || !before->xml || !after->xml || before->stage == ST_FAILED || after->stage == ST_FAILED)
        return UNAKN_E_USAGE;
    return ua_code_of(compare(before, after, format, &out, changed));
}

int unakn_patch(const char *name, unakn_str before, unakn_str after, unakn_put put, void *user)
{
    ua_sink out = {put, user, UA_OK};
    ua_arena *a = ua_arena_new(NULL, 0);
    ua_status s = a ? ua_patch(a, ua_str_c(name), ua_str_in(before), ua_str_in(after), &out) : UA_E_NOMEM;

    ua_arena_free(a);
    return ua_code_of(s);
}

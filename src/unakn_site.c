/* The façade: a site of many documents. */
#include <stdlib.h>
#include <string.h>

#include "site/site.h"
#include "unakn_doc.h"

enum { MOST_FORMS = 32 };

struct unakn_site {
    ua_arena *arena;
    ua_diags *diags;
    ua_site *site;
    ua_site_form forms[MOST_FORMS]; /**< what a document is offered as besides its page */
    size_t nforms;
    bool settled;
};

/** "https://example.org/x/", of characters that addresses have; with its slash at the end. */
static bool is_base(ua_str s)
{
    bool web = ua_str_starts(s, UA_STR("https://")) || ua_str_starts(s, UA_STR("http://"));

    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] <= ' ' || strchr("\"<>\\^`{|}#?", s.p[i]) || (unsigned char)s.p[i] >= 0x7F)
            return false;
    return web && s.n > 8;
}

/** Adds a format by its name. The page is made in any case; a file of Akoma Ntoso is called as its manifestation is. */
static int add_form(unakn_site *s, const unakn_ctx *c, const char *name)
{
    unakn_format f;
    bool found = false;

    for (size_t i = 0; !found && unakn_format_at(c, i, &f); i++)
        found = !strcmp(f.name, name) && !f.parsed && !f.program;
    if (!found || s->nforms == MOST_FORMS)
        return UNAKN_E_USAGE;
    if (strcmp(name, "html") != 0)
        s->forms[s->nforms++] = (ua_site_form){f.name, strcmp(name, "akn") ? f.ending : ".xml", f.words};
    return UNAKN_OK;
}

static int add_forms(unakn_site *s, const unakn_ctx *c, const char *const *names)
{
    static const char *const usual[] = {"akn", NULL};
    int e = UNAKN_OK;

    for (names = names ? names : usual; *names && e == UNAKN_OK; names++)
        e = add_form(s, c, *names);
    return e;
}

int unakn_site_open(unakn_ctx *c, const unakn_site_options *o, unakn_put_file put, void *user,
                    unakn_site **out)
{
    unakn_site_options given = {0};
    unakn_site *s = calloc(1, sizeof *s);
    ua_arena *a = s ? ua_arena_new(NULL, 0) : NULL;

    *out = NULL;
    if (o)
        memcpy(&given, o, o->size && o->size < sizeof given ? o->size : sizeof given);
    ua_str base = ua_str_c(given.base);
    if (!a || (base.n && !is_base(base))) {
        ua_arena_free(a);
        free(s);
        return a ? UNAKN_E_USAGE : UNAKN_E_NOMEM;
    }
    ua_buf b = ua_buf_on(a);
    ua_buf_put(&b, base);
    ua_buf_putz(&b, base.n && !ua_str_ends(base, UA_STR("/")) ? "/" : "");
    ua_site_opts opts = {given.title ? ua_str_c(given.title) : UA_STR("Resolutions"), ua_buf_str(&b)};
    s->arena = a;
    s->diags = ua_diags_new(a, 100);
    s->site = s->diags && b.ok ? ua_site_new(a, c->renderer, &opts, put, user) : NULL;
    int e = s->site ? add_forms(s, c, given.formats) : UNAKN_E_NOMEM;
    *out = e == UNAKN_OK ? s : NULL;
    if (!*out)
        unakn_site_close(s);
    return e;
}

int unakn_site_note(unakn_site *s, unakn_doc *d)
{
    if (d->stage != ST_CHECKED || s->settled)
        return UNAKN_E_USAGE;
    return ua_code_of(ua_site_note(s->site, d->xml, d->name, d->arena, d->diags));
}

static ua_status settle(unakn_site *s)
{
    if (s->settled)
        return UA_OK;
    s->settled = true;
    return ua_site_settle(s->site);
}

static int write_form(unakn_site *s, unakn_doc *d, ua_str address, const ua_site_form *form)
{
    ua_buf bytes = ua_buf_on(d->arena), path = ua_buf_on(d->arena);
    ua_sink out = ua_sink_to_buf(&bytes);
    int e = unakn_write(d, form->name, out.put, out.user);

    ua_buf_put(&path, address);
    ua_buf_putz(&path, form->ending);
    if (e != UNAKN_OK || !path.ok)
        return e != UNAKN_OK ? e : UNAKN_E_NOMEM;
    return ua_code_of(ua_site_emit(s->site, ua_buf_str(&path), ua_buf_str(&bytes)));
}

int unakn_site_write(unakn_site *s, unakn_doc *d)
{
    ua_status status = d->stage == ST_CHECKED ? settle(s) : UA_E_BUG;
    ua_str address = status == UA_OK ? ua_site_address(s->site, d->xml, d->arena) : (ua_str){0};

    if (status != UA_OK || !address.n)
        return d->stage == ST_CHECKED && status != UA_OK ? ua_code_of(status) : UNAKN_E_USAGE;
    for (size_t i = 0; i < s->nforms; i++) {
        int e = write_form(s, d, address, &s->forms[i]);
        if (e != UNAKN_OK)
            return e;
    }
    status = ua_site_document(s->site, d->xml, s->forms, s->nforms, d->arena, d->diags);
    d->stage = ST_FAILED; /* its references are links now */
    return ua_code_of(status);
}

int unakn_site_finish(unakn_site *s)
{
    ua_status status = settle(s);

    if (status == UA_OK)
        status = ua_site_finish(s->site, s->forms, s->nforms, s->diags);
    return ua_code_of(status);
}

void unakn_site_close(unakn_site *s)
{
    if (!s)
        return;
    ua_arena_free(s->arena);
    free(s);
}

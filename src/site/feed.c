/* What feed readers and search engines take: Atom (RFC 4287), and a sitemap where the address of the site is known. */
#include "site/records.h"
#include "util/digest.h"
#include "xml/small.h"

#define ATOM    "http://www.w3.org/2005/Atom"
#define SITEMAP "http://www.sitemaps.org/schemas/sitemap/0.9"

enum { ENTRIES = 50, MOST_ADDRESSES = 50000 /* of a sitemap */ };

/** A name that stays the same wherever the site is: of the IRI, as a UUID of version 8 (RFC 9562). */
static ua_str uuid(ua_arena *a, ua_str iri)
{
    uint8_t sum[32];
    char hex[65], out[46] = "urn:uuid:";
    size_t n = 9;

    ua_sha256(iri, sum);
    sum[6] = (uint8_t)((sum[6] & 0x0F) | 0x80);
    sum[8] = (uint8_t)((sum[8] & 0x3F) | 0x80);
    ua_hex(sum, 16, hex);
    for (size_t i = 0; i < 32; i++) {
        if (i == 8 || i == 12 || i == 16 || i == 20)
            out[n++] = '-';
        out[n++] = hex[i];
    }
    ua_str s = {0};
    ua_arena_copy(a, (ua_str){out, n}, &s);
    return s;
}

static void put(ua_arena *a, xmlNode *into, const char *name, ua_str text)
{
    ua_xml_text(a, ua_xml_el(into, name), text);
}

static void put_link(ua_arena *a, xmlNode *into, const char *rel, const char *type, ua_str href)
{
    xmlNode *x = ua_xml_el(into, "link");

    ua_xml_set(a, x, "rel", ua_str_c(rel));
    ua_xml_set(a, x, "type", ua_str_c(type));
    ua_xml_set(a, x, "href", href);
}

/** The last day that the documents know of the work; the beginning of time where they know none. */
static ua_str updated(const ua_site *s, ua_arena *a, const ua_opus *w)
{
    ua_str day = w->date;

    for (uint32_t i = 0; i < w->editions.n; i++) {
        ua_str issued = s->editions.at[w->editions.at[i]].issued;
        day = ua_str_cmp(issued, day) > 0 ? issued : day;
    }
    return UA_JOINED(a, day.n == 10 ? day : UA_STR("1970-01-01"), UA_STR("T00:00:00Z"));
}

static void put_entry(const ua_site *s, ua_arena *a, xmlNode *feed, const ua_opus *w)
{
    xmlNode *e = ua_xml_el(feed, "entry"), *author = NULL;
    const ua_edition *shown = ua_site_edition(s, w, UA_STR("eng"));

    put(a, e, "id", uuid(a, w->iri));
    put(a, e, "title", UA_JOINED(a, w->symbol, UA_STR(": "), shown->title));
    put(a, e, "updated", updated(s, a, w));
    author = ua_xml_el(e, "author");
    put(a, author, "name", w->organ.n ? w->organ : w->actor.n ? w->actor : UA_STR("unknown"));
    put_link(a, e, "alternate", "text/html", UA_JOINED(a, s->opts.base, w->path, UA_STR("index.html")));
    for (uint32_t i = 0; i < w->subjects.n; i++)
        ua_xml_set(a, ua_xml_el(e, "category"), "term", s->groups[UA_BY_SUBJECT].at[w->subjects.at[i]].label);
}

static ua_status save(ua_site *s, ua_arena *a, const xmlNode *root, ua_str path)
{
    ua_buf b = ua_buf_on(a);
    ua_sink out = ua_sink_to_buf(&b);

    UA_TRY(ua_xml_save(a, root, &out));
    UA_TRY(ua_arena_status(a));
    return ua_site_emit(s, path, ua_buf_str(&b));
}

static ua_status write_feed(ua_site *s, ua_arena *a)
{
    xmlNode *feed = ua_xml_root(a, "feed", ATOM, NULL);
    ua_str last = UA_STR("1970-01-01T00:00:00Z");

    if (!feed)
        return UA_E_NOMEM;
    for (uint32_t i = 0; i < s->order.n && i < ENTRIES; i++) {
        ua_str day = updated(s, a, &s->works.at[s->order.at[i]]);
        last = ua_str_cmp(day, last) > 0 ? day : last;
    }
    put(a, feed, "id", uuid(a, s->opts.base.n ? s->opts.base : s->opts.title));
    put(a, feed, "title", s->opts.title);
    put(a, feed, "updated", last);
    put_link(a, feed, "self", "application/atom+xml", UA_JOINED(a, s->opts.base, UA_STR("feed.xml")));
    put_link(a, feed, "alternate", "text/html", UA_JOINED(a, s->opts.base, UA_STR("index.html")));
    for (uint32_t i = 0; i < s->order.n && i < ENTRIES; i++)
        put_entry(s, a, feed, &s->works.at[s->order.at[i]]);
    return save(s, a, feed, UA_STR("feed.xml"));
}

static void put_address(const ua_site *s, ua_arena *a, xmlNode *set, ua_str path, ua_str day)
{
    xmlNode *x = ua_xml_el(set, "url");

    put(a, x, "loc", UA_JOINED(a, s->opts.base, path));
    if (day.n)
        put(a, x, "lastmod", day);
}

static ua_status write_map(ua_site *s, ua_arena *a)
{
    xmlNode *set = ua_xml_root(a, "urlset", SITEMAP, NULL);
    size_t left = MOST_ADDRESSES - 1;

    if (!set)
        return UA_E_NOMEM;
    put_address(s, a, set, (ua_str){0}, (ua_str){0});
    for (uint32_t i = 0; i < s->order.n && left; i++, left--) {
        const ua_opus *w = &s->works.at[s->order.at[i]];
        put_address(s, a, set, w->path, ua_str_sub(updated(s, a, w), 0, w->date.n));
    }
    for (uint32_t i = 0; i < s->editions.n && left; i++, left--)
        put_address(s, a, set, UA_JOINED(a, s->editions.at[i].path, UA_STR(".html")),
                    s->editions.at[i].issued);
    return save(s, a, set, UA_STR("sitemap.xml"));
}

ua_status ua_site_feed(ua_site *s)
{
    ua_arena *a = ua_arena_new(NULL, 0);
    ua_status status = a ? write_feed(s, a) : UA_E_NOMEM;

    ua_arena_free(a);
    return status;
}

ua_status ua_site_map(ua_site *s)
{
    ua_arena *a = s->opts.base.n ? ua_arena_new(NULL, 0) : NULL;
    ua_status status = !s->opts.base.n ? UA_OK : a ? write_map(s, a) : UA_E_NOMEM;

    ua_arena_free(a);
    return status;
}

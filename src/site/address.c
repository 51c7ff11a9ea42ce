/* Addresses: a page is where the IRI of its work says. */
#include "site/records.h"

/** Letters, digits, and signs that mean nothing to shells, file systems and URLs. */
static bool is_safe(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           ua_str_find(UA_STR("-._~()@,+="), (ua_str){&c, 1}, 0) != SIZE_MAX;
}

ua_str ua_site_path(ua_str iri)
{
    ua_str path = ua_str_starts(iri, UA_STR("/")) ? ua_str_sub(iri, 1, iri.n) : iri, rest = path, segment;
    bool more = true;

    while (more) {
        more = ua_str_cut(rest, '/', &segment, &rest);
        if (!segment.n || segment.p[0] == '.' || segment.n > 120)
            return (ua_str){0};
        for (size_t i = 0; i < segment.n; i++)
            if (!is_safe(segment.p[i]))
                return (ua_str){0};
    }
    return path.n <= 400 ? path : (ua_str){0};
}

ua_str ua_site_work_iri(ua_str href)
{
    ua_str iri, rest, segment;
    size_t end = 0;

    ua_str_cut(href, '#', &iri, &rest);
    rest = iri;
    for (bool more = true; more;) {
        more = ua_str_cut(rest, '/', &segment, &rest);
        if (ua_str_find(segment, UA_STR("@"), 0) != SIZE_MAX || ua_str_starts(segment, UA_STR("!")))
            break;
        end = (size_t)(segment.p - iri.p) + segment.n;
    }
    while (end && iri.p[end - 1] == '/')
        end--;
    return ua_str_sub(iri, 0, end);
}

static bool is_date(ua_str s)
{
    if (s.n != 4 && s.n != 10)
        return false;
    for (size_t i = 0; i < s.n; i++)
        if (i == 4 || i == 7 ? s.p[i] != '-' : s.p[i] < '0' || s.p[i] > '9')
            return false;
    return true;
}

ua_status ua_site_key(ua_arena *a, ua_str iri, ua_str *out)
{
    ua_buf b = ua_buf_on(a);
    ua_str rest = iri, segment;
    bool dated = false;

    for (bool more = true; more;) {
        more = ua_str_cut(rest, '/', &segment, &rest);
        if (!dated && more && is_date(segment)) { /* the number behind it may look like a year */
            dated = true;
            continue;
        }
        ua_buf_put(&b, segment);
        ua_buf_putc(&b, '/');
    }
    *out = ua_buf_str(&b);
    return b.ok ? UA_OK : ua_arena_status(a);
}

static uint32_t look_up(const ua_table *t, ua_str key)
{
    return ua_table_has(t, key) ? *ua_table_at((ua_table *)(uintptr_t)t, key) - 1 : UA_NO_WORK;
}

uint32_t ua_site_find(const ua_site *s, ua_str iri, ua_arena *scratch)
{
    ua_str key;
    uint32_t exact = look_up(&s->by_iri, iri);

    if (exact != UA_NO_WORK || ua_site_key(scratch, iri, &key) != UA_OK)
        return exact;
    return look_up(&s->by_key, key);
}

const ua_edition *ua_site_edition(const ua_site *s, const ua_opus *w, ua_str lang)
{
    const ua_edition *best = &s->editions.at[w->editions.at[0]];

    for (uint32_t i = 0; i < w->editions.n; i++) {
        const ua_edition *e = &s->editions.at[w->editions.at[i]];
        if (ua_str_eq(e->lang, lang))
            return e;
        if (ua_str_eqz(e->lang, "eng"))
            best = e;
    }
    return best;
}

uint32_t ua_site_hash(ua_str eid)
{
    uint32_t h = 2166136261u; /* FNV-1a */

    for (size_t i = 0; i < eid.n; i++)
        h = (h ^ (unsigned char)eid.p[i]) * 16777619u;
    return h;
}

bool ua_site_has(const ua_edition *e, ua_str eid)
{
    uint32_t low = 0, high = e->eids.n, hash = ua_site_hash(eid);

    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (e->eids.at[mid] < hash)
            low = mid + 1;
        else
            high = mid;
    }
    return low < e->eids.n && e->eids.at[low] == hash;
}

ua_str ua_site_root(ua_arena *a, ua_str path)
{
    ua_buf b = ua_buf_on(a);

    for (size_t i = 0; i < path.n; i++)
        if (path.p[i] == '/')
            ua_buf_putz(&b, "../");
    return ua_buf_str(&b);
}

ua_str ua_joined(ua_arena *a, const ua_str *parts, size_t n)
{
    ua_buf b = ua_buf_on(a);

    for (size_t i = 0; i < n; i++)
        ua_buf_put(&b, parts[i]);
    return ua_buf_str(&b);
}

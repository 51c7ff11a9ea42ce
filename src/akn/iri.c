/* Identifiers of documents: pure functions on strings (section 2 of the profile). */
#include "akn/iri.h"

#include "lang/designation.h"
#include "lang/lang.h"
#include "text/ctype.h"
#include "text/norm.h"
#include "text/utf8.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_alnum(char c)
{
    return is_digit(c) || is_capital(c) || (c >= 'a' && c <= 'z');
}

/* Full-width forms and digits of other scripts become ASCII (LG-04); each run of blanks one blank. */
static void put_latin(ua_buf *b, ua_str s)
{
    for (size_t at = 0, len = 0; at < s.n; at += len) {
        uint32_t cp = ua_utf8_at(s, at, &len);
        int digit = ua_digit_value(cp);
        if (digit >= 0)
            cp = (uint32_t)('0' + digit);
        else if (cp >= 0xFF01 && cp <= 0xFF5E)
            cp -= 0xFEE0;
        char bytes[4];
        if (!ua_is_space(cp))
            ua_buf_put(b, (ua_str){bytes, ua_utf8_put(cp, bytes)});
        else if (b->n && b->p[b->n - 1] != ' ')
            ua_buf_putc(b, ' ');
    }
}

bool ua_iri_designation(ua_buf *b, ua_str printed)
{
    ua_str nfc;
    if (ua_nfc(b->arena, printed, &nfc) != UA_OK)
        return false;
    ua_buf flat = ua_buf_on(b->arena), round = ua_buf_on(b->arena);
    put_latin(&flat, ua_str_trim(nfc));
    ua_put_round(&round, ua_str_trim(ua_buf_str(&flat)));
    ua_str s = ua_buf_str(&round);
    for (size_t i = 0; i < s.n && flat.ok; i++) {
        char c = s.p[i];
        char before = i ? s.p[i - 1] : '\0';
        char after = i + 1 < s.n ? s.p[i + 1] : '\0';
        if (c == ' ' && (before == '(' || after == ')'))
            continue;
        if (c == '(' && before && before != ' ' && before != '(')
            ua_buf_putc(b, ' ');
        if (is_digit(before) && ua_is_part(s, i))
            ua_buf_putc(b, ' ');
        ua_buf_putc(b, c);
    }
    return flat.ok && round.ok && b->ok;
}

bool ua_iri_number(ua_buf *b, ua_str designation)
{
    for (size_t at = 0, len = 0; at < designation.n; at += len) {
        (void)ua_utf8_at(designation, at, &len);
        char c = designation.p[at];
        if (c == '/')
            ua_buf_putc(b, '-');
        else if (is_alnum(c) || c == '.' || c == '_' || c == '(' || c == ')' || c == ',' || c == '-')
            ua_buf_putc(b, c);
        else
            ua_buf_putc(b, '_');
    }
    return b->ok;
}

ua_class_names ua_iri_class(ua_class c)
{
    switch (c) {
    case UA_CLASS_RESOLUTION:
        return (ua_class_names){"statement", "resolution", "deliberation", "Resolution"};
    case UA_CLASS_RESOLUTION_DRAFT:
        return (ua_class_names){"statement", "resolutionDraft", "deliberation", "Draft resolution"};
    case UA_CLASS_DECISION: return (ua_class_names){"statement", "decision", "deliberation", "Decision"};
    case UA_CLASS_DECISION_DRAFT:
        return (ua_class_names){"statement", "decisionDraft", "deliberation", "Draft decision"};
    case UA_CLASS_PRESIDENTIAL:
        return (ua_class_names){"statement", "presidentialStatement", "deliberation",
                                "Statement by the President"};
    case UA_CLASS_COLLECTION:
        return (ua_class_names){"documentCollection", "publicationResolution", "publication", "Resolutions"};
    case UA_CLASS_UNKNOWN:
    case UA_CLASS_DOCUMENT: break;
    }
    return (ua_class_names){"doc", "document", "paper", "Document"};
}

bool ua_iri_work(ua_buf *b, ua_class c, ua_str actor, ua_str date, ua_str number)
{
    ua_class_names names = ua_iri_class(c);
    ua_buf_putz(b, "/akn/un/");
    ua_buf_putz(b, names.element);
    ua_buf_putc(b, '/');
    ua_buf_putz(b, names.subtype);
    ua_buf_putc(b, '/');
    ua_buf_put(b, actor);
    ua_buf_putc(b, '/');
    ua_buf_put(b, date);
    ua_buf_putc(b, '/');
    ua_buf_put(b, number);
    return b->ok;
}

bool ua_iri_marks_decisions(ua_str actor)
{
    const ua_actor *known = ua_actor_find(actor);

    return !known || !known->decisions[0];
}

/** RF-02: what kind of document a symbol is of. */
static const char *kind_of_symbol(ua_str symbol)
{
    for (size_t i = 0; i < ua_nsymbol_kinds; i++)
        if (ua_str_find(symbol, ua_str_c(ua_symbol_kinds[i].part), 0) != SIZE_MAX)
            return ua_symbol_kinds[i].kind;
    return "documentCollection/publication";
}

bool ua_iri_cited(ua_buf *b, ua_str actor, ua_str cls, ua_str number, ua_str date)
{
    ua_buf shown = ua_buf_on(b->arena), value = ua_buf_on(b->arena);
    bool document = ua_str_eqz(cls, "document"), decision = ua_str_eqz(cls, "decision");
    bool act = ua_str_eqz(cls, "act");

    ua_iri_designation(&shown, number);
    if (decision && ua_iri_marks_decisions(actor))
        ua_buf_putz(&value, "dec-");
    ua_iri_number(&value, ua_buf_str(&shown));
    ua_buf_putz(b, "/akn/un/");
    ua_buf_putz(b, document ? kind_of_symbol(number) : act ? "act/provision" : "statement/deliberation");
    const ua_str segments[] = {actor, date, ua_buf_str(&value)};
    for (size_t i = 0; i < sizeof segments / sizeof *segments; i++) {
        ua_buf_putc(b, '/');
        ua_buf_put(b, segments[i]);
    }
    return b->ok && shown.ok && value.ok;
}

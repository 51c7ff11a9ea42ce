/* Plain text to lines: page breaks, double spacing and unwrapped paragraphs are recognized (section 1.2 of the
 * notes on input formats).
 *
 *   one printed line, an empty line, ...      double-spaced: indentation, or more empty lines, open paragraphs
 *   lines, an empty line between paragraphs   single-spaced
 *   one long line per paragraph               unwrapped: every line is a paragraph                          */
#include "read/gutter.h"
#include "read/read.h"
#include "text/ctype.h"
#include "text/utf8.h"
#include "util/buf.h"
#include "util/vec.h"

enum { SHORT_LINE = 50, LONG_LINE = 160, FEW_LINES = 10 };

typedef UA_VEC(ua_block) ua_blocks;

typedef struct ua_layout {
    uint32_t lines;  /**< that hold text */
    uint32_t spaced; /**< followed by an empty line */
    uint32_t open;   /**< that do not end like a sentence or a clause, though half as long as the longest */
    uint32_t long_ones; /**< longer than a printed line */
    uint32_t cut;       /**< of the length of a printed line, open, and with a line right behind them */
} ua_layout;

static int sniff(ua_str head, ua_str name)
{
    (void)head;
    return ua_str_ends(name, UA_STR(".txt")) ? 60 : 10;
}

/** LF line ends, no byte-order mark: the text that all offsets speak of. */
static bool decode(ua_arena *a, ua_str bytes, ua_str *out)
{
    if (ua_str_starts(bytes, UA_STR("\xEF\xBB\xBF")))
        bytes = ua_str_sub(bytes, 3, bytes.n);
    if (!bytes.n || !memchr(bytes.p, '\r', bytes.n)) {
        *out = bytes;
        return true;
    }
    char *to = ua_arena_alloc(a, bytes.n, 1);
    size_t n = 0;
    if (!to)
        return false;
    for (size_t i = 0; i < bytes.n; i++) {
        if (bytes.p[i] == '\r' && i + 1 < bytes.n && bytes.p[i + 1] == '\n')
            continue;
        to[n++] = bytes.p[i] == '\r' ? '\n' : bytes.p[i];
    }
    *out = (ua_str){to, n};
    return true;
}

static bool ends_clause(ua_str line)
{
    size_t len;
    uint32_t cp = line.n ? ua_utf8_before(line, line.n, &len) : 0;

    return ua_is_stop(cp) || ua_is_semicolon(cp) || ua_is_colon(cp) || ua_is_comma(cp) ||
           ua_is_list_comma(cp) || cp >= 0xFF00;
}

static size_t longest(ua_str text)
{
    size_t most = 0;
    ua_str line;

    while (text.n) {
        ua_str_cut(text, '\n', &line, &text);
        size_t n = ua_columns(ua_str_trim(line));
        most = n > most ? n : most;
    }
    return most;
}

static ua_layout survey(ua_str text)
{
    ua_layout l = {0};
    ua_str line, next;
    size_t most = longest(text);

    while (text.n) {
        ua_str_cut(text, '\n', &line, &text);
        line = ua_str_trim(line);
        if (!line.n)
            continue;
        ua_str_cut(text, '\n', &next, &(ua_str){0});
        l.lines++;
        bool alone = !text.n || ua_str_blank(next), open = !ends_clause(line);
        size_t columns = ua_columns(line);
        l.spaced += text.n && alone;
        l.open += open && columns * 2 >= most;
        l.long_ones += columns > LONG_LINE;
        l.cut += open && !alone && columns > SHORT_LINE && columns <= LONG_LINE;
    }
    return l;
}

static ua_status add(ua_read_ctx *c, ua_blocks *blocks, ua_block b)
{
    if (blocks->n < c->limits->blocks)
        return ua_vec_push(c->arena, blocks, b) ? UA_OK : ua_arena_status(c->arena);
    ua_buf n = ua_buf_on(c->arena);
    ua_buf_put_uint(&n, c->limits->blocks);
    ua_report_place(c->diags, UA_D_IN_TOO_MANY_BLOCKS, (ua_place){.line = 0}, UA_ARGS(ua_buf_str(&n)));
    return UA_E_LIMIT;
}

static ua_status too_long(ua_read_ctx *c, uint32_t number, size_t n)
{
    ua_buf have = ua_buf_on(c->arena), most = ua_buf_on(c->arena);

    ua_buf_put_uint(&have, n);
    ua_buf_put_uint(&most, c->limits->line_bytes);
    ua_report_place(c->diags, UA_D_IN_LINE_TOO_LONG, (ua_place){.line = number},
                    UA_ARGS(ua_buf_str(&have), ua_buf_str(&most)));
    return UA_E_LIMIT;
}

/** Columns of white space before the text; a tab goes to the next multiple of eight. */
static int32_t indent_of(ua_str line)
{
    int32_t n = 0;

    for (size_t i = 0; i < line.n; i++) {
        if (line.p[i] == '\t')
            n = (n / 8 + 1) * 8;
        else if (line.p[i] == ' ')
            n++;
        else if (line.p[i] != '\f')
            break;
    }
    return n;
}

/** Lines of plain text on their way to blocks. */
typedef struct ua_lines {
    ua_read_ctx *c;
    ua_source *src;
    ua_blocks *out;
    bool spaced, unwrapped;
    bool blank;      /**< the line before was empty */
    uint32_t blanks; /**< how many empty lines stand before this one */
} ua_lines;

static ua_status page_break(ua_lines *l)
{
    return add(l->c, l->out, (ua_block){.kind = UA_B_BREAK, .indent = UA_INDENT_UNKNOWN});
}

/** One line; its text may be empty. indent: of the text. */
static ua_status one_line(ua_lines *l, ua_str text, int32_t indent)
{
    if (l->spaced && text.n && !l->blank && l->out->n) /* two lines in a row: a page break */
        UA_TRY(page_break(l));
    if (text.n) {
        ua_block b = {.kind = l->unwrapped ? UA_B_PARA : UA_B_LINE,
                      .at = {(uint32_t)(text.p - l->src->text.p), (uint32_t)text.n},
                      .indent = indent,
                      .after_blank = l->spaced ? l->blanks > 1 : l->blank};
        UA_TRY(add(l->c, l->out, b));
    }
    l->blank = !text.n;
    l->blanks = text.n ? 0 : l->blanks + 1;
    return UA_OK;
}

static ua_status check_lines(ua_read_ctx *c, ua_str rest)
{
    uint32_t number = 0;
    ua_str line;

    while (rest.n) {
        ua_str_cut(rest, '\n', &line, &rest);
        number++;
        if (line.n > c->limits->line_bytes)
            return too_long(c, number, line.n);
    }
    return UA_OK;
}

/** The text of one column of a band of lines. */
static ua_status column(ua_lines *l, ua_str band, uint32_t gutter, bool of_right)
{
    ua_str line;

    while (band.n) {
        size_t right = 0;
        ua_str_cut(band, '\n', &line, &band);
        ua_side side = ua_gutter_side(line, gutter, &right);
        right = side == UA_SIDE_RIGHT || side == UA_SIDE_BOTH ? right : line.n;
        ua_str text = of_right ? ua_str_sub(line, right, line.n) : ua_str_sub(line, 0, right);
        int32_t indent =
            of_right ? (int32_t)ua_columns(ua_str_sub(line, 0, right)) - (int32_t)gutter : indent_of(line);
        UA_TRY(one_line(l, ua_str_trim(text), indent > 0 ? indent : 0));
    }
    return UA_OK;
}

/** The lines from the start of `rest` that are in columns: up to one that goes over the gutter. */
static ua_str band_of(ua_str rest, uint32_t gutter)
{
    ua_str all = rest, line;
    size_t right;

    while (rest.n) {
        ua_str after;
        ua_str_cut(rest, '\n', &line, &after);
        if (ua_gutter_side(line, gutter, &right) == UA_SIDE_ACROSS)
            break;
        rest = after;
    }
    return ua_str_sub(all, 0, all.n - rest.n);
}

/** A page in two columns: each band column by column (N-119). */
static ua_status columns(ua_lines *l, ua_str page, uint32_t gutter)
{
    bool rtl = ua_gutter_rtl(page);
    ua_str line;

    while (page.n) {
        ua_str band = band_of(page, gutter);
        page = ua_str_sub(page, band.n, page.n);
        UA_TRY(column(l, band, gutter, rtl));
        if (!ua_str_blank(band)) {
            UA_TRY(page_break(l));
            l->blank = false;
        }
        UA_TRY(column(l, band, gutter, !rtl));
        if (!page.n)
            break;
        ua_str_cut(page, '\n', &line, &page);
        UA_TRY(one_line(l, ua_str_trim(line), indent_of(line)));
    }
    return UA_OK;
}

static ua_status one_column(ua_lines *l, ua_str page)
{
    ua_str line;

    while (page.n) {
        ua_str_cut(page, '\n', &line, &page);
        UA_TRY(one_line(l, ua_str_trim(line), indent_of(line)));
    }
    return UA_OK;
}

/** The pages, parted by form feeds; a text without them is one page. */
static ua_status lines(ua_lines *l)
{
    ua_str rest = l->src->text;

    UA_TRY(check_lines(l->c, rest));
    for (bool first = true; rest.n; first = false) {
        const char *feed = memchr(rest.p + !first, '\f', rest.n - !first);
        ua_str page = feed ? ua_str_sub(rest, 0, (size_t)(feed - rest.p)) : rest;
        rest = ua_str_sub(rest, page.n, rest.n);
        uint32_t gutter = l->spaced || l->unwrapped ? 0 : ua_gutter_of(page);
        if (page.n && page.p[0] == '\f') {
            UA_TRY(page_break(l));
            l->blank = l->blank || l->spaced; /* one break is enough */
        }
        UA_TRY(gutter ? columns(l, page, gutter) : one_column(l, page));
    }
    return UA_OK;
}

static ua_status read_text(ua_read_ctx *c, ua_str bytes, ua_source *src, ua_stream *out)
{
    ua_blocks blocks = {0};

    if (!decode(c->arena, bytes, &src->text))
        return ua_arena_status(c->arena);
    ua_layout l = survey(src->text);
    bool printed = l.long_ones * 10 <= l.lines;
    bool spaced = printed && l.lines >= FEW_LINES && l.spaced * 10 > l.lines * 8 && l.open * 3 > l.lines;
    bool unwrapped = !printed && l.cut * 5 < l.lines;
    ua_lines all = {c, src, &blocks, spaced, unwrapped, true, 0};
    UA_TRY(lines(&all));
    out->blocks = blocks.at;
    out->nblocks = blocks.n;
    for (uint32_t i = 0; spaced && i < blocks.n; i++)
        out->indented = out->indented || blocks.at[i].indent == 1 || blocks.at[i].indent == 2;
    return UA_OK;
}

static const char *const suffixes[] = {".txt", NULL};

const ua_reader ua_read_text = {"text", suffixes, sniff, read_text};

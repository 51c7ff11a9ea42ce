/* The fuzzer's own damage, besides libFuzzer's: what goes wrong with characters and paragraphs on the way of a document. */
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "support.h"

size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed);

enum { HEAD = 2 }; /* the bytes that choose what is done stay libFuzzer's */

/** No UTF-8, half a pair in JSON, NUL, marks of direction, presentation forms, kashida, full-width and enclosed forms,
 *  what no standard assigns, what joins, what divides lines, and what the parser looks for. */
static const char *const troubles[] = {
    "\xC0\xAF",
    "\xE2\x80",
    "\xED\xA0\x80",
    "\xF4\x90\x80\x80",
    "\\ud800",
    "\\udc00\\ud800",
    "\\u0000",
    "\xE2\x80\xAE",
    "\xE2\x80\xAC",
    "\xE2\x81\xA6",
    "\xE2\x81\xA9",
    "\xE2\x80\x8F",
    "\xEF\xBB\xBB",
    "\xEF\xB7\xBA",
    "\xD9\x80",
    "\xD9\x8E",
    "\xCC\x81",
    "\xEF\xBC\x88",
    "\xEF\xBC\x91",
    "\xE3\x88\xA0",
    "\xE2\x91\xA0",
    "\xF4\x8F\xBF\xBF",
    "\xEF\xBF\xBE",
    "\xE0\xBF\xBF",
    "\xEE\x80\x80",
    "\xF3\xA0\x81\x81",
    "\xE2\x80\x8D",
    "\xE2\x80\x8B",
    "\xC2\xAD",
    "\xEF\xBB\xBF",
    "\xE2\x80\xA8",
    "\xC2\x85",
    "\xE1\x84\x80",
    "\xE3\x80\x80",
    "\xC2\xA0",
    "\xD9\xA1",
    "\xE5\x8D\x81",
    "\xD7\x90",
    "\xE0\xA5\xA7",
    "\xC4\xB0",
    "\xEF\xAC\x81",
    "\xC2\xB9",
    "\xC2\xAB ",
    "\xE2\x80\x9C",
    "\n\n(a) ",
    "\n\n1. ",
    "\n\n(i) ",
    "\n\nI\n\n",
    "\n\nAnnex\n\n",
    "\n\n___\n\n1 ",
    " [1]",
    "\x1E",
    "\f",
    "\t",
    "| a | b |\n",
    ", and requests ",
    " 1/1, 1/2 and ",
    "(2000) ",
    "A/RES/99/1",
    "paragraph 1 (a) above",
};

static uint64_t state;

static size_t below(size_t n)
{
    return random_below(&state, n);
}

/** A place between two characters, behind the head. */
static size_t place(const uint8_t *p, size_t n)
{
    size_t at = HEAD + below(n - HEAD + 1);

    while (at < n && (p[at] & 0xC0) == 0x80)
        at++;
    return at;
}

/** The line or paragraph around a place: from *at, its length. */
static size_t line_around(const uint8_t *p, size_t n, size_t *at)
{
    size_t to = *at;

    while (*at > HEAD && p[*at - 1] != '\n')
        --*at;
    while (to < n && p[to] != '\n')
        to++;
    return to + (to < n) - *at;
}

static size_t insert(uint8_t *p, size_t n, size_t most, size_t at, const void *what, size_t len)
{
    if (len > most - n)
        return n;
    memmove(p + at + len, p + at, n - at);
    memcpy(p + at, what, len);
    return n + len;
}

/** One trouble, or a run of it that doubles with luck. */
static size_t trouble(uint8_t *p, size_t n, size_t most)
{
    const char *s = troubles[below(sizeof troubles / sizeof *troubles)];
    size_t at = place(p, n);

    for (size_t times = (size_t)1 << (below(4) ? 0 : below(12)); times; times--)
        n = insert(p, n, most, at, s, strlen(s));
    return n;
}

/** A line goes, comes twice, or comes somewhere else as well. */
static size_t line(uint8_t *p, size_t n, size_t most)
{
    size_t at = place(p, n), len = line_around(p, n, &at);

    if (!below(3)) {
        memmove(p + at, p + at + len, n - at - len);
        return n - len;
    }
    uint8_t *copy = malloc(len + 1);
    if (!copy)
        return n;
    memcpy(copy, p + at, len);
    size_t to = below(2) ? at : place(p, n);
    (void)line_around(p, n, &to);
    for (size_t times = below(8) ? 1 : below(64); times; times--)
        n = insert(p, n, most, to, copy, len);
    free(copy);
    return n;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed)
{
    state = ((uint64_t)seed << 17) | 1;
    if (size < HEAD || below(2))
        return LLVMFuzzerMutate(data, size, most);
    for (size_t k = 1 + below(3); k; k--)
        size = below(2) ? trouble(data, size, most) : line(data, size, most);
    return size;
}

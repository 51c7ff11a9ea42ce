/* Memory: one arena per document. Blocks of UA_ARENA_BLOCK, larger requests get a block of their own. Under
 * AddressSanitizer objects stand apart and what is not handed out is poisoned, so that overruns show. */
#include "util/arena.h"

#include <stdlib.h>
#include <string.h>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
#define POISON(p, n)   ASAN_POISON_MEMORY_REGION((p), (n))
#define UNPOISON(p, n) ASAN_UNPOISON_MEMORY_REGION((p), (n))
enum { RED_ZONE = 32 };
#else
#define POISON(p, n)   ((void)(p), (void)(n))
#define UNPOISON(p, n) ((void)(p), (void)(n))
enum { RED_ZONE = 0 };
#endif

enum { BLOCK_ALIGN = 16 };

typedef struct ua_arena_block {
    struct ua_arena_block *next;
    size_t size, used; /* of the bytes behind this header */
} ua_arena_block;

typedef struct ua_deferred {
    struct ua_deferred *next;
    void (*release)(void *);
    void *object;
} ua_deferred;

struct ua_arena {
    ua_alloc alloc;
    ua_arena_block *blocks;
    ua_deferred *deferred;
    size_t limit, taken, used;
    ua_status status;
};

enum {
    HEAD_BYTES =
        sizeof(ua_arena_block) + 2 * BLOCK_ALIGN, /* of a block, with what is lost by its alignment */
    BLOCK_BYTES = UA_ARENA_BLOCK - HEAD_BYTES
};

static void *libc_alloc(void *user, size_t size)
{
    (void)user;
    return malloc(size);
}

static void libc_release(void *user, void *block)
{
    (void)user;
    free(block);
}

static char *bytes_of(ua_arena_block *b)
{
    return (char *)b + (sizeof *b + BLOCK_ALIGN - 1) / BLOCK_ALIGN * BLOCK_ALIGN;
}

ua_arena *ua_arena_new(const ua_alloc *alloc, size_t limit)
{
    static const ua_alloc libc = {libc_alloc, libc_release, NULL};
    const ua_alloc *from = alloc ? alloc : &libc;
    ua_arena *a = from->alloc(from->user, sizeof *a);

    if (a) {
        memset(a, 0, sizeof *a);
        a->alloc = *from;
        a->limit = limit;
    }
    return a;
}

void ua_arena_free(ua_arena *a)
{
    if (!a)
        return;
    for (ua_deferred *d = a->deferred; d; d = d->next)
        d->release(d->object);
    for (ua_arena_block *b = a->blocks, *next; b; b = next) {
        next = b->next;
        UNPOISON(bytes_of(b), b->size);
        a->alloc.release(a->alloc.user, b);
    }
    a->alloc.release(a->alloc.user, a);
}

/** A block with room for at least size bytes; NULL with the status set. */
static ua_arena_block *new_block(ua_arena *a, size_t size)
{
    size_t room = size < BLOCK_BYTES ? BLOCK_BYTES : size;

    if (room > SIZE_MAX - HEAD_BYTES || (a->limit && (room > a->limit || a->taken > a->limit - room))) {
        a->status = UA_E_LIMIT;
        return NULL;
    }
    ua_arena_block *b = a->alloc.alloc(a->alloc.user, room + HEAD_BYTES);
    if (!b) {
        a->status = UA_E_NOMEM;
        return NULL;
    }
    b->size = room;
    b->used = 0;
    POISON(bytes_of(b), room);
    a->taken += room;
    /* a block that is full at once goes behind the one that still has room */
    if (a->blocks && size >= BLOCK_BYTES) {
        b->next = a->blocks->next;
        a->blocks->next = b;
    } else {
        b->next = a->blocks;
        a->blocks = b;
    }
    return b;
}

void *ua_arena_raw(ua_arena *a, size_t size, size_t align)
{
    if (a->status != UA_OK)
        return NULL;
    if (align < 1 || align > BLOCK_ALIGN)
        align = BLOCK_ALIGN;
    if (!size)
        size = 1;
    if (size > SIZE_MAX - RED_ZONE - align) {
        a->status = UA_E_LIMIT;
        return NULL;
    }
    ua_arena_block *b = a->blocks;
    size_t at = b ? (b->used + align - 1) / align * align : 0;
    if (!b || at > b->size || b->size - at < size + RED_ZONE) {
        b = new_block(a, size + RED_ZONE);
        if (!b)
            return NULL;
        at = 0;
    }
    char *p = bytes_of(b) + at;
    b->used = at + size + RED_ZONE;
    a->used += size;
    UNPOISON(p, size);
    return p;
}

void *ua_arena_alloc(ua_arena *a, size_t size, size_t align)
{
    void *p = ua_arena_raw(a, size, align);

    return p ? memset(p, 0, size ? size : 1) : NULL;
}

void *ua_arena_array(ua_arena *a, size_t count, size_t size, size_t align)
{
    if (size && count > SIZE_MAX / size) {
        a->status = UA_E_LIMIT;
        return NULL;
    }
    return ua_arena_alloc(a, count * size, align);
}

bool ua_arena_copy(ua_arena *a, ua_str s, ua_str *out)
{
    char *p = s.n < SIZE_MAX ? ua_arena_raw(a, s.n + 1, 1) : NULL;

    if (!p)
        return false;
    if (s.n)
        memcpy(p, s.p, s.n);
    p[s.n] = '\0';
    *out = (ua_str){p, s.n};
    return true;
}

const char *ua_arena_z(ua_arena *a, ua_str s)
{
    ua_str copy;

    return ua_arena_copy(a, s, &copy) ? copy.p : NULL;
}

bool ua_arena_defer(ua_arena *a, void (*release)(void *), void *object)
{
    ua_deferred *d = ua_new(a, ua_deferred);

    if (!d) {
        release(object);
        return false;
    }
    *d = (ua_deferred){a->deferred, release, object};
    a->deferred = d;
    return true;
}

ua_status ua_arena_status(const ua_arena *a)
{
    return a->status;
}

void ua_arena_fail(ua_arena *a)
{
    if (a->status == UA_OK)
        a->status = UA_E_NOMEM;
}

size_t ua_arena_used(const ua_arena *a)
{
    return a->used;
}

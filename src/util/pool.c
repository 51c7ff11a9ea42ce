/* Blocks of arenas that are gone, for the next. Only those of the usual size are kept, and not many. */
#include "util/pool.h"

#include <stdlib.h>

typedef struct head {
    struct head *next;
    size_t size;
} head;

/** Behind the head, aligned as malloc does. */
enum {
    HEAD_BYTES = (sizeof(head) + _Alignof(max_align_t) - 1) / _Alignof(max_align_t) * _Alignof(max_align_t)
};

static void *take(void *user, size_t size)
{
    ua_pool *p = user;
    head *h = p->kept;

    if (h && size == UA_ARENA_BLOCK) {
        p->kept = h->next;
        p->n--;
    } else {
        h = size <= SIZE_MAX - HEAD_BYTES ? malloc(HEAD_BYTES + size) : NULL;
        if (!h)
            return NULL;
        h->size = size;
    }
    return (char *)h + HEAD_BYTES;
}

static void give(void *user, void *block)
{
    ua_pool *p = user;
    head *h = (head *)(void *)((char *)block - HEAD_BYTES);

    if (h->size != UA_ARENA_BLOCK || p->n == UA_POOL_MOST) {
        free(h);
        return;
    }
    h->next = p->kept;
    p->kept = h;
    p->n++;
}

void ua_pool_open(ua_pool *p)
{
    *p = (ua_pool){.alloc = {take, give, p}};
}

void ua_pool_close(ua_pool *p)
{
    for (head *h = p->kept, *next; h; h = next) {
        next = h->next;
        free(h);
    }
    p->kept = NULL;
    p->n = 0;
}

/** Memory: one arena per document; everything the conversion makes dies in one call. */
#ifndef UA_UTIL_ARENA_H
#define UA_UTIL_ARENA_H

#include "util/status.h"
#include "util/str.h"

typedef struct ua_arena ua_arena;

/** Replaceable for tests (fail the nth allocation) and hosts; NULL means libc. */
typedef struct ua_alloc {
    void *(*alloc)(void *user, size_t size);
    void (*release)(void *user, void *block);
    void *user;
} ua_alloc;

/** The size that arenas ask for most of the time. */
#define UA_ARENA_BLOCK ((size_t)64 * 1024)

/** limit: most bytes this arena may use; 0 means no limit. NULL when out of memory. */
ua_arena *ua_arena_new(const ua_alloc *alloc, size_t limit);

/** Runs the deferred releases, last registered first, then gives all blocks back. NULL is fine. */
void ua_arena_free(ua_arena *a);

/** Zeroed, aligned for `align` (a power of two). NULL when out of memory or over the limit. */
void *ua_arena_alloc(ua_arena *a, size_t size, size_t align);

/** The same without the zeros, for what is written at once. */
void *ua_arena_raw(ua_arena *a, size_t size, size_t align);

/** count * size with the overflow checked. */
void *ua_arena_array(ua_arena *a, size_t count, size_t size, size_t align);

/** Copies s and adds a NUL after it, so that the copy can be handed to libxml2. false: no memory. */
bool ua_arena_copy(ua_arena *a, ua_str s, ua_str *out);

/** As ua_arena_copy, for calls that need a C string. NULL: no memory. */
const char *ua_arena_z(ua_arena *a, ua_str s);

/** Ties a foreign object (xmlDoc, pcre2 match data) to the arena's life.
 *  On failure the object is released at once: the caller never has to clean up. */
bool ua_arena_defer(ua_arena *a, void (*release)(void *), void *object);

ua_status ua_arena_status(const ua_arena *a); /**< UA_OK, UA_E_NOMEM or UA_E_LIMIT; sticky */
void ua_arena_fail(
    ua_arena *a); /**< another library had no memory for what belongs to a: UA_E_NOMEM from now on */
size_t ua_arena_used(const ua_arena *a); /**< bytes handed out, for --verbose and the bench */

#define ua_new(a, type)      ((type *)ua_arena_alloc((a), sizeof(type), _Alignof(type)))
#define ua_new_n(a, n, type) ((type *)ua_arena_array((a), (n), sizeof(type), _Alignof(type)))

#endif

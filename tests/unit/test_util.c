/* Arena, pool, slices, buffers, vectors, tables, JSON strings. */
#include "unit.h"

#include <stdlib.h>

#include "util/pool.h"
#include "util/sink.h"
#include "util/table.h"
#include "util/vec.h"

typedef struct failing {
    int left; /**< allocations that still succeed */
} failing;

static void *failing_alloc(void *user, size_t size)
{
    failing *f = user;

    return f->left-- > 0 ? malloc(size) : NULL;
}

static void failing_release(void *user, void *block)
{
    (void)user;
    free(block);
}

static void arena_limits(void **state)
{
    (void)state;
    ua_arena *a = ua_arena_new(NULL, 1 << 16);
    assert_non_null(ua_arena_alloc(a, 1000, 8));
    assert_null(ua_arena_alloc(a, 1 << 20, 8));
    assert_int_equal(ua_arena_status(a), UA_E_LIMIT);
    ua_arena_free(a);
}

static void arena_overflow(void **state)
{
    (void)state;
    ua_arena *a = ua_arena_new(NULL, 0);
    assert_null(ua_arena_array(a, SIZE_MAX / 2, 8, 8));
    assert_int_not_equal(ua_arena_status(a), UA_OK);
    ua_arena_free(a);
}

static void arena_every_allocation_may_fail(void **state)
{
    (void)state;
    for (int n = 0; n < 40; n++) {
        failing f = {n};
        ua_alloc hooks = {failing_alloc, failing_release, &f};
        ua_arena *a = ua_arena_new(&hooks, 0);
        bool ok = a != NULL;
        for (int i = 0; ok && i < 64; i++)
            ok = ua_arena_alloc(a, 40000, 16) != NULL;
        assert_true(ok || !a || ua_arena_status(a) == UA_E_NOMEM);
        ua_arena_free(a);
    }
}

/** What the next arena gets of the one before is as good as new, and a pool does not grow with what went through it. */
static void pool_gives_again(void **state)
{
    enum { MANY = UA_POOL_MOST + 10, SIZE = 40000 };
    unsigned kept = 0;
    ua_pool p;

    (void)state;
    ua_pool_open(&p);
    for (int round = 0; round < 3; round++) {
        ua_arena *a = ua_arena_new(&p.alloc, 0);
        assert_non_null(a);
        for (int i = 0; i < MANY; i++) {
            unsigned char *bytes = ua_arena_alloc(a, SIZE, 16);
            assert_non_null(bytes);
            for (size_t k = 0; k < SIZE; k++)
                assert_true(!bytes[k]);
            memset(bytes, 0xAA, SIZE);
        }
        assert_non_null(ua_arena_alloc(a, 1 << 20, 16)); /* of no usual size: not kept */
        ua_arena_free(a);
        assert_true(!round || p.n == kept);
        kept = p.n;
    }
    assert_int_equal(kept, UA_POOL_MOST);
    ua_pool_close(&p);
    assert_int_equal(p.n, 0);
}

static int released;

static void release(void *object)
{
    released = released * 10 + *(int *)object;
}

static void arena_releases_last_first(void **state)
{
    (void)state;
    static int one = 1, two = 2;
    ua_arena *a = ua_arena_new(NULL, 0);
    released = 0;
    assert_true(ua_arena_defer(a, release, &one));
    assert_true(ua_arena_defer(a, release, &two));
    ua_arena_free(a);
    assert_int_equal(released, 21);
}

static void slices(void **state)
{
    (void)state;
    ua_str head, tail;
    uint32_t v;
    assert_true(ua_str_cut(UA_STR("a/b/c"), '/', &head, &tail));
    assert_str(head, "a");
    assert_str(tail, "b/c");
    assert_false(ua_str_cut(UA_STR("abc"), '/', &head, &tail));
    assert_str(head, "abc");
    assert_str(ua_str_sub(UA_STR("abc"), 2, 100), "c");
    assert_str(ua_str_sub(UA_STR("abc"), 9, 100), "");
    assert_str(ua_str_trim(UA_STR("\xC2\xA0 a b \xE2\x80\xA9\n")), "a b");
    assert_int_equal(ua_str_find(UA_STR("aXbX"), UA_STR("X"), 2), 3);
    assert_true(ua_str_find(UA_STR("aXbX"), UA_STR("Y"), 0) == SIZE_MAX);
    assert_true(ua_str_uint(UA_STR("2531"), 9999, &v) && v == 2531);
    assert_false(ua_str_uint(UA_STR("99999999999999999999"), UINT32_MAX, &v));
    assert_false(ua_str_uint(UA_STR(""), 10, &v));
    assert_false(ua_str_uint(UA_STR("-1"), 10, &v));
    assert_true(ua_str_eq_ascii(UA_STR("FRA"), UA_STR("fra")));
}

static void buffers(void **state)
{
    (void)state;
    ua_arena *a = ua_arena_new(NULL, 0);
    ua_buf b = ua_buf_on(a);
    for (int i = 0; i < 1000; i++)
        ua_buf_put_uint(&b, 1234567890123456789U);
    assert_true(b.ok);
    assert_int_equal(b.n, 19000);
    assert_int_equal(b.p[b.n], '\0');
    ua_arena_free(a);
}

static void tables(void **state)
{
    (void)state;
    ua_arena *a = ua_arena_new(NULL, 0);
    ua_table t = ua_table_on(a);
    for (int round = 0; round < 2; round++)
        for (uint32_t i = 0; i < 5000; i++) {
            ua_buf b = ua_buf_on(a);
            ua_buf_put_uint(&b, i);
            uint32_t *v = ua_table_at(&t, ua_buf_str(&b));
            assert_int_equal(*v, round ? i + 1 : 0);
            *v = i + 1;
        }
    assert_int_equal(t.n, 5000);
    assert_false(ua_table_has(&t, UA_STR("5000")));
    ua_arena_free(a);
}

static void json_strings(void **state)
{
    (void)state;
    ua_arena *a = ua_arena_new(NULL, 0);
    ua_buf b = ua_buf_on(a);
    ua_sink s = ua_sink_to_buf(&b);
    ua_sink_json(&s, UA_STR("a\"b\\c\n\x01\x7F\xC3\xA9"));
    assert_str(ua_buf_str(&b), "\"a\\\"b\\\\c\\n\\u0001\\u007f\xC3\xA9\"");
    ua_arena_free(a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(arena_limits),
        cmocka_unit_test(arena_overflow),
        cmocka_unit_test(arena_every_allocation_may_fail),
        cmocka_unit_test(arena_releases_last_first),
        cmocka_unit_test(pool_gives_again),
        cmocka_unit_test(slices),
        cmocka_unit_test(buffers),
        cmocka_unit_test(tables),
        cmocka_unit_test(json_strings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

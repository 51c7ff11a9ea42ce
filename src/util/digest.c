/* SHA-256 through libmd. */
#include "util/digest.h"

#include <sys/types.h>

#include <sha2.h>

void ua_sha256(ua_str bytes, uint8_t out[32])
{
    SHA2_CTX ctx;

    SHA256Init(&ctx);
    SHA256Update(&ctx, (const uint8_t *)(bytes.n ? bytes.p : ""), bytes.n);
    SHA256Final(out, &ctx);
}

void ua_hex(const uint8_t *bytes, size_t n, char *out)
{
    static const char digits[] = "0123456789abcdef";

    for (size_t i = 0; i < n; i++) {
        out[2 * i] = digits[bytes[i] >> 4];
        out[2 * i + 1] = digits[bytes[i] & 15];
    }
    out[2 * n] = '\0';
}

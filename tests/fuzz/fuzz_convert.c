/* Fuzzing entry: any bytes convert or are refused, and nothing else happens.
 *
 * The first byte chooses the reader and whether something is supplied, or that the bytes are records of a library (or terms)
 * for a document that is always the same: whatever they say, it stays valid. Built with libFuzzer by `make fuzz`; without
 * it (UA_REPLAY) a main() runs the files given, which `make test` does with the kept inputs. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "unakn.h"

static int nowhere(void *user, const void *bytes, size_t n)
{
    (void)bytes;
    *(size_t *)user += n;
    return 0;
}

/** What is done with an Akoma Ntoso file besides: repaired, entered in a manifest, reported. */
static void archive(unakn_doc *d)
{
    size_t written = 0;
    unsigned changes;
    unakn_report *r;

    unakn_manifest(d, "fuzz", 0, nowhere, &written);
    if (unakn_report_open("sarif", nowhere, &written, &r) == UNAKN_OK) {
        unakn_report_add(r, d, "fuzz", UNAKN_INFO);
        unakn_report_close(r);
    }
    unakn_fix(d, nowhere, &written, &changes);
}

/** The bytes as records, or as terms and records, joined to a resolution. */
static void join(unakn_str bytes, int terms, int wins)
{
    static const char text[] = "United Nations\nA/RES/99/1\nGeneral Assembly\n\nThe General Assembly,\n\n"
                               "Recalling its resolution 98/41,\n\n1. Decides to build a tower.\n";
    unakn_options o = {.size = sizeof o, .max_memory_bytes = (size_t)256 << 20};
    unakn_ctx *c;
    unakn_doc *records = NULL, *d = NULL;

    if (unakn_open(&o, &c))
        return;
    int e = terms ? unakn_thesaurus(c, "terms", bytes, &records) : UNAKN_OK;
    unakn_doc_free(records);
    records = NULL;
    e = unakn_records(c, "records", bytes, &records);
    if (!e)
        e = unakn_read(c, "fuzz", (unakn_str){text, sizeof text - 1}, "text", &d);
    if (!e && wins)
        unakn_set(d, "meta-wins", "yes");
    if (!e)
        e = unakn_parse(d);
    if (!e)
        e = unakn_check(d);
    if (e == UNAKN_E_BUG || e == UNAKN_E_REFUSED)
        abort();
    unakn_doc_free(d);
    unakn_doc_free(records);
    unakn_close(c);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const from[] = {NULL, "text", "json", "akn"};
    static unakn_ctx *c; /* one for all inputs: the schema is compiled once */
    unakn_options o = {
        .size = sizeof o, .max_memory_bytes = (size_t)256 << 20, .max_input_bytes = (size_t)1 << 20};
    unakn_doc *d;
    size_t written = 0;

    if (!size || (!c && unakn_open(&o, &c)))
        return 0;
    if (data[0] & 32) {
        join((unakn_str){(const char *)data + 1, size - 1}, data[0] & 1, data[0] & 2);
        return 0;
    }
    int e = unakn_read(c, "fuzz", (unakn_str){(const char *)data + 1, size - 1}, from[data[0] & 3], &d);
    if (!e && (data[0] & 4)) {
        unakn_set(d, "lang", (data[0] & 8) ? "ar" : "fr");
        unakn_set(d, "symbol", "A/RES/99/1");
    }
    if (!e)
        e = unakn_parse(d);
    if (!e)
        e = unakn_check(d);
    if (!e)
        e = unakn_write(d, (data[0] & 16) ? "html" : "akn", nowhere, &written);
    if (e == UNAKN_E_BUG)
        abort();
    unakn_str format = unakn_fact(d, "format");
    if (format.n == 3 && format.p[1] == 'k')
        archive(d);
    unakn_doc_free(d);
    return 0;
}

#ifdef UA_REPLAY
/** Each file twice: as it is, and for each of the first bytes that choose something else. */
int main(int argc, char **argv)
{
    int files = 0;

    for (int i = 1; i < argc; i++) {
        FILE *f = fopen(argv[i], "rb");
        uint8_t *p = f ? malloc((1 << 20) + 1) : NULL;
        if (!p)
            return 2;
        size_t n = fread(p + 1, 1, 1 << 20, f);
        for (int first = 0; first < 40; first += 5) {
            p[0] = (uint8_t)first;
            LLVMFuzzerTestOneInput(p, n + 1);
        }
        free(p);
        fclose(f);
        files++;
    }
    printf("fuzz replay: %d passed, 0 failed\n", files);
    return files ? 0 : 2;
}
#endif

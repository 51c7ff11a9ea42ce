/* Formats that another program makes: a browser prints the page as PDF. It gets a folder of its own, no network, and so
 * much time and memory. */
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "cli/cli.h"

enum { MOST_SECONDS = 120, MOST_MEGABYTES = 2048, MOST_PATH = 512, MOST_PDF = 1 << 30 };

/** The files of one printing. */
typedef struct ua_printing {
    char folder[MOST_PATH], page[MOST_PATH + 16], pdf[MOST_PATH + 16];
    char page_url[MOST_PATH + 32], pdf_option[MOST_PATH + 48], profile_option[MOST_PATH + 48];
} ua_printing;

static int remove_one(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
    (void)st;
    (void)type;
    (void)ftw;
    return remove(path);
}

static bool prepare(ua_printing *p, const ua_bytes *page)
{
    const char *tmp = getenv("TMPDIR");

    snprintf(p->folder, sizeof p->folder, "%s/unakn.XXXXXX", tmp && *tmp ? tmp : "/tmp");
    if (!mkdtemp(p->folder)) {
        p->folder[0] = '\0';
        return false;
    }
    snprintf(p->page, sizeof p->page, "%s/page.html", p->folder);
    snprintf(p->pdf, sizeof p->pdf, "%s/page.pdf", p->folder);
    snprintf(p->page_url, sizeof p->page_url, "file://%s", p->page);
    snprintf(p->pdf_option, sizeof p->pdf_option, "--print-to-pdf=%s", p->pdf);
    snprintf(p->profile_option, sizeof p->profile_option, "--user-data-dir=%s/profile", p->folder);
    FILE *f = fopen(p->page, "wb");
    bool ok = f && (!page->n || fwrite(page->p, 1, page->n, f) == page->n);
    return f && fclose(f) == 0 && ok;
}

/** In the child: limits, no input, no words, then the program. Never returns. */
static _Noreturn void become(const char *program, ua_printing *p)
{
    const struct rlimit seconds = {MOST_SECONDS, MOST_SECONDS};
    const struct rlimit memory = {(rlim_t)MOST_MEGABYTES << 20, (rlim_t)MOST_MEGABYTES << 20};
    const struct rlimit file = {MOST_PDF, MOST_PDF};
    static char headless[] = "--headless", gpu[] = "--disable-gpu", first[] = "--no-first-run",
                networking[] = "--disable-background-networking", update[] = "--disable-component-update",
                sync_[] = "--disable-sync", resolver[] = "--host-resolver-rules=MAP * ~NOTFOUND",
                plain[] = "--no-pdf-header-footer", outline[] = "--generate-pdf-document-outline",
                tagged[] = "--export-tagged-pdf", sandbox[] = "--no-sandbox";
    char *name = strdup(program),
         *argv[] = {name,          headless,    gpu,   first,   networking, update,
                    sync_,         resolver,    plain, outline, tagged,     p->profile_option,
                    p->pdf_option, p->page_url, NULL,  NULL};
    int null = open("/dev/null", O_RDWR);

    if (geteuid() == 0) { /* the browser refuses to build its sandbox for root */
        argv[14] = argv[13];
        argv[13] = sandbox;
    }
    setpgid(0, 0);
    setrlimit(RLIMIT_CPU, &seconds);
    setrlimit(RLIMIT_DATA, &memory);
    setrlimit(RLIMIT_FSIZE, &file);
    if (null >= 0 && name && dup2(null, 0) >= 0 && dup2(null, 1) >= 0 && dup2(null, 2) >= 0)
        execvp(program, argv);
    _exit(errno == ENOENT ? 127 : 126);
}

/** Waits until the child ends, or its time is over. *status as waitpid gives it. false: over. */
static bool wait_for(pid_t child, int *status)
{
    const struct timespec most = {MOST_SECONDS, 0};
    sigset_t set;

    sigemptyset(&set);
    sigaddset(&set, SIGCHLD);
    while (waitpid(child, status, WNOHANG) == 0)
        if (sigtimedwait(&set, NULL, &most) < 0 && errno == EAGAIN) {
            kill(-child, SIGKILL);
            waitpid(child, status, 0);
            return false;
        }
    return true;
}

static int run(ua_io *io, const char *program, ua_printing *p)
{
    sigset_t set, before;
    int status = 0;

    sigemptyset(&set);
    sigaddset(&set, SIGCHLD);
    sigprocmask(SIG_BLOCK, &set, &before);
    fflush(io->out);
    pid_t child = fork();
    if (child == 0) {
        sigprocmask(SIG_SETMASK, &before, NULL);
        become(program, p);
    }
    bool in_time = child > 0 && wait_for(child, &status);
    sigprocmask(SIG_SETMASK, &before, NULL);
    if (child < 0)
        return ua_complain(io, UA_EXIT_SOFTWARE, NULL, "cannot start \"%s\": %s", program, strerror(errno));
    if (!in_time)
        return ua_complain(io, UA_EXIT_SOFTWARE, NULL, "\"%s\" took more than %d seconds", program,
                           MOST_SECONDS);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 127)
        return ua_complain(io, UA_EXIT_SOFTWARE, "on Debian: apt-get install chromium",
                           "this format needs the program \"%s\", which is not here", program);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return ua_complain(io, UA_EXIT_SOFTWARE, NULL, "\"%s\" failed", program);
    return UA_EXIT_OK;
}

/** The program writes when it ran into the PDF; the same input gives the same bytes. day: YYYY-MM-DD. */
static void set_date(ua_bytes *pdf, const char *day)
{
    static const char key[] = "Date (D:";

    for (size_t i = 0; i + sizeof key + 14 < pdf->n; i++)
        if (!memcmp(pdf->p + i, key, sizeof key - 1)) {
            char *at = pdf->p + i + sizeof key - 1;
            memcpy(at, day, 4);
            memcpy(at + 4, day + 5, 2);
            memcpy(at + 6, day + 8, 2);
            memcpy(at + 8, "000000", 6);
        }
}

int ua_run_program(ua_io *io, const char *program, const ua_bytes *page, const char *day, ua_bytes *out)
{
    ua_printing p = {0};
    int status = UA_EXIT_OK;

    if (!prepare(&p, page))
        status = ua_complain(io, UA_EXIT_CANTCREAT, NULL, "cannot write to a temporary folder: %s",
                             strerror(errno));
    if (status == UA_EXIT_OK)
        status = run(io, program, &p);
    if (status == UA_EXIT_OK)
        status = ua_read_input(io, p.pdf, MOST_PDF, out);
    if (status == UA_EXIT_OK)
        set_date(out, day);
    if (p.folder[0])
        nftw(p.folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
    return status;
}

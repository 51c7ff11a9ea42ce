#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli/cli.h"

int main(int argc, char **argv)
{
    bool terminal = isatty(STDERR_FILENO);
    const char *no_color = getenv("NO_COLOR"), *kind = getenv("TERM");
    bool plain = (no_color && *no_color) || !kind || kind[0] == 'd'; /* d: dumb */
    ua_io io = {stdin, stdout, stderr, terminal && !plain, !plain && isatty(STDOUT_FILENO), terminal};

    setvbuf(stderr, NULL, _IOLBF, BUFSIZ); /* a write for each line, not for each character */
    signal(SIGPIPE, SIG_IGN);              /* a closed pipe is a failed write */
    return ua_main(argc, argv, &io);
}

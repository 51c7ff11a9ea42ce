#!/bin/sh
# Everything that can be said about the source without running it. Ends with "N passed, N failed".
cd "$(dirname "$0")/../.." || exit 2
passed=0 failed=0

check() {
    what=$1
    shift
    if out=$("$@" 2>&1); then
        passed=$((passed + 1))
        case $what in sizes) printf '%s\n' "$out" | sed 's/^/  longest: /' ;; esac
    else
        failed=$((failed + 1))
        printf 'FAIL %s\n%s\n' "$what" "$out"
    fi
}

have() {
    command -v "$1" >/dev/null 2>&1 || { echo "skipped: $1 is not installed"; return 1; }
}

sources=$(find src -name '*.[ch]')
tests=$(find tests -name '*.[ch]')

no_match() { # pattern files...
    pattern=$1
    shift
    ! grep -nE "$pattern" "$@" /dev/null
}

layers() { awk -f tests/lint/layers.awk src/LAYERS $sources; }
sizes() { awk -f tests/lint/sizes.awk $(find src -name '*.c') $(find tests -name '*.c'); }
formatted() { clang-format --dry-run -Werror $sources $tests; }
tidy() { # one process a file, as many as there are cores
    printf '%s\n' $(find src -name '*.c') |
        xargs -P "$(nproc)" -I{} sh -c 'clang-tidy --quiet "$1" -- -std=c11 -D_XOPEN_SOURCE=700 -Isrc -Ibuild/gen $(pkg-config --cflags libxml-2.0) 2>/dev/null || exit 1' _ {}
}
cpp() {
    cppcheck --quiet --error-exitcode=1 --inline-suppr --std=c11 --enable=warning,performance,portability \
        --suppress=missingIncludeSystem --suppress=normalCheckLevelMaxBranches --suppress=invalidPointerCast \
        -D_XOPEN_SOURCE=700 -Isrc -Ibuild/gen src
}
no_globals() { # no writable data in the objects of the library
    ! objdump -t build/release/libunakn.a | grep -E ' O (\.data|\.bss|\*COM\*)[[:space:]]'
}
well_formed() { xmllint --noout --nonet xslt/*.xsl xslt/lib/*.xsl schemas/*.xsd; }

check layers layers
check sizes sizes
check 'library prints nothing' no_match '\b(printf|puts|fprintf|perror|exit|abort) *\(' \
    $(find src -name '*.c' ! -path 'src/cli/*' ! -path 'src/tools/*')
check 'no locale, clock or unsafe call' no_match '\b(strtok|sprintf|strcpy|strcat|gets|setlocale|localtime|rand) *\(' $sources
check 'expressions only in tables' no_match '"[^"]*\(\?<' $(find src -name '*.c')
check 'no machine paths, nothing left undone' no_match '/home/|/root/|TODO|FIXME|\bXXX\b' \
    $sources $(find tests xslt schemas man samples -type f ! -path tests/lint/run.sh) README.md ARCHITECTURE.md Makefile
check 'no writable data' no_globals
check 'stylesheets and schemas are well-formed' well_formed
git rev-parse --git-dir >/dev/null 2>&1 && check 'generated words are committed' git diff --quiet -- xslt/lib/words.xsl
have mandoc && check 'manual pages' mandoc -Tlint -Wwarning man/unakn.1 man/unakn-lang.5
check 'language packs' make --no-print-directory lint-lang
have codespell && check spelling codespell -q 3 -S 'samples,golden,*.tsv,build,.git,tests/langs,tests/browser/versions,words.xsl' \
    -L 'upto,als,nd,te,ser,ot,fo,que,ist,unakn,ans,des,indx,wit' src tests xslt schemas man README.md ARCHITECTURE.md CONTRIBUTING.md
have clang-format && check format formatted
have cppcheck && check cppcheck cpp
have clang-tidy && check clang-tidy tidy

echo "lint: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

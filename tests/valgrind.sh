#!/bin/sh
# The unit tests and a conversion of every sample under valgrind: no error, no leak.
cd "$(dirname "$0")/.." || exit 2
UNAKN=${UNAKN:-build/debug/unakn}
passed=0 failed=0
out=$(mktemp) || exit 2
trap 'rm -f "$out"' EXIT

clean() { # name command...
    name=$1
    shift
    if valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite "$@" >"$out" 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAIL $name"
        grep '^==' "$out" | head -20
    fi
}
for unit in $UNITS; do
    clean "$unit" "$unit"
done
for sample in samples/*.txt samples/*.json; do
    clean "$sample" "$UNAKN" convert -q "$sample"
    clean "page of $sample" "$UNAKN" convert -q --to=html "$sample"
done
echo "valgrind: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

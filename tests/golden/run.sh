#!/bin/sh
# Golden tests: every input in samples/ and tests/golden/ has its expected outputs beside it.
#   NAME.EXT           the input (txt or json); NAME.args: options, one line
#   NAME.akn.xml       what convert writes
#   NAME.diag          exit status, then what it says on standard error
#   NAME.tree          what convert --to=tree writes
#   NAME.actions       what actions --format=json writes of what convert writes
# Only files that exist are compared; -u writes them again.
cd "$(dirname "$0")/../.." || exit 2
UNAKN=${UNAKN:-build/unakn}
passed=0 failed=0 update=no
[ "$1" = -u ] && update=yes
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
unset SOURCE_DATE_EPOCH

compare() { # expected actual
    if [ "$update" = yes ]; then
        cmp -s "$1" "$2" || { cp "$2" "$1"; echo "updated $1"; }
        return
    fi
    if diff -u "$1" "$2" >"$work/diff" 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAIL $1"
        head -40 "$work/diff"
    fi
}

for input in samples/*.txt samples/*.json tests/golden/*/*.txt tests/golden/*/*.json; do
    [ -f "$input" ] || continue
    base=${input%.*}
    args=
    [ -f "$base.args" ] && args=$(cat "$base.args")
    # shellcheck disable=SC2086 # options are words
    $UNAKN convert --format=text $args "$input" >"$work/out" 2>"$work/err"
    status=$?
    { echo "exit $status"; cat "$work/err"; } >"$work/diag"
    [ -f "$base.akn.xml" ] && compare "$base.akn.xml" "$work/out"
    [ -f "$base.diag" ] && compare "$base.diag" "$work/diag"
    if [ -f "$base.actions" ]; then
        $UNAKN actions --format=json - <"$work/out" >"$work/actions" 2>&1
        compare "$base.actions" "$work/actions"
    fi
    if [ -f "$base.tree" ]; then
        # shellcheck disable=SC2086
        $UNAKN convert $args --to=tree "$input" >"$work/tree" 2>/dev/null
        compare "$base.tree" "$work/tree"
    fi
done
echo "golden: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

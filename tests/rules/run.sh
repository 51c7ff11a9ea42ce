#!/bin/sh
# Every rule of the profile: a file that breaks it and nothing else is found, on its line; one that keeps it passes.
# The line is the one behind the comment "breaks". Ends with "N passed, N failed".
cd "$(dirname "$0")/../.." || exit 2
UNAKN=${UNAKN:-build/unakn}
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

ok() { passed=$((passed + 1)); }
bad() {
    failed=$((failed + 1))
    echo "FAIL $1"
}

# The schema may have a word on the same mistake; what else the rules find is not meant.
breaks() { # file, rule, stage
    "$UNAKN" check --profile=strict --format=json "$1" >"$work/found" 2>/dev/null
    line=$(($(grep -n '<!-- breaks -->' "$1" | cut -d: -f1) + 1))
    if ! grep '"rule":"'"$2"'"' "$work/found" | grep -q '"line":'"$line",; then
        bad "$1: $2 is not found on line $line"
        cut -c1-300 "$work/found"
    elif [ "$3" != xsd ] && grep -v '"id":"UA0601"' "$work/found" | grep -qv '"id":"'"$2"'"'; then
        bad "$1: it breaks more than $2"
        grep -v '"id":"UA0601"' "$work/found" | grep -v '"id":"'"$2"'"' | cut -c1-300
    else
        ok
    fi
}

keeps() {
    "$UNAKN" check --profile=strict --format=json "$1" >"$work/found" 2>&1
    if [ -s "$work/found" ]; then
        bad "$1: it should pass"
        cut -c1-300 "$work/found"
    else
        ok
    fi
}

"$UNAKN" check --list-rules | awk '$1 ~ /^[A-Z][A-Z]-[0-9]+$/ { print $1, $6 }' >"$work/rules"
while read -r rule stage; do
    case $stage in process | conserve) continue ;; esac
    ls tests/rules/"$rule"/bad-*.xml tests/rules/"$rule"/good-*.xml >/dev/null 2>&1 || bad "$rule has no pair of files"
    for f in tests/rules/"$rule"/bad-*.xml; do [ -e "$f" ] && breaks "$f" "$rule" "$stage"; done
    for f in tests/rules/"$rule"/good-*.xml; do [ -e "$f" ] && keeps "$f"; done
done <"$work/rules"

echo "rules: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

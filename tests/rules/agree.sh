#!/bin/sh
# The rules in C and the Schematron of the same profile say the same of every rule file. Ends with "N passed, N failed".
cd "$(dirname "$0")/../.." || exit 2
UNAKN=${UNAKN:-build/unakn}
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

grep -o 'assert id="[^"]*"' schemas/akn4un.sch | cut -d'"' -f2 | sort -u >"$work/known"
rules_of() { # pattern of ids; the findings of one file are in $work/found
    sed -n 's/.*"id":"\('"$1"'\)","rule":"\([^"]*\)".*/\2/p' "$work/found" | sort -u | comm -12 - "$work/known"
}

for f in tests/rules/*/*.xml samples/*.akn.xml; do
    "$UNAKN" check --profile=strict --rules=schemas/akn4un.sch --format=json "$f" >"$work/found" 2>/dev/null
    rules_of '[A-Z][A-Z]-[0-9]*' >"$work/one"
    rules_of 'UA08[0-9]*' >"$work/two"
    if cmp -s "$work/one" "$work/two"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAIL $f: C says \"$(xargs <"$work/one")\", Schematron \"$(xargs <"$work/two")\""
    fi
done

echo "agreement: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

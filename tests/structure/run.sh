#!/bin/sh
# Two exports of one resolution give one structure: the text of the seed document against the JSON export of the same
# resolution. Lists every difference in the texts; fails when the structures differ.
cd "$(dirname "$0")/../.." || exit 2
UNAKN=${UNAKN:-build/unakn}
text=samples/S-RES-2531-2020-fr.txt
number=$(basename "$text" | cut -d- -f1-3) # the other export bears the same symbol
json=$(find ../shared/corpus/dev -name "$number-*.json" 2>/dev/null | head -1)
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

verdict() { # status name
    if [ "$1" -eq 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAIL $2"; fi
}

# Preamble and body of the XML, one line a tag; typographic variants of dashes, apostrophes and blanks made equal.
# The exports spell these differently; nothing else may differ.
body() {
    "$UNAKN" convert -q "$1" | sed -n '/<preamble>/,/<\/mainBody>/p' |
        sed -e 's/[–—‑]/-/g' -e "s/[’‘]/'/g" -e 's/\xc2\xa0/ /g' -e 's/^ *//'
}
body "$text" >"$work/text.xml"
[ -f "$json" ] || echo "same structure: the JSON export is not there, only the text is looked at"

# structure: every tag with its eId and its printed number, no text
structure() { grep -o '<[a-zA-Z]*[^>]*eId="[^"]*"[^>]*>\|<num>[^<]*</num>' "$1"; }
structure "$work/text.xml" >"$work/text.tags"
test "$(grep -c . "$work/text.tags")" -gt 400
verdict $? 'there is a structure to compare'
if [ -f "$json" ]; then
    body "$json" >"$work/json.xml"
    structure "$work/json.xml" >"$work/json.tags"
    diff "$work/text.tags" "$work/json.tags"
    verdict $? 'elements, eIds and numbers are the same'
    diff "$work/text.xml" "$work/json.xml" >"$work/differences"
    verdict $? 'the texts are the same but for dashes, apostrophes and blanks'
    cat "$work/differences"
fi

count() { grep -c "$1" "$work/text.xml"; }
test "$(count '<paragraph ')" -eq 65
verdict $? '65 numbered paragraphs'
test "$(count '<container ')" -eq 24
verdict $? '24 preambular paragraphs'
test "$(count '<division ')" -eq 16
verdict $? '16 headings'
test "$(grep -c '<division eId="dvs_[0-9]*__dvs_[0-9]*">' "$work/text.xml")" -eq 3
verdict $? 'three of them below "Mandat de la MINUSMA"'
for point in a b c d e f; do
    grep -q "eId=\"para_28__list_1__point_$point\"" "$work/text.xml"
    verdict $? "point $point of paragraph 28"
done
grep -q 'eId="para_28__list_1__point_a__list_1__point_i"' "$work/text.xml"
verdict $? 'roman points below them'
grep -q 'eId="para_28__list_1__point_[a-f]__list_1__point_i*__list_1__indent_1"' "$work/text.xml"
verdict $? 'dashes below those'
"$UNAKN" explain -q "$text" >"$work/explain"
for why in 'running' 'job number' 'page number' 'link'; do
    grep -q "left out: .*$why" "$work/explain"
    verdict $? "in the ledger: $why"
done
! grep -q 'undocs\|20-08609' "$work/text.xml"
verdict $? 'no furniture in the text'
echo "same structure: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

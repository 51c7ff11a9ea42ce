#!/bin/sh
# unakn diff: NAME.txt is what samples/fictional-NAME.txt became; NAME.diff, NAME.json and NAME.html are what diff writes.
# -u writes them again.   Ends with "N passed, N failed".
cd "$(dirname "$0")/../.." || exit 2
UNAKN=${UNAKN:-build/unakn}
case $UNAKN in /*) ;; *) UNAKN=$PWD/$UNAKN ;; esac
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
. tests/cli/lib.sh
update=no
[ "$1" = -u ] && update=yes

same() { # expected file
    if [ "$update" = yes ]; then
        cmp -s "$1" "$work/out" || { cp "$work/out" "$1"; echo "updated $1"; }
    else
        is "$1" cmp "$1" "$work/out"
    fi
}
for code in en zh ar; do
    before=samples/fictional-$code.txt after=tests/diff/$code.txt
    expect 1 '' "diff of $code" "$UNAKN" diff "$before" "$after"
    same "tests/diff/$code.diff"
    expect 1 '' "diff of $code as JSON" "$UNAKN" diff --format=json "$before" "$after"
    same "tests/diff/$code.json"
    expect 1 '' "diff of $code as HTML" "$UNAKN" diff --format=html "$before" "$after"
    same "tests/diff/$code.html"
    is "nothing fetched by $code" sh -c "! grep -qE '<(script|link|img|iframe)|url\(|@import| src=' '$work/out'"
    grep -o ' id="[^"]*"' "$work/out" | sed 's/ id="//; s/"//' | sort >"$work/ids"
    grep -o 'href="#[^"]*"' "$work/out" | sed 's/href="#//; s/"//' | sort -u >"$work/links"
    is "ids of $code" test -z "$(uniq -d "$work/ids")"
    is "links of $code" test -z "$(comm -13 "$work/ids" "$work/links")"
done

en=samples/fictional-en.akn.xml
expect 0 '' 'a file and itself' "$UNAKN" diff "$en" "$en"
says 'all is the same' ' 0 changed, 0 moved, 0 deleted, 0 inserted, 0 renumbered; words: 0 out, 0 in'
expect 0 '' 'an export and what became of it' "$UNAKN" diff samples/fictional-en.txt "$en"
expect 1 '' 'two languages' "$UNAKN" diff "$en" samples/fictional-ru.akn.xml
expect 1 '' 'standard input' sh -c "'$UNAKN' diff - tests/diff/en.txt <'$en'"
expect 1 '' 'to a file' "$UNAKN" diff --format=html "$en" tests/diff/en.txt -o "$work/page.html"
is 'the file is there' test -s "$work/page.html"
escape=$(printf '\033')
is 'no colour in a file' sh -c "'$UNAKN' diff '$en' tests/diff/en.txt >'$work/plain'; ! grep -q '$escape' '$work/plain'"
expect 2 'give two files' 'one file' "$UNAKN" diff "$en"
expect 2 'both sides are standard input' 'two times standard input' "$UNAKN" diff - -
expect 2 'takes one of' 'an unknown format' "$UNAKN" diff --format=pdf "$en" "$en"
expect 66 'No such file' 'no file' "$UNAKN" diff "$en" "$work/nothing"
printf '<a><b></a>' >"$work/broken.xml"
expect 65 'not well-formed' 'broken XML' "$UNAKN" diff "$en" "$work/broken.xml"
echo '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Lamp</p></body></html>' >"$work/foreign.xml"
expect 1 '' 'XML of another kind' "$UNAKN" diff "$en" "$work/foreign.xml"

echo "diff: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

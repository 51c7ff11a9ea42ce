#!/bin/sh
# Six languages, one structure (ID-10): the fictional resolution of samples/, which exists in all of them as text and as a
# layout export, gives one tree. Every pair is compared, so that a fault of one version is not hidden by another.
cd "$(dirname "$0")/../.." || exit 2
UNAKN=${UNAKN:-build/unakn}
langs='en fr es ru ar zh'
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
. tests/cli/lib.sh

for l in $langs; do
    for form in "$l.txt" "$l-layout.json"; do
        expect 0 '' "convert $form" "$UNAKN" convert --strict "samples/A-RES-99-41-$form" -o "$work/${form%.*}.xml"
        is "$form: nothing to say" test ! -s "$work/err"
    done
    expect 0 '' "$l: text and layout export agree" "$UNAKN" align "$work/$l.xml" "$work/$l-layout.xml"
done
is 'the tree has what it should' test "$(grep -c '<paragraph ' "$work/en.xml")" -eq 16
for a in $langs; do
    for b in $langs; do
        [ "$a" = "$b" ] && break
        expect 0 '' "$a and $b" "$UNAKN" align "$work/$a.xml" "$work/$b.xml"
        [ -s "$work/out" ] && grep -v ' 0 differences' "$work/out"
    done
done

echo "languages: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

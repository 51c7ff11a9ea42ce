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
        "$UNAKN" align "$work/$a.xml" "$work/$b.xml" >"$work/differences"
        is "$a and $b" sh -c "! grep -v ' units: ' '$work/differences'"
    done
done

# ---- what exports do to Arabic: lines in the order of their looks, glyphs for letters, kashida and bidi controls. The text
# comes out as it would have without.
text() { sed -n '/<coverPage>/,$p' "$1"; }
text samples/A-RES-99-41-ar.akn.xml >"$work/right"
while read -r form finding; do
    expect 0 '' "convert Arabic, $form" "$UNAKN" convert -v "tests/langs/ar-$form.txt" -o "$work/ar-$form.xml"
    is "$form: it is reported" grep -q "$finding" "$work/err"
    text "$work/ar-$form.xml" >"$work/now"
    is "$form: the text is the same" cmp "$work/right" "$work/now"
done <<'END'
visual UA0491 LG-06
glyphs-visual UA0491 LG-06
glyphs glyphs of joined Arabic letters were written as letters
stretched lang ar (99 % sure)
END
expect 0 '' 'explain of stretched Arabic' "$UNAKN" explain tests/langs/ar-stretched.txt
says 'the ledger has the stretches' '(TX-02)'
says 'and the controls' '(LG-06)'

# ---- what exports do to Russian of the 1990s: the codes of a font for its letters (languages, 12.4)
expect 0 '' 'convert Russian in codes' "$UNAKN" convert -v tests/langs/ru-codes.txt -o "$work/ru-codes.xml"
is 'it is reported' grep -q '318 words were decoded to Russian letters \[UA0493 N-114\]' "$work/err"
text samples/A-RES-99-41-ru.akn.xml >"$work/right"
text "$work/ru-codes.xml" >"$work/now"
is 'the text is the same' cmp "$work/right" "$work/now"
# ---- Chinese without blank lines between its paragraphs, cut at the margin: the same text; in traditional characters, which
# old volumes print: the same tree, references and names
expect 0 '' 'convert Chinese, wrapped' "$UNAKN" convert tests/langs/zh-wrapped.txt -o "$work/zh-wrapped.xml"
text samples/A-RES-99-41-zh.akn.xml >"$work/right"
text "$work/zh-wrapped.xml" >"$work/now"
is 'wrapped: the text is the same' cmp "$work/right" "$work/now"
expect 0 '' 'convert Chinese, traditional' "$UNAKN" convert tests/langs/zh-traditional.txt -o "$work/zh-traditional.xml"
marks() { text "$1" | grep -o '<[a-zA-Z][^>]*>'; }
marks samples/A-RES-99-41-zh.akn.xml >"$work/right"
marks "$work/zh-traditional.xml" >"$work/now"
is 'traditional: the marks are the same' cmp "$work/right" "$work/now"
expect 0 '' 'traditional: the versions agree' "$UNAKN" align "$work/en.xml" "$work/zh-traditional.xml"

# ---- detection (LG-01): with how sure it is; --lang wins
for l in ru ar zh; do
    expect 0 ", lang $l (99 % sure)" "$l by its script" "$UNAKN" convert -v "samples/A-RES-99-41-$l.txt"
done
for l in en fr es; do
    expect 0 ", lang $l (95 % sure)" "$l by its words" "$UNAKN" convert -v "samples/A-RES-99-41-$l.txt"
done
expect 0 ', lang fr,' '--lang overrides' "$UNAKN" convert -v --lang fr samples/A-RES-99-41-en.txt

# ---- a seventh language is a folder (tests/langs/de): the program with its tables is linked, not compiled
seventh=${BIN:-build/release}/unakn-de
expect 0 ', lang de (95 % sure)' 'German is detected' "$seventh" convert -v tests/langs/A-RES-99-41-de.txt -o "$work/de.xml"
expect 0 'German is no official language' 'it is valid, with a warning (LG-01)' "$seventh" check --profile=strict "$work/de.xml"
is 'and says what it is' grep -q '99-41/deu@"' "$work/de.xml"
"$seventh" align "$work/en.xml" "$work/de.xml" >"$work/differences"
is 'it has the same tree' sh -c "! grep -v ': reference \|: lead \|: entity \|: value \| units: ' '$work/differences'"
expect 0 '' 'its page' "$seventh" render "$work/de.xml"
says 'speaks German' '>Anmerkungen<'
says 'is in German' '<html lang="de" dir="ltr"'
# every key has a phrase (lint-lang asks it of the six): PR-02, OP-02
keys() { build/tools/tsvc lint src/lang/data/common src/lang/data/en "$1" 2>&1 | grep ': no phrase for \|: unknown key ' >"$work/keys"; }
keys tests/langs/de
is 'every key has a German phrase' test ! -s "$work/keys"
cp -r tests/langs/de "$work/de"
sed -i 's/\trecalls\t/\treminds\t/' "$work/de/phrases.tsv"
keys "$work/de"
is 'one without is seen' grep -q 'no phrase for "recalls"' "$work/keys"
is 'so is one that no other language has' grep -q 'unknown key "reminds"' "$work/keys"
expect 2 'known languages: en, ar, es, fr, ru, zh, de' 'it is known' "$seventh" convert --lang=tlh tests/langs/A-RES-99-41-de.txt
expect 1 'is none of the six' 'without the folder it is not' "$UNAKN" check "$work/de.xml"
oasis=../shared/schemas/akomantoso30.xsd
if [ -f "$oasis" ]; then
    expect 0 '' 'valid under the schema of the standard' "$seventh" check --schema="$oasis" "$work/de.xml"
else
    echo 'languages: the OASIS schema is not here'
fi

# ---- fronts of volumes and pages, in six languages: the record of the adoption over the title, the date below the title or
# above the number, organ and date in the line of the number (PF-02, NC-05), the sentence of a vote (CN-03)
for form in record date-below date-above organ; do
    for l in $langs; do
        expect 0 ', class resolution, date 2044-12-06, preambular 1, paragraphs 1,' "front: $form, $l" \
            "$UNAKN" convert -v --strict "tests/langs/forms/$form-$l.txt" -o "$work/front-$form-$l.xml"
        expect 0 '' "front: $form, $l is as in English" "$UNAKN" align "$work/front-$form-en.xml" "$work/front-$form-$l.xml"
    done
done
for l in $langs; do
    is "the vote in a sentence, $l" test "$(grep -c 'refersTo="#inFavour" href="#quantity_1" value="13"' "$work/front-organ-$l.xml")" -eq 1
    tr -s '\n' ' ' <"tests/langs/forms/record-$l.txt" >"$work/line-$l.txt"
    expect 0 ', class resolution, date 2044-12-06, preambular 1, paragraphs 1,' "all of it in one line, $l (N-42)" \
        "$UNAKN" convert -v --strict "$work/line-$l.txt" -o "$work/line-$l.xml"
done

# goals and targets, which have numbers in two parts and no mark at their ends (OP-10)
for l in $langs; do
    expect 0 ', paragraphs 5,' "targets, $l" "$UNAKN" convert -v "tests/langs/forms/targets-$l.txt" -o "$work/front-targets-$l.xml"
    is "targets below their goals, $l" test "$(grep -c '<division eId="dvs_[12]"\|<paragraph eId="para_\(1-[12a]\|2-[1a]\)"' "$work/front-targets-$l.xml")" -eq 7
done

# a draft of the Security Council, whose symbol does not say so (DT-04), under a masthead in one line (CP-02)
for l in $langs; do
    expect 0 'symbol S/2044/77, ' "masthead in one line, $l" \
        "$UNAKN" convert -v --strict "tests/langs/forms/masthead-$l.txt" -o "$work/front-masthead-$l.xml"
    is "it is a draft with a date, $l" grep -q '"/akn/un/statement/deliberation/un-sc/2044-01-27/S-2044-77"' "$work/front-masthead-$l.xml"
    expect 0 '' "masthead: $l is as in English" "$UNAKN" align "$work/front-masthead-en.xml" "$work/front-masthead-$l.xml"
done

# ---- several languages in one call: one work, an expression each (NC-05, NC-09)
mkdir "$work/in" "$work/all"
sed 's/ el 9 de diciembre de 2044//; /^9 de diciembre/d' samples/A-RES-99-41-es.txt >"$work/in/A-RES-99-41-es.txt"
sed 's/9 декабря 2044/10 декабря 2044/' samples/A-RES-99-41-ru.txt >"$work/in/A-RES-99-41-ru.txt"
expect 0 'the date 2044-12-09 is that of samples/A-RES-99-41-en.txt, another version of A/RES/99/41' 'a version without date' \
    "$UNAKN" convert "$work/in/A-RES-99-41-es.txt" samples/A-RES-99-41-en.txt samples/A-RES-99-41-fr.txt "$work/in/A-RES-99-41-ru.txt" -o "$work/all"
is 'a version that contradicts' grep -q 'ru.txt: warning: date: the text says "2044-12-10", "2044-12-09" was supplied' "$work/err"
is 'one work' test "$(sed -n '/<FRBRWork>/,/<.FRBRWork>/s/.*<FRBRuri value="\([^"]*\)".*/\1/p' "$work"/all/* | sort -u)" = /akn/un/statement/deliberation/un-ga/2044-12-09/99-41
is 'an expression each' test "$(sed -n '/<FRBRExpression>/,/<.FRBRExpression>/s/.*<FRBRuri value="[^"]*\/\([^"]*\)".*/\1/p' "$work"/all/* | sort -u | tr '\n' ' ')" = 'eng@ fra@ rus@ spa@ '
expect 0 '' 'they are valid together' "$UNAKN" check --profile=strict "$work/all"
expect 0 '"id":"UA0308"' 'the contradiction as JSON' "$UNAKN" convert --format=json samples/A-RES-99-41-en.txt "$work/in/A-RES-99-41-ru.txt" -o "$work/all"

echo "languages: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

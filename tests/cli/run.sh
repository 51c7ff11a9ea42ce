#!/bin/sh
# The command as its users meet it: exit status, messages, outputs whole or not at all.
cd "$(dirname "$0")/../.." || exit 2
UNAKN=${UNAKN:-build/unakn}
case $UNAKN in /*) ;; *) UNAKN=$PWD/$UNAKN ;; esac
seed=$PWD/samples/S-RES-2531-2020-fr.txt
english=$PWD/samples/fictional-en.txt
work=$(mktemp -d) || exit 2
trap 'chmod -R u+rwX "$work"; rm -rf "$work"' EXIT
. tests/cli/lib.sh

# ---- what works
expect 0 '' 'convert a file' "$UNAKN" convert "$english"
says 'convert writes AKN' '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">'
expect 0 '' 'convert standard input' sh -c "'$UNAKN' convert - < '$english'"
says 'standard input gives the same' 'A/RES/99/7'
expect 0 '' 'input without a name' sh -c "'$UNAKN' convert < '$english'"
expect 0 '' 'output to a file' "$UNAKN" convert "$english" -o "$work/a.akn.xml"
is 'the file is there' test -s "$work/a.akn.xml"
is 'only the file is there' test "$(ls "$work" | grep -c akn)" -eq 1
expect 0 '' 'check of a file' "$UNAKN" check "$work/a.akn.xml"
expect 0 '' 'check of an export' "$UNAKN" check "$english"
expect 0 '' 'render' "$UNAKN" render "$work/a.akn.xml" --to=html
cp "$work/out" "$work/rendered.html"
expect 0 '' 'convert to HTML' "$UNAKN" convert --to=html "$english"
is 'both ways give one page' cmp "$work/out" "$work/rendered.html"
expect 0 '' 'to a folder' sh -c "mkdir '$work/many' && '$UNAKN' convert -q samples/*.txt samples/*.json -o '$work/many'"
is 'one output an input' test "$(ls "$work/many" | wc -l)" -eq "$(ls samples/*.txt samples/*.json | wc -l)"
expect 0 '' 'explain' "$UNAKN" explain "$seed"
says 'explain gives reasons' 'left out: running head'
expect 0 '' 'explain as JSON' "$UNAKN" explain --format=json "$seed"
is 'each line is an object' sh -c "! grep -qv '^{.*}\$' '$work/out'"
expect 0 '' 'the tree' "$UNAKN" convert --to=tree "$seed"
expect 0 '' 'version' "$UNAKN" --version
says 'version is said' "unakn "
for c in convert render check explain align parallel actions diff site iri; do
    expect 0 '' "help of $c" "$UNAKN" "$c" --help
    expect 0 '' "help $c" "$UNAKN" help "$c"
done
expect 0 '' 'help' "$UNAKN" --help
expect 0 '' 'alone' "$UNAKN"

# ---- symbols and IRIs (NC-01, RF-02); there and back
while IFS='|' read -r symbol iri; do
    expect 0 '' "IRI of $symbol" "$UNAKN" iri "$symbol"
    says "is $iri" "$iri"
    expect 0 '' "symbol of $iri" "$UNAKN" iri "$(cat "$work/out")"
    is "is $symbol" test "$(cut -f1 "$work/out")" = "$symbol"
done <<'END'
S/RES/2531 (2020)|/akn/un/statement/deliberation/un-sc/2020/2531_(2020)
A/RES/73/223|/akn/un/statement/deliberation/un-ga/2018/73-223
A/RES/69/96 A-B|/akn/un/statement/deliberation/un-ga/2014/69-96_A-B
A/34/47 (PART I)|/akn/un/documentCollection/publication/un-ga/1979/A-34-47_(PART_I)
A/34/47 (SUPP)|/akn/un/documentCollection/publication/un-ga/1979/A-34-47_(SUPP)
A/51/950/Add.1 (Vol. II)|/akn/un/documentCollection/publication/un-ga/1996/A-51-950-Add.1_(Vol._II)
A/RES/1514 (XV)|/akn/un/statement/deliberation/un-ga/1960/1514_(XV)
A/RES/3201 (S-VI)|/akn/un/statement/deliberation/un-ga/1974/3201_(S-VI)
A/RES/S-26/2|/akn/un/statement/deliberation/un-ga/2001/S-26-2
A/RES/ES-11/1|/akn/un/statement/deliberation/un-ga/2022/ES-11-1
A/HRC/RES/34/26|/akn/un/statement/deliberation/un-hrc/2017/34-26
E/RES/2019/5|/akn/un/statement/deliberation/un-ecosoc/2019/2019-5
S/PRST/2018/10|/akn/un/statement/deliberation/un-sc/2018/S-PRST-2018-10
A/C.2/73/L.5/Rev.1|/akn/un/statement/deliberation/un-ga-c2/2018/A-C.2-73-L.5-Rev.1
A/73/PV.62|/akn/un/debate/record/un-ga/2018/A-73-PV.62
A/C.3/68/SR.54|/akn/un/debateReport/minute/un-ga-c3/2013/A-C.3-68-SR.54
S/2020/476|/akn/un/documentCollection/publication/un-sc/2020/S-2020-476
A/S-26/7|/akn/un/documentCollection/publication/un-ga/2001/A-S-26-7
E/CN.6/2018/3|/akn/un/documentCollection/publication/un-ecosoc-cn6/2018/E-CN.6-2018-3
END
expect 0 '' 'a date supplied' "$UNAKN" iri --date 2018-12-20 A/RES/73/223
says 'is in the IRI' '/un-ga/2018-12-20/73-223'
expect 0 '' 'a symbol with words of a language (LG-04)' "$UNAKN" iri 'A/RES/377 ألف (د-5)'
says 'is read in its Latin form' '/un-ga/1950/377_A_(V)'
expect 0 '' 'an IRI of an expression' "$UNAKN" iri '/akn/un/statement/deliberation/un-ga/2018-12-20/73-223/fra@/!main'
says 'its address' 'https://undocs.org/A/RES/73/223'
expect 65 'is not known' 'an unknown series' "$UNAKN" iri XYZ/1
expect 65 'is not known' 'no year in the symbol' "$UNAKN" iri S/26383
expect 2 'nothing to look up' 'no symbol' "$UNAKN" iri

# ---- what is missing and supplied (NC-05, NC-12, PF-01)
expect 0 'supply it with --date YYYY-MM-DD' 'a missing date names the option' "$UNAKN" convert "$seed"
says 'the year of the symbol stands in' '2020-01-01'
expect 0 '' 'the date supplied' "$UNAKN" convert "$seed" --date 2020-06-29 --title 'La situation au Mali' --body SC --lang fr
says 'the date is in the IRI' '/akn/un/statement/deliberation/un-sc/2020-06-29/2531_(2020)'
says 'the title is the name' '<FRBRname value="La situation au Mali"/>'
expect 0 'supply it with --symbol' 'no symbol' sh -c "printf 'The General Assembly,\n\n1. Decides to act.\n' | '$UNAKN' convert"
says 'a digest stands for the number' '/1900-01-01/nn-'
expect 0 'supply it with --body' 'no organ' sh -c "printf 'Some words of a document.\n\nMore words of the same document in English, and more of them.\n' | '$UNAKN' convert --lang en"
expect 0 'was supplied and used' 'a contradiction' "$UNAKN" convert "$english" --date 2001-02-03
expect 0 '' 'symbol supplied' "$UNAKN" convert -q "$seed" --symbol 'S/RES/9999 (2099)'
says 'symbol used' '9999_(2099)'
expect 2 '--date does not take' 'a bad date' "$UNAKN" convert "$seed" --date 29.6.2020
expect 2 '--body does not take' 'an unknown organ' "$UNAKN" convert "$seed" --body XYZ
expect 2 '--lang does not take' 'an unknown language' "$UNAKN" convert "$seed" --lang tlh
SOURCE_DATE_EPOCH=1767225600 expect 0 '' 'SOURCE_DATE_EPOCH' env SOURCE_DATE_EPOCH=1767225600 "$UNAKN" convert -q "$english"
says 'it is the date of the mark-up' '<FRBRdate date="2026-01-01" name="markup"/>'
expect 0 '' '--markup-date' "$UNAKN" convert -q --markup-date 2030-05-06 "$english"
says 'it wins' '<FRBRdate date="2030-05-06" name="markup"/>'

# ---- findings
expect 0 '' 'quiet' "$UNAKN" convert -q "$seed"
is 'quiet is quiet' test ! -s "$work/err"
expect 0 'symbol S/RES/2531 (2020), lang fr' 'verbose' "$UNAKN" convert -v "$seed"
expect 0 'S-RES-2531-2020-fr.txt:72: info: ' 'file and line' "$UNAKN" convert -v "$seed"
expect 0 '"id":"UA0303"' 'findings as JSON' "$UNAKN" convert --format=json "$seed"
is 'JSON Lines' sh -c "! grep -qv '^{.*}\$' '$work/err'"
expect 1 '' '--strict' "$UNAKN" convert --strict "$seed"
says '--strict still writes' '</akomaNtoso>'
escape=$(printf '\033')
is 'no colour in a file' sh -c "! grep -q '$escape' '$work/err'"

# ---- several resolutions in one file (IR-04, N-57)
parts=tests/golden/parts/IR-04-lettered-parts.txt
mkdir "$work/split"
expect 0 '' '--split' "$UNAKN" convert -q --split "$parts" "$english" -o "$work/split"
is 'a file for each part' test "$(ls "$work/split" | tr '\n' ' ')" = 'IR-04-lettered-parts-1.akn.xml IR-04-lettered-parts-2.akn.xml fictional-en.akn.xml '
is 'a part bears its letter' grep -q 'value="A/RES/99/23 B"' "$work/split/IR-04-lettered-parts-2.akn.xml"
is 'a part is a document' grep -q '<statement name="resolution"' "$work/split/IR-04-lettered-parts-1.akn.xml"
is 'its eIds begin with it' grep -q '<paragraph eId="para_1">' "$work/split/IR-04-lettered-parts-1.akn.xml"
expect 0 '' 'parts are valid' "$UNAKN" check "$work/split"/*.xml
expect 0 '' '--only takes a resolution' "$UNAKN" convert -q --only=resolution "$english"
printf 'A letter\n\nDear keeper, the lamp is out.\n' >"$work/letter.txt"
expect 1 'the text is no resolution' '--only refuses a letter' "$UNAKN" convert --only=resolution "$work/letter.txt"
is '--only writes nothing' test ! -s "$work/out"

# ---- wrong usage
expect 2 'did you mean "convert"' 'misspelt command' "$UNAKN" convret x
expect 2 'did you mean --symbol?' 'misspelt option' "$UNAKN" convert --symbl=x "$seed"
expect 2 'to convert a file: unakn convert' 'a file in place of a command' "$UNAKN" "$seed"
expect 2 'takes one of' 'misspelt format' "$UNAKN" convert --from=pdx "$seed"
expect 2 'needs a value' 'option without its value' "$UNAKN" convert "$seed" --symbol
expect 2 'unknown option "-Z"' 'unknown letter' "$UNAKN" convert -Z "$seed"
expect 2 'give -o and the name of a folder' 'many inputs, one output' "$UNAKN" convert "$seed" "$english"
expect 2 'is the input' 'output over input' sh -c "cp '$english' '$work/same.txt'; '$UNAKN' convert '$work/same.txt' -o '$work/same.txt'"
is 'the input is whole' cmp "$english" "$work/same.txt"
expect 2 'would be written twice' 'two inputs of one name' sh -c "mkdir '$work/x'; cp '$english' '$work/x/fictional-en.txt'; '$UNAKN' convert -q '$english' '$work/x/fictional-en.txt' -o '$work/x'"
expect 2 'the name of a folder' '--split without a folder' "$UNAKN" convert --split "$english"
expect 2 'give a file' '--split of standard input' sh -c "'$UNAKN' convert --split - -o '$work' <'$english'"
expect 2 'takes one of' 'a class that is unknown' "$UNAKN" convert --only=letter "$english"
expect 2 '--max-input' 'a limit that is no number' "$UNAKN" convert --max-input=lots "$english"

# ---- bad input: a clear error, the right status, no output
refused() { # status, text, name, file
    rm -f "$work/never.xml"
    expect "$1" "$2" "$3" "$UNAKN" convert "$4" -o "$work/never.xml"
    is "$3: no output" test ! -e "$work/never.xml"
    is "$3: nothing left behind" test -z "$(ls "$work" | grep 'never')"
}
: >"$work/empty.txt"
refused 65 'the input is empty' 'empty' "$work/empty.txt"
printf 'a\0b' >"$work/binary"
refused 65 'looks like a binary file' 'binary' "$work/binary"
printf 'L\351onie d\351cide' >"$work/latin1.txt"
refused 65 'iconv' 'wrong encoding' "$work/latin1.txt"
head -c 1000 samples/fictional-fr.json >"$work/cut.json"
refused 65 'broken JSON' 'truncated JSON' "$work/cut.json"
echo '{"a": [1, 2, {"b": "c"}]}' >"$work/shape.json"
refused 65 'body.paragraphs' 'wrong JSON shape' "$work/shape.json"
head -c 100000000 /dev/zero | tr '\0' 'x' >"$work/long.txt"
refused 65 'more than 67108864 bytes' '100 MB of one line' "$work/long.txt"
head -c 10000000 "$work/long.txt" >"$work/line.txt"
refused 65 'a line of' '10 MB of one line' "$work/line.txt"
rm -f "$work/long.txt" "$work/line.txt"
head -c 10000 /dev/zero | tr '\0' '[' >"$work/deep.json"
refused 65 'nested deeper than' 'nesting 10,000 deep' "$work/deep.json"
refused 66 'is a directory' 'a directory' "$work"
refused 66 'No such file' 'no file' "$work/nothing.txt"
cp "$english" "$work/locked.txt" && chmod 000 "$work/locked.txt"
[ -r "$work/locked.txt" ] || refused 66 'Permission denied' 'an unreadable file' "$work/locked.txt"
printf '<a><b></a>' >"$work/broken.akn.xml"
refused 65 'not well-formed' 'broken XML' "$work/broken.akn.xml"
printf '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>' >"$work/dtd.xml"
refused 65 'document type declaration' 'a DTD' "$work/dtd.xml"
printf '\n\n   \n' >"$work/blank.txt"
refused 65 'the input is empty' 'blanks only' "$work/blank.txt"
echo '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>' >"$work/hollow.xml"
expect 1 'hollow.xml:1: error: akomaNtoso' 'not valid: line, element and rule' "$UNAKN" check "$work/hollow.xml"
sed 's/<mainBody>/<mainBody><p>x<\/p>/' "$work/a.akn.xml" >"$work/invalid.xml"
refused 1 '[UA0601 ' 'an invalid file is not written' "$work/invalid.xml"
expect 65 'cannot be used' 'a schema that is none' "$UNAKN" check --schema="$english" "$work/a.akn.xml"

# ---- outputs that cannot be written
expect 73 'cannot create' 'a folder that is not there' "$UNAKN" convert -q "$english" -o "$work/no/where.xml"
if [ -e /dev/full ]; then
    expect 74 'cannot write' 'no space left' "$UNAKN" convert -q "$english" -o /dev/full
    expect 74 'cannot write' 'no space left on standard output' sh -c "'$UNAKN' convert -q '$english' > /dev/full"
    expect 74 'cannot write' 'no space left for an IRI' sh -c "'$UNAKN' iri A/RES/70/1 > /dev/full"
    expect 74 'cannot write' 'no space left for help' sh -c "'$UNAKN' --help > /dev/full"
fi
expect 0 '' 'a closed pipe' sh -c "'$UNAKN' convert -q '$seed' 2>/dev/null | head -1"

# ---- the page: every link within it leads somewhere, no id is given twice, nothing is fetched
for sample in samples/*.txt samples/*.json; do
    expect 0 '' "page of $sample" "$UNAKN" convert -q --to=html "$sample"
    grep -o ' id="[^"]*"' "$work/out" | sed 's/ id="//; s/"//' | sort >"$work/ids"
    grep -o 'href="#[^"]*"' "$work/out" | sed 's/href="#//; s/"//' | sort -u >"$work/links"
    is "ids of $sample" test -z "$(uniq -d "$work/ids")"
    is "links of $sample" test -z "$(comm -13 "$work/ids" "$work/links")"
    is "nothing fetched by $sample" sh -c "! grep -qE '<(img|iframe|object)|rel=\"(stylesheet|icon|preload)|url\(|@import| src=' '$work/out'"
    is "language of $sample" grep -qE '<html lang="(ar|zh|en|fr|ru|es)" dir="(ltr|rtl)" class="web">' "$work/out"
done

# ---- manual page and completion know every command and option
for c in convert render check explain align parallel actions diff site iri; do
    is "the manual has $c" grep -q "^\.It Ic $c" man/unakn.1
    is "completion has $c" grep -q "$c" completion/unakn.bash
    for o in $("$UNAKN" help $c | grep -o -- '--[a-z-]*' | sort -u); do
        is "the manual has $o" grep -qF -- "Fl Fl ${o#--}" man/unakn.1
        is "completion of $c has $o" sh -c "sed -n '/^ *$c)/,/;;/p' completion/unakn.bash | grep -qF -- '$o'"
    done
done

echo "command: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

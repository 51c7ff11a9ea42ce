#!/bin/sh
# Records of libraries as users meet them: --meta, --meta-wins, --thesaurus. With the shared records, when they are there:
# every one of them is joined to a document of its symbol, and the result stays valid.
cd "$(dirname "$0")/../.." || exit 2
UNAKN=${UNAKN:-build/unakn}
case $UNAKN in /*) ;; *) UNAKN=$PWD/$UNAKN ;; esac
records=tests/golden/meta/records
input=tests/golden/meta/MD-11-marcxml.txt
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
. tests/cli/lib.sh

# ---- what is read, and what is told
expect 0 '3 usable' 'records are counted' "$UNAKN" convert -v --meta "$records/MD-11-marcxml.xml" "$input"
expect 0 '1 of 4 records name no symbol' 'a record without a symbol' "$UNAKN" convert -v --meta "$records/MD-11-marcxml.xml" "$input"
expect 0 'is no term of the thesaurus' 'a subject in small letters' "$UNAKN" convert -v --meta "$records/MD-11-marcxml.xml" "$input"
expect 0 'the date of "A/99/481" is not known' 'a stage without a date' "$UNAKN" convert -v --meta "$records/MD-11-marcxml.xml" "$input"
expect 0 '"XYZ/1" of the record is of no known series' 'a related document of no series' "$UNAKN" convert -v --meta "$records/MD-11-marcxml.xml" "$input"
printf '<record><datafield tag="191"><subfield code="a">A/RES/99/31</subfield></datafield><datafield tag="993" ind1="2"><subfield code="a">A/C.3/99/L.1</subfield></datafield></record>' >"$work/undated.xml"
expect 0 'the date of "A/C.3/99/L.1" is not known: the stage was left out' 'a stage of a document without a date' "$UNAKN" convert -v --meta "$work/undated.xml" "$input"
is 'there is no workflow then' sh -c "! grep -q '<workflow' '$work/out'"
expect 0 '' 'a folder of records' "$UNAKN" convert --meta "$records" "$input"
says 'the folder gives the same' '<FRBRname value="Towers of the deep sea"/>'
expect 0 '' 'records from standard input' sh -c "'$UNAKN' convert --meta - '$input' < '$records/MD-11-marcxml.xml'"
says 'they are joined' '<FRBRname value="Towers of the deep sea"/>'
expect 0 '' 'an option is stronger than a record' "$UNAKN" convert --meta "$records/MD-11-marcxml.xml" --title 'Lamps' --date 2044-12-01 "$input"
says 'the title of the option' '<FRBRname value="Lamps"/>'
says 'the date of the option' '/un-ga/2044-12-01/99-31'
says 'options are in the provenance' '<unakn:supplied name="title" from="option"/>'
expect 1 'the text was believed' 'disagreement under --strict' "$UNAKN" convert --strict --meta "$records/MD-13-disagreement.xml" tests/golden/meta/MD-13-disagreement.txt
expect 0 '"rule":"PF-02"' 'disagreement as JSON' "$UNAKN" convert --format=json --meta "$records/MD-13-disagreement.xml" tests/golden/meta/MD-13-disagreement.txt
"$UNAKN" convert -q --meta "$records" "$input" >"$work/a" 2>/dev/null
(cd "$records" && "$UNAKN" convert -q --meta . ../MD-11-marcxml.txt >"$work/b" 2>/dev/null)
is 'same records, same bytes, wherever they lie' cmp "$work/a" "$work/b"

# ---- what the text tells as well: its stage gets the day of its record, its agenda item the title
expect 0 '' 'a stage of text and record' "$UNAKN" convert --meta "$records/MD-13-sample.xml" samples/fictional-en.txt
says 'the day of the draft' '<step eId="step_1" date="2045-02-03" by="#un-ga" outcome="#draftResolution"'
is 'it is told once' test "$(grep -c 'A-99-L.3"' "$work/out")" -eq 2 # the other one is a reference on the cover
says 'the title of the item' '<keyword eId="keyword_1" value="7" showAs="Lighthouses of the world" dictionary="#agenda"'

# ---- what is refused
expect 66 'cannot open' 'no such file' "$UNAKN" convert --meta "$work/none.xml" "$input"
mkdir "$work/empty"
expect 66 'no XML file' 'a folder without records' "$UNAKN" convert --meta "$work/empty" "$input"
expect 65 'no record found' 'XML that is no record' "$UNAKN" convert --meta samples/fictional-en.akn.xml "$input"
expect 65 'not well-formed XML' 'no XML' "$UNAKN" convert --meta "$input" "$input"
expect 65 'a document type declaration is not accepted' 'a document type declaration' "$UNAKN" convert --meta tests/fuzz/kept/record-entity.xml "$input"
is 'nothing is written then' test ! -s "$work/out"
head -c 3000 "$records/MD-11-marcxml.xml" >"$work/cut.xml"
expect 65 "$work/cut.xml:" 'a file that is cut off is named with its line' "$UNAKN" convert --meta "$work/cut.xml" "$input"
expect 65 'no term found' 'no thesaurus' "$UNAKN" convert --thesaurus "$records/MD-11-marcxml.xml" "$input"
expect 65 'raise --max-input' 'records beyond the limit' "$UNAKN" convert --max-input 1000 --meta "$records/MD-11-marcxml.xml" "$input"

# ---- lettered parts: each has its record
expect 0 'title: the text says "Bells at the pier"' 'a part and its record disagree' "$UNAKN" convert --meta "$records/IR-04-parts.xml" tests/golden/parts/IR-04-lettered-parts.txt
expect 0 '' 'records of parts' "$UNAKN" convert --meta-wins --meta "$records/IR-04-parts.xml" tests/golden/parts/IR-04-lettered-parts.txt
says 'the collection has its subject' '<keyword eId="keyword_1" value="HARBOURS"'
says 'a part has its title' '<FRBRname value="Bells of the harbour"/>'
says 'both records are in the provenance' 'control="9900052"'

# ---- the shared records: each for a document of its symbol
shared=../shared/corpus/multi/marcxml
if [ -d "$shared" ]; then
    mkdir "$work/out.d"
    sed -n '/tag="191"/,/<.*datafield>/s/.*code="a">\([^<]*\)<.*/\1/p' "$shared"/*.xml | sort -u >"$work/symbols"
    n=0
    printf 'The General Assembly,\n\nRecalling its resolution 98/41,\n\n1. Decides to build a tower.\n' >"$work/in.txt"
    while read -r symbol; do
        n=$((n + 1))
        expect 0 '' "$symbol" "$UNAKN" convert --meta "$shared" --thesaurus "$shared/unbis_terms_en_zh.tsv" --symbol "$symbol" "$work/in.txt" -o "$work/out.d/$n.xml"
    done <"$work/symbols"
    is 'each finds its record' test "$(grep -l '<unakn:record ' "$work"/out.d/*.xml | wc -l)" -eq "$n"
    cat "$work"/out.d/*.xml >"$work/all"
    count() { grep -c -- "$1" "$work/all"; }
    echo "shared records: $n symbols; $(count '<FRBRname ') titles, $(count 'name="issued" from="record"') dates, $(count 'dictionary="#unbis"') subjects, $(count 'refersTo="#unbis') of them with their number, $(count 'dictionary="#agenda"') agenda items, $(count '<step ') stages"
    expect 0 '' 'all are valid' "$UNAKN" check --profile=strict --severity=error "$work/out.d"
    oasis=../shared/schemas/akomantoso30.xsd
    [ -f "$oasis" ] && expect 0 '' 'all are valid under the OASIS schema' xmllint --noout --nonet --schema "$oasis" "$work"/out.d/*.xml
else
    echo "records: shared records skipped, $shared is not there"
fi

echo "records: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

#!/bin/sh
# unakn check as its users meet it: levels, reports, folders, repair, manifests, sources, hostile files.
# Ends with "N passed, N failed".
cd "$(dirname "$0")/../.." || exit 2
UNAKN=${UNAKN:-build/unakn}
case $UNAKN in /*) ;; *) UNAKN=$PWD/$UNAKN ;; esac
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
. tests/cli/lib.sh

good=samples/fictional-en.akn.xml
sed 's/eId="para_2"/eId="paragraph_2"/; s/name="recalling"/name="Recalling"/' "$good" >"$work/bad.xml"
line_of() { grep -n -m 1 "$1" "$2" | cut -d: -f1; } # text file
bad_line=$(line_of 'eId="paragraph_2"' "$work/bad.xml")

# ---- levels and profiles
expect 0 '' 'a valid file' "$UNAKN" check --profile=strict "$good"
is 'nothing to say' test ! -s "$work/err"
expect 1 "bad.xml:$bad_line: error: the eId \"paragraph_2\" should be \"para_2\" [ID-03]" 'file, line, rule' "$UNAKN" check "$work/bad.xml"
is 'the line of the file' grep -q '^ *<paragraph eId="paragraph_2">' "$work/err"
is 'a mark below the place' grep -q '^ *^$' "$work/err"
expect 1 '[UA0601 DT-01]' 'the schema level' "$UNAKN" check tests/rules/DT-01/bad-1.xml
expect 0 '' 'warnings do not fail' "$UNAKN" check tests/rules/PR-02/bad-1.xml
is 'but are shown' grep -q 'PR-02' "$work/err"
expect 1 '' '--fail-on=warning' "$UNAKN" check --fail-on=warning tests/rules/PR-02/bad-1.xml
expect 0 '' '--fail-on=never' "$UNAKN" check --fail-on=never "$work/bad.xml"
expect 0 '' 'accepted on input' "$UNAKN" check tests/rules/PR-01/bad-2.xml
expect 1 'PR-01' 'not in strict' "$UNAKN" check --profile=strict tests/rules/PR-01/bad-2.xml
expect 0 'the OASIS schema is not here' 'another tradition' "$UNAKN" check --profile=akn "$work/bad.xml"
is 'the naming convention is a warning there' grep -q 'warning: the eId "paragraph_2"' "$work/err"
expect 66 'the OASIS schema is not here' '--schema=oasis without it' "$UNAKN" check --schema=oasis "$good"
expect 0 '' '--severity' "$UNAKN" check --severity=error tests/rules/PR-02/bad-1.xml
is 'less is shown' test ! -s "$work/err"
expect 1 'more findings' '--max-findings' "$UNAKN" check --max-findings=1 "$work/bad.xml"
expect 2 '--max-findings' 'no number' "$UNAKN" check --max-findings=none "$good"
expect 2 'takes one of' 'an unknown profile' "$UNAKN" check --profile=loose "$good"

# ---- schemas that are files; nothing is fetched
schema='<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">'
echo "$schema<xs:import namespace=\"urn:x\" schemaLocation=\"http://schemas.example/x.xsd\"/></xs:schema>" >"$work/remote.xsd"
expect 65 'nothing is fetched' 'a schema that would fetch' "$UNAKN" check --schema="$work/remote.xsd" "$good"
echo '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x"/>' >"$work/x.xsd"
echo "$schema<xs:import namespace=\"urn:x\" schemaLocation=\"http://schemas.example/x.xsd\"/><xs:element name=\"akomaNtoso\"/></xs:schema>" >"$work/remote.xsd"
expect 0 '' 'what it imports lies beside it' "$UNAKN" check --schema="$work/remote.xsd" "$good"
sed 's/name="akn4un"/name=/; s/<\/xs:schema>//' schemas/akn4un.xsd >"$work/damaged.xsd"
expect 65 'cannot be used' 'a damaged schema' "$UNAKN" check --schema="$work/damaged.xsd" "$good"
expect 1 '[UA0601 DT-01]' 'a schema from a file names the rules' "$UNAKN" check --schema=schemas/akn4un.xsd tests/rules/DT-01/bad-1.xml
mkdir -p "$work/data/schemas" && cp schemas/akn4un.xsd "$work/data/schemas/akomantoso30.xsd"
expect 0 '' '--schema=oasis from the data folder' "$UNAKN" check --schema=oasis --data-dir="$work/data" "$good"
printf '<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"><uri name="akomantoso30.xsd" uri="%s"/></catalog>\n' \
    "file://$work/data/schemas/akomantoso30.xsd" >"$work/catalog.xml"
expect 0 '' '--schema=oasis from a catalog' env XML_CATALOG_FILES="$work/catalog.xml" "$UNAKN" check --schema=oasis "$good"

sed 's|ns/akn/3.0|ns/akn/3.0/WD17|' "$good" >"$work/draft.xml"
expect 1 'its namespace is "http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17" [DT-01]' 'another version of Akoma Ntoso' "$UNAKN" check "$work/draft.xml"
is 'is told nothing else by the rules' test "$(grep -c 'error:' "$work/err")" -eq 2
example=../shared/spec/example-s-res-2531-min.xml
if [ -f "$example" ]; then expect 0 '' 'the example of the profile' "$UNAKN" check --profile=strict "$example"; else echo "check: the example of the profile is not there"; fi

# ---- reports
expect 1 '' 'JSON Lines' "$UNAKN" check --format=json "$work/bad.xml"
is 'each line is an object' sh -c "! grep -qv '^{.*}\$' '$work/out'"
says 'the XPath' '"xpath":"/akomaNtoso/statement/mainBody/section[1]/paragraph[2]"'
says 'the column' "\"line\":$bad_line,\"column\":9"
for format in sarif junit svrl; do
    expect 1 '' "$format" "$UNAKN" check --format=$format "$work/bad.xml" "$good" -o "$work/report.$format"
    is "$format is written" test -s "$work/report.$format"
done
is 'SARIF has its version' grep -q '"version": "2.1.0"' "$work/report.sarif"
is 'JUnit is XML' xmllint --noout "$work/report.junit"
is 'JUnit counts' grep -q 'tests="2" failures="2"' "$work/report.junit"
is 'JUnit passes the other' grep -q 'name="valid"' "$work/report.junit"
is 'SVRL is XML' xmllint --noout "$work/report.svrl"
is 'SVRL says where' grep -q 'location="/akn:akomaNtoso/akn:statement/akn:mainBody/akn:section\[1\]/akn:paragraph\[2\]"' "$work/report.svrl"

# ---- folders and summaries
mkdir -p "$work/many/deeper" && cp "$good" "$work/many/one.akn.xml" && cp "$work/bad.xml" "$work/many/deeper/two.xml" && echo no >"$work/many/note.txt"
expect 1 '2 files: 1 valid, 1 not valid, 0 unusable' 'a folder' "$UNAKN" check "$work/many"
is 'findings by rule' grep -q '^findings by rule: .*ID-03 1' "$work/err"
is 'worst files' grep -q '^most errors: .*two.xml' "$work/err"
mkdir "$work/none"
deep=$work/none
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34; do deep=$deep/d; done
mkdir -p "$deep"
expect 66 'nested deeper than 32' 'folders without end' "$UNAKN" check "$work/none"
rm -r "$work/none/d"
expect 66 'no .xml or .akn file' 'an empty folder' "$UNAKN" check "$work/none"
echo '<a><b></a>' >"$work/many/broken.xml"
expect 65 '1 unusable' 'a file that cannot be read does not end the run' "$UNAKN" check "$work/many"

# ---- rules in words
expect 0 '' '--list-rules' "$UNAKN" check --list-rules
is 'every rule has a row' test "$(grep -c '^[A-Z][A-Z]-[0-9]' "$work/out")" -ge 147
expect 0 '' '--explain' "$UNAKN" check --explain=OP-12
says 'an example' 'right  <content><p/><p/></content>'
expect 2 'did you mean OP-12' 'a rule that is none' "$UNAKN" check --explain=OP12

# ---- parity of language versions
sed 's/language="eng"/language="fra"/; s/eng@/fra@/g' "$good" >"$work/fr.xml"
expect 0 '' 'language versions alike' "$UNAKN" check "$good" "$work/fr.xml"
sed 's/point_c/point_d/g; s/<num>(c)/<num>(d)/' "$work/fr.xml" >"$work/fr2.xml"
expect 1 'the eId "para_1__list_1__point_d" is not in' 'language versions that differ' "$UNAKN" check "$good" "$work/fr2.xml"
is 'what is missing' grep -q 'point_c" is missing; it is in' "$work/err"
sed 's/<sup><authorialNote.*<\/sup>//; s/"ref_4"/"ref_3"/' "$work/fr.xml" >"$work/fr3.xml" # a reference stands in the note
expect 0 'the footnotes: 0 here, 1 in' 'footnotes that differ' "$UNAKN" check "$good" "$work/fr3.xml"

# ---- alignment of language versions
expect 0 '' 'align versions alike' "$UNAKN" align "$good" "$work/fr.xml"
says 'align counts' 'units: 0 differences'
expect 0 '' 'align an export' "$UNAKN" align samples/fictional-en.txt "$work/fr.xml"
expect 1 '' 'align versions that differ' "$UNAKN" align "$good" "$work/fr2.xml"
says 'a unit too many' "fr2.xml:$(line_of 'eId="para_1__list_1__point_d"' "$work/fr2.xml"): para_1__list_1__point_d is not in"
says 'a unit that is missing' 'fr2.xml: para_1__list_1__point_c is missing; it is in'
sed 's/<num>3\.</<num>4.</; s/2044-04-02/2044-04-03/g; s/"#decides"/"#requests"/' "$work/fr3.xml" >"$work/fr4.xml"
expect 1 '' 'align what units hold' "$UNAKN" align "$good" "$work/fr4.xml"
is 'a number that is there twice is told once' test "$(grep -c ': number' "$work/out")" -eq 1
says 'another number' 'para_3: number "4." here, "3." in'
says 'another date' 'preamble__container_1: date 2044-04-03: 1 here, 0 in'
says 'another reference' 'preamble__container_1: reference /akn/un/statement/deliberation/un-ga/2044-04-02/98-41: 0 here, 1 in'
says 'another lead phrase' 'para_1__list_1: lead /akn/ontology/concept/un/requests: 1 here, 0 in'
says 'another count of notes' 'preamble__container_2: note: 0 here, 1 in'
sed 's/<section eId="sec_II">/<part eId="sec_II">/; s/A.RES.99.7/&/; 0,/<\/section>/!{0,/<\/section>/s//<\/part>/}' "$work/fr.xml" >"$work/fr5.xml"
expect 1 '' 'align elements' "$UNAKN" align "$good" "$work/fr5.xml"
says 'another element' 'sec_II: element "part" here, "section" in'
sed 's/99-7/99-8/g' "$work/fr.xml" >"$work/fr6.xml"
expect 1 '' 'align two works' "$UNAKN" align "$good" "$work/fr6.xml"
says 'another work' 'work "/akn/un/statement/deliberation/un-ga/2045-03-11/99-8" here'
sed '/<paragraph eId="para_1">/,/<\/paragraph>/d' "$work/fr.xml" >"$work/fr7.xml"
expect 1 '' 'align a paragraph that is missing' "$UNAKN" align "$good" "$work/fr7.xml"
says 'it is told once, with all that is below it' ' 1 difference'
expect 1 '' 'align as JSON' "$UNAKN" align --format=json "$good" "$work/fr2.xml" -o "$work/align.json"
is 'units in every version' grep -q '"eId":"para_1__list_1__point_c","element":"point","num":\["(c)",null\]' "$work/align.json"
is 'differences' grep -q '"kind":"extra","eId":"para_1__list_1__point_d"' "$work/align.json"
expect 2 'nothing to compare' 'align one file' "$UNAKN" align "$good"
expect 66 'cannot' 'align a file that is not there' "$UNAKN" align "$good" "$work/none.xml"
echo '<a/>' >"$work/no.xml"
expect 65 'names no work' 'align a file that is none' "$UNAKN" align "$good" "$work/no.xml"

# ---- the text against its source (TX-01)
expect 0 '' '--source' "$UNAKN" check --source=samples/fictional-en.txt "$good"
sed 's/The state of its lamp;/The state of its new lamp;/; s/ and the colour of its light//' "$good" >"$work/other.xml"
expect 1 'missing from the document: "position and the colour of its' 'text that was lost' "$UNAKN" check --source=samples/fictional-en.txt "$work/other.xml"
is 'text that was added' grep -q 'not in the source: "new" \[TX-01\]' "$work/err"
{
    printf 'A/RES/99/35\n\nThe General Assembly,\n\n1. Decides to keep'
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12; do printf ' a stone a bank the lamp%.0s' 1 2 3 4 5; done
    echo .
} >"$work/many.txt"
"$UNAKN" convert -q "$work/many.txt" -o "$work/many.xml"
sed 's/ lamp/ light/g' "$work/many.xml" >"$work/many-2.xml"
expect 1 'error: 10 more differences between the document and its source' 'more differences than are listed' "$UNAKN" check --source="$work/many.txt" "$work/many-2.xml"
is 'those that are listed' test "$(grep -c 'not in the source' "$work/err")" -eq 50
printf '[{"type":"paragraph","text_fr":"L%sAssemblée générale,","text_en":"The General Assembly,"},{"type":"paragraph","text_fr":"1. Décide de construire un phare.","text_en":"1. Decides to build a lighthouse."}]' "'" >"$work/two.json"
"$UNAKN" convert -q --lang=en "$work/two.json" -o "$work/two-en.xml"
expect 0 '' '--source in one of its languages' "$UNAKN" check --severity=error --lang=en --source="$work/two.json" "$work/two-en.xml"
expect 1 'missing from the document' 'and not in the other' "$UNAKN" check --lang=fr --source="$work/two.json" "$work/two-en.xml"
expect 65 'is no source' 'a source that is none' "$UNAKN" check --source="$good" "$good"

# ---- repair
for id in ID-02 ID-03 ID-04 ID-05 ID-06 ID-08 AN-06 FN-03 LG-05 NC-01 NC-02 NC-05 NC-06 NC-09 NC-10 NC-11 MD-05 MD-06 TX-02; do
    cp tests/rules/$id/bad-1.xml "$work/fix.xml"
    expect 0 'repaired' "--fix of $id" "$UNAKN" check --fix "$work/fix.xml"
    expect 0 '' "$id is repaired" "$UNAKN" check --profile=strict --severity=error "$work/fix.xml"
    expect 0 '0 values repaired' "--fix of $id again" "$UNAKN" check --fix "$work/fix.xml"
done
sed '/<FRBRExpression>/,/<\/FRBRExpression>/s/2045-03-12/2046-01-02/; s/eng@/eng@2046-01-02/' "$good" >"$work/fix.xml"
expect 0 '' 'a later version (NC-09)' "$UNAKN" check --severity=error "$work/fix.xml"
expect 0 '0 values repaired' 'keeps its date' "$UNAKN" check --fix "$work/fix.xml"
sed 's/refersTo="#decides"/refersTo="decides"/' "$good" >"$work/fix.xml"
expect 0 '' 'pointers without #' "$UNAKN" check --fix -q "$work/fix.xml"
is 'and nothing else is touched' cmp "$good" "$work/fix.xml"
cp "$work/bad.xml" "$work/dry.xml"
expect 0 'would be repaired' '--dry-run' "$UNAKN" check --fix --dry-run "$work/dry.xml"
cp "$work/out" "$work/dry.patch"
is 'nothing is written' cmp "$work/bad.xml" "$work/dry.xml"
expect 0 '' 'the same for good' "$UNAKN" check --fix -q "$work/dry.xml"
is 'the difference is a patch' sh -c "cp '$work/bad.xml' '$work/patched.xml' && patch -s '$work/patched.xml' '$work/dry.patch' && cmp '$work/patched.xml' '$work/dry.xml'"
before=$("$UNAKN" check --manifest "$work/bad.xml" 2>/dev/null | grep -o '"textSha256":"[^"]*"')
after=$("$UNAKN" check --manifest "$work/dry.xml" 2>/dev/null | grep -o '"textSha256":"[^"]*"')
is 'repair leaves the text alone' test "$before" = "$after"
expect 2 'without --fix' '--dry-run alone' "$UNAKN" check --dry-run "$good"
expect 2 'give a file' '--fix of standard input' sh -c "'$UNAKN' check --fix - <'$good'"

# ---- manifests
cp "$good" "$work/a.xml" && cp samples/fictional-fr.akn.xml "$work/b.xml"
expect 0 '' '--manifest' "$UNAKN" check --manifest "$work/a.xml" "$work/b.xml"
cp "$work/out" "$work/manifest"
says 'a verdict' '"valid":true'
is 'the digest that conversion writes' grep -q "$(grep -o 'unakn:text sha256="[^"]*"' "$good" | cut -d'"' -f2)" "$work/manifest"
expect 0 '2 files: 2 unchanged, 0 not' '--verify' "$UNAKN" check --verify="$work/manifest"
sed -i 's/"Mark-up editor"/"Editor"/' "$work/a.xml"
sed -i 's/phares/lampes/' "$work/b.xml"
expect 1 '2 files: 0 unchanged, 2 not' '--verify after changes' "$UNAKN" check --verify="$work/manifest"
says 'metadata' 'a.xml: changed: the metadata or the mark-up, not the text'
says 'text' 'b.xml: changed: the text'
rm "$work/b.xml"
expect 66 'cannot open' '--verify without a file' "$UNAKN" check --verify="$work/manifest"
echo '{}' >"$work/manifest"
expect 65 'no entry of a manifest' 'a manifest that is none' "$UNAKN" check --verify="$work/manifest"

# ---- Schematron
expect 0 '' 'rules of the user' "$UNAKN" check --rules=tests/rules/own.sch "$good"
expect 1 '' 'rules of the user that are broken' "$UNAKN" check --rules=tests/rules/own.sch --format=json "$work/bad.xml"
says 'an assert of an abstract pattern' '"message":"paragraph has an eId that begins with para_, not paragraph_2"'
says 'a diagnostic is the hint' '"hint":"the naming convention says so"'
says 'a report is a warning' '"severity":"warning"'
expect 0 '' 'a phase' "$UNAKN" check --rules=tests/rules/own.sch --phase=titles "$good"
is 'another pattern is active' sh -c "! '$UNAKN' check --rules=tests/rules/own.sch --phase=titles --format=json '$work/bad.xml' | grep -q UA0801"
expect 65 'cannot be used' 'a phase that is none' "$UNAKN" check --rules=tests/rules/own.sch --phase=none "$good"
expect 65 'cannot be used' 'rules that are none' "$UNAKN" check --rules="$good" "$good"
printf '<sch:schema xmlns:sch="http://purl.oclc.org/dsdl/schematron"><sch:pattern><sch:rule context="/"><sch:assert test="document(&quot;/etc/hostname&quot;)">x</sch:assert></sch:rule></sch:pattern></sch:schema>' >"$work/spy.sch"
expect 65 'denied' 'rules that would read a file' "$UNAKN" check --rules="$work/spy.sch" "$good"

# ---- hostile files
hostile() { # text wanted, name, file
    expect 65 "$1" "$2" "$UNAKN" check "$3"
}
{
    echo '<!DOCTYPE a [<!ENTITY l0 "lol">'
    for i in 1 2 3 4 5 6 7 8 9; do printf '<!ENTITY l%d "&l%d;&l%d;&l%d;&l%d;&l%d;&l%d;&l%d;&l%d;&l%d;&l%d;">\n' $i $((i - 1)) $((i - 1)) $((i - 1)) $((i - 1)) $((i - 1)) $((i - 1)) $((i - 1)) $((i - 1)) $((i - 1)) $((i - 1)); done
    echo ']><a>&l9;</a>'
} >"$work/bomb.xml"
hostile 'document type declaration' 'an entity bomb' "$work/bomb.xml"
echo '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>' >"$work/external.xml"
hostile 'document type declaration' 'an external entity' "$work/external.xml"
echo '<!DOCTYPE a SYSTEM "http://dtd.example/a.dtd"><a/>' >"$work/dtd.xml"
hostile 'document type declaration' 'an external DTD' "$work/dtd.xml"
echo '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://dtd.example/p"> %p;]><a/>' >"$work/parameter.xml"
hostile 'document type declaration' 'a parameter entity' "$work/parameter.xml"
awk 'BEGIN { for (i = 0; i < 200000; i++) printf "<a>" }' >"$work/deep.xml"
hostile 'not well-formed' 'nesting 200,000 deep' "$work/deep.xml"
printf '<a x="' >"$work/huge.xml" && truncate -s 1G "$work/huge.xml"
hostile 'more than 67108864 bytes' 'an attribute of 1 GB' "$work/huge.xml"
rm "$work/huge.xml"
{ printf '<a x="'; head -c 20000000 /dev/zero | tr '\0' x; printf '"/>'; } >"$work/large.xml"
hostile 'not well-formed' 'an attribute of 20 MB' "$work/large.xml"
printf '<?xml version="1.0"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="/etc/hostname" parse="text"/></akomaNtoso>' >"$work/include.xml"
expect 1 '' 'XInclude is not followed' "$UNAKN" check "$work/include.xml"
is 'and what it names is not read' sh -c "! grep -q \"$(hostname)\" '$work/err'"
awk 'BEGIN { print "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">"; for (i = 0; i < 70000; i++) print ""; print "<p/></akomaNtoso>" }' >"$work/long.xml"
expect 1 'long.xml:70002:' 'lines beyond 65,535' "$UNAKN" check "$work/long.xml"

echo "check: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

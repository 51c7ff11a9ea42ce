#!/bin/sh
# The schema is strict where it should be, and never stricter than OASIS forbids to be lax:
#  1. every golden output is valid under our schema and, when it is there, under the OASIS schema;
#  2. each damage below is refused by ours;
#  3. whatever ours accepts, the OASIS schema accepts: tried on every damaged file and on 20,000 mutations (mutate.c).
cd "$(dirname "$0")/../.." || exit 2
UNAKN=${UNAKN:-build/unakn} BIN=${BIN:-build/release}
oasis=../shared/schemas/akomantoso30.xsd
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

ok() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "FAIL $1"; }
valid() { xmllint --noout --nonet --schema "$1" "$2" >/dev/null 2>&1; }

if [ -f "$oasis" ]; then
    if xmllint --noout --nonet --schema "$oasis" samples/*.akn.xml >"$work/log" 2>&1; then ok; else bad 'OASIS schema on the samples'; grep -v validates "$work/log" | head; fi
else
    echo "schema: the OASIS schema is not there, only our own is used"
fi
for f in samples/*.akn.xml; do
    if valid schemas/akn4un.xsd "$f"; then ok; else bad "$f under schemas/akn4un.xsd"; fi
done

n=0
# rule, sed script that breaks it
damage() {
    n=$((n + 1))
    sed "$2" samples/fictional-en.akn.xml >"$work/$n.xml"
    if cmp -s samples/fictional-en.akn.xml "$work/$n.xml"; then
        bad "$1: the damage changes nothing"
    elif valid schemas/akn4un.xsd "$work/$n.xml" && "$UNAKN" check -q "$work/$n.xml" 2>/dev/null; then
        bad "$1: accepted after s$2"
    else
        ok
    fi
}
damage DT-01 's/<akomaNtoso xmlns="[^"]*"/<akomaNtoso xmlns="urn:x"/'
damage DT-02 's/name="resolution"/name="Resolution"/'
damage DT-05 's/contains="originalVersion"/contains="multipleVersions"/'
damage ST-01 's/<preface>/<preface\/><preface>/'
damage ST-02 '/<preface>/,/<\/preface>/d'
damage ST-03 's/<mainBody>/<mainBody>text/'
damage ST-04 's/<mainBody>/<mainBody><p>text<\/p>/'
damage ST-05 's/<list eId/<ol eId/; s/<\/list>/<\/ol>/'
damage MD-01 's/<\/publication>//; s/<publication [^>]*>//'
damage MD-04 's/<FRBRcountry value="un"\/>//'
damage MD-15 's/<TLCRole eId="author"[^>]*>//'
damage MD-15-use 's/<references source="#markupEditor">/&<TLCOrganization eId="un-xx" href="x" showAs="x"\/>/; s/href="x"/href="\/akn\/x"/'
damage NC-01 's/\(FRBRuri value="[^"]*\)"/\1\/"/'
damage NC-05 's/<FRBRdate date="2045-03-11" name="adoption"/<FRBRdate date="2045-03-12" name="adoption"/'
damage NC-10 's/<FRBRformat value="xml"/<FRBRformat value="pdf"/'
damage NC-11 's/\/!main"/\/main"/'
damage LG-01 's/language="eng"/language="en"/'
damage ID-01 's/eId="para_2"/eId="para_1"/'
damage ID-01-form 's/eId="para_2"/eId="2para"/'
damage ID-07 's/<paragraph eId="para_2">/<paragraph>/'
damage ID-09 's/eId="issuer"/eId="the_issuer"/; s/#issuer/#the_issuer/'
damage ID-11 's/refersTo="#decides"/refersTo="#decided"/'
damage ID-11-hash 's/as="#author"/as="author"/'
damage ON-01 's/ontology\/role\/un\/author/ontology\/person\/un\/author/'
damage PR-01 's/enactingFormula/openingFormula/'
damage PR-02 's/<container name="recalling"/<container/'
damage OP-01 's/<num>1\.<\/num>/&<content eId="x"><p>y<\/p><\/content>/'
damage OP-08 's/<num>(a)<\/num>//'
damage FN-01 's/ placement="bottom"//'
damage FN-01-marker 's/ marker="1"//'
damage IN-02 's/akn4un:operativePhrase/operativePhrase/'
damage IN-04 's/<organization [^>]*>\([^<]*\)<\/organization>/<docAuthority refersTo="#un-ga">\1<\/docAuthority>/'
damage CN-01 's/<conclusions>/<conclusions><p>x<\/p>/'
damage CN-03 's/<vote eId="vote_1" by="#un-ga"/<vote eId="vote_1"/'
damage AN-01 's/<attachments>/<attachments><p>x<\/p>/'
damage AN-03 's/<doc name="annex"/<doc name="Anhang"/'
damage MD-14 's/value="26"/value="many"/'

if [ -f "$oasis" ]; then
    laxer=0
    for f in "$work"/*.xml; do
        if valid schemas/akn4un.xsd "$f" && ! valid "$oasis" "$f"; then
            bad "ours accepts what OASIS refuses: $(diff samples/fictional-en.akn.xml "$f" | sed -n 2p)"
            laxer=1
        fi
    done
    [ "$laxer" -eq 0 ] && ok
    if out=$("$BIN/mutate" "$oasis" schemas/akn4un.xsd 20000 samples/*.akn.xml tests/rules/*/good-*.xml 2>&1); then
        ok
        printf '%s\n' "$out" | head -1
    else
        bad 'a mutated document is valid under ours and not under OASIS'
        printf '%s\n' "$out" | tail -20
    fi
fi
echo "schema: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

#!/bin/sh
# unakn site: a site of fictional documents in six languages. Links, feed, sitemap, digests, a second run, bad files.
# Ends with "N passed, N failed".
cd "$(dirname "$0")/../.." || exit 2
UNAKN=${UNAKN:-build/unakn}
case $UNAKN in /*) ;; *) UNAKN=$PWD/$UNAKN ;; esac
export UNAKN
links=$PWD/tests/site/links.sh
work=$(mktemp -d) || exit 2
trap 'chmod -R u+rwX "$work"; rm -rf "$work"' EXIT
. tests/cli/lib.sh
in=$work/in out=$work/site
tests/site/make.sh "$in"
sc='akn/un/statement/deliberation/un-sc/2099-05-05/9901_(2099)'
ga=akn/un/statement/deliberation/un-ga/2045-03-11/99-7

expect 0 '11 of 11 documents in the site' 'a site' "$UNAKN" site "$in" -o "$out" --title 'Lighthouse resolutions' --base-url https://example.org/lamps
files=$(find "$out" -type f | wc -l)
is 'links resolve' test -z "$("$links" "$out")"
is 'nothing is asked of anyone else' sh -c "! grep -rhoE '<(script|link|img|iframe|source)[^>]*(src|href)=\"https?:[^\"]*\"' --include=*.html '$out' | grep -v 'rel=\"schema' | grep . || false"
is 'a link that leads nowhere is found' sh -c "cp -r '$out' '$work/broken' && rm '$work/broken/year/2099.html' && '$links' '$work/broken' | grep -q 'no file year/2099.html'"

# ---- a page for a work, at the address that its IRI is; all its languages and formats
page=$out/$sc/index.html
for code in ara zho eng fra rus spa; do
    is "the page of $code" test -s "$out/$sc/$code@.html"
    is "the file of $code" test -s "$out/$sc/$code@.xml"
    is "the work leads to $code" grep -qF "href=\"../../../../../../../$sc/$code@.html\"" "$page"
    is "the file of $code is valid" "$UNAKN" check "$out/$sc/$code@.xml"
done
is 'languages lead to each other' grep -qF "$sc/zho@.html\" lang=\"zh\">中文" "$out/$sc/ara@.html"
is 'the bar speaks the language of the document' grep -qF 'بحث</button>' "$out/$sc/ara@.html"
is 'it is from right to left' grep -q '<html lang="ar" dir="rtl"' "$out/$sc/ara@.html"

# ---- lists
for list in organ/un-ga organ/un-sc organ/un-hrc year/2045 year/2099 subject/lighthouses; do
    is "the list $list" grep -q '<li class="work">' "$out/$list.html"
    is "the first page leads to $list" grep -qF "href=\"$list.html\"" "$out/index.html"
done
is 'a subject lists its work' grep -qF "$ga/index.html" "$out/subject/lighthouses.html"

# ---- citations: both ways, as list and as picture, down to the paragraph
citing=akn/un/statement/deliberation/un-ga/2045-04-02/99-8
is 'it cites' grep -qF "href=\"../../../../../../../$ga/index.html\"" "$out/$citing/index.html"
is 'it is cited' grep -qF "href=\"../../../../../../../$citing/index.html\"" "$out/$ga/index.html"
is 'there is a picture' grep -q '<svg ' "$out/$ga/index.html"
is 'the reference is a link to the paragraph' grep -qF "$ga/eng@.html#para_2\"" "$out/$citing/eng@.html"
is 'a paragraph that is not there is not linked to' grep -qE "$ga/eng@.html\"" "$out/$citing/eng@.html"
is 'what is not here is named' grep -qF '/akn/un/statement/deliberation/un-ga/2044-04-02/98-41' "$out/$ga/index.html"
is 'the picture of all' grep -q '<path d="M300' "$out/graph.html"

# ---- for programs
for xml in feed.xml sitemap.xml; do
    is "$xml is XML" xmllint --noout --nonet "$out/$xml"
done
is 'feed' xmllint --noout --nonet --relaxng tests/site/atom.rng "$out/feed.xml"
is 'the feed has its addresses' grep -qF "href=\"https://example.org/lamps/$ga/index.html\"" "$out/feed.xml"
is 'dates of the documents' grep -qF '<updated>2099-05-08T00:00:00Z</updated>' "$out/feed.xml"
is 'sitemap' grep -qF "<loc>https://example.org/lamps/$sc/</loc>" "$out/sitemap.xml"
is 'index.json' jq -e --arg ga "/$ga" --arg citing "/$citing" '.title == "Lighthouse resolutions" and (.works | length) == 6 and
    all(.works[]; "/" + .page == .iri + "/index.html") and
    (.works[] | select(.iri == $ga) | .citedBy == [$citing] and .subjects == ["LIGHTHOUSES"])' "$out/index.json"
jq -r '.works[] | .page, .expressions[].files[]' "$out/index.json" >"$work/listed"
is 'it lists files' test "$(wc -l <"$work/listed")" -eq 116
is 'they are there' sh -c "cd '$out' && ! xargs ls -d <'$work/listed' 2>&1 >/dev/null | grep ."
is 'digests' sh -c "cd '$out' && sha256sum -c --quiet --strict SHA256SUMS"
is 'digests of all files' test "$(wc -l <"$out/SHA256SUMS")" -eq "$((files - 1))"

# ---- a second run writes nothing; what changed is written, what is gone is removed
touch -d 2001-01-01 "$work/then"
find "$out" -exec touch -d 2001-01-01 {} +
expect 0 "$files files: 0 new, $files as they were, 0 removed" 'a second run' "$UNAKN" site "$in" -o "$out" --title 'Lighthouse resolutions' --base-url https://example.org/lamps
is 'no file was touched' test -z "$(find "$out" -type f -newer "$work/then")"
expect 0 '' 'elsewhere' "$UNAKN" site -q "$in" -o "$work/again" --title 'Lighthouse resolutions' --base-url https://example.org/lamps
is 'the same bytes' diff -r "$out" "$work/again"
echo 'mine' >"$out/own.txt"
mkdir "$work/out-of" && mv "$in/citing.akn.xml" "$work/out-of"
expect 0 '11 removed' 'a document less' "$UNAKN" site "$in" -o "$out" --title 'Lighthouse resolutions' --base-url https://example.org/lamps
is 'its page is gone' test ! -e "$out/$citing"
is 'it is not cited any more' sh -c "! grep -q '99-8' '$out/$ga/index.html'"
is 'files of others stay' test -s "$out/own.txt"
is 'links still resolve' test -z "$("$links" "$out")"
is 'pages of others were not touched' test ! "$out/$sc/zho@.html" -nt "$work/then"

# ---- without an address there is no sitemap
expect 0 '' 'no address' "$UNAKN" site -q "$in" -o "$work/plain"
is 'no sitemap' test ! -e "$work/plain/sitemap.xml"
is 'the feed is one all the same' xmllint --noout --nonet --relaxng tests/site/atom.rng "$work/plain/feed.xml"

# ---- bad files are reported and left out
cp "$work/out-of/citing.akn.xml" "$in"
printf '<a><b></a>' >"$in/broken.xml"
expect 1 'not well-formed' 'a broken file' "$UNAKN" site "$in" -o "$work/bad"
is 'the others are there' test -s "$work/bad/$ga/index.html"
rm "$in/broken.xml"
sed 's/<mainBody>/<mainBody><p>x<\/p>/' samples/fictional-fr.akn.xml >"$in/invalid.xml"
expect 1 '11 of 12' 'an invalid file' "$UNAKN" site "$in" -o "$work/bad"
rm "$in/invalid.xml"
cp "$in/citing.akn.xml" "$in/twice.akn.xml"
expect 1 'is in the site already, from' 'an expression that is there twice' "$UNAKN" site "$in" -o "$work/bad"
is 'once is enough' test -s "$work/bad/$citing/index.html"
rm "$in/twice.akn.xml"
sed 's|/akn/un/statement/deliberation/un-hrc|/../../../../../../../../tmp|g' samples/fictional-fr.akn.xml >"$in/outside.xml"
expect 1 '' 'an IRI that leads out of the folder' "$UNAKN" site --profile=akn "$in" -o "$work/bad"
is 'nothing was written outside' test ! -e /tmp/2099-02-03
rm "$in/outside.xml"
is 'links of what is left resolve' test -z "$("$links" "$work/bad")"

# ---- wrong usage
expect 2 'a site is a folder' 'no output' "$UNAKN" site "$in"
expect 2 'nothing to publish' 'no folder' "$UNAKN" site -o "$work/x"
expect 2 'put it beside its documents' 'a site in its documents' "$UNAKN" site "$in" -o "$in/site"
expect 2 'a site reads its documents twice' 'standard input' "$UNAKN" site - -o "$work/x"
expect 2 'does not take "lamps"' 'an address that is none' "$UNAKN" site "$in" -o "$work/x" --base-url lamps
expect 66 'cannot open' 'no such folder' "$UNAKN" site "$work/nowhere" -o "$work/x"
mkdir "$work/empty"
expect 66 'no .xml or .akn file' 'an empty folder' "$UNAKN" site "$work/empty" -o "$work/x"
expect 73 'is no folder' 'a file in place of the folder' "$UNAKN" site "$in" -o "$0"
mkdir "$work/shut" && chmod 500 "$work/shut"
[ -w "$work/shut" ] || expect 73 'cannot create' 'a folder that may not be written to' "$UNAKN" site "$in" -o "$work/shut"

echo "site: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

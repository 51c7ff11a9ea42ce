#!/bin/sh
# Pages as files: valid HTML in both looks, the same from the program and from xsltproc with the stylesheets alone, and
# addresses of cited works that agree with "unakn iri". Ends with "html: N passed, N failed".
cd "$(dirname "$0")/../.." || exit 2
UNAKN=${UNAKN:-build/unakn}
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
. tests/cli/lib.sh

# the stylesheets as they are installed
cp -r xslt "$work/xslt" || exit 2

valid() { # name, page
    tidy -q -e "$2" >"$work/err" 2>&1
    is "$1 is valid HTML" test ! -s "$work/err"
}

for file in samples/*.akn.xml tests/golden/*/*.akn.xml tests/browser/*.akn.xml; do
    "$UNAKN" render -q "$file" -o "$work/page.html" 2>"$work/err" || bad "render $file"
    valid "$file" "$work/page.html"
    cat "$work/page.html" >>"$work/all.html"
    is "xsltproc makes the same of $file" sh -c "xsltproc --nonet '$work/xslt/akn-to-html.xsl' '$file' | cmp - '$work/page.html'"
    xsltproc --nonet --stringparam look un "$work/xslt/akn-to-html.xsl" "$file" >"$work/un.html" 2>"$work/err"
    valid "the printed look of $file" "$work/un.html"
done

# ---- cited works: symbol and address as "unakn iri" says them
grep -oE 'href="https://undocs[^"]*" title="[^"]*"' "$work/all.html" | sort -u >"$work/cited"
is 'works are cited' test "$(wc -l <"$work/cited")" -gt 20
while IFS='"' read -r _ address _ title _; do
    iri=${title#* · }
    said=$("$UNAKN" iri "${iri%%/!*}" 2>/dev/null)
    is "the address of $iri" test "$said" = "$(printf '%s\t%s' "${title% · *}" "$address")"
done <"$work/cited"
for number in un-ga/2003/S-26-2 un-ga/2022/ES-11-1 "un-ga/1965-12-21/1983_(XVIII)" "un-ga/1974-05-01/3201_(S-VI)" un-ga/2014/69-96_A-B \
    un-ga/2014/68-247_B un-hrc/2017/34-26 un-ecosoc/2019/2019-5 un-escap/2012/68-3 un-ga/2015/69-555 un-ecosoc/2017/2017-206 \
    un-hrc/2017/34-101 un-ga/2001/S-26-401 "un-tc/1950/100_(VI)" unep-unea/2019/4-1; do
    iri=/akn/un/statement/deliberation/$number
    sed "s|/akn/un/statement/deliberation/un-ga/2044-04-02/98-41|$iri|" tests/browser/lamps-en.akn.xml |
        xsltproc --nonet "$work/xslt/akn-to-html.xsl" - >"$work/out"
    says "the address of $number" "href=\"$("$UNAKN" iri "$iri" | cut -f2)\""
done
expect 0 '' 'without a resolver' xsltproc --nonet --stringparam resolver '' "$work/xslt/akn-to-html.xsl" tests/browser/lamps-en.akn.xml
is 'IRIs are shown, not linked' grep -q '<cite title="/akn/un/statement/deliberation/un-ga/2044-04-02/98-41">' "$work/out"
is 'and nothing leads out' sh -c "! grep -q 'href=.http' '$work/out' || ! grep 'href=.http' '$work/out' | grep -v purl.org"

# ---- what a page says about itself cannot end its script
sed 's|Lamps of the open ocean|Lamps \&lt;/script>"\\ of|' tests/browser/lamps-en.akn.xml >"$work/hostile.xml"
expect 0 '' 'a hostile title' "$UNAKN" render -q "$work/hostile.xml"
is 'no script ends early' test "$(grep -o '</script>' "$work/out" | wc -l)" -eq 2
says 'it is escaped in JSON' '"name":"Lamps \u003c/script>\"\\ of'

# ---- Latin among Arabic: what is Latin wholly has an order of its own, what is mixed runs as the words around it
"$UNAKN" render -q samples/A-RES-99-41-ar.akn.xml >"$work/out"
says 'the English date of the masthead' '<bdi><time datetime="2044-12-14">14 December 2044</time></bdi>'
says 'a symbol with its paragraph' '>A/99/438/Add.2، الفقرة 14</a>'
is 'is not turned round by its first letter' sh -c "! grep -q 'dir=\"auto\">A/99/438/Add.2، ' '$work/out'"
says 'a bare symbol' 'dir="auto">A/99/112</a>'

# ---- language versions side by side
versions=tests/browser/versions
expect 0 '' 'parallel' "$UNAKN" parallel $versions/lamps-en.txt $versions/lamps-fr.txt $versions/lamps-ar.txt -o "$work/parallel.html"
valid 'the parallel page' "$work/parallel.html"
is 'differences are marked' grep -q 'S/RES/9801 (2098)' "$work/parallel.html"
is 'twice the same' sh -c "'$UNAKN' parallel $versions/lamps-en.txt $versions/lamps-fr.txt $versions/lamps-ar.txt | cmp - '$work/parallel.html'"
mkdir "$work/six"
expect 0 '' 'versions as Akoma Ntoso' "$UNAKN" convert -q $versions/*.txt -o "$work/six"
expect 0 '' 'a folder' "$UNAKN" parallel "$work/six"
is 'six columns' test "$(grep -o '<h2 class="cell v[1-6]"' "$work/out" | wc -l)" -eq 6
expect 2 'there is room for six' 'a seventh version' "$UNAKN" parallel "$work/six" $versions/lamps-en.txt
expect 2 'nothing to compare' 'one version' "$UNAKN" parallel $versions/lamps-en.txt
expect 66 'No such file' 'no file' "$UNAKN" parallel $versions/lamps-en.txt "$work/none.xml"
expect 73 'cannot create' 'a folder that is not there' "$UNAKN" parallel -q "$work/six" -o "$work/no/where.html"

echo "html: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

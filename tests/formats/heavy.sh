#!/bin/sh
# Formats in the hands of the programs of others: LibreOffice, poppler, epubcheck, chromium. Slow; make test-formats.
cd "$(dirname "$0")/../.." || exit 2
UNAKN=${UNAKN:-build/unakn}
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
. tests/cli/lib.sh
mkdir "$work/in" "$work/out.d"
cp samples/*.akn.xml tests/golden/tables/*.akn.xml tests/golden/notes/*.akn.xml tests/golden/parts/*.akn.xml "$work/in"
expect 0 '' 'documents' "$UNAKN" render -q --to=docx,epub,text "$work/in"/*.akn.xml -o "$work/in"
expect 0 '' 'PDF' "$UNAKN" render -q --to=pdf samples/*.akn.xml -o "$work/in"

# ---- DOCX: LibreOffice opens it, and reads the words that are in it
office() { # filter ending
    soffice --headless "-env:UserInstallation=file://$work/office" --convert-to "$1" --outdir "$work/out.d" "$work/in"/*.docx
}
expect 0 '' 'LibreOffice reads' office 'txt:Text (encoded):UTF8'
expect 0 '' 'LibreOffice prints' office pdf
expect 0 '' 'LibreOffice reads the marks of notes' office odt
words() { # of the body of a Word document, as the stylesheet wrote them
    /usr/bin/python3 - "$1" <<'END'
import re, sys, zipfile
import xml.etree.ElementTree as ET
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
root = ET.fromstring(zipfile.ZipFile(sys.argv[1]).read("word/document.xml"))
print(re.sub(r"\s+", "", "".join(t.text or "" for t in root.iter(W + "t"))))
END
}
for f in "$work/in"/*.docx; do
    base=$(basename "$f" .docx)
    words "$f" >"$work/want"
    { tr -d ' \n\t\r' <"$work/out.d/$base.txt" | sed 's/^\xef\xbb\xbf//;s/\xc2\xa0//g'; echo; } >"$work/got"
    sed -i 's/\xc2\xa0//g' "$work/want"
    is "$base: the words of LibreOffice" cmp "$work/want" "$work/got"
    is "$base: pages" sh -c "pdfinfo '$work/out.d/$base.pdf' | grep -q '^Pages: *[1-9]'"
done
is 'headings are headings' sh -c "unzip -p '$work/out.d/fictional-en.odt' content.xml | grep -o '<text:h [^>]*text:outline-level=\"[0-9]\"' | sed 's/.*level=//' | tr -d '\n' | grep -q '\"1\"\"2\"\"2\"\"1\"'"
is 'notes are notes' sh -c "unzip -p '$work/out.d/fictional-en.odt' content.xml | grep -q 'text:note-class=\"footnote\"'"
is 'tables are tables' sh -c "unzip -p '$work/out.d/N-62-rows.odt' content.xml | grep -q '<table:table-row'"
is 'Arabic runs from the right' sh -c "unzip -p '$work/out.d/fictional-ar.odt' content.xml styles.xml | grep -q 'writing-mode=\"rl-tb\"'"

# ---- EPUB
for f in "$work/in"/*.epub; do
    is "$(basename "$f"): epubcheck" java -jar /usr/share/java/epubcheck.jar --failonwarnings "$f"
done

# ---- PDF: tagged, with bookmarks, every script in fonts that are in the file, and the words
for f in "$work/in"/*.pdf; do
    base=$(basename "$f" .pdf)
    is "$base.pdf is tagged" sh -c "pdfinfo '$f' | grep -q '^Tagged: *yes'"
    is "$base.pdf has bookmarks" grep -qa '/Type */Outlines' "$f"
    is "$base.pdf has its fonts" sh -c "pdffonts '$f' | tail -n +3 | awk '\$(NF-4) != \"yes\" { bad = 1 } END { exit bad || NR < 1 }'"
    pdftotext -raw "$f" - | tr -d ' \n\f' >"$work/got"
    is "$base.pdf has words" test "$(wc -m <"$work/got")" -gt 200
done
for pair in 'fictional-en:Register of Lighthouses' 'fictional-fr:' 'fictional-ru:продлить' 'fictional-zh:灯塔' 'fictional-ar:المنارات'; do
    is "${pair%%:*}.pdf can be read" sh -c "pdftotext '$work/in/${pair%%:*}.pdf' - | grep -q '${pair#*:}'"
done
cp "$work/in/fictional-en.pdf" "$work/first.pdf"
expect 0 '' 'PDF again' "$UNAKN" render -q --to=pdf samples/fictional-en.akn.xml -o "$work/in"
is 'the same bytes' cmp "$work/first.pdf" "$work/in/fictional-en.pdf"
expect 70 'apt-get install chromium' 'no browser' env PATH=/nonexistent "$(realpath "$UNAKN")" render --to=pdf samples/fictional-en.akn.xml -o "$work/none.pdf"
is 'nothing is left behind' sh -c "! ls -d \"\${TMPDIR:-/tmp}\"/unakn.?????? 2>/dev/null | grep ."
is 'no PDF' test ! -e "$work/none.pdf"

echo "formats of others: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

#!/bin/sh
# The pages in headless Chromium. Makes the pages, gets what the tests need from npm (never the program), runs the tests.
# Ends with "browser: N passed, N failed". -u writes the expected pictures again.
cd "$(dirname "$0")/../.." || exit 2
UNAKN=${UNAKN:-build/unakn}
work=build/browser
mkdir -p "$work/pages"
tests/browser/packages.sh || { echo 'browser: 0 passed, 1 failed'; exit 1; }

page() { # name, file, look
    cp "$2" "$work/pages/$1.xml" && xsltproc --nonet --stringparam look "$3" "$work/xslt/akn-to-html.xsl" "$2" >"$work/pages/$1.html"
}
rm -rf "$work/pages"/* "$work/xslt"
cp -r xslt "$work/xslt" || exit 2
for lang in en fr es ru ar zh; do
    page "$lang" "samples/fictional-$lang.akn.xml" web
    page "$lang-un" "samples/fictional-$lang.akn.xml" un
done
page lamps tests/browser/lamps-en.akn.xml web
page lamps-un tests/browser/lamps-en.akn.xml un
page mali samples/S-RES-2531-2020-fr.akn.xml web
versions=
for lang in en fr es ru ar zh; do
    "$UNAKN" convert -q "tests/browser/versions/lamps-$lang.txt" -o "$work/pages/version-$lang.xml"
    versions="$versions $work/pages/version-$lang.xml"
done
"$UNAKN" parallel $versions -o "$work/pages/parallel.html" || exit 2
# what the program writes is what xsltproc writes with the same stylesheets
"$UNAKN" render -q tests/browser/lamps-en.akn.xml -o "$work/pages/rendered.html"
NODE_PATH="$work/node_modules" exec node tests/browser/run.mjs "$work" "$@"

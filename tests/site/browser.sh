#!/bin/sh
# A site in headless Chromium, opened from its folder without a server. Ends with "site in a browser: N passed, N failed".
cd "$(dirname "$0")/../.." || exit 2
UNAKN=${UNAKN:-build/unakn}
export UNAKN
tests/browser/packages.sh || { echo 'site in a browser: 0 passed, 1 failed'; exit 1; }
rm -rf build/browser/documents build/browser/site
tests/site/make.sh build/browser/documents
"$UNAKN" site -q build/browser/documents -o build/browser/site --title Lighthouses || exit 2
exec node tests/site/browser.mjs build/browser

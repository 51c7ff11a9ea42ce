#!/bin/sh
# Gets what tests in a browser need from npm (never the program) into build/browser, once.
cd "$(dirname "$0")/../.." || exit 2
work=build/browser
mkdir -p "$work"
cmp -s tests/browser/package.json "$work/package.json" && exit 0
rm -rf "$work/node_modules"
cp tests/browser/package.json "$work/"
(cd "$work" && npm install --no-audit --no-fund --ignore-scripts --no-package-lock >npm.log 2>&1) && exit 0
cat "$work/npm.log"
rm -f "$work/package.json"
exit 1

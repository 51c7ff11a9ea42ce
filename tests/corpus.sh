#!/bin/sh
# Converts the shared development corpora and scores the result with the shared scorer; says so when they are not there.
cd "$(dirname "$0")/.." || exit 2
UNAKN=${UNAKN:-build/unakn}
shared=../shared
[ -d "$shared/corpus/dev" ] || { echo "corpus: skipped, $shared/corpus is not there"; exit 0; }
bad=0
for part in dev gold-dev/input; do
    out=build/corpus/$part
    rm -rf "$out" # a refused document leaves nothing of an earlier run behind
    mkdir -p "$out"
    "$UNAKN" convert -q "$shared/corpus/$part"/*.* -o "$out"
    for f in "$out"/*.akn.xml; do
        mv "$f" "${f%.akn.xml}.xml"
    done
    echo "check --profile=strict of what was written:"
    "$UNAKN" check --profile=strict --severity=error "$out" 2>&1 | tail -3
    pages=build/corpus/pages/$part valid=0 all=0
    rm -rf "$pages"
    mkdir -p "$pages"
    "$UNAKN" render -q "$out"/*.xml -o "$pages"
    for page in "$pages"/*.html; do
        all=$((all + 1))
        [ -n "$(tidy -q -e "$page" 2>&1)" ] || valid=$((valid + 1))
    done
    echo "pages: $valid of $all are valid HTML (tidy)"
    answers=$part # the recommendations are converted without their answers and scored with them
    [ "$part" = dev ] || answers=gold-dev/gold
    echo "what looks cited (list: $out.cited):"
    python3 tests/coverage.py "$out" "$UNAKN" "$out.cited" || bad=1
    python3 "$shared/tools/score.py" "$shared/corpus/$answers" "$out" --xsd "$shared/schemas/akomantoso30.xsd" "$@"
done
echo "documents in six languages:"
python3 tests/multi.py "$shared" "$UNAKN" build/multi || bad=1
exit $bad

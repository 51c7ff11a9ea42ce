#!/bin/sh
# Every test, one suite after the other. Each suite ends with "NAME: N passed, N failed"; the sums are the last line.
cd "$(dirname "$0")/.." || exit 2
export UNAKN="${UNAKN:-build/unakn}" BIN="${BIN:-build/release}"
unset SOURCE_DATE_EPOCH
log=$(mktemp) || exit 2
trap 'rm -f "$log"' EXIT
bad=0

suite() { # name command...
    name=$1
    shift
    if ! "$@" >"$log.one" 2>&1; then
        bad=1
        # a crash leaves no count: it is one failure
        tail -1 "$log.one" | grep -q 'passed, .*failed' || echo "$name: 0 passed, 1 failed" >>"$log.one"
    fi
    cat "$log.one"
    tail -1 "$log.one" >>"$log"
    rm -f "$log.one"
}

for unit in $UNITS; do
    suite "$(basename "$unit")" tests/unit/run.sh "$unit"
done
suite golden tests/golden/run.sh
suite properties "$BIN/prop/properties" samples/*.txt samples/*.json tests/golden/parts/IR-04-lettered-parts.txt tests/golden/numbering/OP-06-article.txt
suite marks "$BIN/prop/marks"
suite unicode "$BIN/prop/unicode" samples/*.txt samples/A-RES-99-41-ar-layout.json samples/fictional-fr.json
suite 'no memory' "$BIN/prop/nomem" 25
suite threads "$BIN/prop/threads" samples/fictional-*.txt samples/A-RES-99-41-ar.txt samples/fictional-fr.json
suite command tests/cli/run.sh
suite check tests/cli/check.sh
suite html tests/html/run.sh
suite formats tests/cli/formats.sh
suite actions tests/cli/actions.sh
suite 'every format' tests/formats/run.sh
suite records tests/cli/meta.sh
suite diff tests/diff/run.sh
suite site tests/site/run.sh
suite rules tests/rules/run.sh
suite agreement tests/rules/agree.sh
suite schema tests/schema/run.sh
suite eval "$BIN/eval" tests/eval/*.tsv
suite 'same structure' tests/structure/run.sh
suite languages tests/langs/run.sh
suite 'fuzz replay' "$BIN/fuzz-replay" tests/fuzz/kept/* samples/*.txt samples/*.json

awk -F': ' '{ split($NF, n, /[^0-9]+/); passed += n[1]; failed += n[2] }
    END { printf "%d passed, %d failed\n", passed, failed; exit failed > 0 }' "$log" || bad=1
exit $bad

#!/bin/sh
# Seeds and a dictionary for the fuzzer: seeds.sh FOLDER
# Every sample and golden input for what is done with files of its kind, the words of all language packs.
cd "$(dirname "$0")/../.." || exit 2
out=$1
mkdir -p "$out/seeds" || exit 2

seed() { # what, how, file
    { printf "\\$1\\$2" && cat "$3"; } >"$out/seeds/$1-$2-$(basename "$3")"
}

for f in samples/*.txt samples/*.json tests/golden/*/*.txt tests/golden/*/*.json; do
    if [ -e "$f" ]; then
        seed 000 000 "$f"
    fi
done
for f in samples/*.akn.xml tests/rules/*/bad-1.xml tests/golden/tables/*.akn.xml tests/golden/adoption/*.akn.xml; do
    if [ "$(wc -c <"$f")" -lt 40000 ]; then
        { printf '\001\000' && cat "$f"; } >"$out/seeds/akn-$(basename "$(dirname "$f")")-$(basename "$f")"
    fi
done
for f in tests/golden/meta/records/*.xml; do
    seed 002 000 "$f"
    seed 002 002 "$f"
done
seed 002 001 tests/golden/meta/records/thesaurus.tsv
for lang in ar es fr ru zh; do
    for first in fictional-en A-RES-99-41-en; do
        { printf '\003\000' && cat "samples/$first.txt" && printf '\036' && cat "samples/A-RES-99-41-$lang.txt"; } \
            >"$out/seeds/pair-$first-$lang"
    done
done

# the spellings of the tables, with every byte escaped that is not ASCII
for table in phrases organs months ordinals labels instruments names adverbs; do
    cat src/lang/data/*/"$table".tsv 2>/dev/null
done | LC_ALL=C awk -F '\t' '
    BEGIN { for (i = 128; i < 256; i++) hex[sprintf("%c", i)] = sprintf("\\x%02X", i) }
    !/^#/ && $1 != "form" && length($1) > 1 && length($1) < 60 {
        word = ""
        for (i = 1; i <= length($1); i++) {
            c = substr($1, i, 1)
            word = word (c in hex ? hex[c] : c == "\\" || c == "\"" ? "\\" c : c)
        }
        print "\"" word "\""
    }' | sort -u >"$out/words.dict"

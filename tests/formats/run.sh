#!/bin/sh
# Every format of every sample and golden document, and of the shared corpus when it is there: what check.py asks, and that
# the stylesheets do the same without us.
cd "$(dirname "$0")/../.." || exit 2
UNAKN=${UNAKN:-build/unakn}
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
. tests/cli/lib.sh
formats=text,md,json,jsonld,turtle,tei,docx,epub

checked() { # what, folder, option...: adds what check.py counts
    what=$1 folder=$2
    shift 2
    /usr/bin/python3 tests/formats/check.py "$UNAKN" "$folder" "$@" $(cd "$folder" && ls | sed -n 's/\.akn\.xml$//p') >"$work/log" 2>&1
    grep -v ' passed, ' "$work/log" | cut -c1-400
    counts=$(tail -1 "$work/log")
    case $counts in *' passed, '*) ;; *) counts="0 passed, 1 failed" ;; esac
    echo "$what: $counts"
    passed=$((passed + ${counts%% passed*})) counts=${counts##*, }
    failed=$((failed + ${counts%% failed*}))
}

mkdir "$work/samples" "$work/golden" "$work/corpus"
cp samples/*.akn.xml "$work/samples"
cp tests/golden/[!p]*/*.akn.xml "$work/golden" 2>/dev/null
expect 0 '' 'samples in every format' "$UNAKN" render -q --to=$formats "$work/samples"/*.akn.xml -o "$work/samples"
checked samples "$work/samples"
expect 0 '' 'golden documents in every format' "$UNAKN" render -q --to=$formats "$work/golden"/*.akn.xml -o "$work/golden"
checked 'golden documents' "$work/golden"
mkdir "$work/parts"
cp tests/golden/parts/*.akn.xml "$work/parts"
expect 0 '' 'documents of several parts in every format' "$UNAKN" render -q --to=$formats "$work/parts"/*.akn.xml -o "$work/parts"
checked 'documents of several parts' "$work/parts" --no-trip
is 'Turtle for others' sh -c "for f in '$work'/*/*.ttl; do rapper -q -c -i turtle \"\$f\" || exit 1; done"

# ---- same input, same bytes: packages too, at another time in another zone
mkdir "$work/again"
expect 0 '' 'a second run' env TZ=Asia/Tokyo "$UNAKN" render -q --to=$formats "$work/samples"/*.akn.xml -o "$work/again"
for f in "$work/again"/*; do
    is "the same bytes: ${f##*/}" cmp "$f" "$work/samples/${f##*/}"
done

# ---- someone who has the stylesheets only, as they are installed
cp -r xslt build/gen/xslt "$work"
while read -r style ending; do
    for f in samples/*.akn.xml; do
        sample=${f##*/}
        expect 0 '' "xsltproc $style $sample" xsltproc --nonet --nowrite "$work/xslt/$style" "$f"
        is "the same: $style $sample" cmp "$work/out" "$work/samples/${sample%.akn.xml}$ending"
    done
done <<'END'
akn-to-text.xsl .txt
akn-to-markdown.xsl .md
akn-to-json.xsl .json
akn-to-jsonld.xsl .jsonld
akn-to-turtle.xsl .ttl
akn-to-tei.xsl .tei.xml
END
expect 0 '' 'a flat package for Word' xsltproc --nonet --nowrite "$work/xslt/akn-to-docx.xsl" samples/fictional-en.akn.xml
says 'it is one' '<pkg:part pkg:name="/word/document.xml"'

# ---- texts that the syntax of a format would misread
cat >"$work/signs" <<'END'
s#Its position and the colour of its light;#"C:\\lamps" *is* [a](b) | 1_2_3 \&lt;i> ~x~ `y` \&amp;amp; \\#
s#</inline> that light at sea#</inline>: \# 1. + - "that" light at sea#
END
sed -f "$work/signs" samples/fictional-en.akn.xml >"$work/hostile.akn.xml"
mkdir "$work/hostile"
cp "$work/hostile.akn.xml" "$work/hostile"
expect 0 '' 'signs of the formats as text' "$UNAKN" render -q --to=$formats "$work/hostile.akn.xml" -o "$work/hostile"
is 'the text has them' grep -q 'C:.lamps' "$work/hostile/hostile.txt"
checked 'signs of the formats' "$work/hostile" --no-trip

corpus=../shared/corpus/dev
if [ -d $corpus ] && [ "$UNAKN" = build/unakn ]; then
    expect 0 '' 'the corpus in every format' "$UNAKN" convert -q --to=akn,html,print,$formats $corpus/*.json -o "$work/corpus"
    checked 'shared corpus' "$work/corpus" --no-trip
else
    echo 'skipped: no shared corpus, or a slow build'
fi

echo "every format: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

#!/bin/sh
# Formats: the table, several at once, and stylesheets of the user's.
cd "$(dirname "$0")/../.." || exit 2
UNAKN=${UNAKN:-build/unakn}
english=samples/fictional-en.akn.xml
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
. tests/cli/lib.sh

# ---- the table
expect 0 '' 'the formats' "$UNAKN" render --list
cp "$work/out" "$work/formats"
grep -vE '^(#|name)' src/render/targets.tsv | cut -f1 >"$work/table"
is 'they are those of the table' sh -c "cut -d' ' -f1 '$work/formats' | cmp - '$work/table'"
for format in $(cut -d' ' -f1 "$work/formats"); do
    is "completion has the format $format" grep -qE -- "--to.*compgen -W '[^']*\b$format\b" completion/unakn.bash
    is "the manual has the format $format" grep -qE "^\.It Cm $format\$" man/unakn.1
done

# ---- several at once
mkdir "$work/several"
expect 0 '' 'several formats' "$UNAKN" convert --to=akn,html,tree,html samples/fictional-en.txt -o "$work/several"
is 'one file each' test "$(ls "$work/several" | tr '\n' ' ')" = 'fictional-en.akn.xml fictional-en.html fictional-en.tree '
is 'as one at a time' sh -c "'$UNAKN' convert --to=html samples/fictional-en.txt | cmp - '$work/several/fictional-en.html'"
expect 0 '' 'formats of many files' "$UNAKN" render -q --to=html,akn samples/*.akn.xml -o "$work/several"
is 'one file for each input and format' test "$(ls "$work/several"/*.html | wc -l)" -eq "$(ls samples/*.akn.xml | wc -l)"
mkdir "$work/split"
expect 0 '' 'formats of parts' "$UNAKN" convert -q --split --to=akn,html tests/golden/parts/IR-04-lettered-parts.txt -o "$work/split"
is 'two formats of two parts' test "$(ls "$work/split" | wc -l)" -eq 4
expect 2 'did you mean html?' 'a misspelt format' "$UNAKN" render --to=htlm "$english"
expect 2 'unakn render --list' 'an empty name' "$UNAKN" render --to=html, "$english"
expect 2 'give -o and the name of a folder' 'several formats, one output' "$UNAKN" render --to=html,akn "$english"
expect 70 'wrong use' 'the tree of a file that was never parsed' "$UNAKN" render --to=tree "$english"

# ---- stylesheets of the user
style() { # file, declarations, body
    cat >"$work/$1" <<END
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" exclude-result-prefixes="akn">$2
  <xsl:template match="/">$3</xsl:template>
</xsl:stylesheet>
END
}
style count.xsl '<xsl:output method="text"/><xsl:param name="word" select="0"/>' \
    '<xsl:value-of select="concat($word, count(//akn:paragraph))"/>'
expect 0 '' 'a stylesheet' "$UNAKN" render --xslt="$work/count.xsl" "$english"
is 'its result' test "$(cat "$work/out")" = 07
expect 0 '' 'with a parameter' "$UNAKN" render --xslt="$work/count.xsl" --param "word=it's \"a\" = " "$english"
is 'a parameter is a string' test "$(cat "$work/out")" = "it's \"a\" = 7"
expect 0 '' 'the last value counts' "$UNAKN" render --xslt="$work/count.xsl" --param word=a --param word=b "$english"
is 'it counts' test "$(cat "$work/out")" = b7
expect 0 '' 'from an export' "$UNAKN" convert -q --xslt="$work/count.xsl" samples/fictional-en.txt
is 'the same result' test "$(cat "$work/out")" = 07
mkdir "$work/own"
expect 0 '' 'beside others' "$UNAKN" render --to=html --xslt="$work/count.xsl" "$english" -o "$work/own"
is 'its ending is that of its output' test "$(ls "$work/own" | tr '\n' ' ')" = 'fictional-en.html fictional-en.txt '
expect 0 '' 'named in --to' "$UNAKN" render --to=count --xslt="$work/count.xsl" "$english"
expect 2 'no stylesheet that ran has a parameter "wrd"' 'a misspelt parameter' "$UNAKN" render --xslt="$work/count.xsl" --param wrd=x "$english"
expect 2 '--param name=value' 'a parameter without a value' "$UNAKN" render --xslt="$work/count.xsl" --param word "$english"
expect 66 'cannot be read' 'no stylesheet' "$UNAKN" render --xslt="$work/none.xsl" "$english"
style broken.xsl '' '<xsl:value-of select="(("/>'
expect 65 'cannot be used' 'a stylesheet that does not compile' "$UNAKN" render --xslt="$work/broken.xsl" "$english"
style fails.xsl '' '<xsl:message terminate="yes">no lamp is lit</xsl:message>'
expect 65 'no lamp is lit' 'a stylesheet that stops' "$UNAKN" render --xslt="$work/fails.xsl" "$english"
is 'it wrote nothing' test ! -s "$work/out"
echo '<a/>' >"$work/a.xml"
style reads.xsl '' "<xsl:copy-of select=\"document('$work/a.xml')\"/>"
expect 65 '' 'a stylesheet that reads a file' "$UNAKN" render --xslt="$work/reads.xsl" "$english"
style fetches.xsl '<xsl:import href="http://localhost/x.xsl"/>' ''
expect 65 'includes and imports are files' 'a stylesheet that fetches' "$UNAKN" render --xslt="$work/fetches.xsl" "$english"
mkdir "$work/lib"
style lib/inner.xsl '<xsl:template match="akn:num">inner</xsl:template>' 'x'
sed -i '/match="\/"/d' "$work/lib/inner.xsl"
style lib/outer.xsl '<xsl:include href="inner.xsl"/>' 'x'
sed -i '/match="\/"/d' "$work/lib/outer.xsl"
style includes.xsl '<xsl:output method="text"/><xsl:include href="lib/outer.xsl"/>' '<xsl:apply-templates select="(//akn:num)[1]"/>'
expect 0 '' 'a stylesheet with includes' "$UNAKN" render --xslt="$work/includes.xsl" "$english"
is 'they are included' test "$(cat "$work/out")" = inner
style imports.xsl "<xsl:import href=\"$PWD/xslt/akn-to-html.xsl\"/><xsl:template match=\"akn:preamble\"><hr/></xsl:template>" '<xsl:apply-imports/>'
expect 0 '' 'a stylesheet that changes one of ours' "$UNAKN" render --xslt="$work/imports.xsl" "$english"
says 'its own' '<hr>'
says 'and ours' '<div class="operative">'

echo "formats: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

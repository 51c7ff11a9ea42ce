#!/bin/sh
# Fictional documents for a site: one work in six languages, one that cites another, one with a subject.   make.sh FOLDER
mkdir -p "$1" || exit 2
for code in ar es ru zh en; do
    "$UNAKN" convert -q --date 2099-05-05 --symbol 'S/RES/9901 (2099)' --body SC "samples/fictional-$code.txt" -o "$1/one-$code.akn.xml"
done
"$UNAKN" convert -q --date 2099-05-05 --symbol 'S/RES/9901 (2099)' --body SC samples/fictional-fr.json -o "$1/one-fr.akn.xml"
cp samples/fictional-fr.akn.xml samples/fictional-ru.akn.xml samples/fictional-zh.akn.xml "$1"
# MD-11
sed 's|</classification>|<keyword eId="keyword_2" value="LIGHTHOUSES" showAs="LIGHTHOUSES" dictionary="#unbis"/>&|
s|</references>|<TLCReference eId="unbis" name="thesaurus" href="http://metadata.un.org/thesaurus/" showAs="UNBIS Thesaurus"/>&|' \
    samples/fictional-en.akn.xml >"$1/subject.akn.xml"
cat >"$1/citing.txt" <<'END'
United Nations
A/RES/99/8
General Assembly
Distr.: General
3 April 2045

Ninety-ninth session
Agenda item 7

Resolution adopted by the General Assembly on 2 April 2045

99/8. Lamps of the lighthouses: a fictional sample

The General Assembly,

Recalling its resolution 99/7 of 11 March 2045 on lighthouses, and its resolution 99/7 of 11 March 2045,

1. Decides to light the lamps;

2. Decides to remain seized of the matter.
END
"$UNAKN" convert -q "$1/citing.txt" -o "$1/citing.xml"
rm "$1/citing.txt"
# the first reference to a paragraph that is there, the second to one that is not
sed 's|2045-03-11/99-7"|2045-03-11/99-7#para_2"|; s|\(#para_2.*2045-03-11/99-7\)"|\1#para_99"|' "$1/citing.xml" >"$1/citing.akn.xml"
rm "$1/citing.xml"

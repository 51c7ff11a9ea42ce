#!/bin/sh
# What the program does, on the sample: converts, validates with another tool too, renders, explains.
set -e
cd "$(dirname "$0")/.."
UNAKN=${UNAKN:-build/unakn}
sample=samples/S-RES-2531-2020-fr.txt
out=build/demo
mkdir -p "$out"

echo "converting $sample"
"$UNAKN" convert --date 2020-06-29 --title 'La situation au Mali' -v -o "$out/S-RES-2531.akn.xml" "$sample" 2>"$out/findings.txt"
tail -1 "$out/findings.txt"
echo "validating: unakn check, and xmllint with the same schema"
"$UNAKN" check "$out/S-RES-2531.akn.xml"
xmllint --noout --nonet --schema schemas/akn4un.xsd "$out/S-RES-2531.akn.xml"
echo "rendering"
"$UNAKN" render -o "$out/S-RES-2531.html" "$out/S-RES-2531.akn.xml"
"$UNAKN" explain -o "$out/explain.txt" -q "$sample"
echo
echo "the results:"
echo "  $out/S-RES-2531.akn.xml   Akoma Ntoso"
echo "  $out/S-RES-2531.html      open it in a browser"
echo "  $out/explain.txt          where every line of the export went"
echo "  $out/findings.txt         what was noticed on the way"

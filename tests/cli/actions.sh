#!/bin/sh
# unakn actions: who is asked to do what, until when. What each language says is in tests/golden/leads.
cd "$(dirname "$0")/../.." || exit 2
UNAKN=${UNAKN:-build/unakn}
case $UNAKN in /*) ;; *) UNAKN=$PWD/$UNAKN ;; esac
english=$PWD/tests/golden/leads/PR-03-further-en.txt
french=$PWD/tests/golden/leads/PR-03-further-fr.txt
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
. tests/cli/lib.sh

"$UNAKN" convert -q "$english" -o "$work/en.akn.xml"
"$UNAKN" convert -q "$french" -o "$work/fr.akn.xml"
cell() { # line, column of the CSV; none of the cells asked for has a comma in it
    sed -n "$1p" "$work/out" | tr -d '\r' | cut -d, -f"$2"
}

# ---- the table
expect 0 '' 'table of a file' "$UNAKN" actions "$work/en.akn.xml"
cp "$work/out" "$work/table"
says 'its head' 'eId                      num     organ  key         addressee'
says 'a further phrase with addressee and date' 'requests    the Secretary-General                        by 31 March 2046'
says 'a period' 'urges       Member States                                within ninety days'
says 'a point of a list has the addressee of its phrase' 'para_5__list_1__point_a  5. (a)  un-ga  requests    the Secretary-General'
is 'no blanks at line ends' sh -c "! grep -q ' \$' '$work/table'"
expect 0 '' 'an export is converted' "$UNAKN" actions "$english"
is 'and says the same' cmp "$work/out" "$work/table"
expect 0 '' 'standard input' sh -c "'$UNAKN' actions < '$work/en.akn.xml'"
is 'says the same' cmp "$work/out" "$work/table"
expect 0 '' 'output to a file' "$UNAKN" actions "$work/en.akn.xml" -o "$work/table.txt"
is 'is the same' cmp "$work/table.txt" "$work/table"
expect 0 '' 'several files' "$UNAKN" actions "$work/en.akn.xml" "$work/fr.akn.xml"
is 'are named' test "$(grep -c 'akn.xml$' "$work/out")" -eq 2
sed 's/\(Secretary\)-General/\1 '"$(printf 'x%.0s' $(seq 60))"'/' "$work/en.akn.xml" >"$work/long.akn.xml"
expect 0 '' 'a long name' "$UNAKN" actions "$work/long.akn.xml"
says 'is cut' 'the Secretary xxxxxxxxxxxxxxxxxxxxxxxxxxxxx…'

# ---- CSV
expect 0 '' 'CSV' "$UNAKN" actions --format=csv "$work/en.akn.xml" "$work/fr.akn.xml"
is 'one head' test "$(grep -c '^file,eId,num,organ,key,phrase,addressee,entity,deadline,date,text' "$work/out")" -eq 1
is 'lines end as RFC 4180 has it' test "$(grep -c "$(printf '\r')\$" "$work/out")" -eq "$(wc -l <"$work/out")"
is 'key' test "$(cell 2 5)" = welcomes
is 'phrase' test "$(cell 2 6)" = Welcomes
is 'a further phrase as printed' test "$(cell 4 6)" = requests
is 'date' test "$(cell 4 10)" = 2046-03-31
says 'a cell with a comma is quoted' '"urges Member States, in particular coastal States, to pay within ninety days"'
printf '%s\n' 'Resolution 9 (2045)' '' 'The Security Council,' '' '1. Requests the “Lamp "Agency"” to report by 1 May 2046.' >"$work/quotes.txt"
expect 0 '' 'quotes' "$UNAKN" actions -q --format=csv "$work/quotes.txt"
says 'are doubled' '"Requests the “Lamp ""Agency""” to report by 1 May 2046"'

# ---- JSON Lines
expect 0 '' 'JSON' "$UNAKN" actions --format=json "$work/en.akn.xml"
is 'each line is an object' sh -c "! grep -qv '^{.*}\$' '$work/out'"
says 'with the work' '"work":"/akn/un/statement/deliberation/un-ga/2045-03-11/99-61"'
is 'as many as the table' test "$(wc -l <"$work/out")" -eq "$(($(wc -l <"$work/table") - 1))"
is 'nothing empty' sh -c "! grep -q '\"\"' '$work/out'"

# ---- what goes wrong
expect 2 'takes one of table|csv|json' 'a format that is none' "$UNAKN" actions --format=sarif "$work/en.akn.xml"
expect 66 'No such file' 'no file' "$UNAKN" actions "$work/nothing.xml"
is 'nothing on standard output' sh -c "! [ -s '$work/out' ]"
expect 66 'No such file' 'one of two files is not there' "$UNAKN" actions "$work/nothing.xml" "$work/en.akn.xml"
says 'the other is listed' 'by 31 March 2046'
sed 's/<mainBody>/<mainBody><p>x<\/p>/' "$work/en.akn.xml" >"$work/invalid.akn.xml"
expect 0 '' 'a file that is not valid' "$UNAKN" actions "$work/invalid.akn.xml"
is 'is listed all the same' cmp "$work/out" "$work/table"
sed 's/language="eng"/language="deu"/' "$work/en.akn.xml" >"$work/german.akn.xml"
expect 65 'is in no language that is known' 'another language' "$UNAKN" actions "$work/german.akn.xml"
expect 73 'cannot create' 'a folder that is not there' "$UNAKN" actions "$work/en.akn.xml" -o "$work/no/where"

echo "actions: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

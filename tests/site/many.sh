#!/bin/sh
# Copies of the samples with other numbers and dates, to see a site of many.   many.sh FOLDER N
mkdir -p "$1" || exit 2
n=0
while [ "$n" -lt "$2" ]; do
    n=$((n + 1))
    day=$(printf '20%02d-%02d-%02d' $((n % 100)) $((n % 12 + 1)) $((n % 28 + 1)))
    case $((n % 6)) in
    1) file=fictional-en old=2045-03-11 number=99/7 new=99/$n ;;
    2) file=fictional-ru old=2099-05-06 number=9902 new=$n ;;
    3) file=fictional-zh old=2099-05-08 number=9904 new=$n ;;
    4) file=fictional-ar old=2099-05-07 number=9903 new=$n ;;
    *) file=S-RES-2531-2020-fr old=2020-01-01 number=2531 new=$n ;;
    esac
    # each cites the one before of its kind
    sed "s|$number|$new|g; s|99-7|99-$n|g; s|date=\"$old\"|date=\"$day\"|g; s|/$old/|/$day/|g
        s|un-sc/[0-9-]*/2374_(2017)|un-sc/2017/$((n - 6))_(2020)|; s|un-ga/[0-9-]*/98-41|un-ga/2044/99-$((n - 6))|" \
        "samples/$file.akn.xml" >"$1/$n.xml"
done

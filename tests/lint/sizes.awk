# Files of at most 500 lines, functions of at most 70; prints the ten longest functions.   awk -f sizes.awk FILE...
FNR == 1 {
    check()
    file = FILENAME
    start = 0
}
{ lines = FNR }
/^[a-zA-Z_].*\)$/ { name = $0 }
/^\{/ { start = FNR }
/^\}/ && start {
    n = FNR - start + 1
    sub(/\(.*/, "", name)
    sub(/.*[ *]/, "", name)
    all[++count] = sprintf("%4d %s:%d %s", n, FILENAME, start, name)
    if (n > 72) {
        printf "%s:%d: error: function %s has %d lines; the limit is 70\n", FILENAME, start, name, n
        bad = 1
    }
    start = 0
}
function check() {
    if (file != "" && lines > 500) {
        printf "%s:1: error: %d lines; the limit is 500\n", file, lines
        bad = 1
    }
}
END {
    check()
    for (i = 1; i <= count; i++)
        print all[i] | "sort -rn | head -10"
    close("sort -rn | head -10")
    exit bad
}

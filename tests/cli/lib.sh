# What the suites of the command share. Needs $work.
passed=0 failed=0

ok() { passed=$((passed + 1)); }
bad() {
    failed=$((failed + 1))
    echo "FAIL $1"
    head -5 "$work/err" 2>/dev/null | cut -c1-300
}
# status wanted, text wanted on standard error ('' for none needed), name, command...
expect() {
    want=$1 text=$2 name=$3
    shift 3
    "$@" >"$work/out" 2>"$work/err"
    got=$?
    if [ "$got" -ne "$want" ]; then
        bad "$name: exit $got, not $want"
    elif [ -n "$text" ] && ! grep -qF -- "$text" "$work/err"; then
        bad "$name: no \"$text\" on standard error"
    else
        ok
    fi
}
is() { # name test...
    name=$1
    shift
    if "$@" >/dev/null 2>&1; then ok; else bad "$name"; fi
}
says() { is "$1" grep -qF -- "$2" "$work/out"; } # name, text wanted on standard output

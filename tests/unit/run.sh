#!/bin/sh
# Runs one cmocka program and says how it went in the words of the other suites.
out=$("$1" 2>&1)
status=$?
passed=$(printf '%s\n' "$out" | grep -c '^\[       OK ')
failed=$(printf '%s\n' "$out" | grep -c '^\[  FAILED  \] [a-z_0-9]*$')
if [ "$status" -ne 0 ]; then
    printf '%s\n' "$out" | grep -v '^\[ RUN\|^\[       OK'
    [ "$failed" -eq 0 ] && failed=1
fi
echo "$(basename "$1"): $passed passed, $failed failed"
[ "$status" -eq 0 ]

#!/bin/sh
# Installs the Debian packages given that are not there yet; says what it does; does nothing when all is there.
missing=
for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
[ -z "$missing" ] && exit 0
if ! command -v apt-get >/dev/null 2>&1; then
    # not Debian: what is needed may be there under other names, the compiler will tell
    echo "note: not a Debian machine; needed are the equivalents of:$missing"
    exit 0
fi
as_root=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || {
        echo "error: these Debian packages are missing:$missing"
        echo "  hint: as root, run: apt-get install$missing"
        exit 1
    }
    as_root=sudo
fi
echo "installing from Debian:$missing"
$as_root apt-get -qq update && DEBIAN_FRONTEND=noninteractive $as_root apt-get -qq -y install --no-install-recommends $missing >/dev/null

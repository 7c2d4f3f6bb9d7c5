#!/bin/sh
# Print the path of a Python ≥ 3.11 that can make virtual environments. PYTHON names one; otherwise the usual names
# are tried. On Debian as root the venv module is installed when it alone is missing. Else: say what is missing, fail.
set -eu

found=
for candidate in ${PYTHON:+"$PYTHON"} python3 python3.14 python3.13 python3.12 python3.11 python; do
    command -v "$candidate" >/dev/null 2>&1 || continue
    "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
    found=$(command -v "$candidate")
    if "$found" -c 'import ensurepip, venv' 2>/dev/null; then
        printf '%s\n' "$found"
        exit 0
    fi
done

if [ -z "$found" ]; then
    echo "missing: Python 3.11 or newer. Install it, or name it: make PYTHON=/path/to/python3" >&2
    exit 1
fi
if [ "$(id -u)" = 0 ] && [ -e /etc/debian_version ] && command -v apt-get >/dev/null; then
    version=$("$found" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    echo "installing python$version-venv" >&2
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "python$version-venv"; } >&2 </dev/null
    "$found" -c 'import ensurepip, venv'
    printf '%s\n' "$found"
    exit 0
fi
echo "missing: the venv module of $found (on Debian and Ubuntu: apt-get install python3-venv)" >&2
exit 1

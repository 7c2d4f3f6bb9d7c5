#!/bin/sh
# What the tests need beside Python: Chromium, a CJK font, Java 17 (for the Nu HTML checker) and npm (to fetch the
# checkers). On Debian as root what is missing is installed; elsewhere it is named and the script fails.
set -u

packages=
missing=

want() { # what it is for a person, Debian's packages
    missing="$missing
  $1"
    packages="$packages $2"
}

check() {
    packages= missing=
    chromium=${CHROMIUM:-}
    for path in /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
        [ -z "$chromium" ] && [ -x "$path" ] && chromium=$path
    done
    [ -n "$chromium" ] && [ -x "$chromium" ] || want "Chromium (or CHROMIUM=/path/to/browser)" chromium
    fc-list :lang=zh-cn 2>/dev/null | grep -q . || want "a Chinese font, such as Noto CJK" "fontconfig fonts-noto-cjk"
    java=$(java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
    [ "${java:-0}" -ge 17 ] || want "Java 17 or newer" default-jre-headless
    node=$(node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p')
    [ "${node:-0}" -ge 18 ] || want "Node.js 18 or newer" nodejs
    command -v npm >/dev/null 2>&1 || want "npm" npm
    [ -z "$missing" ]
}

check && exit 0
if [ "$(id -u)" = 0 ] && grep -qs '^ID=debian$' /etc/os-release; then
    echo "installing:$packages"
    apt-get update -qq </dev/null &&
        # shellcheck disable=SC2086  the packages are words
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages </dev/null >/dev/null
    check && exit 0
fi
echo "missing for the tests:$missing" >&2
grep -qs '^ID=debian$' /etc/os-release && echo "as root: apt-get install$packages" >&2
exit 1

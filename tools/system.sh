#!/bin/sh
# What stands outside Python: tools/system.sh NAME..., each of chromium, font, java, npm, pandoc, pango. On Debian as root what
# is missing is installed; elsewhere it is named, with Debian's packages, and the script fails.
set -u

want() { # what it is for a person, Debian's packages
    missing="$missing
  $1"
    packages="$packages $2"
}

check() {
    packages= missing=
    for name; do
        case $name in
            chromium)
                found=
                for path in "${CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
                    [ -n "$path" ] && [ -x "$path" ] && found=$path
                done
                [ -n "$found" ] || want "Chromium (or CHROMIUM=/path/to/browser)" chromium
                ;;
            font)
                fc-list :lang=zh-cn 2>/dev/null | grep -q . ||
                    want "a Chinese font, such as Noto CJK" "fontconfig fonts-noto-cjk"
                ;;
            java)
                version=$(java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
                [ "${version:-0}" -ge 17 ] || want "Java 17 or newer" default-jre-headless
                ;;
            npm)
                version=$(node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p')
                [ "${version:-0}" -ge 18 ] || want "Node.js 18 or newer" nodejs
                command -v npm >/dev/null 2>&1 || want "npm" npm
                ;;
            pango)
                # ldconfig is not on everybody's path
                libraries=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p 2>/dev/null)
                case $libraries in *libpangoft2-1.0*libharfbuzz-subset* | *libharfbuzz-subset*libpangoft2-1.0*) ;; *)
                    want "Pango and HarfBuzz" "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" ;; esac
                ;;
            pandoc) command -v pandoc >/dev/null 2>&1 || want "pandoc" pandoc ;;
            *) want "$name: unknown to tools/system.sh" "" ;;
        esac
    done
    [ -z "$missing" ]
}

check "$@" && exit 0
if [ "$(id -u)" = 0 ] && grep -qs '^ID=debian$' /etc/os-release; then
    echo "installing:$packages"
    apt-get update -qq </dev/null &&
        # shellcheck disable=SC2086  the packages are words
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages </dev/null >/dev/null
    check "$@" && exit 0
fi
echo "missing:$missing" >&2
grep -qs '^ID=debian$' /etc/os-release && echo "as root: apt-get install$packages" >&2
exit 1

#!/usr/bin/env bash
# Run the verbs over every file of a folder. validate may find something (1); any other failure counts.
set -uo pipefail

folder=${1:?usage: tools/corpus.sh FOLDER}
govpub=${GOVPUB:-$(dirname "$0")/../.venv/bin/govpub}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

try() { # the highest exit code that is fine, a name, a command
    local fine=$1 name=$2 code=0
    shift 2
    "$@" >"$work/out" 2>"$work/err" || code=$?
    if [ "$code" -le "$fine" ] && ! grep -q 'Traceback' "$work/err" && [ -s "$work/out" -o "$fine" = 1 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED ($code): $name" >&2
        tail -n 20 "$work/err" >&2
    fi
}

pipeline() {
    "$govpub" assemble "$1" | "$govpub" convert --traditional | "$govpub" a11y
}

for file in "$folder"/*; do
    name=${file##*/}
    for verb in parse assemble a11y; do
        try 0 "$verb $name" "$govpub" "$verb" "$file"
    done
    try 1 "validate $name" "$govpub" validate "$file"
    for target in zh-Hans zh-Hant zh-Hant-TW zh-Hant-HK; do
        try 0 "convert --to $target $name" "$govpub" convert --to "$target" "$file"
    done
    case $name in
        *.txt) try 0 "assemble | convert | a11y: $name" pipeline "$file" ;;
    esac
done

echo "verbs over $folder: $passed passed, $failed failed"
[ "$failed" = 0 ]

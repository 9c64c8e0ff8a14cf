#!/bin/sh
# states.sh LABEL LAUNCHER... : runs the table of states of docs/lock-file.md, and what has failed on some platform before, through a given asset-sync.
# LAUNCHER is what starts the command: /path/asset-sync, or wine /path/asset-sync.exe. PARTS names the scripts to read; ON_WINDOWS=1 also tries what
# only Windows has.
# Prints each case that does not hold; the last line is "LABEL: N of M held".
set -u
label=$1
shift
launcher=$*
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d) && cd "$work" || exit 1
trap 'cd / && rm -rf "$work"' EXIT
tried=0 held=0 code=0

# The launcher is a list of words, and none of them has a space.
# shellcheck disable=SC2086
asset_sync() {
  code=0
  $launcher "$@" </dev/null >"$work/out.txt" 2>"$work/err.txt" || code=$?
}

# expect NAME CODE TEXT : the exit code of the last command, and TEXT in its output.
expect() {
  tried=$((tried + 1))
  if [ "$code" -eq "$2" ] && cat "$work/out.txt" "$work/err.txt" | grep -qF -e "$3"; then held=$((held + 1)); return; fi
  echo "$label: $1: expected $2 and '$3', got $code and:"
  head -n 6 "$work/out.txt" "$work/err.txt"
}

# holds NAME CONDITION... : a condition on the files.
holds() {
  name=$1
  shift
  tried=$((tried + 1))
  if "$@"; then held=$((held + 1)); else echo "$label: $name: not so: $*"; fi
}

map() { printf '{ "mappings": [ %s ] }\n' "$1" >asset-mappings.json; }

pair() { printf '{ "source": "%s", "destination": "%s" }' "$1" "$2"; }

# tree NAME : a fresh folder in which out/a.md is in sync with docs/a.md.
tree() {
  mkdir -p "$work/$1/docs" && cd "$work/$1" || exit 1
  printf 'one\n' >docs/a.md
  map "$(pair docs/a.md out/a.md)"
  asset_sync sync
}

verify() { asset_sync verify --format json; }
has() { [ "$(cat "$1")" = "$2" ]; }
absent() { [ ! -e "$1" ]; }
# within SECONDS CONDITION... : waits for it.
within() {
  seconds=$1
  shift
  for _ in $(seq 1 "$seconds"); do
    "$@" 2>/dev/null && return
    sleep 1
  done
  return 1
}
no_temporaries() { [ -z "$(find . -name '.assetsync-*' -o -name '*.journal')" ]; }

for part in ${PARTS:-table names moving}; do
  . "$here/$part.sh"
done
[ "${ON_WINDOWS:-}" != 1 ] || . "$here/windows.sh"
echo "$label: $held of $tried held"
[ "$held" -eq "$tried" ]

#!/bin/sh
# run.sh DIR : publishes asset-sync into DIR for each platform that can be imitated here, and runs the state table with it; says what it leaves out.
set -u
mkdir -p "$1" && dir=$(cd "$1" && pwd) || exit 2
here=$(cd "$(dirname "$0")" && pwd)
failed=0 published=' '

# try LABEL RID MISSING LAUNCHER... : MISSING is what the machine lacks, or empty.
try() {
  label=$1 rid=$2 missing=$3
  shift 3
  [ -n "$missing" ] || publish
  if [ -n "$missing" ]; then echo "$label: left out: needs $missing"; return; fi
  sh "$here/states.sh" "$label" "$@" || failed=1
}

# Publishes for $rid, once. What the feed lacks goes into $missing; any other failure shows when the command is started.
publish() {
  case $published in *" $rid "*) return ;; esac
  if log=$("$here/prepare.sh" "$dir" "$rid" 2>&1); then published="$published$rid "; return; fi
  missing=$(printf '%s\n' "$log" | sed -n 's/.*error NU[0-9]*: .*\(package [^ ]*\).*/\1/p' | head -n 1)
  [ -n "$missing" ] || printf '%s\n' "$log"
}

needs() { command -v "$1" >/dev/null || printf '%s ' "$1"; }
needs_file() { [ -e "$1" ] || printf '%s ' "$1"; }

# Two seconds per command: in parallel with the others, and with QUICK=1 only the state table.
(
  [ "${QUICK:-}" != 1 ] || export PARTS=table
  try "Linux Arm64 (qemu)" linux-arm64 "$(needs qemu-aarch64-static)$(needs_file /usr/aarch64-linux-gnu/lib/libstdc++.so.6)" qemu-aarch64-static -L /usr/aarch64-linux-gnu "$dir/linux-arm64/asset-sync"
  exit $failed
) >"$dir/arm64.txt" &
arm=$!

try "Linux x64" linux-x64 "" "$dir/linux-x64/asset-sync"
try "Linux x64, portable files" linux-x64 "" env ASSETSYNC_PORTABLE_FILES=1 "$dir/linux-x64/asset-sync"
try "Alpine (musl) x64" linux-musl-x64 "$(needs_file /lib/ld-musl-x86_64.so.1)$(needs gcc)" env LD_LIBRARY_PATH="$dir/musl" "$dir/linux-musl-x64/asset-sync"

export WINEDEBUG=-all WINEPREFIX="$dir/wine" ON_WINDOWS=1
[ -n "$(needs wine)" ] || wine cmd /c ver </dev/null >/dev/null 2>&1 # The first start makes the prefix, which takes half a minute.
try "Windows x64 (wine)" win-x64 "$(needs wine)" wine "$dir/win-x64/asset-sync.exe"

wait $arm || failed=1
cat "$dir/arm64.txt"
exit $failed

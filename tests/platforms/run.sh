#!/bin/sh
# run.sh DIR : runs the state table with every build that prepare.sh put into DIR and that can be started here; says what it leaves out.
set -u
dir=$(cd "$1" && pwd) || exit 2
here=$(cd "$(dirname "$0")" && pwd)
failed=0

# try LABEL RID MISSING LAUNCHER... : MISSING is what the machine lacks, or empty.
try() {
  label=$1 rid=$2 missing=$3
  shift 3
  if [ ! -d "$dir/$rid" ]; then missing="a build for $rid in $dir"; fi
  if [ -n "$missing" ]; then echo "$label: left out: needs $missing"; return; fi
  sh "$here/states.sh" "$label" "$@" || failed=1
}

needs() { command -v "$1" >/dev/null || echo "$1"; }
needs_file() { [ -e "$1" ] || echo "$1"; }

try "Linux x64" linux-x64 "" "$dir/linux-x64/asset-sync"
try "Linux x64, portable files" linux-x64 "" env ASSETSYNC_PORTABLE_FILES=1 "$dir/linux-x64/asset-sync"
try "Alpine (musl) x64" linux-musl-x64 "$(needs_file /lib/ld-musl-x86_64.so.1)" env LD_LIBRARY_PATH="$dir/musl" "$dir/linux-musl-x64/asset-sync"
try "Linux Arm64 (qemu)" linux-arm64 "$(needs qemu-aarch64-static)$(needs_file /usr/aarch64-linux-gnu/lib/libstdc++.so.6)" qemu-aarch64-static -L /usr/aarch64-linux-gnu "$dir/linux-arm64/asset-sync"
if [ -n "$(needs wine)" ] || [ ! -d "$dir/win-x64" ]; then
  try "Windows x64 (wine)" win-x64 "$(needs wine)"
else
  WINEDEBUG=-all WINEPREFIX=$dir/wine ON_WINDOWS=1
  export WINEDEBUG WINEPREFIX ON_WINDOWS
  wine cmd /c ver </dev/null >/dev/null 2>&1 # The first start makes the prefix, which takes half a minute.
  try "Windows x64 (wine)" win-x64 "" wine "$dir/win-x64/asset-sync.exe"
fi
exit $failed

#!/usr/bin/env bash
# Measures asset-sync and its peers and writes results.md and scaling.md. See README.md.
set -euo pipefail

usage() {
  cat <<'END'
usage: benchmarks/run.sh [--quick] [--only WORK,...] [--data DIR] [--out DIR] [--seed N]

  --quick      small data sets and few runs: proves the harness, judges no goal
  --only LIST  of verify-50, verify-50-git, verify-20000, verify-big, sync-nothing,
               sync-one-percent, sync-first, scaling
  --data DIR   where the data sets go; kept, and used again (default: a scratch folder, removed at the end)
  --out DIR    where the tables go (default: benchmarks/; with --quick or --only the terminal alone)
  --seed N     another seed, other data (default: 1)

  ASSET_SYNC=FILE      measure this binary instead of publishing src/AssetSync.Tool
  PUBLISH_ARGS="..."   further arguments for dotnet publish
  CC=gcc|clang         the compiler for the limit
END
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(dirname "$here")
all=verify-50,verify-50-git,verify-20000,verify-big,sync-nothing,sync-one-percent,sync-first,scaling
only=$all quick='' data='' out='' seed=1
while (($#)); do
  case $1 in
    --quick) quick=yes ;;
    --only) only=${2:?} && shift ;;
    --data) data=${2:?} && shift ;;
    --out) out=${2:?} && shift ;;
    --seed) seed=${2:?} && shift ;;
    -h | --help) usage && exit 0 ;;
    *) usage >&2 && exit 2 ;;
  esac
  shift
done
for work in ${only//,/ }; do
  [[ ,$all, == *,$work,* ]] || { echo "run.sh: no work named $work; there are $all" >&2; exit 2; }
done

# shellcheck source=tools.sh
source "$here/tools.sh"
# shellcheck source=peers/commands.sh
source "$here/peers/commands.sh"
# shellcheck source=measure.sh
source "$here/measure.sh"

require_tools
if [[ $data ]]; then
  mkdir -p "$data"
  data=$(cd "$data" && pwd)
  trap 'rm -rf "$data/trash"' EXIT
else
  data=$(mktemp -d "${TMPDIR:-/tmp}/asset-sync-benchmarks.XXXXXX")
  trap 'rm -rf "$data"' EXIT
fi
raw=$data/raw
rm -rf "$raw" && mkdir -p "$raw"
isolate_git
build_limit
asset_sync=${ASSET_SYNC:-}
[[ $asset_sync ]] || publish_tool
asset_sync=$(realpath "$asset_sync")

if [[ $quick ]]; then
  many=small-500 big=big-4x4 sizes='10 100 1000' rounds=2 few=2 some=2 lots=2
else
  many=small-20000 big=big-40x64 sizes='10 100 1000 10000 100000' rounds=5 few=2 some=4 lots=20
fi

facts > "$raw/facts"
for work in ${only//,/ }; do
  case $work in
    verify-50) work "$work" verify mixed-50 "$lots" ;;
    verify-50-git) work "$work" verify-git mixed-50 "$lots" ;;
    verify-20000) work "$work" verify "$many" "$some" ;;
    verify-big) work "$work" verify "$big" "$few" ;;
    sync-nothing) work "$work" sync-nothing "$many" "$some" ;;
    sync-one-percent) work "$work" sync-one-percent "$many" "$some" ;;
    sync-first) work "$work" sync-first "$many" "$few" ;;
    scaling) scaling ;;
  esac
done

if [[ -z $out && -z $quick && $only == "$all" ]]; then out=$here; fi
"$python" "$here/report.py" "$raw" ${out:+--out "$out"}
if [[ $out == "$here" ]]; then "$python" "$here/report.py" --chart "$out/results.md" >"$here/../docs/pictures/performance.svg"; fi

# Finds, builds and describes the tools. Sourced by run.sh.

# A pyenv or asdf shim would charge its own start-up to the peer written in Python.
python=$(python3 -c 'import sys; print(sys.executable)' 2> /dev/null || true)
compiler=${CC:-$(type -P gcc || type -P clang || true)}
gnu_time=$(type -P time || true)
limit='' # set by build_limit
built='a binary built elsewhere' # or as publish_tool says

require_tools() {
  local missing=0
  need() { # NAME FOUND HOW
    [[ $2 ]] && return
    echo "run.sh: $1 is missing: $3" >&2
    missing=1
  }
  [[ $(uname -s) == Linux ]] || { echo 'run.sh: runs on Linux only (GNU time, taskset, cp -a)' >&2; exit 2; }
  need python3 "$python" 'apt-get install python3'
  need hyperfine "$(type -P hyperfine)" 'apt-get install hyperfine'
  need rsync "$(type -P rsync)" 'apt-get install rsync'
  need diff "$(type -P diff)" 'apt-get install diffutils'
  need git "$(type -P git)" 'apt-get install git'
  need taskset "$(type -P taskset)" 'apt-get install util-linux'
  need 'GNU time' "$([[ $gnu_time ]] && "$gnu_time" --version 2>&1 | grep GNU)" 'apt-get install time'
  need 'a C compiler' "$compiler" 'apt-get install gcc libc6-dev (or clang)'
  if [[ ${ASSET_SYNC:-} ]]; then
    need "ASSET_SYNC=$ASSET_SYNC" "$(type -P "$ASSET_SYNC")" 'a path to an executable asset-sync'
  else
    need dotnet "$(type -P dotnet)" 'https://dotnet.microsoft.com/download (or set ASSET_SYNC)'
  fi
  ((missing == 0)) || exit 2
  if [[ -z $quick && ,$only, == *,verify-big,* ]] && (($(awk '/^MemAvailable/ { print $2 }' /proc/meminfo) < 6 * 1048576)); then
    echo 'run.sh: less than 6 GiB of free memory: verify-big will measure the disk, not the cache' >&2
  fi
}

# Neither this user's settings nor a repository above the data may change what git and asset-sync do.
isolate_git() {
  unset "${!GIT_@}"
  export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_CEILING_DIRECTORIES=$data
}

build_limit() {
  limit=$data/limit
  "$compiler" -O3 -Wall -Wextra -pthread -o "$limit" "$here/peers/limit.c"
}

publish_tool() {
  local rid log=$data/publish.log
  case $(uname -m) in
    x86_64) rid=linux-x64 ;;
    aarch64) rid=linux-arm64 ;;
    *) echo "run.sh: set ASSET_SYNC, there is no native asset-sync for $(uname -m)" >&2; exit 2 ;;
  esac
  if [[ -e /etc/alpine-release ]]; then rid=${rid/linux/linux-musl}; fi
  echo "publishing asset-sync for $rid" >&2
  # shellcheck disable=SC2086 # PUBLISH_ARGS is a list of words
  if dotnet publish "$repository/src/AssetSync.Tool" -c Release -r "$rid" -o "$data/bin" ${PUBLISH_ARGS:-} > "$log" 2>&1; then
    asset_sync=$data/bin/asset-sync
    built='Native AOT'
    return
  fi
  tail -n 20 "$log" >&2
  echo 'run.sh: Native AOT needs clang and zlib1g-dev (apt-get install clang zlib1g-dev),' \
    'or set ASSET_SYNC to a binary built elsewhere' >&2
  exit 2
}

facts() {
  fact() { printf '%s\t%s\n' "$1" "$2"; }
  fact date "$(date -u +%Y-%m-%d)"
  fact commit "$(git -C "$repository" describe --always --dirty 2> /dev/null || echo unknown)"
  fact processor "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1 | grep . || uname -m)"
  fact cores "$(nproc --all) (used: $(cores 2 | tr , '\n' | wc -l))"
  fact memory "$(awk '/^MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo)"
  fact 'load before' "$(cut -d ' ' -f 1 /proc/loadavg)"
  fact 'file system' "$(df --output=fstype "$data" | tail -1)"
  fact kernel "$(uname -sr)"
  fact asset-sync "$("$asset_sync" --version | head -1) ($built)"
  fact dotnet "$(dotnet --version 2> /dev/null || echo none)"
  fact rsync "$(rsync --version | awk 'NR == 1 { print $3 }')"
  fact git "$(git --version | cut -d ' ' -f 3)"
  fact diff "$(diff --version | awk 'NR == 1 { print $NF }')"
  fact python "$("$python" --version | cut -d ' ' -f 2)"
  fact hyperfine "$(hyperfine --version | cut -d ' ' -f 2)"
  fact compiler "$("$compiler" --version | head -1)"
  fact quick "${quick:-no}"
  fact seed "$seed"
}

# The first N of the processors that this process may use, as taskset wants them.
cores() {
  "$python" -c 'import os, sys; print(*sorted(os.sched_getaffinity(0))[:int(sys.argv[1])], sep=",")' "$1"
}

#!/bin/sh
# Finds the .NET SDK, picks the engine and runs the targets: NUKE where it can be restored (build/Build.cs), otherwise the same on MSBuild (build/Build.proj).
# BUILD_ENGINE=nuke|msbuild forces one. ./build.sh --help lists targets and options.
set -u
cd "$(dirname "$0")" || exit 3

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 NUKE_TELEMETRY_OPTOUT=1

fail() { # EXIT-CODE MESSAGE
  echo "build.sh: $2" >&2
  exit "$1"
}

find_sdk() {
  for dotnet in dotnet "${DOTNET_ROOT:-}/dotnet" "${HOME:-}/.dotnet/dotnet" /usr/share/dotnet/dotnet /usr/local/share/dotnet/dotnet; do
    command -v "$dotnet" >/dev/null 2>&1 && "$dotnet" --version >/dev/null 2>&1 && return
  done
  fail 2 "no .NET SDK found that global.json accepts (it asks for $(sed -n 's/.*"version": *"\([^"]*\)".*/\1/p' global.json) or a later feature band); see https://dotnet.microsoft.com/download"
}

temp=.nuke/temp
without_nuke=$temp/without-nuke
built=build/obj/build.sh.stamp

# What the outcome of restoring NUKE depends on. It is not remembered for longer than a day, as feeds change without a trace here.
restore_key() {
  {
    cat build/_build.csproj Directory.Packages.props
    cat nuget.config NuGet.config NuGet.Config ../nuget.config ../NuGet.config ../NuGet.Config "${HOME:-}/.nuget/NuGet/NuGet.Config" "${HOME:-}/.config/NuGet/NuGet.Config" 2>/dev/null
    env | grep -i '^\(nuget\|restore\)' | sort
  } | cksum
}

remembers_that_nuke_is_missing() {
  [ -n "$(find "$without_nuke" -mtime -1 2>/dev/null)" ] && [ "$(sed -n 1p "$without_nuke")" = "$(restore_key)" ]
}

# Sets $reason where NUKE cannot be restored.
restore_nuke() {
  nuke_is_built && return
  if log=$("$dotnet" restore build/_build.csproj --verbosity quiet -nologo 2>&1); then
    rm -f "$without_nuke"
    return 0
  fi
  reason=$(printf '%s\n' "$log" | sed -n 's/.*error \(NU[0-9]*: .*\)/\1/p' | sed -n '1{s/\. .*//;p;}')
  [ -n "$reason" ] || { printf '%s\n' "$log" >&2; fail 3 "build/_build.csproj cannot be restored, and not for want of NUKE"; }
  mkdir -p "$temp"
  printf '%s\n%s\n' "$(restore_key)" "$reason" >"$without_nuke"
  return 1
}

# Nothing that the build is made from is newer than the last build of it; a file that was removed makes its folder newer.
nuke_is_built() {
  [ -f build/bin/Debug/_build.dll ] && [ "$(cat "$built" 2>/dev/null)" = "$(restore_key)" ] &&
    [ -z "$(find build src/AssetSync src/AssetSync.Nuke global.json Directory.* \( -name bin -o -name obj \) -prune -o -newer "$built" -print | head -n 1)" ]
}

run_on_nuke() {
  if ! nuke_is_built; then
    log=$("$dotnet" build build/_build.csproj --no-restore --verbosity quiet -nologo -clp:NoSummary 2>&1) || { printf '%s\n' "$log" >&2; exit 1; }
    restore_key >"$built"
  fi
  exec "$dotnet" build/bin/Debug/_build.dll "$@"
}

run_on_msbuild() {
  mkdir -p "$temp"
  BUILD_EXIT_CODE_FILE=$PWD/$temp/exit-code.$$
  BUILD_ARGUMENTS=$(for argument in "$@"; do printf '%s\n' "$argument"; done)
  export BUILD_EXIT_CODE_FILE BUILD_ARGUMENTS
  "$dotnet" msbuild build/Build.proj -nologo -noautoresponse -verbosity:minimal "-consoleloggerparameters:NoSummary;ShowProjectFile=false" -terminalLogger:off -nodeReuse:false
  code=$?
  if [ -f "$BUILD_EXIT_CODE_FILE" ]; then
    code=$(cat "$BUILD_EXIT_CODE_FILE")
    rm -f "$BUILD_EXIT_CODE_FILE"
  fi
  exit "$code"
}

find_sdk
case ${BUILD_ENGINE:-} in
  nuke)
    restore_nuke || fail 2 "BUILD_ENGINE=nuke, but NUKE cannot be restored here ($reason)"
    run_on_nuke "$@"
    ;;
  msbuild)
    run_on_msbuild "$@"
    ;;
  '')
    if remembers_that_nuke_is_missing; then
      reason=$(sed -n 2p "$without_nuke")
    elif restore_nuke; then
      run_on_nuke "$@"
    fi
    echo "NUKE cannot be restored here ($reason): the same targets run on MSBuild, from build/Build.proj."
    run_on_msbuild "$@"
    ;;
  *)
    fail 2 "BUILD_ENGINE is neither nuke nor msbuild but '$BUILD_ENGINE'"
    ;;
esac

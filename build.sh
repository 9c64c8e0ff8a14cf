#!/bin/sh
# Finds the .NET SDK and runs the targets on NUKE (build/Build.cs), or on MSBuild (build/Build.proj) if NUKE cannot be restored.
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

without_nuke=.nuke/temp/without-nuke
nuke_build=build/bin/Debug/_build.dll

# Within the last day, and for the current versions.
remembers_that_nuke_is_missing() {
  [ -n "$(find "$without_nuke" -mtime -1 -newer build/_build.csproj -newer Directory.Packages.props 2>/dev/null)" ]
}

nuke_is_built() {
  [ -f "$nuke_build" ] &&
    [ -z "$(find build src/AssetSync src/AssetSync.Nuke global.json Directory.* \( -name bin -o -name obj \) -prune -o -newer "$nuke_build" -print | head -n 1)" ]
}

# Fails if NUKE cannot be restored, with the reason in $without_nuke.
build_on_nuke() {
  nuke_is_built && return
  echo "Restoring NUKE and building build/_build.csproj ..."
  if log=$("$dotnet" build build/_build.csproj --verbosity quiet -nologo -clp:NoSummary 2>&1); then
    touch "$nuke_build"
    return
  fi
  reason=$(printf '%s\n' "$log" | sed -n 's/.*error \(NU[0-9]*: .*\)/\1/p' | sed -n '1{s/\. .*//;p;}')
  [ -n "$reason" ] || { printf '%s\n' "$log" >&2; exit 1; }
  mkdir -p .nuke/temp
  printf '%s\n' "$reason" >"$without_nuke"
  return 1
}

# Targets become -t:, options -p:.
run_on_msbuild() {
  targets='Clean SyncAssets VerifyAssets Restore Compile Test Pack Publish'
  named='' skipped='' configuration='' source='' key='' dry_run=false overwrite=false list=named
  while [ $# -gt 0 ]; do
    case $1 in
      --help) cat build/usage.txt; exit ;;
      --dry-run) dry_run=true list=named ;;
      --overwrite-assets) overwrite=true list=named ;;
      --skip) list=skipped; case ${2:--} in -*) skipped=$targets ;; esac ;;
      --configuration | --nuget-source | --nuget-api-key)
        [ $# -gt 1 ] || fail 2 "option '$1' needs a value"
        case $1 in --configuration) configuration=$2 ;; --nuget-source) source=$2 ;; *) key=$2 ;; esac
        list=named
        shift ;;
      -*) fail 2 "unknown option '$1'; --help lists the options" ;;
      *)
        target=$(printf '%s\n' $targets | grep -ixF -- "$1") || fail 2 "unknown target '$1'; there are $targets"
        case $list in named) named="$named $target" ;; *) skipped="$skipped $target" ;; esac ;;
    esac
    shift
  done

  run=+ skip=+
  for target in $targets; do
    case " ${named:-Test} " in *" $target "*) run=$run$target+; continue ;; esac
    case " $skipped " in *" $target "*) skip=$skip$target+ ;; esac
  done
  rm -f .nuke/temp/exit-code
  "$dotnet" msbuild build/Build.proj "-t:$(echo "$run" | sed 's/^+//; s/+$//; s/+/;/g')" "-p:Named=$run" "-p:Skip=$skip" "-p:DryRun=$dry_run" "-p:OverwriteAssets=$overwrite" \
    ${configuration:+"-p:Configuration=$configuration"} ${source:+"-p:NuGetSource=$source"} ${key:+"-p:NuGetApiKey=$key"} \
    -nologo -noautoresponse -verbosity:minimal '-consoleLoggerParameters:NoSummary;ShowProjectFile=false' -terminalLogger:off -nodeReuse:false
  code=$?
  [ "$code" -eq 0 ] || [ ! -s .nuke/temp/exit-code ] || code=$(cat .nuke/temp/exit-code) # MSBuild has only 1 for a failure
  exit "$code"
}

find_sdk
case ${BUILD_ENGINE:-} in
  nuke)
    build_on_nuke || fail 2 "BUILD_ENGINE=nuke, but NUKE cannot be restored here ($reason)"
    exec "$dotnet" "$nuke_build" "$@" ;;
  msbuild) ;;
  '')
    ! remembers_that_nuke_is_missing && build_on_nuke && exec "$dotnet" "$nuke_build" "$@"
    echo "NUKE cannot be restored here ($(cat "$without_nuke")): the same targets run on MSBuild, from build/Build.proj." ;;
  *) fail 2 "unknown BUILD_ENGINE '$BUILD_ENGINE'; use nuke or msbuild" ;;
esac
run_on_msbuild "$@"

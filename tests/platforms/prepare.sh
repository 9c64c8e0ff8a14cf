#!/bin/sh
# prepare.sh DIR RID... : publishes self-contained builds of asset-sync into DIR/RID, and what musl's loader needs into DIR/musl.
set -eu
dir=$1
shift
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$dir"
dir=$(cd "$dir" && pwd)
for rid; do
  echo "publishing asset-sync for $rid"
  # The library is built for net10.0 alone: not every feed has the older runtime packs of every platform.
  dotnet publish "$here/../../src/AssetSync.Tool" -c Release -f net10.0 -r "$rid" --self-contained -p:TargetFrameworks=net10.0 \
    -p:PublishAot=false -p:RunAnalyzers=false -p:GenerateDocumentationFile=false -p:UseArtifactsOutput=true --artifacts-path "$dir/$rid.build" -o "$dir/$rid" -v quiet -nologo
  rm -rf "$dir/$rid.build"

  if [ "$rid" = linux-musl-x64 ] && [ -e /lib/ld-musl-x86_64.so.1 ]; then
    mkdir -p "$dir/musl"
    gcc -shared -fPIC -nostdlib -o "$dir/musl/ld-linux-x86-64.so.2" "$here/musl-shim.c"
    ln -sf /lib/ld-musl-x86_64.so.1 "$dir/musl/libc.musl-x86_64.so.1"
    for library in libstdc++.so.6 libgcc_s.so.1; do
      ln -sf "$(gcc -print-file-name=$library)" "$dir/musl/$library"
    done
  fi
done

#!/usr/bin/env bash
# Brings the data set in the current folder back to where a sync starts from. Not timed.
set -euo pipefail
case ${1:?} in
  sync-one-percent)
    cp -a saved/. mirror/
    cp -a saved.lock.json asset-mappings.lock.json
    ;;
  sync-first)
    rm -rf mirror asset-mappings.lock.json
    ;;
esac
sync -f . # the next one does not pay for the last one's writes

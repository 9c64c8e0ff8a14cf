#!/usr/bin/env bash
# Restores the data set in the current folder to the starting state of a sync. Not timed.
set -euo pipefail
case ${1:?} in
  sync-one-percent)
    cp -a saved/. mirror/
    cp -a saved.lock.json asset-mappings.lock.json
    find mirror -type f -exec cat {} + > /dev/null
    ;;
  sync-first)
    # Moved, not removed: ext4 without a journal does not use a removed file's inode again for minutes, and
    # every file created meanwhile has to search past all of them, which made any first sync ten times slower.
    if [[ -e mirror ]]; then
      mkdir -p ../trash
      mv mirror "$(mktemp -d ../trash/XXXXXXXX)"
    fi
    rm -f asset-mappings.lock.json
    ;;
esac
find canonical -type f -exec cat {} + > /dev/null # a warm cache, without an untimed run
sync -f . # the next one does not pay for the last one's writes

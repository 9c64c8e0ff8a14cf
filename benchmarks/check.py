#!/usr/bin/env python3
"""Checks in a data set's folder that one peer gives the right answer; a fast wrong answer is not a result.

A peer that verifies must say "in sync", and must notice one flipped byte under unchanged size and time.
A peer that syncs must leave the same bytes, modes and times as the source has; where nothing is to be done
(no --restore), it must write nothing.
"""

import argparse
import filecmp
import os
import shlex
import subprocess
from pathlib import Path

SOURCE, DESTINATION = Path("canonical"), Path("mirror")


def run(command):
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)


def says_in_sync(peer, command):
    """rsync's exit code does not tell, but its list of changes does."""
    if peer == "rsync":
        command = command + ["--itemize-changes"]
    result = run(command)
    if result.returncode not in (0, 1):
        raise SystemExit(f"check.py: {peer} failed with {result.returncode}: {result.stderr}")
    return not result.stdout if peer == "rsync" else result.returncode == 0


def flip_last_byte(path):
    before = path.stat()
    with open(path, "r+b") as file:
        file.seek(-1, os.SEEK_END)
        byte = file.read(1)[0]
        file.seek(-1, os.SEEK_END)
        file.write(bytes([byte ^ 1]))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def check_verify(peer, command):
    files = sorted(path for path in DESTINATION.rglob("*") if path.is_file())
    victim = files[len(files) // 2]
    if not says_in_sync(peer, command):
        return "sees a difference between identical trees"
    flip_last_byte(victim)
    try:
        if says_in_sync(peer, command):
            return f"does not see one changed byte in {victim}"
    finally:
        flip_last_byte(victim)
    return None


def files_below(folder):
    return {path.relative_to(folder): path for path in folder.rglob("*") if path.is_file()}


def written(folder):
    return {path: (path.stat().st_ino, path.stat().st_ctime_ns) for path in files_below(folder).values()}


def check_sync(peer, command, restore):
    sources, before = files_below(SOURCE), {}
    if restore:
        subprocess.run(restore, check=True)
        if DESTINATION.exists() and not any(differs(s, DESTINATION / r) for r, s in sources.items()):
            return "has nothing to do: the start was not restored"
    else:
        before = written(DESTINATION)
    result = run(command)
    if result.returncode:
        raise SystemExit(f"check.py: {peer} failed with {result.returncode}: {result.stderr}")
    destinations = files_below(DESTINATION)
    if sources.keys() != destinations.keys():
        return f"leaves other names: {sorted(sources.keys() ^ destinations.keys())[:5]}"
    if before and before != written(DESTINATION):
        return "writes although nothing is to be done"
    wrong = [str(r) for r, source in sources.items() if differs(source, destinations[r])]
    return f"leaves {len(wrong)} files different: {wrong[:5]}" if wrong else None


def differs(source, destination):
    a, b = source.stat(), destination.stat()
    return ((a.st_size, a.st_mode, a.st_mtime_ns) != (b.st_size, b.st_mode, b.st_mtime_ns)
            or not filecmp.cmp(source, destination, shallow=False))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verb", choices=["verify", "sync"])
    parser.add_argument("--peer", required=True)
    parser.add_argument("--restore", type=shlex.split)
    parser.add_argument("command", type=shlex.split)
    options = parser.parse_args()
    if options.verb == "sync":
        wrong = check_sync(options.peer, options.command, options.restore)
    else:
        wrong = check_verify(options.peer, options.command)
    if wrong:
        raise SystemExit(f"check.py: {options.peer} {wrong}")


if __name__ == "__main__":
    main()

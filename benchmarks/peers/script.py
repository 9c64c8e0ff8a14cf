#!/usr/bin/env python3
"""The algorithm that AssetSync grew from, written again: read both files whole, compare, copy what differs.

Unlike the original's, this dry run exits 1 when something would be copied, so that its answer can be checked.
"""

import argparse
import json
import shutil
from pathlib import Path


def pairs(mapping_file):
    root = mapping_file.parent
    for mapping in json.loads(mapping_file.read_text())["mappings"]:
        source, destination = root / mapping["source"], root / mapping["destination"]
        for path in sorted(source.rglob("*")):
            if path.is_file():
                yield path, destination / path.relative_to(source)


def same(source, destination):
    return destination.exists() and source.read_bytes() == destination.read_bytes()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("mappings", type=Path)
    parser.add_argument("--dry-run", action="store_true")
    options = parser.parse_args()
    stale = [(s, d) for s, d in pairs(options.mappings) if not same(s, d)]
    for source, destination in stale:
        print(f"{source} -> {destination}")
        if not options.dry_run:
            destination.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, destination)
    return 1 if stale and options.dry_run else 0


if __name__ == "__main__":
    raise SystemExit(main())

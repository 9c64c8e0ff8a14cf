#!/usr/bin/env python3
"""Writes the benchmark's data sets: the same seed gives the same bytes, times and modes.

generate.py create SET FOLDER   canonical/, an identical mirror/ and asset-mappings.json
generate.py change FOLDER       rewrites 1 % of the sources; saved/ keeps their old copies
"""

import argparse
import json
import os
import random
import shutil
from dataclasses import dataclass
from pathlib import Path

FORMAT = 1  # raise it when the output for a seed changes, so that old data is not reused
KB, MB = 1024, 1024 * 1024
EPOCH = 1_704_067_200  # 2024-01-01T00:00:00Z
WORDS = ("agent asset boot build config copy core docs drift embed file guide host lock mapping model notes "
         "package plan policy prompt query report root schema script shared source sync task template tool "
         "update verify view web").split()
TEXT = (".md", ".json", ".txt", ".yml", ".sh")


@dataclass(frozen=True)
class DataSet:
    files: int
    smallest: int
    largest: int
    files_per_folder: int = 12


def data_set(name):
    """small-N: N files of about 4 KB; mixed-N: N files of 1-50 KB; big-NxM: N files of M MB."""
    kind, _, size = name.partition("-")
    if kind == "small":
        return DataSet(int(size), 1 * KB, 7 * KB)
    if kind == "mixed":
        return DataSet(int(size), 1 * KB, 50 * KB)
    if kind == "big":
        files, megabytes = map(int, size.split("x"))
        return DataSet(files, megabytes * MB, megabytes * MB)
    raise SystemExit(f"generate.py: no data set {name!r}; there are small-N, mixed-N and big-NxM")


class Content:
    """Text cut out of a pool of made-up lines under a heading of its own; every tenth file is binary."""

    def __init__(self, rng):
        lines = (" ".join(rng.choices(WORDS, k=rng.randint(3, 14))) for _ in range(16_000))
        self.pool = "\n".join(lines).encode()

    def write(self, path, title, size, rng):
        with open(path, "wb") as file:
            if size >= MB:
                for _ in range(size // MB):
                    file.write(rng.randbytes(MB))
            elif path.suffix not in TEXT:
                file.write(rng.randbytes(size))
            else:
                start = rng.randrange(len(self.pool) - size)
                heading = f"# {title}\n\n".encode()
                file.write((heading + self.pool[start:start + size])[:size - 1] + b"\n")


def folders(count, rng):
    """A tree as repositories have it: uneven, at most six deep, a few folders holding many children."""
    tree = [()]
    while len(tree) < count:
        parent = tree[int(len(tree) * rng.random() ** 2)]
        if len(parent) < 6:
            tree.append(parent + (f"{rng.choice(WORDS)}-{len(tree)}",))
    return tree


def stamp(path, rng):
    os.chmod(path, 0o755 if path.suffix == ".sh" else 0o644)
    nanoseconds = (EPOCH + rng.randrange(30_000_000)) * 10**9 + rng.randrange(10**9)
    os.utime(path, ns=(nanoseconds, nanoseconds))


def create(name, root, seed):
    spec, rng = data_set(name), random.Random(f"{seed}/{name}")
    marker, wanted = root / ".generated", f"format {FORMAT}, set {name}, seed {seed}\n"
    if marker.is_file() and marker.read_text() == wanted:
        return
    shutil.rmtree(root, ignore_errors=True)
    canonical, content = root / "canonical", Content(rng)
    tree = [canonical.joinpath(*parts) for parts in folders(max(1, spec.files // spec.files_per_folder), rng)]
    for folder in tree:
        folder.mkdir(parents=True)
    for number in range(spec.files):
        suffix = ".bin" if number % 10 == 9 or spec.smallest >= MB else rng.choice(TEXT)
        path = rng.choice(tree) / f"{rng.choice(WORDS)}-{number}{suffix}"
        content.write(path, f"{path.stem} of {name}", rng.randint(spec.smallest, spec.largest), rng)
        stamp(path, rng)
    shutil.copytree(canonical, root / "mirror")
    mapping = {"mappings": [{"source": "canonical/", "destination": "mirror/"}]}
    (root / "asset-mappings.json").write_text(json.dumps(mapping, indent=2) + "\n")
    marker.write_text(wanted)


def change(root, seed):
    """Rewrites every hundredth source, half of them at their old length, and saves the old copies."""
    rng = random.Random(f"{seed}/change")
    content = Content(rng)
    canonical = root / "canonical"
    for number, source in enumerate(sorted(p for p in canonical.rglob("*") if p.is_file())[::100]):
        relative = source.relative_to(canonical)
        saved = root / "saved" / relative
        saved.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(root / "mirror" / relative, saved)
        size = source.stat().st_size + (0 if number % 2 else rng.randint(1, 999))
        content.write(source, f"{source.stem}, changed", size, rng)
        stamp(source, rng)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    verbs = parser.add_subparsers(dest="verb", required=True)
    verb = verbs.add_parser("create")
    verb.add_argument("set")
    verb.add_argument("folder", type=Path)
    verbs.add_parser("change").add_argument("folder", type=Path)
    options = parser.parse_args()
    if options.verb == "create":
        create(options.set, options.folder, options.seed)
    else:
        change(options.folder, options.seed)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Turns the measurements of run.sh into results.md and scaling.md, and results.md into a chart.

report.py RAW [--out DIR]      without --out both go to the terminal
report.py --chart results.md   prints docs/pictures/performance.svg
"""

import argparse
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from xml.sax.saxutils import escape

OURS = "asset-sync"
MEMORY_GOAL = 48  # MB

# work, what it is called, peer, the ratio asset-sync may reach
GOALS = [
    ("verify-50", "script", 0.35),
    ("verify-50", "git", 2.0),
    ("verify-20000", "rsync", 0.6),
    ("verify-20000", "C-read-2", 1.3),
    ("verify-big", "rsync", 0.4),
    ("verify-big", "C-mmap-2", 1.25),
    ("sync-one-percent", "rsync", 0.6),
    ("sync-first", "cp", 1.2),
]
TITLES = {
    "verify-50": "verify, {set}",
    "verify-50-git": "verify, {set}, in a git work tree",
    "verify-20000": "verify, {set}",
    "verify-big": "verify, {set}",
    "sync-nothing": "sync with nothing to do, {set}",
    "sync-one-percent": "sync with 1 % changed, {set}",
    "sync-first": "first sync, {set}",
}
PEERS = {
    "script": "the original script's algorithm, Python",
    "rsync": "`rsync -a --checksum`",
    "diff": "`diff -rq`",
    "git": "`git diff --no-index --quiet`",
    "cp": "`cp -a`",
    "C-read": "C, read and memcmp, as many threads",
    **{f"C-{how}-{n}": f"C, {how} and memcmp, {word}" for how in ("read", "mmap")
       for n, word in ((1, "one thread"), (2, "two threads"))},
}


@dataclass(frozen=True)
class Series:
    """One peer's runs in milliseconds, a list for each round, and its highest peak of memory in MB."""

    rounds: list
    memory: float

    @property
    def runs(self):
        return [run for round in self.rounds for run in round]

    @property
    def median(self):
        return median(self.runs)

    @property
    def middle_half(self):
        low, _, high = quantiles(self.runs, n=4, method="inclusive")
        return f"{show(low)}–{show(high)}"

    def ratio_to(self, other):
        return self.median / other.median

    def ratios_by_round(self, other):
        ratios = [median(a) / median(b) for a, b in zip(self.rounds, other.rounds)]
        return f"{min(ratios):.2f}–{max(ratios):.2f}"


def show(milliseconds):
    return f"{milliseconds:.1f}" if milliseconds < 100 else f"{milliseconds:.0f}"


def read_work(folder):
    peers = {}
    for peer in (folder / "peers").read_text().split():
        files = sorted(folder.glob(f"{peer}.*.json"), key=lambda path: int(path.name.split(".")[-2]))
        rounds = [[t * 1000 for t in json.loads(file.read_text())["results"][0]["times"]] for file in files]
        kilobytes = max(int(file.read_text().split()[-1]) for file in folder.glob(f"{peer}.*.memory"))
        peers[peer] = Series(rounds, kilobytes * 1024 / 1e6)
    return peers


def peer_name(peer, work):
    if peer == "rsync" and work == "sync-first":
        return "`rsync -a`"
    if peer == "rsync" and work.startswith("verify"):
        return "`rsync -a --checksum --dry-run`"
    return PEERS.get(peer, peer)


def title(work, raw):
    kind, _, size = (raw / work / "set").read_text().strip().partition("-")
    if kind == "big":
        files, megabytes = size.split("x")
        text = f"{files} files of {megabytes} MB"
    else:
        text = f"{int(size):,} files " + {"small": "about 4 KB", "mixed": "of 1–50 KB"}[kind]
    return TITLES[work].format(set=text)


def table(head, rows):
    align = ["---" if i == 0 else "--:" for i in range(len(head))]
    return "\n".join("| " + " | ".join(row) + " |" for row in [head, align, *rows])


def goals(raw, works, quick):
    def verdict(met):
        return "–" if quick else "met" if met else "**not met**"

    rows = []
    for work, peer, limit in GOALS:
        if work in works and peer in works[work]:
            ours, theirs = works[work][OURS], works[work][peer]
            ratio = ours.ratio_to(theirs)
            rows.append([title(work, raw), peer_name(peer, work), f"**{ratio:.2f}×**", ours.ratios_by_round(theirs),
                         f"{limit}×", verdict(ratio <= limit)])
    for work in dict.fromkeys(work for work, _, _ in GOALS if work in works):
        memory = works[work][OURS].memory
        rows.append([f"peak memory: {title(work, raw)}", "", f"**{memory:.0f} MB**", "", f"{MEMORY_GOAL} MB",
                     verdict(memory <= MEMORY_GOAL)])
    return table(["work", "against", "AssetSync", "by round", "at most", "goal"], rows)


def details(raw, work, peers):
    ours = peers[OURS]
    rows = [[peer_name(peer, work), show(s.median), s.middle_half, f"{s.ratio_to(ours):.2f}×", f"{s.memory:.0f}"]
            for peer, s in peers.items()]
    runs = f"{len(ours.runs)} runs each in {len(ours.rounds)} rounds."
    head = ["", "median, ms", "middle half, ms", "of AssetSync's time", "peak memory, MB"]
    heading = title(work, raw)
    return f"### {heading[0].upper()}{heading[1:]}\n\n{runs}\n\n{table(head, rows)}"


def conditions(facts):
    rows = [[key, value] for key, value in facts.items() if key != "quick"]
    return "\n".join(f"- {key}: {value}" for key, value in rows)


def results(raw, facts):
    works = {work: read_work(raw / work) for work in TITLES if (raw / work).is_dir()}
    if not works:
        return None
    quick = facts["quick"] == "yes"
    warning = ["> A quick run: small sets and few runs. It proves the harness and judges no goal.", ""] if quick else []
    return "\n".join([
        "# Results", "",
        "Written by `benchmarks/run.sh`; [README.md](README.md) says what is measured and how to repeat it.", "",
        *warning,
        conditions(facts), "",
        "Whole processes, warm cache, medians over all rounds. All take turns in every round (A B A B), on the same "
        "two cores. Before it was timed, each had to give the right answer.", "",
        "## The goals", "",
        "The ratio is AssetSync's time divided by the other's; \"by round\" is its least and greatest in one round.",
        "", goals(raw, works, quick), "",
        "## Everything measured", "",
        "\n\n".join(details(raw, work, peers) for work, peers in works.items()), ""])


def scaling(raw, facts):
    """Shows time against the number of files; equal costs of a further file are what "linear" means."""
    found = [re.fullmatch(r"scaling-(\d+)-(\d+)", folder.name) for folder in raw.iterdir()]
    points = sorted((int(m[2]), int(m[1]), read_work(raw / m[0])) for m in found if m)
    if not points:
        return None
    parts = ["# Scaling", "",
             "Written by `benchmarks/run.sh`: verify of a folder in sync, files about 4 KB, warm cache, medians. "
             "A further file costs the same at every size where the time is linear in files.", "",
             f"{facts['date']}, {facts['processor']}, {facts['memory']}, {facts['file system']}, {facts['kernel']}.", ""]
    for threads in sorted({t for t, _, _ in points}):
        rows, before = [], None
        for _, files, peers in (p for p in points if p[0] == threads):
            ours, limit = peers[OURS], peers["C-read"]
            further = (ours.median - before[1]) * 1000 / (files - before[0]) if before else None
            rows.append([f"{files:,}", show(ours.median), f"{further:.1f}" if further is not None else "",
                         f"{ours.memory:.0f}", f"{ours.ratio_to(limit):.2f}×"])
            before = files, ours.median
        head = ["files", "time, ms", "each further file, µs", "peak memory, MB", "of the C limit's time"]
        parts += [f"## {'One thread' if threads == 1 else 'Two threads'}", "", table(head, rows), ""]
    return "\n".join(parts)


def chart(results):
    """Draws AssetSync's time as a share of each peer's; at the line both take the same time."""
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \| \*\*([\d.]+)×\*\* \|", results, re.MULTILINE)
    left, unit, step, top = 330, 250, 24, 58
    titles = len({work for work, _, _ in rows})
    width, height = 780, top + step * (len(rows) + titles) + 12
    bars, y, before = [], top, None
    for work, peer, ratio in rows:
        if work != before:
            bars.append(f'<text x="16" y="{y + 15}" class="work">{escape(work)}</text>')
            y, before = y + step, work
        end = left + round(unit * float(ratio))
        slower = ' class="slower"' if float(ratio) > 1 else ""
        bars += [f'<text x="32" y="{y + 15}">{escape(peer.strip("`"))}</text>',
                 f'<rect x="{left}" y="{y + 3}" width="{end - left}" height="16"{slower} />',
                 f'<text x="{end + 6}" y="{y + 15}">{ratio}</text>']
        y += step
    line = left + unit
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img">',
        "<title>AssetSync's time as a share of the time of others</title>",
        "<style>text { font: 13px system-ui, sans-serif; fill: #1f2328; } .title, .work { font-weight: 600; } "
        "rect { fill: #2da44e; } .slower { fill: #bf8700; } .ground { fill: #fff; } line { stroke: #656d76; stroke-dasharray: 4 3; }</style>",
        f'<rect width="{width}" height="{height}" rx="8" class="ground" />',
        '<text x="16" y="26" class="title">AssetSync\'s time, as a share of the time of others (shorter is faster)</text>',
        f'<text x="{line}" y="48" text-anchor="middle">1 = the same time</text>',
        f'<line x1="{line}" y1="54" x2="{line}" y2="{height - 10}" />',
        *bars, "</svg>", ""])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("raw", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--chart", action="store_true")
    options = parser.parse_args()
    if options.chart:
        sys.stdout.reconfigure(encoding="utf-8")
        print(chart(options.raw.read_text(encoding="utf-8")), end="")
        return
    facts = dict(line.split("\t") for line in (options.raw / "facts").read_text().splitlines())
    for name, text in (("results.md", results(options.raw, facts)), ("scaling.md", scaling(options.raw, facts))):
        if text and options.out:
            options.out.mkdir(parents=True, exist_ok=True)
            (options.out / name).write_text(text)
            print(options.out / name)
        elif text:
            print(text)


if __name__ == "__main__":
    main()

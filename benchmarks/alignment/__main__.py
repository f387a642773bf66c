"""``python -m benchmarks.alignment``: the alignment beside its peers, side by side in one run.

Every figure is taken in a process of its own. Give sizes (paragraphs of each of two texts) to choose how far to go, and
parts to choose what to measure; the default takes about a quarter of an hour on two cores. Seconds are wall-clock; the
processor seconds beside them do not suffer from what else the machine is doing.
"""

from __future__ import annotations

import argparse
import json
import math
import platform
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.alignment.contestants import NAMES
from benchmarks.alignment.processes import ROOT, Row, growth, measure, whole, write

PARTS = ("sizes", "small", "family", "seeds")
LARGEST = {
    "tfidf": 100_000,
    "tfidf, 2 threads": 100_000,
    "git diff": 100_000,
    "cdist": 2_000,
    "difflib": 100,
    "collatex": 30,
}
"""The size up to which a peer is run; beyond it the growth between its last two sizes is extrapolated."""


def main() -> None:
    """Measure what was asked for and print it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.alignment", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[1_000, 2_000, 10_000, 100_000], metavar="SIZE")
    parser.add_argument("--parts", nargs="*", default=PARTS, choices=PARTS)
    parser.add_argument("--peers", nargs="*", default=sorted(LARGEST), choices=sorted(LARGEST))
    parser.add_argument("--runs", type=int, default=3, help="runs of sidebyside up to 10,000 paragraphs (median)")
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, {platform.machine()}, {platform.system()}", flush=True)
    if "small" in options.parts:
        _small(options.peers, options.runs)
    ten_thousand = _sizes(sorted(options.sizes), options.peers, options.runs) if "sizes" in options.parts else None
    if "family" in options.parts:
        _family(ten_thousand)
    if "seeds" in options.parts:
        _seeds()


HEAD = f"{'paragraphs':>11}  {'contestant':<27} {'seconds':>9} {'cpu':>9} {'MiB':>7}  {'P':>6} {'R':>6} {'F1':>6}"


def _line(size: int, name: str, row: Row, note: str = "") -> None:
    right = f"{row.precision:6.3f} {row.recall:6.3f} {row.f1:6.3f}"
    print(
        f"{size:>11,}  {NAMES[name]:<27} {row.seconds:9.2f} {row.processor:9.2f} {row.peak:7.0f}  {right} {note}",
        flush=True,
    )


def _guess(size: int, name: str, known: dict[int, Row]) -> tuple[float, float]:
    """Seconds by clock and of the processor at a size not run, by the growth between the last two that were."""
    one, two = sorted(known)[-2:]
    result = []
    for low, high in zip(known[one][:2], known[two][:2], strict=True):
        result.append(high * (size / two) ** (math.log(high / low) / math.log(two / one)))
    print(f"{size:>11,}  {NAMES[name]:<27} {result[0]:9.0f} {result[1]:9.0f} {'':7}  extrapolated", flush=True)
    return result[0], result[1]


def _sizes(sizes: list[int], peers: list[str], runs: int) -> Row | None:
    """The pairs of long texts; returns what was measured of ours at 10,000."""
    print(f"\nTwo texts, paragraphs of about 80 words; peers take the cut that serves them best\n{HEAD}", flush=True)
    ours: dict[int, Row] = {}
    theirs: dict[str, dict[int, Row]] = {peer: {} for peer in peers if LARGEST[peer] >= 1_000}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "pair.json")
            write(size, path)
            ours[size] = measure("sidebyside", path, runs if size <= 10_000 else 1)
            _line(size, "sidebyside", ours[size])
            for peer, known in theirs.items():
                if size <= LARGEST[peer]:
                    known[size] = measure(peer, path)
                    _line(size, peer, known[size], _times(ours[size], known[size].seconds, known[size].processor))
                elif len(known) >= 2:
                    clock, used = _guess(size, peer, known)
                    print(f"{'':>40} {_times(ours[size], clock, used)}", flush=True)
    if len(ours) > 1:
        clock = growth(sizes, [ours[size].seconds for size in sizes])
        used = growth(sizes, [ours[size].processor for size in sizes])
        print(f"growth exponent {sizes[0]:,} to {sizes[-1]:,}: {clock:.2f} by the clock, {used:.2f} of the processor")
    return ours.get(10_000)


def _times(ours: Row, seconds: float, processor: float) -> str:
    return f"{seconds / ours.seconds:,.1f} × ours by the clock, {processor / ours.processor:,.1f} × of the processor"


def _small(peers: list[str], runs: int) -> None:
    """Short texts, for the peers that are not made for long ones."""
    print(f"\nShort texts\n{HEAD}", flush=True)
    for size in (10, 30, 100):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "pair.json")
            write(size, path)
            ours = measure("sidebyside", path, runs)
            _line(size, "sidebyside", ours)
            for peer in peers:
                if size <= LARGEST[peer]:
                    row = measure(peer, path)
                    _line(size, peer, row, _times(ours, row.seconds, row.processor))


def _family(one_pair: Row | None) -> None:
    """Fifty reports of one event."""
    command = [sys.executable, "-m", "benchmarks.alignment.family", "50", "200"]
    told = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout)
    print(
        f"\n50 reports × 200 paragraphs, {told['pairs']:,} pairs: {told['seconds']:.2f} s, "
        f"{told['processor']:.2f} s of the processor, {told['peak']:.0f} MiB, {told['links']:,} links"
    )
    if one_pair:
        clock, used = told["seconds"] / one_pair.seconds, told["processor"] / one_pair.processor
        print(f"that is {clock:.1f} × (processor {used:.1f} ×) one pair of 10,000 × 10,000", flush=True)


def _seeds() -> None:
    """The two sample reports: what a reader waits for."""
    runs = []
    for _ in range(6):
        command = [sys.executable, "-m", "benchmarks.alignment.seeds"]
        told = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout)
        runs.append(told)
    middle = {name: statistics.median(run[name] for run in runs[1:]) * 1000 for name in runs[0]}
    print(
        f"\nThe seeds, in one process: importing numpy and rapidfuzz {middle['imports']:.0f} ms; aligning, with "
        f"what it imports itself, {middle['align']:.0f} ms; aligning again {middle['again']:.1f} ms"
    )
    seeds = sorted(str(path) for path in (ROOT / "seeds").glob("*.txt"))
    ours = whole([sys.executable, "-m", "sidebyside", "compare", *seeds, "--format", "json"], 5)
    base = whole([sys.executable, "-c", "import numpy, rapidfuzz"], 5)
    print(
        f"sidebyside compare seeds --format json: {ours[0] * 1000:.0f} ms ({ours[1] * 1000:.0f} ms of the processor); "
        f"python -c 'import numpy, rapidfuzz': {base[0] * 1000:.0f} ms ({base[1] * 1000:.0f}); "
        f"ratio {ours[0] / base[0]:.2f} by the clock, {ours[1] / base[1]:.2f} of the processor",
        flush=True,
    )


if __name__ == "__main__":
    main()

"""Start measurements in processes of their own and read what they print."""

from __future__ import annotations

import json
import math
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]


class Row(NamedTuple):
    """One measurement: seconds by the clock and of the processor, peak memory in MiB, and how right."""

    seconds: float
    processor: float
    peak: float
    precision: float
    recall: float
    f1: float


def write(size: int, path: Path) -> None:
    """A pair of texts of so many paragraphs, made by a process of its own."""
    command = [sys.executable, "-m", "benchmarks.alignment.child", "make", str(size), str(path)]
    subprocess.run(command, cwd=ROOT, check=True)


def measure(contestant: str, path: Path, runs: int = 1) -> Row:
    """The median of so many runs of one contestant on the texts at ``path``."""
    rows = []
    for _ in range(runs):
        command = [sys.executable, "-m", "benchmarks.alignment.child", contestant, str(path)]
        said = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
        told = json.loads(said)
        rows.append(Row(*(told[name] for name in Row._fields)))
    return Row(*(statistics.median(values) for values in zip(*rows, strict=True)))


def whole(command: list[str], runs: int) -> tuple[float, float]:
    """The median seconds, by the clock and of the processor, of a whole process run so many times."""
    clock, processor = [], []
    for _ in range(runs + 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.perf_counter()
        subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
        clock.append(time.perf_counter() - began)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        processor.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(clock[1:]), statistics.median(processor[1:])  # the first run warms the disk


def growth(sizes: list[int], seconds: list[float]) -> float:
    """The exponent of growth between the least and the greatest size."""
    return math.log(seconds[-1] / seconds[0]) / math.log(sizes[-1] / sizes[0])

"""Kill a process at random file operations while it saves, renames, tags and deletes; nothing may be lost.

Usage: python benchmarks/snapshots/kills.py [--rounds 5000] [--seed 1] [--sync]

Each round forks a process that is killed at one of its file operations (in the middle of a write where it is one).
Afterwards every change it had told of must be there, every old snapshot whole, and nothing left half written. A second
kind of round does the same to a journal. Prints a line per failure and a summary; exit status 1 if anything failed.
``--sync`` waits for the medium as in real use: slower, and no different for a killed process.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sys
import tempfile
from collections import Counter
from itertools import pairwise
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.snapshots.conftest import ENGINES, make_comparison
from tests.snapshots.faults import crash, deadly, in_child

from sidebyside import Comparison, Note, Place, Snapshot
from sidebyside.snapshots import Correction, Journal, left_behind
from sidebyside.snapshots.folder.disk import Disk

OPERATIONS = 130
"""A little more than the process of a round does; tests/snapshots/folder/test_durability.py holds this."""


def main() -> int:
    parser = argparse.ArgumentParser(description="Kill savers at random operations.")
    parser.add_argument("--rounds", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sync", action="store_true")
    arguments = parser.parse_args()
    choose = random.Random(arguments.seed)
    comparison = make_comparison()
    snapshot = Snapshot(comparison, "Harbour", "2024-11-03T09:30:00Z", engines=ENGINES)
    failures: Counter[str] = Counter()
    began = perf_counter()
    with tempfile.TemporaryDirectory() as top:
        for number in range(arguments.rounds):
            folder = Path(top, str(number))
            if number % 4:
                at = choose.randrange(OPERATIONS)
                wrong = crash(folder, snapshot, at, Disk() if arguments.sync else None)
            else:
                at = choose.randrange(45)
                wrong = kill_journal(folder, comparison, at)
            for line in wrong:
                failures[line] += 1
                print(f"round {number}, operation {at}: {line}")
            shutil.rmtree(folder, ignore_errors=True)
    seconds = perf_counter() - began
    print(f"{arguments.rounds} rounds in {seconds:.0f} s, seed {arguments.seed}: {failures.total()} failures")
    return 1 if failures else 0


def kill_journal(folder: Path, comparison: Comparison, at: int) -> list[str]:
    """Kill a process at its ``at``-th operation while it keeps a journal; what is wrong afterwards."""
    states = [comparison]
    for number in range(12):
        states.append(states[-1].note(Note(Place(0, number % 2), f"thought {number}")))

    def work(pipe: int) -> None:
        journal = Journal.open(folder, comparison, disk=deadly(at))
        for before, after in pairwise(states):
            journal.append(Correction.between(before, after))
            os.write(pipe, b".")

    told = len(in_child(work)[0])
    found = left_behind(folder)
    if not found:
        return ["journal lost"] if told else []
    if found[0][1].comparison not in states[told : told + 2]:
        return ["journal lost a correction"]
    return []


if __name__ == "__main__":
    sys.exit(main())

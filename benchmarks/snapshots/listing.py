"""How long the list of many snapshots takes.

Usage: python benchmarks/snapshots/folder/listing.py [--count 10000] [--repeats 15]

Saves ``--count`` snapshots into a temporary folder (without waiting for the medium) and lists them: first without the
cache, then with it. Prints wall-clock and processor time in milliseconds: minimum and median.
"""

from __future__ import annotations

import argparse
import os
import secrets
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.snapshots.conftest import ENGINES, make_comparison

from sidebyside import Snapshot
from sidebyside.snapshots import Store
from sidebyside.snapshots.folder.index import INDEX
from sidebyside.snapshots.folder.names import CACHE
from sidebyside.snapshots.format.header import seal, unseal


def main() -> None:
    parser = argparse.ArgumentParser(description="Time the list of snapshots.")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--repeats", type=int, default=15)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as top:
        fill(Path(top), arguments.count)
        store = Store(top)

        def afresh() -> None:
            Path(top, CACHE, INDEX).unlink(missing_ok=True)
            store.list()

        report("without the cache", afresh, min(3, arguments.repeats))
        report("with the cache", store.list, arguments.repeats)


def fill(folder: Path, count: int) -> None:
    """Write ``count`` snapshots with titles and times of their own."""
    snapshot = Snapshot(make_comparison(), "Harbour", "2024-11-03T09:30:00Z", tags=("port",), engines=ENGINES)
    _, body = unseal(snapshot.to_bytes())
    for number in range(count):
        created = f"20{number % 30:02}-{number % 12 + 1:02}-{number % 28 + 1:02}T09:30:00Z"
        other = body.replace(b'"Harbour"', f'"Strike number {number} in the harbour"'.encode(), 1)
        name = f"{created.replace('-', '').replace(':', '')}-strike-number-{number}-{secrets.token_hex(3)}.sidebyside"
        (folder / name).write_bytes(seal(other.replace(b"2024-11-03T09:30:00Z", created.encode(), 1)))


def report(what: str, work: Callable[[], object], repeats: int) -> None:
    """Run ``work`` and print how long it took."""
    wall, processor = [], []
    for _ in range(repeats):
        began, began_processor = perf_counter(), process_time()
        work()
        wall.append(1000 * (perf_counter() - began))
        processor.append(1000 * (process_time() - began_processor))
    load = os.getloadavg()[0]
    print(
        f"{what}: wall {min(wall):.0f} min, {median(wall):.0f} median; "
        f"processor {min(processor):.0f} min, {median(processor):.0f} median (load {load:.1f})"
    )


if __name__ == "__main__":
    main()

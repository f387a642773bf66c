"""``python -m benchmarks.loading [--megabytes N] [--pages N] [FORMAT …]``: each measurement in a process of its own."""

from __future__ import annotations

import argparse
import contextlib
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.loading.documents import WRITERS, page, paragraphs


def measure(path: str) -> None:
    """In the child: load all of ``path`` and print seconds, processor seconds, MiB, reports, paragraphs."""
    from sidebyside.loading import load_all

    start = time.perf_counter()
    reports = load_all([path])
    seconds = time.perf_counter() - start
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime
    # The system's own count for this program: ru_maxrss remembers the process that started it.
    status = Path("/proc/self/status").read_text()
    peak = max(int(status.partition("VmHWM:")[2].split()[0]), others.ru_maxrss) / 1024
    print(f"{seconds:.3f} {spent:.3f} {peak:.0f} {len(reports)} {sum(map(len, reports))}")


def measure_cancelling(path: str) -> None:
    """In the child: load ``path``, cancel at its fiftieth file, and print the seconds from there to the end."""
    from sidebyside.errors import Cancelled
    from sidebyside.loading import load_all

    begun = 0.0

    def progress(done: int, total: int, stage: str) -> None:
        nonlocal begun
        if done == 50:
            begun = time.perf_counter()
            raise Cancelled("cancelled")

    with contextlib.suppress(Cancelled):
        load_all([path], progress=progress)
    print(f"{time.perf_counter() - begun:.3f}")


def in_a_process(path: str, way: str = "--measure") -> list[str]:
    command = [sys.executable, "-m", "benchmarks.loading", way, path]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return result.stdout.split() or [result.stderr.strip().rpartition("\n")[2], "", "", "", ""]


def main() -> None:
    """Print one line per format, then one for a folder of pages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("formats", nargs="*", default=[], help=f"of {', '.join(WRITERS)} (default: all)")
    parser.add_argument("--megabytes", type=float, default=1.0, help="megabytes of text in each document")
    parser.add_argument("--pages", type=int, default=500, help="pages of the folder; 0 for none")
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    parser.add_argument("--one-core", help=argparse.SUPPRESS)
    parser.add_argument("--cancel", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.cancel:
        measure_cancelling(options.cancel)
        return
    if options.one_core:
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
        measure(options.one_core)
        return
    if options.measure:
        measure(options.measure)
        return
    texts = paragraphs(int(options.megabytes * 1_000_000))
    print(f"{options.megabytes:g} MB of text a document; {len(os.sched_getaffinity(0))} cores")
    print(f"{'format':8} {'file kB':>8} {'s':>7} {'cpu s':>7} {'s/MB':>7} {'MiB':>5} {'reports':>7} {'paragraphs':>10}")
    with tempfile.TemporaryDirectory() as folder:
        for name in options.formats or WRITERS:
            path = Path(folder) / f"a.{name}"
            path.write_bytes(WRITERS[name](texts))
            seconds, spent, peak, reports, count = in_a_process(str(path))
            each = f"{float(seconds) / options.megabytes:.3f}" if spent else ""
            size = path.stat().st_size / 1000
            print(f"{name:8} {size:8.0f} {seconds:>7} {spent:>7} {each:>7} {peak:>5} {reports:>7} {count:>10}")
            path.unlink()
        if options.pages:
            for number in range(options.pages):
                (Path(folder) / f"{number:04}.html").write_bytes(page(paragraphs(6_000, seed=number)))
            seconds, spent, peak, reports, count = in_a_process(folder)
            print(f"{options.pages} pages: {seconds} s, {spent} s of processor, {peak} MiB, {reports} reports")
            print(f"on one core: {in_a_process(folder, '--one-core')[0]} s")
            print(f"cancelled at the fiftieth: over after {in_a_process(folder, '--cancel')[0]} s")


if __name__ == "__main__":
    main()

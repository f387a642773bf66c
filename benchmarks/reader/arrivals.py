"""How long after the text links, kinds and findings of two long reports come, those on the screen and all.

Usage: python benchmarks/reader/arrivals.py [--paragraphs N] [--at PARAGRAPH] [--seconds S]

The work is done as the reader has it done, in processes of their own; on the screen are twelve paragraphs from ``--at``
on. Printed: seconds by the clock and of the processor of the process that works, from its start, until the links
are there, and then, from the start of the second process, until kinds and findings of these and of all are there.
``--seconds`` ends the second process early.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from opening import children, processor_time
from texts import make_comparison

from sidebyside.reader.work.elsewhere import compare_elsewhere, survey_elsewhere
from sidebyside.reader.work.survey import Survey
from sidebyside.reader.work.waiting import Waiting

SEEN = 12
"""Paragraphs of each report on the screen."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--paragraphs", type=int, default=10_000)
    parser.add_argument("--at", type=int, default=5_000)
    parser.add_argument("--seconds", type=float, default=3_600.0)
    options = parser.parse_args()
    reports = make_comparison(options.paragraphs).reports
    start = time.perf_counter()
    comparison = compare_elsewhere(reports, lambda *step: None)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    tell("links", time.perf_counter() - start, used.ru_utime + used.ru_stime)
    survey = Survey(Waiting.of(comparison))
    first = min(options.at, options.paragraphs - SEEN)
    seen = slice(first, first + SEEN)
    survey.view = tuple((report, seen.start, seen.stop) for report in range(len(reports)))
    due: dict[str, Callable[[], bool]] = {
        "kinds in view": lambda: all(kind for kinds in survey.kinds for kind in kinds[seen]),
        "half of all kinds": lambda: survey.known >= survey.total / 2,
        "all kinds": lambda: survey.kinds_complete,
        "findings in view": lambda: all(all(looked[seen]) for looked in survey.looked),
        "all findings": lambda: all(map(all, survey.looked)),
    }
    start = time.perf_counter()
    for _ in survey_elsewhere(survey):
        clock = time.perf_counter() - start
        for name in [name for name, reached in due.items() if reached()]:
            tell(name, clock, sum(map(processor_time, children(os.getpid()))))
            del due[name]
        if clock > options.seconds:
            break
    print(f"load {os.getloadavg()[0]:.1f}")


def tell(what: str, clock: float, processor: float) -> None:
    print(f"{what:18} clock {clock:6.1f} s  processor {processor:6.1f} s", flush=True)


if __name__ == "__main__":
    main()

"""How long after the text links, kinds and findings of two long reports come, those on the screen and all.

Usage: python benchmarks/reader/arrivals.py [--paragraphs N] [--at PARAGRAPH] [--seconds S]

The work is done as the reader has it done, in processes of their own; on the screen are twelve paragraphs from ``--at``
on. Printed: seconds by the clock and of the processor of the process that works, from its start, until the links
are there, and then, from the start of the second process, until kinds and findings of these and of all are there. Then
a link is cut, another confirmed, one made, and the last undone: from each of these corrections until findings of its
paragraphs, and all ledgers, are there again. ``--seconds`` ends the second process early: the corrections come then.
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

from sidebyside.model import Place
from sidebyside.reader.reading.session import Session
from sidebyside.reader.work.elsewhere import compare_elsewhere
from sidebyside.reader.work.survey import Survey
from sidebyside.reader.work.surveying import View
from sidebyside.reader.work.surveyor import Surveyor
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
    session = Session(reports, Waiting.of(comparison))
    survey = session.survey
    assert survey is not None
    first = min(options.at, options.paragraphs - SEEN)
    seen = slice(first, first + SEEN)
    view = tuple((report, seen.start, seen.stop) for report in range(len(reports)))
    surveyor = Surveyor()
    gather(surveyor, survey, view, "", options.seconds)
    one, other = (next(link for link in comparison.links if link.left.paragraph == first + n) for n in (2, 4))
    alone = Place(0, first + 2)
    for what, correct in (
        ("cut", lambda now: now.cut_link(one.left, one.right)),
        ("confirm", lambda now: now.confirm(other.left, other.right)),
        ("make", lambda now: now.make(alone, Place(1, first + 7))),
        ("undo", None),
    ):
        if correct is None:
            session.undo()
        else:
            session.corrected(correct(session.comparison), what)
        assert session.survey is not None
        gather(surveyor, session.survey, view, f"{what}: ", options.seconds)
    surveyor.close()
    print(f"load {os.getloadavg()[0]:.1f}")


def gather(surveyor: Surveyor, survey: Survey, view: View, after: str, seconds: float) -> None:
    """Gather a survey for so many seconds at the most; print when what of it is there."""
    survey.view = view
    due: dict[str, Callable[[], bool]] = {
        "kinds in view": lambda: all(survey.kinds[report][n] for report, *ends in view for n in range(*ends)),
        "half of all kinds": lambda: survey.known >= survey.total / 2,
        "all kinds": lambda: survey.kinds_complete,
        "findings in view": lambda: all(survey.looked[report][n] for report, *ends in view for n in range(*ends)),
        "all findings": lambda: all(map(all, survey.looked)),
        "all ledgers": lambda: survey.findings is not None,
    }
    start, before, own = time.perf_counter(), used_by_children(), time.process_time()
    steps = surveyor.survey(survey)
    running = True
    while running:
        running = next(steps, "last") is None
        clock = time.perf_counter() - start
        for name in [name for name, reached in due.items() if reached()]:
            if not after or name in ("findings in view", "all ledgers"):
                tell(f"{after}{name}", clock, used_by_children() - before)
            del due[name]
        if clock > seconds:
            break
    steps.close()
    print(f"{'':26} this process: processor {time.process_time() - own:6.2f} s")


def used_by_children() -> float:
    """Seconds of the processor that the processes started by this one have used."""
    return sum(map(processor_time, children(os.getpid())))


def tell(what: str, clock: float, processor: float) -> None:
    print(f"{what:26} clock {clock:7.2f} s  processor {processor:7.2f} s", flush=True)


if __name__ == "__main__":
    main()

"""A survey made in a process of its own, so that the screen's process stays free for keys."""

from __future__ import annotations

import pickle
import queue
import subprocess
import sys
import threading
from collections.abc import Generator
from dataclasses import replace
from typing import IO, Any

from sidebyside.comparison import Comparison
from sidebyside.model import Kind, Place
from sidebyside.reader.survey import Survey

BATCH = 200
"""Paragraphs whose kinds are sent at a time."""
# A plain child, not multiprocessing: that would import the caller's main module again, which may be anything. -P keeps
# the current folder, which may hold a file named like a module, off the path.
_COMMAND = ("-P", "-c", "from sidebyside.reader.elsewhere import main; main()")


def elsewhere(survey: Survey) -> Generator[None, None, None]:
    """Gather a survey in another process; yields now and then. Closing the generator ends the process.

    The comparison of the survey takes what was found, so that nothing is worked out twice. Raises RuntimeError where
    the process ends without its results.
    """
    comparison = survey.comparison
    # Evidence is found by functions that cannot travel, and no kind or finding needs it.
    links = [replace(link, find_evidence=None) for link in comparison.links]
    process = subprocess.Popen(
        [sys.executable, *_COMMAND], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    messages: queue.Queue[tuple[Any, ...]] = queue.Queue()
    given = pickle.dumps((comparison.reports, links, comparison.notes), pickle.HIGHEST_PROTOCOL)
    pump = threading.Thread(target=_pump, args=(process, given, messages), daemon=True)
    pump.start()
    try:
        while True:
            try:
                sort, *content = messages.get(timeout=0.05)
            except queue.Empty:
                yield
                continue
            if sort == "kinds":
                survey.know(*content)
                yield
            elif sort == "entries":
                comparison.take(_by_place(survey), *content)
                survey.find()
                yield
                return
            else:
                raise RuntimeError(content[0])
    finally:
        process.kill()
        process.wait()
        pump.join()


def _by_place(survey: Survey) -> dict[Place, Kind]:
    return {
        Place(report, number): kind
        for report, found in enumerate(survey.kinds)
        for number, kind in enumerate(found)
        if kind is not None
    }


def _pump(process: subprocess.Popen[bytes], given: bytes, messages: queue.Queue[tuple[Any, ...]]) -> None:
    """Carry what is given to the process, and its messages back; its end is a message too."""
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        with process.stdin as pipe:
            pipe.write(given)
        with process.stdout as pipe:
            while True:
                messages.put(pickle.load(pipe))
    except (OSError, EOFError, pickle.UnpicklingError, ValueError):
        messages.put(("ended", "the process that looks for them ended early"))


def main() -> None:
    """What the process does: kinds in batches, all reports from their beginnings, then entries and coverage."""
    pipe: IO[bytes] = sys.stdout.buffer

    def send(*message: object) -> None:
        pickle.dump(message, pipe, pickle.HIGHEST_PROTOCOL)
        pipe.flush()

    reports, links, notes = pickle.load(sys.stdin.buffer)
    try:
        comparison = Comparison(reports, links, notes=notes)
        longest = max(len(report) for report in reports)
        for first in range(0, longest, BATCH):
            for number, report in enumerate(reports):
                last = min(first + BATCH, len(report))
                kinds: list[Kind] = [comparison.kind(number, paragraph) for paragraph in range(first, last)]
                if kinds:
                    send("kinds", number, first, kinds)
        send("entries", comparison.entries, comparison.coverage)
    except (BrokenPipeError, KeyboardInterrupt):
        pass
    except Exception as error:
        send("error", f"{type(error).__name__}: {' '.join(str(error).split())}")

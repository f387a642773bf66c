"""Long work in a process of its own, so that the screen's process stays free for keys.

Python's threads share one interpreter: the alignment of two long reports in a thread kept keys waiting for seconds.
"""

from __future__ import annotations

import gc
import io
import os
import pickle
import queue
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from sidebyside.comparison import Comparison, compare
from sidebyside.model import Progress, Report
from sidebyside.reader.work.conversation import Conversation
from sidebyside.reader.work.packed import PackedReport, pack_links, pack_reports, unpack_links, unpack_reports

if TYPE_CHECKING:
    from sidebyside.reader.work.surveying import Correction, View

TELL_EVERY = 0.05
"""Seconds between two messages about progress."""
SCALE, STARTED, BEGUN, READ = 1000, 20, 80, 150
"""Progress of a comparison, as a thousand steps, when its process has been started, has its modules, and the reports.

On 2 × 10,000 paragraphs the two take a sixth of its processor time; on a busy machine, seconds.
"""
NICE = 5
"""How far the process steps back where the processor is short: whoever scrolls goes before what is worked out."""

COLLECTING = (50_000, 20, 50)
"""How seldom circles are looked for: next to nothing of what is made here is in one, and to look takes a sixth of all
time."""


def compare_elsewhere(reports: Sequence[Report], progress: Progress) -> Comparison:
    """`sidebyside.comparison.compare` in another process. ``progress`` is called often and may raise to stop it.

    It counts to `SCALE`, from the start of the process on. Raises RuntimeError where the process ends without a result.
    """
    last = (STARTED, SCALE, "starting to compare")
    with closing(Conversation("compare", pack_reports(reports))) as conversation:
        while True:
            message = conversation.hear(TELL_EVERY)
            if message is None:
                progress(*last)
            elif message[0] == "begun":
                last = (BEGUN, SCALE, "starting to compare")
                progress(*last)
            elif message[0] == "progress":
                done, total, stage = message[1:]
                last = (READ + (SCALE - READ) * done // max(1, total), SCALE, stage)
                progress(*last)
            elif message[0] == "compared":
                known = [replace(r, language=name) for r, name in zip(reports, message[1], strict=True)]
                find_evidence = _Unpickler(message[3], known).load()
                return Comparison(known, unpack_links(message[2], list(map(len, known)), find_evidence))


class _Pickler(pickle.Pickler):
    """Writes reports as their numbers: whoever reads has them already."""

    def __init__(self, file: io.BytesIO, reports: Sequence[Report]) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._numbers = {id(report): number for number, report in enumerate(reports)}

    def persistent_id(self, value: object) -> int | None:
        return self._numbers.get(id(value)) if isinstance(value, Report) else None


class _Unpickler(pickle.Unpickler):
    def __init__(self, data: bytes, reports: Sequence[Report]) -> None:
        super().__init__(io.BytesIO(data))
        self._reports = reports

    def persistent_load(self, number: int) -> Report:
        return self._reports[number]


# The other side.


def main() -> None:
    """What the process does: read a task, do it, send messages, the last of which is its result."""
    if hasattr(os, "nice"):
        os.nice(NICE)
    gc.set_threshold(*COLLECTING)
    _send("begun")
    task, given = pickle.load(sys.stdin.buffer)
    listening = _Listening()
    listening.start()
    try:
        if task == "compare":
            _compare(given)
        else:
            from sidebyside.reader.work.surveying import survey

            survey(given, _send, listening)
    except (BrokenPipeError, KeyboardInterrupt):
        pass
    except Exception as error:
        _send("ended", f"{type(error).__name__}: {' '.join(str(error).split())}")


class _Listening(threading.Thread):
    """Takes what the reader tells, and ends the process with the pipe, at once: the reader may have been killed, and no
    message may be due for a while.
    """

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.view: View = ()
        self._corrections: queue.SimpleQueue[Correction] = queue.SimpleQueue()

    @property
    def waits(self) -> bool:
        """Whether there is a correction that has not been taken."""
        return not self._corrections.empty()

    def next(self) -> Correction:
        """The latest correction, once there is one; those before it are passed over."""
        found = self._corrections.get()
        while not self._corrections.empty():
            found = self._corrections.get()
        return found

    def run(self) -> None:
        try:
            while True:
                name, *told = pickle.load(sys.stdin.buffer)
                if name == "view":
                    (self.view,) = told
                else:
                    self._corrections.put(tuple(told))
        except Exception:  # the end of the pipe, or of a value that was being sent
            os._exit(1)


def _send(*message: object) -> None:
    pickle.dump(message, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
    sys.stdout.buffer.flush()


def _compare(packed: Sequence[PackedReport]) -> None:
    reports = unpack_reports(packed)
    told = 0.0

    def progress(done: int, total: int, stage: str) -> None:
        nonlocal told
        now = time.monotonic()
        if now - told >= TELL_EVERY:
            told = now
            _send("progress", done, total, stage)

    _send("progress", 0, 1, "reading words")
    comparison = compare(reports, progress)
    # One function finds the evidence of all links, by how rare the words of the reports are.
    evidence = io.BytesIO()
    _Pickler(evidence, comparison.reports).dump(comparison.links[0].find_evidence if comparison.links else None)
    languages = [report.language for report in comparison.reports]
    _send("compared", languages, pack_links(comparison.links), evidence.getvalue())

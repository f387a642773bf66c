"""Long work in a process of its own, so that the screen's process stays free for keys.

Python's threads share one interpreter: the alignment of two long reports in a thread kept keys waiting for seconds.
"""

from __future__ import annotations

import io
import os
import pickle
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from typing import IO, TYPE_CHECKING, Any, cast

from sidebyside.comparison import Comparison, compare
from sidebyside.comparison.coverage import Coverage
from sidebyside.model import Progress, Report
from sidebyside.reader.work.packed import PackedReport, pack_links, pack_reports, unpack_links, unpack_reports
from sidebyside.reader.work.waiting import Waiting

if TYPE_CHECKING:
    from sidebyside.reader.work.survey import Survey
    from sidebyside.reader.work.surveying import View

TELL_EVERY = 0.05
"""Seconds between two messages about progress."""
SCALE, STARTED, BEGUN, READ = 1000, 20, 80, 150
"""Progress of a comparison, as a thousand steps, when its process has been started, has its modules, and the reports.

On 2 × 10,000 paragraphs the two take a sixth of its processor time; on a busy machine, seconds.
"""
NICE = 5
"""How far the process steps back where the processor is short: whoever scrolls goes before what is worked out."""
# A plain child, not multiprocessing: that would import the caller's main module again, which may be anything. -P keeps
# the current folder, which may hold a file named like a module, off the path.
_COMMAND = ("-P", "-c", "from sidebyside.reader.work.elsewhere import main; main()")
_ENDED = "the process that does it ended early"

Message = tuple[Any, ...]


def compare_elsewhere(reports: Sequence[Report], progress: Progress) -> Comparison:
    """`sidebyside.comparison.compare` in another process. ``progress`` is called often and may raise to stop it.

    It counts to `SCALE`, from the start of the process on. Raises RuntimeError where the process ends without a result.
    """
    last = (STARTED, SCALE, "starting to compare")
    with closing(_converse("compare", pack_reports(reports))) as messages:
        for message in messages:
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
    raise RuntimeError(_ENDED)


def survey_elsewhere(survey: Survey) -> Generator[None, None, None]:
    """Gather a survey in another process; yields now and then. Closing the generator ends the process.

    The comparison of the survey (a `Waiting` one) takes what is found as it comes. Raises RuntimeError where the
    process ends without its results.
    """
    comparison = survey.comparison
    if not isinstance(comparison, Waiting):
        raise TypeError("a survey is made elsewhere for a comparison that waits for it")
    # Without what finds the evidence: no kind or finding needs it.
    given = (pack_reports(comparison.reports), pack_links(comparison.links), comparison.notes, comparison.folding)
    with closing(_converse("survey", given, lambda: survey.view)) as messages:
        del given
        for message in messages:
            if message is not None and message[0] == "kinds":
                comparison.take_kinds(*message[1:])
                survey.know(*message[1:])
            elif message is not None and message[0] == "found":
                report, first, kinds, in_link = message[1:]
                comparison.take(report, first, kinds, in_link)
                survey.look_through(report, first, kinds)
            elif message is not None and message[0] == "entries":
                entries, rows, folds = message[1:]
                survey.folds = folds or survey.folds
                comparison.take_ledgers(entries, Coverage(rows, comparison.passages))
                survey.find()
                return
            yield
    raise RuntimeError(_ENDED)


# This side.


def _converse(task: str, given: object, view: Callable[[], View] = lambda: ()) -> Generator[Message | None, None, None]:
    """The messages of a process that does ``task``, and None while there is none; ends the process when closed.

    It is told the ``view`` whenever that is another than before.
    """
    process = subprocess.Popen(
        [sys.executable, *_COMMAND], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    messages: queue.Queue[Message] = queue.Queue()
    pump = _Pump(process, (task, given), messages)
    del given
    pump.start()
    seen: View | None = ()
    try:
        while True:
            if pump.given.is_set() and seen is not None and (now := view()) != seen:
                seen = now if _tell(process, now) else None
            try:
                message = messages.get(timeout=TELL_EVERY)
            except queue.Empty:
                yield None
                continue
            if message[0] == "ended":
                raise RuntimeError(message[1])
            yield message
    finally:
        process.kill()
        process.wait()
        pump.join()
        with suppress(OSError):  # what was not taken any more
            cast("IO[bytes]", process.stdin).close()


def _tell(process: subprocess.Popen[bytes], value: object) -> bool:
    """Send a value after what was given; whether it could be sent."""
    assert process.stdin is not None
    try:
        pickle.dump(value, process.stdin, pickle.HIGHEST_PROTOCOL)
        process.stdin.flush()
    except (OSError, ValueError):
        return False  # it has ended, as its last message will say
    return True


class _Pump(threading.Thread):
    """Carries what is given to the process, and its messages back; its end is a message too."""

    def __init__(self, process: subprocess.Popen[bytes], given: object, messages: queue.Queue[Message]) -> None:
        super().__init__(daemon=True)
        self._process = process
        self._given: object = given
        self._messages = messages
        self.given = threading.Event()
        """Set when all has been given: more can be told."""

    def run(self) -> None:
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            # Straight into the pipe: as one string, the reports would be held twice for as long as the work takes. It
            # stays open: the process ends with it, however this one ends.
            pickle.dump(self._given, process.stdin, pickle.HIGHEST_PROTOCOL)
            process.stdin.flush()
            self._given = None
            self.given.set()
            with process.stdout as pipe:
                while True:
                    self._messages.put(pickle.load(pipe))
        except (OSError, EOFError, pickle.UnpicklingError, ValueError):
            self._messages.put(("ended", _ENDED))


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
    _send("begun")
    task, given = pickle.load(sys.stdin.buffer)
    view = _Listening()
    view.start()
    try:
        if task == "compare":
            _compare(given)
        else:
            from sidebyside.reader.work.surveying import survey

            survey(given, _send, lambda: view.view)
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

    def run(self) -> None:
        try:
            while True:
                self.view = pickle.load(sys.stdin.buffer)
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

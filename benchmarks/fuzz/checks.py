"""What holds of every document, however damaged: sound reports, or a refusal of one line, within limits."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from sidebyside.loading.document import Contents, Raw, Unreadable
from sidebyside.loading.finishing import finish
from sidebyside.loading.gate.files import ungzipped
from sidebyside.loading.registry import find_format
from sidebyside.model import Report

SLOW = 5.0
"""Seconds of processor time a document may take."""
LARGE = 512 * 1024 * 1024
"""Bytes of memory a document may add at its highest."""
_ENDLESS = 30
_MOST_DRAFTS = 50
_STATUS, _RESET = Path("/proc/self/status"), Path("/proc/self/clear_refs")


class TooSlow(Exception):
    """More than `SLOW` seconds of processor time."""


class TooLarge(Exception):
    """More than `LARGE` bytes of memory."""


class Unsound(Exception):
    """A report or a refusal that breaks a promise."""


class _Endless(BaseException):
    """The alarm: not an Exception, which a loader might catch."""


@dataclass(frozen=True)
class Answer:
    """What a loader said: the format that read the document ("" where it was refused), and what that took."""

    format: str
    seconds: float
    memory: int


def check(name: str, data: bytes) -> Answer:
    """Load a document without the last net under parsers, PDFs by the function that the child process runs.

    Raises TooSlow, TooLarge, Unsound, or whatever exception escaped from the loader.
    """
    return limited(lambda: _loaded(name, data))


def limited(read: Callable[[], str]) -> Answer:
    """What ``read`` answers (a format, or "" for a refusal) and what it took. Raises TooSlow and TooLarge."""
    before = _memory(fresh=True)
    start = time.process_time()  # of this process: the machine may be busy with others
    with _alarm():
        answer = read()
    seconds = time.process_time() - start
    memory = max(0, _memory() - before)
    if seconds > SLOW:
        raise TooSlow(f"took {seconds:.1f} s")
    if memory > LARGE:
        raise TooLarge(f"took {memory >> 20} MiB")
    return Answer(answer, seconds, memory)


def _loaded(name: str, data: bytes) -> str:
    raw = Raw(data, name, "a")
    try:
        raw = ungzipped(raw)
        module = find_format(raw)
        read: Callable[[Raw], Contents] = getattr(module, "read_here", module.read)
        contents = read(raw)
        for draft in [*contents.drafts[:_MOST_DRAFTS], *([contents.whole] if contents.whole else [])]:
            _examine(finish(raw, draft, module.NAME))
    except Unreadable as refusal:
        words = str(refusal)
        if not words or len(words.splitlines()) > 1:
            raise Unsound(f"a refusal that is not one line: {words!r}") from None
        return ""
    return module.__name__.rpartition(".")[2]


def _examine(report: Report) -> None:
    last = 0
    for paragraph in report.paragraphs:
        if not last <= paragraph.start < paragraph.end <= len(report.text):
            raise Unsound(f"offsets {paragraph.start} to {paragraph.end} after {last} of {len(report.text)}")
        last = paragraph.end
    lines = (report.source.label, report.source.path, *report.source.notes, *report.source.dropped)
    if any(len(line.splitlines()) > 1 for line in lines):
        raise Unsound("a label or note of more than one line")
    report.text.encode("utf-8")  # no lone surrogates: a report can be saved


@contextmanager
def _alarm() -> Iterator[None]:
    """Ends what does not end, where the loader runs Python."""

    def ring(number: int, frame: FrameType | None) -> None:
        raise _Endless

    former = signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, _ENDLESS)
    try:
        yield
    except _Endless:
        raise TooSlow(f"took more than {_ENDLESS} s") from None
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, former)


def _memory(fresh: bool = False) -> int:
    """The most bytes that were in memory since the last ``fresh`` call, which begins anew; 0 where the system does not
    tell."""
    with suppress(OSError, ValueError):
        if fresh:
            _RESET.write_text("5")
        line = next(line for line in _STATUS.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) * 1024
    return 0

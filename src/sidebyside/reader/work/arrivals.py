"""Reports loaded while the screen shows the progress: what a loader is, and its work in a thread."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from sidebyside.errors import SidebysideError
from sidebyside.model import Progress, Report

if TYPE_CHECKING:
    from sidebyside.loading import Entry

EVERY = 0.1
"""Seconds between two messages about progress."""

Loader = Callable[[Progress, Callable[[str], None], Callable[[], bool]], Sequence[Report]]
"""Loads reports, given ``progress``, ``tell`` (lines about what was left out) and ``stop`` (see `loading.load_all`)."""


class Arrivals:
    """One loading. ``told`` is called with the share done (0..1) and what is being done; ``stop`` ends it early."""

    def __init__(self, loader: Loader, told: Callable[[float, str], None]) -> None:
        self._loader = loader
        self._told = told
        self._last = 0.0
        self.stopped = False
        self.lines: list[str] = []
        self.reports: tuple[Report, ...] = ()
        self.entries: tuple[Entry, ...] = ()
        self.refusal = ""

    def stop(self) -> None:
        """Go on with what has been read so far."""
        self.stopped = True

    def run(self) -> None:
        """Load, then find the copies; ``refusal`` says in one line why there is nothing. Blocks: for a thread."""
        from sidebyside.loading import list_reports

        try:
            self.reports = tuple(self._loader(self._progress, self.lines.append, lambda: self.stopped))
            self._told(1.0, "looking for copies")
            self.entries = tuple(list_reports(self.reports))
        except SidebysideError as error:
            self.refusal = str(error)
        except Exception as error:
            self.refusal = f"cannot be loaded ({type(error).__name__}: {' '.join(str(error).split())})"

    def _progress(self, done: int, total: int, stage: str) -> None:
        now = time.monotonic()
        if now - self._last >= EVERY:
            self._last = now
            self._told(done / total if total else 0.0, f"{stage} {done:,} of {total:,}")
        time.sleep(0)  # lets the screen's thread have the interpreter

"""Corrections and notes on the medium as they are made, in a thread of its own, and what a crash left behind."""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sidebyside.errors import Cancelled, SnapshotError
from sidebyside.language.plurals import counted
from sidebyside.model import Progress, no_progress
from sidebyside.settings.paths import data_dir

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison
    from sidebyside.model import Report
    from sidebyside.snapshots import Journal, Recovered


def journals_folder() -> Path:
    """Where journals are."""
    return data_dir() / "journals"


def any_unfinished() -> bool:
    """Whether there is any journal to look at; costs next to nothing."""
    return any(journals_folder().glob("*.journal"))


def unfinished() -> list[tuple[Path, Recovered]]:
    """What programs that ended without saving left behind, newest first."""
    from sidebyside.snapshots import left_behind

    return left_behind(journals_folder())[::-1]


def is_of(left: Recovered, reports: Sequence[Report]) -> bool:
    """Whether what was left behind is work on these reports: they have the same texts, or come from the same files."""
    work = left.comparison.reports
    paths = [[report.source.path for report in group] for group in (work, reports)]
    if sorted(report.text for report in work) == sorted(report.text for report in reports):
        return True
    files = [sorted(os.path.abspath(path) for path in group if path) for group in paths]
    return files[0] == files[1] and len(files[0]) == len(work) == len(reports)


def told(left: Recovered) -> tuple[str, str]:
    """How much a program left behind, and when (UTC; may be empty), in words."""
    return counted(left.pending, "change"), left.created.replace("T", " ").rstrip("Z")


FEW = 500
"""Of so many links the evidence is found, in 0.4 s, before the first correction is kept; of more, after that."""
MADE_HERE = "made_here"
"""What a journal's view says of its sources: whether the user named them (`Store.is_made_here`)."""


class Autosave:
    """The journal of one reading. Nothing is written before the first correction.

    ``problem`` is called with one line, in the thread, when the journal cannot be written.
    """

    def __init__(
        self, problem: Callable[[str], None], journal: Journal | None = None, *, made_here: bool = True
    ) -> None:
        self._problem = problem
        self._journal = journal
        self._made_here = made_here
        self._base: Comparison | None = None
        self._last: Comparison | None = None
        self._tasks: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._states: list[Comparison | None] | None = None
        """Of a journal that is to have the evidence yet: what was kept, in order; None for a save."""
        self._ends: bool | None = None
        """Whether the journal is kept, once the reading is over."""

    def changed(self, comparison: Comparison) -> None:
        """The comparison is now this one: the first is what corrections start from, each other one is kept."""
        if comparison is self._last:
            return
        first, self._last = self._base is None, comparison
        if self._base is None or self._base.reports != comparison.reports:
            self._base = comparison
            if first:
                return
            # The sources were read again: all that the user made stands in the new journal as one change.
            self._put(lambda: self._begin_again(comparison))
            return
        base = self._base
        self._put(lambda: self._record(base, comparison))

    def saved(self) -> None:
        """All so far is in a snapshot."""
        self._put(self._saved)

    def end(self, keep: bool) -> None:
        """The reading is over: leave the journal for the next start, or remove it. Waits for what is being written.

        It does not wait for the evidence of many links: the journal is kept without.
        """
        self._ends = keep
        self._put(lambda: self._end(keep))
        self._tasks.put(None)
        if self._thread is not None:
            self._thread.join()

    def _put(self, task: Callable[[], None]) -> None:
        self._tasks.put(task)
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="autosave", daemon=True)
            self._thread.start()

    def _work(self) -> None:
        while (task := self._tasks.get()) is not None:
            self._do(task)

    def _do(self, task: Callable[[], None]) -> None:
        try:
            task()
        except SnapshotError as error:
            self._problem(f"Corrections are not kept in case of a crash: {error.reason}")

    def _record(self, base: Comparison, comparison: Comparison) -> None:
        if self._ends is False:
            return  # what is made now would be removed at once
        if self._journal is None:
            few = len(base.links) + len(base.cut) <= FEW
            self._journal = journal = self._open(base if few else _without_evidence(base))
            self._states = None if few else []
            if not few:
                self._tasks.put(lambda: self._complete(journal, base))
        self._keep(comparison)

    def _keep(self, state: Comparison | None) -> None:
        """Keep a state, or with None that all so far is saved."""
        assert self._journal is not None
        _write(self._journal, state)
        if self._states is not None:
            self._states.append(state)

    def _saved(self) -> None:
        if self._journal is not None:
            self._keep(None)

    def _complete(self, journal: Journal, base: Comparison) -> None:
        """Put a journal with the evidence in the place of one without; what there is to keep meanwhile goes first."""

        def between(done: int, total: int, stage: str) -> None:
            while self._ends is None and not self._tasks.empty():
                task = self._tasks.get()
                if task is None:
                    self._tasks.put(None)  # for the thread itself
                    break
                self._do(task)
            if self._ends is not None or self._journal is not journal:
                raise Cancelled("the journal is kept as it is, or is not needed")

        with suppress(Cancelled, SnapshotError):  # then the one there is stays
            whole = self._open(base, between)
            try:
                for state in self._states or ():
                    _write(whole, state)
            except SnapshotError:
                whole.discard()
                return
            self._journal, self._states = whole, None
            journal.discard()

    def _open(self, base: Comparison, progress: Progress = no_progress) -> Journal:
        from sidebyside.snapshots import Journal

        created = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        view = {MADE_HERE: self._made_here}
        return Journal.open(journals_folder(), base, created=created, view=view, progress=progress)

    def _begin_again(self, comparison: Comparison) -> None:
        old, self._journal = self._journal, None
        self._record(_untouched(comparison), comparison)
        if old is not None:
            old.discard()

    def _end(self, keep: bool) -> None:
        if self._journal is None:
            return
        if keep:
            self._journal.close()
        else:
            self._journal.discard()
        self._journal = None


def _write(journal: Journal, state: Comparison | None) -> None:
    if state is None:
        journal.saved()
    else:
        journal.record(state)


def _untouched(comparison: Comparison) -> Comparison:
    """The comparison without what the user did."""
    from sidebyside.comparison import Comparison

    return Comparison(comparison.reports, [link for link in comparison.links if link.origin == "auto"])


def _without_evidence(comparison: Comparison) -> Comparison:
    """The comparison with links that do not tell why they are links."""
    from sidebyside.comparison import Comparison

    links, cut = ([replace(link, find_evidence=None) for link in group] for group in (comparison.links, comparison.cut))
    return Comparison(comparison.reports, links, cut, comparison.notes)

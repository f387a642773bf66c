"""Making an export or a snapshot in a thread: it needs all findings, can be given up, and keeps nobody who leaves."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from sidebyside.errors import Cancelled
from sidebyside.reader.work.survey import Survey

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.worker import Worker

    from sidebyside.comparison import Comparison

GROUP = "save"


def make(screen: Screen[None], what: str, work: Callable[[], None]) -> None:
    """Run ``work`` in a thread; ``what`` is it in a word, such as "Exporting". Raising Cancelled ends it silently."""

    def run() -> None:
        try:
            work()
        except Cancelled:
            return  # whoever gave it up has said so

    screen.run_worker(run, name=what, group=GROUP, thread=True, exit_on_error=False)


def whole(comparison: Comparison) -> Comparison:
    """The comparison with all its findings, worked out here where they have not all come. Raises Cancelled.

    To be called in the thread of `make`. What follows, the writing, is short.
    """
    from sidebyside.reader.work.waiting import Waiting  # brings all that compares, which no first text waits for

    if not isinstance(comparison, Waiting):
        return comparison
    found = comparison.whole()
    if found is not comparison:
        for _ in Survey(found).steps():
            check()
    return found


def check() -> None:
    """Raise Cancelled where the work of this thread was given up."""
    if get_current_worker().is_cancelled:
        raise Cancelled("given up")


def made_now(screen: Screen[None]) -> list[Worker[object]]:
    """What is being made and not given up."""
    return [w for w in screen.workers if w.group == GROUP and not w.is_finished and not w.is_cancelled]


def give_up(screen: Screen[None]) -> str:
    """Give up what is being made; what it was, or nothing."""
    found = made_now(screen)
    for worker in found:
        worker.cancel()
    return found[0].name if found else ""

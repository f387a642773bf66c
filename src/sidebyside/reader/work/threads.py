"""Long work in threads: the alignment, then the survey. Messages come up; the screen stays alive."""

from __future__ import annotations

import time
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from textual.message import Message
from textual.worker import Worker, get_current_worker

from sidebyside.errors import Cancelled
from sidebyside.reader.reading.session import is_large

if TYPE_CHECKING:
    from textual.screen import Screen

    from sidebyside.comparison import Comparison
    from sidebyside.model import Report
    from sidebyside.reader.work.survey import Survey
    from sidebyside.reader.work.surveyor import Surveyor

EVERY = 0.1
"""Seconds between two messages about progress."""


class Progressed(Message):
    """``share`` (0..1) of the work on ``what`` is done."""

    def __init__(self, share: float, what: str) -> None:
        super().__init__()
        self.share = share
        self.what = what


class Compared(Message):
    """The comparison has been made; ``again`` tells that changed sources were read anew."""

    def __init__(self, comparison: Comparison, again: bool) -> None:
        super().__init__()
        self.comparison = comparison
        self.again = again


class Surveyed(Message):
    """More kinds are known, or with ``complete`` all kinds and findings."""

    def __init__(self, survey: Survey, complete: bool) -> None:
        super().__init__()
        self.survey = survey
        self.complete = complete


class Stopped(Message):
    """The work ended without a result: cancelled (empty), or with what went wrong in one line."""

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason


class SurveyEnded(Message):
    """A survey ended before it was whole, given up (empty) or with what went wrong in one line."""

    def __init__(self, survey: Survey, reason: str) -> None:
        super().__init__()
        self.survey = survey
        self.reason = reason


class Work:
    """The long work of one screen, one at a time of each sort. All messages go to the screen."""

    def __init__(self, screen: Screen[None]) -> None:
        self._screen = screen
        self._comparing: Worker[None] | None = None
        self._surveying: Worker[None] | None = None
        self._surveyor: Surveyor | None = None
        self._closed = False

    @property
    def is_comparing(self) -> bool:
        """Whether an alignment is under way."""
        return self._comparing is not None and not self._comparing.is_finished

    def compare(self, reports: Callable[[], tuple[Report, ...]], *, again: bool = False) -> None:
        """Get the reports and compare them."""
        self._comparing = self._start(lambda: self._compare(reports, again), "compare")

    def survey(self, survey: Survey) -> None:
        """Gather a survey; an earlier one is given up."""
        from sidebyside.reader.work.waiting import Waiting

        if self._surveyor is None and isinstance(survey.comparison, Waiting):
            from sidebyside.reader.work.surveyor import Surveyor

            self._surveyor = Surveyor()
        self._surveying = self._start(lambda: self._survey(survey), "survey")

    def stop(self) -> bool:
        """Ask the alignment to stop; whether there was one."""
        running = self.is_comparing
        if self._comparing is not None:
            self._comparing.cancel()
            self._comparing = None
        return running

    @property
    def is_surveying(self) -> bool:
        """Whether findings are being looked for."""
        return self._surveying is not None and not self._surveying.is_finished

    def stop_survey(self) -> bool:
        """Give up looking for findings; whether they were being looked for. `survey` starts anew."""
        running = self.is_surveying
        if running and self._surveying is not None:
            self._surveying.cancel()
            if self._surveyor is not None:
                self._surveyor.close()
                self._surveyor = None
        return running

    def close(self) -> None:
        """End what works elsewhere: the screen goes."""
        self._closed = True
        if self._surveyor is not None:
            self._surveyor.close()

    def _start(self, work: Callable[[], None], group: str) -> Worker[None]:
        return self._screen.run_worker(work, group=group, thread=True, exclusive=True, exit_on_error=False)

    def _tell(self, message: Message) -> None:
        if not get_current_worker().is_cancelled:
            self._screen.post_message(message)

    def _compare(self, reports: Callable[[], tuple[Report, ...]], again: bool) -> None:
        worker = get_current_worker()
        told = 0.0

        def progress(done: int, total: int, stage: str) -> None:
            nonlocal told
            if worker.is_cancelled:
                raise Cancelled("cancelled")
            now = time.monotonic()
            if now - told >= EVERY:
                told = now
                self._tell(Progressed(done / total if total else 0.0, stage))
            time.sleep(0)  # lets the screen's thread have the interpreter

        try:
            given = reports()
            large = is_large(given)
            if large:  # and findings are looked for in another process, too
                from sidebyside.reader.work.elsewhere import compare_elsewhere as make
            else:
                from sidebyside.comparison import compare as make

                # Their word lists take 0.1 s to read: here, or the first mark on the screen would wait for them.
                import_module("sidebyside.comparison.findings.detectors")
            warm_up(waiting=large)
            self._tell(Compared(make(given, progress), again))
        except Cancelled:
            return  # whoever cancelled has said so
        except Exception as error:
            self._tell(Stopped(_reason(error)))

    def _survey(self, survey: Survey) -> None:
        worker = get_current_worker()
        told, known = time.monotonic(), survey.news
        from sidebyside.reader.work.waiting import Waiting

        surveyor = self._surveyor if isinstance(survey.comparison, Waiting) else None
        steps = surveyor.survey(survey) if surveyor else survey.steps()
        try:
            for _ in steps:
                if worker.is_cancelled:
                    return
                # Only what is new: each message costs the screen a frame, and the other process works on for minutes.
                if survey.news != known and time.monotonic() - told >= 3 * EVERY:
                    told, known = time.monotonic(), survey.news
                    self._tell(Surveyed(survey, False))
                time.sleep(0)
        except Exception as error:
            if not self._closed:
                self._tell(SurveyEnded(survey, _reason(error)))
            return
        finally:
            steps.close()
        self._tell(Surveyed(survey, True))


def _reason(error: Exception) -> str:
    """What went wrong, in one line."""
    return " ".join(str(error).split()) or type(error).__name__


def warm_up(*, waiting: bool) -> None:
    """Work out the words of two sentences: what is compiled and imported for the first of all is not for the screen.

    With ``waiting`` as for long reports, whose screen never needs what looks for findings: 3 MB, with its word lists.
    """
    from sidebyside.comparison import Comparison
    from sidebyside.model import Link, Place, Report
    from sidebyside.reader.work.waiting import Waiting

    reports = [Report.from_paragraphs([text]) for text in ("It rained on Monday.", "It snowed on Monday.")]
    comparison = Comparison(reports, [Link(Place(0, 0), Place(1, 0), 1.0)])
    (Waiting.of(comparison) if waiting else comparison).spans(0, 0)

"""Who surveys the comparison of a screen in a process of its own, from one correction to the next."""

from __future__ import annotations

import threading
from collections.abc import Generator, Sequence
from contextlib import closing
from itertools import zip_longest
from typing import TYPE_CHECKING

from sidebyside.comparison.coverage import Coverage
from sidebyside.reader.work.conversation import Conversation, Message
from sidebyside.reader.work.packed import pack_links, pack_reports
from sidebyside.reader.work.waiting import Waiting

if TYPE_CHECKING:
    from sidebyside.model import Finding, Report
    from sidebyside.reader.work.survey import Survey
    from sidebyside.reader.work.surveying import View

TELL_EVERY = 0.05
"""Seconds after which a survey looks whether it is given up, and the process is told what is on the screen."""


class Surveyor:
    """Surveys comparisons of the same reports in one process, which keeps what it has found.

    After a correction, or where trivial differences are folded or shown, only what that changes is looked for again.
    The process waits without work between two surveys, and ends with `close` or with this process.
    """

    def __init__(self) -> None:
        # One survey at a time: the thread of one that is given up lets go at its next step.
        self._lock = threading.Lock()
        self._conversation: Conversation | None = None
        self._reports: Sequence[Report] = ()
        self._turn = 0
        self._closed = False

    def survey(self, survey: Survey) -> Generator[None, None, None]:
        """Gather a survey; yields now and then. Closing the generator gives the survey up.

        The comparison of the survey (a `Waiting` one) takes what is found as it comes. Raises RuntimeError where the
        process ends without its results.
        """
        comparison = survey.comparison
        if not isinstance(comparison, Waiting):
            raise TypeError("a survey is made elsewhere for a comparison that waits for it")
        with self._lock:
            if self._closed:
                return
            conversation = self._begin(survey)
            try:
                turn = -1
                seen: View = ()
                taking = Taking(survey, comparison)
                while True:
                    if (
                        (now := survey.view + survey.awaited) != seen
                        and conversation.listens
                        and conversation.tell(("view", now))
                    ):
                        seen = now
                    message = conversation.hear(TELL_EVERY)
                    if message is not None and message[0] == "turn":
                        turn = message[1]
                    elif message is not None and turn == self._turn and taking.take(message):
                        return
                    yield
            except RuntimeError:
                self._end()
                raise

    def close(self) -> None:
        """End the process."""
        self._closed = True
        self._end()

    def _begin(self, survey: Survey) -> Conversation:
        """Tell the process what to survey; start one where none can go on from what it knows."""
        comparison = survey.comparison
        # Without what finds the evidence: no kind or finding needs it.
        wanted = (pack_links(comparison.links), comparison.notes, comparison.folding)
        known = self._conversation
        self._turn += 1
        if known is not None and all(a is b for a, b in zip_longest(self._reports, comparison.reports)):
            masks = [bytes(map(bool, kinds)) for kinds in survey.kinds]
            if known.listens and known.tell(("correct", self._turn, wanted, masks, survey.looked)):
                return known
        self._end()
        self._reports = comparison.reports
        conversation = self._conversation = Conversation(
            "survey", (self._turn, pack_reports(comparison.reports), wanted)
        )
        if self._closed:  # meanwhile
            conversation.close()
        return conversation

    def _end(self) -> None:
        conversation, self._conversation = self._conversation, None
        if conversation is not None:
            conversation.close()


def survey_elsewhere(survey: Survey) -> Generator[None, None, None]:
    """Gather one survey in another process, as `Surveyor.survey` does; closing the generator ends the process."""
    surveyor = Surveyor()
    try:
        with closing(surveyor.survey(survey)) as steps:
            yield from steps
    finally:
        surveyor.close()


class Taking:
    """Takes what is found for one survey of a comparison that waits for it."""

    def __init__(self, survey: Survey, comparison: Waiting) -> None:
        self._survey = survey
        self._comparison = comparison
        self._entries: list[Finding] = []
        self._known: dict[Finding, Finding] = {}

    def take(self, message: Message) -> bool:
        """Take a message of `surveying.survey`; whether it was the last."""
        survey, comparison = self._survey, self._comparison
        name, *parts = message
        if name == "kinds":
            comparison.take_kinds(*parts)
            survey.know(*parts)
        elif name == "found":
            report, first, kinds, in_link = parts
            comparison.take(report, first, kinds, in_link)
            survey.look_through(report, first, kinds, in_link)
        elif name == "entries":
            if not self._entries:
                self._known = comparison.findings_taken()
            self._entries += [self._known.get(entry, entry) for entry in parts[0]]
        elif name == "whole":
            rows, folds = parts
            survey.folds = folds or survey.folds
            comparison.take_ledgers(tuple(self._entries), Coverage(rows, comparison.passages))
            survey.find()
            return True
        return False

"""What a filter lets through: paragraphs, findings and passages, by one word for all views."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sidebyside.model import FINDING_TYPES, KINDS, Finding, Place, Report
from sidebyside.reader.keys.commands import TYPE_TITLES

if TYPE_CHECKING:
    from sidebyside.reader.reading.session import Session

FINDING, NOTE, MARK = "finding", "note", "mark"
NAMED: tuple[str, ...] = (*KINDS, FINDING, *FINDING_TYPES, NOTE, MARK)
"""The filters that have a name; any other text is words to be found."""


class Filter:
    """A filter of one reading. ``text`` is one of `NAMED`, or words of which a paragraph has all, in any case."""

    def __init__(self, text: str, session: Session) -> None:
        self.text = text.strip()
        self.name = self.text.casefold() if self.text.casefold() in NAMED else ""
        self._words = self.text.casefold().split()
        self._session = session
        self._known: tuple[object, ...] = ()
        self._wanted: list[bytearray] = []

    def __str__(self) -> str:
        if self.name in KINDS:
            return f"{self.name} paragraphs"
        if self.name in (FINDING, NOTE, MARK):
            return f"paragraphs with a {self.name}"
        return f"{TYPE_TITLES[self.name]}s" if self.name else f"“{self.text}”"

    def wants(self, place: Place) -> bool:
        """Whether a paragraph passes; as long as it is not known, it does."""
        return bool(self.wanted()[place.report][place.paragraph])

    @property
    def is_sure(self) -> bool:
        """Whether all is known that it takes to tell which paragraphs pass."""
        if not self.name or self.name in (NOTE, MARK):
            return True
        survey = self._session.survey
        if survey is None:
            return False
        return survey.kinds_complete if self.name in KINDS else survey.findings is not None

    def wanted(self) -> Sequence[bytearray]:
        """1 for each paragraph of each report that passes by what is known now; worked out when more is known."""
        session, survey = self._session, self._session.survey
        known: tuple[object, ...] = (session.reports,)
        if self.name == NOTE:
            known += tuple(session.noted())
        elif self.name == MARK:
            known += tuple(session.marks)
        elif self.name and survey is not None:
            known += (survey, survey.known) if self.name in KINDS else (survey, survey.findings is None)
        # By what they are, not by what they hold: a survey is equal to itself alone, and reports are long.
        if len(known) != len(self._known) or any(
            a is not b and a != b for a, b in zip(known, self._known, strict=True)
        ):
            self._known, self._wanted = known, self._work_out()
        return self._wanted

    def _work_out(self) -> list[bytearray]:
        session, survey = self._session, self._session.survey
        reports = session.reports
        if not self.name:
            words = self._words
            return [
                bytearray([all(word in text for word in words) for text in map(str.casefold, report.texts)])
                for report in reports
            ]
        if self.name in KINDS and survey is not None:
            passing = (self.name, None)
            return [bytearray([kind in passing for kind in kinds]) for kinds in survey.kinds]
        if self.name in (NOTE, MARK):
            return _only(reports, session.noted() if self.name == NOTE else session.marks)
        if survey is None or survey.findings is None:
            return [bytearray(b"\1") * len(report) for report in reports]
        chosen = [finding for finding in survey.findings if self.name in (FINDING, finding.type) and finding.differs]
        return _only(reports, (Place(side.report, side.paragraph) for finding in chosen for side in finding.sides))

    def wants_finding(self, finding: Finding) -> bool:
        """Whether a row of the ledgers passes."""
        if self.name == FINDING:
            return finding.differs
        if self.name in FINDING_TYPES:
            return finding.type == self.name
        if self.name:
            wanted = self.wanted()
            return any(wanted[side.report][side.paragraph] for side in finding.sides)
        told = " ".join([finding.type, finding.grade, finding.summary, *[side.text for side in finding.sides]])
        told = told.casefold()
        return all(word in told for word in self._words)

    def count(self) -> int:
        """How many paragraphs of all reports pass."""
        return sum(passing.count(1) for passing in self.wanted())


def _only(reports: Sequence[Report], places: Iterable[Place]) -> list[bytearray]:
    wanted = [bytearray(len(report)) for report in reports]
    for report, paragraph in places:
        wanted[report][paragraph] = 1
    return wanted

"""What a filter lets through: paragraphs, findings and passages, by one word for all views."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sidebyside.model import FINDING_TYPES, KINDS, Finding, Place
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

    def __str__(self) -> str:
        if self.name in KINDS:
            return f"{self.name} paragraphs"
        if self.name in (FINDING, NOTE, MARK):
            return f"paragraphs with a {self.name}"
        return f"{TYPE_TITLES[self.name]}s" if self.name else f"“{self.text}”"

    def wants(self, place: Place) -> bool:
        """Whether a paragraph passes; as long as it is not known, it does."""
        session, survey = self._session, self._session.survey
        if not self.name:
            text = session.reports[place.report].paragraph(place.paragraph).casefold()
            return all(word in text for word in self._words)
        if self.name == NOTE:
            return place in session.noted()
        if self.name == MARK:
            return place in session.marks
        if survey is None:
            return True
        if self.name in KINDS:
            return survey.kinds[place.report][place.paragraph] in (self.name, None)
        if survey.findings is None:
            return True
        return any(self.name in (FINDING, finding.type) and finding.differs for finding in survey.findings_at(place))

    def wants_finding(self, finding: Finding) -> bool:
        """Whether a row of the ledgers passes."""
        if self.name == FINDING:
            return finding.differs
        if self.name in FINDING_TYPES:
            return finding.type == self.name
        if self.name:
            return any(self.wants(Place(side.report, side.paragraph)) for side in finding.sides)
        told = " ".join([finding.type, finding.grade, finding.summary, *(side.text for side in finding.sides)])
        return all(word in told.casefold() for word in self._words)

    def count(self) -> int:
        """How many paragraphs of all reports pass."""
        return sum(
            self.wants(Place(report, paragraph))
            for report, whole in enumerate(self._session.reports)
            for paragraph in range(len(whole))
        )

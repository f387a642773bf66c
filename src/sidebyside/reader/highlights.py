"""What the panes mark in a paragraph, worked out only for paragraphs somebody looks at."""

from __future__ import annotations

from typing import NamedTuple

from sidebyside.comparison import Comparison
from sidebyside.model import FindingType, Kind, KindSpan, Place, Span


class Marked(NamedTuple):
    """The kind of a paragraph, its spans by kind, and the words of its findings."""

    kind: Kind
    spans: tuple[KindSpan, ...]
    findings: tuple[tuple[FindingType, Span], ...]


class Highlights:
    """The marks of a comparison, kept once worked out (`mark` costs milliseconds, `known` nothing)."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self._known: dict[Place, Marked] = {}

    def known(self, place: Place) -> Marked | None:
        """The marks of a paragraph if they have been worked out."""
        return self._known.get(place)

    def mark(self, place: Place) -> Marked:
        """The marks of a paragraph."""
        found = self._known.get(place)
        if found is None:
            comparison = self.comparison
            findings = [
                (finding.type, Span(side.start, side.end))
                for link in comparison.links_at(*place)
                for finding in comparison.findings_in(link)
                if finding.differs
                for side in finding.sides
                if (side.report, side.paragraph) == place
            ]
            found = Marked(comparison.kind(*place), comparison.spans(*place), tuple(sorted(set(findings))))
            self._known[place] = found
        return found

"""What the panes mark in a paragraph, worked out only for paragraphs somebody looks at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from sidebyside.model import Finding, FindingType, Kind, KindSpan, Place, Span

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison


class Marked(NamedTuple):
    """The kind of a paragraph, its spans by kind, and the words of its findings."""

    kind: Kind
    spans: tuple[KindSpan, ...]
    findings: tuple[tuple[FindingType, Span], ...]


class Highlights:
    """The marks of a comparison, kept once worked out.

    Those of a linked paragraph of 90 words cost some 5 to 10 ms, more than a frame: they are worked out between frames,
    and those just beyond the screen a unit at a time before they are needed. Clocks decide when, never what.
    """

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self._known: dict[Place, Marked] = {}
        self._begun: tuple[Place, Iterator[None]] | None = None

    def known(self, place: Place) -> Marked | None:
        """The marks of a paragraph if they have been worked out."""
        return self._known.get(place)

    def mark(self, place: Place) -> Marked:
        """The marks of a paragraph."""
        for _ in self._units(place):
            pass
        return self._known[place]

    def mark_for(self, places: Iterable[Place], seconds: float) -> list[Place]:
        """Work out these in their order for about ``seconds``, one at least; returns those that are new."""
        end = perf_counter() + seconds
        new = []
        for place in places:
            if place not in self._known:
                self.mark(place)
                new.append(place)
                if perf_counter() >= end:
                    break
        return new

    def mark_ahead(self, places: Iterable[Place]) -> bool:
        """Do one unit of the first of these that is not known; False where all are."""
        for place in places:
            if place not in self._known:
                if self._begun is None or self._begun[0] != place:
                    self._begun = (place, self._units(place))
                next(self._begun[1], None)
                return True
        return False

    def _units(self, place: Place) -> Iterator[None]:
        """The work for one paragraph, in pieces: the comparison keeps what each has found out."""
        if place in self._known:
            return
        comparison = self.comparison
        links = comparison.links_at(*place)
        findings: list[Finding] = []
        for link in links:
            comparison.sentence_pairs(link)
            yield
            findings += comparison.findings_in(link)
            yield
        words = {
            (finding.type, Span(side.start, side.end))
            for finding in findings
            if finding.differs
            for side in finding.sides
            if (side.report, side.paragraph) == place
        }
        spans = comparison.spans(*place)
        marked = sorted({(type, piece) for type, span in words for piece in _differing(span, spans)})
        self._known[place] = Marked(comparison.kind(*place), spans, tuple(marked))


def _differing(side: Span, spans: Iterable[KindSpan]) -> list[Span]:
    """The words of a finding's side that differ, so that one changed word stands out in a long quotation; else all."""
    pieces = [
        Span(max(side.start, start), min(side.end, end))
        for start, end, kind in spans
        if kind != "shared" and start < side.end and side.start < end
    ]
    return pieces or [side]

"""What the panes mark in a paragraph, worked out only for paragraphs somebody looks at."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from sidebyside.model import Finding, FindingType, Kind, KindSpan, Place, Span
from sidebyside.reader.room import make_room

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison


KEPT = 256
"""Paragraphs whose marks are kept, those looked at last: some 5 KB each, and never more than 200 on a screen."""


class Marked(NamedTuple):
    """The kind of a paragraph, its spans by kind, and the words of its findings."""

    kind: Kind
    spans: tuple[KindSpan, ...]
    findings: tuple[tuple[FindingType, Span], ...]


Seen = tuple[Place, int | None]
"""A paragraph, and the report it is seen against, None for all."""


class Highlights:
    """The marks of a comparison, the latest `KEPT` of them.

    A paragraph is seen ``against`` one report where that tells it too, else, and for None, against all others: the
    kinds of its words follow from the links to that report alone. Its own kind and its findings are always of all.

    Those of a linked paragraph of 90 words cost some 2 to 5 ms, those of a screen more than a frame: they are worked
    out between frames in units of a sentence pair, and those just beyond the screen before they are needed.
    Clocks decide when, never what.
    """

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self._known: dict[Seen, Marked] = {}
        self._begun: tuple[Seen, Iterator[None]] | None = None

    def known(self, place: Place, against: int | None = None) -> Marked | None:
        """The marks of a paragraph if they have been worked out."""
        found = self._known.pop((place, against), None)
        if found is not None:
            self._known[place, against] = found
        return found

    def forget(self, places: Collection[Place]) -> bool:
        """Work the marks of these paragraphs out anew when they are next asked for; whether there were any."""
        gone = [seen for seen in self._known if seen[0] in places]
        for seen in gone:
            del self._known[seen]
        if self._begun is not None and self._begun[0][0] in places:
            self._begun = None
        return bool(gone)

    def mark(self, place: Place, against: int | None = None) -> Marked:
        """The marks of a paragraph."""
        seen = (place, against)
        for _ in self._units(seen):
            pass
        return self._known[seen]

    def mark_for(self, paragraphs: Iterable[Seen], seconds: float) -> list[Place]:
        """Work out these in their order for about ``seconds``, a unit at least; returns those that are whole now.

        What has been begun goes on the next time.
        """
        end = perf_counter() + seconds
        new: list[Place] = []
        for seen in paragraphs:
            if seen in self._known:
                continue
            while not self._go_on(seen):
                if perf_counter() >= end:
                    return new
            new.append(seen[0])
            if perf_counter() >= end:
                break
        return new

    def _go_on(self, seen: Seen) -> bool:
        """Do one unit of a paragraph; whether it was the last."""
        if self._begun is None or self._begun[0] != seen:
            self._begun = (seen, self._units(seen))
        next(self._begun[1], None)
        return seen in self._known

    def _units(self, seen: Seen) -> Iterator[None]:
        """The work for one paragraph, in pieces: the comparison keeps what each has found out."""
        if seen in self._known:
            return
        place, against = seen
        comparison = self.comparison
        links = comparison.links_at(*place)
        if all(link.other(place.report).report != against for link in links):
            against = None
        findings: list[Finding] = []
        for link in links:
            pairs = comparison.sentence_pairs(link)
            yield
            for pair in pairs:
                comparison.wording(link, pair)  # which keeps the latest ones: the spans below are made of them
                yield
            findings += comparison.findings_in(link)
            yield
        spans = comparison.spans(*place) if against is None else comparison.spans_against(*place, against)
        marked = set()
        for finding in findings:
            here = [side for side in finding.sides if (side.report, side.paragraph) == place]
            with_others = against is not None and all(side.report != against for side in finding.sides)
            # Which words of a finding with another report differ, the kinds of all links tell.
            by = comparison.spans(*place) if with_others and finding.differs else spans
            for side in here if finding.differs else ():
                span = Span(side.start, side.end)
                # One value is read whole: "at least 14" against "16", not its "at least" alone.
                pieces = [span] if finding.type in ("number", "date") else differing(span, by)
                marked |= {(finding.type, piece) for piece in pieces}
        make_room(self._known, KEPT)
        self._known[seen] = Marked(comparison.kind(*place), spans, tuple(sorted(marked)))


def differing(side: Span, spans: Iterable[KindSpan]) -> list[Span]:
    """The words of a finding's side that differ, so that one changed word stands out in a long quotation; else all."""
    pieces = [
        Span(max(side.start, start), min(side.end, end))
        for start, end, kind in spans
        if kind != "shared" and start < side.end and side.start < end
    ]
    return pieces or [side]

"""The links as the reader follows them: which partner is read beside a place, and where that tells the same."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from sidebyside.model import Link, Place
from sidebyside.reader.reading.partners import partners_in_order
from sidebyside.reader.room import make_room

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison

_KEPT = 64
"""Links whose sentences are kept as pairs: those of a few screens."""


class LinkedScroll:
    """Answers, for a place in one report, what of another is read beside it.

    The answers depend on the place alone, never on the way there, so going somewhere and back changes nothing.
    """

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._linked: dict[tuple[int, int], list[int]] = {}
        self._told: dict[tuple[Place, Place, Place], dict[int, int]] = {}
        self.chosen: dict[tuple[Place, int], Place] = {}

    def partner(self, place: Place, report: int) -> Place | None:
        """The partner of ``place`` in ``report`` to read beside it: the one chosen, else that of the best link."""
        chosen = self.chosen.get((place, report))
        if chosen is not None:
            return chosen
        links = [link for link in self._comparison.links_at(*place) if link.other(place.report).report == report]
        if not links:
            return None
        return max(links, key=lambda link: (link.score, -link.other(place.report).paragraph)).other(place.report)

    def partners(self, place: Place) -> tuple[Place, ...]:
        """The partner of ``place`` in each report that has one, in order of the reports."""
        reports = dict.fromkeys(partner.report for partner in partners_in_order(self._comparison, place))
        return tuple(found for report in reports if (found := self.partner(place, report)) is not None)

    def choose(self, place: Place, partner: Place) -> None:
        """Read ``partner`` beside ``place`` from now on, and the other way round."""
        self.chosen[place, partner.report] = partner
        self.chosen[partner, place.report] = place

    def around(self, place: Place, report: int) -> tuple[Pair | None, Pair | None]:
        """The nearest paragraphs above and below ``place`` with a partner in ``report``; None where there is none."""
        linked = self._linked_paragraphs(place.report, report)
        above = bisect_left(linked, place.paragraph) - 1
        below = bisect_right(linked, place.paragraph)
        return (
            self._pair(place.report, linked[above], report) if above >= 0 else None,
            self._pair(place.report, linked[below], report) if below < len(linked) else None,
        )

    def same_words(self, place: Place, offset: int, partner: Place) -> int:
        """Where ``partner`` tells what stands at the code point ``offset`` of ``place``: a code point of its text.

        Within linked sentences as far through one as through the other; between them as far from one pair to the next.
        """
        link = self._comparison.link_between(place, partner)
        here = self._comparison.sentences(*place)
        there = self._comparison.sentences(*partner)
        ends = tuple(len(self._comparison.reports[end.report].paragraph(end.paragraph)) for end in (place, partner))
        partners = self._sentence_partners(link, place) if link is not None else {}
        at = max(0, bisect_right(here, offset, key=lambda span: span.start) - 1)
        if at in partners:
            one, other = here[at], there[partners[at]]
            return between(offset, (one.start, other.start), (one.end, other.end))
        before = max((sentence for sentence in partners if sentence < at), default=None)
        behind = min((sentence for sentence in partners if sentence > at), default=None)
        return between(
            offset,
            (0, 0) if before is None else (here[before].end, there[partners[before]].end),
            (ends[0], ends[1]) if behind is None else (here[behind].start, there[partners[behind]].start),
        )

    def _sentence_partners(self, link: Link, place: Place) -> dict[int, int]:
        """Of each sentence of ``place`` that has one, the best partner in the other paragraph of the link."""
        key = (link.left, link.right, place)
        if key not in self._told:
            make_room(self._told, _KEPT)
            best: dict[int, tuple[float, int]] = {}
            for left, right, score in self._comparison.sentence_pairs(link):
                here, there = (left, right) if place == link.left else (right, left)
                best[here] = max(best.get(here, (-1.0, 0)), (score, -there))
            self._told[key] = {here: -there for here, (_, there) in best.items()}
        return self._told[key]

    def _pair(self, report: int, paragraph: int, other: int) -> Pair:
        partner = self.partner(Place(report, paragraph), other)
        assert partner is not None
        return Pair(paragraph, partner.paragraph)

    def _linked_paragraphs(self, report: int, other: int) -> list[int]:
        """The paragraphs of ``report`` that have a partner in ``other``, in order."""
        key = (report, other)
        if key not in self._linked:
            self._linked[key] = sorted(
                {
                    link.end(report).paragraph
                    for link in self._comparison.links
                    if {link.left.report, link.right.report} == {report, other}
                }
            )
        return self._linked[key]


class Pair(NamedTuple):
    """A paragraph of the report being read, and its partner in another."""

    here: int
    there: int


def between(position: int, start: tuple[int, int], end: tuple[int, int]) -> int:
    """As far from one second number to the other as ``position`` is from one first number to the other.

    Where the second numbers do not rise there is no way to go: it stays at the first of them.
    """
    room, length = end[1] - start[1], end[0] - start[0]
    if room <= 0 or length <= 0:
        return start[1]
    # Rounded up, so that the way back does not end a line above where it began.
    return start[1] - max(0, min(position - start[0], length)) * -room // length

"""The linked scroll: where the other reports stand when one is being read."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from sidebyside.model import Place
from sidebyside.reader.reading.partners import partners_in_order

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison


class Level(NamedTuple):
    """A position to bring level: a paragraph, and how far into it, 0 (its first line) to 1 (beyond its last)."""

    paragraph: int
    fraction: float


class LinkedScroll:
    """Answers, for a place in one report, which position of another stands level with it.

    The answer depends on the place alone, never on the way there, so going somewhere and back changes nothing.
    """

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._linked: dict[tuple[int, int], list[int]] = {}
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

    def level(self, place: Place, fraction: float, report: int) -> Level | None:
        """Where ``report`` stands when ``place`` is read ``fraction`` (0..1) of the way through.

        A linked paragraph stands beside its partner. Beside one without a partner stands the end of the partner of the
        nearest linked paragraph above it. Above the first linked one the reports stand as many paragraphs before the
        linked pair, at their beginnings at the most. None without any link.
        """
        partner = self.partner(place, report)
        if partner is not None:
            return Level(partner.paragraph, fraction)
        linked = self._linked_paragraphs(place.report, report)
        if not linked:
            return None
        position = bisect_left(linked, place.paragraph)
        nearest = linked[position - 1] if position else linked[0]
        partner = self.partner(Place(place.report, nearest), report)
        assert partner is not None
        if position:
            return Level(partner.paragraph, 1.0)
        return Level(max(0, partner.paragraph - (nearest - place.paragraph)), 0.0)

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

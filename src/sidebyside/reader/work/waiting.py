"""A comparison on the screen while its findings are still being looked for in another process."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sidebyside.comparison import Comparison
from sidebyside.model import Finding, Kind, Link, Place
from sidebyside.reader.room import make_room

if TYPE_CHECKING:
    from sidebyside.comparison.coverage import Coverage

Ends = tuple[Place, Place]

KEPT = 64
"""Paragraphs whose words are kept with their kinds, some 15 KB each: those of the screen are kept as marks."""


class Waiting(Comparison):
    """Equal to the comparison it was made of; it has the findings it was given, and never looks for any itself.

    The detectors read whole reports before they answer for one link, which holds the screen of long reports up for
    seconds (8 s for 2 × 3,000 paragraphs). Kinds and words are worked out here as in any comparison.
    """

    @classmethod
    def of(cls, comparison: Comparison) -> Waiting:
        """The same comparison, waiting, with everything that is known already."""
        if isinstance(comparison, Waiting):
            return comparison
        waiting = cls(comparison.reports, comparison.links, comparison.cut, comparison.notes)
        for name in ("_pairs", "_words", "_in_link", "_kinds"):
            setattr(waiting, name, getattr(comparison, name))
        waiting.folding = comparison.folding
        return waiting

    def findings_in(self, link: Link) -> tuple[Finding, ...]:
        return self._in_link.get((link.left, link.right), ())

    def _make_room(self) -> None:
        make_room(self._words, KEPT)
        make_room(self._pairs, 4 * KEPT)
        # What was found in links stays: it was given, and nobody here would find it again.

    def whole(self) -> Comparison:
        """This comparison if all has arrived, else an equal one that looks for its findings itself: to be saved."""
        if "entries" in self.__dict__:
            return self
        return Comparison(self.reports, self.links, self.cut, self.notes)

    def forget(self, place: Place) -> None:
        """Work the kind of a paragraph out anew when it is next asked for."""
        self._kinds[place.report][place.paragraph] = None

    def take_kinds(self, report: int, first: int, kinds: Sequence[Kind | None]) -> None:
        """Take kinds of a report's paragraphs from ``first`` on, None for those that are not sure yet."""
        known = self._kinds[report]
        for number, kind in enumerate(kinds, first):
            if kind is not None:
                known[number] = kind

    def take(self, report: int, first: int, kinds: Sequence[Kind], in_link: Mapping[Ends, tuple[Finding, ...]]) -> None:
        """Take the kinds of a report's paragraphs from ``first`` on, and the findings of links that have any."""
        self._kinds[report][first : first + len(kinds)] = kinds
        self._in_link.update(in_link)
        # The words of a paragraph are marked by its findings.
        for ends, findings in in_link.items():
            if findings:
                for place in ends:
                    self._words.pop(place, None)

    def take_findings(self, other: Comparison) -> None:
        """Take what ``other``, a comparison of the same reports, has found in links that are here too."""
        found = other._in_link.copy()  # at one go: a thread may still be adding to it
        ends = ((link.left, link.right) for link in self.links)
        self._in_link.update({key: found[key] for key in ends if key in found})

    def take_ledgers(self, entries: tuple[Finding, ...], coverage: Coverage) -> None:
        """Take what is known when all is."""
        self.__dict__.update(entries=entries, coverage=coverage)

    def found_so_far(self) -> tuple[Finding, ...]:
        """The findings that came with their links, in the order of these: less than `entries`, before all are there."""
        found = self._in_link.copy()
        ends = ((link.left, link.right) for link in self.links)
        return tuple(dict.fromkeys(finding for key in ends for finding in found.get(key, ())))

    def findings_taken(self) -> dict[Finding, Finding]:
        """The findings that came with their links, by themselves: each is to be kept once, in the ledgers too."""
        return {finding: finding for found in self._in_link.values() for finding in found}

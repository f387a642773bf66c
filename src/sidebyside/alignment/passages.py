"""Passages: the N-way view of links, which joins paragraphs only where it can be justified."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from sidebyside.model import Link, Passage, Place


def find_passages(links: Sequence[Link]) -> tuple[Passage, ...]:
    """Groups of places that tell one part of the event, sorted by their places.

    Every link is inside some passage, and any two places of different reports inside one are linked: so A–B and B–C
    alone never bring A and C together, and every pair has its own evidence.
    A place can be in several passages, where it tells several parts. Links are taken from the surest to the least
    sure; the work grows with the number of links and with the size of the passages, not with that of the comparison.
    """
    places = sorted({place for link in links for place in (link.left, link.right)})
    groups = _Groups(places)
    numbers = {place: number for number, place in enumerate(places)}
    ends = [(numbers[link.left], numbers[link.right]) for link in sorted(links, key=_surest)]
    for one, other in ends:
        groups.near[one].add(other)
        groups.near[other].add(one)
    for one, other in ends:
        groups.add(one, other)
    found = sorted({tuple(sorted(group)) for group in groups.members.values()})
    return tuple(Passage(tuple(places[number] for number in group)) for group in found)


def _surest(link: Link) -> tuple[float, int, int, Place, Place]:
    # Of equal scores the earlier in the texts, whichever letters the reports have.
    first, second = link.left.paragraph, link.right.paragraph
    if second < first:
        first, second = second, first
    return (-link.score, first, second, link.left, link.right)


class _Groups:
    """Groups of places, these by their numbers, in each of which all places of different reports are linked.

    ``near`` is to be filled with the places that each is linked with before any link is added.
    """

    def __init__(self, places: Sequence[Place]) -> None:
        self._reports = [place.report for place in places]
        self.near: list[set[int]] = [set() for _ in places]
        self.members: dict[int, set[int]] = {}
        self._homes: list[set[int]] = [set() for _ in places]  # the groups that each place is in
        self._next = 0

    def add(self, one: int, other: int) -> None:
        """Take in a link that is in no group: with the group it touches best, of equals the oldest, of those that can
        take both places and stay justified; else as a group of its own.

        No two groups that touch, so that a place of one is linked with a place of the other or in both, can ever be
        joined: the later one would have been joined with the other when it began, and an unlinked pair stays one in
        whatever its places are joined with. And groups that do not touch have places of different reports that are not
        linked. So a link joins one group at the most, and no groups need to be compared with each other.
        """
        homes = self._homes
        if not homes[one].isdisjoint(homes[other]):
            return
        around = chain((one, other), self.near[one], self.near[other])
        touching = Counter(chain.from_iterable(map(homes.__getitem__, around)))
        number, self._next = self._next, self._next + 1
        group = {one, other}
        for home in sorted(touching, key=lambda home: (-touching[home], home)):
            if self._takes(home, one) and self._takes(home, other):
                group |= self.members.pop(home)
                for place in group:
                    homes[place].discard(home)
                break
        self.members[number] = group
        for place in group:
            homes[place].add(number)

    def _takes(self, home: int, place: int) -> bool:
        """Whether the place is in the group or linked with all of its places in other reports."""
        group = self.members[home]
        return place in group or all(
            self._reports[member] == self._reports[place] for member in group - self.near[place]
        )

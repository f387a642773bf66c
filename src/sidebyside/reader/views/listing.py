"""All entries of the ledgers, numbered: their orders, where they stand, and how many there are of each sort.

Nothing here depends on what of them is shown, so it is worked out once for 50,000 entries, not for every key.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import compress

from sidebyside.model import FINDING_TYPES, Finding, Place, letter

SORTS = ("place", "type", "grade", "words")
"""What entries can be sorted by; what is equal then is in the order of the places."""


class Listing:
    """Entries by their numbers (0-based)."""

    def __init__(self, entries: Sequence[Finding] = ()) -> None:
        self.entries = entries
        self._chosen: dict[str, bytes] = {}
        self._needs: dict[str, tuple[int, frozenset[str]]] = {}
        self._by_place: dict[bool, list[int]] = {}
        self.ranks: Sequence[int] = ()
        """Where each entry stands in the order last asked for."""
        self._sorted: tuple[tuple[int, bool], list[int]] | None = None

    @cached_property
    def counts(self) -> Counter[str]:
        """How many entries there are of each type, and under ``differences`` how many that differ."""
        counts = Counter[str](entry.type for entry in self.entries)
        counts["differences"] = sum(1 for entry in self.entries if entry.differs)
        return counts

    @cached_property
    def _keys(self) -> list[tuple[int, ...]]:
        """Report and paragraph of each side, one after the other: as tuples of places they would be sorted alike."""
        return [
            (*sides[0][:2], *sides[1][:2])
            if len(sides := entry.sides) == 2
            else tuple([number for side in sides for number in side[:2]])
            for entry in self.entries
        ]

    def order(self, sort: int, reverse: bool) -> list[int]:
        """All numbers, sorted by one of `SORTS`, upwards or downwards; equal ones in the order they came in."""
        if self._sorted is None or self._sorted[0] != (sort, reverse):
            entries = self.entries
            if reverse not in self._by_place:
                keys = self._keys
                self._by_place[reverse] = sorted(range(len(entries)), key=keys.__getitem__, reverse=reverse)
            order = self._by_place[reverse].copy()
            # Sorted once more, each order keeps the one before where there is nothing to choose.
            if SORTS[sort] == "type":
                types = {type: number for number, type in enumerate(FINDING_TYPES)}
                order.sort(key=lambda number: types[entries[number].type], reverse=reverse)
            elif SORTS[sort] == "grade":
                order.sort(key=lambda number: entries[number].grade, reverse=reverse)
            elif SORTS[sort] == "words":
                order.sort(key=lambda number: entries[number].summary.casefold(), reverse=reverse)
            ranks = [0] * len(order)
            for rank, number in enumerate(order):
                ranks[number] = rank
            self._sorted, self.ranks = ((sort, reverse), order), ranks
        return self._sorted[1]

    def chosen(self, chip: str) -> bytes:
        """1 for each entry that stands under ``differences``, ``everything`` or a type of findings."""
        if chip not in self._chosen:
            if chip == "everything":
                self._chosen[chip] = b"\1" * len(self.entries)
            elif chip == "differences":
                self._chosen[chip] = bytes([entry.differs for entry in self.entries])
            else:
                self._chosen[chip] = bytes([entry.type == chip for entry in self.entries])
        return self._chosen[chip]

    def needs(self, chip: str) -> tuple[int, frozenset[str]]:
        """What the columns have to show under a chip: the cells of the longest names of places, and the grades."""
        if chip not in self._needs:
            chosen = self.chosen(chip)
            width = max(compress(self._widths_of_places, chosen), default=0)
            self._needs[chip] = width, frozenset([entry.grade for entry in compress(self.entries, chosen)])
        return self._needs[chip]

    # Where they stand.

    @cached_property
    def _at(self) -> dict[tuple[int, ...], list[int]]:
        found: dict[tuple[int, ...], list[int]] = {}
        for number, key in enumerate(self._keys):
            for first in range(0, len(key), 2):
                here = found.setdefault(key[first : first + 2], [])
                if not here or here[-1] != number:
                    here.append(number)
        return found

    @cached_property
    def _places(self) -> list[tuple[int, ...]]:
        return sorted(self._at)

    def at(self, place: Place) -> Sequence[int]:
        """The entries with a side in a paragraph, in order of their numbers."""
        return self._at.get((*place,), ())

    def behind(self, place: Place) -> Iterator[Sequence[int]]:
        """The entries of each paragraph behind a place in its report that has any, the nearest first."""
        for number in range(bisect_right(self._places, (*place,)), len(self._places)):
            if self._places[number][0] != place.report:
                return
            yield self._at[self._places[number]]

    # What they take on the screen.

    @cached_property
    def _names(self) -> dict[int, int]:
        """The cells of the letters of each report that has a side."""
        return {report: len(letter(report)) for report in {key[n] for key in self._keys for n in range(0, len(key), 2)}}

    @cached_property
    def _widths_of_places(self) -> list[int]:
        """The cells that the names of an entry's paragraphs take, each named once, with a blank between them."""
        return list(map(self._width, self._keys))

    def _width(self, key: tuple[int, ...]) -> int:
        names = self._names
        if len(key) == 4 and key[:2] != key[2:]:
            return names[key[0]] + names[key[2]] + len(str(key[1] + 1)) + len(str(key[3] + 1)) + 1
        places = {key[first : first + 2] for first in range(0, len(key), 2)}
        return sum(names[report] + len(str(paragraph + 1)) for report, paragraph in places) + len(places) - 1

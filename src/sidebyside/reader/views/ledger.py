"""The findings as the ledgers list them: of one type or all, sorted, filtered. No terminal here."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from sidebyside.model import FINDING_TYPES, Finding, Place, Span
from sidebyside.reader.views.listing import SORTS, Listing

CHIPS = ("differences", "everything", *FINDING_TYPES)
"""What can be listed: the differences of all types, all entries, or one type."""


def places(finding: Finding) -> tuple[Place, ...]:
    """The paragraphs that a finding stands in."""
    return tuple(Place(side.report, side.paragraph) for side in finding.sides)


class Ledger:
    """A choice of entries in an order. After each change `rows` are the entries to show."""

    def __init__(self) -> None:
        self._all = Listing()
        self.known = True
        """Whether these are all there are."""
        self.chip = 0
        self.sort = 0
        self.reverse = False
        self.passes: Callable[[Finding], bool] | None = None
        self.rows: list[Finding] = []
        self._numbers: list[int] = []

    @property
    def entries(self) -> Sequence[Finding]:
        """All entries of which some are chosen."""
        return self._all.entries

    @entries.setter
    def entries(self, entries: Sequence[Finding]) -> None:
        if entries is not self._all.entries:
            self._all = Listing(entries)

    @property
    def labels(self) -> list[str]:
        """The chips, each with the number of its entries once that is known; with ``+`` where there may be more."""
        if not self.known and not self.entries:
            return list(CHIPS)
        more = "" if self.known else "+"
        counts = self._all.counts
        numbers = [counts["differences"], len(self.entries), *(counts[type] for type in FINDING_TYPES)]
        return [f"{name} {number}{more}" for name, number in zip(CHIPS, numbers, strict=True)]

    def fill(self) -> None:
        """Choose and sort anew."""
        entries, passes, chosen = self.entries, self.passes, self._all.chosen(CHIPS[self.chip])
        self._numbers = [number for number in self._all.order(self.sort, self.reverse) if chosen[number]]
        if passes is not None:
            self._numbers = [number for number in self._numbers if passes(entries[number])]
        self.rows = [entries[number] for number in self._numbers]

    def sort_by_next(self) -> str:
        """Sort by the next column, upwards and then downwards; the words for it."""
        if self.reverse:
            self.sort = (self.sort + 1) % len(SORTS)
        self.reverse = not self.reverse
        return f"sorted by {SORTS[self.sort]}{', downwards' if self.reverse else ''}"

    def sort_by(self, column: int) -> None:
        """Sort by this column; again: the other way round."""
        self.reverse = not self.reverse if column == self.sort else False
        self.sort = column

    def row(self, finding: Finding) -> int | None:
        """The row of a finding, None where it is not shown."""
        side = finding.sides[0]
        here = self._rows(self._all.at(Place(side.report, side.paragraph)))
        return next((row for row in here if self.rows[row] == finding), None)

    def at(self, place: Place, span: Span | None = None) -> int | None:
        """The first row at a place, one with words of ``span`` before others; None where no row shows the place."""
        here = self._rows(self._all.at(place))
        if span is not None:
            for number in here:
                for side in self.rows[number].sides:
                    if (side.report, side.paragraph) == place and side.start < span.end and span.start < side.end:
                        return number
        return here[0] if here else None

    def near(self, place: Place, span: Span | None = None) -> int | None:
        """The row `at` a place, else the one nearest behind it in its report; None without either."""
        here = self.at(place, span)
        if here is not None:
            return here
        return next((rows[0] for numbers in self._all.behind(place) if (rows := self._rows(numbers))), None)

    def _rows(self, numbers: Sequence[int]) -> list[int]:
        """The rows of these entries, in order, as far as they are shown."""
        rank = self._all.ranks.__getitem__
        rows = []
        for number in numbers:
            row = bisect_left(self._numbers, rank(number), key=rank) if self._numbers else 0
            if row < len(self._numbers) and self._numbers[row] == number:
                rows.append(row)
        return sorted(rows)

    # What the columns need.

    def needs(self) -> tuple[int, frozenset[str]]:
        """The cells of the longest names of places that may be shown under this chip, and the grades."""
        return self._all.needs(CHIPS[self.chip])

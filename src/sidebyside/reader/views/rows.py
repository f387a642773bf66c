"""The rows view without a screen: which paragraphs stand beside each other when one report is the base."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from sidebyside.model import Place

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison


class AlignedRow(NamedTuple):
    """One row: the base's paragraph (None where only others tell something) and each report's paragraphs beside it."""

    base: int | None
    cells: tuple[tuple[int, ...], ...]

    def place(self, base: int) -> Place:
        """The paragraph the row stands for: the base's, else the first there is."""
        if self.base is not None:
            return Place(base, self.base)
        return next(Place(report, cell[0]) for report, cell in enumerate(self.cells) if cell)

    def places(self) -> list[Place]:
        """All paragraphs of the row."""
        return [Place(report, paragraph) for report, cell in enumerate(self.cells) for paragraph in cell]


def align_rows(comparison: Comparison, base: int) -> list[AlignedRow]:
    """The rows with ``base`` (0-based) as the base report.

    Every paragraph of every report stands in a row: partners beside the base's paragraph, and what the base does not
    tell in rows of its own, behind the row of the paragraph it follows in its report; a report that tells nothing of
    what the base tells stands at the end.
    """
    reports = comparison.reports
    count = len(reports)
    beside: dict[int, list[Place]] = {}
    follows: list[dict[int, int]] = [{} for _ in reports]  # of each other report the base's first paragraph beside its
    for link in comparison.links:
        if link.left.report == base or link.right.report == base:
            own, other = link.end(base), link.other(base)
            beside.setdefault(own.paragraph, []).append(other)
            known = follows[other.report].get(other.paragraph, own.paragraph)
            follows[other.report][other.paragraph] = min(known, own.paragraph)
    followers: dict[int, list[Place]] = {}
    for report, first in enumerate(follows):
        if report == base:
            continue
        after = -1 if first else len(reports[base]) - 1
        for number in range(len(reports[report])):
            if number in first:
                after = first[number]
            else:
                followers.setdefault(after, []).append(Place(report, number))
    rows: list[AlignedRow] = []
    for number in range(-1, len(reports[base])):
        if number >= 0:
            cells: list[tuple[int, ...]] = [()] * count
            cells[base] = (number,)
            for partner in sorted(beside.get(number, ())):
                cells[partner.report] += (partner.paragraph,)
            rows.append(AlignedRow(number, tuple(cells)))
        rows += [_alone(place, count) for place in followers.get(number, ())]
    return rows


def filtered(rows: Sequence[AlignedRow], wanted: Callable[[Place], bool]) -> list[AlignedRow]:
    """The rows that have a wanted paragraph."""
    return [row for row in rows if any(map(wanted, row.places()))]


def _alone(place: Place, count: int) -> AlignedRow:
    return AlignedRow(None, tuple((place.paragraph,) if report == place.report else () for report in range(count)))

"""The rows view without a screen: which paragraphs stand beside each other when one report is the base."""

from __future__ import annotations

from collections.abc import Callable
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


def align_rows(
    comparison: Comparison, base: int, wanted: Callable[[Place], bool] = lambda place: True
) -> list[AlignedRow]:
    """The rows with ``base`` (0-based) as the base report.

    Every paragraph of every report stands in a row: partners beside the base's paragraph, and what the base does not
    tell in rows of its own, behind the row of the paragraph it follows in its report; a report that tells nothing of
    what the base tells stands at the end. ``wanted`` picks the rows that have a paragraph it wants.
    """
    reports = comparison.reports
    count = len(reports)
    followers: dict[int, list[Place]] = {}
    for report in range(count):
        if report == base:
            continue
        partners = [
            [p.paragraph for p in comparison.partners(report, number) if p.report == base]
            for number in range(len(reports[report]))
        ]
        after = -1 if any(partners) else len(reports[base]) - 1
        for number, its in enumerate(partners):
            if its:
                after = min(its)
            else:
                followers.setdefault(after, []).append(Place(report, number))
    rows: list[AlignedRow] = []
    for number in range(-1, len(reports[base])):
        if number >= 0:
            cells: list[list[int]] = [[] for _ in range(count)]
            cells[base].append(number)
            for partner in comparison.partners(base, number):
                cells[partner.report].append(partner.paragraph)
            rows.append(AlignedRow(number, tuple(tuple(cell) for cell in cells)))
        rows += [_alone(place, count) for place in followers.get(number, ())]
    return [row for row in rows if any(map(wanted, row.places()))]


def _alone(place: Place, count: int) -> AlignedRow:
    return AlignedRow(None, tuple((place.paragraph,) if report == place.report else () for report in range(count)))

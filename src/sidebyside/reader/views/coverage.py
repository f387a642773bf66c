"""The rows of the coverage view: passages, and among them what one report alone tells. No terminal here."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from sidebyside.model import Extent, Place

if TYPE_CHECKING:
    from sidebyside.comparison import Comparison


class CoverageRow(NamedTuple):
    """A passage (``number`` from 1 on), or a paragraph of one report alone (0): its paragraphs, and the extents.

    ``besides`` are paragraphs of reports without one in the passage that tell of it too; ``title`` is the place whose
    text it is known by.
    """

    number: int
    places: tuple[Place, ...]
    extents: tuple[Extent, ...]
    besides: tuple[Place, ...]
    title: Place

    @property
    def told(self) -> tuple[Place, ...]:
        """All paragraphs that tell it."""
        return self.places + self.besides


def coverage_rows(comparison: Comparison) -> list[CoverageRow]:
    """All rows in the order of the text: what one report alone tells stands behind what it tells before it."""
    passages = []
    titles: set[Place] = set()
    for number, (passage, extents) in enumerate(
        zip(comparison.passages, comparison.coverage.rows, strict=True), start=1
    ):
        # A paragraph can be in several passages; each has a title of its own where it can.
        title = next((place for place in passage.places if place not in titles), passage.places[0])
        titles.add(title)
        besides = tuple(dict.fromkeys(teller for teller, _ in comparison.told_besides(passage)))
        passages.append(CoverageRow(number, passage.places, extents, besides, title))
    # Of each report: its paragraphs in passages, with the passage that stands furthest down for each.
    told: list[dict[int, int]] = [{} for _ in comparison.reports]
    for row in passages:
        for place in row.places:
            told[place.report][place.paragraph] = row.number
    alone: dict[int, list[CoverageRow]] = {}
    for report in range(len(comparison.reports)):
        own: tuple[Extent, ...] = tuple("full" if other == report else "absent" for other in range(len(told)))
        behind, known = 0, deque(sorted(told[report]))
        for paragraph in comparison.only_here(report):
            while known and known[0] < paragraph:
                behind = told[report][known.popleft()]
            alone.setdefault(behind, []).append(
                CoverageRow(0, (Place(report, paragraph),), own, (), Place(report, paragraph))
            )
    rows = alone.get(0, [])
    for row in passages:
        rows += [row, *alone.get(row.number, [])]
    return rows


def besides(comparison: Comparison, report: int) -> list[int]:
    """The headings and boilerplate of a report that no other tells: unique, but nothing of the event told alone."""
    return [
        number
        for number, paragraph in enumerate(comparison.reports[report].paragraphs)
        if paragraph.role in ("heading", "boilerplate") and not comparison.links_at(report, number)
    ]

"""Levels: the paragraphs of all reports in rows, linked ones side by side wherever the order of the texts allows.

Reports join from left to right. Each new report's paragraphs keep their order and go to the rows of their partners
along the heaviest chain of links that does not cross (weighted longest non-crossing chain by a Fenwick tree,
O(links · log rows)); the others get rows of their own.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sidebyside.model import Place

if TYPE_CHECKING:
    from sidebyside.comparison.comparison import Comparison

Level = tuple[tuple[int, ...], ...]
"""One row: per report the 0-based paragraphs that stand in it, none to many."""


def levels(comparison: Comparison) -> tuple[Level, ...]:
    """All paragraphs of all reports, each exactly once, in rows; within a report the order of the text is kept."""
    rows: list[dict[int, list[int]]] = [{0: [p]} for p in range(len(comparison.reports[0]))]
    for number in range(1, len(comparison.reports)):
        home = {Place(r, p): at for at, row in enumerate(rows) for r, ps in row.items() for p in ps}
        chosen = _chain(comparison, number, home)
        grown: list[dict[int, list[int]]] = []
        waiting: dict[int, list[dict[int, list[int]]]] = defaultdict(list)
        last = -1
        for paragraph in range(len(comparison.reports[number])):
            if paragraph in chosen:
                last = chosen[paragraph]
                rows[last].setdefault(number, []).append(paragraph)
            else:
                waiting[last].append({number: [paragraph]})
        # A paragraph between two that share a row would have to stand after both: give it to that row.
        for at in range(-1, len(rows)):
            if at >= 0:
                grown.append(rows[at])
            grown += waiting[at]
        rows = _in_order(grown, number)
    count = len(comparison.reports)
    return tuple(tuple(tuple(row.get(r, ())) for r in range(count)) for row in rows)


def _chain(comparison: Comparison, number: int, home: dict[Place, int]) -> dict[int, int]:
    """Paragraph of the new report → row, for the heaviest chain of links that does not cross."""
    best: dict[int, tuple[float, tuple[int, int] | None]] = {}  # Fenwick tree over rows: heaviest chain that ends there
    size = max(home.values(), default=-1) + 1
    before: dict[tuple[int, int], tuple[int, int] | None] = {}

    def heaviest(row: int) -> tuple[float, tuple[int, int] | None]:
        found: tuple[float, tuple[int, int] | None] = (0.0, None)
        at = row + 1
        while at > 0:
            if best.get(at, (0.0, None))[0] > found[0]:
                found = best[at]
            at -= at & -at
        return found

    for paragraph in range(len(comparison.reports[number])):
        weights: dict[int, float] = defaultdict(float)
        for link in comparison.links_at(number, paragraph):
            if link.other(number) in home:
                weights[home[link.other(number)]] += link.score
        steps = []
        for row, weight in sorted(weights.items()):
            total, previous = heaviest(row)
            steps.append((row, total + weight, previous))
        for row, total, previous in steps:
            before[paragraph, row] = previous
            at = row + 1
            while at <= size:
                if total > best.get(at, (0.0, None))[0]:
                    best[at] = (total, (paragraph, row))
                at += at & -at
    chosen: dict[int, int] = {}
    step = heaviest(size - 1)[1]
    while step:
        chosen[step[0]] = step[1]
        step = before[step]
    return chosen


def _in_order(rows: list[dict[int, list[int]]], number: int) -> list[dict[int, list[int]]]:
    """Fold a row that holds only a paragraph of report ``number`` into the row before it where order demands it."""
    result: list[dict[int, list[int]]] = []
    for row in rows:
        mine = row.get(number, [])
        earlier = next((r[number] for r in reversed(result) if number in r), [])
        if mine and earlier and mine[0] < earlier[-1]:
            keeper = next(r for r in reversed(result) if number in r)
            keeper[number] = sorted(keeper[number] + mine)
        else:
            result.append(row)
    return result

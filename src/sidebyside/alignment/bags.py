"""Bags of terms, one per row, as compressed sparse rows, and their weighted products on chosen cells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.cells import Cells
from sidebyside.alignment.matching import matches
from sidebyside.alignment.vocabulary import Floats, Ints, distinct

# A grid with more multiplications than this is not worth a dense product.
_DENSE = 400_000_000
_ROWS = 4096  # rows summed at once
_STEP = 1 << 20  # entries counted at once

Value = Callable[[Ints], Floats]
"""What entries of bags weigh."""


@dataclass(frozen=True, eq=False)
class Bags:
    """Row ``r`` has the terms ``terms[starts[r]:starts[r + 1]]``, ascending, each once, below ``width``.

    ``counts`` says how often a row has each of its terms; None where that does not matter.
    """

    starts: Ints
    terms: NDArray[np.integer]
    width: int
    counts: NDArray[np.uint8] | None = None

    def __len__(self) -> int:
        return len(self.starts) - 1

    def rows(self) -> Ints:
        """The row of every entry."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))

    def frequency(self) -> Ints:
        """In how many rows each term stands, ``width`` numbers."""
        result = np.zeros(self.width, np.int64)
        for first in range(0, len(self.terms), _STEP):  # counting makes a copy of eight bytes an entry
            result += np.bincount(self.terms[first : first + _STEP], minlength=self.width)
        return result

    def root(self, entries: Ints) -> Floats:
        """The root of how often the row has the term, of each of these entries."""
        return np.ones(len(entries)) if self.counts is None else np.sqrt(self.counts[entries], dtype=np.float64)

    def masses(self, weights: Floats) -> Floats:
        """The weight of each row's terms, times their counts if there are any; ``weights`` is per term."""
        result = np.zeros(len(self))
        for first in range(0, len(self), _ROWS):
            starts = self.starts[first : first + _ROWS + 1]
            part = slice(starts[0], starts[-1])
            values = weights[self.terms[part]]
            if self.counts is not None:
                values *= self.counts[part]
            rows = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
            result[first : first + _ROWS] = np.bincount(rows, values, len(starts) - 1)
        return result

    def sums(self, values: Floats) -> Floats:
        """The sum over each row of a value per entry."""
        return np.asarray(np.bincount(self.rows(), values, len(self)), np.float64)


def spread(starts: Ints, counts: Ints) -> tuple[Ints, Ints]:
    """For runs ``starts[k] … starts[k] + counts[k]``: the number of the run, and the position, of every member."""
    run = np.repeat(np.arange(len(counts)), counts)
    place = np.repeat(starts - (np.cumsum(counts) - counts), counts)
    place += np.arange(len(place))
    return run, place


def products(left: Bags, right: Bags, cells: Cells, value: Value, other: Value | None = None) -> Floats:
    """The sum over each cell's common terms of the value of the left entry, times the ``other`` value of the right."""
    if len(cells) * 20 > len(left) * len(right):
        common = np.intersect1d(distinct(left.terms), distinct(right.terms), assume_unique=True)
        if (len(left) * len(right) + len(left) + len(right)) * len(common) <= _DENSE:
            return _dense(left, right, cells, value, other, common)
    result = np.zeros(len(cells))
    for cell, entry, found in matches(left, right, cells):
        if len(cell):
            values = value(entry) if other is None else value(entry) * other(found)
            sums = np.bincount(cell - cell[0], values)
            result[cell[0] : cell[0] + len(sums)] += sums
    return result


def _dense(
    left: Bags, right: Bags, cells: Cells, value: Value, other: Value | None, common: NDArray[np.integer]
) -> Floats:
    """`products` by the multiplication of whole tables: the fastest way for few rows of which every cell is wanted."""
    if not len(common):
        return np.zeros(len(cells))
    tables = []
    for bags, values in ((left, value), (right, other)):
        place = np.minimum(np.searchsorted(common, bags.terms), len(common) - 1)
        kept = np.flatnonzero(common[place] == bags.terms)
        table = np.zeros((len(bags), len(common)))
        table[bags.rows()[kept], place[kept]] = 1.0 if values is None else values(kept)
        tables.append(table)
    return np.asarray((tables[0] @ tables[1].T)[cells.rows, cells.cols], np.float64)

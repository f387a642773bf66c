"""Bags of terms, one per paragraph, as compressed sparse rows, and their weighted products on chosen cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.cells.grids import Grid
from sidebyside.alignment.counts.matching import Value, sums
from sidebyside.alignment.text.vocabulary import Floats, Ints, chain, distinct

# A grid with more multiplications than this is not worth a dense product.
_DENSE = 400_000_000
_ROWS = 4096  # rows summed at once
_STEP = 1 << 20  # entries counted at once
_FINE = 1 << 14


@dataclass(frozen=True, eq=False)
class Bags:
    """Row ``r`` has the terms ``terms[starts[r]:starts[r + 1]]``, ascending, each once, below ``width``."""

    starts: Ints
    terms: NDArray[np.integer]
    width: int

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

    def masses(self, weights: Floats) -> Floats:
        """The weight of each row's terms; ``weights`` is per term."""
        result = np.zeros(len(self))
        for first in range(0, len(self), _ROWS):
            starts = self.starts[first : first + _ROWS + 1]
            part = slice(starts[0], starts[-1])
            result[first : first + _ROWS] = run_sums(weights.take(self.terms[part]), starts - starts[0])
        return result

    def sums(self, values: NDArray[np.floating]) -> Floats:
        """The sum over each row of a value per entry."""
        return run_sums(values, self.starts)


def run_sums(values: NDArray[np.floating], starts: Ints) -> Floats:
    """The sum of the values of each run; ``starts`` has the end of the last one too."""
    result = np.zeros(len(starts) - 1)
    filled = np.flatnonzero(starts[1:] > starts[:-1])
    if len(filled):
        result[filled] = np.add.reduceat(values, starts[filled], dtype=np.float64)
    return result


def join_bags(bags: Sequence[Bags]) -> Bags:
    """Bags of the same terms as one, their rows in turn."""
    return Bags(
        chain([part.starts for part in bags]),
        np.concatenate([part.terms for part in bags]),
        bags[0].width,
    )


def distinct_of_rows(lengths: Ints, terms: NDArray[np.integer], width: int) -> tuple[Ints, NDArray[np.integer]]:
    """Of rows of these lengths the different terms (below ``width``), ascending: how many each row has, and which.

    Where rows are of about one length they are sorted side by side in a table, which takes half the time of one long
    sort, and in the smallest numbers that hold the terms.
    """
    longest = int(lengths.max(initial=0))
    size = len(lengths)
    if longest * size <= 4 * len(terms):
        kind = np.uint16 if width < 1 << 16 else np.int32 if width <= 1 << 31 else np.int64
        table = np.full((size, longest), np.iinfo(kind).max, kind)
        held = np.arange(longest) < lengths[:, None]
        table[held] = terms
        table.sort(axis=1)
        terms = table[held]
    else:
        terms = terms[np.lexsort((terms, np.repeat(np.arange(size), lengths)))]
    new = np.ones(len(terms) + 1, np.bool_)
    np.not_equal(terms[1:], terms[:-1], out=new[1:-1])
    edges = np.zeros(size + 1, np.int64)
    np.cumsum(lengths, out=edges[1:])
    new[edges] = True
    begin = np.flatnonzero(new)
    return np.diff(np.searchsorted(begin, edges)), terms.take(begin[:-1])


def products(bags: Bags, grid: Grid, value: Value) -> Floats:
    """The sum over each cell's common terms of the value of the term, which both its entries tell."""
    dense = _dense(bags, grid, value)
    return sums(bags, value, grid.ones, grid.others) if dense is None else dense


def _dense(bags: Bags, grid: Grid, value: Value) -> Floats | None:
    """Products by the multiplication of whole tables: the fastest way for two reports of few paragraphs of which every
    cell is wanted; None where it is not. Values are rounded so finely that nothing changes but that their sums are
    exact, in whatever order the threads of the library add them up.
    """
    if not grid.cells.full or not len(grid.cells):
        return None
    entries = [np.arange(bags.starts[part[0]], bags.starts[part[-1] + 1]) for part in (grid.lefts, grid.rights)]
    ours, theirs = (distinct(bags.terms[part]) for part in entries)
    common = np.intersect1d(ours, theirs, assume_unique=True)
    n, m = len(grid.lefts), len(grid.rights)
    if (n * m + n + m) * len(common) > _DENSE:
        return None
    if not len(common):
        return np.zeros(len(grid.cells))
    tables = []
    for part, lines, values in zip(entries, (grid.lefts, grid.rights), (value, None), strict=True):
        terms = bags.terms[part]
        place = np.minimum(np.searchsorted(common, terms), len(common) - 1)
        kept = np.flatnonzero(common[place] == terms)
        table = np.zeros((len(lines), len(common)))
        rows = np.repeat(np.arange(len(lines)), np.diff(bags.starts)[lines])
        table[rows[kept], place[kept]] = 1.0 if values is None else np.round(values(part[kept]) * _FINE) / _FINE
        tables.append(table)
    return np.asarray((tables[0] @ tables[1].T)[grid.cells.rows, grid.cells.cols], np.float64)

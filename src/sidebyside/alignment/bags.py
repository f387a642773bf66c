"""Bags of weighted terms, one per row, as compressed sparse rows, and their products on chosen cells."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from sidebyside.alignment.cells import Cells
from sidebyside.alignment.matching import matches
from sidebyside.alignment.vocabulary import Floats, Ints

# A grid with more multiplications than this is not worth a dense product.
_DENSE = 400_000_000


@dataclass(frozen=True)
class Bags:
    """Row ``r`` has the terms ``terms[starts[r]:starts[r + 1]]`` (ascending, below ``width``) with these values."""

    starts: Ints
    terms: Ints
    values: Floats
    width: int

    def __len__(self) -> int:
        return len(self.starts) - 1

    @cached_property
    def rows(self) -> Ints:
        """The row of every entry."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))

    @cached_property
    def keys(self) -> Ints:
        """Row and term of every entry in one ascending number."""
        return self.rows * self.width + self.terms

    def sums(self) -> Floats:
        """The sum of the values of each row."""
        return np.bincount(self.rows, self.values, len(self)).astype(np.float64)

    def squares(self) -> Floats:
        """The sum of the squared values of each row."""
        return np.bincount(self.rows, self.values**2, len(self)).astype(np.float64)

    def frequency(self) -> Floats:
        """In how many rows each term stands, ``width`` numbers."""
        return np.bincount(self.terms, minlength=self.width).astype(np.float64)

    def weighted(self, weights: Floats) -> Bags:
        """The same rows with each value multiplied by its term's weight."""
        return Bags(self.starts, self.terms, self.values * weights[self.terms], self.width)

    def present(self) -> Bags:
        """The same rows with every value 1."""
        return Bags(self.starts, self.terms, np.ones(len(self.terms)), self.width)

    def normal(self) -> Bags:
        """The same rows scaled to length 1."""
        length = np.sqrt(self.squares())
        return Bags(self.starts, self.terms, self.values / np.maximum(length, 1e-12)[self.rows], self.width)

    def dense(self) -> Floats:
        """As an array of rows × width."""
        table = np.zeros((len(self), self.width))
        table[self.rows, self.terms] = self.values
        return table

    def narrow(self, kept: Ints, width: int) -> Bags:
        """The same rows with terms renumbered by ``kept`` (new number per term, -1 to leave it out)."""
        new = kept[self.terms]
        stay = new >= 0
        counts = np.bincount(self.rows[stay], minlength=len(self))
        return Bags(np.concatenate(([0], np.cumsum(counts))), new[stay], self.values[stay], width)


def collect(rows: Ints, terms: Ints, count: int, width: int, values: Floats | None = None) -> Bags:
    """Bags from one (row, term) per occurrence; the values are the counts, or the sums of ``values``."""
    keys, inverse = np.unique(rows * width + terms, return_inverse=True)
    summed = np.bincount(inverse, values, len(keys)).astype(np.float64)
    found = keys // width if width else keys
    starts = np.searchsorted(found, np.arange(count + 1))
    return Bags(starts, keys - found * width, summed, width)


def spread(starts: Ints, counts: Ints) -> tuple[Ints, Ints]:
    """For runs ``starts[k] … starts[k] + counts[k]``: the number of the run, and the position, of every member."""
    total = int(counts.sum())
    run = np.repeat(np.arange(len(counts)), counts)
    offset = np.arange(total) - np.repeat(np.cumsum(counts) - counts, counts)
    return run, starts[run] + offset


def products(left: Bags, right: Bags, cells: Cells) -> Floats:
    """The inner product of row and column for each cell."""
    work = (len(left) * len(right) + len(left) + len(right)) * left.width
    if len(cells) * 20 > len(left) * len(right) and work <= _DENSE:
        used = np.flatnonzero((left.frequency() > 0) & (right.frequency() > 0))
        kept = np.full(left.width, -1, np.int64)
        kept[used] = np.arange(len(used))
        table = left.narrow(kept, len(used)).dense() @ right.narrow(kept, len(used)).dense().T
        return np.asarray(table[cells.rows, cells.cols], np.float64)
    result = np.zeros(len(cells))
    for cell, entry, other in matches(left, right, cells):
        result += np.bincount(cell, left.values[entry] * right.values[other], len(cells))
    return result

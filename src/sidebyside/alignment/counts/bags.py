"""Bags of terms, one per paragraph, as compressed sparse rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.arrays import Floats, Ints
from sidebyside.alignment.text.vocabulary import chain

_ROWS = 4096  # rows summed at once
_STEP = 1 << 20  # entries counted at once


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

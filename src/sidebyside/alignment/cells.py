"""Cells: the pairs of paragraphs that are looked at, as sorted arrays with reductions along rows and columns."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from sidebyside.alignment.vocabulary import Floats, Ints


class Cells:
    """``count`` pairs (row, col) of an ``n`` × ``m`` grid, sorted by row, then column, each once.

    Reductions and look-ups cost O(count log count), whether all cells of the grid are there or a few per row.
    """

    def __init__(self, rows: Ints, cols: Ints, n: int, m: int) -> None:
        self.rows = np.asarray(rows, np.int64)
        self.cols = np.asarray(cols, np.int64)
        self.n, self.m = n, m
        self.keys = self.rows * m + self.cols

    @classmethod
    def all(cls, n: int, m: int) -> Cells:
        """Every cell of the grid."""
        return cls(np.repeat(np.arange(n), m), np.tile(np.arange(m), n), n, m)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def full(self) -> bool:
        """Whether every cell of the grid is here."""
        return len(self.rows) == self.n * self.m

    @cached_property
    def by_column(self) -> Ints:
        """The order that sorts the cells by column, then row."""
        return np.argsort(self.cols * self.n + self.rows, kind="stable")

    @cached_property
    def turned(self) -> Cells:
        """The same cells with rows and columns exchanged; its cell ``k`` is our cell ``by_column[k]``."""
        order = self.by_column
        return Cells(self.cols[order], self.rows[order], self.m, self.n)

    @cached_property
    def starts(self) -> Ints:
        """Where each row starts among the cells, ``n + 1`` numbers."""
        return np.searchsorted(self.rows, np.arange(self.n + 1))

    def find(self, rows: Ints, cols: Ints) -> Ints:
        """The number of the cell at each (row, col), or ``count`` where there is none."""
        inside = (rows >= 0) & (rows < self.n) & (cols >= 0) & (cols < self.m)
        if self.full:
            return np.where(inside, rows * self.m + cols, len(self))
        wanted = np.where(inside, rows * self.m + cols, -1)
        at = np.minimum(np.searchsorted(self.keys, wanted), max(len(self) - 1, 0))
        return np.where(inside & (self.keys[at] == wanted), at, len(self)) if len(self) else np.zeros_like(rows)

    def take(self, values: Floats, found: Ints, missing: float = 0.0) -> Floats:
        """``values`` at the cell numbers that `find` gave, ``missing`` where there was no cell."""
        return np.append(values, missing)[found]

    def row_sum(self, values: Floats) -> Floats:
        """The sum of ``values`` over each row, ``n`` numbers."""
        return np.bincount(self.rows, values, self.n).astype(np.float64)

    def row_rank(self, values: Floats) -> Ints:
        """The rank (0 is highest) of each cell within its row."""
        order = np.lexsort((-values, self.rows))
        ranks = np.empty(len(self), np.int64)
        ranks[order] = np.arange(len(self)) - self.starts[self.rows[order]]
        return ranks

    def row_best(self, values: Floats, missing: float = 0.0) -> tuple[Floats, Floats, Floats, Ints]:
        """Of each row: its three highest values (``missing`` if it has fewer) and the column of the highest, or -1."""
        order = np.lexsort((self.cols, -values, self.rows))
        place = np.arange(len(self)) - self.starts[self.rows[order]]
        tops = []
        best = np.full(self.n, -1, np.int64)
        for rank in range(3):
            top = np.full(self.n, missing)
            at = order[place == rank]
            top[self.rows[at]] = values[at]
            tops.append(top)
            if rank == 0:
                best[self.rows[at]] = self.cols[at]
        return tops[0], tops[1], tops[2], best

"""Cells: the pairs of paragraphs that are looked at, as sorted arrays with reductions along rows and columns."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from sidebyside.alignment.arrays import Floats, Ints

# Rows up to this many cells are ranked by comparing each with each.
_SHORT_ROW = 40


class Cells:
    """``count`` pairs (row, col) of an ``n`` × ``m`` grid, sorted by row, then column, each once.

    Reductions and look-ups cost O(count log count), whether all cells of the grid are there or a few per row. Rows and
    columns may belong to several parts (`sidebyside.alignment.cells.grids`): the part of each, -1 for those of none.
    """

    def __init__(
        self, rows: Ints, cols: Ints, n: int, m: int, row_parts: Ints | None = None, col_parts: Ints | None = None
    ) -> None:
        self.rows = np.asarray(rows, np.int64)
        self.cols = np.asarray(cols, np.int64)
        self.n, self.m = n, m
        self.row_parts = np.zeros(n, np.int64) if row_parts is None else row_parts
        self.col_parts = np.zeros(m, np.int64) if col_parts is None else col_parts
        self.keys = self.rows * m + self.cols
        self._beside: dict[tuple[int, int], Ints] = {}

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
    def by_row(self) -> Ints:
        """The order that brings cells sorted by column back to this one: the inverse of `by_column`."""
        order = np.empty(len(self), np.int64)
        order[self.by_column] = np.arange(len(self))
        return order

    @cached_property
    def turned(self) -> Cells:
        """The same cells with rows and columns exchanged; its cell ``k`` is our cell ``by_column[k]``."""
        order = self.by_column
        return Cells(self.cols[order], self.rows[order], self.m, self.n, self.col_parts, self.row_parts)

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

    def beside(self, values: Floats, row: int, col: int) -> Floats:
        """The value of the cell so many rows and columns further, 0 where there is none."""
        if (row, col) not in self._beside:
            self._beside[row, col] = self.find(self.rows + row, self.cols + col)
        return np.append(values, 0.0)[self._beside[row, col]]

    def row_sum(self, values: Floats) -> Floats:
        """The sum of ``values`` over each row, ``n`` numbers."""
        return np.bincount(self.rows, values, self.n).astype(np.float64)

    @cached_property
    def part_sizes(self) -> tuple[Ints, Ints]:
        """How many rows and how many columns the part of each cell has."""
        rows, cols = (np.bincount(parts[parts >= 0], minlength=1) for parts in (self.row_parts, self.col_parts))
        return rows[self.row_parts[self.rows]], cols[self.col_parts[self.cols]]

    def row_rank(self, values: Floats) -> Ints:
        """The rank (0 is highest) of each cell within its row; of equals the first is higher."""
        longest = int(np.diff(self.starts).max(initial=0))
        if longest > _SHORT_ROW:
            order = np.lexsort((-values, self.rows))
            ranks = np.empty(len(self), np.int64)
            ranks[order] = np.arange(len(self)) - self.starts[self.rows[order]]
            return ranks
        ranks = np.zeros(len(self), np.int64)
        first = np.arange(len(self))
        for step in range(1, longest):  # each cell against that so many places further in its row
            first = first[: np.searchsorted(first, len(self) - step)]
            first = first[self.rows[first] == self.rows[first + step]]
            higher = values[first + step] > values[first]
            ranks[first] += higher
            ranks[first + step] += ~higher
        return ranks

    def row_best(self, values: Floats, ranks: Ints) -> tuple[Floats, Floats, Floats, Ints]:
        """Of each row: its three highest values (0 if it has fewer) and the column of the highest, or -1.

        ``ranks``: what `row_rank` says of the values.
        """
        tops = []
        best = np.full(self.n, -1, np.int64)
        for rank in range(3):
            top = np.zeros(self.n)
            at = np.flatnonzero(ranks == rank)
            top[self.rows[at]] = values[at]
            tops.append(top)
            if rank == 0:
                best[self.rows[at]] = self.cols[at]
        return tops[0], tops[1], tops[2], best

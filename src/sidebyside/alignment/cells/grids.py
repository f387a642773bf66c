"""Grids: one or many pairs of reports side by side, so that all of them are worked out by the same few array calls.

Rows of a grid are the paragraphs of the left reports of its pairs in turn, columns those of the right reports; lines
without a paragraph keep the pairs apart, so that no cell has a neighbour in another pair.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np

from sidebyside.alignment.arrays import Ints
from sidebyside.alignment.cells.cells import Cells
from sidebyside.alignment.runs import starts_of

_APART = 4
"""Empty lines between two pairs: one more than any feature looks away from its cell."""


class Frame:
    """The rows and columns of some pairs of reports.

    ``starts`` has the first paragraph of each report, counted over all reports, and their number at the end; ``pairs``
    the two reports of each pair. ``lefts`` and ``rights`` are the paragraphs of rows and columns, ``row_parts`` and
    ``col_parts`` the pairs they belong to: -1 for an empty line, whose paragraph means nothing. ``row_sizes`` and
    ``col_sizes``: how many each pair has.
    """

    def __init__(self, starts: Ints, pairs: Ints) -> None:
        self.starts = starts
        self.pairs = pairs
        self.row_bases, self.lefts, self.row_parts, self.row_sizes = _lines(starts, pairs[:, 0])
        self.col_bases, self.rights, self.col_parts, self.col_sizes = _lines(starts, pairs[:, 1])

    @property
    def n(self) -> int:
        """The number of rows."""
        return len(self.lefts)

    @property
    def m(self) -> int:
        """The number of columns."""
        return len(self.rights)

    def cells(self, rows: Ints, cols: Ints) -> Cells:
        """Cells of this frame, from sorted rows and columns."""
        return Cells(rows, cols, self.n, self.m, self.row_parts, self.col_parts)

    def all(self) -> Cells:
        """Every cell of every pair."""
        rows = np.repeat(np.flatnonzero(self.row_parts >= 0), self.col_sizes[self.row_parts[self.row_parts >= 0]])
        parts = self.row_parts[rows]
        begin = np.flatnonzero(np.diff(rows, prepend=-1))
        at = np.arange(len(rows)) - np.repeat(begin, np.diff(begin, append=len(rows)))
        return self.cells(rows, self.col_bases[parts] + at)


def _lines(starts: Ints, reports: Ints) -> tuple[Ints, Ints, Ints, Ints]:
    """First line of each report, paragraph of each line, number of the report it belongs to, sizes."""
    sizes = starts[reports + 1] - starts[reports]
    bases = np.cumsum(sizes + _APART) - sizes - _APART
    paragraphs = np.zeros(int(bases[-1] + sizes[-1]) if len(reports) else 0, np.int64)
    parts = np.full(len(paragraphs), -1, np.int64)
    part = np.repeat(np.arange(len(reports)), sizes)
    at = np.arange(len(part)) - starts_of(sizes)[part]
    paragraphs[bases[part] + at] = starts[reports][part] + at
    parts[bases[part] + at] = part
    return bases, paragraphs, parts, sizes


class Grid:
    """Cells of a frame, and the paragraphs they stand for."""

    def __init__(self, frame: Frame, cells: Cells) -> None:
        self.frame = frame
        self.cells = cells
        self.lefts, self.rights = frame.lefts, frame.rights

    def only(self, kept: Ints) -> Grid:
        """These cells alone, by their numbers, ascending."""
        return Grid(self.frame, self.frame.cells(self.cells.rows[kept], self.cells.cols[kept]))

    @cached_property
    def ones(self) -> Ints:
        """The left paragraph of each cell."""
        return self.lefts[self.cells.rows]

    @cached_property
    def others(self) -> Ints:
        """The right paragraph of each cell."""
        return self.rights[self.cells.cols]

"""Paragraphs that one report repeats, word for word or but for the numbers: results lists, logs, refrains.

A paragraph that tells the same as one of a hundred copies tells the same as all of them; to say so a hundred times
helps nobody. Of the links of a paragraph with many copies the likest is kept, of equals the one at its own place.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.arrays import Floats, Ints
from sidebyside.alignment.cells.grids import Frame, Grid

COPIES = 3
"""Up to so many links of a paragraph with copies of one text are all kept."""
_STEPS = 20  # a likeness that differs by less than one of so many steps is about equal


def worth_keeping(
    frame: Frame, grid: Grid, linked: Ints, likeness: Floats, same: NDArray[np.uint64]
) -> NDArray[np.bool_]:
    """Which of the ``linked`` cells stay; ``likeness``, 0..1, is of every cell.

    One does unless its paragraph has more than `COPIES` links with paragraphs of the same words, which ``same`` tells
    (a hash per paragraph); then it does if it is the likest of these for either of its paragraphs: of about equal ones
    that at the place that comes nearest, each place seen as a share of its report.
    """
    rows, cols = grid.cells.rows[linked], grid.cells.cols[linked]
    part = frame.row_parts[rows]
    row, col = rows - frame.row_bases[part], cols - frame.col_bases[part]
    away = np.abs((2 * row + 1) * frame.col_sizes[part] - (2 * col + 1) * frame.row_sizes[part])
    likest = -np.round(_STEPS * likeness[linked])
    few, best = np.ones(len(linked), np.bool_), np.zeros(len(linked), np.bool_)
    for line, across, text in ((rows, cols, same[grid.others[linked]]), (cols, rows, same[grid.ones[linked]])):
        several = np.bincount(line)[line] > 1
        best[~several] = True  # most lines have one link
        at = np.flatnonzero(several)
        order = at[np.lexsort((across[at], away[at], likest[at], text[at], line[at]))]
        new = np.ones(len(order), np.bool_)
        new[1:] = (line[order][1:] != line[order][:-1]) | (text[order][1:] != text[order][:-1])
        begin = np.flatnonzero(new)
        sizes = np.diff(begin, append=len(order))
        few[order] &= np.repeat(sizes <= COPIES, sizes)
        best[order[begin]] = True
    return few | best

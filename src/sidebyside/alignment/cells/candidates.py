"""Candidate cells: the few pairs of paragraphs of long reports that are worth an exact look.

The summed rarity of what brought two paragraphs together in the index (`sidebyside.alignment.cells.index`) ranks the
cells; the best few of each row and of each column stay, and cells that continue the diagonal of a sure one are added.

All is whole numbers, so results do not depend on the order of summation, and every step treats both reports alike:
exchanging them exchanges rows and columns.
"""

from __future__ import annotations

import numpy as np

from sidebyside.alignment.arrays import Ints, distinct
from sidebyside.alignment.cells.cells import Cells
from sidebyside.alignment.cells.grids import Frame
from sidebyside.alignment.cells.index import Meetings
from sidebyside.alignment.runs import spread

MORE = 10
"""Cells kept per row and per column, of those that reach a third of the best one's rarity: rivals, parts of a whole."""
MOST = 1 << 21
"""Cells kept at once. Where rows and columns have more worth keeping, as in lists of a million short lines, fewer of
each stay: the best one at least.
"""
GAP = 8
"""The partners of the sure cells around a paragraph are near each other if they are no further apart than this."""


def candidate_cells(meetings: Meetings, frame: Frame) -> Cells:
    """The candidate cells of the pairs of reports of a frame, from all that met."""
    # Meetings are in the order of the earlier report.
    edges = frame.starts[[frame.pairs[0, 0], frame.pairs[-1, 0] + 1]]
    meetings = Meetings(*(part[slice(*np.searchsorted(meetings.ones, edges))] for part in meetings))
    first, second = (np.searchsorted(frame.starts[1:], part, "right") for part in (meetings.ones, meetings.others))
    reports = len(frame.starts)
    pairs = np.full(reports * reports, -1, np.int64)
    pairs[frame.pairs[:, 0] * reports + frame.pairs[:, 1]] = np.arange(len(frame.pairs))
    pair = pairs[first * reports + second]
    inside = np.flatnonzero(pair >= 0)
    pair, first, second = pair[inside], first[inside], second[inside]
    rows = meetings.ones[inside] - frame.starts[first] + frame.row_bases[pair]
    cols = meetings.others[inside] - frame.starts[second] + frame.col_bases[pair]
    cells = rows * frame.m + cols
    order = np.argsort(cells)
    cells, weights = cells[order], meetings.weights[inside][order]
    kept = _best(cells, weights, frame)
    cells, weights = cells[kept], weights[kept]
    cells = distinct(np.concatenate([cells, _beside_sure(cells, weights, frame)]))
    rows = cells // max(frame.m, 1)
    return frame.cells(rows, cells - rows * frame.m)


def _best(cells: Ints, weights: Ints, frame: Frame) -> Ints:
    """Which cells are among the best of their row or column; of equals the one nearer the diagonal is better."""
    rows = cells // max(frame.m, 1)
    cols = cells - rows * frame.m
    most_row, most_col = np.zeros(frame.n, np.int64), np.zeros(frame.m, np.int64)
    np.maximum.at(most_row, rows, weights)
    np.maximum.at(most_col, cols, weights)
    high = np.flatnonzero((3 * weights >= most_row[rows]) | (3 * weights >= most_col[cols]))
    rows, cols, weights = rows[high], cols[high], weights[high]
    part = frame.row_parts[rows]
    row, col = rows - frame.row_bases[part], cols - frame.col_bases[part]
    away = np.abs((2 * row + 1) * frame.col_sizes[part] - (2 * col + 1) * frame.row_sizes[part])
    ranks = np.full(len(high), MORE)
    for line, across, most in ((rows, cols, most_row), (cols, rows, most_col)):
        near = np.flatnonzero(3 * weights >= most[line])
        several = np.bincount(line[near], minlength=len(most))[line[near]] > 1
        ranks[near[~several]] = 0
        near = near[several]
        order = near[np.lexsort((across[near], away[near], -weights[near], line[near]))]
        begin = np.flatnonzero(np.diff(line[order], prepend=-1))
        sizes = np.diff(begin, append=len(order))
        ranks[order] = np.minimum(ranks[order], np.arange(len(order)) - np.repeat(begin, sizes))
    as_many = np.bincount(ranks, minlength=MORE)[:MORE].cumsum()
    return high[ranks < max(int(np.searchsorted(as_many, MOST, "right")), 1)]


def _beside_sure(cells: Ints, weights: Ints, frame: Frame) -> Ints:
    """Cells that continue the diagonal of a sure one, which is the best of its row and column by twice the rarity.

    Directly beside it always; further on where the paragraphs there have no sure cell of their own: then also with all
    paragraphs between the partners of the sure ones around it, if these are near each other.
    """
    n, m = frame.n, frame.m
    rows = cells // max(m, 1)
    cols = cells - rows * m
    sure = np.ones(len(cells), bool)
    for line, count in ((rows, n), (cols, m)):
        top, rival = np.zeros(count, np.int64), np.zeros(count, np.int64)
        np.maximum.at(top, line, weights)
        best = weights == top[line]
        np.maximum.at(rival, line, np.where(best, 0, weights))
        rival = np.where(np.bincount(line[best], minlength=count) > 1, top, rival)
        sure &= weights >= np.maximum(2 * rival[line], 1)
    row, col = rows[sure], cols[sure]
    found = [(row + 1, col + 1), (row - 1, col - 1)]
    for one, two, parts, turned in ((row, col, frame.row_parts, False), (col, row, frame.col_parts, True)):
        partner = np.full(len(parts), -1, np.int64)
        partner[one] = two
        known = np.flatnonzero(partner >= 0)
        if not len(known):
            continue
        lost = np.flatnonzero((partner < 0) & (parts >= 0))
        after = np.searchsorted(known, lost)
        before, behind = known[np.maximum(after - 1, 0)], known[np.minimum(after, len(known) - 1)]
        guesses = []
        for near in (before, behind):
            same = np.flatnonzero(parts[near] == parts[lost])
            guesses += [(lost[same], (partner[near] + lost - near)[same] + step) for step in (-1, 0, 1)]
        gap = partner[behind] - partner[before]
        within = (parts[before] == parts[lost]) & (parts[behind] == parts[lost])
        small = np.flatnonzero((gap > 0) & (gap <= GAP) & within)
        run, between = spread(partner[before][small], gap[small] + 1)
        guesses.append((lost[small][run], between))
        found += [(there, here) if turned else (here, there) for here, there in guesses]
    all_rows = np.concatenate([pair[0] for pair in found])
    all_cols = np.concatenate([pair[1] for pair in found])
    inside = np.flatnonzero((all_rows >= 0) & (all_rows < n) & (all_cols >= 0) & (all_cols < m))
    all_rows, all_cols = all_rows[inside], all_cols[inside]
    part = frame.row_parts[all_rows]
    inside = np.flatnonzero((part >= 0) & (part == frame.col_parts[all_cols]))
    return np.asarray(all_rows[inside] * m + all_cols[inside], np.int64)

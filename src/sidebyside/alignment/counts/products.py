"""What the two paragraphs of each cell have in common, weighed: by tables of positions, or by whole tables at once."""

from __future__ import annotations

import numpy as np

from sidebyside.alignment.arrays import Floats, distinct
from sidebyside.alignment.cells.grids import Grid
from sidebyside.alignment.counts.bags import Bags
from sidebyside.alignment.counts.matching import Value, sums

# A grid with more multiplications than this is not worth a dense product.
_DENSE = 400_000_000
_FINE = 1 << 14


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

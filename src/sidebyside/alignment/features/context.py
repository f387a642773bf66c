"""What the other cells say of a cell: rivals in its row and column, neighbours on the diagonals, the level of a pair.

All functions are the same both ways round: exchanging the reports exchanges rows and columns and changes no number.
"""

from __future__ import annotations

import numpy as np

from sidebyside.alignment.arrays import Floats
from sidebyside.alignment.cells.cells import Cells
from sidebyside.alignment.features.similarity import Measures

# Fewer or more paragraphs than these on a side make a chance likeness no rarer or likelier, as far as was measured.
_FEWEST, _MOST = 6.0, 300.0
# Pairs of reports with so many cells or fewer are wholly of few paragraphs, those with so many or more not at all.
_FEW, _NOT_FEW = 25.0, 75.0
# Common words besides the rarest one that weigh so much tell enough in a few paragraphs too.
_TELLING = 4.0
_REACH = 3
# How near a cell is to where it would continue a link, by the columns between; further off nothing is left of it.
_NEAR = np.exp(-np.arange(1200) / 1.5)


def mix(measures: Measures) -> Floats:
    """One number for likeness, 0..3, by which rivals and neighbours are told."""
    return 2 * measures.overlap + 0.5 * measures.bigrams + 0.5 * measures.sentence


def both(cells: Cells, by_row: Floats, by_col: Floats) -> tuple[Floats, Floats]:
    """The lesser and the greater of a value of the row and a value of the column, per cell."""
    row, col = by_row[cells.rows], by_col[cells.cols]
    return np.minimum(row, col), np.maximum(row, col)


def common_mass(cells: Cells, measures: Measures) -> Floats:
    """The summed weight of the words that the two paragraphs of each cell have in common."""
    masses = np.sqrt(measures.left_mass[cells.rows] * measures.right_mass[cells.cols])
    return np.asarray(measures.overlap * masses, np.float64)


def first_look(cells: Cells, measures: Measures) -> dict[str, Floats]:
    """What decides the first round: a value per cell for each feature's name."""
    s = mix(measures)
    light, heavy = both(cells, np.log(measures.left_mass), np.log(measures.right_mass))
    columns: dict[str, Floats] = {
        "overlap": measures.overlap,
        "bigrams": measures.bigrams,
        "whole": measures.whole,
        "light": light,
        "uneven": heavy - light,
    }
    for name, (row, col) in (("told", measures.told), ("twin", measures.twins)):
        columns[f"{name} least"], columns[f"{name} most"] = np.minimum(row, col), np.maximum(row, col)
    columns |= _common(cells, measures)
    ranked = _Ranked(cells, s)
    columns |= _rivals(ranked)
    columns |= _neighbours(cells, s)
    columns |= _won(ranked, measures)
    return columns


def second_look(cells: Cells, measures: Measures, p: Floats) -> dict[str, Floats]:
    """What the probabilities ``p`` of the round before add."""
    logit = np.log(p.clip(1e-4, 1 - 1e-4) / (1 - p.clip(1e-4, 1 - 1e-4)))
    columns = {"believed": logit}
    row_sum, col_sum = cells.row_sum(p), cells.turned.row_sum(p[cells.by_column])
    others = np.stack((row_sum[cells.rows] - p, col_sum[cells.cols] - p))
    columns["others least"], columns["others most"] = np.log1p(others.min(0)), np.log1p(others.max(0))
    columns |= {f"believed {name}": value for name, value in _neighbours(cells, p).items()}
    ranked = _Ranked(cells, p)
    columns |= {f"believed {name}": value for name, value in _won(ranked, measures).items()}
    columns["on the way"] = _on_the_way(ranked)
    return columns


def _common(cells: Cells, measures: Measures) -> dict[str, Floats]:
    """How much the two paragraphs have in common, whatever their lengths; and how many paragraphs compete.

    Of many paragraphs some are alike by chance: the same likeness says less in a long text than in a short one. In a
    handful of paragraphs a place among the others says little, and no word is known to be rare: there more than one
    word has to tell, which `few` lets the formula ask for.
    """
    n, m = cells.part_sizes
    rows, cols = (np.log(np.clip(sizes, _FEWEST, _MOST)) for sizes in (n, m))
    few = (np.log(_NOT_FEW / (n * m)) / np.log(_NOT_FEW / _FEW)).clip(0, 1)
    mass = common_mass(cells, measures)
    bare = (1 - (mass - measures.heaviest) / _TELLING).clip(0, 1)
    return {
        "common": np.log1p(mass),
        "size least": np.minimum(rows, cols),
        "size most": np.maximum(rows, cols),
        "few": few,
        "few bare": few * bare,
        "few bare overlap": few * bare * measures.overlap,
    }


class _Ranked:
    """Values of the cells, ranked within their rows and, turned round, within their columns."""

    def __init__(self, cells: Cells, values: Floats) -> None:
        self.sides = (cells, cells.turned)
        self.values = (values, values[cells.by_column])
        self.ranks = tuple(side.row_rank(part) for side, part in zip(self.sides, self.values, strict=True))
        self.best = tuple(
            side.row_best(part, ranks) for side, part, ranks in zip(self.sides, self.values, self.ranks, strict=True)
        )

    def back(self, turned: Floats) -> Floats:
        """Values per cell of the turned side, in the order of the cells."""
        return turned[self.sides[0].by_row]


def _rivals(ranked: _Ranked) -> dict[str, Floats]:
    margins, hubs = [], []
    for side, values, (first, second, third, _) in zip(ranked.sides, ranked.values, ranked.best, strict=True):
        best = first[side.rows]
        rival = np.where(values >= best, second[side.rows], best)
        margins.append(values - rival)
        hubs.append(((first + second + third) / 3)[side.rows])
    row_margin, col_margin = margins[0], ranked.back(margins[1])
    row_hub, col_hub = hubs[0], ranked.back(hubs[1])
    return {
        "margin least": np.minimum(row_margin, col_margin),
        "margin most": np.maximum(row_margin, col_margin),
        "hub least": np.minimum(row_hub, col_hub),
        "hub most": np.maximum(row_hub, col_hub),
    }


def _neighbours(cells: Cells, s: Floats) -> dict[str, Floats]:
    def at(row: int, col: int) -> Floats:
        return cells.beside(s, row, col)

    ahead = at(1, 1) + at(-1, -1)
    beside_row = np.maximum(at(0, 1), at(0, -1))
    beside_col = np.maximum(at(1, 0), at(-1, 0))
    return {
        "diagonal": ahead,
        "beside least": np.minimum(beside_row, beside_col),
        "beside most": np.maximum(beside_row, beside_col),
    }


def _won(ranked: _Ranked, measures: Measures) -> dict[str, Floats]:
    """How much of each paragraph the other explains better than any rival does, as a share of its mass.

    A word of the row counts for the cell of the row that has the word and the highest value; so a second source of a
    paragraph is told from a mere echo of the first.
    """
    common, back = measures.common, ranked.sides[0].by_row
    won = []
    for side, values, ranks, place, words, full in zip(
        ranked.sides,
        ranked.values,
        ranked.ranks,
        (np.arange(len(back)), back),
        (common.of_rows, common.of_columns),
        (measures.left_mass, measures.right_mass),
        strict=True,
    ):
        likeness = np.where(ranks < 8, values, 0.0)
        mass = np.zeros(len(side))
        mass[place] = words.alone
        mass[likeness <= 0] = 0.0
        best = np.zeros(words.words)
        cell = place.take(words.cell)
        like = likeness.take(cell)
        np.maximum.at(best, words.word, like)
        first = (like >= best.take(words.word)) & (like > 0)
        mass += np.bincount(cell[first], words.weight[first], len(side))
        won.append(mass / full[side.rows])
    row, col = won[0], won[1][back]
    return {"won least": np.minimum(row, col), "won most": np.maximum(row, col)}


def _on_the_way(ranked: _Ranked) -> Floats:
    """How well the cell continues the best links of the rows and columns around it, 0..1."""
    found = []
    edge = np.zeros(_REACH)
    for side, (first, _, _, best) in zip(ranked.sides, ranked.best, strict=True):
        # Rows without a cell, and those beyond the edges, have a value of 0.
        values, cols = np.concatenate((edge, first, edge)), np.concatenate((edge, best, edge)).astype(np.int64)
        support = np.zeros(len(side))
        weight = 0.0
        for step in (*range(-_REACH, 0), *range(1, _REACH + 1)):
            row = side.rows + (step + _REACH)
            miss = np.abs(cols.take(row) - side.cols - step)
            share = 1.0 / abs(step)
            weight += share
            part = values.take(row)
            part *= _NEAR.take(miss, mode="clip")
            part *= share
            support += part
        found.append(support / weight)
    return np.asarray((found[0] + ranked.back(found[1])) / 2, np.float64)

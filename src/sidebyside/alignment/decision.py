"""From features to probabilities: logistic rounds with weights fitted on labelled texts (docs/alignment.md)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.arrays import Floats
from sidebyside.alignment.cells.cells import Cells
from sidebyside.alignment.features.context import common_mass, first_look, second_look
from sidebyside.alignment.features.similarity import Measures
from sidebyside.alignment.features.weighing import PRIOR_MASS
from sidebyside.alignment.weights import ROUNDS

CUT = 0.5
"""A cell at least this probable is a link, if it has something to show."""
# Words in common that weigh less than this, and make less than this share of the paragraphs, are mostly chance.
_COMMON, _SHARE = 2.5, 0.23


def decide(cells: Cells, measures: Measures) -> Floats:
    """The probability of each cell being a link.

    Raises ValueError if the weights of a round are not those of its features.
    """
    first = first_look(cells, measures)
    names = first.keys() | {"bias"}
    # What the first features weigh in every round is summed up at once, so that they need not be kept.
    known = [_weigh(first, weights) for weights in ROUNDS]
    del first
    p = np.zeros(0)
    for number, (weights, sums) in enumerate(zip(ROUNDS, known, strict=True)):
        more = second_look(cells, measures, p) if number else {}
        if weights.keys() != names | more.keys():
            raise ValueError("the weights are not those of these features")
        sums += _weigh(more, weights)
        p = np.asarray(1 / (1 + np.exp(-(sums + weights["bias"]).clip(-30, 30))), np.float64)
    return p


def _weigh(columns: dict[str, Floats], weights: dict[str, float]) -> Floats:
    """The weighted sum of some features per cell, one after the other: a table of all would take as much memory again,
    and its product might depend on the number of the library's threads.
    """
    return np.asarray(sum((weights[name] * column for name, column in columns.items()), np.zeros(1)), np.float64)


def telling(cells: Cells, measures: Measures) -> NDArray[np.bool_]:
    """Whether the words in common could be shown as the reason for a link, whatever the context says of the cell."""
    common = common_mass(cells, measures)
    whole = (measures.left_mass[cells.rows] - PRIOR_MASS) * (measures.right_mass[cells.cols] - PRIOR_MASS)
    return np.asarray((common > 0) & ((common >= _COMMON) | (common >= _SHARE * np.sqrt(whole))), np.bool_)

"""From features to probabilities: logistic rounds with weights fitted on labelled texts (docs/alignment.md)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.cells import Cells
from sidebyside.alignment.context import common_mass, first_look, second_look
from sidebyside.alignment.similarity import PRIOR_MASS, Measures
from sidebyside.alignment.vocabulary import Floats
from sidebyside.alignment.weights import ROUNDS

CUT = 0.5
"""A cell at least this probable is a link, if it has something to show."""
# Words in common that weigh less than this, and make less than this share of the paragraphs, are mostly chance.
_COMMON, _SHARE = 2.5, 0.23


def weigh(names: list[str], features: Floats, weights: dict[str, float]) -> Floats:
    """The logistic formula: probabilities from features (cells × names) and a weight per name plus ``"bias"``."""
    if weights.keys() - {"bias"} != set(names):
        raise ValueError("the weights are not those of these features")
    sums = features @ np.asarray([weights[name] for name in names]) + weights["bias"]
    return np.asarray(1 / (1 + np.exp(-sums.clip(-30, 30))), np.float64)


def decide(cells: Cells, measures: Measures) -> Floats:
    """The probability of each cell being a link."""
    names, features = first_look(cells, measures)
    p = weigh(names, features, ROUNDS[0])
    for weights in ROUNDS[1:]:
        more, added = second_look(cells, measures, p)
        p = weigh(names + more, np.hstack((features, added)), weights)
    return p


def telling(cells: Cells, measures: Measures) -> NDArray[np.bool_]:
    """Whether the words in common could be shown as the reason for a link, whatever the context says of the cell."""
    common = common_mass(cells, measures)
    whole = (measures.left_mass[cells.rows] - PRIOR_MASS) * (measures.right_mass[cells.cols] - PRIOR_MASS)
    return np.asarray((common > 0) & ((common >= _COMMON) | (common >= _SHARE * np.sqrt(whole))), np.bool_)

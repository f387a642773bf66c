"""The arrays that the alignment counts with."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Small = NDArray[np.int32]


def distinct(values: NDArray[np.integer]) -> Ints:
    """The values, ascending, each once. (``numpy.unique`` would import ``numpy.ma``, a tenth of numpy's own time.)"""
    ordered = np.sort(values)
    return np.asarray(ordered[np.diff(ordered, prepend=ordered[:1] - 1) != 0], np.int64)

"""Sorting numbers by counting."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from sidebyside.alignment.arrays import Ints
from sidebyside.alignment.runs import changes

COUNTED = 16
"""So many bits numpy sorts by counting."""


class Sorter:
    """Sorts numbers by all bits but the last ``shift``; equal ones stay in the order in which they come.

    By sixteen bits at a time, which numpy does by counting, and in parts that fit the cache: as they come by the upper
    bits (sixteen at most), and when all are there those of the same upper bits by the ``lower`` ones.
    """

    def __init__(self, shift: int, lower: int = COUNTED) -> None:
        self._shift = shift
        self._lower = lower
        self._found: dict[int, list[Ints]] = {}

    def add(self, numbers: Ints) -> None:
        """Take in more numbers, not negative."""
        upper = numbers >> (self._shift + self._lower)
        if upper.any():
            order = np.argsort(upper.astype(np.uint16), kind="stable")
            numbers, upper = numbers.take(order), upper.take(order)
        begin = np.flatnonzero(changes(upper)).tolist()
        for first, last in pairwise([*begin, len(numbers)]):
            self._found.setdefault(int(upper[first]), []).append(numbers[first:last])

    def parts(self) -> Iterator[Ints]:
        """All in order, those of the same upper bits in one part, one part at least; they are let go with it."""
        for upper in sorted(self._found) or [0]:
            numbers = np.concatenate(self._found.pop(upper, [np.zeros(0, np.int64)]))
            for counted in range(0, self._lower, COUNTED):
                key = (numbers >> (self._shift + counted)) & ((1 << min(self._lower - counted, COUNTED)) - 1)
                numbers = numbers.take(np.argsort(key.astype(np.uint16), kind="stable"))
            yield numbers

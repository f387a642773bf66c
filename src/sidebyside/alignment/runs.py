"""Runs of entries behind one another in one array: where each begins, who is in it, where the next one begins."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.arrays import Ints


def starts_of(counts: NDArray[np.integer]) -> Ints:
    """Where runs of so many members start, the first at 0."""
    return np.asarray(np.cumsum(counts) - counts, np.int64)


def positions(starts: NDArray[np.integer], counts: NDArray[np.integer]) -> Ints:
    """The positions ``starts[k] … starts[k] + counts[k] - 1`` of every run k in turn."""
    place = np.repeat(starts - starts_of(counts), counts)
    place += np.arange(len(place))
    return place


def spread(starts: NDArray[np.integer], counts: NDArray[np.integer]) -> tuple[Ints, Ints]:
    """The number of the run, and the position, of every member of the runs that `positions` takes."""
    return np.repeat(np.arange(len(counts)), counts), positions(starts, counts)


def ranges(counts: NDArray[np.integer], most: int) -> Iterator[tuple[int, int]]:
    """Ranges that cover ``counts`` and have a sum of at most ``most`` each, but where one count alone is more."""
    ends = np.cumsum(counts)
    begin = 0
    while begin < len(counts):
        done = int(ends[begin - 1]) if begin else 0
        end = max(begin + 1, int(np.searchsorted(ends, done + most, "right")))
        yield begin, end
        begin = end


def changes(values: NDArray[np.integer]) -> NDArray[np.bool_]:
    """Where a value is not that before it."""
    new = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=new[1:])
    return new

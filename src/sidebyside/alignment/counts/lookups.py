"""Looking up the terms of one paragraph of each cell among those of the other, some paragraphs at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from sidebyside.alignment.arrays import Ints
from sidebyside.alignment.counts.bags import Bags
from sidebyside.alignment.runs import changes, positions, ranges, starts_of

# Look-ups at once: bounds the memory of one step, also where one paragraph is a whole book.
_STEP = 1 << 17


class LookUps(NamedTuple):
    """Some cells of a block: their numbers, the place of each one's paragraph in the block, how many terms its other
    paragraph has, and the entries of all these terms in turn.
    """

    cells: Ints
    rows: Ints
    counts: Ints
    entries: Ints

    @property
    def starts(self) -> Ints:
        """Where the look-ups of each cell start."""
        return starts_of(self.counts)


class Block(NamedTuple):
    """Some paragraphs to be looked up in: the entries of their terms and the place of each entry's paragraph; and who
    asks for them.
    """

    entries: Ints
    held: Ints
    asked: Iterator[LookUps]


class Asking:
    """The terms of paragraph ``others[k]`` are looked up among those of ``ones[k]``: who asks, put in order once."""

    def __init__(self, bags: Bags, ones: Ints, others: Ints) -> None:
        self._starts, self._lengths = bags.starts, np.diff(bags.starts)
        order = np.argsort(ones, kind="stable") if np.any(ones[1:] < ones[:-1]) else np.arange(len(ones))
        ordered = ones[order]
        new = changes(ordered)
        self._cells, self._rows, self._paragraphs = order, np.cumsum(new) - 1, ordered[new]
        self._others = others[order]
        self._counts = self._lengths[self._others]

    @property
    def mean(self) -> int:
        """The mean number of terms of the paragraphs to be looked up in."""
        return int(self._lengths[self._paragraphs].sum()) // max(len(self._paragraphs), 1)

    @property
    def often(self) -> int:
        """How many ask for each of these paragraphs."""
        return len(self._cells) // max(len(self._paragraphs), 1)

    def blocks(self, height: int) -> Iterator[Block]:
        """All of them, so many paragraphs at once."""
        edges = np.searchsorted(self._rows, np.arange(0, len(self._paragraphs) + height, height))
        for number, first in enumerate(range(0, len(self._paragraphs), height)):
            paragraphs = self._paragraphs[first : first + height]
            counts = self._lengths[paragraphs]
            yield Block(
                positions(self._starts[paragraphs], counts),
                np.repeat(np.arange(len(paragraphs)), counts),
                self._look_ups(first, int(edges[number]), int(edges[number + 1])),
            )

    def _look_ups(self, first: int, begin: int, end: int) -> Iterator[LookUps]:
        for start, stop in ranges(self._counts[begin:end], _STEP):
            part = slice(begin + start, begin + stop)
            counts = self._counts[part]
            entries = positions(self._starts[self._others[part]], counts)
            yield LookUps(self._cells[part], self._rows[part] - first, counts, entries)

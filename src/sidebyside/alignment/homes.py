"""Where each sentence is at home: the paragraph of the other report that tells it best, and by how much."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.bags import spread
from sidebyside.alignment.vocabulary import Floats, Ints

Sides = tuple[tuple[Floats, Floats], tuple[Floats, Floats]]
"""Two numbers per cell, by the sentences of the left report and by those of the right."""

# A sentence that no cell holds is as far behind as this; so is any that is further behind.
_FAR_BEHIND = -0.3


class Homes:
    """Gathers, for the sentences of one report, the share of each that every cell holds, in pieces."""

    def __init__(self, sentences: int, cells: int) -> None:
        self._sentences = sentences
        self._cells = cells
        self._top = np.zeros(sentences, np.float32)
        self._pieces: list[tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.float32]]] = []

    def add(self, cells: Ints, sentences: Ints, shares: Floats) -> None:
        """Cell, sentence and share (0..1) of some slots; each cell and sentence comes once over all calls."""
        held = np.flatnonzero(shares > 0)
        piece = (cells[held].astype(np.int32), sentences[held].astype(np.int32), shares[held].astype(np.float32))
        np.maximum.at(self._top, piece[1], piece[2])
        self._pieces.append(piece)

    def settle(self) -> tuple[Floats, Floats]:
        """Per cell: the greatest share of a sentence at home there (0 if none), and the greatest lead, -0.3..1, that
        the cell has over the best other cell for any sentence.
        """
        ties = np.zeros(self._sentences, np.int64)
        second = np.zeros(self._sentences, np.float32)
        for _, sentence, share in self._pieces:
            behind = share < self._top[sentence]
            ties += np.bincount(sentence[~behind], minlength=self._sentences)
            np.maximum.at(second, sentence[behind], share[behind])
        second[ties > 1] = self._top[ties > 1]
        won = np.zeros(self._cells, np.float32)
        lead = np.full(self._cells, _FAR_BEHIND, np.float32)
        for cell, sentence, share in self._pieces:
            home = share >= self._top[sentence]
            np.maximum.at(won, cell[home], share[home])
            np.maximum.at(lead, cell, share - np.where(home, second[sentence], self._top[sentence]))
        return won.astype(np.float64), lead.astype(np.float64)


class Slots:
    """One slot per sentence of the paragraph that each cell has on one side; every cell has at least one."""

    def __init__(self, firsts: Ints, paragraphs: Ints) -> None:
        self.firsts = firsts[paragraphs]
        self.counts = firsts[paragraphs + 1] - self.firsts
        self.starts = np.cumsum(self.counts) - self.counts
        self.cells, self.sentences = spread(self.firsts, self.counts)

    def at(self, cells: Ints, sentences: Ints) -> Ints:
        """The slot of each cell and sentence."""
        return np.asarray(self.starts[cells] + sentences - self.firsts[cells], np.int64)

    def fill(self, cells: Ints, sentences: Ints, weights: Floats) -> Floats:
        """The sum of the weights per slot, from the cell and sentence of each."""
        return np.bincount(self.at(cells, sentences), weights, len(self.cells)).astype(np.float64)

    def greatest(self, values: Floats) -> Floats:
        """The greatest value of the slots of each cell."""
        return np.asarray(np.maximum.reduceat(values, self.starts), np.float64)


class SentencePairs:
    """One slot per pair of sentences of the two paragraphs of each cell, those of one left sentence together."""

    def __init__(self, left: Slots, right: Slots) -> None:
        self._left, self._right = left, right
        counts = right.counts[left.cells]
        self._starts = np.cumsum(counts) - counts
        self.ours, self.theirs = spread(right.starts[left.cells], counts)

    def fill(self, cells: Ints, left: Ints, right: Ints, weights: Floats) -> Floats:
        """The sum of the weights per slot, from the cell and the two sentences of each."""
        slots = self._starts[self._left.at(cells, left)] + right - self._right.firsts[cells]
        return np.bincount(slots, weights, len(self.ours)).astype(np.float64)

    def greatest(self, values: Floats) -> tuple[Floats, Floats]:
        """The greatest value of each slot of the left and of the right sentences."""
        of_right = np.zeros(len(self._right.cells))
        np.maximum.at(of_right, self.theirs, values)
        return np.maximum.reduceat(values, self._starts).astype(np.float64), of_right

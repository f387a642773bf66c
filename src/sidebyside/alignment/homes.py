"""Where each sentence is at home: the paragraph of the other report that tells it best, and by how much."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.bags import spread
from sidebyside.alignment.vocabulary import Floats, Ints

Sides = tuple[tuple[Floats, Floats], tuple[Floats, Floats]]
"""Two numbers per cell, by the sentences of the left report and by those of the right."""

# A sentence that no cell holds is as far behind as this; so is any that is further behind.
_FAR_BEHIND = -0.3
# So many pairs of sentences per common word, and the paragraphs are long: only those with words in common are kept.
_ROOM = 64


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


class Piece(NamedTuple):
    """Some sentences of one side: the cell (by its number among some cells), the sentence, a share."""

    cells: Ints
    sentences: Ints
    shares: Floats


class Told(NamedTuple):
    """What the sentences of some cells have in common with the other paragraph: those of the left and of the right
    one, by the share that the other paragraph has and by their likest sentence there; and the greatest of each, per
    cell.
    """

    told: tuple[Piece, Piece]
    twins: tuple[Piece, Piece]
    whole: Floats
    best: Floats


class Words(NamedTuple):
    """Common words of some cells, once for each sentence that holds them: the cell's number, the sentence, the weight;
    and with both sentences.
    """

    left: tuple[Ints, Ints, Floats]
    right: tuple[Ints, Ints, Floats]
    both: tuple[Ints, Ints, Ints, Floats]


def tell(words: Words, firsts: Ints, ones: Ints, others: Ints, mass: Floats) -> Told:
    """What the sentences of the cells of paragraphs ``ones[k]`` and ``others[k]`` have in common.

    ``firsts`` has the first sentence of each paragraph, ``mass`` the weight of each sentence.
    """
    counts = [firsts[part + 1] - firsts[part] for part in (ones, others)]
    if int((counts[0] * counts[1]).sum()) > _ROOM * (len(words.both[0]) + len(ones)):
        return _tell_sparsely(words, len(ones), mass)
    ours, theirs = Slots(firsts, ones), Slots(firsts, others)
    by_left = ours.fill(*words.left) / mass[ours.sentences]
    by_right = theirs.fill(*words.right) / mass[theirs.sentences]
    pairs = SentencePairs(ours, theirs)
    likeness = pairs.fill(*words.both)
    likeness /= np.sqrt(mass[ours.sentences[pairs.ours]] * mass[theirs.sentences[pairs.theirs]])
    of_left, of_right = pairs.greatest(likeness)
    return Told(
        (Piece(ours.cells, ours.sentences, by_left), Piece(theirs.cells, theirs.sentences, by_right)),
        (Piece(ours.cells, ours.sentences, of_left), Piece(theirs.cells, theirs.sentences, of_right)),
        np.maximum(ours.greatest(by_left), theirs.greatest(by_right)),
        ours.greatest(of_left),
    )


def _tell_sparsely(words: Words, cells: int, mass: Floats) -> Told:
    """The same for paragraphs of very many sentences, of which only those with a word in common are looked at."""
    whole, best = np.zeros(cells), np.zeros(cells)
    told = []
    for cell, sentence, weight in (words.left, words.right):
        (at, which), sums = _sums((cell, sentence), weight)
        shares = sums / mass[which]
        np.maximum.at(whole, at, shares)
        told.append(Piece(at, which, shares))
    cell, left, right, weight = words.both
    (at, one, other), sums = _sums((cell, left, right), weight)
    likeness = sums / np.sqrt(mass[one] * mass[other])
    np.maximum.at(best, at, likeness)
    twins = [_greatest(at, which, likeness) for which in (one, other)]
    return Told((told[0], told[1]), (twins[0], twins[1]), whole, best)


def _sums(keys: tuple[Ints, ...], values: Floats) -> tuple[list[Ints], Floats]:
    """The different keys, ascending, and the sum of the values of each."""
    order = np.lexsort(keys[::-1])
    ordered = [key[order] for key in keys]
    begin = _begins(ordered)
    return [key[begin] for key in ordered], _reduced(np.add, values[order], begin)


def _greatest(cells: Ints, sentences: Ints, values: Floats) -> Piece:
    order = np.lexsort((sentences, cells))
    ordered = [cells[order], sentences[order]]
    begin = _begins(ordered)
    return Piece(ordered[0][begin], ordered[1][begin], _reduced(np.maximum, values[order], begin))


def _begins(keys: list[Ints]) -> Ints:
    new = np.ones(len(keys[0]), np.bool_)
    new[1:] = np.any([key[1:] != key[:-1] for key in keys], axis=0)
    return np.flatnonzero(new)


def _reduced(how: np.ufunc, values: Floats, begin: Ints) -> Floats:
    return np.asarray(how.reduceat(values, begin), np.float64) if len(begin) else np.zeros(0)


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

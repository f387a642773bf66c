"""What the sentences of two paragraphs have in common, of some hundred cells at once."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sidebyside.alignment.arrays import Floats, Ints, Small
from sidebyside.alignment.counts.matching import Matches
from sidebyside.alignment.counts.profiles import Profile
from sidebyside.alignment.runs import positions, spread, starts_of

FEW_SENTENCES = 32
"""A word in more sentences of a paragraph than this does not tell them apart."""
# So many pairs of sentences per common word, and the paragraphs are long: only those with words in common are kept.
_ROOM = 64


class Piece(NamedTuple):
    """Sentences of one side of some cells: the cells, each once, the number of sentences of each, all in turn, and a
    share of each sentence.
    """

    cells: Ints
    counts: Ints
    sentences: Ints
    shares: Floats

    def renumbered(self, numbers: Ints) -> Piece:
        """The same with other numbers of the cells."""
        return self._replace(cells=numbers[self.cells])


class Told(NamedTuple):
    """What the sentences of some cells have in common with the other paragraph: those of the left and of the right
    one, by the share that the other paragraph has and by their likest sentence there; and the greatest share and the
    greatest likeness of each cell.
    """

    told: tuple[Piece, Piece]
    twins: tuple[Piece, Piece]
    whole: Floats
    best: Floats

    def renumbered(self, numbers: Ints) -> Told:
        """The same with other numbers of the cells."""
        told, twins = self.told, self.twins
        return self._replace(
            told=(told[0].renumbered(numbers), told[1].renumbered(numbers)),
            twins=(twins[0].renumbered(numbers), twins[1].renumbered(numbers)),
        )


def tell(profile: Profile, mass: Floats, common: Matches, weights: Floats, paragraphs: tuple[Ints, Ints]) -> Told:
    """What the sentences of the left and of the right ``paragraphs`` of some cells have in common.

    ``weights`` are those of their common words in turn, ``mass`` is the weight of each sentence of the profile.
    """
    left, right = _Side(profile, paragraphs[0]), _Side(profile, paragraphs[1])
    one, other = profile.places.take(common.entries), profile.places.take(common.others)
    several = np.flatnonzero(((one | other) & 1).astype(np.bool_))  # found three times as fast as among numbers
    further = _further(profile, common.entries.take(several), common.others.take(several))
    pairs = int((left.counts * right.counts).sum())
    if further is None or pairs > _ROOM * (len(weights) + len(common.cells)):
        return _tell_sparsely(profile, mass, common, weights)
    # A slot for each pair of sentences, those of one left sentence together. First each word's first two sentences.
    widths = np.repeat(right.counts, left.counts)
    starts = starts_of(widths)
    bases = starts[left.starts]
    slots = np.repeat(bases, common.counts)
    slots += (one >> 1) * np.repeat(right.counts, common.counts)
    slots += other >> 1
    of_both = np.bincount(slots, weights, pairs)
    theirs = np.arange(pairs) - np.repeat(starts - np.repeat(right.starts, left.counts), widths)
    of_left: Floats = np.add.reduceat(of_both, starts)
    of_right = np.asarray(np.bincount(theirs, of_both, len(right.sentences)), np.float64)
    if len(several):
        cell, weight = np.repeat(np.arange(len(common.cells)), common.counts).take(several), weights.take(several)
        for of_side, side, (word, sentence) in ((of_left, left, further.left), (of_right, right, further.right)):
            at = cell.take(word)
            of_side += np.bincount(side.slots(at, sentence), weight.take(word), len(of_side))
        word, sentence, there = further.both
        at = cell.take(word)
        slots = bases[at] + (sentence - left.firsts[at]) * right.counts[at] + there - right.firsts[at]
        of_both += np.bincount(slots, weight.take(word), pairs)
    masses = mass[left.sentences], mass[right.sentences]
    of_left /= masses[0]
    of_right /= masses[1]
    likeness = of_both / np.sqrt(np.repeat(masses[0], widths) * masses[1].take(theirs))
    likest, likest_there = np.maximum.reduceat(likeness, starts), np.zeros(len(right.sentences))
    np.maximum.at(likest_there, theirs, likeness)
    return Told(
        (left.piece(common.cells, of_left), right.piece(common.cells, of_right)),
        (left.piece(common.cells, likest), right.piece(common.cells, likest_there)),
        np.maximum(np.maximum.reduceat(of_left, left.starts), np.maximum.reduceat(of_right, right.starts)),
        np.maximum.reduceat(likest, left.starts),
    )


class _Side:
    """The sentences of the paragraph that each of some cells has on one side: a slot for each; every cell has one."""

    def __init__(self, profile: Profile, paragraphs: Ints) -> None:
        self.firsts = profile.firsts[paragraphs]
        self.counts = profile.firsts[paragraphs + 1] - self.firsts
        self.starts = starts_of(self.counts)
        self.sentences = positions(self.firsts, self.counts)

    def slots(self, cells: Ints, sentences: Small) -> Ints:
        """The slots of some sentences of some cells."""
        return np.asarray(self.starts[cells] + sentences - self.firsts[cells], np.int64)

    def piece(self, cells: Ints, shares: Floats) -> Piece:
        """These shares of all sentences."""
        return Piece(cells, self.counts, self.sentences, shares)


class _Further(NamedTuple):
    """Where words stand besides the first sentence of either paragraph: the word and its sentence in the left one, in
    the right one, and in both.
    """

    left: tuple[Ints, Small]
    right: tuple[Ints, Small]
    both: tuple[Ints, Small, Small]


def _further(profile: Profile, entries: Small, others: Small) -> _Further | None:
    """Where common words stand again; None if one stands in more than a few sentences."""
    starts, sentences = profile.sentence_starts, profile.sentences
    firsts = starts.take(entries), starts.take(others)
    counts = profile.sentence_counts.take(entries), profile.sentence_counts.take(others)
    if max(int(part.max(initial=0)) for part in counts) > FEW_SENTENCES:
        return None
    left, at_left = spread(firsts[0] + 1, counts[0] - 1)
    right, at_right = spread(firsts[1] + 1, counts[1] - 1)
    # Those of the left one with the first of the right one, the other way round, and further ones with further ones.
    word, there = spread(firsts[1].take(left) + 1, counts[1].take(left) - 1)
    words = np.concatenate([left, right, left.take(word)])
    ones = np.concatenate([at_left, firsts[0].take(right), at_left.take(word)])
    twos = np.concatenate([firsts[1].take(left), at_right, there])
    return _Further(
        (left, sentences.take(at_left)),
        (right, sentences.take(at_right)),
        (words, sentences.take(ones), sentences.take(twos)),
    )


def _tell_sparsely(profile: Profile, mass: Floats, common: Matches, weights: Floats) -> Told:
    """The same where paragraphs have very many sentences, of which only those with a word in common are looked at."""
    lefts, rights = profile.sentence_counts.take(common.entries), profile.sentence_counts.take(common.others)
    few = np.flatnonzero((lefts <= FEW_SENTENCES) & (rights <= FEW_SENTENCES))  # a book has many words everywhere
    number = np.repeat(np.arange(len(common.cells)), common.counts).take(few)
    entries, others, weights = common.entries.take(few), common.others.take(few), weights.take(few)
    further = _further(profile, entries, others)
    assert further
    starts, sentences = profile.sentence_starts, profile.sentences
    first = [sentences.take(starts.take(part)) for part in (entries, others)]
    whole, best = np.zeros(len(common.cells)), np.zeros(len(common.cells))
    told = []
    for here, (word, sentence) in zip(first, (further.left, further.right), strict=True):
        keys = [np.concatenate([number, number.take(word)]), np.concatenate([here, sentence])]
        (at, which), sums = _sums(keys, np.concatenate([weights, weights.take(word)]))
        shares = sums / mass[which]
        np.maximum.at(whole, at, shares)
        told.append(_piece(common.cells, at, which, shares))
    word, here, there = further.both
    parts = ((number, number.take(word)), (first[0], here), (first[1], there))
    (at, one, other), sums = _sums(
        [np.concatenate(part) for part in parts], np.concatenate([weights, weights.take(word)])
    )
    likeness = sums / np.sqrt(mass[one] * mass[other])
    np.maximum.at(best, at, likeness)
    twins = [_greatest(common.cells, at, which, likeness) for which in (one, other)]
    return Told((told[0], told[1]), (twins[0], twins[1]), whole, best)


def _sums(keys: list[Ints], values: Floats) -> tuple[list[Ints], Floats]:
    """The different keys, ascending, and the sum of the values of each."""
    order = np.lexsort(keys[::-1])
    ordered = [key[order] for key in keys]
    begin = _begins(ordered)
    return [key[begin] for key in ordered], _reduced(np.add, values[order], begin)


def _greatest(cells: Ints, numbers: Ints, sentences: Ints, values: Floats) -> Piece:
    order = np.lexsort((sentences, numbers))
    ordered = [numbers[order], sentences[order]]
    begin = _begins(ordered)
    return _piece(cells, ordered[0][begin], ordered[1][begin], _reduced(np.maximum, values[order], begin))


def _piece(cells: Ints, numbers: Ints, sentences: Ints, shares: Floats) -> Piece:
    """Shares of sentences of the cells of these numbers, ascending."""
    begin = _begins([numbers])
    return Piece(cells[numbers[begin]], np.diff(begin, append=len(numbers)), sentences, shares)


def _begins(keys: list[Ints]) -> Ints:
    new = np.ones(len(keys[0]), np.bool_)
    new[1:] = np.any([key[1:] != key[:-1] for key in keys], axis=0)
    return np.flatnonzero(new)


def _reduced(how: np.ufunc, values: Floats, begin: Ints) -> Floats:
    return np.asarray(how.reduceat(values, begin), np.float64) if len(begin) else np.zeros(0)

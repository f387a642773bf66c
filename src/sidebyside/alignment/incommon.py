"""The words that the two paragraphs of each cell have in common, and the cells that have enough of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.bags import spread
from sidebyside.alignment.grids import Grid
from sidebyside.alignment.homes import Words
from sidebyside.alignment.matching import matches
from sidebyside.alignment.profiles import Profile
from sidebyside.alignment.vocabulary import Floats, Ints, Small

if TYPE_CHECKING:
    from sidebyside.alignment.similarity import Weighed

LEAST = 0.06
"""A candidate with less overlap than this is no link, whatever its neighbours say (docs/alignment.md)."""
FEW_SENTENCES = 32
"""A word in more sentences of a paragraph than this does not tell them apart."""


class InCommon(NamedTuple):
    """The words that both paragraphs of each cell of a grid have.

    ``chunks``: the cell, and the entries of its left and of its right paragraph among the profile's words; all of one
    cell stand in one chunk and together. ``mass``: the summed weight of those of each cell.
    """

    grid: Grid
    chunks: list[tuple[Small, Small, Small]]
    mass: Floats

    def overlap(self, weighed: Weighed) -> Floats:
        """The geometric mean of the shares, by weight, that each paragraph of a cell has in common with the other."""
        return np.asarray(
            self.mass / np.sqrt(weighed.masses[self.grid.ones] * weighed.masses[self.grid.others]), np.float64
        )

    def only(self, kept: Ints) -> InCommon:
        """The same of these cells, ascending."""
        numbers = np.full(len(self.mass), -1, np.int32)
        numbers[kept] = np.arange(len(kept), dtype=np.int32)
        chunks = []
        for cell, entry, other in self.chunks:
            number = numbers.take(cell)
            held = np.flatnonzero(number >= 0)
            chunks.append((number.take(held), entry.take(held), other.take(held)))
        return InCommon(self.grid.only(kept), chunks, self.mass[kept])


def find_common(weighed: Weighed, grid: Grid) -> InCommon:
    """The words in common of all cells of a grid."""
    words = weighed.profile.words
    mass = np.zeros(len(grid.cells))
    chunks = []
    for cell, entry, other in matches(words, grid.ones, grid.others):
        if len(cell):
            new = np.flatnonzero(np.diff(cell, prepend=-1))
            mass[cell[new]] = np.add.reduceat(weighed.weights.take(words.terms.take(entry)), new)
            chunks.append((cell.astype(np.int32), entry.astype(np.int32), other.astype(np.int32)))
    return InCommon(grid, chunks, mass)


def spread_over_sentences(profile: Profile, number: Ints, entry: Small, other: Small, weight: Floats) -> Words:
    """Common words, each once for every sentence that holds it: of the left paragraph, of the right one, of both.

    ``number`` is the cell of each word, ``entry`` and ``other`` its entries among the words of the profile.
    """
    starts, sentences = profile.sentence_starts, profile.sentences
    left, right = starts.take(entry), starts.take(other)
    lefts, rights = profile.sentence_counts.take(entry), profile.sentence_counts.take(other)
    most = max(int(lefts.max(initial=0)), int(rights.max(initial=0)))
    if most > FEW_SENTENCES:  # in a whole book many words stand in nearly every sentence
        few = np.flatnonzero((lefts <= FEW_SENTENCES) & (rights <= FEW_SENTENCES))
        number, weight = number.take(few), weight.take(few)
        left, right = left.take(few), right.take(few)
        lefts, rights = lefts.take(few), rights.take(few)
    i, j = sentences.take(left).astype(np.int64), sentences.take(right).astype(np.int64)
    of_left, of_right, of_both = (number, i, weight), (number, j, weight), (number, i, j, weight)
    if most > 1:  # the first sentences are told above, the others follow
        word, at = _further(left, lefts)
        of_left = _chained(of_left, (number.take(word), sentences.take(at), weight.take(word)))
        word, at = _further(right, rights)
        of_right = _chained(of_right, (number.take(word), sentences.take(at), weight.take(word)))
        several = np.flatnonzero((lefts > 1) | (rights > 1))
        run, at = spread(left.take(several), lefts.take(several))
        word = several.take(run)
        again, there = spread(right.take(word), rights.take(word))
        word, at = word.take(again), at.take(again)
        new = np.flatnonzero((at != left.take(word)) | (there != right.take(word)))
        word, at, there = word.take(new), at.take(new), there.take(new)
        of_both = _chained(of_both, (number.take(word), sentences.take(at), sentences.take(there), weight.take(word)))
    return Words(of_left, of_right, of_both)


def _further(starts: Small, counts: NDArray[np.uint8]) -> tuple[Ints, Ints]:
    """Of runs with more than one member: the run and the position of every member but the first."""
    several = np.flatnonzero(counts > 1)
    run, at = spread(starts.take(several) + 1, counts.take(several) - 1)
    return several.take(run), at


def _chained(parts: tuple[NDArray[Any], ...], more: tuple[NDArray[Any], ...]) -> tuple[Any, ...]:
    return tuple(np.concatenate(both) for both in zip(parts, more, strict=True))

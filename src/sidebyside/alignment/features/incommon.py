"""The words that the two paragraphs of each cell have in common, and what cells have enough of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.arrays import Floats, Ints, Small
from sidebyside.alignment.cells.grids import Grid
from sidebyside.alignment.counts.matching import matches
from sidebyside.alignment.features.homes import Lines, settle
from sidebyside.alignment.features.telling import Piece, Told, tell
from sidebyside.alignment.features.weighing import Weighed
from sidebyside.alignment.runs import starts_of

LEAST = 0.06
"""A candidate with less overlap than this is no link, whatever its neighbours say (docs/alignment.md)."""

Sides = tuple[Floats, Floats]
"""A number per cell, by the sentences of the left report and by those of the right."""


class Shared(NamedTuple):
    """The words that the paragraphs of one side share with those of the other.

    ``alone``: the weight, per cell, of the words that no other cell of the row (column) has in common. Of those that
    several cells have: the ``cell``, the ``word``, a number below ``words`` that is its own in each row (column), and
    its ``weight``; each once for every cell that has it.
    """

    alone: Floats
    cell: Ints
    word: Ints
    words: int
    weight: NDArray[np.float32]


class Common(NamedTuple):
    """The words that the two paragraphs of each cell have in common, as those of its row and as those of its column."""

    of_rows: Shared
    of_columns: Shared


class InCommon(NamedTuple):
    """The words that both paragraphs of each cell of a grid have, and the sentences that hold them.

    Per cell: ``mass``, their summed weight; ``heaviest``, the greatest; ``whole``, the greatest share of a sentence of
    either paragraph that the other has; ``best``, the likeness of the likest two sentences. ``told`` and ``twins`` are
    what `settle` says of the left and of the right report's sentences, by the share of a sentence that the other
    paragraph has, and by its likest sentence there.
    """

    grid: Grid
    mass: Floats
    heaviest: Floats
    whole: Floats
    best: Floats
    words: Common
    told: Sides
    twins: Sides

    def overlap(self, weighed: Weighed) -> Floats:
        """The geometric mean of the shares, by weight, that each paragraph of a cell has in common with the other."""
        return np.asarray(
            self.mass / np.sqrt(weighed.masses[self.grid.ones] * weighed.masses[self.grid.others]), np.float64
        )


def find_common(weighed: Weighed, grid: Grid, least: float = 0.0) -> InCommon:
    """What the cells of a grid have in common; cells with less overlap than ``least`` are left out of it."""
    profile = weighed.profile
    mass, heaviest, whole, best = (np.zeros(len(grid.cells)) for _ in range(4))
    kept = np.full(len(grid.cells), not least)
    found: list[_Words] = []
    told: list[Told] = []
    for common in matches(profile.words, grid.ones, grid.others):
        weights = weighed.weights.take(profile.words.terms.take(common.entries))
        sums = np.add.reduceat(weights, common.starts)
        masses = weighed.masses[grid.ones[common.cells]] * weighed.masses[grid.others[common.cells]]
        enough = sums >= least * np.sqrt(masses)
        if not enough.all():
            words = np.flatnonzero(np.repeat(enough, common.counts))
            common, weights, sums = common.only(enough, words), weights.take(words), sums[enough]
            if not len(words):
                continue
        cells = common.cells
        kept[cells] = True
        mass[cells], heaviest[cells] = sums, np.maximum.reduceat(weights, common.starts)
        news = tell(profile, weighed.sentence_masses, common, weights, (grid.ones[cells], grid.others[cells]))
        whole[cells], best[cells] = news.whole, news.best
        told.append(news)
        found.append(_Words(*common, weights.astype(np.float32)))
    numbers = np.cumsum(kept) - 1
    found = [part._replace(cells=numbers[part.cells]) for part in found]
    told = [part.renumbered(numbers) for part in told]
    mass, heaviest, whole, best = (part[kept] for part in (mass, heaviest, whole, best))
    grid = grid.only(np.flatnonzero(kept))
    at = np.concatenate([np.zeros(0, np.int64), *(part.cells for part in found)])
    rows, cols = Lines(grid.cells.rows, grid.lefts, at), Lines(grid.cells.cols, grid.rights, at)
    starts = profile.words.starts
    sums = np.zeros(len(grid.cells))
    for part in found:
        sums[part.cells] = np.add.reduceat(part.weights, starts_of(part.counts), dtype=np.float64)
    return InCommon(
        grid,
        mass,
        heaviest,
        whole,
        best,
        Common(_shared(found, sums, rows, starts, False), _shared(found, sums, cols, starts, True)),
        _settled([part.told for part in told], rows, cols, profile.firsts),
        _settled([part.twins for part in told], rows, cols, profile.firsts),
    )


class _Words(NamedTuple):
    """The words in common of some cells: the cells, each once, how many of each, and of all in turn their entries in
    the left and in the right paragraph and their weights.
    """

    cells: Ints
    counts: Ints
    entries: Small
    others: Small
    weights: NDArray[np.float32]


def _shared(found: Sequence[_Words], sums: Floats, lines: Lines, starts: Ints, right: bool) -> Shared:
    """The words in common as those of the left or of the right side, whose ``lines`` they belong to; they weigh
    ``sums`` in each cell.
    """
    shifts, count = lines.numbered(starts)
    parts = [(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.float32))]
    for words in found:
        contested = lines.contested[words.cells]
        if contested.any():
            at = np.flatnonzero(np.repeat(contested, words.counts))
            cell = np.repeat(words.cells[contested], words.counts[contested])
            entry = (words.others if right else words.entries).take(at)
            parts.append((cell, entry + shifts[lines.of].take(cell), words.weights.take(at)))
    cell, word, weight = (np.concatenate(part) for part in zip(*parts, strict=True))
    several = np.bincount(word, minlength=count) > 1
    many = np.flatnonzero(several.take(word))
    cell, word, weight = cell.take(many), word.take(many), weight.take(many)
    alone = sums - np.bincount(cell, weight, len(sums))
    numbers = np.cumsum(several) - 1
    return Shared(alone, cell, numbers.take(word), int(np.count_nonzero(several)), weight)


def _settled(pieces: Sequence[tuple[Piece, Piece]], rows: Lines, cols: Lines, firsts: Ints) -> Sides:
    return settle([left for left, _ in pieces], rows, firsts), settle([right for _, right in pieces], cols, firsts)

"""How alike two paragraphs are by themselves: the measures of every cell that need no other cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sidebyside.alignment.bags import Bags, products, products_of, weighted
from sidebyside.alignment.frequencies import frequencies
from sidebyside.alignment.homes import Homes, Sides, tell
from sidebyside.alignment.incommon import InCommon, spread_over_sentences
from sidebyside.alignment.profiles import Profile
from sidebyside.alignment.terms import usual
from sidebyside.alignment.vocabulary import Floats, Ints, Small

# The count of paragraphs that the expectation for an unseen word weighs as much as.
_UNSEEN = 10.0
# The mass of common words that a pair of empty paragraphs would need: keeps very short ones from chance likeness.
PRIOR_MASS = 3.0
# Pairs of words are counted in parts of about 2 to this power.
_PART = 21


class Shared(NamedTuple):
    """The words that the paragraphs of one side share with those of the other.

    ``alone``: the weight, per cell, of the words that no other cell of the row (column) has in common. Of those that
    several cells have: the ``cell``, the ``word``, a number below ``words`` that is its own in each row (column), and
    its ``weight``; each once for every cell that has it.
    """

    alone: Floats
    cell: Small
    word: Small
    words: int
    weight: NDArray[np.float32]


class Common(NamedTuple):
    """The words that the two paragraphs of each cell have in common, as those of its row and as those of its column."""

    of_rows: Shared
    of_columns: Shared


def _shared(cells: int, cell: Small, word: Small, weight: NDArray[np.float32], words: int) -> Shared:
    """Words in common, sorted out: from the cell of each, its number among so many words of its side, its weight."""
    several = np.bincount(word, minlength=words) > 1
    contested = several.take(word)
    many = np.flatnonzero(contested)
    numbers = np.cumsum(several, dtype=np.int32) - np.int32(1)
    return Shared(
        np.asarray(np.bincount(cell, np.where(contested, 0, weight), cells), np.float64),
        cell.take(many),
        numbers.take(word.take(many)),
        int(np.count_nonzero(several)),
        weight.take(many),
    )


@dataclass(frozen=True)
class Measures:
    """Per cell, each 0..1 and the same both ways round except where noted.

    ``overlap``: geometric mean of the two coverages in rare-word mass. ``heaviest``: the weight of the rarest word in
    common, not bounded by 1. ``grams``: cosine of character 4-grams. ``bigrams``: overlap of pairs of neighbouring
    words. ``sentence``: the best overlap of a sentence pair.
    ``inside``: the greater of the two coverages. ``run``: log of 1 + the number of common runs of four words.
    ``whole``: greatest coverage of one sentence of either paragraph by the other paragraph. Besides: the words each
    cell has in common, and the mass of each row and column, with the prior. ``told`` and ``twins`` are what
    `Homes.settle` says of the left and of the right report's sentences, by the share of a sentence that the other
    paragraph has, and by its likest sentence there.
    """

    overlap: Floats
    heaviest: Floats
    grams: Floats
    bigrams: Floats
    sentence: Floats
    inside: Floats
    whole: Floats
    run: Floats
    common: Common
    left_mass: Floats
    right_mass: Floats
    told: Sides
    twins: Sides


@dataclass(frozen=True)
class Weighed:
    """The paragraphs of all reports with what their terms weigh, worked out once for all pairs of reports.

    ``weights``: of each word of the vocabulary. ``masses`` and ``sentence_masses``: of each paragraph and sentence,
    with the prior. ``pair_rarity`` is per entry of the pairs of words, ``pair_masses`` per paragraph with the prior,
    ``gram_squares`` the squared rarity of each gram, ``gram_lengths`` per paragraph.
    """

    profile: Profile
    weights: Floats
    masses: Floats
    sentence_masses: Floats
    pair_rarity: NDArray[np.float32]
    pair_masses: Floats
    gram_squares: Floats
    gram_lengths: Floats


def usual_shares(vocabulary: Sequence[str]) -> Floats:
    """Per word of the vocabulary, in what share of unseen paragraphs it stands, by its length."""
    return np.asarray([usual(word) for word in vocabulary], np.float64)


def weigh_words(shares: Floats, words: Bags) -> Floats:
    """The rarity of each word over all reports (their paragraphs as documents), with a prior by word length."""
    frequency = words.frequency()
    return np.asarray(np.log((len(words) + _UNSEEN + 1) / (frequency + _UNSEEN * shares + 0.5)).clip(0.05), np.float64)


def weigh_terms(shares: Floats, profile: Profile) -> Weighed:
    """What all terms weigh; ``shares`` is what `usual_shares` says of the vocabulary."""
    weights = weigh_words(shares, profile.words)
    rarity = _rarities(profile.pairs)
    squares = _rarity(len(profile), profile.grams.frequency()) ** 2
    return Weighed(
        profile,
        weights,
        profile.words.masses(weights) + PRIOR_MASS,
        profile.sentence_masses(weights) + PRIOR_MASS,
        rarity,
        profile.pairs.sums(rarity) + PRIOR_MASS,
        squares,
        np.sqrt(profile.grams.masses(squares)).clip(1e-12),
    )


def measure(weighed: Weighed, common: InCommon, between: Callable[[int], None] = lambda step: None) -> Measures:
    """All measures of all cells of a grid, of which ``common`` says what words they have in common.

    ``between`` is called with 0, 1 and 2 between the steps and may raise to stop.
    """
    between(0)
    profile, grid = weighed.profile, common.grid
    shared = _share_words(weighed, common)
    between(1)
    row_mass, col_mass = weighed.masses[grid.ones], weighed.masses[grid.others]
    pairs = products(profile.pairs, grid, lambda entry: weighed.pair_rarity[entry])
    # Who has four words in a row in common has two.
    runs = products_of(profile.runs, grid, np.flatnonzero(pairs), lambda entry: np.ones(len(entry)))
    between(2)
    grams = weighted(profile.grams, grid, weighed.gram_squares)
    return Measures(
        overlap=common.overlap(weighed),
        heaviest=shared.heaviest,
        grams=grams / (weighed.gram_lengths[grid.ones] * weighed.gram_lengths[grid.others]),
        bigrams=pairs / np.sqrt(weighed.pair_masses[grid.ones] * weighed.pair_masses[grid.others]),
        sentence=shared.sentence,
        inside=common.mass / np.minimum(row_mass, col_mass),
        whole=shared.whole,
        run=np.log1p(runs),
        common=shared.words,
        told=shared.told,
        twins=shared.twins,
        left_mass=weighed.masses[grid.lefts],
        right_mass=weighed.masses[grid.rights],
    )


def _rarity(rows: int, frequency: Ints) -> Floats:
    return np.asarray(np.log((rows + 2) / (frequency + 0.5)).clip(0.05), np.float64)


def _rarities(bags: Bags) -> NDArray[np.float32]:
    """The rarity of every entry of bags of terms too many to count in a table."""
    rarity = np.empty(len(bags.terms), np.float32)
    parts = 1 << max(len(bags.terms) >> _PART, 0).bit_length()
    for number in range(parts):  # equal terms fall into the same part, by their last bits
        places = np.flatnonzero((bags.terms & (parts - 1)) == number) if parts > 1 else np.arange(len(bags.terms))
        counts = frequencies(bags.terms[places] >> (parts.bit_length() - 1))
        rarity[places] = _rarity(len(bags), np.arange(counts.max(initial=0) + 1)).take(counts)
    return rarity


class _Spread(NamedTuple):
    """What the paragraphs of each cell share: words, their weight, and what the sentences of both make of them."""

    words: Common
    heaviest: Floats
    sentence: Floats
    whole: Floats
    told: Sides
    twins: Sides


def _share_words(weighed: Weighed, common: InCommon) -> _Spread:
    """The common words of all cells, spread over the sentences that hold them."""
    profile, mass, grid = weighed.profile, weighed.sentence_masses, common.grid
    cells, ones, others = grid.cells, grid.ones, grid.others
    words_left, words_right = _Lines(profile.words.starts, grid.lefts), _Lines(profile.words.starts, grid.rights)
    told_left, told_right = _Lines(profile.firsts, grid.lefts), _Lines(profile.firsts, grid.rights)
    heaviest, best, whole = (np.zeros(len(cells)) for _ in range(3))
    told = (Homes(told_left.count, len(cells)), Homes(told_right.count, len(cells)))
    twins = (Homes(told_left.count, len(cells)), Homes(told_right.count, len(cells)))
    none = np.zeros(0, np.int32)
    found: list[tuple[Small, Small, Small, NDArray[np.float32]]] = [(none, none, none, np.zeros(0, np.float32))]
    for cell, entry, other in common.chunks:
        if not len(cell):
            continue
        # The cells of this chunk, renumbered.
        new = np.diff(cell, prepend=-1) != 0
        number = np.cumsum(new) - 1
        chunk = cell[new]
        weight = weighed.weights.take(profile.words.terms.take(entry))
        heaviest[chunk] = np.maximum.reduceat(weight, np.flatnonzero(new))
        found.append(
            (
                cell,
                entry + words_left.shifts[cells.rows[chunk]].astype(np.int32).take(number),
                other + words_right.shifts[cells.cols[chunk]].astype(np.int32).take(number),
                weight.astype(np.float32),
            )
        )
        words = spread_over_sentences(profile, number, entry, other, weight)
        news = tell(words, profile.firsts, ones[chunk], others[chunk], mass)
        whole[chunk], best[chunk] = news.whole, news.best
        for homes, pieces in ((told, news.told), (twins, news.twins)):
            for home, piece, shifts, lines in zip(
                homes, pieces, (told_left.shifts, told_right.shifts), (cells.rows, cells.cols), strict=True
            ):
                shift = shifts[lines[chunk]]
                home.add(chunk[piece.cells], piece.sentences + shift[piece.cells], piece.shares)
    cell_of, left, right = (np.concatenate([part[side] for part in found]) for side in range(3))
    heavy = np.concatenate([part[3] for part in found])
    shared = Common(
        _shared(len(cells), cell_of, left, heavy, words_left.count),
        _shared(len(cells), cell_of, right, heavy, words_right.count),
    )
    settled = [(one.settle(), other.settle()) for one, other in (told, twins)]
    return _Spread(shared, heaviest, best, whole, settled[0], settled[1])


class _Lines:
    """What all lines of a side of a grid hold (words, sentences), numbered line by line.

    ``shifts``: what to add to the number of a thing over all reports, per line. ``count``: how many things there are.
    """

    def __init__(self, starts: Ints, paragraphs: Ints) -> None:
        counts = starts[paragraphs + 1] - starts[paragraphs]
        ends = np.cumsum(counts)
        self.shifts = ends - counts - starts[paragraphs]
        self.count = int(ends[-1]) if len(ends) else 0

"""How alike two paragraphs are by themselves: the measures of every cell that need no other cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from sidebyside.alignment.bags import Bags, products
from sidebyside.alignment.cells import Cells
from sidebyside.alignment.homes import Homes, SentencePairs, Sides, Slots
from sidebyside.alignment.matching import matches
from sidebyside.alignment.profiles import Profile
from sidebyside.alignment.terms import usual
from sidebyside.alignment.vocabulary import Floats, Ints, Small

# The count of paragraphs that the expectation for an unseen word weighs as much as.
_UNSEEN = 10.0
# The mass of common words that a pair of empty paragraphs would need: keeps very short ones from chance likeness.
PRIOR_MASS = 3.0
# Pairs of words are counted in parts of about 2 to this power.
_PART = 19


class Common(NamedTuple):
    """Every word that the two paragraphs of a cell have in common: the cell, the entry of the left report's bags, and
    of the right's; in order of cells.
    """

    cell: Small
    left: Small
    right: Small


@dataclass(frozen=True)
class Measures:
    """Per cell, each 0..1 and the same both ways round except where noted.

    ``overlap``: geometric mean of the two coverages in rare-word mass. ``grams``: cosine of character 4-grams.
    ``bigrams``: overlap of pairs of neighbouring words. ``sentence``: the best overlap of a sentence pair.
    ``inside``: the greater of the two coverages. ``run``: log of 1 + the number of common runs of four words.
    ``whole``: greatest coverage of one sentence of either paragraph by the other paragraph. Besides: the words of both
    reports' paragraphs, the weight of each word of the vocabulary, the words each cell has in common, and the mass of
    each row and column, with the prior. ``told`` and ``twins`` are what `Homes.settle` says of the left and of the
    right report's sentences, by the share of a sentence that the other paragraph has, and by its likest sentence there.
    """

    overlap: Floats
    grams: Floats
    bigrams: Floats
    sentence: Floats
    inside: Floats
    whole: Floats
    run: Floats
    left: Bags
    right: Bags
    weights: Floats
    common: Common
    left_mass: Floats
    right_mass: Floats
    told: Sides
    twins: Sides


def usual_shares(vocabulary: Sequence[str]) -> Floats:
    """Per word of the vocabulary, in what share of unseen paragraphs it stands, by its length."""
    return np.asarray([usual(word) for word in vocabulary], np.float64)


def word_weights(shares: Floats, left: Bags, right: Bags) -> Floats:
    """The rarity of each word over both reports (their paragraphs as documents), with a prior by word length."""
    frequency = left.frequency() + right.frequency()
    total = len(left) + len(right)
    return np.asarray(np.log((total + _UNSEEN + 1) / (frequency + _UNSEEN * shares + 0.5)).clip(0.05), np.float64)


def measure(
    shares: Floats, left: Profile, right: Profile, cells: Cells, between: Callable[[int], None] = lambda step: None
) -> Measures:
    """All measures of all cells between two reports; ``shares`` is what `usual_shares` says of their vocabulary.

    ``between`` is called with 0, 1 and 2 between the steps and may raise to stop.
    """
    between(0)
    a, b = left.words, right.words
    weights = word_weights(shares, a, b)
    mass_a, mass_b = a.masses(weights) + PRIOR_MASS, b.masses(weights) + PRIOR_MASS
    shared = _share_words(left, right, weights, cells)
    between(1)
    row_mass, col_mass = mass_a[cells.rows], mass_b[cells.cols]
    bigrams = _pairs(left.pairs, right.pairs, cells)
    between(2)
    return Measures(
        overlap=shared.common / np.sqrt(row_mass * col_mass),
        grams=_grams(left.grams, right.grams, cells),
        bigrams=bigrams,
        sentence=shared.sentence,
        inside=shared.common / np.minimum(row_mass, col_mass),
        whole=shared.whole,
        run=np.log1p(products(left.runs, right.runs, cells, lambda entry: np.ones(len(entry)))),
        left=a,
        right=b,
        weights=weights,
        common=shared.words,
        told=shared.told,
        twins=shared.twins,
        left_mass=mass_a,
        right_mass=mass_b,
    )


def _rarity(rows: int, frequency: Ints) -> Floats:
    return np.asarray(np.log((rows + 2) / (frequency + 0.5)).clip(0.05), np.float64)


def _pairs(left: Bags, right: Bags, cells: Cells) -> Floats:
    """The overlap in pairs of neighbouring words."""
    rarity_a, rarity_b = _rarities(left, right)
    common = products(left, right, cells, lambda entry: rarity_a[entry])
    mass_a, mass_b = left.sums(rarity_a) + PRIOR_MASS, right.sums(rarity_b) + PRIOR_MASS
    return np.asarray(common / np.sqrt(mass_a[cells.rows] * mass_b[cells.cols]), np.float64)


def _rarities(left: Bags, right: Bags) -> tuple[Floats, Floats]:
    """The rarity of every entry of two bags of terms too many to count in a table, over the rows of both."""
    terms = np.concatenate([left.terms, right.terms])
    rarity = np.empty(len(terms))
    parts = 1 << max(len(terms) >> _PART, 0).bit_length()
    for number in range(parts):  # equal terms fall into the same part, by their last bits
        places = np.flatnonzero((terms & (parts - 1)) == number) if parts > 1 else np.arange(len(terms))
        # One sort of term and place in one number: equal terms stand together and still know where they came from.
        keys = (terms[places].astype(np.int64) << 32) | places
        keys.sort()
        begin = np.flatnonzero(np.diff(keys >> 32, prepend=-1))
        counts = np.diff(begin, append=len(keys))
        rarity[keys & 0xFFFFFFFF] = np.repeat(_rarity(len(left) + len(right), counts), counts)
    return rarity[: len(left.terms)], rarity[len(left.terms) :]


def _grams(left: Bags, right: Bags, cells: Cells) -> Floats:
    """The cosine of the character 4-grams, weighted by rarity and the root of how often a paragraph has them."""
    frequency = left.frequency() + right.frequency()
    squares = _rarity(len(left) + len(right), frequency) ** 2
    lengths = [np.sqrt(bags.masses(squares)).clip(1e-12) for bags in (left, right)]
    common = products(
        left, right, cells, lambda entry: squares[left.terms[entry]] * left.root(entry), lambda entry: right.root(entry)
    )
    return np.asarray(common / (lengths[0][cells.rows] * lengths[1][cells.cols]), np.float64)


class _Shared(NamedTuple):
    """What the paragraphs of each cell share: words, their weight, and what the sentences of both make of them."""

    words: Common
    common: Floats
    sentence: Floats
    whole: Floats
    told: Sides
    twins: Sides


def _share_words(left: Profile, right: Profile, weights: Floats, cells: Cells) -> _Shared:
    """The common words of all cells, spread over the sentences that hold them."""
    mass_a, mass_b = left.sentence_masses(weights) + PRIOR_MASS, right.sentence_masses(weights) + PRIOR_MASS
    common, best, whole = np.zeros(len(cells)), np.zeros(len(cells)), np.zeros(len(cells))
    told = (Homes(len(mass_a), len(cells)), Homes(len(mass_b), len(cells)))
    twins = (Homes(len(mass_a), len(cells)), Homes(len(mass_b), len(cells)))
    none = np.zeros(0, np.int32)
    found: list[tuple[Small, Small, Small]] = [(none, none, none)]
    for cell, entry, other in matches(left.words, right.words, cells):
        if not len(cell):
            continue
        found.append((cell.astype(np.int32), entry.astype(np.int32), other.astype(np.int32)))
        # The cells of this chunk, renumbered; each has a slot per sentence and per pair of sentences.
        new = np.diff(cell, prepend=-1) > 0
        number = np.cumsum(new) - 1
        chunk = cell[new]
        ours, theirs = Slots(left.firsts, cells.rows[chunk]), Slots(right.firsts, cells.cols[chunk])
        mass = weights[left.words.terms[entry]]
        common[chunk] = np.bincount(number, mass)
        match, i = left.sentences_with(entry)
        again, j = right.sentences_with(other)
        by_left = ours.fill(number[match], i, mass[match]) / mass_a[ours.sentences]
        by_right = theirs.fill(number[again], j, mass[again]) / mass_b[theirs.sentences]
        told[0].add(chunk[ours.cells], ours.sentences, by_left)
        told[1].add(chunk[theirs.cells], theirs.sentences, by_right)
        whole[chunk] = np.maximum(ours.greatest(by_left), theirs.greatest(by_right))
        again, j = right.sentences_with(other[match])
        match, i = match[again], i[again]
        pairs = SentencePairs(ours, theirs)
        likeness = pairs.fill(number[match], i, j, mass[match])
        likeness /= np.sqrt(mass_a[ours.sentences[pairs.ours]] * mass_b[theirs.sentences[pairs.theirs]])
        of_left, of_right = pairs.greatest(likeness)
        twins[0].add(chunk[ours.cells], ours.sentences, of_left)
        twins[1].add(chunk[theirs.cells], theirs.sentences, of_right)
        best[chunk] = ours.greatest(of_left)
    words = Common(*(np.concatenate(part) for part in zip(*found, strict=True)))
    settled = [(one.settle(), other.settle()) for one, other in (told, twins)]
    return _Shared(words, common, best, whole, settled[0], settled[1])

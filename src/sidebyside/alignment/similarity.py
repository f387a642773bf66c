"""How alike two paragraphs are by themselves: the measures of every cell that need no other cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sidebyside.alignment.bags import Bags, collect, products, spread
from sidebyside.alignment.cells import Cells
from sidebyside.alignment.matching import matches
from sidebyside.alignment.terms import usual
from sidebyside.alignment.vocabulary import Floats, Ints, Words

# The count of paragraphs that the expectation for an unseen word weighs as much as.
_UNSEEN = 10.0
# The mass of common words that a pair of empty paragraphs would need: keeps very short ones from chance likeness.
PRIOR_MASS = 3.0
GRAM = 4


@dataclass(frozen=True)
class Measures:
    """Per cell, each 0..1 and the same both ways round except where noted.

    ``overlap``: geometric mean of the two coverages in rare-word mass. ``grams``: cosine of character 4-grams.
    ``bigrams``: overlap of pairs of neighbouring words. ``sentence``: the best overlap of a sentence pair.
    ``inside``: the greater of the two coverages. ``run``: log of 1 + the number of common runs of four words.
    ``whole``: greatest coverage of one sentence of either paragraph by the other paragraph. ``left`` and ``right`` are
    the paragraphs' words with the weight of each.
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


def word_weights(vocabulary: Sequence[str], left: Bags, right: Bags) -> Floats:
    """The rarity of each word over both reports (their paragraphs as documents), with a prior by word length."""
    prior = np.asarray([usual(word) for word in vocabulary])
    frequency = left.frequency() + right.frequency()
    total = len(left) + len(right)
    return np.asarray(np.log((total + _UNSEEN + 1) / (frequency + _UNSEEN * prior + 0.5)).clip(0.05), np.float64)


def measure(vocabulary: Sequence[str], left: Words, right: Words, cells: Cells) -> Measures:
    """All measures of all cells between two reports."""
    width = len(vocabulary)
    a, b = _bag(left, left.paragraphs, width), _bag(right, right.paragraphs, width)
    weights = word_weights(vocabulary, a, b)
    root = np.sqrt(weights)
    common, mass_a, mass_b = _common(a, b, root, cells)
    overlap = common / np.sqrt((mass_a + PRIOR_MASS) * (mass_b + PRIOR_MASS))
    inside = common / (np.minimum(mass_a, mass_b) + PRIOR_MASS)
    sentence, whole = _sentences(left, right, a, b, weights, cells)
    pairs_a, pairs_b = _shingles(left, right, width, 2)
    pair_common, pair_a, pair_b = _common(pairs_a, pairs_b, np.sqrt(_rarity(pairs_a, pairs_b)), cells)
    bigrams = pair_common / np.sqrt((pair_a + PRIOR_MASS) * (pair_b + PRIOR_MASS))
    runs_a, runs_b = _shingles(left, right, width, 4)
    run = np.log1p(products(runs_a, runs_b, cells))
    grams_a, grams_b = _grams(vocabulary, a, b)
    grams = products(grams_a, grams_b, cells)
    words = (a.weighted(weights), b.weighted(weights))
    return Measures(overlap, grams, bigrams, sentence, inside, whole, run, *words)


def _bag(words: Words, starts: Ints, width: int) -> Bags:
    rows = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    return collect(rows, words.ids, len(starts) - 1, width).present()


def _common(a: Bags, b: Bags, root: Floats, cells: Cells) -> tuple[Floats, Floats, Floats]:
    """Per cell the weight of the common terms, of the row's and of the column's."""
    a, b = a.weighted(root), b.weighted(root)
    mass_a, mass_b = a.squares(), b.squares()
    return products(a, b, cells), mass_a[cells.rows], mass_b[cells.cols]


def _rarity(a: Bags, b: Bags) -> Floats:
    return np.asarray(np.log((len(a) + len(b) + 2) / (a.frequency() + b.frequency() + 0.5)).clip(0.05), np.float64)


def _shingles(left: Words, right: Words, width: int, size: int) -> tuple[Bags, Bags]:
    """Bags of the runs of ``size`` neighbouring words within sentences, numbered over both reports."""
    keys, rows = [], []
    for words in (left, right):
        count = len(words.ids) - size + 1
        if count <= 0:
            keys.append(np.zeros(0, np.int64))
            rows.append(np.zeros(0, np.int64))
            continue
        sentence = np.repeat(np.arange(len(words.sentences) - 1), np.diff(words.sentences))
        paragraph = np.repeat(np.arange(len(words)), np.diff(words.paragraphs))
        key = np.zeros(count, np.int64)
        for offset in range(size):
            # Wraps around in 64 bits: a hash, the same everywhere, that chance meets once in 10^18.
            key = key * np.int64(6364136223846793005) + words.ids[offset : offset + count] + 1442695040888963407
        inside = sentence[:count] == sentence[size - 1 :]
        keys.append(key[inside])
        rows.append(paragraph[:count][inside])
    known, numbers = np.unique(np.concatenate(keys), return_inverse=True)
    split = len(keys[0])
    return (
        collect(rows[0], numbers[:split], len(left), len(known)).present(),
        collect(rows[1], numbers[split:], len(right), len(known)).present(),
    )


def _grams(vocabulary: Sequence[str], a: Bags, b: Bags) -> tuple[Bags, Bags]:
    """Bags of the character 4-grams of the words (edges marked by blanks), weighted by rarity, of length 1."""
    used = np.unique(np.concatenate((a.terms, b.terms)))
    grams: list[int] = []
    counts: list[int] = []
    numbers: dict[str, int] = {}
    for number in used.tolist():
        word = f" {vocabulary[number]} "
        before = len(grams)
        starts_in_word = range(max(1, len(word) - GRAM + 1))
        grams += [numbers.setdefault(word[start : start + GRAM], len(numbers)) for start in starts_in_word]
        counts.append(len(grams) - before)
    starts = np.zeros(len(vocabulary), np.int64)
    lengths = np.zeros(len(vocabulary), np.int64)
    lengths[used] = counts
    starts[used] = np.cumsum(counts) - counts
    table = np.asarray(grams, np.int64)
    result = []
    for bags in (a, b):
        entry, at = spread(starts[bags.terms], lengths[bags.terms])
        result.append(collect(bags.rows[entry], table[at], len(bags), len(numbers)))
    weights = _rarity(*result)
    return (
        Bags(result[0].starts, result[0].terms, np.sqrt(result[0].values), len(numbers)).weighted(weights).normal(),
        Bags(result[1].starts, result[1].terms, np.sqrt(result[1].values), len(numbers)).weighted(weights).normal(),
    )


def _sentences(left: Words, right: Words, a: Bags, b: Bags, weights: Floats, cells: Cells) -> tuple[Floats, Floats]:
    """Per cell: the best overlap of a sentence pair, and the best coverage of one sentence by the other paragraph.

    Only sentences that hold a common word of the two paragraphs can have any, so the common words are spread over them.
    """
    one, two = _Told(left, a, weights), _Told(right, b, weights)
    best, whole = np.zeros(len(cells)), np.zeros(len(cells))
    for cell, entry, other in matches(a, b, cells):
        match, i = one.sentences_with(entry)
        _raise(whole, cell[match], i, weights[a.terms[entry[match]]], one.mass)
        match, j = two.sentences_with(other)
        _raise(whole, cell[match], j, weights[b.terms[other[match]]], two.mass)
        match, i = one.sentences_with(entry)
        again, j = two.sentences_with(other[match])
        match, i = match[again], i[again]
        count = len(two.mass)
        keys, place = np.unique(i * count + j, return_inverse=True)
        room = np.sqrt(one.mass[keys // count] * two.mass[keys % count])
        _raise(best, cell[match], place, weights[a.terms[entry[match]]], room)
    return best, whole


def _raise(best: Floats, cell: Ints, part: Ints, weight: Floats, room: Floats) -> None:
    """Raise ``best`` of each cell to the share of ``room`` that the weights falling to one of its parts fill."""
    keys, place = np.unique(cell * len(room) + part, return_inverse=True)
    share = np.bincount(place, weight, len(keys)) / room[keys % len(room)]
    np.maximum.at(best, keys // len(room), share)


class _Told:
    """The sentences of a report: which of them hold an entry of its bags, and their masses with the prior."""

    def __init__(self, words: Words, bags: Bags, weights: Floats) -> None:
        sentences = _bag(words, words.sentences, bags.width)
        mass = np.bincount(sentences.rows, weights[sentences.terms], len(sentences))
        self.mass: Floats = np.asarray(mass + PRIOR_MASS, np.float64)
        owner = np.searchsorted(words.paragraphs, words.sentences[:-1], "right") - 1
        entry = np.searchsorted(bags.keys, owner[sentences.rows] * bags.width + sentences.terms)
        self._order = sentences.rows[np.argsort(entry, kind="stable")]
        self._counts = np.bincount(entry, minlength=len(bags.terms))
        self._starts = np.cumsum(self._counts) - self._counts

    def sentences_with(self, entries: Ints) -> tuple[Ints, Ints]:
        """Every sentence that holds the word of one of ``entries``: the place in ``entries``, and the sentence."""
        run, at = spread(self._starts[entries], self._counts[entries])
        return run, self._order[at]

"""Which sentences of two linked paragraphs tell the same."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise, product
from math import exp, log, sqrt

from sidebyside.alignment.sentence_weights import WEIGHTS
from sidebyside.alignment.text.terms import terms_of, usual
from sidebyside.language.segmentation import sentences
from sidebyside.model import SentencePair

# A word of at least so many letters also half-meets one with the same beginning: inflection, derivation, spelling.
_STEM = 4
_PART = 0.6
# The mass that keeps very short sentences from chance likeness.
_PRIOR_MASS = 2.0

CUT = 0.5

EVERY_PAIR = 2500
"""Up to this many pairs of sentences of two paragraphs, every pair is looked at."""
_FEW_PAIRS = 16


def pair_sentences(left: str, right: str, language: str = "en", other: str | None = None) -> tuple[SentencePair, ...]:
    """The sentence pairs of two linked paragraphs, many-to-many, in order; at least one where both have a sentence.

    ``language`` is that of the left paragraph, ``other`` that of the right one where it is another: each is cut into
    sentences by its own, and words of different languages are folded by neither.

    The score is the probability 0..1 that both sentences tell the same, and is at least 0.5 except for a pair that is
    given only because there is no better one. Exchanging the paragraphs exchanges the sides and changes no score.
    """
    common = language if other in (None, language) else ""
    a = [Bag(words) for words in terms_of(left, sentences(left, language), common)]
    b = [Bag(words) for words in terms_of(right, sentences(right, language if other is None else other), common)]
    if not a or not b:
        return ()
    bias, *weights = (WEIGHTS[name] for name in ("bias", *FEATURES))
    scored = []
    for (i, j), values in _measures(a, b).items():
        total = 0.0
        for weight, value in zip(weights, values, strict=True):
            total += weight * value
        scored.append(SentencePair(i, j, round(1 / (1 + exp(-max(-30.0, min(30.0, bias + total)))), 4)))
    # Of equals the one nearest the beginning of both, the same whichever paragraph comes first.
    best = max(scored, key=lambda pair: (pair.score, -pair.left - pair.right, -abs(pair.left - pair.right)))
    return tuple(pair for pair in scored if pair.score >= CUT or pair == best)


FEATURES = ("overlap", "inside", "order", "margin least", "margin most")
"""What two sentences are weighed by: overlap, coverage of the lighter one, common word pairs, margins to the rivals."""


def sentence_features(a: list[Bag], b: list[Bag]) -> dict[tuple[int, int], dict[str, float]]:
    """The `FEATURES` of the pairs of sentences, by name.

    All pairs of paragraphs of ordinary length; of longer ones those that `_likely` names.
    """
    return {cell: dict(zip(FEATURES, values, strict=True)) for cell, values in _measures(a, b).items()}


def _measures(a: list[Bag], b: list[Bag]) -> dict[tuple[int, int], tuple[float, float, float, float, float]]:
    """The same, in the order of `FEATURES`."""
    overlap: dict[tuple[int, int], float] = {}
    rest: list[tuple[float, float]] = []
    every = len(a) * len(b) <= EVERY_PAIR
    for i, j in product(range(len(a)), range(len(b))) if every else _likely(a, b):
        one, other = a[i], b[j]
        common = one.common(other)
        overlap[i, j] = common / sqrt((one.mass + _PRIOR_MASS) * (other.mass + _PRIOR_MASS))
        rest.append(
            (
                common / (min(one.mass, other.mass) + _PRIOR_MASS),
                len(one.pairs & other.pairs) / (min(len(one.pairs), len(other.pairs)) + 2.0),
            )
        )
    rows, cols = _best_two(overlap, 0, len(a)), _best_two(overlap, 1, len(b))
    result = {}
    for ((i, j), value), (inside, order) in zip(overlap.items(), rest, strict=True):
        row = value - _rival(rows[i], j)
        col = value - _rival(cols[j], i)
        result[i, j] = (value, inside, order, row, col) if row <= col else (value, inside, order, col, row)
    return result


def _likely(a: list[Bag], b: list[Bag]) -> list[tuple[int, int]]:
    """Pairs of sentences that share two neighbouring words few others have, and repeats of one sentence in turn."""
    places: dict[tuple[str, str], tuple[list[int], list[int]]] = {}
    same: dict[tuple[str, ...], tuple[list[int], list[int]]] = {}
    for side, bags in enumerate((a, b)):
        for number, bag in enumerate(bags):
            for pair in bag.pairs:
                places.setdefault(pair, ([], []))[side].append(number)
            same.setdefault(tuple(bag.weights), ([], []))[side].append(number)
    found = {(0, 0)}
    for left, right in places.values():
        if len(left) * len(right) <= _FEW_PAIRS:
            found.update(product(left, right))
    for left, right in same.values():
        found.update(zip(left, right, strict=False))
    return sorted(found)


def _best_two(overlap: dict[tuple[int, int], float], side: int, count: int) -> list[list[tuple[float, int]]]:
    """Per sentence of one side the two largest overlaps, with the sentence they are with."""
    best: list[list[tuple[float, int]]] = [[] for _ in range(count)]
    for cell, value in overlap.items():
        mine = best[cell[side]]
        mine.append((value, cell[1 - side]))
        mine.sort(reverse=True)
        del mine[2:]
    return best


def _rival(best: list[tuple[float, int]], mine: int) -> float:
    """The largest overlap with another sentence than ``mine``; 0 where there is none."""
    for value, other in best:  # the largest first
        if other != mine:
            return value
    return 0.0


class Bag:
    """The words of a sentence with their weights, and its pairs of neighbouring words."""

    def __init__(self, words: list[str]) -> None:
        self.weights = {word: _weight(word) for word in sorted(set(words))}
        self.mass = sum(self.weights.values())
        self.pairs = set(pairwise(words))
        beginnings: dict[str, float] = {}
        for word, weight in self.weights.items():
            if len(word) >= _STEM:
                start = word[:_STEM]
                if weight > beginnings.get(start, 0.0):
                    beginnings[start] = weight
        self.beginnings = beginnings

    def common(self, other: Bag) -> float:
        """The mass of the common words, and part of that of words that only begin alike; the same both ways."""
        total = 0.0
        begun = self.beginnings.keys() & other.beginnings.keys()
        same = self.weights.keys() & other.weights.keys()
        if same:
            for word in sorted(same):
                total += self.weights[word]
                begun.discard(word[:_STEM])
        if begun:
            for start in sorted(begun):
                total += _PART * min(self.beginnings[start], other.beginnings[start])
        return total


@lru_cache(maxsize=32768)
def _weight(word: str) -> float:
    """How much a word tells by its length alone."""
    return -log(usual(word))

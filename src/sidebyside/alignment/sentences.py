"""Which sentences of two linked paragraphs tell the same."""

from __future__ import annotations

from itertools import pairwise
from math import exp, log, sqrt

from sidebyside.alignment.terms import terms, usual
from sidebyside.language.segmentation import sentences
from sidebyside.model import SentencePair

# A word of at least so many letters also half-meets one with the same beginning: inflection, derivation, spelling.
_STEM = 4
_PART = 0.6
# The mass that keeps very short sentences from chance likeness.
_PRIOR_MASS = 2.0

# Fitted by benchmarks/alignment/quality/fit_sentences.py on verses of two translations, cut, dropped and shuffled.
WEIGHTS = {
    "bias": -2.54,
    "overlap": -8.07,
    "inside": 6.94,
    "order": 6.93,
    "margin least": 4.86,
    "margin most": 9.98,
}
CUT = 0.5


def pair_sentences(left: str, right: str, language: str = "en") -> tuple[SentencePair, ...]:
    """The sentence pairs of two linked paragraphs, many-to-many, in order; at least one where both have a sentence.

    The score is the probability 0..1 that both sentences tell the same, and is at least 0.5 except for a pair that is
    given only because there is no better one. Exchanging the paragraphs exchanges the sides and changes no score.
    """
    a = [_bag(left[s.start : s.end], language) for s in sentences(left, language)]
    b = [_bag(right[s.start : s.end], language) for s in sentences(right, language)]
    if not a or not b:
        return ()
    features = sentence_features(a, b)
    scored = []
    for (i, j), values in features.items():
        total = WEIGHTS["bias"] + sum(WEIGHTS[name] * value for name, value in values.items())
        scored.append(SentencePair(i, j, round(1 / (1 + exp(-max(-30.0, min(30.0, total)))), 4)))
    # Of equals the one nearest the beginning of both, the same whichever paragraph comes first.
    best = max(scored, key=lambda pair: (pair.score, -pair.left - pair.right, -abs(pair.left - pair.right)))
    return tuple(pair for pair in scored if pair.score >= CUT or pair == best)


def sentence_features(a: list[Bag], b: list[Bag]) -> dict[tuple[int, int], dict[str, float]]:
    """Of every pair of sentences: overlap, coverage of the lighter one, common word pairs, margins to the rivals."""
    overlap: dict[tuple[int, int], float] = {}
    inside: dict[tuple[int, int], float] = {}
    order: dict[tuple[int, int], float] = {}
    for i, one in enumerate(a):
        for j, other in enumerate(b):
            common = one.common(other)
            overlap[i, j] = common / sqrt((one.mass + _PRIOR_MASS) * (other.mass + _PRIOR_MASS))
            inside[i, j] = common / (min(one.mass, other.mass) + _PRIOR_MASS)
            order[i, j] = len(one.pairs & other.pairs) / (min(len(one.pairs), len(other.pairs)) + 2.0)
    result = {}
    for (i, j), value in overlap.items():
        row = value - max((overlap[i, k] for k in range(len(b)) if k != j), default=0.0)
        col = value - max((overlap[k, j] for k in range(len(a)) if k != i), default=0.0)
        result[i, j] = {
            "overlap": value,
            "inside": inside[i, j],
            "order": order[i, j],
            "margin least": min(row, col),
            "margin most": max(row, col),
        }
    return result


class Bag:
    """The words of a sentence with their weights, and its pairs of neighbouring words."""

    def __init__(self, words: list[str]) -> None:
        self.weights = {word: -log(usual(word)) for word in sorted(set(words))}
        self.mass = sum(self.weights.values())
        self.pairs = set(pairwise(words))
        self.beginnings: dict[str, float] = {}
        for word, weight in self.weights.items():
            if len(word) >= _STEM:
                start = word[:_STEM]
                self.beginnings[start] = max(self.beginnings.get(start, 0.0), weight)

    def common(self, other: Bag) -> float:
        """The mass of the common words, and part of that of words that only begin alike; the same both ways."""
        same = self.weights.keys() & other.weights.keys()
        total = 0.0
        met = {word[:_STEM] for word in same}
        for word in sorted(same):
            total += self.weights[word]
        for start in sorted((self.beginnings.keys() & other.beginnings.keys()) - met):
            total += _PART * min(self.beginnings[start], other.beginnings[start])
        return total


def _bag(text: str, language: str) -> Bag:
    return Bag(terms(text, language))

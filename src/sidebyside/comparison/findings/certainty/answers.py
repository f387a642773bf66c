"""Brief answers to what the sentence before tells: "Hydralp denied this" against "Hydralp confirmed this"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

from sidebyside.comparison.findings.certainty.sentence import Sentence, sentences_of
from sidebyside.comparison.findings.context import overlap
from sidebyside.comparison.findings.reading import Pair
from sidebyside.language.wordlist import words
from sidebyside.model import Side

_MOST_WORDS = 7
_MOST = 8
_LIKE = 0.4
_POINTING = words(
    "this it that claim claims allegation allegations report reports accusation accusations charge charges"
)


def opposed_answers(pair: Pair) -> Iterator[tuple[Side, Side]]:
    """The two verbs, where one denies and the other confirms, of one speaker in answer to like sentences."""
    ours, theirs = (list(_answers(side.once(sentences_of)))[:_MOST] for side in (pair.left, pair.right))
    for (before, a), (there, b) in product(ours, theirs):
        one, other = a.reportings[0], b.reportings[0]
        if {one.stance, other.stance} != {"denial", "sure"} or a.words[a.first].key != b.words[b.first].key:
            continue
        if overlap(before.keys, there.keys) >= _LIKE:
            verbs = a.words[one.word], b.words[other.word]
            yield a.side(verbs[0].start, verbs[0].end), b.side(verbs[1].start, verbs[1].end)


def _answers(sentences: tuple[Sentence, ...]) -> Iterator[tuple[Sentence, Sentence]]:
    """The short sentences that end with a word for what was said before, each behind the sentence before it."""
    for before, sentence in pairwise(sentences):
        if not 1 < sentence.last - sentence.first <= _MOST_WORDS or sentence.negations or len(sentence.reportings) != 1:
            continue
        if sentence.words[sentence.last - 1].lower in _POINTING:
            yield before, sentence
